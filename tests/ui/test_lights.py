"""Three lights, one key apart; with none chosen the window follows the system."""

from typing import cast

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from closer_desktop.assets import resources_folder
from closer_desktop.settings import Settings
from closer_desktop.ui.main_window import MainWindow
from closer_desktop.ui.theme.palette import Light, load_palettes
from closer_desktop.ui.theme.theme import Theme
from tests.windows import BUTTON, CHIP, TEXT, Home, click, control, is_chosen, press, question

PALETTES = load_palettes(resources_folder() / "themes" / "palette.json")


def light_of(window: MainWindow) -> Light:
    """The light whose background fills the corner of the window."""
    seen = window.grab().toImage().pixelColor(window.width() - 3, 3)
    (light,) = [light for light, palette in PALETTES.items() if QColor(palette.bg) == seen]
    return light


@pytest.mark.parametrize("light", Light)
def test_a_window_opens_in_the_light_it_was_left_in(home: Home, light: Light) -> None:
    window = home.show(Settings(light=light.value))
    assert light_of(window) is light


@pytest.mark.parametrize("by_key", [True, False])
def test_the_lights_follow_each_other_with_one_key_or_one_click(home: Home, by_key: bool) -> None:
    window = home.open(Settings(light="light", has_dealt=True))
    seen = []
    for _ in range(4):
        seen.append(light_of(window))
        press("L") if by_key else click(window, BUTTON, "Change the light")
    assert seen == [Light.DAYLIGHT, Light.EVENING, Light.CANDLELIGHT, Light.DAYLIGHT]


def test_changing_the_light_leaves_the_evening_alone(home: Home) -> None:
    window = home.open(Settings(light="light", less_motion=True))
    press("Space", "Down")
    before = question(window)
    press("L")
    assert question(window) == before


def test_the_light_is_kept_for_the_next_start(home: Home) -> None:
    window = home.open(Settings(light="light", has_dealt=True))
    press("L", "L")
    home.close(window)
    assert light_of(home.show()) is Light.CANDLELIGHT


class System(QObject):
    """A system whose evening comes when the test says so; Qt has none without a screen."""

    colorSchemeChanged = Signal()  # noqa: N815

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._scheme = Qt.ColorScheme.Unknown
        self.setPalette = application.setPalette

    def styleHints(self) -> "System":
        return self

    def colorScheme(self) -> Qt.ColorScheme:
        return self._scheme

    def turn(self, scheme: Qt.ColorScheme) -> None:
        self._scheme = scheme
        self.colorSchemeChanged.emit()


@pytest.fixture
def system(qapp: QApplication) -> System:
    return System(qapp)


@pytest.fixture
def theme(system: System) -> Theme:
    return Theme(cast(QApplication, system), resources_folder())


def test_the_light_follows_the_system_while_none_is_chosen(system: System, theme: Theme) -> None:
    theme.use(None)
    seen = [theme.light]
    for scheme in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light):
        system.turn(scheme)
        seen.append(theme.light)
    assert seen == [Light.DAYLIGHT, Light.EVENING, Light.DAYLIGHT]


def test_a_light_that_was_chosen_stays_when_the_system_changes(system: System, theme: Theme) -> None:
    theme.use(Light.CANDLELIGHT)
    system.turn(Qt.ColorScheme.Dark)
    assert theme.light is Light.CANDLELIGHT


def test_following_the_system_again_takes_its_light_at_once(system: System, theme: Theme) -> None:
    theme.use(Light.CANDLELIGHT)
    system.turn(Qt.ColorScheme.Dark)
    theme.use(None)
    assert theme.light is Light.EVENING


def test_a_page_that_was_hidden_wears_the_light_once_it_is_shown(home: Home) -> None:
    window = home.open(Settings(light="light", has_dealt=True))
    press("Ctrl+2", "Ctrl+1", "L", "Ctrl+2")
    title = control(window, TEXT, "All cards")
    assert title.palette().windowText().color() == QColor(PALETTES[Light.EVENING].ink)


def test_the_settings_show_and_set_the_light(home: Home) -> None:
    window = home.open(Settings(light="light", has_dealt=True))
    press("Ctrl+,")
    assert is_chosen(window, "Light: Daylight")
    click(window, CHIP, "Light: Evening")
    assert light_of(window) is Light.EVENING
    press("Ctrl+1", "L", "Ctrl+,")
    assert is_chosen(window, "Light: Candlelight")
