"""The question coach beside a card that is being written: kind notes, other ways to ask, cards like it."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from closer_desktop.domain.cards import Card, Depth
from closer_desktop.ui.theme.icons import icon_pixmap
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import feel_like_a_button
from closer_desktop.ui.widgets.labels import picture_label, plain_label, wrapping_label
from closer_desktop.ui.words import depth_word

if TYPE_CHECKING:
    # Its expressions take a tenth of a second to compile.
    from closer_desktop.domain.coach import Advice

_MOST_NOTES, _MOST_REWRITES = 2, 3


class CoachPanel(QFrame):
    """Says at most two things to think about, and what is good; `taken` carries another way to ask.

    `given_back` asks for the words that stood there before one was taken.
    """

    taken = Signal(str)
    given_back = Signal()
    depth_taken = Signal(Depth)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("look", "panel")
        self.setAccessibleName(self.tr("Question coach"))
        self._ear = picture_label()
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._ear)
        head.addWidget(plain_label(self.tr("Question coach"), "section"), 1)
        self._body = QVBoxLayout()
        self._body.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 20, 18)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(wrapping_label(self.tr("Only suggestions. Your card, your words."), "dim"))
        column.addLayout(self._body)
        column.addStretch(1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_advice(
        self, advice: "Advice", depth: Depth, twins: Sequence[Card], *, is_taken: bool = False
    ) -> None:
        """Show what the coach says of a question whose card has this depth, and cards that are like it.

        One that `is_taken` from the coach can be given back.
        """
        self._clear()
        if is_taken:
            self._offer_to_give_back()
        for note in advice.notes[:_MOST_NOTES]:
            self._add("edit", note)
        if advice.praise:
            self._add("check", advice.praise)
        # Two things to think about are enough; a tip stands where one of them is not needed.
        for tip in advice.tips[: _MOST_NOTES - len(advice.notes)][:1]:
            self._add("down", tip)
        if advice.is_judged:
            self._say_depth(advice.depth, depth)
        if advice.ways:
            self._body.addSpacing(6)
            self._body.addWidget(plain_label(self.tr("Try one of these"), "overline"))
            for way in advice.ways[:_MOST_REWRITES]:
                self._offer(way)
        if twins:
            self._body.addSpacing(6)
            self._body.addWidget(plain_label(self.tr("Already in your library"), "overline"))
            for card in twins:
                self._body.addWidget(wrapping_label(card.text, "dim"))

    def _say_depth(self, read: Depth, depth: Depth) -> None:
        if read is depth:
            self._add("check", self.tr("It reads {depth}.").format(depth=depth_word(read)))
            return
        self._add("edit", self.tr("It reads {depth}.").format(depth=depth_word(read)))
        take = self._button(self.tr("Make it {depth}").format(depth=depth_word(read)))
        take.clicked.connect(partial(self._take_depth, read))
        row = QHBoxLayout()
        row.addSpacing(34)
        row.addWidget(take)
        row.addStretch(1)
        holder = QWidget()
        row.setContentsMargins(34, 0, 0, 0)
        holder.setLayout(row)
        self._body.addWidget(holder)

    def _offer_to_give_back(self) -> None:
        back = self._button(self.tr("Back to your words"))
        back.clicked.connect(self.given_back)
        self._body.addWidget(back)

    def _add(self, icon_name: str, words: str) -> None:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        mark = picture_label()
        mark.setPixmap(icon_pixmap(icon_name, self._theme.palette.ink2, 22))
        row.addWidget(mark)
        row.addWidget(wrapping_label(words), 1)
        self._body.addWidget(holder)

    def _offer(self, way: str) -> None:
        button = _Way(way)
        button.clicked.connect(partial(self._take, way))
        self._body.addWidget(button)

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words.replace("&", "&&"))
        button.setAccessibleName(words)
        feel_like_a_button(button)
        return button

    def _take(self, way: str, _checked: bool = False) -> None:
        self.taken.emit(way)

    def _take_depth(self, depth: Depth, _checked: bool = False) -> None:
        self.depth_taken.emit(depth)

    def _clear(self) -> None:
        while (item := self._body.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()

    def _restyle(self) -> None:
        self._ear.setPixmap(icon_pixmap("ear", self._theme.palette.ink, 26))


class _Way(QPushButton):
    """Another way to ask, in as many lines as it needs."""

    def __init__(self, way: str) -> None:
        super().__init__()
        self.setProperty("look", "way")
        self.setAccessibleName(self.tr("Ask it like this: {question}").format(question=way))
        feel_like_a_button(self)
        words = wrapping_label(way, "way")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.addWidget(words)
        self._words = words

    def resizeEvent(self, event: QResizeEvent) -> None:
        height = self._words.heightForWidth(self.width() - 32)
        self._words.setFixedHeight(height)
        self.setFixedHeight(max(46, height + 26))
