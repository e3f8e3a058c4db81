"""What there is to know before meeting someone: facts, open threads, the last talks, three cards."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.threads import Thread
from closer_desktop.services.meeting import Preparation, Suggestion
from closer_desktop.ui.people.meeting_words import (
    cards_words,
    cover_words,
    facts_of,
    line_words,
    more_words,
    question_words,
    reason_words,
    talk_words,
    thread_words,
)
from closer_desktop.ui.theme.icons import depth_pixmap
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label
from closer_desktop.ui.widgets.live_card import LiveCard
from closer_desktop.ui.words import depth_word

_MARK = 26
# So many that the cards below are seen as well; the rest is in the journal.
_TALKS, _THREADS = 4, 3
# A card beside its reason, where the page is narrow.
_CARD_WIDTH, _CARD_HEIGHT = 320, 244


class MeetingView(QWidget):
    """Shows a preparation; `others_requested` asks for three other cards."""

    others_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._prepared: Preparation | None = None
        self._is_wide = True
        self._inner: QWidget | None = None
        self._others = Button(theme, self.tr("Three others"), look="flat", icon_name="shuffle")
        self._others.clicked.connect(self.others_requested)
        self._others.setParent(self)
        self._others.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 4, 20, 24)
        self._column = column
        column.addStretch(1)

    def clear(self) -> None:
        """Show nothing."""
        self._prepared = None
        self._lay_out()

    def show_preparation(self, prepared: Preparation) -> None:
        """Show this."""
        self._prepared = prepared
        self._lay_out()

    def stand_wide(self, is_wide: bool) -> None:
        """Stand things side by side, or below each other."""
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._lay_out()

    def _lay_out(self) -> None:
        had_keys = self._others.hasFocus()
        self._others.setParent(self)
        self._others.hide()
        if self._inner is not None:
            self._inner.hide()
            self._inner.deleteLater()
            self._inner = None
        if self._prepared is None:
            return
        self._inner = self._made(self._prepared)
        self._column.insertWidget(0, self._inner)
        self._others.show()
        if had_keys:
            self._others.setFocus()

    def _made(self, prepared: Preparation) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        facts = facts_of(prepared)
        if facts:
            column.addWidget(self._facts(facts))
        row = QBoxLayout(_direction(self._is_wide))
        row.setSpacing(16)
        parts = [(self._talks(prepared), 6), (self._threads(prepared), 5)]
        for part, share in parts if self._is_wide else reversed(parts):
            row.addWidget(part, share if self._is_wide else 0)
        column.addLayout(row)
        column.addWidget(self._cards(prepared))
        return inner

    def _facts(self, facts: list[tuple[str, str]]) -> QFrame:
        panel, column = _panel("")
        row = QHBoxLayout()
        row.setSpacing(24)
        for head, words in facts:
            pair = QVBoxLayout()
            pair.setSpacing(2)
            pair.addWidget(plain_label(head, "overline"))
            pair.addWidget(wrapping_label(words))
            pair.addStretch(1)
            row.addLayout(pair, 1)
        column.addLayout(row)
        return panel

    def _talks(self, prepared: Preparation) -> QFrame:
        panel, column = _panel(self.tr("The last talks"))
        if not prepared.talks:
            column.addWidget(
                wrapping_label(self.tr("Nothing is noted yet. The first evening will be."), "dim")
            )
        said = ""
        for entry in prepared.talks[:_TALKS]:
            when = talk_words(entry, prepared.person, prepared.today.date())
            # What was talked about on one evening stands under its day.
            column.addLayout(self._talk(entry, "" if when == said else when))
            column.addSpacing(4)
            said = when
        column.addStretch(1)
        return panel

    def _talk(self, entry: Entry, when: str) -> QHBoxLayout:
        words = [
            (when, "small"),
            (question_words(entry), "door"),
            (line_words(entry), "line"),
        ]
        return self._marked(entry.depth, words)

    def _threads(self, prepared: Preparation) -> QFrame:
        panel, column = _panel(self.tr("Open between you"))
        if not prepared.threads:
            column.addWidget(wrapping_label(self.tr("Nothing was left open."), "dim"))
        shown, more = prepared.threads[:_THREADS], len(prepared.threads[_THREADS:])
        for thread in shown:
            column.addLayout(self._thread(thread, prepared))
            column.addSpacing(4)
        for words in (cover_words(shown), more_words(more) if more else ""):
            if words:
                column.addWidget(wrapping_label(words, "small"))
        column.addStretch(1)
        return panel

    def _thread(self, thread: Thread, prepared: Preparation) -> QHBoxLayout:
        words = [
            (question_words(thread.entry), "door"),
            (thread_words(thread, prepared, prepared.today.date()), "small"),
        ]
        return self._marked(thread.entry.depth, words)

    def _marked(self, depth: Depth | None, words: list[tuple[str, str]]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        mark = plain_label()
        mark.setFixedWidth(_MARK)
        if depth is not None:
            mark.setPixmap(depth_pixmap(depth, self._theme.palette.depth(depth).accent, _MARK))
            mark.setAccessibleName(depth_word(depth))
        row.addWidget(mark, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(1)
        for text, role in words:
            if text:
                column.addWidget(wrapping_label(text, role))
        row.addLayout(column, 1)
        return row

    def _cards(self, prepared: Preparation) -> QFrame:
        panel, column = _panel("")
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(plain_label(self.tr("Three cards to bring"), "overline"))
        head.addWidget(wrapping_label(cards_words(prepared.cards, prepared.person), "small"), 1)
        head.addWidget(self._others)
        column.addLayout(head)
        row = QBoxLayout(_direction(self._is_wide))
        row.setSpacing(4)
        for suggestion in prepared.cards:
            row.addLayout(self._card(suggestion, prepared), 1)
        column.addLayout(row)
        return panel

    def _card(self, suggestion: Suggestion, prepared: Preparation) -> QBoxLayout:
        picture = LiveCard(self._theme)
        picture.show_card(suggestion.card)
        picture.setAccessibleName(suggestion.card.text)
        picture.setFixedHeight(_CARD_HEIGHT)
        if not self._is_wide:
            picture.setFixedWidth(_CARD_WIDTH)
        reason = wrapping_label(reason_words(suggestion, prepared.person), "dim")
        pair = QBoxLayout(_direction(not self._is_wide))
        pair.setSpacing(2)
        pair.addWidget(picture)
        if self._is_wide:
            reason.setContentsMargins(18, 0, 18, 0)
            pair.addWidget(reason)
            pair.addStretch(1)
        else:
            pair.addWidget(reason, 1)
        return pair


def _direction(across: bool) -> QBoxLayout.Direction:
    return QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom


def _panel(title: str) -> tuple[QFrame, QVBoxLayout]:
    panel = QFrame()
    panel.setProperty("look", "panel")
    column = QVBoxLayout(panel)
    column.setContentsMargins(20, 12, 20, 12)
    column.setSpacing(6)
    if title:
        column.addWidget(plain_label(title, "overline"))
    return panel, column
