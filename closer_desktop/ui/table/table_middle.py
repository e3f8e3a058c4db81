"""The middle of the table: the stage, or what stands there when no card does."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from closer_desktop.ui.card.face import Face
from closer_desktop.ui.history import History
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.table.stage import Scene, Stage
from closer_desktop.ui.table.table_acts import TableActs
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.words import take_one

if TYPE_CHECKING:
    # Made when they are first needed, so that the closed pile is painted before them.
    from closer_desktop.services.table import Table
    from closer_desktop.ui.evening.evening_end import EveningEnd
    from closer_desktop.ui.table.choice_of_two import ChoiceOfTwo
    from closer_desktop.ui.table.host_panel import HostPanel
    from closer_desktop.ui.table.table_empty import NoMatch, SpentPile


class TableMiddle(QStackedWidget):
    """Shows the part that fits how the evening stands; for a host the card itself lies elsewhere."""

    journal_requested = Signal()
    cover_requested = Signal()

    def __init__(self, theme: Theme, acts: TableActs, history: History) -> None:
        super().__init__()
        self._theme = theme
        self._history = history
        self._rooms: Rooms | None = None
        self._has_single_keys = True
        self._acts = acts
        self.is_hosting = False
        self.stage = Stage(theme)
        self.addWidget(self.stage)

    @cached_property
    def choice(self) -> "ChoiceOfTwo":
        """Two cards to choose from."""
        from closer_desktop.ui.table.choice_of_two import ChoiceOfTwo

        part = ChoiceOfTwo(self._theme)
        part.taken.connect(self._acts.take)
        self.addWidget(part)
        return part

    @cached_property
    def spent(self) -> "SpentPile":
        """The whole pile was gone through."""
        from closer_desktop.ui.table.table_empty import SpentPile

        part = SpentPile(self._theme)
        part.shuffle_requested.connect(self._acts.shuffle)
        part.chosen.connect(self._acts.filter)
        self.addWidget(part)
        return part

    @cached_property
    def no_match(self) -> "NoMatch":
        """No card fits."""
        from closer_desktop.ui.table.table_empty import NoMatch

        part = NoMatch(self._theme)
        part.chosen.connect(self._acts.filter)
        self.addWidget(part)
        return part

    @cached_property
    def end(self) -> "EveningEnd":
        """The evening is over."""
        from closer_desktop.ui.evening.evening_end import EveningEnd

        part = EveningEnd(self._theme, self._history)
        part.again_requested.connect(self._acts.begin_again)
        part.done.connect(self.journal_requested)
        part.use_single_keys(self._has_single_keys)
        if self._rooms is not None:
            part.take_up(self._rooms)
        self.addWidget(part)
        return part

    def take_up(self, rooms: Rooms) -> None:
        """Work with these services."""
        self._rooms = rooms
        if "end" in self.__dict__:
            self.end.take_up(rooms)

    def use_single_keys(self, wanted: bool) -> None:
        """Switch letters and digits on or off."""
        self._has_single_keys = wanted
        if "end" in self.__dict__:
            self.end.use_single_keys(wanted)

    @cached_property
    def host(self) -> "HostPanel":
        """What stands here while the card lies on a second screen."""
        from closer_desktop.ui.table.host_panel import HostPanel

        part = HostPanel(self._theme)
        part.turn_requested.connect(self._acts.pass_turn)
        part.closer_requested.connect(self._acts.closer)
        part.lighter_requested.connect(self._acts.rung_back)
        part.return_requested.connect(self._acts.breathe_or_return)
        part.cover_requested.connect(self.cover_requested)
        self.addWidget(part)
        return part

    @property
    def has_card(self) -> bool:
        """A card lies here, or two to choose from, or the closed pile, and not something in their place."""
        shown = self.currentWidget()
        return any(shown is self.__dict__.get(part) for part in ("stage", "choice", "host"))

    def show_table(self, table: "Table", scene: Scene, offered: tuple[Face, ...]) -> None:
        """Show the part that fits; `offered` are the faces of two cards to choose from."""
        part = self._part(table, scene, offered)
        if part is not self.currentWidget():
            self.setCurrentWidget(part)
            page = self.parentWidget()
            if self.has_card and page is not None:
                page.setFocus()
            elif table.evening.is_over:
                self.end.begin()
        above = QApplication.activePopupWidget()
        if above is not None and (typing := above.focusWidget()) is not None:
            # Whoever uses a panel above keeps the keys.
            typing.setFocus()

    def cover(self, covered: bool) -> None:
        """Hide what the cards say from whoever walks in, or show it again."""
        for part in ("stage", "choice", "host"):
            if part in self.__dict__:
                getattr(self, part).cover(covered)

    def _part(self, table: "Table", scene: Scene, offered: tuple[Face, ...]) -> QWidget:
        evening = table.evening
        if evening.is_over:
            return self.end
        if offered:
            self.choice.show_cards(offered, take_one(evening))
            return self.choice
        if not table.matching and table.card is None:
            self.no_match.show_ways(evening.filters, table.ways_out())
            return self.no_match
        if evening.is_spent:
            self.spent.show_pile(evening.filters, len(evening.dealt))
            return self.spent
        if self.is_hosting:
            self.host.show_scene(scene)
            return self.host
        return self.stage
