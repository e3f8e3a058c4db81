"""How an evening ends: a kind last line, and its cards, if people like to say what they were."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from closer_desktop.domain.evening import Felt
from closer_desktop.domain.journal import is_covered
from closer_desktop.errors import CloserError
from closer_desktop.services.edits import Edit, Topic
from closer_desktop.services.looking_back import LookedAt
from closer_desktop.ui.evening.evening_line import EveningLine
from closer_desktop.ui.evening.evening_rows import EveningRows, RowArea, felt_word
from closer_desktop.ui.history import History
from closer_desktop.ui.journal.then_and_now import show_then_and_now
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label
from closer_desktop.ui.words import last_line, listed

_WIDEST = 980
_TOPICS = frozenset({Topic.TABLE, Topic.JOURNAL, Topic.PEOPLE, Topic.CARDS})
_KEYS = {
    Qt.Key.Key_1: Felt.NOTHING,
    Qt.Key.Key_2: Felt.GOOD,
    Qt.Key.Key_3: Felt.GREAT,
    Qt.Key.Key_4: Felt.TOO_MUCH,
    Qt.Key.Key_G: Felt.GREAT,
}


class EveningEnd(QWidget):
    """One key says what the chosen card was and goes to the next; the line is about the chosen card.

    Nothing must be done: whoever leaves it as it is leaves nothing. `done` says that people are through.
    """

    again_requested = Signal()
    done = Signal()

    def __init__(self, theme: Theme, history: History) -> None:
        super().__init__()
        self._theme = theme
        self._history = history
        self._rooms: Rooms | None = None
        self._cards: tuple[LookedAt, ...] = ()
        self._at = 0
        self._has_digits = True
        self._is_running = False
        self._hinted_at: datetime | None = None
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The cards of this evening"))
        self.title = plain_label("", "title")
        self.title.setWordWrap(True)
        self.sentence = wrapping_label("", "dim")
        self.rows = EveningRows(theme)
        self.rows.said.connect(self._say)
        self.rows.chosen.connect(self._choose_number)
        self._area = RowArea(self.rows)
        self.line = EveningLine(theme)
        self.line.kept.connect(self._keep_line)
        self.line.drafted.connect(self._keep_draft)
        self.again = Button(theme, self.tr("A new evening"), icon_name="next", icon_after=True)
        self.again.clicked.connect(self.again_requested)
        self.leave = Button(theme, self.tr("To the journal"), look="solid", icon_name="journal")
        self.leave.setIconSize(self.again.iconSize())
        self.leave.setToolTip(self.tr("Enter does the same, and keeps the line"))
        self.leave.clicked.connect(self._finish)
        self._lay_out()
        history.changed.connect(self._on_changed)

    def take_up(self, rooms: Rooms) -> None:
        """Look back on the last evening of this journal."""
        self._rooms = rooms
        self._look()

    def use_single_keys(self, wanted: bool) -> None:
        """Let digits say what a card was, or only clicks and the Tab key."""
        self._has_digits = wanted

    def begin(self) -> None:
        """Show the evening from its first card."""
        self._at = 0
        self.line.settle()
        self._look()
        self.setFocus()

    def event(self, event: QEvent) -> bool:
        """Take the keys of this page before the table or the window does."""
        asks_for_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asks_for_key and isinstance(event, QKeyEvent) and self._act_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go to the chosen card."""
        self._choose(self._at)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they do so no more."""
        self._choose(self._at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say what the chosen card was, go to another one, or be through."""
        act = self._act_of(event)
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _act_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        key = event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not self._cards or not plain:
            return None
        focused = QApplication.focusWidget()
        on_button = isinstance(focused, QAbstractButton)
        in_line = focused is self.line.field
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            return partial(self._step, 1 if key == Qt.Key.Key_Down else -1)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return focused.click if on_button and isinstance(focused, QAbstractButton) else self._finish
        if in_line:
            return self._leave_line if key == Qt.Key.Key_Escape else None
        if key == Qt.Key.Key_Space and not on_button:
            return partial(self._step, 1)
        if not self._has_digits:
            return None
        if key == Qt.Key.Key_N:
            return self.line.field.setFocus
        felt = _KEYS.get(Qt.Key(key))
        return partial(self._say_and_go_on, felt) if felt else None

    def _lay_out(self) -> None:
        middle = QWidget()
        middle.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        column.addWidget(self._area, 100)
        column.addWidget(self.line)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.again)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        column.addStretch(1)
        column.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 14, 20, 16)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)

    def _look(self, before: tuple[LookedAt, ...] = ()) -> None:
        """Show the evening as it stands; where an undo changed a card, that one is chosen."""
        if self._rooms is None:
            return
        back = self._rooms.looking_back
        evening = back.evening
        self._cards = back.cards()
        for place, (old, new) in enumerate(zip(before, self._cards, strict=False)):
            if old.number == new.number and old.felt is not new.felt:
                self._at = place
        self._area.setVisible(bool(self._cards))
        self.line.setVisible(bool(self._cards))
        self.again.setVisible(self._rooms.table.evening.is_over)
        if self._rooms.table.evening.is_over or evening is None:
            self.title.setText(last_line(len(self._rooms.table.evening.dealt)))
        else:
            with_people = self.tr("Your evening with {people}").format(people=listed(list(evening.people)))
            self.title.setText(with_people if evening.people else self.tr("Your last evening"))
        if not self._cards:
            self.sentence.setText(self.tr("Leave it there, or go on talking without cards."))
            return
        self._at = min(self._at, len(self._cards) - 1)
        keys = self.tr("Leave it there, or say what the cards were: 1 nothing, 2 good, 3 great, 4 too much.")
        clicks = self.tr("Leave it there, or say what the cards were.")
        self.sentence.setText(keys if self._has_digits else clicks)
        self.rows.show_cards(self._cards)
        self._show_hint()
        self._choose(self._at)

    def _show_hint(self) -> None:
        """Say once how to write a line; it stays as long as people look back on that evening."""
        assert self._rooms is not None
        back = self._rooms.looking_back
        if self.isVisible() and back.hint_is_due():
            back.hint_was_shown()
            self._hinted_at = back.ended
        self.line.show_hint(with_child=back.is_with_child, shown=self._hinted_at == back.ended)

    def showEvent(self, event: QShowEvent) -> None:
        """Look again."""
        self._look()

    def _choose(self, place: int) -> None:
        if not self._cards:
            return
        self._at = place
        looked = self._cards[place]
        line = looked.entry.line if looked.entry else ""
        covered = looked.entry is not None and is_covered(looked.entry)
        self.line.show_line(looked.card.text, line, covered=covered)
        self._area.keep_in_view(self.rows.choose(looked.number, has_keys=self.hasFocus()))

    def _choose_number(self, number: int) -> None:
        self._keep_line()
        self._choose(next(at for at, looked in enumerate(self._cards) if looked.number == number))

    def _step(self, by: int) -> None:
        self._keep_line()
        self._choose(max(0, min(self._at + by, len(self._cards) - 1)))

    def _say(self, number: int, felt: Felt | None) -> None:
        if self._rooms is not None:
            self._run(self._rooms.looking_back.say(number, felt))

    def _say_and_go_on(self, felt: Felt) -> None:
        """Say it, and go to the next card; after the last one to the line, about a great one if one was."""
        looked = self._cards[self._at]
        self._say(looked.number, felt)
        said = QAccessibleAnnouncementEvent(self, felt_word(felt))
        QAccessible.updateAccessibility(said)
        if self._at + 1 < len(self._cards):
            self._choose(self._at + 1)
            return
        great = [at for at, one in enumerate(self._cards) if one.felt is Felt.GREAT]
        self._choose(great[-1] if great else self._at)
        self.line.field.setFocus()

    def _finish(self) -> None:
        if self._keep_line():
            self.done.emit()

    def _keep_line(self) -> bool:
        """Keep the line that was typed; False where it could not be saved, and stays in its field."""
        if self._rooms is None or not self._cards or not self.line.is_typed:
            return True
        back, looked = self._rooms.looking_back, self._cards[self._at]
        earlier = back.answered_by(looked.number)
        edit = back.write_line(looked.number, self.line.field.text())
        self.line.settle()
        if edit is not None and not self._run(edit):
            self.line.settle(typed=True)
            return False
        self._forget_draft(looked)
        entry = self._cards[self._at].entry
        if earlier is not None and entry is not None and entry.line:
            show_then_and_now(self._theme, self.window(), earlier, entry)
        return True

    def _leave_line(self) -> None:
        self.line.settle()
        self._forget_draft(self._cards[self._at])
        self._choose(self._at)
        self.setFocus()

    def _forget_draft(self, looked: LookedAt) -> None:
        self._draft(looked, "")

    def _keep_draft(self, text: str) -> None:
        """What is typed survives a crash: as the draft of its entry, or of one that is yet to be."""
        if self._cards:
            self._draft(self._cards[self._at], text)

    def _draft(self, looked: LookedAt, text: str) -> None:
        if self._rooms is None:
            return
        drafts = self._rooms.drafts
        try:
            if looked.entry is not None:
                drafts.typing_line(looked.entry.id, text)
            else:
                drafts.typing_entry(text)
        except CloserError as trouble:
            self._history.failed.emit(trouble)

    def _run(self, edit: Edit | None) -> bool:
        self._is_running = True
        done = self._history.run(edit)
        self._is_running = False
        self._look()
        return done

    def _on_changed(self, topics: frozenset[Topic]) -> None:
        if topics & _TOPICS and not self._is_running and self.isVisible():
            self._look(self._cards)
