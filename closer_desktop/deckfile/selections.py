"""Decks for an occasion: a name, one sentence, and a search over the cards of the other decks."""

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Selection:
    """A deck that chooses its cards by a search in the Library's language."""

    id: str
    title: str
    description: str
    search: str


def read_selections(folder: Path) -> list[Selection]:
    """The selections in the files beside the decks; `folder` is the one that holds the decks."""
    return [
        Selection(**entry)
        for file in sorted((folder / "selections").glob("*.toml"))
        for entry in tomllib.loads(file.read_text(encoding="utf-8"))["selections"]
    ]
