"""When something cannot be saved or read the window says so once, in one sentence, and goes on dealing."""

import resource
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from closer_desktop.settings import Settings, load_settings
from closer_desktop.ui.main_window import MainWindow
from tests.storage.journals import without_the_powers_of_root
from tests.windows import (
    AT_REST,
    BUTTON,
    FIELD,
    TEXT,
    Home,
    click,
    control,
    controls,
    is_there,
    press,
    question,
    sentence,
    until,
    write,
)

GREAT = "That was a great talk"
NOT_WINDOWS = pytest.mark.skipif(sys.platform == "win32", reason="needs permissions and limits of Unix")


@contextmanager
def read_only(home: Home) -> Iterator[None]:
    """A profile folder that may be read and not written, for root as well."""
    home.places.make_folders()
    files = [home.folder, *home.folder.rglob("*")]
    for file in files:
        file.chmod(0o500 if file.is_dir() else 0o400)
    with without_the_powers_of_root():
        yield
    for file in files:
        file.chmod(0o700 if file.is_dir() else 0o600)


@contextmanager
def full_disk() -> Iterator[None]:
    """A disk that takes no more: no file may grow."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def told(window: MainWindow) -> list[str]:
    """The messages that stand above the table."""
    return [text for text in controls(window, TEXT) if "saved" in text and text != "Saved"]


@NOT_WINDOWS
def test_a_read_only_profile_is_told_once_and_the_table_still_deals(home: Home) -> None:
    window = home.open(AT_REST)
    press("Space", "G")
    home.close(window)
    with read_only(home):
        window = home.open(AT_REST)
        (said,) = told(window)
        assert said.startswith("The journal file may not be written, so nothing is saved for now")
        assert str(home.folder) in said
        before = question(window)
        press("Space", "Space")
        assert question(window) not in ("", before)
        click(window, BUTTON, "Close this message")
        press("Space", "Down", "T", "S")
        assert not told(window)
        home.close(window)


@NOT_WINDOWS
def test_the_first_start_in_a_read_only_folder_deals_as_well(home: Home) -> None:
    with read_only(home):
        window = home.open(AT_REST)
        assert told(window)
        press("Space")
        assert question(window)
        home.close(window)


@NOT_WINDOWS
def test_what_cannot_be_saved_is_never_called_saved(home: Home) -> None:
    home.close(home.open(AT_REST))
    with read_only(home):
        window = home.open(AT_REST)
        press("Space", "G")
        assert not is_there(window, TEXT, "Saved")
        assert is_there(window, BUTTON, GREAT)
        assert told(window)
        home.close(window)
    assert not home.written()


@NOT_WINDOWS
def test_a_disk_that_fills_up_is_told_and_the_same_click_works_when_there_is_room(
    home: Home, window: MainWindow
) -> None:
    press("Space")
    with full_disk():
        press("G")
    assert not is_there(window, TEXT, "Saved")
    (said,) = told(window)
    assert "was not saved" in said
    press("G")
    assert is_there(window, TEXT, "Saved")
    assert home.written() == [(question(window), "")]


@NOT_WINDOWS
def test_a_line_that_could_not_be_saved_stays_in_its_field(home: Home, window: MainWindow) -> None:
    press("Space", "G", "N")
    write("All of this")
    with full_disk():
        press("Return")
    field = control(window, FIELD, "Your line")
    assert field.property("text") == "All of this"
    press("Return")
    assert home.written() == [(question(window), "All of this")]


@NOT_WINDOWS
def test_what_was_not_done_is_not_undone(home: Home, window: MainWindow) -> None:
    press("Space")
    before = question(window)
    with full_disk():
        press("F")
    press("Ctrl+Z")
    assert question(window) == ""
    press("Ctrl+Shift+Z")
    assert question(window) == before


def test_a_broken_deck_file_is_named_once_and_the_others_are_dealt(home: Home) -> None:
    (home.decks / "broken.toml").write_text(
        'format = 1\nid = "broken"\ntitle = "Broken"\n[[cards]]\nid = "b-1"\ntext = "Why?"\nkind = "x"\n',
        encoding="utf-8",
    )
    window = home.open(AT_REST)
    (said,) = [text for text in controls(window, TEXT) if "broken.toml" in text]
    assert "b-1" in said or "cards" in said or "card 1" in said
    press("Space")
    assert question(window)


def test_two_broken_deck_files_are_both_named(home: Home) -> None:
    for name in ("first", "second"):
        (home.decks / f"{name}.toml").write_text("cards = [[[", encoding="utf-8")
    window = home.open(AT_REST)
    (said,) = [text for text in controls(window, TEXT) if "first.toml" in text]
    assert "second.toml" in said


def test_a_deck_file_that_was_mended_is_not_named_again(home: Home) -> None:
    broken = home.decks / "broken.toml"
    broken.write_text("cards = [[[", encoding="utf-8")
    home.close(home.open(AT_REST))
    broken.unlink()
    window = home.open(AT_REST)
    assert not [text for text in controls(window, TEXT) if "broken" in text]


def killed(home: Home, tmp_path: Path, qapp: QApplication) -> Home:
    """The profile as a kill leaves it: whatever is on the disk now."""
    after = Home(qapp, tmp_path)
    shutil.rmtree(after.decks)
    shutil.copytree(home.decks, after.decks)
    shutil.copytree(home.folder, after.folder)
    return after


@pytest.fixture
def interrupted(home: Home, window: MainWindow, tmp_path: Path, qapp: QApplication) -> Iterator[Home]:
    """A profile whose window went while somebody was typing."""
    press("Space", "G", "N")
    write("We stayed until the candles")
    assert window.rooms is not None
    drafts = window.rooms.drafts
    until(lambda: drafts.unfinished_lines())
    (tmp_path / "after").mkdir()
    after = killed(home, tmp_path / "after", qapp)
    yield after
    after.leave()


def test_what_was_being_typed_is_offered_at_the_next_start(interrupted: Home) -> None:
    window = interrupted.open(AT_REST)
    sentence(window, "You were writing a line for")
    click(window, BUTTON, "Go on writing")
    write(" were gone.")
    press("Return")
    (entry,) = interrupted.written()
    assert entry[1] == "We stayed until the candles were gone."
    interrupted.close(window)
    window = interrupted.open(AT_REST)
    assert not [text for text in controls(window, TEXT) if "You were writing" in text]


def test_a_draft_that_is_not_taken_up_leaves_the_entry_alone(interrupted: Home) -> None:
    window = interrupted.open(AT_REST)
    click(window, BUTTON, "Close this message")
    press("Space")
    assert [line for _, line in interrupted.written()] == [""]
    interrupted.close(window)


def test_what_was_being_typed_is_kept_when_the_window_closes(home: Home, window: MainWindow) -> None:
    press("Space", "G", "N")
    write("Half a")
    home.close(window)
    window = home.open(AT_REST)
    sentence(window, "You were writing a line for")


def test_a_draft_that_was_left_on_purpose_is_not_offered(home: Home, window: MainWindow) -> None:
    press("Space", "G", "N")
    write("Half a")
    press("Escape")
    home.close(window)
    window = home.open(AT_REST)
    assert not [text for text in controls(window, TEXT) if "You were writing" in text]


def test_broken_settings_are_as_they_come(home: Home) -> None:
    home.places.make_folders()
    for junk in ("", "{", "[]", "null", "\x00\xff", '{"light": 7, "width": "wide"}'):
        home.places.settings.write_text(junk, encoding="utf-8")
        assert load_settings(home.places.settings) == Settings(), junk
    window = home.open()
    click(window, BUTTON, "Draw the first card")
    until(lambda: question(window))
