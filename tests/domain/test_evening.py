"""An evening as a value: every move gives a new one, and no card is lost or comes twice."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closer_desktop.domain.arc import Length, Pace
from closer_desktop.domain.cards import Depth, Kind, Relationship
from closer_desktop.domain.evening import Evening
from closer_desktop.domain.evening_json import evening_from_json, evening_to_json
from closer_desktop.domain.filters import Filters, Trait, ordinal
from closer_desktop.domain.pile import PileCard, rested
from tests.domain.cards_for_tests import BREATHER, lying, piles

NOW = datetime(2026, 5, 3, 21, 10, tzinfo=UTC)
SHARE = ordinal(Kind.SHARE)

Move = Callable[[Evening], Evening]
MOVES: dict[str, Move] = {
    "forward": lambda evening: evening.forward(),
    "forward to a choice": lambda evening: evening.forward(offers=True),
    "take the first": lambda evening: evening.taken(0, 2) if evening.offer else evening,
    "take the other": lambda evening: evening.taken(1, 99) if evening.offer else evening,
    "back": lambda evening: evening.back(),
    "not tonight": lambda evening: evening.put_back(),
    "breather": lambda evening: evening.with_breather(evening.pile[-1]) if evening.pile else evening,
    "return": lambda evening: evening.returned(),
    "rung": lambda evening: evening.on_rung(evening.rung + 1),
    "turn": lambda evening: evening.with_turn_passed(),
    "land": lambda evening: evening.landing(),
    "this very card": lambda evening: evening.with_card(evening.pile[-1]) if evening.pile else evening,
}


@st.composite
def evenings(draw: st.DrawFn) -> tuple[Evening, list[PileCard], list[str]]:
    """An evening, the cards it began with, and moves to make in it."""
    pile = draw(piles())
    evening = Evening(
        pace=draw(st.sampled_from(Pace)),
        length=draw(st.sampled_from(Length)),
        filters=Filters(depths=frozenset(Depth)),
        pile=tuple(pile),
        sides=draw(st.integers(1, 4)),
    )
    return evening, pile, draw(st.lists(st.sampled_from(sorted(MOVES)), max_size=25))


def at_table(*cards: PileCard, sides: int = 2, pace: Pace = Pace.SURPRISE) -> Evening:
    return Evening(pile=cards, sides=sides, pace=pace)


@given(evenings())
def test_no_move_loses_a_card_or_deals_one_twice(game: tuple[Evening, list[PileCard], list[str]]) -> None:
    evening, pile, moves = game
    for move in moves:
        evening = MOVES[move](evening)
        everywhere = [*evening.pile, *evening.dealt, *evening.aside, *evening.offer]
        assert Counter(everywhere) == Counter(pile), move


@given(evenings())
def test_every_move_leaves_people_somewhere_sensible(game: tuple[Evening, list[PileCard], list[str]]) -> None:
    evening, _, moves = game
    for move in moves:
        evening = MOVES[move](evening)
        assert 0 <= evening.at <= len(evening.dealt), move
        assert 0 <= evening.turn < evening.sides, move
        assert evening.rung >= 0, move
        assert evening.paused is None or evening.paused[0] < len(evening.dealt), move


@given(evenings())
def test_a_move_changes_no_evening_but_its_own(game: tuple[Evening, list[PileCard], list[str]]) -> None:
    evening, _, moves = game
    for move in moves:
        before = repr(evening)
        after = MOVES[move](evening)
        assert repr(evening) == before
        evening = after


@given(evenings())
def test_an_evening_is_taken_up_where_it_was_left(game: tuple[Evening, list[PileCard], list[str]]) -> None:
    evening, pile, moves = game
    for move in moves:
        evening = MOVES[move](evening)
    known = {card.number: card for card in pile}
    kept = evening_from_json(
        evening_to_json(evening, NOW),
        lambda _filters: known.values(),
        lambda numbers: [known[number] for number in numbers],
    )
    assert kept.card == evening.card
    assert (kept.rung, kept.turn, kept.dealt) == (evening.rung, evening.turn, evening.dealt)
    assert (kept.pace, kept.length, kept.filters) == (evening.pace, evening.length, evening.filters)
    if evening.is_over:
        assert not kept.pile
    else:
        assert kept.offer == evening.offer
        assert Counter(kept.pile) == Counter([*evening.pile, *evening.aside])


@given(evenings())
def test_what_was_put_back_leaves_no_trace(game: tuple[Evening, list[PileCard], list[str]]) -> None:
    evening, pile, _ = game
    began = evening.forward()
    if began.card is None or len(pile) < 2:
        return
    passed = began.put_back()
    kept = evening_to_json(passed, NOW)
    assert "aside" not in kept
    assert began.card not in passed.dealt


def test_going_forward_after_going_back_finds_the_same_cards() -> None:
    first = at_table(lying(1), lying(2), lying(3)).forward()
    second = first.forward()
    assert second.back().card == first.card
    assert second.back().forward().card == second.card
    assert second.back().forward().forward().card == lying(3)


def test_going_back_stops_at_the_first_card() -> None:
    first = at_table(lying(1), lying(2)).forward()
    assert first.back() == first


def test_a_spent_pile_says_so_and_what_was_dealt_stays() -> None:
    evening = at_table(lying(1), lying(2)).forward().forward().forward()
    assert evening.is_spent
    assert evening.card is None
    assert evening.back().card == lying(2)


def test_a_pile_that_is_started_over_leaves_out_what_was_put_back() -> None:
    evening = at_table(lying(1), lying(2)).forward().put_back().forward()
    assert evening.is_spent
    again = evening.started_over([lying(1), lying(2)])
    assert again.pile == (lying(2),)
    assert again.dealt == ()


def test_when_all_were_put_back_all_come_again() -> None:
    evening = at_table(lying(1)).forward().put_back()
    assert evening.started_over([lying(1)]).pile == (lying(1),)


def test_not_tonight_keeps_whose_turn_it_is() -> None:
    evening = at_table(lying(1), lying(2), lying(3)).forward().forward()
    assert evening.put_back().turn == evening.turn


@pytest.mark.parametrize("sides", [2, 3, 4])
def test_who_answers_first_goes_around(sides: int) -> None:
    evening = at_table(*(lying(number) for number in range(9)), sides=sides)
    turns = []
    for _ in range(8):
        evening = evening.forward()
        turns.append(evening.turn)
    assert turns == [place % sides for place in range(8)]


def test_whoever_brought_the_deck_goes_first_on_share_cards_and_at_a_new_depth() -> None:
    cards = [lying(1), lying(2), lying(3, kind=SHARE), lying(4), lying(5, depth=2), lying(6, depth=2)]
    evening = at_table(*cards)
    turns = []
    for _ in cards:
        evening = evening.forward()
        turns.append(evening.turn)
    assert turns == [0, 1, 0, 1, 0, 1]


def test_a_new_pile_leaves_out_what_is_known_tonight() -> None:
    evening = at_table(lying(1), lying(2), lying(3)).forward().put_back()
    refilled = evening.with_pile(evening.filters, [lying(n) for n in (1, 2, 3, 4)], {1, 2, 3, 4})
    assert refilled.card == lying(2)
    assert refilled.pile == (lying(3), lying(4))


def test_a_card_that_does_not_suit_who_sits_down_leaves_the_table() -> None:
    evening = at_table(lying(1), lying(2), lying(3)).forward().forward()
    moved = evening.with_pile(Filters(relationships=frozenset({Relationship.TEEN})), [lying(3)], {1, 3})
    assert moved.card is None
    assert moved.dealt == (lying(1),)


def test_of_two_cards_the_other_goes_back_unseen() -> None:
    cards = [lying(1, depth=3, theme=1), lying(2, depth=3, theme=2), lying(3, depth=3, theme=3)]
    offered = at_table(*cards).forward(offers=True)
    assert offered.card is None
    taken = offered.taken(1, goes_back_to=1)
    assert taken.card == offered.offer[1]
    assert offered.offer[0] in taken.pile


def test_two_cards_to_choose_from_go_back_unseen_when_the_evening_lands() -> None:
    cards = [lying(n, depth=3, theme=n) for n in range(3)]
    landed = at_table(*cards).forward(offers=True).landing()
    assert landed.offer == ()
    assert len(landed.pile) == 2


def test_a_card_to_land_on_is_offered_beside_its_like_alone() -> None:
    lands = int(Trait.LANDING)
    plain = tuple(lying(number, theme=number) for number in range(2, 5))
    evening = Evening(length=Length.QUARTER_HOUR, dealt=tuple(lying(n, theme=9) for n in range(10, 14)), at=3)
    alone = replace(evening, pile=(lying(1, theme=1, traits=lands), *plain)).forward(offers=True)
    assert alone.card == lying(1, theme=1, traits=lands)
    both = (lying(1, theme=1, traits=lands), *plain, lying(5, theme=5, traits=lands))
    assert {card.number for card in replace(evening, pile=both).forward(offers=True).offer} == {1, 5}


def test_two_cards_about_the_same_are_no_choice() -> None:
    evening = at_table(lying(1, depth=3), lying(2, depth=3)).forward(offers=True)
    assert evening.offer == ()
    assert evening.card == lying(1, depth=3)


def test_a_breather_leads_back_to_the_same_card_and_rung() -> None:
    evening = at_table(lying(1), lying(2), lying(3, kind=BREATHER)).forward().on_rung(2)
    breathing = evening.with_breather(lying(3, kind=BREATHER))
    assert breathing.card == lying(3, kind=BREATHER)
    back = breathing.returned()
    assert (back.card, back.rung) == (lying(1), 2)


def test_an_evening_of_five_lands_on_the_fifth_card_and_then_ends() -> None:
    pile = [lying(n, depth=1 + n % 3, theme=n % 7) for n in range(60)]
    evening = Evening(pile=tuple(pile), length=Length.QUARTER_HOUR)
    for _ in range(5):
        assert not evening.has_landed
        evening = evening.forward()
    assert evening.has_landed
    assert evening.forward().is_over


def test_an_evening_of_old_friends_deals_resting_cards_last_at_every_pace() -> None:
    cards = [lying(n, depth=1 + n % 2, theme=n % 5) for n in range(20)]
    pile = rested(cards, dict.fromkeys(range(0, 20, 2), 30.0))
    for pace in Pace:
        evening = Evening(pile=pile, pace=pace)
        for _ in range(20):
            evening = evening.forward()
        assert [card.is_resting for card in evening.dealt] == [False] * 10 + [True] * 10


@given(evenings(), st.integers())
def test_what_lies_on_top_is_what_comes_next(
    game: tuple[Evening, list[PileCard], list[str]], seed: int
) -> None:
    evening = game[0]
    for _ in range(Random(seed).randrange(6)):
        if evening.coming and not evening.has_landed:
            assert evening.forward().card == evening.coming[0]
        evening = evening.forward()
