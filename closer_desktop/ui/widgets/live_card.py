"""The card that is being written, as it will lie on the table."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from closer_desktop.domain.cards import Card
from closer_desktop.ui.card.back import paint_shadow
from closer_desktop.ui.card.face import Face, paint_face
from closer_desktop.ui.card.geometry import RATIO
from closer_desktop.ui.theme.theme import Theme

_ROOM = 22
_LOWEST, _HIGHEST = 210, 380


class LiveCard(QWidget):
    """Painted by the same code as the table."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._card: Card | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(_LOWEST)
        self.setMaximumHeight(_HIGHEST)
        theme.changed.connect(self.update)

    def show_card(self, card: Card) -> None:
        """Show how this card looks."""
        self._card = card
        self.setAccessibleName(self.tr("How the card looks: {text}").format(text=card.text))
        self.update()

    def fit_width(self, width: int) -> None:
        """Be just as high as a card of this width needs, in pixels."""
        height = round((width - 2 * _ROOM) / RATIO) + 2 * _ROOM
        self.setFixedHeight(max(_LOWEST, min(_HIGHEST, height)))

    def sizeHint(self) -> QSize:
        """About half as wide as a window."""
        return QSize(460, 330)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card as large as there is room."""
        if self._card is None:
            return
        width = min(self.width() - 2 * _ROOM, (self.height() - 2 * _ROOM) * RATIO)
        rect = QRectF(0, 0, width, width / RATIO)
        rect.moveCenter(QRectF(self.rect()).center())
        painter = QPainter(self)
        paint_shadow(painter, rect, self._theme.palette)
        face = Face(self._card, legible=16, letters=self._theme.letters, has_heart=False)
        paint_face(painter, rect, face, self._theme.palette)
