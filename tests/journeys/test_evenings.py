"""Several evenings: the pile goes on where it was, other people come, and nothing is dealt twice."""

from closer_desktop.domain.cards import Depth
from tests.windows import (
    AT_REST,
    CHIP,
    Home,
    a_card,
    as_it_stands,
    click,
    controls,
    is_chosen,
    press,
    question,
    sentence,
    some_cards,
)


def test_no_card_comes_twice_over_four_sittings(home: Home) -> None:
    home.bring_cards(some_cards("friend", Depth.LIGHT, 14))
    seen: list[str] = []
    for sitting in range(4):
        window = home.open(AT_REST, seed=sitting)
        if sitting:
            assert question(window) == seen[-1]
        for _ in range(3):
            press("Space")
            seen.append(question(window))
        home.close(window)
    window = home.open(AT_REST)
    press("Space", "Space")
    seen.append(question(window))
    press("Space")
    sentence(window, "That was the whole pile.")
    assert len(seen) == len(set(seen)) == 13


def test_a_deck_that_changes_between_two_evenings_keeps_what_people_did(home: Home) -> None:
    home.bring_cards([a_card("boat", "Which boat?"), a_card("lake", "Which lake?")])
    window = home.open(AT_REST)
    press("Space")
    stays = question(window)
    press("F", "G")
    home.close(window)

    # The other card goes, a new one comes, and the one on the table has better words.
    kept = "boat" if "boat" in stays else "lake"
    home.bring_cards([a_card(kept, "Which one, and why?"), a_card("shore", "Which shore?")])
    window = home.open(AT_REST)
    assert question(window) == "Which one, and why?"
    assert is_chosen(window, "Remove from favourites")
    assert home.written() == [(stays, "")]
    press("Space")
    assert question(window) in ("", "Which shore?")


def test_the_card_on_the_table_may_be_gone_the_next_day(home: Home) -> None:
    home.bring_cards([a_card("boat"), a_card("lake")])
    window = home.open(AT_REST)
    press("Space")
    home.close(window)
    home.bring_cards([a_card("shore", "Which shore?"), a_card("island", "Which island?")])
    window = home.open(AT_REST)
    press("X", "Space")
    assert question(window) in ("Which shore?", "Which island?")


def test_guests_come_and_go_within_an_evening(home: Home) -> None:
    window = home.open(AT_REST)
    press("4", "Space", "Space")
    click(window, CHIP, "Questions for: Child")
    assert not controls(window, CHIP)["Depth: Intimate"].isEnabled()
    press("Space")
    child = question(window)
    assert child
    click(window, CHIP, "Questions for: Friend")
    assert {"Depth: Light", "Depth: Open", "Depth: Deep"} == {
        name for name in controls(window, CHIP) if name.startswith("Depth") and is_chosen(window, name)
    }
    press("Ctrl+Z")
    assert question(window) == child
    before = as_it_stands(window)
    home.close(window)
    assert as_it_stands(home.open()) == before


def test_everything_of_an_evening_can_be_undone_to_its_start(home: Home) -> None:
    window = home.open(AT_REST)
    start = as_it_stands(window)
    keys = ["Space", "Down", "F", "G", "Space", "S", "T", "2", "X", "Left", "Space", "G", "1"]
    press(*keys)
    assert as_it_stands(window) != start
    press(*["Ctrl+Z"] * len(keys))
    assert as_it_stands(window) == start
    assert not home.written()
