"""A label of one line whose text ends in an ellipsis where there is no room for all of it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from closer_desktop.ui.widgets.labels import plain_tip


class OneLineLabel(QLabel):
    """Says all of its text to a screen reader, and in a tip where it is cut."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self._said = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        """Show this text."""
        self._said = text.replace("\n", " ")
        self.setAccessibleName(self._said)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text where there is no room for it."""
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideRight, self.width())
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(plain_tip("" if shown == self._said else self._said))
