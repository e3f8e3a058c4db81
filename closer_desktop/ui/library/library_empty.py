"""What the Library says where no card is to be seen, and the way on from there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.shelf import Wanted
from closer_desktop.services.shelf import Place, Spot
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.empty_state import EmptyState


class LibraryEmpty(EmptyState):
    """Offers to look for the same in all cards, then in the journal, or for nothing any more."""

    everywhere_requested = Signal()
    journal_requested = Signal()
    anything_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, apart=2.3, depths=(Depth.LIGHT, Depth.OPEN))
        self._everywhere = Button(theme, self.tr("Look in all cards"), look="solid")
        self._everywhere.clicked.connect(self.everywhere_requested)
        self._journal = Button(theme, self.tr("Look in the journal"), look="solid")
        self._journal.clicked.connect(self.journal_requested)
        self._anything = Button(theme, self.tr("Clear the search"), tip=self.tr("Esc"))
        self._anything.clicked.connect(self.anything_requested)
        self.offer([self._everywhere, self._journal, self._anything])

    def explain(self, spot: Spot, wanted: Wanted) -> None:
        """Say why nothing is here: nothing there fits what is wanted, or nothing lies there yet."""
        is_narrowed = bool(wanted)
        is_part = is_narrowed and spot.place is not Place.ALL
        ways: list[tuple[QAbstractButton, bool]] = [
            (self._everywhere, is_part),
            (self._journal, bool(wanted.text.strip()) and not is_part),
            (self._anything, is_narrowed),
        ]
        for way, is_offered in ways:
            way.setVisible(is_offered)
        if is_part:
            self.say(self.tr("No cards here fit that search."), self.tr("Only this deck was looked through."))
        elif is_narrowed:
            self.say(
                self.tr("No cards fit that search."), self.tr("Fewer words, or fewer filters, find more.")
            )
        else:
            self.say(*self._nothing(spot))

    def _nothing(self, spot: Spot) -> tuple[str, str]:
        return {
            Place.FAVOURITES: (
                self.tr("The cards you keep close land here."),
                self.tr("Press F on any card."),
            ),
            Place.TALKS: (
                self.tr("The first great talk will land here."),
                self.tr("When a card opens something at the table, press “That was a great talk”."),
            ),
            Place.AWAY: (
                self.tr("Nothing is put away."),
                self.tr("Cards you would rather not meet wait here until you take them out."),
            ),
            Place.SMART: (
                self.tr("No card fits this deck yet."),
                self.tr("It fills by itself as soon as one does."),
            ),
        }.get(
            spot.place,
            (
                self.tr("This deck is still empty."),
                self.tr("Drag cards onto it, or choose some and press D."),
            ),
        )
