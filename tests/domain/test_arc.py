"""The arc of an evening: it eases in, gives breathers, changes the subject, and lands."""

from collections import Counter
from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closer_desktop.domain.arc import CARDS_AT_PEAK, Length, Pace, Shape, next_card, shape_of
from closer_desktop.domain.cards import Band, Depth, Kind, Relationship, Theme
from closer_desktop.domain.filters import FAMILY_SHIFT, Filters, Trait, ordinal
from closer_desktop.domain.pile import PileCard, rested, shuffled
from tests.domain.cards_for_tests import BREATHER, QUESTION, fitting, lying, memories, piles, seats

LENGTHS = st.sampled_from([0, 1, 2, 3, 5, 6, 9, 14])
DEPTHS = st.sets(st.sampled_from(Depth), min_size=1)


class Moment(NamedTuple):
    """One card of an evening, what was dealt before it, and what might have come instead."""

    card: PileCard
    dealt: tuple[PileCard, ...]
    others: tuple[PileCard, ...]

    @property
    def last(self) -> PileCard | None:
        return self.dealt[-1] if self.dealt else None

    def rises_too_fast(self, card: PileCard) -> bool:
        return self.last is not None and card.depth > self.last.depth + 1

    def repeats_the_theme(self, card: PileCard) -> bool:
        return self.last is not None and card.theme == self.last.theme

    def wants_relief(self, peak: Depth) -> bool:
        lately = self.dealt[-CARDS_AT_PEAK:]
        at_peak = [card for card in lately if card.depth == peak and card.kind != BREATHER]
        return len(at_peak) == CARDS_AT_PEAK

    def is_relief(self, card: PileCard) -> bool:
        is_gentler = self.last is not None and card.depth < self.last.depth
        return card.kind == BREATHER or card.depth == Depth.LIGHT or is_gentler


def evening(pile: Sequence[PileCard], pace: Pace, shape: Shape) -> Iterator[Moment]:
    left, dealt = list(pile), list[PileCard]()
    while not shape.length or len(dealt) < shape.length:
        card = next_card(left, pace, shape, dealt)
        if card is None:
            return
        left.remove(card)
        yield Moment(card, tuple(dealt), tuple(left))
        dealt.append(card)


def dealt_in(pile: Sequence[PileCard], pace: Pace, shape: Shape) -> list[PileCard]:
    return [moment.card for moment in evening(pile, pace, shape)]


def is_landing(moment: Moment, shape: Shape) -> bool:
    return 0 < shape.length == len(moment.dealt) + 1


@st.composite
def plans(draw: st.DrawFn) -> tuple[list[PileCard], Shape]:
    """A pile of the depths that were chosen, and the shape that follows from them."""
    depths = draw(DEPTHS)
    pile = draw(piles(tuple(sorted(depths))))
    filters = Filters(depths=frozenset(depths))
    return pile, shape_of(filters, draw(LENGTHS), draw(st.integers(0, 5)))


@given(plans(), st.sampled_from(Pace))
def test_every_pace_deals_each_card_once_until_the_pile_is_used_up(
    plan: tuple[list[PileCard], Shape], pace: Pace
) -> None:
    pile, shape = plan
    cards = dealt_in(pile, pace, shape)
    assert len(set(cards)) == len(cards) == min(len(pile), shape.length or len(pile))
    assert set(cards) <= set(pile)


@given(plans())
def test_it_never_rises_two_depths_at_once_while_a_gentler_card_is_left(
    plan: tuple[list[PileCard], Shape],
) -> None:
    for moment in evening(plan[0], Pace.EASE_IN, plan[1]):
        if moment.rises_too_fast(moment.card):
            assert all(moment.rises_too_fast(other) for other in moment.others)


@given(plans())
def test_after_two_cards_at_the_peak_comes_relief_while_there_is_any(
    plan: tuple[list[PileCard], Shape],
) -> None:
    pile, shape = plan
    for moment in evening(pile, Pace.EASE_IN, shape):
        if moment.wants_relief(shape.peak) and not is_landing(moment, shape):
            assert moment.is_relief(moment.card) or not any(map(moment.is_relief, moment.others))


