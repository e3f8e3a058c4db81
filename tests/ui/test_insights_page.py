"""The Insights page draws the evenings: its tables agree with the journal, and know of no card put back."""

import json
from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from closer_desktop.cli import run_command
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.people import Person
from closer_desktop.storage.journal import EntryStore
from closer_desktop.storage.journal_file import Journal
from closer_desktop.storage.people import PersonStore
from closer_desktop.ui.main_window import MainWindow
from tests.windows import (
    AT_REST,
    BUTTON,
    FRIENDS,
    Home,
    click,
    control,
    controls,
    heard,
    is_there,
    press,
    question,
    sentence,
    settle,
    spoken,
    until,
)

NOW = datetime.now().astimezone().replace(hour=19, minute=0, second=0, microsecond=0)
PEOPLE = {name: Person(id=name.lower(), name=name) for name in ("Sam", "Ada")}
EVERYTHING = "Show every evening"
CARDS = {card.id: card for card in FRIENDS}
# Evenings by how many days ago they were: who was there, and each card with the rung of its great talk.
EVENINGS: dict[int, tuple[tuple[str, ...], list[tuple[str, int | None]]]] = {
    400: (("Sam",), [("friend-light-0", 0), ("friend-open-0", None)]),
    60: (("Ada",), [("friend-light-1", None), ("friend-open-1", 1), ("friend-deep-0", 3)]),
    9: (("Sam", "Ada"), [("friend-light-0", None), ("friend-deep-1", 2), ("friend-intimate-0", None)]),
    2: (("Sam",), [("friend-light-2", 0), ("friend-open-2", None), ("friend-deep-2", 2)]),
}


def asked() -> Iterable[tuple[datetime, tuple[str, ...], str, int | None]]:
    for days, (people, cards) in EVENINGS.items():
        for place, (card, rung) in enumerate(cards):
            yield NOW - timedelta(days=days, minutes=-10 * place), people, card, rung


def remember(home: Home, extra: Iterable[Entry] = ()) -> None:
    """Write the evenings into the journal: every card was shown, some became great talks."""
    home.places.make_folders()
    journal = Journal(home.folder)
    people, entries = PersonStore(journal.engine), EntryStore(journal.engine)
    for person in PEOPLE.values():
        people.save(person)
    for number, (at, who, card, rung) in enumerate(asked()):
        people.note_shown([card], [PEOPLE[name] for name in who], at + timedelta(minutes=8))
        if rung is not None:
            entries.save(
                Entry(
                    id=f"talk-{number}",
                    at=at,
                    people=who,
                    card=card,
                    question=CARDS[card].text,
                    depth=CARDS[card].depth,
                    rung=rung,
                )
            )
    entries.save_all(extra)
    journal.close()


def look(window: MainWindow) -> None:
    """Open the page and wait until it has something to show."""
    press("Ctrl+5")
    until(lambda: is_there(window, BUTTON, "Month by month, as a table") or too_early(window))


def too_early(window: MainWindow) -> bool:
    return is_there(window, QAccessible.Role.StaticText, "Too early for pictures.")


def dialog() -> QWidget:
    found = QApplication.activeModalWidget()
    assert found is not None
    return found


def table(window: MainWindow, title: str) -> list[list[str]]:
    """The rows of a picture's table without its heads, as they are copied."""
    click(window, BUTTON, f"{title}, as a table")
    click(dialog(), BUTTON, "Copy")
    click(dialog(), BUTTON, "Close")
    return [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()[1:]]


