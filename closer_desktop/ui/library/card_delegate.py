"""Paints cards in the Library, as small cards in a grid or as one line each."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from closer_desktop.domain.shelf import ShelfCard
from closer_desktop.ui.card.shapes import rounded
from closer_desktop.ui.card.thumbnail import (
    Thumbnail,
    badge_rect,
    depth_pixmap_of,
    paint_badge,
    paint_thumbnail,
)
from closer_desktop.ui.library.library_model import LibraryRole
from closer_desktop.ui.theme.icons import icon_pixmap, screen_ratio
from closer_desktop.ui.theme.letters import sans, serif
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.words import theme_word

GAP = 8
LINE_HEIGHT = 52


class CardDelegate(QStyledItemDelegate):
    """With `is_list` each card is one line, else a small card."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.is_list = False

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A card fills its cell."""
        return self._view.gridSize()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one card."""
        shelved = index.data(LibraryRole.CARD)
        if not isinstance(shelved, ShelfCard):
            return
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        is_focused = self._view.hasFocus() and index == self._view.currentIndex()
        rect = self.card_rect(QRectF(option.rect))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.is_list:
            self._paint_line(painter, rect, shelved, is_chosen, is_focused)
        else:
            whose = self.tr("yours") if shelved.is_own or shelved.is_changed else ""
            thumbnail = Thumbnail(shelved, whose, is_chosen, is_focused, self._theme.letters)
            paint_thumbnail(painter, rect, thumbnail, self._theme.palette)
        painter.restore()

    def card_rect(self, cell: QRectF) -> QRectF:
        """The card within its cell."""
        gap = 2 if self.is_list else GAP
        return cell.adjusted(gap, gap, -gap, -gap)

    def badge(self, cell: QRectF) -> QRectF:
        """Where a click chooses the card besides others."""
        rect = self.card_rect(cell)
        if not self.is_list:
            return badge_rect(rect)
        return QRectF(rect.right() - 36, rect.center().y() - 11.5, 23, 23)

    def _paint_line(
        self, painter: QPainter, rect: QRectF, shelved: ShelfCard, is_chosen: bool, is_focused: bool
    ) -> None:
        palette = self._theme.palette
        colours = palette.depth(shelved.card.depth)
        marked = is_chosen or is_focused
        edge = QPen(QColor(palette.focus if marked else palette.line), 2.5 if marked else 1.0)
        if is_focused and not is_chosen:
            edge.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(edge)
        painter.setBrush(QColor(palette.surface))
        painter.drawPath(rounded(rect.adjusted(1.5, 0, -1.5, 0), 12))
        line, ratio = rect.center().y(), screen_ratio()
        painter.drawPixmap(
            round(rect.left()) + 14,
            round(line) - 10,
            depth_pixmap_of(int(shelved.card.depth), colours.accent, ratio),
        )
        badge = QRectF(rect.right() - 36, line - 11.5, 23, 23)
        paint_badge(painter, badge, palette, chosen=is_chosen)
        right = badge.left() - 8
        for icon_name, is_there in (("heart-on", shelved.is_favourite), ("moon", shelved.is_away)):
            if is_there:
                right -= 24
                painter.drawPixmap(round(right), round(line) - 9, icon_pixmap(icon_name, colours.accent, 19))
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.setFont(sans(15))
        painter.setPen(QColor(palette.ink2))
        theme = theme_word(shelved.card.theme)
        right -= QFontMetricsF(painter.font()).horizontalAdvance(theme) + 14
        painter.drawText(QRectF(right, rect.top(), 200, rect.height()), middle, theme)
        painter.setFont(serif(18))
        painter.setPen(QColor(palette.ink))
        left = rect.left() + 46
        text = QFontMetricsF(painter.font()).elidedText(
            " ".join(shelved.card.text.split()), Qt.TextElideMode.ElideRight, right - left - 12
        )
        painter.drawText(QRectF(left, rect.top(), right - left, rect.height()), middle, text)
