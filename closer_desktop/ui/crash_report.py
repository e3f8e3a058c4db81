"""Our own faults: caught in one place, the draft saved first, one dialog and not a flood."""

import platform
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from closer_desktop import __version__
from closer_desktop.log import Log, code_places
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label


class CrashReporter(QObject):
    """Receives every fault that nobody expected, from any thread."""

    _met = Signal(str)

    def __init__(self, theme: Theme, log: Log, folder: Path, save_first: Callable[[], None]) -> None:
        super().__init__()
        self._theme, self._log, self._folder = theme, log, folder
        self._save_first = save_first
        self._is_telling = False
        self._met.connect(self._tell)

    def install(self) -> None:
        """Become the place where unexpected faults and Qt's messages arrive."""
        sys.excepthook = self._on_fault
        threading.excepthook = self._on_thread_fault
        qInstallMessageHandler(self._on_qt_message)

    def report(self, fault: BaseException) -> None:
        """Take in one fault."""
        self._log.fault(fault)
        self._met.emit("\n".join([f"Closer {__version__}, {platform.platform()}", *code_places(fault)]))

    def _on_fault(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        self.report(fault)

    def _on_thread_fault(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.report(arguments.exc_value)

    def _on_qt_message(self, kind: QtMsgType, _context: object, _message: str) -> None:
        # What Qt says can hold a file's name or a text: only that it spoke is noted.
        if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            self._log.note("Qt reported something critical.")

    def _tell(self, report: str) -> None:
        if self._is_telling:
            return
        self._is_telling = True
        try:
            self._save_first()
        except Exception:
            traceback.clear_frames(sys.exc_info()[2])
        dialog = _CrashDialog(self._theme, report)
        if dialog.exec():
            self._save(report)
        self._is_telling = False

    def _save(self, report: str) -> None:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            number = len(list(self._folder.glob("report-*.txt"))) + 1
            file = self._folder / f"report-{number:04}.txt"
            file.touch(mode=0o600)
            file.write_text(report + "\n", encoding="utf-8")
        except OSError:
            self._log.note("A report could not be saved.")


class _CrashDialog(QDialog):
    def __init__(self, theme: Theme, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        theme.dress(self)
        self.setWindowTitle("Closer")
        self.resize(640, 420)
        shown = QPlainTextEdit(report)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("The report"))
        save = Button(theme, self.tr("Save this report"))
        save.clicked.connect(self.accept)
        go_on = Button(theme, self.tr("Go on"), look="solid")
        go_on.clicked.connect(self.reject)
        go_on.setDefault(True)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(save)
        row.addWidget(go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(12)
        column.addWidget(plain_label(self.tr("Something went wrong on our side."), "section"))
        kept = self.tr("What you saved is safe. The report below holds none of your words and goes nowhere.")
        column.addWidget(wrapping_label(kept, "dim"))
        column.addWidget(shown, 1, Qt.AlignmentFlag(0))
        column.addLayout(row)
