"""Two cards face up: whoever answers takes one, the other goes back unseen."""

from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from closer_desktop.ui.card.face import Face
from closer_desktop.ui.card.geometry import RATIO
from closer_desktop.ui.table.card_button import CardButton
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.labels import wrapping_label

_CAPTION = 44
_GAP = 4


class ChoiceOfTwo(QWidget):
    """Side by side in a wide window, one above the other in a tall one; `words` is the caption's look."""

    taken = Signal(int)

    def __init__(self, theme: Theme, *, words: str = "lead") -> None:
        super().__init__()
        self.cards = (CardButton(theme, self), CardButton(theme, self))
        for place, card in enumerate(self.cards):
            card.clicked.connect(partial(self._take, place))
        self.caption = wrapping_label("", words, self)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def show_cards(self, faces: tuple[Face, ...], caption: str) -> None:
        """Lay out these two cards."""
        self.caption.setText(caption)
        self._lay_out()
        for card, face in zip(self.cards, faces, strict=True):
            card.show_face(face)
        self.cards[0].setFocus()

    def cover(self, covered: bool) -> None:
        """Lay both cards on their faces, or turn them up again."""
        for card in self.cards:
            card.cover(covered)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards as large as they fit."""
        self._lay_out()

    def _lay_out(self) -> None:
        caption = max(_CAPTION, self.caption.heightForWidth(self.width() - 32))
        width, height = self.width(), self.height() - caption
        beside = width > height * 1.1
        columns, rows = (2, 1) if beside else (1, 2)
        room_across, room_down = (width - 24) // columns - _GAP, height // rows - _GAP
        ratio = RATIO if room_across > room_down * 0.95 or not beside else 1 / RATIO
        across = min(room_across, round(room_down * ratio))
        down = min(room_down, round(across / ratio))
        left = (width - columns * across - (columns - 1) * _GAP) // 2
        top = (height - rows * down - (rows - 1) * _GAP) // 2
        for place, card in enumerate(self.cards):
            column, row = (place, 0) if beside else (0, place)
            card.setGeometry(QRect(left + column * (across + _GAP), top + row * (down + _GAP), across, down))
        self.caption.setGeometry(16, top + rows * (down + _GAP), width - 32, caption)

    def _take(self, place: int, _checked: bool = False) -> None:
        self.taken.emit(place)
