"""The table: every verb is an edit that can be taken back, and people are remembered only as they should."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from closer_desktop.domain.arc import Length, Pace
from closer_desktop.domain.cards import Card, Depth, Kind, Relationship, Theme
from closer_desktop.domain.filters import FIRST_FILTERS, Filters
from closer_desktop.domain.people import Person, new_person_id
from closer_desktop.services.edits import Edit
from closer_desktop.services.marks import Marks
from closer_desktop.services.table import Table
from closer_desktop.storage.journal_file import Journal
from tests.domain.cards_for_tests import card, shipped
from tests.services.conftest import Shelf

THEMES = list(Theme)
PARTNER = Filters(relationships=frozenset({Relationship.PARTNER}))


def several(count: int) -> list[Card]:
    return [
        card(
            n,
            depth=(Depth.LIGHT, Depth.OPEN, Depth.DEEP)[n % 3],
            themes=(THEMES[n % 7],),
            relationships=(Relationship.FRIEND, Relationship.PARTNER) if n % 2 else (Relationship.FRIEND,),
            ladder=("What happened?", "What was it like?"),
        )
        for n in range(count)
    ]


def table_of(shelf: Shelf, seed: int = 1) -> Table:
    return Table(shelf.cards, shelf.people, shelf.places, Random(seed), shelf.clock)


def do(edit: Edit | None) -> Edit:
    assert edit is not None
    edit.do()
    return edit


def person(shelf: Shelf, name: str, relationship: Relationship = Relationship.FRIEND) -> Person:
    made = Person(id=new_person_id(), name=name, relationship=relationship)
    shelf.people.save(made)
    return made


@pytest.fixture
def table(shelf: Shelf) -> Table:
    shelf.fill(*several(30))
    return table_of(shelf)


def test_cards_of_one_family_rest_together_for_people_with_names(shelf: Shelf) -> None:
    shelf.fill(*(card(n, family="twins" if n < 3 else "", themes=(THEMES[n],)) for n in range(5)))
    anna = person(shelf, "Anna")
    shelf.people.note_shown(["card-0000"], [anna], shelf.clock())
    shelf.clock.move(days=170)
    table = table_of(shelf)
    do(table.seat([anna]))
    resting = {one.number for one in table.evening.pile if one.is_resting}
    assert len(resting) == 3
    dealt: list[str] = []
    for _ in range(5):
        do(table.next_card())
        assert table.card is not None
        dealt.append(table.card.family)
    assert dealt == ["", "", "twins", "twins", "twins"]
    shelf.clock.move(days=11)
    do(table.begin_again())
    assert [one.is_resting for one in table.evening.pile].count(False) == 0
    shelf.clock.move(days=170)
    do(table.shuffle())
    assert not any(one.is_resting for one in table.evening.pile)


def test_after_not_tonight_nothing_nearly_the_same_comes(shelf: Shelf) -> None:
    shelf.fill(*(card(n, family="" if n % 4 else "twins", themes=(THEMES[n % 9],)) for n in range(12)))
    table = table_of(shelf)
    do(table.next_card())
    while table.card is not None and not table.card.family:
        do(table.next_card())
    left = len(table.evening.pile)
    do(table.put_back())
    later: list[str] = []
    while table.card is not None and len(later) < left:
        later.append(table.card.family)
        do(table.next_card())
    assert later == sorted(later)
    assert len(later) == left


VERBS: dict[str, Callable[[Table, Random], Edit | None]] = {
    "next": lambda table, chance: table.next_card(),
    "back": lambda table, chance: table.back(),
    "not tonight": lambda table, chance: table.put_back(),
    "lighter": lambda table, chance: table.lighten(),
    "breather": lambda table, chance: table.breathe(),
    "return": lambda table, chance: table.return_from_breather(),
    "rung": lambda table, chance: table.stand_on_rung(chance.randrange(4)),
    "turn": lambda table, chance: table.pass_turn(),
    "shuffle": lambda table, chance: table.shuffle(),
    "take": lambda table, chance: table.take(chance.randrange(2)),
    "deeper": lambda table, chance: table.go_deeper_once(),
    "land": lambda table, chance: table.land(),
    "stop": lambda table, chance: table.stop(),
    "again": lambda table, chance: table.begin_again(),
    "depth": lambda table, chance: table.filter(
        table.evening.filters.with_depth_turned(chance.choice(list(Depth)))
    ),
    "theme": lambda table, chance: table.filter(
        table.evening.filters.with_theme_turned(chance.choice(THEMES))
    ),
    "who": lambda table, chance: table.filter(
        table.evening.filters.with_relationships(chance.sample(list(Relationship), chance.randrange(1, 3)))
    ),
    "people": lambda table, chance: table.seat(chance.sample(table.people, len(table.people) // 2)),
    "pace": lambda table, chance: table.set_pace(chance.choice(list(Pace)), chance.choice(list(Length))),
}


@pytest.mark.parametrize("seed", range(4))
def test_whatever_people_do_can_be_taken_back_and_done_again(shelf: Shelf, seed: int) -> None:
    shelf.fill(*shipped())
    table, chance = table_of(shelf, seed), Random(seed)
    do(table.seat([person(shelf, "Anna"), person(shelf, "Ben")]))
    for step in range(60):
        name = chance.choice(list(VERBS))
        before, matching = table.evening, table.matching
        edit = VERBS[name](table, chance)
        assert table.evening == before, f"step {step}, {name}: asking alone changes nothing"
        if edit is None:
            continue
        edit.do()
        after = table.evening
        edit.undo()
        assert (table.evening, table.matching) == (before, matching), f"step {step}, {name}"
        edit.do()
        assert table.evening == after, f"step {step}, {name}"


@pytest.mark.parametrize("seed", range(4))
def test_whatever_people_do_no_card_lies_twice_and_none_is_too_deep(shelf: Shelf, seed: int) -> None:
    shelf.fill(*shipped())
    table, chance = table_of(shelf, seed), Random(seed)
    for step in range(80):
        name = chance.choice(list(VERBS))
        edit = VERBS[name](table, chance)
        if edit is not None:
            edit.do()
        evening = table.evening
        numbers = [one.number for one in (*evening.pile, *evening.offer, *evening.dealt)]
        assert len(set(numbers)) == len(numbers), f"step {step}, {name}"
        highest = evening.filters.ceiling.highest
        assert all(one.depth <= highest for one in evening.pile), f"step {step}, {name}"
        assert table.card is None or table.card.depth <= highest, f"step {step}, {name}"
        assert table.matching == len(shelf.cards.matching(evening.filters.criteria)), f"step {step}, {name}"


def test_a_first_evening_is_for_friends_and_its_pile_lies_closed(table: Table) -> None:
    assert table.evening.filters == FIRST_FILTERS
    assert table.card is None
    assert table.matching == len(table.evening.pile) == 30


def test_what_would_change_nothing_is_no_edit(table: Table) -> None:
    assert table.back() is None
    assert table.put_back() is None
    assert table.stand_on_rung(1) is None
    assert table.return_from_breather() is None
    do(table.next_card())
    assert table.stand_on_rung(0) is None


def test_the_ladder_ends_at_its_last_rung(table: Table) -> None:
    do(table.next_card())
    do(table.stand_on_rung(9))
    assert table.evening.rung == 2


def test_a_pile_is_dealt_once_through_before_a_card_comes_again(table: Table) -> None:
    do(table.set_pace(Pace.SURPRISE, Length.OPEN_ENDED))
    table.offers_choices = False
    seen = []
    while (edit := table.next_card()) is not None:
        edit.do()
        if table.card is None:
            break
        seen.append(table.card.id)
    # Only cards up to the first ceiling are in the pile, and here that is all of them.
    assert sorted(seen) == [each.id for each in several(30)]
    assert table.evening.is_spent
    do(table.shuffle())
    do(table.next_card())
    assert table.card is not None


def test_a_card_that_suits_whoever_sits_down_stays(table: Table) -> None:
    do(table.next_card())
    while table.card is not None and Relationship.PARTNER not in table.card.relationships:
        do(table.next_card())
    staying = table.card
    do(table.filter(table.evening.filters.with_relationships({Relationship.PARTNER})))
    assert table.card == staying
    assert table.matching == 15


def test_a_filter_that_fits_nothing_names_the_ways_out(table: Table) -> None:
    narrow = Filters(
        relationships=frozenset({Relationship.FRIEND}),
        themes=frozenset({THEMES[15]}),
        kinds=frozenset({Kind.STORY}),
    )
    do(table.filter(narrow))
    assert table.matching == 0
    assert table.ways_out() == []
    do(table.filter(Filters(relationships=narrow.relationships, themes=narrow.themes)))
    assert [(way.filters.themes, way.cards) for way in table.ways_out()] == [(frozenset(), 30)]


def test_an_evening_is_taken_up_where_it_was_left(shelf: Shelf, table: Table) -> None:
    do(table.seat([person(shelf, "Anna")]))
    for _ in range(3):
        do(table.next_card())
    do(table.stand_on_rung(1))
    table.keep_place()
    shelf.clock.move(hours=5)
    again = table_of(shelf, seed=2)
    assert again.card == table.card
    for kept in ("rung", "turn", "people", "filters", "at", "sides"):
        assert getattr(again.evening, kept) == getattr(table.evening, kept)
    assert [one.number for one in again.evening.pile] == [one.number for one in table.evening.pile]


def test_after_six_quiet_hours_a_new_evening_begins_with_the_same_people(shelf: Shelf, table: Table) -> None:
    do(table.seat([person(shelf, "Anna")]))
    do(table.next_card())
    table.keep_place()
    shelf.clock.move(hours=7)
    again = table_of(shelf)
    assert again.card is None
    assert again.evening.dealt == ()
    assert again.evening.people == ("Anna",)


@pytest.mark.parametrize(
    "kept", ["", "{}", "[]", "null", "junk", '{"filters": {"depths": ["dark"]}}', "{" * 9_000]
)
def test_a_place_that_cannot_be_read_gives_a_new_evening(shelf: Shelf, kept: str) -> None:
    shelf.fill(*several(3))
    shelf.places.leave_at(kept)
    table = table_of(shelf)
    assert table.evening.filters == FIRST_FILTERS
    assert len(table.evening.pile) == 3


def test_cards_that_are_gone_leave_the_evening(shelf: Shelf, table: Table) -> None:
    do(table.next_card())
    table.keep_place()
    present = table.card
    assert present is not None
    shelf.fill(*(each for each in several(30) if each != present))
    again = table_of(shelf)
    assert again.card is None
    assert len(again.evening.pile) == 29


def test_a_card_is_remembered_when_people_leave_it_behind(shelf: Shelf, table: Table) -> None:
    anna = person(shelf, "Anna")
    do(table.seat([anna]))
    do(table.next_card())
    assert shelf.people.days_since_shown([anna], shelf.clock()) == {}
    first = table.evening.card
    assert first is not None
    edit = do(table.next_card())
    assert set(shelf.people.days_since_shown([anna], shelf.clock())) == {first.number}
    edit.undo()
    assert shelf.people.days_since_shown([anna], shelf.clock()) == {}


def test_a_card_put_back_is_not_remembered(shelf: Shelf, table: Table) -> None:
    anna = person(shelf, "Anna")
    do(table.seat([anna]))
    do(table.next_card())
    do(table.put_back())
    assert shelf.people.days_since_shown([anna], shelf.clock()) == {}


def test_nothing_in_the_file_tells_that_somebody_passed(shelf: Shelf, table: Table, tmp_path: Path) -> None:
    do(table.next_card())
    passed = table.card
    assert passed is not None
    do(table.put_back())
    do(table.next_card())
    table.keep_place()
    kept = shelf.places.left_at()
    fresh = table_of(shelf)
    assert passed.id not in kept
    assert len(fresh.evening.pile) + len(fresh.evening.dealt) == 30


@pytest.mark.parametrize("pace", Pace)
def test_resting_cards_come_last_also_after_the_lid_was_closed(shelf: Shelf, pace: Pace) -> None:
    shelf.fill(*several(20))
    anna = person(shelf, "Anna")
    seen = [each.id for each in several(20) if each.depth is Depth.LIGHT]
    shelf.people.note_shown(seen, [anna], shelf.clock())
    shelf.clock.move(days=30)
    table = table_of(shelf)
    table.offers_choices = False
    do(table.seat([anna]))
    if pace is not Pace.EASE_IN:
        do(table.set_pace(pace, Length.OPEN_ENDED))
    table.keep_place()
    again = table_of(shelf, seed=5)
    again.offers_choices = False
    for _ in range(20 - len(seen)):
        do(again.next_card())
        assert again.card is not None
        assert again.card.id not in seen


def test_a_great_talk_is_saved_with_its_card_rung_and_people(shelf: Shelf, table: Table) -> None:
    marks = Marks(table, shelf.cards, shelf.entries, shelf.clock)
    assert marks.mark_great_talk() is None
    do(table.seat([person(shelf, "Anna")]))
    do(table.next_card())
    do(table.stand_on_rung(1))
    edit = do(marks.mark_great_talk())
    (entry,) = shelf.entries.newest_first()
    present = table.card
    assert present is not None
    assert (entry.card, entry.question, entry.depth) == (present.id, present.text, present.depth)
    assert (entry.rung, entry.people, entry.at) == (1, ("Anna",), shelf.clock())
    assert marks.mark_great_talk() is None
    assert marks.talk == entry
    edit.undo()
    assert not shelf.entries.newest_first()
    assert marks.talk is None
    edit.do()
    assert [each.id for each in shelf.entries.newest_first()] == [entry.id]


def test_a_favourite_is_kept_close_and_let_go(shelf: Shelf, table: Table) -> None:
    marks = Marks(table, shelf.cards, shelf.entries, shelf.clock)
    do(table.next_card())
    edit = do(marks.keep_close())
    assert marks.is_favourite
    edit.undo()
    assert not marks.is_favourite


def test_a_card_put_away_is_dealt_no_more_until_it_is_taken_out(shelf: Shelf, table: Table) -> None:
    marks = Marks(table, shelf.cards, shelf.entries, shelf.clock)
    do(table.next_card())
    gone = table.card
    edit = do(marks.put_away())
    assert table.card != gone
    assert table_of(shelf).matching == 29
    edit.undo()
    assert table.card == gone
    assert table_of(shelf).matching == 30


def test_what_people_did_is_there_when_the_journal_is_opened_again(
    shelf: Shelf, table: Table, tmp_path: Path
) -> None:
    do(table.next_card())
    table.keep_place()
    present = table.card
    shelf.journal.close()
    reopened = Journal(tmp_path)
    try:
        assert table_of(Shelf(reopened, shelf.clock)).card == present
    finally:
        reopened.close()
