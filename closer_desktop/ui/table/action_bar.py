"""The bar below the card: back, not tonight, next card, and "That was a great talk"."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from closer_desktop.ui.table.saved_strip import SavedStrip
from closer_desktop.ui.theme.theme import Theme, restyle
from closer_desktop.ui.widgets.buttons import Button, QuietButton, leave_only_icon

_NARROW = 66
_MARGINS, _TIGHT_MARGINS = (28, 6, 28, 22), (12, 6, 12, 22)
_GAP, _TIGHT_GAP = 14, 8
# From all the words to the fewest, with less air before words go: all of them, those of the main buttons,
# and in the end the strip's as icons.
_STEPS = (
    (True, False, False),
    (True, False, True),
    (False, False, False),
    (False, True, False),
    (False, True, True),
)


class ActionBar(QWidget):
    """Four large buttons; the last gives way to what was saved."""

    back_requested = Signal()
    put_back_requested = Signal()
    lighter_requested = Signal()
    menu_requested = Signal(QPoint)
    next_requested = Signal()
    great_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._is_first = True
        self._said: tuple[int, bool, bool] | None = None
        self.back = Button(theme, look="action", icon_name="undo", tip=self.tr("The card before (←)"))
        self.put_back = Button(
            theme, look="action", icon_name="later", tip=self.tr("Put it back without a reason (S)")
        )
        self.lighter = Button(
            theme, look="action", icon_name="breath", tip=self.tr("One depth down, after a breather (D)")
        )
        self.more = QuietButton(theme, "more", self.tr("More for this card"), self.tr("Menu"))
        self.more.clicked.connect(self._ask_for_menu)
        self.next = Button(
            theme, look="primary", icon_name="next", icon_after=True, tip=self.tr("Next card (Space or →)")
        )
        # With two cards to choose from nothing else slides under a hand that is about to press it.
        place = self.next.sizePolicy()
        place.setRetainSizeWhenHidden(True)
        self.next.setSizePolicy(place)
        self.great = Button(
            theme, look="action", icon_name="great", tip=self.tr("Save it to the journal (G)")
        )
        self.saved = SavedStrip(theme)
        self.saved.hide()
        self.back.clicked.connect(self.back_requested)
        self.put_back.clicked.connect(self.put_back_requested)
        self.lighter.clicked.connect(self.lighter_requested)
        self.next.clicked.connect(self.next_requested)
        self.great.clicked.connect(self.great_requested)
        self._row = row = QHBoxLayout(self)
        row.addWidget(self.back)
        row.addWidget(self.more)
        row.addStretch(1)
        row.addWidget(self.put_back)
        row.addWidget(self.lighter)
        row.addWidget(self.next)
        row.addStretch(1)
        row.addWidget(self.great)
        row.addWidget(self.saved)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._measure_again)
        self._say_words()

    def show_state(
        self, *, has_card: bool, can_go_back: bool, is_saved: bool, depth: int, has_two: bool = False
    ) -> None:
        """Offer what can be done now; `depth` colours the button for the next card.

        With two cards to choose from none is the next, but passing is as free as ever.
        """
        self._is_first = not has_card and not has_two
        self.next.setVisible(not has_two)
        focused = self.great.hasFocus() or self.saved.isAncestorOf(self.focusWidget() or self)
        self.back.setEnabled(can_go_back and not has_two)
        self.put_back.setEnabled(has_card or has_two)
        self.lighter.setEnabled(has_card or has_two)
        self.more.setEnabled(has_card)
        self.great.setEnabled(has_card)
        self.great.setVisible(not is_saved)
        self.saved.setVisible(is_saved)
        if focused:
            (self.saved.line if is_saved else self.great).setFocus()
        self.next.wear_depth(depth)
        self._say_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up words where there is no room for them."""
        self._say_words()

    def _ask_for_menu(self) -> None:
        self.menu_requested.emit(self.more.mapToGlobal(QPoint(0, 0)))

    def _measure_again(self) -> None:
        """What wears a style sheet needs more room than what does not yet."""
        self._said = None
        self._say_words()

    def _say_words(self) -> None:
        """Show as many words as there is room for; what remains in the end are the main buttons' own."""
        state = (self.width(), self._is_first, self.saved.isHidden())
        if state == self._said:
            return
        self._said = state
        for wide, brief, tight in _STEPS:
            self._use_words(wide=wide, brief=brief)
            self._row.setContentsMargins(*(_TIGHT_MARGINS if tight else _MARGINS))
            self._row.setSpacing(_TIGHT_GAP if tight else _GAP)
            if self._row.sizeHint().width() <= self.width():
                break

    def _use_words(self, *, wide: bool, brief: bool) -> None:
        self.back.say(self.tr("Back") if wide else "", self.tr("Back to the card before"))
        self.put_back.say(self.tr("Not tonight") if wide else "", self.tr("Not tonight: put this card back"))
        self.lighter.say(self.tr("Lighter") if wide else "", self.tr("Lighter: one depth down"))
        for button in (self.back, self.put_back, self.lighter):
            leave_only_icon(button, not wide, _NARROW)
        restyle(self.next, slim=not wide)
        first = self.tr("Draw the first card")
        if self._is_first:
            self.next.say(first if wide else self.tr("First card"), first)
        else:
            self.next.say(self.tr("Next card"))
        self.saved.be_brief(brief)
        great = self.tr("That was a great talk")
        self.great.say(great if wide else self.tr("Great talk"), great)
