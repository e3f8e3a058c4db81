"""The first picture of a start: the closed pile, before anything else is loaded."""

from dataclasses import replace

from PySide6.QtGui import QImage

from closer_desktop.ui.main_window import MainWindow
from tests.windows import AT_REST, CHIP, Home, click, is_chosen, press, question, settle, until


def seen(window: MainWindow) -> QImage:
    """What the window shows."""
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_the_next_start_shows_the_closed_pile_and_the_table_takes_its_place_unseen(home: Home) -> None:
    window = home.open(AT_REST)
    click(window, CHIP, "Questions for: Partner")
    press("Space", "Ctrl+3")
    settings = window.content.settings
    home.close(window)
    window = home.show(replace(settings, less_motion=True))
    assert not window.is_filled
    picture = seen(window)
    with home.opening_slowly():
        until(lambda: window.is_filled)
        settle()
        assert seen(window) == picture
        assert is_chosen(window, "Questions for: Partner")
    until(lambda: window.rooms is not None)
    assert question(window)


def test_a_key_pressed_on_the_picture_turns_the_first_card(home: Home) -> None:
    home.close(home.open(AT_REST))
    window = home.show(AT_REST)
    until(lambda: window.is_filled)
    press("Space")
    until(lambda: question(window))


def test_a_window_of_another_size_waits_for_the_table_itself(home: Home) -> None:
    home.close(home.open(AT_REST))
    assert home.show(replace(AT_REST, width=900, height=640)).is_filled


def test_what_is_not_a_picture_is_not_shown(home: Home) -> None:
    home.close(home.open(AT_REST))
    home.places.first_picture.write_bytes(b"P6 1280 800 255 ")
    assert home.show(AT_REST).is_filled


def test_the_picture_is_for_its_owner_alone(home: Home) -> None:
    home.close(home.open(AT_REST))
    assert home.places.first_picture.stat().st_mode & 0o777 == 0o600
