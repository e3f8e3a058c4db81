"""What a card is besides its question: depth, for whom, what about, and what comes after."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from closer_desktop.domain.cards import Band, Card, Depth, Kind, Place, Relationship, Theme, Tone
from closer_desktop.domain.text import CARD_LIMIT, one_line
from closer_desktop.ui.theme.icons import depth_icon
from closer_desktop.ui.theme.theme import Theme as Look
from closer_desktop.ui.widgets.buttons import chip
from closer_desktop.ui.widgets.chip_rows import ChipRows
from closer_desktop.ui.widgets.labels import plain_label
from closer_desktop.ui.words import (
    band_word,
    depth_word,
    kind_name,
    place_word,
    relationship_word,
    theme_word,
    tone_word,
)

MOST_THEMES, MOST_RELATIONSHIPS, RUNGS = 2, 5, 4
_MARK = 24
_Word = TypeVar("_Word", Depth, Relationship, Theme, Kind, Tone, Place, Band)


class CardFields(QWidget):
    """Chips and lines; `changed` says that something was changed, `depth_chosen` that the depth was."""

    changed = Signal()
    depth_chosen = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._depths = self._chips(Depth, depth_word, self.tr("Depth: {word}"), self._choose_depth)
        for depth, button in self._depths.items():
            button.setProperty("depth", str(int(depth)))
            button.setIconSize(QSize(_MARK, _MARK))
            button.setText(f" {button.text()}")
        self._people = self._chips(Relationship, relationship_word, self.tr("For: {word}"), self._turn_person)
        self._bands = self._chips(Band, band_word, self.tr("Age: {word}"), self._turn_band)
        self._themes = self._chips(Theme, theme_word, self.tr("About: {word}"), self._turn_theme)
        self._kinds = self._chips(Kind, kind_name, self.tr("Kind: {word}"), self._choose_kind)
        self._tones = self._chips(Tone, tone_word, self.tr("Tone: {word}"), self._choose_tone)
        self._places = self._chips(Place, place_word, self.tr("At home: {word}"), self._turn_place)
        self._rungs = [self._line(self.tr("Follow-up {number}").format(number=at + 1)) for at in range(RUNGS)]
        self._share = self._line(self.tr("A beginning for whoever goes first"))
        self._listen = self._line(self.tr("A line for whoever listens"))
        self._card: Card | None = None
        self._lay_out()
        look.changed.connect(self._restyle)
        self._restyle()

    def show_card(self, card: Card) -> None:
        """Show this card's fields."""
        self._card = card
        for depth, button in self._depths.items():
            button.setChecked(depth is card.depth)
        for chips, there in (
            (self._people, card.relationships),
            (self._bands, card.bands),
            (self._themes, card.themes),
            (self._kinds, (card.kind,)),
            (self._tones, (card.tone,)),
            (self._places, card.places),
        ):
            for word, button in chips.items():
                button.setChecked(word in there)
        self._ages.setVisible(Relationship.CHILD in card.relationships)
        self._form.setRowVisible(self._ages, Relationship.CHILD in card.relationships)
        for at, line in enumerate(self._rungs):
            self._show_line(line, card.ladder[at] if at < len(card.ladder) else "")
        self._show_line(self._share, card.share)
        self._show_line(self._listen, card.listen)

    @property
    def card(self) -> Card:
        """The card with these fields."""
        assert self._card is not None
        typed = [one_line(line.text(), CARD_LIMIT) for line in self._rungs]
        ladder = (*(rung for rung in typed if rung), *self._card.ladder[RUNGS:])
        return replace(
            self._card,
            ladder=ladder,
            share=one_line(self._share.text(), CARD_LIMIT),
            listen=one_line(self._listen.text(), CARD_LIMIT),
        )

    def choose_depth(self, depth: Depth) -> None:
        """Take this depth."""
        self._change(depth=depth)

    def _chips(
        self,
        words: Iterable[_Word],
        shown: Callable[[_Word], str],
        spoken: str,
        chosen: Callable[[_Word], None],
    ) -> dict[_Word, QPushButton]:
        made = {}
        for word in words:
            button = chip(shown(word), spoken.format(word=shown(word)))
            button.clicked.connect(partial(_tell, chosen, word))
            made[word] = button
        return made

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setMaxLength(CARD_LIMIT)
        line.setMinimumHeight(42)
        line.setAccessibleName(name)
        line.setPlaceholderText(name)
        line.textEdited.connect(self._tell_typed)
        return line

    def _lay_out(self) -> None:
        self._ages = ChipRows(self._bands.values(), centred=False)
        ladder = QWidget()
        rungs = QVBoxLayout(ladder)
        rungs.setContentsMargins(0, 0, 0, 0)
        rungs.setSpacing(6)
        for line in self._rungs:
            rungs.addWidget(line)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(18)
        self._form.setVerticalSpacing(14)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignTop)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        most = self.tr("up to {number}")
        notes = {
            self.tr("For"): most.format(number=MOST_RELATIONSHIPS),
            self.tr("About"): most.format(number=MOST_THEMES),
        }
        for words, part in (
            (self.tr("Depth"), ChipRows(self._depths.values(), centred=False)),
            (self.tr("For"), ChipRows(self._people.values(), centred=False)),
            (self.tr("Ages"), self._ages),
            (self.tr("About"), ChipRows(self._themes.values(), centred=False)),
            (self.tr("Ladder"), ladder),
            (self.tr("You first"), self._share),
            (self.tr("Listening"), self._listen),
            (self.tr("Kind"), ChipRows(self._kinds.values(), centred=False)),
            (self.tr("Tone"), ChipRows(self._tones.values(), centred=False)),
            (self.tr("At home"), ChipRows(self._places.values(), centred=False)),
        ):
            self._form.addRow(_beside(words, notes.get(words, "")), part)

    def _choose_depth(self, depth: Depth) -> None:
        self._change(depth=depth)
        self.depth_chosen.emit()

    def _choose_kind(self, kind: Kind) -> None:
        self._change(kind=kind)

    def _choose_tone(self, tone: Tone) -> None:
        self._change(tone=tone)

    def _turn_person(self, one: Relationship) -> None:
        people = _turned(self.card.relationships, one, MOST_RELATIONSHIPS)
        bands = (self.card.bands or tuple(Band)) if Relationship.CHILD in people else ()
        self._change(relationships=people, bands=bands)

    def _turn_band(self, band: Band) -> None:
        self._change(bands=_turned(self.card.bands, band, len(Band)))

    def _turn_theme(self, theme: Theme) -> None:
        self._change(themes=_turned(self.card.themes, theme, MOST_THEMES))

    def _turn_place(self, place: Place) -> None:
        places = self.card.places
        self._change(places=tuple(one for one in Place if (one in places) != (one is place)))

    def _change(self, **fields: object) -> None:
        self.show_card(replace(self.card, **fields))  # type: ignore[arg-type]
        self.changed.emit()

    def _show_line(self, line: QLineEdit, text: str) -> None:
        if one_line(line.text(), CARD_LIMIT) != text:
            line.setText(text)

    def _tell_typed(self, _text: str) -> None:
        self.changed.emit()

    def _restyle(self) -> None:
        palette = self._look.palette
        for depth, button in self._depths.items():
            button.setIcon(depth_icon(depth, palette.depth(depth).accent, _MARK))


def _beside(words: str, note: str) -> QWidget:
    """What stands beside a row of chips: its name, and how many may be chosen where that is few."""
    beside = QWidget()
    column = QVBoxLayout(beside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    name = plain_label(words, "strong")
    name.setMinimumHeight(40)
    column.addWidget(name)
    if note:
        column.addWidget(plain_label(note, "small"))
    column.addStretch(1)
    return beside


def _turned(chosen: Sequence[_Word], word: _Word, most: int) -> tuple[_Word, ...]:
    """With the word, or without it; never none, and where there are too many the earliest goes."""
    if word in chosen:
        left: list[_Word] = [one for one in chosen if one != word]
        return tuple(left or chosen)
    kept: list[_Word] = list(chosen[max(0, len(chosen) + 1 - most) :])
    kept.append(word)
    return tuple(kept)


def _tell(chosen: Callable[[_Word], None], word: _Word, _checked: bool = False) -> None:
    chosen(word)
