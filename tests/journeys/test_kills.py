"""Whatever ends the window in mid-evening, the next start has the card, the rung, the filters, the entry."""

import sys

import pytest

from closer_desktop.settings import Settings
from tests.journeys.apart import Apart
from tests.windows import AT_REST, BUTTON, TEXT, Home, as_it_stands, click, controls, press, until, write

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs signals")


def everything_kept(home: Home, rung: int) -> bool:
    """Tell whether the last move is on the disk; a place is kept behind the window."""
    return home.kept().get("rung") == rung


def test_a_kill_in_mid_evening_loses_nothing(home: Home, apart: Apart) -> None:
    apart.open()
    apart.press("3", "4", "Space", "Space", "F", "G", "Space", "S", "G")
    before = apart.press("Down", "Down")
    until(lambda: everything_kept(home, 2))
    apart.kill()
    window = home.open(AT_REST)
    assert as_it_stands(window) == before
    assert len(home.written()) == 2
    assert not [text for text in controls(window, TEXT) if "saved" in text and text != "Saved"]


@pytest.mark.parametrize("acts", [3, 17])
def test_every_talk_that_was_called_saved_is_there_after_a_kill(home: Home, apart: Apart, acts: int) -> None:
    apart.open()
    for _ in range(30):
        apart.say(["press", "Space", "G"])
    saved = [answer for _ in range(acts) if (answer := apart.press("Space", "G"))["saved"]]
    saved += [answer for answer in apart.kill() if answer["saved"]]
    home.close(home.open(AT_REST))
    written = [question for question, _ in home.written()]
    assert {answer["question"] for answer in saved} <= set(written)
    assert len(written) == len(set(written))


def test_what_was_being_typed_is_offered_after_a_kill(home: Home, apart: Apart) -> None:
    apart.open()
    apart.press("Space", "G", "N")
    apart.write("We stayed until the candles")
    until(lambda: home.drafts())
    apart.kill()
    window = home.open(AT_REST)
    click(window, BUTTON, "Go on writing")
    write(" were gone.")
    press("Return")
    assert [line for _, line in home.written()] == ["We stayed until the candles were gone."]


def test_a_logout_closes_the_evening_cleanly(home: Home, apart: Apart) -> None:
    apart.open(Settings(less_motion=True, light="candle", has_dealt=True, offers_choices=False))
    apart.press("Space", "Space", "G", "N")
    apart.write("Half a")
    assert apart.ask_to_end() == 0
    assert list((home.folder / "backups").iterdir())
    window = home.open()
    assert window.content.settings.light == "candle"
    assert [text for text in controls(window, TEXT) if "You were writing a line" in text]
    assert len(home.written()) == 1


def test_the_next_start_after_a_kill_can_take_the_profile(home: Home, apart: Apart) -> None:
    for _ in range(2):
        apart.open()
        apart.press("Space")
        apart.kill()
    assert home.open(AT_REST).rooms is not None
