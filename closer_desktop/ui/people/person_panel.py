"""A person on the People page: who they are, what lights them up, and the way to the table with them."""

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.people import Person
from closer_desktop.services.remembering import Portrait
from closer_desktop.ui.memory_words import last_talk_words, talks_counted
from closer_desktop.ui.people.meeting_words import who_words
from closer_desktop.ui.theme.icons import icon_pixmap
from closer_desktop.ui.theme.letters import sans
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button, QuietButton
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label
from closer_desktop.ui.words import theme_word

_ROUND = 56
_WITH_OTHERS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_COLOURS = (Depth.DEEP, Depth.LIGHT, Depth.OPEN, Depth.INTIMATE)


class PersonPanel(QFrame):
    """Shows a portrait; `place` chooses the colour of the initial.

    With the keys on it, Enter draws, M prepares a meeting and E changes what is noted; the arrows ask for
    the panel so many columns and rows away.
    """

    draw_requested = Signal(Person)
    change_requested = Signal(Person)
    meeting_requested = Signal(Person)
    book_requested = Signal(Person)
    export_requested = Signal(Person)
    step_requested = Signal(int, int)

    def __init__(self, theme: Theme, portrait: Portrait, place: int, today: datetime) -> None:
        super().__init__()
        self._theme = theme
        self._person = portrait.person
        self.setProperty("look", "panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(portrait.person.name)
        self.setAccessibleDescription(
            self.tr("Enter draws a card, M prepares a meeting, E changes the notes.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 20, 18)
        column.setSpacing(6)
        column.addLayout(self._head(portrait, place))
        self._say_likes(column, portrait)
        self._say_lights(column, portrait)
        self._say_rather_not(column, portrait)
        self._say_come_back(column, portrait)
        column.addStretch(1)
        column.addSpacing(6)
        column.addLayout(self._foot(portrait, today))

    @property
    def person(self) -> Person:
        """Who it is."""
        return self._person

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on single keys, and ask for a neighbour on arrows."""
        acts = {
            Qt.Key.Key_Return: self._ask_draw,
            Qt.Key.Key_Enter: self._ask_draw,
            Qt.Key.Key_M: self._ask_meeting,
            Qt.Key.Key_E: self._ask_change,
        }
        key = Qt.Key(event.key())
        if event.modifiers() & _WITH_OTHERS:
            super().keyPressEvent(event)
        elif key in acts:
            acts[key]()
        elif key in _STEPS:
            self.step_requested.emit(*_STEPS[key])
        else:
            super().keyPressEvent(event)

    def _head(self, portrait: Portrait, place: int) -> QHBoxLayout:
        person = portrait.person
        names = QVBoxLayout()
        names.setSpacing(0)
        name = wrapping_label(person.name, "section")
        names.addWidget(name)
        names.addWidget(plain_label(who_words(person), "dim"))
        self.change = QuietButton(self._theme, "edit", self.tr("Change what is noted of this person"))
        self.change.setAccessibleName(self.tr("Change {name}").format(name=person.name))
        self.change.clicked.connect(self._ask_change)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(_Initial(self._theme, person.name, _COLOURS[place % len(_COLOURS)]))
        row.addLayout(names, 1)
        row.addWidget(plain_label(talks_counted(portrait.talks), "small"))
        row.addWidget(self.change)
        self.more = QuietButton(self._theme, "more", self.tr("A book, or everything kept of this person"))
        self.more.setAccessibleName(self.tr("More for {name}").format(name=person.name))
        self.more.clicked.connect(self._open_menu)
        row.addWidget(self.more)
        return row

    def _say_likes(self, column: QVBoxLayout, portrait: Portrait) -> None:
        if portrait.person.likes:
            column.addWidget(plain_label(self.tr("Likes"), "overline"))
            column.addWidget(wrapping_label(portrait.person.likes))

    def _say_lights(self, column: QVBoxLayout, portrait: Portrait) -> None:
        column.addWidget(plain_label(self.tr("Lights up at"), "overline"))
        if not portrait.lights_up:
            column.addWidget(wrapping_label(self.tr("Great talks will tell."), "dim"))
            return
        row = QHBoxLayout()
        row.setSpacing(6)
        for theme in portrait.lights_up:
            row.addWidget(plain_label(theme_word(theme), "pill"))
        row.addStretch(1)
        column.addLayout(row)

    def _say_rather_not(self, column: QVBoxLayout, portrait: Portrait) -> None:
        column.addWidget(plain_label(self.tr("Rather not, for now"), "overline"))
        themes = sorted(portrait.person.rather_not)
        if not themes:
            column.addWidget(wrapping_label(self.tr("Nothing set. You can, without saying why."), "dim"))
            return
        row = QHBoxLayout()
        row.setSpacing(8)
        moon = plain_label()
        moon.setPixmap(icon_pixmap("moon", self._theme.palette.ink2, 20))
        moon.setAccessibleName(self.tr("Not for now"))
        row.addWidget(moon, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(wrapping_label(", ".join(map(theme_word, themes))), 1)
        column.addLayout(row)

    def _say_come_back(self, column: QVBoxLayout, portrait: Portrait) -> None:
        if not portrait.come_back:
            return
        column.addWidget(plain_label(self.tr("Come back to"), "overline"))
        # The line itself stays covered until it is asked again.
        asked = [entry.question or self.tr("A talk without a card") for entry in portrait.come_back]
        column.addWidget(wrapping_label(asked[-1]))
        if len(asked) > 1:
            more = self.tr("and {count} more").format(count=len(asked) - 1)
            column.addWidget(plain_label(more, "small"))

    def _foot(self, portrait: Portrait, today: datetime) -> QHBoxLayout:
        name = portrait.person.name
        self.draw = Button(
            self._theme,
            self.tr("Draw for {name}").format(name=_short(name)),
            icon_name="next",
            icon_after=True,
        )
        self.draw.setAccessibleName(self.tr("Draw for {name}").format(name=name))
        self.draw.clicked.connect(self._ask_draw)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(wrapping_label(last_talk_words(portrait.last, today), "small"), 1)
        self.meet = Button(self._theme, self.tr("Before you meet"), look="flat", icon_name="calendar")
        self.meet.setAccessibleName(self.tr("Before you meet {name}").format(name=name))
        self.meet.setToolTip(self.tr("The last talks, open threads and three cards on one page (M)"))
        self.meet.clicked.connect(self._ask_meeting)
        row.addWidget(self.meet)
        row.addWidget(self.draw)
        return row

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Make a book of your talks…")).triggered.connect(self._ask_book)
        menu.addAction(self.tr("Export everything kept…")).triggered.connect(self._ask_export)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _ask_book(self) -> None:
        self.book_requested.emit(self._person)

    def _ask_export(self) -> None:
        self.export_requested.emit(self._person)

    def _ask_draw(self) -> None:
        self.draw_requested.emit(self._person)

    def _ask_meeting(self) -> None:
        self.meeting_requested.emit(self._person)

    def _ask_change(self) -> None:
        self.change_requested.emit(self._person)


class _Initial(QWidget):
    """The first letter of a name in a round."""

    def __init__(self, theme: Theme, name: str, depth: Depth) -> None:
        super().__init__()
        self._theme, self._letter, self._depth = theme, name[:1].upper(), depth
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_ROUND, _ROUND)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.palette.depth(self._depth)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(QRectF(0.5, 0.5, _ROUND - 1, _ROUND - 1))
        painter.setPen(QColor(colours.paper))
        painter.setFont(sans(26, bold=True))
        painter.drawText(QRectF(0, 0, _ROUND, _ROUND), Qt.AlignmentFlag.AlignCenter, self._letter)


def _short(name: str) -> str:
    return name if len(name) <= 14 else f"{name[:13]}…"
