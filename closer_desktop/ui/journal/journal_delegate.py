"""Paints the rows of the journal: months, and entries on their panels."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from closer_desktop.domain.journal import Entry
from closer_desktop.ui.card.shapes import rounded
from closer_desktop.ui.journal.journal_model import Heading, JournalRole, line_words, meta_words
from closer_desktop.ui.theme.letters import sans, serif
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.words import depth_word

_HEADING_HEIGHT = 46
_GAP, _PADDING, _TEXT_LEFT, _TEXT_RIGHT = 5, 14, 37, 20
_META, _QUESTION, _LINE = 15, 22, 18
_META_HEIGHT, _TAGS_HEIGHT = 24, 26
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_NEVER_ENDING = 100_000
# A letter's width in letter sizes, and how many texts' heights are remembered.
_LETTER, _REMEMBERED = 0.46, 2_000


class JournalDelegate(QStyledItemDelegate):
    """Rows are as tall as their texts; nothing is cut off. `has_keys` says whether the list has the focus."""

    def __init__(self, theme: Theme, has_keys: Callable[[], bool]) -> None:
        super().__init__()
        self._theme = theme
        self._has_keys = has_keys
        self._question, self._line = _Kind(serif(_QUESTION)), _Kind(serif(_LINE, italic=True))

    def guess(self, index: QModelIndex | QPersistentModelIndex, width: int) -> int:
        """About how tall a row is, from the length of its texts."""
        return self._height(index.data(JournalRole.ROW), width, _Kind.guess)

    def tell(self, index: QModelIndex | QPersistentModelIndex, width: int) -> int:
        """How tall a row is at this width, in pixels."""
        return self._height(index.data(JournalRole.ROW), width, _Kind.measure)

    def _height(self, row: Heading | Entry, width: int, measured: Callable[["_Kind", str, int], int]) -> int:
        if isinstance(row, Heading):
            return _HEADING_HEIGHT
        texts = width - _TEXT_LEFT - _TEXT_RIGHT
        height = 2 * _GAP + 2 * _PADDING + _META_HEIGHT + (_TAGS_HEIGHT if row.tags else 0)
        height += measured(self._question, row.question, texts)
        return height + measured(self._line, line_words(row), texts)

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
        focused = is_chosen and self._has_keys()
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
        for text, kind, colour in (
            (entry.question, self._question, palette.ink),
            (line_words(entry), self._line, palette.ink2),
        ):
            if text:
                painter.setFont(kind.font)
                painter.setPen(QColor(colour))
                painter.drawText(texts, _WRAP, text)
                texts.setTop(texts.top() + kind.measure(text, texts.width()))
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


class _Kind:
    """A font, and how tall texts are in it; measuring is slow, so what was measured last is remembered."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetrics(font)
        self._known: dict[tuple[str, int], int] = {}

    def measure(self, text: str, width: int) -> int:
        """How tall the text is at this width, in pixels."""
        if not text:
            return 0
        height = self._known.get((text, width))
        if height is None:
            box = self._metrics.boundingRect(0, 0, max(1, width), _NEVER_ENDING, _WRAP, text)
            height = box.height() + 2
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[text, width] = height
        return height

    def guess(self, text: str, width: int) -> int:
        """About how tall the text is at this width."""
        if not text:
            return 0
        lines = 1 + int(len(text) * self.font.pixelSize() * _LETTER / max(1, width))
        return lines * self._metrics.lineSpacing() + 2
