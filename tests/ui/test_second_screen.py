"""Table mode on a second screen: the card lies there, and a small window stays with whoever hosts."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from closer_desktop.settings import Settings
from closer_desktop.ui.table.second_screen import SecondScreen
from tests.windows import BUTTON, TEXT, Home, click, controls, heard, is_there, press, spoken

CHOOSING = Settings(light="dark", less_motion=True, has_dealt=True)
SCREENS = [
    {"name": "here", "x": 0, "y": 0, "width": 1280, "height": 800, "dpr": 1},
    {"name": "there", "x": 1280, "y": 0, "width": 1920, "height": 1080, "dpr": 1},
]
HAS_TWO = "CLOSER_TESTS_TWO_SCREENS"


def test_with_two_screens(tmp_path: Path) -> None:
    """The tests below, in a process whose machine has two screens."""
    described = tmp_path / "screens.json"
    described.write_text(json.dumps({"screens": [one | DENSITY for one in SCREENS]}), encoding="utf-8")
    two = {"QT_QPA_PLATFORM": f"offscreen:configfile={described}", HAS_TWO: "yes"}
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", __file__]
    ran = subprocess.run(command, env=os.environ | two, capture_output=True, encoding="utf-8", check=False)
    assert ran.returncode == 0, ran.stdout[-3_000:]


DENSITY = {"logicalDpi": 96, "logicalBaseDpi": 96}
two_screens = pytest.mark.skipif(HAS_TWO not in os.environ, reason="run by the test above, with two screens")
if HAS_TWO in os.environ:
    del test_with_two_screens


def other_screen() -> SecondScreen | None:
    """The window on the second screen, while there is one."""
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, SecondScreen)]
    return next((each for each in found if each.isVisible()), None)


def there() -> SecondScreen:
    shown = other_screen()
    assert shown is not None
    return shown


def card_there() -> str:
    """What the card on the second screen says, while it lies open."""
    card = there().stage.card
    return spoken(heard(card)) if card.isVisible() and card.turned else ""


@two_screens
def test_the_card_lies_there_and_the_host_has_a_small_window_with_the_keys(home: Home) -> None:
    window = home.open(CHOOSING)
    before = window.geometry()
    press("F11", "Space")
    assert there().screen() is not window.screen()
    assert there().geometry() == there().screen().geometry()
    assert window.width() * window.height() < 0.4 * before.width() * before.height()
    question = card_there()
    assert question
    assert is_there(window, TEXT, question)
    assert {
        "Next card",
        "Not tonight: put this card back",
        "Lighter: one depth down",
        "Cover the card",
    } <= set(controls(window, BUTTON))
    press("Space")
    assert card_there() != question
    press("F11")
    assert other_screen() is None
    assert window.geometry() == before


@two_screens
def test_two_cards_lie_there_and_the_host_may_take_one_for_them(home: Home) -> None:
    window = home.open(CHOOSING)
    press("F11", "1", "2", "Space")
    offered = [spoken(heard(card)) for card in there().choice.cards]
    assert there().choice.isVisible()
    assert set(offered) <= set(controls(window, BUTTON))
    press("Right")
    assert card_there() == offered[1]
    assert "goes deeper" in there().words.text()
    press("Space")
    assert there().words.isHidden()
    click(there(), BUTTON, spoken(heard(there().choice.cards[0])))
    assert card_there()


@two_screens
def test_one_key_covers_everything_on_both_screens_until_it_is_shown_again(home: Home) -> None:
    window = home.open(CHOOSING)
    press("F11", "Space", "Down")
    question = card_there()
    for key in ("C", "G"):
        press(key)
        assert not card_there()
        assert there().stage.slip.isHidden()
        assert not is_there(window, TEXT, question)
    press("Space")
    assert card_there() == question
    click(window, BUTTON, "Cover the card")
    click(window, BUTTON, "Show the card")
    assert card_there() == question


@two_screens
def test_follow_ups_and_turns_are_the_hosts_to_press(home: Home) -> None:
    window = home.open(CHOOSING)
    press("F11", "Space")
    click(window, BUTTON, "Closer: the next follow-up question")
    assert any(text.startswith("Follow-up 1 of") for text in controls(window, TEXT))
    assert any(text.startswith("Follow-up 1 of") for text in controls(there(), TEXT))
    click(window, BUTTON, "One rung back")
    before = there().stage.card.accessibleDescription()
    turn = next(name for name in controls(window, BUTTON) if name.endswith("Swap the turn."))
    click(window, BUTTON, turn)
    assert there().stage.card.accessibleDescription() != before


@two_screens
def test_the_evening_ends_there_with_a_kind_line(home: Home) -> None:
    window = home.open(CHOOSING)
    press("F11", "Space")
    window.content.table.acts.stop()
    assert there().rest.isVisible()
    assert is_there(window, BUTTON, "A new evening")


@two_screens
def test_letters_there_are_sized_for_that_screen(home: Home) -> None:
    home.open(CHOOSING)
    press("F11", "Space")
    assert there().stage.card.letter_size >= 60
    assert len(QGuiApplication.screens()) == 2


@two_screens
def test_closing_the_window_takes_the_card_from_the_other_screen(home: Home) -> None:
    window = home.open(CHOOSING)
    size = window.size()
    press("F11")
    home.close(window)
    assert other_screen() is None
    assert home.open().size() == size
