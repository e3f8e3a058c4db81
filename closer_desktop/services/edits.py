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
    """One thing a person did; `label` is a short English phrase that the window translates.

    One that `is_long` takes more time than a window may stand still. `deck` is the id of a deck of one's
    own that holds what came in, where something did.
    """

    label: str
    topics: frozenset[Topic]
    do: Callable[[], None]
    undo: Callable[[], None]
    is_long: bool = False
    deck: str = ""
