"""Before you meet: what a thoughtful friend would remember of someone, and three cards that suit them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from random import Random

from closer_desktop.domain.arc import Shape, next_step, pick, shape_of
from closer_desktop.domain.cards import Card, Kind, Theme
from closer_desktop.domain.filters import FIRST_FILTERS, family_number, ordinal
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.people import Person, filters_for
from closer_desktop.domain.pile import PileCard, families, shuffled
from closer_desktop.domain.threads import Thread, open_threads
from closer_desktop.services.edits import Edit
from closer_desktop.services.remembering import Portrait, Remembering
from closer_desktop.services.stores import Cards, People
from closer_desktop.services.table import Table

CARDS = 3
LAST_TALKS = 4
_DOING = frozenset({ordinal(Kind.ACTIVITY), ordinal(Kind.SIDE_BY_SIDE)})


class Ground(StrEnum):
    """Why a card is suggested."""

    LIGHTS_UP = "lights_up"
    DOING = "doing"
    NEW_THEME = "new_theme"
    NEW_CARD = "new_card"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A card that these people have not had yet, its number, and why this one.

    `great` and `asked` are the talks that its theme opened, out of the times it was asked.
    """

    card: Card
    number: int
    ground: Ground
    great: int = 0
    asked: int = 0


@dataclass(frozen=True, slots=True)
class Preparation:
    """What there is to know before meeting someone; talks are newest first."""

    portrait: Portrait
    talks: tuple[Entry, ...]
    threads: tuple[Thread, ...]
    cards: tuple[Suggestion, ...]
    today: datetime

    @property
    def person(self) -> Person:
        """Whom it is about."""
        return self.portrait.person


@dataclass(frozen=True, slots=True)
class _Wish:
    """What a card would be good for."""

    ground: Ground
    fits: Callable[[PileCard], bool]


class Meeting:
    """Gathers what is remembered of someone, and sets the table for them."""

    def __init__(self, memory: Remembering, cards: Cards, people: People, table: Table) -> None:
        self._memory = memory
        self._cards = cards
        self._people = people
        self._table = table

    def prepare(self, person: Person, others: int = 0) -> Preparation:
        """What there is to know; the cards are the same all day, and different ones for each of `others`."""
        now = self._memory.today()
        entries = self._memory.entries(person.name)
        chance = Random(f"{person.id} {now.date()} {others}")
        return Preparation(
            portrait=self._memory.portrait(person),
            talks=tuple(entries[:LAST_TALKS]),
            threads=tuple(open_threads(entries, self._memory.card, now.date())),
            cards=tuple(self._suggested(person, entries, chance)),
            today=now,
        )

    def draw(self, preparation: Preparation) -> Edit | None:
        """Set the table for this person; the suggested cards come first."""
        first = [suggestion.number for suggestion in preparation.cards]
        return self._table.set_for(preparation.person, first)

    def _suggested(self, person: Person, entries: Sequence[Entry], chance: Random) -> list[Suggestion]:
        """Three cards by the rules of the deal: easing in, up to the first ceiling, nothing seen before.

        What asks nearly the same as a card they had waits until there is nothing else.
        """
        filters = filters_for([person], FIRST_FILTERS)
        pile: Sequence[PileCard] = shuffled(self._cards.matching(filters.criteria), chance)
        themes = self._memory.themes_of(self._memory.askings(person.name))
        wishes = _wishes(person, themes)
        shape = shape_of(filters, CARDS + 1, self._people.times_met([person]))
        seen = self._people.days_since_shown([person], self._memory.today())
        noted = {entry.card for entry in entries if entry.card}
        told = self._families_told(person, noted)
        pile = [card for card in pile if card.number not in seen]
        twins = [card for card in pile if card.family in told]
        pile = [card for card in pile if card.family not in told]
        dealt: list[PileCard] = []
        found: list[Suggestion] = []
        while len(found) < CARDS and (pile or twins):
            if not pile:
                pile, twins = twins, []
            lying, wish = _granted(pile, wishes, shape, dealt)
            pile = [one for one in pile if one.number != lying.number]
            card = self._cards.card(lying.number)
            # What was noted by hand, or brought home from a walk, was never shown here.
            if card.id in noted:
                continue
            dealt.append(lying)
            wishes = [one for one in wishes if one is not wish]
            great, asked = themes.get(card.theme, (0, 0))
            ground = _ground(wish, great, asked, themes)
            found.append(Suggestion(card, lying.number, ground, great, asked))
        return found

    def _families_told(self, person: Person, noted: Iterable[str]) -> set[int]:
        """The families of the cards that this person has seen, or that were noted with them."""
        shown = self._people.days_since_family_shown([person], self._memory.today())
        cards = (self._memory.card(card_id) for card_id in noted)
        return ({*shown} | {family_number(card) for card in cards if card is not None}) - {0}


def _wishes(person: Person, themes: dict[Theme, tuple[int, int]]) -> list[_Wish]:
    """What the three cards should be good for, the dearest first."""
    bright = [theme for theme, (great, _) in themes.items() if great]
    wishes = [_Wish(Ground.LIGHTS_UP, _is_on([theme])) for theme in bright[:2]]
    if person.likes:
        wishes.insert(1, _Wish(Ground.DOING, lambda card: card.kind in _DOING))
    unasked = [theme for theme in Theme if theme not in themes]
    wishes.append(_Wish(Ground.NEW_THEME, _is_on(unasked)))
    return wishes


def _is_on(themes: Iterable[Theme]) -> Callable[[PileCard], bool]:
    wanted = {ordinal(theme) for theme in themes}
    return lambda card: card.theme in wanted


def _granted(
    pile: Sequence[PileCard], wishes: Sequence[_Wish], shape: Shape, dealt: Sequence[PileCard]
) -> tuple[PileCard, _Wish | None]:
    """The next card, for the dearest wish that the arc has a card for; any card where it has none."""
    step = next_step(dealt, shape)
    for wish in wishes:
        card = pick([one for one in pile if wish.fits(one)], step, dealt)
        if card is None or card.family in families(dealt):
            continue
        again = bool(dealt) and card.theme == dealt[-1].theme
        if card.depth <= step.depth and not again:
            return card, wish
    card = pick(pile, step, dealt)
    assert card is not None
    return card, None


def _ground(wish: _Wish | None, great: int, asked: int, themes: dict[Theme, tuple[int, int]]) -> Ground:
    """What can truly be said of the card that was found."""
    if wish is not None and (wish.ground is not Ground.NEW_THEME or themes):
        return wish.ground
    if great:
        return Ground.LIGHTS_UP
    return Ground.NEW_THEME if themes and not asked else Ground.NEW_CARD
