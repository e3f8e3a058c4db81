"""A switch: on or off, with its words beside it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from closer_desktop.ui.card.shapes import rounded
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import feel_like_a_button
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label

_SIZE = QSize(56, 40)
_TRACK = QRectF(3, 5, 50, 30)


class Switch(QAbstractButton):
    """A check box that looks like a switch."""

    def __init__(self, theme: Theme, name: str, hint: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setAccessibleDescription(hint)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        feel_like_a_button(self)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As large as a finger needs."""
        return _SIZE

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track, the knob where it stands, and the focus around them."""
        palette = self._theme.palette
        on = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette.sel_edge if on else palette.line2), 1.5))
        painter.setBrush(QColor(palette.sel) if on else Qt.BrushStyle.NoBrush)
        painter.drawPath(rounded(_TRACK, _TRACK.height() / 2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.on_sel if on else palette.line2))
        knob = QPointF(_TRACK.right() - 15 if on else _TRACK.left() + 15, _TRACK.center().y())
        painter.drawEllipse(knob, 10, 10)
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.focus), 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(rounded(_TRACK.adjusted(-2, -3, 2, 3), 18))


class SwitchRow(QWidget):
    """A switch with its name and a hint to its left."""

    def __init__(self, theme: Theme, name: str, hint: str) -> None:
        super().__init__()
        self.switch = Switch(theme, name, hint)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(plain_label(name, "strong"))
        words.addWidget(wrapping_label(hint, "dim"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words, 1)
        row.addWidget(self.switch)
