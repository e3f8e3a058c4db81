"""The bar under the cards of the Library: what can be done with those that are chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from closer_desktop.domain.shelf import ShelfCard
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button, leave_only_icon
from closer_desktop.ui.widgets.labels import plain_label, plain_tip
from closer_desktop.ui.words import cards_counted

_NARROW = 52


class SelectionBar(QFrame):
    """Shown while cards are chosen; labels give way before targets do."""

    add_requested = Signal()
    favourite_requested = Signal()
    change_requested = Signal()
    put_away_requested = Signal()
    more_requested = Signal()
    done_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self.setAccessibleName(self.tr("Chosen cards"))
        self._cards: Sequence[ShelfCard] = ()
        self._count = 0
        self.count = plain_label("", "strong")
        self.add = Button(theme, icon_name="plus", tip=self.tr("Add to a deck (D)"))
        self.add.clicked.connect(self.add_requested)
        self.favourite = Button(theme, look="flat", icon_name="heart")
        self.favourite.clicked.connect(self.favourite_requested)
        self.change = Button(theme, look="flat", icon_name="edit")
        self.change.clicked.connect(self.change_requested)
        self.away = Button(theme, look="flat", icon_name="moon")
        self.away.clicked.connect(self.put_away_requested)
        self.more = Button(theme, look="flat", icon_name="more", tip=self.tr("More for these cards (Menu)"))
        self.more.clicked.connect(self.more_requested)
        self.done = Button(theme, self.tr("Done"), look="solid", tip=self.tr("Choose no card (Esc)"))
        self.done.clicked.connect(self.done_requested)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(20, 9, 12, 9)
        row.setSpacing(6)
        row.addWidget(self.count)
        row.addStretch(1)
        for button in (self.add, self.favourite, self.change, self.away, self.more, self.done):
            row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_cards(self, cards: Sequence[ShelfCard], count: int) -> None:
        """Offer what can be done with these cards; `count` is how many, where not all are looked at."""
        self._cards, self._count = cards, count
        self.setVisible(count > 0)
        if count:
            self._say_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up words where there is no room for them."""
        self._say_words()

    def _say_words(self) -> None:
        """Say all words, or fewer of them, or none, as there is room."""
        self._say(wide=True)
        self.count.setText(self._many)
        if self._needs_more_room:
            self.count.setText(cards_counted(self._count))
        if self._needs_more_room:
            self.count.setText(f"{self._count:,}")
            self._say(wide=False)

    @property
    def _many(self) -> str:
        return self.tr("{cards} selected").format(cards=cards_counted(self._count))

    @property
    def _needs_more_room(self) -> bool:
        return self._row.sizeHint().width() > self.width()

    def _say(self, *, wide: bool) -> None:
        are_close = bool(self._cards) and all(card.is_favourite for card in self._cards)
        are_away = bool(self._cards) and all(card.is_away for card in self._cards)
        self.count.setAccessibleName(self._many)
        self.done.say(self.tr("Done") if wide else "", self.tr("Done"))
        self.done.use_icon("" if wide else "check")
        leave_only_icon(self.done, not wide, _NARROW)
        close = self.tr("Remove from favourites") if are_close else self.tr("Add to favourites")
        away = self.tr("Take out again") if are_away else self.tr("Put away")
        change = self.tr("Change")
        self.add.say(self.tr("Add to deck") if wide else "", self.tr("Add to deck"))
        self.favourite.say(self.tr("Favourite") if wide else "", close)
        self.favourite.setToolTip(plain_tip(f"{close} (F)"))
        self.favourite.use_icon("heart-on" if are_close else "heart")
        self.change.say(change if wide else "", self.tr("Change the chosen cards"))
        self.change.setToolTip(self.tr("Write it otherwise (Enter), or change many at once"))
        self.away.say(away if wide else "", away)
        self.away.setToolTip(plain_tip(f"{away} (P)"))
        self.more.say("", self.tr("More for these cards"))
        for button in (self.add, self.favourite, self.change, self.away):
            leave_only_icon(button, not wide, _NARROW)
        leave_only_icon(self.more, True, _NARROW)
