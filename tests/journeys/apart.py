"""A window in a process of its own, so that it can be killed, ended or met by a second one.

    python -m tests.journeys.apart FOLDER

The process opens its window as `closer` does and does what each line on standard input says, a JSON list
of keys to press, inside its own event loop; it answers each with a line of JSON: how the evening stands.
"""

import json
import os
import signal
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier

from closer_desktop.app import make_application
from closer_desktop.settings import Settings
from closer_desktop.ui.main_window import MainWindow
from tests.windows import AT_REST, Home, as_it_stands, press, write

ROOT = Path(__file__).resolve().parents[2]


class Apart:
    """Starts the process when it is first asked for something; `press` waits for the answer."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[str] | None = None

    def open(self, settings: Settings = AT_REST) -> dict[str, Any]:
        """Open the window; how the evening stands."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.apart", str(self._folder), json.dumps(asdict(settings))],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        return self._answer()

    def press(self, *keys: str) -> dict[str, Any]:
        """Press these keys; how the evening stands after them."""
        self.say(["press", *keys])
        return self._answer()

    def write(self, text: str) -> dict[str, Any]:
        """Type this; how the evening stands after it."""
        self.say(["write", text])
        return self._answer()

    def say(self, words: list[str]) -> None:
        """Ask for something without waiting for it."""
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(words) + "\n")
        self._process.stdin.flush()

    def kill(self) -> list[dict[str, Any]]:
        """Kill the process at once; what it had answered and nobody had read yet."""
        assert self._process is not None
        self._process.send_signal(signal.SIGKILL)
        rest, _ = self._process.communicate()
        return [json.loads(line) for line in rest.splitlines() if line.endswith("}")]

    def ask_to_end(self) -> int:
        """Ask the process to end, as the system does at logout; its exit code."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        return self._process.wait(timeout=30)

    def end(self) -> None:
        """Let nothing of it run on."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()

    def _answer(self) -> dict[str, Any]:
        assert self._process is not None
        assert self._process.stdout is not None
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer


def main(folder: Path, settings: Settings) -> int:
    """Open a window and do what standard input says, until it ends or is ended."""
    application = make_application()
    home = Home(application, folder)
    window = home.open(settings, starts=True)
    print(json.dumps(as_it_stands(window)), flush=True)
    ears = Ears(window)
    ears.notifier.activated.connect(ears.listen)
    return application.exec()


class Ears(QObject):
    """Hears what comes on standard input, and does it; several sentences may come at once."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self.notifier = QSocketNotifier(0, QSocketNotifier.Type.Read, self)

    def listen(self) -> None:
        """Do what was said, and say how the evening stands."""
        heard = os.read(0, 65_536).decode("utf-8")
        if not heard:
            self.notifier.setEnabled(False)
        for line in heard.splitlines():
            verb, *words = json.loads(line)
            if verb == "press":
                press(*words)
            else:
                write(*words)
            print(json.dumps(as_it_stands(self._window)), flush=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Settings(**json.loads(sys.argv[2]))))
