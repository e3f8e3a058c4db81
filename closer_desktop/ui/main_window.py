"""The window itself: it is on the screen at once, and is filled with the content behind its first picture."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    # Each class of Qt's costs time when it is first named: before the picture only those it needs.
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QCloseEvent, QImage, QPaintEvent

    from closer_desktop.ui.content import Content
    from closer_desktop.ui.rooms import Rooms

_SMALLEST = (760, 560)


class MainWindow(QWidget):
    """`painted` says once that the first picture is on the screen.

    It shows `picture` until it is filled. Nothing here touches Qt's namespace of constants before that:
    making them takes a tenth of a bare start.
    """

    painted = Signal()
    closing = Signal()

    def __init__(self, width: int, height: int, picture: "QImage | None") -> None:
        super().__init__()
        self._picture = picture
        self._content: Content | None = None
        self._is_painted = False
        self.setObjectName("window")
        self.setWindowTitle("Closer")
        self.setMinimumSize(*_SMALLEST)
        self.resize(width, height)

    @property
    def content(self) -> "Content":
        """What fills the window; only once it is filled."""
        assert self._content is not None
        return self._content

    @property
    def is_filled(self) -> bool:
        """Whether the content is there."""
        return self._content is not None

    @property
    def rooms(self) -> "Rooms | None":
        """The services, once the journal is open."""
        return self._content.rooms if self._content is not None else None

    def fill(self, content: "Content") -> None:
        """Put the content where the picture was."""
        from PySide6.QtWidgets import QHBoxLayout

        self._content = content
        self._picture = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(content)
        # In a window that is shown already, a layout would do this later, after events that need it.
        content.show()
        row.activate()
        content.setFocus()

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint, and say once that it was painted."""
        if self._picture is not None:
            QPainter(self).drawImage(0, 0, self._picture)
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    def changeEvent(self, event: "QEvent") -> None:
        """Nobody loses a half-written line when the window loses the focus; back in it, all is up to date."""
        if self._content is not None and event.type().name == "ActivationChange":
            self._content.save_draft()
            if self.isActiveWindow():
                self._content.look_again()
        super().changeEvent(event)

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Let the app keep and close everything first."""
        self.closing.emit()
        super().closeEvent(event)
