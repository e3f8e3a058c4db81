"""The composition root: builds every long-lived part of the window, in order, and hands each what it needs.

1. settings                  what people prefer, before anything is shown
2. application and theme     fonts, palette, stylesheet
3. the window lock           a second window on one profile says where the first is open
4. the window                painted with a closed pile, before anything else is loaded
5. the journal               opened on the worker thread, once the first picture is on the screen
6. the services              handed to the window when the journal is open

The other way round when the window closes: the place, the settings, the journal with its backup, the lock.
"""

import gc
import os
import signal
import sys
from functools import cached_property
from pathlib import Path
from random import Random, SystemRandom
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from closer_desktop.assets import decks_folder, resources_folder
from closer_desktop.errors import CloserError, NotSaved
from closer_desktop.log import Log
from closer_desktop.places import Places
from closer_desktop.settings import Settings, load_settings, save_settings
from closer_desktop.storage.profile_lock import BEAT_SECONDS, Holder, WindowLock, take_window_lock
from closer_desktop.ui.main_window import MainWindow, wear
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.theme.letters import load_fonts
from closer_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    # At run time storage is imported on the worker thread, behind the first picture.
    from closer_desktop.storage.journal_file import Journal

    # These are imported once the first picture is on the screen.
    from closer_desktop.ui.crash_report import CrashReporter
    from closer_desktop.ui.tasks import Tasks

_BACK_UP_AFTER_MINUTES = 30


def run(places: Places) -> int:
    """Open the window and stay until it is closed; the exit code for the system."""
    # Collecting garbage before the first picture costs time and finds nothing.
    gc.disable()
    application = make_application()
    settings = load_settings(places.settings)
    theme = Theme(application, resources_folder())
    load_fonts(resources_folder() / "fonts")
    lock = take_window_lock(places.journal)
    if isinstance(lock, Holder):
        from closer_desktop.ui.dialogs.elsewhere_dialog import ElsewhereDialog

        wear(theme, settings)
        ElsewhereDialog(theme, lock.sentence).exec()
        return 2
    session = Session(application, theme, settings, places, lock)
    # Once, over the finished window: each widget made under a stylesheet costs as much again.
    wear(theme, settings)
    session.start()
    return application.exec()


def make_application() -> QApplication:
    """The Qt application, in a style that looks the same everywhere."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Closer")
    application.setDesktopFileName("closer")
    application.setStyle("Fusion")
    return application


class Session(QObject):
    """The window and what stands behind it, from the first picture to a clean close.

    The cards come from the deck files in `decks`, and `chance` shuffles them.
    """

    def __init__(
        self,
        application: QApplication,
        theme: Theme,
        settings: Settings,
        places: Places,
        lock: WindowLock,
        *,
        decks: Path | None = None,
        chance: Random | None = None,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._places = places
        self._lock = lock
        self._decks = decks or decks_folder()
        self._chance = chance or SystemRandom()
        self._journal: Journal | None = None
        self._saved_settings = settings
        self.log = Log(places.log)
        self.window = MainWindow(theme, settings, str(places.journal))
        self._backup_timer = QTimer(self)
        self._backup_timer.setSingleShot(True)
        self._backup_timer.setInterval(_BACK_UP_AFTER_MINUTES * 60_000)
        self._backup_timer.timeout.connect(self._back_up)
        self._beat_timer = QTimer(self)
        self._beat_timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._beat_timer.setInterval(BEAT_SECONDS * 1000)
        self._beat_timer.timeout.connect(lock.beat)
        self.window.painted.connect(self._on_painted, Qt.ConnectionType.QueuedConnection)
        self.window.place_changed.connect(self._keep_place)
        self.window.history.changed.connect(self._on_changed)
        self.window.settings_changed.connect(self._save_settings)
        self.window.fresh_journal_requested.connect(self._start_new)
        self.window.closing.connect(self.close)
        self._signals = _SystemSignals(self)
        self._signals.asked_to_end.connect(self.window.close)
        application.aboutToQuit.connect(self._signals.let_go)

    def start(self) -> None:
        """Show the window."""
        self._places.make_folders()
        self._signals.listen()
        self._beat_timer.start()
        self.window.painted.connect(self._catch_faults, Qt.ConnectionType.QueuedConnection)
        self.window.show()

    def close(self) -> None:
        """Keep everything and let go of the profile."""
        self._beat_timer.stop()
        self._backup_timer.stop()
        self._keep_place()
        self._save_settings(self.window.settings)
        if self._has_begun:
            self.tasks.close()
        if self._journal is not None:
            self._journal.close()
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
        from closer_desktop.ui.crash_report import CrashReporter

        return CrashReporter(self._theme, self.log, self._places.crash_reports, self.window.save_draft)

    @property
    def _has_begun(self) -> bool:
        return "tasks" in self.__dict__

    def _on_painted(self) -> None:
        gc.enable()
        self.tasks.run(self._open, self._take_up)

    def _catch_faults(self) -> None:
        self.crashes.install()

    def _open(self, *, start_new: bool = False) -> tuple["Journal", Rooms]:
        """Open the journal and build the services; runs on the worker thread."""
        from closer_desktop.furnishing import furnish
        from closer_desktop.storage.journal_file import Journal

        journal = Journal(self._places.journal, start_new=start_new)
        return journal, furnish(journal, self._decks, self._chance, self.tasks.run)

    def _take_up(self, opened: tuple["Journal", Rooms]) -> None:
        self._journal, rooms = opened
        self.window.take_up(rooms)

    def _start_new(self) -> None:
        if self._journal is not None:
            self._journal.close()
        self.tasks.run(lambda: self._open(start_new=True), self._take_up)

    def _keep_place(self) -> None:
        if self.window.rooms is not None:
            self.tasks.run(self.window.rooms.table.keep_place)

    def _on_changed(self, _topics: object) -> None:
        if not self._backup_timer.isActive():
            self._backup_timer.start()

    def _back_up(self) -> None:
        if self._journal is not None:
            self.tasks.run(self._journal.back_up)

    def _save_settings(self, settings: Settings) -> None:
        if settings == self._saved_settings:
            return
        try:
            save_settings(settings, self._places.settings)
            self._saved_settings = settings
        except NotSaved as trouble:
            self.window.say(trouble)

    def _on_failed(self, fault: BaseException) -> None:
        if isinstance(fault, CloserError):
            self.window.say(fault)
        else:
            self.crashes.report(fault)


class _SystemSignals(QObject):
    """SIGTERM, SIGINT and SIGHUP, through a pipe: a Python handler alone never runs inside Qt's loop."""

    asked_to_end = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ends: tuple[int, int] | None = None

    def listen(self) -> None:
        """Have the system's wishes arrive here; on Windows there are none."""
        if sys.platform == "win32":
            return
        self._ends = os.pipe()
        for end in self._ends:
            os.set_blocking(end, False)
        signal.set_wakeup_fd(self._ends[1], warn_on_full_buffer=False)
        for wish in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(wish, _leave_it_to_the_pipe)
        notifier = QSocketNotifier(self._ends[0], QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._heard)

    def let_go(self) -> None:
        """Listen no more."""
        if self._ends is not None:
            signal.set_wakeup_fd(-1)
            for end in self._ends:
                os.close(end)
            self._ends = None

    def _heard(self) -> None:
        if self._ends is not None:
            os.read(self._ends[0], 64)
            self.asked_to_end.emit()


def _leave_it_to_the_pipe(_number: int, _frame: object) -> None:
    """The byte in the pipe says it all."""
