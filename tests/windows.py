"""A real window over a real profile folder, and hands and ears for it.

Controls are found as a screen reader finds them, by role and spoken name, so a test of what a control
does also holds that it can be reached.
"""

import json
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFontDatabase, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget

from closer_desktop.app import Session
from closer_desktop.assets import decks_folder, resources_folder
from closer_desktop.deckfile.writer import deck_to_toml
from closer_desktop.domain.cards import Band, Card, Deck, Depth, Kind, Relationship, Theme, Tone
from closer_desktop.places import Places, find_places
from closer_desktop.settings import Settings, load_settings
from closer_desktop.storage.files import held
from closer_desktop.storage.profile_lock import WindowLock, take_window_lock
from closer_desktop.ui.main_window import MainWindow
from closer_desktop.ui.theme.letters import load_fonts
from closer_desktop.ui.theme.theme import Theme as Look

Role = QAccessible.Role
BUTTON, CHIP, TEXT, FIELD, LIST = Role.Button, Role.CheckBox, Role.StaticText, Role.EditableText, Role.List

SOON = 30_000
"""Milliseconds within which everything that is waited for has long happened, on a busy machine too."""

AT_REST = Settings(light="dark", less_motion=True, has_dealt=True, offers_choices=False)
"""Nothing moves, so that what a test sees is what stays; without daylight no shadows are painted."""

_THEMES = (Theme.PLAY, Theme.DREAMS, Theme.FAILURES, Theme.VALUES, Theme.EVERYDAY, Theme.ROOTS)
_LADDER = ("What was that like for you?", "Why does that matter to you?", "Where does that come from?")


def a_card(card_id: str, text: str = "", **fields: Any) -> Card:
    """A card for friends to talk about dreams, unless told otherwise."""
    values: dict[str, Any] = {
        "id": card_id,
        "text": text or f"What would you tell {card_id.replace('-', ' ')} about?",
        "kind": Kind.QUESTION,
        "depth": Depth.LIGHT,
        "tone": Tone.PLAIN,
        "themes": (Theme.DREAMS,),
        "relationships": (Relationship.FRIEND,),
        "ladder": _LADDER,
    }
    return Card(**(values | fields))


def some_cards(who: str, depth: Depth, count: int, **fields: Any) -> list[Card]:
    """Cards of one depth whose themes go round."""
    return [
        a_card(
            f"{who}-{depth.label}-{number}",
            depth=depth,
            themes=(_THEMES[number % len(_THEMES)],),
            **{"relationships": (Relationship(who),)} | fields,
        )
        for number in range(count)
    ]


FRIENDS = [
    *some_cards("friend", Depth.LIGHT, 6),
    *some_cards("friend", Depth.OPEN, 6),
    *some_cards("friend", Depth.DEEP, 4),
    *some_cards("friend", Depth.INTIMATE, 2),
]
CHILDREN = [
    *some_cards("child", Depth.LIGHT, 3, bands=tuple(Band)),
    *some_cards("child", Depth.OPEN, 2, bands=(Band.SEVEN_TO_NINE, Band.TEN_TO_TWELVE)),
    *some_cards("child", Depth.DEEP, 1, bands=(Band.TEN_TO_TWELVE,)),
]
ALONE = some_cards("myself", Depth.LIGHT, 3)
COUPLES = [
    *some_cards("partner", Depth.LIGHT, 2, relationships=(Relationship.PARTNER, Relationship.FRIEND)),
    *some_cards("partner", Depth.OPEN, 3),
]
CARDS = [*FRIENDS, *CHILDREN, *ALONE, *COUPLES]
"""The deck that windows of tests deal from, where they do not bring their own."""


@cache
def _as_toml(name: str, cards: tuple[Card, ...]) -> str:
    return deck_to_toml(Deck(id=name, title=name, cards=cards))


