"""A calm page for when there is nothing to show: two circles, two sentences, a way on."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label

_RADIUS = 50
# In less height than this the circles give way to the words.
_ROOM_FOR_CIRCLES = 360


class EmptyState(QWidget):
    """`apart` is the distance of the circles' centres in radii; the left and right take a depth's colour."""

    def __init__(self, theme: Theme, *, apart: float, depths: tuple[int, int]) -> None:
        super().__init__()
        self.title = plain_label("", "title")
        self.sentence = wrapping_label("", "lead")
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title.setWordWrap(True)
        self._ways = QHBoxLayout()
        self._ways.setSpacing(10)
        self._ways.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 24, 16, 24)
        column.setSpacing(14)
        column.addStretch(1)
        self._circles = _Circles(theme, apart, depths)
        column.addWidget(self._circles, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(18)
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        column.addSpacing(8)
        column.addLayout(self._ways)
        column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words come before the circles."""
        self._circles.setVisible(self.height() >= _ROOM_FOR_CIRCLES)

    def say(self, title: str, sentence: str) -> None:
        """Show one serif sentence and one plain one."""
        self.title.setText(title)
        self.sentence.setText(sentence)

    def offer(self, ways: list[QAbstractButton]) -> None:
        """Show these ways on, instead of any before."""
        while (item := self._ways.takeAt(0)) is not None:
            old = item.widget()
            if old is not None and old not in ways:
                old.hide()
                old.deleteLater()
        for way in ways:
            self._ways.addWidget(way)


class _Circles(QWidget):
    def __init__(self, theme: Theme, apart: float, depths: tuple[int, int]) -> None:
        super().__init__()
        self._theme, self._apart, self._depths = theme, apart, depths
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(round(_RADIUS * (self._apart + 2)) + 8, 2 * _RADIUS + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QRectF(self.rect()).center()
        for side, depth in zip((-1, 1), self._depths, strict=True):
            painter.setPen(QPen(QColor(self._theme.palette.depth(depth).accent), 3))
            middle = centre + QPointF(side * self._apart * _RADIUS / 2, 0)
            painter.drawEllipse(middle, _RADIUS, _RADIUS)
