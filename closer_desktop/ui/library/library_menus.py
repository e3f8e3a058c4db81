"""The menus of the Library: what can be done with a deck, and with the chosen cards."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from closer_desktop.domain.changes import OwnDeck
from closer_desktop.domain.shelf import ShelfCard, both
from closer_desktop.services.shelf import Place
from closer_desktop.ui.library.library_acts import LibraryActs
from closer_desktop.ui.library.library_browse import LibraryBrowse
from closer_desktop.ui.library.name_popover import NamePopover
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.words import spot_word, wanted_word


class LibraryMenus(QObject):
    """Opens menus over the shelf and asks for names; `acts` do what is chosen."""

    change_requested = Signal()
    past_requested = Signal(ShelfCard)
    import_requested = Signal()
    paste_requested = Signal()
    export_requested = Signal()
    export_chosen_requested = Signal()
    alike_requested = Signal()
    takeaway_requested = Signal(str, list)

    def __init__(self, theme: Theme, browse: LibraryBrowse, acts: LibraryActs) -> None:
        super().__init__(browse)
        self._browse = browse
        self._acts = acts
        self._names = NamePopover(theme, browse)

    def new_deck(self) -> None:
        """Ask for the name of a new, empty deck, and look at it."""
        self._names.ask(self._browse.head.new_deck, self.tr("A new deck"), "", self._make_deck)

    def add_to_deck(self) -> None:
        """Offer the decks that the chosen cards can be put into."""
        cards = self._browse.chosen()
        if cards:
            menu = self._menu()
            self._fill_with_decks(menu, cards)
            menu.popup(self._above(self._browse.bar.add, menu))

    def deck_menu(self, where: QPoint | None = None) -> None:
        """Offer what can be done with the deck that is looked at."""
        menu = self._menu()
        head = self._browse.head
        deck = self._browse.spot.deck
        if head.wanted:
            _item(menu, self.tr("Keep this search as a smart deck"), self._keep_search)
        if deck is not None:
            _item(menu, self.tr("Rename"), partial(self._rename, deck))
            _item(menu, self.tr("Describe"), partial(self._describe, deck))
            if deck.search:
                _item(menu, self.tr("Change its search"), partial(self._research, deck))
            menu.addSeparator()
            _item(menu, self.tr("Move up (Alt+↑)"), partial(self.move_deck, -1))
            _item(menu, self.tr("Move down (Alt+↓)"), partial(self.move_deck, 1))
            menu.addSeparator()
            _item(menu, self.tr("Delete this deck"), partial(self._acts.delete_deck, deck.id, deck.title))
        menu.addSeparator()
        _item(menu, self.tr("Import cards"), self.import_requested.emit)
        _item(menu, self.tr("Paste cards (Ctrl+V)"), self.paste_requested.emit)
        _item(menu, self.tr("Export all that is here"), self.export_requested.emit)
        menu.addSeparator()
        _item(menu, self.tr("Find cards that are alike (Ctrl+D)"), self.alike_requested.emit)
        _item(menu, self.tr("Take these along: paper or phone"), self._take_all_along)
        menu.popup(where or head.deck_menu.mapToGlobal(QPoint(0, head.deck_menu.height())))

    def cards_menu(self, where: QPoint | None = None) -> None:
        """Offer what can be done with the chosen cards."""
        cards = self._browse.chosen()
        if not cards:
            return
        menu = self._menu()
        deck = self._browse.spot.deck
        ids = [card.card.id for card in cards]
        _item(menu, self.tr("Change"), self.change_requested.emit)
        are_close = all(card.is_favourite for card in cards)
        close = self.tr("Remove from favourites") if are_close else self.tr("Add to favourites")
        _item(menu, close, partial(self._acts.favourite, cards))
        decks = menu.addMenu(self.tr("Add to deck"))
        self._fill_with_decks(decks, cards)
        if deck is not None and self._browse.spot.place is Place.DECK:
            _item(
                menu, self.tr("Take out of this deck"), partial(self._acts.take_out, deck.id, deck.title, ids)
            )
            for words, by in (
                (self.tr("Earlier in this deck (Alt+←)"), -1),
                (self.tr("Later in this deck (Alt+→)"), 1),
            ):
                _item(menu, words, partial(self.move_cards, by))
        _item(
            menu,
            self.tr("Take along: paper or phone"),
            partial(self._take_along, self.tr("Chosen cards"), cards),
        )
        _item(menu, self.tr("Export"), self.export_chosen_requested.emit)
        menu.addSeparator()
        if len(cards) == 1:
            _item(menu, self.tr("Card history"), partial(self.past_requested.emit, cards[0]))
        if any(card.is_changed for card in cards):
            _item(menu, self.tr("Back to the original"), partial(self._acts.give_back, cards))
        are_away = all(card.is_away for card in cards)
        away = self.tr("Take out again") if are_away else self.tr("Put away")
        _item(menu, away, partial(self._acts.put_away, cards))
        if any(card.is_own for card in cards):
            _item(menu, self.tr("Delete"), partial(self._acts.delete, cards))
        menu.popup(where or self._above(self._browse.bar.more, menu))

    def move_cards(self, by: int) -> None:
        """Move the chosen cards to an earlier or a later place in the deck that is looked at."""
        spot = self._browse.spot
        if spot.deck is not None and spot.place is Place.DECK:
            self._acts.move(spot.deck.id, [card.card.id for card in self._browse.chosen()], by)

    def move_deck(self, by: int) -> None:
        """Move the deck that is looked at up or down among those of one's own."""
        deck = self._browse.spot.deck
        if deck is not None:
            self._acts.move_deck(deck.id, by)

    def take_along(self) -> bool:
        """Take along the chosen cards, or this deck; False when neither was picked from all there are."""
        browse = self._browse
        if browse.has_chosen:
            self._take_along(self.tr("Chosen cards"), browse.chosen())
            return True
        is_picked = browse.spot.place is not Place.ALL or bool(browse.head.wanted)
        if is_picked:
            self._take_all_along()
        return is_picked

    def _take_along(self, title: str, cards: Sequence[ShelfCard]) -> None:
        self.takeaway_requested.emit(title, [card.card for card in cards])

    def _take_all_along(self) -> None:
        """Take along everything that is shown: this deck, or what a search found in it."""
        found = self._browse.everything()
        if found:
            self._take_along(spot_word(self._browse.spot), found)

    def _menu(self) -> QMenu:
        menu = QMenu(self._browse)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _fill_with_decks(self, menu: QMenu, cards: Sequence[ShelfCard]) -> None:
        ids = [card.card.id for card in cards]
        for deck in self._browse.own_decks():
            if not deck.search:
                _item(menu, deck.title, partial(self._acts.add, deck.id, deck.title, ids))
        if not menu.isEmpty():
            menu.addSeparator()
        _item(menu, self.tr("New deck with these cards"), partial(self._ask_for_deck_with, ids))

    def _ask_for_deck_with(self, ids: Sequence[str]) -> None:
        self._names.ask(self._near(), self.tr("A new deck"), "", partial(self._make_deck, ids=ids))

    def _make_deck(self, title: str, ids: Sequence[str] = (), search: str = "") -> None:
        deck_id = self._acts.make_deck(title, ids, search)
        if deck_id and not ids:
            self._browse.head.want_all()
            self._browse.look_at(f"{Place.SMART if search else Place.DECK}:{deck_id}")

    def _keep_search(self) -> None:
        head = self._browse.head
        search = both(head.wanted.search, self._browse.spot.search)
        title = wanted_word(head.wanted)
        self._names.ask(
            head.search, self.tr("A smart deck for this search"), title, partial(self._make_smart, search)
        )

    def _make_smart(self, search: str, title: str) -> None:
        self._make_deck(title, search=search)

    def _rename(self, deck: OwnDeck) -> None:
        act = partial(self._acts.rename_deck, deck.id)
        self._names.ask(self._browse.head.deck_menu, self.tr("Another name"), deck.title, act)

    def _describe(self, deck: OwnDeck) -> None:
        act = partial(self._acts.describe_deck, deck.id, deck.title)
        self._names.ask(self._browse.head.deck_menu, self.tr("What is it for?"), deck.description, act)

    def _research(self, deck: OwnDeck) -> None:
        act = partial(self._acts.change_search, deck.id)
        self._names.ask(self._browse.head.deck_menu, self.tr("What it searches for"), deck.search, act)

    def _near(self) -> QWidget:
        return self._browse.bar.add if self._browse.bar.isVisible() else self._browse.head.search

    def _above(self, button: QWidget, menu: QMenu) -> QPoint:
        if not button.isVisible():
            grid = self._browse.grid
            return grid.viewport().mapToGlobal(grid.visualRect(grid.currentIndex()).center())
        return button.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4))


def _item(menu: QMenu, words: str, act: Callable[[], object]) -> None:
    """One thing that can be chosen; an ampersand in a name is no key."""
    menu.addAction(words.replace("&", "&&")).triggered.connect(partial(_call, act))


def _call(act: Callable[[], object], _checked: bool = False) -> None:
    act()
