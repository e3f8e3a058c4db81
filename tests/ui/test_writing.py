"""Cards are written with the coach beside them, kept as drafts, changed as one's own, and given back."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QScrollArea

from closer_desktop.ui.main_window import MainWindow
from tests.ui.test_library import cards, choose, decks, look_at
from tests.windows import (
    AT_REST,
    BUTTON,
    CARDS,
    CHIP,
    FIELD,
    Home,
    click,
    control,
    is_chosen,
    is_there,
    panel,
    press,
    sentence,
    until,
)

OWN = "What did the baker say when the shop closed?"


@pytest.fixture
def writing(window: MainWindow) -> MainWindow:
    press("Ctrl+N")
    until(lambda: is_there(window, FIELD, "Your question"))
    return window


def field(window: MainWindow) -> QPlainTextEdit:
    found = control(window, FIELD, "Your question")
    assert isinstance(found, QPlainTextEdit)
    return found


def ask(window: MainWindow, text: str) -> None:
    field(window).selectAll()
    QTest.keyClicks(field(window), text)


def test_a_card_is_written_and_found(writing: MainWindow) -> None:
    ask(writing, OWN)
    press("Ctrl+Return")
    assert sentence(writing, "Your card is in the library.")
    assert decks(writing)["My cards"] == "1 card"
    look_at(writing, "My cards")
    assert cards(writing) == [OWN]
    press("Ctrl+Z")
    assert "My cards" not in decks(writing)


def test_a_card_without_a_question_cannot_be_kept(writing: MainWindow) -> None:
    assert not control(writing, BUTTON, "Add to my cards").isEnabled()


def test_the_coach_offers_another_way_to_ask_that_can_be_undone(writing: MainWindow) -> None:
    ask(writing, "Do you like your job?")
    until(lambda: is_there(writing, BUTTON, "Ask it like this: What does your job do for you, good or bad?"))
    click(writing, BUTTON, "Ask it like this: What does your job do for you, good or bad?")
    assert field(writing).toPlainText() == "What does your job do for you, good or bad?"
    press("Ctrl+Z")
    assert field(writing).toPlainText() == "Do you like your job?"
    until(lambda: is_there(writing, BUTTON, "Ask it like this: What does your job do for you, good or bad?"))
    click(writing, BUTTON, "Ask it like this: What does your job do for you, good or bad?")
    until(lambda: is_there(writing, BUTTON, "Back to your words"))
    click(writing, BUTTON, "Back to your words")
    assert field(writing).toPlainText() == "Do you like your job?"
    until(lambda: not is_there(writing, BUTTON, "Back to your words"))


def test_the_depth_follows_the_coach_until_it_is_chosen(writing: MainWindow) -> None:
    ask(writing, "What are you most ashamed of?")
    until(lambda: not is_chosen(writing, "Depth: Open"))
    click(writing, CHIP, "Depth: Light")
    ask(writing, "What would you tell your father if he were dying?")
    until(lambda: any(name.startswith("Make it") for name in buttons(writing)))
    assert is_chosen(writing, "Depth: Light")


def buttons(window: MainWindow) -> list[str]:
    from tests.windows import controls

    return list(controls(window, BUTTON))


def test_a_card_like_it_is_shown(writing: MainWindow) -> None:
    ask(writing, "What would you tell friend light 1 about")
    until(lambda: is_there_text(writing, "Already in your library"))


def is_there_text(window: MainWindow, words: str) -> bool:
    from tests.windows import TEXT, controls

    return any(words in text for text in controls(window, TEXT))


def test_what_was_being_written_is_offered_at_the_next_start(home: Home) -> None:
    window = home.open(AT_REST)
    press("Ctrl+N")
    until(lambda: is_there(window, FIELD, "Your question"))
    ask(window, OWN)
    home.close(window)
    again = home.open(AT_REST)
    until(lambda: QApplication.activeWindow() is again)
    assert sentence(again, "You were writing a card")
    click(again, BUTTON, "Go on writing")
    assert field(again).toPlainText() == OWN
    press("Ctrl+Return")
    assert decks(again)["My cards"] == "1 card"
    home.close(again)
    last = home.open(AT_REST)
    assert not is_there(last, BUTTON, "Go on writing")


def test_escape_leaves_a_draft_and_cancel_lets_it_go(writing: MainWindow) -> None:
    ask(writing, OWN)
    press("Escape")
    assert sentence(writing, "waits as a draft")
    press("Ctrl+N")
    assert field(writing).toPlainText() == OWN
    click(writing, BUTTON, "Cancel")
    press("Ctrl+N")
    assert field(writing).toPlainText() == ""


def test_a_built_in_card_is_changed_as_ones_own_and_given_back(home: Home) -> None:
    window = home.open(AT_REST)
    press("Ctrl+2")
    until(lambda: QApplication.activeWindow() is window)
    choose(window, 0)
    press("Return")
    assert sentence(window, "This card came with Closer.")
    ask(window, OWN)
    press("Ctrl+Return")
    assert OWN in cards(window)
    assert decks(window)["My cards"] == "1 card"
    home.close(window)

    home.bring_cards([*CARDS[:5], *CARDS[6:]])  # an update of the built-in decks
    again = home.open(AT_REST)
    press("Ctrl+2")
    until(lambda: QApplication.activeWindow() is again)
    look_at(again, "My cards")
    assert cards(again) == [OWN]
    choose(again, 0)
    press("Return")
    assert sentence(again, f"The original: {CARDS[0].text}")
    click(again, BUTTON, "Back to the original")
    assert CARDS[0].text in cards(again)


def test_every_card_is_begun_at_the_top_of_the_page(writing: MainWindow) -> None:
    asked = field(writing)
    above = asked.mapTo(writing, asked.rect().topLeft())
    last = control(writing, CHIP, "At home: On a drive")
    page = last.parentWidget()
    while not isinstance(page, QScrollArea):
        assert page is not None
        page = page.parentWidget()
    page.ensureWidgetVisible(last)
    assert asked.mapTo(writing, asked.rect().topLeft()) != above
    ask(writing, OWN)
    press("Ctrl+Return", "Ctrl+N")
    assert asked.mapTo(writing, asked.rect().topLeft()) == above


def test_a_draft_that_waits_outlives_a_look_at_another_card(writing: MainWindow) -> None:
    ask(writing, OWN)
    press("Escape")
    choose(writing, 0)
    press("Return", "Escape")
    choose(writing, 0, 1)
    press("Return")
    ask(writing, "What would you rather ask?")
    press("Escape", "Escape")
    choose(writing, 0)
    press("Return")
    click(writing, BUTTON, "Cancel")
    press("Ctrl+N")
    assert field(writing).toPlainText() == "What would you rather ask?"
    click(writing, BUTTON, "Cancel")
    press("Ctrl+N")
    assert field(writing).toPlainText() == OWN


def test_what_was_cancelled_can_be_written_on(writing: MainWindow) -> None:
    ask(writing, OWN)
    click(writing, BUTTON, "Cancel")
    assert sentence(writing, "What you wrote is not kept.")
    click(writing, BUTTON, "Go on writing")
    assert field(writing).toPlainText() == OWN
    press("Ctrl+Return")
    assert decks(writing)["My cards"] == "1 card"


def test_writing_on_is_offered_until_another_card_is_opened(writing: MainWindow) -> None:
    ask(writing, OWN)
    click(writing, BUTTON, "Cancel")
    assert is_there(writing, BUTTON, "Go on writing")
    choose(writing, 0)
    press("Return", "Escape")
    assert not is_there(writing, BUTTON, "Go on writing")


def test_enter_changes_all_that_are_chosen(writing: MainWindow) -> None:
    press("Escape")
    choose(writing, 0, 1)
    press("Return")
    assert panel("Change 2 cards").isVisible()


def test_the_fields_say_how_many_may_be_chosen(writing: MainWindow) -> None:
    assert sentence(writing, "up to 2")
    for word in ("Values", "Roots"):
        click(writing, CHIP, f"About: {word}")
    assert [word for word in ("Everyday", "Values", "Roots") if is_chosen(writing, f"About: {word}")] == [
        "Values",
        "Roots",
    ]
