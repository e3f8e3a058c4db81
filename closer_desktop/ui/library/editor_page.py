"""Writing a card: the live card, its fields, and the coach beside them; what is typed is kept as a draft."""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from closer_desktop.domain.cards import Card, Depth, Kind, Relationship, Theme, Tone
from closer_desktop.domain.journal import new_id
from closer_desktop.domain.text import CARD_LIMIT, clean
from closer_desktop.errors import CloserError
from closer_desktop.ui.history import History
from closer_desktop.ui.library.card_fields import CardFields
from closer_desktop.ui.library.coach_panel import CoachPanel
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.theme.theme import Theme as Look
from closer_desktop.ui.widgets.buttons import Button, QuietButton
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label
from closer_desktop.ui.widgets.level_edge import EDGE, keep_edge
from closer_desktop.ui.widgets.live_card import LiveCard
from closer_desktop.ui.widgets.one_line_label import OneLineLabel

# What is typed is kept this long after the last key, and at least every second while keys come.
_AFTER_LAST_KEY, _AT_LEAST_EVERY = 250, 1000
_COACH_AFTER = 180
# In a page narrower than this the coach stands below the card.
_ROOM_BESIDE = 940
_COACH_WIDTH = 390


class WayOn(Enum):
    """What may follow when the page is left: nothing, a look at the new card, or writing on."""

    NONE, SHOW, WRITE = range(3)


