"""Dealing without a table: the rules of the deal over a real journal."""

from collections import Counter
from collections.abc import Sequence
from random import Random

import pytest

from closer_desktop.domain.arc import Pace
from closer_desktop.domain.cards import Band, Card, Depth, Relationship, Theme
from closer_desktop.domain.filters import Filters
from closer_desktop.domain.people import Person, new_person_id
from closer_desktop.services.dealing import Dealing
from tests.domain.cards_for_tests import card, fitting, shipped
from tests.services.conftest import Shelf

THEMES = list(Theme)
DEPTHS = (Depth.LIGHT, Depth.OPEN, Depth.DEEP)
FRIENDS = Filters(relationships=frozenset({Relationship.FRIEND}))


def several(count: int) -> list[Card]:
    """Cards of all depths that are usual, on many themes."""
    return [card(n, depth=DEPTHS[n % 3], themes=(THEMES[n % 7],)) for n in range(count)]


@pytest.fixture
def dealing(shelf: Shelf) -> Dealing:
    return Dealing(shelf.cards, shelf.people, shelf.clock)


def ids(cards: Sequence[Card]) -> list[str]:
    return [each.id for each in cards]


def sits(shelf: Shelf, name: str, relationship: Relationship | None = None, **more: object) -> None:
    shelf.people.save(Person(id=new_person_id(), name=name, relationship=relationship, **more))  # type: ignore[arg-type]


def test_only_cards_that_fit_are_dealt_each_once_until_the_pile_is_used_up(
    shelf: Shelf, dealing: Dealing
) -> None:
    shelf.fill(*several(30), card(99, relationships=(Relationship.PARTNER,)))
    for pace in Pace:
        dealt = dealing.deal(FRIENDS, (), pace, 100, Random(1))
        assert sorted(ids(dealt.cards)) == sorted(ids(several(30)))
        assert dealt.matching == 30


def test_the_same_seed_deals_the_same_cards(shelf: Shelf, dealing: Dealing) -> None:
    shelf.fill(*several(30))
    first, again, other = (dealing.deal(FRIENDS, (), Pace.EASE_IN, 9, Random(seed)) for seed in (3, 3, 4))
    assert first == again
    assert first != other


def test_over_many_seeds_each_card_is_as_likely_in_each_place(shelf: Shelf, dealing: Dealing) -> None:
    shelf.fill(*several(5))
    seeds = 1_000
    places = Counter(
        (place, card_id)
        for seed in range(seeds)
        for place, card_id in enumerate(
            ids(dealing.deal(Filters(), (), Pace.SURPRISE, 5, Random(seed)).cards)
        )
    )
    assert len(places) == 25
    # Sixteen degrees of freedom, passed by chance once in 10,000.
    assert sum((count - seeds / 5) ** 2 / (seeds / 5) for count in places.values()) < 45.9


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 7, 9, 12])
def test_an_evening_of_any_length_lands(shelf: Shelf, dealing: Dealing, count: int) -> None:
    shelf.fill(*several(40), *(card(100 + n, tags=("landing",), themes=(THEMES[9],)) for n in range(3)))
    dealt = dealing.deal(FRIENDS, (), Pace.EASE_IN, count, Random(5))
    landings = ["landing" in each.tags for each in dealt.cards]
    assert landings == [False] * (count - 1) + [True]


def test_a_pile_smaller_than_the_evening_lands_all_the_same(shelf: Shelf, dealing: Dealing) -> None:
    shelf.fill(*several(6), card(99, tags=("landing",), themes=(THEMES[9],)))
    dealt = dealing.deal(FRIENDS, (), Pace.EASE_IN, 50, Random(5))
    assert len(dealt.cards) == 7
    assert dealt.cards[-1].id == card(99).id


