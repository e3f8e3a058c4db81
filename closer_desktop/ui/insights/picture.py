"""What every picture of the Insights page shares: how it is spoken of, and its letters."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from closer_desktop.domain.insights import Pictures
from closer_desktop.ui.theme.letters import sans
from closer_desktop.ui.theme.palette import Palette
from closer_desktop.ui.theme.theme import Theme

SMALL, USUAL = 14, 16
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Picture(QLabel):
    """A picture that a screen reader meets as one text; the numbers are in its table."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.pictures: Pictures | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.update)

    def show_pictures(self, pictures: Pictures) -> None:
        """Draw this from now on."""
        self.pictures = pictures
        self.setAccessibleName(self.spoken(pictures))
        self.updateGeometry()
        self.update()

    def spoken(self, pictures: Pictures) -> str:
        """What a screen reader says of the picture."""
        raise NotImplementedError

    def draw(self, painter: QPainter, palette: Palette, pictures: Pictures) -> None:
        """Paint the picture over the whole widget."""
        raise NotImplementedError

    def height_of(self, pictures: Pictures) -> int:
        """How tall the picture is, in pixels."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(260, self.height_of(self.pictures) if self.pictures else 0)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the smallest window."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture in the colours of the present light."""
        if self.pictures is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, self.theme.palette, self.pictures)


def write(
    painter: QPainter,
    box: QRectF,
    text: str,
    colour: str,
    *,
    px: int = USUAL,
    bold: bool = False,
    where: Qt.AlignmentFlag = _LEFT,
) -> None:
    """Write a text on one line into the box; what does not fit ends in dots."""
    font = sans(px, bold=bold)
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 1)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(box, where | Qt.TextFlag.TextSingleLine, shown)


def bar(painter: QPainter, box: QRectF, colour: QColor | str) -> None:
    """Paint a bar with round ends; one shorter than it is high becomes narrower, never longer."""
    radius = min(box.height(), box.width()) / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(box, radius, box.height() / 2)


def between(first: str, second: str, share: float) -> QColor:
    """The colour that lies so far on the way from the first to the second."""
    one, other = QColor(first), QColor(second)
    return QColor(
        round(one.red() + (other.red() - one.red()) * share),
        round(one.green() + (other.green() - one.green()) * share),
        round(one.blue() + (other.blue() - one.blue()) * share),
    )
