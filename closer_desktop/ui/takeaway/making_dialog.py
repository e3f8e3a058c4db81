"""Dialogs in which something is made: choices on the left, on the right what comes out of them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from closer_desktop.ui.handing import Handing
from closer_desktop.ui.print.running import PageByPage
from closer_desktop.ui.takeaway.sheet_preview import SheetPreview
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import QuietButton
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label
from closer_desktop.ui.widgets.notice import Notice

_ROOM = 24


class MakingDialog(QDialog):
    """Shows what will be made, makes it page by page, and lets go of what is half made when it closes."""

    def __init__(self, theme: Theme, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self._theme = theme
        self._window = parent.window()
        self.setObjectName("window")
        theme.dress(self)
        self.setWindowTitle(title)
        self._pages = PageByPage(self)
        self._notice = Notice(theme)
        self._handing = Handing(self, self._notice.say)
        self._preview = SheetPreview(theme)
        self._caption = wrapping_label("", "dim")
        self._caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let go of what is half made."""
        self._pages.stop()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """Let go of what is half made."""
        self._pages.stop()
        super().done(result)

    def _stand(self, choices: QWidget, foot: QWidget, size: QSize, shares: tuple[int, int]) -> None:
        """Lay the dialog out at this size, or what the window has room for, its width shared like this."""
        close = QuietButton(self._theme, "close", self.tr("Close"), "Esc")
        close.clicked.connect(self.reject)
        head = QHBoxLayout()
        head.addWidget(plain_label(self.windowTitle(), "title"), 1)
        head.addWidget(close)
        panel = QFrame()
        panel.setProperty("look", "panel")
        right = QVBoxLayout(panel)
        right.setContentsMargins(8, 8, 8, 14)
        right.addWidget(self._preview, 1)
        right.addWidget(self._caption)
        middle = QHBoxLayout()
        middle.setSpacing(20)
        for part, share in zip((choices, panel), shares, strict=True):
            middle.addWidget(part, share)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(26, 20, 26, 20)
        outer.setSpacing(12)
        outer.addLayout(head)
        outer.addWidget(self._notice)
        outer.addLayout(middle, 1)
        outer.addWidget(foot)
        self.resize(size.boundedTo(self._window.size() - QSize(_ROOM, _ROOM)))
