"""The Library: the page where cards are found, sorted and written."""

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from closer_desktop.domain.filters import Filters
from closer_desktop.domain.shelf import ShelfCard
from closer_desktop.services.shelf import Place, Spot
from closer_desktop.ui.history import History
from closer_desktop.ui.library.library_acts import LibraryActs
from closer_desktop.ui.library.library_browse import LibraryBrowse
from closer_desktop.ui.library.library_menus import LibraryMenus
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.words import spot_word, wanted_word

if TYPE_CHECKING:
    # Made when somebody looks for twins or writes a card.
    from closer_desktop.ui.library.alike_page import AlikePage
    from closer_desktop.ui.library.editor_page import EditorPage, WayOn
    from closer_desktop.ui.library.library_sharing import LibrarySharing
    from closer_desktop.ui.library.many_changer import ManyChanger


class LibraryPage(QWidget):
    """The shelf; `dealt` carries the filters that deal what was chosen there.

    `takeaway_requested` carries a title and cards that are wanted on paper or on a phone,
    `journal_requested` what no card says.
    """

    dealt = Signal(Filters)
    takeaway_requested = Signal(str, list)
    journal_requested = Signal(str)

    def __init__(self, theme: Theme, history: History) -> None:
        super().__init__()
        self._theme = theme
        self._history = history
        self._rooms: Rooms | None = None
        self.setProperty("look", "page")
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.acts = LibraryActs(history)
        self.browse = LibraryBrowse(theme, history, self.acts)
        self.browse.deal_requested.connect(self._deal)
        self.menus = LibraryMenus(theme, self.browse, self.acts)
        self._connect_menus()
        self._parts = QStackedLayout(self)
        self._parts.addWidget(self.browse)
        self.setFocusProxy(self.browse)

    @cached_property
    def editor(self) -> "EditorPage":
        """Where cards are written."""
        from closer_desktop.ui.library.editor_page import EditorPage

        editor = EditorPage(self._theme, self._history)
        editor.left.connect(self._close_editor)
        if self._rooms is not None:
            editor.take_up(self._rooms)
        self._parts.addWidget(editor)
        return editor

    @cached_property
    def alike(self) -> "AlikePage":
        """Where two cards that say nearly the same become one."""
        from closer_desktop.ui.library.alike_page import AlikePage

        page = AlikePage(self._theme, self._history)
        page.left.connect(self._open_shelf)
        if self._rooms is not None:
            page.take_up(self._rooms)
        self._parts.addWidget(page)
        return page

    @cached_property
    def changing(self) -> "ManyChanger":
        """What changes many cards at once."""
        from closer_desktop.ui.library.many_changer import ManyChanger

        return ManyChanger(self._theme, self.browse, self.acts)

    @cached_property
    def sharing(self) -> "LibrarySharing":
        """What brings cards in and writes decks down."""
        from closer_desktop.ui.library.library_sharing import LibrarySharing

        assert self._rooms is not None
        return LibrarySharing(self._theme, self._history, self.browse, self._rooms)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and texts that may hold cards."""
        data = event.mimeData()
        if (data.hasUrls() or data.hasText() or data.hasHtml()) and not self._is_writing:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show what is in the files or in the text that was dropped."""
        data = event.mimeData()
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if self._rooms is None:
            return
        if files:
            event.acceptProposedAction()
            self.sharing.bring_files([Path(file) for file in files])
        elif not data.hasUrls() and self.sharing.bring_text(data, self.tr("Dropped cards")):
            event.acceptProposedAction()

    def write(self) -> None:
        """Write a card, into the deck that is looked at."""
        if self._rooms is not None:
            deck = self.browse.spot.deck
            self.editor.write(deck.id if deck is not None else "")
            self._open_editor()

    def change(self, shelved: ShelfCard) -> None:
        """Write a card otherwise."""
        self.editor.change(shelved.card)
        self._open_editor()

    def find_alike(self) -> None:
        """Look for cards that say nearly the same."""
        if self._rooms is not None and not self._is_writing:
            self._open(self.alike)
            self.alike.look()

    def save_draft(self) -> None:
        """Keep what is being typed right now."""
        if self._is_writing:
            self.editor.save_draft()

    def take_up(self, rooms: Rooms) -> None:
        """Show the cards of this journal."""
        self._rooms = rooms
        self.acts.take_up(rooms)
        self.browse.take_up(rooms)
        if "editor" in self.__dict__:
            self.editor.take_up(rooms)
        if "alike" in self.__dict__:
            self.alike.take_up(rooms)

    def leave(self) -> None:
        """Let go of what is being written, chosen or searched for, one after the other."""
        if self._is_writing:
            self.editor.leave()
        elif self._parts.currentWidget() is not self.browse:
            self._open_shelf()
        else:
            self.browse.leave()

    def take_along(self) -> bool:
        """Offer to take the chosen cards along, or this deck; False when people look at all there is."""
        return self._parts.currentWidget() is self.browse and self.menus.take_along()

    @property
    def _is_writing(self) -> bool:
        return "editor" in self.__dict__ and self._parts.currentWidget() is self.editor

    def _open(self, part: QWidget) -> None:
        self._parts.setCurrentWidget(part)
        self.setFocusProxy(part)
        part.setFocus()

    def _open_editor(self) -> None:
        # What it offers, to go on with what was let go, would go on with what is written now.
        self.browse.notice.hide()
        self._open(self.editor)

    def _open_shelf(self) -> None:
        self._open(self.browse)

    def _close_editor(self, sentence: str, way: "WayOn") -> None:
        self._open_shelf()
        notice = self.browse.notice
        if way is way.SHOW:
            show = partial(self.browse.look_at, Spot(place=Place.MINE).key)
            notice.say(sentence, self.tr("Show my cards"), show)
        elif way is way.WRITE:
            notice.say(sentence, self.tr("Go on writing"), self._write_on)
        elif sentence:
            notice.say(sentence)

    def _write_on(self) -> None:
        self._open_editor()
        self.editor.go_on()

    def _change_chosen(self) -> None:
        cards = self.browse.chosen()
        if len(cards) == 1:
            self.change(cards[0])
        elif cards:
            self.changing.open_for(cards)

    def _connect_menus(self) -> None:
        browse, menus = self.browse, self.menus
        browse.head.new_deck.clicked.connect(menus.new_deck)
        browse.head.deck_menu_requested.connect(menus.deck_menu)
        browse.list.menu_requested.connect(menus.deck_menu)
        browse.bar.add_requested.connect(menus.add_to_deck)
        browse.head.write_requested.connect(self.write)
        browse.empty.journal_requested.connect(self._ask_journal)
        browse.opened.connect(self.change)
        browse.many_opened.connect(self._change_chosen)
        browse.bar.change_requested.connect(self._change_chosen)
        menus.change_requested.connect(self._change_chosen)
        browse.bar.more_requested.connect(menus.cards_menu)
        browse.grid.menu_requested.connect(menus.cards_menu)
        menus.past_requested.connect(self._show_past)
        menus.import_requested.connect(self._import)
        menus.export_requested.connect(self._export)
        menus.export_chosen_requested.connect(self._export_chosen)
        menus.paste_requested.connect(self._paste)
        menus.alike_requested.connect(self.find_alike)
        alike = QShortcut(QKeySequence("Ctrl+D"), self)
        alike.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        alike.activated.connect(self.find_alike)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), browse.grid)
        paste.setContext(Qt.ShortcutContext.WidgetShortcut)
        paste.activated.connect(self._paste)
        menus.takeaway_requested.connect(self.takeaway_requested)
        for key, where, act in (
            ("D", browse.grid, menus.add_to_deck),
            ("Alt+Left", browse.grid, partial(menus.move_cards, -1)),
            ("Alt+Right", browse.grid, partial(menus.move_cards, 1)),
            ("Alt+Up", browse.list, partial(menus.move_deck, -1)),
            ("Alt+Down", browse.list, partial(menus.move_deck, 1)),
        ):
            shortcut = QShortcut(QKeySequence(key), where)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def _import(self) -> None:
        if self._rooms is not None:
            self.sharing.choose_file()

    def _export(self) -> None:
        if self._rooms is not None:
            self.sharing.export()

    def _export_chosen(self) -> None:
        if self._rooms is not None:
            self.sharing.export_chosen()

    def _paste(self) -> None:
        if self._rooms is not None:
            self.sharing.paste()

    def _ask_journal(self) -> None:
        self.journal_requested.emit(self.browse.head.search.text())

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
        wanted = self.browse.head.wanted
        filters = self._rooms.laying.lay_out(
            spot,
            table.evening.filters,
            title=wanted_word(wanted) or spot_word(spot),
            wanted=wanted,
            has_names=bool(table.evening.people),
        )
        self.dealt.emit(filters)
