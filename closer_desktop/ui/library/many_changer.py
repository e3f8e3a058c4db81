"""Changing many cards at once: the panel, the cards it is open for, and the acts behind its chips."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from closer_desktop.domain.cards import Card, Depth, Relationship, Theme, Tone
from closer_desktop.domain.shelf import ShelfCard
from closer_desktop.ui.library.change_popover import ChangePopover
from closer_desktop.ui.library.library_acts import LibraryActs
from closer_desktop.ui.library.library_browse import LibraryBrowse
from closer_desktop.ui.theme.theme import Theme as Look


class ManyChanger(QObject):
    """Each chip is one undoable change; the panel stays open for the next."""

    def __init__(self, look: Look, browse: LibraryBrowse, acts: LibraryActs) -> None:
        super().__init__(browse)
        self._browse = browse
        self._acts = acts
        self._cards: Sequence[Card] = ()
        self.panel = ChangePopover(look, browse)
        self.panel.depth_chosen.connect(self._set_depth)
        self.panel.tone_chosen.connect(self._set_tone)
        self.panel.theme_turned.connect(self._turn_theme)
        self.panel.relationship_turned.connect(self._turn_relationship)

    def open_for(self, cards: Sequence[ShelfCard]) -> None:
        """Open for these cards."""
        self._take([card.card for card in cards])
        self.panel.open_above(self._browse.bar)

    def _take(self, cards: Sequence[Card]) -> None:
        self._cards = cards
        self.panel.show_cards(cards)

    def _set_depth(self, depth: Depth) -> None:
        self._acts.set_depth(self._cards, depth)
        self._look_again()

    def _set_tone(self, tone: Tone) -> None:
        self._acts.set_tone(self._cards, tone)
        self._look_again()

    def _turn_theme(self, theme: Theme) -> None:
        self._acts.turn_theme(self._cards, theme)
        self._look_again()

    def _turn_relationship(self, who: Relationship) -> None:
        self._acts.turn_relationship(self._cards, who)
        self._look_again()

    def _look_again(self) -> None:
        """Cards that no longer fit what is shown are changed all the same, and stay in the panel."""
        self._take(self._acts.now(self._cards))
