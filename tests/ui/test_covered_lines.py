"""A line that waits to be asked again is told by no door of the app before the new answer is noted."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from closer_desktop.domain.journal import Entry
from closer_desktop.domain.memories import lines_from_then
from closer_desktop.domain.people import Person
from closer_desktop.domain.search import ENTRY_FIELDS, finds_entry, parse
from closer_desktop.storage.journal import EntryStore
from closer_desktop.storage.journal_file import Journal
from closer_desktop.storage.people import PersonStore
from closer_desktop.ui.main_window import MainWindow
from tests.windows import (
    AT_REST,
    BUTTON,
    CARDS,
    CHIP,
    FIELD,
    LIST,
    Home,
    a_card,
    click,
    control,
    controls,
    is_there,
    press,
    until,
)

NOW = datetime.now(UTC)
SECRET = "Heliotrope"
CARD = "friend-light-0"


def waiting(number: int, days: int, **fields: object) -> Entry:
    """An entry of so many days ago whose line is covered."""
    values: dict[str, object] = {
        "id": f"waiting-{number}",
        "at": NOW - timedelta(days=days),
        "people": ("Sam",),
        "card": CARD,
        "question": "What would you tell friend light 0 about?",
        "line": f"{SECRET} {number}, she said.",
        "ask_again": (NOW - timedelta(days=1)).date(),
    }
    return Entry(**(values | fields))  # type: ignore[arg-type]


YEARLY = a_card("friend-light-yearly", "Where do you want to be a year from now?", annual=True)
WAITING = [
    waiting(0, 30),
    waiting(1, 90, card="", question="Where do you want to live?"),
    waiting(2, 365, card="", question=""),
    waiting(3, 2, ask_again=date(NOW.year + 3, 1, 1)),
    waiting(4, 400, people=()),
    waiting(5, 331, card=YEARLY.id, question=YEARLY.text, ask_again=None),
]


@given(st.text(min_size=1), st.dates(), st.sampled_from([30, 90, 365]))
def test_no_search_and_no_line_from_then_tells_of_a_covered_line(line: str, day: date, days: int) -> None:
    entry = waiting(9, days, line=f"{SECRET} {line}", ask_again=day, people=(), question="")
    for search in (SECRET, SECRET.lower()[:4], f'"{SECRET}"', f"-nothing {SECRET}"):
        assert not finds_entry(parse(search, ENTRY_FIELDS).node, entry)
    assert lines_from_then([entry], NOW) == []


def told(window: MainWindow) -> Iterator[str]:
    """Everything that the window and whatever is open over it says to eyes, ears and pointers."""
    kinds = QAccessible.Text
    for top in QApplication.topLevelWidgets():
        if not (top is window or top.isVisible()):
            continue
        stack: list[QAccessibleInterface | None] = [QAccessible.queryAccessibleInterface(top)]
        while stack:
            here = stack.pop()
            if here is None:
                continue
            yield from (here.text(kind) for kind in (kinds.Name, kinds.Description, kinds.Value, kinds.Help))
            stack += [here.child(place) for place in range(here.childCount())]
        for widget in (top, *top.findChildren(QWidget)):
            yield from (widget.toolTip(), widget.accessibleName(), widget.statusTip(), widget.whatsThis())


def keeps_quiet(window: MainWindow, where: str) -> None:
    leaks = [text for text in told(window) if SECRET in text]
    assert not leaks, f"{where} tells: {leaks}"


def test_no_page_panel_or_dialog_tells_a_covered_line(home: Home) -> None:
    home.bring_cards([*CARDS, YEARLY])
    home.places.make_folders()
    journal = Journal(home.folder)
    PersonStore(journal.engine).save(Person(id="sam", name="Sam"))
    for entry in WAITING:
        EntryStore(journal.engine).save(entry)
    journal.close()
    window = home.open(AT_REST)
    for page in controls(window.content.rail, CHIP):
        click(window, CHIP, page)
        if page == "People":
            until(lambda: is_there(window, BUTTON, "Draw for Sam"))
        keeps_quiet(window, page)
    press("Ctrl+3")
    ask = "Note the new answer to Where do you want to live?"
    until(lambda: ask in controls(window, BUTTON))
    keeps_quiet(window, "The side of the journal")
    entries = control(window, LIST, "Journal entries")
    for _ in WAITING:
        for act in ("Return", "E"):
            entries.setFocus()
            press(act)
            keeps_quiet(window, f"{act} on an entry")
            if (dialog := QApplication.activeModalWidget()) is not None:
                dialog.close()
                window.activateWindow()
        press("Down")
    field = control(window, FIELD, "Search your notes and questions")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, SECRET.lower())
    press("Return")
    assert window.content.pages.journal.view.rows.rowCount() == 0
    assert window.rooms is not None
    for card, talks in ((CARD, 3), (YEARLY.id, 1)):
        past = window.rooms.shelf.past(card)
        assert [line for _, line in past.talks] == [""] * talks
    press("Ctrl+1", "R")
    keeps_quiet(window, "The panel of the evening")


def test_a_new_answer_without_words_uncovers_nothing(home: Home) -> None:
    home.places.make_folders()
    journal = Journal(home.folder)
    EntryStore(journal.engine).save(WAITING[1])
    journal.close()
    window = home.open(AT_REST)
    press("Ctrl+3", "Return")
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    click(dialog, BUTTON, "Keep")
    keeps_quiet(window, "An answer without words")
    assert dialog.isVisible()
    dialog.close()
