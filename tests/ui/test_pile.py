"""The pile is shuffled for all to see, says when it is used up, and never empties the table in silence."""

from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtTest import QTest

from closer_desktop.domain.cards import Depth, Relationship, Theme
from closer_desktop.settings import Settings
from closer_desktop.ui.main_window import MainWindow
from tests.windows import (
    AT_REST,
    BUTTON,
    CHIP,
    TEXT,
    Home,
    a_card,
    click,
    control,
    controls,
    is_there,
    panel,
    press,
    question,
    sentence,
    some_cards,
    until,
)


def order(window: MainWindow) -> list[int]:
    """The cards of the pile as they lie."""
    assert window.rooms is not None
    return [card.number for card in window.rooms.table.evening.pile]


def shuffle(window: MainWindow) -> None:
    (name,) = [name for name in controls(window, BUTTON) if name.endswith("Shuffle the pile.")]
    click(window, BUTTON, name)


def test_the_same_chance_deals_the_same_cards(home: Home) -> None:
    piles = []
    for seed in (7, 7, 8):
        window = home.open(AT_REST, seed=seed)
        press("X")
        piles.append(order(window))
        home.close(window)
    assert piles[0] != piles[2]
    assert sorted(piles[0]) == sorted(piles[2])


def test_a_click_and_a_key_shuffle_the_pile(window: MainWindow) -> None:
    before = order(window)
    shuffle(window)
    after = order(window)
    press("X")
    assert before != after != order(window)
    assert sorted(before) == sorted(after) == sorted(order(window))


def test_shuffling_leaves_the_card_on_the_table(window: MainWindow) -> None:
    press("Space", "Space")
    before = question(window)
    shuffle(window)
    assert question(window) == before


def test_shuffling_can_be_seen(home: Home) -> None:
    window = home.open(Settings(has_dealt=True))
    press("X")
    until(lambda: 0 < window.content.table.stage.riffled < 1)
    until(lambda: not moving(window))


def moving(window: MainWindow) -> list[QAbstractAnimation]:
    """The animations that run."""
    running = QAbstractAnimation.State.Running
    return [each for each in window.findChildren(QAbstractAnimation) if each.state() == running]


def test_a_pile_that_is_used_up_says_so_and_can_be_shuffled_again(home: Home) -> None:
    home.bring_cards(some_cards("friend", Depth.LIGHT, 3))
    window = home.open(AT_REST)
    press("Space", "Space", "Space", "Space")
    assert not question(window)
    sentence(window, "That was the whole pile.")
    sentence(window, "You went through all 3 cards.")
    click(window, BUTTON, "Shuffle again")
    press("Space")
    assert question(window)


def test_a_pile_of_one_card_counts_it_rightly(home: Home) -> None:
    home.bring_cards([a_card("one")])
    window = home.open(AT_REST)
    press("Space", "Space")
    sentence(window, "It was one card.")


def test_the_end_of_the_pile_can_be_undone(home: Home) -> None:
    home.bring_cards([a_card("one")])
    window = home.open(AT_REST)
    press("Space")
    before = question(window)
    press("Space", "Ctrl+Z")
    assert question(window) == before


def test_keys_on_a_used_up_pile_do_no_harm(home: Home) -> None:
    home.bring_cards([a_card("one")])
    window = home.open(AT_REST)
    press("Space", "Space", "Space", "F", "G", "Down", "Up", "T", "S")
    sentence(window, "That was the whole pile.")
    assert not home.written()


def test_a_pile_used_up_within_themes_offers_all_of_them(home: Home, window: MainWindow) -> None:
    click(window, BUTTON, "Themes: All themes")
    click(panel("Themes"), CHIP, "Theme: Roots")
    press("Escape")
    assert window.rooms is not None
    press(*["Space"] * (window.rooms.table.matching + 1))
    sentence(window, "That was the whole pile.")
    click(window, BUTTON, "Open all themes")
    press("Space")
    assert question(window)


def test_a_mix_that_nothing_fits_is_named_and_loosened_with_one_click(home: Home) -> None:
    home.bring_cards(
        [
            *some_cards("friend", Depth.LIGHT, 4),
            *some_cards("coworker", Depth.LIGHT, 4),
        ]
    )
    window = home.open(AT_REST)
    press("R")
    click(panel("The evening"), CHIP, "Questions for: Coworker")
    press("Escape")
    sentence(window, "No cards fit that mix.")
    sentence(window, "Coworker and Friend leave nothing on the table.")
    click(window, BUTTON, "Only Friend")
    press("Space")
    assert question(window)


def test_themes_are_the_first_to_be_loosened(home: Home) -> None:
    home.bring_cards(
        [
            a_card("shared", relationships=(Relationship.FRIEND, Relationship.PARENT)),
            a_card("apart", themes=(Theme.PLAY,)),
        ]
    )
    window = home.open(AT_REST)
    click(window, BUTTON, "Themes: All themes")
    click(panel("Themes"), CHIP, "Theme: Play")
    press("Escape", "R")
    click(panel("The evening"), CHIP, "Questions for: Parent")
    press("Escape")
    sentence(window, "Friend, Parent and Play leave nothing on the table.")
    ways = [name for name in ("All themes", "Only Friend", "Only Parent") if is_there(window, BUTTON, name)]
    assert ways[0] == "All themes"
    click(window, BUTTON, "All themes")
    press("Space")
    assert question(window)


def test_depths_that_nothing_fits_are_opened_by_name(home: Home) -> None:
    home.bring_cards(some_cards("friend", Depth.LIGHT, 4))
    window = home.open(AT_REST)
    press("2", "1")
    sentence(window, "No cards fit that mix.")
    click(window, BUTTON, "Add Light and Open")
    press("Space")
    assert question(window)


def test_no_deck_at_all_says_that_nothing_fits(home: Home) -> None:
    (home.decks / "evening.toml").unlink()
    window = home.open(AT_REST)
    press("Space")
    sentence(window, "No cards fit that mix.")
    assert not question(window)


def test_the_closed_pile_is_a_button_for_the_mouse(window: MainWindow) -> None:
    QTest.mouseClick(window.content.table.stage, Qt.MouseButton.LeftButton)
    assert question(window)


def test_the_first_picture_of_the_next_start_has_the_same_pile(home: Home, window: MainWindow) -> None:
    press("Space", "Space", "Space")
    home.close(window)
    window = home.open()
    assert question(window)
    assert control(window, BUTTON, "Next card").isEnabled()
    assert not [text for text in controls(window, TEXT) if "Who is at the table" in text]
