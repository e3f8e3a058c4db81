"""A first evening with the cards that Closer brings, from the closed pile to the next day."""

import shutil

import pytest

from closer_desktop.assets import decks_folder
from closer_desktop.settings import Settings
from tests.windows import (
    BUTTON,
    CHIP,
    LIST,
    TEXT,
    Home,
    as_it_stands,
    click,
    control,
    controls,
    heard,
    is_there,
    press,
    question,
    sentence,
    spoken,
    until,
    write,
)

CLOSER = "Closer: the next follow-up question"


@pytest.fixture
def home_with_all_decks(home: Home) -> Home:
    shutil.rmtree(home.decks)
    shutil.copytree(decks_folder(), home.decks)
    return home


def test_a_first_evening_is_found_again_as_it_was_left(home_with_all_decks: Home) -> None:
    home = home_with_all_decks

    # The first picture asks one thing; a chip and a button deal the first card.
    window = home.show(Settings(less_motion=True, offers_choices=False))
    sentence(window, "Who is at the table?")
    until(lambda: window.rooms is not None)
    click(window, CHIP, "Questions for: Partner")
    click(window, BUTTON, "Draw the first card")
    assert question(window)
    assert window.content.table.stage.card.accessibleDescription().startswith("Light.")

    # On to a card with a ladder; down one rung, kept close, and on.
    while not is_there(window, BUTTON, CLOSER):
        press("Space")
    first = question(window)
    click(window, BUTTON, CLOSER)
    press("F")
    click(window, BUTTON, "Next card")
    second = question(window)
    assert second not in ("", first)

    # This one opened something; a line, one word too many, and the line again.
    click(window, BUTTON, "That was a great talk")
    click(window, BUTTON, "Add a line to this journal entry")
    write("She has been afraid of the dark until she was eleven.")
    click(window, BUTTON, "Keep")
    assert home.written() == [(second, "She has been afraid of the dark until she was eleven.")]

    # Not tonight, undone; back to the first, which is still close.
    press("Space")
    third = question(window)
    click(window, BUTTON, "Not tonight: put this card back")
    assert question(window) != third
    press("Ctrl+Z")
    assert question(window) == third
    press("Left", "Left")
    assert question(window) == first
    assert is_there(window, CHIP, "Remove from favourites")

    # By another light, two rungs down on the second card, the lid is closed.
    press("Right", "Down", "Down", "L")
    before = as_it_stands(window)
    assert before["saved"]
    home.close(window)

    # The next morning everything is as it was.
    window = home.open()
    assert as_it_stands(window) == before
    press("Left")
    assert is_there(window, CHIP, "Remove from favourites")
    press("Ctrl+3")
    entries = heard(control(window, LIST, "Journal entries"))
    until(lambda: any(second in spoken(row) for place in range(4) if (row := entries.child(place))))
    assert not [text for text in controls(window, TEXT) if "Who is at the table" in text]
