"""Insights: pictures of the evenings, never scores, and never a word about what people passed on."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.insights import FEWEST_TALKS, Pictures
from closer_desktop.services.edits import Topic
from closer_desktop.ui.history import History
from closer_desktop.ui.insights.bars import LadderPicture, OpeningsPicture
from closer_desktop.ui.insights.evenings import EveningsPicture, left_out_words
from closer_desktop.ui.insights.insights_head import InsightsHead
from closer_desktop.ui.insights.months import MonthsPicture
from closer_desktop.ui.insights.picture_panel import PicturePanel
from closer_desktop.ui.insights.tables import (
    evenings_table,
    ladder_table,
    months_table,
    openings_table,
    turns_table,
)
from closer_desktop.ui.insights.turns import TurnsPicture
from closer_desktop.ui.latest import Latest
from closer_desktop.ui.memory_words import fair_words
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.empty_state import EmptyState
from closer_desktop.ui.widgets.level_edge import keep_edge
from closer_desktop.ui.widgets.scroll_keys import scroll_by_key

# Pages of at least so many pixels have three, or two, of the smaller pictures side by side.
_ROOM_FOR_THREE, _ROOM_FOR_TWO = 1040, 720
_TOPICS = {Topic.JOURNAL, Topic.PEOPLE, Topic.TABLE, Topic.CARDS}


class InsightsPage(QWidget):
    """Draws what the journal holds; `table_requested` asks for the table."""

    table_requested = Signal()

    def __init__(self, theme: Theme, history: History) -> None:
        super().__init__()
        self._theme = theme
        self._rooms: Rooms | None = None
        self._is_stale = True
        self._latest = Latest(self, self._show)
        self.setProperty("look", "page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head = InsightsHead(theme)
        self.head.changed.connect(self._look)
        self._wide = self._evenings()
        self._panels = [self._openings(), self._ladder(), self._turns(), self._months()]
        self._grid = QGridLayout()
        self._grid.setSpacing(18)
        self._empty = EmptyState(theme, apart=1.4, depths=(Depth.LIGHT, Depth.DEEP))
        self._area = self._scrolling()
        self._blank = QWidget()
        head = QVBoxLayout()
        head.setContentsMargins(32, 0, 32, 0)
        head.addWidget(self.head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 22, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        # A stacked layout shows its first widget at once: in the page, not as a window of its own.
        self._middle = QStackedLayout()
        column.addLayout(self._middle, 1)
        for widget in (self._blank, self._empty, self._area):
            self._middle.addWidget(widget)
        history.changed.connect(self._on_changed)

    def take_up(self, rooms: Rooms) -> None:
        """Draw the evenings of this journal."""
        self._rooms = rooms
        self._is_stale = True
        self._refresh()

    def showEvent(self, event: QEvent) -> None:
        """Look again where something changed meanwhile."""
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that scroll do so as soon as the page is open."""
        if not scroll_by_key(self._area, event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QEvent) -> None:
        """Stand the pictures side by side where there is room."""
        self._lay_out()

    def _evenings(self) -> PicturePanel:
        def caption(pictures: Pictures, width: int) -> str:
            read = self.tr(
                "Each dot is a card, in the order you drew it. A ring means: that was a great talk."
            )
            return f"{read} {left_out_words(pictures, width)}".strip()

        title = self.tr("How the evenings went")
        return PicturePanel(self._theme, title, EveningsPicture(self._theme), caption, evenings_table)

    def _openings(self) -> PicturePanel:
        def caption(pictures: Pictures, _width: int) -> str:
            return self.tr("Great talks out of times asked. {order}").format(order=fair_words())

        title = self.tr("What opens you up")
        return PicturePanel(self._theme, title, OpeningsPicture(self._theme), caption, openings_table)

    def _ladder(self) -> PicturePanel:
        def caption(pictures: Pictures, _width: int) -> str:
            count = pictures.rungs[0] if pictures.rungs else 0
            if not count:
                return self.tr("No great talk over a card yet.")
            return self.tr("Of {count:,} great talks over a card: how many went at least so far.").format(
                count=count
            )

        title = self.tr("How far down the ladder")
        return PicturePanel(self._theme, title, LadderPicture(self._theme), caption, ladder_table)

    def _turns(self) -> PicturePanel:
        def caption(pictures: Pictures, _width: int) -> str:
            theirs = sum(one.theirs for one in pictures.pairs)
            yours = sum(one.yours for one in pictures.pairs)
            if not pictures.pairs:
                return self.tr("Whose answers come first is noted at the table, for people with names.")
            read = self.tr("Whose answer came first, as the card said: theirs left, yours right.")
            praise = self.tr("The others began more often. That is listening.") if theirs > yours else ""
            return f"{read} {praise}".strip()

        title = self.tr("Who got to speak")
        return PicturePanel(self._theme, title, TurnsPicture(self._theme), caption, turns_table)

    def _months(self) -> PicturePanel:
        def caption(_pictures: Pictures, _width: int) -> str:
            return self.tr("Great talks of the last twelve months, light on top, intimate at the foot.")

        title = self.tr("Month by month")
        return PicturePanel(self._theme, title, MonthsPicture(self._theme), caption, months_table)

    def _scrolling(self) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(32, 0, 20, 24)
        column.addLayout(self._grid)
        column.addStretch(1)
        area = QScrollArea()
        area.setAccessibleName(self.tr("Pictures of your evenings"))
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        keep_edge(area)
        return area

    def _lay_out(self) -> None:
        width = self.width()
        columns = 3 if width >= _ROOM_FOR_THREE else 2 if width >= _ROOM_FOR_TWO else 1
        self._grid.addWidget(self._wide, 0, 0, 1, columns)
        for place, panel in enumerate(self._panels):
            # What is left over for the last row has it to itself.
            wide = columns if place == len(self._panels) - 1 and place % columns == 0 else 1
            self._grid.addWidget(panel, 1 + place // columns, place % columns, 1, wide)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _refresh(self) -> None:
        if self._rooms is None or not self._is_stale or not self.isVisible():
            return
        self._is_stale = False
        self.head.know_names([person.name for person in self._rooms.people.everyone()])
        self._look()

    def _look(self) -> None:
        if self._rooms is not None:
            look = partial(self._rooms.insights.pictures, self.head.name, self.head.span)
            self._latest.ask(self._rooms.later, look)

    def _show(self, pictures: Pictures) -> None:
        if pictures.talks < FEWEST_TALKS:
            self._show_empty(pictures)
            return
        for panel in (self._wide, *self._panels):
            panel.show_pictures(pictures)
        self._middle.setCurrentWidget(self._area)

    def _show_empty(self, pictures: Pictures) -> None:
        self._empty.say(self.tr("Too early for pictures."), self.tr("Go and talk."))
        if pictures.known < FEWEST_TALKS:
            way = Button(self._theme, self.tr("To the table"), look="solid")
            way.clicked.connect(self.table_requested)
        else:
            way = Button(self._theme, self.tr("Show every evening"), look="solid")
            way.clicked.connect(self.head.look_at_everything)
        self._empty.offer([way])
        self._middle.setCurrentWidget(self._empty)

    def _on_changed(self, topics: frozenset[Topic]) -> None:
        if topics & _TOPICS:
            self._is_stale = True
            self._refresh()
