"""The table: dealing cards, choosing who is there, how deep and what about, and ending well."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from random import Random

from closer_desktop.domain.arc import Length, Pace, Role, Step, pick
from closer_desktop.domain.cards import TOGETHER, Card, Depth, Relationship, Theme
from closer_desktop.domain.evening import Evening
from closer_desktop.domain.filters import FIRST_FILTERS, Filters, loosened
from closer_desktop.domain.people import Person, filters_for
from closer_desktop.domain.pile import PileCard, shuffled
from closer_desktop.services.edits import Edit, Topic
from closer_desktop.services.returning import Returning
from closer_desktop.services.sittings import Sittings
from closer_desktop.services.stores import Cards, People, Places

# After so long without anybody doing anything, a new evening begins.
QUIET = timedelta(hours=6)

_TABLE = frozenset({Topic.TABLE})


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
        self,
        cards: Cards,
        people: People,
        places: Places,
        chance: Random,
        now: Callable[[], datetime],
        returning: Returning | None = None,
    ) -> None:
        self._cards = cards
        self._people = people
        self._chance = chance
        self._now = now
        self._returning = returning or Returning(cards, people, now)
        self.offers_choices = True
        self._sittings = Sittings(cards, places, now)
        self._evening = self._taken_up()
        self._matching = len(cards.matching(self._evening.filters.criteria))

    @property
    def evening(self) -> Evening:
        """The evening as it stands."""
        return self._evening

    @property
    def last(self) -> tuple[Evening, datetime] | None:
        """The evening that is over, though a new one may have begun, and when it ended."""
        return self._sittings.last(self._evening)

    @property
    def card(self) -> Card | None:
        """The card on the table."""
        lying = self._evening.card
        return None if lying is None else self._cards.card(lying.number)

    @property
    def offer(self) -> tuple[Card, ...]:
        """The two cards to choose from, while they lie there."""
        return tuple(self._cards.card(one.number) for one in self._evening.offer)

    @property
    def matching(self) -> int:
        """How many cards fit the filters, whether or not they were dealt already."""
        return self._matching

    @property
    def people(self) -> list[Person]:
        """The people at the table who have names, besides the one who brought the deck."""
        return self._people.named(self._evening.people)

    def next_card(self) -> Edit | None:
        """Turn the next card, or lay out two to choose from; of two, take the first."""
        if self._evening.offer:
            return self.take(0)
        return self._moved("Next card", self._onward(self._evening))

    def take(self, place: int) -> Edit | None:
        """Take one of the two cards on offer, 0 or 1; the other goes back unseen."""
        if not self._evening.offer:
            return None
        deep = self._chance.randrange(len(self._evening.pile) + 1)
        return self._moved("Choose a card", self._evening.taken(place, deep))

    def back(self) -> Edit | None:
        """Bring the last card back."""
        return self._moved("Back", self._evening.back())

    def put_back(self) -> Edit | None:
        """Put the card back until another day, or both of two on offer, without a trace."""
        if self._evening.offer:
            return self._moved("Not tonight", self._onward(self._evening.declined()))
        return self._moved("Not tonight", self._evening.put_back())

    def lighten(self) -> Edit | None:
        """Go one depth down, with a breather first; asked a second time, go to the landing."""
        evening = self._evening
        card = evening.card or next(iter(evening.offer), None)
        if evening.eased or card is None:
            return self.land()
        filters = evening.filters.gentler_than(Depth(card.depth))
        everyone = [card.number for card in evening.dealt]
        gentler = evening.with_pile(filters, self._shuffled(filters), everyone)
        eased = replace(gentler, eased=1, wished=evening.filters.depths)
        breather = self._breather(eased)
        after = eased.forward() if breather is None else replace(eased.with_breather(breather), paused=None)
        return self._moved("Lighter", after)

    def breathe(self) -> Edit | None:
        """Lay one light card of another theme on the table; the present one waits."""
        breather = self._breather(self._evening)
        if breather is None or self._evening.card is None:
            return None
        return self._moved("Breather", self._evening.with_breather(breather))

    def return_from_breather(self) -> Edit | None:
        """Go back to the card and the rung where people were before the breather."""
        return self._moved("Back to where we were", self._evening.returned())

    def land(self) -> Edit | None:
        """Deal the warm last card."""
        if self._evening.has_landed:
            return self.stop()
        return self._moved("Landing", self._evening.landing())

    def go_deeper_once(self) -> Edit | None:
        """Deal one card a depth deeper than usual; the evening goes on as before."""
        depth = self._evening.deeper_depth
        if depth is None:
            return None
        filters = replace(self._evening.filters, depths=frozenset({depth}))
        seen = {card.number for card in (*self._evening.dealt, *self._evening.aside)}
        found = [card for card in self._shuffled(filters) if card.number not in seen]
        card = pick(found, Step(depth), self._evening.dealt)
        return None if card is None else self._moved("One card closer", self._evening.with_card(card))

    def stop(self) -> Edit | None:
        """End the evening here."""
        return self._moved("Stop here", replace(self._evening, is_over=True))

    def begin_again(self) -> Edit | None:
        """Begin a new evening with the same people and filters."""
        return self._moved("New evening", self._fresh(self._evening))

    def stand_on_rung(self, rung: int) -> Edit | None:
        """Go up or down the ladder; below its last rung lies the share line, beyond nothing changes."""
        card = self.card
        top = len(card.ladder) + bool(card.share) if card else 0
        return self._moved("Follow-up", self._evening.on_rung(min(rung, top)))

    def pass_turn(self) -> Edit | None:
        """Let the next person answer first."""
        return self._moved("Whose turn", self._evening.with_turn_passed())

    def shuffle(self) -> Edit | None:
        """Shuffle the pile anew; with the pile used up, start it over."""
        filters = self._evening.filters
        cards = self._shuffled(filters)
        if self._evening.is_spent:
            return self._moved("Shuffle", self._evening.started_over(cards))
        everyone = [card.number for card in self._evening.dealt]
        return self._moved("Shuffle", self._evening.with_pile(filters, cards, everyone))

    def filter(self, filters: Filters) -> Edit | None:
        """Choose how deep, what about, and who is at the table where they have no names."""
        return self._moved("Change filters", self._filtered(self._evening, filters))

    def leave_out(self, themes: frozenset[Theme]) -> Edit | None:
        """Deal nothing about these themes for the rest of this evening, whoever sits down."""
        evening = replace(self._evening, ticked=self._evening.ticked | themes)
        return self._moved("Not for tonight", self._filtered(evening, evening.filters))

    def seat(self, people: Sequence[Person]) -> Edit | None:
        """Seat these people, besides the one who brought the deck; nobody means playing without names."""
        evening = replace(
            self._evening,
            people=tuple(person.name for person in people),
            met=self._people.times_met(people),
        )
        return self._moved(
            "Who is at the table", self._filtered(evening, filters_for(people, evening.filters))
        )

    def set_for(self, person: Person, first: Sequence[int]) -> Edit | None:
        """Begin an evening for one person, nothing else chosen; the cards with these numbers come first."""
        filters = filters_for([person], FIRST_FILTERS)
        before, met = self._evening, self._people.times_met([person])
        evening = Evening(pace=before.pace, length=before.length, people=(person.name,), met=met)
        return self._moved("Draw for someone", self._filtered(evening, filters).with_on_top(first))

    def set_pace(self, pace: Pace, length: Length) -> Edit | None:
        """Change how the depth moves and how long the evening is; the rest is planned anew."""
        return self._moved("Change the pace", replace(self._evening, pace=pace, length=length))

    def ways_out(self) -> list[WayOut]:
        """The filters that would open up more cards by letting one choice go, the gentlest first."""
        ways = [
            WayOut(way, len(self._cards.matching(way.criteria))) for way in loosened(self._evening.filters)
        ]
        return [way for way in ways if way.cards > self._matching]

    def stand(self, evening: Evening) -> None:
        """Let the evening stand like this; for edits that change more than the table."""
        if evening.filters != self._evening.filters:
            self._matching = len(self._cards.matching(evening.filters.criteria))
        self._sittings.moved(self._evening, evening)
        self._evening = evening

    def stand_last(self, evening: Evening) -> None:
        """Let the evening that is over stand like this; for edits that look back on it."""
        self._evening = self._sittings.looked_back(self._evening, evening)

    def renew(self, cards: Mapping[int, PileCard | None]) -> None:
        """Take over cards that were changed, by their numbers; None for one that is gone."""
        self._evening = self._evening.renewed(cards)
        self._matching = len(self._cards.matching(self._evening.filters.criteria))

    def keep_place(self) -> None:
        """Keep the evening on disk, so that it can be taken up again."""
        self._sittings.keep(self._evening)

    def _moved(self, label: str, after: Evening) -> Edit | None:
        """The way from the present evening to the one after; None when they are the same.

        A card that people leave behind is remembered as shown to them; one put back is not.
        """
        before = self._evening
        if after == before:
            return None
        card = _left_behind(before, after)
        if card is None:
            return Edit(label, _TABLE, partial(self.stand, after), partial(self.stand, before))
        seen = self._cards.card(card.number).id
        people, at, first = self.people, self._now(), self._first_to_answer()

        def do() -> None:
            self._people.note_shown([seen], people, at, first)
            self.stand(after)

        def undo() -> None:
            self._people.forget_shown(seen, people, at)
            self.stand(before)

        return Edit(label, _TABLE, do, undo)

    def _first_to_answer(self) -> str | None:
        """The id of whose answer to the present card came first; empty for whoever brought the deck."""
        card, name = self.card, self._evening.speaker
        if card is None or card.kind in TOGETHER or self._evening.sides == 1:
            return None
        return "" if not name else next((one.id for one in self._people.named([name])), None)

    def _onward(self, evening: Evening) -> Evening:
        """The next card, or two to choose from where it takes courage."""
        return evening.forward(offers=self.offers_choices and evening.takes_courage)

    def _filtered(self, evening: Evening, filters: Filters) -> Evening:
        wishes = (person.rather_not for person in self._people.named(evening.people))
        filters = replace(filters, unwanted=filters.unwanted.union(evening.ticked, *wishes))
        people = replace(filters, depths=frozenset(Depth), themes=frozenset(), kinds=frozenset(), deck="")
        suiting = {card.number for card in self._cards.matching(people.criteria)}
        sides = _sides(filters, evening.people)
        after = evening.with_pile(filters, self._shuffled(filters, evening.people), suiting)
        wished = evening.wished if filters.depths == evening.filters.depths else None
        return replace(after, sides=sides, turn=after.turn % sides, wished=wished)

    def _breather(self, evening: Evening) -> PileCard | None:
        """A light card for these people, of another theme than the present one."""
        seen = {card.number for card in (*evening.dealt, *evening.aside)}
        found = [card for card in self._shuffled(evening.filters.for_breathers) if card.number not in seen]
        return pick(found, Step(Depth.LIGHT, Role.BREATHER), evening.dealt[: evening.at + 1])

    def _shuffled(self, filters: Filters, names: Sequence[str] | None = None) -> tuple[PileCard, ...]:
        """The matching cards, shuffled; those that the people at the table saw lately lie at the bottom."""
        order = shuffled(self._cards.matching(filters.criteria), self._chance)
        return self._returning.lay(order, self._evening.people if names is None else names)

    def _fresh(self, before: Evening) -> Evening:
        people = self._people.named(before.people)
        filters = replace(before.chosen, unwanted=filters_for(people, before.filters).unwanted)
        return Evening(
            filters=filters,
            pace=before.pace,
            length=before.length,
            people=before.people,
            met=self._people.times_met(people),
            sides=before.sides,
            pile=self._shuffled(filters, before.people),
        )

    def _taken_up(self) -> Evening:
        """The evening as it was left; a new one with the same people after six quiet hours."""
        self._evening = Evening(filters=FIRST_FILTERS)
        kept = self._sittings.kept()
        if kept is None:
            return replace(self._evening, pile=self._shuffled(FIRST_FILTERS))
        evening, touched = kept
        people = self._people.named(evening.people)
        names = tuple(person.name for person in people)
        evening = replace(
            evening,
            people=names,
            met=self._people.times_met(people),
            sides=_sides(evening.filters, names),
            # Which cards rest is not kept: by now it may be others.
            pile=self._returning.lay(evening.pile, names),
        )
        if evening.is_over or self._now() - touched > QUIET:
            self._sittings.follow(evening, touched)
            evening = self._fresh(evening)
        return evening


def _sides(filters: Filters, names: Sequence[str]) -> int:
    """How many answer in turn: one alone, or everyone with a name and whoever brought the deck."""
    return 1 if filters.relationships == {Relationship.MYSELF} else max(2, len(names) + 1)


def _left_behind(before: Evening, after: Evening) -> PileCard | None:
    """The card that the people named at the table have now seen, if one is."""
    card = before.card
    goes_on = card is not None and card in after.dealt and (after.card != card or after.is_over)
    return card if goes_on and before.people else None
