"""A dinner without a mouse: people, depth, themes, cards, a talk, a line, the journal, the light."""

from PySide6.QtWidgets import QApplication

from closer_desktop.settings import Settings
from tests.windows import (
    BUTTON,
    CHIP,
    TEXT,
    Home,
    controls,
    heard,
    is_chosen,
    is_there,
    panel,
    press,
    question,
    sentence,
    spoken,
    write,
)


def tab_to(name: str) -> None:
    """Press Tab until the control with this spoken name has the keys."""
    for _ in range(80):
        press("Tab")
        popup = QApplication.activePopupWidget()
        widget = popup.focusWidget() if popup else QApplication.focusWidget()
        if widget is not None and spoken(heard(widget)) == name:
            return
    raise AssertionError(f"Tab never comes to “{name}”.")


def test_a_dinner_by_keyboard_alone(home: Home) -> None:
    window = home.open(Settings(light="dark", less_motion=True, offers_choices=False))

    # The first card, and the way to who is at the table.
    press("Space")
    first = question(window)
    assert first
    press("R")
    tab_to("Questions for: Partner")
    press("Space")
    assert is_chosen(panel("The evening"), "Questions for: Partner")
    press("Escape")
    assert "2 cards fit. Shuffle the pile." in controls(window, BUTTON)

    # That is too few: only the friend again, deeper, and two themes.
    press("Ctrl+Z", "4")
    tab_to("Themes: All themes")
    press("Space")
    tab_to("Theme: Failures")
    press("Space")
    tab_to("Theme: Play")
    press("Space", "Escape")
    assert is_there(window, BUTTON, "Themes: 2 themes")
    assert is_chosen(window, "Depth: Intimate")

    # Down the ladder, a great talk, a line.
    press("Ctrl+1", "Right", "Down", "W", "G", "N")
    write("The theatre that burned down, and what he saved from it.")
    press("Return")
    assert home.written() == [(question(window), "The theatre that burned down, and what he saved from it.")]
    sentence(window, "Follow-up 2 of 3")

    # The journal: changed, deleted, brought back.
    press("Ctrl+3", "Return")
    write(" One shoe.")
    press("Return")
    assert home.written()[0][1].endswith("One shoe.")
    press("Del")
    assert not home.written()
    press("Ctrl+Z", "Ctrl+Z")
    assert home.written()[0][1].endswith("saved from it.")

    # Candlelight by the settings, table mode by its key, and back to the card.
    press("Ctrl+,")
    tab_to("Light: Evening")
    press("Right")
    assert window.content.settings.light == "candle"
    press("F11", "Space", "Left", "Escape")
    assert is_there(window, CHIP, "Depth: Light")
    assert is_there(window, TEXT, "Saved")
