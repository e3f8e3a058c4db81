"""Settings: light, letters, what happens at the table, and where everything is kept."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from closer_desktop.settings import Settings
from closer_desktop.ui.settings.switch import SwitchRow
from closer_desktop.ui.theme.letters import Distance, Letters
from closer_desktop.ui.theme.palette import Light
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.choice import Choice
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label

# In a page narrower than this the panels stand below each other.
_ROOM_FOR_TWO = 900
_CANDLE_HOURS = (18, 19, 20, 21, 22)
_SHORT = QLocale.FormatType.ShortFormat


class SettingsPage(QWidget):
    """Every change holds at once; `changed` carries the whole settings."""

    changed = Signal(Settings)
    keys_requested = Signal()
    folder_requested = Signal()

    def __init__(self, theme: Theme, settings: Settings, folder: str) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._panels = [self._light(), self._reading(), self._table(), self._yours(folder)]
        self._grid = QGridLayout()
        self._grid.setSpacing(18)
        self._lay_out(1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(32, 22, 32, 24)
        column.setSpacing(16)
        column.addLayout(self._head())
        column.addLayout(self._grid)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.show_settings(settings)

    def show_settings(self, settings: Settings) -> None:
        """Show these settings."""
        self._settings = settings
        self.light.show_value(settings.light)
        self.candle.show_value(str(settings.candle_hour))
        self.distance.show_value(settings.distance)
        self.letters.show_value(settings.letters)
        for name, row in self._switches.items():
            row.switch.setChecked(getattr(settings, name))

    def resizeEvent(self, event: object) -> None:
        """Set the panels side by side where there is room."""
        self._lay_out(2 if self.width() >= _ROOM_FOR_TWO else 1)

    def _lay_out(self, columns: int) -> None:
        for place, panel in enumerate(self._panels):
            self._grid.addWidget(panel, place // columns, place % columns)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(plain_label(self.tr("Settings"), "title"), 1)
        keys = Button(self._theme, self.tr("Keyboard"), icon_name="keys")
        keys.setToolTip(self.tr("Every key at a glance (?)"))
        keys.clicked.connect(self.keys_requested)
        row.addWidget(keys)
        return row

    def _light(self) -> QFrame:
        panel, column = _panel(self.tr("Light"))
        self.light = Choice(
            self.tr("Light"),
            {
                Light.DAYLIGHT.value: self.tr("Daylight"),
                Light.EVENING.value: self.tr("Evening"),
                Light.CANDLELIGHT.value: self.tr("Candlelight"),
                "": self.tr("Follow the system"),
            },
        )
        self.light.chosen.connect(self._setter("light"))
        column.addWidget(self.light)
        column.addWidget(plain_label(self.tr("Candlelight at the table"), "strong"))
        candle = self.tr("Table mode turns to candlelight at this hour, until six in the morning.")
        column.addWidget(wrapping_label(candle, "dim"))
        hours = {str(hour): QLocale().toString(QTime(hour, 0), _SHORT) for hour in _CANDLE_HOURS}
        self.candle = Choice(self.tr("Candlelight at the table"), {"0": self.tr("Never")} | hours)
        self.candle.chosen.connect(lambda hour: self._setter("candle_hour")(int(hour)))
        column.addWidget(self.candle)
        less = self.tr("Cards change without turning.")
        self._switches: dict[str, SwitchRow] = {}
        column.addWidget(self._switch("less_motion", self.tr("Less motion"), less))
        column.addStretch(1)
        return panel

    def _reading(self) -> QFrame:
        panel, column = _panel(self.tr("Reading distance"))
        hint = self.tr("The question is sized so that its letters look the same from where you sit.")
        column.addWidget(wrapping_label(hint, "dim"))
        self.distance = Choice(
            self.tr("Reading distance"),
            {
                Distance.LAP.value: self.tr("Lap, 60 cm"),
                Distance.TABLE.value: self.tr("Table, 1.5 m"),
                Distance.ROOM.value: self.tr("Across the room"),
            },
        )
        self.distance.chosen.connect(self._setter("distance"))
        column.addWidget(self.distance)
        row = QHBoxLayout()
        row.addWidget(plain_label(self.tr("Letters"), "strong"))
        self.letters = Choice(
            self.tr("Letters"),
            {Letters.BOOKISH.value: self.tr("Bookish"), Letters.PLAIN.value: self.tr("Plain")},
        )
        self.letters.chosen.connect(self._setter("letters"))
        row.addWidget(self.letters, 1)
        for text, name, step in (
            ("A−", self.tr("Smaller letters"), -1),
            ("A+", self.tr("Larger letters"), 1),
        ):
            button = Button(self._theme, text, look="chip")
            button.setAccessibleName(name)
            button.clicked.connect(self._stepper(step))
            row.addWidget(button)
        column.addLayout(row)
        column.addStretch(1)
        return panel

    def _table(self) -> QFrame:
        panel, column = _panel(self.tr("At the table"))
        turns = self.tr("Alternates by itself. Either of you can swap.")
        keys = self.tr("Space, F, G and friends, only on the table.")
        column.addWidget(self._switch("says_turns", self.tr("Say whose turn it is"), turns))
        two = self.tr("At deep and intimate, and with children, two cards lie open and one is taken.")
        column.addWidget(self._switch("offers_choices", self.tr("A choice of two"), two))
        column.addWidget(self._switch("single_keys", self.tr("Single-key shortcuts"), keys))
        column.addStretch(1)
        return panel

    def _yours(self, folder: str) -> QFrame:
        panel, column = _panel(self.tr("Yours alone"))
        promise = self.tr("Everything stays in one file on this computer. No account, no network.")
        column.addWidget(wrapping_label(promise, "dim"))
        where = wrapping_label(folder, "small")
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(where)
        button = Button(self._theme, self.tr("Open folder"))
        button.clicked.connect(self.folder_requested)
        column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return panel

    def _switch(self, field: str, name: str, hint: str) -> SwitchRow:
        row = SwitchRow(self._theme, name, hint)
        row.switch.toggled.connect(self._setter(field))
        self._switches[field] = row
        return row

    def _setter(self, field: str) -> Callable[[Any], None]:
        def use(value: Any) -> None:
            if getattr(self._settings, field) != value:
                self._settings = replace(self._settings, **{field: value})
                self.changed.emit(self._settings)

        return use

    def _stepper(self, step: int) -> Callable[[], None]:
        def use() -> None:
            steps = max(-6, min(6, self._settings.letter_steps + step))
            self._setter("letter_steps")(steps)

        return use


def _panel(title: str) -> tuple[QFrame, QVBoxLayout]:
    panel = QFrame()
    panel.setProperty("look", "panel")
    column = QVBoxLayout(panel)
    column.setContentsMargins(22, 18, 22, 20)
    column.setSpacing(12)
    column.addWidget(plain_label(title, "section"))
    return panel, column
