"""What people write down on a walk, read back: codes, marks, and a line for some of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from closer_desktop.domain.codes import number_of
from closer_desktop.domain.text import NAME_LIMIT, NOTE_LIMIT, clean, one_line

MOST_NOTES = 2_000

_HEAD = re.compile(r"closer walk\s*(\S*)\s*", re.IGNORECASE)
_WITH = re.compile(r"with\s*:\s*|with\s+", re.IGNORECASE)
_WHERE = re.compile(r"(?:where|place)\s*:\s*", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|&|\band\b)\s*", re.IGNORECASE)
_NOTE = re.compile(r"(\w+)(?:/(\d))?([!*]*)(:?)", re.ASCII)
_GAP = re.compile(r"[\s,;.]*")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Note:
    """A code as it was written: `number` is None for what is no code; a line makes it a great talk."""

    code: str
    number: int | None
    rung: int = 0
    is_great: bool = False
    is_favourite: bool = False
    line: str = ""


@dataclass(frozen=True, slots=True)
class Walk:
    """What was read: the notes in their order, who was there, where, and when as far as it says so."""

    notes: tuple[Note, ...] = ()
    people: tuple[str, ...] = ()
    place: str = ""
    at: datetime | None = None


def read_walk(text: str) -> Walk:
    """Read notes such as ``k7m r2d! m4c: she told me about the sea``, or what the phone page copied.

    `!` marks a great talk, `*` a favourite, `/2` how far down the ladder it went; after a colon the rest
    of the line is what stayed. Lines that begin with `with` and `where:` say who was there, and where.
    A code noted twice is one note with both its marks.
    """
    people: tuple[str, ...] = ()
    place, at = "", None
    notes: dict[str, Note] = {}
    for line in clean(text, NOTE_LIMIT).splitlines():
        line = line.strip()
        if head := _HEAD.match(line):
            at = _moment(head[1])
        elif said := _WITH.match(line):
            people = names_in(line[said.end() :])
        elif said := _WHERE.match(line):
            place = one_line(line[said.end() :], NAME_LIMIT)
        else:
            for note in _notes(line):
                there = notes.get(note.code)
                if there is not None or len(notes) < MOST_NOTES:
                    notes[note.code] = _both(there, note) if there else note
    return Walk(tuple(notes.values()), people, place, at)


def names_in(text: str) -> tuple[str, ...]:
    """The names in a list such as "Anna, Ben and Carl", each once."""
    names = (one_line(name, NAME_LIMIT) for name in _BETWEEN_NAMES.split(text))
    return tuple(dict.fromkeys(name for name in names if name))


def _notes(line: str) -> Iterator[Note]:
    at = _end(_GAP.match(line, 0))
    while at < len(line):
        found = _NOTE.match(line, at)
        if found is None:
            word = _WORD.match(line, at)
            at = _end(word)
            yield Note(word[0] if word else "", None)
        else:
            code, rung, marks, colon = found.groups()
            said = line[found.end() :].strip() if colon else ""
            yield Note(
                code.lower(),
                number_of(code),
                int(rung or 0),
                is_great="!" in marks or bool(said),
                is_favourite="*" in marks,
                line=said,
            )
            at = len(line) if colon else found.end()
        at = _end(_GAP.match(line, at)) if at < len(line) else at


def _both(one: Note, other: Note) -> Note:
    """A code that was noted twice."""
    lines = [line for line in (one.line, other.line) if line]
    return Note(
        one.code,
        one.number,
        max(one.rung, other.rung),
        one.is_great or other.is_great,
        one.is_favourite or other.is_favourite,
        " ".join(dict.fromkeys(lines)),
    )


def _moment(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    # Years that a clock cannot tell are a slip as well.
    return at if at.tzinfo is not None and 1900 <= at.year < 9999 else None


def _end(found: re.Match[str] | None) -> int:
    assert found is not None
    return found.end()
