"""The panel for a line in the journal: one field, and nothing that must be filled in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from closer_desktop.domain.text import NOTE_LIMIT
from closer_desktop.ui.theme.icons import icon_pixmap
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.labels import picture_label, plain_label, wrapping_label

_WIDEST, _INSET = 880, 12


class LinePanel(QFrame):
    """Opens at the bottom right of its page; Enter keeps the line, Escape leaves it."""

    kept = Signal(str)
    left = Signal()
    typed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page = parent
        self.setProperty("look", "popover")
        self.setAccessibleName(self.tr("A line for the journal"))
        self._flame = picture_label()
        self.line = QLineEdit()
        self.line.setProperty("look", "line")
        self.line.setMaxLength(NOTE_LIMIT)
        self.line.setAccessibleName(self.tr("Your line"))
        self.line.setPlaceholderText(self.tr("What the question opened"))
        self.line.returnPressed.connect(self._keep)
        self.line.textEdited.connect(self.typed)
        leave = Button(theme, self.tr("Not now"), look="flat")
        leave.clicked.connect(self.close_quietly)
        self._keep_button = Button(theme, self.tr("Keep"), look="solid", icon_name="check")
        self._keep_button.clicked.connect(self._keep)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._flame)
        head.addWidget(plain_label(self.tr("A line for the journal"), "section"), 1)
        foot = QHBoxLayout()
        foot.addWidget(wrapping_label(self.tr("Enter keeps it. Empty is fine too."), "dim"), 1)
        foot.addWidget(leave)
        foot.addWidget(self._keep_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 20, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.line)
        column.addLayout(foot)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def open_with(self, text: str) -> None:
        """Open for a new line, or for changing the one that is there."""
        self.line.setText(text)
        self.place()
        self.show()
        self.raise_()
        self.line.setFocus()
        self.line.end(False)

    def close_quietly(self) -> None:
        """Close without keeping what was typed."""
        self.hide()
        self.left.emit()

    def place(self) -> None:
        """Lie at the bottom right of the page."""
        page = self._page.size()
        width = min(_WIDEST, page.width() - 2 * _INSET)
        height = self.sizeHint().height()
        left, top = page.width() - width - _INSET, page.height() - height - _INSET
        self.setGeometry(left, top, width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_quietly()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        self.hide()
        self.kept.emit(self.line.text())

    def _restyle(self) -> None:
        self._flame.setPixmap(icon_pixmap("great", self._theme.palette.ink))
