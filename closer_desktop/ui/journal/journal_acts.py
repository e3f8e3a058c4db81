"""What can be done with the chosen entry, and the ways on from the journal, in one row."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from closer_desktop.domain.journal import Entry, asked_on, is_covered
from closer_desktop.ui.journal.later_menu import LaterMenu
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button, laid_width, leave_only_icon
from closer_desktop.ui.widgets.level_edge import EDGE

_GAP, _TARGET = 10, 46


class JournalActs(QWidget):
    """Where there is no room for all words, those of the last buttons go first."""

    line_requested = Signal()
    later_requested = Signal(int)
    no_more_requested = Signal()
    change_requested = Signal()
    delete_requested = Signal()
    evening_requested = Signal()
    book_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._line = Button(theme, self.tr("Add a line"), icon_name="edit")
        self._line.setToolTip(self.tr("Write or change the line of the chosen entry (Enter)"))
        self._line.clicked.connect(self.line_requested)
        self._later = Button(theme, icon_name="calendar")
        self._later.setToolTip(self.tr("Ask the same again on another day, or no more (A)"))
        self._later.clicked.connect(self.choose_later)
        self._change = Button(theme, self.tr("Change"), icon_name="more")
        self._change.setToolTip(self.tr("People, place, tags and when to ask again (E)"))
        self._change.clicked.connect(self.change_requested)
        self._delete = Button(theme, self.tr("Delete"), icon_name="trash")
        self._delete.setToolTip(self.tr("Delete the chosen entry (Del); Ctrl+Z brings it back"))
        self._delete.clicked.connect(self.delete_requested)
        self._evening = Button(theme, icon_name="table")
        self._evening.setToolTip(self.tr("Say what the cards of the last evening were"))
        self._evening.clicked.connect(self.evening_requested)
        self._book = Button(theme, icon_name="journal")
        self._book.setToolTip(self.tr("A year’s talks or somebody’s, as a PDF worth giving (B)"))
        self._book.clicked.connect(self.book_requested)
        self._brief = {self._book: self.tr("Make a book"), self._evening: self.tr("The last evening")}
        self._brief |= {self._later: self.tr("Ask later")}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, EDGE, 0)
        row.setSpacing(_GAP)
        for button in (self._line, self._later, self._change, self._delete):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._evening)
        row.addWidget(self._book)

    def show_for(self, rooms: Rooms | None, entry: Entry | None) -> None:
        """Offer what can be done with this entry, or without one."""
        self._evening.setVisible(rooms is not None and rooms.looking_back.evening is not None)
        for button in (self._line, self._change, self._delete, self._book):
            button.setVisible(entry is not None)
        self._later.setVisible(entry is not None and asked_on(entry) is not None)
        if entry is not None:
            written = self.tr("Change the line") if entry.line else self.tr("Add a line")
            self._line.say(self.tr("Note the new answer") if is_covered(entry) else written)
        self._fit()

    def choose_later(self) -> None:
        """Let people say when to ask the chosen entry again after all, where it is to be asked."""
        if self._later.isVisible():
            menu = LaterMenu(self)
            menu.later_requested.connect(self.later_requested)
            menu.no_more_requested.connect(self.no_more_requested)
            menu.open_above(self._later)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up words, or take them back."""
        self._fit()

    def _fit(self) -> None:
        for button, words in self._brief.items():
            button.say(words)
            leave_only_icon(button, False, _TARGET)
        for button, words in self._brief.items():
            if self._is_crowded():
                button.say("", words)
                leave_only_icon(button, True, _TARGET)

    def _is_crowded(self) -> bool:
        shown = [each for each in self.findChildren(Button) if not each.isHidden()]
        for each in shown:
            each.ensurePolished()
        return sum(laid_width(each) + _GAP for each in shown) > self.width() - EDGE
