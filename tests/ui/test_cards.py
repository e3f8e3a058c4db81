"""Cards are turned, brought back, put back, kept close and followed up; whose turn it is alternates."""

from dataclasses import replace

import pytest

from closer_desktop.domain.cards import Depth
from closer_desktop.ui.main_window import MainWindow
from tests.windows import (
    AT_REST,
    BUTTON,
    CARDS,
    CHIP,
    Home,
    a_card,
    click,
    control,
    controls,
    is_chosen,
    is_there,
    press,
    question,
    sentence,
    some_cards,
)

BACK, PUT_BACK = "Back to the card before", "Not tonight: put this card back"
CLOSER, LIGHTER = "Closer: the next follow-up question", "One rung back"
CLOSE, NO_LONGER = "Add to favourites", "Remove from favourites"


def turn(window: MainWindow) -> str:
    """Whose turn the card says it is."""
    (said,) = [name for name in controls(window, BUTTON) if name.endswith("Swap the turn.")]
    return said.removesuffix(" Swap the turn.")


@pytest.mark.parametrize("key", ["Space", "Right", "Return"])
def test_the_next_card_is_one_key_away(window: MainWindow, key: str) -> None:
    press(key)
    first = question(window)
    press(key)
    assert question(window) not in ("", first)


def test_the_next_card_is_one_click_away(window: MainWindow) -> None:
    press("Space")
    first = question(window)
    click(window, BUTTON, "Next card")
    assert question(window) not in ("", first)


def test_no_card_comes_twice_before_the_pile_is_used_up(window: MainWindow) -> None:
    seen = []
    press("Space")
    while question(window):
        seen.append(question(window))
        press("Space")
    assert len(seen) == len(set(seen)) == 18


@pytest.mark.parametrize("key", ["Left", "U"])
def test_back_brings_the_card_before(window: MainWindow, key: str) -> None:
    press("Space")
    first = question(window)
    press("Space")
    press(key)
    assert question(window) == first
    assert not control(window, BUTTON, BACK).isEnabled()


def test_back_is_one_click_and_next_goes_forward_to_the_same_card(window: MainWindow) -> None:
    press("Space", "Space")
    second = question(window)
    click(window, BUTTON, BACK)
    press("Space")
    assert question(window) == second


@pytest.mark.parametrize("by_key", [True, False])
def test_not_tonight_turns_another_card_and_this_one_comes_no_more(window: MainWindow, by_key: bool) -> None:
    press("Space")
    first = question(window)
    if by_key:
        press("S")
    else:
        click(window, BUTTON, PUT_BACK)
    seen = set()
    while question(window):
        seen.add(question(window))
        press("Space")
    assert first not in seen
    assert len(seen) == 17


def test_not_tonight_leaves_no_trace_in_the_journal(home: Home, window: MainWindow) -> None:
    press("Space", "S", "S")
    assert not home.written()


def test_the_ladder_is_climbed_and_left_by_key(window: MainWindow) -> None:
    press("Space")
    sentence(window, "Stay with it a little longer?")
    press("Down", "W")
    sentence(window, "Follow-up 2 of 3: Why does that matter to you?")
    press("Up")
    sentence(window, "Follow-up 1 of 3: What was that like for you?")
    press("Up")
    sentence(window, "Stay with it a little longer?")


def test_the_ladder_is_climbed_and_left_by_click(window: MainWindow) -> None:
    press("Space")
    assert not is_there(window, BUTTON, LIGHTER)
    click(window, BUTTON, CLOSER)
    sentence(window, "Follow-up 1 of 3")
    click(window, BUTTON, LIGHTER)
    sentence(window, "Stay with it a little longer?")


def test_the_last_rung_has_nothing_closer(window: MainWindow) -> None:
    press("Space", *["Down"] * 7)
    sentence(window, "Follow-up 3 of 3")
    assert not is_there(window, BUTTON, CLOSER)
    press("Up")
    sentence(window, "Follow-up 2 of 3")


