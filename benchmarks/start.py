"""How fast the window is there: exec to the first picture and to a card that can be dealt.

    python -m benchmarks.start [ROUNDS]

Each round starts, in turn, a bare PySide6 window with one label and Closer's window on a profile that was
used before, each as a process of its own. Prints medians, their ratio, the memory and the CPU of an idle
window. Needs a screen (Xvfb will do); without one it measures Qt's offscreen platform.
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

BARE = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QLabel
class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        told()
def told():
    if sys.argv[1] != "stay":
        print(time.monotonic(), flush=True); os._exit(0)
application = QApplication([])
label = Label("Hello"); label.resize(1280, 800); label.show()
if sys.argv[1] == "stay":
    from PySide6.QtCore import QTimer
    QTimer.singleShot(3000, lambda: print("idle", flush=True))
application.exec()
"""

CLOSER = """
import os, sys, time
from closer_desktop import app
from closer_desktop.places import find_places
def told(*_):
    print(time.monotonic(), flush=True); os._exit(0)
class Timed(app.Session):
    def start(self):
        if sys.argv[1] == "picture":
            self.window.painted.connect(told)
        super().start()
        if sys.argv[1] == "stay":
            from PySide6.QtCore import QTimer
            QTimer.singleShot(3000, lambda: print("idle", flush=True))
    def _take_up(self, opened):
        super()._take_up(opened)
        if sys.argv[1] == "deal":
            told()
app.Session = Timed
app.run(find_places(sys.argv[2]))
"""


def timed(script: str, mode: str, profile: str) -> float:
    """Seconds from starting the process to what it tells."""
    begun = time.monotonic()
    told = subprocess.run(
        [sys.executable, "-c", script, mode, profile], capture_output=True, encoding="utf-8", check=True
    )
    return float(told.stdout.split()[-1]) - begun


def idle(script: str, profile: str) -> tuple[float, int]:
    """Proportional memory in MiB, and CPU ticks over some idle seconds, of a window that has settled."""
    process = subprocess.Popen(
        [sys.executable, "-c", script, "stay", profile], stdout=subprocess.PIPE, encoding="utf-8"
    )
    assert process.stdout is not None
    process.stdout.readline()
    proc = Path(f"/proc/{process.pid}")
    before = ticks(proc)
    time.sleep(IDLE_SECONDS)
    spent = ticks(proc) - before
    lines = (proc / "smaps_rollup").read_text(encoding="utf-8").splitlines()
    memory = next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
    process.kill()
    process.wait()
    return memory, spent


def ticks(proc: Path) -> int:
    """CPU ticks that a process has used."""
    fields = (proc / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def main(rounds: int) -> None:
    """Measure and print."""
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    compileall.compile_dir(PACKAGE, quiet=1)
    with tempfile.TemporaryDirectory() as profile:
        timed(CLOSER, "deal", profile)  # the first start takes the decks in
        bare, picture, deal = [], [], []
        for _ in range(rounds):
            bare.append(timed(BARE, "picture", profile))
            picture.append(timed(CLOSER, "picture", profile))
            deal.append(timed(CLOSER, "deal", profile))
        floor = statistics.median(bare)
        print(f"bare window        {floor * 1000:6.0f} ms")
        for name, values, budget in (
            ("first picture", picture, FIRST_PICTURE_BUDGET),
            ("a card to deal", deal, DEAL_BUDGET),
        ):
            found = statistics.median(values)
            print(f"{name:18} {found * 1000:6.0f} ms   {found / floor:.2f}x (budget {budget}x)")
        bare_memory, _ = idle(BARE, profile)
        memory, spent = idle(CLOSER, profile)
        ratio = memory / bare_memory
        against = f"{memory:6.0f} MiB  {ratio:.2f}x of {bare_memory:.0f}"
        print(f"memory idle        {against} (budget {MEMORY_BUDGET}x)")
        print(f"CPU idle for {IDLE_SECONDS} s   {spent:6} ticks (budget 0)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
