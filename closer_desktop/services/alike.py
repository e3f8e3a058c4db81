"""Cards that say nearly the same: found among all there are, made one, or told apart for good."""

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Protocol

from closer_desktop.deckfile.rules.twins import near_twins
from closer_desktop.domain.changes import CardState, DeckState, ShownState, Standing, TalkState
from closer_desktop.domain.shelf import ShelfCard
from closer_desktop.services.curating import Changes, Curating
from closer_desktop.services.edits import Edit, Topic
from closer_desktop.services.stores import Notes

_APART = "told_apart"
Pair = tuple[int, int]
"""The numbers of two cards, the earlier one first."""


class Questions(Protocol):
    """What all cards ask."""

    def questions(self) -> list[tuple[int, str, str]]:
        """Number, id and question of every card that is not put away, in order."""


class Cards(Protocol):
    """Cards by number."""

    def cards(self, numbers: Sequence[int]) -> list[ShelfCard]:
        """The cards with these numbers, as far as they exist, with what is known of them."""


class Pasts(Changes, Protocol):
    """How cards stand, with what happened to them."""

    def talks(self, card_id: str) -> tuple[TalkState, ...]:
        """The journal entries about a card."""

    def shown(self, card_id: str) -> tuple[ShownState, ...]:
        """Who saw a card, and when."""


class Alike:
    """Finds pairs; the verbs give back an `Edit`, or None where nothing would change."""

    def __init__(
        self, questions: Questions, cards: Cards, changes: Pasts, curating: Curating, notes: Notes
    ) -> None:
        self._questions = questions
        self._cards = cards
        self._changes = changes
        self._curating = curating
        self._notes = notes

    def pairs(self) -> list[Pair]:
        """Pairs of cards that are nearly the same, those most alike first; may take seconds."""
        found, apart = self._questions.questions(), self._apart()
        twins = sorted(near_twins([text for _, _, text in found]), key=lambda twin: -twin[2])
        pairs = ((found[earlier], found[later]) for later, earlier, _ in twins)
        return [(one[0], other[0]) for one, other in pairs if _sorted(one[1], other[1]) not in apart]

    def look_at(self, pair: Pair) -> tuple[ShelfCard, ShelfCard] | None:
        """Both cards, as long as they are there and nobody has decided about them."""
        found = {one.number: one for one in self._cards.cards(pair) if not one.is_away}
        if len(found) < len(pair):
            return None
        one, other = (found[number] for number in pair)
        return None if _sorted(one.card.id, other.card.id) in self._apart() else (one, other)

    def merge(self, kept: ShelfCard, other: ShelfCard) -> Edit | None:
        """Keep one card with all that the other was to people.

        The other is deleted where it is one's own, and put away where it came with Closer.
        """
        keep, gone = self._changes.cards([kept.card.id, other.card.id])
        if keep.card is None or gone.card is None or keep.id == gone.id:
            return None
        close, leaving = self._changes.marks([keep.id, gone.id])
        is_own = self._curating.is_own(gone)
        left = replace(leaving, favourite="", away="" if is_own else self._curating.since)
        decks, filled = self._decks(keep.id, gone.id)
        talks, shown = self._changes.talks(gone.id), self._changes.shown(gone.id)
        theirs = set(self._changes.shown(keep.id))
        new = [one for one in (replace(one, card=keep.id) for one in shown) if one not in theirs]
        before = Standing(
            cards=(gone,) if is_own else (),
            marks=(close, leaving),
            decks=decks,
            talks=talks,
            shown=(*shown, *(replace(one, was_seen=False) for one in new)),
        )
        after = Standing(
            cards=(CardState(id=gone.id),) if is_own else (),
            marks=(replace(close, favourite=close.favourite or leaving.favourite), left),
            decks=filled,
            talks=tuple(replace(talk, card=keep.id) for talk in talks),
            shown=(*(replace(one, was_seen=False) for one in shown), *new),
        )
        edit = self._curating.edit("Make one card of two", before, after)
        return edit and replace(edit, topics=edit.topics | {Topic.JOURNAL})

    def tell_apart(self, one: ShelfCard, other: ShelfCard) -> Edit:
        """Never pair these two again."""
        before = self._apart()
        after = before | {_sorted(one.card.id, other.card.id)}
        return Edit(
            "These are two cards",
            frozenset({Topic.CARDS}),
            partial(self._keep_apart, after),
            partial(self._keep_apart, before),
        )

    def _decks(self, keep: str, gone: str) -> tuple[tuple[DeckState, ...], tuple[DeckState, ...]]:
        """The decks of one's own that hold the card that goes, before and after; each keeps its order."""
        held = [self._changes.deck(deck_id) for deck_id in sorted(self._changes.decks_with(gone))]
        before = tuple(state for state in held if state.deck is not None)
        after = tuple(
            replace(state, cards=tuple(dict.fromkeys(keep if one == gone else one for one in state.cards)))
            for state in before
        )
        return before, after

    def _apart(self) -> frozenset[tuple[str, str]]:
        try:
            return frozenset((str(one), str(other)) for one, other in json.loads(self._notes.note(_APART)))
        except (ValueError, TypeError):
            return frozenset()

    def _keep_apart(self, pairs: frozenset[tuple[str, str]]) -> None:
        self._notes.keep_note(_APART, json.dumps(sorted(pairs)))


def _sorted(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
