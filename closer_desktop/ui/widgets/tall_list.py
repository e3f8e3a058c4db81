"""A list whose rows are as tall as their texts, of any length: only rows that are seen are measured."""

from bisect import bisect_right
from itertools import accumulate
from typing import Protocol

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem

_Index = QModelIndex | QPersistentModelIndex
_Action = QAbstractItemView.CursorAction
_STEPS = {_Action.MoveUp: -1, _Action.MovePrevious: -1, _Action.MoveDown: 1, _Action.MoveNext: 1}
_NOTCH = 24


class Measure(Protocol):
    """How tall rows are, in pixels; guessing is quick, telling takes its time."""

    def guess(self, index: _Index, width: int) -> int:
        """About how tall the row is at this width."""

    def tell(self, index: _Index, width: int) -> int:
        """How tall the row is at this width."""


class TallList(QListView):
    """Lays out its rows itself: Qt asks for the size of every row whenever one is added.

    Rows are added at the end, or all of them change with a reset. One that was not seen yet has the height
    that was guessed; what is on the screen stays where it is while others are measured.
    """

    def __init__(self, measure: Measure) -> None:
        super().__init__()
        self._measure = measure
        self._heights: list[int] = []
        self._is_told: list[bool] = []
        self._tops = [0]
        self._at_width = 0
        self._is_measuring = False
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def reset(self) -> None:
        """Forget every row."""
        self._forget()
        super().reset()

    def doItemsLayout(self) -> None:
        """Take in rows that are new."""
        if self._at_width != self.viewport().width():
            self._forget()
        self._take_in()
        QAbstractItemView.doItemsLayout(self)
        self._measure_seen()

    def rowsInserted(self, parent: _Index, start: int, end: int) -> None:
        """Take in rows that are new; what stands below the screen is no reason to paint it again."""
        QAbstractItemView.rowsInserted(self, parent, start, end)
        self._take_in()
        self.updateGeometries()
        if self._tops[start] < self.verticalOffset() + self.viewport().height():
            self._measure_seen()
            self.viewport().update()

    def updateGeometries(self) -> None:
        """Let the scroll bar span the rows."""
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(page)
        bar.setSingleStep(_NOTCH)
        bar.setRange(0, max(0, self._tops[-1] - page))
        QAbstractItemView.updateGeometries(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width makes other lines."""
        super().resizeEvent(event)
        if self._at_width != self.viewport().width():
            self.scheduleDelayedItemsLayout()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Show other rows."""
        self._measure_seen()
        self.viewport().update()

    def verticalOffset(self) -> int:
        """How far the rows are scrolled."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Rows are as wide as the list."""
        return 0

    def visualRect(self, index: _Index) -> QRect:
        """Where a row is on the screen."""
        self._take_in()
        row = index.row()
        if not 0 <= row < len(self._heights):
            return QRect()
        return QRect(0, self._tops[row] - self.verticalOffset(), self.viewport().width(), self._heights[row])

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row at a place on the screen."""
        self._take_in()
        row = self._row_at(point.y() + self.verticalOffset())
        return self.model().index(row, 0) if 0 <= row < len(self._heights) else QModelIndex()

    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a row on the screen."""
        self._take_in()
        row = index.row()
        if not 0 <= row < len(self._heights):
            return
        self._tell([row])
        bar, top, bottom = self.verticalScrollBar(), self._tops[row], self._tops[row + 1]
        if top < bar.value() or bottom - top > self.viewport().height():
            bar.setValue(top)
        elif bottom > bar.value() + self.viewport().height():
            bar.setValue(bottom - self.viewport().height())
            self._measure_seen()
            # What was measured on the way may have moved it.
            bar.setValue(self._tops[row + 1] - self.viewport().height())

    def moveCursor(self, action: _Action, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The row that a key leads to, passing over those that cannot be chosen."""
        self._take_in()
        last, here = len(self._heights) - 1, self.currentIndex().row()
        page = self.viewport().height()
        if action in _STEPS:
            return self._choosable(here + _STEPS[action], _STEPS[action], here)
        if action is _Action.MovePageDown:
            return self._choosable(min(last, self._row_at(self._tops[max(0, here)] + page)), 1, here)
        if action is _Action.MovePageUp:
            return self._choosable(max(0, self._row_at(self._tops[max(0, here)] - page)), -1, here)
        return self._choosable(last, -1, here) if action is _Action.MoveEnd else self._choosable(0, 1, here)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Choose the row that is pointed at."""
        index = self.indexAt(rect.topLeft())
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.selectionModel().select(index, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Where the chosen rows are on the screen."""
        region = QRegion()
        for index in selection.indexes():
            region = region.united(QRegion(self.visualRect(index)))
        return region

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are seen."""
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        usual = option.state
        chosen = self.selectionModel()
        for row in self._seen():
            index = self.model().index(row, 0)
            rect = self.visualRect(index)
            if not rect.intersects(event.rect()):
                continue
            state = usual
            if chosen.isSelected(index):
                state |= QStyle.StateFlag.State_Selected
            option.rect, option.state = rect, state
            self.itemDelegate().paint(painter, option, index)
        painter.end()

    def _take_in(self) -> None:
        """Know the rows that were added; keys and clicks do not wait until they are laid out."""
        self._at_width = self._at_width or self.viewport().width()
        model = self.model()
        for row in range(len(self._heights), model.rowCount() if model else 0):
            self._heights.append(self._measure.guess(model.index(row, 0), self._at_width))
            self._is_told.append(False)
            self._tops.append(self._tops[-1] + self._heights[-1])

    def _forget(self) -> None:
        self._at_width = 0
        self._heights, self._is_told, self._tops = [], [], [0]

    def _seen(self) -> range:
        top = self.verticalOffset()
        first = self._row_at(top)
        last = self._row_at(top + self.viewport().height())
        return range(max(0, first), min(last + 1, len(self._heights)))

    def _row_at(self, y: int) -> int:
        return bisect_right(self._tops, y) - 1 if y >= 0 else -1

    def _choosable(self, row: int, step: int, otherwise: int) -> QModelIndex:
        while 0 <= row < len(self._heights):
            index = self.model().index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                return index
            row += step
        return self.model().index(otherwise, 0)

    def _measure_seen(self) -> None:
        if self._is_measuring:
            return
        self._is_measuring = True
        # Rows that turn out smaller let others come into sight.
        while self._tell([row for row in self._seen() if not self._is_told[row]]):
            self.updateGeometries()
        self._is_measuring = False

    def _tell(self, rows: list[int]) -> bool:
        """Measure these rows; whether any was measured for the first time."""
        top, above, is_other = self.verticalOffset(), 0, False
        new = [row for row in rows if not self._is_told[row]]
        for row in new:
            height = self._measure.tell(self.model().index(row, 0), self._at_width)
            change = height - self._heights[row]
            above += change if self._tops[row] < top else 0
            self._heights[row], self._is_told[row] = height, True
            is_other = is_other or bool(change)
        if is_other:
            self._tops = [0, *accumulate(self._heights)]
            self.updateGeometries()
            if above:
                self.verticalScrollBar().setValue(top + above)
        return bool(new)
