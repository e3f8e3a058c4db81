"""From the journal and from a person's panel a book is made, and a person's file, by keyboard alone."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from closer_desktop.domain.journal import Entry
from closer_desktop.storage.journal import EntryStore
from closer_desktop.storage.journal_file import Journal
from closer_desktop.ui.main_window import MainWindow
from tests.ui.test_journal_page import BOATS, SNOW, WALK
from tests.windows import (
    AT_REST,
    BUTTON,
    TEXT,
    Home,
    click,
    control,
    controls,
    is_there,
    press,
    sentence,
    until,
)

COVERED = replace(SNOW, id="covered", line="Not to be seen yet.", ask_again=date(2030, 1, 30))
TALKS = (BOATS, replace(WALK, at=WALK.at.replace(year=2025)), SNOW, COVERED)


def on(home: Home, entries: Iterable[Entry]) -> MainWindow:
    home.places.make_folders()
    journal = Journal(home.folder)
    EntryStore(journal.engine).save_all(entries)
    journal.close()
    return home.open(AT_REST)


@pytest.fixture
def window(home: Home) -> MainWindow:
    return on(home, TALKS)


def dialog() -> QDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


def save_in(file: Path) -> None:
    chooser = dialog()
    assert isinstance(chooser, QFileDialog)
    chooser.setDirectory(str(file.parent))
    chooser.selectFile(str(file))
    chooser.accept()
    until(file.exists)


def picked(name: str, *keys: str) -> None:
    """Open the chip's menu with the keys, and take the entry that they lead to."""
    control(dialog(), BUTTON, name).setFocus()
    press("Space", *keys, "Return")


def test_a_book_is_made_from_the_journal_by_keyboard(window: MainWindow, tmp_path: Path) -> None:
    press("Ctrl+3", "B")
    making = dialog()
    until(lambda: is_there(making, TEXT, "4 talks in 3 months"))
    picked("All years", "Down", "Down", "Down")
    assert sentence(making, "1 talk")
    picked("2025", "Down", "Down")
    until(lambda: is_there(making, TEXT, "3 talks in 2 months"))
    control(making, BUTTON, "Save as PDF").setFocus()
    press("Space")
    save_in(tmp_path / "book.pdf")
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "book.pdf").pages)
    assert "Boats, he said." in text
    assert not any(words in text for words in ("Not to be seen", "A walk, no cards."))
    assert sentence(making, "Saved in")
    click(making, BUTTON, "Save as text")
    save_in(tmp_path / "book.txt")
    assert "Not to be seen" not in (tmp_path / "book.txt").read_text(encoding="utf-8")
    making.reject()


def test_a_person_has_a_book_and_a_file_of_their_own(window: MainWindow, tmp_path: Path) -> None:
    press("Ctrl+4")
    until(lambda: is_there(window, BUTTON, "More for Mia"))
    control(window, BUTTON, "More for Mia").setFocus()
    press("Space", "Down", "Return")
    making = dialog()
    until(lambda: is_there(making, TEXT, "1 talk"))
    assert is_there(making, BUTTON, "With Mia")
    press("Escape")
    click(window, BUTTON, "More for Mia")
    press("Down", "Down", "Return")
    save_in(tmp_path / "mia.json")
    until(lambda: any("Everything kept of Mia is in" in text for text in controls(window, TEXT)))
    kept = json.loads((tmp_path / "mia.json").read_bytes())
    assert [entry["id"] for entry in kept["entries"]] == ["boats"]


def test_someone_without_a_talk_is_told_kindly(home: Home) -> None:
    window = on(home, [replace(BOATS, people=("Sam",))])
    assert window.content.rooms is not None
    window.content.history.run(window.content.rooms.people.write_down(None, "Zoe"))
    press("Ctrl+4")
    until(lambda: is_there(window, BUTTON, "More for Zoe"))
    click(window, BUTTON, "More for Zoe")
    press("Down", "Return")
    making = dialog()
    until(lambda: is_there(making, TEXT, "No talk with Zoe has been noted yet, so there is no book to make."))
    assert not control(making, BUTTON, "Save as PDF").isEnabled()
    making.reject()
