"""Text from outside is cleaned once, at the door."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closer_desktop.domain.text import CARD_LIMIT, MARKS_ON_A_BASE, NAME_LIMIT, NOTE_LIMIT, clean, one_line

JOINERS = "\u200c\u200d\u200e\u200f"
BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
AWKWARD = st.sampled_from(
    "aé\u0301\u0323\u0300\u1100\u1161\u11a8\u09c7\u09be\ud800\udfff\r\n\t\x00\x85" + JOINERS + BIDI
)
ANY_TEXT = st.one_of(
    st.text(st.characters(exclude_categories=[])),
    st.text(AWKWARD, max_size=60),
    st.text(st.characters(categories=["M", "Lo"]), max_size=40),
)


def most_marks(text: str) -> int:
    most = marks = 0
    for character in text:
        if unicodedata.category(character).startswith("M"):
            marks += 1
        elif character not in JOINERS:
            marks = 0
        most = max(most, marks)
    return most


@given(ANY_TEXT, st.integers(0, 50))
def test_cleaning_twice_changes_nothing_more(text: str, limit: int) -> None:
    once = clean(text, limit)
    assert clean(once, limit) == once


@given(ANY_TEXT)
def test_nothing_harmful_is_left(text: str) -> None:
    cleaned = clean(text, NOTE_LIMIT)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" for c in cleaned)
    assert not set(cleaned) & set(BIDI)
    assert most_marks(cleaned) <= MARKS_ON_A_BASE
    cleaned.encode()


@given(ANY_TEXT, st.integers(0, 50))
def test_nothing_is_longer_than_its_limit(text: str, limit: int) -> None:
    assert len(clean(text, limit)) <= limit


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"], max_codepoint=0x2FF), max_size=200))
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert clean(text, CARD_LIMIT) == text


@pytest.mark.parametrize(
    "text",
    [
        "What is it like? “Quite” good… isn’t it",
        "two\nlines\tand a tab",
        "👩\u200d👩\u200d👧 and 1\ufe0f\u20e3",
        "می\u200cخواهم",
        "\u200fשלום\u200e",
        "हिन्दी",
        "Tiếng Việt",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    ],
)
def test_what_people_write_is_kept(text: str) -> None:
    assert clean(text, CARD_LIMIT) == unicodedata.normalize("NFC", text)


def test_letters_and_their_accents_become_one() -> None:
    assert clean("cafe\u0301", NAME_LIMIT) == "café"


def test_all_kinds_of_line_ends_become_newlines() -> None:
    assert clean("a\r\nb\rc\u2028d\u2029e\x85f", NAME_LIMIT) == "a\nb\nc\nd\ne\nf"


def test_a_tower_of_marks_loses_its_top() -> None:
    tower = "z" + "\u0351" * 500
    assert clean(tower + "!", CARD_LIMIT) == "z" + "\u0351" * MARKS_ON_A_BASE + "!"


def test_joiners_do_not_carry_a_second_tower() -> None:
    tower = "z" + ("\u0351" * 4 + "\u200d") * 20
    assert most_marks(clean(tower, CARD_LIMIT)) == MARKS_ON_A_BASE


def test_a_long_run_of_unsorted_marks_is_no_trouble() -> None:
    assert len(clean("a" + "\u0301\u0323" * 200_000, NOTE_LIMIT)) <= 1 + MARKS_ON_A_BASE


def test_overrides_cannot_turn_a_line_around() -> None:
    assert clean("safe\u202etxt.exe\u2066", NAME_LIMIT) == "safetxt.exe"


def test_a_name_stands_on_one_line() -> None:
    assert one_line("  Aunt \n\t Rosa\x00 ", NAME_LIMIT) == "Aunt Rosa"
