"""Paints every page and state to PNG files, for people to look at.

    python -m tests.shots FOLDER

Names say light, size, page and state, such as `daylight-1280x800-table-card`. The journal is made up.
"""

import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from closer_desktop.app import make_application
from closer_desktop.assets import decks_folder
from closer_desktop.domain.cards import Depth, Relationship, Theme
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.people import Person
from closer_desktop.services.shipped import take_shipped_decks
from closer_desktop.settings import Settings
from closer_desktop.storage.cards import CardStore
from closer_desktop.storage.journal import EntryStore
from closer_desktop.storage.journal_file import Journal
from closer_desktop.storage.people import PersonStore
from closer_desktop.ui.main_window import MainWindow
from closer_desktop.ui.theme.palette import Light
from tests.windows import (
    BUTTON,
    CHIP,
    TEXT,
    Home,
    a_card,
    click,
    controls,
    is_there,
    panel,
    press,
    question,
    settle,
    until,
    write,
)

USUAL = QSize(1280, 800)
OTHERS = [QSize(900, 640), QSize(820, 1180), QSize(760, 560)]
HERE = timezone(timedelta(hours=2))
WORDS = {Light.DAYLIGHT: "daylight", Light.EVENING: "evening", Light.CANDLELIGHT: "candlelight"}

PEOPLE = [
    Person(id="mia", name="Mia", relationship=Relationship.PARTNER, likes="swimming before breakfast"),
    Person(id="sam", name="Sam", relationship=Relationship.FRIEND, rather_not=frozenset({Theme.WORK})),
    Person(id="dad", name="Dad", relationship=Relationship.PARENT),
]
TALKS = [
    {
        "days": 2,
        "people": ("Mia",),
        "question": "What failure turned out to be worth it, and when did you know?",
        "depth": Depth.DEEP,
        "rung": 3,
        "place": "At the lake",
        "line": "The year without work gave her the garden.",
    },
    {
        "days": 2,
        "people": ("Sam",),
        "question": "What are you better at than people think?",
        "depth": Depth.LIGHT,
    },
    {
        "days": 9,
        "people": ("Sam", "Mia"),
        "question": "Which of your decisions would your younger self argue with?",
        "depth": Depth.OPEN,
        "rung": 2,
        "place": "On the night train",
        "line": "He would not have believed the dog.",
    },
    {
        "days": 34,
        "people": ("Dad",),
        "question": "What did your hands learn first?",
        "depth": Depth.OPEN,
        "rung": 1,
        "line": "Knots. He showed me three.",
    },
    {
        "days": 41,
        "line": "A walk, no cards. We counted herons, and did not talk for an hour.",
    },
    {
        "days": 97,
        "people": ("Mia",),
        "question": "What do you hope I never stop doing?",
        "depth": Depth.INTIMATE,
        "rung": 3,
        "line": "Singing badly.",
    },
]


class Camera:
    """Takes pictures of the window with everything that lies over it."""

    def __init__(self, window: MainWindow, folder: Path, beginning: str) -> None:
        self._window = window
        self._folder = folder
        self._beginning = beginning

    def take(self, name: str) -> None:
        """Paint the window, its open panels and dialogs to a file of this name."""
        settle()
        picture = self._window.grab()
        painter = QPainter(picture)
        for over in QApplication.topLevelWidgets():
            if over is not self._window and over.isVisible():
                where = over.mapToGlobal(QPoint(0, 0)) - self._window.mapToGlobal(QPoint(0, 0))
                painter.drawPixmap(where, see_through(over))
        painter.end()
        picture.save(str(self._folder / f"{self._beginning}-{name}.png"))

    @contextmanager
    def dialog(self, name: str) -> Iterator[None]:
        """Take a picture of the dialog that opens within, and close it."""

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QDialog):
                dialog.move(self._window.mapToGlobal(self._window.rect().center() - dialog.rect().center()))
                self.take(name)
                dialog.reject()

        QTimer.singleShot(0, self._window, look)
        yield
        # Without a screen nobody gives the window its keys back.
        self._window.activateWindow()
        settle()


