"""Where the evening is shown: in the middle of the page, and perhaps on a second screen as well."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QScreen

from closer_desktop.domain.cards import Card
from closer_desktop.ui.card.face import Face
from closer_desktop.ui.table.stage import Scene, Stage
from closer_desktop.ui.table.table_acts import Motion

if TYPE_CHECKING:
    from closer_desktop.services.table import Table


class View(Protocol):
    """Something on a screen that shows the card on the table, or what stands there when none does."""

    stage: Stage

    def screen(self) -> QScreen:
        """The screen it is on."""

    def show_table(self, table: "Table", scene: Scene, offered: tuple[Face, ...]) -> None:
        """Show the part that fits; `offered` are the faces of two cards to choose from."""

    def cover(self, covered: bool) -> None:
        """Hide what the cards say, or show it again."""


class TableViews:
    """All views show the same evening, each in letters for its own screen; what is covered stays covered."""

    def __init__(self, first: View, face: Callable[[Card, QScreen], Face]) -> None:
        self._views = [first]
        self._face = face
        self.is_covered = False

    def add(self, view: View) -> None:
        """Show the evening here too, from the next time on."""
        self._views.append(view)

    def remove(self, view: View) -> None:
        """Show the evening here no more."""
        self._views.remove(view)

    def show(self, table: "Table", scene: Scene, motion: Motion) -> None:
        """Show this scene with the card on the table, or the two cards on offer."""
        card = table.card
        for view in self._views:
            screen = view.screen()
            face = self._face(card, screen) if card else None
            offered = (replace(self._face(one, screen), who="", has_heart=False) for one in table.offer)
            here = replace(scene, face=face)
            turns = motion.turns and face is not None and not self.is_covered
            view.stage.show_scene(here, turn=turns, leaving=None if self.is_covered else motion.leaving)
            view.show_table(table, here, tuple(offered))
        if self.is_covered:
            self.cover(True)

    def turn_cover(self) -> None:
        """Hide the cards from whoever walks in; the same again shows them."""
        self.cover(not self.is_covered)

    def cover(self, covered: bool) -> None:
        """Hide the cards, or show them again."""
        self.is_covered = covered
        for view in self._views:
            view.cover(covered)
