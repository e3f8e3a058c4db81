"""The pile: a fair shuffle, and cards that rest after these same people have seen them."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closer_desktop.domain.filters import FAMILY_SHIFT, Trait
from closer_desktop.domain.pile import (
    ANNUAL_REST_DAYS,
    FAVOURITE_EVERY,
    REST_DAYS,
    PileCard,
    is_too_soon,
    rested,
    shuffled,
)
from tests.domain.cards_for_tests import lying, memories, piles

SEEDS = 4_000
# One card of seven in one of seven places: 36 degrees of freedom, passed by chance once in 10,000.
FAIR = 76.4


def chi_square(counts: Counter[tuple[int, int]], cells: int, expected: float) -> float:
    observed = [*counts.values(), *[0] * (cells - len(counts))]
    return sum((count - expected) ** 2 / expected for count in observed)


@given(piles(), st.integers())
def test_a_shuffle_keeps_every_card_once(pile: list[PileCard], seed: int) -> None:
    assert sorted(shuffled(pile, Random(seed))) == sorted(pile)


@given(piles(), st.integers(), st.randoms())
def test_the_same_seed_gives_the_same_order_whatever_the_cards_came_in(
    pile: list[PileCard], seed: int, chance: Random
) -> None:
    before = shuffled(pile, Random(seed))
    chance.shuffle(pile)
    assert shuffled(pile, Random(seed)) == before


def test_every_card_is_as_likely_in_every_place() -> None:
    cards = [lying(number) for number in range(7)]
    places = Counter(
        (place, card.number)
        for seed in range(SEEDS)
        for place, card in enumerate(shuffled(cards, Random(seed)))
    )
    assert chi_square(places, 49, SEEDS / 7) < FAIR


def test_every_order_of_three_cards_is_as_likely() -> None:
    orders = Counter(
        tuple(card.number for card in shuffled([lying(1), lying(2), lying(3)], Random(seed)))
        for seed in range(SEEDS)
    )
    # Five degrees of freedom, passed by chance once in 10,000.
    assert len(orders) == 6
    assert sum((count - SEEDS / 6) ** 2 / (SEEDS / 6) for count in orders.values()) < 25.7


@given(piles(), memories(), st.sets(st.integers(0, 40)))
def test_resting_loses_no_card_and_puts_those_seen_lately_last(
    pile: list[PileCard], days: dict[int, float], favourites: set[int]
) -> None:
    order = rested(pile, days, favourites)
    assert sorted(card.number for card in order) == sorted(card.number for card in pile)
    first_resting = next((place for place, card in enumerate(order) if card.is_resting), len(order))
    assert all(card.is_resting for card in order[first_resting:])
    assert not any(card.is_resting for card in order[:first_resting])
    waits = [(card.rest, -days[card.number]) for card in order[first_resting:]]
    assert waits == sorted(waits)


@pytest.mark.parametrize(
    ("traits", "rest"),
    [(0, REST_DAYS), (int(Trait.ANNUAL), ANNUAL_REST_DAYS), (int(Trait.TENDER), REST_DAYS)],
)
def test_a_card_rests_as_long_as_its_kind_of_card_does(traits: int, rest: int) -> None:
    card = lying(1, traits=traits)
    assert rested([card], {1: rest - 0.01})[0].is_resting
    assert not rested([card], {1: rest})[0].is_resting
    assert not rested([card], {})[0].is_resting


def test_what_asks_nearly_the_same_rests_with_a_card_that_was_shown() -> None:
    family = 7 << FAMILY_SHIFT
    yearly = int(Trait.ANNUAL)
    pile = [lying(1, traits=family), lying(2, traits=family | yearly), lying(3), lying(4, traits=1 << 40)]
    order = rested(pile, {9: 20.0, 3: 30.0}, (), {7: 20.0})
    assert [card.number for card in order] == [4, 3, 1, 2]
    assert [card.is_resting for card in order] == [False, True, True, True]
    assert not any(card.is_resting for card in rested(pile, {9: REST_DAYS}, (), {7: REST_DAYS}))


def test_a_clock_that_went_back_wakes_no_card() -> None:
    assert rested([lying(1)], {1: -3.0})[0].is_resting


@given(st.integers(0, 30), st.integers(0, 8))
def test_of_four_cards_at_most_one_is_a_favourite_that_comes_back(others: int, favourites: int) -> None:
    cards = [lying(number) for number in range(others + favourites)]
    known = set(range(favourites))
    order = rested(cards, dict.fromkeys(known, 400.0), known)
    coming_back = [card.is_returning for card in order]
    assert sum(coming_back) == favourites
    mixed = coming_back[: others + others // (FAVOURITE_EVERY - 1)]
    windows = (mixed[start : start + FAVOURITE_EVERY] for start in range(len(mixed)))
    assert all(sum(window) <= 1 for window in windows)


def test_a_favourite_that_nobody_here_has_seen_is_a_card_like_any_other() -> None:
    assert not rested([lying(1)], {}, {1})[0].is_returning


def test_what_was_said_of_a_card_for_other_people_is_forgotten() -> None:
    resting = rested([lying(1)], {1: 3.0})
    assert rested(resting, {}) == (lying(1),)


def test_a_favourite_waits_until_three_others_were_dealt() -> None:
    back = rested([lying(9)], {9: 400.0}, {9})[0]
    assert is_too_soon([lying(1), lying(2)])
    assert not is_too_soon([lying(1), lying(2), lying(3)])
    assert is_too_soon([lying(1), back, lying(2), lying(3)])
    assert not is_too_soon([back, lying(1), lying(2), lying(3)])
