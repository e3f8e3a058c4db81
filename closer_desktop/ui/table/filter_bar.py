"""The bar above the card: who it is for, how deep, which themes, the pile, the light, table mode."""

from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from closer_desktop.domain.cards import Depth, Relationship
from closer_desktop.domain.filters import Filters
from closer_desktop.ui.theme.icons import depth_icon
from closer_desktop.ui.theme.palette import Light
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button, QuietButton, chip, laid_width, leave_only_icon
from closer_desktop.ui.widgets.labels import plain_tip
from closer_desktop.ui.words import cards_that_fit, depth_word, relationship_word, themes_counted

if TYPE_CHECKING:
    # Made when it is first opened.
    from closer_desktop.ui.widgets.filter_popovers import ThemesPopover

_MARK = 26
_GAP = 7
_NARROW_CHIP = 52
_WIDEST_DECK = 210
_LIGHT_ICONS = {Light.DAYLIGHT: "sun", Light.EVENING: "moon", Light.CANDLELIGHT: "candle"}
# In a bar narrower than this the depth chips show only their marks.
_ROOM_FOR_DEPTH_WORDS = 1120
# In one narrower than this the themes and the pile show only their icons and numbers.
_ROOM_FOR_WORDS = 780


class FilterBar(QWidget):
    """Chips and buttons; labels give way before targets do."""

    chosen = Signal(Filters)
    evening_requested = Signal()
    shuffle_requested = Signal()
    light_requested = Signal()
    table_mode_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._filters, self._matching = Filters(), 0
        self._chips = {one: self._relationship_chip(one) for one in Relationship}
        self.depths = {depth: self._depth_chip(depth) for depth in Depth}
        self.more = Button(theme, look="chip", icon_name="people")
        self.more.setAccessibleName(self.tr("Who is at the table?"))
        self.more.setToolTip(self.tr("Who is at the table, and the pace (R)"))
        self.more.clicked.connect(self.evening_requested)
        self.deck = Button(theme, look="chip", icon_name="close", icon_after=True)
        self.deck.setToolTip(self.tr("Deal from all cards again"))
        self.deck.setMaximumWidth(_WIDEST_DECK)
        self.deck.clicked.connect(self._leave_deck)
        self.deck.hide()
        self.themes = Button(theme, self.tr("All themes"), look="chip", icon_name="chev", icon_after=True)
        self.themes.setToolTip(self.tr("Choose themes"))
        self.themes.clicked.connect(self._open_themes)
        self.shuffle = Button(theme, "", look="chip", icon_name="shuffle")
        self.shuffle.clicked.connect(self.shuffle_requested)
        self.light = QuietButton(theme, "sun", self.tr("Change the light"), "L")
        self.light.clicked.connect(self.light_requested)
        self.table_mode = QuietButton(theme, "expand", self.tr("Table mode"), "F11")
        self.table_mode.clicked.connect(self.table_mode_requested)
        self._lay_out()
        # A bar never dictates how narrow the window may be.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_filters(self, filters: Filters, matching: int, deck: str = "") -> None:
        """Show what is chosen, how many cards fit, and which deck alone is dealt from."""
        self._filters, self._matching = filters, matching
        self.deck.setVisible(bool(deck))
        spoken = self.tr("Only {deck}. Deal from all cards again.").format(deck=deck)
        room = _WIDEST_DECK - 62
        self.deck.say(self.fontMetrics().elidedText(deck, Qt.TextElideMode.ElideRight, room), spoken)
        for relationship, button in self._chips.items():
            button.setChecked(relationship in filters.relationships)
        for depth, button in self.depths.items():
            allowed = depth <= filters.ceiling.highest
            button.setEnabled(allowed)
            button.setChecked(depth in filters.open_depths)
            key = int(depth)
            tip = self.tr("{depth} questions ({key})") if allowed else self.tr("Not with everyone here")
            button.setToolTip(plain_tip(tip.format(depth=depth_word(depth), key=key)))
        fitting = cards_that_fit(matching)
        self.shuffle.setToolTip(plain_tip(self.tr("{fitting}. Shuffle").format(fitting=fitting)))
        if "themes_panel" in self.__dict__:
            self.themes_panel.show_filters(filters, fitting)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many labels as there is room for."""
        self._make_room()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 14, 20, 4)
        row.setSpacing(_GAP)
        for button in self._chips.values():
            row.addWidget(button)
        row.addWidget(self.more)
        row.addWidget(self.deck)
        row.addStretch(1)
        for button in self.depths.values():
            row.addWidget(button)
        row.addStretch(1)
        for tool in (self.themes, self.shuffle, self.light, self.table_mode):
            row.addWidget(tool)

    def _relationship_chip(self, relationship: Relationship) -> QPushButton:
        word = relationship_word(relationship)
        button = chip(word, self.tr("Questions for: {word}").format(word=word))
        button.clicked.connect(partial(self._seat, relationship))
        return button

    def _depth_chip(self, depth: Depth) -> QPushButton:
        word = depth_word(depth)
        button = chip(f" {word}", self.tr("Depth: {word}").format(word=word))
        button.setProperty("depth", str(int(depth)))
        button.setIconSize(QSize(_MARK, _MARK))
        button.clicked.connect(partial(self._turn_depth, depth))
        return button

    def _seat(self, relationship: Relationship, _checked: bool = False) -> None:
        self.chosen.emit(self._filters.with_relationships({relationship}))

    def _leave_deck(self) -> None:
        self.chosen.emit(replace(self._filters, deck="", depths=frozenset()))

    def _turn_depth(self, depth: Depth, _checked: bool = False) -> None:
        self.chosen.emit(self._filters.with_depth_turned(depth))

    @cached_property
    def themes_panel(self) -> "ThemesPopover":
        """Where themes are chosen."""
        from closer_desktop.ui.widgets.filter_popovers import ThemesPopover

        panel = ThemesPopover(self._theme, self)
        panel.chosen.connect(self.chosen)
        return panel

    def _open_themes(self) -> None:
        self.themes_panel.show_filters(self._filters, cards_that_fit(self._matching))
        self.themes_panel.open_below(self.themes)

    def _make_room(self) -> None:
        """Depth words go first, then relationships not chosen, the last words, and chosen ones in the end."""
        shown = [one for one in Relationship if one in self._filters.relationships]
        hidden = 0
        self._count_hidden(hidden)
        room = -1
        for wide, narrow in ((True, False), (False, False), (False, True)):
            if (wide or not narrow) and self.width() < (_ROOM_FOR_DEPTH_WORDS if wide else _ROOM_FOR_WORDS):
                continue
            self._use_words(wide=wide, narrow=narrow)
            room = self._room_beside(shown)
            if room >= 0:
                break
        while room < 0 and shown:
            shown.pop()
            hidden += 1
            self._count_hidden(hidden)
            room = self._room_beside(shown)
        for relationship, button in self._chips.items():
            if hidden or relationship in shown:
                continue
            room -= laid_width(button) + _GAP
            if room < 0:
                break
            shown.append(relationship)
        for relationship, button in self._chips.items():
            button.setVisible(relationship in shown)

    def _use_words(self, *, wide: bool, narrow: bool) -> None:
        for depth, button in self.depths.items():
            button.setText(f" {depth_word(depth)}" if wide else "")
            leave_only_icon(button, not wide, _NARROW_CHIP)
        themes = themes_counted(len(self._filters.themes))
        fitting = cards_that_fit(self._matching)
        spoken = self.tr("Themes: {themes}").format(themes=themes)
        self.themes.say(str(len(self._filters.themes) or "") if narrow else themes, spoken)
        spoken = self.tr("{fitting}. Shuffle the pile.").format(fitting=fitting)
        self.shuffle.say("" if narrow else f"{self._matching:,}", spoken)
        for tool in (self.themes, self.shuffle):
            leave_only_icon(tool, narrow, _NARROW_CHIP)

    def _count_hidden(self, hidden: int) -> None:
        """Say on the button of the panel how many who are at the table have no room in the bar."""
        self.more.say(f"+{hidden}" if hidden else "", self.tr("Who is at the table?"))

    def _room_beside(self, shown: list[Relationship]) -> int:
        """How many pixels are left beside what always stands here and these relationships."""
        always = [*self.depths.values(), self.themes, self.shuffle, self.light, self.table_mode, self.more]
        always += [self.deck] if not self.deck.isHidden() else []
        taken = [*always, *(self._chips[one] for one in shown)]
        return self.width() - 44 - _GAP - sum(laid_width(one) + _GAP for one in taken)

    def _restyle(self) -> None:
        palette = self._theme.palette
        for depth, button in self.depths.items():
            button.setIcon(depth_icon(depth, palette.depth(depth).accent, _MARK))
        self.light.use_icon(_LIGHT_ICONS[palette.light])
