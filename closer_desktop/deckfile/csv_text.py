"""A deck as CSV text for spreadsheets: one row a card, nothing that a spreadsheet would run."""

import csv
import io
import re
from collections.abc import Iterable
from typing import Any

from closer_desktop.deckfile.fields import CARD_FIELDS
from closer_desktop.domain.card_json import card_to_json
from closer_desktop.domain.cards import Deck

BETWEEN_VALUES = " | "
# A cell that begins so is a formula to some program; the full-width forms count as well.
RUNS = tuple("=+-@\t\r＝＋－＠")


def deck_to_csv(deck: Deck) -> str:
    """Return the deck's cards as CSV with a row of names first; lists stand in one cell each."""
    text = io.StringIO(newline="")
    rows = csv.DictWriter(text, list(CARD_FIELDS), lineterminator="\n")
    rows.writeheader()
    for card in deck.cards:
        rows.writerow({name: _cell(value) for name, value in card_to_json(card).items()})
    return text.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, list):
        value = in_one_cell(value)
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f"'{text}" if is_guarded(text) else text


def in_one_cell(values: Iterable[str]) -> str:
    """The values of a list as they stand in one cell; `values_in` takes them apart again."""
    return BETWEEN_VALUES.join(value.replace("|", "\\|") for value in values)


def is_guarded(text: str) -> bool:
    """Tell whether the cell of this text begins with a sign that keeps a spreadsheet from running it."""
    return text.lstrip("'").startswith(RUNS)


def values_in(cell: str, separator: str = "|") -> list[str]:
    """The values of a list that stand in one cell, as they were before they were put together."""
    parts = re.split(r"(?<!\\)\|", cell) if separator == "|" else cell.split(separator)
    return [part.replace("\\|", "|").strip() for part in parts if part.strip()]
