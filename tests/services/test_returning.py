"""Cards come back by themselves on their day, to the same people, and show the old line after the new one."""

from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest

from closer_desktop.domain.arc import Length, Pace
from closer_desktop.domain.cards import Card, Depth, Relationship, Theme
from closer_desktop.domain.evening import Felt
from closer_desktop.domain.filters import Filters
from closer_desktop.domain.journal import Entry, new_id
from closer_desktop.domain.people import Person
from closer_desktop.services.edits import Edit
from closer_desktop.services.looking_back import LookingBack
from closer_desktop.services.reasons import Reasons
from closer_desktop.services.returning import Returning
from closer_desktop.services.table import Table
from tests.domain.cards_for_tests import card
from tests.services.conftest import Shelf

THEMES = list(Theme)
SAM = Person(id="sam", name="Sam", relationship=Relationship.FRIEND)
MIA = Person(id="mia", name="Mia", relationship=Relationship.FRIEND)
DEPTHS = (Depth.LIGHT, Depth.OPEN, Depth.DEEP)


def plenty(**of_first: object) -> list[Card]:
    """Sixty cards of three depths; the first one has these fields."""
    others = [card(n, depth=DEPTHS[n % 3], themes=(THEMES[n % 7],)) for n in range(1, 60)]
    return [card(0, **of_first), *others]


def do(edit: Edit | None) -> None:
    if edit is not None:
        edit.do()


def returning(shelf: Shelf) -> Returning:
    return Returning(shelf.cards, shelf.people, shelf.clock, shelf.entries, shelf.places)


def table_for(shelf: Shelf, *people: Person, seed: int = 1) -> Table:
    for person in people:
        shelf.people.save(person)
    chance = Random(seed)
    table = Table(shelf.cards, shelf.people, shelf.places, chance, shelf.clock, returning(shelf))
    table.offers_choices = False
    do(table.filter(Filters(relationships=frozenset({Relationship.FRIEND}))))
    do(table.seat(people))
    do(table.set_pace(Pace.EASE_IN, Length.FORTY_MINUTES))
    do(table.begin_again())
    return table


def evening(table: Table) -> list[str]:
    """The ids of the cards of one evening, played to its end."""
    seen = []
    while (edit := table.next_card()) is not None:
        edit.do()
        if table.evening.is_over or table.card is None:
            break
        seen.append(table.card.id)
    return seen


def noted(shelf: Shelf, days: int, *names: str, ask_again: date | None = None, line: str = "Then.") -> Entry:
    entry = Entry(
        id=new_id(),
        at=shelf.clock() - timedelta(days=days),
        people=names,
        card=card(0).id,
        question=card(0).text,
        line=line,
        ask_again=ask_again,
    )
    shelf.entries.save(entry)
    return entry


@pytest.mark.parametrize("depth", DEPTHS)
def test_a_card_to_be_asked_again_is_dealt_on_its_date_and_not_before(shelf: Shelf, depth: Depth) -> None:
    shelf.fill(*plenty(depth=depth))
    shelf.people.save(SAM)
    day = shelf.clock().date() + timedelta(days=90)
    shelf.people.note_shown([card(0).id], [SAM], shelf.clock())
    noted(shelf, 0, "Sam", ask_again=day)
    shelf.clock.move(days=89)
    assert card(0).id not in evening(table_for(shelf, SAM))
    shelf.clock.move(days=1)
    assert card(0).id in evening(table_for(shelf, SAM))
    # It has come back: from now on it rests as any card does, and the journal page still knows of it.
    shelf.clock.move(days=1)
    assert card(0).id not in evening(table_for(shelf, SAM))


@pytest.mark.parametrize("seed", range(3))
def test_it_comes_back_to_just_these_people(shelf: Shelf, seed: int) -> None:
    shelf.fill(*plenty())
    for person in (SAM, MIA):
        shelf.people.save(person)
    shelf.people.note_shown([card(0).id], [SAM, MIA], shelf.clock())
    noted(shelf, 0, "Sam", ask_again=shelf.clock().date())
    shelf.clock.move(days=2)
    assert card(0).id not in evening(table_for(shelf, SAM, MIA, seed=seed))
    assert card(0).id not in evening(table_for(shelf, MIA, seed=seed))


