"""How an evening ends: a kind last line, and nothing that must be done."""

from PySide6.QtCore import Signal

from closer_desktop.domain.cards import Depth
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.empty_state import EmptyState
from closer_desktop.ui.words import last_line


class EveningEnd(EmptyState):
    """Stands where the card was, until a new evening begins."""

    again_requested = Signal()
    journal_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, apart=0.4, depths=(Depth.LIGHT, Depth.OPEN))
        again = Button(theme, self.tr("A new evening"), look="primary", icon_name="next", icon_after=True)
        again.wear_depth(Depth.LIGHT)
        again.clicked.connect(self.again_requested)
        journal = Button(theme, self.tr("To the journal"), look="action", icon_name="journal")
        journal.clicked.connect(self.journal_requested)
        self.offer([again, journal])

    def show_end(self, cards: int) -> None:
        """Say goodbye after so many cards."""
        self.say(last_line(cards), self.tr("Leave it there, or go on talking without cards."))
