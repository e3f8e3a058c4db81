"""Writing an entry of the journal by hand, or changing one; a few words are enough."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QDate, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from closer_desktop.domain.journal import Entry, asked_on, is_covered
from closer_desktop.domain.text import CARD_LIMIT, NAME_LIMIT
from closer_desktop.ui.memory_words import covered_words, later_words
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button, chip
from closer_desktop.ui.widgets.choice import Choice
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label

_WIDTH = 640
_CHIPS = 6
_NEVER, _AS_IT_IS = "never", "as it is"
_DRAFT_AFTER = 250
_DAY_INSET = 12


class EntryDialog(QDialog):
    """`kept` carries the entry as it was written; `typed` its line, a moment after the last key."""

    kept = Signal(Entry)
    typed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, known: Sequence[str]) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entry: Entry | None = None
        self._needs_line = False
        self.setObjectName("window")
        theme.dress(self)
        self.setFixedWidth(min(_WIDTH, max(560, parent.width() - 40)))
        self.title = plain_label("", "section")
        self.asked = wrapping_label("", "lead")
        self.question = self._field(self.tr("Question"), self.tr("A question of your own, if there was one"))
        self.line = QPlainTextEdit()
        self.line.setAccessibleName(self.tr("Your line"))
        self.line.setPlaceholderText(self.tr("What the question opened, not what was told in trust"))
        self.line.setTabChangesFocus(True)
        self.line.setFixedHeight(112)
        self.covered = wrapping_label("", "dim")
        self.people = self._field(self.tr("With"), self.tr("Names or initials, with commas between"))
        self.place = self._field(self.tr("Place"), self.tr("Where it was"))
        self.tags = self._field(self.tr("Tags"), self.tr("Words of your own, with commas between"))
        self.day = QDateEdit()
        self.day.setAccessibleName(self.tr("Day"))
        self.day.setDisplayFormat("d MMMM yyyy")
        # The style sheet takes its buttons away; told to have none, Qt leaves no room for the day itself.
        self.day.setMinimumHeight(42)
        if (inner := self.day.lineEdit()) is not None:
            inner.setTextMargins(_DAY_INSET, 0, 0, 0)
        self.again = Choice(self.tr("Ask again"), self._ways())
        self.again.chosen.connect(self._choose_again)
        self._again = _NEVER
        self.trouble = wrapping_label("")
        self.trouble.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_DRAFT_AFTER)
        self._pause.timeout.connect(self._tell_draft)
        self.line.textChanged.connect(self._on_typed)
        self._names = self._chips(known)
        self.people.textChanged.connect(self._show_names)
        self._lay_out()

    def open_for(self, entry: Entry, *, is_new: bool, needs_line: bool = False) -> None:
        """Open for writing this entry, or for changing it; a card alone is enough unless it `needs_line`."""
        self._entry = entry
        self._needs_line = needs_line
        title = self.tr("Write an entry") if is_new else self.tr("Change the entry")
        self.asked.setText(entry.question if entry.card else "")
        self.asked.setVisible(bool(entry.card) or needs_line)
        self.question.setVisible(not (entry.card or needs_line))
        self.question.setText("" if entry.card else entry.question)
        hidden = is_covered(entry)
        self.line.setVisible(not hidden)
        self.covered.setVisible(hidden or needs_line)
        if hidden:
            self.covered.setText(covered_words(entry.ask_again))
        if needs_line:
            title = self.tr("The new answer")
            self.covered.setText(self.tr("Last time’s line is shown beside this one once you keep it."))
            self.asked.setText(entry.question)
        self.title.setText(title)
        self.setWindowTitle(title)
        self.line.setPlainText("" if hidden else entry.line)
        self.people.setText(", ".join(entry.people))
        self.place.setText(entry.place)
        self.tags.setText(", ".join(entry.tags))
        self.day.setDate(QDate(entry.at.year, entry.at.month, entry.at.day))
        is_asked = asked_on(entry) is not None
        self.again.setVisible(not is_asked)
        self._again_label.setVisible(not is_asked)
        self._again = _AS_IT_IS if is_asked else _NEVER
        self.again.show_value(self._again)
        (self.people if hidden else self.line).setFocus()
        self.open()

    def _ways(self) -> dict[str, str]:
        return {_NEVER: self.tr("No need")} | {f"{days}": words for days, words in later_words().items()}

    def _field(self, name: str, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        field.setMaxLength(CARD_LIMIT)
        return field

    def _chips(self, known: Sequence[str]) -> dict[str, QPushButton]:
        chips = {}
        for name in known[:_CHIPS]:
            shown = name if len(name) <= 12 else f"{name[:11]}…"
            button = chip(shown, self.tr("With {name}").format(name=name))
            button.clicked.connect(partial(self._turn_name, name))
            chips[name] = button
        return chips

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 24, 20)
        column.setSpacing(8)
        for widget in (self.title, self.asked, self.question, self.line, self.covered):
            column.addWidget(widget)
        names = QHBoxLayout()
        names.setSpacing(8)
        names.addWidget(self.people, 1)
        for button in self._names.values():
            names.addWidget(button)
        column.addLayout(self._row(self.tr("With"), names))
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self.place, 1)
        where.addWidget(self.day)
        column.addLayout(self._row(self.tr("Where and when"), where))
        tags = QHBoxLayout()
        tags.addWidget(self.tags)
        column.addLayout(self._row(self.tr("Tags"), tags))
        self._again_label = plain_label(self.tr("Ask again"), "overline")
        column.addWidget(self._again_label)
        column.addWidget(self.again)
        column.addWidget(self.trouble)
        leave = Button(self._theme, self.tr("Not now"), look="flat")
        leave.clicked.connect(self.reject)
        leave.setAutoDefault(False)
        self.keep = Button(self._theme, self.tr("Keep"), look="solid", icon_name="check")
        self.keep.setToolTip(self.tr("Ctrl+Enter keeps it too"))
        self.keep.setShortcut(Qt.Key.Key_Return | Qt.KeyboardModifier.ControlModifier)
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._keep)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(self.keep)
        column.addSpacing(6)
        column.addLayout(foot)

    @staticmethod
    def _row(name: str, row: QHBoxLayout) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        label: QLabel = plain_label(name, "overline")
        column.addWidget(label)
        column.addLayout(row)
        return column

    def _turn_name(self, name: str, _checked: bool = False) -> None:
        there = _listed(self.people.text())
        after = [one for one in there if one != name] if name in there else [*there, name]
        self.people.setText(", ".join(after))

    def _show_names(self, _text: str = "") -> None:
        there = _listed(self.people.text())
        for name, button in self._names.items():
            button.setChecked(name in there)

    def _choose_again(self, value: str) -> None:
        self._again = value

    def _on_typed(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _tell_draft(self) -> None:
        if self.isVisible():
            self.typed.emit(self.line.toPlainText())

    def _keep(self) -> None:
        if self._entry is None:
            return
        written = self._written(self._entry)
        says_something = written.question.strip() or written.line.strip() or written.card
        if not (written.line.strip() if self._needs_line else says_something):
            self.trouble.setText(self.tr("A few words are enough, but there must be some."))
            self.trouble.show()
            self.line.setFocus()
            return
        self._pause.stop()
        self.accept()
        self.kept.emit(written)

    def _written(self, entry: Entry) -> Entry:
        chosen = self.day.date()
        day = date(chosen.year(), chosen.month(), chosen.day())
        at = entry.at.replace(year=day.year, month=day.month, day=day.day)
        again = entry.ask_again
        if self._again != _AS_IT_IS:
            # Of a talk long ago, people say when from now on.
            since = max(day, date.today())
            again = since + timedelta(days=int(self._again)) if self._again != _NEVER else None
        return replace(
            entry,
            at=at,
            question=entry.question if entry.card else self.question.text(),
            line=entry.line if is_covered(entry) else self.line.toPlainText(),
            people=tuple(_listed(self.people.text())),
            place=self.place.text(),
            tags=tuple(_listed(self.tags.text())),
            ask_again=again,
            asks_no_more=entry.asks_no_more and again is None,
        )


def _listed(text: str) -> list[str]:
    """The names between commas."""
    return [name for part in text.split(",") if (name := " ".join(part.split())[:NAME_LIMIT])]
