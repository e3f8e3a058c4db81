"""A deck as CSV text for spreadsheets: one row a card, nothing that a spreadsheet would run."""

import csv
import io
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
        value = BETWEEN_VALUES.join(value)
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f"'{text}" if text.startswith(RUNS) else text