class Home:
    """A profile folder and its deck files; windows are opened on it one after the other."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        self.application = application
        self.folder = folder / "profile"
        self.decks = folder / "decks"
        shutil.copytree(decks_folder() / "pools", self.decks / "pools", dirs_exist_ok=True)
        self.places: Places = find_places(str(self.folder))
        self._open: dict[MainWindow, Session] = {}
        self.bring_cards(CARDS)

    def bring_cards(self, cards: list[Card], name: str = "evening") -> Path:
        """Have these cards in a deck file of this name."""
        file = self.decks / f"{name}.toml"
        file.write_text(_as_toml(name, tuple(cards)), encoding="utf-8")
        return file

    def show(self, settings: Settings | None = None, *, seed: int = 1, starts: bool = False) -> MainWindow:
        """A window on its first picture; the journal is still closed.

        With `starts` the session starts as the app does, and takes the signals and faults of its process.
        """
        self.places.make_folders()
        look = dressed(self.application)
        settings = settings or load_settings(self.places.settings)
        lock = take_window_lock(self.places.journal)
        assert isinstance(lock, WindowLock)
        session = Session(
            self.application,
            lambda: look,
            settings,
            self.places,
            lock,
            decks=self.decks,
            chance=random.Random(seed),
        )
        self._open[session.window] = session
        # As with a screen reader: lists then say at once that they have changed.
        QAccessible.setActive(True)
        if starts:
            session.start()
        else:
            session.window.show()
        session.window.activateWindow()
        return session.window

    def open(self, settings: Settings | None = None, *, seed: int = 1, starts: bool = False) -> MainWindow:
        """A window that is ready to deal."""
        window = self.show(settings, seed=seed, starts=starts)
        until(lambda: window.rooms is not None)
        return window

    @contextmanager
    def opening_slowly(self) -> Iterator[None]:
        """A journal that is not opened before the end: another program is busy with it."""
        self.places.make_folders()
        with held(self.places.journal):
            yield

    def kept(self) -> dict[str, Any]:
        """Where the table was left, as the journal file says; empty before the first move."""
        with closing(sqlite3.connect(self.folder / "journal.sqlite")) as journal:
            found = journal.execute("SELECT value FROM keep WHERE name = 'evening'").fetchone()
        return json.loads(found[0]) if found else {}

    def drafts(self) -> list[str]:
        """What was being typed and is kept in the journal file."""
        with closing(sqlite3.connect(self.folder / "journal.sqlite")) as journal:
            return [text for (text,) in journal.execute("SELECT text FROM draft")]

    def written(self) -> list[tuple[str, str]]:
        """Question and line of every entry in the journal file, oldest first, read beside the window."""
        with closing(sqlite3.connect(self.folder / "journal.sqlite")) as journal:
            return journal.execute("SELECT question, line FROM entry ORDER BY instant").fetchall()

    def close(self, window: MainWindow) -> None:
        """Close a window as people do, and let it go."""
        session = self._open.pop(window)
        window.close()
        window.deleteLater()
        session.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def leave(self) -> None:
        """Close every window."""
        for window in list(self._open):
            self.close(window)


def dressed(application: QApplication) -> Look:
    """The theme, with the style and the fonts of the app."""
    application.setStyle("Fusion")
    if not QFontDatabase.hasFamily("Fraunces"):
        load_fonts(resources_folder() / "fonts")
    return Look(application, resources_folder())


def until(fact: Callable[[], object]) -> None:
    """Let the window live until this is true; a fault of ours that opens the crash dialog ends the test."""
    patience = QDeadlineTimer(SOON)
    faults: list[str] = []
    loop = QEventLoop()

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and is_there(dialog, TEXT, "Something went wrong on our side."):
            report = control(dialog, FIELD, "The report")
            assert isinstance(report, QPlainTextEdit)
            faults.append(report.toPlainText())
            dialog.reject()
        loop.quit()

    ticking = QTimer()
    ticking.setInterval(1)
    ticking.timeout.connect(look)
    ticking.start()
    while not fact():
        loop.exec()
        if faults:
            raise AssertionError(faults[0])
        if patience.hasExpired():
            raise TimeoutError("What the test waits for does not happen.")


def settle() -> None:
    """Let the window lay itself out and paint; what changed its size may change others."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()


