"""Before a meeting: what was left open is remembered, and three cards suit this person by every rule."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from random import Random

import pytest

from closer_desktop.domain.arc import Length, Pace
from closer_desktop.domain.cards import Band, Card, Depth, Kind, Relationship, Theme
from closer_desktop.domain.filters import Filters
from closer_desktop.domain.journal import Entry, is_covered
from closer_desktop.domain.people import Person
from closer_desktop.domain.threads import Pull
from closer_desktop.services.meeting import Ground, Meeting, Preparation
from closer_desktop.services.remembering import Remembering
from closer_desktop.services.table import Table
from tests.domain.cards_for_tests import card, shipped
from tests.services.conftest import Shelf

SAM = Person(id="sam", name="Sam", relationship=Relationship.FRIEND)


def meeting_of(shelf: Shelf) -> tuple[Meeting, Table]:
    memory = Remembering(shelf.entries, shelf.people, shelf.cards, shelf.clock)
    table = Table(shelf.cards, shelf.people, shelf.places, Random(1), shelf.clock)
    return Meeting(memory, shelf.cards, shelf.people, table), table


def talk(number: int, asked: Card | None = None, **fields: object) -> Entry:
    at = datetime(2026, 5, 1, 20, tzinfo=UTC) - timedelta(days=number)
    values: dict[str, object] = {
        "id": f"talk-{number}",
        "at": at,
        "people": ("Sam",),
        "line": f"Line {number}.",
    }
    if asked is not None:
        values |= {"card": asked.id, "question": asked.text, "depth": asked.depth}
    return Entry(**(values | fields))  # type: ignore[arg-type]


def prepared(shelf: Shelf, person: Person = SAM, others: int = 0) -> Preparation:
    shelf.people.save(person)
    return meeting_of(shelf)[0].prepare(person, others)


@pytest.fixture
def house(shelf: Shelf) -> Shelf:
    """A journal with a third of the cards that are shipped."""
    shelf.fill(*shipped()[::3])
    return shelf


PEOPLE = [
    SAM,
    replace(SAM, relationship=None),
    replace(SAM, likes="swimming", rather_not=frozenset({Theme.WORK, Theme.FAILURES, Theme.PLAY})),
    replace(SAM, relationship=Relationship.CHILD, band=Band.FOUR_TO_SIX),
    replace(SAM, relationship=Relationship.CHILD, band=Band.TEN_TO_TWELVE, likes="mud"),
    replace(SAM, relationship=Relationship.COWORKER),
    replace(SAM, relationship=Relationship.NEW_PERSON),
    replace(SAM, relationship=Relationship.PARTNER, likes="chess"),
]
FIRST = {
    Relationship.CHILD: Depth.OPEN,
    Relationship.COWORKER: Depth.OPEN,
    Relationship.NEW_PERSON: Depth.OPEN,
}


def test_three_cards_keep_every_rule_of_the_deal_whoever_it_is(house: Shelf) -> None:
    for person in PEOPLE:
        highest = (
            Depth.LIGHT
            if person.band is Band.FOUR_TO_SIX
            else FIRST.get(person.relationship or Relationship.FRIEND, Depth.DEEP)
        )
        for others in range(4):
            cards = [suggestion.card for suggestion in prepared(house, person, others).cards]
            assert len({card.id for card in cards}) == 3
            assert all((person.relationship or Relationship.FRIEND) in card.relationships for card in cards)
            assert not [card for card in cards if person.rather_not & set(card.themes)]
            assert not [card for card in cards if card.players > 2]
            assert max(card.depth for card in cards) <= highest
            assert cards[0].depth is Depth.LIGHT
            for first, second in pairwise(cards):
                assert second.depth <= first.depth + 1
                assert second.theme is not first.theme


def test_what_they_have_seen_or_talked_about_is_never_suggested(shelf: Shelf) -> None:
    cards = [card(n, themes=(list(Theme)[n % 5],)) for n in range(8)]
    shelf.fill(*cards)
    shelf.people.save(SAM)
    shelf.people.note_shown([one.id for one in cards[:3]], [SAM], datetime(2020, 1, 1, tzinfo=UTC))
    shelf.entries.save(talk(1, cards[3]))
    found = {one.card.id for others in range(20) for one in prepared(shelf, others=others).cards}
    assert found == {one.id for one in cards[4:]}


def test_what_asks_nearly_the_same_as_a_card_they_had_waits_until_nothing_else_is_left(shelf: Shelf) -> None:
    themes = list(Theme)
    families = ("walks", "walks", "meals", "meals", "snow", "snow", "", "")
    cards = [card(n, themes=(themes[n],), family=family) for n, family in enumerate(families)]
    shelf.fill(*cards)
    shelf.people.save(SAM)
    shelf.people.note_shown([cards[0].id], [SAM], datetime(2026, 5, 1, tzinfo=UTC))
    shelf.entries.save(talk(1, cards[2]))
    for others in range(20):
        found = [one.card for one in prepared(shelf, others=others).cards]
        assert {one.family for one in found} <= {"snow", ""}
        assert len([one for one in found if one.family]) == 1
    shelf.people.note_shown([one.id for one in cards[4:]], [SAM], datetime(2026, 5, 1, tzinfo=UTC))
    assert {one.card.id for one in prepared(shelf).cards} == {cards[1].id, cards[3].id}


def test_the_cards_stay_the_same_all_day_and_others_can_be_asked_for(house: Shelf) -> None:
    first = prepared(house).cards
    house.clock.move(hours=2)
    assert prepared(house).cards == first
    assert prepared(house, others=1).cards != first


def test_reasons_are_true(house: Shelf) -> None:
    decisions = [
        one for one in shipped() if one.theme is Theme.DECISIONS and Relationship.FRIEND in one.relationships
    ]
    person = replace(SAM, likes="swimming")
    house.people.save(person)
    house.people.note_shown(
        [one.id for one in decisions[:3]], [person], datetime(2026, 4, 20, 20, tzinfo=UTC)
    )
    house.entries.save(talk(11, decisions[0]))
    house.entries.save(talk(200, decisions[1]))
    for others in range(10):
        bright, doing, new = prepared(house, person, others).cards
        assert (bright.ground, bright.card.theme) == (Ground.LIGHTS_UP, Theme.DECISIONS)
        assert (bright.great, bright.asked) == (2, 4)
        assert (doing.ground, doing.card.kind in (Kind.ACTIVITY, Kind.SIDE_BY_SIDE)) == (Ground.DOING, True)
        assert new.ground is Ground.NEW_THEME
        assert new.card.theme is not Theme.DECISIONS


def test_open_threads_say_what_is_due_first_and_cover_their_lines(shelf: Shelf) -> None:
    year, steps, plain = (
        card(1, annual=True),
        card(2, ladder=("What happened?", "What was it like?")),
        card(3),
    )
    shelf.fill(year, steps, plain)
    shelf.people.save(SAM)
    shelf.entries.save_all(
        [
            talk(2, steps, rung=1),
            talk(3, plain, ask_again=date(2027, 1, 1)),
            talk(40, None, ask_again=date(2026, 4, 30)),
            talk(400, year),
        ]
    )
    known = prepared(shelf)
    assert [(thread.pull, thread.entry.id) for thread in known.threads] == [
        (Pull.ANNUAL, "talk-400"),
        (Pull.AGAIN, "talk-40"),
        (Pull.STEP, "talk-2"),
        (Pull.AGAIN, "talk-3"),
    ]
    assert known.threads[2].step == "What was it like?"
    assert [is_covered(entry) for entry in known.talks] == [False, True, True, True]


def test_drawing_deals_the_three_first_whatever_lay_on_the_table(house: Shelf) -> None:
    house.people.save(SAM)
    meeting, table = meeting_of(house)
    crowded = Filters(relationships=frozenset({Relationship.PARTNER}), themes=frozenset({Theme.WORK}))
    for pace in (*Pace, Pace.EASE_IN):
        for edit in (
            table.filter(crowded) if pace is Pace.STAY else None,
            table.set_pace(pace, Length.QUARTER_HOUR),
        ):
            if edit is not None:
                edit.do()
        known = meeting.prepare(SAM)
        drawn = meeting.draw(known)
        assert drawn is not None
        drawn.do()
        assert table.evening.people == ("Sam",)
        table.offers_choices = False
        for suggestion in known.cards:
            step = table.next_card()
            assert step is not None
            step.do()
            assert table.card == suggestion.card
            assert table.evening.people == ("Sam",)
