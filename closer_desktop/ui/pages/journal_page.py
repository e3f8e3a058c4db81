"""The journal: great talks by month, each with its line."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListView, QStackedLayout, QVBoxLayout, QWidget

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.journal import Entry
from closer_desktop.services.edits import Topic
from closer_desktop.services.journal import JournalBook
from closer_desktop.ui.delegates.journal_delegate import JournalDelegate
from closer_desktop.ui.history import History
from closer_desktop.ui.models.journal_model import JournalModel
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.empty_state import EmptyState
from closer_desktop.ui.widgets.labels import plain_label


class JournalPage(QWidget):
    """Lists the entries; a line is added, changed or cleared, an entry deleted, all undoable."""

    line_requested = Signal(Entry)
    table_requested = Signal()

    def __init__(self, theme: Theme, history: History) -> None:
        super().__init__()
        self._history = history
        self._book: JournalBook | None = None
        self._is_stale = True
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = JournalModel(self)
        self.view = self._list(theme)
        self.setFocusProxy(self.view)
        self.empty = self._nothing_yet(theme)
        self.line = Button(theme, self.tr("Add a line"), icon_name="edit")
        self.line.setToolTip(self.tr("Write or change the line of the chosen entry (Enter)"))
        self.line.clicked.connect(self._ask_for_line)
        self.delete = Button(theme, self.tr("Delete"), icon_name="trash")
        self.delete.setToolTip(self.tr("Delete the chosen entry (Del); Ctrl+Z brings it back"))
        self.delete.clicked.connect(self._delete)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(plain_label(self.tr("Journal"), "title"), 1)
        head.addWidget(self.line)
        head.addWidget(self.delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 22, 20, 12)
        column.setSpacing(8)
        column.addLayout(head)
        # A stacked layout shows its first widget at once: in the page, not as a window of its own.
        self._middle = QStackedLayout()
        column.addLayout(self._middle, 1)
        self._middle.addWidget(self.empty)
        self._middle.addWidget(self.view)
        for key, act in (("Return", self._ask_for_line), ("Delete", self._delete)):
            shortcut = QShortcut(QKeySequence(key), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        history.changed.connect(self._on_changed)
        theme.changed.connect(self.view.viewport().update)
        self._show_acts()

    def take_up(self, book: JournalBook) -> None:
        """Show the entries of this journal."""
        self._book = book
        self._is_stale = True
        self._refresh()

    def showEvent(self, event: QEvent) -> None:
        """Look at the entries again where they changed meanwhile."""
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as tall as the width makes them."""
        self.view.scheduleDelayedItemsLayout()

    def _list(self, theme: Theme) -> QListView:
        view = QListView()
        view.setAccessibleName(self.tr("Journal entries"))
        view.setModel(self.model)
        view.setItemDelegate(JournalDelegate(theme, view))
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.selectionModel().currentChanged.connect(self._show_acts)
        view.doubleClicked.connect(self._ask_for_line)
        return view

    def _nothing_yet(self, theme: Theme) -> EmptyState:
        empty = EmptyState(theme, apart=1.1, depths=(Depth.OPEN, Depth.DEEP))
        empty.say(
            self.tr("Your first great talk will land here."),
            self.tr("When a card opens something, press “That was a great talk”."),
        )
        back = Button(theme, self.tr("To the table"), look="solid")
        back.clicked.connect(self.table_requested)
        empty.offer([back])
        return empty

    def _refresh(self) -> None:
        if self._book is None or not self._is_stale or not self.isVisible():
            return
        self._is_stale = False
        chosen = self._chosen()
        entries = self._book.entries()
        self.model.show_entries(entries)
        self._middle.setCurrentWidget(self.view if entries else self.empty)
        kept = self.model.index_of(chosen.id) if chosen else QModelIndex()
        if not kept.isValid() and entries:
            kept = self.model.index_of(entries[0].id)
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(kept, how)
        self._show_acts()

    def _chosen(self) -> Entry | None:
        return self.model.entry_at(self.view.currentIndex())

    def _ask_for_line(self, _index: object = None) -> None:
        entry = self._chosen()
        if entry is not None:
            self.line_requested.emit(entry)

    def _delete(self) -> None:
        entry = self._chosen()
        if entry is not None and self._book is not None:
            self._history.run(self._book.delete(entry))

    def _on_changed(self, topics: frozenset[Topic]) -> None:
        if Topic.JOURNAL in topics:
            self._is_stale = True
            self._refresh()

    def _show_acts(self) -> None:
        entry = self._chosen()
        self.line.setVisible(entry is not None)
        self.delete.setVisible(entry is not None)
        if entry is not None:
            self.line.say(self.tr("Change the line") if entry.line else self.tr("Add a line"))
