"""The card alone on another screen, while a small window here stays with whoever hosts."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from closer_desktop.domain.cards import Depth
from closer_desktop.ui.card.face import Face
from closer_desktop.ui.table.choice_of_two import ChoiceOfTwo
from closer_desktop.ui.table.stage import Scene, Stage
from closer_desktop.ui.table.table_acts import TableActs
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.empty_state import EmptyState
from closer_desktop.ui.widgets.labels import wrapping_label
from closer_desktop.ui.words import last_line, take_one

if TYPE_CHECKING:
    from closer_desktop.services.table import Table


class SecondScreen(QWidget):
    """Shows the card, or two to choose from, and kind words at the end; the keys stay with the host.

    A screen that can be touched works as well: `taken` is the place of the card that was touched.
    """

    taken = Signal(int)

    def __init__(self, theme: Theme, screen: QScreen) -> None:
        alone = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint
        super().__init__(None, alone | Qt.WindowType.WindowDoesNotAcceptFocus)
        self._theme = theme
        self.setObjectName("window")
        theme.dress(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle(self.tr("Closer, the card"))
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.stage = Stage(theme)
        self._parts = QStackedWidget()
        self._parts.addWidget(self.stage)
        self.words = wrapping_label("", "far")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setMargin(18)
        self.words.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._parts, 1)
        column.addWidget(self.words)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())

    @cached_property
    def choice(self) -> ChoiceOfTwo:
        """Two cards to choose from."""
        part = ChoiceOfTwo(self._theme, words="far")
        part.taken.connect(self.taken)
        self._parts.addWidget(part)
        for card in part.cards:
            card.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            card.setCursor(Qt.CursorShape.BlankCursor)
        return part

    @cached_property
    def rest(self) -> EmptyState:
        """What stands there when the cards are done."""
        part = EmptyState(self._theme, apart=0.4, depths=(Depth.LIGHT, Depth.OPEN))
        part.title.setProperty("role", "far")
        self._parts.addWidget(part)
        return part

    def take_up(self, acts: TableActs) -> None:
        """Say what everyone is asked, and take the card that is touched."""
        self.taken.connect(acts.take)
        acts.asked.connect(self.say)

    def show_table(self, table: "Table", scene: Scene, offered: tuple[Face, ...]) -> None:
        """Show the card, the choice, or kind words where there is neither."""
        self.say("")
        if table.evening.is_over:
            self.rest.say(last_line(len(table.evening.dealt)), "")
            self._parts.setCurrentWidget(self.rest)
        elif offered:
            self.choice.show_cards(offered, take_one(table.evening))
            self._parts.setCurrentWidget(self.choice)
        elif scene.face is None and not scene.coming:
            self.rest.say(self.tr("A moment without cards."), "")
            self._parts.setCurrentWidget(self.rest)
        else:
            self._parts.setCurrentWidget(self.stage)

    def cover(self, covered: bool) -> None:
        """Hide what the cards say, or show it again."""
        self.stage.cover(covered)
        if "choice" in self.__dict__:
            self.choice.cover(covered)

    def say(self, sentence: str) -> None:
        """Show a sentence that is meant for everyone below the card, until something changes."""
        self.words.setText(sentence)
        self.words.setVisible(bool(sentence))
