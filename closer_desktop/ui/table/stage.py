"""The stage: pile, card and slip, where they lie and how they move."""

import math
from dataclasses import dataclass

from PySide6.QtCore import (
    Property,
    QEasingCurve,
    QPoint,
    QPointF,
    QPropertyAnimation,
    QRect,
    QRectF,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from closer_desktop.ui.card.back import paint_back, paint_below, paint_shadow
from closer_desktop.ui.card.face import Face
from closer_desktop.ui.card.geometry import card_rect, slip_height, slip_rect
from closer_desktop.ui.table.card_view import MARGIN, CardView, Swipe
from closer_desktop.ui.table.leaving_card import Exit, LeavingCard
from closer_desktop.ui.table.slip import Slip
from closer_desktop.ui.theme.icons import screen_ratio
from closer_desktop.ui.theme.letters import serif
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets import motion
from closer_desktop.ui.widgets.buttons import Button

_SLIP_TRAVEL = 14
_RIFFLE_SPREAD = 46


@dataclass(frozen=True, slots=True)
class Scene:
    """What lies on the stage: the card that is turned, if one is, or the closed pile and a caption.

    `coming` are the depths of the next two cards, `listen` a line for whoever listens, `was_here` says
    that the card was with these people before, and `can_return` that one waits until the breather is over.
    """

    face: Face | None
    rung: int
    coming: tuple[int, ...]
    caption: str
    listen: str = ""
    was_here: str = ""
    can_return: bool = False


class Stage(QWidget):
    """Lays out pile, card and slip, and owns the motion between them."""

    swiped = Signal(Swipe)
    favourite_requested = Signal()
    turn_requested = Signal()
    closer_requested = Signal()
    lighter_requested = Signal()
    return_requested = Signal()
    menu_requested = Signal(QPoint)
    pile_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._scene = Scene(None, 0, (), "")
        self._pile: tuple[tuple[object, ...], QPixmap] | None = None
        self._riffled = 0.0
        self.setMinimumSize(420, 220)
        self.slip = Slip(theme, self)
        self.card = CardView(theme, self)
        self.card.swiped.connect(self.swiped)
        self.card.favourite_requested.connect(self.favourite_requested)
        self.card.turn_requested.connect(self.turn_requested)
        self.slip.closer_requested.connect(self.closer_requested)
        self.slip.lighter_requested.connect(self.lighter_requested)
        self.return_ = Button(theme, self.tr("Back to where we were"), look="action", icon_name="undo")
        self.return_.setParent(self)
        self.return_.setToolTip(self.tr("The card and the follow-up from before the breather (B)"))
        self.return_.clicked.connect(self.return_requested)
        self.return_.hide()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self.menu_requested)
        self.card.hide()
        self.slip.hide()
        self._sliding = QPropertyAnimation(self.slip, b"pos", self)
        self._sliding.setDuration(motion.BASE)
        self._sliding.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._riffle = motion.animation(self, b"riffled", motion.RIFFLE, QEasingCurve.Type.InOutQuad)
        theme.changed.connect(self.update)

    @Property(float)
    def riffled(self) -> float:
        """How far the pile is shuffled, from 0 to 1."""
        return self._riffled

    @riffled.setter  # type: ignore[no-redef]
    def riffled(self, share: float) -> None:
        self._riffled = share
        self.update()

    def show_scene(self, scene: Scene, *, turn: bool = False, leaving: Exit | None = None) -> None:
        """Show the scene; with `turn` its card is turned over, after the old one has left."""
        before = self._scene
        if leaving is not None:
            self._send_away(leaving)
        self._scene = scene
        self.card.setVisible(scene.face is not None)
        if scene.face is not None and (turn or scene.face != before.face):
            self.card.show_face(scene.face, turn=turn)
        slides = before.rung != scene.rung and not turn and before.face is not None
        self._place_slip(slides=slides)
        self.update()

    def cover(self, covered: bool) -> None:
        """Hide what the card says from someone who walks in, or show it again."""
        self.card.cover(covered)
        self.slip.setVisible(not covered and self._scene.face is not None)

    def riffle(self) -> None:
        """Let people see that the pile is shuffled."""
        if not self._theme.less_motion:
            self._riffle.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out anew."""
        self.card.lie_at(self.width(), self._card_rect())
        self._place_slip(slides=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the closed pile asks for its first card."""
        pressed = event.button() == Qt.MouseButton.LeftButton
        if pressed and self._scene.face is None and self._scene.coming:
            self.pile_pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pile; it is painted once and kept, but for the moment it is shuffled."""
        painter = QPainter(self)
        if self._riffled and self._riffled < 1:
            self._paint_pile(painter)
            return
        ratio = screen_ratio()
        closed = self._scene.face is None
        key = (self.size(), self._theme.palette, ratio, self._scene.coming, closed, self._scene.caption)
        if self._pile is None or self._pile[0] != key:
            pixmap = QPixmap(self.size() * ratio)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            inner = QPainter(pixmap)
            self._paint_pile(inner)
            inner.end()
            self._pile = (key, pixmap)
        area = QRectF(event.rect())
        source = QRectF(area.topLeft() * ratio, area.size() * ratio)
        painter.drawPixmap(area, self._pile[1], source)

    def _card_rect(self) -> QRectF:
        return card_rect(QSizeF(self.size()))

    def _send_away(self, way: Exit) -> None:
        picture = self.card.face_pixmap()
        if picture is None or not self.card.isVisible() or self._theme.less_motion:
            return
        place = self.card.box.translated(QPointF(self.card.pos()))
        LeavingCard(self, picture, place.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN), way)

    def _place_slip(self, *, slides: bool) -> None:
        face = self._scene.face
        card = self._card_rect()
        rect = slip_rect(card).toRect()
        self.return_.setVisible(self._scene.can_return)
        if self._scene.can_return:
            size = self.return_.sizeHint()
            self.return_.setGeometry(QRect(rect.center() - QPoint(size.width() // 2, 0), size))
            self.return_.move(self.return_.x(), rect.top() + 6)
        shown = face is not None and bool(face.card.ladder) and not self._scene.can_return
        self.slip.setVisible(shown)
        if face is None or not shown:
            return
        self.slip.resize(rect.size())
        self.slip.raise_()
        self.slip.show_rung(
            face.card, self._scene.rung, card.width(), self._scene.listen, self._scene.was_here
        )
        self._sliding.stop()
        if slides and not self._theme.less_motion:
            self._sliding.setStartValue(rect.topLeft() - QPoint(0, _SLIP_TRAVEL))
            self._sliding.setEndValue(rect.topLeft())
            self._sliding.start()
        else:
            self.slip.move(rect.topLeft())

    def _paint_pile(self, painter: QPainter) -> None:
        rect, palette = self._card_rect(), self._theme.palette
        coming = self._scene.coming
        spread = math.sin(math.pi * self._riffled) * _RIFFLE_SPREAD
        closed = self._scene.face is None and bool(coming)
        below = coming[1:] if closed else coming
        for place, depth in reversed(list(enumerate(below))):
            way = spread if place == 0 else -spread
            paint_below(painter, rect.translated(way, 0), place, depth, palette)
        if closed:
            top = rect.translated(-spread if len(below) < 2 else 0, 0)
            paint_shadow(painter, top, palette)
            paint_back(painter, top, coming[0], palette)
            self._paint_caption(painter, rect)

    def _paint_caption(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QColor(self._theme.palette.ink2))
        painter.setFont(serif(max(18.0, rect.width() * 0.027), italic=True))
        where = QRectF(12, rect.bottom() + 12, self.width() - 24, slip_height(rect.width()))
        how = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(where, int(how), self._scene.caption)
