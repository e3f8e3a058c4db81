"""A list with what stands beside it; in a narrow window one of the two, as people wish."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from closer_desktop.ui.journal.journal_side import JournalSide
from closer_desktop.ui.widgets.buttons import chip
from closer_desktop.ui.widgets.level_edge import EDGE


class Beside(QWidget):
    """Narrower than `room` pixels, a chip turns from the list to the side and back."""

    def __init__(self, left: QWidget, side: JournalSide, room: int) -> None:
        super().__init__()
        self._left, self._side, self._room = left, side, room
        self._turn = chip(self.tr("Looking back"), self.tr("Looking back"))
        self._turn.setToolTip(self.tr("What to ask again, months, and what keeps opening doors"))
        self._turn.toggled.connect(self._show_parts)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(left, 1)
        row.addWidget(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, EDGE, 0)
        foot.addWidget(self._turn, alignment=Qt.AlignmentFlag.AlignRight)
        column.addLayout(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both where there is room."""
        self._show_parts()

    def _show_parts(self, _checked: bool = False) -> None:
        has_room = self.width() >= self._room
        is_alone = not has_room and self._turn.isChecked()
        self._turn.setVisible(not has_room)
        self._side.fill_page(is_alone)
        self._side.setVisible(has_room or is_alone)
        had_keys = self._left.isAncestorOf(QApplication.focusWidget() or self)
        self._left.setVisible(not is_alone)
        if is_alone and had_keys:
            # A hidden list would pass the keys on to whatever comes next in the window.
            self._turn.setFocus()
        elif not is_alone and self._turn.hasFocus():
            self._left.setFocus()
