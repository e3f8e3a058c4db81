"""The cards of the Library side by side: chosen by click, by key, or many at once."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QDrag, QKeyEvent, QMouseEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from closer_desktop.ui.library.card_delegate import LINE_HEIGHT, CardDelegate
from closer_desktop.ui.library.library_model import LibraryModel
from closer_desktop.ui.theme.theme import Theme

_SMALLEST_CARD, _WIDEST_CARD = 236, 330
_RATIO = 7 / 4.7
# Room is kept for it, so that cards keep their width when it comes and goes.
_SCROLL_BAR = 16
_AT_ONCE = 400
# So small that the deck under it can still be read, and beside the pointer.
_DRAGGED, _BESIDE = 96, QPoint(-14, -10)
_ARROWS = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)
_Flag = QItemSelectionModel.SelectionFlag


class CardGrid(QListView):
    """Arrows move, Space chooses, Enter opens; `menu_requested` carries where a menu may open.

    `passed_left` says that somebody went on to the left where there is no card any more.
    """

    opened = Signal()
    passed_left = Signal()
    menu_requested = Signal(object)
    columns_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Cards"))
        self.cards = LibraryModel(self)
        self.painting = CardDelegate(theme, self)
        self.setModel(self.cards)
        self.setItemDelegate(self.painting)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        # Rows beyond the first are laid out when there is time: Qt asks the model for each of them.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_AT_ONCE)
        self.setMovement(QListView.Movement.Static)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        theme.changed.connect(self.viewport().update)
        self._place()

    def use_list(self, is_list: bool) -> None:
        """Show one line a card, or small cards."""
        self.painting.is_list = is_list
        self._place()
        self.viewport().update()

    @property
    def last_row_seen(self) -> int:
        """About the last row that can be seen now."""
        cell = self.gridSize()
        columns = max(1, self.viewport().width() // cell.width())
        below = self.verticalScrollBar().value() + self.viewport().height()
        return (below // cell.height() + 1) * columns

    def chosen_rows(self) -> list[int]:
        """The rows that are chosen, in order; where none is, the one under the keys."""
        # Range by range: Qt's list of rows asks the model about each of them.
        ranges = self.selectionModel().selection().toList()
        rows = sorted(row for one in ranges for row in range(one.top(), one.bottom() + 1))
        if not rows and self.currentIndex().isValid():
            return [self.currentIndex().row()]
        return rows

    def choose(self, rows: Iterable[int]) -> None:
        """Choose these rows, which are in order, besides those that are chosen."""
        # All at once: whoever shows what is chosen looks at all of it each time.
        chosen = QItemSelection()
        # Rows that follow one another differ from their places in the list by the same number.
        for _, run in groupby(enumerate(rows), lambda each: each[1] - each[0]):
            together = [row for _, row in run]
            chosen.select(self.cards.index(together[0]), self.cards.index(together[-1]))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.Select)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: object = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Arrows move without choosing; the round mark and Space choose one more."""
        if isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Space:
                return _Flag.Toggle
            if event.key() in _ARROWS and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                return _Flag.NoUpdate
        if isinstance(event, QMouseEvent) and index.isValid() and self._is_on_badge(event, index):
            is_press = event.type() == QMouseEvent.Type.MouseButtonPress
            return _Flag.Toggle if is_press else _Flag.NoUpdate
        return super().selectionCommand(index, event)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the card under the keys; letters are for the page, not for looking along the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Space:
            if self.currentIndex().isValid():
                self.selectionModel().select(self.currentIndex(), _Flag.Toggle)
        elif event.key() == Qt.Key.Key_Left and self._is_leftmost and not event.modifiers():
            self.passed_left.emit()
        elif event.text().isprintable() and event.text() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the card under the mouse, or under the keys."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            where = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        else:
            where = event.globalPos()
        if self.currentIndex().isValid():
            self.menu_requested.emit(where)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click on a card opens it, as Enter does."""
        if self.indexAt(event.position().toPoint()).isValid():
            self.opened.emit()

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Carry the chosen cards, with a small picture of one of them."""
        index = self.currentIndex()
        shown = self.viewport().grab(self.visualRect(index))
        drag = QDrag(self)
        drag.setMimeData(self.cards.mimeData(self.selectionModel().selectedRows()))
        smooth = Qt.TransformationMode.SmoothTransformation
        picture = QPixmap(shown).scaledToWidth(round(_DRAGGED * shown.devicePixelRatio()), smooth)
        drag.setPixmap(picture)
        drag.setHotSpot(_BESIDE)
        drag.exec(Qt.DropAction.CopyAction)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as there is room for."""
        self._place()
        super().resizeEvent(event)

    @property
    def _is_leftmost(self) -> bool:
        return self.visualRect(self.currentIndex()).left() < self.gridSize().width() // 2

    def _place(self) -> None:
        # A card as wide as the view itself would leave the first row empty.
        width = max(1, min(self.width() - _SCROLL_BAR, self.viewport().width()) - 1)
        if self.painting.is_list:
            size = QSize(width, LINE_HEIGHT)
        else:
            columns = max(1, -(-width // _WIDEST_CARD))
            if columns > 1 and width // columns < _SMALLEST_CARD:
                columns -= 1
            across = width // columns
            size = QSize(across, round(across / _RATIO))
        if size != self.gridSize():
            self.setGridSize(size)
            self.verticalScrollBar().setSingleStep(size.height() // 3)

    def _is_on_badge(self, event: QMouseEvent, index: QModelIndex | QPersistentModelIndex) -> bool:
        badge = self.painting.badge(QRectF(self.visualRect(index)))
        return badge.adjusted(-10, -10, 10, 10).contains(event.position())