def test_the_next_card_starts_without_a_rung(window: MainWindow) -> None:
    press("Space", "Down", "Space")
    sentence(window, "Stay with it a little longer?")


def test_a_card_without_a_ladder_has_no_slip(home: Home) -> None:
    home.bring_cards([a_card("bare", ladder=())])
    window = home.open(AT_REST)
    press("Space", "Down")
    assert question(window)
    assert not is_there(window, BUTTON, CLOSER)


@pytest.mark.parametrize("by_key", [True, False])
def test_a_card_is_kept_close_with_one_key_or_one_click(window: MainWindow, by_key: bool) -> None:
    def turn_over(name: str) -> None:
        press("F") if by_key else click(window, CHIP, name)

    press("Space")
    turn_over(CLOSE)
    assert is_chosen(window, NO_LONGER)
    turn_over(NO_LONGER)
    assert not is_chosen(window, CLOSE)


def test_a_favourite_stays_one_when_it_is_dealt_again(home: Home, window: MainWindow) -> None:
    press("Space", "F", "Space")
    assert is_there(window, CHIP, CLOSE)
    press("Left")
    assert is_there(window, CHIP, NO_LONGER)


def test_the_turn_alternates_with_the_cards_and_not_with_not_tonight(home: Home) -> None:
    home.bring_cards(some_cards("friend", Depth.LIGHT, 6))
    window = home.open(AT_REST)
    press("Space")
    assert turn(window) == "Whoever brought the deck begins."
    press("Space")
    assert turn(window) == "Your friend answers first."
    press("S")
    assert turn(window) == "Your friend answers first."
    press("Left")
    assert turn(window) == "Whoever brought the deck begins."


@pytest.mark.parametrize("by_key", [True, False])
def test_the_turn_is_swapped_with_one_key_or_one_click(window: MainWindow, by_key: bool) -> None:
    press("Space")
    if by_key:
        press("T")
    else:
        click(window, BUTTON, f"{turn(window)} Swap the turn.")
    assert turn(window) == "Your friend answers first."


def test_the_turn_is_not_said_to_those_who_do_not_want_it(home: Home) -> None:
    window = home.open(replace(AT_REST, says_turns=False))
    press("Space")
    assert not [name for name in controls(window, BUTTON) if "turn" in name]


def test_everything_at_the_table_can_be_undone_and_done_again(home: Home, window: MainWindow) -> None:
    press("Space", "Space", "F", "Down")
    before = state(home, window)
    several = ("Down", "Down", "G", "F", "S", "Space", "Left", "1", "T")
    for keys in (*zip(("Space", "Left", "S", "F", "G", "Down", "T", "X", "2")), several):
        press(*keys)
        after = state(home, window)
        press(*["Ctrl+Z"] * len(keys))
        assert state(home, window) == before, keys
        press(*["Ctrl+Shift+Z"] * len(keys))
        assert state(home, window) == after != before, keys
        press(*["Ctrl+Z"] * len(keys))


def state(home: Home, window: MainWindow) -> tuple[object, ...]:
    """Everything at the table that a change could touch."""
    assert window.rooms is not None
    table = window.rooms.table
    shown = sorted(controls(window, CHIP)), sorted(controls(window, BUTTON))
    return table.evening, table.matching, question(window), home.written(), shown


def test_ctrl_y_does_it_again_as_well(window: MainWindow) -> None:
    press("Space", "Ctrl+Z")
    assert not question(window)
    press("Ctrl+Y")
    assert question(window)


def test_undoing_more_than_was_done_is_quiet(window: MainWindow) -> None:
    press("Space", *["Ctrl+Z"] * 5, "Ctrl+Shift+Z", "Ctrl+Shift+Z")
    assert question(window)


def test_every_card_says_its_question_its_depth_and_its_theme(window: MainWindow) -> None:
    press("Space")
    (card,) = [one for one in CARDS if one.text == question(window)]
    said = window.content.table.stage.card.accessibleDescription()
    assert said == f"Light. Question about {card.theme.value}. Whoever brought the deck begins."