def heard(widget: QWidget) -> QAccessibleInterface:
    """The widget as a screen reader meets it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface


def everything_in(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Everything that a screen reader finds in the widget and that can be seen."""
    waiting = [heard(widget)]
    while waiting:
        interface = waiting.pop()
        if interface.state().invisible:
            continue
        yield interface
        inner = [interface.child(place) for place in range(interface.childCount())]
        waiting += [each for each in reversed(inner) if each is not None]


def spoken(interface: QAccessibleInterface) -> str:
    """The name that a screen reader says."""
    return interface.text(QAccessible.Text.Name)


def controls(widget: QWidget, role: QAccessible.Role) -> dict[str, QWidget]:
    """Everything of this role that can be seen, by its spoken name."""
    found = {}
    for each in everything_in(widget):
        thing = each.object()
        if each.role() == role and isinstance(thing, QWidget):
            found[spoken(each)] = thing
    return found


def control(widget: QWidget, role: QAccessible.Role, name: str) -> QWidget:
    """The one control with this role and spoken name; the failure says which there are."""
    found = controls(widget, role)
    assert name in found, f"No {role.name} “{name}” here; there are {sorted(found)}."
    return found[name]


def is_there(widget: QWidget, role: QAccessible.Role, name: str) -> bool:
    """Tell whether such a control can be seen."""
    return name in controls(widget, role)


def is_chosen(widget: QWidget, name: str) -> bool:
    """Tell whether the chip with this name is chosen."""
    state = heard(control(widget, CHIP, name)).state()
    return bool(state.checked)


def click(widget: QWidget, role: QAccessible.Role, name: str) -> None:
    """Click the control in its middle."""
    QTest.mouseClick(control(widget, role, name), Qt.MouseButton.LeftButton)


def panel(name: str) -> QWidget:
    """The panel with this spoken name that is open over the window."""
    open_now = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    (found,) = [each for each in open_now if spoken(heard(each)) == name]
    return found


def press(*keys: str) -> None:
    """Press keys, one after the other, where the focus is; a panel that is open gets them first."""
    for key in keys:
        open_panel = QApplication.activePopupWidget()
        where = (open_panel.focusWidget() or open_panel) if open_panel else QApplication.focusWidget()
        where = where or QApplication.activeWindow()
        assert where is not None, "No window has the keys."
        QTest.keySequence(where, QKeySequence(key))


def write(text: str) -> None:
    """Type into the field that has the focus."""
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit), f"Nobody can type into {field}."
    if text.isascii():
        QTest.keyClicks(field, text)
    else:
        # What has no key comes from an input method.
        composed = QInputMethodEvent()
        composed.setCommitString(text)
        QCoreApplication.sendEvent(field, composed)


def sentence(widget: QWidget, words: str) -> str:
    """The one text on screen that holds these words."""
    found = [text for text in controls(widget, TEXT) if words in text]
    assert len(found) == 1, (
        f"“{words}” is said {len(found)} times; there is {sorted(controls(widget, TEXT))}."
    )
    return found[0]


def as_it_stands(window: MainWindow) -> dict[str, object]:
    """Everything of an evening that people expect to find again, as the window says it."""
    chips = {name for name in controls(window, CHIP) if is_chosen(window, name)}
    follow_up = [text for text in controls(window, TEXT) if text.startswith("Follow-up")]
    return {
        "question": question(window),
        "follow_up": follow_up,
        "chosen": sorted(chips),
        "buttons": sorted(controls(window, BUTTON)),
        "saved": is_there(window, TEXT, "Saved"),
        "light": window.content.settings.light,
    }


def question(window: MainWindow) -> str:
    """The question on the table as a screen reader says it; empty while the pile lies closed."""
    card = window.content.table.stage.card
    return spoken(heard(card)) if card.isVisible() else ""
