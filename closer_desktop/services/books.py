"""Making a book of talks: choosing them from the journal, and setting them as plain text."""

import textwrap
from collections.abc import Iterator, Sequence

from closer_desktop.domain.book import Book, Chapter, Talk, book_of
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.memories import is_with
from closer_desktop.domain.people import name_key
from closer_desktop.errors import RefusedInput
from closer_desktop.services.stores import Entries

TEXT_BEGINS = "A book of talks"
_WIDTH = 76
_SPACE = ""


class Books:
    """Books of the talks in the journal."""

    def __init__(self, entries: Entries) -> None:
        self._entries = entries

    def talks(self) -> "Talks":
        """Every talk there is to choose from; takes its time, so a window asks for it in the background."""
        return Talks(self._entries.newest_first())

    def book(self, name: str = "", year: int | None = None) -> Book:
        """The book of someone's talks, or of everyone's; raises RefusedInput where there is none yet."""
        return self.talks().book(name, year)


class Talks:
    """The talks to choose a book from, as they were in the journal at one moment."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries

    def years(self, name: str = "") -> list[int]:
        """The years with talks, with this person or at all, the latest first."""
        talks = (entry for entry in self._entries if is_with(entry.people, name))
        return sorted({entry.at.year for entry in talks}, reverse=True)

    def names(self) -> list[str]:
        """Everyone there are talks with, by name."""
        known = {name_key(name): name for entry in self._entries for name in entry.people}
        return [known[key] for key in sorted(known)]

    def book(self, name: str = "", year: int | None = None) -> Book:
        """The book of someone's talks, or of everyone's; raises RefusedInput where there is none yet."""
        book = book_of(self._entries, name, year)
        if not book.chapters:
            whom = f" with {name}" if name else ""
            when = f" in {year}" if year is not None else ""
            raise RefusedInput(f"No talk{whom}{when} has been noted yet, so there is no book to make.")
        return _spelled_as_known(book)


def book_to_text(book: Book) -> bytes:
    """The book as plain text, in lines of at most 76 characters."""
    return ("\n".join(_lines(book)) + "\n").encode()


def _lines(book: Book) -> Iterator[str]:
    whom = f" with {book.name}" if book.name else ""
    when = f", {book.year}" if book.year is not None else ""
    title = f"{TEXT_BEGINS}{whom}{when}"
    yield title
    yield "1 talk" if book.talks == 1 else f"{book.talks:,} talks"
    yield from months_as_lines(book)


def months_as_lines(book: Book) -> Iterator[str]:
    """The chapters of a book in lines of at most 76 characters."""
    for chapter in book.chapters:
        yield from (_SPACE, _SPACE)
        yield from _chapter_lines(chapter)


def _chapter_lines(chapter: Chapter) -> Iterator[str]:
    title = f"{chapter.month:%B} {chapter.month.year}"
    yield title
    yield "=" * len(title)
    for talk in chapter.talks:
        yield _SPACE
        yield from _talk_lines(talk)


def _talk_lines(talk: Talk) -> Iterator[str]:
    entry = talk.entry
    yield from _wrapped(_head(entry))
    for paragraph in (entry.question, entry.line):
        for part in paragraph.splitlines():
            yield from _wrapped(part, "  ")
    if talk.is_covered:
        day = entry.ask_again
        until = f"{day.day} {day:%B} {day.year}" if day else "the new answer is noted"
        yield from _wrapped(f"(The line stays covered until {until}.)", "  ")
    if entry.tags:
        yield from _wrapped(f"({', '.join(entry.tags)})", "  ")


def _head(entry: Entry) -> str:
    words = [f"{entry.at:%A} {entry.at.day}"]
    if entry.people:
        words.append(f"with {', '.join(entry.people)}")
    words += [word for word in (entry.place, entry.depth.label if entry.depth else "") if word]
    return "; ".join(words)


def _wrapped(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent) or [_SPACE]


def _spelled_as_known(book: Book) -> Book:
    """The book under the name as the journal spells it, whatever its case in the asking."""
    names = (name for chapter in book.chapters for talk in chapter.talks for name in talk.entry.people)
    spelled = next((name for name in names if name_key(name) == name_key(book.name)), book.name)
    return Book(spelled, book.year, book.chapters)
