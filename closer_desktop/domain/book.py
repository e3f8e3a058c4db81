"""The conversation book: somebody's talks, or a year's, oldest first, with months as chapters."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from closer_desktop.domain.journal import Entry, is_covered
from closer_desktop.domain.memories import is_with


@dataclass(frozen=True, slots=True)
class Talk:
    """An entry as a book may show it: a line that waits for a new answer is gone, and that it was is told."""

    entry: Entry
    is_covered: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """The talks of a month, told by its first day."""

    month: date
    talks: tuple[Talk, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """Chapters in order; `name` is empty for everyone's talks, and `year` None for those of all years."""

    name: str
    year: int | None
    chapters: tuple[Chapter, ...]

    @property
    def talks(self) -> int:
        """How many talks there are."""
        return sum(len(chapter.talks) for chapter in self.chapters)


def book_of(entries: Iterable[Entry], name: str = "", year: int | None = None) -> Book:
    """The book of these entries: with someone of this name, in this year, or all of them."""
    chosen = [entry for entry in entries if is_with(entry.people, name) and year in (None, entry.at.year)]
    # By month first: with another offset from UTC a later moment may lie in an earlier month.
    ordered = sorted(chosen, key=lambda entry: (_month(entry), entry.at, entry.id))
    months = groupby(ordered, key=_month)
    chapters = (Chapter(month, tuple(map(_open, talks))) for month, talks in months)
    return Book(name, year, tuple(chapters))


def _open(entry: Entry) -> Talk:
    return Talk(replace(entry, line=""), is_covered=True) if is_covered(entry) else Talk(entry)


def _month(entry: Entry) -> date:
    return entry.at.date().replace(day=1)
