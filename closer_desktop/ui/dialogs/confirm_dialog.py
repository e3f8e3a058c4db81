"""Asks once before something that cannot be undone; Cancel is what Enter and Escape do."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label

_WIDTH = 520


class ConfirmDialog(QDialog):
    """`wanted` says that people want it; open it with `open()`.

    With words for `working` it then stays over the window, which nobody can use meanwhile, until `accept`.
    """

    wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        title: str,
        sentences: Iterable[str],
        action: str,
        *,
        working: str = "",
    ) -> None:
        super().__init__(parent)
        self._is_working = False
        self._working = plain_label(working, "dim")
        self._working.hide()
        self.setObjectName("window")
        theme.dress(self)
        self.setWindowTitle(title)
        self.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(30, 24, 26, 24)
        column.setSpacing(12)
        column.addWidget(wrapping_label(title, "section"))
        for sentence in sentences:
            column.addWidget(wrapping_label(sentence))
        cancel = Button(theme, self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        cancel.setAutoDefault(True)
        cancel.setDefault(True)
        go = Button(theme, action, look="solid")
        go.setAutoDefault(False)
        go.clicked.connect(self._go)
        self._ways = (cancel, go)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._working, 1)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(go)
        column.addSpacing(8)
        column.addLayout(row)
        cancel.setFocus()

    def reject(self) -> None:
        """Close, unless what people wanted is being done."""
        if not self._is_working:
            super().reject()

    def _go(self) -> None:
        if self._working.text():
            self._is_working = True
            self._working.show()
            for way in self._ways:
                way.setEnabled(False)
        else:
            self.accept()
        self.wanted.emit()
