"""The parts of the dialog for taking cards along: which cards, which paper, and what can be done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from closer_desktop.domain.cards import Card
from closer_desktop.ui.print.paper import CardSize, Flip, Grid, Paper
from closer_desktop.ui.print.sheets import Backs
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button, chip
from closer_desktop.ui.widgets.choice import Choice
from closer_desktop.ui.widgets.labels import plain_label
from closer_desktop.ui.words import cards_counted


class How(StrEnum):
    """In which form cards are taken along."""

    CARDS = "cards"
    FOLD = "fold"
    PHONE = "phone"
    MIND = "mind"


@dataclass(frozen=True, slots=True)
class Source:
    """Where cards come from: what its chip says, and how they are fetched."""

    name: str
    cards: Callable[[], Sequence[Card]]


class Sources(QWidget):
    """A chip for each source; `chosen` carries its place, also when it is pressed again."""

    chosen = Signal(int)

    def __init__(self, sources: Sequence[Source]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for place, source in enumerate(sources):
            button = chip(source.name, source.name)
            button.clicked.connect(partial(self._tell, place))
            self._group.addButton(button, place)
            row.addWidget(button)
        row.addStretch(1)
        self._group.button(0).setChecked(True)
        self.setFocusProxy(self._group.button(0))

    def _tell(self, place: int, _checked: bool = False) -> None:
        self.chosen.emit(place)


class PaperChoice(QWidget):
    """Paper, size and backs, as far as they mean something; `changed` says that one was chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.paper, self.card_size, self.backs, self.flip = Paper.A4, CardSize.POKER, Backs.NONE, Flip.LONG
        self._papers = Choice(self.tr("Paper"), {Paper.A4: self.tr("A4"), Paper.LETTER: self.tr("Letter")})
        self._sizes = Choice(
            self.tr("Size"),
            {
                CardSize.POKER: self.tr("Poker"),
                CardSize.A7: self.tr("A7"),
                CardSize.BUSINESS: self.tr("Business"),
            },
        )
        self._backs = Choice(
            self.tr("Backs"),
            {
                Backs.NONE: self.tr("No backs"),
                Backs.PATTERN: self.tr("With backs"),
                Backs.FOLLOW_UPS: self.tr("Follow-ups"),
            },
        )
        self._flips = Choice(
            self.tr("The printer turns the sheet"),
            {Flip.LONG: self.tr("At the long edge"), Flip.SHORT: self.tr("At the short edge")},
        )
        for choice, take in (
            (self._papers, self._take_paper),
            (self._sizes, self._take_size),
            (self._backs, self._take_backs),
            (self._flips, self._take_flip),
        ):
            choice.chosen.connect(take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(plain_label(self.tr("Paper"), "overline"))
        first = QHBoxLayout()
        first.setSpacing(24)
        first.addWidget(self._papers)
        first.addWidget(self._sizes)
        first.addStretch(1)
        column.addLayout(first)
        for choice in (self._backs, self._flips):
            column.addWidget(choice)
        self._show()

    @property
    def grid(self) -> Grid:
        """How cards lie on a sheet."""
        return Grid(self.paper, self.card_size)

    def show_for(self, how: How) -> None:
        """Show what can be chosen for this form."""
        self.setVisible(how in (How.CARDS, How.FOLD))
        for choice in (self._sizes, self._backs):
            choice.setVisible(how is How.CARDS)
        self._flips.setVisible(how is How.CARDS and self.backs is not Backs.NONE)

    def _take_paper(self, value: str) -> None:
        self.paper = Paper(value)
        self.changed.emit()

    def _take_size(self, value: str) -> None:
        self.card_size = CardSize(value)
        self.changed.emit()

    def _take_backs(self, value: str) -> None:
        self.backs = Backs(value)
        self.changed.emit()

    def _take_flip(self, value: str) -> None:
        self.flip = Flip(value)
        self.changed.emit()

    def _show(self) -> None:
        self._papers.show_value(self.paper)
        self._sizes.show_value(self.card_size)
        self._backs.show_value(self.backs)
        self._flips.show_value(self.flip)


class Acts(QWidget):
    """The buttons at the foot; while pages are made, how far it is and a way to stop."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.save = Button(theme, self.tr("Save PDF"))
        self.print = Button(theme, self.tr("Print…"), look="solid", icon_name="print")
        self.page = Button(theme, self.tr("Save the page"), look="solid", icon_name="phone")
        self.keep = Button(theme, self.tr("Keep these in mind"), look="solid", icon_name="walk")
        self.others = Button(theme, self.tr("Three others"))
        self.home = Button(theme, self.tr("Bring a walk home"), look="flat", icon_name="walk")
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Pages made"))
        self.bar.setFormat(self.tr("Page %v of %m"))
        self.cancel = Button(theme, self.tr("Cancel"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for part in (self.save, self.print, self.page, self.keep, self.others):
            row.addWidget(part)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        row.addStretch(1)
        row.addWidget(self.home)

    def show_for(self, how: How, *, has_cards: bool, is_busy: bool) -> None:
        """Show what can be done with cards in this form."""
        on_paper = how in (How.CARDS, How.FOLD)
        self.save.setVisible(on_paper and not is_busy)
        self.print.setVisible(on_paper and not is_busy)
        self.page.setVisible(how is How.PHONE)
        self.keep.setVisible(how is How.MIND)
        self.others.setVisible(how is How.MIND)
        self.bar.setVisible(is_busy)
        self.cancel.setVisible(is_busy)
        self.home.setVisible(not is_busy)
        for button in (self.save, self.print, self.page, self.keep):
            button.setEnabled(has_cards)

    def show_progress(self, done: int, pages: int) -> None:
        """Show how many pages are made."""
        self.bar.setRange(0, pages)
        self.bar.setValue(done)


def caption_of(how: How, cards: int, sheets: int, a_sheet: int, size: CardSize) -> str:
    """What the preview shows, in one line."""
    if not cards:
        return _tr("No card to take along yet.")
    if how is How.MIND:
        return _tr("Read them twice, and leave everything here.")
    if how is How.PHONE:
        one = _tr("1 card on one page that needs no connection")
        many = _tr("{count:,} cards on one page that needs no connection")
        return one if cards == 1 else many.format(count=cards)
    if how is How.FOLD:
        return _tr("Sheet 1 of {sheets:,} · dashes are folded, the line in the middle is cut").format(
            sheets=sheets
        )
    name = {
        CardSize.POKER: _tr("poker size"),
        CardSize.A7: _tr("A7"),
        CardSize.BUSINESS: _tr("business card size"),
    }[size]
    return _tr("Sheet 1 of {sheets:,} · {cards}, {size}, cut along the dashes").format(
        sheets=sheets, cards=cards_counted(min(cards, a_sheet)), size=name
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("takeaway", text)
