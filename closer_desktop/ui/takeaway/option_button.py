"""A choice with a word of explanation: a wide button of two lines of which one is chosen."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from closer_desktop.ui.widgets.buttons import feel_like_a_button
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label

_SIDE, _TOP = 18, 10


class OptionButton(QPushButton):
    """A screen reader says both lines, and whether it is chosen."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self.setProperty("look", "option")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(name)
        self.setAccessibleDescription(hint)
        feel_like_a_button(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_SIDE, _TOP, _SIDE, _TOP)
        self._column.setSpacing(1)
        for label in (plain_label(name, "strong"), wrapping_label(hint, "dim")):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._column.addWidget(label)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """As tall as both lines are at this width."""
        return QSize(320, self.heightForWidth(max(self.width(), 320)))

    def minimumSizeHint(self) -> QSize:
        """Narrower than the words, which wrap."""
        return QSize(200, 60)

    def heightForWidth(self, width: int) -> int:
        """The height of both lines at this width, in pixels."""
        return max(60, self._column.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow where the words wrap."""
        super().resizeEvent(event)
        self.setFixedHeight(self.heightForWidth(self.width()))
