"""Cards from a spreadsheet or from plain lines: separator and columns are guessed, the rest has defaults."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid5

from closer_desktop.deckfile.csv_text import BETWEEN_VALUES, RUNS
from closer_desktop.deckfile.fields import CARD_FIELDS, Misfit
from closer_desktop.deckfile.limits import check_cards
from closer_desktop.deckfile.parsing import NotParsed
from closer_desktop.deckfile.reader import bands_for
from closer_desktop.domain.cards import Card, Depth, Kind, Relationship, Theme, Tone
from closer_desktop.domain.search.words import fold
from closer_desktop.domain.text import CARD_LIMIT, clean

# Cards without an id of their own have one that follows from their question.
_NAMES = UUID("6d4a2f0e-3f0b-4c55-9a3e-9b7f8c1d2e30")
_SEPARATORS = ("\t", ";", ",")
# The coach reads the depth of so many cards that come without one; more would take too long.
_COACHED = 1_000
_LISTS = ("themes", "relationships", "bands", "ladder", "places", "tags")
# What programs and people call the columns, besides our own names.
_ALSO = {
    "question": "text",
    "questions": "text",
    "card": "text",
    "front": "text",
    "prompt": "text",
    "theme": "themes",
    "topic": "themes",
    "for": "relationships",
    "relationship": "relationships",
    "level": "depth",
    "tag": "tags",
    "place": "places",
    "follow-ups": "ladder",
    "followups": "ladder",
}


@dataclass(frozen=True, slots=True)
class TableReading:
    """The cards that could be read, whether they brought ids, and why each of the others could not."""

    cards: tuple[Card, ...]
    has_ids: bool = False
    refused: tuple[str, ...] = ()


def read_lines(text: str) -> TableReading:
    """One question per line; empty lines and those that begin with # are passed over."""
    cards: list[Card] = []
    refused: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        words = line.strip().lstrip("•*-–— \t").strip()
        if not words or line.lstrip().startswith("#"):
            continue
        check_cards(len(cards) + 1)
        try:
            cards.append(_card({"text": words}, len(cards)))
        except Misfit as misfit:
            refused.append(f"Line {number}: {misfit.reason}.")
    return TableReading(tuple(_different(cards)), refused=tuple(refused))


def read_table(text: str) -> TableReading:
    """Rows with a question each; raises NotParsed where no column holds any."""
    rows = list(_rows(text))
    if not rows:
        return TableReading(())
    names = [_ALSO.get(fold(cell.strip()), fold(cell.strip())) for cell in rows[0]]
    if "text" in names:
        body = enumerate(rows[1:], 2)
    else:
        names = _guessed(rows)
        body = enumerate(rows, 1)
    cards: list[Card] = []
    refused: list[str] = []
    for number, row in body:
        values = {name: cell for name, cell in zip(names, row, strict=False) if name in CARD_FIELDS and cell}
        if not any(cell.strip() for cell in row):
            continue
        check_cards(len(cards) + 1)
        try:
            cards.append(_card(values, len(cards)))
        except Misfit as misfit:
            refused.append(f"Line {number}: {misfit.reason}.")
    return TableReading(tuple(_different(cards)), "id" in names, tuple(refused))


def _rows(text: str) -> Iterator[list[str]]:
    head = text[:20_000]
    counts = {separator: head.count(separator) for separator in _SEPARATORS}
    separator = max(_SEPARATORS, key=lambda one: (counts[one], one == "\t"))
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    except csv.Error as error:
        raise NotParsed(f"it is not a table: {error}") from None


def _guessed(rows: Sequence[Sequence[str]]) -> list[str]:
    """Without names, the column that asks most, or says most, holds the questions."""
    width = max(len(row) for row in rows)
    some = rows[:200]

    def asks(column: int) -> tuple[int, int]:
        cells = [row[column] for row in some if column < len(row)]
        return sum("?" in cell for cell in cells), sum(len(cell) for cell in cells)

    best = max(range(width), key=asks, default=0)
    return ["text" if column == best else "" for column in range(width)]


def _card(values: dict[str, str], place: int) -> Card:
    """The card in these cells, with so many before it; raises Misfit."""
    if not values.get("text", "").strip():
        raise Misfit("filled", "there is no question")
    read = {name: CARD_FIELDS[name].read(_value(name, cell)) for name, cell in values.items()}
    relationships = read.get("relationships") or (Relationship.PARTNER, Relationship.FRIEND)
    depth = read.get("depth") or (_depth_of(read["text"]) if place < _COACHED else Depth.OPEN)
    bands = read.get("bands") or ()
    if Relationship.CHILD in relationships:
        bands = bands or bands_for(depth)
    return Card(
        id=read.get("id") or str(uuid5(_NAMES, fold(read["text"]))),
        text=read["text"],
        kind=read.get("kind") or Kind.QUESTION,
        depth=depth,
        tone=read.get("tone") or Tone.PLAIN,
        themes=read.get("themes") or (Theme.EVERYDAY,),
        relationships=relationships,
        bands=bands if Relationship.CHILD in relationships else (),
        ladder=read.get("ladder") or (),
        share=read.get("share") or "",
        listen=read.get("listen") or "",
        places=read.get("places") or (),
        players=read.get("players") or 1,
        annual=bool(read.get("annual")),
        family=read.get("family") or "",
        tags=read.get("tags") or (),
    )


def _depth_of(text: str) -> Depth:
    """The depth that the coach reads; open where it cannot tell."""
    # Its expressions take a tenth of a second to compile, which deck files never need.
    from closer_desktop.domain.coach import advise

    advice = advise(text)
    return advice.depth if advice.is_judged else Depth.OPEN


def _value(name: str, cell: str) -> object:
    """A cell as the reader of its field expects it."""
    # A sign before what a spreadsheet would run was put there when the table was written.
    text = cell[1:] if cell.startswith("'") and cell[1:].startswith(RUNS) else cell
    if name in _LISTS:
        separator = BETWEEN_VALUES.strip() if "|" in text or name in ("ladder", "tags") else ","
        parts = [part.strip() for part in text.split(separator)]
        return [part if name in ("ladder", "tags") else _word(part) for part in parts if part]
    if name == "players":
        return int(text) if text.strip().isdecimal() and len(text) < 4 else text
    if name == "annual":
        return {"true": True, "yes": True, "1": True}.get(fold(text.strip()), False)
    if name in ("depth", "kind", "tone"):
        return _word(text)
    return clean(text, CARD_LIMIT + 1)


def _word(text: str) -> str:
    return fold(text.strip()).replace(" ", "_")


def _different(cards: Sequence[Card]) -> Iterator[Card]:
    """The cards, each id once."""
    seen = set()
    for card in cards:
        if card.id not in seen:
            seen.add(card.id)
            yield card
