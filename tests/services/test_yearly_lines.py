"""The line of a yearly card is open through its year, and covered from its day until the new answer."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from closer_desktop.domain.journal import Entry, is_covered, new_id
from closer_desktop.domain.people import Person
from closer_desktop.services.journal import JournalBook
from closer_desktop.services.returning import Returning
from tests.domain.cards_for_tests import card
from tests.services.conftest import Shelf

YEARLY = card(1, annual=True)


@pytest.fixture(autouse=True)
def _cards(shelf: Shelf) -> None:
    shelf.fill(YEARLY, card(2))
    for name in ("Sam", "Mia"):
        shelf.people.save(Person(id=name, name=name))


def noted(shelf: Shelf, *names: str, line: str = "Then.", about: str = YEARLY.id) -> Entry:
    entry = Entry(id=new_id(), at=shelf.clock(), people=names, card=about, question="?", line=line)
    shelf.entries.save(entry)
    return entry


def covered(shelf: Shelf) -> list[str]:
    """The lines that are covered, whichever way the entries are read."""
    lines = [entry.line for entry in shelf.entries.newest_first() if is_covered(entry)]
    assert lines == [entry.line for entry in shelf.entries.one_by_one() if is_covered(entry)]
    each = [shelf.entries.find(entry.id) for entry in shelf.entries.newest_first()]
    assert lines == [entry.line for entry in each if entry and is_covered(entry)]
    return lines


def test_a_yearly_line_can_be_read_until_the_card_is_due(shelf: Shelf) -> None:
    noted(shelf, "Sam")
    noted(shelf, "Sam", about=card(2).id)
    for days in (0, 200, 129):
        shelf.clock.move(days=days)
        assert covered(shelf) == []
    shelf.clock.move(days=1)
    assert covered(shelf) == ["Then."]
    shelf.clock.move(days=1000)
    assert covered(shelf) == ["Then."]


def test_only_a_new_answer_of_the_same_people_uncovers_it(shelf: Shelf) -> None:
    noted(shelf, "Sam", "Mia")
    shelf.clock.move(hours=2)
    noted(shelf, "Sam", "Mia", line="And later that evening.")
    shelf.clock.move(days=340)
    for names, line in ((("Sam",), "Others."), ((), "Nobody."), (("Mia", "Sam"), "")):
        noted(shelf, *names, line=line)
        assert covered(shelf) == ["And later that evening.", "Then."]
    shelf.clock.move(days=1)
    noted(shelf, "mia", "Sam", line="Now.")
    assert covered(shelf) == []
    shelf.clock.move(days=330)
    assert set(covered(shelf)) == {"Now.", "Others.", "Nobody."}


def test_an_answer_with_other_people_opens_the_line_that_it_answers(shelf: Shelf) -> None:
    then = noted(shelf, "Sam")
    shelf.clock.move(days=340)
    now = replace(then, id=new_id(), at=shelf.clock(), people=("Sam", "Mia"), line="Now.")
    edit = JournalBook(shelf.entries).answer_again(then, now)
    edit.do()
    assert covered(shelf) == []
    edit.undo()
    assert covered(shelf) == ["Then."]


def test_what_is_put_off_stays_covered_and_what_is_called_off_opens_for_good(shelf: Shelf) -> None:
    noted(shelf, "Sam")
    book = JournalBook(shelf.entries)
    coming_back = Returning(shelf.cards, shelf.people, shelf.clock, shelf.entries, shelf.places)
    for days in (340, 2000):
        shelf.clock.move(days=days)
        [entry] = book.entries()
        later = book.ask_later(entry, shelf.clock().date() + timedelta(days=90))
        later.do()
        assert covered(shelf) == ["Then."]
        assert shelf.entries.waiting() == []
        later.undo()
        assert [entry.id for entry in shelf.entries.waiting()] == [entry.id]
        no_more = book.ask_no_more(entry)
        no_more.do()
        assert covered(shelf) == []
        assert shelf.entries.waiting() == []
        assert coming_back.then(YEARLY.id, ["Sam"]) is None
        no_more.undo()
        assert covered(shelf) == ["Then."]
        assert coming_back.then(YEARLY.id, ["Sam"]) == entry


def test_it_is_covered_by_the_day_of_the_talk_wherever_that_was(shelf: Shelf) -> None:
    entry = noted(shelf, "Sam")
    early = entry.at.fromisoformat("2025-06-07T01:00:00+09:00")
    shelf.entries.save(replace(entry, at=early))
    shelf.clock.now = entry.at.fromisoformat("2026-05-03T00:30:00+00:00")
    [found] = shelf.entries.newest_first()
    assert (found.comes_back, is_covered(found)) == (date(2026, 5, 3), True)
