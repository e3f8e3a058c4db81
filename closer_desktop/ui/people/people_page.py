"""The people one talks with: who they are, what lights them up, and the way to the table with each."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.people import Person
from closer_desktop.errors import CloserError
from closer_desktop.services.edits import Edit, Topic
from closer_desktop.services.remembering import Portrait
from closer_desktop.ui.dialogs.confirm_dialog import ConfirmDialog
from closer_desktop.ui.history import History
from closer_desktop.ui.latest import Latest
from closer_desktop.ui.people.meeting_page import MeetingPage
from closer_desktop.ui.people.person_editor import Noted, PersonEditor
from closer_desktop.ui.people.person_erasing import PersonErasing
from closer_desktop.ui.people.person_panel import PersonPanel
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.empty_state import EmptyState
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label
from closer_desktop.ui.widgets.level_edge import keep_edge
from closer_desktop.ui.widgets.notice import Notice

# In a page narrower than this the panels stand below each other.
_ROOM_FOR_TWO = 900
_AT_ONCE = 4
_NEVER = datetime(1, 1, 2, tzinfo=UTC)
_TOPICS = {Topic.PEOPLE, Topic.JOURNAL, Topic.TABLE}


class PeoplePage(QWidget):
    """Shows everyone; `table_requested` asks for the table, where a person now sits."""

    table_requested = Signal()

    def __init__(self, theme: Theme, history: History) -> None:
        super().__init__()
        self._theme = theme
        self._history = history
        self._rooms: Rooms | None = None
        self._erasing: PersonErasing | None = None
        self._is_stale = True
        self._latest = Latest(self, self._show)
        self._portraits: list[Portrait] = []
        self._panels: list[PersonPanel] = []
        self._coming: list[Callable[[], PersonPanel]] = []
        self._adding = QTimer(self)
        self._adding.setInterval(0)
        self._adding.timeout.connect(self._add_panels)
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add = Button(theme, self.tr("Add a person"), look="solid", icon_name="plus")
        self.add.clicked.connect(partial(self._write_of, None))
        self.notice = Notice(theme)
        self.editor = PersonEditor(theme, self)
        self.editor.kept.connect(self._keep)
        self.editor.erase_requested.connect(self._ask_to_erase)
        self._grid = QGridLayout()
        self._grid.setSpacing(18)
        self._area = self._scrolling()
        self._empty = self._nobody_yet()
        middle = QWidget()
        self._middle = QStackedLayout(middle)
        for part in (QWidget(), self._empty, self._area):
            self._middle.addWidget(part)
        self._everyone = QWidget()
        column = QVBoxLayout(self._everyone)
        column.setContentsMargins(0, 22, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._head())
        aside = QVBoxLayout()
        aside.setContentsMargins(32, 0, 32, 0)
        aside.addWidget(self.notice)
        column.addLayout(aside)
        column.addWidget(middle, 1)
        self.meeting = MeetingPage(theme, history)
        self.meeting.left.connect(self.leave)
        self.meeting.table_requested.connect(self._go_to_table)
        self._parts = QStackedLayout(self)
        self._parts.addWidget(self._everyone)
        self._parts.addWidget(self.meeting)
        history.changed.connect(self._on_changed)
        theme.changed.connect(self._restyle)

    def take_up(self, rooms: Rooms) -> None:
        """Show the people of this journal."""
        self._rooms = rooms
        self._erasing = PersonErasing(self._theme, self, rooms)
        self._erasing.refused.connect(self._say_trouble)
        self._erasing.erased.connect(self._say_erased)
        self._is_stale = True
        self.leave()
        self._refresh()

    def leave(self) -> None:
        """Go back from one person to everyone."""
        if self._parts.currentWidget() is self.meeting:
            self._parts.setCurrentWidget(self._everyone)
            self._refresh()
            self._choose(self.meeting.person)

    def showEvent(self, event: QEvent) -> None:
        """Look at everyone again where something changed meanwhile."""
        self._refresh()

    def resizeEvent(self, event: QEvent) -> None:
        """Stand the panels side by side where there is room."""
        self._lay_out(self._panels)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(32, 0, 32, 0)
        row.setSpacing(14)
        row.addWidget(plain_label(self.tr("People"), "title"))
        row.addWidget(wrapping_label(self.tr("Only on this computer. Nobody else sees this."), "dim"), 1)
        row.addWidget(self.add)
        return row

    def _scrolling(self) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(32, 4, 20, 24)
        column.addLayout(self._grid)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        keep_edge(area)
        return area

    def _nobody_yet(self) -> EmptyState:
        empty = EmptyState(self._theme, apart=1.7, depths=(Depth.LIGHT, Depth.OPEN))
        empty.say(
            self.tr("Who would you like to know better?"),
            self.tr("Add someone you talk with. An initial is enough, and nobody else sees it."),
        )
        return empty

    def _refresh(self) -> None:
        if self._rooms is None or not self._is_stale or not self._everyone.isVisible():
            return
        self._is_stale = False
        self._latest.ask(self._rooms.later, self._rooms.memory.portraits)

    def _show(self, portraits: list[Portrait]) -> None:
        assert self._rooms is not None
        if not self._everyone.isVisible():
            # People have gone on: what is made anew here would take the keys from where they are.
            self._is_stale = True
            return
        self._portraits = portraits
        chosen, had_keys = self._chosen(), QApplication.focusWidget() is self
        for panel in self._panels:
            panel.hide()
            panel.deleteLater()
        self._panels = []
        # Whom people talked with last comes first; the colours stay with the names.
        order = sorted(enumerate(portraits), key=lambda each: each[1].last or _NEVER, reverse=True)
        self._coming = [partial(self._panel, portrait, place) for place, portrait in order]
        ids = [portrait.person.id for _, portrait in order]
        chosen_at = ids.index(chosen.id) if chosen is not None and chosen.id in ids else 0
        self._add_panels(max(_AT_ONCE, chosen_at + 1))
        self._middle.setCurrentWidget(self._area if self._panels else self._empty)
        self.setFocusProxy(self._panels[0] if self._panels else self.add)
        if chosen is not None or had_keys:
            self._choose(chosen)
        self._adding.start()

    def _add_panels(self, most: int = 1) -> None:
        """Show some more people; all at once would take longer than a frame."""
        made = [make() for make in self._coming[:most]]
        del self._coming[:most]
        self._panels += made
        self._lay_out(made)
        if not self._coming:
            self._adding.stop()

    def _panel(self, portrait: Portrait, place: int) -> PersonPanel:
        assert self._rooms is not None
        panel = PersonPanel(self._theme, portrait, place, self._rooms.memory.today())
        panel.draw_requested.connect(self._draw_for)
        panel.change_requested.connect(self._write_of)
        panel.meeting_requested.connect(self._prepare)
        panel.book_requested.connect(self._make_book)
        panel.export_requested.connect(self._export)
        panel.step_requested.connect(partial(self._step, panel))
        return panel

    def _chosen(self) -> Person | None:
        """Who has the keys."""
        here = self.focusWidget()
        return next(
            (panel.person for panel in self._panels if here is panel or panel.isAncestorOf(here)), None
        )

    def _choose(self, person: Person | None) -> None:
        """Give the keys to this person's panel, or to the first."""
        same = [panel for panel in self._panels if person is not None and panel.person.id == person.id]
        for panel in (same or self._panels)[:1]:
            panel.setFocus()
            self._area.ensureWidgetVisible(panel)

    def _step(self, panel: PersonPanel, across: int, down: int) -> None:
        place = self._panels.index(panel) + across + down * self._columns
        if 0 <= place < len(self._panels):
            self._choose(self._panels[place].person)

    @property
    def _columns(self) -> int:
        return 2 if self.width() >= _ROOM_FOR_TWO else 1

    def _lay_out(self, panels: Sequence[PersonPanel]) -> None:
        columns = self._columns
        for place, panel in enumerate(self._panels):
            if panel not in panels:
                continue
            self._grid.addWidget(panel, place // columns, place % columns)
            panel.show()
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _draw_for(self, person: Person) -> None:
        if self._rooms is not None:
            # The table as it stands may already be set for them; then nothing changes.
            self._history.run(self._rooms.table.seat([person]))
            self.table_requested.emit()

    def _prepare(self, person: Person) -> None:
        if self._rooms is not None:
            self.meeting.open_for(self._rooms, person)
            self._parts.setCurrentWidget(self.meeting)
            self.meeting.setFocus()

    def _go_to_table(self) -> None:
        self.leave()
        self.table_requested.emit()

    def _make_book(self, person: Person) -> None:
        from closer_desktop.ui.takeaway.book_dialog import open_book_dialog

        if self._rooms is not None:
            open_book_dialog(self._theme, self, self._rooms, person.name)

    def _export(self, person: Person) -> None:
        from closer_desktop.ui.people.person_export import export_person

        if self._rooms is not None:
            export_person(self, self._rooms, person, self.notice.say)

    def _write_of(self, person: Person | None, _checked: bool = False) -> None:
        self.notice.hide()
        self.editor.open_for(person, self.add)

    def _keep(self, noted: Noted) -> None:
        if self._rooms is None:
            return
        book = self._rooms.people
        other = book.namesake(noted.person, noted.name) if noted.person else None
        if noted.person is not None and other is not None:
            self._ask_to_merge(noted.person, other)
            return
        try:
            edit = book.write_down(
                noted.person,
                noted.name,
                relationship=noted.relationship,
                band=noted.band,
                likes=noted.likes,
                rather_not=noted.rather_not,
            )
        except CloserError as trouble:
            self._say_trouble(trouble)
            return
        self._run(edit)

    def _ask_to_merge(self, person: Person, other: Person) -> None:
        sentence = self.tr("If {old} and {name} are the same person, they can become one.")
        dialog = ConfirmDialog(
            self._theme,
            self,
            self.tr("There is a {name} already.").format(name=other.name),
            [sentence.format(old=person.name, name=other.name)],
            self.tr("Make them one"),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(partial(self._merge, person, other))
        dialog.open()

    def _merge(self, person: Person, other: Person) -> None:
        if self._rooms is not None:
            self._run(self._rooms.people.rename(person, other.name))

    def _ask_to_erase(self, person: Person) -> None:
        if self._erasing is not None:
            self._erasing.ask(person)

    def _say_erased(self, person: Person) -> None:
        # What could be undone still holds the name.
        self._history.forget(frozenset({*_TOPICS, Topic.CARDS}))
        self.notice.say(
            self.tr("{name} is erased. Exported files are yours to look for.").format(name=person.name)
        )

    def _say_trouble(self, trouble: CloserError) -> None:
        self.notice.say(str(trouble))

    def _run(self, edit: Edit | None) -> None:
        self._history.run(edit)

    def _on_changed(self, topics: frozenset[Topic]) -> None:
        if topics & _TOPICS:
            self._is_stale = True
            self._refresh()

    def _restyle(self) -> None:
        if self._rooms is not None and self._everyone.isVisible():
            self._show(self._portraits)
        else:
            self._is_stale = True
