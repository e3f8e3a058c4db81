"""A damaged journal comes back from its backup; the window says so once, and goes on."""

import sqlite3
from contextlib import closing

from closer_desktop.ui.main_window import MainWindow
from tests.windows import (
    AT_REST,
    BUTTON,
    TEXT,
    Home,
    click,
    controls,
    is_there,
    press,
    question,
    until,
    write,
)


def evening(home: Home, *lines: str) -> None:
    """An evening with a line for each card."""
    window = home.open(AT_REST)
    for line in lines:
        press("Space", "G", "N")
        write(line)
        press("Return")
    home.close(window)


def told(window: MainWindow) -> list[str]:
    return [text for text in controls(window, TEXT) if "journal" in text.lower() and len(text) > 40]


def test_a_damaged_journal_is_restored_and_said_once(home: Home) -> None:
    evening(home, "The lake", "The boat")
    evening(home, "The storm")
    journal = home.folder / "journal.sqlite"
    spoilt = bytearray(journal.read_bytes())
    spoilt[len(spoilt) // 2 : len(spoilt) // 2 + 4000] = bytes(4000)
    journal.write_bytes(spoilt)

    window = home.open(AT_REST)
    (said,) = told(window)
    assert "backup" in said
    assert "quarantine" in said
    assert [line for _, line in home.written()] == ["The lake", "The boat", "The storm"]
    press("Space", "G")
    assert is_there(window, TEXT, "Saved")
    home.close(window)

    window = home.open(AT_REST)
    assert not told(window)
    assert len(home.written()) == 4


def test_an_emptied_journal_is_restored_as_well(home: Home) -> None:
    evening(home, "The lake")
    (home.folder / "journal.sqlite").write_bytes(b"")
    window = home.open(AT_REST)
    assert told(window)
    assert [line for _, line in home.written()] == ["The lake"]


def test_a_lost_journal_is_never_begun_anew_without_being_told_to(home: Home) -> None:
    evening(home, "The lake")
    for file in (home.folder / "backups").iterdir():
        file.unlink()
    (home.folder / "journal.sqlite").write_bytes(b"not a journal at all" * 200)

    # The table still deals; a great talk is not called saved.
    window = home.open(AT_REST)
    assert told(window)
    press("Space", "G")
    assert question(window)
    assert not is_there(window, TEXT, "Saved")
    home.close(window)

    # Only a click begins a new one, and the damaged file is kept.
    window = home.open(AT_REST)
    before = window.rooms
    click(window, BUTTON, "Start a new journal")
    until(lambda: window.rooms is not before)
    press("Space", "G")
    assert is_there(window, TEXT, "Saved")
    assert len(home.written()) == 1
    assert [file for file in (home.folder / "quarantine").rglob("*") if file.is_file()]


def test_a_journal_from_a_newer_closer_is_left_alone(home: Home) -> None:
    evening(home, "The lake")
    journal = home.folder / "journal.sqlite"
    with closing(sqlite3.connect(journal)) as newer:
        newer.execute("PRAGMA user_version = 9999")
    (home.folder / "journal.seal").unlink()
    left = journal.read_bytes()
    window = home.open(AT_REST)
    (said,) = told(window)
    assert "newer Closer" in said
    press("Space", "Space", "G")
    assert question(window)
    home.close(window)
    assert journal.read_bytes() == left
