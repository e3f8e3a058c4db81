"""Table mode leaves only the card, the slip and the buttons, and a way out that is always there."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtGui import QColor

from closer_desktop.assets import resources_folder
from closer_desktop.domain.cards import Depth
from closer_desktop.ui.candle import Candle
from closer_desktop.ui.main_window import MainWindow
from closer_desktop.ui.theme.palette import Light, load_palettes
from tests.windows import (
    AT_REST,
    BUTTON,
    CHIP,
    TEXT,
    Home,
    click,
    controls,
    dressed,
    is_there,
    press,
    question,
    settle,
    until,
)

LEAVE = "Leave table mode"
PALETTES = load_palettes(resources_folder() / "themes" / "palette.json")


def ground(window: MainWindow) -> QColor:
    """The colour of the window where nothing lies."""
    return window.grab().toImage().pixelColor(window.width() - 2, window.height() - 2)


def inks(window: MainWindow) -> int:
    """How many pixels of the middle have the ink of questions at deep."""
    settle()
    picture = window.content.table.middle.grab().toImage()
    ink = PALETTES[Light.EVENING].depth(Depth.DEEP).ink
    places = ((x, y) for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2))
    return sum(picture.pixelColor(x, y).name() == ink.lower() for x, y in places)


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


def test_candlelight_comes_at_its_hour_in_table_mode_alone(home: Home) -> None:
    # From one at night until six in the morning is always.
    window = home.open(replace(AT_REST, light="light", candle_hour=1))
    daylight = ground(window)
    press("F11")
    candlelight = ground(window)
    assert candlelight != daylight
    press("L")
    assert ground(window) == daylight
    press("F11", "F11")
    assert ground(window) == candlelight
    press("Escape")
    assert ground(window) == daylight


def test_the_candle_is_lit_when_its_hour_comes(home: Home) -> None:
    clock = [datetime(2026, 11, 27, 20, 59, 59, 990_000)]
    home.open(AT_REST)
    look = dressed(home.application)
    lights: list[Light] = []
    look.changed.connect(lambda: lights.append(look.light))
    candle = Candle(look, lambda: clock[0])
    candle.watch(21)
    assert not lights
    clock[0] = datetime(2026, 11, 27, 21)
    until(lambda: lights)
    candle.stop()
    assert lights == [Light.CANDLELIGHT, Light.DAYLIGHT]


def test_nothing_that_is_said_lies_under_the_way_out(home: Home) -> None:
    window = home.open(AT_REST)
    press("F11", "1", "2", "Space")
    leave = controls(window, BUTTON)[LEAVE].geometry()
    said = window.content.table.notice
    assert said.isVisible()
    assert not leave.intersects(said.rect().translated(said.mapTo(window, said.rect().topLeft())))
    window.content.table.acts.stop()
    settle()
    for label in controls(window, TEXT).values():
        assert not leave.intersects(label.rect().translated(label.mapTo(window, label.rect().topLeft())))


@pytest.mark.parametrize("two", [False, True])
def test_one_key_covers_whatever_lies_open(home: Home, two: bool) -> None:
    window = home.open(replace(AT_REST, offers_choices=two))
    press("F11", "1", "2", "Space")
    window.content.table.notice.hide()
    assert inks(window)
    press("C")
    assert not inks(window)
    press("C")
    assert inks(window)


def test_a_window_that_was_full_stays_full(window: MainWindow) -> None:
    window.showFullScreen()
    press("F11", "F11")
    assert window.isFullScreen()


def test_closing_in_table_mode_keeps_the_size_of_the_window(home: Home, window: MainWindow) -> None:
    size = window.size()
    press("F11")
    home.close(window)
    assert home.open().size() == size
