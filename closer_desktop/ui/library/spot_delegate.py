"""Paints the places on the shelf: icon, name, and how many cards lie there."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from closer_desktop.services.shelf import Place, Spot
from closer_desktop.ui.card.shapes import rounded
from closer_desktop.ui.library.spots_model import SpotRole
from closer_desktop.ui.theme.icons import icon_pixmap
from closer_desktop.ui.theme.letters import sans
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.labels import plain_tip
from closer_desktop.ui.words import spot_word

_HEIGHT, _HEADING, _BREAK = 41, 32, 12
_ICON = 21
_ICONS = {
    Place.ALL: "deck",
    Place.FAVOURITES: "heart",
    Place.TALKS: "great",
    Place.MINE: "edit",
    Place.RELATIONSHIP: "people-one",
    Place.OCCASION: "calendar",
    Place.DECK: "deck",
    Place.SMART: "search",
    Place.AWAY: "moon",
}


class SpotDelegate(QStyledItemDelegate):
    """Headings are small and bold; the chosen place is filled, and the one `under_drag` framed."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self.under_drag = QPersistentModelIndex()
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Places are as tall as a finger needs."""
        row = index.data(SpotRole.ROW)
        height = _HEIGHT if isinstance(row, Spot) else _HEADING if row else _BREAK
        return QSize(self._view.viewport().width(), height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a heading or a place."""
        row = index.data(SpotRole.ROW)
        rect = QRectF(option.rect)
        palette = self._theme.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Spot):
            state: QStyle.StateFlag = option.state
            self._paint_spot(painter, rect, row, state)
        else:
            painter.setFont(sans(13, bold=True))
            painter.setPen(QColor(palette.ink2))
            where = rect.adjusted(4, 0, 0, -6)
            painter.drawText(where, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, row or "")
        if self.under_drag.isValid() and self.under_drag == index:
            painter.setPen(QPen(QColor(palette.focus), 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(rounded(rect.adjusted(1.5, 1.5, -1.5, -1.5), 11))
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Say the name of a place where it may be cut."""
        row = index.data(SpotRole.ROW)
        if isinstance(row, Spot):
            QToolTip.showText(event.globalPos(), plain_tip(spot_word(row)), view)
        return True

    def _paint_spot(self, painter: QPainter, rect: QRectF, spot: Spot, state: QStyle.StateFlag) -> None:
        palette = self._theme.palette
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        panel = rect.adjusted(1.5, 1.5, -1.5, -1.5)
        if is_chosen:
            has_keys = self._view.hasFocus()
            painter.setPen(
                QPen(QColor(palette.focus if has_keys else palette.sel_edge), 2.5 if has_keys else 1)
            )
            painter.setBrush(QColor(palette.sel))
            painter.drawPath(rounded(panel, 11))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillPath(rounded(panel, 11), QColor(palette.bg))
        ink = palette.on_sel if is_chosen else palette.ink
        dim = palette.on_sel if is_chosen else palette.ink2
        line = rect.center().y()
        icon = icon_pixmap(_ICONS[spot.place], dim, _ICON)
        painter.drawPixmap(round(rect.left()) + 12, round(line - _ICON / 2), icon)
        painter.setFont(sans(15))
        painter.setPen(QColor(dim))
        count = f"{spot.count:,}"
        right = rect.right() - 11
        left = right - QFontMetricsF(painter.font()).horizontalAdvance(count)
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(QRectF(left, rect.top(), 90, rect.height()), middle, count)
        painter.setFont(sans(16, bold=is_chosen))
        painter.setPen(QColor(ink))
        name = QRectF(rect.left() + 43, rect.top(), left - rect.left() - 49, rect.height())
        said = QFontMetricsF(painter.font()).elidedText(
            spot_word(spot), Qt.TextElideMode.ElideRight, name.width()
        )
        painter.drawText(name, middle, said)
