"""The places on the shelf as a list: decks under headings, each with how many cards lie there."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from closer_desktop.services.shelf import Place, Spot
from closer_desktop.ui.words import cards_counted, spot_word

_Index = QModelIndex | QPersistentModelIndex
_YOURS = (Place.MINE, Place.DECK, Place.SMART)


class SpotRole(IntEnum):
    """What a row holds besides its spoken text."""

    ROW = Qt.ItemDataRole.UserRole + 1


class SpotsModel(QAbstractListModel):
    """Rows are a heading (a text) or a `Spot`; only places can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[str | Spot] = []

    def show_spots(self, spots: Sequence[Spot]) -> None:
        """Show these places, with headings between them."""
        self.beginResetModel()
        self._rows = [self.tr("Decks")]
        self._rows += [spot for spot in spots if spot.place in (Place.ALL, Place.FAVOURITES, Place.TALKS)]
        yours = [spot for spot in spots if spot.place in _YOURS]
        self._rows += [self.tr("Yours"), *yours] if yours else []
        self._rows.append(self.tr("For"))
        self._rows += [spot for spot in spots if spot.place is Place.RELATIONSHIP and spot.count]
        occasions = [spot for spot in spots if spot.place is Place.OCCASION and spot.count]
        self._rows += [self.tr("For an occasion"), *occasions] if occasions else []
        self._rows += ["", *(spot for spot in spots if spot.place is Place.AWAY)]
        self.endResetModel()

    def spot_at(self, index: _Index) -> Spot | None:
        """The place in this row, if it holds one."""
        row = self.data(index, SpotRole.ROW)
        return row if isinstance(row, Spot) else None

    def index_of(self, key: str) -> QModelIndex:
        """The row of a place by its key; an invalid index when it is not there."""
        for at, row in enumerate(self._rows):
            if isinstance(row, Spot) and row.key == key:
                return self.index(at)
        return QModelIndex()

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many rows there are, headings included."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself, or what a screen reader says of it."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == SpotRole.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{spot_word(row)}, {cards_counted(row.count)}" if isinstance(row, Spot) else row
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings can be passed over; cards may be dropped where they can be sorted in."""
        spot = self.spot_at(index)
        if spot is None:
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        takes = spot.place in (Place.DECK, Place.FAVOURITES, Place.AWAY)
        return usual | Qt.ItemFlag.ItemIsDropEnabled if takes else usual
