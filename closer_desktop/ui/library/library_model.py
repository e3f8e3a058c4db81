"""Cards of the Library as a list: numbers alone, and cards as they are looked at."""

from collections.abc import Container, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from closer_desktop.domain.shelf import ShelfCard
from closer_desktop.services.shelf import Shelf
from closer_desktop.ui.words import asked_times, depth_word, theme_word

_Index = QModelIndex | QPersistentModelIndex
# Cards are read this many at a time around the row that is looked at.
_PAGE = 24
_KEPT = 3_000
CARDS_MIME = "application/x-closer-cards"


class LibraryRole(IntEnum):
    """What a row of the Library holds besides its spoken text."""

    CARD = Qt.ItemDataRole.UserRole + 1


class LibraryModel(QAbstractListModel):
    """Rows are cards by number; a card is read when its row is first shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf: Shelf | None = None
        self._numbers: Sequence[int] = ()
        self._cards: dict[int, ShelfCard] = {}

    @property
    def numbers(self) -> Sequence[int]:
        """The numbers of the cards that are shown, in order."""
        return self._numbers

    def show_numbers(self, shelf: Shelf, numbers: Sequence[int]) -> None:
        """Show these cards of the shelf, and read them anew."""
        self.beginResetModel()
        self._shelf = shelf
        self._numbers = numbers
        self._cards.clear()
        self.endResetModel()

    def add_numbers(self, numbers: Sequence[int]) -> None:
        """Show these cards, of which those that are shown already are the first."""
        if len(numbers) <= len(self._numbers):
            return
        self.beginInsertRows(QModelIndex(), len(self._numbers), len(numbers) - 1)
        self._numbers = numbers
        self.endInsertRows()

    def card_at(self, row: int) -> ShelfCard | None:
        """The card in this row."""
        if not 0 <= row < len(self._numbers) or self._shelf is None:
            return None
        number = self._numbers[row]
        if number not in self._cards:
            if len(self._cards) > _KEPT:
                self._cards.clear()
            first = row - row % _PAGE
            wanted = [one for one in self._numbers[first : first + _PAGE] if one not in self._cards]
            self._cards |= {card.number: card for card in self._shelf.cards(wanted)}
        return self._cards.get(number)

    def row_of(self, number: int) -> int:
        """The row of a card; -1 when it is not shown."""
        try:
            return self._numbers.index(number)
        except ValueError:
            return -1

    def rows_of(self, numbers: Container[int]) -> list[int]:
        """The rows of these cards, as far as they are shown, in order."""
        return [row for row, number in enumerate(self._numbers) if number in numbers]

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many cards there are."""
        return 0 if parent is not None and parent.isValid() else len(self._numbers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The card, or what a screen reader says of it."""
        if not index.isValid():
            return None
        wanted = (LibraryRole.CARD, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role not in wanted:
            return None
        shelved = self.card_at(index.row())
        if role == LibraryRole.CARD or shelved is None:
            return shelved
        return self._spoken(shelved)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every card can be chosen and dragged."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def mimeTypes(self) -> list[str]:
        """What a dragged card is."""
        return [CARDS_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The ids of dragged cards."""
        cards = [self.card_at(index.row()) for index in indexes]
        data = QMimeData()
        ids = "\n".join(one.card.id for one in cards if one is not None)
        data.setData(CARDS_MIME, QByteArray(ids.encode()))
        return data

    def _spoken(self, shelved: ShelfCard) -> str:
        card = shelved.card
        words = [depth_word(card.depth), theme_word(card.theme)]
        if shelved.is_favourite:
            words.append(self.tr("favourite"))
        if shelved.is_own or shelved.is_changed:
            words.append(self.tr("yours"))
        if shelved.is_away:
            words.append(self.tr("put away"))
        if shelved.asked:
            words.append(asked_times(shelved.asked))
        return f"{card.text} {', '.join(words)}."
