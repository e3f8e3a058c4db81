"""The first card is one key or one click away, from the first moment on."""

from closer_desktop.settings import Settings
from closer_desktop.ui.main_window import MainWindow
from tests.windows import BUTTON, Home, click, press, question, until


def test_one_key_deals_the_first_card(window: MainWindow) -> None:
    assert not question(window)
    press("Space")
    assert question(window)


def test_one_click_deals_the_first_card(window: MainWindow) -> None:
    click(window, BUTTON, "Draw the first card")
    assert question(window)


def test_the_key_counts_when_it_is_pressed_before_the_journal_is_open(home: Home) -> None:
    with home.opening_slowly():
        window = home.show(Settings(less_motion=True))
        until(window.isActiveWindow)
        press("Space")
        assert not question(window)
    until(lambda: question(window))


def test_the_click_counts_when_it_comes_before_the_journal_is_open(home: Home) -> None:
    with home.opening_slowly():
        window = home.show(Settings(less_motion=True))
        click(window, BUTTON, "Draw the first card")
        assert not question(window)
    until(lambda: question(window))
