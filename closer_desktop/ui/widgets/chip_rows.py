"""Chips in rows, as many to a row as there is room for."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

_GAP = 8


class ChipRows(QWidget):
    """Rows break where the width ends; every chip keeps its own width."""

    def __init__(self, chips: Iterable[QPushButton], *, centred: bool = True) -> None:
        super().__init__()
        self._is_centred = centred
        self._chips = list(chips)
        for chip in self._chips:
            chip.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """All chips in one row."""
        widths = [chip.sizeHint().width() + _GAP for chip in self._chips]
        return QSize(sum(widths) - _GAP, self.heightForWidth(sum(widths)))

    def minimumSizeHint(self) -> QSize:
        """One chip to a row."""
        return QSize(max(chip.sizeHint().width() for chip in self._chips), 40)

    def heightForWidth(self, width: int) -> int:
        """The height of the rows at this width, in pixels."""
        rows = self._rows(width)
        return len(rows) * (self._chips[0].sizeHint().height() + _GAP) - _GAP

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the chips out."""
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        """Lay them out again when a chip's size changed, as when it first wears its style."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._lay_out()
        return super().event(event)

    def _lay_out(self) -> None:
        top = 0
        for row in self._rows(self.width()):
            used = sum(chip.sizeHint().width() + _GAP for chip in row) - _GAP
            left = (self.width() - used) // 2 if self._is_centred else 0
            for chip in row:
                chip.setGeometry(left, top, chip.sizeHint().width(), chip.sizeHint().height())
                left += chip.width() + _GAP
            top += row[0].height() + _GAP
        self.setFixedHeight(self.heightForWidth(self.width()))

    def _rows(self, width: int) -> list[list[QPushButton]]:
        rows: list[list[QPushButton]] = [[]]
        room = width
        for chip in self._chips:
            room -= chip.sizeHint().width() + _GAP
            if room < -_GAP and rows[-1]:
                rows.append([])
                room = width - chip.sizeHint().width() - _GAP
            rows[-1].append(chip)
        return rows
