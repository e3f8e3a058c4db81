"""A chip that opens a menu of which one choice holds."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button

_LONGEST = 18


class MenuChip(Button):
    """Shows the word of the value that holds; `chosen` carries another that was picked."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, tip: str, words: Mapping[str, str], value: str) -> None:
        super().__init__(theme, look="chip", icon_name="chev", icon_after=True, tip=tip)
        self.value = value
        self._words: dict[str, str] = {}
        self.offer(words, value)
        self.clicked.connect(self._open)

    def offer(self, words: Mapping[str, str], value: str) -> None:
        """Offer these words by their values, of which this one holds."""
        self._words = dict(words)
        self.value = value
        word = self._words[value]
        self.say(word if len(word) <= _LONGEST else f"{word[: _LONGEST - 1]}…", word)

    def _open(self) -> None:
        menu = QMenu(self)
        for value, word in self._words.items():
            action = menu.addAction(word.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value == self.value)
            action.triggered.connect(partial(self.choose, value))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def choose(self, value: str, _checked: bool = False) -> None:
        """Have this value hold, and tell where it is another."""
        if value != self.value:
            self.offer(self._words, value)
            self.chosen.emit(value)