def listed(home: Home, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """What the command line lists, oldest first."""
    capsys.readouterr()
    assert run_command(["log", "list", "--json", "--profile", str(home.folder)]) == 0
    entries: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["entries"]
    return entries[::-1]


def test_every_table_agrees_with_the_journal(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    walk = Entry(id="walk", at=NOW - timedelta(days=1), line="A walk, no cards.")
    remember(home, [walk])
    window = home.open(AT_REST)
    look(window)
    evenings = table(window, "How the evenings went")
    openings = table(window, "What opens you up")
    ladder = table(window, "How far down the ladder")
    months = table(window, "Month by month")
    home.close(window)
    entries = listed(home, capsys)
    over_cards = [entry for entry in entries if entry["card"]]

    def themes(cards: Iterable[str]) -> Counter[str]:
        return Counter(CARDS[card].theme.value.capitalize() for card in cards)

    great = [(day, people, depth, text) for day, people, _, depth, is_great, text in evenings if is_great]
    assert great == [
        (entry["at"][:10], ", ".join(sorted(entry["with"])), entry["depth"].capitalize(), entry["question"])
        for entry in over_cards
    ]
    assert [text for *_, text in evenings] == [CARDS[card].text for _, _, card, _ in asked()]
    talks, times = themes(entry["card"] for entry in over_cards), themes(card for _, _, card, _ in asked())
    assert {theme: (int(one), int(other)) for theme, one, other in openings} == {
        theme: (talks[theme], times[theme]) for theme in talks
    }
    deepest = [entry["rung"] for entry in over_cards]
    assert [int(count) for _, count in ladder] == [sum(r >= k for r in deepest) for k in range(4)]
    by_month = Counter(datetime.fromisoformat(entry["at"]).strftime("%B %Y") for entry in entries)
    assert {month: int(count) for month, count, *_ in months} == by_month
    by_depth = Counter(entry["depth"] for entry in entries)
    assert [sum(int(row[place]) for row in months) for place in range(2, 7)] == [
        by_depth[depth] for depth in ("light", "open", "deep", "intimate", None)
    ]


def test_pictures_are_of_one_person_or_of_the_last_weeks(home: Home) -> None:
    remember(
        home, [Entry(id=f"ada-{n}", at=NOW - timedelta(days=n), people=("Ada",), line="x") for n in (3, 4)]
    )
    window = home.open(AT_REST)
    look(window)
    sentence(window, "Of 6 great talks over a card")
    click(window, BUTTON, "Everyone")
    press("Down", "Down", "Return")
    until(lambda: is_there(window, BUTTON, "With Ada"))
    until(lambda: "Of 3 great talks" in " ".join(texts(window)))
    assert {row[1] for row in table(window, "How the evenings went")} == {"Ada", "Ada, Sam"}
    click(window, BUTTON, "All time")
    press("Up", "Return")
    until(lambda: too_early(window))
    click(window, BUTTON, EVERYTHING)
    until(lambda: "Of 6 great talks" in " ".join(texts(window)))
    assert is_there(window, BUTTON, "Everyone")


def texts(window: MainWindow) -> list[str]:
    return list(controls(window, QAccessible.Role.StaticText))


def test_a_screen_reader_walks_through_a_table(home: Home) -> None:
    remember(home)
    window = home.open(AT_REST)
    look(window)
    assert is_there(window, QAccessible.Role.StaticText, "Evenings: 4. Cards: 11. Great talks: 6.")
    sentence(window, "Whose answers come first is noted at the table")
    click(window, BUTTON, "How far down the ladder, as a table")
    view = control(dialog(), QAccessible.Role.Table, "How far down the ladder")
    assert isinstance(view, QTableView)
    assert all(view.columnWidth(at) >= view.sizeHintForColumn(at) for at in (0, 1))
    cells = heard(view)
    said = [spoken(cell) for place in range(cells.childCount()) if (cell := cells.child(place))]
    assert said[1:6] == ["At least down to", "Great talks", "1", "the card", "6"]
    assert said[-3:] == ["4", "third", "1"]
    settle()
    press("Escape")
    assert QApplication.activeModalWidget() is None


def test_under_five_talks_it_is_too_early(window: MainWindow) -> None:
    press("Space", "G")
    look(window)
    sentence(window, "Go and talk.")
    click(window, BUTTON, "To the table")
    assert question(window)


def test_a_card_put_back_is_in_no_picture(home: Home) -> None:
    remember(home)
    window = home.open(AT_REST)
    assert window.rooms is not None
    window.content.history.run(window.rooms.table.seat([PEOPLE["Sam"]]))
    press("Space")
    put_back = question(window)
    press("S")
    answered = question(window)
    press("T", "Space")
    look(window)
    assert table(window, "Who got to speak") == [["Sam", "1", "0"]]
    told = [row[-1] for row in table(window, "How the evenings went")]
    assert answered == told[-1]
    assert put_back not in told[-2:]
