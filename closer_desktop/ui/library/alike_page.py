"""Cards that are alike, two at a time: one is kept, or both are."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.shelf import ShelfCard
from closer_desktop.services.alike import Pair
from closer_desktop.services.edits import Edit, Topic
from closer_desktop.ui.history import History
from closer_desktop.ui.library.alike_side import AlikeSide
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button, QuietButton
from closer_desktop.ui.widgets.empty_state import EmptyState
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label
from closer_desktop.ui.widgets.notice import Notice


class AlikePage(QWidget):
    """Looks for pairs behind the window and shows one after the other; `left` says that people go on."""

    left = Signal()

    def __init__(self, theme: Theme, history: History) -> None:
        super().__init__()
        self._theme = theme
        self._history = history
        self._rooms: Rooms | None = None
        self._is_looking = self._has_changed = False
        self._pairs: Sequence[Pair] = ()
        self._at = 0
        self._both: tuple[ShelfCard, ShelfCard] | None = None
        # Places of pairs about which somebody has decided, in that order.
        self._decided: dict[int, None] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Cards that are alike"))
        self._count = plain_label("", "dim")
        self._notice = Notice(theme)
        self._sides = (
            AlikeSide(theme, self.tr("Keep the card at the left"), "1"),
            AlikeSide(theme, self.tr("Keep the card at the right"), "2"),
        )
        self._empty = EmptyState(theme, apart=0.6, depths=(Depth.OPEN, Depth.OPEN))
        self._parts = QStackedWidget()
        self._parts.addWidget(self._pair())
        self._parts.addWidget(self._empty)
        self._lay_out()
        # What it says, and would undo, is then no longer the last thing.
        history.moved.connect(self._notice.hide)
        history.changed.connect(self._on_changed)

    def take_up(self, rooms: Rooms) -> None:
        """Look through the cards of this journal."""
        self._rooms = rooms

    def look(self) -> None:
        """Look through all cards, and show the first pair."""
        if self._rooms is None or self._is_looking:
            return
        self._is_looking, self._has_changed = True, False
        self._count.setText("")
        self._empty.say(
            self.tr("Looking through your cards."),
            self.tr("Those that say nearly the same will lie here side by side."),
        )
        self._parts.setCurrentWidget(self._empty)
        self._rooms.later(self._rooms.alike.pairs, self._show_pairs)

    def _show_pairs(self, pairs: Sequence[Pair]) -> None:
        self._is_looking = False
        self._pairs = pairs
        self._decided.clear()
        self._stand_at(0)

    def _stand_at(self, place: int) -> None:
        """Show the pair in this place, or the next one about which nobody has decided."""
        assert self._rooms is not None
        for at in (*range(place, len(self._pairs)), *reversed(range(place))):
            if at not in self._decided:
                self._both = self._rooms.alike.look_at(self._pairs[at])
                if self._both is not None:
                    self._at = at
                    self._show()
                    return
                self._decided[at] = None
        self._both = None
        self._finish()

    def _show(self) -> None:
        assert self._both is not None
        for side, shelved in zip(self._sides, self._both, strict=True):
            side.show_card(shelved)
        words = self.tr("Pair {place:,} of {count:,}")
        self._count.setText(words.format(place=self._at + 1, count=len(self._pairs)))
        self._parts.setCurrentIndex(0)

    def _finish(self) -> None:
        """One card less may have left another pair without its twin: look once more."""
        if self._has_changed:
            self.look()
            return
        self._count.setText("")
        self._empty.say(
            self.tr("No two cards say the same."),
            self.tr("Should two ever be nearly alike, you can make them one here."),
        )
        self._parts.setCurrentWidget(self._empty)
        self.setFocus()

    def _step(self, by: int) -> None:
        """Show another pair, and decide nothing about this one."""
        assert self._rooms is not None
        at = self._at + by
        while 0 <= at < len(self._pairs):
            if at not in self._decided and self._rooms.alike.look_at(self._pairs[at]) is not None:
                self._stand_at(at)
                return
            at += by

    def _keep_left(self) -> None:
        if self._rooms is not None and self._both is not None:
            one, other = self._both
            self._decide(self._rooms.alike.merge(one, other), self._said(other))

    def _keep_right(self) -> None:
        if self._rooms is not None and self._both is not None:
            one, other = self._both
            self._decide(self._rooms.alike.merge(other, one), self._said(one))

    def _keep_both(self) -> None:
        if self._rooms is not None and self._both is not None:
            said = self.tr("Both stay, and will not be paired again.")
            self._decide(self._rooms.alike.tell_apart(*self._both), said)

    def _said(self, gone: ShelfCard) -> str:
        if gone.is_own:
            return self.tr("One card of two. The other is gone, what happened to it came along.")
        return self.tr("One card of two. The other is put away, what happened to it came along.")

    def _decide(self, edit: Edit | None, said: str) -> None:
        if self._history.run(edit):
            self._notice.say(said, self.tr("Undo"), self._history.undo)

    def _on_changed(self, topics: frozenset[Topic]) -> None:
        if Topic.CARDS not in topics or self._rooms is None or not self.isVisible():
            return
        self._has_changed = True
        if self._is_looking:
            return
        at = self._at
        # What was undone is shown again.
        while self._decided:
            last = next(reversed(self._decided))
            if self._rooms.alike.look_at(self._pairs[last]) is None:
                break
            del self._decided[last]
            at = last
        self._stand_at(at)

    def _pair(self) -> QWidget:
        part = QWidget()
        cards = QHBoxLayout()
        cards.setSpacing(8)
        for side, keep in zip(self._sides, (self._keep_left, self._keep_right), strict=True):
            side.kept.connect(keep)
            cards.addWidget(side, 1)
        before = QuietButton(self._theme, "prev", self.tr("The pair before"), "←")
        before.clicked.connect(self._go_back)
        both = Button(self._theme, self.tr("They are different"), look="flat")
        both.setToolTip(self.tr("Keep both, and never pair them again (D)"))
        both.clicked.connect(self._keep_both)
        after = QuietButton(self._theme, "next", self.tr("The next pair"), "→")
        after.clicked.connect(self._go_on)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in (before, both, after):
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(
            wrapping_label(
                self.tr("Keep one, and favourites, decks and talks of the other come along."), "dim"
            )
        )
        column.addStretch(1)
        column.addLayout(cards)
        column.addStretch(2)
        column.addLayout(foot)
        self._add_keys(
            {
                "1": self._keep_left,
                "2": self._keep_right,
                "D": self._keep_both,
                "Left": self._go_back,
                "Right": self._go_on,
            }
        )
        return part

    def _add_keys(self, keys: dict[str, Callable[[], None]]) -> None:
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _go_back(self) -> None:
        if self._both is not None:
            self._step(-1)

    def _go_on(self) -> None:
        if self._both is not None:
            self._step(1)

    def _lay_out(self) -> None:
        back = QuietButton(self._theme, "prev", self.tr("Back to the library"), self.tr("Esc"))
        back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(back)
        head.addWidget(plain_label(self.tr("Cards that are alike"), "title"))
        head.addStretch(1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 22, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._notice)
        column.addWidget(self._parts, 1)
