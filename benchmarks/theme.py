"""One change of the light, from the key to the new picture, with 100,000 cards open and every page made.

    python -m benchmarks.theme [CHANGES]

The other side is painting the same window once more, without a change. Needs a screen (Xvfb will do);
without one it measures Qt's offscreen platform.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from closer_desktop.app import make_application
from closer_desktop.settings import Settings
from closer_desktop.ui.main_window import MainWindow
from tests.large import large_journal
from tests.windows import CHIP, Home, click, controls, press

CARDS, BUDGET = 100_000, 100.0


def painted(window: MainWindow) -> float:
    """Milliseconds to paint the whole window at once."""
    begun = time.perf_counter()
    window.repaint()
    return (time.perf_counter() - begun) * 1000


def changed(window: MainWindow) -> float:
    """Milliseconds from the key to the picture in the next light."""
    begun = time.perf_counter()
    QTest.keyClick(window.content.table, Qt.Key.Key_L)
    window.repaint()
    return (time.perf_counter() - begun) * 1000


def main(changes: int) -> int:
    """Measure and print; 1 when the budget is missed."""
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    with tempfile.TemporaryDirectory() as scratch:
        home = Home(application, Path(scratch))
        large_journal(home.folder, CARDS).close()
        window = home.open(Settings(light="light", less_motion=True, has_dealt=True))
        for page in controls(window.content.rail, CHIP):
            click(window, CHIP, page)
        press("Ctrl+1", "Space")
        still, found = [], []
        for _ in range(changes):
            still.append(painted(window))
            found.append(changed(window))
        home.leave()
    least, median = statistics.median(still), statistics.median(found)
    print(
        f"painting {least:.0f} ms, a change of the light {median:.0f} ms (slowest {max(found):.0f} ms), "
        f"{median / least:.1f}x (budget {BUDGET:.0f} ms)"
    )
    return int(median > BUDGET)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 15))
