"""What the evenings looked like, in numbers to draw: from the talks noted and the times cards were asked."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from closer_desktop.domain.cards import Depth, Theme
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.memories import Sight
from closer_desktop.domain.people import name_key

# With fewer talks a picture says more than it knows.
FEWEST_TALKS = 5
# After so long without a card, the next one is another evening.
PAUSE = timedelta(hours=6)


class Span(StrEnum):
    """How far back the pictures look."""

    EVER = "ever"
    YEAR = "year"
    HALF_YEAR = "half_year"
    SIX_WEEKS = "six_weeks"

    def first_day(self, today: date) -> date:
        """The first day that is looked at."""
        days = {Span.YEAR: 365, Span.HALF_YEAR: 182, Span.SIX_WEEKS: 42}.get(self)
        return date.min if days is None else today - timedelta(days=days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A card that was asked, how deep it was, and whether it became a great talk."""

    at: datetime
    people: tuple[str, ...]
    question: str
    depth: Depth
    is_great: bool


@dataclass(frozen=True, slots=True)
class Sitting:
    """One evening's cards in the order they were drawn, never none."""

    dots: tuple[Dot, ...]

    @property
    def day(self) -> date:
        """The day on which it began."""
        return self.dots[0].at.date()

    @property
    def people(self) -> tuple[str, ...]:
        """Everyone who was there, by name."""
        known = {name_key(name): name for dot in self.dots for name in dot.people}
        return tuple(known[key] for key in sorted(known))

    @property
    def great(self) -> int:
        """How many of its cards became great talks."""
        return sum(dot.is_great for dot in self.dots)


@dataclass(frozen=True, slots=True)
class Opening:
    """A theme: great talks out of times asked."""

    theme: Theme
    great: int
    asked: int


@dataclass(frozen=True, slots=True)
class Month:
    """The talks noted in a month: how many without a depth, light, open, deep, intimate."""

    first: date
    talks: tuple[int, ...]

    @property
    def count(self) -> int:
        """All of them."""
        return sum(self.talks)


@dataclass(frozen=True, slots=True)
class Pair:
    """A person and whoever brought the deck: how often the answer of each came first."""

    person: str
    theirs: int
    yours: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """All that is drawn, for one person or everyone; `known` counts the talks of the whole journal.

    `rungs` counts the great talks that went at least so far down the ladder, the card itself first.
    """

    today: date
    known: int = 0
    talks: int = 0
    sittings: tuple[Sitting, ...] = ()
    openings: tuple[Opening, ...] = ()
    rungs: tuple[int, ...] = ()
    months: tuple[Month, ...] = ()
    pairs: tuple[Pair, ...] = ()


def sittings(dots: Iterable[Dot]) -> tuple[Sitting, ...]:
    """The dots by evening, oldest first.

    Another evening begins after a pause, and where nobody stayed of those who were named.
    """
    found: list[list[Dot]] = []
    there: set[str] = set()
    for dot in sorted(dots, key=lambda each: each.at.timestamp()):
        come = set(map(name_key, dot.people))
        is_another = bool(there and come) and not there & come
        if not found or is_another or dot.at - found[-1][-1].at >= PAUSE:
            found.append([])
            there.clear()
        found[-1].append(dot)
        there |= come
    return tuple(Sitting(tuple(evening)) for evening in found)


def rungs_reached(entries: Iterable[Entry]) -> tuple[int, ...]:
    """How many talks over a card went at least so far down: to the card itself, its first rung, and on."""
    deepest = [entry.rung for entry in entries if entry.card]
    return tuple(sum(rung >= least for rung in deepest) for least in range(max(deepest, default=-1) + 1))


def pairs(sights: Iterable[Sight]) -> tuple[Pair, ...]:
    """Whose answers came first with whom, those with the most turns first; a third one's say nothing."""
    theirs: Counter[str] = Counter()
    yours: Counter[str] = Counter()
    for sight in sights:
        if sight.first:
            theirs[sight.first] += 1
        elif sight.first is not None:
            yours.update(sight.people)
    everyone = sorted(theirs | yours, key=lambda name: (-(theirs[name] + yours[name]), name_key(name)))
    return tuple(Pair(name, theirs[name], yours[name]) for name in everyone)


def months(entries: Iterable[Entry]) -> tuple[Month, ...]:
    """The months in which talks were noted, oldest first."""
    found: defaultdict[date, list[int]] = defaultdict(lambda: [0] * 5)
    for entry in entries:
        found[entry.at.date().replace(day=1)][int(entry.depth or 0)] += 1
    return tuple(Month(first, tuple(found[first])) for first in sorted(found))


def latest_months(found: Iterable[Month], today: date, count: int) -> tuple[Month, ...]:
    """So many months until this one, oldest first, those without a talk too."""
    known = {month.first: month for month in found}
    this = today.year * 12 + today.month - 1
    firsts = [date(number // 12, number % 12 + 1, 1) for number in range(this - count + 1, this + 1)]
    return tuple(known.get(first, Month(first, (0,) * 5)) for first in firsts)
