"""Settings hold at once and are there again at the next start."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from closer_desktop.settings import Settings, load_settings
from closer_desktop.ui.main_window import MainWindow
from tests.windows import AT_REST, BUTTON, CHIP, TEXT, Home, click, controls, is_chosen, press, question

CHANGES: list[list[tuple[str, str, object]]] = [
    [
        ("Light: Candlelight", "light", "candle"),
        ("Reading distance: Across the room", "distance", "room"),
        ("Letters: Plain", "letters", "plain"),
        ("Candlelight at the table: 20:00", "candle_hour", 20),
        ("Less motion", "less_motion", False),
        ("Say whose turn it is", "says_turns", False),
        ("A choice of two", "offers_choices", True),
        ("Single-key shortcuts", "single_keys", False),
    ],
    [("Light: Follow the system", "light", ""), ("Reading distance: Lap, 60 cm", "distance", "lap")],
]


@pytest.mark.parametrize("changes", CHANGES)
def test_a_change_is_saved_at_once_and_there_at_the_next_start(
    home: Home, window: MainWindow, changes: list[tuple[str, str, object]]
) -> None:
    press("Ctrl+,")
    settings = AT_REST
    for chip, field, value in changes:
        click(window, CHIP, chip)
        settings = replace(settings, **{field: value})  # type: ignore[arg-type]
        assert load_settings(home.places.settings) == settings, chip
    home.close(window)
    window = home.open()
    press("Ctrl+,")
    for chip, _, value in changes:
        assert is_chosen(window, chip) == (value is not False), chip


def test_the_window_keeps_its_size(home: Home, window: MainWindow) -> None:
    window.resize(1111, 777)
    home.close(window)
    assert home.open().size().toTuple() == (1111, 777)


def test_letters_grow_and_shrink_with_two_buttons(home: Home, window: MainWindow) -> None:
    press("Space")
    usual = picture(window)
    press("Ctrl+,")
    for _ in range(3):
        click(window, BUTTON, "Smaller letters")
    press("Ctrl+1")
    assert picture(window) != usual
    press("Ctrl+,")
    for _ in range(3):
        click(window, BUTTON, "Larger letters")
    press("Ctrl+1")
    assert picture(window) == usual
    assert load_settings(home.places.settings).letter_steps == 0


def test_letters_grow_only_so_far(home: Home, window: MainWindow) -> None:
    press("Ctrl+,")
    for _ in range(20):
        click(window, BUTTON, "Larger letters")
    assert load_settings(home.places.settings).letter_steps == 6


@pytest.mark.parametrize("chip", ["Letters: Plain", "Reading distance: Lap, 60 cm"])
def test_letters_and_distance_change_the_card(window: MainWindow, chip: str) -> None:
    press("Space")
    before = picture(window)
    press("Ctrl+,")
    click(window, CHIP, chip)
    press("Ctrl+1")
    assert picture(window) != before


def picture(window: MainWindow) -> bytes:
    """The card as it is painted."""
    image = window.content.table.stage.card.grab().toImage()
    return bytes(image.constBits())


def test_turns_are_said_or_not_at_once(window: MainWindow) -> None:
    press("Space", "Ctrl+,")
    click(window, CHIP, "Say whose turn it is")
    press("Ctrl+1")
    assert not [name for name in controls(window, BUTTON) if "Swap the turn" in name]


def test_a_choice_of_two_comes_and_goes_with_its_switch(home: Home) -> None:
    window = home.open(replace(AT_REST, offers_choices=True))
    press("1", "2", "Space")
    assert not question(window)
    press("Ctrl+Z", "Ctrl+,")
    click(window, CHIP, "A choice of two")
    press("Ctrl+1", "Space")
    assert question(window)


def test_the_folder_of_the_journal_is_named(home: Home, window: MainWindow) -> None:
    press("Ctrl+,")
    assert str(home.folder) in controls(window, TEXT)


def test_nothing_is_written_while_nothing_changes(home: Home) -> None:
    home.close(home.open(Settings()))
    assert not home.places.settings.exists()


def test_settings_of_a_profile_are_for_its_owner_alone(home: Home, window: MainWindow) -> None:
    press("L")
    assert home.places.settings.stat().st_mode & 0o777 == 0o600


def test_panels_of_the_settings_stand_below_each_other_in_a_narrow_window(home: Home) -> None:
    window = home.open(Settings(width=760, height=900, light="dark", has_dealt=True))
    press("Ctrl+,")
    lefts = {left(window, name) for name in ("Light", "Reading distance", "At the table", "Yours alone")}
    assert len(lefts) == 1


def left(window: QWidget, title: str) -> int:
    label = controls(window, TEXT)[title]
    return label.mapTo(window, label.rect().topLeft()).x()
