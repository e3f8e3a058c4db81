"""Where people choose, beside the search, whom cards suit and what they are about."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from closer_desktop.domain.cards import Depth, Relationship, Theme
from closer_desktop.domain.shelf import ANYTHING, Wanted
from closer_desktop.ui.theme.icons import depth_icon
from closer_desktop.ui.theme.theme import Theme as Look
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.chip_grid import ChipGrid
from closer_desktop.ui.widgets.filter_popovers import word_chips
from closer_desktop.ui.widgets.labels import plain_label
from closer_desktop.ui.widgets.popover import Popover
from closer_desktop.ui.words import depth_word, relationship_word, theme_word

_MARK = 24


class LibraryFilter(Popover):
    """Chips that narrow what is shown; `turned` carries the word, `cleared` what is chosen then: nothing."""

    turned = Signal(object)
    cleared = Signal(Wanted)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(self.tr("Filter"))
        clear = Button(look, self.tr("Clear"), look="flat")
        clear.setAccessibleName(self.tr("Choose nothing"))
        clear.clicked.connect(self._clear)
        self._count = plain_label("", "dim")
        head = QHBoxLayout()
        head.addWidget(plain_label(self.tr("Filter"), "section"))
        head.addSpacing(12)
        head.addWidget(self._count, 1)
        head.addWidget(clear)
        self.body.addLayout(head)
        self._depths = word_chips(Depth, depth_word, self.tr("Depth: {word}"), self.turned.emit)
        self._people = word_chips(Relationship, relationship_word, self.tr("For: {word}"), self.turned.emit)
        self._themes = word_chips(Theme, theme_word, self.tr("About: {word}"), self.turned.emit)
        for depth, button in self._depths.items():
            button.setProperty("depth", str(int(depth)))
            button.setText(f" {depth_word(depth)}")
        self._depth_part = (plain_label(self.tr("Depth"), "overline"), ChipGrid(self._depths.values(), 4))
        for part in self._depth_part:
            self.body.addWidget(part)
        self.body.addWidget(plain_label(self.tr("For"), "overline"))
        self.body.addWidget(ChipGrid(self._people.values(), 5))
        self.body.addWidget(plain_label(self.tr("About"), "overline"))
        self.body.addWidget(ChipGrid(self._themes.values(), 4))

    def show_wanted(self, wanted: Wanted, count: str, *, with_depths: bool) -> None:
        """Show what is chosen and how many cards fit; depths only where they stand nowhere else."""
        self._count.setText(count)
        for part in self._depth_part:
            part.setVisible(with_depths)
        for depth, button in self._depths.items():
            button.setChecked(depth in wanted.depths)
            button.setIcon(depth_icon(depth, self._look.palette.depth(depth).accent, _MARK))
            button.setIconSize(QSize(_MARK, _MARK))
        for one, button in self._people.items():
            button.setChecked(one in wanted.relationships)
        for theme, button in self._themes.items():
            button.setChecked(theme in wanted.themes)

    def _clear(self) -> None:
        self.cleared.emit(ANYTHING)
