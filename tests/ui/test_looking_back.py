"""After an evening: one key says what a card was, a line may follow, and nothing is compulsory."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from closer_desktop.domain.arc import Length, Pace
from closer_desktop.domain.cards import Relationship
from closer_desktop.services.looking_back import LookedAt
from closer_desktop.ui.main_window import MainWindow
from tests.windows import (
    AT_REST,
    BUTTON,
    CHIP,
    Home,
    a_card,
    click,
    controls,
    is_chosen,
    is_there,
    press,
    question,
    sentence,
    write,
)


def after_dinner(home: Home, *names: str, cards: int = 5) -> MainWindow:
    """A window where an evening of so many cards has just ended."""
    window = home.open(AT_REST)
    for name in names:
        window.content.table.acts.add_person(name, Relationship.FRIEND, None)
    window.content.table.acts.set_pace(Pace.EASE_IN, Length.OPEN_ENDED)
    press(*["Space"] * cards)
    window.content.table.acts.stop()
    return window


def looked_at(window: MainWindow) -> list[LookedAt]:
    assert window.rooms is not None
    return list(window.rooms.looking_back.cards())


def felt(window: MainWindow) -> list[str]:
    return [one.felt.value if one.felt else "" for one in looked_at(window)]


def test_a_dinner_of_five_cards_takes_six_keys_and_a_line(home: Home) -> None:
    window = after_dinner(home, "Sam")
    asked = [one.card.text for one in looked_at(window)]
    press("2", "3", "4", "3", "1")
    assert felt(window) == ["good", "great", "too_much", "great", "nothing"]
    write("The boat came up again.")
    press("Return")
    assert home.written() == [(asked[1], ""), (asked[3], "The boat came up again.")]
    assert window.rooms is not None
    assert [entry.people for entry in window.rooms.journal.entries()] == [("Sam",)] * 2
    assert is_there(window, BUTTON, "Write an entry")
    press(*["Ctrl+Z"] * 6)
    assert home.written() == []
    assert felt(window) == [""] * 5


def test_what_was_marked_at_the_table_is_never_doubled(home: Home) -> None:
    window = home.open(AT_REST)
    press("Space", "G", "Space")
    window.content.table.acts.stop()
    marked = question(window) or looked_at(window)[0].card.text
    assert felt(window) == ["great", ""]
    press("G")
    assert [text for text, _ in home.written()] == [marked]
    press("Up", "Up", "2")
    assert home.written() == []
    press("Ctrl+Z")
    assert [text for text, _ in home.written()] == [marked]


def test_the_mouse_says_the_same_and_takes_it_back(home: Home) -> None:
    window = after_dinner(home, cards=2)
    first = looked_at(window)[0].card.text
    click(window, CHIP, f"Great: {first}")
    assert is_chosen(window, f"Great: {first}")
    assert [text for text, _ in home.written()] == [first]
    click(window, CHIP, f"Great: {first}")
    assert home.written() == []


def test_leaving_without_a_word_leaves_nothing(home: Home) -> None:
    window = after_dinner(home, "Sam")
    press("Return")
    assert home.written() == []
    home.close(window)
    assert "felt" not in str(home.kept())


def test_too_much_leaves_nothing_that_nothing_would_not(home: Home) -> None:
    """What is kept of the cards is the same for both, and no word of it is in the file."""
    window = after_dinner(home, "Sam", cards=2)
    press("4", "1")
    window.setFocus()
    assert window.rooms is not None
    both = {one.card.id for one in looked_at(window)}
    assert window.rooms.returning.longer(window.rooms.table.people) == both
    home.close(window)
    file = (home.folder / "journal.sqlite").read_bytes()
    assert b"too_much" not in file
    assert b"Too much" not in file
    assert home.written() == []


def test_the_hint_is_given_once(home: Home) -> None:
    window = after_dinner(home, cards=1)
    sentence(window, "not what was told in trust")
    click(window, BUTTON, "A new evening")
    press("Space")
    window.content.table.acts.stop()
    assert not [text for text in texts(window) if "told in trust" in text]


def texts(window: MainWindow) -> list[str]:
    from tests.windows import TEXT

    return list(controls(window, TEXT))


def test_the_last_evening_is_found_from_the_journal_on_the_next_day(home: Home) -> None:
    window = after_dinner(home, "Sam", cards=3)
    home.close(window)
    window = home.open(AT_REST)
    press("Space")
    home.close(window)
    window = home.open(AT_REST)
    press("Ctrl+3")
    click(window, BUTTON, "The last evening")
    sentence(window, "Your evening with Sam")
    press("3")
    assert len(home.written()) == 1
    press("Return")
    assert is_there(window, BUTTON, "Write an entry")


def test_letters_and_digits_are_only_letters_in_the_line(home: Home) -> None:
    window = after_dinner(home, cards=2)
    press("N")
    write("4 n g 1")
    assert felt(window) == ["", ""]
    press("Escape")
    assert QApplication.focusWidget() is not None
    press("3")
    assert felt(window)[0] == "great"


def test_a_yearly_card_says_that_it_was_here_and_shows_both_lines_after_the_new_one(home: Home) -> None:
    from datetime import UTC, datetime, timedelta

    from closer_desktop.domain.journal import Entry
    from closer_desktop.storage.journal import EntryStore
    from closer_desktop.storage.journal_file import Journal

    home.bring_cards([a_card("friend-light-77", "What grew this year?", annual=True)], name="one")
    home.bring_cards([], name="evening")
    home.places.make_folders()
    journal = Journal(home.folder)
    EntryStore(journal.engine).save(
        Entry(
            id="then",
            at=datetime.now(UTC) - timedelta(days=364),
            card="friend-light-77",
            question="What grew this year?",
            line="Only the beans.",
        )
    )
    journal.close()
    window = home.open(AT_REST)
    press("Space")
    sentence(window, "This card was here a year ago.")
    assert not [text for text in texts(window) if "beans" in text]
    press("G", "N")
    write("A whole orchard.")
    press("Return")
    both = QApplication.activeModalWidget()
    assert both is not None
    sentence(both, "Only the beans.")
    sentence(both, "A whole orchard.")
    QTest.keyClick(both, Qt.Key.Key_Escape)
