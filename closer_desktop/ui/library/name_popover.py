"""A small panel that asks for one line, such as the name of a deck."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from closer_desktop.domain.text import CARD_LIMIT
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.labels import plain_label
from closer_desktop.ui.widgets.popover import Popover

_WIDTH = 380


class NamePopover(Popover):
    """Enter keeps what was typed, Escape leaves it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._kept: Callable[[str], None] | None = None
        self.title = plain_label("", "section")
        self.line = QLineEdit()
        self.line.setMaxLength(CARD_LIMIT)
        self.line.setMinimumSize(_WIDTH, 42)
        self.line.returnPressed.connect(self._keep)
        leave = Button(theme, self.tr("Not now"), look="flat")
        leave.clicked.connect(self.close)
        self.keep = Button(theme, self.tr("Keep"), look="solid", icon_name="check")
        self.keep.clicked.connect(self._keep)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(self.keep)
        self.body.addWidget(self.title)
        self.body.addWidget(self.line)
        self.body.addLayout(foot)

    def ask(self, below: QWidget, title: str, text: str, kept: Callable[[str], None]) -> None:
        """Ask below a button; `kept` is told what was typed."""
        self._kept = kept
        self.title.setText(title)
        self.setAccessibleName(title)
        self.line.setAccessibleName(title)
        self.line.setText(text)
        self.line.selectAll()
        self.open_below(below)
        self.line.setFocus()

    def _keep(self) -> None:
        self.close()
        if self._kept is not None:
            self._kept(self.line.text())
