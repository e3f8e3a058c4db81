"""How smooth the journal page is with ten thousand entries: opening, scrolling, searching, frame by frame.

    python -m benchmarks.journal [ENTRIES] [ROUNDS]

A frame is one turn of the window's event loop. Prints, over all rounds, the median, the 95th percentile and
the longest frame in which something was done, by the clock and by the processor time of the window's own
thread, and how long each deed took until nothing was left to do. Needs a screen (Xvfb will do); without one
it measures Qt's offscreen platform.
"""

import gc
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import NamedTuple

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from closer_desktop.app import Session, dress, make_application
from closer_desktop.domain.cards import Depth
from closer_desktop.domain.journal import Entry
from closer_desktop.places import Places, find_places
from closer_desktop.settings import Settings
from closer_desktop.storage.journal import EntryStore
from closer_desktop.storage.journal_file import Journal
from closer_desktop.storage.profile_lock import WindowLock, take_window_lock
from closer_desktop.ui.main_window import MainWindow

BUDGET = 16.0
NAMES = ("Mia", "Sam", "Anna", "Ben", "Chioma", "Dagmar", "Emre", "Farida", "Goran", "Hana")
PLACES = ("At the lake", "Kitchen", "The long way home", "", "Tram 7")
WORDS = ("boats", "garden", "winter", "harbour", "brave", "letters", "bakery", "light", "answer", "quiet")
# Nothing has happened for so many turns, and so many milliseconds: the deed is done.
QUIET_MS = 150
WHEEL_STEPS, PAGES = 120, 40
SETTLED = 3.0
# A turn in which nothing was done costs about that much on a busy machine.
NOTHING_MS = 0.4


class Frame(NamedTuple):
    """Milliseconds of a turn: by the clock, and of the window's own thread."""

    clock: float
    spent: float


def generated(count: int) -> list[Entry]:
    """Entries over ten years, most with a card, some with a long line."""
    chance = random.Random(11)
    now = datetime.now().astimezone()
    entries = []
    for number in range(count):
        has_card = chance.random() < 0.85
        entries.append(
            Entry(
                id=f"{number:08d}-0000-4000-8000-000000000000",
                at=now - timedelta(hours=8.7 * number, minutes=chance.randrange(60)),
                people=tuple(chance.sample(NAMES, chance.randrange(3))),
                card=f"card-{chance.randrange(1200)}" if has_card else "",
                question=f"What would you keep of {' '.join(chance.sample(WORDS, 5))}?" if has_card else "",
                depth=Depth(1 + chance.randrange(4)) if has_card else None,
                rung=chance.randrange(4),
                place=chance.choice(PLACES),
                line=" ".join(chance.choices(WORDS, k=chance.choice((0, 8, 20, 60)))),
                tags=tuple(chance.sample(WORDS, chance.randrange(3))),
            )
        )
    return entries


class Watch:
    """Counts the frames of a window."""

    def __init__(self) -> None:
        self.frames: list[Frame] = []

    def turn(self) -> bool:
        """One turn of the event loop; whether anything was done in it."""
        clock, spent = time.perf_counter(), time.thread_time()
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        frame = Frame((time.perf_counter() - clock) * 1000, (time.thread_time() - spent) * 1000)
        if frame.spent < NOTHING_MS:
            return False
        self.frames.append(frame)
        return True

    def until_quiet(self) -> float:
        """Turns until nothing is left to do; the seconds until the last thing was done."""
        begun = last = time.perf_counter()
        while time.perf_counter() - last < QUIET_MS / 1000:
            if self.turn():
                last = time.perf_counter()
            else:
                time.sleep(0.0005)
        return last - begun

    def until(self, fact: Callable[[], bool]) -> None:
        """Turns until this is true."""
        while not fact():
            self.turn()


def timed(watch: Watch, deed: Callable[[], None]) -> tuple[float, list[Frame]]:
    """Seconds until a deed has come to rest, and its frames; the deed itself is the first of them."""
    watch.frames = []
    clock, spent = time.perf_counter(), time.thread_time()
    deed()
    watch.frames.append(Frame((time.perf_counter() - clock) * 1000, (time.thread_time() - spent) * 1000))
    return watch.until_quiet(), watch.frames


def key(window: MainWindow, name: str) -> None:
    """Press a key where the focus is."""
    QTest.keySequence(QApplication.focusWidget() or window, QKeySequence(name))


