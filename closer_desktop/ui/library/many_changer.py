"""Changing many cards at once: the panel, the cards it is open for, and the acts behind its chips."""

from collections.abc import Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject

from closer_desktop.domain.cards import Card
from closer_desktop.domain.shelf import ShelfCard
from closer_desktop.services.many import Many, Verb
from closer_desktop.ui.library.change_popover import ChangePopover
from closer_desktop.ui.library.library_acts import LibraryActs
from closer_desktop.ui.library.library_browse import LibraryBrowse
from closer_desktop.ui.theme.theme import Theme as Look

_Word = TypeVar("_Word")


class ManyChanger(QObject):
    """Each chip is one undoable change; the panel stays open for the next."""

    def __init__(self, look: Look, browse: LibraryBrowse, acts: LibraryActs) -> None:
        super().__init__(browse)
        self._browse = browse
        self._acts = acts
        self._cards: Sequence[Card] = ()
        self.panel = ChangePopover(look, browse)
        self.panel.depth_chosen.connect(partial(self._change, Many.set_depth))
        self.panel.tone_chosen.connect(partial(self._change, Many.set_tone))
        self.panel.theme_turned.connect(partial(self._change, Many.turn_theme))
        self.panel.relationship_turned.connect(partial(self._change, Many.turn_relationship))

    def open_for(self, cards: Sequence[ShelfCard]) -> None:
        """Open for these cards."""
        self._take([card.card for card in cards])
        self.panel.open_above(self._browse.bar)

    def _take(self, cards: Sequence[Card]) -> None:
        self._cards = cards
        self.panel.show_cards(cards)

    def _change(self, verb: Verb[_Word], word: _Word) -> None:
        self._acts.change(verb, self._cards, word, self._look_again)

    def _look_again(self) -> None:
        """Cards that no longer fit what is shown are changed all the same, and stay in the panel."""
        self._take(self._acts.now(self._cards))
        # What took long has closed it.
        if not self.panel.isVisible():
            self.panel.open_above(self._browse.bar)
