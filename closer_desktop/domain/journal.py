"""The journal: what people chose to remember of their talks."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import uuid4

from closer_desktop.domain.cards import Depth


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the journal: when, with whom, which card and rung, where, and what stayed.

    `at` carries its own offset from UTC. `card` is empty for a talk without a card; `rung` counts
    from 0, the card itself. `depth` is None where no card was on the table. `ask_again` is the day on
    which to ask the same again, if people wish to.
    """

    id: str
    at: datetime
    people: tuple[str, ...] = ()
    card: str = ""
    question: str = ""
    depth: Depth | None = None
    rung: int = 0
    place: str = ""
    line: str = ""
    tags: tuple[str, ...] = ()
    ask_again: date | None = None


def is_covered(entry: Entry) -> bool:
    """Tell whether the line must not be seen: it waits for the new answer."""
    return entry.ask_again is not None and bool(entry.line)


def new_id() -> str:
    """A fresh id for an entry; saving the same id twice is one entry."""
    return str(uuid4())
