"""A panel that opens below a button, and closes on Escape or a click elsewhere."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainterPath, QRegion, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

# As round as the frame in the stylesheet.
_RADIUS = 18


class Popover(QFrame):
    """A framed panel; what it holds is put into `body`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        frame = QFrame(self)
        frame.setProperty("look", "popover")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.body = QVBoxLayout(frame)
        self.body.setContentsMargins(20, 18, 20, 16)
        self.body.setSpacing(10)

    def open_below(self, button: QWidget) -> None:
        """Open under the button, or over it where there is no room, within the window.

        Where the button does not show, it opens in the middle.
        """
        self.fit()
        window = button.window()
        if not button.isVisible():
            self.move(window.mapToGlobal(window.rect().center()) - self.rect().center())
            self.show()
            return
        corner = button.mapToGlobal(QPoint(button.width(), button.height() + 8))
        right_edge = window.mapToGlobal(QPoint(window.width() - 12, 0)).x()
        left_edge = window.mapToGlobal(QPoint(12, 0)).x()
        left = min(button.mapToGlobal(QPoint(0, 0)).x(), right_edge - self.width())
        top = corner.y()
        if top + self.height() > window.mapToGlobal(QPoint(0, window.height())).y():
            # No room below: it opens above the button.
            above = button.mapToGlobal(QPoint(0, -8)).y() - self.height()
            top = max(window.mapToGlobal(QPoint(0, 12)).y(), above)
        self.move(max(left_edge, left), top)
        self.show()

    def fit(self) -> None:
        """Be as large as what it shows now."""
        self.body.activate()
        self.adjustSize()
        frame = self.layout()
        if frame is not None and frame.hasHeightForWidth():
            # Sentences that wrap need more height than they ask for.
            self.resize(self.width(), frame.totalHeightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the corners, for screens that cannot show through them."""
        corners = QPainterPath()
        corners.addRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        self.setMask(QRegion(corners.toFillPolygon().toPolygon()))

    def event(self, event: QEvent) -> bool:
        """Keep keys in here: a popup's shortcuts are those of the page below it otherwise."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            # What it holds came, went or put on its style.
            self.fit()
        return super().event(event)

    def open_above(self, bar: QWidget) -> None:
        """Open over the right end of a bar at the foot of the window."""
        self.adjustSize()
        corner = bar.mapToGlobal(QPoint(bar.width() - self.width(), -self.height() - 8))
        edge = bar.window().mapToGlobal(QPoint(12, 12))
        self.move(max(edge.x(), corner.x()), max(edge.y(), corner.y()))
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
