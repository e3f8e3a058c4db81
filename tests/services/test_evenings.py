"""Evenings at the table: pace, people, turns, passing, and taking up again."""

import json
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from random import Random

import pytest

from closer_desktop.domain.arc import Length, Pace
from closer_desktop.domain.cards import Band, Depth, Kind, Relationship, Theme
from closer_desktop.domain.filters import Filters
from closer_desktop.domain.pile import REST_DAYS
from closer_desktop.services.edits import Edit
from closer_desktop.services.table import Table
from tests.simulated import House, play, play_a_year


@pytest.fixture
def house() -> House:
    return House()


def do(edit: Edit | None) -> None:
    assert edit is not None
    edit.do()


def at_table(house: House, seed: int = 3, *, offers: bool = False, **filters: object) -> Table:
    """A table where friends have just sat down, unless told otherwise."""
    table = house.table(Random(seed))
    table.offers_choices = offers
    chosen = {"relationships": frozenset({Relationship.FRIEND})} | filters
    do(table.filter(Filters(**chosen)))  # type: ignore[arg-type]
    return table


def deal_until(table: Table, depth: Depth) -> None:
    for _ in range(40):
        do(table.next_card())
        card = table.card
        if card is not None and card.depth == depth and card.ladder:
            return
    raise AssertionError(f"no card at {depth.label}")


def test_no_rule_of_the_deal_is_broken_whatever_people_press(house: House) -> None:
    broken = {seed: played.breaches for seed in range(120) if (played := play(house, seed)).breaches}
    assert not broken


def test_the_same_two_people_see_no_card_twice_while_others_are_left(house: House) -> None:
    year = play_a_year(house, 40, Length.FORTY_MINUTES)
    assert not year.too_soon
    again = [later - sooner for days in year.seen.values() for sooner, later in pairwise(days)]
    assert min(again) >= REST_DAYS
    assert len(year.seen) + len(again) == 40 * Length.FORTY_MINUTES


def test_an_annual_card_rests_longer_than_the_others(house: House) -> None:
    sam = house.meets("Sam", Relationship.PARTNER)
    annual = next(
        card
        for card in house.cards.all_cards()
        if card.annual and Relationship.PARTNER in card.relationships and card.depth == Depth.LIGHT
    )
    house.people.note_shown([annual.id], [sam], house.clock())
    for days, rests in ((200, True), (340, False)):
        house.clock.now += timedelta(days=days)
        table = house.table(Random(1))
        do(table.seat([sam]))
        lying = {card.number: card for card in table.evening.pile}
        assert lying[house.number_of(annual)].is_resting is rests
        house.clock.now -= timedelta(days=days)


def test_a_card_put_back_leaves_no_trace_in_what_is_kept(house: House) -> None:
    table = at_table(house)
    do(table.seat([house.meets("Sam", Relationship.FRIEND)]))
    do(table.next_card())
    put_back = table.evening.card
    do(table.put_back())
    table.keep_place()
    kept = json.loads(house.evenings.left_at())
    assert put_back is not None
    assert put_back.number in kept["pile"]
    assert put_back.number not in kept["dealt"]
    assert not {"aside", "eased"} & set(kept)
    assert house.people.days_since_shown(table.people, house.clock()) == {}


def test_a_card_put_back_does_not_come_again_the_same_evening(house: House) -> None:
    table = at_table(house, themes=frozenset({Theme.WORK}), depths=frozenset({Depth.LIGHT}))
    do(table.next_card())
    put_back = table.evening.card
    do(table.put_back())
    while not table.evening.is_spent:
        assert table.evening.card != put_back
        do(table.next_card())


def test_a_card_put_away_is_dealt_no_more_until_it_is_taken_out(house: House) -> None:
    table = at_table(house)
    do(table.next_card())
    card = table.card
    assert card is not None
    number = house.number_of(card)
    everything = Filters(relationships=frozenset({Relationship.FRIEND}), depths=frozenset(Depth))
    away = house.marks(table).put_away()
    do(away)
    assert number not in {one.number for one in house.cards.matching(everything.criteria)}
    assert away is not None
    away.undo()
    assert number in {one.number for one in house.cards.matching(everything.criteria)}


