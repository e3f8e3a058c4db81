"""The shelf of the Library: decks at the left, cards at the right, a search above them."""

from collections.abc import Callable, Container
from functools import partial

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.changes import OwnDeck
from closer_desktop.domain.shelf import ShelfCard
from closer_desktop.services.edits import Topic
from closer_desktop.services.shelf import ALL, FoundNumbers, Place, Spot
from closer_desktop.ui.history import History
from closer_desktop.ui.library.card_grid import CardGrid
from closer_desktop.ui.library.library_acts import LibraryActs
from closer_desktop.ui.library.library_empty import LibraryEmpty
from closer_desktop.ui.library.library_head import LibraryHead
from closer_desktop.ui.library.selection_bar import SelectionBar
from closer_desktop.ui.library.spot_list import SpotList
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.notice import Notice
from closer_desktop.ui.words import cards_counted, spot_word

# The first cards are shown at once; all of them when nobody has typed for a moment.
_FIRST, _ALL_AFTER = 120, 250
_QUICK = 2_000
_WIDE = 1000
_LOOKS = frozenset({Topic.CARDS, Topic.FAVOURITES, Topic.JOURNAL, Topic.TABLE, Topic.PEOPLE})
_MOST_LOOKED_AT = 2_000


class LibraryBrowse(QWidget):
    """Finds cards and shows them; `acts` change them."""

    opened = Signal(ShelfCard)
    deal_requested = Signal()
    many_opened = Signal()

    def __init__(self, theme: Theme, history: History, acts: LibraryActs) -> None:
        super().__init__()
        self._rooms: Rooms | None = None
        self._is_stale = True
        # How often was looked for something: what arrives late is told by it.
        self._searches = 0
        self.acts = acts
        self.list = SpotList(theme)
        self.grid = CardGrid(theme)
        self.head = LibraryHead(theme)
        self.notice = Notice(theme)
        self.bar = SelectionBar(theme)
        self.empty = LibraryEmpty(theme)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_ALL_AFTER)
        self._rest.timeout.connect(self._find_all)
        self._lay_out()
        self._connect(history)
        self.setFocusProxy(self.grid)

    @property
    def spot(self) -> Spot:
        """The place on the shelf that is looked at."""
        return self.list.spot

    def take_up(self, rooms: Rooms) -> None:
        """Show the cards of this journal."""
        self._rooms = rooms
        self._is_stale = True
        self.refresh()

    def own_decks(self) -> list[OwnDeck]:
        """The decks of one's own."""
        return self._rooms.decks.all() if self._rooms is not None else []

    def chosen(self) -> list[ShelfCard]:
        """The chosen cards, or the one under the keys."""
        cards = (self.grid.cards.card_at(row) for row in self.grid.chosen_rows())
        return [card for card in cards if card is not None]

    def everything(self) -> list[ShelfCard]:
        """All cards that are looked for here, also those one must scroll to."""
        return self._rooms.shelf.cards(self._search()().numbers) if self._rooms is not None else []

    def look_at(self, key: str) -> None:
        """Look at the place with this key."""
        self.refresh()
        self.list.look_at(key)

    def show_all_of(self, key: str) -> None:
        """Look at all that lies at the place with this key, whatever was looked for before."""
        self.head.want_all()
        self.look_at(key)

    def refresh(self) -> None:
        """Show the shelf as it is now; the card under the keys and those chosen stay so."""
        if self._rooms is None or not self._is_stale or not self.isVisible():
            return
        self._is_stale = False
        self.list.show_spots(self._rooms.shelf.spots())
        self._find(keeps=True)

    def showEvent(self, event: QEvent) -> None:
        """Look again where something changed meanwhile."""
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list of decks gives way in a narrow window."""
        self.panel.setFixedWidth(252 if self.width() >= _WIDE else 208)

    def leave(self) -> bool:
        """Let go of what is chosen or searched for, one after the other; tell whether there was any."""
        if self.grid.selectionModel().hasSelection():
            self.grid.clearSelection()
            return True
        if self.head.search.text():
            self.head.search.clear()
            return True
        is_narrowed = bool(self.head.wanted)
        self.head.want_all()
        return is_narrowed

    def search(self) -> None:
        """Give the keys to the search."""
        self.head.search.setFocus()
        self.head.search.selectAll()

    def _lay_out(self) -> None:
        self.panel = QFrame()
        self.panel.setProperty("look", "panel")
        left = QVBoxLayout(self.panel)
        left.setContentsMargins(11, 6, 9, 9)
        left.addWidget(self.list, 1)
        left.addWidget(self.head.new_deck)
        self._cards = QStackedWidget()
        self._cards.addWidget(self.grid)
        self._cards.addWidget(self.empty)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.head)
        aside = QVBoxLayout()
        aside.setContentsMargins(6, 0, 6, 0)
        aside.addWidget(self.notice)
        right.addLayout(aside)
        right.addWidget(self._cards, 1)
        right.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 20, 20, 18)
        row.setSpacing(16)
        row.addWidget(self.panel)
        row.addLayout(right, 1)

    def _connect(self, history: History) -> None:
        head, bar, acts = self.head, self.bar, self.acts
        head.changed.connect(self._find)
        head.list_chosen.connect(self.grid.use_list)
        head.deal_requested.connect(self.deal_requested)
        head.undo_requested.connect(acts.undo)
        head.search_left.connect(self.grid.setFocus)
        self.list.chosen.connect(self._look)
        self.list.dropped.connect(acts.sort_in)
        self.list.entered.connect(self._go_to_cards)
        self.grid.passed_left.connect(self.list.setFocus)
        self.grid.opened.connect(self._open)
        self.grid.selectionModel().selectionChanged.connect(self._show_chosen)
        bar.favourite_requested.connect(self._favourite)
        bar.put_away_requested.connect(self._put_away)
        bar.done_requested.connect(self.grid.clearSelection)
        self.empty.everywhere_requested.connect(partial(self.list.look_at, ALL.key))
        self.empty.anything_requested.connect(self.head.want_all)
        acts.said.connect(self._say)
        # What it says, and would undo, is then no longer the last thing.
        history.moved.connect(self.notice.hide)
        history.changed.connect(self._on_changed)
        history.undone.connect(partial(self._say_turned, self.tr("“{what}” is undone."), True))
        history.redone.connect(partial(self._say_turned, self.tr("“{what}” is done again."), False))
        for key, act in (
            ("F", self._favourite),
            ("P", self._put_away),
            ("Delete", self._delete),
            ("/", self.search),
            ("R", self.head.open_filter),
            *((str(int(depth)), partial(self.head.turn, depth)) for depth in Depth),
        ):
            shortcut = QShortcut(QKeySequence(key), self.grid)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.search)

    def _look(self, _spot: Spot) -> None:
        self.notice.hide()
        self._find()

    def _find(self, keeps: bool = False) -> None:
        """Find the first cards at once, and all of them when nobody types any more."""
        if self._rooms is None:
            return
        current = self.grid.cards.card_at(self.grid.currentIndex().row()) if keeps else None
        row = self.grid.currentIndex().row() if keeps else 0
        chosen = {card.number for card in self.chosen()} if self.has_chosen and keeps else set()
        most = self._kept_rows() if keeps else _FIRST
        head = self.head
        self._searches += 1
        found = self._rooms.shelf.find(self.spot, head.wanted, most)
        self.grid.cards.show_numbers(self._rooms.shelf, found.numbers)
        self._stand_at(current, row, chosen)
        head.show_found(found.hints, self.acts.undo_label)
        self._show_count(has_more=found.has_more)
        if found.has_more:
            self._rest.start()
        else:
            self._rest.stop()

    def _kept_rows(self) -> int:
        """How many cards are found again at once where some changed, unless they are very many."""
        shown = self.grid.cards.rowCount()
        if 0 < shown <= _QUICK:
            return _QUICK
        return max(*self.grid.chosen_rows(), self.grid.last_row_seen, 0) + _FIRST

    def _stand_at(self, current: ShelfCard | None, row: int, chosen: Container[int]) -> None:
        """Stand on the same card as before, or on the one that took its place."""
        model, selection = self.grid.cards, self.grid.selectionModel()
        at = model.row_of(current.number) if current is not None else -1
        if at < 0:
            at = max(0, min(row, model.rowCount() - 1))
        self.grid.choose(model.rows_of(chosen))
        if model.rowCount():
            selection.setCurrentIndex(model.index(at), QItemSelectionModel.SelectionFlag.NoUpdate)
        self._show_chosen()

    def _find_all(self) -> None:
        """Find all of them behind the window, where 100,000 numbers take longer than a picture."""
        if self._rooms is not None:
            self._rooms.later(self._search(), partial(self._show_all, self._searches))

    def _show_all(self, search: int, found: FoundNumbers) -> None:
        """Show all that was found, unless something else is looked for by now."""
        if search == self._searches:
            self.grid.cards.add_numbers(found.numbers)
            self._show_count()

    def _search(self) -> Callable[[], FoundNumbers]:
        assert self._rooms is not None
        return partial(self._rooms.shelf.find, self.spot, self.head.wanted)

    def _show_count(self, *, has_more: bool = False) -> None:
        count = self.grid.cards.rowCount()
        spot = self.spot
        is_narrowed = bool(self.head.wanted)
        whole = spot.count if not is_narrowed else count
        said = cards_counted(max(whole, count))
        if has_more and is_narrowed:
            said = self.tr("more than {cards}").format(cards=said)
        named = spot.deck or spot.occasion
        description = named.description if named is not None else ""
        can_deal = count > 0 and spot.place is not Place.AWAY
        self.head.show_spot(spot_word(spot), said, description, can_deal=can_deal)
        self._cards.setCurrentWidget(self.grid if count else self.empty)
        if not count:
            self.empty.explain(spot, self.head.wanted)

    @property
    def has_chosen(self) -> bool:
        """Whether any card is chosen."""
        return self.grid.selectionModel().hasSelection()

    def _show_chosen(self, *_changed: object) -> None:
        rows = self.grid.chosen_rows() if self.has_chosen else []
        cards = [self.grid.cards.card_at(row) for row in rows[:_MOST_LOOKED_AT]]
        self.bar.show_cards([card for card in cards if card is not None], len(rows))

    def _go_to_cards(self) -> None:
        if self.grid.isVisible():
            self.grid.setFocus()

    def _open(self) -> None:
        if len(self.grid.chosen_rows()) > 1:
            self.many_opened.emit()
            return
        card = self.grid.cards.card_at(self.grid.currentIndex().row())
        if card is not None:
            self.opened.emit(card)

    def _favourite(self) -> None:
        self.acts.favourite(self.chosen())

    def _put_away(self) -> None:
        self.acts.put_away(self.chosen())

    def _delete(self) -> None:
        self.acts.delete(self.chosen())

    def _say(self, sentence: str, can_undo: bool) -> None:
        self.notice.say(sentence, self.tr("Undo") if can_undo else "", self.acts.undo if can_undo else None)

    def _say_turned(self, words: str, is_undone: bool, label: str) -> None:
        if self.isVisible():
            action = self.tr("Do it again") if is_undone else self.tr("Undo")
            act = self.acts.redo if is_undone else self.acts.undo
            self.notice.say(words.format(what=label), action, act)

    def _on_changed(self, topics: frozenset[Topic]) -> None:
        if topics & _LOOKS:
            self._is_stale = True
            self.refresh()
