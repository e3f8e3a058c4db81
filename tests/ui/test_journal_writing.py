"""Entries are written without a card, found again, changed whole, and answered again."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QWidget

from closer_desktop.domain.journal import Entry
from closer_desktop.settings import Settings
from closer_desktop.storage.drafts import DraftStore
from closer_desktop.storage.journal import EntryStore
from closer_desktop.storage.journal_file import Journal
from closer_desktop.ui.main_window import MainWindow
from tests.windows import (
    BUTTON,
    CHIP,
    FIELD,
    LIST,
    Home,
    click,
    control,
    heard,
    is_there,
    press,
    sentence,
    spoken,
    until,
    write,
)

CALM = Settings(less_motion=True, has_dealt=True)
HERE = timezone(timedelta(hours=2))
LAKE = Entry(
    id="lake",
    at=datetime(2026, 5, 14, 21, 5, tzinfo=HERE),
    people=("Mia",),
    question="What did your hands learn first?",
    place="At the lake",
    line="Boats, she said.",
)
WALK = Entry(id="walk", at=datetime(2026, 5, 2, 9, tzinfo=HERE), people=("Sam",), line="A walk, no cards.")
WAITING = Entry(
    id="waiting",
    at=datetime(2025, 5, 2, 9, tzinfo=HERE),
    people=("Sam",),
    question="Where do you want to live?",
    line="By the sea.",
    ask_again=date(2026, 5, 2),
)


def remembering(home: Home, *entries: Entry) -> MainWindow:
    home.places.make_folders()
    journal = Journal(home.folder)
    for entry in entries:
        EntryStore(journal.engine).save(entry)
    journal.close()
    window = home.open(CALM)
    press("Ctrl+3")
    return window


def rows(window: MainWindow) -> list[str]:
    if not is_there(window, LIST, "Journal entries"):
        return []
    entries = heard(control(window, LIST, "Journal entries"))
    return [spoken(row) for place in range(entries.childCount()) if (row := entries.child(place))]


def kept(window: MainWindow) -> list[Entry]:
    assert window.rooms is not None
    return list(window.rooms.journal.entries())


def dialog() -> QWidget:
    found = QApplication.activeModalWidget()
    assert found is not None
    return found


def fill(name: str, text: str) -> None:
    field = control(dialog(), FIELD, name)
    if isinstance(field, QPlainTextEdit):
        field.selectAll()
    else:
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, text)


def test_an_entry_without_a_card_is_written_and_undone(home: Home) -> None:
    window = remembering(home)
    click(window, BUTTON, "Write an entry")
    fill("Your line", "A walk along the river.")
    fill("With", "Mia, Sam")
    fill("Place", "The river")
    fill("Tags", "spring")
    click(dialog(), BUTTON, "Keep")
    (entry,) = kept(window)
    assert (entry.line, entry.people, entry.place) == ("A walk along the river.", ("Mia", "Sam"), "The river")
    assert entry.tags == ("spring",)
    press("Ctrl+Z")
    assert kept(window) == []


def test_an_entry_needs_a_few_words(home: Home) -> None:
    window = remembering(home)
    click(window, BUTTON, "Write an entry")
    click(dialog(), BUTTON, "Keep")
    sentence(dialog(), "A few words are enough")
    press("Escape")
    assert kept(window) == []


def test_what_was_typed_and_left_is_there_again(home: Home) -> None:
    window = remembering(home)
    click(window, BUTTON, "Write an entry")
    fill("Your line", "Half a thought")
    assert window.rooms is not None
    drafts = window.rooms.drafts
    until(lambda: drafts.unfinished_entry() == "Half a thought")
    press("Escape")
    click(window, BUTTON, "Write an entry")
    field = control(dialog(), FIELD, "Your line")
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "Half a thought"
    click(dialog(), BUTTON, "Keep")
    assert drafts.unfinished_entry() == ""


def test_everything_of_an_entry_can_be_changed(home: Home) -> None:
    window = remembering(home, LAKE)
    click(window, BUTTON, "Change")
    fill("With", "Mia, Ada")
    click(dialog(), CHIP, "Ask again: In a year")
    click(dialog(), BUTTON, "Keep")
    (entry,) = kept(window)
    # The talk was in May: "in a year" is said now.
    assert (entry.people, entry.ask_again) == (("Mia", "Ada"), date.today() + timedelta(days=365))
    press("Ctrl+Z")
    assert kept(window) == [LAKE]


def test_the_search_speaks_the_librarys_language(home: Home) -> None:
    window = remembering(home, LAKE, WALK)
    field = control(window, FIELD, "Search your notes and questions")
    for search, found in (("with:mia", 1), ("place:lake", 1), ('"no cards"', 1), ("after:2026-05", 2)):
        look_for(field, search)
        assert len([row for row in rows(window) if row != "May 2026"]) == found, search
    look_for(field, "nowhere")
    sentence(window, "No entry says that.")
    click(window, BUTTON, "Show everything")
    assert len(rows(window)) == 3


def look_for(field: QWidget, search: str) -> None:
    field.setFocus()
    press("Ctrl+A")
    write(search)
    press("Return")


def test_an_old_line_is_covered_until_the_new_answer_is_noted(home: Home) -> None:
    window = remembering(home, WALK, WAITING)
    assert "By the sea" not in " ".join(rows(window))
    until(lambda: is_there(window, BUTTON, "Note the new answer to Where do you want to live?"))
    click(window, BUTTON, "Note the new answer to Where do you want to live?")
    fill("Your line", "In the mountains.")
    click(dialog(), BUTTON, "Keep")
    both = dialog()
    sentence(both, "By the sea.")
    sentence(both, "In the mountains.")
    click(both, BUTTON, "Close")
    assert "By the sea" in " ".join(rows(window))
    window.activateWindow()
    press("Ctrl+Z")
    assert "By the sea" not in " ".join(rows(window))
    assert kept(window) == [WALK, WAITING]


def test_drafts_of_entries_are_no_drafts_of_lines(home: Home) -> None:
    home.places.make_folders()
    journal = Journal(home.folder)
    DraftStore(journal.engine).keep("entry", "Half a thought")
    journal.close()
    window = home.open(CALM)
    assert window.rooms is not None
    assert window.rooms.drafts.unfinished_lines() == {}


def pick(item: str) -> None:
    """Choose an item of the open menu, by hand."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    [action] = [action for action in menu.actions() if action.text() == item]
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def test_what_waits_can_be_put_off_and_called_off_unseen(home: Home) -> None:
    window = remembering(home, WALK, WAITING)
    assert not is_there(window, BUTTON, "Ask later")
    press("Down")
    click(window, BUTTON, "Ask later")
    pick("In three months")
    day = datetime.now().astimezone().date() + timedelta(days=90)
    assert kept(window) == [WALK, replace(WAITING, ask_again=day)]
    sentence(window, f"It will be asked again on {day.day} {day:%B} {day.year}.")
    until(lambda: not is_there(window, BUTTON, "Note the new answer to Where do you want to live?"))
    assert "By the sea" not in " ".join(rows(window))
    click(window, BUTTON, "Undo")
    assert kept(window) == [WALK, WAITING]
    control(window, LIST, "Journal entries").setFocus()
    press("A", "Up", "Return")
    sentence(window, "It will not be asked again.")
    assert kept(window) == [WALK, replace(WAITING, ask_again=None, asks_no_more=True)]
    assert "By the sea" in " ".join(rows(window))
    assert not is_there(window, BUTTON, "Ask later")
    press("Ctrl+Z")
    assert kept(window) == [WALK, WAITING]
    assert not is_there(window, BUTTON, "Undo")


def test_a_deleted_entry_is_brought_back_by_the_notice(home: Home) -> None:
    window = remembering(home, WALK, LAKE)
    press("Delete")
    assert kept(window) == [WALK]
    sentence(window, "The entry is deleted.")
    click(window, BUTTON, "Undo")
    assert kept(window) == [LAKE, WALK]
    assert not is_there(window, BUTTON, "Undo")


def test_the_notice_of_the_journal_goes_with_the_next_thing_done_anywhere(home: Home) -> None:
    window = remembering(home, WALK, LAKE)
    press("Delete")
    assert sentence(window, "The entry is deleted.")
    press("Ctrl+1", "Space", "Ctrl+3")
    assert kept(window) == [WALK]
    assert not is_there(window, BUTTON, "Undo")
