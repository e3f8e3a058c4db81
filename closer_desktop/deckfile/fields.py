"""The fields of a deck and of a card: their names, what each may hold, and what is said otherwise."""

import difflib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from closer_desktop.deckfile.parsing import shown
from closer_desktop.domain.cards import Band, Depth, Kind, Place, Relationship, Theme, Tone
from closer_desktop.domain.text import CARD_LIMIT, NAME_LIMIT, clean, one_line

FORMAT = 1
MOST_THEMES = 2
MOST_RELATIONSHIPS = 5
MOST_RUNGS = 10
MOST_TAGS = 20
MOST_PLAYERS = 20

Value = TypeVar("Value")


class Misfit(Exception):
    """A value that a field cannot hold; says the rule and, in a few words, the reason."""

    def __init__(self, rule: str, reason: str) -> None:
        super().__init__(reason)
        self.rule = rule
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Field:
    """How one field is read; ``read`` raises Misfit, ``missing`` stands in where nothing is given."""

    read: Callable[[Any], Any]
    missing: Any = None
    required: bool = False


def a_text(limit: int, *, filled: bool = False) -> Callable[[Any], str]:
    """Return a reader of text that may have several lines; a `filled` one must not be empty."""

    def read(value: Any) -> str:
        if not isinstance(value, str) or len(value) > limit:
            raise _no_text(value, limit)
        text = clean(value, limit).strip()
        if filled and not text:
            raise Misfit("filled", "it is empty")
        return text

    return read


def a_line(limit: int, *, filled: bool = False) -> Callable[[Any], str]:
    """Return a reader of text on one line; a `filled` one must not be empty."""

    def read(value: Any) -> str:
        if not isinstance(value, str) or len(value) > limit:
            raise _no_text(value, limit)
        text = one_line(value, limit)
        if filled and not text:
            raise Misfit("filled", "it is empty")
        return text

    return read


def one_of(values: Mapping[str, Value]) -> Callable[[Any], Value]:
    """Return a reader of one of these names."""

    def read(value: Any) -> Value:
        try:
            return values[value]
        except (KeyError, TypeError):
            raise Misfit("known value", _unknown_value(value, values)) from None

    return read


def a_list(
    read: Callable[[Any], Value], most: int, least: int = 0, *, repeats: bool = False
) -> Callable[[Any], tuple[Value, ...]]:
    """Return a reader of a list of so many values, kept in their order; all different unless it `repeats`."""

    def read_list(value: Any) -> tuple[Value, ...]:
        if not isinstance(value, list):
            raise Misfit("type", "it is not a list")
        if not least <= len(value) <= most:
            raise Misfit("count", f"it holds {len(value)} values, {least} to {most} may stand there")
        values = tuple([read(item) for item in value])
        if not repeats and len(set(values)) < len(values):
            raise Misfit("count", "it holds the same value twice")
        return values

    return read_list


def a_count(value: Any) -> int:
    """Return a number of players."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise Misfit("type", "it is not a whole number")
    if not 1 <= value <= MOST_PLAYERS:
        raise Misfit("count", f"it is not between 1 and {MOST_PLAYERS}")
    return value


def a_claim(value: Any) -> bool:
    """Return true or false."""
    if not isinstance(value, bool):
        raise Misfit("type", "it is not true or false")
    return value


def a_format(value: Any) -> int:
    """Return the format version; a newer one is refused."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise Misfit("format", f"it is not a format version that Closer knows; the present one is {FORMAT}")
    if value > FORMAT:
        raise Misfit(
            "format", "this deck was written for a newer Closer; with a newer version it can be read"
        )
    return value


def a_list_of_cards(value: Any) -> list[Any]:
    """Return the cards as they stand in the file."""
    if not isinstance(value, list):
        raise Misfit("type", "it is not a list of cards")
    return value


def unknown_field(name: str, allowed: Iterable[str]) -> str:
    """Return the reason why a field is refused, with the nearest allowed name."""
    allowed = list(allowed)
    near = difflib.get_close_matches(name[:NAME_LIMIT].lower(), allowed, n=1, cutoff=0.5)
    hint = f"the nearest one is “{near[0]}”" if near else f"allowed are {listed(allowed)}"
    return f"the field “{shown(name)}” is not known; {hint}"


def _names(values: type[StrEnum]) -> dict[str, Any]:
    return {value.value: value for value in values}


def _no_text(value: Any, limit: int) -> Misfit:
    if not isinstance(value, str):
        return Misfit("type", "it is not text")
    return Misfit("length", f"it has {len(value):,} characters, at most {limit:,} may stand there")


def _unknown_value(value: Any, values: Iterable[str]) -> str:
    given = shown(value)
    start = f"“{given}” is not known" if given else "it is not a known name"
    return f"{start}; allowed are {listed(values)}"


def listed(names: Iterable[str], last_word: str = "and") -> str:
    """Return names as they are said one after the other: a, b and c."""
    *first, last = names
    return f"{', '.join(first)} {last_word} {last}" if first else last


_TEXT = a_text(CARD_LIMIT)
_LINE = a_line(CARD_LIMIT)
_NAME = a_line(NAME_LIMIT)
_FILLED_NAME = a_line(NAME_LIMIT, filled=True)

DECK_FIELDS = {
    "format": Field(a_format, required=True),
    "id": Field(_FILLED_NAME, required=True),
    "title": Field(_FILLED_NAME, required=True),
    "description": Field(_TEXT, ""),
    "language": Field(_FILLED_NAME, "en"),
    "licence": Field(_NAME, ""),
    "author": Field(_NAME, ""),
    "cards": Field(a_list_of_cards, (), required=True),
}

CARD_FIELDS = {
    "id": Field(_FILLED_NAME, required=True),
    "text": Field(a_text(CARD_LIMIT, filled=True), required=True),
    "kind": Field(one_of(_names(Kind)), required=True),
    "depth": Field(one_of({depth.label: depth for depth in Depth}), required=True),
    "tone": Field(one_of(_names(Tone)), Tone.PLAIN),
    "themes": Field(a_list(one_of(_names(Theme)), MOST_THEMES, 1), required=True),
    "relationships": Field(a_list(one_of(_names(Relationship)), MOST_RELATIONSHIPS, 1), required=True),
    "bands": Field(a_list(one_of(_names(Band)), len(Band)), ()),
    "ladder": Field(a_list(a_line(CARD_LIMIT, filled=True), MOST_RUNGS, repeats=True), ()),
    "share": Field(_LINE, ""),
    "listen": Field(_LINE, ""),
    "places": Field(a_list(one_of(_names(Place)), len(Place)), ()),
    "players": Field(a_count, 1),
    "annual": Field(a_claim, False),
    "family": Field(_NAME, ""),
    "tags": Field(a_list(_FILLED_NAME, MOST_TAGS), ()),
}
