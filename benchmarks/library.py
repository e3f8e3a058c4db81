"""The Library on 100,000 cards: a keystroke until it is painted, a search in storage, and opening.

    python -m benchmarks.library [ROUNDS]

The window is the real one, painted offscreen. Its floors are measured between its own rounds: a raw
FTS5 query for the first 50, and a list view over Qt's own list of texts. Beside the clock stands the
window's own time in the processor, which other programs on a busy machine disturb less.
"""

import os
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEventLoop, QStringListModel
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView

from closer_desktop.app import make_application
from closer_desktop.domain.shelf import Wanted
from closer_desktop.services.shelf import ALL, Shelf
from closer_desktop.ui.library.card_grid import CardGrid
from closer_desktop.ui.theme.theme import Theme
from tests.large import large_journal
from tests.windows import AT_REST, FIELD, LIST, Home, control, dressed, is_there, press, until

CARDS, PAGE = 100_000, 120
KEY_BUDGET, SEARCH_BUDGET, OPEN_BUDGET = 16.0, 1.5, 1.2
RAW = "SELECT rowid FROM card_text WHERE card_text MATCH ? ORDER BY rowid LIMIT 50"
TYPED = ("river", "kitchen", "silence courage", "garden", "winter street", "music", "teacher window")

Timed = tuple[float, float]
"""Milliseconds by the clock, and in the processor."""


def timed(act: Callable[[], object]) -> Timed:
    """How long this takes."""
    clock, own = time.perf_counter(), time.thread_time()
    act()
    return (time.perf_counter() - clock) * 1000, (time.thread_time() - own) * 1000


def paint() -> None:
    """Lay out and paint what waits for it, as the window does before it sleeps."""
    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()


def keystrokes(field: QLineEdit, word: str) -> list[Timed]:
    """Type a word into the empty search, each key until its cards are painted."""

    def stroke(letter: str) -> None:
        QTest.keyClicks(field, letter)
        paint()

    field.clear()
    paint()
    return [timed(lambda letter=letter: stroke(letter)) for letter in word]  # type: ignore[misc]


def searches(shelf: Shelf, floor: sqlite3.Connection, word: str) -> tuple[list[Timed], list[Timed]]:
    """The same word letter by letter in storage: the raw index, and ours."""
    raw, ours = [], []
    for end in range(1, len(word) + 1):
        text = word[:end].strip()
        match = " AND ".join(f'"{part}" *' for part in text.split())
        raw.append(timed(lambda match=match: floor.execute(RAW, (match,)).fetchall()))  # type: ignore[misc]
        ours.append(timed(lambda text=text: shelf.find(ALL, Wanted(text), 50)))  # type: ignore[misc]
    return raw, ours


def opened(view: QListView, fill: Callable[[], object]) -> Timed:
    """Fill a list and show it until it is painted; then let it go."""
    view.resize(888, 644)

    def show() -> None:
        fill()
        view.show()
        paint()

    took = timed(show)
    view.close()
    view.deleteLater()
    return took


def plain_list(texts: list[str]) -> Timed:
    """The least: a list of texts in C++."""
    view = QListView()
    view.setUniformItemSizes(True)
    # Its texts are there already: only showing them counts.
    model = QStringListModel(texts, view)
    return opened(view, lambda: view.setModel(model))


def our_grid(theme: Theme, shelf: Shelf) -> Timed:
    """The cards of the Library, found and painted."""
    grid = CardGrid(theme)
    return opened(grid, lambda: grid.cards.show_numbers(shelf, shelf.find(ALL, most=PAGE).numbers))


def median(times: list[Timed], which: int) -> float:
    """The middle of these, by the clock (0) or in the processor (1)."""
    return statistics.median(one[which] for one in times)


def late(times: list[Timed], which: int) -> float:
    """What 95 of 100 of these stay below."""
    return statistics.quantiles([one[which] for one in times], n=20)[-1]


def main(rounds: int) -> int:
    """Measure and print; 1 when a budget is missed."""
    with tempfile.TemporaryDirectory() as folder:
        application = make_application()
        home = Home(application, Path(folder))
        home.places.make_folders()
        large_journal(home.folder, CARDS).close()
        window = home.show(AT_REST)
        while window.rooms is None:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        # Nobody listens: a screen reader would be told of every row.
        QAccessible.setActive(False)
        shelf, theme = window.rooms.shelf, dressed(application)
        press("Ctrl+2")
        until(lambda: is_there(window, LIST, "Cards"))
        field = control(window, FIELD, "Search your cards")
        assert isinstance(field, QLineEdit)
        field.setFocus()
        floor = sqlite3.connect(home.folder / "journal.sqlite")
        texts = [f"A card number {number}" for number in range(CARDS)]
        keys: list[Timed] = []
        storage: tuple[list[Timed], list[Timed]] = ([], [])
        lists: tuple[list[Timed], list[Timed]] = ([], [])
        for _, word in zip(range(rounds), cycle(TYPED), strict=False):
            keys += keystrokes(field, word)
            for side, found in zip(storage, searches(shelf, floor, word), strict=True):
                side += found
            lists[0].append(plain_list(texts))
            lists[1].append(our_grid(theme, shelf))
        floor.close()
        home.leave()
    print(f"{CARDS:,} cards, {len(keys)} keystrokes:        clock    processor")
    for name, measure in (("median", median), ("95 of 100 below", late)):
        print(f"  key to painted, {name:16} {measure(keys, 0):8.1f} {measure(keys, 1):10.1f} ms")
    missed = late(keys, 1) > KEY_BUDGET
    for name, (least, ours), budget in (
        ("search in storage", storage, SEARCH_BUDGET),
        ("opening", lists, OPEN_BUDGET),
    ):
        ratio = median(ours, 1) / median(least, 1)
        missed |= ratio > budget
        print(
            f"  {name}: floor {median(least, 1):.2f} ms, ours {median(ours, 1):.2f} ms "
            f"in the processor, {ratio:.2f}x (budget {budget}x)"
        )
    return int(missed)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 14))
