"""What the journal and the cards shown say together: how often a card was asked, and what it opened."""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.journal import Entry, is_covered
from closer_desktop.domain.people import name_key

# A card that was shown and noted within one evening was asked once.
ONE_EVENING = timedelta(hours=12)
# A question is put in order as if it had been asked so many times more, with the usual outcome.
USUAL_TIMES = 3


@dataclass(frozen=True, slots=True)
class Sight:
    """A card was on the table, at this moment, before the people with these names.

    `first` is whose answer came first: one of these names, empty for whoever brought the deck, None where
    that is not known or nobody began.
    """

    card: str
    people: tuple[str, ...]
    at: datetime
    first: str | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """One time that a card was asked; `entries` are what was noted of it, none where it opened nothing."""

    card: str
    at: datetime
    people: tuple[str, ...]
    entries: tuple[Entry, ...] = ()

    @property
    def was_great(self) -> bool:
        """It became an entry of the journal."""
        return bool(self.entries)


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """A question that opened something: great talks out of times asked, and the last of them."""

    card: str
    question: str
    depth: Depth | None
    great: int
    asked: int
    last: Entry
    rungs: tuple[int, ...] = ()


_Kind = TypeVar("_Kind")


@dataclass(frozen=True, slots=True)
class Opening(Generic[_Kind]):
    """Great talks out of times asked, for a person, a theme or a depth."""

    what: _Kind
    great: int
    asked: int


@dataclass(slots=True)
class _Evening:
    """One time in the making."""

    at: datetime
    last: datetime
    people: dict[str, str] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)


def askings(sights: Iterable[Sight], entries: Iterable[Entry]) -> list[Asking]:
    """Every time a card was asked, oldest first; what was shown and noted in one evening is one time."""
    moments: dict[str, list[tuple[datetime, tuple[str, ...], Entry | None]]] = defaultdict(list)
    for sight in sights:
        moments[sight.card].append((sight.at, sight.people, None))
    for entry in entries:
        if entry.card:
            moments[entry.card].append((entry.at, entry.people, entry))
    found = []
    for card, happened in moments.items():
        evenings: list[_Evening] = []
        for at, people, noted in sorted(happened, key=lambda each: each[0]):
            if not evenings or at - evenings[-1].last >= ONE_EVENING:
                evenings.append(_Evening(at, at))
            evening = evenings[-1]
            evening.last = at
            evening.people |= {name_key(name): name for name in people}
            evening.entries += [noted] if noted else []
        found += [Asking(card, one.at, tuple(one.people.values()), tuple(one.entries)) for one in evenings]
    # As numbers: a long sort by moments with offsets would let nothing else run meanwhile.
    return sorted(found, key=lambda asking: (asking.at.timestamp(), asking.card))


def doors(asked: Iterable[Asking]) -> list[Door]:
    """The questions that opened something, those that keep doing so first; see `fair_share`."""
    by_card: dict[str, list[Asking]] = defaultdict(list)
    for asking in asked:
        by_card[asking.card].append(asking)
    times = sum(map(len, by_card.values()))
    great = sum(one.was_great for asked_of in by_card.values() for one in asked_of)
    usual = great / times if times else 0.0
    found = [
        _door(card, asked_of) for card, asked_of in by_card.items() if any(a.was_great for a in asked_of)
    ]
    return sorted(
        found,
        key=lambda door: (-fair_share(door.great, door.asked, usual), -door.great, -door.last.at.timestamp()),
    )


def openings(asked: Iterable[Asking], kinds: Callable[[Asking], Iterable[_Kind]]) -> list[Opening[_Kind]]:
    """What the times asked opened, counted by one or more kinds each, in the fair order of `doors`."""
    times: Counter[_Kind] = Counter()
    great: Counter[_Kind] = Counter()
    for asking in asked:
        for kind in kinds(asking):
            times[kind] += 1
            great[kind] += asking.was_great
    usual = sum(great.values()) / max(1, sum(times.values()))
    found = [Opening(kind, great[kind], times[kind]) for kind in times]
    return sorted(
        found, key=lambda one: (-fair_share(one.great, one.asked, usual), -one.great, str(one.what))
    )


def fair_share(great: int, asked: int, usual: float) -> float:
    """The share of great talks as if the question had been asked three times more, with the usual outcome.

    So one lucky evening does not outrank a question that opened four of six.
    """
    return (great + USUAL_TIMES * usual) / (asked + USUAL_TIMES)


def is_with(people: Iterable[str], name: str) -> bool:
    """Tell whether someone of this name is among the people; an empty name is everyone."""
    return not name or name_key(name) in map(name_key, people)


def entries_with(entries: Iterable[Entry], name: str) -> list[Entry]:
    """The entries in which someone of this name took part, in their order; all for an empty name."""
    return [entry for entry in entries if is_with(entry.people, name)]


def lines_from_then(
    entries: Sequence[Entry],
    now: datetime,
    away: Container[str] = (),
) -> list[tuple[int, Entry]]:
    """An old line for each of about 30, 90 and 365 days ago, with the days; nothing where none was written.

    A line that waits for its new answer is not among them, nor one of a card put away (`away`).
    """

    def may_be_seen(entry: Entry) -> bool:
        return bool(entry.line) and not is_covered(entry) and entry.card not in away

    found = []
    for days, slack in _THEN:
        day = (now - timedelta(days=days)).date()
        near = [
            (abs((entry.at.date() - day).days), entry)
            for entry in entries
            if abs((entry.at.date() - day).days) <= slack and may_be_seen(entry)
        ]
        if near:
            found.append((days, min(near, key=lambda each: each[0])[1]))
    return found


_THEN = ((30, 2), (90, 4), (365, 7))


def _door(card: str, asked: Sequence[Asking]) -> Door:
    noted = [entry for asking in asked for entry in asking.entries]
    last = max(noted, key=lambda entry: entry.at)
    return Door(
        card=card,
        question=last.question,
        depth=last.depth,
        great=sum(asking.was_great for asking in asked),
        asked=len(asked),
        last=last,
        rungs=tuple(entry.rung for entry in noted),
    )
