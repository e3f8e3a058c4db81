"""The page for people who write decks is true."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from closer_desktop.deckfile.checks import check_deck
from closer_desktop.deckfile.fields import CARD_FIELDS, DECK_FIELDS
from closer_desktop.deckfile.reader import read_deck_bytes
from closer_desktop.domain.cards import Band, Card, Depth, Kind, Place, Relationship, Theme, Tone

PAGE = Path(__file__).parents[2] / "decks" / "README.md"


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text(encoding="utf-8")


def test_the_example_is_a_deck_in_order(page: str) -> None:
    example = page.split("```toml\n")[1].split("```")[0]
    reading = read_deck_bytes(example.encode(), "night-train.toml")
    assert not reading.warnings
    assert check_deck(reading.deck) == []


def test_every_field_is_described(page: str) -> None:
    described = set(re.findall(r"`(\w+)`", "".join(re.findall(r"^\| (`.*?`) \|", page, re.MULTILINE))))
    assert described == {*DECK_FIELDS, *CARD_FIELDS}


def test_every_value_is_named(page: str) -> None:
    named = set(re.findall(r"`([\w-]+)`", page))
    values = {str(value) for values in (Kind, Tone, Theme, Relationship, Band, Place) for value in values}
    assert values | {depth.label for depth in Depth} <= named


def test_the_format_has_every_field_of_a_card() -> None:
    assert list(CARD_FIELDS) == [field.name for field in fields(Card)]
