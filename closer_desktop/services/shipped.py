"""The decks that Closer brings along: taken into the journal when they are new or have changed."""

import hashlib
from pathlib import Path
from typing import Protocol

from closer_desktop.domain.cards import Deck

# Raised when cards are kept with more than before, so that files that did not change are read again.
_READ_AS = b"2: cards know their family"


class BuiltIn(Protocol):
    """Where the built-in decks are kept."""

    def built_in_version(self) -> str:
        """Which built-in decks are there, as `take_built_in` was told."""

    def take_built_in(self, decks: list[Deck], version: str, chosen: list[Deck]) -> None:
        """Make the built-in decks these; `chosen` are decks of cards that are at home in the others."""


def take_shipped_decks(store: BuiltIn, folder: Path) -> list[str]:
    """Bring the store up to the deck files in the folder; a sentence for each file that was refused.

    The other decks still come in. Files that did not change since the last time are not read again.
    """
    files = sorted(folder.glob("*.toml"))
    version = _version([*files, *sorted((folder / "selections").glob("*.toml"))])
    if store.built_in_version() == version:
        return []
    # The parser is needed at the first start only, so it is loaded only then.
    from closer_desktop.deckfile.problems import DeckRefused
    from closer_desktop.deckfile.reader import read_deck

    decks, refused = [], []
    for file in files:
        try:
            decks.append(read_deck(file).deck)
        except DeckRefused as problem:
            refused.append(str(problem))
    # A refused file is looked at again at every start, until it is mended.
    store.take_built_in(decks, version if not refused else "", _chosen(folder, decks))
    return refused


def _chosen(folder: Path, decks: list[Deck]) -> list[Deck]:
    """The decks for an occasion, with the cards that their searches find."""
    from closer_desktop.deckfile.selections import read_selections
    from closer_desktop.domain.search import CARD_FIELDS, CardFacts, finds_card, parse

    nothing = CardFacts()
    chosen = []
    for selection in read_selections(folder):
        node = parse(selection.search, CARD_FIELDS).node
        cards = tuple(card for deck in decks for card in deck.cards if finds_card(node, card, nothing))
        chosen.append(
            Deck(
                id=selection.id,
                title=selection.title,
                description=selection.description,
                licence=decks[0].licence if decks else "",
                author=decks[0].author if decks else "",
                cards=cards,
            )
        )
    return chosen


def _version(files: list[Path]) -> str:
    digest = hashlib.sha256(_READ_AS)
    for file in files:
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()
