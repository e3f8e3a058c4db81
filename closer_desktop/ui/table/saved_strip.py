"""What stands in place of the great-talk button once it is saved: Saved, Add a line, Undo."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from closer_desktop.ui.theme.icons import icon_pixmap
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button, leave_only_icon
from closer_desktop.ui.widgets.labels import picture_label, plain_label

_TARGET = 46


class SavedStrip(QFrame):
    """Stays until the next card: no timer, and nothing is covered."""

    line_requested = Signal()
    undo_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("look", "saved")
        self._flame = picture_label()
        self.line = Button(theme, look="strip", tip=self.tr("Add a line to the journal (N)"))
        self.line.clicked.connect(self.line_requested)
        self.undo = Button(theme, look="strip", tip=self.tr("Undo (Ctrl+Z)"))
        self.undo.clicked.connect(self.undo_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 10, 0)
        row.setSpacing(4)
        row.addWidget(self._flame)
        self._word = plain_label(self.tr("Saved"))
        row.addWidget(self._word)
        row.addWidget(self.line)
        row.addWidget(self.undo)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.be_brief(False)

    def be_brief(self, brief: bool) -> None:
        """Let the flame say "Saved", and icons the rest, where there is no room for words."""
        self._word.setVisible(not brief)
        # Its letters are those of the style sheet already, so that its width can be asked before it is shown.
        self._word.ensurePolished()
        for button, icon_name, words, spoken in (
            (self.line, "edit", self.tr("Add a line"), self.tr("Add a line to this journal entry")),
            (self.undo, "undo", self.tr("Undo"), self.tr("Undo: not a great talk")),
        ):
            button.use_icon(icon_name if brief else "")
            button.say("" if brief else words, spoken)
            leave_only_icon(button, brief, _TARGET)

    def _restyle(self) -> None:
        self._flame.setPixmap(icon_pixmap("great", self._theme.palette.on_sel))
