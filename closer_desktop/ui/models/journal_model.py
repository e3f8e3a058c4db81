"""The journal as a list: entries newest first, with a heading before each month."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QDate, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from closer_desktop.domain.journal import Entry
from closer_desktop.ui.words import depth_word, listed

_Index = QModelIndex | QPersistentModelIndex


class JournalRole(IntEnum):
    """What a row of the journal holds besides its spoken text."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Heading:
    """A month, such as "May 2026"."""

    month: str


class JournalModel(QAbstractListModel):
    """Rows are a `Heading` or an `Entry`; only entries can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Heading | Entry] = []

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries, newest first."""
        self.beginResetModel()
        self._rows = []
        month = ""
        for entry in entries:
            here = QLocale().toString(_date(entry.at), "MMMM yyyy")
            if here != month:
                month = here
                self._rows.append(Heading(month))
            self._rows.append(entry)
        self.endResetModel()

    def entry_at(self, index: _Index) -> Entry | None:
        """The entry in this row, if it holds one."""
        row = self.data(index, JournalRole.ROW)
        return row if isinstance(row, Entry) else None

    def index_of(self, entry_id: str) -> QModelIndex:
        """The row of an entry; an invalid index when it is not there."""
        for place, row in enumerate(self._rows):
            if isinstance(row, Entry) and row.id == entry_id:
                return self.index(place)
        return QModelIndex()

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many rows there are, months included."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself, or what a screen reader says of it."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == JournalRole.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.month if isinstance(row, Heading) else _spoken(row)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Months can be passed over."""
        if self.entry_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def day_words(entry: Entry) -> str:
    """The day of an entry within its month, such as "Tuesday 14"."""
    return QLocale().toString(_date(entry.at), "dddd d")


def meta_words(entry: Entry, with_word: str) -> list[str]:
    """Day, people and place of an entry; `with_word` is the phrase for "with {people}"."""
    words = [day_words(entry)]
    if entry.people:
        words.append(with_word.format(people=listed(list(entry.people))))
    if entry.place:
        words.append(entry.place)
    return words


def _spoken(entry: Entry) -> str:
    words = [day_words(entry), *entry.people]
    if entry.depth is not None:
        words.append(depth_word(entry.depth))
    return ". ".join([", ".join(words), *(text for text in (entry.question, entry.line) if text)])


def _date(at: datetime) -> QDate:
    return QDate(at.year, at.month, at.day)
