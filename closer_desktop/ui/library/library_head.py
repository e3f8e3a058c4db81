"""The head of the Library: which deck, what to do with all of it, the search and what is chosen beside it."""

from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from closer_desktop.domain.cards import Depth, Relationship
from closer_desktop.domain.cards import Theme as Subject
from closer_desktop.domain.search.parsing import LONGEST_SEARCH
from closer_desktop.domain.shelf import ANYTHING, Wanted
from closer_desktop.ui.theme.icons import depth_icon, icon
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button, QuietButton, chip, leave_only_icon
from closer_desktop.ui.widgets.labels import plain_tip, wrapping_label
from closer_desktop.ui.widgets.one_line_label import OneLineLabel
from closer_desktop.ui.words import chosen_words, depth_word

if TYPE_CHECKING:
    # Made when it is first opened.
    from closer_desktop.ui.library.library_filter import LibraryFilter

_MARK = 24
_NARROW = 50
_WIDEST_FILTER = 190
# In a head narrower than these, the depths and then the buttons show only their marks, and in the end
# depths are chosen in the panel alone.
_ROOM_FOR_DEPTHS, _ROOM_FOR_WORDS, _ROOM_FOR_MARKS = 880, 720, 540


class LibraryHead(QWidget):
    """`changed` says that other cards are looked for."""

    changed = Signal()
    list_chosen = Signal(bool)
    deal_requested = Signal()
    write_requested = Signal()
    deck_menu_requested = Signal()
    undo_requested = Signal()
    search_left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._chosen = ANYTHING
        self._count = ""
        self.title = OneLineLabel("title")
        self.count = OneLineLabel("dim")
        self.hint = wrapping_label("", "dim")
        self.hint.hide()
        self.deck_menu = QuietButton(theme, "more", self.tr("This deck"))
        self.deck_menu.clicked.connect(self.deck_menu_requested)
        self.undo = QuietButton(theme, "undo", self.tr("Undo"), self.tr("Ctrl+Z"))
        self.undo.clicked.connect(self.undo_requested)
        self.deal = Button(theme, icon_name="table", tip=self.tr("Deal these cards at the table"))
        self.deal.clicked.connect(self.deal_requested)
        self.write = Button(theme, look="solid", icon_name="plus", tip=self.tr("Write a card (Ctrl+N)"))
        self.write.clicked.connect(self.write_requested)
        self.new_deck = Button(theme, self.tr("New deck"), look="flat", icon_name="plus")
        self.search = _SearchField(theme)
        self.search.textChanged.connect(self._tell)
        self.search.left.connect(self.search_left)
        self._depths = {depth: self._depth_chip(depth) for depth in Depth}
        self.filter = chip("", self.tr("Filter"), self.tr("For whom, and what about (R)"))
        self.filter.setIconSize(QSize(20, 20))
        self.filter.clicked.connect(self.open_filter)
        self.as_list = chip("", self.tr("Show as a list"), self.tr("One line a card"))
        self.as_list.setIconSize(QSize(20, 20))
        self.as_list.toggled.connect(self.list_chosen)
        self.as_list.toggled.connect(self._restyle_icons)
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def wanted(self) -> Wanted:
        """What is looked for: the search and what is chosen beside it."""
        return replace(self._chosen, text=self.search.text())

    @cached_property
    def panel(self) -> "LibraryFilter":
        """Where depths, people and themes are chosen."""
        from closer_desktop.ui.library.library_filter import LibraryFilter

        panel = LibraryFilter(self._theme, self)
        panel.turned.connect(self.turn)
        panel.cleared.connect(self._choose)
        return panel

    def want_all(self) -> None:
        """Look for nothing any more."""
        self.search.clear()
        if self._chosen:
            self._choose()

    def turn(self, word: Depth | Relationship | Subject) -> None:
        """Choose a depth, somebody or a theme beside the others, or no longer."""
        before = self._chosen
        if isinstance(word, Depth):
            self._choose(replace(before, depths=before.depths ^ {word}))
        elif isinstance(word, Relationship):
            self._choose(replace(before, relationships=before.relationships ^ {word}))
        else:
            self._choose(replace(before, themes=before.themes ^ {word}))

    def open_filter(self) -> None:
        """Open the panel where people and themes are chosen."""
        self._say_words()
        self.panel.show_wanted(self._chosen, self._count, with_depths=self._hides_depths)
        self.panel.open_below(self.filter)

    def show_spot(self, title: str, count: str, description: str, *, can_deal: bool) -> None:
        """Say which deck is looked at, how many cards lie there, and what it is for."""
        self.title.say(title)
        self.count.say("  ·  ".join(part for part in (count, description) if part))
        self._count = count
        if "panel" in self.__dict__:
            self.panel.show_wanted(self._chosen, count, with_depths=self._hides_depths)
        self.deal.setEnabled(can_deal)

    def show_found(self, hints: tuple[str, ...], undo: str) -> None:
        """Say what could not be read in the search, and what can be undone."""
        self.hint.setText(" ".join(hints[:2]))
        self.hint.setVisible(bool(hints))
        self.undo.setEnabled(bool(undo))
        tip = self.tr("Undo: {what} (Ctrl+Z)").format(what=undo) if undo else self.tr("Nothing to undo")
        self.undo.setToolTip(plain_tip(tip))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Labels give way before targets do."""
        self._say_words()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.count)
        first.addLayout(words, 1)
        for button in (self.undo, self.deck_menu, self.deal, self.write):
            first.addWidget(button)
        second = QHBoxLayout()
        second.setSpacing(7)
        second.addWidget(self.search, 1)
        for one in (*self._depths.values(), self.filter, self.as_list):
            second.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 0)
        column.setSpacing(8)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.hint)

    def _depth_chip(self, depth: Depth) -> QPushButton:
        word = depth_word(depth)
        button = chip(f" {word}", self.tr("Depth: {word}").format(word=word))
        button.setProperty("depth", str(int(depth)))
        button.setIconSize(QSize(_MARK, _MARK))
        button.setToolTip(plain_tip(self.tr("Only these depths ({key})").format(key=int(depth))))
        button.clicked.connect(partial(self._turn_depth, depth))
        return button

    @property
    def _hides_depths(self) -> bool:
        return self.width() < _ROOM_FOR_MARKS

    def _turn_depth(self, depth: Depth, _checked: bool = False) -> None:
        self.turn(depth)

    def _choose(self, chosen: Wanted = ANYTHING) -> None:
        self._chosen = chosen
        for depth, button in self._depths.items():
            button.setChecked(depth in chosen.depths)
        self._say_words()
        self._tell()

    def _tell(self, _value: object = None) -> None:
        self.changed.emit()

    def _say_words(self) -> None:
        depths, words = self.width() >= _ROOM_FOR_DEPTHS, self.width() >= _ROOM_FOR_WORDS
        for depth, button in self._depths.items():
            button.setVisible(not self._hides_depths)
            button.setText(f" {depth_word(depth)}" if depths else "")
            leave_only_icon(button, not depths, _NARROW)
        self._say_filter(wide=words or self._hides_depths)
        deal, write = self.tr("Deal these"), self.tr("Write a card")
        self.deal.say(deal if words else "", self.tr("Deal these cards at the table"))
        self.write.say(write if words else "", write)
        for one in (self.deal, self.write):
            leave_only_icon(one, not words, _NARROW)
        leave_only_icon(self.as_list, True, _NARROW)

    def _say_filter(self, *, wide: bool) -> None:
        """Say on the chip what is chosen and cannot be seen beside it."""
        chosen = chosen_words(self._chosen, with_depths=self._hides_depths)
        self.filter.setChecked(bool(chosen))
        said = chosen or self.tr("Filter")
        shown = self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, _WIDEST_FILTER - 60)
        self.filter.setText(f" {shown}" if wide else "")
        self.filter.setAccessibleName(
            self.tr("Filter: {chosen}").format(chosen=chosen) if chosen else self.tr("Filter")
        )
        leave_only_icon(self.filter, not wide, _NARROW)
        self._restyle_icons()

    def _restyle(self, _value: object = None) -> None:
        palette = self._theme.palette
        for depth, button in self._depths.items():
            button.setIcon(depth_icon(depth, palette.depth(depth).accent, _MARK))
        self._restyle_icons()

    def _restyle_icons(self, _value: object = None) -> None:
        palette = self._theme.palette
        for button, name in ((self.filter, "settings"), (self.as_list, "list")):
            button.setIcon(icon(name, palette.on_sel if button.isChecked() else palette.ink, 22))


class _SearchField(QLineEdit):
    """Where people search as they type; Down and Enter go on to the cards."""

    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(self.tr("Search your cards"))
        self.setPlaceholderText(self.tr("Search your cards"))
        self.setToolTip(
            self.tr(
                'Words, "phrases", -not, or, theme:values, for:friend, is:favourite, asked:never (Ctrl+F)'
            )
        )
        self.setMaxLength(LONGEST_SEARCH)
        self.setClearButtonEnabled(True)
        self.setMinimumHeight(42)
        self.setMinimumWidth(96)
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        theme.changed.connect(self._restyle)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        self._glass.setIcon(icon("search", self._theme.palette.ink2, 20))
