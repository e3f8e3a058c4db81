"""When to ask the same again after all, or no more."""

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from closer_desktop.ui.memory_words import later_words


class LaterMenu(QMenu):
    """`later_requested` carries days from now, `no_more_requested` that nobody wants to be asked."""

    later_requested = Signal(int)
    no_more_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        for days, words in later_words().items():
            self.addAction(words).triggered.connect(partial(self._ask_later, days))
        self.addSeparator()
        self.addAction(self.tr("Don’t ask again")).triggered.connect(self.no_more_requested)
        self.aboutToHide.connect(self.deleteLater)

    def open_above(self, button: QWidget) -> None:
        """Open over this button, its first way chosen for the keys."""
        self.ensurePolished()
        self.popup(button.mapToGlobal(QPoint(0, -self.sizeHint().height())))
        self.setActiveAction(self.actions()[0])

    def _ask_later(self, days: int, _checked: bool = False) -> None:
        self.later_requested.emit(days)
