"""A card survives the way to JSON and back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closer_desktop.domain.card_json import card_from_json, card_to_json, decode_card, encode_card
from closer_desktop.domain.cards import Band, Card, Depth, Kind, Place, Relationship, Theme, Tone
from closer_desktop.errors import RefusedInput

SMALL = Card(
    id="friend-open-0001",
    text="What have you been meaning to tell someone?",
    kind=Kind.QUESTION,
    depth=Depth.OPEN,
    tone=Tone.PLAIN,
    themes=(Theme.FRIENDSHIP,),
    relationships=(Relationship.FRIEND,),
)


def several(values: type) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(st.sampled_from(values), unique=True, max_size=3).map(tuple)


CARDS = st.builds(
    Card,
    id=st.text(max_size=20),
    text=st.text(),
    kind=st.sampled_from(Kind),
    depth=st.sampled_from(Depth),
    tone=st.sampled_from(Tone),
    themes=several(Theme),
    relationships=several(Relationship),
    bands=several(Band),
    ladder=st.lists(st.text(max_size=30), max_size=3).map(tuple),
    share=st.text(max_size=30),
    listen=st.text(max_size=30),
    places=several(Place),
    players=st.integers(1, 8),
    annual=st.booleans(),
    family=st.text(max_size=20),
    tags=st.lists(st.text(max_size=10), max_size=2).map(tuple),
)


@given(CARDS)
def test_every_card_comes_back_the_same(card: Card) -> None:
    assert decode_card(encode_card(card)) == card


@given(CARDS)
def test_the_same_card_gives_the_same_text(card: Card) -> None:
    assert encode_card(card) == encode_card(decode_card(encode_card(card)))


def test_depth_and_kind_are_named() -> None:
    data = card_to_json(SMALL)
    assert (data["depth"], data["kind"], data["tone"]) == ("open", "question", "plain")


def test_empty_fields_are_left_out() -> None:
    assert list(card_to_json(SMALL)) == ["id", "text", "kind", "depth", "tone", "themes", "relationships"]


def test_letters_beyond_ascii_stay_readable() -> None:
    card = card_from_json(card_to_json(SMALL) | {"text": "Was würdest du mir gern erzählen?"})
    assert "würdest" in encode_card(card)


@pytest.mark.parametrize("text", ["", "{", "null", "[]", "{}", '{"id": "a"}', "[" * 100_000])
def test_text_that_is_no_card_is_refused(text: str) -> None:
    with pytest.raises(RefusedInput):
        decode_card(text)


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(RefusedInput):
        decode_card(json.dumps(card_to_json(SMALL) | {"depth": "bottomless"}))
