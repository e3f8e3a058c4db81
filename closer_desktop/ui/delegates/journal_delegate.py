"""Paints the rows of the journal: months, and entries on their panels."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from closer_desktop.domain.journal import Entry
from closer_desktop.ui.card.shapes import rounded
from closer_desktop.ui.models.journal_model import Heading, JournalRole, line_words, meta_words
from closer_desktop.ui.theme.letters import sans, serif
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.words import depth_word

_HEADING_HEIGHT = 46
_GAP, _PADDING, _TEXT_LEFT, _TEXT_RIGHT = 5, 14, 37, 20
_META, _QUESTION, _LINE = 15, 22, 18
_META_HEIGHT, _TAGS_HEIGHT = 24, 26
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_NEVER_ENDING = 100_000


class JournalDelegate(QStyledItemDelegate):
    """Rows are as tall as their texts; nothing is cut off."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        # Measuring text is slow, and Qt asks for every row whenever one is added.
        self._heights: dict[str, tuple[Entry, int, int]] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The height a row needs at the view's width."""
        row = index.data(JournalRole.ROW)
        width = self._view.viewport().width()
        if isinstance(row, Heading):
            return QSize(width, _HEADING_HEIGHT)
        known = self._heights.get(row.id)
        if known is not None and known[0] is row and known[1] == width:
            return QSize(width, known[2])
        texts = width - _TEXT_LEFT - _TEXT_RIGHT
        height = 2 * _GAP + 2 * _PADDING + _META_HEIGHT
        height += _height(row.question, _question_font(), texts)
        height += _height(line_words(row), _line_font(), texts)
        height += _TAGS_HEIGHT if row.tags else 0
        self._heights[row.id] = (row, width, height)
        return QSize(width, height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a month or an entry."""
        row = index.data(JournalRole.ROW)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            painter.setFont(serif(22, semibold=True))
            painter.setPen(QColor(self._theme.palette.ink))
            where = rect.adjusted(0, 0, 0, -6)
            painter.drawText(where, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft), row.month)
        else:
            state: QStyle.StateFlag = option.state
            self._paint_panel(painter, rect, row, bool(state & QStyle.StateFlag.State_Selected))
            self._paint_texts(painter, rect, row)
        painter.restore()

    def _paint_panel(self, painter: QPainter, rect: QRect, entry: Entry, is_chosen: bool) -> None:
        palette = self._theme.palette
        panel = QRectF(rect).adjusted(1.5, _GAP, -1.5, -_GAP)
        focused = is_chosen and self._view.hasFocus()
        edge = palette.focus if focused else palette.line2 if is_chosen else palette.line
        painter.setPen(QPen(QColor(edge), 2.5 if focused else 1.5))
        painter.setBrush(QColor(palette.surface))
        painter.drawPath(rounded(panel, 18))
        bar = QRectF(panel.left() + 14, panel.top() + 14, 6, panel.height() - 28)
        colour = palette.depth(entry.depth).solid if entry.depth else palette.line2
        painter.fillPath(rounded(bar, 3), QColor(colour))

    def _paint_texts(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        palette = self._theme.palette
        texts = rect.adjusted(_TEXT_LEFT, _GAP + _PADDING, -_TEXT_RIGHT, 0)
        self._paint_meta(painter, texts, entry)
        texts.setTop(texts.top() + _META_HEIGHT)
        for text, font, colour in (
            (entry.question, _question_font(), palette.ink),
            (line_words(entry), _line_font(), palette.ink2),
        ):
            if text:
                painter.setFont(font)
                painter.setPen(QColor(colour))
                painter.drawText(texts, _WRAP, text)
                texts.setTop(texts.top() + _height(text, font, texts.width()))
        if entry.tags:
            painter.setFont(sans(_META))
            painter.setPen(QColor(palette.ink2))
            painter.drawText(texts.adjusted(0, 4, 0, 0), _WRAP, "  ·  ".join(entry.tags))

    def _paint_meta(self, painter: QPainter, texts: QRect, entry: Entry) -> None:
        palette = self._theme.palette
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        line = QRect(texts.left(), texts.top() - 4, texts.width(), _META_HEIGHT)
        painter.setFont(sans(_META))
        painter.setPen(QColor(palette.ink2))
        words = "  ·  ".join(meta_words(entry, self.tr("with {people}")))
        if entry.depth is not None:
            words += "  ·  "
        painter.drawText(line, middle, words)
        if entry.depth is None:
            return
        accent = QColor(palette.depth(entry.depth).accent)
        line.setLeft(line.left() + QFontMetrics(sans(_META)).horizontalAdvance(words))
        painter.setFont(sans(_META, bold=True))
        painter.setPen(accent)
        depth = depth_word(entry.depth)
        painter.drawText(line, middle, depth)
        left = line.left() + QFontMetrics(sans(_META, bold=True)).horizontalAdvance(depth) + 16
        painter.setBrush(accent)
        for rung in range(entry.rung):
            painter.drawEllipse(QPointF(left + rung * 16, line.center().y() + 1), 4, 4)


def _question_font() -> QFont:
    return serif(_QUESTION)


def _line_font() -> QFont:
    return serif(_LINE, italic=True)


def _height(text: str, font: QFont, width: int) -> int:
    if not text:
        return 0
    return QFontMetrics(font).boundingRect(0, 0, max(1, width), _NEVER_ENDING, _WRAP, text).height() + 2
