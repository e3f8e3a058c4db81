"""Cards that come in and go out: what would change, one edit that brings them in, and decks to share."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from closer_desktop.deckfile.incoming import (
    PACKAGE,
    Incoming,
    read_again,
    read_incoming,
    read_incoming_bytes,
    read_incoming_text,
    read_package,
    read_questions,
    sized_package,
)
from closer_desktop.deckfile.sheet import Sheet
from closer_desktop.deckfile.table_text import Aside
from closer_desktop.deckfile.unnamed import ending_of
from closer_desktop.deckfile.writer import deck_text
from closer_desktop.domain.cards import Card, Deck
from closer_desktop.domain.changes import CardState, DeckState, OwnDeck, Standing
from closer_desktop.domain.journal import new_id
from closer_desktop.domain.markup import words_of_html
from closer_desktop.domain.progress import Progress, Tell, unwatched
from closer_desktop.domain.text import NAME_LIMIT, one_line
from closer_desktop.services.curating import Changes, Curating
from closer_desktop.services.edits import Edit
from closer_desktop.services.handing_out import check_can_hand_out, hand_out

__all__ = ["Decks", "Plan", "Sheet", "Texts", "Transfer"]

# What files of ours begin with: only such a file is written over.
_BEGINS = {".toml": b"format = ", ".json": b'{\n  "format"', ".csv": b"id,text,"}
# Which share of looking at a file is reading it; then so many cards are compared at once.
_READ, _AT_ONCE = 0.7, 1_000


class Texts(Changes, Protocol):
    """How cards stand, and what they say."""

    def texts(self) -> dict[str, str]:
        """The ids of all cards by their questions."""


class Decks(Protocol):
    """Every deck with its cards."""

    def decks(self) -> list[Deck]:
        """All decks with their cards, in order."""

    def deck_titles(self) -> dict[str, str]:
        """The decks' titles by their ids, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What bringing cards in would do; `was` is what the changed ones say now, in their order.

    `order` has the ids of the cards as the deck holds them, `incoming` what was read.
    """

    incoming: Incoming
    new: tuple[Card, ...] = ()
    changed: tuple[Card, ...] = ()
    was: tuple[Card, ...] = ()
    doubled: tuple[Aside, ...] = ()
    order: tuple[str, ...] = ()

    def without(self, left_out: frozenset[str]) -> "Plan":
        """The same without the cards of these ids: they come in no deck, and say what they said."""
        changed = [
            (card, was) for card, was in zip(self.changed, self.was, strict=True) if card.id not in left_out
        ]
        return replace(
            self,
            new=tuple(card for card in self.new if card.id not in left_out),
            changed=tuple(card for card, _ in changed),
            was=tuple(was for _, was in changed),
            order=tuple(one for one in self.order if one not in left_out),
        )

    @property
    def deck(self) -> Deck:
        """The deck as it came in."""
        return self.incoming.deck

    @property
    def sheet(self) -> Sheet | None:
        """The table that the cards stood in, where there was one."""
        return self.incoming.sheet

    @property
    def refused(self) -> tuple[Aside, ...]:
        """What cannot become a card, and why."""
        return self.incoming.refused

    @property
    def warnings(self) -> tuple[str, ...]:
        """What had to be mended or guessed on the way."""
        return self.incoming.warnings

    @property
    def count(self) -> int:
        """How many cards would come in."""
        return len(self.new) + len(self.changed)


class Transfer:
    """Looks at what comes in, brings it in, and writes decks down for others."""

    def __init__(
        self,
        changes: Texts,
        decks: Decks,
        curating: Curating,
        questions_in: Callable[[bytes], list[str]],
    ) -> None:
        self._questions_in = questions_in
        self._changes = changes
        self._decks = decks
        self._curating = curating

    def look_at_file(self, path: Path, progress: Progress | None = None) -> Plan:
        """What a file would bring, a package of Anki notes too; raises RefusedInput or Stopped."""
        progress = progress or Progress()
        read = progress.part(0, _READ)
        if path.suffix.lower() == PACKAGE:
            incoming = read_questions(self._questions_in(read_package(path)), path.stem, read)
        else:
            incoming = read_incoming(path, read)
        return self.look(incoming, progress.part(_READ, 1))

    def look_at_bytes(self, data: bytes, title: str) -> Plan:
        """What a file without a name would bring, whatever it shows itself to be; raises RefusedInput."""
        ending = ending_of(data)
        if ending == PACKAGE:
            return self.look(read_questions(self._questions_in(sized_package(data, title)), title))
        return self.look(read_incoming_bytes(data, f"{title}{ending}"))

    def look_at_html(self, text: str, title: str, progress: Progress | None = None) -> Plan:
        """What pasted HTML would bring, as the words that people saw; raises RefusedInput or Stopped."""
        return self.look_at_text(words_of_html(text), title, progress)

    def look_at_text(self, text: str, title: str, progress: Progress | None = None) -> Plan:
        """What pasted text would bring; raises RefusedInput or Stopped."""
        progress = progress or Progress()
        return self.look(read_incoming_text(text, title, progress.part(0, _READ)), progress.part(_READ, 1))

    def look_again(
        self, plan: Plan, change: Callable[[Sheet], Sheet], progress: Progress | None = None
    ) -> Plan:
        """What the same table would bring, its columns read otherwise; raises RefusedInput or Stopped."""
        progress = progress or Progress()
        incoming = read_again(plan.incoming, change, progress.part(0, _READ))
        return self.look(incoming, progress.part(_READ, 1))

    def look(self, incoming: Incoming, tell: Tell = unwatched) -> Plan:
        """What these cards would do; nothing is written."""
        known = {} if incoming.has_ids else self._changes.texts()
        new, changed, was, doubled, order = [], [], [], list(incoming.doubled), []
        for card, state in self._standing(incoming.deck.cards, tell):
            twin = known.get(card.text, card.id)
            order.append(twin)
            if twin == card.id and state.card is None:
                new.append(card)
            elif twin != card.id or state.card is None or state.card == card or not incoming.has_ids:
                doubled.append(Aside("", card.text, "it is among your cards already"))
            else:
                changed.append(card)
                was.append(state.card)
        return Plan(
            incoming=incoming,
            new=tuple(new),
            changed=tuple(changed),
            was=tuple(was),
            doubled=tuple(doubled),
            order=tuple(dict.fromkeys(order)),
        )

    def bring(self, plan: Plan, title: str | None = None, progress: Progress | None = None) -> Edit | None:
        """Bring the cards in, and have them in a deck of their own; one undo takes all of it back.

        While the edit is done the first time it tells its progress, and may be stopped: then nothing stays.
        """
        named = one_line(title if title is not None else plan.deck.title, NAME_LIMIT) or plan.deck.title
        deck = self._deck(plan, named)
        cards = [*plan.new, *plan.changed]
        before = self._changes.cards(card.id for card in cards)
        now = self._curating.moment
        after = tuple(self._arrived(state, card, now) for state, card in zip(before, cards, strict=True))
        if deck is None and not cards:
            return None
        edit = self._curating.edit(
            f"Bring in {plan.count:,} cards" if plan.count != 1 else "Bring in a card",
            Standing(cards=before, decks=(deck[0],) if deck else ()),
            Standing(cards=after, decks=(deck[1],) if deck else ()),
            progress,
        )
        return replace(edit, deck=deck[1].id) if edit is not None and deck else edit

    def export(self, deck: Deck, path: Path) -> None:
        """Write a deck down for others, whole; raises RefusedInput in one sentence where it cannot."""
        text = deck_text(deck, path)
        check_can_hand_out(path, _BEGINS[path.suffix.lower()])
        hand_out(path, text.encode("utf-8"))

    def deck_of(self, own: OwnDeck, cards: Sequence[Card]) -> Deck:
        """A deck of one's own with these cards, ready to be written down."""
        return Deck(
            id=own.id,
            title=own.title,
            description=own.description,
            language=own.language,
            licence=own.licence,
            author=own.author,
            cards=tuple(cards),
        )

    def gathered(self, title: str, cards: Sequence[Card]) -> Deck:
        """Cards that belong to no deck together; they keep a licence that they all came with."""
        ids = {card.id for card in cards}
        homes = [deck for deck in self._decks.decks() if any(card.id in ids for card in deck.cards)]
        licences = {(deck.licence, deck.author) for deck in homes}
        licence, author = licences.pop() if len(licences) == 1 else ("", "")
        return Deck(id="cards", title=title or "Cards", licence=licence, author=author, cards=tuple(cards))

    def _standing(self, cards: Sequence[Card], tell: Tell) -> Iterator[tuple[Card, CardState]]:
        for start in range(0, len(cards), _AT_ONCE):
            tell(start / len(cards))
            part = cards[start : start + _AT_ONCE]
            yield from zip(part, self._changes.cards(card.id for card in part), strict=True)

    def _arrived(self, state: CardState, card: Card, now: int) -> CardState:
        if state.card is None:
            return CardState(id=card.id, card=card, added=now)
        is_built_in = state.original is None and not self._curating.is_own(state)
        original = state.card if is_built_in else state.original
        return replace(state, card=card, original=None if card == original else original)

    def _deck(self, plan: Plan, title: str) -> tuple[DeckState, DeckState] | None:
        """The deck that the cards come into, before and after; None where a built-in one has all of them."""
        came = plan.deck
        is_known = came.id in self._decks.deck_titles()
        titled = {deck.title.casefold(): deck.id for deck in self._changes.own_decks() if not deck.search}
        same = "" if came.id else titled.get(title.casefold(), "")
        before = self._changes.deck(came.id or same or new_id())
        if is_known and before.deck is None:
            if not plan.new:
                return None
            before = self._changes.deck(new_id())
        head = before.deck or OwnDeck(
            id=before.id,
            title=title,
            description=came.description,
            language=came.language,
            licence=came.licence,
            author=came.author,
        )
        cards = tuple(dict.fromkeys((*before.cards, *plan.order)))
        return before, replace(before, deck=head, cards=cards)
