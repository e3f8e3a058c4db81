"""The table: dealing cards, choosing who and how deep, marking great talks."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from random import Random

from closer_desktop.domain.cards import Card, Depth, Relationship
from closer_desktop.domain.evening import Evening
from closer_desktop.domain.evening_json import evening_from_json, evening_to_json
from closer_desktop.domain.filters import Filters, loosened
from closer_desktop.domain.journal import Entry, new_id
from closer_desktop.domain.pile import PileCard, shuffled
from closer_desktop.services.edits import Edit, Topic
from closer_desktop.services.stores import Cards, Entries, Places

FIRST_FILTERS = Filters(relationships=frozenset({Relationship.FRIEND}))


@dataclass(frozen=True, slots=True)
class WayOut:
    """A filter with one choice let go, and how many cards it would open up."""

    filters: Filters
    cards: int


class Table:
    """The evening under way, and everything people can do with it.

    The verbs give back an `Edit` that is not done yet, or None where nothing would change.
    """

    def __init__(
        self, cards: Cards, entries: Entries, places: Places, chance: Random, now: Callable[[], datetime]
    ) -> None:
        self._cards = cards
        self._entries = entries
        self._places = places
        self._chance = chance
        self._now = now
        self._matching = 0
        self._evening = self._taken_up()

    @property
    def evening(self) -> Evening:
        """The evening as it stands."""
        return self._evening

    @property
    def card(self) -> Card | None:
        """The card on the table."""
        lying = self._evening.card
        return None if lying is None else self._cards.card(lying.number)

    @property
    def matching(self) -> int:
        """How many cards fit the filters, whether or not they were dealt already."""
        return self._matching

    @property
    def is_favourite(self) -> bool:
        """Tell whether the card on the table is kept close."""
        card = self.card
        return card is not None and card.id in self._cards.favourites()

    @property
    def talk(self) -> Entry | None:
        """The journal entry that marks the present card as a great talk, while there is one."""
        lying = self._evening.card
        if lying is None:
            return None
        marks = [entry for number, entry in self._evening.talks if number == lying.number]
        return self._entries.find(marks[-1]) if marks else None

    def next_card(self) -> Edit | None:
        """Turn the next card."""
        return self._moved("Next card", self._evening.forward())

    def back(self) -> Edit | None:
        """Bring the last card back."""
        return self._moved("Back", self._evening.back())

    def put_back(self) -> Edit | None:
        """Put the card back until another day, without a trace."""
        return self._moved("Not tonight", self._evening.put_back())

    def stand_on_rung(self, rung: int) -> Edit | None:
        """Go up or down the ladder; beyond its ends nothing changes."""
        card = self.card
        top = len(card.ladder) if card else 0
        return self._moved("Follow-up", self._evening.on_rung(min(rung, top)))

    def pass_turn(self) -> Edit | None:
        """Let the other one answer first."""
        return self._moved("Whose turn", self._evening.with_turn_passed())

    def shuffle(self) -> Edit | None:
        """Shuffle the pile anew; with the pile used up, start it over."""
        cards = self._shuffled(self._evening.filters)
        if self._evening.is_spent:
            return self._moved("Shuffle", self._evening.started_over(cards))
        everyone = [card.number for card in self._evening.dealt]
        return self._moved("Shuffle", self._evening.with_pile(self._evening.filters, cards, everyone))

    def filter(self, filters: Filters) -> Edit | None:
        """Choose who is at the table, how deep, and what about."""
        people = replace(filters, depths=frozenset(Depth), themes=frozenset(), kinds=frozenset(), deck="")
        suiting = {card.number for card in self._cards.matching(people.criteria)}
        sides = 1 if filters.relationships == {Relationship.MYSELF} else 2
        after = self._evening.with_pile(filters, self._shuffled(filters), suiting)
        return self._moved("Change filters", replace(after, sides=sides, turn=after.turn % sides))

    def ways_out(self) -> list[WayOut]:
        """The filters that would open up more cards by letting one choice go, the gentlest first."""
        ways = [
            WayOut(way, len(self._cards.matching(way.criteria))) for way in loosened(self._evening.filters)
        ]
        return [way for way in ways if way.cards > self._matching]

    def keep_close(self) -> Edit | None:
        """Make the card a favourite, or no longer one."""
        card = self.card
        if card is None:
            return None
        close = not self.is_favourite
        return Edit(
            "Add to favourites" if close else "Remove from favourites",
            frozenset({Topic.FAVOURITES}),
            partial(self._cards.keep_close, card.id, close),
            partial(self._cards.keep_close, card.id, not close),
        )

    def mark_great_talk(self) -> Edit | None:
        """Save the card on the table as a great talk."""
        card = self.card
        if card is None or self.talk is not None:
            return None
        entry = Entry(
            id=new_id(),
            at=self._now(),
            card=card.id,
            question=card.text,
            depth=card.depth,
            rung=self._evening.rung,
        )
        before, after = self._evening, self._evening.with_talk(entry.id)

        def do() -> None:
            self._entries.save(entry)
            self._stand(after)

        def undo() -> None:
            self._entries.delete(entry.id)
            self._stand(before)

        return Edit("Great talk", frozenset({Topic.TABLE, Topic.JOURNAL}), do, undo)

    def unmark_great_talk(self) -> Edit | None:
        """Take the mark and its entry back."""
        entry = self.talk
        if entry is None:
            return None
        before, after = self._evening, self._evening.without_talk(entry.id)

        def do() -> None:
            self._entries.delete(entry.id)
            self._stand(after)

        def undo() -> None:
            self._entries.save(entry)
            self._stand(before)

        return Edit("Not a great talk", frozenset({Topic.TABLE, Topic.JOURNAL}), do, undo)

    def keep_place(self) -> None:
        """Keep the evening on disk, so that it can be taken up again."""
        self._places.leave_at(evening_to_json(self._evening))

    def _moved(self, label: str, after: Evening) -> Edit | None:
        """The way from the present evening to the one after; None when they are the same."""
        if after == self._evening:
            return None
        return Edit(
            label,
            frozenset({Topic.TABLE}),
            partial(self._stand, after),
            partial(self._stand, self._evening),
        )

    def _stand(self, evening: Evening) -> None:
        if evening.filters != self._evening.filters:
            self._matching = len(self._cards.matching(evening.filters.criteria))
        self._evening = evening

    def _shuffled(self, filters: Filters) -> tuple[PileCard, ...]:
        return shuffled(self._cards.matching(filters.criteria), self._chance)

    def _taken_up(self) -> Evening:
        """The evening as it was left, or a new one."""
        try:
            evening = evening_from_json(
                self._places.left_at(),
                lambda filters: self._cards.matching(filters.criteria),
                self._cards.numbered,
            )
        except ValueError:
            evening = Evening(filters=FIRST_FILTERS, pile=self._shuffled(FIRST_FILTERS))
        self._matching = len(self._cards.matching(evening.filters.criteria))
        return evening
