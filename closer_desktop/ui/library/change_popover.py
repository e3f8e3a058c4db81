"""Changing the chosen cards all alike: depth, tone, what about and for whom."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from closer_desktop.domain.cards import Card, Depth, Relationship, Theme, Tone
from closer_desktop.ui.theme.icons import depth_icon
from closer_desktop.ui.theme.theme import Theme as Look
from closer_desktop.ui.widgets.chip_grid import ChipGrid
from closer_desktop.ui.widgets.filter_popovers import word_chips
from closer_desktop.ui.widgets.labels import plain_label
from closer_desktop.ui.widgets.popover import Popover
from closer_desktop.ui.words import cards_counted, depth_word, relationship_word, theme_word, tone_word

_MARK = 24


class ChangePopover(Popover):
    """A chip is filled where it holds for all of the cards; each click is one change."""

    depth_chosen = Signal(Depth)
    tone_chosen = Signal(Tone)
    theme_turned = Signal(Theme)
    relationship_turned = Signal(Relationship)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.title = plain_label("", "section")
        self.body.addWidget(self.title)
        self._depths = word_chips(Depth, depth_word, self.tr("Depth: {word}"), self.depth_chosen.emit)
        for depth, button in self._depths.items():
            button.setProperty("depth", str(int(depth)))
            button.setText(f" {depth_word(depth)}")
        self._tones = word_chips(Tone, tone_word, self.tr("Tone: {word}"), self.tone_chosen.emit)
        self._people = word_chips(
            Relationship, relationship_word, self.tr("For: {word}"), self.relationship_turned.emit
        )
        self._themes = word_chips(Theme, theme_word, self.tr("About: {word}"), self.theme_turned.emit)
        for words, chips, columns in (
            (self.tr("Depth"), self._depths.values(), 4),
            (self.tr("Tone"), self._tones.values(), 4),
            (self.tr("For"), self._people.values(), 5),
            (self.tr("About"), self._themes.values(), 6),
        ):
            self.body.addWidget(plain_label(words, "overline"))
            self.body.addWidget(ChipGrid(chips, columns))

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show what holds for all of these cards."""
        title = self.tr("Change {cards}").format(cards=cards_counted(len(cards)))
        self.title.setText(title)
        self.setAccessibleName(title)
        for depth, button in self._depths.items():
            _mark(button, all(card.depth is depth for card in cards))
            button.setIcon(depth_icon(depth, self._look.palette.depth(depth).accent, _MARK))
            button.setIconSize(QSize(_MARK, _MARK))
        for tone, button in self._tones.items():
            _mark(button, all(card.tone is tone for card in cards))
        for one, button in self._people.items():
            _mark(button, all(one in card.relationships for card in cards))
        for theme, button in self._themes.items():
            _mark(button, all(theme in card.themes for card in cards))


def _mark(button: QPushButton, holds: bool) -> None:
    button.setChecked(holds)
