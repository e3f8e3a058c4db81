"""Single keys live on the table only: silent while someone types, on other pages, and when switched off."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from closer_desktop.ui.main_window import MainWindow
from tests.windows import (
    AT_REST,
    BUTTON,
    CHIP,
    FIELD,
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
    write,
)

LETTERS = "gfstlxuwnrbdGFSTLXUWNRBD1234?"


def everything(home: Home, window: MainWindow) -> tuple[object, ...]:
    """All that a single key could change."""
    assert window.rooms is not None
    chips = {name: is_chosen(window, name) for name in controls(window, CHIP)}
    return window.rooms.table.evening, home.written(), chips, window.content.settings


def test_every_letter_goes_into_the_line_and_nowhere_else(home: Home, window: MainWindow) -> None:
    press("Space", "G", "N")
    before = everything(home, window)
    write(f"{LETTERS} and a space")
    assert everything(home, window) == before
    press("Return")
    assert home.written() == [(question(window), f"{LETTERS} and a space")]


def test_every_letter_goes_into_the_name_of_a_person(home: Home, window: MainWindow) -> None:
    press("Space", "R")
    before = everything(home, window)
    field = control(panel("The evening"), FIELD, "Name of a person to add")
    field.setFocus()
    write(LETTERS)
    assert everything(home, window) == before


def test_arrows_in_the_line_move_the_cursor_and_not_the_cards(window: MainWindow) -> None:
    press("Space", "Space", "G", "N")
    before = question(window)
    write("ab")
    press("Left", "Right", "Up", "Down")
    assert question(window) == before


def test_ctrl_z_in_the_line_undoes_what_was_typed(home: Home, window: MainWindow) -> None:
    press("Space", "G", "N")
    write("abc")
    press("Ctrl+Z")
    assert len(home.written()) == 1
    assert is_there(window, FIELD, "Your line")


@pytest.mark.parametrize("page", ["Ctrl+3", "Ctrl+,"])
def test_single_keys_are_silent_on_other_pages(home: Home, window: MainWindow, page: str) -> None:
    press("Space", page)
    before = everything(home, window)
    press("G", "F", "S", "T", "L", "X", "U", "W", "1", "2", "Left", "Right")
    assert everything(home, window) == before


def test_single_keys_can_be_switched_off(home: Home) -> None:
    window = home.open(replace(AT_REST, single_keys=False))
    press("Space", "Space")
    before = everything(home, window)
    press("G", "F", "S", "T", "L", "X", "U", "W", "N", "R", "B", "D", "1", "2", "3", "4")
    assert everything(home, window) == before


def test_space_and_arrows_work_with_single_keys_switched_off(home: Home) -> None:
    window = home.open(replace(AT_REST, single_keys=False))
    press("Space")
    first = question(window)
    press("Right")
    assert question(window) not in ("", first)
    press("Left")
    assert question(window) == first


def test_the_switch_in_the_settings_holds_at_once(home: Home, window: MainWindow) -> None:
    press("Space", "Ctrl+,")
    click(window, CHIP, "Single-key shortcuts")
    press("Ctrl+1", "G")
    assert not home.written()
    press("Ctrl+,")
    click(window, CHIP, "Single-key shortcuts")
    press("Ctrl+1", "G")
    assert len(home.written()) == 1


@pytest.mark.parametrize("key", ["Space", "Return"])
def test_a_key_presses_the_button_that_tab_reached(home: Home, window: MainWindow, key: str) -> None:
    press("Space")
    before = question(window)
    control(window, BUTTON, "That was a great talk").setFocus()
    press(key)
    assert home.written() == [(before, "")]
    assert question(window) == before


def test_escape_leads_from_any_control_back_to_the_cards(window: MainWindow) -> None:
    press("Space")
    before = question(window)
    control(window, CHIP, "Questions for: Friend").setFocus()
    press("Space")
    assert question(window) == before
    press("Escape", "Space")
    assert question(window) != before


def test_tab_reaches_every_control_of_the_table(window: MainWindow) -> None:
    press("Space", "Space")
    wanted = {
        each
        for role in (BUTTON, CHIP)
        for each in controls(window, role).values()
        if each.isEnabled() and not window.content.rail.isAncestorOf(each)
    }
    reached = set()
    for _ in range(len(wanted) + 8):
        press("Tab")
        reached.add(QApplication.focusWidget())
    assert wanted <= reached, sorted(
        name
        for role in (BUTTON, CHIP)
        for name, each in controls(window, role).items()
        if each in wanted - reached
    )


def test_a_click_leaves_the_keys_where_they_were(window: MainWindow) -> None:
    press("Space")
    click(window, BUTTON, "Next card")
    before = question(window)
    press("Space")
    assert question(window) not in ("", before)


def test_the_keys_are_listed_on_one_page(window: MainWindow) -> None:
    said: list[str] = []

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        said.extend(controls(dialog, TEXT))
        click(dialog, BUTTON, "Close")

    QTimer.singleShot(0, window, read)
    press("?")
    assert {"Next card", "Not tonight, put it back", "Favourite", "Table mode", "Undo anything"} <= set(said)


def test_every_page_is_one_key_and_one_click_away(window: MainWindow) -> None:
    for key, name in (("Ctrl+3", "Journal"), ("Ctrl+,", "Settings"), ("Ctrl+1", "Table")):
        press(key)
        assert is_chosen(window, name)
    for name in ("Journal", "Settings", "Table"):
        click(window, CHIP, name)
        assert is_chosen(window, name)
    press("Space")
    assert question(window)


def test_no_page_shows_a_window_of_its_own(window: MainWindow) -> None:
    shown = Windows(window)
    for name in controls(window.content.rail, CHIP):
        click(window, CHIP, name)
    press("Ctrl+1", "Space", "G", "N", "Escape", "F11")
    assert shown.seen == []


class Windows(QObject):
    """Every other window that is shown, be it for a moment."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.seen: list[QObject] = []
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched)
        return False
