"""Cards from a table, from plain lines or from notes, and why each of the others is set aside."""

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from closer_desktop.deckfile.cells import card_of
from closer_desktop.deckfile.fields import CARD_FIELDS, Misfit
from closer_desktop.deckfile.limits import check_cards
from closer_desktop.deckfile.sheet import SEPARATORS, Columns, Sheet, filled
from closer_desktop.domain.cards import Card
from closer_desktop.domain.progress import Tell, unwatched
from closer_desktop.domain.text import CARD_LIMIT, one_line

_SHOWN, _LONGEST = 200, 5 * CARD_LIMIT
# What stands before the words in lists, and before messages that were copied out of a chat.
_BEFORE = re.compile(r"(?:[•*\-–—>]+\s*|\[[ xX]?\]\s+|\(?\d{1,3}[.)]\s+)+")
_SENT = re.compile(
    r"\[[\d\s.,:/APMapm-]{5,40}\]\s*[^:\[\]]{1,60}:\s+|[\d./-]{6,10},?\s[\d:]{4,8}\s-\s[^:]{1,60}:\s+"
)
_SENDER = re.compile(r".{1,60},\s\[[\d\s.,:/APMapm-]{5,40}\]")
_EVERY = 64


@dataclass(frozen=True, slots=True)
class Aside:
    """Words that do not become a card: where they stand, and why not."""

    where: str
    text: str
    why: str

    @property
    def sentence(self) -> str:
        """Where and why in one sentence."""
        return f"{self.where}: {self.why}." if self.where else f"{self.why}."


@dataclass(frozen=True, slots=True)
class TableReading:
    """The cards that could be read, whether they brought ids, and what is doubled or cannot be read."""

    cards: tuple[Card, ...] = ()
    has_ids: bool = False
    doubled: tuple[Aside, ...] = ()
    refused: tuple[Aside, ...] = ()


@dataclass(slots=True)
class _Gathering:
    """Cards as they are read one after the other, each once."""

    name: str
    cards: list[Card] = field(default_factory=list)
    doubled: list[Aside] = field(default_factory=list)
    refused: list[Aside] = field(default_factory=list)
    _seen: dict[str, int] = field(default_factory=dict)

    def take(self, number: int, cells: Iterable[tuple[str, str]]) -> None:
        cells = list(cells)
        self._check_count()
        try:
            card = card_of(cells, len(self.cards))
        except Misfit as misfit:
            text = next((cell for meant, cell in cells if meant == "text"), "")
            self.refuse(number, text, misfit.reason)
            return
        before = self._seen.setdefault(card.id, number)
        if before == number:
            self.cards.append(card)
        else:
            why = f"it is in {self.name.lower()} {before} already"
            self.doubled.append(Aside(f"{self.name} {number}", one_line(card.text, _SHOWN), why))

    def refuse(self, number: int, text: str, why: str) -> None:
        self._check_count()
        self.refused.append(Aside(f"{self.name} {number}", one_line(text, _SHOWN), why))

    def _check_count(self) -> None:
        check_cards(len(self.cards) + len(self.doubled) + len(self.refused) + 1)

    def reading(self, has_ids: bool = False) -> TableReading:
        return TableReading(tuple(self.cards), has_ids, tuple(self.doubled), tuple(self.refused))


def read_lines(text: str, tell: Tell = unwatched) -> TableReading:
    """One question per line; empty lines and those that begin with # are passed over. Raises TooMuch."""
    gathering = _Gathering("Line")
    lines = text.count("\n") + 1
    for number, line in enumerate(io.StringIO(text, newline=None), 1):
        if number % _EVERY == 0:
            tell(number / lines)
        words = _bare(line)
        if words:
            gathering.take(number, [("text", words)])
    return gathering.reading()


def read_texts(questions: Sequence[str], name: str, tell: Tell = unwatched) -> TableReading:
    """A question per text, each of which is called by this name and its number. Raises TooMuch."""
    gathering = _Gathering(name)
    for number, words in enumerate(questions, 1):
        if number % _EVERY == 0:
            tell(number / len(questions))
        gathering.take(number, [("text", words)])
    return gathering.reading()


def read_table(sheet: Sheet, tell: Tell = unwatched) -> TableReading:
    """A card per row, as its columns are read; raises NotParsed or TooMuch."""
    columns = sheet.columns
    gathering = _Gathering("Entry" if sheet.is_parted else "Line")
    lines = len(sheet.parted) or sheet.text.count("\n") + 1
    rows = sheet.rows()
    if columns.has_names:
        next(rows, None)
    for number, row in rows:
        if number % _EVERY == 0:
            tell(min(1.0, number / lines))
        if filled(row) > len(columns.meanings):
            gathering.refuse(number, columns.separator.join(row), _too_wide(row, columns))
            continue
        cells = zip(columns.meanings, row, strict=False)
        gathering.take(number, [(name, cell) for name, cell in cells if name in CARD_FIELDS and cell.strip()])
    return gathering.reading("id" in columns.meanings)


def _too_wide(row: Sequence[str], columns: Columns) -> str:
    """Why a row with more cells than there are columns is no card: one of its texts was parted."""
    width = len(columns.meanings)
    there_are = "1 column" if width == 1 else f"{width} columns"
    sign = SEPARATORS[columns.separator]
    return f"it has {filled(row)} cells for {there_are}; put a text that holds {sign} in quotation marks"


def _bare(line: str) -> str:
    """The words of a line, without what lists and chats put before them; empty for a remark."""
    # What is longer is no card, and looking for bullets takes memory for each.
    words = line[:_LONGEST].strip()
    if words.startswith("#") or _SENDER.fullmatch(words):
        return ""
    for before in (_SENT, _BEFORE):
        if found := before.match(words):
            words = words[found.end() :].strip()
    return words.replace("**", "").strip()