def test_remembered_cards_rest_for_the_same_people_and_for_nobody_else(
    shelf: Shelf, dealing: Dealing
) -> None:
    shelf.fill(*several(20))
    first = dealing.deal(FRIENDS, ("Anna", "Ben"), Pace.SURPRISE, 8, Random(1))
    dealing.remember(first.cards, ("Anna", "Ben"))
    shelf.clock.move(days=100)
    for names in (("Anna", "Ben"), ("anna",), ("BEN", "Carla")):
        again = dealing.deal(FRIENDS, names, Pace.SURPRISE, 12, Random(1))
        assert not set(ids(again.cards)) & set(ids(first.cards)), names
        assert again.seen_lately == 0
    someone_else = dealing.deal(FRIENDS, ("Carla",), Pace.SURPRISE, 20, Random(1))
    nobody = dealing.deal(FRIENDS, (), Pace.SURPRISE, 20, Random(1))
    assert ids(someone_else.cards) == ids(nobody.cards)


def test_when_all_were_seen_the_oldest_come_first(shelf: Shelf, dealing: Dealing) -> None:
    shelf.fill(*several(4))
    order = list(several(4))
    for each in order:
        dealing.remember([each], ("Anna",))
        shelf.clock.move(days=1)
    dealt = dealing.deal(FRIENDS, ("Anna",), Pace.SURPRISE, 4, Random(1))
    assert ids(dealt.cards) == ids(order)
    assert dealt.seen_lately == 4


def test_after_half_a_year_a_card_may_come_again_and_an_annual_one_after_a_year(
    shelf: Shelf, dealing: Dealing
) -> None:
    plain, yearly, new = card(1), card(2, annual=True), card(3)
    shelf.fill(plain, yearly, new)
    dealing.remember([plain, yearly], ("Anna",))
    seen = []
    for days in (179, 2, 148, 2):
        shelf.clock.move(days=days)
        dealt = dealing.deal(FRIENDS, ("Anna",), Pace.SURPRISE, 3, Random(1))
        seen.append(dealt.seen_lately)
    assert seen == [2, 1, 1, 0]


def test_a_year_of_evenings_shows_nothing_twice_within_half_a_year(shelf: Shelf, dealing: Dealing) -> None:
    shelf.fill(*shipped())
    last_shown: dict[str, int] = {}
    chance = Random(8)
    for day in range(0, 365, 3):
        dealt = dealing.deal(FRIENDS, ("Anna",), Pace.EASE_IN, 5, chance)
        assert dealt.seen_lately == 0
        for each in dealt.cards:
            assert day - last_shown.get(each.id, -999) >= (330 if each.annual else 180)
            last_shown[each.id] = day
        dealing.remember(dealt.cards, ("Anna",))
        shelf.clock.move(days=3)


def test_favourites_come_back_one_in_four_at_most(shelf: Shelf, dealing: Dealing) -> None:
    shelf.fill(*several(40))
    loved = several(40)[:10]
    for each in loved:
        shelf.cards.keep_close(each.id, True)
    dealing.remember(loved, ("Anna",))
    shelf.clock.move(days=200)
    for pace in Pace:
        dealt = dealing.deal(FRIENDS, ("Anna",), pace, 40, Random(2))
        coming_back = [each.id in ids(loved) for each in dealt.cards[:36]]
        assert 0 < sum(coming_back) <= 10
        assert all(sum(coming_back[start : start + 4]) <= 1 for start in range(33)), pace


def test_people_who_met_three_times_start_open(shelf: Shelf, dealing: Dealing) -> None:
    shelf.fill(*several(60))
    starts = []
    for _ in range(5):
        dealt = dealing.deal(FRIENDS, ("Anna",), Pace.EASE_IN, 5, Random(1))
        dealing.remember(dealt.cards, ("Anna",))
        shelf.clock.move(days=1)
        starts.append(dealt.cards[0].depth)
    assert starts == [Depth.LIGHT] * 3 + [Depth.OPEN] * 2