def test_of_cards_that_are_due_one_in_four_is_dealt(shelf: Shelf) -> None:
    shelf.fill(*[card(n, depth=Depth.LIGHT, themes=(THEMES[n % 7],)) for n in range(30)])
    shelf.people.save(SAM)
    for number in range(5):
        at = shelf.clock() - timedelta(days=400)
        day = shelf.clock().date()
        shelf.entries.save(
            Entry(id=new_id(), at=at, people=("Sam",), card=card(number).id, line="x", ask_again=day)
        )
    dealt = evening(table_for(shelf, SAM))
    due = [place for place, card_id in enumerate(dealt) if card_id in {card(n).id for n in range(5)}]
    assert due[0] == 0
    assert all(later - earlier >= 4 for earlier, later in pairwise(due))
    assert len(due) == 3


def test_a_yearly_card_comes_back_by_itself_after_its_rest(shelf: Shelf) -> None:
    """Evenings through a year with the same people: the yearly card is dealt anew at the next one after."""
    shelf.fill(*plenty(annual=True))
    shelf.people.save(SAM)
    shelf.people.note_shown([card(0).id], [SAM], shelf.clock())
    entry = noted(shelf, 0, "Sam", line="Only the beans.")
    for days in (60, 200, 320):
        shelf.clock.now = entry.at + timedelta(days=days)
        assert card(0).id not in evening(table_for(shelf, SAM, seed=days))
    shelf.clock.now = entry.at + timedelta(days=331)
    assert card(0).id in evening(table_for(shelf, SAM))
    assert returning(shelf).then(card(0).id, ["Sam"]) == entry
    assert returning(shelf).then(card(0).id, ["Mia"]) is None


def looking_back(shelf: Shelf, table: Table) -> LookingBack:
    reasons = Reasons(table, shelf.cards, shelf.people, shelf.places, shelf.clock)
    return LookingBack(
        table,
        shelf.cards,
        shelf.entries,
        shelf.people,
        returning(shelf),
        reasons,
        shelf.places,
        shelf.clock,
    )


def test_a_line_after_the_evening_answers_what_was_asked_before_and_can_be_undone(shelf: Shelf) -> None:
    shelf.fill(*plenty())
    shelf.people.save(SAM)
    then = noted(shelf, 100, "Sam", ask_again=shelf.clock().date())
    table = table_for(shelf, SAM)
    evening(table)
    back = looking_back(shelf, table)
    number = next(one.number for one in back.cards() if one.card.id == card(0).id)
    assert back.answered_by(number) == then
    edit = back.write_line(number, "Now.")
    assert edit is not None
    edit.do()
    assert {(one.line, one.ask_again) for one in shelf.entries.newest_first()} == {
        ("Then.", None),
        ("Now.", None),
    }
    assert back.answered_by(number) is None
    edit.undo()
    assert shelf.entries.newest_first() == [then]


def test_too_much_and_nothing_let_a_card_rest_longer_and_leave_the_same_behind(shelf: Shelf) -> None:
    shelf.fill(*[card(n, themes=(THEMES[n % 7],)) for n in range(12)])
    table = table_for(shelf, SAM)
    dealt = evening(table)
    back = looking_back(shelf, table)
    first, second = (one.number for one in back.cards()[:2])
    for number, felt in ((first, Felt.NOTHING), (second, Felt.TOO_MUCH)):
        edit = back.say(number, felt)
        assert edit is not None
        edit.do()
    assert returning(shelf).longer([SAM]) == set(dealt[:2])
    assert shelf.entries.newest_first() == []
    shelf.clock.move(days=200)
    resting = {
        shelf.cards.card(one.number).id for one in table_for(shelf, SAM).evening.pile if one.is_resting
    }
    assert resting == set(dealt[:2])
    shelf.clock.move(days=165)
    assert not any(one.is_resting for one in table_for(shelf, SAM).evening.pile)


def test_an_evening_can_be_looked_back_on_for_a_day(shelf: Shelf) -> None:
    shelf.fill(*plenty())
    table = table_for(shelf, SAM)
    evening(table)
    ended = shelf.clock()
    table.keep_place()
    shelf.clock.move(hours=23)
    again = Table(shelf.cards, shelf.people, shelf.places, Random(1), shelf.clock, returning(shelf))
    back = looking_back(shelf, again)
    assert len(back.cards()) == Length.FORTY_MINUTES
    edit = back.say(back.cards()[0].number, Felt.GREAT)
    assert edit is not None
    edit.do()
    (entry,) = shelf.entries.newest_first()
    assert abs(entry.at - ended) < timedelta(minutes=1)
    shelf.clock.move(hours=2)
    assert back.cards() == ()
