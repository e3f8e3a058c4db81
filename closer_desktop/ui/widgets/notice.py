"""A line at the top of a page that says something once, with a way to act on it or let it go."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button, QuietButton
from closer_desktop.ui.widgets.labels import wrapping_label


class Notice(QFrame):
    """Shows one sentence at a time; only what people do lets it go."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("look", "notice")
        self.text = wrapping_label()
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._is_passing = False
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

    def say(
        self,
        sentence: str,
        action: str = "",
        act: Callable[[], None] | None = None,
        *,
        passing: bool = False,
    ) -> None:
        """Show the sentence, and a button for what can be done about it.

        A `passing` one belongs to what lies on the table now and goes with it.
        """
        self._is_passing = passing
        self.text.setText(sentence)
        self.text.setAccessibleName(sentence)
        self._act = act
        self.action.say(action)
        self.action.setVisible(bool(action))
        self.show()

    def move_on(self) -> None:
        """Let a passing sentence go."""
        if self._is_passing:
            self.hide()

    def _do(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
