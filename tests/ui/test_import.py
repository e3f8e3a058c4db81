"""Cards come in through the window: a look first, columns that can be put right, one undo."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QListView, QProgressBar

from closer_desktop.ui.main_window import MainWindow
from tests.windows import (
    AT_REST,
    BUTTON,
    CHIP,
    FIELD,
    LIST,
    TEXT,
    Home,
    Role,
    click,
    control,
    is_there,
    press,
    sentence,
    until,
    write,
)

CHAT = """[20:14, 12/03/2024] Anna: What did the rain change?
[20:15, 12/03/2024] Ben: Who lit the stove?
[20:15, 12/03/2024] Anna: what did the rain change?
"""
ODD = """Was heute?;Level;Note
Who taught you to swim?;2;in the lake, I think?
What did the storm take?;3;
What do you owe the sea?;none;
"""


@pytest.fixture
def library(window: MainWindow) -> MainWindow:
    press("Ctrl+2")
    until(lambda: is_there(window, LIST, "Cards"))
    return window


def dialog() -> QDialog:
    until(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    # Without a screen nobody gives a new window the keys.
    found.activateWindow()
    until(lambda: QApplication.activeWindow() is found)
    return found


def rows(shown: QDialog) -> list[str]:
    view = control(shown, LIST, "What comes in")
    assert isinstance(view, QListView)
    return [str(view.model().index(row, 0).data()) for row in range(view.model().rowCount())]


def decks(window: MainWindow) -> list[str]:
    view = control(window, LIST, "Decks")
    assert isinstance(view, QListView)
    names = [str(view.model().index(row, 0).data()) for row in range(view.model().rowCount())]
    return [name.rpartition(", ")[0] for name in names]


def paste(window: MainWindow, text: str) -> QDialog:
    QApplication.clipboard().setText(text)
    control(window, LIST, "Cards").setFocus()
    press("Ctrl+V")
    return dialog()


def drop(window: MainWindow, *files: Path) -> QDialog:
    """Let files fall onto the Library, as a file manager does."""
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return let_fall(window, dropped)


def let_fall(window: MainWindow, dropped: QMimeData) -> QDialog:
    no_button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    where = QPointF(window.content.pages.library.rect().center())
    event = QDropEvent(where, Qt.DropAction.CopyAction, dropped, no_button, no_key)
    window.content.pages.library.dropEvent(event)
    return dialog()


def pick(shown: QDialog, name: str, key: str) -> None:
    """Choose from a list by its first letter; on Linux a screen reader takes its name from its label."""
    (label,) = [each for each in shown.findChildren(QLabel) if each.buddy() and each.text() == name]
    assert isinstance(label.buddy(), QComboBox)
    label.buddy().setFocus()
    press(key)


def test_lines_of_a_chat_are_shown_before_they_come_in(library: MainWindow) -> None:
    shown = paste(library, CHAT)
    until(lambda: is_there(shown, BUTTON, "Import 2 cards"))
    assert "Already here: what did the rain change? Line 3: it is in line 1 already." in rows(shown)
    assert "Pasted cards" not in decks(library)
    press("Return")
    until(lambda: "Pasted cards" in decks(library))
    assert sentence(library, "2 cards came in.")
    click(library, BUTTON, "Undo")
    assert "Pasted cards" not in decks(library)
    library.activateWindow()
    until(lambda: QApplication.activeWindow() is library)
    press("Ctrl+Shift+Z")
    assert "Pasted cards" in decks(library)


def test_columns_are_put_right_by_keys_and_read_again(library: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "odd.csv"
    file.write_text(ODD, encoding="utf-16")
    shown = drop(library, file)
    until(lambda: is_there(shown, BUTTON, "Import 2 cards"))
    assert rows(shown)[0].startswith("Refused: What do you owe the sea? Line 4: “none” is not known")
    pick(shown, "Level", "L")
    until(lambda: is_there(shown, BUTTON, "Import 3 cards"))
    pick(shown, "Note", "T")
    until(lambda: is_there(shown, BUTTON, "Import 1 card"))
    assert next(row for row in rows(shown) if row.startswith("New")).startswith("New: in the lake")
    assert any(row.startswith("Refused: Line 3. Line 3: there is no question") for row in rows(shown))
    click(shown, BUTTON, "Not now")
    assert "odd" not in decks(library)


def test_what_is_no_deck_is_refused_in_one_sentence(library: MainWindow, tmp_path: Path) -> None:
    broken, fine = tmp_path / "broken.toml", tmp_path / "fine.txt"
    broken.write_text('format = 1\nid = "x"\n[[cards]]\nid = "a"\n', encoding="utf-8")
    fine.write_text("Who was here before us?\n", encoding="utf-8")
    shown = drop(library, broken, fine)
    until(lambda: is_there(shown, BUTTON, "Not now"))
    assert "broken.toml" in sentence(shown, "is missing")
    press("Escape")
    until(lambda: (top := QApplication.activeModalWidget()) and is_there(top, BUTTON, "Import 1 card"))
    click(dialog(), BUTTON, "Not now")


def test_html_alone_is_pasted_as_the_words_people_saw(library: MainWindow) -> None:
    copied = QMimeData()
    copied.setHtml("<ul><li>Who <b>taught</b> you?</li><li>Why&nbsp;then?</li></ul><script>x</script>")
    QApplication.clipboard().setMimeData(copied)
    control(library, LIST, "Cards").setFocus()
    press("Ctrl+V")
    shown = dialog()
    until(lambda: is_there(shown, BUTTON, "Import 2 cards"))
    assert [row.partition("?")[0] for row in rows(shown)] == ["New: Who taught you", "New: Why then"]
    press("Escape")


def test_cancel_while_cards_are_written_leaves_the_journal_as_it_was(
    library: MainWindow, home: Home, tmp_path: Path
) -> None:
    file = tmp_path / "many.txt"
    file.write_text("\n".join(f"What did number {at} change?" for at in range(300)), encoding="utf-8")
    shown = drop(library, file)
    until(lambda: is_there(shown, BUTTON, "Import 300 cards"))
    with closing(sqlite3.connect(home.folder / "journal.sqlite")) as journal:
        # Somebody else writes just now, so that the import stands still where it begins.
        journal.execute("BEGIN IMMEDIATE")
        press("Return")
        until(lambda: is_there(shown, BUTTON, "Cancel"))
        press("Escape")
        journal.rollback()
        until(lambda: QApplication.activeModalWidget() is None)
        assert journal.execute("SELECT COUNT(*) FROM deck WHERE title = 'many'").fetchone() == (0,)
        assert journal.execute("SELECT COUNT(*) FROM card WHERE deck = 'mine'").fetchone() == (0,)
    assert "many" not in decks(library)


def test_cards_are_left_out_by_space_and_by_their_mark(library: MainWindow, home: Home) -> None:
    shown = paste(library, "Who lit the stove?\nWhat did the rain change?\nWho taught you to swim?\n")
    until(lambda: is_there(shown, BUTTON, "Import 3 cards"))
    view = control(shown, LIST, "What comes in")
    assert isinstance(view, QListView)
    view.setFocus()
    press("Home")
    press("Space")
    assert rows(shown)[0].startswith("Left out: Who lit the stove?")
    third = view.visualRect(view.model().index(2, 0))
    mark = QPoint(third.right() - 28, third.center().y())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=mark)
    assert is_there(shown, BUTTON, "Import 1 card")
    assert is_there(shown, CHIP, "1 new")
    assert sentence(shown, "2 left out.")
    press("Space")
    assert is_there(shown, BUTTON, "Import 2 cards")
    control(shown, BUTTON, "Import 2 cards").setFocus()
    press("Return")
    until(lambda: "Pasted cards" in decks(library))
    with closing(sqlite3.connect(home.folder / "journal.sqlite")) as journal:
        came = {text for (text,) in journal.execute("SELECT text FROM card WHERE deck = 'mine'")}
    assert came == {"What did the rain change?", "Who taught you to swim?"}


def test_with_every_card_left_out_there_is_nothing_to_import(library: MainWindow) -> None:
    shown = paste(library, "Who lit the stove?\n")
    until(lambda: is_there(shown, BUTTON, "Import 1 card"))
    control(shown, LIST, "What comes in").setFocus()
    press("Home")
    press("Space")
    assert not control(shown, BUTTON, "Import").isEnabled()
    press("Escape")


def test_the_library_shows_what_came_in_and_goes_on_offering_undo(library: MainWindow, home: Home) -> None:
    control(library, FIELD, "Search your cards").setFocus()
    write("friend")
    shown = paste(library, "Who lit the stove?\nWhat did the rain change?\n")
    until(lambda: is_there(shown, BUTTON, "Import 2 cards"))
    press("Return")
    until(lambda: QApplication.activeModalWidget() is None)
    assert is_there(library, TEXT, "Pasted cards")
    with closing(sqlite3.connect(home.folder / "journal.sqlite")) as journal, journal:
        # Another program writes: what can be undone here is still the same.
        journal.execute("INSERT INTO favourite VALUES ('friend-light-1', '2026-05-01T12:00:00+00:00')")
    library.content.look_again()
    assert sentence(library, "2 cards came in.")
    cards = control(library, LIST, "Cards")
    assert isinstance(cards, QListView)
    assert [cards.model().index(row, 0).data().split("?")[0] for row in range(cards.model().rowCount())] == [
        "Who lit the stove",
        "What did the rain change",
    ]
    click(library, BUTTON, "Undo")
    assert "Pasted cards" not in decks(library)


def test_a_large_import_is_undone_and_done_again_behind_the_window(
    library: MainWindow, home: Home, tmp_path: Path
) -> None:
    file = tmp_path / "many.txt"
    file.write_text("\n".join(f"What did number {at} change?" for at in range(1_200)), encoding="utf-8")
    shown = drop(library, file)
    until(lambda: is_there(shown, BUTTON, "Import 1,200 cards"))
    press("Return")
    until(lambda: "many" in decks(library))
    with closing(sqlite3.connect(home.folder / "journal.sqlite")) as journal:
        # Somebody else writes just now, so that it is seen how the window waits.
        journal.execute("BEGIN IMMEDIATE")
        library.activateWindow()
        until(lambda: QApplication.activeWindow() is library)
        press("Ctrl+Z")
        assert sentence(dialog(), "Undo: Bring in 1,200 cards")
        for key in ("Ctrl+Z", "Ctrl+Shift+Z", "Escape", "Ctrl+Z"):
            press(key)
        assert "many" in decks(library)
        journal.rollback()
    until(lambda: QApplication.activeModalWidget() is None)
    assert "many" not in decks(library)
    library.activateWindow()
    until(lambda: QApplication.activeWindow() is library)
    press("Ctrl+Shift+Z")
    until(lambda: "many" in decks(library))


@pytest.mark.parametrize("less_motion", [True, False])
def test_a_bar_that_knows_no_share_says_so_and_moves_unless_less_motion_is_wished(
    home: Home, tmp_path: Path, less_motion: bool
) -> None:
    library = home.open(replace(AT_REST, less_motion=less_motion))
    press("Ctrl+2")
    file = tmp_path / "many.txt"
    file.write_text("\n".join(f"What did number {at} change?" for at in range(1_200)), encoding="utf-8")
    shown = drop(library, file)
    until(lambda: is_there(shown, BUTTON, "Import 1,200 cards"))
    with closing(sqlite3.connect(home.folder / "journal.sqlite")) as journal:
        journal.execute("BEGIN IMMEDIATE")
        press("Return")
        until(lambda: is_there(shown, Role.ProgressBar, "It goes on"))
        bar = control(shown, Role.ProgressBar, "It goes on")
        assert isinstance(bar, QProgressBar)
        # A bar without an end moves by itself.
        assert (bar.maximum() == 0) is not less_motion
        journal.rollback()
        until(lambda: "many" in decks(library))
        journal.execute("BEGIN IMMEDIATE")
        library.activateWindow()
        until(lambda: QApplication.activeWindow() is library)
        press("Ctrl+Z")
        said = "Undo: Bring in 1,200 cards"
        assert is_there(dialog(), Role.ProgressBar, said) is not less_motion
        journal.rollback()
    until(lambda: "many" not in decks(library))


def test_text_that_is_dragged_from_elsewhere_is_looked_at(library: MainWindow) -> None:
    dropped = QMimeData()
    dropped.setHtml("<ul><li>What is <b>home</b> to you?</li><li>Who taught you to swim?</li></ul>")
    shown = let_fall(library, dropped)
    until(lambda: is_there(shown, BUTTON, "Import 2 cards"))
    press("Return")
    until(lambda: "Dropped cards" in decks(library))


def test_json_of_another_program_has_columns_and_nothing_that_parts_them(
    library: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "theirs.json"
    file.write_text(
        '{"by": "Kim", "cards": [{"prompt": "Who lit the stove?", "level": 3}]}', encoding="utf-8"
    )
    shown = drop(library, file)
    until(lambda: is_there(shown, BUTTON, "Import 1 card"))
    assert is_there(shown, TEXT, "prompt")
    assert not is_there(shown, TEXT, "Columns parted by")
    assert not is_there(shown, CHIP, "The first row has names")
    assert is_there(shown, TEXT, "Only the list “cards” is read; left out: “by”.")
    (row,) = rows(shown)
    assert row.startswith("New: Who lit the stove? Deep")
    click(shown, BUTTON, "Not now")
