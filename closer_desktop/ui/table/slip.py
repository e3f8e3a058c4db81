"""The slip under the card: its ladder of follow-up questions, pulled out one rung at a time."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from closer_desktop.domain.cards import Card
from closer_desktop.ui.card.shapes import rounded
from closer_desktop.ui.card.text import one_line_size
from closer_desktop.ui.theme.icons import icon
from closer_desktop.ui.theme.letters import serif
from closer_desktop.ui.theme.palette import Light
from closer_desktop.ui.theme.theme import Theme, restyle
from closer_desktop.ui.widgets.buttons import feel_like_a_button

_TEXT_LEFT, _TEXT_RIGHT = 64, 14
_TARGET = 48
_ICON = 24
# Letter sizes as shares of the card's width, with a rung out and without.
_RUNG_SIZE, _ASKING_SIZE = 0.047, 0.030
_SMALLEST = 17
_DOT_X, _DOT_STEP, _DOT = 36, 14, 4


class Slip(QFrame):
    """Shows the rung people stand on, and asks for the next one or the one before."""

    closer_requested = Signal()
    lighter_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card: Card | None = None
        self._rung = 0
        self._card_width = 0.0
        self._text = _SlipText(self)
        self.up = self._button(self.tr("One rung back"), self.tr("One rung back (↑)"))
        self.up.clicked.connect(self.lighter_requested)
        self.down = self._button(
            self.tr("Closer: the next follow-up question"), self.tr("Next follow-up (↓ or W)")
        )
        self.down.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.down.clicked.connect(self.closer_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(_TEXT_LEFT, 6, _TEXT_RIGHT, 6)
        row.setSpacing(6)
        row.addWidget(self._text, 1)
        row.addWidget(self.up)
        row.addWidget(self.down)
        theme.changed.connect(self._restyle)

    def show_rung(
        self, card: Card, rung: int, card_width: float, listen: str = "", was_here: str = ""
    ) -> None:
        """Show this rung of the card's ladder, and below the last one the share line.

        Rung 0 asks whether to stay a little longer, or says `listen` to whoever is not answering; before
        both goes when the card `was_here`.
        """
        self._card, self._rung, self._card_width = card, rung, card_width
        text, spoken = rung_words(card, rung, listen, was_here)
        self._text.setText(text)
        self._text.setAccessibleName(spoken)
        self.up.setVisible(rung > 0)
        self.down.setVisible(goes_closer(card, rung))
        self.down.setText("" if rung or listen or was_here else self.tr("Closer") + "  ")
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper, the card's shadow on it, and a dot for each rung."""
        if self._card is None:
            return
        colours = self._theme.palette.depth(self._card.depth)
        accent = QColor(colours.accent)
        edge = QColor(accent)
        edge.setAlphaF(0.35)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(edge, 1.2))
        painter.setBrush(QColor(colours.soft))
        paper = QRectF(self.rect()).adjusted(1, -30, -1, -2)
        painter.drawPath(rounded(paper, 20))
        if self._theme.light is Light.DAYLIGHT:
            painter.fillRect(QRectF(1, 0, paper.width(), 18), _shade(self._theme.palette.shadow))
        painter.setPen(QPen(accent, 1.6))
        rungs, middle = len(self._card.ladder), self.height() / 2 - 1
        for place in range(rungs):
            painter.setBrush(accent if place < self._rung else Qt.BrushStyle.NoBrush)
            height = middle + (place - (rungs - 1) / 2) * _DOT_STEP
            painter.drawEllipse(QPointF(_DOT_X, height), _DOT, _DOT)

    def _button(self, name: str, tip: str) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("look", "slip")
        button.setAccessibleName(name)
        button.setToolTip(tip)
        button.setIconSize(QSize(_ICON, _ICON))
        button.setMinimumSize(_TARGET, _TARGET)
        feel_like_a_button(button)
        return button

    def _restyle(self) -> None:
        if self._card is None:
            return
        depth = int(self._card.depth)
        colours = self._theme.palette.depth(depth)
        for button, name in ((self.up, "up"), (self.down, "down")):
            restyle(button, depth=str(depth))
            button.setIcon(icon(name, colours.accent, _ICON))
        size = self._card_width * (_RUNG_SIZE if self._rung else _ASKING_SIZE)
        self._text.wear(colours.ink, max(_SMALLEST, size))
        self.update()


class _SlipText(QLabel):
    """One line in italics, as large as fits, or two when it is long."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._ink = QColor()
        self._largest = float(_SMALLEST)
        self.setMinimumWidth(1)

    def wear(self, ink: str, largest: float) -> None:
        """Use this ink, and letters of this size at most."""
        self._ink, self._largest = QColor(ink), largest
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text on one line, or wrapped where even the smallest letters are too wide."""
        font = serif(self._largest, italic=True)
        size = one_line_size(self.text(), font, self.width() - 4, self._largest, _SMALLEST)
        font.setPixelSize(size)
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(self._ink)
        how = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self.rect(), int(how), self.text())


def rung_words(card: Card, rung: int, listen: str = "", was_here: str = "") -> tuple[str, str]:
    """What stands on this rung of the card, and how a screen reader says it."""
    rungs = len(card.ladder)
    if rung > rungs:
        text = _tr("And you: {share}").format(share=card.share)
        return text, text
    if rung:
        text = card.ladder[rung - 1]
        return text, _tr("Follow-up {rung} of {rungs}: {text}").format(rung=rung, rungs=rungs, text=text)
    if was_here:
        return was_here, was_here
    if listen:
        return listen, _tr("For whoever listens: {text}").format(text=listen)
    text = _tr("Stay with it a little longer?")
    return text, text


def goes_closer(card: Card, rung: int) -> bool:
    """Tell whether something lies below this rung: another one, or the share line."""
    return bool(card.ladder) and rung < len(card.ladder) + bool(card.share)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Slip", text)


def _shade(colour: str) -> QLinearGradient:
    gradient = QLinearGradient(0, 0, 0, 18)
    shade = QColor(colour)
    shade.setAlphaF(0.16)
    gradient.setColorAt(0, shade)
    shade.setAlphaF(0)
    gradient.setColorAt(1, shade)
    return gradient
