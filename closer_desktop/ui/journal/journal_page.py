"""The journal: great talks by month, each with its line, and what they say together beside them."""

from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.journal import Entry, is_covered, new_id
from closer_desktop.errors import CloserError
from closer_desktop.services.edits import Edit, Topic
from closer_desktop.ui.history import History
from closer_desktop.ui.journal.beside import Beside
from closer_desktop.ui.journal.journal_acts import JournalActs
from closer_desktop.ui.journal.journal_head import JournalHead
from closer_desktop.ui.journal.journal_list import JournalList
from closer_desktop.ui.journal.journal_side import JournalSide, side_facts
from closer_desktop.ui.latest import Latest
from closer_desktop.ui.memory_words import day_words
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.empty_state import EmptyState
from closer_desktop.ui.widgets.level_edge import EDGE
from closer_desktop.ui.widgets.notice import Notice

if TYPE_CHECKING:
    from closer_desktop.ui.journal.entry_dialog import EntryDialog

# In a page narrower than this the list has it to itself.
_ROOM_FOR_SIDE = 908
# Milliseconds.
_ENTRIES_FIRST = 60


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
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view = JournalList(theme)
        self.view.doubleClicked.connect(self._ask_for_line)
        self.view.read_on.connect(self._show_middle)
        self.view.moved.connect(self._show_acts)
        self.setFocusProxy(self.view)
        self.notice = Notice(theme)
        self.empty, self.nothing = self._nothing_yet(theme), self._nothing_found(theme)
        self.head = JournalHead(theme)
        self.head.changed.connect(self._look_again)
        self.head.write_requested.connect(self.write_entry)
        self.side = JournalSide(theme)
        self.side.again_requested.connect(self._answer_again)
        self._side_of = ""
        self._latest = Latest(self, self.side.show_facts)
        # What stands beside the entries is gathered once these are on the screen.
        self._aside = QTimer(self)
        self._aside.setSingleShot(True)
        self._aside.setInterval(_ENTRIES_FIRST)
        self._aside.timeout.connect(self._look_aside)
        self._make_acts(theme)
        self._lay_out()
        keys = {"Return": self._ask_for_line, "Delete": self._delete, "E": self._change}
        keys |= {"End": self.view.go_to_end, "B": self._make_book, "A": self.acts.choose_later}
        keys |= {"/": self.head.look_for_words}
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.head.look_for_words)
        # What it says, and would undo, is then no longer the last thing.
        history.moved.connect(self.notice.hide)
        history.changed.connect(self._on_changed)
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

    def _make_acts(self, theme: Theme) -> None:
        self.acts = JournalActs(theme)
        self.acts.line_requested.connect(self._ask_for_line)
        self.acts.later_requested.connect(self._ask_later)
        self.acts.no_more_requested.connect(self._ask_no_more)
        self.acts.change_requested.connect(self._change)
        self.acts.delete_requested.connect(self._delete)
        self.acts.evening_requested.connect(self.evening_requested)
        self.acts.book_requested.connect(self._make_book)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 22, 20, 12)
        column.setSpacing(8)
        column.addWidget(self.head)
        list_part = QWidget()
        list_part.setFocusProxy(self.view)
        left = QVBoxLayout(list_part)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        column.addWidget(Beside(list_part, self.side, _ROOM_FOR_SIDE), 1)
        # A stacked layout shows its first widget at once: in the page, not as a window of its own.
        self._middle = QStackedLayout()
        above = QVBoxLayout()
        above.setContentsMargins(0, 0, EDGE, 0)
        above.addWidget(self.notice)
        left.addLayout(above)
        left.addLayout(self._middle, 1)
        for widget in (self.view, self.empty, self.nothing):
            self._middle.addWidget(widget)
        left.addWidget(self.acts)

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
        self._show_entries(stay=True)
        self._aside.start()

    def _look_again(self) -> None:
        if self._rooms is not None and self.isVisible():
            self._show_entries()
            if self._side_of != self.head.name:
                self._aside.start()
        else:
            self._is_stale = True

    def _show_entries(self, *, stay: bool = False) -> None:
        assert self._rooms is not None
        walk = self._rooms.journal.walk(self.head.search.text(), self.head.name)
        self.head.say_hints(walk.hints)
        self.view.walk_along(walk.steps, stay=stay)
        self._show_middle()

    def _look_aside(self) -> None:
        if self._rooms is None or not self.isVisible():
            # People were gone before it was asked for: then it is when they are back.
            self._is_stale = True
        else:
            self._side_of = self.head.name
            self._latest.ask(self._rooms.later, partial(side_facts, self._rooms.memory, self.head.name))

    def _show_middle(self) -> None:
        if self.view.rows.rowCount():
            self._middle.setCurrentWidget(self.view)
        elif not self.view.rows.is_walking:
            self._middle.setCurrentWidget(self.nothing if self.head.is_looking else self.empty)

    def _ask_for_line(self, _index: object = None) -> None:
        entry = self.view.chosen
        if entry is None:
            return
        if is_covered(entry):
            self._answer_again(entry)
        else:
            self.line_requested.emit(entry)

    def _dialog(self) -> "EntryDialog":
        from closer_desktop.ui.journal.entry_dialog import EntryDialog

        assert self._rooms is not None
        known = [person.name for person in self._rooms.people.everyone()]
        dialog = EntryDialog(self._theme, self, known)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _change(self) -> None:
        entry = self.view.chosen
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
            self.view.choose(entry.id)

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
        from closer_desktop.ui.journal.then_and_now import show_then_and_now

        if self._rooms is not None and self._history.run(self._rooms.journal.answer_again(before, new)):
            show_then_and_now(self._theme, self, before, new)

    def _make_book(self) -> None:
        from closer_desktop.ui.takeaway.book_dialog import open_book_dialog

        if self._rooms is not None and self.view.chosen is not None:
            open_book_dialog(self._theme, self, self._rooms, self.head.name)

    def _delete(self) -> None:
        entry = self.view.chosen
        if entry is not None and self._rooms is not None:
            self._run(self._rooms.journal.delete(entry), self.tr("The entry is deleted."))

    def _ask_later(self, days: int) -> None:
        entry = self.view.chosen
        if entry is not None and self._rooms is not None:
            day = self._rooms.memory.today().date() + timedelta(days=days)
            said = self.tr("It will be asked again on {day}.").format(day=day_words(day))
            self._run(self._rooms.journal.ask_later(entry, day), said)

    def _ask_no_more(self) -> None:
        entry = self.view.chosen
        if entry is not None and self._rooms is not None:
            self._run(self._rooms.journal.ask_no_more(entry), self.tr("It will not be asked again."))

    def _run(self, edit: Edit, said: str) -> None:
        if self._history.run(edit):
            self.notice.say(said, self.tr("Undo"), self._history.undo)

    def _show_everything(self) -> None:
        self.head.look_for_everything()

    def _on_changed(self, topics: frozenset[Topic]) -> None:
        if topics & {Topic.JOURNAL, Topic.PEOPLE}:
            self._is_stale = True
            self._refresh()

    def _show_acts(self) -> None:
        self.acts.show_for(self._rooms, self.view.chosen)


def _calm(
    theme: Theme, apart: float, depths: tuple[Depth, Depth], words: tuple[str, str], way: Button
) -> EmptyState:
    empty = EmptyState(theme, apart=apart, depths=depths)
    empty.say(*words)
    empty.offer([way])
    return empty
