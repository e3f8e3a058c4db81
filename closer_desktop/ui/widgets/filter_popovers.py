"""Where people choose what to talk about, and how old a child is."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from closer_desktop.domain.cards import Band, Depth, Relationship, Theme, Tone
from closer_desktop.domain.filters import Filters
from closer_desktop.ui.theme.theme import Theme as Look
from closer_desktop.ui.widgets.buttons import Button, chip
from closer_desktop.ui.widgets.chip_grid import ChipGrid
from closer_desktop.ui.widgets.labels import plain_label
from closer_desktop.ui.widgets.popover import Popover
from closer_desktop.ui.words import band_word, theme_word

_Word = TypeVar("_Word", Theme, Relationship, Band, Depth, Tone)


class ThemesPopover(Popover):
    """Sixteen themes, any number of them; none chosen means all."""

    chosen = Signal(Filters)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._filters = Filters()
        self.setAccessibleName(self.tr("Themes"))
        self._all = Button(look, self.tr("All"), look="flat")
        self._all.setAccessibleName(self.tr("All themes"))
        self._all.clicked.connect(self._choose_all)
        head = QHBoxLayout()
        head.addWidget(plain_label(self.tr("Themes"), "section"), 1)
        head.addWidget(self._all)
        self.body.addLayout(head)
        self._chips = word_chips(Theme, theme_word, self.tr("Theme: {word}"), self._turn)
        self.body.addWidget(ChipGrid(self._chips.values(), 4))
        self._count = plain_label("", "dim")
        self.body.addWidget(self._count)

    def show_filters(self, filters: Filters, count: str) -> None:
        """Show which themes are chosen and how many cards fit."""
        self._filters = filters
        self._count.setText(count)
        for theme, button in self._chips.items():
            button.setChecked(theme in filters.themes)

    def _turn(self, theme: Theme) -> None:
        self.chosen.emit(self._filters.with_theme_turned(theme))

    def _choose_all(self) -> None:
        self.chosen.emit(replace(self._filters, themes=frozenset()))


class BandChips(QWidget):
    """A child's age, shown only when a child is at the table; none chosen means any age."""

    chosen = Signal(Filters)

    def __init__(self) -> None:
        super().__init__()
        self._filters = Filters()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(plain_label(self.tr("Age"), "dim"))
        self._chips = word_chips(Band, band_word, self.tr("The child is {word} years old"), self._turn)
        for button in self._chips.values():
            row.addWidget(button)

    def show_filters(self, filters: Filters) -> None:
        """Show which age is chosen."""
        self._filters = filters
        self.setVisible(Relationship.CHILD in filters.relationships)
        for band, button in self._chips.items():
            button.setChecked(band in filters.bands)

    def _turn(self, band: Band) -> None:
        bands = frozenset[Band]() if band in self._filters.bands else frozenset({band})
        self.chosen.emit(replace(self._filters, bands=bands, depths=frozenset()))


def word_chips(
    words: Iterable[_Word], shown: Callable[[_Word], str], spoken: str, chosen: Callable[[_Word], None]
) -> dict[_Word, QPushButton]:
    """A chip for each word; `spoken` is what it is called with the word put in."""
    chips = {}
    for word in words:
        text = shown(word)
        button = chip(text, spoken.format(word=text))
        button.clicked.connect(partial(_tell, chosen, word))
        chips[word] = button
    return chips


def _tell(chosen: Callable[[_Word], None], word: _Word, _checked: bool = False) -> None:
    chosen(word)