@given(plans())
def test_relief_is_a_breather_where_one_about_something_else_is_left(
    plan: tuple[list[PileCard], Shape],
) -> None:
    pile, shape = plan
    for moment in evening(pile, Pace.EASE_IN, shape):
        if moment.wants_relief(shape.peak) and not is_landing(moment, shape):
            fitting_breathers = [
                other
                for other in moment.others
                if other.kind == BREATHER
                and not other.traits & Trait.LANDING
                and not moment.repeats_the_theme(other)
                and not moment.rises_too_fast(other)
            ]
            assert moment.card.kind == BREATHER or not fitting_breathers


@given(plans())
def test_it_never_stays_on_a_theme_while_others_are_left(plan: tuple[list[PileCard], Shape]) -> None:
    pile, shape = plan
    for moment in evening(pile, Pace.EASE_IN, shape):
        if not moment.repeats_the_theme(moment.card) or moment.rises_too_fast(moment.card):
            continue
        others = [other for other in moment.others if not moment.rises_too_fast(other)]
        if is_landing(moment, shape):
            others = [other for other in others if other.depth <= Depth.LIGHT]
        else:
            others = [other for other in others if not other.traits & Trait.LANDING]
            if moment.wants_relief(shape.peak):
                others = list(filter(moment.is_relief, others))
        assert all(map(moment.repeats_the_theme, others))


@given(plans())
def test_what_was_made_to_land_on_is_kept_for_the_end(plan: tuple[list[PileCard], Shape]) -> None:
    pile, shape = plan
    for moment in evening(pile, Pace.EASE_IN, shape):
        if moment.card.traits & Trait.LANDING and not is_landing(moment, shape):
            others = [other for other in moment.others if not moment.rises_too_fast(other)]
            if moment.wants_relief(shape.peak):
                others = list(filter(moment.is_relief, others))
            assert all(other.traits & Trait.LANDING for other in others)


@given(plans())
def test_the_last_card_of_a_planned_evening_is_gentle_while_a_gentle_one_is_left(
    plan: tuple[list[PileCard], Shape],
) -> None:
    pile, shape = plan
    for moment in evening(pile, Pace.EASE_IN, shape):
        if is_landing(moment, shape) and moment.card.depth > Depth.OPEN:
            assert all(other.depth > Depth.OPEN for other in moment.others)


def test_the_subject_changes_before_the_depth_is_kept() -> None:
    dealt = [lying(1, theme=1), lying(2, depth=2, theme=2), lying(3, theme=3)]
    pile = [lying(4, theme=3), lying(5, depth=2, theme=4)]
    assert next_card(pile, Pace.EASE_IN, Shape(Depth.LIGHT, Depth.DEEP), dealt) == pile[1]


def test_relief_goes_before_a_change_of_subject() -> None:
    dealt = [lying(1, depth=3, theme=1), lying(2, depth=3, theme=2)]
    pile = [lying(3, depth=3, theme=5), lying(4, depth=1, theme=2)]
    assert next_card(pile, Pace.EASE_IN, Shape(Depth.LIGHT, Depth.DEEP), dealt) == pile[1]


def test_a_breather_goes_before_another_light_card() -> None:
    dealt = [lying(1, depth=3, theme=1), lying(2, depth=3, theme=2)]
    pile = [lying(3, depth=1, theme=5), lying(4, depth=1, theme=6, kind=BREATHER)]
    assert next_card(pile, Pace.EASE_IN, Shape(Depth.LIGHT, Depth.DEEP), dealt) == pile[1]


@given(st.integers(2, 12), st.integers(1, 30))
def test_the_only_gentle_card_is_left_for_the_end(length: int, deep_cards: int) -> None:
    # Short of the peak, so that no relief is due.
    pile = [lying(0, depth=1, theme=7), *(lying(n, depth=3, theme=n % 5) for n in range(1, deep_cards + 1))]
    cards = dealt_in(pile, Pace.EASE_IN, Shape(Depth.LIGHT, Depth.INTIMATE, min(length, len(pile))))
    assert cards[-1].depth == Depth.LIGHT


