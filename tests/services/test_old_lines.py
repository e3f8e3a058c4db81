"""Old lines come back about a month, a quarter and a year later, but never those that must not be seen."""

from datetime import timedelta

from closer_desktop.domain.journal import Entry, new_id
from closer_desktop.domain.people import Person
from closer_desktop.services.erasing import Erasing
from closer_desktop.services.remembering import Remembering
from closer_desktop.storage.traces import TraceStore
from tests.domain.cards_for_tests import card
from tests.services.conftest import Shelf


def remembering(shelf: Shelf) -> Remembering:
    return Remembering(shelf.entries, shelf.people, shelf.cards, shelf.clock)


def noted(shelf: Shelf, days: int, line: str, card_id: str = "", people: tuple[str, ...] = ("Sam",)) -> None:
    at = shelf.clock() - timedelta(days=days)
    shelf.entries.save(Entry(id=new_id(), at=at, people=people, card=card_id, line=line))


def lines(shelf: Shelf) -> list[str]:
    return [entry.line for _, entry in remembering(shelf).lines_from_then()]


def test_a_line_comes_back_near_its_days_and_at_no_others(shelf: Shelf) -> None:
    for days in (29, 93, 361, 10, 50, 200):
        noted(shelf, days, f"After {days}")
    assert lines(shelf) == ["After 29", "After 93", "After 361"]


def test_the_line_of_a_card_put_away_does_not_come_back(shelf: Shelf) -> None:
    shelf.fill(card(1))
    noted(shelf, 30, "A hard one.", card(1).id)
    assert lines(shelf) == ["A hard one."]
    shelf.cards.put_away(card(1).id, True)
    assert lines(shelf) == []


def test_the_line_of_a_yearly_card_waits_for_its_new_answer(shelf: Shelf) -> None:
    shelf.fill(card(1, annual=True), card(2))
    noted(shelf, 364, "Of last year.", card(1).id)
    assert lines(shelf) == []
    noted(shelf, 366, "Of another card.", card(2).id)
    assert lines(shelf) == ["Of another card."]
    noted(shelf, 30, "Of this year.", card(1).id)
    assert lines(shelf) == ["Of this year.", "Of last year."]


def test_nothing_comes_back_of_someone_who_was_erased(shelf: Shelf) -> None:
    sam = Person(id="sam", name="Sam")
    shelf.people.save(sam)
    noted(shelf, 30, "Sam taught me to whistle.")
    noted(shelf, 90, "We spoke of Sam.", people=("Mia",))
    Erasing(TraceStore(shelf.journal.engine, shelf.journal)).erase(sam)
    assert lines(shelf) == ["We spoke of someone."]
