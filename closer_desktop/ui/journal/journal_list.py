"""The journal's entries as a list: read as they are scrolled to, a little in each frame."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QTimer, Signal
from PySide6.QtGui import QHideEvent

from closer_desktop.domain.journal import Entry
from closer_desktop.ui.journal.journal_delegate import JournalDelegate
from closer_desktop.ui.journal.journal_model import JournalModel
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.level_edge import keep_edge
from closer_desktop.ui.widgets.tall_list import TallList

# Rows for the first screens, and as many more when people come near the end of them.
_SCREENS = 60
_ALL = 1_000_000_000
_HOW = QItemSelectionModel.SelectionFlag.ClearAndSelect
# What is read below the chosen entry before people are back at it.
_NEAR = 20


@dataclass(frozen=True, slots=True)
class _Left:
    """Where people were: the entry, its row, and how far below the edge of the list it stood."""

    entry_id: str
    row: int
    below: int


class JournalList(TallList):
    """`read_on` says that more rows, or all there are, have been read; `moved` that another is chosen."""

    read_on = Signal()
    moved = Signal()

    def __init__(self, theme: Theme) -> None:
        delegate = JournalDelegate(theme, self._has_keys)
        super().__init__(delegate)
        delegate.setParent(self)
        self.rows = JournalModel(self)
        self._wanted = _SCREENS
        self._goes_to_end = False
        self._left: _Left | None = None
        self.setAccessibleName(self.tr("Journal entries"))
        self.setModel(self.rows)
        self.setItemDelegate(delegate)
        self._ticking = QTimer(self)
        self._ticking.setInterval(0)
        self._ticking.timeout.connect(self._read_some)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.selectionModel().currentChanged.connect(self.moved)
        theme.changed.connect(self.viewport().update)
        keep_edge(self)

    @property
    def chosen(self) -> Entry | None:
        """The entry that is chosen."""
        return self.rows.entry_at(self.currentIndex())

    def walk_along(self, steps: Iterator[Entry | None], *, stay: bool = False) -> None:
        """Show the entries of a walk, and keep the chosen one where it is among the first.

        With `stay` these are the same entries after a change: however far down people are, they stay there,
        and next to an entry that is gone.
        """
        before, row = self.chosen, self.currentIndex().row()
        below = self.visualRect(self.currentIndex()).top()
        self._left = _Left(before.id, row, below) if before and stay else None
        self._wanted, self._goes_to_end = (row if stay else 0) + _SCREENS, False
        self.rows.walk_along(steps)
        if self._left is None:
            self.choose(before.id if before else "")
        else:
            self._return()
        if self.rows.is_walking:
            self._ticking.start()

    def choose(self, entry_id: str) -> None:
        """Choose an entry, or the first where it is not there."""
        self._left = None
        kept = self.rows.index_of(entry_id) if entry_id else QModelIndex()
        if not kept.isValid() and self.rows.rowCount() > 1:
            kept = self.rows.index(1)
        self.selectionModel().setCurrentIndex(kept, _HOW)
        self.moved.emit()

    def go_to_end(self) -> None:
        """Choose the oldest entry, as soon as all are read."""
        self._wanted, self._goes_to_end = _ALL, True
        self._ticking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is read while nobody looks."""
        self._ticking.stop()
        super().hideEvent(event)

    def _has_keys(self) -> bool:
        return self.hasFocus()

    def _return(self) -> None:
        """Go back to where people were, once so far is read."""
        left = self._left
        if left is None or (self.rows.is_walking and self.rows.rowCount() < left.row + _NEAR):
            return
        self._left = None
        last = self.rows.rowCount() - 1
        # A month's heading is no entry: then it is the one before.
        near = [self.rows.index(row) for row in (left.row, left.row - 1, last) if 0 < row <= last]
        kept = self.rows.index_of(left.entry_id)
        places = [kept, *near] if kept.isValid() else near
        chosen = next((place for place in places if self.rows.entry_at(place)), QModelIndex())
        self.doItemsLayout()
        top = self.verticalOffset() + self.visualRect(chosen).top()
        self.verticalScrollBar().setValue(top - left.below)
        self.selectionModel().setCurrentIndex(chosen, _HOW)
        self.moved.emit()

    def _read_some(self) -> None:
        if self.rows.rowCount() < self._wanted and self.rows.is_walking:
            self.rows.fetchMore(QModelIndex())
            if self._left is not None:
                self._return()
            elif not self.currentIndex().isValid():
                self.choose("")
        else:
            self._ticking.stop()
            self._return()
            self._arrive()
        self.read_on.emit()

    def _arrive(self) -> None:
        if self._goes_to_end:
            self._goes_to_end = False
            self.doItemsLayout()
            last = self.rows.index(self.rows.rowCount() - 1)
            self.selectionModel().setCurrentIndex(last, _HOW)
            self.scrollToBottom()

    def _on_scrolled(self, value: int) -> None:
        near = value > self.verticalScrollBar().maximum() - 2 * self.height()
        if near and self.rows.is_walking and not self._goes_to_end:
            self._wanted = max(self._wanted, self.rows.rowCount() + _SCREENS)
            self._ticking.start()
