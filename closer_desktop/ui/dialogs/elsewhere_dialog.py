"""Says where a profile is already open."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout

from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.labels import wrapping_label


class ElsewhereDialog(QDialog):
    """One sentence and a way out."""

    def __init__(self, theme: Theme, sentence: str) -> None:
        super().__init__()
        self.setObjectName("window")
        theme.dress(self)
        self.setWindowTitle("Closer")
        self.setMinimumWidth(420)
        close = Button(theme, self.tr("Close"), look="solid")
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(18)
        column.addWidget(wrapping_label(sentence, "lead"))
        column.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)