def test_lighter_goes_one_depth_down_with_a_breather_and_twice_to_the_landing(house: House) -> None:
    table = at_table(house)
    deal_until(table, Depth.DEEP)
    do(table.lighten())
    assert table.card is not None
    assert table.card.kind is Kind.BREATHER
    do(table.next_card())
    assert max(table.evening.filters.open_depths) < Depth.DEEP
    do(table.lighten())
    assert table.evening.has_landed
    do(table.next_card())
    assert table.evening.is_over


def test_lighter_is_for_tonight_alone(house: House) -> None:
    table = at_table(house)
    deal_until(table, Depth.DEEP)
    chosen = table.evening.filters
    do(table.lighten())
    assert table.evening.filters != chosen
    do(table.stop())
    do(table.begin_again())
    assert table.evening.filters == chosen


def test_after_a_breather_the_same_card_lies_on_the_same_rung(house: House) -> None:
    table = at_table(house)
    deal_until(table, Depth.OPEN)
    do(table.stand_on_rung(2))
    before = table.card
    do(table.breathe())
    assert table.card is not None
    assert table.card.depth == Depth.LIGHT
    do(table.return_from_breather())
    assert table.card == before
    assert table.evening.rung == 2
    do(table.next_card())
    assert table.card not in (before, None)


def test_two_cards_lie_open_at_deep_and_the_other_goes_back_unseen(house: House) -> None:
    table = at_table(house, offers=True, depths=frozenset({Depth.DEEP}))
    do(table.next_card())
    first, second = table.offer
    do(table.take(1))
    assert table.card == second
    unseen = house.number_of(first)
    assert unseen in {card.number for card in table.evening.pile}
    assert first.depth == second.depth


def test_children_always_choose_between_two(house: House) -> None:
    table = at_table(
        house,
        offers=True,
        relationships=frozenset({Relationship.CHILD}),
        bands=frozenset({Band.FOUR_TO_SIX}),
    )
    do(table.next_card())
    assert len(table.offer) == 2


def test_whoever_brought_the_deck_begins_at_a_new_depth_and_on_share_cards(house: House) -> None:
    table = at_table(house)
    known: set[int] = set()
    for _ in range(25):
        do(table.next_card())
        card = table.evening.card
        assert card is not None
        if card.depth not in known or table.card.kind is Kind.SHARE:  # type: ignore[union-attr]
            assert table.evening.turn == 0
        known.add(card.depth)


def test_turns_go_round_the_names_at_the_table(house: House) -> None:
    table = at_table(house)
    do(table.seat([house.meets("Ana", Relationship.FRIEND), house.meets("Ben", Relationship.FRIEND)]))
    do(table.next_card())
    turns = []
    for _ in range(3):
        turns.append(table.evening.turn)
        do(table.pass_turn())
    assert sorted(turns) == [0, 1, 2]


def test_what_someone_would_rather_not_is_left_out_while_they_are_there(house: House) -> None:
    sam = replace(house.meets("Sam", Relationship.FRIEND), rather_not=frozenset({Theme.WORK}))
    house.people.save(sam)
    table = at_table(house, depths=frozenset(Depth))
    do(table.seat([sam]))
    themes = [house.cards.card(card.number).themes for card in table.evening.pile]
    assert themes
    assert not any(Theme.WORK in one for one in themes)


def test_an_evening_is_taken_up_where_it_was_until_six_quiet_hours(house: House) -> None:
    table = at_table(house)
    deal_until(table, Depth.OPEN)
    do(table.stand_on_rung(1))
    table.keep_place()
    again = house.table(Random(9))
    assert again.card == table.card
    assert again.evening.rung == 1
    house.clock.now += timedelta(hours=7)
    later = house.table(Random(9))
    assert later.card is None
    assert later.evening.filters.relationships == table.evening.filters.relationships


def test_the_pace_can_change_in_mid_evening(house: House) -> None:
    table = at_table(house)
    do(table.next_card())
    do(table.set_pace(Pace.EASE_IN, Length.QUARTER_HOUR))
    while not table.evening.is_over:
        do(table.next_card())
    assert len(table.evening.dealt) == Length.QUARTER_HOUR
    assert table.evening.dealt[-1].depth <= Depth.OPEN


def test_every_move_is_undone_to_what_it_was(house: House) -> None:
    table = at_table(house, offers=True)
    for seed in range(30):
        before = table.evening
        edit = Random(seed).choice((table.next_card, table.pass_turn, table.shuffle, table.lighten))()
        if edit is None:
            continue
        edit.do()
        edit.undo()
        assert table.evening == before
        edit.do()
