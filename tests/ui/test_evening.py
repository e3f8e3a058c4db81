"""An evening with names, a choice of two, a breather, and an end, all at the window."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from closer_desktop.domain.cards import Kind, Theme
from closer_desktop.settings import Settings
from closer_desktop.ui.main_window import MainWindow
from closer_desktop.ui.rooms import Rooms
from tests.windows import (
    BUTTON,
    CHIP,
    FIELD,
    TEXT,
    Home,
    a_card,
    click,
    control,
    controls,
    heard,
    is_chosen,
    is_there,
    panel,
    press,
    question,
    sentence,
    spoken,
    until,
    write,
)

CALM = Settings(has_dealt=True, less_motion=True, offers_choices=False)


def seated(home: Home, *names: str, settings: Settings = CALM) -> MainWindow:
    """A window where these people sit at the table."""
    window = home.open(settings)
    press("R")
    for name in names:
        write(name)
        press("Return")
    press("Escape")
    return window


def in_use(window: MainWindow) -> Rooms:
    assert window.rooms is not None
    return window.rooms


def panel_over(name: str) -> QWidget:
    """The panel with this name that is open over another one."""
    over = QApplication.activePopupWidget()
    assert over is not None
    assert spoken(heard(over)) == name
    return over


def described(window: MainWindow) -> str:
    return window.content.table.stage.card.accessibleDescription()


def test_a_name_and_return_seat_someone_without_the_mouse(home: Home) -> None:
    window = seated(home, "Sam")
    press("R")
    assert is_chosen(panel("The evening"), "Sam, Friend")
    press("Escape")
    press("Space")
    assert question(window)


def test_typing_a_name_does_nothing_at_the_table(home: Home) -> None:
    window = home.open(CALM)
    press("R")
    write("fgs 1 l")
    assert not question(window)


def test_who_answers_is_said_by_name_and_one_key_changes_it(home: Home) -> None:
    window = seated(home, "Sam")
    press("Space")
    assert "Whoever brought the deck begins" in described(window)
    press("T")
    assert "Sam answers first" in described(window)


def test_a_card_for_listening_names_who_reads_it_out(home: Home) -> None:
    home.bring_cards([a_card("listen", kind=Kind.LISTEN, ladder=())])
    window = seated(home, "Sam")
    press("Space")
    assert "Whoever brought the deck reads it out" in described(window)
    press("T")
    assert "Sam reads it out" in described(window)


def test_a_name_being_typed_is_asked_about_alone(home: Home) -> None:
    home.open(CALM)
    press("R")
    asked = panel("The evening")
    assert is_there(asked, CHIP, "Questions for: Friend")
    write("Sam")
    assert is_there(asked, CHIP, "They are: Friend")
    assert not is_there(asked, CHIP, "Questions for: Friend")
    press("Return")
    assert is_there(asked, CHIP, "Questions for: Friend")


def test_people_are_at_the_table_again_at_the_next_start(home: Home) -> None:
    window = seated(home, "Sam", "Ana")
    press("Space")
    before = question(window)
    home.close(window)
    home.open()
    press("R")
    assert is_chosen(panel("The evening"), "Sam, Friend")
    assert is_chosen(panel("The evening"), "Ana, Friend")
    press("Escape")
    assert before


def test_a_fifth_at_the_table_is_told_to_make_two_tables(home: Home) -> None:
    window = seated(home, "Ana", "Ben", "Cem")
    press("R")
    write("Dina")
    press("Return")
    asked = panel("The evening")
    assert "Ana and Ben; and Cem and Dina" in sentence(asked, "Conversations hold about four")
    layout = asked.layout()
    assert layout is not None
    assert asked.height() >= layout.totalHeightForWidth(asked.width())
    press("Escape")
    assert "Make two tables" in sentence(window, "Conversations hold about four")


def test_a_great_talk_is_saved_with_the_people_who_were_there(home: Home) -> None:
    seated(home, "Sam")
    press("Space", "G")
    press("Ctrl+3")
    window = QApplication.activeWindow()
    assert isinstance(window, MainWindow)
    entries = window.content.pages.journal.view.rows
    assert any("Sam" in str(entries.data(entries.index(row))) for row in range(entries.rowCount()))


def test_what_someone_ticked_is_left_out_however_the_panel_is_closed_and_whoever_sits_down(
    home: Home,
) -> None:
    window = home.open(CALM)
    table = in_use(window).table
    for theme, ways in (("Dreams", ["Everyone has ticked"]), ("Play", ["Pass it on"])):
        press("R")
        click(panel("The evening"), BUTTON, "Not for tonight…")
        ticking = panel_over("Not for tonight")
        click(ticking, CHIP, f"Not for tonight: {theme}")
        for way in ways:
            click(ticking, BUTTON, way)
        press("Escape", "Escape")
    press("R")
    write("Sam")
    press("Return", "Escape")
    dealt = set()
    for _ in range(8):
        press("Space")
        assert table.card is not None
        dealt.add(table.card.theme)
    assert not dealt & {Theme.DREAMS, Theme.PLAY}
    assert home.kept()["ticked"] == ["dreams", "play"]
    window.content.table.acts.stop()
    until(lambda: home.kept()["is_over"])
    assert not home.kept()["ticked"]
    assert not home.kept()["filters"]["unwanted"]
    assert not home.kept()["pile"]


def test_a_child_picks_who_goes_first_at_each_new_depth(home: Home) -> None:
    window = home.open(CALM)
    press("R")
    click(panel("The evening"), CHIP, "Questions for: Child")
    click(panel("The evening"), CHIP, "Questions for: Friend")
    press("Escape", "Space")
    assert "The child picks who goes first" in described(window)
    press("T")
    assert "The child answers first" in described(window)


def test_two_cards_lie_open_at_deep_and_a_key_takes_one(home: Home) -> None:
    window = home.open(Settings(has_dealt=True, less_motion=True))
    press("1", "2", "Space")
    offered = [name for name in controls(window, BUTTON) if name.startswith("What would you tell")]
    assert len(offered) == 2
    assert sentence(window, "Whoever brought the deck takes one of the two")
    press("Right")
    assert question(window) in offered


def test_two_cards_on_the_table_leave_the_keys_to_whoever_is_typing(home: Home) -> None:
    home.open(Settings(has_dealt=True, less_motion=True))
    press("1", "2", "Space", "R")
    for name in ("Sam", "Ana"):
        write(name)
        press("Return")
    asked = panel("The evening")
    assert is_there(asked, CHIP, "Sam, Friend")
    assert is_there(asked, CHIP, "Ana, Friend")
    assert control(asked, FIELD, "Name of a person to add").hasFocus()


def test_both_of_two_can_be_passed_and_lighter_is_there_too(home: Home) -> None:
    window = home.open(Settings(has_dealt=True, less_motion=True))
    press("2", "1", "Space")
    first = {name for name in controls(window, BUTTON) if name.startswith("What would you tell")}
    assert len(first) == 2
    click(window, BUTTON, "Not tonight: put this card back")
    second = {name for name in controls(window, BUTTON) if name.startswith("What would you tell")}
    assert len(second) == 2
    assert not first & second
    press("Ctrl+Z")
    assert {name for name in controls(window, BUTTON) if name.startswith("What would you tell")} == first
    assert not is_there(window, BUTTON, "Next card")
    click(window, BUTTON, "Lighter: one depth down")
    assert question(window)


def test_a_breather_leads_back_to_the_same_card_and_rung(home: Home) -> None:
    pauses = [a_card(f"pause-light-{number}", kind=Kind.BREATHER, ladder=()) for number in range(2)]
    home.bring_cards(pauses, name="pauses")
    window = home.open(CALM)
    press("1", "3", "Space", "Down")
    before = question(window)
    press("B")
    assert question(window) != before
    click(window, BUTTON, "Back to where we were")
    assert question(window) == before
    assert any(text.startswith("Follow-up 1 of") for text in controls(window, TEXT))


def test_lighter_and_not_tonight_are_as_large_as_each_other(home: Home) -> None:
    window = home.open(CALM)
    press("Space")
    pass_on = control(window, BUTTON, "Not tonight: put this card back")
    lighter = control(window, BUTTON, "Lighter: one depth down")
    assert pass_on.height() == lighter.height() >= 60


def test_stopping_says_a_kind_last_line_and_a_new_evening_can_begin(home: Home) -> None:
    window = home.open(CALM)
    press("Space")
    window.content.table.acts.stop()
    assert is_there(window, BUTTON, "A new evening")
    assert sentence(window, "Leave it there")
    click(window, BUTTON, "A new evening")
    press("Space")
    assert question(window)


def test_the_card_can_be_covered_when_someone_walks_in(home: Home) -> None:
    window = home.open(CALM)
    press("Space")
    press("C")
    assert window.content.table.stage.card.turned == 0
    press("C")
    assert window.content.table.stage.card.turned == 1


def test_the_first_deep_card_asks_both_and_the_words_go_with_it(home: Home) -> None:
    window = home.open(CALM)
    press("1", "2", "Space")
    assert "goes deeper" in sentence(window, "This one goes deeper")
    press("Space")
    assert not [text for text in controls(window, TEXT) if "goes deeper" in text]


def test_below_the_last_rung_lies_the_askers_own_line(home: Home) -> None:
    home.bring_cards([a_card("friend-light-77", share="Mine would be the cellar…")], name="one")
    home.bring_cards([], name="evening")
    window = home.open(CALM)
    press("Space", "Down", "Down", "Down", "Down")
    assert any("Mine would be the cellar" in text for text in controls(window, TEXT))


@pytest.mark.parametrize(("length", "cards"), [("About 15 minutes", 5), ("About 40", 9)])
def test_an_evening_of_a_chosen_length_ends_with_a_landing(home: Home, length: str, cards: int) -> None:
    window = home.open(CALM)
    press("R")
    click(panel("The evening"), CHIP, f"Length: {length}")
    press("Escape")
    seen = set()
    for _ in range(cards):
        press("Space")
        seen.add(question(window))
    press("Space")
    assert is_there(window, BUTTON, "A new evening")
    assert len(seen) == cards
