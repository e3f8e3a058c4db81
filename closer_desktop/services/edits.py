"""A change as a value: what it is called, what it touches, how to do it and how to undo it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Topic(StrEnum):
    """What a change touches, so that pages know whether to look again."""

    TABLE = "table"
    FAVOURITES = "favourites"
    JOURNAL = "journal"
    PEOPLE = "people"
    CARDS = "cards"


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing a person did; `label` is a short English phrase that the window translates."""

    label: str
    topics: frozenset[Topic]
    do: Callable[[], None]
    undo: Callable[[], None]
