"""Chips choose who is at the table, how deep and what about; the count is that of the cards that fit."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from closer_desktop.domain.cards import Band, Card, Depth, Relationship, Theme
from closer_desktop.ui.main_window import MainWindow
from tests.windows import (
    BUTTON,
    CARDS,
    CHIP,
    TEXT,
    Home,
    click,
    control,
    controls,
    is_chosen,
    is_there,
    panel,
    press,
    question,
    sentence,
)

WHO, THEMES = "Who is at the table?", "Themes: All themes"
UP_TO_DEEP = (Depth.LIGHT, Depth.OPEN, Depth.DEEP)


def count(window: MainWindow) -> str:
    """What the window says of how many cards fit."""
    (said,) = [name for name in controls(window, BUTTON) if name.endswith("Shuffle the pile.")]
    return said.removesuffix(". Shuffle the pile.")


def fitting(fits: Callable[[Card], bool]) -> str:
    """The same, counted by hand."""
    cards = sum(fits(card) for card in CARDS)
    return "1 card fits" if cards == 1 else f"{cards} cards fit"


def chosen(where: QWidget, beginning: str) -> set[str]:
    """The chips of one group that are chosen."""
    names = [name for name in controls(where, CHIP) if name.startswith(beginning)]
    return {name.removeprefix(beginning) for name in names if is_chosen(where, name)}


def seat(word: str) -> None:
    """Seat one alone at the friend's table, through the panel, where all chips are."""
    press("R")
    click(panel("The evening"), CHIP, f"Questions for: {word}")
    click(panel("The evening"), CHIP, "Questions for: Friend")
    press("Escape")


def depths(window: MainWindow) -> set[str]:
    return chosen(window, "Depth: ")


def test_the_first_table_is_for_a_friend_up_to_deep(window: MainWindow) -> None:
    assert chosen(window, "Questions for: ") == {"Friend"}
    assert depths(window) == {"Light", "Open", "Deep"}
    assert count(window) == fitting(
        lambda card: Relationship.FRIEND in card.relationships and card.depth in UP_TO_DEEP
    )


def test_a_chip_in_the_bar_seats_one_alone(window: MainWindow) -> None:
    click(window, CHIP, "Questions for: Partner")
    assert chosen(window, "Questions for: ") == {"Partner"}
    assert count(window) == fitting(lambda card: Relationship.PARTNER in card.relationships)


def test_the_chip_that_is_chosen_stays_chosen(window: MainWindow) -> None:
    click(window, CHIP, "Questions for: Friend")
    assert chosen(window, "Questions for: ") == {"Friend"}


def test_the_panel_seats_several_and_every_card_suits_all_of_them(window: MainWindow) -> None:
    press("R")
    click(panel("The evening"), CHIP, "Questions for: Partner")
    assert chosen(panel("The evening"), "Questions for: ") == {"Friend", "Partner"}
    both = {Relationship.FRIEND, Relationship.PARTNER}
    assert count(window) == fitting(lambda card: both <= set(card.relationships))
    sentence(panel("The evening"), count(window))


def test_the_last_one_at_the_table_stays_in_the_panel(window: MainWindow) -> None:
    click(window, BUTTON, WHO)
    click(panel("The evening"), CHIP, "Questions for: Friend")
    assert chosen(panel("The evening"), "Questions for: ") == {"Friend"}


def test_a_childs_age_is_asked_only_when_a_child_is_there(window: MainWindow) -> None:
    press("R")
    assert not is_there(panel("The evening"), CHIP, "The child is 7 to 9 years old")
    click(panel("The evening"), CHIP, "Questions for: Child")
    assert is_there(panel("The evening"), CHIP, "The child is 7 to 9 years old")


@pytest.mark.parametrize(
    ("age", "band", "open_to"),
    [
        ("4 to 6", Band.FOUR_TO_SIX, {"Light", "Open"}),
        ("7 to 9", Band.SEVEN_TO_NINE, {"Light", "Open"}),
        ("10 to 12", Band.TEN_TO_TWELVE, {"Light", "Open", "Deep"}),
    ],
)
def test_a_childs_age_lets_only_its_cards_through(
    window: MainWindow, age: str, band: Band, open_to: set[str]
) -> None:
    click(window, CHIP, "Questions for: Child")
    press("R")
    click(panel("The evening"), CHIP, f"The child is {age} years old")
    highest = Depth.LIGHT if band is Band.FOUR_TO_SIX else Depth.OPEN
    assert count(window) == fitting(lambda card: band in card.bands and card.depth <= highest)
    chips = {name: chip.isEnabled() for name, chip in controls(window, CHIP).items()}
    assert {word for word in ("Light", "Open", "Deep", "Intimate") if chips[f"Depth: {word}"]} == open_to


def test_depths_above_the_highest_ceiling_cannot_be_chosen(window: MainWindow) -> None:
    seat("Coworker")
    assert control(window, CHIP, "Depth: Deep").isEnabled()
    assert not control(window, CHIP, "Depth: Intimate").isEnabled()
    press("4")
    assert "Intimate" not in depths(window)


