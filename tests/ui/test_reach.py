"""Every control that can be seen has a name, is large enough for a finger, and lies under nothing else."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QListView, QScrollArea, QWidget

from closer_desktop.ui.main_window import MainWindow
from tests.windows import (
    AT_REST,
    BUTTON,
    CHIP,
    FIELD,
    LIST,
    TEXT,
    Home,
    click,
    control,
    controls,
    everything_in,
    is_there,
    panel,
    press,
    settle,
    spoken,
    until,
    write,
)

SIZES = [QSize(1280, 800), QSize(1180, 820), QSize(900, 640), QSize(820, 1180), QSize(760, 560)]
SMALLEST_TARGET = 40


def reachable(window: QWidget) -> Iterator[tuple[str, QWidget]]:
    """Everything that people press or type into, with its spoken name."""
    for each in everything_in(window):
        thing = each.object()
        # The button that clears a field is Qt's own; the keys do the same.
        if isinstance(thing, QAbstractButton | QLineEdit) and not isinstance(thing.parent(), QLineEdit):
            yield spoken(each), thing


def flaws(window: QWidget) -> Iterator[str]:
    """What is wrong with the controls that can be seen now."""
    for name, widget in reachable(window):
        scroll_to(widget)
        what = f"“{name}” ({type(widget).__name__}, {widget.width()} × {widget.height()})"
        if not name.strip():
            yield f"{what} has no name"
        if min(widget.width(), widget.height()) < SMALLEST_TARGET:
            yield f"{what} is too small"
        has_words = isinstance(widget, QAbstractButton) and widget.text()
        if has_words and widget.width() < widget.sizeHint().width() - 1:
            yield f"{what} has its words cut off"
        centre = widget.mapTo(window, widget.rect().center())
        found = window.childAt(centre)
        if not window.rect().contains(QPoint(centre)):
            yield f"{what} lies outside at {centre.toTuple()}"
        elif found is None or (found is not widget and not widget.isAncestorOf(found)):
            yield f"{what} is covered by {type(found).__name__}"


def scroll_to(widget: QWidget) -> None:
    """Bring a control of a page that scrolls into sight."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def closed_pile(window: MainWindow) -> None:
    assert window.rooms is not None


def a_card(window: MainWindow) -> None:
    press("Space", "Space")


def a_saved_talk_on_a_rung(window: MainWindow) -> None:
    press("Down", "F", "G")


def the_last_rung(window: MainWindow) -> None:
    press(*["Down"] * 5)


def table_mode(window: MainWindow) -> None:
    press("F11")


def a_notice(window: MainWindow) -> None:
    press("Escape")
    window.content.table.notice.say("Something to know. " * 8, "And to do about it")


def every_page(window: MainWindow) -> Iterator[str]:
    for name in list(controls(window.content.rail, CHIP)):
        click(window, CHIP, name)
        yield name
    press("Ctrl+1")


STATES: list[Callable[[MainWindow], None]] = [
    closed_pile,
    a_card,
    a_saved_talk_on_a_rung,
    the_last_rung,
    table_mode,
    a_notice,
]


def fit(window: MainWindow, size: QSize) -> None:
    window.resize(size)
    settle()


def test_controls_can_be_reached_at_every_size_in_every_state(window: MainWindow) -> None:
    found = []
    for state in STATES:
        state(window)
        for size in SIZES:
            fit(window, size)
            found += [f"{state.__name__}, {size.toTuple()}: {flaw}" for flaw in flaws(window)]
    for page in every_page(window):
        for size in SIZES:
            fit(window, size)
            found += [f"{page}, {size.toTuple()}: {flaw}" for flaw in flaws(window)]
    assert not found, "\n".join(found)


def test_the_first_start_can_be_reached_at_every_size(home: Home) -> None:
    window = home.open(replace(AT_REST, has_dealt=False))
    found = []
    for words in ("", "Questions for: Child"):
        if words:
            click(window, CHIP, words)
        for size in SIZES:
            fit(window, size)
            found += [f"{words}, {size.toTuple()}: {flaw}" for flaw in flaws(window)]
    assert not found, "\n".join(found)


