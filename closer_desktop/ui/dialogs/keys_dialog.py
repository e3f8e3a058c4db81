"""Every key at a glance."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import QuietButton
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label
from closer_desktop.ui.widgets.level_edge import EDGE

Row = tuple[list[str], str]

# Two columns need less room; then the pages stand below the table and the card.
_ROOM_FOR_THREE = 1180
_ROOM = 40


class KeysDialog(QDialog):
    """Keys and what they do, in as many columns as the window has room for."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        theme.dress(self)
        self.setWindowTitle(self.tr("Keys"))
        close = QuietButton(theme, "close", self.tr("Close"), "Esc")
        close.clicked.connect(self.accept)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 22, 0)
        head.setSpacing(14)
        head.addWidget(plain_label(self.tr("Keys"), "title"))
        head.addWidget(wrapping_label(self.tr("Single keys are silent while you type."), "dim"), 1)
        head.addWidget(close, alignment=Qt.AlignmentFlag.AlignTop)
        room = parent.window().size() - QSize(_ROOM, _ROOM)
        keys = QWidget()
        columns = QHBoxLayout(keys)
        columns.setContentsMargins(0, 0, 22, 0)
        columns.setSpacing(28)
        card = [(self.tr("The card"), self._card()), (self.tr("After an evening"), self._afterwards())]
        table = [(self.tr("The table"), self._table()), (self.tr("Everywhere"), self._everywhere())]
        library = (self.tr("The library"), self._library())
        journal = (self.tr("The journal"), self._journal())
        people = (self.tr("People"), self._people())
        if room.width() >= _ROOM_FOR_THREE:
            stood = [[*card, people], table, [library, journal]]
        else:
            stood = [[*card, library], [*table, journal, people]]
        for groups in stood:
            columns.addLayout(_group(groups))
        area = QScrollArea()
        area.setAccessibleName(self.tr("Keys"))
        area.setWidgetResizable(True)
        area.setWidget(keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(30, 22, 0, 20)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(area, 1)
        # The stylesheet says how tall a key is, and is heard only once the labels are polished.
        for label in keys.findChildren(QWidget):
            label.ensurePolished()
        columns.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        columns.update()
        columns.activate()
        wished = keys.sizeHint() + QSize(_ROOM + EDGE, head.sizeHint().height() + 60)
        self.resize(wished.boundedTo(room))

    def _card(self) -> list[Row]:
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

    def _afterwards(self) -> list[Row]:
        return [
            (["1…4"], self.tr("Nothing, good, great, too much")),
            (["N"], self.tr("Add a line")),
            ([self.tr("Enter")], self.tr("Keep it, and to the journal")),
        ]

    def _table(self) -> list[Row]:
        return [
            (["T"], self.tr("Swap whose turn")),
            (["C"], self.tr("Cover the card, and show it again")),
            (["1…4"], self.tr("Depths on and off")),
            (["R"], self.tr("Who is at the table, and the pace")),
            (["X"], self.tr("Shuffle the pile")),
            (["L"], self.tr("Daylight, evening, candlelight")),
            (["F11"], self.tr("Table mode")),
        ]

    def _everywhere(self) -> list[Row]:
        return [
            ([self.tr("Ctrl"), "1…5"], self.tr("The pages, top to bottom")),
            ([self.tr("Ctrl"), "N"], self.tr("Write a card")),
            ([self.tr("Ctrl"), "P"], self.tr("Take cards along")),
            ([self.tr("Ctrl"), ","], self.tr("Settings")),
            ([self.tr("Ctrl"), "Z"], self.tr("Undo anything")),
            ([self.tr("Ctrl"), self.tr("Shift"), "Z"], self.tr("Do it again")),
            (["?"], self.tr("This page")),
        ]

    def _library(self) -> list[Row]:
        return [
            (["/"], self.tr("Search")),
            (["←", "→"], self.tr("To the decks, to the cards")),
            ([self.tr("Enter")], self.tr("Open a card, to change it")),
            ([self.tr("Space")], self.tr("Choose several")),
            (["D"], self.tr("Add to a deck")),
            ([self.tr("Alt"), "←", "→"], self.tr("Earlier or later in a deck")),
            ([self.tr("Alt"), "↑", "↓"], self.tr("A deck up or down")),
            (["F"], self.tr("Favourite")),
            (["P"], self.tr("Put away, or take out")),
            (["1…4", "R"], self.tr("Depths, and the filter")),
            ([self.tr("Ctrl"), "D"], self.tr("Cards that are alike")),
            ([self.tr("Del")], self.tr("Delete a card of your own")),
        ]

    def _journal(self) -> list[Row]:
        return [
            (["/"], self.tr("Search")),
            ([self.tr("Enter")], self.tr("Write the line")),
            (["E"], self.tr("Change the entry")),
            (["A"], self.tr("Ask later, or no more")),
            (["B"], self.tr("Make a book")),
            ([self.tr("Del")], self.tr("Delete the entry")),
        ]

    def _people(self) -> list[Row]:
        return [
            ([self.tr("Enter")], self.tr("Draw for them")),
            (["M"], self.tr("Before you meet")),
            (["E"], self.tr("Change what is noted")),
        ]


def _group(parts: list[tuple[str, list[Row]]]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(10)
    for title, rows in parts:
        column.addWidget(plain_label(title, "overline"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
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
