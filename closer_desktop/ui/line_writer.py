"""Writing a line for an entry: the panel, its draft, and the edit that keeps it."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from closer_desktop.domain.journal import Entry
from closer_desktop.errors import CloserError
from closer_desktop.services.drafts import Drafts
from closer_desktop.services.journal import JournalBook
from closer_desktop.services.returning import Returning
from closer_desktop.ui.history import History
from closer_desktop.ui.journal.then_and_now import show_then_and_now
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.line_panel import LinePanel

# What is typed is kept this long after the last key, and at least every second while keys come.
_AFTER_LAST_KEY = 250
_AT_LEAST_EVERY = 1000


class LineWriter(QObject):
    """One panel over the pages; what is typed survives a crash as a draft."""

    def __init__(self, theme: Theme, pages: QWidget, history: History) -> None:
        super().__init__(pages)
        self._theme = theme
        self._history = history
        self._journal: JournalBook | None = None
        self._drafts: Drafts | None = None
        self._returning: Returning | None = None
        self._entry: Entry | None = None
        self.panel = LinePanel(theme, pages)
        theme.dress(self.panel)
        self.panel.typed.connect(self._typed)
        self.panel.kept.connect(self._kept)
        self.panel.left.connect(self._left)
        self._pages = pages
        self._pause = self._timer(_AFTER_LAST_KEY)
        self._patience = self._timer(_AT_LEAST_EVERY)

    def take_up(self, rooms: Rooms) -> None:
        """Write into this journal."""
        self._journal, self._drafts, self._returning = rooms.journal, rooms.drafts, rooms.returning

    def open_for(self, entry: Entry, text: str | None = None) -> None:
        """Open the panel for the line of this entry, or for a draft of it."""
        self._entry = entry
        self.panel.open_with(entry.line if text is None else text)

    def save_draft(self) -> None:
        """Keep what is typed right now."""
        self._pause.stop()
        self._patience.stop()
        if self._entry is not None and self._drafts is not None and self.panel.isVisible():
            try:
                self._drafts.typing_line(self._entry.id, self.panel.line.text())
            except CloserError as trouble:
                self._history.failed.emit(trouble)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.save_draft)
        return timer

    def _typed(self, _text: str) -> None:
        self._pause.start()
        if not self._patience.isActive():
            self._patience.start()

    def _kept(self, line: str) -> None:
        entry, self._entry = self._entry, None
        if entry is None or self._journal is None:
            return
        is_answer = bool(line.strip()) and not entry.line and self._returning is not None
        earlier = self._returning.answered_by(entry) if is_answer and self._returning else None
        if line == entry.line or self._history.run(self._journal.write_line(entry, line, earlier)):
            self._let_go(entry)
            if earlier is not None:
                now = replace(entry, line=line)
                show_then_and_now(self._theme, self._pages.window(), earlier, now)
        else:
            # Nothing typed is lost: the panel comes back with it.
            self.open_for(entry, line)

    def _left(self) -> None:
        entry, self._entry = self._entry, None
        if entry is not None:
            self._let_go(entry)

    def _let_go(self, entry: Entry) -> None:
        self._pages.setFocus()
        self._pause.stop()
        self._patience.stop()
        if self._drafts is not None:
            try:
                self._drafts.finished_line(entry.id)
            except CloserError as trouble:
                self._history.failed.emit(trouble)
