"""The journal lists entries by month; a line is added, changed or cleared, an entry deleted, all undoable."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.journal import Entry
from closer_desktop.storage.journal import EntryStore
from closer_desktop.storage.journal_file import Journal
from closer_desktop.ui.journal.journal_model import JournalModel
from closer_desktop.ui.main_window import MainWindow
from tests.windows import (
    AT_REST,
    BUTTON,
    CHIP,
    FIELD,
    LIST,
    TEXT,
    Home,
    click,
    control,
    heard,
    is_there,
    press,
    question,
    sentence,
    settle,
    spoken,
    until,
    write,
)

ROW = QAccessible.Role.ListItem
HERE = timezone(timedelta(hours=2))
BOATS = Entry(
    id="boats",
    at=datetime(2026, 5, 14, 21, 5, tzinfo=HERE),
    people=("Mia", "Sam"),
    question="What did your hands learn first?",
    depth=Depth.OPEN,
    rung=2,
    place="At the lake",
    line="Boats, he said.",
)
WALK = Entry(id="walk", at=datetime(2026, 5, 2, 9, 0, tzinfo=HERE), line="A walk, no cards.")
SNOW = Entry(
    id="snow", at=datetime(2026, 1, 30, 23, 30, tzinfo=HERE), question="What is snow for?", depth=Depth.LIGHT
)
ALL = (BOATS, WALK, SNOW)


def remembering(home: Home, entries: Iterable[Entry]) -> MainWindow:
    """A window on a journal with these entries, at its journal page."""
    home.places.make_folders()
    journal = Journal(home.folder)
    for entry in entries:
        EntryStore(journal.engine).save(entry)
    journal.close()
    window = home.open(AT_REST)
    press("Ctrl+3")
    return window


@pytest.fixture
def remembered(home: Home) -> MainWindow:
    return remembering(home, ALL)


def rows(window: MainWindow) -> list[str]:
    """What a screen reader says of each row."""
    entries = heard(control(window, LIST, "Journal entries"))
    return [spoken(row) for place in range(entries.childCount()) if (row := entries.child(place))]


def lines(home: Home) -> list[str]:
    return [line for _, line in home.written()]


def test_entries_stand_under_their_months_newest_first(remembered: MainWindow) -> None:
    assert rows(remembered) == [
        "May 2026",
        "Thursday 14, Mia, Sam, Open. What did your hands learn first? Boats, he said.",
        "Saturday 2. A walk, no cards.",
        "January 2026",
        "Friday 30, Light. What is snow for?",
    ]


def test_an_empty_journal_says_what_will_land_there(window: MainWindow) -> None:
    press("Ctrl+3")
    sentence(window, "Your first great talk will land here.")
    click(window, BUTTON, "To the table")
    press("Space")
    assert question(window)


def test_a_great_talk_is_there_at_once(window: MainWindow) -> None:
    press("Space", "G")
    before = question(window)
    press("Ctrl+3")
    (_, row) = rows(window)
    assert before in row


def test_a_talk_undone_at_the_table_is_gone(window: MainWindow) -> None:
    press("Space", "G", "Ctrl+3", "Ctrl+Z")
    sentence(window, "Your first great talk will land here.")


def test_a_line_is_added_by_click(home: Home, remembered: MainWindow) -> None:
    press("Down", "Down")
    click(remembered, BUTTON, "Add a line")
    write("For being quiet together.")
    click(remembered, BUTTON, "Keep")
    assert lines(home)[0] == "For being quiet together."
    assert rows(remembered)[-1].endswith("What is snow for? For being quiet together.")


def test_a_line_is_changed_by_keyboard_alone(home: Home, remembered: MainWindow) -> None:
    press("Return")
    write(" All of them.")
    press("Return")
    assert lines(home)[-1] == "Boats, he said. All of them."


def test_a_line_is_cleared(home: Home, remembered: MainWindow) -> None:
    click(remembered, BUTTON, "Change the line")
    press("Ctrl+A", "Del", "Return")
    assert lines(home)[-1] == ""
    assert is_there(remembered, BUTTON, "Add a line")


def test_escape_leaves_the_line_as_it_was(home: Home, remembered: MainWindow) -> None:
    press("Return")
    write("Never mind")
    press("Escape")
    assert lines(home)[-1] == "Boats, he said."
    assert not is_there(remembered, FIELD, "Your line")


def test_the_panel_goes_when_people_go_to_another_page(home: Home, remembered: MainWindow) -> None:
    press("Return", "Ctrl+1")
    assert not is_there(remembered, FIELD, "Your line")


@pytest.mark.parametrize("by_key", [True, False])
def test_an_entry_is_deleted_and_brought_back(home: Home, remembered: MainWindow, by_key: bool) -> None:
    before = rows(remembered)
    if by_key:
        press("Del")
    else:
        click(remembered, BUTTON, "Delete")
    assert lines(home) == ["", "A walk, no cards."]
    assert rows(remembered) == [before[0], *before[2:]]
    press("Ctrl+Z")
    assert rows(remembered) == before
    assert lines(home) == ["", "A walk, no cards.", "Boats, he said."]


def test_an_entry_brought_back_is_whole(home: Home, remembered: MainWindow) -> None:
    press("Del", "Ctrl+Z")
    assert remembered.rooms is not None
    assert list(remembered.rooms.journal.entries()) == list(ALL)


def test_deleting_the_last_one_leaves_the_empty_page_and_can_be_undone(home: Home) -> None:
    window = remembering(home, [SNOW])
    press("Del")
    sentence(window, "Your first great talk will land here.")
    press("Ctrl+Z")
    assert rows(window)[-1].endswith("What is snow for?")


def test_after_deleting_another_entry_is_chosen(home: Home, remembered: MainWindow) -> None:
    press("Del", "Del", "Del")
    assert not home.written()


def test_what_the_command_line_wrote_is_there_when_people_come_back(
    home: Home, remembered: MainWindow
) -> None:
    other = QWidget()
    other.show()
    other.activateWindow()
    until(other.isActiveWindow)
    journal = Journal(home.folder)
    EntryStore(journal.engine).save(replace(WALK, id="other", line="Written by a command."))
    journal.engine.dispose()
    other.close()
    remembered.activateWindow()
    until(lambda: any("Written by a command." in row for row in rows(remembered)))


def test_people_stay_where_they_are_however_far_down_a_change_was(home: Home) -> None:
    many = [
        Entry(
            id=str(day), at=datetime(2024, 1, 1, tzinfo=HERE) + timedelta(days=day), question="What? " * day
        )
        for day in range(120)
    ]
    window = remembering(home, many)
    view = window.content.pages.journal.view
    press("End")
    until(lambda: view.chosen == many[0])
    press("Up", "Up")
    press("Del")
    until(lambda: view.chosen == many[1])
    click(window, BUTTON, "Close this message")
    settle()
    view.setFocus()
    press("Up", "Return")
    where = view.visualRect(view.currentIndex())
    write("Still here.")
    press("Return")
    until(lambda: view.chosen == replace(many[3], line="Still here."))
    assert view.visualRect(view.currentIndex()).top() == where.top()


def test_arrows_pass_over_the_months(home: Home, remembered: MainWindow) -> None:
    press("Down", "Down", "Return")
    write("Snow is for silence.")
    press("Return")
    assert lines(home)[0] == "Snow is for silence."


def test_every_line_can_be_undone_one_after_the_other(home: Home, remembered: MainWindow) -> None:
    press("Return")
    write(" One.")
    press("Return", "Return")
    write(" Two.")
    press("Return", "Ctrl+Z")
    assert lines(home)[-1] == "Boats, he said. One."
    press("Ctrl+Z")
    assert lines(home)[-1] == "Boats, he said."
    press("Ctrl+Shift+Z", "Ctrl+Shift+Z")
    assert lines(home)[-1] == "Boats, he said. One. Two."


def test_a_row_is_as_tall_as_its_words(home: Home) -> None:
    long = Entry(id="long", at=BOATS.at, question="Why? " * 60, line="Because. " * 80)
    window = remembering(home, [long, SNOW])

    def height(word: str) -> int:
        entries = heard(control(window, LIST, "Journal entries"))
        found = [row for place in range(entries.childCount()) if (row := entries.child(place))]
        return sum(row.rect().height() for row in found if word in spoken(row))

    until(lambda: height("snow"))
    assert height("Because") > 3 * height("snow")


def test_a_thousand_entries_can_be_walked_through(home: Home) -> None:
    many = [
        Entry(id=str(day), at=datetime(2024, 1, 1, 20, tzinfo=HERE) + timedelta(days=day), line=f"Day {day}")
        for day in range(1000)
    ]
    window = remembering(home, many)
    press("End")
    entries = heard(control(window, LIST, "Journal entries"))

    def is_at_the_oldest() -> bool:
        focused = entries.focusChild()
        return focused is not None and focused.role() == ROW and "Day 0" in spoken(focused)

    until(is_at_the_oldest)


def test_what_is_on_the_screen_stays_where_it_is_however_long_the_journal(home: Home) -> None:
    many = [
        Entry(
            id=str(day),
            at=datetime(2024, 1, 1, 20, tzinfo=HERE) + timedelta(days=day),
            question="What stays? " * (1 + day % 7),
            line="Some of it. " * (day % 23),
        )
        for day in range(300)
    ]
    window = remembering(home, many)
    view = window.content.pages.journal.view
    press("End")
    until(lambda: view.chosen == many[0])
    for number in range(1, 40):
        press("Up")
        index = view.currentIndex()
        assert view.chosen == many[number]
        box = view.visualRect(index)
        assert view.viewport().rect().intersects(box)
        assert view.indexAt(box.center()) == index
    press("PgUp", "PgDown")
    chosen = view.chosen
    where = view.visualRect(view.currentIndex())
    window.resize(window.width(), window.height() - 100)
    settle()
    assert view.chosen == chosen
    assert view.visualRect(view.currentIndex()) == where
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.viewport().rect().center())
    assert view.visualRect(view.currentIndex()).contains(view.viewport().rect().center())


@pytest.mark.parametrize("entries", [[], [SNOW], ALL])
def test_the_model_keeps_the_rules_of_models(qapp: object, entries: list[Entry]) -> None:
    model = JournalModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show_entries(entries)
    model.show_entries(list(reversed(entries)))
    model.show_entries([])
    assert model.rowCount() == 0


def test_what_opens_doors_is_looked_at_by_person_theme_and_depth(home: Home) -> None:
    asked = "What would you tell friend open 0 about?"
    talks = [
        replace(BOATS, id=f"door-{number}", people=names, card="friend-open-0", question=asked)
        for number, names in enumerate([("Sam", "Mia"), ("Sam",), ("Sam",)])
    ]
    window = remembering(home, [replace(one, at=one.at - timedelta(days=n)) for n, one in enumerate(talks)])
    until(lambda: is_there(window, BUTTON, "By question"))
    for before, way, words in (
        ("By question", "By person", "Mia"),
        ("By person", "By theme", "Play"),
        ("By theme", "By depth", "Open"),
    ):
        click(window, BUTTON, before)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        next(action for action in menu.actions() if action.text() == way).trigger()
        menu.close()
        until(partial(is_there, window, TEXT, words))
    sentence(window, "3 great talks out of 3 times asked")
    sentence(window, "In order as if each had been asked three times more")
    window.resize(760, 560)
    assert not is_there(window, BUTTON, "By depth")
    window.activateWindow()
    until(window.isActiveWindow)
    press("Ctrl+3")
    click(window, CHIP, "Looking back")
    assert is_there(window, BUTTON, "By depth")
    assert QApplication.focusWidget() is control(window, CHIP, "Looking back")
    click(window, CHIP, "Looking back")
    assert QApplication.focusWidget() is window.content.pages.journal.view


def test_what_no_card_says_is_looked_for_in_the_journal(remembered: MainWindow) -> None:
    press("Ctrl+2", "Ctrl+F")
    write("boats he")
    click(remembered, BUTTON, "Look in the journal")
    until(lambda: len(rows(remembered)) == 2)
    assert "Boats, he said." in rows(remembered)[1]


@pytest.mark.parametrize("key", ["/", "Ctrl+F"])
def test_one_key_leads_to_the_search(remembered: MainWindow, key: str) -> None:
    press(key)
    write("boats")
    until(lambda: len(rows(remembered)) == 2)
    press("Ctrl+F")
    write("snow")
    until(lambda: rows(remembered) == ["January 2026", "Friday 30, Light. What is snow for?"])
