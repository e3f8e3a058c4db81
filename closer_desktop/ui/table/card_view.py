"""The card on the table: it turns, it can be dragged, and it says its question to screen readers."""

from enum import StrEnum

from PySide6.QtCore import (
    Property,
    QEasingCurve,
    QPointF,
    QRectF,
    QSequentialAnimationGroup,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QTransform,
)
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from closer_desktop.ui.card.back import paint_back, paint_shadow
from closer_desktop.ui.card.face import Face, foot_line, heart_centre, paint_face, set_question
from closer_desktop.ui.card.geometry import PADDING, RADIUS, meta_size
from closer_desktop.ui.card.shapes import rounded
from closer_desktop.ui.theme.icons import screen_ratio
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets import motion
from closer_desktop.ui.widgets.buttons import feel_like_a_button
from closer_desktop.ui.words import depth_word, kind_word, theme_word

# Room around the card for its shadow and for the perspective while it turns.
MARGIN = 44
_PERSPECTIVE = 2600.0
_SMALLEST_TARGET = 46
# A drag counts from this share of the card's width sideways, and this share of that up or down.
_SWIPE, _UPWARDS = 0.16, 0.6
_HAND_TREMOR = 8


class Swipe(StrEnum):
    """Which way the card was pushed."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"


class CardView(QLabel):
    """A label that paints itself as a card, so that assistive technology meets static text.

    The widget is as wide as the stage, so that a dragged card is never cut off; the card itself lies
    at `box`.
    """

    swiped = Signal(Swipe)
    favourite_requested = Signal()
    turn_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._face: Face | None = None
        self._turned, self._dragged, self._glow = 1.0, 0.0, 0.0
        self._pressed: QPointF | None = None
        self._painted: dict[tuple[str, int, float], QPixmap] = {}
        self.box = QRectF(MARGIN, MARGIN, 700, 500)
        self.setTextFormat(Qt.TextFormat.PlainText)
        # A click takes hold of the card; the ring around it is for the Tab key.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.heart = self._overlay(self.tr("Keep this card close (F)"))
        self.heart.setCheckable(True)
        self.heart.clicked.connect(self.favourite_requested)
        self.turn = self._overlay(self.tr("Let the other one answer first (T)"))
        self.turn.clicked.connect(self.turn_requested)
        turning = motion.animation(self, b"turned", motion.TURN, QEasingCurve.Type.InOutQuad)
        self._turning = QSequentialAnimationGroup(self)
        self._turning.addPause(motion.WAIT)
        self._turning.addAnimation(turning)
        self._ember = motion.animation(self, b"glow", motion.EMBER, QEasingCurve.Type.OutQuad, 1.0, 0.0)
        self._letting_go = motion.animation(self, b"dragged", motion.BASE, QEasingCurve.Type.OutBack)
        theme.changed.connect(self._repaint_all)

    @property
    def letter_size(self) -> int:
        """The size of the question's letters in pixels; 0 before the first card."""
        return 0 if self._face is None else set_question(self.box, self._face)[0].font.pixelSize()

    @Property(float)
    def turned(self) -> float:
        """How far the card is turned: 0 shows its back, 1 its face."""
        return self._turned

    @turned.setter  # type: ignore[no-redef]
    def turned(self, share: float) -> None:
        self._turned = share
        self.update()

    @Property(float)
    def dragged(self) -> float:
        """How many pixels to the right the card is held."""
        return self._dragged

    @dragged.setter  # type: ignore[no-redef]
    def dragged(self, pixels: float) -> None:
        self._dragged = pixels
        self.update()

    @Property(float)
    def glow(self) -> float:
        """How brightly the rim of the card glows, from 0 to 1."""
        return self._glow

    @glow.setter  # type: ignore[no-redef]
    def glow(self, share: float) -> None:
        self._glow = share
        self.update()

    def show_face(self, face: Face, *, turn: bool) -> None:
        """Show this face; with `turn` the card first lies on its face and is turned over."""
        self._face = face
        self._painted = {key: pixmap for key, pixmap in self._painted.items() if key[0] != "face"}
        self._say(face)
        self._turning.stop()
        if turn and not self._theme.less_motion:
            self._turned = 0.0
            self._turning.start()
        else:
            self._turned = 1.0
        if turn:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, face.card.text))
        self.update()

    def cover(self, covered: bool) -> None:
        """Lay the card on its face, or turn it up again, at once."""
        self._turning.stop()
        self._turned = 0.0 if covered else 1.0
        self.heart.setVisible(not covered)
        self.update()

    def glow_once(self) -> None:
        """Let the rim glow warmly and fade."""
        if not self._theme.less_motion:
            self._ember.start()

    def lie_at(self, stage_width: int, card: QRectF) -> None:
        """Take this place on a stage of this width."""
        self.setGeometry(0, int(card.top() - MARGIN), stage_width, int(card.height() + 2 * MARGIN))
        self.box = QRectF(card.left(), MARGIN, card.width(), card.height())
        self._painted.clear()
        size = meta_size(card.width())
        target = max(_SMALLEST_TARGET, size * 2.6)
        heart = QRectF(0, 0, target, target)
        heart.moveCenter(heart_centre(self.box))
        self.heart.setGeometry(heart.toRect())
        left = self.box.left() + self.box.width() * PADDING - 14
        turn = QRectF(left, foot_line(self.box) - target / 2, size * 19, target)
        self.turn.setGeometry(turn.toRect())

    def face_pixmap(self) -> QPixmap | None:
        """The face as it is painted now, with its margin; None before the first card."""
        return None if self._face is None else self._pixmap("face", screen_ratio())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the side that is up, as far as it is turned and dragged."""
        if self._face is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_ember(painter)
        moving = self._turned < 1
        self._lean(painter)
        side = "face" if self._turned >= 0.5 else "back"
        # While it moves a copy at 1x is enough, and four times cheaper on a fine screen.
        pixmap = self._pixmap(side, 1.0 if moving else screen_ratio())
        painter.drawPixmap(self.box.topLeft() - QPointF(MARGIN, MARGIN), pixmap)
        if self.hasFocus() and not moving and not self._dragged:
            painter.setPen(QPen(QColor(self._theme.palette.focus), 3))
            painter.drawPath(rounded(self.box.adjusted(-5, -5, 5, 5), self.box.width() * RADIUS + 5))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the card."""
        self._pressed = event.position() if event.button() == Qt.MouseButton.LeftButton else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the card sideways; touch arrives here as a mouse too."""
        if self._pressed is None:
            return
        way = event.position() - self._pressed
        sideways = abs(way.x()) > _HAND_TREMOR and abs(way.x()) > abs(way.y())
        self.setProperty("dragged", way.x() if sideways else 0.0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the card: pushed far enough it says which way, else it slides back."""
        if self._pressed is None:
            return
        way = event.position() - self._pressed
        self._pressed = None
        swipe = _swipe_of(way, self.box.width() * _SWIPE)
        if swipe in (Swipe.LEFT, Swipe.RIGHT) or self._theme.less_motion or not self._dragged:
            self.setProperty("dragged", 0.0)
        else:
            self._letting_go.setStartValue(self._dragged)
            self._letting_go.setEndValue(0.0)
            self._letting_go.start()
        if swipe is not None:
            self.swiped.emit(swipe)

    def _overlay(self, tip: str) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("look", "overlay")
        button.setToolTip(tip)
        feel_like_a_button(button)
        return button

    def _say(self, face: Face) -> None:
        """Say everything that is painted in words as well."""
        card = face.card
        self.setText(card.text)
        self.setAccessibleName(card.text)
        kind = kind_word(card.kind) or self.tr("Question")
        about = self.tr("{depth}. {kind} about {theme}.").format(
            depth=depth_word(card.depth), kind=kind, theme=theme_word(card.theme).lower()
        )
        who = f" {face.who}." if face.who else ""
        self.setAccessibleDescription(about + who)
        self.heart.setChecked(face.is_favourite)
        self.heart.setAccessibleName(
            self.tr("Remove from favourites") if face.is_favourite else self.tr("Add to favourites")
        )
        self.turn.setVisible(bool(face.who))
        self.turn.setAccessibleName(self.tr("{who}. Swap the turn.").format(who=face.who))

    def _paint_ember(self, painter: QPainter) -> None:
        if self._glow <= 0 or self._face is None:
            return
        colour = QColor(self._theme.palette.depth(self._face.card.depth).solid)
        widest = int(MARGIN * 0.9)
        for grown in range(3, widest, 3):
            colour.setAlphaF(0.16 * self._glow * (1 - grown / MARGIN) ** 2)
            around = self.box.adjusted(-grown, -grown, grown, grown)
            painter.fillPath(rounded(around, self.box.width() * RADIUS + grown), colour)

    def _lean(self, painter: QPainter) -> None:
        """Turn the painter as far as the card is turned and dragged."""
        centre = self.box.center()
        if self._turned < 1:
            angle = 180 * (1 - self._turned)
            leaning = QTransform()
            leaning.translate(centre.x(), centre.y())
            leaning.rotate(angle - 180 if angle > 90 else angle, Qt.Axis.YAxis, _PERSPECTIVE)
            leaning.translate(-centre.x(), -centre.y())
            painter.setTransform(leaning, True)
        if self._dragged:
            painter.translate(self._dragged, abs(self._dragged) * 0.04)
            painter.translate(centre)
            painter.rotate(self._dragged * 0.014)
            painter.translate(-centre)

    def _pixmap(self, side: str, ratio: float) -> QPixmap:
        """One side of the card with its shadow, painted once."""
        assert self._face is not None
        key = (side, int(self._face.card.depth), ratio)
        if key not in self._painted:
            palette = self._theme.palette
            rect = QRectF(MARGIN, MARGIN, self.box.width(), self.box.height())
            whole = rect.size() + QSizeF(2 * MARGIN, 2 * MARGIN)
            pixmap = QPixmap((whole * ratio).toSize())
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            paint_shadow(painter, rect, palette)
            if side == "face":
                paint_face(painter, rect, self._face, palette)
            else:
                paint_back(painter, rect, self._face.card.depth, palette)
            painter.end()
            self._painted[key] = pixmap
        return self._painted[key]

    def _repaint_all(self) -> None:
        self._painted.clear()
        self.update()


def _swipe_of(way: QPointF, far: float) -> Swipe | None:
    if abs(way.x()) > far and abs(way.x()) > abs(way.y()):
        return Swipe.LEFT if way.x() < 0 else Swipe.RIGHT
    if abs(way.y()) > far * _UPWARDS:
        return Swipe.UP if way.y() < 0 else Swipe.DOWN
    return None
