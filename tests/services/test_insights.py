"""What the pictures are drawn from: evenings, turns, rungs and months, for anyone and any time."""

from datetime import datetime, timedelta
from random import Random

from closer_desktop.domain.cards import Depth, Kind
from closer_desktop.domain.insights import Dot, Pair, Span, latest_months, sittings
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.people import Person
from closer_desktop.services.edits import Edit
from closer_desktop.services.insights import Insights
from closer_desktop.services.people import PeopleBook
from closer_desktop.services.remembering import Remembering
from closer_desktop.services.table import Table
from closer_desktop.storage.traces import TraceStore
from tests.services.conftest import Shelf
from tests.windows import FRIENDS, a_card

SAM, ADA = Person(id="sam", name="Sam"), Person(id="ada", name="Ada")


def insights(shelf: Shelf) -> Insights:
    return Insights(Remembering(shelf.entries, shelf.people, shelf.cards, shelf.clock))


def a_table(shelf: Shelf, *people: Person) -> Table:
    for person in people:
        shelf.people.save(person)
    table = Table(shelf.cards, shelf.people, shelf.places, Random(1), shelf.clock)
    do(table.seat(people))
    return table


def do(edit: Edit | None) -> Edit:
    assert edit is not None
    edit.do()
    return edit


def dot(at: datetime, *people: str) -> Dot:
    return Dot(at=at, people=people, question="?", depth=Depth.LIGHT, is_great=False)


def test_whose_answer_came_first_is_noted_when_a_card_is_left_behind_and_undone_with_it(shelf: Shelf) -> None:
    shelf.fill(*FRIENDS)
    table = a_table(shelf, SAM, ADA)
    do(table.next_card())
    assert insights(shelf).pictures().pairs == ()
    do(table.next_card())
    assert insights(shelf).pictures().pairs == (Pair("Ada", 0, 1), Pair("Sam", 0, 1))
    do(table.pass_turn())
    name = table.evening.speaker
    shelf.clock.move(minutes=9)
    left = do(table.next_card())
    assert Pair(name, 1, 1) in insights(shelf).pictures().pairs
    assert {pair.person for pair in insights(shelf).pictures("Ada").pairs} == {"Ada"}
    left.undo()
    assert insights(shelf).pictures().pairs == (Pair("Ada", 0, 1), Pair("Sam", 0, 1))


def test_nobody_begins_what_everyone_does_at_once(shelf: Shelf) -> None:
    shelf.fill(*(a_card(f"do-{number}", kind=Kind.ACTIVITY) for number in range(3)))
    table = a_table(shelf, SAM)
    do(table.next_card())
    do(table.next_card())
    pictures = insights(shelf).pictures()
    assert (len(pictures.sittings), pictures.pairs) == (1, ())


def test_turns_go_over_to_whom_a_person_becomes_and_come_back(shelf: Shelf) -> None:
    shelf.fill(*FRIENDS)
    table = a_table(shelf, SAM)
    do(table.next_card())
    do(table.next_card())
    shelf.people.save(ADA)
    merged = do(PeopleBook(shelf.people, TraceStore(shelf.journal.engine), table).rename(SAM, "Ada"))
    assert insights(shelf).pictures().pairs == (Pair("Ada", 0, 1),)
    merged.undo()
    assert insights(shelf).pictures().pairs == (Pair("Sam", 0, 1),)


def test_another_evening_begins_after_six_hours_or_with_other_people() -> None:
    noon = datetime(2026, 5, 3, 12).astimezone()
    dots = [
        dot(noon, "Sam"),
        dot(noon + timedelta(hours=5), "sam", "Ada"),
        dot(noon + timedelta(hours=6)),
        dot(noon + timedelta(hours=7), "Mia"),
        dot(noon + timedelta(hours=13, minutes=1), "Mia"),
    ]
    found = sittings(reversed(dots))
    assert [(len(one.dots), one.people) for one in found] == [
        (3, ("Ada", "sam")),
        (1, ("Mia",)),
        (1, ("Mia",)),
    ]


def test_the_pictures_look_back_as_far_as_they_are_asked_to(shelf: Shelf) -> None:
    for days in (0, 42, 43, 182, 183, 365, 366):
        at = shelf.clock() - timedelta(days=days)
        shelf.entries.save(Entry(id=f"days-{days}", at=at, line="A walk, no cards."))
    assert [insights(shelf).pictures("", span).talks for span in Span] == [7, 6, 4, 2]
    months = insights(shelf).pictures().months
    assert sum(month.count for month in months) == 7
    assert len(latest_months(months, shelf.clock().date(), 12)) == 12