def see_through(widget: QWidget) -> QPixmap:
    """A widget with its round corners."""
    pixmap = QPixmap(widget.size() * widget.devicePixelRatioF())
    pixmap.setDevicePixelRatio(widget.devicePixelRatioF())
    pixmap.fill(Qt.GlobalColor.transparent)
    widget.render(pixmap, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    return pixmap


def remember(home: Home) -> None:
    """Write the made-up days into the journal."""
    home.places.make_folders()
    journal = Journal(home.folder)
    people, entries = PersonStore(journal.engine), EntryStore(journal.engine)
    for person in PEOPLE:
        people.save(person)
    tonight = datetime.now(HERE).replace(hour=21)
    for number, talk in enumerate(TALKS):
        words = {name: value for name, value in talk.items() if name != "days"}
        at = tonight - timedelta(days=int(str(talk["days"])), minutes=number)
        entries.save(Entry(id=f"talk-{number}", at=at, **words))  # type: ignore[arg-type]
    journal.close()


def first_start(camera: Camera, window: MainWindow) -> None:
    camera.take("table-first-start")
    click(window, CHIP, "Questions for: Child")
    camera.take("table-first-start-child")


def table(camera: Camera, window: MainWindow) -> None:
    camera.take("table-closed-pile")
    press("1", "2", "Space")
    camera.take("table-choice-of-two")
    press("Ctrl+Z", "1", "2", "Space")
    camera.take("table-card")
    while not is_there(window, BUTTON, "Closer: the next follow-up question"):
        press("Space")
    press("Down")
    camera.take("table-rung")
    press("F", "G")
    camera.take("table-saved")
    press("N")
    write("The year without work gave her the garden.")
    camera.take("table-line")
    press("Escape", *["Down"] * 5)
    camera.take("table-last-rung")
    press("B")
    camera.take("table-breather")
    press("B", "F11")
    camera.take("table-mode")
    press("F11")


def depths(camera: Camera, window: MainWindow) -> None:
    window.content.table.use_settings(replace(window.content.settings, offers_choices=False))
    press("2", "3", "Space")
    for depth in ("2", "3", "4"):
        press(depth, str(int(depth) - 1), "Space")
        camera.take(f"table-depth-{depth}")
    press("1", "2", "3", "4")
    window.content.table.use_settings(window.content.settings)


def leave_panel(window: MainWindow) -> None:
    """Close a panel; the window has the keys again, which the offscreen platform does not see to."""
    press("Escape")
    window.activateWindow()
    settle()


def panels(camera: Camera, window: MainWindow) -> None:
    press("R")
    camera.take("panel-evening")
    click(panel("The evening"), CHIP, "Questions for: Child")
    camera.take("panel-evening-child")
    leave_panel(window)
    click(window, BUTTON, "Themes: All themes")
    camera.take("panel-themes")
    click(panel("Themes"), CHIP, "Theme: Repair")
    leave_panel(window)
    camera.take("table-few-cards")
    press("Ctrl+Z", "Ctrl+Z")
    window.content.table.notice.hide()
    click(window, BUTTON, "More for this card")
    camera.take("panel-more")
    leave_panel(window)
    with camera.dialog("dialog-keys"):
        press("?")


def empty_states(camera: Camera, window: MainWindow) -> None:
    press("R")
    for word in ("Coworker", "Child", "Myself"):
        click(panel("The evening"), CHIP, f"Questions for: {word}")
    leave_panel(window)
    window.content.table.notice.hide()
    camera.take("table-nothing-fits")
    press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert window.rooms is not None
    window.content.history.run(window.rooms.table.stop())
    camera.take("table-evening-over")
    press("2", "3", "4", "N")
    camera.take("table-evening-said")
    press("Escape", *["Ctrl+Z"] * 4)


def pages(camera: Camera, window: MainWindow) -> None:
    for name in controls(window.content.rail, CHIP):
        if name != "Table":
            click(window, CHIP, name)
            if name == "Journal" and window.content.pages.journal.side.isVisible():
                until(lambda: is_there(window, TEXT, "Great talks, last six months"))
                settle()
            if name == "People":
                until(lambda: is_there(window, BUTTON, "Draw for Mia"))
            camera.take(f"page-{name.lower()}")
    library(camera, window)
    press("Ctrl+4")
    until(lambda: is_there(window, BUTTON, "Draw for Mia"))
    press("M")
    until(lambda: is_there(window, BUTTON, "Three others"))
    camera.take("page-before-you-meet")
    press("Escape", "Ctrl+3", "Return")
    camera.take("page-journal-line")
    press("Escape", "Ctrl+1")


def library(camera: Camera, window: MainWindow) -> None:
    assert window.rooms is not None
    text = "What failure turned out to be really worth it, and when did you know?"
    window.content.history.run(window.rooms.curating.write(a_card("worth", text, depth=Depth.DEEP)))
    text = "What failure turned out to be worth it in the end, and when did you know?"
    window.content.history.run(window.rooms.curating.write(a_card("in-the-end", text)))
    window.activateWindow()
    settle()
    press("Ctrl+2", "R")
    click(panel("Filter"), CHIP, "For: Friend")
    click(panel("Filter"), CHIP, "About: Values")
    camera.take("panel-filter")
    press("Escape", "Escape")
    click(window, CHIP, "Show as a list")
    camera.take("page-library-list")
    click(window, CHIP, "Show as a list")
    press("Ctrl+D")
    until(lambda: is_there(window, BUTTON, "Keep the card at the left"))
    camera.take("page-library-alike")
    press("Escape", "Ctrl+Z", "Ctrl+Z")


def book(camera: Camera, window: MainWindow) -> None:
    press("Ctrl+3", "B")
    making = QApplication.activeModalWidget()
    assert isinstance(making, QDialog)
    until(lambda: any(" in 3 months" in text for text in controls(making, TEXT)))
    making.move(window.mapToGlobal(window.rect().center() - making.rect().center()))
    camera.take("dialog-book")
    making.reject()
    window.activateWindow()
    settle()
    press("Ctrl+1")


ODD_TABLE = """No.;What we asked;Level;Topic;Follow-up 1;Follow-up 2;Added by
1;Who lit the stove when you came home as a child?;2;Childhood;How was that?;Why?;Mia
2;What did the rain change?;3;Weather;And then?;;Mia
3;What do you owe the sea?;none;Weather;;;Sam
4;What is still unsaid between us?;4;Repair;What would it take?;;Mia
5;What did the rain change?;3;Weather;;;Sam
"""


def imports(camera: Camera, window: MainWindow) -> None:
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "Winter.csv"
        table.write_text(ODD_TABLE, encoding="utf-8")
        press("Ctrl+2")
        window.content.pages.library.sharing.bring_files([table])
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        until(lambda: is_there(dialog, BUTTON, "Import 3 cards"))
        dialog.move(window.mapToGlobal(window.rect().center() - dialog.rect().center()))
        camera.take("dialog-import")
        dialog.reject()
    window.activateWindow()
    settle()
    press("Ctrl+1")


def in_motion(camera: Camera, window: MainWindow) -> None:
    window.content.table.stage.card.setProperty("turned", 0.3)
    camera.take("motion-back")
    window.content.table.stage.card.setProperty("turned", 0.75)
    camera.take("motion-face")
    window.content.table.stage.card.setProperty("turned", 1.0)
    card = window.content.table.stage.card
    middle = card.box.center().toPoint()
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(card, middle + QPoint(-120, 0))
    camera.take("motion-drag")
    QTest.mouseMove(card, middle)
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=middle)


