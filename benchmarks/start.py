"""How fast the window is there: exec to the first picture, to the living table, and to a card to deal.

    python -m benchmarks.start [ROUNDS]

Each round starts, in turn, a bare PySide6 window with one label and `closer` on a profile that was used
before, each as a process of its own. The first picture is the closed pile as it was last seen; the living
table takes its place. Prints medians, their ratio, the memory, and the CPU and the wake-ups
of an idle window. Needs a screen (Xvfb will do); without one it measures Qt's offscreen platform.
"""

import compileall
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "closer_desktop"
FIRST_PICTURE_BUDGET, DEAL_BUDGET, MEMORY_BUDGET = 1.15, 2.0, 1.8
IDLE_SECONDS = 5
WAKE_BUDGET = 2

BARE = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QLabel
class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        told()
def told():
    if sys.argv[1] != "stay":
        print(time.monotonic(), time.process_time(), flush=True); os._exit(0)
application = QApplication([])
label = Label("Hello"); label.resize(1280, 800); label.show()
if sys.argv[1] == "stay":
    from PySide6.QtCore import QTimer
    QTimer.singleShot(3000, lambda: print("idle", flush=True))
application.exec()
"""

CLOSER = """
import os, sys, time
mode, profile = sys.argv[1:]
def told(*_):
    print(time.monotonic(), time.process_time(), flush=True); os._exit(0)
def watch():
    from closer_desktop import app
    class Timed(app.Session):
        def start(self):
            if mode == "picture":
                self.window.painted.connect(told)
            super().start()
            if mode == "stay":
                from PySide6.QtCore import QTimer
                QTimer.singleShot(3000, lambda: print("idle", flush=True))
        def _fill(self):
            super()._fill()
            if mode == "table":
                from PySide6.QtCore import QEvent, QObject
                class Watch(QObject):
                    def eventFilter(self, watched, event):
                        if event.type() == QEvent.Type.Paint:
                            told()
                        return False
                self.watch = Watch()
                self.window.content.rail.installEventFilter(self.watch)
        def _take_up(self, opened):
            super()._take_up(opened)
            if mode == "deal":
                told()
            if mode == "close":
                from PySide6.QtCore import QTimer
                from PySide6.QtWidgets import QApplication
                QApplication.instance().aboutToQuit.connect(told)
                QTimer.singleShot(0, self.window.close)
    app.Session = Timed
sys.argv = ["closer", "--profile", profile]
from closer_desktop import __main__
open_window = __main__._open_window
def open_watched(places):
    watch()
    return open_window(places)
__main__._open_window = open_watched
__main__.main()
"""


SIDES = (
    ("bare window", BARE, "picture", 1.0),
    ("first picture", CLOSER, "picture", FIRST_PICTURE_BUDGET),
    ("living table", CLOSER, "table", DEAL_BUDGET),
    ("a card to deal", CLOSER, "deal", DEAL_BUDGET),
)


def timed(script: str, mode: str, profile: str) -> tuple[float, float]:
    """Seconds from starting the process to what it tells: by the clock, and of the processor."""
    begun = time.monotonic()
    told = subprocess.run(
        [sys.executable, "-c", script, mode, profile], capture_output=True, encoding="utf-8", check=True
    )
    ended, spent = told.stdout.split()[-2:]
    return float(ended) - begun, float(spent)


def idle(script: str, profile: str) -> tuple[float, int, int]:
    """Memory in MiB, and CPU ticks and wake-ups over some idle seconds, of a window that has settled."""
    process = subprocess.Popen(
        [sys.executable, "-c", script, "stay", profile], stdout=subprocess.PIPE, encoding="utf-8"
    )
    assert process.stdout is not None
    process.stdout.readline()
    proc = Path(f"/proc/{process.pid}")
    before = ticks(proc), wakes(proc)
    time.sleep(IDLE_SECONDS)
    spent, woken = ticks(proc) - before[0], wakes(proc) - before[1]
    lines = (proc / "smaps_rollup").read_text(encoding="utf-8").splitlines()
    memory = next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
    process.kill()
    process.wait()
    return memory, spent, woken


def ticks(proc: Path) -> int:
    """CPU ticks that a process has used."""
    fields = (proc / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def wakes(proc: Path) -> int:
    """How often any thread of a process gave the processor back to wait for something."""
    said = [task.read_text(encoding="utf-8") for task in proc.glob("task/*/status")]
    return sum(
        int(line.split()[1])
        for text in said
        for line in text.splitlines()
        if line.startswith("voluntary_ctxt")
    )


def main(rounds: int) -> None:
    """Measure and print."""
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    compileall.compile_dir(PACKAGE, quiet=1)
    with tempfile.TemporaryDirectory() as profile:
        timed(CLOSER, "close", profile)  # the first start takes the decks in, its close keeps the picture
        times: dict[str, list[tuple[float, float]]] = {name: [] for name, *_ in SIDES}
        for _ in range(rounds):
            for name, script, mode, _budget in SIDES:
                times[name].append(timed(script, mode, profile))
        floor = [statistics.median(side) for side in zip(*times[SIDES[0][0]], strict=True)]
        for name, _script, _mode, budget in SIDES:
            clock, spent = (statistics.median(side) for side in zip(*times[name], strict=True))
            print(
                f"{name:16} {clock * 1000:6.0f} ms {clock / floor[0]:5.2f}x   "
                f"of the processor {spent * 1000:6.0f} ms {spent / floor[1]:5.2f}x   (budget {budget}x)"
            )
        bare_memory, bare_used, bare_woken = idle(BARE, profile)
        memory, used, woken = idle(CLOSER, profile)
        ratio = memory / bare_memory
        against = f"{memory:6.0f} MiB  {ratio:.2f}x of {bare_memory:.0f}"
        print(f"memory idle        {against} (budget {MEMORY_BUDGET}x)")
        print(f"CPU idle for {IDLE_SECONDS} s   {used:6} ticks (budget 0; bare window {bare_used})")
        print(f"wake-ups in {IDLE_SECONDS} s    {woken:6} (budget {WAKE_BUDGET}; bare window {bare_woken})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
