"""Table mode: only the card, on the whole screen or on a second one; nothing else asks for attention."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QPainter, QPaintEvent, QScreen, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from closer_desktop.ui.pages.table_page import TablePage
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.wakefulness import Wakefulness
from closer_desktop.ui.widgets.buttons import QuietButton
from closer_desktop.ui.widgets.stage import Stage

# The pointer goes after so many milliseconds without a move; the card dims after so many minutes.
_POINTER_GOES = 3_000
_DIMS_AFTER_MINUTES = 4
_DIMMED = 0.5
_CORNER = 18
_STIRRINGS = frozenset(
    {QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.TouchBegin}
)


class TableMode(QObject):
    """Enters and leaves table mode; while it lasts the screen stays awake."""

    def __init__(self, theme: Theme, window: QWidget, page: TablePage, rail: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._page = page
        self._rail = rail
        self._wakefulness = Wakefulness()
        self._dimmer = _Dimmer(window)
        self._second: SecondScreen | None = None
        self.leave_button = QuietButton(theme, "close", self.tr("Leave table mode"), "Esc")
        self.leave_button.setParent(window)
        theme.dress(self.leave_button)
        self.leave_button.resize(self.leave_button.sizeHint())
        self.leave_button.move(_CORNER, _CORNER)
        self.leave_button.hide()
        self._was_full = False
        self.is_on = False
        self._pointer = self._timer(_POINTER_GOES, self._hide_pointer)
        self._dimming = self._timer(_DIMS_AFTER_MINUTES * 60_000, self._dim)

    def toggle(self) -> None:
        """Enter table mode, or leave it."""
        if self.is_on:
            self.leave()
        else:
            self._enter()

    def leave(self) -> None:
        """Show everything again."""
        if not self.is_on:
            return
        self.is_on = False
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self._wakefulness.let_go()
        self._pointer.stop()
        self._dimming.stop()
        self._dimmer.hide()
        if self._second is not None:
            self._page.remove_stage(self._second.stage)
            self._second.close()
            self._second = None
            return
        self._window.unsetCursor()
        self.leave_button.hide()
        self._rail.show()
        self._page.go_bare(False)
        if not self._was_full:
            self._window.showNormal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever moves or presses brings pointer and brightness back."""
        if event.type() in _STIRRINGS:
            self._stir()
        return False

    def _enter(self) -> None:
        self.is_on = True
        self._wakefulness.hold()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        other = self._other_screen()
        if other is not None:
            self._second = SecondScreen(self._theme, other)
            self._second.leaving.activated.connect(self.leave)
            self._page.add_stage(self._second.stage)
            self._second.showFullScreen()
            return
        self._was_full = self._window.isFullScreen()
        self._rail.hide()
        self.leave_button.show()
        self.leave_button.raise_()
        self._page.go_bare(True)
        self._window.showFullScreen()
        self._stir()

    def _other_screen(self) -> QScreen | None:
        here = self._window.screen()
        return next((screen for screen in QGuiApplication.screens() if screen is not here), None)

    def _stir(self) -> None:
        self._dimmer.hide()
        self._window.unsetCursor()
        if self._second is None:
            self._pointer.start()
            self._dimming.start()

    def _hide_pointer(self) -> None:
        self._window.setCursor(Qt.CursorShape.BlankCursor)

    def _dim(self) -> None:
        self._dimmer.cover(self._window)

    def _timer(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer


class SecondScreen(QWidget):
    """The card alone on another screen, while the window here stays with whoever hosts."""

    def __init__(self, theme: Theme, screen: QScreen) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint)
        self.setObjectName("window")
        theme.dress(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Closer, the card"))
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.stage = Stage(theme)
        self.leaving = QShortcut(QKeySequence("Escape"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stage)
        self.setGeometry(screen.geometry())


class _Dimmer(QWidget):
    """A veil over the window that lets every click through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self, window: QWidget) -> None:
        """Lie over the whole window."""
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Darken what lies below."""
        veil = QColor(Qt.GlobalColor.black)
        veil.setAlphaF(_DIMMED)
        QPainter(self).fillRect(self.rect(), veil)
