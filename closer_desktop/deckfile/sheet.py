"""A table before its cards are read: where its cells part, and what each column means, as far as guessed."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from closer_desktop.deckfile.cells import LISTS, fits
from closer_desktop.deckfile.fields import CARD_FIELDS
from closer_desktop.deckfile.limits import TooMuch, check_cards
from closer_desktop.deckfile.parsing import NotParsed
from closer_desktop.domain.search.words import fold
from closer_desktop.domain.text import NAME_LIMIT, one_line

SEPARATORS = {"\t": "a tab", ";": "a semicolon", ",": "a comma", "|": "an upright line"}
MOST_COLUMNS = 100
# So many characters and rows are looked at for guessing, and so many rows are shown.
_LOOKED_AT, _ROWS, _SHOWN = 100_000, 100, 4
_LONGEST_SHOWN = 120
_LONGEST_NAME = 40
# Where no names say how wide a table is, a column is what at least one row in so many fills, and two.
_ONE_IN = 10
# What programs and people call the columns, besides our own names.
_ALSO = {
    "question": "text",
    "questions": "text",
    "card": "text",
    "front": "text",
    "prompt": "text",
    "theme": "themes",
    "topic": "themes",
    "topics": "themes",
    "category": "themes",
    "for": "relationships",
    "for whom": "relationships",
    "relationship": "relationships",
    "level": "depth",
    "tag": "tags",
    "place": "places",
    "type": "kind",
    "mood": "tone",
    "follow-up": "ladder",
    "follow-ups": "ladder",
    "follow up": "ladder",
    "followup": "ladder",
    "followups": "ladder",
}
# Columns whose cells must be among a few words, the surest first.
_KNOWN_WORDS = ("depth", "relationships", "themes", "kind", "tone", "places", "bands", "players")
_GUESSED_BY_CELLS = _KNOWN_WORDS[:5]


@dataclass(frozen=True, slots=True)
class Columns:
    """What parts the cells, whether the first row holds names, and each column's field or an empty text.

    A row that fills more cells than there are columns was parted where it should not be.
    """

    separator: str
    has_names: bool
    meanings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The text of a table, how its columns are read, and its first rows as they may be shown.

    `parted` has the rows instead of a text where they came apart, names first; no sign parts them.
    """

    text: str
    columns: Columns
    sample: tuple[tuple[str, ...], ...] = ()
    parted: tuple[tuple[str, ...], ...] = ()

    @property
    def is_parted(self) -> bool:
        """Whether its rows came apart, so that neither a sign nor the first row is in question."""
        return bool(self.parted)

    def rows(self) -> Iterator[tuple[int, Sequence[str]]]:
        """The rows that hold anything, each with its line or number; raises NotParsed or TooMuch."""
        if self.is_parted:
            return ((at, row) for at, row in enumerate(self.parted) if not at or any(map(str.strip, row)))
        return rows_of(self.text, self.columns.separator)

    @property
    def names(self) -> tuple[str, ...]:
        """What the columns are called in the table; empty where it does not say."""
        return self.sample[0] if self.sample and self.columns.has_names else ()

    def with_meaning(self, column: int, field: str) -> "Sheet":
        """The same table with another field for a column, or none; the one that had it is left out then."""
        meanings = ["" if meant == field and field not in LISTS else meant for meant in self.columns.meanings]
        meanings[column] = field
        return replace(self, columns=replace(self.columns, meanings=tuple(meanings)))

    def parted_by(self, separator: str) -> "Sheet":
        """The same table parted by another sign, its columns guessed anew; raises NotParsed or TooMuch."""
        return self if self.is_parted else _sheet(self.text, separator)

    def with_names(self, has_names: bool) -> "Sheet":
        """The same table with its first row taken as names, or as a card."""
        if self.is_parted:
            return self
        rows = _first_rows(self.text, self.columns.separator)
        return replace(self, columns=_guessed(rows, self.columns.separator, has_names))


def sheet_of(text: str) -> Sheet:
    """A table with its separator and columns guessed; raises NotParsed or TooMuch."""
    return _sheet(text, _separator(text))


def sheet_of_rows(rows: tuple[tuple[str, ...], ...]) -> Sheet:
    """The table of these rows, names first, its columns guessed."""
    first = rows[:_ROWS]
    return Sheet("", _guessed(first, "", True), _shown(first), rows)


