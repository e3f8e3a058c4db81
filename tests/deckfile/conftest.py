"""Decks that the tests of the deck format share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from closer_desktop.deckfile.problems import DeckRefused
from closer_desktop.deckfile.reader import DeckReading, read_deck, read_deck_bytes
from closer_desktop.domain.cards import Deck

HEAD = 'format = 1\nid = "small"\ntitle = "Small"\n'
CARD = """
[[cards]]
id = "friend-open-0001"
text = "What have you been meaning to tell someone?"
kind = "question"
depth = "open"
tone = "plain"
themes = ["friendship"]
relationships = ["friend"]
"""


@pytest.fixture(scope="session")
def examples_file() -> Path:
    return Path(__file__).with_name("examples.toml")


@pytest.fixture(scope="session")
def examples(examples_file: Path) -> Deck:
    return read_deck(examples_file).deck


@pytest.fixture
def small() -> str:
    """A deck of one card as TOML."""
    return HEAD + CARD


@pytest.fixture
def reading() -> Callable[..., DeckReading]:
    """Reads text or bytes as a deck file of this name."""

    def read(content: str | bytes, name: str = "small.toml") -> DeckReading:
        return read_deck_bytes(content if isinstance(content, bytes) else content.encode(), name)

    return read


@pytest.fixture
def refusal(reading: Callable[..., DeckReading]) -> Callable[..., DeckRefused]:
    """Reads what must be refused and gives the refusal back."""

    def refuse(content: str | bytes, name: str = "small.toml") -> DeckRefused:
        with pytest.raises(DeckRefused) as caught:
            reading(content, name)
        return caught.value

    return refuse
