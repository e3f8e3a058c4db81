"""A great talk is saved with one click, before the window says so, and can have a line or be undone."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel

from closer_desktop.ui.main_window import MainWindow
from tests.windows import (
    BUTTON,
    FIELD,
    TEXT,
    Home,
    click,
    control,
    is_there,
    press,
    question,
    write,
)

GREAT, ADD, UNDO = "That was a great talk", "Add a line to this journal entry", "Undo: not a great talk"


class FirstLook(QObject):
    """Looks into the journal file at the moment when the window says that something is saved."""

    def __init__(self, home: Home) -> None:
        super().__init__()
        self._home = home
        self.found: list[list[tuple[str, str]]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QLabel) and watched.text() == "Saved":
            self.found.append(self._home.written())
        return False


def test_one_click_saves_it(home: Home, window: MainWindow) -> None:
    press("Space")
    click(window, BUTTON, GREAT)
    assert home.written() == [(question(window), "")]


def test_one_key_saves_it(home: Home, window: MainWindow) -> None:
    press("Space", "G")
    assert home.written() == [(question(window), "")]


def test_it_is_on_the_disk_before_the_window_says_saved(home: Home, window: MainWindow) -> None:
    look = FirstLook(home)
    home.application.installEventFilter(look)
    press("Space", "G")
    home.application.removeEventFilter(look)
    assert is_there(window, TEXT, "Saved")
    assert look.found == [[(question(window), "")]]


def test_saved_stands_where_the_button_was_until_the_next_card(window: MainWindow) -> None:
    press("Space", "G")
    assert not is_there(window, BUTTON, GREAT)
    press("Space")
    assert is_there(window, BUTTON, GREAT)
    assert not is_there(window, TEXT, "Saved")


def test_a_card_that_comes_back_is_still_saved(window: MainWindow) -> None:
    press("Space", "G", "Space", "Left")
    assert is_there(window, TEXT, "Saved")


def test_the_key_saves_a_talk_only_once(home: Home, window: MainWindow) -> None:
    press("Space", "G", "G", "G")
    assert len(home.written()) == 1


def test_there_is_nothing_to_save_before_the_first_card(home: Home, window: MainWindow) -> None:
    press("G")
    assert not home.written()
    assert not control(window, BUTTON, GREAT).isEnabled()


def test_undo_on_the_strip_takes_it_back(home: Home, window: MainWindow) -> None:
    press("Space", "G")
    click(window, BUTTON, UNDO)
    assert not home.written()
    assert is_there(window, BUTTON, GREAT)


def test_ctrl_z_brings_back_what_undo_on_the_strip_took(home: Home, window: MainWindow) -> None:
    press("Space", "G")
    click(window, BUTTON, UNDO)
    press("Ctrl+Z")
    assert home.written() == [(question(window), "")]


def test_a_line_is_written_with_enter(home: Home, window: MainWindow) -> None:
    press("Space", "G")
    click(window, BUTTON, ADD)
    write("We laughed until the bread was gone.")
    press("Return")
    assert home.written() == [(question(window), "We laughed until the bread was gone.")]
    assert not is_there(window, FIELD, "Your line")


def test_a_line_is_written_with_a_click_and_by_key(home: Home, window: MainWindow) -> None:
    press("Space", "G", "N")
    write("Her grandfather built boats.")
    click(window, BUTTON, "Keep")
    assert home.written() == [(question(window), "Her grandfather built boats.")]


def test_a_line_that_is_left_leaves_the_entry_as_it_was(home: Home, window: MainWindow) -> None:
    press("Space", "G", "N")
    write("Never")
    click(window, BUTTON, "Not now")
    press("N")
    write("mind")
    press("Escape")
    assert home.written() == [(question(window), "")]


def test_ctrl_z_takes_the_line_first_and_then_the_talk(home: Home, window: MainWindow) -> None:
    press("Space", "G", "N")
    write("The sea")
    press("Return", "Ctrl+Z")
    assert home.written() == [(question(window), "")]
    press("Ctrl+Z")
    assert not home.written()


def test_after_the_line_the_keys_of_the_table_work_again(window: MainWindow) -> None:
    press("Space", "G", "N")
    write("The sea")
    press("Return")
    before = question(window)
    press("Space")
    assert question(window) not in ("", before)


def test_the_focus_stays_where_the_button_was(window: MainWindow) -> None:
    press("Space")
    control(window, BUTTON, GREAT).setFocus()
    press("Space")
    assert control(window, BUTTON, ADD).hasFocus()
    press("Ctrl+Z")
    assert control(window, BUTTON, GREAT).hasFocus()