def test_the_only_gentle_card_is_given_up_before_the_depth_would_leap() -> None:
    pile = [lying(1, depth=2), lying(2, depth=4, theme=1), lying(3, depth=4, theme=2)]
    opened = next_card(
        pile, Pace.EASE_IN, Shape(Depth.LIGHT, Depth.INTIMATE, 4), [lying(9, depth=1, theme=3)]
    )
    assert opened == lying(1, depth=2)


def test_a_card_made_to_land_on_comes_last_and_a_tender_one_where_there_is_none() -> None:
    plain = [lying(n, depth=1 + n % 2, theme=n % 5) for n in range(20)]
    shape = Shape(Depth.LIGHT, Depth.OPEN, 5)
    tender = lying(30, theme=8, depth=2, traits=int(Trait.TENDER))
    made = lying(31, theme=9, depth=2, traits=int(Trait.LANDING))
    assert dealt_in([tender, *plain], Pace.EASE_IN, shape)[-1] in (tender, *plain)
    for pile in ([made, tender, *plain], [*plain, tender, made]):
        assert dealt_in(pile, Pace.EASE_IN, shape)[-1] == made
        assert made not in dealt_in(pile, Pace.EASE_IN, shape)[:-1]


def test_a_breather_is_kept_until_it_is_needed() -> None:
    pile = [lying(1, kind=BREATHER, theme=4), *(lying(n, depth=1 + n % 3, theme=n % 5) for n in range(2, 30))]
    kinds = [card.kind for card in dealt_in(pile, Pace.EASE_IN, Shape(Depth.LIGHT, Depth.DEEP))]
    depths = [card.depth for card in dealt_in(pile, Pace.EASE_IN, Shape(Depth.LIGHT, Depth.DEEP))]
    assert depths[: kinds.index(BREATHER)] == [1, 2, 2, 3, 3]


def test_an_evening_begins_with_a_question_while_there_is_one() -> None:
    asks, listens = lying(1), lying(2, kind=ordinal(Kind.LISTEN))
    shape = Shape(Depth.LIGHT, Depth.DEEP)
    assert next_card([listens, asks], Pace.EASE_IN, shape, ()) == asks
    assert next_card([listens], Pace.EASE_IN, shape, ()) == listens


def test_it_climbs_by_the_plan_where_there_are_cards_for_it() -> None:
    pile = [
        lying(n, depth=1 + n % 3, theme=n % 7, kind=BREATHER if n % 10 == 0 else QUESTION) for n in range(200)
    ]
    short = dealt_in(pile, Pace.EASE_IN, Shape(Depth.LIGHT, Depth.DEEP, Length.QUARTER_HOUR))
    long = dealt_in(pile, Pace.EASE_IN, Shape(Depth.LIGHT, Depth.DEEP, Length.FORTY_MINUTES))
    assert [card.depth for card in short] == [1, 2, 2, 3, 2]
    assert [card.depth for card in long][:5] == [1, 2, 2, 3, 3]
    assert long[5].kind == BREATHER
    assert long[-1].depth == Depth.OPEN


@given(st.integers(0, 5), DEPTHS)
def test_people_who_met_often_start_open(met: int, depths: set[Depth]) -> None:
    shape = shape_of(Filters(depths=frozenset(depths)), met=met)
    starts_open = met >= 3 and Depth.OPEN in depths
    assert shape.start == (Depth.OPEN if starts_open else min(depths))
    assert shape.peak == max(depths)


@given(seats())
def test_an_evening_goes_up_to_the_first_ceiling_unless_people_chose_a_depth(filters: Filters) -> None:
    shape = shape_of(filters)
    assert shape.peak <= filters.ceiling.highest
    if not filters.depths:
        assert shape.peak == filters.ceiling.first


