"""Any file or text that cards may come in: deck files, spreadsheets and plain lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from closer_desktop.deckfile.encoding import NotText, to_text
from closer_desktop.deckfile.limits import TooMuch, check_size
from closer_desktop.deckfile.parsing import PARSERS, NotParsed
from closer_desktop.deckfile.problems import DeckProblem, DeckRefused
from closer_desktop.deckfile.reader import bytes_of, read_deck_bytes
from closer_desktop.deckfile.table_text import read_lines, read_table
from closer_desktop.domain.cards import Deck
from closer_desktop.domain.text import CARD_LIMIT, NAME_LIMIT, one_line

TABLES = (".csv", ".tsv")
LINES = (".txt", ".md", ".text")
PACKAGE = ".apkg"
ENDINGS = (*PARSERS, *TABLES, *LINES, PACKAGE)


@dataclass(frozen=True, slots=True)
class Incoming:
    """A deck as it came in, whether its cards brought ids of their own, and what was left out and why."""

    deck: Deck
    has_ids: bool = True
    refused: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def read_incoming(path: Path) -> Incoming:
    """What comes in a file; raises DeckRefused, a RefusedInput."""
    name = one_line(str(path), CARD_LIMIT)
    return read_incoming_bytes(bytes_of(path, name), name)


def read_incoming_text(text: str, name: str) -> Incoming:
    """What comes in pasted text; raises DeckRefused."""
    ending = ".tsv" if "\t" in text else ".txt"
    return read_incoming_bytes(text.encode("utf-8", "replace"), f"{name}{ending}")


def read_package(path: Path) -> bytes:
    """The bytes of a package of notes; raises DeckRefused when it is too large or cannot be opened."""
    name = one_line(str(path), CARD_LIMIT)
    data = bytes_of(path, name)
    try:
        check_size(len(data))
    except TooMuch as reason:
        raise _refused(name, "limits", str(reason)) from None
    return data


def read_questions(questions: Sequence[str], title: str) -> Incoming:
    """What comes in with these questions, each on one line."""
    table = read_lines("\n".join(questions))
    return Incoming(
        Deck(id="", title=one_line(title, NAME_LIMIT) or "Cards", cards=table.cards), False, table.refused
    )


def read_incoming_bytes(data: bytes, name: str) -> Incoming:
    """What comes in the bytes of a file of this name; raises DeckRefused, a RefusedInput."""
    ending = Path(name).suffix.lower()
    if ending in PARSERS:
        reading = read_deck_bytes(data, name)
        return Incoming(reading.deck, warnings=tuple(problem.sentence for problem in reading.warnings))
    if ending not in (*TABLES, *LINES):
        known = ", ".join(ENDINGS[:-1])
        raise _refused(name, "file", f"cards come in files that end in {known} or {ENDINGS[-1]}")
    try:
        check_size(len(data))
        text, encoding = to_text(data)
        table = read_table(text) if ending in TABLES else read_lines(text)
    except TooMuch as reason:
        raise _refused(name, "limits", str(reason)) from None
    except NotText as reason:
        raise _refused(name, "encoding", str(reason)) from None
    except NotParsed as reason:
        raise _refused(name, "syntax", str(reason)) from None
    title = one_line(Path(name).stem, NAME_LIMIT) or "Cards"
    guessed = "It is not UTF-8 and was read as cp1252; look at its accents and quotation marks."
    return Incoming(
        Deck(id="", title=title, cards=table.cards),
        table.has_ids,
        table.refused,
        (guessed,) if encoding == "cp1252" else (),
    )


def _refused(file: str, rule: str, reason: str) -> DeckRefused:
    return DeckRefused([DeckProblem(file=file, rule=rule, reason=reason)])
