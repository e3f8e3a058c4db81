"""Short codes for cards that are taken along: easy to read, and a slip of the finger is noticed.

A code has three letters and digits of an alphabet of 25 in which no two look alike; beyond 1,250 cards
it has four. Its characters, weighted by their places, sum up to 0 within a first half of the codes and to
1 within a second half. In either half any two codes differ in at least two places, and no two are one
another with two characters swapped: the weights and their differences have no factor in common with 25.
So a slip leads out of its own half, and into the other one at worst once in 24 times.
"""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from closer_desktop.domain.cards import Card, Depth

ALPHABET = "23456789acdefhjkmnprtvwxy"
"""No 0 and o, 1, i and l, 5 and s, 2 and z, 6, 8 and b, 9, g and q, or u and v together."""

_BASE = len(ALPHABET)
_VALUES = {character: value for value, character in enumerate(ALPHABET)}
# So many sums are in use: with three of them more than one slip in twenty would go unnoticed.
_HALVES = 2
_SHORTEST, _LONGEST = 3, 4
# Cards printed one after the other get codes that look nothing alike; the stride is coprime with 25.
_STRIDE, _START = 191, 137

CODES = _HALVES * sum(_BASE ** (length - 1) for length in range(_SHORTEST, _LONGEST + 1))
"""How many codes there are."""


def code_of(number: int) -> str:
    """The code with this number, counted from 0; raises ValueError beyond the last one."""
    if not 0 <= number < CODES:
        raise ValueError(number)
    for length in range(_SHORTEST, _LONGEST + 1):
        words = _BASE ** (length - 1)
        if number < _HALVES * words:
            break
        number -= _HALVES * words
    half, word = divmod(number, words)
    word = (word + _START) * _STRIDE % words
    values = []
    for _ in range(length - 1):
        word, value = divmod(word, _BASE)
        values.append(value)
    # The last weight is 1, so the last character brings the sum to where it belongs.
    values.append((half - _weighed([*values, 0])) % _BASE)
    return "".join(ALPHABET[value] for value in values)


def number_of(code: str) -> int | None:
    """The number of a code in upper or lower case; None for what is no code at all."""
    values = [_VALUES.get(character, -1) for character in code.lower()]
    length = len(values)
    if not _SHORTEST <= length <= _LONGEST or min(values) < 0:
        return None
    half = _weighed(values) % _BASE
    if half >= _HALVES:
        return None
    words: int = _BASE ** (length - 1)
    word = 0
    for value in reversed(values[:-1]):
        word = word * _BASE + value
    back: int = pow(_STRIDE, -1, words)
    word = (word * back - _START) % words
    before: int = _HALVES * sum(_BASE ** (shorter - 1) for shorter in range(_SHORTEST, length))
    return before + half * words + word


def slips_of(code: str) -> set[str]:
    """What comes of a code when one character is wrong or two are swapped."""
    slipped = set()
    for place, right in enumerate(code):
        for wrong in ALPHABET:
            slipped.add(code[:place] + wrong + code[place + 1 :])
        for other in range(place + 1, len(code)):
            swapped = list(code)
            swapped[place], swapped[other] = code[other], right
            slipped.add("".join(swapped))
    return slipped - {code}


def is_safe_beside(code: str, others: Container[str]) -> bool:
    """Tell whether no slip makes one of the others of this code."""
    return not any(slip in others for slip in slips_of(code))


@dataclass(frozen=True, slots=True)
class Issued:
    """A code's number that was given to a card, with the words that were printed."""

    number: int
    card: str
    question: str
    depth: Depth

    @property
    def code(self) -> str:
        """The code as it is printed."""
        return code_of(self.number)


def assigned(
    cards: Sequence[Card], known: Mapping[str, Sequence[int]], unused: int, sheet: int
) -> list[Issued]:
    """A code for each card: one it has already, else the next unused one, counted from `unused` up.

    On a sheet of so many cards no slip makes one code of another. Cards beyond the last code are left out.
    """
    given: dict[str, Issued] = {}
    spare: list[int] = []
    for start in range(0, len(cards), sheet):
        there = {given[card.id].code for card in cards[start : start + sheet] if card.id in given}
        for card in cards[start : start + sheet]:
            if card.id in given:
                continue
            fitting = (number for number in known.get(card.id, ()) if _fits(number, there))
            number = next(fitting, None)
            if number is None:
                number = next((one for one in spare if _fits(one, there)), None)
                if number is not None:
                    spare.remove(number)
            while number is None and unused < CODES:
                if _fits(unused, there):
                    number = unused
                else:
                    spare.append(unused)
                unused += 1
            if number is not None:
                given[card.id] = Issued(number, card.id, card.text, card.depth)
                there.add(code_of(number))
    return list(given.values())


def _fits(number: int, there: Container[str]) -> bool:
    return is_safe_beside(code_of(number), there)


def _weighed(values: list[int]) -> int:
    """The sum of the values, the last one counting once, the one before twice, and so on."""
    return sum(weight * value for weight, value in enumerate(reversed(values), 1))
