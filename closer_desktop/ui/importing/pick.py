"""A list that opens on a click or a key, and of which one line is chosen."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate

from closer_desktop.ui.theme.icons import icon_pixmap
from closer_desktop.ui.theme.theme import Theme

_ARROW, _MOST_LINES = 18, 10


class Pick(QComboBox):
    """Its arrows, its first letters and a click choose; `picked` carries the value that a person chose."""

    picked = Signal(str)

    def __init__(self, theme: Theme, name: str, values: Mapping[str, str]) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        # The usual delegate of this widget does not ask the style sheet how tall its lines are.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setMaxVisibleItems(_MOST_LINES)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, word in values.items():
            self.addItem(word, value)
        self.activated.connect(self._tell)
        theme.changed.connect(self.update)

    def show_value(self, value: str) -> None:
        """Show what holds; nobody is told."""
        self.setCurrentIndex(self.findData(value))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, and an arrow of our own."""
        super().paintEvent(event)
        painter = QPainter(self)
        arrow = icon_pixmap("chev", self._theme.palette.ink2, _ARROW)
        painter.drawPixmap(self.width() - _ARROW - 10, (self.height() - _ARROW) // 2, arrow)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """What stands here is not changed by scrolling past it."""
        event.ignore()

    def _tell(self, _place: int) -> None:
        self.picked.emit(self.currentData())
