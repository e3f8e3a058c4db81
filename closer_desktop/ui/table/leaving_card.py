"""The card that leaves the table: a picture of it that slides away."""

from enum import StrEnum

from PySide6.QtCore import Property, QEasingCurve, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from closer_desktop.ui.widgets import motion


class Exit(StrEnum):
    """Where a card goes: off to the left when talked about, down when put back."""

    LEFT = "left"
    DOWN = "down"


class LeavingCard(QWidget):
    """Slides the picture of a card out of its parent, and is gone."""

    def __init__(self, parent: QWidget, picture: QPixmap, place: QRectF, way: Exit) -> None:
        super().__init__(parent)
        self._picture, self._place, self._way = picture, place, way
        self._gone = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(parent.rect())
        leaving = motion.animation(self, b"gone", motion.LEAVE, QEasingCurve.Type.InQuad)
        leaving.finished.connect(self.deleteLater)
        self.show()
        self.raise_()
        leaving.start()

    @Property(float)
    def gone(self) -> float:
        """How far the card has left, from 0 to 1."""
        return self._gone

    @gone.setter  # type: ignore[no-redef]
    def gone(self, share: float) -> None:
        self._gone = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card on its way, fading in the last half."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(min(1.0, 2.2 * (1 - self._gone)))
        centre = self._place.center()
        if self._way is Exit.LEFT:
            way, angle = QPointF(-self.width() * 0.72 * self._gone, 30 * self._gone), -8 * self._gone
        else:
            way, angle = QPointF(0, self.height() * 0.5 * self._gone), 0.0
        painter.translate(centre + way)
        painter.rotate(angle)
        painter.translate(-centre)
        painter.drawPixmap(self._place.topLeft(), self._picture)
