"""The journal: great talks by month, each with its line, and what they say together beside them."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListView, QStackedLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.journal import Entry, is_covered, new_id
from closer_desktop.errors import CloserError
from closer_desktop.services.edits import Topic
from closer_desktop.ui.delegates.journal_delegate import JournalDelegate
from closer_desktop.ui.history import History
from closer_desktop.ui.models.journal_model import JournalModel
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.beside import Beside
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.empty_state import EmptyState
from closer_desktop.ui.widgets.journal_head import JournalHead
from closer_desktop.ui.widgets.journal_side import JournalSide, SideFacts, side_facts
from closer_desktop.ui.widgets.way_back import WayBack

if TYPE_CHECKING:
    from closer_desktop.ui.dialogs.entry_dialog import EntryDialog

# In a page narrower than this the list has it to itself.
_ROOM_FOR_SIDE = 908
# Rows for the first screens, and as many more when people come near the end of them.
_SCREENS = 60


class JournalPage(QWidget):
    """Lists the entries; all of them can be searched, written, changed and deleted, and all is undoable."""

    line_requested = Signal(Entry)
    table_requested = Signal()
    evening_requested = Signal()

    def __init__(self, theme: Theme, history: History) -> None:
        super().__init__()
        self._theme = theme
        self._history = history
        self._rooms: Rooms | None = None
        self._is_stale = True
        self._wanted = _SCREENS
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = JournalModel(self)
        self.view = self._list(theme)
        self.setFocusProxy(self.view)
        self.empty, self.nothing = self._nothing_yet(theme), self._nothing_found(theme)
        self.head = JournalHead(theme)
        self.head.changed.connect(self._look_again)
        self.head.write_requested.connect(self.write_entry)
        self.side = JournalSide(theme)
        self.side.again_requested.connect(self._answer_again)
        self._make_acts(theme)
        self._lay_out()
        self._ticking = QTimer(self)
        self._ticking.setInterval(0)
        self._ticking.timeout.connect(self._read_on)
        self.view.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        keys = {"Return": self._ask_for_line, "Delete": self._delete, "E": self._change, "End": self._to_end}
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        history.changed.connect(self._on_changed)
        theme.changed.connect(self.view.viewport().update)
        self._show_acts()

    def take_up(self, rooms: Rooms) -> None:
        """Show the entries of this journal."""
        self._rooms = rooms
        self._is_stale = True
        self._refresh()

    def write_entry(self) -> None:
        """Write an entry without a card, going on with what was typed last time."""
        if self._rooms is None:
            return
        draft = self._rooms.drafts.unfinished_entry()
        people = (self.head.name,) if self.head.name else ()
        entry = Entry(id=new_id(), at=self._rooms.memory.today(), people=people, line=draft)
        dialog = self._dialog()
        dialog.typed.connect(self._keep_draft)
        dialog.kept.connect(self._write)
        dialog.open_for(entry, is_new=True)

    def showEvent(self, event: QEvent) -> None:
        """Look at the entries again where they changed meanwhile."""
        self._refresh()
        self._show_acts()

    def hideEvent(self, event: QEvent) -> None:
        """Nothing is read while nobody looks."""
        self._ticking.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as tall as the width makes them."""
        self.evening.fit(self.width())
        self.view.scheduleDelayedItemsLayout()

    def _make_acts(self, theme: Theme) -> None:
        self.line = Button(theme, self.tr("Add a line"), icon_name="edit")
        self.line.setToolTip(self.tr("Write or change the line of the chosen entry (Enter)"))
        self.line.clicked.connect(self._ask_for_line)
        self.change = Button(theme, self.tr("Change"), icon_name="more")
        self.change.setToolTip(self.tr("People, place, tags and when to ask again (E)"))
        self.change.clicked.connect(self._change)
        self.delete = Button(theme, self.tr("Delete"), icon_name="trash")
        self.delete.setToolTip(self.tr("Delete the chosen entry (Del); Ctrl+Z brings it back"))
        self.delete.clicked.connect(self._delete)
        self.evening = WayBack(theme)
        self.evening.clicked.connect(self.evening_requested)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 22, 20, 12)
        column.setSpacing(8)
        column.addWidget(self.head)
        list_part = QWidget()
        left = QVBoxLayout(list_part)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        column.addWidget(Beside(list_part, self.side, _ROOM_FOR_SIDE), 1)
        # A stacked layout shows its first widget at once: in the page, not as a window of its own.
        self._middle = QStackedLayout()
        left.addLayout(self._middle, 1)
        for widget in (self.view, self.empty, self.nothing):
            self._middle.addWidget(widget)
        acts = QHBoxLayout()
        acts.setSpacing(10)
        left.addLayout(acts)
        for button in (self.line, self.change, self.delete):
            acts.addWidget(button)
        acts.addStretch(1)
        acts.addWidget(self.evening)

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
        back = Button(theme, self.tr("To the table"), look="solid")
        back.clicked.connect(self.table_requested)
        words = (
            self.tr("Your first great talk will land here."),
            self.tr("When a card opens something, press “That was a great talk”."),
        )
        return _calm(theme, 1.1, (Depth.OPEN, Depth.DEEP), words, back)

    def _nothing_found(self, theme: Theme) -> EmptyState:
        back = Button(theme, self.tr("Show everything"), look="solid")
        back.clicked.connect(self._show_everything)
        words = (self.tr("No entry says that."), self.tr("Try fewer words, or look at everyone."))
        return _calm(theme, 2.4, (Depth.LIGHT, Depth.LIGHT), words, back)

    def _refresh(self) -> None:
        if self._rooms is None or not self._is_stale or not self.isVisible():
            return
        self._is_stale = False
        self.head.know_names([person.name for person in self._rooms.people.everyone()])
        self._show_entries()

    def _look_again(self) -> None:
        if self._rooms is not None and self.isVisible():
            self._show_entries()
        else:
            self._is_stale = True

    def _show_entries(self) -> None:
        assert self._rooms is not None
        chosen = self._chosen()
        walk = self._rooms.journal.walk(self.head.search.text(), self.head.name)
        self.head.say_hints(walk.hints)
        self._wanted = _SCREENS
        self.model.walk_along(walk.steps)
        self._choose(chosen.id if chosen else "")
        self._show_middle()
        if self.model.is_walking:
            self._ticking.start()
        self._rooms.later(partial(side_facts, self._rooms.memory, self.head.name), self._show_side)

    def _show_side(self, facts: SideFacts) -> None:
        if isValid(self):
            self.side.show_facts(facts)

    def _show_middle(self) -> None:
        if self.model.rowCount():
            self._middle.setCurrentWidget(self.view)
        elif not self.model.is_walking:
            self._middle.setCurrentWidget(self.nothing if self.head.is_looking else self.empty)

    def _read_on(self) -> None:
        if self.model.rowCount() >= self._wanted or not self.model.is_walking:
            self._ticking.stop()
        else:
            self.model.fetchMore(QModelIndex())
            if not self.view.currentIndex().isValid():
                self._choose("")
        self._show_middle()

    def _on_scrolled(self, value: int) -> None:
        near = value > self.view.verticalScrollBar().maximum() - 2 * self.view.height()
        if near and self.model.is_walking:
            self._wanted = self.model.rowCount() + _SCREENS
            self._ticking.start()

    def _to_end(self) -> None:
        self.model.read_all()
        last = self.model.index(self.model.rowCount() - 1)
        self.view.selectionModel().setCurrentIndex(last, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(last)

    def _choose(self, entry_id: str) -> None:
        kept = self.model.index_of(entry_id) if entry_id else QModelIndex()
        if not kept.isValid() and self.model.rowCount() > 1:
            kept = self.model.index(1)
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(kept, how)
        self._show_acts()

    def _chosen(self) -> Entry | None:
        return self.model.entry_at(self.view.currentIndex())

    def _ask_for_line(self, _index: object = None) -> None:
        entry = self._chosen()
        if entry is None:
            return
        if is_covered(entry):
            self._answer_again(entry)
        else:
            self.line_requested.emit(entry)

    def _dialog(self) -> "EntryDialog":
        from closer_desktop.ui.dialogs.entry_dialog import EntryDialog

        assert self._rooms is not None
        known = [person.name for person in self._rooms.people.everyone()]
        dialog = EntryDialog(self._theme, self, known)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _change(self) -> None:
        entry = self._chosen()
        if entry is not None and self._rooms is not None:
            dialog = self._dialog()
            dialog.kept.connect(partial(self._keep_change, entry))
            dialog.open_for(entry, is_new=False)

    def _keep_change(self, before: Entry, after: Entry) -> None:
        if self._rooms is not None:
            self._history.run(self._rooms.journal.change(before, after))

    def _write(self, entry: Entry) -> None:
        if self._rooms is not None and self._history.run(self._rooms.journal.write(entry)):
            self._keep_draft("")
            self._choose(entry.id)

    def _keep_draft(self, line: str) -> None:
        if self._rooms is not None:
            try:
                self._rooms.drafts.typing_entry(line)
            except CloserError as trouble:
                self._history.failed.emit(trouble)

    def _answer_again(self, before: Entry) -> None:
        if self._rooms is None:
            return
        now: datetime = self._rooms.memory.today()
        fresh = Entry(
            id=new_id(),
            at=now,
            people=before.people,
            card=before.card,
            question=before.question,
            depth=before.depth,
        )
        dialog = self._dialog()
        dialog.kept.connect(partial(self._keep_answer, before))
        dialog.open_for(fresh, is_new=True, needs_line=True)

    def _keep_answer(self, before: Entry, new: Entry) -> None:
        from closer_desktop.ui.dialogs.then_and_now import show_then_and_now

        if self._rooms is not None and self._history.run(self._rooms.journal.answer_again(before, new)):
            show_then_and_now(self._theme, self, before, new)

    def _delete(self) -> None:
        entry = self._chosen()
        if entry is not None and self._rooms is not None:
            self._history.run(self._rooms.journal.delete(entry))

    def _show_everything(self) -> None:
        self.head.look_for_everything()

    def _on_changed(self, topics: frozenset[Topic]) -> None:
        if topics & {Topic.JOURNAL, Topic.PEOPLE}:
            self._is_stale = True
            self._refresh()

    def _show_acts(self) -> None:
        self.evening.show_for(self._rooms)
        entry = self._chosen()
        for button in (self.line, self.change, self.delete):
            button.setVisible(entry is not None)
        if entry is None:
            return
        if is_covered(entry):
            self.line.say(self.tr("Note the new answer"))
        else:
            self.line.say(self.tr("Change the line") if entry.line else self.tr("Add a line"))


def _calm(
    theme: Theme, apart: float, depths: tuple[Depth, Depth], words: tuple[str, str], way: Button
) -> EmptyState:
    empty = EmptyState(theme, apart=apart, depths=depths)
    empty.say(*words)
    empty.offer([way])
    return empty
