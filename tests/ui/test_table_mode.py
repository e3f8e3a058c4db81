"""Table mode leaves only the card, the slip and the buttons, and a way out that is always there."""

import pytest

from closer_desktop.ui.main_window import MainWindow
from tests.windows import BUTTON, CHIP, Home, click, controls, is_there, press, question

LEAVE = "Leave table mode"


def is_bare(window: MainWindow) -> bool:
    return not is_there(window, CHIP, "Journal") and not is_there(window, CHIP, "Depth: Light")


def test_one_key_or_one_click_leaves_only_the_card(window: MainWindow) -> None:
    press("Space", "F11")
    assert is_bare(window)
    assert window.isFullScreen()
    press("F11")
    assert not is_bare(window)
    assert not window.isFullScreen()
    click(window, BUTTON, "Table mode")
    assert is_bare(window)


@pytest.mark.parametrize("way", ["Escape", "F11", "click"])
def test_there_is_always_a_way_out(window: MainWindow, way: str) -> None:
    press("F11")
    if way == "click":
        click(window, BUTTON, LEAVE)
    else:
        press(way)
    assert not is_bare(window)
    assert not is_there(window, BUTTON, LEAVE)


def test_cards_go_on_in_table_mode(home: Home, window: MainWindow) -> None:
    press("F11", "Space")
    first = question(window)
    press("Space")
    assert question(window) not in ("", first)
    press("G")
    assert len(home.written()) == 1


def test_everything_that_is_done_to_a_card_is_there(window: MainWindow) -> None:
    press("Space", "Space", "F11")
    assert set(controls(window, BUTTON)) >= {
        "Back to the card before",
        "Not tonight: put this card back",
        "Lighter: one depth down",
        "Next card",
        "That was a great talk",
        LEAVE,
    }


def test_the_way_out_does_not_lie_on_another_control(window: MainWindow) -> None:
    press("Space", "F11")
    leave = controls(window, BUTTON)[LEAVE]
    place = leave.geometry()
    others = [each for name, each in controls(window, BUTTON).items() if name != LEAVE]
    for other in others:
        assert not place.intersects(other.rect().translated(other.mapTo(window, other.rect().topLeft())))


def test_escape_leaves_the_line_first_and_then_table_mode(window: MainWindow) -> None:
    press("Space", "G", "F11", "N", "Escape")
    assert is_bare(window)
    press("Escape")
    assert not is_bare(window)


def test_from_another_page_table_mode_leads_to_the_table(window: MainWindow) -> None:
    press("Ctrl+3", "F11", "Space")
    assert is_bare(window)
    assert question(window)


def test_a_window_that_was_full_stays_full(window: MainWindow) -> None:
    window.showFullScreen()
    press("F11", "F11")
    assert window.isFullScreen()


def test_closing_in_table_mode_keeps_the_size_of_the_window(home: Home, window: MainWindow) -> None:
    size = window.size()
    press("F11")
    home.close(window)
    assert home.open().size() == size
