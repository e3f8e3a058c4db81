"""Table mode: only the card, on the whole screen or on a second one; nothing else asks for attention."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from closer_desktop.ui.candle import Candle
from closer_desktop.ui.table.second_screen import SecondScreen
from closer_desktop.ui.table.table_page import TablePage
from closer_desktop.ui.table.wakefulness import Wakefulness
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import QuietButton

# The pointer goes after so many milliseconds without a move; the card dims after so many minutes.
_POINTER_GOES = 3_000
_DIMS_AFTER_MINUTES = 4
_DIMMED = 0.5
_CORNER = 18
# The window of whoever hosts, while the card lies on a second screen.
_HOST = QSize(680, 470)
_STIRRINGS = frozenset(
    {QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.TouchBegin}
)


class TableMode(QObject):
    """Enters and leaves table mode; while it lasts the screen stays awake."""

    def __init__(
        self, theme: Theme, window: QWidget, page: TablePage, rail: QWidget, candle_hour: int = 0
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._page = page
        self._rail = rail
        self._wakefulness = Wakefulness()
        self._candle = Candle(theme)
        self._candle_hour = candle_hour
        self._second: SecondScreen | None = None
        self._veil: _Veil | None = None
        self.leave_button = QuietButton(theme, "close", self.tr("Leave table mode"), "Esc")
        self.leave_button.setParent(window)
        theme.dress(self.leave_button)
        self.leave_button.resize(self.leave_button.sizeHint())
        self.leave_button.move(_CORNER, _CORNER)
        self.leave_button.hide()
        self._was = Qt.WindowState.WindowNoState
        self._had = window.geometry()
        self._could_be = window.minimumSize()
        self.is_on = False
        self._pointer = self._timer(_POINTER_GOES, self._hide_pointer)
        self._dimming = self._timer(_DIMS_AFTER_MINUTES * 60_000, self._dim)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenRemoved.connect(self._on_screen_gone)

    def toggle(self) -> None:
        """Enter table mode, or leave it."""
        if self.is_on:
            self.leave()
        else:
            self._enter()

    def use_candle(self, hour: int) -> None:
        """Turn to candlelight at this hour of the clock while table mode lasts; 0 means never."""
        self._candle_hour = hour
        if self.is_on:
            self._candle.watch(hour)

    def leave(self) -> None:
        """Show everything again."""
        if not self.is_on:
            return
        self.is_on = False
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self._wakefulness.let_go()
        self._candle.stop()
        self._pointer.stop()
        self._dimming.stop()
        self._brighten()
        self._window.unsetCursor()
        self.leave_button.hide()
        self._rail.show()
        if self._second is not None:
            self._stop_hosting(self._second)
        else:
            self._page.go_bare(False)
            self._window.setWindowState(self._was)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever moves or presses brings pointer and brightness back."""
        if event.type() in _STIRRINGS:
            self._stir()
        return False

    def _enter(self) -> None:
        self.is_on = True
        self._wakefulness.hold()
        self._candle.watch(self._candle_hour)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self._was = self._window.windowState()
        self._had = self._window.geometry()
        self._rail.hide()
        self.leave_button.show()
        self.leave_button.raise_()
        other = self._other_screen()
        if other is None:
            self._page.go_bare(True)
            self._window.showFullScreen()
        else:
            self._host_on(other)
        self._stir()

    def _host_on(self, screen: QScreen) -> None:
        """Lay the card on this screen, and leave the host a small window with the keys."""
        self._second = second = SecondScreen(self._theme, screen)
        self._page.host(second)
        second.setWindowState(Qt.WindowState.WindowFullScreen)
        second.show()
        self._could_be = self._window.minimumSize()
        self._window.setMinimumSize(_HOST)
        self._window.setWindowState(Qt.WindowState.WindowNoState)
        self._window.resize(_HOST)
        self._window.activateWindow()
        self._window.raise_()

    def _stop_hosting(self, second: SecondScreen) -> None:
        self._second = None
        self._page.stop_hosting(second)
        second.close()
        second.deleteLater()
        self._window.setMinimumSize(self._could_be)
        self._window.setGeometry(self._had)
        self._window.setWindowState(self._was)

    def _other_screen(self) -> QScreen | None:
        here = self._window.screen()
        return next((screen for screen in QGuiApplication.screens() if screen is not here), None)

    def _on_screen_gone(self, _screen: QScreen) -> None:
        """Without its screen the card comes back here."""
        if self._second is not None:
            self.leave()

    def _stir(self) -> None:
        self._brighten()
        self._candle.look()
        self._window.unsetCursor()
        self._dimming.start()
        if self._second is None:
            self._pointer.start()

    def _hide_pointer(self) -> None:
        self._window.setCursor(Qt.CursorShape.BlankCursor)

    def _dim(self) -> None:
        self._veil = _Veil(self._second or self._window)

    def _brighten(self) -> None:
        if self._veil is not None:
            self._veil.hide()
            self._veil.deleteLater()
            self._veil = None

    def _timer(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer


class _Veil(QWidget):
    """Darkens the whole window and lets every click through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Darken what lies below."""
        veil = QColor(Qt.GlobalColor.black)
        veil.setAlphaF(_DIMMED)
        QPainter(self).fillRect(self.rect(), veil)
