"""Open threads: what people meant to come back to with someone, and what was left on the way."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from closer_desktop.domain.cards import Card
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.memories import ONE_EVENING


class Pull(StrEnum):
    """Why a thread is open."""

    AGAIN = "again"
    ANNUAL = "annual"
    STEP = "step"


@dataclass(frozen=True, slots=True)
class Thread:
    """A talk to come back to, from this day on; `step` is the follow-up that was not reached yet."""

    pull: Pull
    entry: Entry
    day: date
    step: str = ""


def open_threads(
    entries: Sequence[Entry], card_of: Callable[[str], Card | None], today: date
) -> list[Thread]:
    """What is open between these entries, newest first, and today: what is due comes first.

    That is what waits to be asked again, what comes back once a year, and on the cards of the last
    evening the next follow-up, where one was left.
    """
    again = [Thread(Pull.AGAIN, entry, entry.ask_again) for entry in entries if entry.ask_again is not None]
    waiting = {thread.entry.card for thread in again}
    annual, steps = [], []
    for entry in _last_of_each_card(entries):
        card = card_of(entry.card)
        if card is None or card.id in waiting:
            continue
        if entry.comes_back is not None:
            annual.append(Thread(Pull.ANNUAL, entry, entry.comes_back))
        elif entries[0].at - entry.at < ONE_EVENING and 0 < entry.rung < len(card.ladder):
            steps.append(Thread(Pull.STEP, entry, entry.at.date(), card.ladder[entry.rung]))
    due = [thread for thread in again if thread.day <= today]
    later = [thread for thread in again if thread.day > today]
    return [*sorted([*due, *annual], key=_day), *steps, *sorted(later, key=_day)]


def _last_of_each_card(entries: Sequence[Entry]) -> list[Entry]:
    last: dict[str, Entry] = {}
    for entry in entries:
        if entry.card:
            last.setdefault(entry.card, entry)
    return list(last.values())


def _day(thread: Thread) -> date:
    return thread.day
