"""The first card is one key or one click away, from the first moment on."""

from closer_desktop.settings import Settings, load_settings
from closer_desktop.ui.main_window import MainWindow
from tests.windows import BUTTON, CHIP, Home, click, control, is_chosen, press, question, until


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


def test_the_key_that_chose_who_is_there_draws_the_first_card(home: Home) -> None:
    window = home.open(Settings(less_motion=True))
    control(window, CHIP, "Questions for: Partner").setFocus()
    press("Space")
    assert is_chosen(window, "Questions for: Partner")
    press("Space")
    assert question(window)
    # Kept at once: after a crash nobody is welcomed a second time.
    assert load_settings(home.places.settings).has_dealt


def test_the_chips_of_the_first_start_are_whole_when_a_child_is_there_again(home: Home) -> None:
    window = home.open(Settings(less_motion=True))
    click(window, CHIP, "Questions for: Child")
    whole = control(window, CHIP, "Questions for: New person").size()
    home.close(window)
    again = control(home.open(), CHIP, "Questions for: New person")
    until(lambda: again.visibleRegion().boundingRect().size() == again.size() == whole)
