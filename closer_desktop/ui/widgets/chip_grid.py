"""Chips in rows that wrap where the width ends."""

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout, QWidget


class ChipGrid(QWidget):
    """Chips side by side, `columns` to a row."""

    def __init__(self, chips: Iterable[QWidget], columns: int) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for place, chip in enumerate(chips):
            grid.addWidget(chip, place // columns, place % columns)
