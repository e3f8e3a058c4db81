"""The Library: the page where cards are found, sorted and written."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from closer_desktop.domain.filters import Filters
from closer_desktop.domain.shelf import ShelfCard
from closer_desktop.ui.history import History
from closer_desktop.ui.pages.library_acts import LibraryActs
from closer_desktop.ui.pages.library_browse import LibraryBrowse
from closer_desktop.ui.pages.library_menus import LibraryMenus
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.words import spot_word


class LibraryPage(QWidget):
    """The shelf; `dealt` carries the filters that deal what was chosen there."""

    dealt = Signal(Filters)

    def __init__(self, theme: Theme, history: History) -> None:
        super().__init__()
        self._theme = theme
        self._rooms: Rooms | None = None
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.acts = LibraryActs(history)
        self.browse = LibraryBrowse(theme, history, self.acts)
        self.browse.deal_requested.connect(self._deal)
        self.menus = LibraryMenus(theme, self.browse, self.acts)
        self._connect_menus()
        self._parts = QStackedLayout(self)
        self._parts.addWidget(self.browse)
        self.setFocusProxy(self.browse)

    def take_up(self, rooms: Rooms) -> None:
        """Show the cards of this journal."""
        self._rooms = rooms
        self.acts.take_up(rooms)
        self.browse.take_up(rooms)

    def leave(self) -> None:
        """Let go of what is chosen or searched for."""
        self.browse.leave()

    def _connect_menus(self) -> None:
        browse, menus = self.browse, self.menus
        browse.head.new_deck.clicked.connect(menus.new_deck)
        browse.head.deck_menu_requested.connect(menus.deck_menu)
        browse.list.menu_requested.connect(menus.deck_menu)
        browse.bar.add_requested.connect(menus.add_to_deck)
        browse.bar.more_requested.connect(menus.cards_menu)
        browse.grid.menu_requested.connect(menus.cards_menu)
        menus.past_requested.connect(self._show_past)
        add = QShortcut(QKeySequence("D"), browse.grid)
        add.setContext(Qt.ShortcutContext.WidgetShortcut)
        add.activated.connect(menus.add_to_deck)

    def _show_past(self, shelved: ShelfCard) -> None:
        from closer_desktop.ui.dialogs.past_dialog import PastDialog

        if self._rooms is not None:
            past = self._rooms.shelf.past(shelved.card.id)
            dialog = PastDialog(self._theme, shelved.card, past, self)
            dialog.exec()
            dialog.deleteLater()

    def _deal(self) -> None:
        if self._rooms is None:
            return
        table, spot = self._rooms.table, self.browse.spot
        head = self.browse.head
        filters = self._rooms.laying.lay_out(
            spot,
            table.evening.filters,
            title=spot_word(spot) if not head.search.text().strip() else head.search.text().strip(),
            text=head.search.text(),
            depths=head.depths,
            has_names=bool(table.evening.people),
        )
        self.dealt.emit(filters)
