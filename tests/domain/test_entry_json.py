"""An entry as JSON: what a script hands in is checked field by field, and what is kept comes out whole."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closer_desktop.domain.cards import Card, Depth
from closer_desktop.domain.entry_json import entry_from_json, entry_to_json, fields_in
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.text import CARD_LIMIT, NAME_LIMIT, NOTE_LIMIT, clean
from closer_desktop.errors import RefusedInput
from tests.domain.cards_for_tests import card

NOW = datetime(2026, 5, 3, 21, 10, tzinfo=timezone(timedelta(hours=2)))
ID = "0b5d1a0e-7f0c-4b8e-9d57-3f6a3a2c8a11"
KNOWN = card(7, depth=Depth.DEEP)
LINES = st.text(max_size=40).map(lambda text: clean(text, 40).strip())
NAMES = LINES.map(lambda line: " ".join(line.split())).filter(bool)


def known_card(card_id: str) -> Card | None:
    return KNOWN if card_id == KNOWN.id else None


def nothing_before(_entry_id: str) -> Entry | None:
    return None


def entry(**given: Any) -> Entry:
    return entry_from_json(given, NOW, known_card, nothing_before)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    offset = timezone(timedelta(minutes=draw(st.integers(-14 * 60, 14 * 60))))
    moments = st.datetimes(datetime(1901, 1, 1), datetime(9990, 1, 1), timezones=st.just(offset))
    names = st.lists(NAMES, max_size=4, unique_by=str.casefold).map(tuple)
    again = draw(st.none() | st.dates(date(1900, 1, 1), date(9998, 12, 31)))
    return Entry(
        id=str(draw(st.uuids())),
        at=draw(moments),
        people=draw(names),
        card=draw(st.just("") | NAMES),
        question=draw(NAMES),
        depth=draw(st.none() | st.sampled_from(Depth)),
        rung=draw(st.integers(0, 10)),
        place=draw(st.just("") | NAMES),
        line=draw(LINES),
        tags=draw(names),
        ask_again=again,
        asks_no_more=again is None and draw(st.booleans()),
    )


@given(entries())
def test_what_is_listed_can_be_added_again(kept: Entry) -> None:
    written = json.dumps(entry_to_json(kept))
    assert entry_from_json(fields_in(written), NOW, lambda _: None, nothing_before) == kept


@given(st.binary() | st.text().map(str.encode))
def test_a_line_is_an_object_or_is_refused(line: bytes) -> None:
    try:
        fields = fields_in(line)
    except RefusedInput:
        return
    assert isinstance(fields, dict)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3),
)
FIELDS = st.sampled_from(
    ["id", "at", "with", "card", "question", "depth", "rung", "place", "line", "tags", "ask_again", "x"]
)


@given(st.dictionaries(FIELDS, VALUES))
def test_any_values_make_an_entry_or_are_refused_in_a_sentence(given: dict[str, Any]) -> None:
    try:
        made = entry(**given)
    except RefusedInput as refused:
        sentence = str(refused)
    else:
        assert made.question or made.line or made.card
        return
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_a_card_gives_its_question_and_its_depth() -> None:
    made = entry(card=KNOWN.id, rung=2, depth="light")
    assert (made.question, made.depth, made.rung) == (KNOWN.text, Depth.DEEP, 2)


def test_what_is_left_out_is_empty_and_now() -> None:
    made = entry(line="We talked until two.")
    assert made == Entry(id=made.id, at=NOW, line="We talked until two.")
    assert entry(line="Again.").id != made.id


def test_null_and_empty_texts_are_left_out() -> None:
    assert entry(line="x", id=ID, at=None, place="", card=None) == entry(line="x", id=ID)


def test_the_same_id_without_a_moment_keeps_its_own() -> None:
    before = Entry(id=ID, at=datetime(2020, 1, 1, tzinfo=UTC), line="x")
    again = entry_from_json({"id": ID, "line": "y"}, NOW, known_card, lambda _: before)
    assert again.at == before.at


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-05-03T21:10:00+02:00", NOW),
        ("2026-05-03T19:10:00Z", NOW),
        ("2026-05-03t19:10:00z", NOW),
        ("2026-05-03 21:10:00+02:00", NOW),
        ("2026-05-03T21:10:00.5+02:00", NOW + timedelta(milliseconds=500)),
        ("2026-05-03T21:10:00.123456789+02:00", NOW + timedelta(microseconds=123456)),
    ],
)
def test_moments_are_read_as_rfc_3339_has_them(written: str, meant: datetime) -> None:
    assert entry(line="x", at=written).at == meant


def test_a_moment_keeps_the_offset_it_was_told_with() -> None:
    assert entry(line="x", at="2026-05-03T21:10:00+02:00").at.utcoffset() == timedelta(hours=2)


@pytest.mark.parametrize(
    "written",
    [
        "2026-05-03T21:10:00",
        "2026-05-03",
        "yesterday",
        "2026-13-03T21:10:00Z",
        "2026-05-03T25:10:00Z",
        "2026-05-03T21:10:00+99:00",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "٢٠٢٦-05-03T21:10:00Z",
        20260503,
    ],
)
def test_other_moments_are_refused(written: object) -> None:
    with pytest.raises(RefusedInput, match="“at”"):
        entry(line="x", at=written)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "needs a card, a question or a line"),
        ({"with": ["Anna"]}, "needs a card, a question or a line"),
        ({"line": "   "}, "needs a card, a question or a line"),
        ({"card": "nowhere"}, "There is no card “nowhere”"),
        ({"line": "x", "id": "17"}, "“id” is not a UUID"),
        ({"line": "x", "id": ID.replace("-", "")}, "“id” is not a UUID"),
        ({"line": "x", "with": "Anna"}, "“with” is not a list"),
        ({"line": "x", "with": ["Anna", 3]}, "“with” is not a text"),
        ({"line": "x", "with": [" "]}, "“with” holds an empty text"),
        ({"line": "x", "with": ["n" * (NAME_LIMIT + 1)]}, "“with” is longer than 200"),
        ({"line": "x", "tags": ["t"] * 51}, "“tags” is not a list of at most 50"),
        ({"line": "x", "rung": -1}, "“rung” is not a whole number"),
        ({"line": "x", "rung": 11}, "“rung” is not a whole number"),
        ({"line": "x", "rung": True}, "“rung” is not a whole number"),
        ({"line": "x", "rung": 1.0}, "“rung” is not a whole number"),
        ({"line": "x", "depth": "dark"}, "“depth” is not one of light, open, deep, intimate"),
        ({"line": "x" * (NOTE_LIMIT + 1)}, "“line” is longer than 100,000"),
        ({"question": "x" * (CARD_LIMIT + 1)}, "“question” is longer than 2,000"),
        ({"line": ["x"]}, "“line” is not a text"),
        ({"line": "x", "plce": "sea"}, "perhaps “place” was meant"),
        ({"line": "x", "qqq": 1}, "it has id, at, with"),
    ],
)
def test_what_is_wrong_is_said_by_name(given: dict[str, Any], said: str) -> None:
    with pytest.raises(RefusedInput) as refused:
        entry(**given)
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON"),
        (b"[1]", "not a JSON object"),
        (b"7", "not a JSON object"),
        (b'{"line": "a", "line": "b"}', "names a field twice"),
        (b'{"line": "\xff"}', "not UTF-8"),
        (b"[" * 100_000, "not JSON"),
        (b'{"rung": ' + b"9" * 5_000 + b"}", "not JSON"),
    ],
)
def test_a_line_that_is_no_object_is_refused(line: bytes, said: str) -> None:
    with pytest.raises(RefusedInput) as refused:
        fields_in(line)
    assert said in str(refused.value)


def test_every_text_is_cleaned_at_the_door() -> None:
    made = entry(
        line="one\r\ntwo\x00\u202e\ud800",
        place="the\nsea\u2066",
        question="Cafe\u0301?",
        tags=["a\tb", "A b"],
        **{"with": ["Zoë", "ZOË", "Anna\x1b[31m"]},
    )
    assert made.line == "one\ntwo"
    assert made.place == "the sea"
    assert made.question == "Café?"
    assert made.people == ("Zoë", "Anna[31m")
    assert made.tags == ("a b",)


def test_ids_are_the_same_whatever_their_case() -> None:
    assert entry(line="x", id=ID.upper()).id == ID
