"""The People page shows everyone, notes what people say of them, sets the table, and erases for good."""

from datetime import datetime, timedelta, timezone
from functools import partial
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from closer_desktop.domain.cards import Depth, Relationship, Theme
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.people import Person
from closer_desktop.settings import Settings
from closer_desktop.storage.journal import EntryStore
from closer_desktop.storage.journal_file import Journal
from closer_desktop.storage.people import PersonStore
from closer_desktop.ui.main_window import MainWindow
from tests.windows import (
    BUTTON,
    CHIP,
    TEXT,
    Home,
    click,
    is_there,
    panel,
    press,
    question,
    sentence,
    settle,
    until,
    write,
)

CALM = Settings(less_motion=True, has_dealt=True)
HERE = timezone(timedelta(hours=2))
SAM = Person(id="sam", name="Sam", relationship=Relationship.FRIEND)
MIA = Person(id="mia", name="Mia")
TALKS = [
    Entry(id="one", at=datetime(2026, 5, 1, 21, tzinfo=HERE), people=("Sam",), line="Boats, he said."),
    Entry(
        id="two",
        at=datetime(2026, 5, 2, 21, tzinfo=HERE),
        people=("Sam",),
        card="friend-open-1",
        question="What would you tell friend open 1 about?",
        depth=Depth.OPEN,
    ),
    Entry(id="three", at=datetime(2026, 5, 3, 21, tzinfo=HERE), people=("Mia",), line="A walk, no cards."),
]


@pytest.fixture
def window(home: Home) -> MainWindow:
    home.places.make_folders()
    journal = Journal(home.folder)
    for person in (SAM, MIA):
        PersonStore(journal.engine).save(person)
    for entry in TALKS:
        EntryStore(journal.engine).save(entry)
    journal.close()
    window = home.open(CALM)
    to_people(window)
    return window


def to_people(window: MainWindow) -> None:
    press("Ctrl+4")
    until(lambda: is_there(window, BUTTON, "Draw for Sam"))


def people(window: MainWindow) -> dict[str, Person]:
    assert window.rooms is not None
    return {person.name: person for person in window.rooms.people.everyone()}


def seated(window: MainWindow) -> list[str]:
    assert window.rooms is not None
    return list(window.rooms.table.evening.people)


def dialog() -> QWidget:
    found = QApplication.activeModalWidget()
    assert found is not None
    return found


def test_everyone_is_there_with_what_is_remembered(window: MainWindow) -> None:
    sentence(window, "2 talks")
    sentence(window, "1 talk")
    sentence(window, "Dreams")


def test_the_window_goes_on_while_people_are_gathered_and_what_would_go_is_counted(home: Home) -> None:
    home.places.make_folders()
    journal = Journal(home.folder)
    PersonStore(journal.engine).save(SAM)
    journal.close()
    window = home.open(CALM)
    assert window.rooms is not None
    for ask, comes in (
        (partial(press, "Ctrl+4"), lambda: is_there(window, BUTTON, "Draw for Sam")),
        (partial(ask_to_erase, window, "Sam"), QApplication.activeModalWidget),
    ):
        gate = Event()
        window.rooms.later(gate.wait, lambda _: None)
        ask()
        settle()
        assert not comes()
        gate.set()
        until(comes)
    press("Escape")


def ask_to_erase(window: MainWindow, name: str) -> None:
    click(window, BUTTON, f"Change {name}")
    click(panel("A person"), BUTTON, "Erase…")


def test_drawing_for_someone_sets_the_table(window: MainWindow) -> None:
    click(window, BUTTON, "Draw for Sam")
    assert seated(window) == ["Sam"]
    assert window.content.table.isVisible()
    press("Ctrl+Z")
    assert seated(window) == []


def test_everyone_is_there_however_many_and_the_keys_stay_with_whom_they_were(home: Home) -> None:
    home.places.make_folders()
    journal = Journal(home.folder)
    for number in range(12):
        PersonStore(journal.engine).save(Person(id=f"{number}", name=f"Friend {number:02}"))
    journal.close()
    window = home.open(CALM)
    press("Ctrl+4")
    until(lambda: all(is_there(window, BUTTON, f"Draw for Friend {number:02}") for number in range(12)))
    press(*["Down"] * 4)
    assert window.rooms is not None
    window.content.history.run(window.rooms.people.write_down(None, "Adam"))
    until(
        lambda: is_there(window, BUTTON, "Draw for Friend 11") and is_there(window, BUTTON, "Draw for Adam")
    )
    press("Return")
    assert seated(window) == ["Friend 08"]


