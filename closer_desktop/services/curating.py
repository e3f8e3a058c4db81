"""What people do with cards in the Library, one or many at once: mark, write, change, delete."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Protocol

from closer_desktop.domain.cards import Card
from closer_desktop.domain.changes import CardState, DeckState, MarkState, OwnDeck, Standing
from closer_desktop.domain.journal import new_id
from closer_desktop.domain.progress import Progress
from closer_desktop.errors import RefusedInput
from closer_desktop.services.edits import Edit, Topic
from closer_desktop.services.stores import Cards
from closer_desktop.services.table import Table

_EVERYTHING = frozenset({Topic.CARDS, Topic.FAVOURITES, Topic.TABLE})
# Changing or marking more cards than this takes longer than a few pictures of a window.
_MANY = 1_000
# The home deck of every card that a person wrote or brought in.
HOME = "mine"

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Changes(Protocol):
    """How cards, decks and marks stand, and bringing them to stand otherwise."""

    def cards(self, ids: Iterable[str]) -> tuple[CardState, ...]:
        """How the cards with these ids stand."""

    def numbers(self, ids: Iterable[str]) -> list[int]:
        """The numbers of the cards with these ids, as far as they are there."""

    def marks(self, ids: Iterable[str]) -> tuple[MarkState, ...]:
        """How the cards with these ids are marked."""

    def own_decks(self) -> list[OwnDeck]:
        """The decks that a person made or brought in, in order."""

    def deck(self, deck_id: str) -> DeckState:
        """How a deck of one's own stands; one that is not there would come last."""

    def decks_with(self, card_id: str) -> list[str]:
        """The ids of the decks of one's own that a card was put into."""

    def bring_to(self, standing: Standing, progress: Progress | None = None) -> None:
        """Have the cards, decks and marks stand like this, all at once; raises Stopped, and nothing stays."""


