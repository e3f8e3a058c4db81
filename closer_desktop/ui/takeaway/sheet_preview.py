"""What will come out of the printer, in small: one page at a time."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from closer_desktop.ui.theme.theme import Theme

_ROOM = 16

Paint = Callable[[QPainter], None]


class SheetPreview(QWidget):
    """White paper with what is painted on it; the painter works in the measure of the paper."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._measure = QSizeF(2100, 2970)
        self._paint: Paint | None = None
        self._paper = "#FFFFFF"
        self._cached: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._forget)

    def show_page(self, measure: QSizeF, paint: Paint | None, paper: str = "#FFFFFF") -> None:
        """Show a page of this measure, or nothing."""
        self._measure, self._paint, self._paper = measure, paint, paper
        self._forget()

    def sizeHint(self) -> QSize:
        """As large as its place."""
        return QSize(380, 480)

    def minimumSizeHint(self) -> QSize:
        """Small windows show small pages."""
        return QSize(160, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page in the middle of its place."""
        if self._paint is None:
            return
        room = QSizeF(self.width() - 2 * _ROOM, self.height() - 2 * _ROOM)
        fitted = self._measure.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        ratio = self.devicePixelRatioF()
        pixels = (fitted * ratio).toSize()
        if pixels.isEmpty():
            return
        if self._cached is None or self._cached.size() != pixels:
            self._cached = self._painted(pixels)
        corner = QPointF((self.width() - fitted.width()) / 2, (self.height() - fitted.height()) / 2)
        page = QRectF(corner, fitted)
        painter = QPainter(self)
        painter.drawPixmap(page, self._cached, QRectF(self._cached.rect()))
        painter.setPen(QPen(QColor(self._theme.palette.line2), 1))
        painter.drawRect(page)

    def _painted(self, pixels: QSize) -> QPixmap:
        pixmap = QPixmap(pixels)
        pixmap.fill(QColor(self._paper))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        scale = pixels.width() / self._measure.width()
        painter.scale(scale, scale)
        if self._paint is not None:
            self._paint(painter)
        painter.end()
        return pixmap

    def _forget(self) -> None:
        self._cached = None
        self.update()
