"""Asks once before something that cannot be undone; Cancel is what Enter and Escape do."""

from collections.abc import Iterable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.labels import wrapping_label

_WIDTH = 520


class ConfirmDialog(QDialog):
    """`accepted` says that people want it; open it with `open()`."""

    def __init__(
        self, theme: Theme, parent: QWidget, title: str, sentences: Iterable[str], action: str
    ) -> None:
        super().__init__(parent)
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
        go.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(go)
        column.addSpacing(8)
        column.addLayout(row)
        cancel.setFocus()
