"""The journal: what people chose to remember of their talks."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from uuid import uuid4

from closer_desktop.domain.cards import Depth


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the journal: when, with whom, which card and rung, where, and what stayed.

    `at` carries its own offset from UTC. `card` is empty for a talk without a card; `rung` counts
    from 0, the card itself. `depth` is None where no card was on the table. `ask_again` is the day on
    which to ask the same again, if people wish to; `asks_no_more` says that they do not, though the card
    is one for once a year. `comes_back` is read off the journal, never written: the day since which a
    yearly card asks this again by itself.
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
    asks_no_more: bool = False
    comes_back: date | None = field(default=None, compare=False)


def is_covered(entry: Entry) -> bool:
    """Tell whether the line must not be seen: it waits for the new answer.

    That of an entry to be asked again does so at once. That of a yearly card can be read until the card is
    due again.
    """
    return bool(entry.line) and asked_on(entry) is not None


def asked_on(entry: Entry) -> date | None:
    """The day from which the same is asked again; None where it is not."""
    return entry.ask_again or entry.comes_back


def asked_no_more(entry: Entry) -> Entry:
    """The entry as it is once it was answered again, or once nobody wants to be asked: its line is open."""
    return replace(entry, ask_again=None, asks_no_more=True, comes_back=None)


def new_id() -> str:
    """A fresh id for an entry; saving the same id twice is one entry."""
    return str(uuid4())
