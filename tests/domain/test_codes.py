"""Codes: none looks like another, and a slip of the finger is noticed."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from closer_desktop.domain.codes import ALPHABET, CODES, assigned, code_of, number_of, slips_of
from closer_desktop.domain.walk import read_walk
from tests.windows import a_card

DECK = 1_240
SLIPS = 200_000
CARDS = [a_card(f"c-{number}", "Why?") for number in range(1_400)]
PRINTED = {issued.card: [issued.number] for issued in assigned(CARDS, {}, 0, 8)}


def slipped(code: str, chance: Random) -> str:
    """The code with one character wrong, or two swapped."""
    letters = list(code)
    if chance.random() < 0.5:
        place = chance.randrange(len(code))
        letters[place] = chance.choice([letter for letter in ALPHABET if letter != code[place]])
    else:
        one, other = chance.sample(range(len(code)), 2)
        letters[one], letters[other] = letters[other], letters[one]
    return "".join(letters)


def test_no_two_characters_look_alike() -> None:
    for lookalikes in ("0o", "1il", "5s", "2z", "6b", "8b", "9gq", "uv", "vu"):
        assert len(set(lookalikes) & set(ALPHABET)) <= 1


def test_every_number_has_a_code_of_its_own() -> None:
    codes = [code_of(number) for number in range(CODES)]
    assert len(set(codes)) == CODES
    assert [number_of(code) for code in codes] == list(range(CODES))


@given(st.text(max_size=6))
def test_anything_else_is_no_code(text: str) -> None:
    number = number_of(text)
    assert number is None or code_of(number) == text.lower()


def test_slips_in_a_deck_of_1240_cards_are_noticed() -> None:
    chance = Random(7)
    codes = [code_of(number) for number in range(DECK)]
    tried = [(code, slipped(code, chance)) for code in chance.choices(codes, k=SLIPS)]
    slips = [slip for code, slip in tried if slip != code]
    there = set(codes)
    assert sum(slip not in there for slip in slips) >= 0.95 * len(slips)


@given(st.integers(0, 2**32), st.integers(1, 300), st.sampled_from([4, 8, 10]))
def test_no_slip_leads_to_another_card_of_the_same_sheet(seed: int, printed: int, sheet: int) -> None:
    chance = Random(seed)
    again = chance.sample(CARDS, printed)
    codes = [issued.code for issued in assigned(again, PRINTED, 1_500, sheet)]
    assert len(set(codes)) == printed
    for start in range(0, printed, sheet):
        there = codes[start : start + sheet]
        assert not any(slips_of(code) & set(there) for code in there)


@given(st.text(max_size=300))
def test_whatever_is_pasted_is_read_without_an_error(text: str) -> None:
    for note in read_walk(text).notes:
        assert note.number is None or code_of(note.number) == note.code
