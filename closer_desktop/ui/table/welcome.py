"""The first start: not a wizard, only "Who is at the table?" and the first card."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from closer_desktop.domain.cards import Depth, Relationship
from closer_desktop.domain.filters import Filters
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button, chip
from closer_desktop.ui.widgets.chip_rows import ChipRows
from closer_desktop.ui.widgets.filter_popovers import BandChips
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label
from closer_desktop.ui.words import relationship_word


class Welcome(QWidget):
    """One chip chosen already, so that a single click deals the first card."""

    chosen = Signal(Filters)
    next_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._filters = Filters()
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 28)
        column.setSpacing(14)
        column.addWidget(plain_label(self.tr("Who is at the table?"), "section"), alignment=middle)
        self._chips = {one: self._chip(one) for one in Relationship}
        column.addWidget(ChipRows(self._chips.values()))
        self._bands = BandChips()
        self._bands.chosen.connect(self.chosen)
        column.addWidget(self._bands, alignment=middle)
        self.next = Button(
            theme, self.tr("Draw the first card"), look="primary", icon_name="next", icon_after=True
        )
        self.next.setToolTip(self.tr("Draw the first card (Space)"))
        self.next.clicked.connect(self.next_requested)
        column.addWidget(self.next, alignment=middle)
        promise = wrapping_label(self.tr("We start light. Nobody has to answer anything."), "dim")
        promise.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(promise)
        self.next.wear_depth(Depth.LIGHT)

    def show_filters(self, filters: Filters, depth: int) -> None:
        """Show who is at the table, and the next card's colour."""
        self._filters = filters
        for relationship, button in self._chips.items():
            button.setChecked(relationship in filters.relationships)
        self._bands.show_filters(filters)
        self.next.wear_depth(depth)

    def _chip(self, relationship: Relationship) -> QPushButton:
        word = relationship_word(relationship)
        button = chip(word, self.tr("Questions for: {word}").format(word=word))
        button.clicked.connect(partial(self._seat, relationship))
        return button

    def _seat(self, relationship: Relationship, _checked: bool = False) -> None:
        self.chosen.emit(self._filters.with_relationships({relationship}))
        if self._chips[relationship].hasFocus() and relationship is not Relationship.CHILD:
            # Chosen by key: the same key then draws the first card.
            self.next.setFocus()
