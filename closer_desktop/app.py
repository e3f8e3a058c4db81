"""The composition root: builds every long-lived part of the window, in order, and hands each what it needs.

1. settings                  what people prefer, before anything is shown
2. the window lock           a second window on one profile says where the first is open
3. the window                on the screen at once, with the closed pile as it was last seen
4. theme and content         fonts, palette, style sheet, the living table
5. the journal               opened on the worker thread
6. the services              handed to the content when the journal is open

Without a picture of the pile, at a first start, step 4 comes before the window is shown. The other way
round when the window closes: the place, the settings, the journal with its backup, the picture, the lock.
"""

import gc
import sys
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from closer_desktop.assets import decks_folder, resources_folder
from closer_desktop.errors import CloserError, NotSaved
from closer_desktop.places import Places
from closer_desktop.settings import Settings, load_settings, save_settings
from closer_desktop.storage.profile_lock import BEAT_SECONDS, Holder, WindowLock, take_window_lock
from closer_desktop.ui.first_picture import keep_picture, kept_picture
from closer_desktop.ui.main_window import MainWindow
from closer_desktop.ui.system_signals import SystemSignals

if TYPE_CHECKING:
    from random import Random

    # These are imported once the first picture is on the screen; storage on the worker thread.
    from closer_desktop.storage.journal_file import Journal
    from closer_desktop.ui.crash_report import CrashReporter
    from closer_desktop.ui.rooms import Rooms
    from closer_desktop.ui.tasks import Tasks
    from closer_desktop.ui.theme.theme import Theme

_BACK_UP_AFTER_MINUTES = 30


def run(places: Places) -> int:
    """Open the window and stay until it is closed; the exit code for the system."""
    # Collecting garbage before the table is there costs time and finds nothing.
    gc.disable()
    application = make_application()
    settings = load_settings(places.settings)
    lock = take_window_lock(places.journal)
    if isinstance(lock, Holder):
        from closer_desktop.ui.dialogs.elsewhere_dialog import ElsewhereDialog

        theme = dress(application)
        theme.wear(settings)
        ElsewhereDialog(theme, lock.sentence).exec()
        return 2
    session = Session(application, partial(dress, application), settings, places, lock)
    # What stands by then stays: looking through it for garbage would cost a window of frames each time.
    session.furnished.connect(gc.freeze)
    session.start()
    return application.exec()


