"""The numbers of a picture as a table that can be read, walked through with the keys, and copied."""

from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from closer_desktop.ui.insights.tables import TextTable
from closer_desktop.ui.insights.text_table_model import TextTableModel
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.labels import wrapping_label

_MARGIN, _WIDEST, _TALLEST = 48, 860, 620
_ROW = 38


class TextTableDialog(QDialog):
    """Copies the whole table, with its heads, as lines with tabs between the columns."""

    def __init__(self, theme: Theme, parent: QWidget, title: str, table: TextTable) -> None:
        super().__init__(parent)
        self._table = table
        self.setObjectName("window")
        theme.dress(self)
        self.setWindowTitle(title)
        self.view = QTableView()
        self.view.setAccessibleName(title)
        self.view.setModel(TextTableModel(table, self))
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setTabKeyNavigation(False)
        self.view.setShowGrid(False)
        self.view.setWordWrap(False)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(_ROW)
        self.view.horizontalHeader().setHighlightSections(False)
        self.copy = Button(theme, self.tr("Copy"), look="solid", icon_name="list")
        self.copy.setToolTip(self.tr("Copy the whole table (Ctrl+C)"))
        self.copy.clicked.connect(self._copy)
        close = Button(theme, self.tr("Close"))
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(wrapping_label(title, "section"))
        column.addWidget(self.view, 1)
        column.addLayout(foot)
        # How wide words are, the stylesheet says: in the dialog, and polished.
        for part in (self.view, self.view.horizontalHeader()):
            part.ensurePolished()
        self.view.resizeColumnsToContents()
        window = parent.window()
        width = min(window.width() - _MARGIN, _WIDEST)
        self.resize(width, min(window.height() - _MARGIN, _TALLEST, 230 + _ROW * len(table.rows)))
        # Wider than the dialog, it is scrolled; a stretched column would cut its words off.
        header = self.view.horizontalHeader()
        header.setStretchLastSection(header.length() < width - 2 * _MARGIN)
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.view)
        key.activated.connect(self._copy)
        self.view.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._table.as_text())
        self.copy.say(self.tr("Copied"))
