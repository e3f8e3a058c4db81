"""Paints what an import would do: the question, its labels or the reason, and a mark on what comes in."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from closer_desktop.ui.card.shapes import rounded
from closer_desktop.ui.card.thumbnail import paint_badge
from closer_desktop.ui.importing.plan_model import Fate, PlanRole, PlanRow, row_word
from closer_desktop.ui.theme.letters import sans, serif
from closer_desktop.ui.theme.theme import Theme

_HEIGHT, _LEFT, _BAR = 60, 26, 5
_BADGE, _BADGE_ROOM = 23, 56
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

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Leave the card out, or take it in again, by a click on its mark or by Space."""
        row = index.data(PlanRole.ROW)
        if not isinstance(row, PlanRow) or not row.card or not self._is_for_mark(event, QRectF(option.rect)):
            return False
        state = Qt.CheckState.Checked if row.is_left_out else Qt.CheckState.Unchecked
        return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def _is_for_mark(self, event: QEvent, rect: QRectF) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            return event.position().x() >= rect.right() - _BADGE_ROOM
        return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space

    def _paint_row(self, painter: QPainter, rect: QRectF, row: PlanRow) -> None:
        palette = self._theme.palette
        comes_in = bool(row.card) and not row.is_left_out
        bar = QRectF(rect.left() + 10, rect.top() + 12, _BAR, rect.height() - 24)
        colour = palette.depth(row.depth).solid if comes_in and row.depth is not None else palette.line2
        painter.fillPath(rounded(bar, _BAR / 2), QColor(colour))
        if row.card:
            badge = QRectF(0, 0, _BADGE, _BADGE)
            badge.moveCenter(QPointF(rect.right() - _BADGE_ROOM / 2, rect.center().y()))
            paint_badge(painter, badge, palette, chosen=comes_in)
        texts = rect.adjusted(_LEFT, 6, -_BADGE_ROOM if row.card else -14, -7)
        painter.setFont(serif(_QUESTION))
        painter.setPen(QColor(palette.ink if comes_in else palette.ink2))
        _draw(painter, texts, row.text, Qt.AlignmentFlag.AlignTop)
        left = texts.left()
        if row.fate is not Fate.NEW or row.is_left_out:
            painter.setFont(sans(_DETAIL, bold=True))
            painter.setPen(QColor(palette.ink))
            word = row_word(row)
            _draw(painter, texts, word, Qt.AlignmentFlag.AlignBottom)
            left += QFontMetricsF(painter.font()).horizontalAdvance(word) + 12
        painter.setFont(sans(_DETAIL))
        painter.setPen(QColor(palette.ink2))
        where = QRectF(left, texts.top(), texts.right() - left, texts.height())
        _draw(painter, where, row.detail, Qt.AlignmentFlag.AlignBottom)


def _draw(painter: QPainter, rect: QRectF, text: str, side: Qt.AlignmentFlag) -> None:
    cut = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(side | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine), cut)
