"""The table: the page where cards are drawn."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from closer_desktop.domain.cards import Card, Depth, Kind, Relationship
from closer_desktop.domain.filters import FEW_CARDS, Filters
from closer_desktop.services.edits import Edit, Topic
from closer_desktop.services.table import FIRST_FILTERS, Table
from closer_desktop.settings import Settings
from closer_desktop.ui.card.face import Face
from closer_desktop.ui.history import History
from closer_desktop.ui.pages.table_empty import NoMatch, SpentPile
from closer_desktop.ui.pages.table_keys import TableKeys
from closer_desktop.ui.theme.letters import SCALES, Distance, reading_size
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.action_bar import ActionBar
from closer_desktop.ui.widgets.card_view import Swipe
from closer_desktop.ui.widgets.filter_bar import FilterBar
from closer_desktop.ui.widgets.leaving_card import Exit
from closer_desktop.ui.widgets.notice import Notice
from closer_desktop.ui.widgets.stage import Scene, Stage
from closer_desktop.ui.widgets.welcome import Welcome
from closer_desktop.ui.words import cards_for, cards_that_fit, other_side

# Each step of larger or smaller letters changes their size by this factor.
_LETTER_STEP = 1.12
_TOGETHER = frozenset({Kind.ACTIVITY, Kind.BREATHER})

_Verb = Callable[[Table], Edit | None]


class TablePage(QWidget):
    """Shows the evening, and asks the table service for every change.

    Until `take_up` the pile lies closed; a first card asked for before then is dealt as soon as it can be.
    """

    line_requested = Signal()
    light_requested = Signal()
    table_mode_requested = Signal()

    def __init__(self, theme: Theme, settings: Settings, history: History) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._history = history
        self._table: Table | None = None
        self._wants_card = False
        self._is_bare = False
        self._motion: tuple[bool, Exit | None] = (False, None)
        self.setProperty("look", "page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar = FilterBar(theme)
        self.notice = Notice(theme)
        self.stage = Stage(theme)
        self.spent = SpentPile(theme)
        self.no_match = NoMatch(theme)
        self.acts = ActionBar(theme)
        self.welcome = Welcome(theme)
        self._middle = QStackedLayout()
        for part in (self.stage, self.spent, self.no_match):
            self._middle.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.notice)
        column.addLayout(self._middle, 1)
        column.addWidget(self.acts)
        column.addWidget(self.welcome)
        self._connect()
        self._keys = TableKeys(self, self._keyed())
        self._keys.use_single_keys(settings.single_keys)
        theme.changed.connect(self.refresh)
        self._show_waiting()

    def take_up(self, table: Table) -> None:
        """Go on with the evening that this service holds."""
        self._table = table
        self.refresh()
        if self._wants_card:
            self._wants_card = False
            self.next_card()

    def use_settings(self, settings: Settings) -> None:
        """Take over changed preferences."""
        self._settings = settings
        self._keys.use_single_keys(settings.single_keys)
        self.refresh()

    def go_bare(self, bare: bool) -> None:
        """Leave only card, slip and buttons on the page, for table mode."""
        self._is_bare = bare
        self._show_bars()

    def next_card(self) -> None:
        """Turn the next card, or as soon as there is one."""
        if self._table is None:
            self._wants_card = True
        else:
            self._do(Table.next_card, turn=True, leaving=Exit.LEFT)

    def refresh(self) -> None:
        """Show the evening as it is now."""
        table = self._table
        if table is None:
            return
        turn, leaving = self._motion
        evening, card = table.evening, table.card
        coming = tuple(one.depth for one in evening.coming)
        depth = int(card.depth) if card else next(iter(coming), int(Depth.LIGHT))
        self.bar.show_filters(evening.filters, table.matching)
        self.welcome.show_filters(evening.filters, depth)
        self.acts.show_state(
            has_card=card is not None,
            can_go_back=evening.can_go_back,
            is_saved=table.talk is not None,
            depth=depth,
        )
        welcomes = not (self._settings.has_dealt or evening.dealt)
        caption = "" if welcomes else cards_for(len(evening.pile), evening.filters.relationships)
        scene = Scene(self._face(table, card), evening.rung, coming, caption)
        self.stage.show_scene(scene, turn=turn and card is not None, leaving=leaving)
        self._show_middle(table)
        self._show_bars()

    def _connect(self) -> None:
        for chooser in (self.bar, self.welcome, self.no_match, self.spent):
            chooser.chosen.connect(self._filter)
        self.bar.shuffle_requested.connect(self._shuffle)
        self.bar.light_requested.connect(self.light_requested)
        self.bar.table_mode_requested.connect(self.table_mode_requested)
        self.stage.swiped.connect(self._swipe)
        self.stage.favourite_requested.connect(self._favourite)
        self.stage.turn_requested.connect(self._pass_turn)
        self.stage.closer_requested.connect(self._closer)
        self.stage.lighter_requested.connect(self._rung_back)
        self.stage.pile_pressed.connect(self.next_card)
        self.acts.next_requested.connect(self.next_card)
        self.acts.back_requested.connect(self._back)
        self.acts.put_back_requested.connect(self._put_back)
        self.acts.great_requested.connect(self._great)
        self.acts.saved.line_requested.connect(self.line_requested)
        self.acts.saved.undo_requested.connect(self._unmark)
        self.spent.shuffle_requested.connect(self._shuffle)
        self.welcome.next_requested.connect(self.next_card)
        self._history.changed.connect(self._on_changed)

    def _keyed(self) -> dict[str, Callable[[], None]]:
        keys: dict[str, Callable[[], None]] = {
            "Space": self.next_card,
            "Return": self.next_card,
            "Enter": self.next_card,
            "Right": self.next_card,
            "Left": self._back,
            "U": self._back,
            "S": self._put_back,
            "F": self._favourite,
            "G": self._great,
            "N": self._ask_for_line,
            "Down": self._closer,
            "W": self._closer,
            "Up": self._rung_back,
            "T": self._pass_turn,
            "R": self.bar.open_people,
            "X": self._shuffle,
            "L": self.light_requested.emit,
        }
        for depth in Depth:
            keys[str(int(depth))] = self.bar.depths[depth].click
        return keys

    def _do(self, verb: _Verb, *, turn: bool = False, leaving: Exit | None = None) -> bool:
        """Run what the verb would change; tell whether anything was changed."""
        if self._table is None:
            return False
        self._motion = (turn, leaving)
        done = self._history.run(verb(self._table))
        self._motion = (False, None)
        if not done:
            self.refresh()
        return done

    def _back(self) -> None:
        self._do(Table.back, turn=True)

    def _put_back(self) -> None:
        if self._table is not None and self._table.card is not None:
            self._do(Table.put_back, turn=True, leaving=Exit.DOWN)

    def _closer(self) -> None:
        self._climb(1)

    def _rung_back(self) -> None:
        self._climb(-1)

    def _climb(self, rungs: int) -> None:
        if self._table is not None:
            rung = self._table.evening.rung + rungs
            self._do(lambda table: table.stand_on_rung(rung))

    def _pass_turn(self) -> None:
        self._do(Table.pass_turn)

    def _favourite(self) -> None:
        self._do(Table.keep_close)

    def _great(self) -> None:
        if self._do(Table.mark_great_talk):
            self.stage.card.glow_once()
            said = QAccessibleAnnouncementEvent(self, self.tr("Saved to your journal"))
            QAccessible.updateAccessibility(said)

    def _unmark(self) -> None:
        self._do(Table.unmark_great_talk)

    def _ask_for_line(self) -> None:
        if self._table is not None and self._table.talk is not None:
            self.line_requested.emit()

    def _shuffle(self) -> None:
        if self._do(Table.shuffle):
            self.stage.riffle()

    def _filter(self, filters: Filters) -> None:
        self._do(lambda table: table.filter(filters))
        if self._table is not None and 0 < self._table.matching < FEW_CARDS and filters.themes:
            few = self.tr("{cards}. Fewer than ten soon repeat themselves.")
            wider = partial(self._filter, replace(filters, themes=frozenset()))
            self.notice.say(
                few.format(cards=cards_that_fit(self._table.matching)), self.tr("Open all themes"), wider
            )

    def _swipe(self, swipe: Swipe) -> None:
        ways = {
            Swipe.LEFT: self.next_card,
            Swipe.RIGHT: self._back,
            Swipe.UP: self._closer,
            Swipe.DOWN: self._rung_back,
        }
        ways[swipe]()

    def _on_changed(self, topics: frozenset[Topic]) -> None:
        if topics & {Topic.TABLE, Topic.FAVOURITES, Topic.JOURNAL}:
            self.refresh()

    def _show_waiting(self) -> None:
        """The pile as it lay when the window was last closed, until the journal is open."""
        self.bar.show_filters(FIRST_FILTERS, 0)
        self.welcome.show_filters(FIRST_FILTERS, self._settings.pile_depth)
        depth = self._settings.pile_depth
        self.acts.show_state(has_card=False, can_go_back=False, is_saved=False, depth=depth)
        self.stage.show_scene(Scene(None, 0, (depth, depth), ""))
        self._show_bars()

    def _show_middle(self, table: Table) -> None:
        if not table.matching and table.card is None:
            self.no_match.show_ways(table.evening.filters, table.ways_out())
            self._middle.setCurrentWidget(self.no_match)
        elif table.evening.is_spent:
            self.spent.show_pile(table.evening.filters, len(table.evening.dealt))
            self._middle.setCurrentWidget(self.spent)
        else:
            self._middle.setCurrentWidget(self.stage)

    def _show_bars(self) -> None:
        evening = self._table.evening if self._table else None
        welcomes = not self._settings.has_dealt and not (evening and evening.dealt)
        on_stage = self._middle.currentWidget() is self.stage
        self.welcome.setVisible(welcomes)
        self.bar.setVisible(not welcomes and not self._is_bare)
        self.acts.setVisible(not welcomes and on_stage)

    def _face(self, table: Table, card: Card | None) -> Face | None:
        if card is None:
            return None
        distance = Distance(self._settings.distance)
        steps = _LETTER_STEP**self._settings.letter_steps
        who, initial = self._who(table, card)
        return Face(
            card,
            is_favourite=table.is_favourite,
            who=who,
            initial=initial,
            legible=reading_size(distance, self.screen().physicalDotsPerInch()) * steps,
            scale=SCALES[distance] * steps,
            letters=self._theme.letters,
        )

    def _who(self, table: Table, card: Card) -> tuple[str, str]:
        """Whose answer comes first, as the card says it, and their initial."""
        people = table.evening.filters.relationships
        if not self._settings.says_turns or card.kind in _TOGETHER or people == {Relationship.MYSELF}:
            return "", ""
        if card.kind is Kind.SHARE:
            return self.tr("You begin"), self.tr("Y")
        if table.evening.turn == 0:
            return self.tr("You answer first"), self.tr("Y")
        other = other_side(next(iter(people)) if len(people) == 1 else None)
        initial = other.split()[-1][:1].upper()
        return self.tr("{other} answers first").format(other=other), initial
