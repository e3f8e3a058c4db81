"""Paints every page, state and light to PNG files for people to look at: python -m tests.shots FOLDER.

File names say light, page and size: `daylight_table_rung_1280x800.png`. The journal is made up.
"""

import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from closer_desktop.assets import decks_folder
from closer_desktop.domain.cards import Depth, Relationship
from closer_desktop.domain.journal import Entry, new_id
from closer_desktop.domain.people import Person, new_person_id
from closer_desktop.settings import Settings
from closer_desktop.storage.engine import journal_engine
from closer_desktop.storage.journal import EntryStore
from closer_desktop.storage.people import PersonStore
from tests.windows import Home, panel, press

LIGHTS = {"daylight": "light", "evening": "dark", "candlelight": "candle"}
USUAL = (1280, 800)
OTHER_SIZES = ((900, 640), (820, 1180), (760, 560))

Talk = tuple[str, Depth, int, str, tuple[str, ...]]
TALKS: tuple[Talk, ...] = (
    (
        "What failure still has something to teach you?",
        Depth.DEEP,
        3,
        "The shop. He told it whole.",
        ("Sam",),
    ),
    ("What did you pick up from a friend and never give back?", Depth.LIGHT, 1, "", ("Ada",)),
    (
        "What choice of this year are you still having a conversation with?",
        Depth.OPEN,
        2,
        "The desk.",
        ("Sam",),
    ),
    ("What do you hope I never get used to about you?", Depth.INTIMATE, 2, "", ("Sam",)),
    (
        "What tiny opinion of yours would you defend all evening?",
        Depth.LIGHT,
        0,
        "Toast. Two hours.",
        ("Ada", "Jo"),
    ),
    ("What did a friendship that ended leave you with?", Depth.DEEP, 3, "Her letters.", ("Ada",)),
)


def main(folder: Path) -> None:
    """Paint everything into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    for name, light in LIGHTS.items():
        with tempfile.TemporaryDirectory() as place:
            camera = Camera(application, Path(place), folder, name, light)
            camera.first_start()
            camera.journal_of_some_weeks()
            camera.pages()


class Camera:
    """One light, one profile, and a window that is taken to every page."""

    def __init__(self, application: QApplication, place: Path, folder: Path, name: str, light: str) -> None:
        self._application, self._folder, self._name = application, folder, name
        self._settings = Settings(light=light, less_motion=True)
        self._home = Home(application, place)
        for file in self._home.decks.glob("*.toml"):
            file.unlink()
        self._home.decks = decks_folder()

    def first_start(self) -> None:
        """The window as it opens for the first time."""
        window = self._home.open(self._settings, seed=5)
        self._snap(window, "first_start")
        self._home.close(window)

    def journal_of_some_weeks(self) -> None:
        """People and entries of the last weeks, beside the window."""
        engine = journal_engine(self._home.folder / "journal.sqlite")
        people = PersonStore(engine)
        for name, who in (
            ("Sam", Relationship.PARTNER),
            ("Ada", Relationship.FRIEND),
            ("Jo", Relationship.FRIEND),
        ):
            people.save(Person(id=new_person_id(), name=name, relationship=who))
        entries = EntryStore(engine)
        now = datetime.now().astimezone().replace(hour=21, minute=10)
        for place, (question, depth, rung, line, with_) in enumerate(TALKS):
            at = now - timedelta(days=3 + 9 * place)
            entries.save(
                Entry(id=new_id(), at=at, people=with_, question=question, depth=depth, rung=rung, line=line)
            )
        engine.dispose()

    def pages(self) -> None:
        """Every page, and the table in its states."""
        window = self._home.open(replace(self._settings, has_dealt=True), seed=5)
        self._snap(window, "table_closed")
        press("Space")
        self._snap(window, "table_card")
        press("Down", "Down", "F", "G")
        self._snap(window, "table_saved")
        for size in OTHER_SIZES:
            self._snap(window, "table_saved", size)
        press("N")
        self._snap(window, "table_line")
        press("Escape", "R")
        self._snap(panel("The evening"), "evening_panel", None)
        press("Escape")
        for page, keys in (
            ("library", "Ctrl+2"),
            ("journal", "Ctrl+3"),
            ("people", "Ctrl+4"),
            ("insights", "Ctrl+5"),
            ("settings", "Ctrl+,"),
        ):
            press(keys)
            self._snap(window, page)
            for size in OTHER_SIZES:
                self._snap(window, page, size)
            press("Ctrl+1")
        self._until(lambda: not window.table.stage.isVisible(), 12)
        self._snap(window, "table_choice")
        window.table.acts.stop()
        self._snap(window, "table_end")
        self._home.close(window)

    def _until(self, fact: Callable[[], bool], most: int) -> None:
        for _ in range(most):
            if fact():
                return
            press("Space")

    def _snap(self, widget: QWidget, what: str, size: tuple[int, int] | None = USUAL) -> None:
        if size is not None:
            widget.resize(*size)
        for _ in range(3):
            self._application.processEvents()
        across, down = widget.width(), widget.height()
        widget.grab().save(str(self._folder / f"{self._name}_{what}_{across}x{down}.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "shots"))
