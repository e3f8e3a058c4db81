"""The cards of an evening in rows, each with four answers to what it was."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from closer_desktop.domain.evening import Felt
from closer_desktop.services.looking_back import LookedAt
from closer_desktop.ui.theme.icons import depth_pixmap
from closer_desktop.ui.theme.theme import Theme, restyle
from closer_desktop.ui.widgets.buttons import chip
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label
from closer_desktop.ui.words import depth_word

# In rows narrower than this the answers stand under the question.
_ROOM_FOR_ONE_LINE = 720
_MARK = 26
_AROUND = 8


class EveningRows(QWidget):
    """One row is chosen; `said` carries the number of a card and what it was, None to say nothing of it."""

    said = Signal(int, object)
    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addStretch(1)

    def show_cards(self, cards: Sequence[LookedAt]) -> None:
        """Show these cards, keeping the rows of those that are there already."""
        if [row.looked.number for row in self._rows] != [looked.number for looked in cards]:
            for row in self._rows:
                row.hide()
                row.deleteLater()
            self._rows = [_Row(self._theme, looked) for looked in cards]
            for row in self._rows:
                row.said.connect(self.said)
                row.pressed.connect(self.chosen)
                self._column.insertWidget(self._column.count() - 1, row)
        for row, looked in zip(self._rows, cards, strict=True):
            row.show_looked(looked)

    def choose(self, number: int, *, has_keys: bool) -> QWidget | None:
        """Mark the row of this card as the chosen one, to which the keys go or not; the row itself."""
        found = None
        for row in self._rows:
            is_it = row.looked.number == number
            restyle(row, chosen=is_it, lit=is_it and has_keys)
            found = row if is_it else found
        return found


class RowArea(QScrollArea):
    """Rows that are scrolled; one of them stays in view whatever room there is."""

    def __init__(self, rows: EveningRows) -> None:
        super().__init__()
        self._kept: QWidget | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(rows)

    def keep_in_view(self, row: QWidget | None) -> None:
        """Scroll to this row, now and whenever the room changes."""
        self._kept = row
        if row is not None and isValid(row):
            self.ensureWidgetVisible(row, 0, _AROUND)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the row in view."""
        super().resizeEvent(event)
        self.keep_in_view(self._kept)


class _Row(QFrame):
    said = Signal(int, object)
    pressed = Signal(int)

    def __init__(self, theme: Theme, looked: LookedAt) -> None:
        super().__init__()
        self._theme = theme
        self.looked = looked
        self.setProperty("look", "row")
        self._mark = plain_label()
        self._question = wrapping_label(looked.card.text, "door")
        self._chips: dict[Felt, QPushButton] = {}
        answers = QHBoxLayout()
        answers.setSpacing(6)
        for felt in Felt:
            spoken = self.tr("{felt}: {question}").format(felt=felt_word(felt), question=looked.card.text)
            button = chip(felt_word(felt), spoken, felt_tip(felt))
            button.clicked.connect(partial(self._turn, felt))
            self._chips[felt] = button
            answers.addWidget(button)
        self._answers = answers
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 10, 12, 10)
        self._grid.setHorizontalSpacing(14)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._mark, 0, 0)
        self._grid.addWidget(self._question, 0, 1)
        self._grid.addLayout(answers, 0, 2)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_looked(self, looked: LookedAt) -> None:
        self.looked = looked
        for felt, button in self._chips.items():
            button.setChecked(looked.felt is felt)

    def resizeEvent(self, event: QResizeEvent) -> None:
        one_line = self.width() >= _ROOM_FOR_ONE_LINE
        place = (0, 2) if one_line else (1, 1)
        if self._grid.itemAtPosition(*place) is not self._answers:
            self._grid.removeItem(self._answers)
            self._grid.addLayout(self._answers, *place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit(self.looked.number)

    def _turn(self, felt: Felt, _checked: bool = False) -> None:
        self.pressed.emit(self.looked.number)
        self.said.emit(self.looked.number, None if self.looked.felt is felt else felt)

    def _restyle(self) -> None:
        depth = self.looked.card.depth
        self._mark.setPixmap(depth_pixmap(depth, self._theme.palette.depth(depth).accent, _MARK))
        self._mark.setAccessibleName(depth_word(depth))


def felt_word(felt: Felt) -> str:
    """What a card was, in a word or two."""
    return {
        Felt.NOTHING: _tr("Nothing"),
        Felt.GOOD: _tr("Good"),
        Felt.GREAT: _tr("Great"),
        Felt.TOO_MUCH: _tr("Too much"),
    }[felt]


def felt_tip(felt: Felt) -> str:
    """What saying so does."""
    return {
        Felt.NOTHING: _tr("It rests longer for you"),
        Felt.GOOD: _tr("It comes back after its rest"),
        Felt.GREAT: _tr("It lands in the journal"),
        Felt.TOO_MUCH: _tr("It rests longer for you, and the next evenings go gently; this is noted nowhere"),
    }[felt]


def _tr(text: str) -> str:
    return QCoreApplication.translate("evening_rows", text)
