"""Filters and ceilings: which cards may be dealt to whom."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closer_desktop.domain.cards import Band, Card, Depth, Kind, Relationship, Theme
from closer_desktop.domain.filters import Filters, loosened
from tests.domain.cards_for_tests import card, cards, seats

Word = TypeVar("Word")

LIGHT, OPEN, DEEP, INTIMATE = Depth
PARTNER, CHILD, TEEN = Relationship.PARTNER, Relationship.CHILD, Relationship.TEEN

# Row by row as the rules of the deal have them.
CEILINGS = [
    *(
        (relationship, None, DEEP, INTIMATE)
        for relationship in (PARTNER, Relationship.FRIEND, Relationship.PARENT, Relationship.FAMILY)
    ),
    (Relationship.MYSELF, None, DEEP, INTIMATE),
    (TEEN, None, OPEN, DEEP),
    (Relationship.COWORKER, None, OPEN, DEEP),
    (Relationship.NEW_PERSON, None, OPEN, DEEP),
    (CHILD, Band.TEN_TO_TWELVE, OPEN, DEEP),
    (CHILD, Band.SEVEN_TO_NINE, OPEN, OPEN),
    (CHILD, Band.FOUR_TO_SIX, LIGHT, OPEN),
]


def suits(a_card: Card, filters: Filters) -> bool:
    """The rules of the deal in their own words, to hold the bit masks against."""
    everyone = all(relationship in a_card.relationships for relationship in filters.relationships)
    ages = all(band in a_card.bands for band in filters.bands) or CHILD not in filters.relationships
    return (
        everyone
        and ages
        and a_card.depth in filters.open_depths
        and (not filters.themes or bool(filters.themes & set(a_card.themes)))
        and (not filters.kinds or a_card.kind in filters.kinds)
        and not filters.unwanted & set(a_card.themes)
        and (a_card.players < 3 or filters.people >= 3)
    )


@st.composite
def near_misses(draw: st.DrawFn) -> tuple[Filters, Card]:
    """A card and filters that it fits, but for a little that may have been changed."""
    a_card = draw(cards())
    child = CHILD in a_card.relationships

    def some_of(words: Iterable[Word]) -> frozenset[Word]:
        return frozenset(word for word in words if draw(st.booleans()))

    fitting = Filters(
        relationships=some_of(a_card.relationships),
        bands=some_of(a_card.bands) if child else frozenset(),
        depths=frozenset({a_card.depth}),
        themes=some_of(a_card.themes),
        kinds=some_of((a_card.kind,)),
        people=max(2, a_card.players),
    )
    another = draw(seats())
    changed = draw(
        st.sampled_from(["nothing", "relationships", "bands", "depths", "themes", "unwanted", "people"])
    )
    if changed == "unwanted":
        return replace(
            fitting, unwanted=frozenset({draw(st.sampled_from(Theme))} | some_of(a_card.themes))
        ), a_card
    if changed == "nothing":
        return fitting, a_card
    return replace(fitting, **{changed: getattr(another, changed)}), a_card


@given(near_misses())
def test_a_card_is_dealt_exactly_when_it_suits_everyone_and_is_wanted(game: tuple[Filters, Card]) -> None:
    filters, a_card = game
    assert filters.admits(a_card) == suits(a_card, filters)
    assert a_card.depth <= filters.ceiling.highest or not filters.admits(a_card)


@given(seats(), cards())
def test_no_filter_lets_a_card_above_the_highest_ceiling_through(filters: Filters, a_card: Card) -> None:
    if a_card.depth > filters.ceiling.highest:
        assert not filters.admits(a_card)


@given(seats(), cards(), st.sampled_from(Relationship))
def test_whoever_sits_down_adds_no_card(filters: Filters, a_card: Card, another: Relationship) -> None:
    before = Filters(relationships=filters.relationships, bands=filters.bands)
    after = Filters(relationships=filters.relationships | {another}, bands=filters.bands)
    if after.admits(a_card):
        assert before.admits(a_card) or not before.relationships
    assert after.ceiling.highest <= before.ceiling.highest
    assert after.ceiling.first <= before.ceiling.first


@pytest.mark.parametrize(("relationship", "band", "first", "highest"), CEILINGS)
def test_each_relationship_has_its_ceilings(
    relationship: Relationship, band: Band | None, first: Depth, highest: Depth
) -> None:
    filters = Filters(
        relationships=frozenset({relationship}), bands=frozenset({band} if band else set[Band]())
    )
    assert (filters.ceiling.first, filters.ceiling.highest) == (first, highest)
    assert filters.open_depths == {depth for depth in Depth if depth <= first}


def test_the_lowest_ceiling_at_the_table_holds() -> None:
    both = Filters(relationships=frozenset({PARTNER, CHILD}), bands=frozenset({Band.FOUR_TO_SIX}))
    assert (both.ceiling.first, both.ceiling.highest) == (LIGHT, OPEN)


def test_a_card_for_a_group_waits_for_three() -> None:
    for_three = card(players=3)
    assert [Filters(people=people).admits(for_three) for people in (2, 3, 4)] == [False, True, True]


def test_a_card_suits_every_child_at_the_table() -> None:
    bands = frozenset({Band.FOUR_TO_SIX, Band.SEVEN_TO_NINE})
    here = Filters(relationships=frozenset({CHILD}), bands=bands)
    for ages, suits_both in (((Band.SEVEN_TO_NINE,), False), (tuple(bands), True)):
        assert here.admits(card(relationships=(CHILD,), bands=ages)) == suits_both


def test_intimate_is_not_dealt_until_somebody_chooses_it() -> None:
    partner = Filters(relationships=frozenset({PARTNER}))
    exposed = card(depth=INTIMATE, relationships=(PARTNER,))
    assert not partner.admits(exposed)
    assert partner.with_depth_turned(INTIMATE).admits(exposed)


def test_other_people_bring_their_own_depths() -> None:
    partner = Filters(relationships=frozenset({PARTNER})).with_depth_turned(INTIMATE)
    assert partner.with_relationships({TEEN}).open_depths == {LIGHT, OPEN}


def test_the_ages_of_children_leave_with_them() -> None:
    here = Filters(relationships=frozenset({CHILD}), bands=frozenset({Band.SEVEN_TO_NINE}))
    assert here.with_relationships({CHILD, PARTNER}).bands == {Band.SEVEN_TO_NINE}
    assert here.with_relationships({PARTNER}).bands == frozenset()


def test_the_last_depth_cannot_be_turned_off() -> None:
    only_light = Filters(depths=frozenset({LIGHT}))
    assert only_light.with_depth_turned(LIGHT) == only_light


@given(seats(), st.sampled_from(Theme))
def test_turning_a_theme_twice_changes_nothing(filters: Filters, theme: Theme) -> None:
    assert filters.with_theme_turned(theme).with_theme_turned(theme) == filters


@given(seats())
def test_letting_a_choice_go_never_leads_deeper_than_people_asked_or_usually_go(filters: Filters) -> None:
    for way in loosened(filters):
        asked_or_usual = filters.depths | {depth for depth in Depth if depth <= way.ceiling.first}
        assert way.open_depths <= asked_or_usual
        assert way != filters


@given(seats())
def test_letting_a_choice_go_brings_no_unwanted_theme_back(filters: Filters) -> None:
    assert all(way.unwanted == filters.unwanted for way in loosened(filters))


def test_themes_are_the_first_choice_to_let_go() -> None:
    filters = Filters(
        relationships=frozenset({PARTNER}),
        depths=frozenset({DEEP}),
        themes=frozenset({Theme.PLAY}),
        kinds=frozenset({Kind.STORY}),
    )
    assert loosened(filters)[0] == Filters(
        relationships=filters.relationships, depths=filters.depths, kinds=filters.kinds
    )
