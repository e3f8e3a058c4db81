"""Opening the pictures of a long journal: how long the window ever stands still meanwhile.

    python -m benchmarks.insights [ENTRIES]

A timer without a pause runs in the window from the key to the drawn pictures. What it misses beyond the
budget is a frame that people would see drop; a busy machine misses some by itself, so as many seconds
without any work are measured beside it. Needs a screen, or `QT_QPA_PLATFORM=offscreen`.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from closer_desktop.app import make_application
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.memories import Sight
from closer_desktop.domain.people import Person
from closer_desktop.storage.journal import EntryStore
from closer_desktop.storage.journal_file import Journal
from closer_desktop.storage.people import PersonStore
from closer_desktop.ui.insights.evenings import EveningsPicture
from tests.windows import AT_REST, FRIENDS, Home, press

NAMES = ("Sam", "Ada", "Jonas", "Mia")
BUDGET = 16.0


def remember(home: Home, entries: int) -> None:
    """So many great talks over ten years, and as many cards that opened nothing."""
    home.places.make_folders()
    journal = Journal(home.folder)
    people, chance = PersonStore(journal.engine), random.Random(1)
    for name in NAMES:
        people.save(Person(id=name.lower(), name=name))
    begin = datetime.now().astimezone() - timedelta(days=3650)
    sights, talks = [], []
    for number in range(2 * entries):
        evening = timedelta(days=3650) * (number // 8 * 8 / (2 * entries))
        at = begin + evening + timedelta(minutes=number % 8 * 9)
        card, who = chance.choice(FRIENDS), NAMES[number // 8 % 4]
        sights.append(Sight(card.id, (who,), at, chance.choice((who, ""))))
        if number % 2:
            talks.append(
                Entry(
                    id=f"talk-{number}",
                    at=at,
                    people=(who,),
                    card=card.id,
                    question=card.text,
                    depth=card.depth,
                    rung=number % 4,
                )
            )
    people.note_sights(sights)
    EntryStore(journal.engine).save_all(talks)
    journal.close()


def gaps_until(done: Callable[[], bool]) -> list[float]:
    """The milliseconds between one turn of the window's loop and the next, until it is done."""
    turns = [time.perf_counter()]
    ticking, loop = QTimer(), QEventLoop()

    def tick() -> None:
        turns.append(time.perf_counter())
        if done():
            loop.quit()

    ticking.timeout.connect(tick)
    ticking.start(0)
    loop.exec()
    ticking.stop()
    return [1000 * (later - sooner) for sooner, later in pairwise(turns)]


def said(what: str, gaps: list[float]) -> str:
    """The gaps in one line."""
    late = sum(gap > BUDGET for gap in gaps)
    return (
        f"{what}: {sum(gaps) / 1000:.2f} s, median {statistics.median(gaps):.2f} ms, "
        f"longest {max(gaps):.1f} ms, {late} over {BUDGET:.0f} ms"
    )


def main(entries: int) -> None:
    """Measure and print."""
    application = QApplication.instance() or make_application()
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as scratch:
        home = Home(application, Path(scratch))
        remember(home, entries)
        window = home.open(AT_REST)
        begun = time.perf_counter()
        press("Ctrl+5")
        pressed = 1000 * (time.perf_counter() - begun)
        picture = window.findChild(EveningsPicture)
        assert picture is not None
        looking = gaps_until(lambda: bool(picture.accessibleName()))
        end = time.perf_counter() + sum(looking) / 1000
        resting = gaps_until(lambda: time.perf_counter() > end)
        home.leave()
    print(f"{entries:,} entries, the key and the page: {pressed:.1f} ms")
    print(said("gathering and drawing", looking))
    print(said("as long without work", resting))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
