"""Bring a walk home: paste or type what was written down, look at it, and have it in the journal."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from closer_desktop.domain.text import NAME_LIMIT
from closer_desktop.domain.walk import names_in
from closer_desktop.errors import CloserError
from closer_desktop.services.homecoming import Brought, Homecoming, Slip, WalkHome
from closer_desktop.services.packing import Packing
from closer_desktop.ui.history import History
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button, QuietButton, chip
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label
from closer_desktop.ui.words import depth_word

_WIDTH, _HEIGHT, _ROOM = 1000, 700, 24
_MOST_GUESSES = 3


class HomecomingDialog(QDialog):
    """What is written on the left is read on the right; nothing is kept before people say so."""

    def __init__(
        self, theme: Theme, parent: QWidget, walk_home: WalkHome, packing: Packing, history: History
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._walk_home = walk_home
        self._packing = packing
        self._history = history
        self._home = Homecoming(walk_home.read("").walk)
        self.setObjectName("window")
        theme.dress(self)
        self.setWindowTitle(self.tr("Bring a walk home"))
        self._text = QPlainTextEdit()
        self._text.setAccessibleName(self.tr("What you wrote down"))
        self._text.setPlaceholderText(self.tr("k7m r2d! m4c: she told me about the sea"))
        self._text.setTabChangesFocus(True)
        self._with = self._field(self.tr("With"), self.tr("Names, with commas between them"))
        self._where = self._field(self.tr("Where"), self.tr("The river, the long way round"))
        self._found = QWidget()
        self._rows = QVBoxLayout(self._found)
        self._rows.setContentsMargins(14, 12, 14, 12)
        self._rows.setSpacing(10)
        self._sum = wrapping_label("", "dim")
        self._trouble = wrapping_label()
        self._trouble.hide()
        self._keep = Button(theme, self.tr("Keep it in the journal"), look="solid", icon_name="check")
        self._keep.clicked.connect(self._bring)
        self._lay_out()
        self._text.textChanged.connect(self._read)
        self._show()
        window = parent.window().size()
        self.resize(min(_WIDTH, window.width() - _ROOM), min(_HEIGHT, window.height() - _ROOM))
        self._text.setFocus()

    def _field(self, name: str, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        field.setMaxLength(4 * NAME_LIMIT)
        return field

    def _lay_out(self) -> None:
        close = QuietButton(self._theme, "close", self.tr("Close"), "Esc")
        close.clicked.connect(self.reject)
        head = QHBoxLayout()
        head.addWidget(plain_label(self.tr("Bring a walk home"), "title"), 1)
        head.addWidget(close)
        hint = self.tr(
            "Paste what the phone page copied, or type the codes on your cards: ! for a great talk, "
            "a colon for a line about it."
        )
        fields = QGridLayout()
        fields.setSpacing(8)
        for row, (name, field) in enumerate(((self.tr("With"), self._with), (self.tr("Where"), self._where))):
            fields.addWidget(plain_label(name), row, 0)
            fields.addWidget(field, row, 1)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(wrapping_label(hint, "dim"))
        left.addWidget(self._text, 1)
        left.addLayout(self._remembered())
        left.addLayout(fields)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._found)
        panel = QFrame()
        panel.setProperty("look", "panel")
        inner = QVBoxLayout(panel)
        inner.setContentsMargins(4, 4, 4, 4)
        inner.addWidget(scroll)
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addLayout(left, 5)
        middle.addWidget(panel, 6)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self._sum, 1)
        foot.addWidget(self._keep)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(26, 20, 26, 20)
        outer.setSpacing(12)
        outer.addLayout(head)
        outer.addLayout(middle, 1)
        outer.addWidget(self._trouble)
        outer.addLayout(foot)

    def _remembered(self) -> QHBoxLayout:
        """A button for the three cards that were kept in mind, while there are some."""
        row = QHBoxLayout()
        codes = self._packing.remembered()
        if codes:
            three = Button(self._theme, self.tr("The three you remembered"), icon_name="walk")
            three.clicked.connect(partial(self._write, " ".join(f"{code}!" for code in codes)))
            row.addWidget(three)
            row.addStretch(1)
        return row

    def _write(self, codes: str, _checked: bool = False) -> None:
        before = self._text.toPlainText().rstrip()
        self._text.setPlainText(f"{before}\n{codes}" if before else codes)
        self._text.setFocus()

    def _read(self) -> None:
        self._trouble.hide()
        try:
            self._home = self._walk_home.read(self._text.toPlainText())
        except CloserError as trouble:
            self._say(trouble)
            return
        walk = self._home.walk
        if walk.people:
            self._with.setText(", ".join(walk.people))
        if walk.place:
            self._where.setText(walk.place)
        self._show()

    def _show(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for slip in self._home.slips:
            self._rows.addWidget(self._slip_row(slip))
        for brought in self._home.brought:
            self._rows.addWidget(self._card_row(brought))
        if not self._home.brought and not self._home.slips:
            self._rows.addWidget(wrapping_label(self.tr("The cards you name will lie here."), "dim"))
        self._rows.addStretch(1)
        self._show_sum()

    def _show_sum(self) -> None:
        great, cards = len(self._home.great), len(self._home.brought)
        entries = self.tr("1 great talk") if great == 1 else self.tr("{count} great talks")
        asked = self.tr("1 card was asked") if cards == 1 else self.tr("{count} cards were asked")
        words = self.tr("{entries} for the journal; {asked}.")
        both = words.format(entries=entries.format(count=great), asked=asked.format(count=cards))
        self._sum.setText(both if cards else "")
        self._keep.setEnabled(bool(cards))

    def _card_row(self, brought: Brought) -> QWidget:
        card, note = brought.card, brought.note
        row = QFrame()
        row.setProperty("look", "notice")
        great = chip(self.tr("Great talk"), self.tr("Great talk: {question}").format(question=card.question))
        great.setChecked(note.is_great)
        great.clicked.connect(partial(self._mark, note.code, great))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(plain_label(f"{card.code} · {depth_word(card.depth)}", "overline"))
        words.addWidget(wrapping_label(card.question))
        if note.line:
            words.addWidget(wrapping_label(f"“{note.line}”", "dim"))
        inner = QHBoxLayout(row)
        inner.setContentsMargins(14, 8, 10, 8)
        inner.setSpacing(12)
        inner.addLayout(words, 1)
        inner.addWidget(great, alignment=Qt.AlignmentFlag.AlignTop)
        return row

    def _slip_row(self, slip: Slip) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        unknown = self.tr("“{code}” is no code of a card.")
        near = self.tr("“{code}” is no code of a card. Perhaps one of these:")
        said = near if slip.perhaps else unknown
        column.addWidget(wrapping_label(said.format(code=slip.written[:NAME_LIMIT]), "strong"))
        for card in slip.perhaps[:_MOST_GUESSES]:
            guess = Button(self._theme, f"{card.code}  {_short(card.question)}")
            guess.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            guess.setAccessibleName(f"{card.code}: {card.question}")
            guess.clicked.connect(partial(self._mend, slip.written, card.code))
            column.addWidget(guess)
        return row

    def _mend(self, wrong: str, right: str, _checked: bool = False) -> None:
        text = self._text.toPlainText()
        at = text.lower().find(wrong)
        if at >= 0:
            self._text.setPlainText(text[:at] + right + text[at + len(wrong) :])

    def _mark(self, code: str, great: QPushButton, _checked: bool = False) -> None:
        self._home = self._home.with_great(code, great.isChecked())
        self._show_sum()

    def _bring(self) -> None:
        troubles: list[CloserError] = []
        self._history.failed.connect(troubles.append)
        edit = self._walk_home.bring(self._home, names_in(self._with.text()), self._where.text().strip())
        done = self._history.run(edit)
        self._history.failed.disconnect(troubles.append)
        if done:
            self.accept()
        elif troubles:
            self._say(troubles[0])

    def _say(self, trouble: CloserError) -> None:
        self._trouble.setText(str(trouble))
        self._trouble.show()


def _short(question: str) -> str:
    return question if len(question) <= 30 else question[:29] + "…"