class EditorPage(QWidget):
    """A new card, or another wording of one; `left` carries a sentence and the way on from there."""

    left = Signal(str, WayOn)

    def __init__(self, look: Look, history: History) -> None:
        super().__init__()
        self._history = history
        self._rooms: Rooms | None = None
        self._card = _blank()
        self._before: Card | None = None
        self._deck = ""
        self._is_depth_chosen = False
        self._taken = ""
        self.title = OneLineLabel("title")
        self.draft = plain_label("", "small")
        self.back = QuietButton(look, "prev", self.tr("Back to the library"), self.tr("Esc"))
        self.cancel = Button(look, self.tr("Cancel"), look="flat")
        self.keep = Button(look, look="solid", icon_name="check", tip=self.tr("Ctrl+Enter"))
        self.live = LiveCard(look)
        self.text = self._question_field()
        self.fields = CardFields(look)
        self.coach = CoachPanel(look)
        self.original = wrapping_label("", "dim")
        self.give_back = Button(look, self.tr("Back to the original"), look="flat", icon_name="undo")
        self._pause = self._timer(_AFTER_LAST_KEY, self.save_draft)
        self._patience = self._timer(_AT_LEAST_EVERY, self.save_draft)
        self._listening = self._timer(_COACH_AFTER, self._listen)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.text)

    def take_up(self, rooms: Rooms) -> None:
        """Write into this journal."""
        self._rooms = rooms

    def write(self, deck_id: str = "") -> None:
        """Begin a new card, for this deck where one is named, or go on with the draft there is."""
        if self._rooms is None:
            return
        for draft in self._rooms.drafts.unfinished_cards()[:1]:
            self._go_on(draft, self._rooms.curating.state(draft.id).card, deck_id)
            return
        people = self._rooms.table.evening.filters.relationships
        self._begin(_blank(tuple(one for one in Relationship if one in people)), None, deck_id)

    def change(self, card: Card) -> None:
        """Write a card otherwise, or go on with the draft of that."""
        drafts = self._rooms.drafts.unfinished_cards() if self._rooms is not None else []
        for draft in drafts:
            if draft.id == card.id:
                self._go_on(draft, card, "")
                return
        self._begin(card, card, "")

    def go_on(self) -> None:
        """Go on with what was let go last."""
        self._go_on(self.card, self._before, self._deck)
        self.save_draft()

    def save_draft(self) -> None:
        """Keep what is typed right now."""
        self._pause.stop()
        self._patience.stop()
        if self._rooms is None or not self.isVisible() or not self._is_touched:
            return
        try:
            self._rooms.drafts.typing_card(self.card)
            self.draft.setText(self.tr("Saved as a draft"))
        except CloserError as trouble:
            self._history.failed.emit(trouble)

    def leave(self) -> None:
        """Go back to the library; what was typed waits as a draft."""
        is_kept = self._is_touched and bool(self.card.text)
        if is_kept:
            self.save_draft()
            self.left.emit(self.tr("Your card waits as a draft. Ctrl+N goes on with it."), WayOn.WRITE)
        else:
            self._let_go()
            self.left.emit("", WayOn.NONE)

    @property
    def card(self) -> Card:
        """The card as it stands in the fields."""
        return replace(self.fields.card, text=clean(self.text.toPlainText(), CARD_LIMIT).strip())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The coach stands beside the card where there is room, else below it."""
        is_wide = self.width() >= _ROOM_BESIDE
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._both.setDirection(way)
        self.coach.setMinimumWidth(_COACH_WIDTH if is_wide else 0)
        self.coach.setMaximumWidth(_COACH_WIDTH if is_wide else 16_777_215)

    @property
    def _is_touched(self) -> bool:
        return self.card != (self._before or self._card)

    def _begin(self, card: Card, before: Card | None, deck_id: str) -> None:
        self._card, self._before, self._deck = card, before, deck_id
        self._taken = ""
        self._is_depth_chosen = before is not None or bool(card.text)
        self.title.say(self.tr("Change a card") if before is not None else self.tr("Write a card"))
        self.keep.say(self.tr("Keep this") if before is not None else self.tr("Add to my cards"))
        self.draft.setText("")
        self.text.blockSignals(True)
        self.text.setPlainText(card.text)
        self.text.blockSignals(False)
        self.fields.show_card(card)
        self._show_original()
        self._show()
        self._listen()
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self._area.verticalScrollBar().setValue(0)

    def _go_on(self, draft: Card, before: Card | None, deck_id: str) -> None:
        self._begin(draft, before, deck_id)
        self.draft.setText(self.tr("Your draft"))

    def _show_original(self) -> None:
        state = self._rooms.curating.state(self._card.id) if self._rooms is not None else None
        original = state.original if state is not None else None
        self.original.setVisible(original is not None)
        self.give_back.setVisible(original is not None)
        if original is not None:
            self.original.setText(self.tr("The original: {text}").format(text=original.text))
        elif self._before is not None and state is not None and self._rooms is not None:
            built_in = not self._rooms.curating.is_own(state)
            self.original.setVisible(built_in)
            self.original.setText(
                self.tr("This card came with Closer. Your wording is kept as yours; the original stays.")
            )

    def _question_field(self) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setProperty("look", "question")
        field.setAccessibleName(self.tr("Your question"))
        field.setPlaceholderText(self.tr("What would you love to be asked?"))
        field.setTabChangesFocus(True)
        field.setFixedHeight(96)
        return field

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, EDGE, 0)
        head.setSpacing(10)
        head.addWidget(self.back)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.draft)
        head.addLayout(words, 1)
        head.addWidget(self.cancel)
        head.addWidget(self.keep)
        beside = QHBoxLayout()
        beside.addWidget(self.original, 1)
        beside.addWidget(self.give_back)
        left = QVBoxLayout()
        left.setSpacing(14)
        left.addWidget(self.live, 1)
        left.addWidget(self.text)
        left.addLayout(beside)
        left.addWidget(self.fields)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setContentsMargins(8, 0, 0, 12)
        self._both.setSpacing(22)
        self._both.addLayout(left, 1)
        coach = QVBoxLayout()
        coach.addWidget(self.coach)
        coach.addStretch(1)
        self._both.addLayout(coach)
        body = QWidget()
        body.setLayout(self._both)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(body)
        keep_edge(self._area)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 18, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._area, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.leave)
        self.cancel.clicked.connect(self._cancel)
        self.keep.clicked.connect(self._keep)
        self.text.textChanged.connect(self._typed)
        self.fields.changed.connect(self._touched)
        self.fields.depth_chosen.connect(self._choose_depth)
        self.coach.taken.connect(self._take)
        self.coach.given_back.connect(self._give_words_back)
        self.coach.depth_taken.connect(self._take_depth)
        self.give_back.clicked.connect(self._give_back)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._keep)

    def _timer(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

    def _typed(self) -> None:
        self._touched()
        self._listening.start()

    def _touched(self) -> None:
        self._show()
        self._pause.start()
        if not self._patience.isActive():
            self._patience.start()

    def _choose_depth(self) -> None:
        self._is_depth_chosen = True
        self._listen()

    def _take(self, way: str) -> None:
        """Ask it another way; undoing in the field brings the words back."""
        self._taken = way
        cursor = self.text.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(way)
        self.text.setFocus()

    def _give_words_back(self) -> None:
        self._taken = ""
        self.text.undo()
        self.text.setFocus()

    def _take_depth(self, depth: Depth) -> None:
        self._is_depth_chosen = True
        self.fields.choose_depth(depth)
        self._listen()

    def _show(self) -> None:
        card = self.card
        shown = card if card.text else replace(card, text=self.text.placeholderText())
        self.live.show_card(shown)
        self.keep.setEnabled(bool(card.text))

    def _listen(self) -> None:
        """Have the coach look at the question."""
        # Its expressions take a tenth of a second to compile, once.
        from closer_desktop.domain.coach import advise

        card = self.card
        people = card.relationships
        advice = advise(card.text, audience=people[0] if len(people) == 1 else None)
        if advice.is_judged and not self._is_depth_chosen and card.depth is not advice.depth:
            self.fields.choose_depth(advice.depth)
            card = self.card
        twins = self._rooms.twins.near(card.text, card.id) if self._rooms is not None else []
        self.coach.show_advice(advice, card.depth, twins, is_taken=card.text == self._taken != "")

    def _keep(self) -> None:
        if self._rooms is None or not self.card.text:
            return
        card = self.card
        try:
            if self._before is None:
                edit = self._rooms.curating.write(card, self._deck)
            else:
                edit = self._rooms.curating.change([card])
        except CloserError as trouble:
            self._history.failed.emit(trouble)
            return
        if edit is None or self._history.run(edit):
            self._let_go()
            is_new = self._before is None and edit is not None
            said = self.tr("Your card is in the library.") if is_new else ""
            self.left.emit(said, WayOn.SHOW if is_new else WayOn.NONE)

    def _cancel(self) -> None:
        is_touched = self._is_touched and bool(self.card.text)
        self._let_go()
        said = self.tr("What you wrote is not kept.") if is_touched else ""
        self.left.emit(said, WayOn.WRITE if is_touched else WayOn.NONE)

    def _give_back(self) -> None:
        if self._rooms is not None and self._history.run(self._rooms.curating.give_back([self._card.id])):
            self._let_go()
            self.left.emit(self.tr("As it came with Closer again."), WayOn.NONE)

    def _let_go(self) -> None:
        for timer in (self._pause, self._patience, self._listening):
            timer.stop()
        if self._rooms is not None:
            try:
                self._rooms.drafts.finished_card(self._card.id)
            except CloserError as trouble:
                self._history.failed.emit(trouble)


def _blank(people: tuple[Relationship, ...] = ()) -> Card:
    """A new card with what most cards have."""
    return Card(
        id=new_id(),
        text="",
        kind=Kind.QUESTION,
        depth=Depth.OPEN,
        tone=Tone.PLAIN,
        themes=(Theme.EVERYDAY,),
        relationships=people or (Relationship.PARTNER, Relationship.FRIEND),
        ladder=("What was that like for you?", "And why does that matter to you?"),
    )
