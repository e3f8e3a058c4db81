"""A card to choose: a button that is painted as a card's face."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from closer_desktop.ui.card.back import paint_back, paint_shadow
from closer_desktop.ui.card.face import Face, paint_face
from closer_desktop.ui.card.geometry import RADIUS
from closer_desktop.ui.card.shapes import rounded
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import feel_like_a_button

_ROOM = 28


class CardButton(QAbstractButton):
    """Says its question to screen readers; a click or a key takes the card."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._face: Face | None = None
        self._is_covered = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        feel_like_a_button(self)
        theme.changed.connect(self.update)

    def show_face(self, face: Face) -> None:
        """Show this card."""
        self._face = face
        self.setAccessibleName(face.card.text)
        self.update()

    def cover(self, covered: bool) -> None:
        """Lay the card on its face, or turn it up again."""
        self._is_covered = covered
        self.update()

    def sizeHint(self) -> QSize:
        """As large as its place."""
        return QSize(360, 260)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, and a ring around it where the keys are or the mouse is."""
        if self._face is None:
            return
        painter = QPainter(self)
        rect = QRectF(self.rect()).adjusted(_ROOM, _ROOM, -_ROOM, -_ROOM)
        paint_shadow(painter, rect, self._theme.palette)
        if self._is_covered:
            paint_back(painter, rect, self._face.card.depth, self._theme.palette)
        else:
            paint_face(painter, rect, self._face, self._theme.palette)
        if self.hasFocus() or self.underMouse():
            palette = self._theme.palette
            painter.setPen(QPen(QColor(palette.focus if self.hasFocus() else palette.line2), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(rounded(rect.adjusted(-5, -5, 5, 5), rect.width() * RADIUS + 5))
