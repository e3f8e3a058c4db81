"""Any file or text that cards may come in: deck files, spreadsheets, plain lines and notes."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from closer_desktop.deckfile.encoding import NotText, to_text
from closer_desktop.deckfile.limits import TooMuch, check_lines, check_size
from closer_desktop.deckfile.parsing import PARSERS, NotParsed
from closer_desktop.deckfile.plain_json import is_plain, list_in, rows_in, texts_in
from closer_desktop.deckfile.problems import DeckProblem, DeckRefused
from closer_desktop.deckfile.reader import bytes_of, read_deck_tree, tree_of
from closer_desktop.deckfile.sheet import Sheet, sheet_of, sheet_of_rows
from closer_desktop.deckfile.table_text import Aside, TableReading, read_lines, read_table, read_texts
from closer_desktop.domain.cards import Deck
from closer_desktop.domain.progress import Tell, unwatched
from closer_desktop.domain.text import CARD_LIMIT, NAME_LIMIT, one_line

TABLES = (".csv", ".tsv")
LINES = (".txt", ".md", ".text")
PACKAGE = ".apkg"
ENDINGS = (*PARSERS, *TABLES, *LINES, PACKAGE)
# Spreadsheets of their programs alone; people who have one need the next step.
_SPREADSHEETS = (".xlsx", ".xls", ".ods", ".numbers")


@dataclass(frozen=True, slots=True)
class Incoming:
    """A deck as it came in, whether its cards brought ids, and what was left out of it and why.

    `sheet` is the table that the cards stood in, where there was one.
    """

    deck: Deck
    has_ids: bool = True
    doubled: tuple[Aside, ...] = ()
    refused: tuple[Aside, ...] = ()
    warnings: tuple[str, ...] = ()
    sheet: Sheet | None = None


def read_incoming(path: Path, tell: Tell = unwatched) -> Incoming:
    """What comes in a file; raises DeckRefused, a RefusedInput."""
    name = one_line(str(path), CARD_LIMIT)
    return read_incoming_bytes(bytes_of(path, name), name, tell)


def read_incoming_text(text: str, name: str, tell: Tell = unwatched) -> Incoming:
    """What comes in pasted text; raises DeckRefused."""
    ending = ".tsv" if "\t" in text else ".txt"
    return read_incoming_bytes(text.encode("utf-8", "replace"), f"{name}{ending}", tell)


def read_again(incoming: Incoming, change: Callable[[Sheet], Sheet], tell: Tell = unwatched) -> Incoming:
    """What comes in the same table with its columns read otherwise; raises DeckRefused."""
    title = incoming.deck.title
    if incoming.sheet is None:
        return incoming
    with _refusing(title):
        sheet = change(incoming.sheet)
        return _of_table(title, read_table(sheet, tell), incoming.warnings, sheet)


def read_package(path: Path) -> bytes:
    """The bytes of a package of notes; raises DeckRefused when it is too large or cannot be opened."""
    name = one_line(str(path), CARD_LIMIT)
    return sized_package(bytes_of(path, name), name)


def sized_package(data: bytes, name: str) -> bytes:
    """These bytes of a package of notes; raises DeckRefused when they are too many."""
    with _refusing(name):
        check_size(len(data))
    return data


def read_questions(questions: Sequence[str], title: str, tell: Tell = unwatched) -> Incoming:
    """What comes in with these questions; raises DeckRefused."""
    title = one_line(title, NAME_LIMIT) or "Cards"
    with _refusing(title):
        return _of_table(title, read_texts(questions, "Note", tell))


def read_incoming_bytes(data: bytes, name: str, tell: Tell = unwatched) -> Incoming:
    """What comes in the bytes of a file of this name; raises DeckRefused, a RefusedInput."""
    ending = Path(name).suffix.lower()
    if ending in PARSERS:
        tree, found = tree_of(data, name, tell)
        if ending == ".json" and is_plain(tree):
            with _refusing(name):
                return _of_plain(name, tree, tuple(problem.sentence for problem in found), tell)
        reading = read_deck_tree(tree, found, name, tell)
        return Incoming(reading.deck, warnings=tuple(problem.sentence for problem in reading.warnings))
    if ending in _SPREADSHEETS:
        raise _refused(name, "file", "save the sheet as CSV in its own program first")
    if ending not in (*TABLES, *LINES):
        known = ", ".join(ENDINGS[:-1])
        raise _refused(name, "file", f"cards come in files that end in {known} or {ENDINGS[-1]}")
    title = _title(name)
    with _refusing(name):
        check_size(len(data))
        text, encoding = to_text(data)
        check_lines(text)
        guessed = "It is not UTF-8 and was read as cp1252; look at its accents and quotation marks."
        warnings = (guessed,) if encoding == "cp1252" else ()
        if ending in LINES:
            return _of_table(title, read_lines(text, tell), warnings)
        sheet = sheet_of(text)
        return _of_table(title, read_table(sheet, tell), warnings, sheet)


def _of_plain(name: str, tree: Any, warnings: tuple[str, ...], tell: Tell) -> Incoming:
    entries, beside = list_in(tree)
    warnings = (*warnings, beside) if beside else warnings
    texts = texts_in(entries)
    if texts is not None:
        return _of_table(_title(name), read_texts(texts, "Entry", tell), warnings)
    sheet = sheet_of_rows(rows_in(entries))
    return _of_table(_title(name), read_table(sheet, tell), warnings, sheet)


def _title(name: str) -> str:
    return one_line(Path(name).stem, NAME_LIMIT) or "Cards"


def _of_table(
    title: str, table: TableReading, warnings: tuple[str, ...] = (), sheet: Sheet | None = None
) -> Incoming:
    if not (table.cards or table.doubled or table.refused):
        raise _refused(title, "empty", "there is no question in it")
    deck = Deck(id="", title=title, cards=table.cards)
    return Incoming(deck, table.has_ids, table.doubled, table.refused, warnings, sheet)


@contextmanager
def _refusing(name: str) -> Iterator[None]:
    """Tells what cannot be read in one sentence."""
    try:
        yield
    except TooMuch as reason:
        raise _refused(name, "limits", str(reason)) from None
    except NotText as reason:
        raise _refused(name, "encoding", str(reason)) from None
    except NotParsed as reason:
        raise _refused(name, "syntax", str(reason)) from None


def _refused(file: str, rule: str, reason: str) -> DeckRefused:
    return DeckRefused([DeckProblem(file=file, rule=rule, reason=reason)])
