"""What the host has in a small window while the card lies on a second screen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from closer_desktop.ui.table.slip import goes_closer, rung_words
from closer_desktop.ui.table.stage import Scene
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button, QuietButton
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label
from closer_desktop.ui.words import depth_word, kind_word, theme_word

# The button that leaves table mode lies in the upper left corner of the window.
_MARGINS = (24, 18, 24, 4)
_CORNER_ROOM = 48


class HostPanel(QWidget):
    """The question, whose turn it is, the follow-ups, and one button that covers the card."""

    turn_requested = Signal()
    closer_requested = Signal()
    lighter_requested = Signal()
    return_requested = Signal()
    cover_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._scene = Scene(None, 0, (), "")
        self.about = plain_label("", "dim")
        self.question = wrapping_label("", "section")
        self.question.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.turn = Button(theme, icon_name="swap", tip=self.tr("Let the next one answer first (T)"))
        self.cover_ = Button(theme, icon_name="deck", tip=self.tr("When someone walks in (C)"))
        self.rung = wrapping_label("", "line")
        self.up = QuietButton(theme, "up", self.tr("One rung back"), "↑")
        self.down = QuietButton(theme, "down", self.tr("Closer: the next follow-up question"), "↓")
        self.return_ = Button(theme, self.tr("Back to where we were"), icon_name="undo")
        for button, asked in (
            (self.turn, self.turn_requested),
            (self.cover_, self.cover_requested),
            (self.up, self.lighter_requested),
            (self.down, self.closer_requested),
            (self.return_, self.return_requested),
        ):
            button.clicked.connect(asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addWidget(self.question, 1)
        column.addWidget(self.turn, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._follow_ups())

    def show_scene(self, scene: Scene) -> None:
        """Show what the host needs to know of the card on the other screen."""
        self._scene = scene
        face = scene.face
        self.cover_.setVisible(face is not None)
        self.turn.setVisible(face is not None and bool(face.who))
        self.return_.setVisible(scene.can_return)
        if face is None:
            self.about.setText("")
            self.question.setText(scene.caption or self.tr("The pile lies closed on the other screen."))
            self._show_rung("", "", up=False, down=False)
            return
        card = face.card
        words = (depth_word(card.depth), kind_word(card.kind), theme_word(card.theme))
        self.about.setText(" · ".join(filter(None, words)))
        self.question.setText(card.text)
        self.turn.say(face.who, self.tr("{who}. Swap the turn.").format(who=face.who))
        if card.ladder and not scene.can_return:
            text, spoken = rung_words(card, scene.rung, scene.listen, scene.was_here)
            self._show_rung(text, spoken, up=scene.rung > 0, down=goes_closer(card, scene.rung))
        else:
            self._show_rung("", "", up=False, down=False)
        self.cover(False)

    def cover(self, covered: bool) -> None:
        """Hide the words of the card, or show them again."""
        self.cover_.say(self.tr("Show the card") if covered else self.tr("Cover the card"))
        if self._scene.face is None:
            return
        for part in (self.about, self.question, self.rung):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
            part.setVisible(not covered)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addSpacing(_CORNER_ROOM)
        row.addWidget(self.about, 1)
        row.addWidget(self.cover_)
        return row

    def _follow_ups(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.rung, 1)
        row.addWidget(self.return_)
        row.addWidget(self.up)
        row.addWidget(self.down)
        return row

    def _show_rung(self, text: str, spoken: str, *, up: bool, down: bool) -> None:
        self.rung.setText(text)
        self.rung.setAccessibleName(spoken)
        self.up.setVisible(up)
        self.down.setVisible(down)