def test_what_is_known_of_people_seats_them(shelf: Shelf, dealing: Dealing) -> None:
    sits(shelf, "Mia", Relationship.CHILD, band=Band.SEVEN_TO_NINE)
    sits(shelf, "Anna", Relationship.FRIEND, rather_not=frozenset({Theme.WORK}))
    seated = dealing.seated(Filters(), ("mia", "anna", "Nobody yet"))
    assert seated.relationships == {Relationship.CHILD, Relationship.FRIEND}
    assert seated.bands == {Band.SEVEN_TO_NINE}
    assert seated.unwanted == {Theme.WORK}
    assert seated.people == 4


def test_who_is_named_as_what_they_are_tonight_goes_before_what_is_known(
    shelf: Shelf, dealing: Dealing
) -> None:
    sits(shelf, "Anna", Relationship.FRIEND)
    partner = Filters(relationships=frozenset({Relationship.PARTNER}))
    assert dealing.seated(partner, ("Anna",)).relationships == {Relationship.PARTNER}


def test_cards_for_a_group_wait_for_a_group(shelf: Shelf, dealing: Dealing) -> None:
    shelf.fill(card(1), card(2, players=3))
    two = dealing.seated(FRIENDS, ("Anna",))
    three = dealing.seated(FRIENDS, ("Anna", "Ben"))
    assert dealing.deal(two, (), Pace.SURPRISE, 9, Random(1)).matching == 1
    assert dealing.deal(three, (), Pace.SURPRISE, 9, Random(1)).matching == 2
    family = Filters(relationships=frozenset({Relationship.FRIEND, Relationship.PARTNER}))
    assert dealing.seated(family, ()).people == 3


def test_cards_put_away_are_not_dealt(shelf: Shelf, dealing: Dealing) -> None:
    shelf.fill(card(1), card(2))
    shelf.cards.put_away(card(1).id, True)
    assert ids(dealing.deal(FRIENDS, (), Pace.SURPRISE, 9, Random(1)).cards) == [card(2).id]


def test_remembering_makes_new_people_known_once(shelf: Shelf, dealing: Dealing) -> None:
    shelf.fill(*several(3))
    dealing.remember(several(3), ("Anna", "ANNA", "Zoë"))
    dealing.remember(several(3), ("anna", "zoë"))
    assert [person.name for person in shelf.people.everyone()] == ["Anna", "Zoë"]


def test_dealing_alone_leaves_no_trace(shelf: Shelf, dealing: Dealing) -> None:
    shelf.fill(*several(9))
    dealing.deal(FRIENDS, ("Anna",), Pace.EASE_IN, 9, Random(1))
    assert shelf.people.everyone() == []


def test_ways_out_name_only_choices_that_help(shelf: Shelf, dealing: Dealing) -> None:
    shelf.fill(card(1, themes=(Theme.PLAY,)), card(2, themes=(Theme.PLAY,), depth=Depth.DEEP))
    narrow = Filters(depths=frozenset({Depth.OPEN}), themes=frozenset({Theme.WORK}))
    assert dealing.ways_out(narrow) == []
    themed = Filters(depths=frozenset({Depth.DEEP}), themes=frozenset({Theme.WORK}))
    assert dealing.ways_out(themed) == [(Filters(depths=frozenset({Depth.DEEP})), 1)]


def test_the_store_lets_through_what_the_filter_admits(shelf: Shelf) -> None:
    shelf.fill(*shipped())
    everything = Filters(depths=frozenset(Depth), people=9)
    numbers = [lying.number for lying in shelf.cards.matching(everything.criteria)]
    names = {number: shelf.cards.card(number).id for number in numbers}
    chance = Random(4)
    for _ in range(60):
        filters = Filters(
            relationships=frozenset(chance.sample(list(Relationship), chance.randrange(3))),
            bands=frozenset(chance.sample(list(Band), chance.randrange(2))),
            depths=frozenset(chance.sample(list(Depth), chance.randrange(3))),
            themes=frozenset(chance.sample(THEMES, chance.randrange(4))),
            unwanted=frozenset(chance.sample(THEMES, chance.randrange(3))),
            people=chance.randrange(2, 5),
        )
        found = {names[lying.number] for lying in shelf.cards.matching(filters.criteria)}
        assert found == {shipped()[lying.number].id for lying in fitting(filters)}
