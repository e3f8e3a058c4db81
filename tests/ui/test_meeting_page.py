"""Before you meet: one key on the People page shows what a thoughtful friend would remember."""

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QFileDialog

from closer_desktop.domain.cards import Depth, Relationship, Theme
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.people import Person
from closer_desktop.settings import Settings
from closer_desktop.storage.journal import EntryStore
from closer_desktop.storage.journal_file import Journal
from closer_desktop.storage.people import PersonStore
from closer_desktop.ui.main_window import MainWindow
from closer_desktop.ui.widgets.live_card import LiveCard
from tests.windows import (
    BUTTON,
    TEXT,
    Home,
    click,
    controls,
    everything_in,
    is_there,
    press,
    question,
    sentence,
    settle,
    spoken,
    until,
)

CALM = Settings(less_motion=True, has_dealt=True)
HERE = timezone(timedelta(hours=2))
SECRET = "The lake, he said, and cried."


def talk(number: int, **fields: object) -> Entry:
    values = {"at": datetime.now(HERE) - timedelta(days=3 + number)} | fields
    return Entry(id=f"talk-{number}", people=("Sam",), **values)  # type: ignore[arg-type]


def keep(home: Home, entry: Entry) -> None:
    home.places.make_folders()
    journal = Journal(home.folder)
    EntryStore(journal.engine).save(entry)
    journal.close()


def before_sam(home: Home) -> MainWindow:
    window = home.open(CALM)
    press("Ctrl+4")
    until(lambda: is_there(window, BUTTON, "Draw for Sam"))
    press("M")
    until(lambda: is_there(window, BUTTON, "Three others"))
    return window


@pytest.fixture
def window(home: Home) -> MainWindow:
    home.places.make_folders()
    journal = Journal(home.folder)
    people, entries = PersonStore(journal.engine), EntryStore(journal.engine)
    people.save(Person(id="mia", name="Mia"))
    people.save(
        Person(
            id="sam",
            name="Sam",
            relationship=Relationship.FRIEND,
            likes="chess",
            rather_not=frozenset({Theme.VALUES}),
        )
    )
    asked = "What would you tell friend open 0 about?"
    entries.save(talk(0, card="friend-open-0", question=asked, depth=Depth.OPEN, line="Boats, at the shop."))
    entries.save(talk(1, question="Where would you swim?", line=SECRET, ask_again=date(2026, 1, 5)))
    journal.close()
    return before_sam(home)


def cards_on(window: MainWindow) -> list[LiveCard]:
    """The three cards as they are seen."""
    cards = [card for card in window.findChildren(LiveCard) if card.isVisible()]
    assert len(cards) == 3
    return cards


def said(window: MainWindow) -> str:
    return "\n".join(spoken(each) for each in everything_in(window))


def test_the_page_says_what_a_friend_would_remember_and_covers_what_is_to_be_asked_again(
    window: MainWindow,
) -> None:
    sentence(window, "Before you meet Sam")
    sentence(window, "Friend · 2 talks · last talk on")
    sentence(window, "Boats, at the shop.")
    sentence(window, "To ask again, since 5 January 2026.")
    sentence(window, "chess")
    sentence(window, "Play lights Sam up: 1 great talk, asked once.")
    assert SECRET not in said(window)
    assert "Values" in controls(window, TEXT)


def test_near_days_are_called_as_people_call_them(home: Home) -> None:
    now = datetime.now().astimezone()
    day = timedelta(days=1)
    for entry in (
        talk(0, line="Late.", at=now),
        talk(5, line="Later.", at=now),
        talk(1, line="Early.", at=now - day),
        talk(2, question="Whose boat?", at=now - 9 * day, ask_again=now.date()),
        talk(3, question="Which lake?", at=now - 9 * day, ask_again=now.date() - day),
        talk(4, question="What wind?", at=now - 9 * day, ask_again=now.date() + day),
    ):
        keep(home, entry)
    window = before_sam(home)
    sentence(window, "6 talks · last talk today")
    for words in ("Today", "Yesterday", "To ask again today.", "To ask again, since yesterday."):
        sentence(window, words)
    sentence(window, "To ask again tomorrow.")


def test_at_the_usual_size_the_three_cards_are_seen_under_talks_and_threads(home: Home) -> None:
    for number in range(8):
        again = date(2026, 1, 5) if number < 6 else None
        keep(home, talk(number, question=f"Where did you {number}?", line="Far.", ask_again=again))
    window = before_sam(home)
    window.resize(1280, 800)
    settle()
    sentence(window, "3 more wait in the journal.")
    for card in cards_on(window):
        assert card.mapTo(window, card.rect().bottomLeft()).y() <= window.height()


def test_the_keys_that_scroll_go_to_the_foot_of_the_page_and_back(window: MainWindow) -> None:
    window.resize(1000, 560)
    settle()
    card = cards_on(window)[0]
    where = card.mapTo(window, QPoint()).y()
    press("End")
    foot = card.mapTo(window, QPoint()).y()
    assert foot < where
    press("Home")
    assert card.mapTo(window, QPoint()).y() == where
    press("PgDown")
    assert card.mapTo(window, QPoint()).y() < where
    press("PgUp")
    assert card.mapTo(window, QPoint()).y() == where


def test_by_keys_alone_the_table_is_set_and_the_suggested_cards_come_first(window: MainWindow) -> None:
    before = said(window)
    press("Return")
    assert window.content.table.isVisible()
    assert window.rooms is not None
    assert window.rooms.table.evening.people == ("Sam",)
    window.rooms.table.offers_choices = False
    for _ in range(3):
        press("Space")
        assert question(window)
        assert question(window) in before
    press("Ctrl+4")
    until(lambda: is_there(window, BUTTON, "Before you meet Mia"))


def test_escape_leads_back_to_the_same_person(window: MainWindow) -> None:
    press("Escape", "Right", "M")
    sentence(window, "Before you meet Mia")
    until(lambda: is_there(window, BUTTON, "Three others"))
    sentence(window, "Nothing is noted yet.")
    press("Escape", "Return")
    assert window.rooms is not None
    assert window.rooms.table.evening.people == ("Mia",)


def test_someone_who_is_undone_meanwhile_leaves_the_page(window: MainWindow) -> None:
    assert window.rooms is not None
    added = window.rooms.people.write_down(None, "Zoë")
    window.content.history.run(added)
    press("Escape")
    until(lambda: is_there(window, BUTTON, "Before you meet Zoë"))
    press("Down", "M")
    sentence(window, "Before you meet Zoë")
    press("Ctrl+Z")
    until(lambda: is_there(window, BUTTON, "Before you meet Sam"))


def test_it_is_saved_as_one_page_that_covers_the_line_too(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "before.pdf"
    click(window, BUTTON, "Save as PDF")
    chooser = QApplication.activeModalWidget()
    assert isinstance(chooser, QFileDialog)
    chooser.setDirectory(str(tmp_path))
    chooser.selectFile(str(file))
    chooser.accept()
    sentence(window, "Saved in")
    (page,) = PdfReader(file).pages
    text = " ".join(page.extract_text().split())
    assert "Before you meet Sam" in text
    assert "Boats, at the shop." in text
    assert "The lake" not in text
