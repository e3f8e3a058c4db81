"""Every key at a glance."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import QuietButton
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label


class KeysDialog(QDialog):
    """Two columns of keys and what they do."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        theme.dress(self)
        self.setWindowTitle(self.tr("Keys"))
        close = QuietButton(theme, "close", self.tr("Close"), "Esc")
        close.clicked.connect(self.accept)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(plain_label(self.tr("Keys"), "title"))
        head.addWidget(
            wrapping_label(self.tr("Single keys work on the table only, never while you type."), "dim"), 1
        )
        head.addWidget(close, alignment=Qt.AlignmentFlag.AlignTop)
        columns = QHBoxLayout()
        columns.setSpacing(48)
        columns.addLayout(_group([(self.tr("The card"), self._card())]))
        columns.addLayout(
            _group([(self.tr("The table"), self._table()), (self.tr("Everywhere"), self._everywhere())])
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(30, 22, 22, 28)
        column.setSpacing(14)
        column.addLayout(head)
        column.addLayout(columns)

    def _card(self) -> list[tuple[list[str], str]]:
        return [
            ([self.tr("Space"), "→"], self.tr("Next card")),
            (["←", "U"], self.tr("The card before")),
            (["S"], self.tr("Not tonight, put it back")),
            (["D"], self.tr("Lighter: one depth down")),
            (["B"], self.tr("A breather, and back")),
            (["↓", "W"], self.tr("Closer: the next follow-up")),
            (["↑"], self.tr("One rung back")),
            (["F"], self.tr("Favourite")),
            (["G"], self.tr("That was a great talk")),
            (["N"], self.tr("Add a line about it")),
        ]

    def _table(self) -> list[tuple[list[str], str]]:
        return [
            (["T"], self.tr("Swap whose turn")),
            (["C"], self.tr("Cover the card, and show it again")),
            (["1", "2", "3", "4"], self.tr("Depths; after the evening, what a card was")),
            (["R"], self.tr("Who is at the table, and the pace")),
            (["X"], self.tr("Shuffle the pile")),
            (["L"], self.tr("Daylight, evening, candlelight")),
            (["F11"], self.tr("Table mode")),
        ]

    def _everywhere(self) -> list[tuple[list[str], str]]:
        return [
            ([self.tr("Ctrl"), "Z"], self.tr("Undo anything")),
            ([self.tr("Ctrl"), self.tr("Shift"), "Z"], self.tr("Do it again")),
            ([self.tr("Ctrl"), "1", "2", "3", "4", "5"], self.tr("The pages, from top to bottom")),
            ([self.tr("Ctrl"), "N"], self.tr("Write a card")),
            ([self.tr("Ctrl"), ","], self.tr("Settings")),
            ([self.tr("Ctrl"), "P"], self.tr("Take cards along")),
            (["?"], self.tr("This page")),
        ]


def _group(parts: list[tuple[str, list[tuple[list[str], str]]]]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(10)
    for title, rows in parts:
        column.addWidget(plain_label(title, "overline"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(9)
        for place, (keys, meaning) in enumerate(rows):
            row = QHBoxLayout()
            row.setSpacing(5)
            for key in keys:
                label = plain_label(key, "key")
                label.setAlignment(Qt.AlignmentFlag.AlignCenter)
                row.addWidget(label)
            row.addStretch(1)
            grid.addLayout(row, place, 0)
            grid.addWidget(plain_label(meaning), place, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addSpacing(8)
    column.addStretch(1)
    return column
