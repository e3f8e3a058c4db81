"""Two windows on one profile: the second says where the first is open, and harms nothing."""

import subprocess
import sys
from pathlib import Path

from tests.windows import AT_REST, Home, press, question

# Opens Closer as `closer` does; whatever stands in the way is read out and closed with its button.
SECOND = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from closer_desktop import app
from closer_desktop.places import find_places

make = app.make_application

def make_watched():
    application = make()
    look.setInterval(20)
    look.timeout.connect(read)
    look.start()
    return application

def read():
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        look.stop()
        print(*(label.text() for label in dialog.findChildren(QLabel)), sep="\\n", flush=True)
        dialog.findChildren(QAbstractButton)[-1].click()
    elif QApplication.topLevelWidgets():
        print("A second window.", flush=True)
        os._exit(1)

look = QTimer()
app.make_application = make_watched
sys.exit(app.run(find_places(sys.argv[1])))
"""


def test_the_second_window_says_where_the_first_is_open_and_goes(home: Home) -> None:
    window = home.open(AT_REST)
    press("Space", "G")
    second = subprocess.run(
        [sys.executable, "-c", SECOND, str(home.folder)],
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert second.returncode == 2, second.stderr
    assert "This profile has been open in another window" in second.stdout

    # The first goes on as if nothing had been.
    first = question(window)
    press("Space", "G")
    assert question(window) != first
    assert len(home.written()) == 2
    home.close(window)
    assert home.open().rooms is not None
