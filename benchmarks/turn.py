"""From Space to the next card's first frame, over 100,000 cards, and how evenly a card turns.

    python -m benchmarks.turn [TURNS]

The floor is a bare window with one label that shows the next text, read through SQLAlchemy Core by number.
Turns of both windows are interleaved, without motion, which would only put the picture off. Needs a screen
(Xvfb will do); without one it measures Qt's offscreen platform.
"""

import os
import random
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from sqlalchemy import Engine, text

from closer_desktop.app import make_application
from closer_desktop.domain.card_json import decode_card
from closer_desktop.settings import Settings
from tests.large import large_journal
from tests.windows import Home, question, until

CARDS = 100_000
RATIO_BUDGET, P95_BUDGET = 2.0, 16.0
FRAME_BUDGET, FRAME_P95_BUDGET = 17.0, 24.0


class Frames(QObject):
    """When a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.at: list[float] = []
        widget.installEventFilter(self)

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:
        """Note the time of each picture."""
        if event.type() == QEvent.Type.Paint:
            self.at.append(time.perf_counter())
        return False


class Bare(QLabel):
    """A label that shows the next card's text on any key that is no shortcut of the other window."""

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self._engine = engine
        self._numbers = list(range(1, CARDS))
        random.Random(1).shuffle(self._numbers)
        self.resize(1280, 800)

    def keyPressEvent(self, _event: object) -> None:
        """Show the next text."""
        with self._engine.connect() as connection:
            body = connection.execute(
                text("SELECT body FROM card WHERE number = :n"), {"n": self._numbers.pop()}
            )
            self.setText(decode_card(body.scalar_one()).text)


def first_frame(window: QWidget, frames: Frames, key: Qt.Key) -> float:
    """Milliseconds from pressing the key to the next picture."""
    frames.at.clear()
    begun = time.perf_counter()
    QTest.keyClick(window, key)
    until(lambda: frames.at)
    return (frames.at[0] - begun) * 1000


def gaps_of_a_turn(window: QWidget, frames: Frames, milliseconds: int = 520) -> list[float]:
    """Milliseconds between the pictures while a card turns."""
    frames.at.clear()
    QTest.keyClick(window, Qt.Key.Key_Space)
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    moving = frames.at[1:]
    return [(after - before) * 1000 for before, after in pairwise(moving)]


def p95(values: list[float]) -> float:
    """The value that 95 of 100 stay under."""
    return sorted(values)[int(len(values) * 0.95)]


def main(turns: int) -> int:
    """Measure and print; 1 when a budget is missed."""
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    with tempfile.TemporaryDirectory() as scratch:
        home = Home(application, Path(scratch))
        journal = large_journal(home.folder, CARDS)
        still = Settings(light="light", has_dealt=True, offers_choices=False, less_motion=True)
        window = home.open(still)
        frames = Frames(window.content.table.stage.card)
        bare = Bare(journal.engine)
        bare.show()
        bare_frames = Frames(bare)
        # Keys are shortcuts only in the window that is active.
        QApplication.processEvents()
        window.activateWindow()
        until(window.isActiveWindow)
        floor, found = [], []
        for _ in range(turns):
            floor.append(first_frame(bare, bare_frames, Qt.Key.Key_J))
            found.append(first_frame(window.content.table, frames, Qt.Key.Key_Space))
            assert question(window)
        bare.close()
        home.close(window)
        window = home.open(replace(still, less_motion=False))
        frames = Frames(window.content.table.stage.card)
        gaps = [gap for _ in range(12) for gap in gaps_of_a_turn(window.content.table, frames)]
        home.leave()
        journal.close()
    least, median = statistics.median(floor), statistics.median(found)
    ratio, slow = median / least, p95(found)
    print(
        f"Space to first frame: bare {least:.1f} ms, ours {median:.1f} ms, "
        f"{ratio:.2f}x (budget {RATIO_BUDGET}x)"
    )
    print(f"  p95 {slow:.1f} ms (budget {P95_BUDGET:.0f} ms; bare {p95(floor):.1f} ms)")
    even, uneven = statistics.median(gaps), p95(gaps)
    print(
        f"frames of a turn: {even:.1f} ms, p95 {uneven:.1f} ms "
        f"(budget {FRAME_BUDGET:.0f} and {FRAME_P95_BUDGET:.0f} ms)"
    )
    return int(ratio > RATIO_BUDGET or slow > P95_BUDGET or even > FRAME_BUDGET or uneven > FRAME_P95_BUDGET)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 60))