@given(plans())
def test_stay_changes_the_theme_while_others_are_left(plan: tuple[list[PileCard], Shape]) -> None:
    for moment in evening(plan[0], Pace.STAY, plan[1]):
        if moment.repeats_the_theme(moment.card):
            assert all(map(moment.repeats_the_theme, moment.others))


@given(plans())
def test_surprise_deals_the_pile_as_it_lies(plan: tuple[list[PileCard], Shape]) -> None:
    pile, shape = plan
    assert dealt_in(pile, Pace.SURPRISE, shape) == pile[: shape.length or len(pile)]


@given(plans(), memories(), st.sampled_from(Pace))
def test_no_pace_deals_a_resting_card_while_another_is_left(
    plan: tuple[list[PileCard], Shape], days: dict[int, float], pace: Pace
) -> None:
    for moment in evening(rested(plan[0], days), pace, plan[1]):
        if moment.card.is_resting:
            assert all(other.is_resting for other in moment.others)


@given(plans(), st.sets(st.integers(0, 40)), st.sampled_from([Pace.EASE_IN, Pace.STAY]))
def test_favourites_come_back_one_in_four_while_others_are_left(
    plan: tuple[list[PileCard], Shape], known: set[int], pace: Pace
) -> None:
    for moment in evening(rested(plan[0], dict.fromkeys(known, 400.0), known), pace, plan[1]):
        lately = moment.dealt[-3:]
        too_soon = len(lately) < 3 or any(card.is_returning for card in lately)
        if moment.card.is_returning and too_soon:
            assert all(other.is_returning for other in moment.others)


@pytest.mark.parametrize("length", [Length.QUARTER_HOUR, Length.FORTY_MINUTES])
def test_evenings_with_the_shipped_decks_break_no_rule(length: Length) -> None:
    chance = Random(2)
    for _ in range(150):
        here = frozenset(chance.sample(list(Relationship), chance.choice([1, 1, 1, 2])))
        bands = frozenset({chance.choice(list(Band))}) if Relationship.CHILD in here else frozenset[Band]()
        filters = Filters(relationships=here, bands=bands)
        shape = shape_of(filters, length, chance.choice([0, 5]))
        pile = shuffled(fitting(filters), chance)
        found = Counter(card.depth for card in pile)
        if any(found[depth] < length for depth in Depth if depth <= shape.peak):
            continue
        moments = list(evening(pile, Pace.EASE_IN, shape))
        assert len(moments) == length, filters
        assert moments[0].card.depth == shape.start, filters
        assert moments[-1].card.depth <= Depth.OPEN, filters
        assert any(moment.card.kind != QUESTION for moment in moments), filters
        for moment in moments:
            assert not moment.rises_too_fast(moment.card), filters
            assert not moment.repeats_the_theme(moment.card), filters
            if moment.wants_relief(shape.peak) and not is_landing(moment, shape):
                assert moment.is_relief(moment.card), filters


def test_a_filter_always_wins_over_the_arc() -> None:
    filters = Filters(depths=frozenset({Depth.DEEP}), themes=frozenset({Theme.FAILURES}))
    cards = dealt_in(shuffled(fitting(filters), Random(1)), Pace.EASE_IN, shape_of(filters, 5))
    assert [card.depth for card in cards] == [Depth.DEEP] * 5


def test_a_rare_card_is_found_in_a_pile_of_any_usual_size() -> None:
    pile = [*(lying(n, depth=1, theme=0) for n in range(1, 3_000)), lying(0, depth=1, theme=1)]
    assert next_card(pile, Pace.EASE_IN, Shape(Depth.LIGHT, Depth.OPEN), [lying(9_999)]) == pile[-1]


@pytest.mark.parametrize("pace", Pace)
def test_two_cards_of_one_family_come_in_one_evening_only_when_nothing_else_is_left(pace: Pace) -> None:
    alike = 5 << FAMILY_SHIFT
    pile = [lying(number, theme=number, traits=alike if number < 3 else 0) for number in range(6)]
    dealt = dealt_in(pile, pace, Shape(Depth.LIGHT, Depth.LIGHT))
    assert [card.number < 3 for card in dealt] == [True, False, False, False, True, True]
