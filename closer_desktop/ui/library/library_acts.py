"""What people can do in the Library: each act runs an edit, and says what it did where that may surprise."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from closer_desktop.domain.cards import Card
from closer_desktop.domain.shelf import ShelfCard
from closer_desktop.errors import CloserError
from closer_desktop.services.edits import Edit
from closer_desktop.services.shelf import Place, Spot
from closer_desktop.ui.history import History
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.words import cards_counted

if TYPE_CHECKING:
    from closer_desktop.services.many import Verb

_Word = TypeVar("_Word")


class LibraryActs(QObject):
    """The verbs of the Library on one history; `said` carries a sentence and whether undo is offered."""

    said = Signal(str, bool)

    def __init__(self, history: History) -> None:
        super().__init__()
        self._history = history
        self._rooms: Rooms | None = None

    @property
    def undo_label(self) -> str:
        """What would be undone next."""
        return self._history.undo_label

    def take_up(self, rooms: Rooms) -> None:
        """Act on these services."""
        self._rooms = rooms

    def undo(self) -> None:
        """Undo the last edit."""
        self._history.undo()

    def redo(self) -> None:
        """Do again what was undone last."""
        self._history.redo()

    def favourite(self, cards: Sequence[ShelfCard]) -> None:
        """Keep all of these close; when all are, none any longer."""
        if self._rooms is not None and cards:
            close = not all(card.is_favourite for card in cards)
            self._run(self._rooms.curating.keep_close(_ids(cards), close))

    def put_away(self, cards: Sequence[ShelfCard]) -> None:
        """Deal these no more; when all are put away, take them out again."""
        if self._rooms is None or not cards:
            return
        away = not all(card.is_away for card in cards)
        words = self.tr("{cards} put away.") if away else self.tr("{cards} taken out again.")
        said = words.format(cards=cards_counted(len(cards)))
        self._run(self._rooms.curating.put_away(_ids(cards), away), said)

    def sort_in(self, spot: Spot, ids: Sequence[str]) -> None:
        """Put cards where they were dropped."""
        if self._rooms is None or not ids:
            return
        if spot.place is Place.FAVOURITES:
            self._run(self._rooms.curating.keep_close(ids, True))
        elif spot.place is Place.AWAY:
            self._run(
                self._rooms.curating.put_away(ids, True),
                self.tr("{cards} put away.").format(cards=cards_counted(len(ids))),
            )
        elif spot.deck is not None:
            self.add(spot.deck.id, spot.deck.title, ids)

    def add(self, deck_id: str, title: str, ids: Sequence[str]) -> None:
        """Put cards into a deck."""
        if self._rooms is None:
            return
        new = self._rooms.decks.missing(deck_id, ids)
        if not new:
            self.said.emit(self.tr("Already in {deck}.").format(deck=title), False)
            return
        added = self.tr("{cards} added to {deck}.").format(cards=cards_counted(len(new)), deck=title)
        self._run(self._rooms.decks.add(deck_id, new), added)

    def make_deck(self, title: str, ids: Sequence[str] = (), search: str = "") -> str:
        """Make a deck with these cards, or a smart one; its id, or an empty text where it was refused."""
        if self._rooms is None:
            return ""
        try:
            deck_id, edit = self._rooms.decks.make(title, ids, search)
        except CloserError as trouble:
            self.said.emit(str(trouble), False)
            return ""
        if not self._history.run(edit):
            return ""
        if ids:
            words = self.tr("{cards} in the new deck {deck}.")
            self.said.emit(words.format(cards=cards_counted(len(ids)), deck=title), True)
        return deck_id

    def rename_deck(self, deck_id: str, title: str) -> None:
        """Give a deck another name."""
        if self._rooms is None:
            return
        try:
            self._history.run(self._rooms.decks.rename(deck_id, title))
        except CloserError as trouble:
            self.said.emit(str(trouble), False)

    def describe_deck(self, deck_id: str, title: str, description: str) -> None:
        """Say what a deck is for."""
        if self._rooms is not None:
            self._history.run(self._rooms.decks.rename(deck_id, title, description))

    def change_search(self, deck_id: str, search: str) -> None:
        """Have a smart deck hold what another search finds."""
        if self._rooms is None:
            return
        try:
            self._history.run(self._rooms.decks.search_for(deck_id, search))
        except CloserError as trouble:
            self.said.emit(str(trouble), False)

    def delete_deck(self, deck_id: str, title: str) -> None:
        """Delete a deck; its cards stay."""
        if self._rooms is not None:
            gone = self.tr("The deck {deck} is gone; its cards are still here.").format(deck=title)
            self._run(self._rooms.decks.delete(deck_id), gone)

    def move_deck(self, deck_id: str, by: int) -> None:
        """Move a deck up or down."""
        if self._rooms is not None:
            self._history.run(self._rooms.decks.reorder(deck_id, by))

    def take_out(self, deck_id: str, title: str, ids: Sequence[str]) -> None:
        """Take cards out of a deck."""
        if self._rooms is not None:
            words = self.tr("{cards} taken out of {deck}.")
            said = words.format(cards=cards_counted(len(ids)), deck=title)
            self._run(self._rooms.decks.remove(deck_id, ids), said)

    def move(self, deck_id: str, ids: Sequence[str], by: int) -> None:
        """Move cards within a deck."""
        if self._rooms is not None:
            self._history.run(self._rooms.decks.move(deck_id, ids, by))

    def delete(self, cards: Sequence[ShelfCard]) -> None:
        """Delete cards of one's own."""
        own = [card for card in cards if card.is_own]
        if self._rooms is None:
            return
        if not own:
            one = self.tr("This card came with Closer. It can be put away, and taken out again.")
            many = self.tr("These cards came with Closer. They can be put away, and taken out again.")
            self.said.emit(one if len(cards) == 1 else many, False)
            return
        said = self.tr("{cards} deleted.").format(cards=cards_counted(len(own)))
        self._run(self._rooms.curating.delete(_ids(own)), said)

    def give_back(self, cards: Sequence[ShelfCard]) -> None:
        """Let changed built-in cards say again what they said."""
        if self._rooms is not None:
            self._run(self._rooms.curating.give_back(_ids(cards)), self.tr("As it came with Closer again."))

    def now(self, cards: Sequence[Card]) -> list[Card]:
        """These cards as they stand now."""
        if self._rooms is None:
            return list(cards)
        states = self._rooms.curating.states([card.id for card in cards])
        return [state.card for state in states if state.card is not None]

    def change(
        self, verb: "Verb[_Word]", cards: Sequence[Card], word: _Word, then: Callable[[], None]
    ) -> None:
        """Change cards alike, by a verb for many, and go on once that is over."""
        if self._rooms is not None:
            self._run(verb(self._rooms.many, cards, word), then=then)

    def _run(self, edit: Edit | None, said: str = "", then: Callable[[], None] | None = None) -> None:
        self._history.begin(edit, partial(self._over, said, then))

    def _over(self, said: str, then: Callable[[], None] | None, was_done: bool) -> None:
        if was_done and said:
            self.said.emit(said, True)
        if then is not None:
            then()


def _ids(cards: Sequence[ShelfCard]) -> list[str]:
    return [card.card.id for card in cards]
