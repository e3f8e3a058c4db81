"""A walk comes home: what was written down is read, looked at, kept, and taken back."""

from datetime import datetime

import pytest

from closer_desktop.domain.codes import ALPHABET, code_of
from closer_desktop.services.homecoming import WalkHome
from closer_desktop.services.takeaway import Takeaway, TakenCard
from closer_desktop.storage.codes import CodeStore
from tests.services.conftest import Shelf
from tests.windows import a_card

CARDS = [a_card(f"card-{number}") for number in range(10)]


@pytest.fixture
def taken(shelf: Shelf) -> list[TakenCard]:
    shelf.fill(*CARDS)
    return Takeaway(CodeStore(shelf.journal.engine)).take_along(CARDS)


@pytest.fixture
def home(shelf: Shelf) -> WalkHome:
    codes = CodeStore(shelf.journal.engine)
    return WalkHome(codes, shelf.cards, shelf.entries, shelf.people, shelf.clock)


def test_what_is_typed_becomes_entries_with_their_cards(
    shelf: Shelf, home: WalkHome, taken: list[TakenCard]
) -> None:
    first, second, third = (one.code for one in taken[:3])
    found = home.read(f"{first} {second.upper()}! {third}: she told me about the sea")
    assert [one.card.card for one in found.brought] == ["card-0", "card-1", "card-2"]
    edit = home.bring(found, ("Anna", "Ben"), "the river")
    assert edit is not None
    edit.do()
    entries = list(shelf.entries.newest_first())
    assert [(each.card, each.line) for each in reversed(entries)] == [
        ("card-1", ""),
        ("card-2", "she told me about the sea"),
    ]
    assert {(each.people, each.place) for each in entries} == {(("Anna", "Ben"), "the river")}


def test_what_the_phone_copies_says_who_was_there_and_where_and_when(
    shelf: Shelf, home: WalkHome, taken: list[TakenCard]
) -> None:
    text = (
        "Closer walk 2026-05-01T15:40+02:00\nwith: Anna, Ben\nwhere: the river\n"
        f"{taken[4].code}/2!*: her father's boat: the blue one\n{taken[5].code} {taken[6].code}\n"
    )
    found = home.read(text)
    assert found.walk.people == ("Anna", "Ben")
    assert found.walk.place == "the river"
    edit = home.bring(found, found.walk.people, found.walk.place)
    assert edit is not None
    edit.do()
    (entry,) = shelf.entries.newest_first()
    assert entry.at == datetime.fromisoformat("2026-05-01T15:40+02:00")
    assert (entry.card, entry.rung, entry.line) == ("card-4", 2, "her father's boat: the blue one")
    assert shelf.cards.favourites() == {"card-4"}
    assert len(shelf.people.days_since_shown(shelf.people.everyone(), shelf.clock())) == 3


def test_undo_takes_all_of_it_back(shelf: Shelf, home: WalkHome, taken: list[TakenCard]) -> None:
    edit = home.bring(home.read(f"{taken[0].code}!* {taken[1].code}"), ("Anna",), "")
    assert edit is not None
    edit.do()
    edit.undo()
    assert not list(shelf.entries.newest_first())
    assert not shelf.cards.favourites()
    assert not shelf.people.everyone()


def test_doing_it_twice_keeps_every_entry_once(shelf: Shelf, home: WalkHome, taken: list[TakenCard]) -> None:
    edit = home.bring(home.read(f"{taken[0].code}!"), ("Anna",), "")
    assert edit is not None
    edit.do()
    edit.do()
    assert len(shelf.entries.newest_first()) == 1


def test_a_slip_is_told_with_the_cards_it_may_mean(home: WalkHome, taken: list[TakenCard]) -> None:
    code = taken[0].code
    wrong = next(letter for letter in ALPHABET if letter != code[0]) + code[1:]
    found = home.read(f"{wrong}!")
    assert not found.brought
    (slip,) = found.slips
    assert slip.written == wrong
    assert "card-0" in {one.card for one in slip.perhaps}


def test_a_code_keeps_its_card_and_its_words_when_the_deck_changes(
    shelf: Shelf, home: WalkHome, taken: list[TakenCard]
) -> None:
    shelf.fill(*CARDS[5:])
    found = home.read(f"{taken[0].code}!")
    assert [one.card.question for one in found.brought] == [CARDS[0].text]


def test_a_card_has_the_same_code_on_every_walk(shelf: Shelf, taken: list[TakenCard]) -> None:
    again = Takeaway(CodeStore(shelf.journal.engine)).take_along([*reversed(CARDS), a_card("new")])
    assert {one.card.id: one.code for one in taken}.items() <= {
        one.card.id: one.code for one in again
    }.items()
    assert code_of(10) in {one.code for one in again}
