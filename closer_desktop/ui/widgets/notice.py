"""A line at the top of a page that says something once, with a way to act on it or let it go."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button, QuietButton
from closer_desktop.ui.widgets.labels import wrapping_label


class Notice(QFrame):
    """Shows one sentence at a time; it never goes by itself."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("look", "notice")
        self.text = wrapping_label()
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._act: Callable[[], None] | None = None
        self.action = Button(theme, look="flat")
        self.action.clicked.connect(self._do)
        self.dismiss = QuietButton(theme, "close", self.tr("Close this message"))
        self.dismiss.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 4, 6, 4)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.action)
        row.addWidget(self.dismiss)
        self.hide()

    def say(self, sentence: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        """Show the sentence, and a button for what can be done about it."""
        self.text.setText(sentence)
        self.text.setAccessibleName(sentence)
        self._act = act
        self.action.say(action)
        self.action.setVisible(bool(action))
        self.show()

    def _do(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
