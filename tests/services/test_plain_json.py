"""JSON of other programs comes in like a table or a list; what it cannot be is refused in one sentence."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from closer_desktop.deckfile.incoming import Incoming, read_incoming_bytes
from closer_desktop.domain.cards import Depth, Theme
from closer_desktop.errors import RefusedInput
from tests.services.test_transfer import Desk

FLAT = (
    some.none()
    | some.booleans()
    | some.integers()
    | some.floats(allow_nan=False, allow_infinity=False)
    | some.text()
)
ANYTHING = some.recursive(
    FLAT, lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner), max_leaves=12
)
NAMES = some.sampled_from(["question", "depth", "themes", "tags", "id", "players", "annual", "x", ""])


def read(tree: Any) -> Incoming:
    return read_incoming_bytes(json.dumps(tree).encode("utf-8"), "found.json")


def texts(incoming: Incoming) -> list[str]:
    return [card.text for card in incoming.deck.cards]


def test_a_list_of_texts_is_a_question_each() -> None:
    incoming = read(["Who was here?", "Who else?", "who was here?"])
    assert texts(incoming) == ["Who was here?", "Who else?"]
    assert [aside.sentence for aside in incoming.doubled] == ["Entry 3: it is in entry 1 already."]
    assert incoming.deck.title == "found"


def test_the_keys_of_objects_are_columns_that_can_be_read_otherwise() -> None:
    desk = Desk()
    rows = [
        {"Prompt": "Who lit the stove?", "level": 3, "category": "play", "note": "by the sea"},
        {"Prompt": "What stayed?\nAnd why?", "level": None, "note": "in the rain"},
        {"level": 2},
    ]
    before = desk.cards.decks()
    plan = desk.transfer.look(read(rows))
    assert [card.text for card in plan.new] == ["Who lit the stove?", "What stayed?\nAnd why?"]
    assert (plan.new[0].depth, plan.new[0].themes) == (Depth.DEEP, (Theme.PLAY,))
    assert [aside.sentence for aside in plan.refused] == ["Entry 3: there is no question."]
    assert plan.sheet is not None
    assert plan.sheet.names == ("Prompt", "level", "category", "note")
    again = desk.transfer.look_again(plan, lambda sheet: sheet.with_meaning(3, "text"))
    assert [card.text for card in again.new] == ["by the sea", "in the rain"]
    assert desk.cards.decks() == before


def test_a_list_of_texts_in_a_field_comes_in_as_a_list() -> None:
    plan = Desk().transfer.look(
        read([{"question": "Who?", "tags": ["by the sea", "a|b"], "ladder": ["And?"]}])
    )
    assert (plan.new[0].tags, plan.new[0].ladder) == (("by the sea", "a|b"), ("And?",))


def test_the_one_list_in_an_object_is_read_and_the_rest_is_named() -> None:
    incoming = read({"title": "Ours", "by": {"name": "Kim"}, "questions": ["Who was here?"]})
    assert texts(incoming) == ["Who was here?"]
    assert incoming.warnings == ("Only the list “questions” is read; left out: “title”, “by”.",)
    assert read({"cards": [{"front": "Who was here?"}]}).warnings == ()


@pytest.mark.parametrize(
    ("tree", "reason"),
    [
        ([{"question": "Who?", "tags": [["a"]]}], "“tags” of entry 1 holds more than a list of texts"),
        ([{"question": ["Who?", "Why?"]}], "“question” of entry 1 holds more than one value"),
        (
            [{"question": "Who?"}, {"question": {"en": "Who?"}}],
            "“question” of entry 2 holds more than one value",
        ),
        (["Who?", {"question": "Why?"}], "entry 2 is no text"),
        ([{"question": "Why?"}, "Who?"], "entry 2 is neither a text nor an object"),
        ([["Who?"]], "entry 1 is neither a text nor an object"),
        ({"easy": ["Who?"], "hard": ["Why?"]}, "it holds 2 lists"),
        ({"data": {"questions": ["Who?"]}}, "it holds no list of questions"),
        ([], "there is no question in it"),
        ([{}], "there is no question in it"),
        (["x" * 200_000], "entry 1 holds a text of more than 131,072 characters"),
        ([{f"k{at}": "x"} for at in range(200)], "more than 100 different fields"),
        (["Who?"] * 20_001, "more than 20,000 cards"),
        ({"format": 1, "questions": ["Who?"]}, "questions"),
        ("Who?", "it does not begin with the fields of a deck"),
    ],
)
def test_what_is_no_flat_list_is_refused_in_one_sentence(tree: Any, reason: str) -> None:
    with pytest.raises(RefusedInput) as refused:
        read(tree)
    assert reason in str(refused.value)
    assert "\n" not in str(refused.value)


@given(tree=ANYTHING | some.lists(some.dictionaries(NAMES, FLAT)))
@settings(deadline=None)
def test_no_json_does_worse_than_be_refused(tree: Any) -> None:
    with suppress(RefusedInput):
        read(tree)


@given(rows=some.lists(some.dictionaries(NAMES, FLAT), min_size=1))
@settings(deadline=None)
def test_no_entry_that_says_anything_is_lost_without_a_word(rows: list[dict[str, Any]]) -> None:
    filled = sum(any(str(value).strip() for value in row.values() if value is not None) for row in rows)
    if filled:
        incoming = read(rows)
        assert len(incoming.deck.cards) + len(incoming.doubled) + len(incoming.refused) == filled
