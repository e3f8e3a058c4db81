"""Paints what an import would do: the question, and below it its labels or the reason."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from closer_desktop.ui.card.shapes import rounded
from closer_desktop.ui.importing.plan_model import Fate, PlanRole, PlanRow, fate_word
from closer_desktop.ui.theme.letters import sans, serif
from closer_desktop.ui.theme.theme import Theme

_HEIGHT, _LEFT, _BAR = 60, 26, 5
_QUESTION, _DETAIL = 18, 15


class PlanDelegate(QStyledItemDelegate):
    """Rows of one height; a bar in the colour of the depth, and a word where it is not simply new."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are equally tall."""
        return QSize(self._view.viewport().width(), _HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        row = index.data(PlanRole.ROW)
        if not isinstance(row, PlanRow):
            return
        rect, state = QRectF(option.rect), option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            painter.setPen(QPen(QColor(self._theme.palette.focus), 2.5))
            painter.drawPath(rounded(rect.adjusted(2, 3, -2, -3), 12))
        self._paint_row(painter, rect, row)
        painter.restore()

    def _paint_row(self, painter: QPainter, rect: QRectF, row: PlanRow) -> None:
        palette = self._theme.palette
        comes_in = row.fate in (Fate.NEW, Fate.CHANGED)
        bar = QRectF(rect.left() + 10, rect.top() + 12, _BAR, rect.height() - 24)
        colour = palette.depth(row.depth).solid if row.depth is not None else palette.line2
        painter.fillPath(rounded(bar, _BAR / 2), QColor(colour))
        texts = rect.adjusted(_LEFT, 6, -14, -7)
        painter.setFont(serif(_QUESTION))
        painter.setPen(QColor(palette.ink if comes_in else palette.ink2))
        _draw(painter, texts, row.text, Qt.AlignmentFlag.AlignTop)
        left = texts.left()
        if row.fate is not Fate.NEW:
            painter.setFont(sans(_DETAIL, bold=True))
            painter.setPen(QColor(palette.ink))
            word = fate_word(row.fate)
            _draw(painter, texts, word, Qt.AlignmentFlag.AlignBottom)
            left += QFontMetricsF(painter.font()).horizontalAdvance(word) + 12
        painter.setFont(sans(_DETAIL))
        painter.setPen(QColor(palette.ink2))
        where = QRectF(left, texts.top(), texts.right() - left, texts.height())
        _draw(painter, where, row.detail, Qt.AlignmentFlag.AlignBottom)


def _draw(painter: QPainter, rect: QRectF, text: str, side: Qt.AlignmentFlag) -> None:
    cut = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(side | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine), cut)
