"""Writes a deck as TOML, JSON or CSV text: the same deck gives the same bytes."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from closer_desktop.deckfile.csv_text import deck_to_csv
from closer_desktop.deckfile.fields import FORMAT, listed
from closer_desktop.domain.card_json import card_to_json
from closer_desktop.domain.cards import Deck
from closer_desktop.errors import RefusedInput

_ALWAYS = ("format", "id", "title", "language")


def deck_to_toml(deck: Deck) -> str:
    """Return the deck as TOML, one line a field, that the reader turns into the same deck."""
    lines = _fields(_head(deck))
    if not deck.cards:
        lines.append("cards = []")
    for card in deck.cards:
        lines += ["", "[[cards]]", *_fields(card_to_json(card))]
    return "\n".join(lines) + "\n"


def deck_to_json(deck: Deck) -> str:
    """Return the deck as JSON, one line a card, that the reader turns into the same deck."""
    head = [f"  {_quoted(name)}: {_quoted(value)}," for name, value in _head(deck).items()]
    cards = ",\n".join(f"    {_quoted(card_to_json(card))}" for card in deck.cards)
    return "\n".join(["{", *head, f'  "cards": [\n{cards}\n  ]' if cards else '  "cards": []', "}"]) + "\n"


_WRITERS: dict[str, Callable[[Deck], str]] = {
    ".toml": deck_to_toml,
    ".json": deck_to_json,
    ".csv": deck_to_csv,
}


def deck_text(deck: Deck, path: Path) -> str:
    """Return the deck in the format of the path's ending; raises RefusedInput for an unknown one."""
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise RefusedInput(
            f"A deck is written as {listed(_WRITERS, 'or')}.", "Choose a file name that ends so."
        )
    return write(deck)


def _head(deck: Deck) -> dict[str, Any]:
    values = {
        "format": FORMAT,
        "id": deck.id,
        "title": deck.title,
        "description": deck.description,
        "language": deck.language,
        "licence": deck.licence,
        "author": deck.author,
    }
    return {name: value for name, value in values.items() if value or name in _ALWAYS}


def _fields(values: dict[str, Any]) -> list[str]:
    return [f"{name} = {_toml(value)}" for name, value in values.items()]


def _toml(value: Any) -> str:
    if isinstance(value, str):
        # A JSON string is a TOML string, but for one character that TOML wants escaped.
        return _quoted(value).replace("\x7f", "\\u007f")
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return _quoted(value)


def _quoted(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
