"""The theme: which light is on, handed to everything that paints."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from closer_desktop.settings import Settings
from closer_desktop.ui.theme.letters import Letters
from closer_desktop.ui.theme.palette import Light, Palette, load_palettes
from closer_desktop.ui.theme.stylesheet import stylesheet

# The light that a part of a window wears.
_WEARS = "wears"
_NEXT_LIGHT = {
    Light.DAYLIGHT: Light.EVENING,
    Light.EVENING: Light.CANDLELIGHT,
    Light.CANDLELIGHT: Light.DAYLIGHT,
}


class Theme(QObject):
    """The palette in use; `changed` says that everything must be painted again.

    `letters` is how questions are set, and `less_motion` whether cards appear without turning.
    """

    changed = Signal()

    def __init__(self, application: QApplication, resources: Path) -> None:
        super().__init__()
        self._application = application
        self._palettes = load_palettes(resources / "themes" / "palette.json")
        self._sheet = resources / "qss" / "closer.qss"
        # The wrapper is kept: what it hands out dies with it.
        self._hints = application.styleHints()
        self._sheet_text = ""
        self._chosen: Light | None = Light.DAYLIGHT
        self._burns = False
        self.letters = Letters.BOOKISH
        self.less_motion = False
        self.palette = self._palettes[Light.DAYLIGHT]
        self._hints.colorSchemeChanged.connect(self._system_changed)

    @property
    def light(self) -> Light:
        """The light that is on."""
        return self.palette.light

    @property
    def next_light(self) -> Light:
        """The light that comes after this one."""
        return _NEXT_LIGHT[self.light]

    @property
    def daylight(self) -> Palette:
        """The daylight palette, in which everything is printed."""
        return self._palettes[Light.DAYLIGHT]

    def dress(self, part: QWidget) -> None:
        """Have this part of a window wear the stylesheet, with all that lies in it and opens over it.

        A change of light costs a millisecond for each widget that wears it: parts that cannot be seen
        change when they are shown.
        """
        part.setProperty(_WEARS, "")
        part.installEventFilter(self)
        if self._sheet_text:
            self._put_on(part)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A part that is shown wears the light that is on."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and self._sheet_text:
            self._put_on(watched)
        return False

    def wear(self, settings: Settings) -> None:
        """Follow what people prefer."""
        self.letters = Letters(settings.letters)
        self.less_motion = settings.less_motion
        self.use(Light(settings.light) if settings.light else None)

    def use(self, light: Light | None) -> None:
        """Switch to this light; None follows the system."""
        self._chosen = light
        self._show()

    def light_candle(self, burns: bool) -> None:
        """Have candlelight for now, whatever light was chosen; or the chosen one again."""
        if burns != self._burns:
            self._burns = burns
            self._show()

    def _show(self) -> None:
        if self._burns:
            self._apply(Light.CANDLELIGHT)
        else:
            self._apply(self._system_light() if self._chosen is None else self._chosen)

    def _apply(self, light: Light) -> None:
        self.palette = self._palettes[light]
        self._application.setPalette(_qt_palette(self.palette))
        self._sheet_text = stylesheet(self._sheet, self.palette)
        for widget in QApplication.allWidgets():
            worn = widget.property(_WEARS)
            if worn is not None and (widget.isVisible() or not worn):
                self._put_on(widget)
        self.changed.emit()

    def _put_on(self, part: QWidget) -> None:
        if part.property(_WEARS) != self.light.value:
            part.setProperty(_WEARS, self.light.value)
            part.setStyleSheet(self._sheet_text)

    def _system_light(self) -> Light:
        is_dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        return Light.EVENING if is_dark else Light.DAYLIGHT

    def _system_changed(self) -> None:
        if self._chosen is None and self._system_light() != self.light:
            self._show()


def restyle(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties that the stylesheet looks at, and have it look again."""
    before = {name: widget.property(name) for name in properties}
    if before == properties:
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _qt_palette(palette: Palette) -> QPalette:
    qt = QPalette()
    role = QPalette.ColorRole
    for where, colour in {
        role.Window: palette.bg,
        role.WindowText: palette.ink,
        role.Base: palette.raised,
        role.AlternateBase: palette.surface,
        role.Text: palette.ink,
        role.Button: palette.surface,
        role.ButtonText: palette.ink,
        role.ToolTipBase: palette.raised,
        role.ToolTipText: palette.ink,
        role.PlaceholderText: palette.ink2,
        role.Highlight: palette.ink,
        role.HighlightedText: palette.bg,
    }.items():
        qt.setColor(where, QColor(colour))
    return qt
