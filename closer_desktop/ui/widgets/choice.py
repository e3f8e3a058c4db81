"""A choice: chips of which exactly one is chosen."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from closer_desktop.ui.widgets.buttons import chip


class Choice(QWidget):
    """Chips side by side; `chosen` carries the value of the one that was pressed."""

    chosen = Signal(str)

    def __init__(self, name: str, values: dict[str, str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._chips = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for value, word in values.items():
            button = chip(word, f"{name}: {word}")
            button.clicked.connect(partial(self._tell, value))
            self._group.addButton(button)
            self._chips[value] = button
            row.addWidget(button)
        row.addStretch(1)

    def show_value(self, value: str) -> None:
        """Show which value holds; the Tab key leads to it, and the arrows from it to the others."""
        if value in self._chips:
            self._chips[value].setChecked(True)
            for each, button in self._chips.items():
                holds = each == value
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus if holds else Qt.FocusPolicy.NoFocus)

    def _tell(self, value: str, _checked: bool = False) -> None:
        self.chosen.emit(value)
