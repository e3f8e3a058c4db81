"""The page before a meeting on paper: always one sheet, its letters as large as what is on it allows."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, QLineF, QLocale, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from closer_desktop.services.meeting import Preparation, Suggestion
from closer_desktop.ui.card.face import Face, paint_face
from closer_desktop.ui.card.geometry import RATIO
from closer_desktop.ui.people.meeting_words import (
    facts_of,
    head_words,
    line_words,
    question_words,
    reason_words,
    talk_words,
    thread_words,
    title_words,
)
from closer_desktop.ui.print.paper import Paper
from closer_desktop.ui.print.sheets import on_white
from closer_desktop.ui.theme.letters import Letters, sans, serif
from closer_desktop.ui.theme.palette import Palette

MOST_THREADS = 4
_MARGIN, _GAP = 170, 40
_HEAD_ROOM, _REASON_ROOM = 70, 150
_LARGEST, _SMALLER, _SMALLEST = 1.2, 0.94, 0.4
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_ENDLESS = 100_000


class _Role(Enum):
    """How a text is set: its size in tenths of a millimetre, and the room above it."""

    TITLE = (74, 0)
    ABOUT = (34, 4)
    HEAD = (31, 40)
    FACT = (37, 12)
    META = (30, 22)
    QUESTION = (42, 4)
    LINE = (38, 6)

    @property
    def size(self) -> int:
        """How large the letters are."""
        return self.value[0]

    @property
    def above(self) -> int:
        """How much room there is above."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class MeetingSheet:
    """What there is to know of someone, on one sheet."""

    preparation: Preparation
    palette: Palette
    paper: Paper = Paper.A4
    letters: Letters = Letters.BOOKISH

    @property
    def title(self) -> str:
        """What the sheet is called."""
        return title_words(self.preparation.person)

    @property
    def is_lying(self) -> bool:
        """Whether the sheet lies on its long side."""
        return False

    @property
    def measure(self) -> QSizeF:
        """The measure of the page."""
        return self.paper.measure

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return 1

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint the page."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(0, 0, self.measure.width(), self.measure.height())
        box = sheet.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        cards = self._cards_box(box)
        texts = QRectF(box.topLeft(), QSizeF(box.width(), cards.top() - box.top() - _GAP))
        self._paint_texts(painter, texts)
        if self.preparation.cards:
            self._paint_cards(painter, cards)

    def _cards_box(self, box: QRectF) -> QRectF:
        width = (box.width() - 2 * _GAP) / 3
        height = (_HEAD_ROOM + width / RATIO + _REASON_ROOM) if self.preparation.cards else 0
        return QRectF(box.left(), box.bottom() - height, box.width(), height)

    def _paint_texts(self, painter: QPainter, box: QRectF) -> None:
        texts, scale = self._texts(), _LARGEST
        while scale > _SMALLEST and self._set(painter, box, texts, scale, draws=False) > box.height():
            scale *= _SMALLER
        self._set(painter, box, texts, scale, draws=True)

    def _set(
        self,
        painter: QPainter,
        box: QRectF,
        texts: Sequence[tuple[_Role, str]],
        scale: float,
        *,
        draws: bool,
    ) -> float:
        """The height of the texts one below the other, painted where wished."""
        top = box.top()
        for role, text in texts:
            top += role.above * scale
            painter.setFont(_font(role, scale))
            painter.setPen(QColor(self.palette.ink if role in _INKED else self.palette.ink2))
            room = QRectF(box.left(), top, box.width(), _ENDLESS)
            height = painter.boundingRect(room, _WRAP, text).height()
            if draws:
                painter.drawText(room, _WRAP, text)
            top += height
        return top - box.top()

    def _texts(self) -> list[tuple[_Role, str]]:
        known = self.preparation
        texts = [(_Role.TITLE, self.title), (_Role.ABOUT, head_words(known, None))]
        for head, words in facts_of(known):
            texts += [(_Role.HEAD, head), (_Role.FACT, words)]
        if known.threads:
            texts.append((_Role.HEAD, _tr("Open between you")))
        for thread in known.threads[:MOST_THREADS]:
            texts += [
                (_Role.META, thread_words(thread, known, None)),
                (_Role.QUESTION, question_words(thread.entry)),
            ]
        if known.talks:
            texts.append((_Role.HEAD, _tr("The last talks")))
        for entry in known.talks:
            texts += [
                (_Role.META, talk_words(entry, known.person, None)),
                (_Role.QUESTION, question_words(entry)),
                (_Role.LINE, line_words(entry)),
            ]
        return [(role, text) for role, text in texts if text]

    def _paint_cards(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(QColor(self.palette.line2), 2))
        painter.drawLine(QLineF(box.left(), box.top() - _GAP / 2, box.right(), box.top() - _GAP / 2))
        painter.setFont(_font(_Role.HEAD, 1))
        painter.setPen(QColor(self.palette.ink2))
        painter.drawText(box, _WRAP, _tr("Three cards to bring"))
        width = (box.width() - 2 * _GAP) / 3
        for place, suggestion in enumerate(self.preparation.cards):
            left = box.left() + place * (width + _GAP)
            card = QRectF(left, box.top() + _HEAD_ROOM, width, width / RATIO)
            self._paint_card(painter, card, suggestion)

    def _paint_card(self, painter: QPainter, rect: QRectF, suggestion: Suggestion) -> None:
        face = Face(suggestion.card, letters=self.letters, has_heart=False)
        paint_face(painter, rect, face, on_white(self.palette))
        reason = QRectF(rect.left(), rect.bottom() + 16, rect.width(), _REASON_ROOM - 16)
        words, size = reason_words(suggestion, self.preparation.person), 1.0
        painter.setPen(QColor(self.palette.ink2))
        painter.setFont(_font(_Role.META, size))
        while size > _SMALLEST and painter.boundingRect(reason, _WRAP, words).height() > reason.height():
            size *= _SMALLER
            painter.setFont(_font(_Role.META, size))
        painter.drawText(reason, _WRAP, words)


_INKED = {_Role.TITLE, _Role.FACT, _Role.QUESTION}


def usual_paper() -> Paper:
    """The sheets that are usual where people are."""
    is_american = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return Paper.LETTER if is_american else Paper.A4


def _font(role: _Role, scale: float) -> QFont:
    size = role.size * scale
    if role in (_Role.TITLE, _Role.QUESTION):
        return serif(size, semibold=role is _Role.TITLE)
    if role is _Role.LINE:
        return serif(size, italic=True)
    return sans(size, bold=role is _Role.HEAD)


def _tr(text: str) -> str:
    return QCoreApplication.translate("print", text)