class Curating:
    """Changes to cards; the verbs give back an `Edit`, or None where nothing would change."""

    def __init__(
        self, changes: Changes, cards: Cards, table: Table | None, now: Callable[[], datetime]
    ) -> None:
        self._changes = changes
        self._cards = cards
        self._table = table
        self._now = now

    def state(self, card_id: str) -> CardState:
        """How a card stands."""
        return self.states([card_id])[0]

    def states(self, ids: Sequence[str]) -> tuple[CardState, ...]:
        """How these cards stand."""
        return self._changes.cards(ids)

    def keep_close(self, ids: Sequence[str], close: bool) -> Edit | None:
        """Make cards favourites, or no longer."""
        label = "Add to favourites" if close else "Remove from favourites"
        since = self.since if close else ""
        before = self._changes.marks(ids)
        after = tuple(replace(one, favourite=since and (one.favourite or since)) for one in before)
        return self.edit(_counted(label, ids), Standing(marks=before), Standing(marks=after))

    def put_away(self, ids: Sequence[str], away: bool) -> Edit | None:
        """Deal cards no more, or again."""
        since = self.since if away else ""
        before = self._changes.marks(ids)
        after = tuple(replace(one, away=since and (one.away or since)) for one in before)
        label = "Put away" if away else "Take out again"
        return self.edit(_counted(label, ids), Standing(marks=before), Standing(marks=after))

    def write(self, card: Card, deck_id: str = "") -> Edit | None:
        """Add a card of one's own, also to this deck where one is named."""
        if not card.text.strip():
            raise RefusedInput("A card needs a question.", "A few words are enough.")
        card = replace(card, id=card.id or new_id())
        before = Standing(cards=(CardState(id=card.id),))
        after = Standing(cards=(CardState(id=card.id, card=card, added=self.moment),))
        if deck_id:
            deck = self._changes.deck(deck_id)
            if deck.deck is not None and not deck.deck.search:
                before = replace(before, decks=(deck,))
                after = replace(after, decks=(replace(deck, cards=(*deck.cards, card.id)),))
        return self.edit("Write a card", before, after)

    def change(self, cards: Sequence[Card], what: str = "Change a card") -> Edit | None:
        """Change cards; a built-in one keeps what it said behind a person's own words."""
        states = self._changes.cards(card.id for card in cards)
        before, after = [], []
        for state, card in zip(states, cards, strict=True):
            if state.card is None or card == state.card or not card.text.strip():
                continue
            original = state.original
            if original is None and self._is_built_in(state):
                original = state.card
            before.append(state)
            after.append(replace(state, card=card, original=None if card == original else original))
        return self.edit(what, Standing(cards=tuple(before)), Standing(cards=tuple(after)))

    def give_back(self, ids: Sequence[str]) -> Edit | None:
        """Let changed built-in cards say again what they said."""
        before = tuple(state for state in self._changes.cards(ids) if state.original is not None)
        after = tuple(replace(state, card=state.original, original=None) for state in before)
        return self.edit("Back to the original", Standing(cards=before), Standing(cards=after))

    def delete(self, ids: Sequence[str]) -> Edit | None:
        """Delete cards of one's own; built-in ones stay, and can be put away."""
        before = tuple(state for state in self._changes.cards(ids) if self.is_own(state))
        after = tuple(CardState(id=state.id) for state in before)
        decks = {deck_id for state in before for deck_id in self._changes.decks_with(state.id)}
        held = tuple(self._changes.deck(deck_id) for deck_id in sorted(decks))
        gone = {state.id for state in before}
        left = tuple(
            replace(deck, cards=tuple(one for one in deck.cards if one not in gone)) for deck in held
        )
        return self.edit(
            _counted("Delete", [state.id for state in before]),
            Standing(cards=before, decks=held),
            Standing(cards=after, decks=left),
        )

    def is_own(self, state: CardState) -> bool:
        """Tell whether a person wrote the card or brought it in."""
        return state.card is not None and state.original is None and not self._is_built_in(state)

    def edit(
        self, label: str, before: Standing, after: Standing, progress: Progress | None = None
    ) -> Edit | None:
        """The way from how things stand to how they shall stand; None when that is the same."""
        if before == after:
            return None
        ids = [state.id for state in after.cards]
        table = self._table if self._touches_table(before, after) else None
        evening = table.evening if table is not None else None

        def do() -> None:
            numbers = self._numbers(ids)
            self._changes.bring_to(after, progress)
            if table is not None:
                self._renew(table, numbers | self._numbers(ids))

        def undo() -> None:
            self._changes.bring_to(before)
            if table is not None and evening is not None:
                self._renew(table, self._numbers(ids))
                table.stand(evening)

        return Edit(label, _EVERYTHING, do, undo, is_long=len(after.cards) + len(after.marks) > _MANY)

    @property
    def since(self) -> str:
        """Now, as marks on cards note it."""
        return self._now().isoformat()

    @property
    def moment(self) -> int:
        """Now, in microseconds since 1970."""
        since = self._now() - _EPOCH
        return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds

    def _is_built_in(self, state: CardState) -> bool:
        return bool(state.home) and state.home != HOME

    def _numbers(self, ids: Sequence[str]) -> dict[int, None]:
        if self._table is None:
            return {}
        return dict.fromkeys(self._changes.numbers(ids))

    def _renew(self, table: Table, numbers: dict[int, None]) -> None:
        found = {one.number: one for one in self._cards.numbered(numbers)}
        table.renew({number: found.get(number) for number in numbers})

    def _touches_table(self, before: Standing, after: Standing) -> bool:
        """Tell whether the pile could be another one: favourites, and decks that are not dealt, are not."""
        dealt = self._table.evening.filters.deck if self._table is not None else ""
        return (
            bool(after.cards)
            or any(one.away != other.away for one, other in zip(before.marks, after.marks, strict=True))
            or any(deck.id == dealt for deck in after.decks)
        )


def _counted(label: str, ids: Sequence[str]) -> str:
    return label if len(ids) == 1 else f"{label}: {len(ids):,} cards"