Place = Callable[[Camera, MainWindow], None]
EVERYTHING: Sequence[Place] = (table, panels, depths, in_motion, empty_states, pages, book, imports)
SOME: Sequence[Place] = (table, panels, pages)


def visit(
    application: QApplication,
    folder: Path,
    settings: Settings,
    beginning: str,
    places: Sequence[Place],
) -> None:
    """Open a window on a made-up journal and go through these places."""
    with tempfile.TemporaryDirectory() as scratch:
        home = Home(application, Path(scratch))
        shutil.rmtree(home.decks)
        shutil.copytree(decks_folder(), home.decks)
        remember(home)
        window = home.open(settings)
        window.resize(settings.width, settings.height)
        camera = Camera(window, folder, beginning)
        for place in places:
            place(camera, window)
        home.leave()


def used_up(application: QApplication, folder: Path, settings: Settings, beginning: str) -> None:
    """The states of a table whose pile is small, and of a journal with nothing in it yet."""
    with tempfile.TemporaryDirectory() as scratch:
        home = Home(application, Path(scratch))
        window = home.open(settings)
        camera = Camera(window, folder, beginning)
        for _ in range(40):
            press("Space")
            if not question(window) and not is_there(window, BUTTON, "Next card"):
                break
        camera.take("table-used-up")
        press("Ctrl+3")
        camera.take("page-journal-empty")
        home.leave()