def test_the_table_keeps_the_keys_when_people_are_gathered_again(window: MainWindow) -> None:
    assert window.rooms is not None
    press("Return")
    done: list[bool] = []
    window.rooms.later(lambda: True, done.append)
    until(lambda: done)
    settle()
    press("Space")
    assert question(window)


def test_a_person_is_added_with_a_name_alone_and_undone(home: Home) -> None:
    window = home.open(CALM)
    press("Ctrl+4")
    until(lambda: is_there(window, TEXT, "Who would you like to know better?"))
    sentence(window, "Who would you like to know better?")
    click(window, BUTTON, "Add a person")
    write("Jo & Co")
    press("Return")
    assert people(window)["Jo & Co"].relationship is Relationship.FRIEND
    press("Ctrl+Z")
    assert people(window) == {}


def test_what_is_noted_of_someone_is_kept_in_one_step(window: MainWindow) -> None:
    click(window, BUTTON, "Change Mia")
    editor = panel("A person")
    click(editor, CHIP, "They are: Partner")
    click(editor, CHIP, "Rather not: Work")
    press("Ctrl+A")
    write("Maria")
    press("Return")
    maria = people(window)["Maria"]
    assert (maria.id, maria.relationship) == ("mia", Relationship.PARTNER)
    assert maria.rather_not == frozenset({Theme.WORK})
    assert window.rooms is not None
    assert window.rooms.journal.entries()[0].people == ("Maria",)
    press("Ctrl+Z")
    assert people(window)["Mia"] == MIA


def test_the_name_of_someone_else_makes_two_people_one_after_asking(window: MainWindow) -> None:
    click(window, BUTTON, "Change Mia")
    press("Ctrl+A")
    write("sam")
    press("Return")
    click(dialog(), BUTTON, "Make them one")
    assert list(people(window)) == ["Sam"]
    until(lambda: is_there(window, TEXT, "3 talks"))
    window.activateWindow()
    settle()
    press("Ctrl+Z")
    assert people(window) == {"Mia": MIA, "Sam": SAM}
    until(lambda: is_there(window, TEXT, "2 talks"))


@pytest.mark.parametrize(("key", "asked"), [("", ["Erase Mia?"]), ("Ctrl+1", [])])
def test_erasing_is_asked_about_once_and_only_where_people_still_are(
    window: MainWindow, key: str, asked: list[str]
) -> None:
    assert window.rooms is not None
    gate, counted = Event(), Event()
    window.rooms.later(gate.wait, lambda _: None)
    ask_to_erase(window, "Sam")
    ask_to_erase(window, "Mia")
    press(*filter(None, [key]))
    window.rooms.later(int, lambda _: counted.set())
    gate.set()
    until(counted.is_set)
    open_now = [each.windowTitle() for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert [title for title in open_now if title.startswith("Erase")] == asked
    press("Escape")


def test_cancel_is_what_enter_does_before_erasing(window: MainWindow) -> None:
    ask_to_erase(window, "Sam")
    until(QApplication.activeModalWidget)
    press("Return")
    assert QApplication.activeModalWidget() is None
    assert "Sam" in people(window)


def test_an_erased_person_is_gone_from_table_file_and_undo(home: Home, window: MainWindow) -> None:
    click(window, BUTTON, "Draw for Sam")
    to_people(window)
    ask_to_erase(window, "Sam")
    until(QApplication.activeModalWidget)
    asked = dialog()
    click(asked, BUTTON, "Erase for good")
    # Nothing else can be done until the name is gone from everywhere.
    press("Escape")
    assert QApplication.activeModalWidget() is asked
    until(lambda: QApplication.activeModalWidget() is None)
    sentence(window, "Sam is erased.")
    window.activateWindow()
    settle()
    press("Ctrl+Z")
    assert list(people(window)) == ["Mia"]
    assert seated(window) == []
    home.close(window)
    until(lambda: True)
    found = [path for path in home.folder.rglob("*") if path.is_file()]
    assert not [path.name for path in found if b"Sam" in path.read_bytes() or b"Boats" in path.read_bytes()]
