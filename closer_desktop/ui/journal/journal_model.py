"""The journal as a list: entries newest first, with a heading before each month."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from time import thread_time

from PySide6.QtCore import (
    QAbstractListModel,
    QDate,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from closer_desktop.domain.journal import Entry, is_covered
from closer_desktop.ui import memory_words
from closer_desktop.ui.spoken import in_turn
from closer_desktop.ui.words import depth_word, listed

# Rows are read as they are scrolled to, so many at a time and for so long: a frame takes 16 ms. The seconds
# are those of this thread: one that had to wait has not read anything yet.
_FIRST, _MORE, _MANY, _SECONDS = 15, 40, 1000, 0.004

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
        self._steps: Iterator[Entry | None] | None = None
        self._month = ""

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries, newest first."""
        self.walk_along(iter(entries))
        self.read_all()

    def walk_along(self, steps: Iterator[Entry | None]) -> None:
        """Show the entries of a walk, as many as there is time for now; `fetchMore` goes on."""
        self.beginResetModel()
        self._rows = []
        self._steps = steps
        self._month = ""
        self._rows = self._next_rows(_FIRST)
        self.endResetModel()

    @property
    def is_walking(self) -> bool:
        """There may be more entries than those shown."""
        return self._steps is not None

    def read_all(self) -> None:
        """Show every entry of the walk, however long that takes."""
        while self._steps is not None:
            self._append(self._next_rows(_MANY, in_time=False))

    def canFetchMore(self, parent: _Index) -> bool:
        """There may be more entries than those shown."""
        return not parent.isValid() and self._steps is not None

    def fetchMore(self, parent: _Index) -> None:
        """Show some more entries; within the time of a frame, so perhaps none yet."""
        self._append(self._next_rows(_MORE))

    def _append(self, rows: list[Heading | Entry]) -> None:
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def _next_rows(self, most: int, *, in_time: bool = True) -> list[Heading | Entry]:
        rows: list[Heading | Entry] = []
        began = thread_time()
        while self._steps is not None and len(rows) < most:
            try:
                entry = next(self._steps)
            except StopIteration:
                self._steps = None
                break
            if entry is not None:
                month = QLocale().toString(_date(entry.at), "MMMM yyyy")
                if month != self._month:
                    self._month = month
                    rows.append(Heading(month))
                rows.append(entry)
            if in_time and thread_time() - began > _SECONDS:
                break
        return rows

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


def line_words(entry: Entry) -> str:
    """The line of an entry; one that waits to be asked again stays covered."""
    return memory_words.covered_words(entry.ask_again) if is_covered(entry) else entry.line


def _spoken(entry: Entry) -> str:
    words = [day_words(entry), *entry.people]
    if entry.depth is not None:
        words.append(depth_word(entry.depth))
    return in_turn(", ".join(words), entry.question, line_words(entry))


def _date(at: datetime) -> QDate:
    return QDate(at.year, at.month, at.day)
