"""The list of decks at the left of the Library; cards are dropped onto those that can hold them."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView

from closer_desktop.services.shelf import ALL, Spot
from closer_desktop.ui.library.library_model import CARDS_MIME
from closer_desktop.ui.library.spot_delegate import SpotDelegate
from closer_desktop.ui.library.spots_model import SpotsModel
from closer_desktop.ui.theme.theme import Theme


class SpotList(QListView):
    """`chosen` says that another place is looked at, `dropped` which cards came down on one.

    `entered` says that somebody goes on to the cards there.
    """

    chosen = Signal(Spot)
    dropped = Signal(Spot, list)
    entered = Signal()
    menu_requested = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Decks"))
        self.spots = SpotsModel(self)
        self.setModel(self.spots)
        self._painting = SpotDelegate(theme, self)
        self.setItemDelegate(self._painting)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setDropIndicatorShown(False)
        self.selectionModel().currentChanged.connect(self._tell)
        theme.changed.connect(self.viewport().update)

    @property
    def spot(self) -> Spot:
        """The place that is looked at."""
        return self.spots.spot_at(self.currentIndex()) or ALL

    def show_spots(self, spots: list[Spot], key: str = "") -> None:
        """Show these places, and look at the one with this key, or at the same one as before."""
        before = self.spot.key
        self.selectionModel().blockSignals(True)
        self.spots.show_spots(spots)
        index = self.spots.index_of(key or before)
        if not index.isValid():
            index = self.spots.index_of(ALL.key)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def look_at(self, key: str) -> None:
        """Look at the place with this key."""
        index = self.spots.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as wide as the list."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Right go on to the cards; Home goes to the first place, not to the heading above it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Home:
            self.look_at(ALL.key)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the deck."""
        if event.reason() != QContextMenuEvent.Reason.Keyboard:
            index = self.indexAt(event.pos())
            if self.spots.spot_at(index) is None:
                return
            self.setCurrentIndex(index)
        where = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_requested.emit(where)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards alone."""
        if event.mimeData().hasFormat(CARDS_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where cards may come down."""
        takes = self._takes(event)
        self._show_under_drag(self.indexAt(event.position().toPoint()) if takes else QModelIndex())
        if takes:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing is carried here any more."""
        self._show_under_drag(QModelIndex())

    def dropEvent(self, event: QDropEvent) -> None:
        """Sort the cards in."""
        self._show_under_drag(QModelIndex())
        spot = self.spots.spot_at(self.indexAt(event.position().toPoint()))
        if spot is not None and self._takes(event):
            ids = bytes(event.mimeData().data(CARDS_MIME).data()).decode(errors="replace").splitlines()
            event.acceptProposedAction()
            self.dropped.emit(spot, ids)

    def _show_under_drag(self, index: QModelIndex) -> None:
        self._painting.under_drag = QPersistentModelIndex(index)
        self.viewport().update()

    def _takes(self, event: QDropEvent) -> bool:
        index = self.indexAt(event.position().toPoint())
        is_a_card = event.mimeData().hasFormat(CARDS_MIME)
        return is_a_card and bool(self.spots.flags(index) & Qt.ItemFlag.ItemIsDropEnabled)

    def _tell(self, index: QModelIndex, _before: QModelIndex) -> None:
        spot = self.spots.spot_at(index)
        if spot is not None:
            self.chosen.emit(spot)
