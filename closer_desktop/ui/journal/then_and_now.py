"""Last time's line beside today's, once the new answer is noted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from closer_desktop.domain.journal import Entry
from closer_desktop.ui.memory_words import day_words
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label

_WIDTH = 680


class ThenAndNow(QDialog):
    """Two lines side by side under their question."""

    def __init__(self, theme: Theme, parent: QWidget, then: Entry, now: Entry) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        theme.dress(self)
        self.setWindowTitle(self.tr("Then and now"))
        self.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 24, 22)
        column.setSpacing(14)
        column.addWidget(wrapping_label(now.question or self.tr("Then and now"), "section"))
        row = QHBoxLayout()
        row.setSpacing(14)
        for entry in (then, now):
            row.addWidget(self._side(entry), 1)
        column.addLayout(row)
        close = Button(theme, self.tr("Close"), look="solid")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column.addLayout(foot)

    def _side(self, entry: Entry) -> QFrame:
        panel = QFrame()
        panel.setProperty("look", "panel")
        column = QVBoxLayout(panel)
        column.setContentsMargins(18, 14, 18, 16)
        column.addWidget(plain_label(day_words(entry.at.date()), "overline"))
        column.addWidget(wrapping_label(entry.line or self.tr("Nothing was written down."), "line"))
        column.addStretch(1)
        return panel


def show_then_and_now(theme: Theme, parent: QWidget, then: Entry, now: Entry) -> None:
    """Open the two lines over the window, until people have looked."""
    both = ThenAndNow(theme, parent, then, now)
    both.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    both.open()
