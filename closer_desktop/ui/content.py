"""What fills the window: the rail, the pages it leads to, and what is shared between them."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QUrl, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from closer_desktop.domain.filters import Filters
from closer_desktop.domain.journal import Entry
from closer_desktop.errors import CloserError
from closer_desktop.services.edits import Topic
from closer_desktop.settings import Settings
from closer_desktop.ui.as_seen import as_seen
from closer_desktop.ui.draft_offer import offer_draft
from closer_desktop.ui.history import History
from closer_desktop.ui.navigator import Navigator
from closer_desktop.ui.page_maker import PageMaker
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.table.table_page import TablePage
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.walks import Walks
from closer_desktop.ui.widgets.rail import Rail, Stop

if TYPE_CHECKING:
    # Made when they are first needed, so that the table is painted before them.
    from closer_desktop.ui.line_writer import LineWriter
    from closer_desktop.ui.table.table_mode import TableMode

# What a command may change behind the window; the table goes on as it is.
_FROM_ELSEWHERE = frozenset({Topic.JOURNAL, Topic.PEOPLE, Topic.CARDS, Topic.FAVOURITES})
# The pages that are made when they are first opened.
_PAGES = ("library", "journal", "evening", "people", "insights", "settings")


class Content(QWidget):
    """`place_changed` says that the table moved; `folder` is where the journal lies."""

    place_changed = Signal()
    settings_changed = Signal(Settings)
    fresh_journal_requested = Signal()

    def __init__(self, theme: Theme, settings: Settings, folder: str) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._folder = folder
        self._rooms: Rooms | None = None
        self.history = History()
        self.table = TablePage(theme, settings, self.history)
        self.navigator = Navigator(theme, self)
        self.pages = PageMaker(theme, self.history, settings, folder, self)
        self.navigator.add("table", partial(getattr, self, "table"))
        for page in _PAGES:
            self.navigator.add(page, partial(getattr, self.pages, page))
        # A stack shows screen readers its pages alone; what floats over them lies around it.
        self._around = QWidget()
        self._around.setFocusProxy(self.navigator.stack)
        self.setFocusProxy(self._around)
        inner = QHBoxLayout(self._around)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.navigator.stack)
        self.rail = Rail(theme, self._stops())
        theme.dress(self.rail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._around, 1)
        self.walks = Walks(theme, self, self.table.acts, self.history)
        self._connect()
        self.open_page("table")

    @cached_property
    def lines(self) -> "LineWriter":
        """What writes lines into the journal."""
        from closer_desktop.ui.line_writer import LineWriter

        writer = LineWriter(self._theme, self._around, self.history)
        if self._rooms is not None:
            writer.take_up(self._rooms)
        return writer

    @cached_property
    def table_mode(self) -> "TableMode":
        """What shows only the card."""
        from closer_desktop.ui.table.table_mode import TableMode

        mode = TableMode(self._theme, self.window(), self.table, self.rail, self._settings.candle_hour)
        mode.leave_button.clicked.connect(self.toggle_table_mode)
        return mode

    @property
    def rooms(self) -> Rooms | None:
        """The services, once the journal is open."""
        return self._rooms

    @property
    def settings(self) -> Settings:
        """What people prefer now."""
        return self._settings

    def take_up(self, rooms: Rooms) -> None:
        """Let the pages work with the open journal."""
        self._rooms = rooms
        self.history.wait_by(partial(self._wait_for, rooms))
        if "lines" in self.__dict__:
            self.lines.take_up(rooms)
        self.pages.take_up(rooms)
        self.table.take_up(rooms)
        self.walks.take_up(rooms)
        if rooms.is_lost:
            anew = self.tr("Start a new journal")
            self.table.notice.say(" ".join(rooms.said), anew, self.fresh_journal_requested.emit)
        elif rooms.said:
            self.table.notice.say(" ".join(rooms.said))
        else:
            offer_draft(rooms, self.table.notice.say, self.write_card, self._line_for_entry)

    def say(self, trouble: CloserError) -> None:
        """Tell people about known trouble, on the table, where they are."""
        self.table.notice.say(str(trouble))

    def open_page(self, page: str) -> None:
        """Show a page."""
        if "lines" in self.__dict__:
            self.lines.panel.hide()
        self.navigator.open(page)

    def toggle_table_mode(self) -> None:
        """Only card, slip and buttons on the whole screen; again for everything."""
        self.open_page("table")
        self.table_mode.toggle()

    def save_draft(self) -> None:
        """Keep what is being typed right now."""
        if "lines" in self.__dict__:
            self.lines.save_draft()
        self.pages.save_draft()

    def look_again(self) -> None:
        """Show what the command line wrote meanwhile."""
        try:
            if self._rooms is not None and self._rooms.was_written_elsewhere():
                self.history.changed.emit(_FROM_ELSEWHERE)
        except CloserError as trouble:
            self.say(trouble)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what floats over the pages in its place."""
        if self._is_writing:
            self.lines.panel.place()

    def leave(self) -> None:
        """Keep what is being typed, and the window's size, before everything closes."""
        self._leave_table_mode()
        self.save_draft()
        window = self.window()
        if not window.isFullScreen():
            self._use_settings(replace(self._settings, width=window.width(), height=window.height()))

    def close_pile(self) -> None:
        """Show the table as it is before the journal is open, laid out to be grabbed at once."""
        self._rooms = None
        self.open_page("table")
        self.table.wait(self._settings)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def _stops(self) -> list[Stop]:
        return [
            Stop("table", "table", self.tr("Table"), self.tr("Ctrl+1")),
            Stop("library", "library", self.tr("Library"), self.tr("Ctrl+2")),
            Stop("journal", "journal", self.tr("Journal"), self.tr("Ctrl+3")),
            Stop("people", "people", self.tr("People"), self.tr("Ctrl+4")),
            Stop("insights", "insights", self.tr("Insights"), self.tr("Ctrl+5")),
            Stop("settings", "settings", self.tr("Settings"), self.tr("Ctrl+,")),
        ]

    def _connect(self) -> None:
        self.rail.page_requested.connect(self.open_page)
        self.navigator.opened.connect(self.rail.show_page)
        self.table.acts.line_requested.connect(self._line_for_card)
        self.table.light_requested.connect(self._next_light)
        self.table.table_mode_requested.connect(self.toggle_table_mode)
        self.table.journal_requested.connect(self._open_journal)
        self.pages.expected.connect(self.navigator.prepare)
        self.pages.table_requested.connect(partial(self.open_page, "table"))
        self.pages.page_requested.connect(self.open_page)
        self.pages.dealt.connect(self._deal)
        self.pages.line_requested.connect(self._line_for_entry)
        self.pages.takeaway_requested.connect(self.walks.take_along)
        self.pages.settings_chosen.connect(self._use_settings)
        self.pages.keys_requested.connect(self._show_keys)
        self.pages.folder_requested.connect(self._open_folder)
        self.history.changed.connect(self._on_changed)
        self.history.failed.connect(self.say)
        shortcuts: dict[str, Callable[[], None]] = {
            "Ctrl+1": partial(self.open_page, "table"),
            "Ctrl+2": partial(self.open_page, "library"),
            "Ctrl+3": self._open_journal,
            "Ctrl+4": partial(self.open_page, "people"),
            "Ctrl+5": partial(self.open_page, "insights"),
            "Ctrl+,": partial(self.open_page, "settings"),
            "Ctrl+N": self.write_card,
            "Ctrl+P": self._take_along,
            "Ctrl+Z": self.history.undo,
            "Ctrl+Shift+Z": self.history.redo,
            "Ctrl+Y": self.history.redo,
            "F11": self.toggle_table_mode,
            "Escape": self._escape,
            "?": self._show_keys,
        }
        for key, act in shortcuts.items():
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _wait_for(
        self,
        rooms: Rooms,
        sentence: str,
        work: Callable[[], None],
        done: Callable[[CloserError | None], None],
    ) -> None:
        from closer_desktop.ui.dialogs.wait_dialog import WaitDialog

        WaitDialog(self._theme, rooms.later, sentence, work, done, self.window())

    def write_card(self) -> None:
        """Write a card, or go on with the draft of one."""
        self.open_page("library")
        self.pages.library.write()

    def _take_along(self) -> None:
        if not self.pages.take_along():
            self.walks.take_along()

    def _deal(self, filters: Filters) -> None:
        self.open_page("table")
        self.table.acts.deal(filters)

    def _open_journal(self) -> None:
        self.open_page("journal")

    def _escape(self) -> None:
        if self._is_writing:
            self.lines.panel.close_quietly()
        elif not self.pages.leave():
            self._leave_table_mode()
            if self.table.isVisible() and self.table.middle.has_card:
                # From any control one key leads back to where Space turns the next card.
                self.table.setFocus()

    @property
    def _is_writing(self) -> bool:
        return "lines" in self.__dict__ and self.lines.panel.isVisible()

    def _leave_table_mode(self) -> None:
        if "table_mode" in self.__dict__:
            self.table_mode.leave()

    def _line_for_card(self) -> None:
        entry = self._rooms.marks.talk if self._rooms else None
        if entry is not None:
            self.lines.open_for(entry)

    def _line_for_entry(self, entry: Entry, text: str | None = None) -> None:
        self.lines.open_for(entry, text)

    def _next_light(self) -> None:
        light = self._theme.next_light
        self._theme.light_candle(False)
        self._use_settings(replace(self._settings, light=light.value))

    def _use_settings(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        if settings == before:
            return
        if (settings.light, settings.letters, settings.less_motion) != (
            before.light,
            before.letters,
            before.less_motion,
        ):
            self._theme.wear(settings)
        self.table.use_settings(settings)
        if "table_mode" in self.__dict__:
            self.table_mode.use_candle(settings.candle_hour)
        self.pages.show_settings(settings)
        self.settings_changed.emit(settings)

    def _on_changed(self, topics: frozenset[Topic]) -> None:
        if Topic.TABLE not in topics or self._rooms is None:
            return
        self.place_changed.emit()
        was_new = not self._settings.has_dealt
        self._settings = as_seen(self._settings, self._rooms.table)
        if was_new and self._settings.has_dealt:
            # Kept at once, so that nobody is welcomed a second time after a crash.
            self.settings_changed.emit(self._settings)

    def _show_keys(self) -> None:
        from closer_desktop.ui.dialogs.keys_dialog import KeysDialog

        KeysDialog(self._theme, self).exec()

    def _open_folder(self) -> None:
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))
