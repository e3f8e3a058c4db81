"""The line about a card of the evening: one field, what it is about, and a hint that is given once."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from closer_desktop.domain.text import NOTE_LIMIT
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.labels import wrapping_label

_DRAFT_AFTER = 250


class EveningLine(QFrame):
    """`drafted` carries what is being typed, a moment after a key; `kept` says that it is finished."""

    kept = Signal()
    drafted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self._about = wrapping_label("", "overline")
        self._hint = wrapping_label("", "small")
        self.field = QLineEdit()
        self.field.setProperty("look", "line")
        self.field.setMaxLength(NOTE_LIMIT)
        self.field.textEdited.connect(self._on_typed)
        self.keep = Button(theme, self.tr("Keep"), icon_name="check")
        self.keep.setAccessibleName(self.tr("Keep the line"))
        self.keep.clicked.connect(self.kept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 10, 14, 12)
        column.setSpacing(6)
        column.addWidget(self._about)
        column.addLayout(row)
        column.addWidget(self._hint)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_DRAFT_AFTER)
        self._pause.timeout.connect(self._tell)

    @property
    def is_typed(self) -> bool:
        """Something was typed that is not kept yet."""
        return self.field.isModified()

    def show_line(self, question: str, line: str, *, covered: bool) -> None:
        """Show the line about this question unless one is being typed; a covered one stays as it is."""
        about = self.tr("A line about “{question}”").format(question=question)
        self._about.setText(about)
        self.field.setAccessibleName(about)
        self.field.setEnabled(not covered)
        self.keep.setEnabled(not covered)
        if not self.is_typed:
            self.field.setText("" if covered else line)

    def show_hint(self, *, with_child: bool, shown: bool) -> None:
        """Say how to write a line, for a table with a child or without."""
        mood = self.tr("With children, only the question and the mood.")
        trust = self.tr("Write what the question opened, not what was told in trust.")
        self._hint.setText(mood if with_child else trust)
        self._hint.setVisible(shown)
        placeholder = self.tr("The mood, in a word or two") if with_child else self.tr("What it opened")
        self.field.setPlaceholderText(placeholder)

    def settle(self, *, typed: bool = False) -> None:
        """Take what stands there for kept, or for still being typed."""
        self._pause.stop()
        self.field.setModified(typed)

    def _on_typed(self, _text: str) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _tell(self) -> None:
        if self.is_typed:
            self.drafted.emit(self.field.text())
