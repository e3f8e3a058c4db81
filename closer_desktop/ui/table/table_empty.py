"""What the table shows when there is no card: the pile is used up, or nothing fits."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.filters import Filters
from closer_desktop.services.table import WayOut
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.empty_state import EmptyState
from closer_desktop.ui.words import depth_word, listed, relationship_word, theme_word

_WAYS_SHOWN = 3


class SpentPile(EmptyState):
    """The whole pile was gone through."""

    shuffle_requested = Signal()
    chosen = Signal(Filters)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, apart=0.4, depths=(Depth.DEEP, Depth.DEEP))
        self._filters = Filters()
        self._again = Button(theme, self.tr("Shuffle again"), look="primary", icon_name="shuffle")
        self._again.wear_depth(Depth.DEEP)
        self._again.clicked.connect(self.shuffle_requested)
        self._wider = Button(theme, self.tr("Open all themes"), look="action")
        self._wider.clicked.connect(self._widen)
        self.offer([self._again, self._wider])

    def show_pile(self, filters: Filters, count: int) -> None:
        """Say how many cards that was."""
        self._filters = filters
        self._wider.setVisible(bool(filters.themes))
        if count == 1:
            went = self.tr("It was one card. Maybe it deserves a second evening.")
        else:
            went = self.tr(
                "You went through all {count} cards. Maybe the best one deserves a second evening."
            )
        self.say(self.tr("That was the whole pile."), went.format(count=count))

    def _widen(self) -> None:
        self.chosen.emit(replace(self._filters, themes=frozenset()))


class NoMatch(EmptyState):
    """No card fits; names the filters in the way and offers to let one go."""

    chosen = Signal(Filters)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, apart=4.6, depths=(Depth.LIGHT, Depth.INTIMATE))
        self._theme = theme

    def show_ways(self, filters: Filters, ways: list[WayOut]) -> None:
        """Name what was chosen, and offer the ways out, the gentlest first."""
        sentence = self.tr("{choices} leave nothing on the table. Loosen one of them?")
        self.say(self.tr("No cards fit that mix."), sentence.format(choices=_choices(filters)))
        buttons: list[QAbstractButton] = []
        for way in ways[:_WAYS_SHOWN]:
            first = not buttons
            button = Button(
                self._theme,
                self._name(filters, way.filters),
                look="solid" if first else "",
                icon_name="plus" if first else "",
            )
            button.clicked.connect(partial(self._choose, way.filters))
            buttons.append(button)
        self.offer(buttons)

    def _choose(self, filters: Filters, _checked: bool = False) -> None:
        self.chosen.emit(filters)

    def _name(self, before: Filters, after: Filters) -> str:
        if before.themes and not after.themes:
            return self.tr("All themes")
        if before.depths and not after.depths and before.relationships == after.relationships:
            added = sorted(after.open_depths - before.open_depths)
            return self.tr("Add {depths}").format(depths=listed([depth_word(depth) for depth in added]))
        if before.bands != after.bands:
            return self.tr("Any age")
        people = listed([relationship_word(one) for one in sorted(after.relationships)])
        return self.tr("Only {people}").format(people=people)


def _choices(filters: Filters) -> str:
    """Everything that was chosen, in words."""
    words = [relationship_word(one) for one in sorted(filters.relationships)]
    words += [depth_word(depth) for depth in sorted(filters.depths)]
    words += [theme_word(theme) for theme in sorted(filters.themes)]
    return listed(words)
