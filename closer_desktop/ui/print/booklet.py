"""The pocket fold: one sheet, a cut in its middle, folded to a booklet of eight pages."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from closer_desktop.services.takeaway import TakenCard
from closer_desktop.ui.card.face import Face, paint_face
from closer_desktop.ui.card.text import draw_text, set_to_fit
from closer_desktop.ui.print.paper import MARGIN, Paper
from closer_desktop.ui.print.sheets import on_white
from closer_desktop.ui.theme.icons import draw_depth_mark
from closer_desktop.ui.theme.letters import Letters, sans, serif
from closer_desktop.ui.theme.palette import Palette

# Folded lengthwise, cut and pushed together, these pages follow each other; the upper row stands on its head.
_UPPER, _LOWER = (5, 4, 3, 2), (6, 7, 8, 1)
_COLUMNS = 4
# Between the cover and the folding page lie six pages for cards, one to a page or two.
CARD_PAGES = 6
_INSET = MARGIN + 6
_DASHES = (8, 8)


@dataclass(frozen=True, slots=True)
class Booklet:
    """Cards in a booklet; up to six lie one to a page, more lie two to a page, twelve on a sheet."""

    cards: Sequence[TakenCard]
    palette: Palette
    paper: Paper = Paper.A4
    letters: Letters = Letters.BOOKISH

    @property
    def is_lying(self) -> bool:
        """Whether the sheets lie on their long side."""
        return True

    @property
    def measure(self) -> QSizeF:
        """The measure of a page."""
        return self.paper.measure.transposed()

    @property
    def to_a_page(self) -> int:
        """How many cards lie on a page of the booklet."""
        return 1 if len(self.cards) <= CARD_PAGES else 2

    @property
    def pages(self) -> int:
        """How many sheets there are, each printed on one side."""
        return -(-len(self.cards) // (CARD_PAGES * self.to_a_page))

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a sheet, counted from 0."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row, numbers in enumerate((_UPPER, _LOWER)):
            for column, number in enumerate(numbers):
                self._paint_panel(painter, page, number, QPointF(column, row), on_its_head=row == 0)
        self._paint_lines(painter)

    def _paint_panel(
        self, painter: QPainter, sheet: int, number: int, where: QPointF, *, on_its_head: bool
    ) -> None:
        width, height = self.measure.width() / _COLUMNS, self.measure.height() / 2
        painter.save()
        painter.translate(where.x() * width, where.y() * height)
        if on_its_head:
            painter.translate(width, height)
            painter.rotate(180)
        rect = QRectF(_INSET, _INSET, width - 2 * _INSET, height - 2 * _INSET)
        if number == 1:
            self._paint_cover(painter, rect, len(self._on(sheet)))
        elif number == 2 + CARD_PAGES:
            self._paint_folding(painter, rect)
        else:
            first = (number - 2) * self.to_a_page
            self._paint_cards(painter, rect, self._on(sheet)[first : first + self.to_a_page])
        painter.restore()

    def _on(self, sheet: int) -> Sequence[TakenCard]:
        count = CARD_PAGES * self.to_a_page
        return self.cards[sheet * count : (sheet + 1) * count]

    def _paint_cards(self, painter: QPainter, rect: QRectF, cards: Sequence[TakenCard]) -> None:
        height = rect.height() / self.to_a_page
        for place, taken in enumerate(cards):
            box = QRectF(rect.left(), rect.top() + place * height, rect.width(), height)
            face = Face(taken.card, letters=self.letters, has_heart=False, has_edge=False, code=taken.code)
            painter.save()
            painter.setClipRect(box)
            paint_face(painter, box, face, on_white(self.palette))
            painter.restore()

    def _paint_cover(self, painter: QPainter, rect: QRectF, cards: int) -> None:
        ink, side = QColor(self.palette.ink), rect.width() * 0.6
        mark = QRectF(rect.center().x() - side / 2, rect.top() + rect.height() * 0.12, side, side)
        draw_depth_mark(painter, mark, 3, QColor(self.palette.depth(2).accent))
        title = QRectF(rect.left(), rect.center().y(), rect.width(), rect.height() * 0.2)
        words = _tr("One question for the walk") if cards == 1 else _tr("{count} questions for the walk")
        draw_text(painter, set_to_fit(words.format(count=cards), serif(1), title, 76), title, ink)
        foot = QRectF(rect.left(), rect.bottom() - rect.height() * 0.22, rect.width(), rect.height() * 0.2)
        pass_on = _tr("Both of you answer. Either of you may pass on any of them.")
        draw_text(painter, set_to_fit(pass_on, sans(1), foot, 38), foot, QColor(self.palette.ink2))

    def _paint_folding(self, painter: QPainter, rect: QRectF) -> None:
        sheet = QRectF(rect.left(), rect.top() + 20, rect.width(), rect.width() * 0.70)
        self._draw_sheet(painter, sheet)
        steps = (
            _tr("1. Fold along every dashed line, and open again."),
            _tr("2. Fold lengthwise, print outside, and cut the line in the middle."),
            _tr("3. Push both ends together until the pages stand up like a cross; close them to a booklet."),
            _tr("At home, type the codes of the great talks into Closer: “Bring a walk home”."),
        )
        top = sheet.bottom() + 34
        height = (rect.bottom() - top) / len(steps)
        for place, step in enumerate(steps):
            box = QRectF(rect.left(), top + place * height, rect.width(), height * 0.94)
            draw_text(painter, set_to_fit(step, sans(1), box, 34), box, QColor(self.palette.ink))

    def _draw_sheet(self, painter: QPainter, rect: QRectF) -> None:
        """The sheet in small: where it is folded and where it is cut."""
        painter.setPen(QPen(QColor(self.palette.ink), 4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)
        for line in _folds(rect):
            painter.setPen(self._dashed(3))
            painter.drawLine(line)
        painter.setPen(QPen(QColor(self.palette.depth(3).accent), 9))
        painter.drawLine(_cut(rect))

    def _paint_lines(self, painter: QPainter) -> None:
        """The lines to fold along, and the cut, as far as printers reach."""
        sheet = QRectF(QPointF(0, 0), self.measure)
        painter.setPen(self._dashed(1.4))
        painter.setClipRect(sheet.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))
        painter.drawLines(_folds(sheet))
        painter.setPen(QPen(QColor(self.palette.ink), 3))
        painter.drawLine(_cut(sheet))
        painter.setClipping(False)

    def _dashed(self, width: float) -> QPen:
        pen = QPen(QColor(self.palette.line2), width)
        pen.setDashPattern(_DASHES)
        return pen


def _folds(rect: QRectF) -> list[QLineF]:
    middle, step = rect.center().y(), rect.width() / _COLUMNS
    across = [rect.left() + step * column for column in range(1, _COLUMNS)]
    return [
        QLineF(rect.left(), middle, rect.left() + step, middle),
        QLineF(rect.right() - step, middle, rect.right(), middle),
        *(QLineF(x, rect.top(), x, rect.bottom()) for x in across),
    ]


def _cut(rect: QRectF) -> QLineF:
    middle, step = rect.center().y(), rect.width() / _COLUMNS
    return QLineF(rect.left() + step, middle, rect.right() - step, middle)


def _tr(text: str) -> str:
    return QCoreApplication.translate("print", text)