def rows_of(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold anything, each with its line; raises NotParsed or TooMuch."""
    reader = csv.reader(io.StringIO(text, newline=None), delimiter=separator)
    line, count = 1, 0
    try:
        for row in reader:
            if any(map(str.strip, row)):
                if len(row) > MOST_COLUMNS:
                    raise TooMuch(f"line {line} has more than {MOST_COLUMNS} columns")
                check_cards(count)
                count += 1
                yield line, row
            line = reader.line_num + 1
    except csv.Error:
        reason = f"the cell that begins in line {line} does not end; a quotation mark may be missing"
        raise NotParsed(reason) from None


def filled(row: Sequence[str]) -> int:
    """How many cells a row has up to the last that holds anything."""
    return next((at for at in range(len(row), 0, -1) if row[at - 1].strip()), 0)


def _sheet(text: str, separator: str) -> Sheet:
    rows = _first_rows(text, separator)
    return Sheet(text, _guessed(rows, separator), _shown(rows))


def _shown(rows: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(one_line(cell[: 2 * _LONGEST_SHOWN], _LONGEST_SHOWN) for cell in row) for row in rows[:_SHOWN]
    )


def _first_rows(text: str, separator: str) -> list[list[str]]:
    return [row for _, row in islice(rows_of(text, separator), _ROWS)]


def _separator(text: str) -> str:
    """The sign that parts most rows into equally many cells, and names we know from each other."""
    head = text[:_LOOKED_AT]
    best, chosen = 0.5, "\t"
    for separator in SEPARATORS:
        if separator not in head:
            continue
        try:
            rows = _first_rows(head, separator)
        except (NotParsed, TooMuch):
            continue
        width, count = Counter(map(len, rows)).most_common(1)[0] if rows else (1, 0)
        is_named = rows and len(rows[0]) > 1 and any(map(field_named, rows[0]))
        score = count / len(rows) * (width > 1) + bool(is_named) if rows else 0
        if score > best:
            best, chosen = score, separator
    return chosen


def _guessed(rows: Sequence[Sequence[str]], separator: str, has_names: bool | None = None) -> Columns:
    if not rows:
        return Columns(separator, False, ())
    if has_names is None:
        has_names = _has_names(rows)
    width = len(rows[0]) if has_names else _width(rows)
    body = [row for row in rows[has_names:] if filled(row) <= width]
    columns = [[row[at] for row in body if at < len(row) and row[at].strip()] for at in range(width)]
    meanings = [""] * width
    if has_names:
        for at, name in enumerate(rows[0]):
            meant = _checked(field_named(name), columns[at])
            if meant in LISTS or meant not in meanings:
                meanings[at] = meant
    if "text" not in meanings:
        free = [at for at in range(width) if not meanings[at]] or list(range(width))
        meanings[max(free, key=lambda at: _asks(columns[at]))] = "text"
    for at, cells in enumerate(columns):
        is_named = has_names and at < len(rows[0]) and field_named(rows[0][at])
        if not meanings[at] and not is_named and any(map(str.isalpha, "".join(cells))):
            # Numbers alone would pass for depths.
            meant = next((name for name in _GUESSED_BY_CELLS if all(fits(name, cell) for cell in cells)), "")
            meanings[at] = "" if meant in meanings else meant
    return Columns(separator, has_names, tuple(meanings))


def _width(rows: Sequence[Sequence[str]]) -> int:
    """How many columns a table without names has; a stray separator in one row makes no column."""
    widths = sorted(map(filled, rows), reverse=True)
    return widths[min(len(rows), max(2, len(rows) // _ONE_IN)) - 1]


def _has_names(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether the first row holds names: one that we know, or short words over questions."""
    first, *others = rows
    if any(map(field_named, first)):
        return True
    if not others or any("?" in cell or len(cell) > _LONGEST_NAME for cell in first):
        return False
    return all(cell.strip() for cell in first) and sum("?" in "".join(row) for row in others) * 2 > len(
        others
    )


def field_named(name: str) -> str:
    """The field that a column of this name holds, or an empty text."""
    word = fold(" ".join(name[:NAME_LIMIT].split()))
    for said in (word, re.sub(r"[\s_#-]*\d+$", "", word)):
        if said in CARD_FIELDS or said in _ALSO:
            return _ALSO.get(said, said)
    return ""


def _checked(name: str, cells: Sequence[str]) -> str:
    """The field that a column is named after, where its cells are what that field holds."""
    if name == "id" and all(cell.strip().isdecimal() for cell in cells):
        # A running number is no name of a card: the next table would begin with 1 as well.
        return ""
    if name not in _KNOWN_WORDS or not cells or sum(fits(name, cell) for cell in cells) * 2 >= len(cells):
        return name
    return "tags" if name == "themes" else ""


def _asks(cells: Sequence[str]) -> tuple[int, int]:
    return sum("?" in cell for cell in cells), sum(map(len, cells))
