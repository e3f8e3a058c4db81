"""Makes the pages behind the rail, each when it is first opened, so that the table is there at once."""

from functools import cached_property, partial
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from closer_desktop.domain.filters import Filters
from closer_desktop.domain.journal import Entry
from closer_desktop.settings import Settings
from closer_desktop.ui.history import History
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from closer_desktop.ui.evening.evening_end import EveningEnd
    from closer_desktop.ui.insights.insights_page import InsightsPage
    from closer_desktop.ui.journal.journal_page import JournalPage
    from closer_desktop.ui.library.library_page import LibraryPage
    from closer_desktop.ui.people.people_page import PeoplePage
    from closer_desktop.ui.settings.settings_page import SettingsPage


# So many milliseconds after the table is ready, the next page may be made.
_IDLE = 1500


class _WorksWithRooms(Protocol):
    def take_up(self, rooms: Rooms) -> None: ...


_Page = TypeVar("_Page", bound=_WorksWithRooms)


class PageMaker(QObject):
    """The pages by name; its signals are what pages ask of the window."""

    table_requested = Signal()
    page_requested = Signal(str)
    dealt = Signal(Filters)
    line_requested = Signal(Entry)
    # What the dialog is to be called, and the cards.
    takeaway_requested = Signal(str, list)
    settings_chosen = Signal(Settings)
    keys_requested = Signal()
    folder_requested = Signal()
    # A page that may be made now, before it is opened.
    expected = Signal(str)

    def __init__(
        self, theme: Theme, history: History, settings: Settings, folder: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._history = history
        self._settings = settings
        self._folder = folder
        self._rooms: Rooms | None = None
        self._made: list[_WorksWithRooms] = []
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE)
        self._idle.timeout.connect(self._look_ahead)

    @cached_property
    def library(self) -> "LibraryPage":
        """The library's page."""
        from closer_desktop.ui.library.library_page import LibraryPage

        page = LibraryPage(self._theme, self._history)
        page.dealt.connect(self.dealt)
        page.takeaway_requested.connect(self.takeaway_requested)
        page.journal_requested.connect(self._look_in_journal)
        return self._furnished(page)

    @cached_property
    def journal(self) -> "JournalPage":
        """The journal's page."""
        from closer_desktop.ui.journal.journal_page import JournalPage

        page = JournalPage(self._theme, self._history)
        page.line_requested.connect(self.line_requested)
        page.table_requested.connect(self.table_requested)
        page.evening_requested.connect(partial(self.page_requested.emit, "evening"))
        return self._furnished(page)

    @cached_property
    def evening(self) -> "EveningEnd":
        """The page of the evening that was last brought to its end."""
        from closer_desktop.ui.evening.evening_end import EveningEnd

        page = EveningEnd(self._theme, self._history)
        page.use_single_keys(self._settings.single_keys)
        page.done.connect(partial(self.page_requested.emit, "journal"))
        page.again_requested.connect(self.table_requested)
        return self._furnished(page)

    @cached_property
    def people(self) -> "PeoplePage":
        """The page of the people."""
        from closer_desktop.ui.people.people_page import PeoplePage

        page = PeoplePage(self._theme, self._history)
        page.table_requested.connect(self.table_requested)
        return self._furnished(page)

    @cached_property
    def insights(self) -> "InsightsPage":
        """The page of the pictures."""
        from closer_desktop.ui.insights.insights_page import InsightsPage

        page = InsightsPage(self._theme, self._history)
        page.table_requested.connect(self.table_requested)
        return self._furnished(page)

    @cached_property
    def settings(self) -> "SettingsPage":
        """The page of the settings."""
        from closer_desktop.ui.settings.settings_page import SettingsPage

        page = SettingsPage(self._theme, self._settings, self._folder)
        page.changed.connect(self.settings_chosen)
        page.keys_requested.connect(self.keys_requested)
        page.folder_requested.connect(self.folder_requested)
        return page

    def take_up(self, rooms: Rooms) -> None:
        """Let every page work with the open journal, those that are made later as well."""
        self._rooms = rooms
        for page in self._made:
            page.take_up(rooms)
        self._idle.start()

    def show_settings(self, settings: Settings) -> None:
        """Have the page of the settings show these, now or when it is made."""
        self._settings = settings
        if "settings" in self.__dict__:
            self.settings.show_settings(settings)
        if "evening" in self.__dict__:
            self.evening.use_single_keys(settings.single_keys)

    def leave(self) -> bool:
        """One step out of what is open in the library or with a person; False when neither is there."""
        if "library" in self.__dict__ and self.library.isVisible():
            self.library.leave()
            return True
        if "people" in self.__dict__ and self.people.isVisible():
            self.people.leave()
            return True
        return False

    def take_along(self) -> bool:
        """Offer to take along what the library shows; False when nothing in particular is shown."""
        return "library" in self.__dict__ and self.library.isVisible() and self.library.take_along()

    def save_draft(self) -> None:
        """Keep what is being typed into a card right now."""
        if "library" in self.__dict__:
            self.library.save_draft()

    def _look_in_journal(self, text: str) -> None:
        """Look in the journal for what no card says."""
        self.page_requested.emit("journal")
        self.journal.head.look_for_everything()
        self.journal.head.search.setText(text)

    def _look_ahead(self) -> None:
        """Load the journal's page behind the window and have it made: opening it then takes no time."""
        if self._rooms is not None and "journal" not in self.__dict__:
            self._rooms.later(
                partial(import_module, f"{__package__}.journal.journal_page"), self._ask_for_journal
            )

    def _ask_for_journal(self, _module: object) -> None:
        if isValid(self):
            self.expected.emit("journal")

    def _furnished(self, page: _Page) -> _Page:
        self._made.append(page)
        if self._rooms is not None:
            page.take_up(self._rooms)
        return page