def test_two_cards_to_choose_from_can_be_reached(home: Home) -> None:
    window = home.open(replace(AT_REST, offers_choices=True))
    press("1", "2", "Space")
    for size in SIZES:
        fit(window, size)
        assert not list(flaws(window)), size


@pytest.mark.parametrize(("key", "name"), [("R", "The evening"), ("Themes: All themes", "Themes")])
def test_panels_lie_within_the_window_and_can_be_reached(window: MainWindow, key: str, name: str) -> None:
    for size in SIZES:
        fit(window, size)
        if key == "R":
            press(key)
        else:
            controls(window, BUTTON)[key].setFocus()
            press("Space")
        opened = panel(name)
        place = opened.geometry()
        assert window.rect().contains(place.translated(-window.mapToGlobal(QPoint(0, 0)))), (size, place)
        assert not list(flaws(opened)), size
        press("Escape")
        window.activateWindow()  # as a window manager does


def test_the_panel_for_a_line_can_be_reached(window: MainWindow) -> None:
    press("Space", "G", "N")
    for size in SIZES:
        fit(window, size)
        over = control(window, FIELD, "Your line").parentWidget()
        assert over is not None
        assert window.rect().contains(over.rect().translated(over.mapTo(window, QPoint(0, 0)))), size
        assert not list(flaws(over)), size


def test_a_full_table_cuts_no_words(window: MainWindow) -> None:
    for word in ("Coworker", "New person", "Child", "Myself", "Partner"):
        press("R")
        settle()
        click(panel("The evening"), CHIP, f"Questions for: {word}")
        press("Escape")
        for size in SIZES:
            fit(window, size)
            assert not list(flaws(window)), (word, size)


def test_no_page_makes_the_window_wider_than_it_may_be(window: MainWindow) -> None:
    for page in every_page(window):
        fit(window, QSize(760, 560))
        assert window.size() == QSize(760, 560), page


def test_what_can_be_done_with_chosen_cards_cuts_no_words(window: MainWindow) -> None:
    press("Ctrl+2")
    until(lambda: is_there(window, LIST, "Cards"))
    press("Space", "Right", "Space")
    found = []
    for width in range(760, 1420, 20):
        fit(window, QSize(width, 700))
        found += [f"{width}: {flaw}" for flaw in flaws(window)]
    assert not found, "\n".join(found)


def test_a_card_being_written_can_be_reached_at_every_size(window: MainWindow) -> None:
    press("Ctrl+N")
    until(lambda: is_there(window, FIELD, "Your question"))
    asked = control(window, FIELD, "Your question")
    QTest.keyClicks(asked, "Do you like your job?")
    until(lambda: is_there(window, TEXT, "Saved as a draft"))
    for size in SIZES:
        fit(window, size)
        title = control(window, TEXT, "Write a card")
        assert isinstance(title, QLabel)
        assert title.text() == "Write a card", size
        assert not list(flaws(window)), size


def test_a_search_that_finds_nothing_can_be_reached_at_every_size(window: MainWindow) -> None:
    press("Ctrl+2")
    until(lambda: is_there(window, LIST, "Cards"))
    press("F", "Ctrl+F")
    decks = control(window, LIST, "Decks")
    assert isinstance(decks, QListView)
    decks.setCurrentIndex(decks.model().index(2, 0))
    write("depth:dark for:whom")
    assert is_there(window, BUTTON, "Look in all cards")
    for size in SIZES:
        fit(window, size)
        assert not list(flaws(window)), size
        for words in ("No cards here fit that search.", "Only this deck was looked through."):
            label = control(window, TEXT, words)
            assert label.height() >= label.heightForWidth(label.width()), (words, size)


@pytest.mark.parametrize("name", ["Change 2 cards", "Filter"])
def test_panels_of_the_library_lie_within_the_window(window: MainWindow, name: str) -> None:
    press("Ctrl+2")
    until(lambda: is_there(window, LIST, "Cards"))
    press("Space", "Right", "Space")
    for size in SIZES:
        fit(window, size)
        press("Return" if name == "Change 2 cards" else "R")
        settle()
        opened = panel(name)
        place = opened.geometry().translated(-window.mapToGlobal(QPoint(0, 0)))
        assert window.rect().contains(place), (size, place)
        assert not list(flaws(opened)), size
        press("Escape")
        window.activateWindow()  # as a window manager does
