"""Cards that say nearly the same: they are paired, made one, or told apart for good."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from closer_desktop.domain.journal import Entry
from closer_desktop.domain.people import Person
from closer_desktop.domain.shelf import ShelfCard
from closer_desktop.services.shelf import ALL, Place, Spot
from closer_desktop.storage.journal import EntryStore
from closer_desktop.storage.journal_file import Journal
from closer_desktop.storage.people import PersonStore
from closer_desktop.ui.main_window import MainWindow
from tests.windows import AT_REST, BUTTON, LIST, TEXT, Home, a_card, click, is_there, press, sentence, until

SHOP = "What do you remember about the corner shop closing down?"
SHOP_TOO = "What do you still remember about the corner shop closing down?"
OTHERS = [a_card("lake", "Which lake would you swim in again?"), a_card("hands", "What did hands teach you?")]
SEEN = datetime(2026, 5, 1, 20, tzinfo=UTC)


@pytest.fixture
def shelf(home: Home) -> MainWindow:
    """A shelf with a built-in card and its twin, which is one's own, dear, in a deck, and talked about."""
    home.bring_cards([a_card("shop", SHOP), *OTHERS])
    home.places.make_folders()
    journal = Journal(home.folder)
    sam = Person(id="sam", name="Sam")
    PersonStore(journal.engine).save(sam)
    PersonStore(journal.engine).note_shown(["shop", "own"], [sam], SEEN)
    EntryStore(journal.engine).save(
        Entry(id="talk", at=SEEN, card="own", question=SHOP_TOO, line="The bell.")
    )
    journal.close()
    window = home.open(AT_REST)
    rooms = window.rooms
    assert rooms is not None
    window.content.history.run(rooms.curating.write(a_card("own", SHOP_TOO)))
    window.content.history.run(rooms.curating.keep_close(["own"], True))
    window.content.history.run(rooms.decks.make("Walk", ["lake", "own", "hands"])[1])
    press("Ctrl+2")
    until(lambda: is_there(window, LIST, "Cards"))
    press("Ctrl+D")
    until(lambda: not is_there(window, TEXT, "Looking through your cards."))
    return window


def cards(window: MainWindow, place: Place = Place.ALL) -> dict[str, ShelfCard]:
    """What lies at a place of the shelf, by card id."""
    assert window.rooms is not None
    spot = ALL if place is Place.ALL else Spot(place=place)
    found = window.rooms.shelf.cards(window.rooms.shelf.find(spot).numbers)
    return {one.card.id: one for one in found}


def walk(window: MainWindow) -> list[str]:
    """The cards of the deck for a walk, in order."""
    assert window.rooms is not None
    (deck,) = window.rooms.decks.all()
    found = window.rooms.shelf.find(Spot(place=Place.DECK, deck=deck)).numbers
    return [one.card.id for one in window.rooms.shelf.cards(found)]


def test_two_become_one_and_what_happened_comes_along(shelf: MainWindow) -> None:
    assert sentence(shelf, "Pair 1 of 1")
    assert is_there(shelf, TEXT, "yours  ·  favourite  ·  asked 1×  ·  1 talk")
    press("1")
    assert set(cards(shelf)) == {"shop", "lake", "hands"}
    assert not cards(shelf, Place.AWAY)
    assert walk(shelf) == ["lake", "shop", "hands"]
    kept = cards(shelf)["shop"]
    assert (kept.is_favourite, kept.asked, kept.talks) == (True, 1, 1)
    until(lambda: is_there(shelf, TEXT, "No two cards say the same."))
    press("Ctrl+Z")
    until(lambda: is_there(shelf, TEXT, "Pair 1 of 1"))
    assert walk(shelf) == ["lake", "own", "hands"]
    one, other = cards(shelf)["shop"], cards(shelf)["own"]
    assert (one.is_favourite, one.asked, one.talks) == (False, 1, 0)
    assert (other.is_favourite, other.asked, other.talks) == (True, 1, 1)


def test_a_card_that_came_with_closer_is_put_away_and_never_deleted(shelf: MainWindow) -> None:
    click(shelf, BUTTON, "Keep the card at the right")
    assert set(cards(shelf)) == {"own", "lake", "hands"}
    assert set(cards(shelf, Place.AWAY)) == {"shop"}
    until(lambda: is_there(shelf, TEXT, "No two cards say the same."))
    assert shelf.content.history.undo_label == "Make one card of two"
    press("Ctrl+Z")
    assert set(cards(shelf)) == {"shop", "own", "lake", "hands"}


def test_cards_told_apart_are_never_paired_again(shelf: MainWindow, home: Home) -> None:
    press("D")
    assert is_there(shelf, TEXT, "Both stay, and will not be paired again.")
    press("Escape")
    assert is_there(shelf, LIST, "Cards")
    home.close(shelf)
    window = home.open(AT_REST)
    press("Ctrl+2")
    until(lambda: QApplication.activeWindow() is window and is_there(window, LIST, "Cards"))
    press("Ctrl+D")
    until(lambda: is_there(window, TEXT, "No two cards say the same."))


def test_pairs_are_leafed_through_and_decided_in_any_order(home: Home) -> None:
    texts = ["What did the garden teach you?", "Who taught you to whistle?", "Which song follows you home?"]
    twins = [a_card(f"twin-{number}", f"Truly {text}") for number, text in enumerate(texts)]
    home.bring_cards([*(a_card(f"card-{number}", text) for number, text in enumerate(texts)), *twins])
    window = home.open(AT_REST)
    press("Ctrl+2")
    until(lambda: is_there(window, LIST, "Cards"))
    press("Ctrl+D")
    until(lambda: is_there(window, TEXT, "Pair 1 of 3"))
    press("Right", "Right", "Right")
    assert is_there(window, TEXT, "Pair 3 of 3")
    press("1")
    assert is_there(window, TEXT, "Pair 2 of 3")
    press("D")
    assert is_there(window, TEXT, "Pair 1 of 3")
    press("Ctrl+Z", "Ctrl+Z")
    assert is_there(window, TEXT, "Pair 3 of 3")
    press("Left")
    assert is_there(window, TEXT, "Pair 2 of 3")


def test_the_notice_about_a_pair_goes_with_the_next_thing_done_anywhere(shelf: MainWindow) -> None:
    press("D")
    assert is_there(shelf, TEXT, "Both stay, and will not be paired again.")
    press("Ctrl+1", "Space", "Ctrl+2")
    assert not is_there(shelf, TEXT, "Both stay, and will not be paired again.")