def wheel(window: MainWindow) -> None:
    """Turn the wheel by one notch over the list."""
    port = window.content.pages.journal.view.viewport()
    where = QPointF(port.width() / 2, port.height() / 2)
    nobutton, nokey = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    down = QPoint(0, -120)
    event = QWheelEvent(
        where, port.mapToGlobal(where), QPoint(), down, nobutton, nokey, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(port, event)


def scroll(watch: Watch, window: MainWindow) -> tuple[float, list[Frame]]:
    """Turn the wheel, then the pages, a frame each."""
    frames: list[Frame] = []
    begun = time.perf_counter()
    for number in range(WHEEL_STEPS + PAGES):
        watch.frames = []
        clock, spent = time.perf_counter(), time.thread_time()
        if number < WHEEL_STEPS:
            wheel(window)
        else:
            key(window, "PgDown")
        watch.turn()
        frames.append(Frame((time.perf_counter() - clock) * 1000, (time.thread_time() - spent) * 1000))
        watch.until_quiet() if number % 40 == 39 else watch.turn()
        frames += watch.frames[1:]
    return time.perf_counter() - begun, frames


def search(watch: Watch, window: MainWindow, word: str) -> tuple[float, list[Frame]]:
    """Type a word letter by letter, as fast as people do, and take it away again."""
    field = window.content.pages.journal.head.search
    field.setFocus()
    frames: list[Frame] = []
    seconds = 0.0
    for letter in word:
        took, some = timed(watch, lambda letter=letter: QTest.keyClicks(field, letter))  # type: ignore[misc]
        seconds, frames = seconds + took, frames + some
    took, some = timed(watch, field.clear)
    return seconds + took, frames + some


def report(name: str, seconds: list[float], frames: list[Frame]) -> None:
    """Print a line."""
    told = []
    for side in zip(*frames, strict=True):
        ordered = sorted(side)
        late = sum(each > BUDGET for each in ordered)
        p95 = ordered[int(len(ordered) * 0.95)]
        told.append(f"{statistics.median(ordered):5.1f} {p95:5.1f} {ordered[-1]:6.1f} {late:4} late")
    took = statistics.median(seconds) * 1000
    print(f"{name:9} {took:6.0f} ms {len(frames):6} frames   {'   |   '.join(told)}")


def main(entries: int, rounds: int) -> None:
    """Measure and print."""
    application = make_application()
    deeds: dict[str, tuple[list[float], list[Frame]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        places = find_places(str(Path(folder) / "profile"))
        places.make_folders()
        journal = Journal(places.journal)
        EntryStore(journal.engine).save_all(generated(entries))
        journal.close()
        for _ in range(rounds):
            for name, (seconds, frames) in one_round(application, places).items():
                kept = deeds.setdefault(name, ([], []))
                kept[0].append(seconds)
                kept[1].extend(frames)
    print(f"{entries:,} entries, {rounds} rounds; ms a frame: median, p95, longest, over {BUDGET:.0f} ms")
    print(f"{'':9} {'':9} {'':13}   {'by the clock':34} of the window's thread")
    for name, (all_seconds, frames) in deeds.items():
        report(name, all_seconds, frames)


def one_round(application: QApplication, places: Places) -> dict[str, tuple[float, list[Frame]]]:
    """Open a window on the journal, and do everything once."""
    settings = Settings(light="light", has_dealt=True)
    lock = take_window_lock(places.journal)
    assert isinstance(lock, WindowLock)
    session = Session(application, partial(dress, application), settings, places, lock)
    session.furnished.connect(gc.freeze)
    window, watch = session.window, Watch()
    window.show()
    window.activateWindow()
    furnished: list[bool] = []
    session.furnished.connect(partial(furnished.append, True))
    watch.until(lambda: bool(furnished))
    # As long as it takes people to look at the table first.
    until = time.perf_counter() + SETTLED
    watch.until(lambda: time.perf_counter() > until)
    done = {
        "opening": timed(watch, lambda: key(window, "Ctrl+3")),
        "scrolling": scroll(watch, window),
        "to end": timed(watch, lambda: key(window, "End")),
        "searching": search(watch, window, "boats"),
        "nothing": search(watch, window, "zzz"),
        "person": timed(watch, lambda: window.content.pages.journal.head.people.choose("Mia")),
    }
    window.close()
    window.deleteLater()
    session.deleteLater()
    watch.until_quiet()
    return done


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, int(sys.argv[2]) if len(sys.argv) > 2 else 3)