def make_application() -> QApplication:
    """The Qt application, still undressed."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Closer")
    application.setDesktopFileName("closer")
    return application


def dress(application: QApplication) -> "Theme":
    """The theme, over a style that looks the same everywhere and fonts of our own."""
    from closer_desktop.ui.theme.letters import load_fonts
    from closer_desktop.ui.theme.theme import Theme

    application.setStyle("Fusion")
    load_fonts(resources_folder() / "fonts")
    return Theme(application, resources_folder())


class Session(QObject):
    """The window and what stands behind it, from the first picture to a clean close.

    `dressed` gives the theme when it is first needed. The cards come from the deck files in `decks`, and
    `chance` shuffles them. `furnished` says that the window has its services.
    """

    furnished = Signal()

    def __init__(
        self,
        application: QApplication,
        dressed: Callable[[], "Theme"],
        settings: Settings,
        places: Places,
        lock: WindowLock,
        *,
        decks: Path | None = None,
        chance: "Random | None" = None,
    ) -> None:
        super().__init__()
        self._dressed = dressed
        self._places = places
        self._lock = lock
        self._decks = decks or decks_folder()
        self._chance = chance
        self._journal: Journal | None = None
        self._saved_settings = settings
        ratio = application.devicePixelRatio()
        picture = kept_picture(places.first_picture, settings.width, settings.height, ratio)
        self.window = MainWindow(settings.width, settings.height, picture)
        self.window.painted.connect(self._on_painted)
        self.window.closing.connect(self.close)
        self._signals = SystemSignals(self)
        self._signals.asked_to_end.connect(self.window.close)
        application.aboutToQuit.connect(self._signals.let_go)
        if picture is None:
            self._fill()

    def start(self) -> None:
        """Show the window, and take the signals and faults of this process."""
        self._places.make_folders()
        self._signals.listen()
        self.window.painted.connect(self._catch_faults)
        self.window.show()

    def close(self) -> None:
        """Keep everything and let go of the profile."""
        self._beating.stop()
        self._backing_up.stop()
        if self.window.is_filled:
            content = self.window.content
            content.leave()
            self._keep_place()
            self._save_settings(content.settings)
        if "tasks" in self.__dict__:
            self.tasks.close()
        if self._journal is not None:
            self._journal.close()
        self._keep_picture()
        self._lock.release()

    @cached_property
    def tasks(self) -> "Tasks":
        """The worker behind the window."""
        from closer_desktop.ui.tasks import Tasks

        tasks = Tasks()
        tasks.failed.connect(self._on_failed)
        return tasks

    @cached_property
    def crashes(self) -> "CrashReporter":
        """Where our own faults arrive."""
        from closer_desktop.log import Log
        from closer_desktop.ui.crash_report import CrashReporter

        content, places = self.window.content, self._places
        return CrashReporter(self._theme, Log(places.log), places.crash_reports, content.save_draft)

    @cached_property
    def _theme(self) -> "Theme":
        return self._dressed()

    @cached_property
    def _backing_up(self) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(_BACK_UP_AFTER_MINUTES * 60_000)
        timer.timeout.connect(self._back_up)
        return timer

    @cached_property
    def _beating(self) -> QTimer:
        from PySide6.QtCore import Qt

        timer = QTimer(self)
        timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        timer.setInterval(BEAT_SECONDS * 1000)
        timer.timeout.connect(self._lock.beat)
        return timer

    def _fill(self) -> None:
        from closer_desktop.ui.content import Content

        content = Content(self._theme, self._saved_settings, str(self._places.journal))
        content.place_changed.connect(self._keep_place)
        content.history.changed.connect(self._on_changed)
        content.settings_changed.connect(self._save_settings)
        content.fresh_journal_requested.connect(self._start_new)
        self.window.fill(content)
        # Once, over the finished window: each widget made under a stylesheet costs as much again.
        self._theme.wear(self._saved_settings)

    def _on_painted(self) -> None:
        # The picture is on the screen once the painting has returned.
        QTimer.singleShot(0, self._go_on)

    def _go_on(self) -> None:
        if not self.window.is_filled:
            self._fill()
        gc.enable()
        self._beating.start()
        self.tasks.run(self._open, self._take_up)

    def _catch_faults(self) -> None:
        QTimer.singleShot(0, self._install)

    def _install(self) -> None:
        self.crashes.install()

    def _open(self, *, start_new: bool = False) -> tuple["Journal", "Rooms"]:
        """Open the journal and build the services; runs on the worker thread."""
        from random import SystemRandom

        from closer_desktop.furnishing import furnish
        from closer_desktop.storage.journal_file import Journal

        journal = Journal(self._places.journal, start_new=start_new)
        return journal, furnish(journal, self._decks, self._chance or SystemRandom(), self.tasks.run)

    def _take_up(self, opened: tuple["Journal", "Rooms"]) -> None:
        self._journal, rooms = opened
        self.window.content.take_up(rooms)
        self.furnished.emit()

    def _start_new(self) -> None:
        if self._journal is not None:
            self._journal.close()
        self.tasks.run(lambda: self._open(start_new=True), self._take_up)

    def _keep_place(self) -> None:
        if self.window.rooms is not None:
            self.tasks.run(self.window.rooms.table.keep_place)

    def _on_changed(self, _topics: object) -> None:
        if not self._backing_up.isActive():
            self._backing_up.start()

    def _back_up(self) -> None:
        if self._journal is not None:
            self.tasks.run(self._journal.back_up)

    def _keep_picture(self) -> None:
        if self.window.is_filled and not self.window.isFullScreen():
            self.window.content.close_pile()
            keep_picture(self.window.grab().toImage(), self._places.first_picture)

    def _save_settings(self, settings: Settings) -> None:
        if settings == self._saved_settings:
            return
        try:
            save_settings(settings, self._places.settings)
            self._saved_settings = settings
        except NotSaved as trouble:
            self.window.content.say(trouble)

    def _on_failed(self, fault: BaseException) -> None:
        if isinstance(fault, CloserError):
            self.window.content.say(fault)
        else:
            self.crashes.report(fault)
