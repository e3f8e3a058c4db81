"""What is written is read back the same."""

import csv
import io
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closer_desktop.deckfile.csv_text import deck_to_csv
from closer_desktop.deckfile.reader import bands_for, read_deck, read_deck_bytes
from closer_desktop.deckfile.writer import deck_text, deck_to_json, deck_to_toml
from closer_desktop.domain.cards import Band, Card, Deck, Depth, Kind, Place, Relationship, Theme, Tone
from closer_desktop.domain.text import clean, one_line
from closer_desktop.errors import RefusedInput

ANY = st.text(st.characters(exclude_categories=[]), max_size=40) | st.text(
    "\"\\\n\t\x7f'#=[]{}…’🙂é", max_size=20
)
LINES = ANY.map(lambda text: one_line(text, 200))
TEXTS = ANY.map(lambda text: clean(text, 200).strip())


Word = TypeVar("Word", bound=StrEnum)


def filled(texts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return texts.filter(bool)


def unique(values: type[Word], least: int, most: int) -> st.SearchStrategy[tuple[Word, ...]]:
    return st.lists(st.sampled_from(values), unique=True, min_size=least, max_size=most).map(tuple)


@st.composite
def cards(draw: st.DrawFn) -> Card:
    relationships = draw(unique(Relationship, 1, 5))
    depth = draw(st.sampled_from(Depth))
    child = Relationship.CHILD in relationships
    return Card(
        id=draw(filled(LINES)),
        text=draw(filled(TEXTS)),
        kind=draw(st.sampled_from(Kind)),
        depth=depth,
        tone=draw(st.sampled_from(Tone)),
        themes=draw(unique(Theme, 1, 2)),
        relationships=relationships,
        bands=draw(unique(Band, 1, 3) | st.just(bands_for(depth))) if child else (),
        ladder=draw(st.lists(filled(LINES), max_size=3).map(tuple)),
        share=draw(LINES),
        listen=draw(LINES),
        places=draw(unique(Place, 0, 4)),
        players=draw(st.integers(1, 8)),
        annual=draw(st.booleans()),
        family=draw(LINES),
        tags=draw(st.lists(filled(LINES), max_size=3, unique=True).map(tuple)),
    )


DECKS = st.builds(
    Deck,
    id=filled(LINES),
    title=filled(LINES),
    description=TEXTS,
    language=filled(LINES),
    licence=LINES,
    author=LINES,
    cards=st.lists(cards(), max_size=4, unique_by=lambda card: card.id).map(tuple),
)


@given(DECKS)
def test_a_deck_comes_back_the_same_from_toml(deck: Deck) -> None:
    assert read_deck_bytes(deck_to_toml(deck).encode(), "a.toml").deck == deck


@given(DECKS)
def test_a_deck_comes_back_the_same_from_json(deck: Deck) -> None:
    assert read_deck_bytes(deck_to_json(deck).encode(), "a.json").deck == deck


@given(DECKS)
def test_no_cell_of_a_spreadsheet_is_a_formula(deck: Deck) -> None:
    rows = list(csv.DictReader(io.StringIO(deck_to_csv(deck), newline="")))
    assert [row["depth"] for row in rows] == [card.depth.label for card in deck.cards]
    assert not any(cell.startswith(tuple("=+-@\t\r＝＋－＠")) for row in rows for cell in row.values())


def test_a_spreadsheet_shows_lists_in_one_cell(examples: Deck) -> None:
    first = next(csv.DictReader(io.StringIO(deck_to_csv(examples), newline="")))
    assert first["id"] == "partner-light-9001"
    assert first["themes"] == "everyday | play"
    assert first["annual"] == ""


@given(DECKS)
def test_the_same_deck_gives_the_same_bytes(deck: Deck) -> None:
    again = read_deck_bytes(deck_to_toml(deck).encode(), "a.toml").deck
    assert deck_to_toml(again) == deck_to_toml(deck)
    assert deck_to_json(again) == deck_to_json(deck)
    assert deck_to_csv(again) == deck_to_csv(deck)


def test_the_examples_come_back_the_same(examples: Deck) -> None:
    assert read_deck_bytes(deck_to_toml(examples).encode(), "a.toml").deck == examples
    assert read_deck_bytes(deck_to_json(examples).encode(), "a.json").deck == examples


def test_a_card_of_the_examples_is_written_as_a_person_would(examples: Deck, examples_file: Path) -> None:
    first = examples_file.read_text(encoding="utf-8").split("[[cards]]")[1].split("\n# ")[0].strip()
    assert first.splitlines()[:3] == deck_to_toml(examples).split("[[cards]]")[1].strip().splitlines()[:3]


def test_what_is_not_clean_is_written_so_that_it_can_be_read(examples: Deck) -> None:
    deck = replace(examples, title="Bell\x07, delete\x7f and a \x00 nothing")
    assert read_deck_bytes(deck_to_toml(deck).encode(), "a.toml").deck.title == "Bell, delete and a nothing"
    assert read_deck_bytes(deck_to_json(deck).encode(), "a.json").deck.title == "Bell, delete and a nothing"


def test_the_ending_chooses_the_format(examples: Deck, tmp_path: Path) -> None:
    for name in ("a.toml", "a.JSON"):
        path = tmp_path / name
        path.write_text(deck_text(examples, path), encoding="utf-8")
        assert read_deck(path).deck == examples
    assert deck_text(examples, tmp_path / "a.csv") == deck_to_csv(examples)


def test_an_unknown_ending_is_refused(examples: Deck) -> None:
    with pytest.raises(RefusedInput):
        deck_text(examples, Path("a.docx"))