def remember_evenings(home: Home) -> None:
    """Write evenings with three people into the journal, a dot a card, and a great talk now and then."""
    home.places.make_folders()
    journal = Journal(home.folder)
    cards, people, entries = (
        CardStore(journal.engine),
        PersonStore(journal.engine),
        EntryStore(journal.engine),
    )
    take_shipped_decks(cards, home.decks)
    chance = random.Random(7)
    of_depth = {depth: [card for card in cards.all_cards() if card.depth == depth] for depth in Depth}
    for person in PEOPLE:
        people.save(person)
    tonight = datetime.now(HERE).replace(hour=20, minute=0)
    for number, depths in enumerate(("112232", "122343", "11122", "223344", "122134", "12322", "112233")):
        person = PEOPLE[number % len(PEOPLE)]
        for place, letter in enumerate(depths):
            card = chance.choice(of_depth[Depth(int(letter))])
            at = tonight - timedelta(days=9 * number + 2, minutes=-10 * place)
            first = chance.choice((person.id, person.id, ""))
            people.note_shown([card.id], [person], at + timedelta(minutes=8), first)
            if chance.random() < 0.2 * card.depth:
                entry = Entry(id=f"{number}-{place}", at=at, people=(person.name,), card=card.id)
                rung = min(chance.randrange(5), len(card.ladder))
                entries.save(replace(entry, question=card.text, depth=card.depth, rung=rung))
    journal.close()


def pictures(application: QApplication, folder: Path, settings: Settings, beginning: str) -> None:
    """The Insights page over made-up evenings, and one of its tables."""
    with tempfile.TemporaryDirectory() as scratch:
        home = Home(application, Path(scratch))
        shutil.rmtree(home.decks)
        shutil.copytree(decks_folder(), home.decks)
        remember_evenings(home)
        window = home.open(settings)
        window.resize(settings.width, settings.height)
        camera = Camera(window, folder, beginning)
        press("Ctrl+5")
        until(lambda: is_there(window, BUTTON, "Who got to speak, as a table"))
        camera.take("page-insights-drawn")
        press("End")
        camera.take("page-insights-drawn-below")
        with camera.dialog("dialog-picture-table"):
            click(window, BUTTON, "How the evenings went, as a table")
            settle()
        home.leave()


def main(folder: Path) -> None:
    """Paint everything into the folder, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application()
    calm = Settings(less_motion=True, has_dealt=True)
    for light, word in WORDS.items():
        in_light = replace(calm, light=light.value)
        beginning = f"{word}-1280x800"
        visit(application, folder, replace(in_light, has_dealt=False), beginning, [first_start])
        visit(application, folder, in_light, beginning, EVERYTHING)
        used_up(application, folder, replace(in_light, offers_choices=False), beginning)
        pictures(application, folder, in_light, beginning)
    for size in OTHERS:
        settings = replace(calm, light="light", width=size.width(), height=size.height())
        beginning = f"daylight-{size.width()}x{size.height()}"
        visit(application, folder, replace(settings, has_dealt=False), beginning, [first_start])
        visit(application, folder, settings, beginning, EVERYTHING)
        pictures(application, folder, settings, beginning)
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}", flush=True)


def at_twice_the_size(folder: Path) -> None:
    """The same on a screen of twice the density; Qt learns that before it starts."""
    fine = os.environ | {"QT_SCALE_FACTOR": "2"}
    subprocess.run([sys.executable, "-m", "tests.shots", str(folder), "--fine"], env=fine, check=True)


def fine(folder: Path) -> None:
    """Paint some of it, on a screen of whatever density this process has."""
    application = make_application()
    calm = Settings(less_motion=True, has_dealt=True, light="light")
    visit(application, folder, calm, "daylight-1280x800-fine", SOME)


if __name__ == "__main__":
    if sys.argv[2:] == ["--fine"]:
        fine(Path(sys.argv[1]))
    else:
        main(Path(sys.argv[1]))
        at_twice_the_size(Path(sys.argv[1]))