@pytest.mark.parametrize("by_key", [True, False])
def test_a_depth_is_added_and_taken_away_with_one_key_or_one_click(window: MainWindow, by_key: bool) -> None:
    def turn() -> None:
        press("4") if by_key else click(window, CHIP, "Depth: Intimate")

    turn()
    assert depths(window) == {"Light", "Open", "Deep", "Intimate"}
    assert count(window) == fitting(lambda card: Relationship.FRIEND in card.relationships)
    turn()
    assert depths(window) == {"Light", "Open", "Deep"}


def test_the_last_depth_stays(window: MainWindow) -> None:
    press("1", "2", "3")
    assert depths(window) == {"Deep"}
    press("3")
    click(window, CHIP, "Depth: Deep")
    assert depths(window) == {"Deep"}
    assert question_depths(window) == {"Deep"}


def question_depths(window: MainWindow) -> set[str]:
    """The depths of all the cards that are dealt from here on, as the cards say them."""
    said = set()
    press("Space")
    for _ in CARDS:
        if not question(window):
            break
        said.add(window.content.table.stage.card.accessibleDescription().partition(".")[0])
        press("Space")
    return said


def test_only_the_depths_that_are_chosen_are_dealt(window: MainWindow) -> None:
    press("1", "4")
    assert question_depths(window) == {"Open", "Deep", "Intimate"}


def test_other_people_bring_their_own_depths(window: MainWindow) -> None:
    press("4")
    click(window, CHIP, "Questions for: Partner")
    assert depths(window) == {"Light", "Open", "Deep"}


def test_themes_are_any_of_those_chosen(window: MainWindow) -> None:
    click(window, BUTTON, THEMES)
    click(panel("Themes"), CHIP, "Theme: Play")
    click(panel("Themes"), CHIP, "Theme: Failures")
    assert count(window) == fitting(
        lambda card: (
            Relationship.FRIEND in card.relationships
            and card.depth in UP_TO_DEEP
            and bool({Theme.PLAY, Theme.FAILURES} & set(card.themes))
        )
    )
    assert is_there(window, BUTTON, "Themes: 2 themes")
    sentence(panel("Themes"), count(window))


def test_all_themes_are_one_click_away_again(window: MainWindow) -> None:
    everything = count(window)
    click(window, BUTTON, THEMES)
    click(panel("Themes"), CHIP, "Theme: Play")
    click(panel("Themes"), BUTTON, "All themes")
    assert count(window) == everything
    assert not chosen(panel("Themes"), "Theme: ")


def test_the_last_theme_taken_away_opens_all_of_them(window: MainWindow) -> None:
    everything = count(window)
    click(window, BUTTON, THEMES)
    click(panel("Themes"), CHIP, "Theme: Play")
    click(panel("Themes"), CHIP, "Theme: Play")
    assert count(window) == everything


def test_a_panel_closes_with_escape_and_the_table_has_its_keys_again(window: MainWindow) -> None:
    click(window, BUTTON, THEMES)
    themes = panel("Themes")
    press("Escape")
    assert not themes.isVisible()
    press("Space")
    assert question(window)


def test_three_themes_are_chosen_by_keyboard_alone(window: MainWindow) -> None:
    control(window, BUTTON, THEMES).setFocus()
    press("Space", "Tab")
    for _ in range(3):
        press("Tab", "Space")
    assert is_there(window, BUTTON, "Themes: 3 themes")


def test_few_cards_are_said_and_the_themes_opened_with_one_click(window: MainWindow) -> None:
    everything = count(window)
    click(window, BUTTON, THEMES)
    click(panel("Themes"), CHIP, "Theme: Play")
    sentence(window, "Fewer than ten soon repeat themselves.")
    click(window, BUTTON, "Open all themes")
    assert count(window) == everything
    assert not [said for said in controls(window, TEXT) if "Fewer than ten" in said]


def test_a_card_that_suits_the_others_stays_when_the_filter_changes(window: MainWindow) -> None:
    press("Space")
    before = question(window)
    press("3")
    assert question(window) == before


def test_a_card_that_does_not_suit_the_others_leaves_the_table(window: MainWindow) -> None:
    press("Space")
    seat("Myself")
    assert not question(window)
    press("Space")
    assert question(window) in {card.text for card in CARDS if Relationship.MYSELF in card.relationships}


def test_alone_there_are_no_turns(window: MainWindow) -> None:
    seat("Myself")
    press("Space")
    assert not [name for name in controls(window, BUTTON) if "Swap the turn" in name]


def test_filters_are_as_they_were_at_the_next_start(home: Home, window: MainWindow) -> None:
    click(window, CHIP, "Questions for: Partner")
    press("1")
    home.close(window)
    window = home.open()
    assert chosen(window, "Questions for: ") == {"Partner"}
    assert depths(window) == {"Open", "Deep"}
    assert count(window) == "3 cards fit"
