"""The fields of the search language: what may stand after `depth:`, `for:`, `with:` and the others."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from enum import Enum
from typing import TypeVar

from closer_desktop.domain.cards import Band, Depth, Kind, Relationship, Theme, Tone
from closer_desktop.domain.search.tree import (
    About,
    Added,
    Asked,
    AtPlace,
    DepthBetween,
    GreatTalk,
    InDeck,
    Is,
    Leaf,
    Mark,
    OfKind,
    OnDays,
    Sounding,
    Span,
    Suits,
    Tagged,
    With,
)
from closer_desktop.domain.search.words import Words, fold

Reader = Callable[[Words], Leaf]
_Choice = TypeVar("_Choice", bound=Enum)

_DAYS = {"": 1, "d": 1, "w": 7, "m": 30, "y": 365}
_NUMBER = re.compile(r"(<=|>=|<|>|=)?(\d{1,9})([a-z]?)")
_BETWEEN = re.compile(r"(\d{1,9})\.\.(\d{1,9})")
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")


class Misread(Exception):
    """A value that a field cannot have; says what it can be."""


def _word(text: str) -> str:
    return re.sub(r"[\s_-]+", "", fold(text))


def _choose(text: str, choices: Mapping[str, _Choice]) -> _Choice:
    """The choice that this text names; one and many of it are the same."""
    known, word = {_word(name): choice for name, choice in choices.items()}, _word(text)
    for guess in (word, word.removesuffix("s"), f"{word}s"):
        if guess in known:
            return known[guess]
    raise Misread(_listed(choices))


def _listed(names: Iterable[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} or {last}" if first else last


def _values(*kinds: type[_Choice]) -> dict[str, _Choice]:
    return {str(choice.value): choice for kind in kinds for choice in kind}


_DEPTHS = {depth.label: depth for depth in Depth}
# The keys that choose them.
_KEYS = {str(int(depth)): depth.label for depth in Depth}


def _depth(value: Words) -> Leaf:
    first, dots, last = value.text.partition("..")
    lowest = _named_depth(first) if first or not dots else min(Depth)
    highest = (_named_depth(last) if last else max(Depth)) if dots else lowest
    return DepthBetween(min(lowest, highest), max(lowest, highest))


def _named_depth(text: str) -> Depth:
    return _choose(_KEYS.get(text, text), _DEPTHS)


def _suits(value: Words) -> Leaf:
    who, has_age, age = value.text.partition(":")
    relationship = _choose(who, _values(Relationship))
    if not has_age:
        return Suits(relationship)
    if relationship is not Relationship.CHILD:
        raise Misread(f"{relationship}, without an age")
    return Suits(relationship, _choose(age, _values(Band)))


def _theme(value: Words) -> Leaf:
    return About(_choose(value.text, _values(Theme)))


def _kind(value: Words) -> Leaf:
    return OfKind(_choose(value.text, _values(Kind)))


def _tone(value: Words) -> Leaf:
    return Sounding(_choose(value.text, _values(Tone)))


def _is(value: Words) -> Leaf:
    return Is(_choose(fold(value.text).replace("favorite", "favourite"), _values(Mark)))


def _asked(value: Words) -> Leaf:
    if fold(value.text) == "never":
        return Asked(Span(0, 0))
    return Asked(_span(value.text, {"": 1}, "never, 3, >3 or 1..3"))


def _talk(value: Words) -> Leaf:
    if fold(value.text) != "great":
        raise Misread("great")
    return GreatTalk()


def _added(value: Words) -> Leaf:
    return Added(_span(value.text, _DAYS, "<30d, >2w or <1y", alone="<="))


def _span(text: str, units: Mapping[str, int], allowed: str, alone: str = "=") -> Span:
    """The whole numbers that `>3` and the like mean; `alone` is what a number alone says."""
    if between := _BETWEEN.fullmatch(text):
        ends = sorted(map(int, between.groups()))
        return Span(ends[0], ends[1])
    given = _NUMBER.fullmatch(fold(text))
    if given is None or given[3] not in units:
        raise Misread(allowed)
    number = int(given[2]) * units[given[3]]
    match given[1] or alone:
        case "<":
            return Span(0, number - 1)
        case "<=":
            return Span(0, number)
        case ">":
            return Span(number + 1)
        case ">=":
            return Span(number)
        case _:
            return Span(number, number)


def _before(value: Words) -> Leaf:
    return OnDays(last=_day(value.text) - timedelta(days=1))


def _after(value: Words) -> Leaf:
    return OnDays(first=_day(value.text))


def _day(text: str) -> date:
    """The first day of a year, of a month, or the day itself."""
    try:
        if given := _DAY.fullmatch(text):
            return date(int(given[1]), int(given[2] or 1), int(given[3] or 1))
    except ValueError:
        pass
    raise Misread("a day such as 2026-05-31, 2026-05 or 2026")


CARD_FIELDS: Mapping[str, Reader] = {
    "depth": _depth,
    "for": _suits,
    "theme": _theme,
    "kind": _kind,
    "tone": _tone,
    "deck": InDeck,
    "place": AtPlace,
    "tag": Tagged,
    "is": _is,
    "asked": _asked,
    "with": With,
    "talk": _talk,
    "added": _added,
}
"""What cards can be searched by."""

ENTRY_FIELDS: Mapping[str, Reader] = {
    "with": With,
    "place": AtPlace,
    "before": _before,
    "after": _after,
    "depth": _depth,
    "tag": Tagged,
}
"""What the journal's entries can be searched by."""
