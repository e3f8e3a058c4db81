"""The table: the page where cards are drawn."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from closer_desktop.domain.cards import Card, Depth
from closer_desktop.domain.evening import Evening
from closer_desktop.domain.listening import listen_line
from closer_desktop.services.edits import Topic
from closer_desktop.settings import Settings
from closer_desktop.ui.as_seen import filters_seen
from closer_desktop.ui.card.face import Face
from closer_desktop.ui.history import History
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.table.action_bar import ActionBar
from closer_desktop.ui.table.card_view import Swipe
from closer_desktop.ui.table.filter_bar import FilterBar
from closer_desktop.ui.table.stage import Scene, Stage
from closer_desktop.ui.table.table_acts import TableActs
from closer_desktop.ui.table.table_keys import TableKeys
from closer_desktop.ui.table.table_menu import TableMenu
from closer_desktop.ui.table.table_middle import TableMiddle
from closer_desktop.ui.table.table_views import TableViews
from closer_desktop.ui.theme.letters import SCALES, Distance, reading_size
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.notice import Notice
from closer_desktop.ui.words import cards_for, cards_that_fit, was_here_words, who_answers

if TYPE_CHECKING:
    # Made when they are first needed, so that the closed pile is painted before them.
    from closer_desktop.ui.table.evening_panel import EveningPanel
    from closer_desktop.ui.table.second_screen import SecondScreen
    from closer_desktop.ui.table.welcome import Welcome

# Each step of larger or smaller letters changes their size by this factor.
_LETTER_STEP = 1.12
# Left of what is said, where the way out of table mode lies there, and above what stands in a card's place.
_ASIDE, _ASIDE_LEAVING, _TOP_LEAVING = 24, 76, 64


class TablePage(QWidget):
    """Shows the evening as it stands; `acts` change it. Until `take_up` the pile lies closed."""

    light_requested = Signal()
    table_mode_requested = Signal()
    journal_requested = Signal()

    def __init__(self, theme: Theme, settings: Settings, history: History) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._rooms: Rooms | None = None
        self._is_bare = False
        self.setProperty("look", "page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.acts = TableActs(history)
        self.bar = FilterBar(theme)
        self.notice = Notice(theme)
        self.middle = TableMiddle(theme, self.acts, history)
        self.stage = self.middle.stage
        self.buttons = ActionBar(theme)
        self.views = TableViews(self.middle, self._face)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        self._aside = QVBoxLayout()
        self._aside.setContentsMargins(_ASIDE, 6, 20, 0)
        self._aside.addWidget(self.notice)
        column.addLayout(self._aside)
        column.addWidget(self.middle, 1)
        column.addWidget(self.buttons)
        self._connect()
        self._keys = TableKeys(self, self._keyed())
        self._use_single_keys()
        history.changed.connect(self._on_changed)
        theme.changed.connect(self.refresh)
        self.wait(settings)

    @cached_property
    def welcome(self) -> "Welcome":
        """What the first start asks."""
        from closer_desktop.ui.table.welcome import Welcome

        part = Welcome(self._theme)
        part.chosen.connect(self.acts.filter)
        part.next_requested.connect(self.acts.next_card)
        column = self.layout()
        if column is not None:
            column.addWidget(part)
        return part

    @cached_property
    def evening_panel(self) -> "EveningPanel":
        """Who is at the table, and the pace."""
        from closer_desktop.ui.table.evening_panel import EveningPanel

        panel = EveningPanel(self._theme, self)
        panel.chosen.connect(self.acts.filter)
        panel.people_chosen.connect(self.acts.seat)
        panel.person_added.connect(self.acts.add_person)
        panel.left_out.connect(self.acts.leave_out)
        panel.pace_chosen.connect(self.acts.set_pace)
        return panel

    def take_up(self, rooms: Rooms) -> None:
        """Go on with the evening that these services hold."""
        self._rooms = rooms
        rooms.table.offers_choices = self._settings.offers_choices
        self.middle.take_up(rooms)
        self.acts.take_up(rooms)

    def wait(self, settings: Settings) -> None:
        """Show the pile as it lay when the window was last closed, until a journal is open."""
        self._rooms = None
        self._settings = settings
        self.notice.hide()
        self.middle.setCurrentWidget(self.stage)
        depth = self._settings.pile_depth
        self.bar.show_filters(filters_seen(settings), settings.fitting)
        self.buttons.show_state(has_card=False, can_go_back=False, is_saved=False, depth=depth)
        self.stage.show_scene(Scene(None, 0, (depth, depth), ""))
        self._show_bars()

    def use_settings(self, settings: Settings) -> None:
        """Take over changed preferences."""
        self._settings = settings
        self._use_single_keys()
        if self._rooms is not None:
            self._rooms.table.offers_choices = settings.offers_choices
        self.refresh()

    def go_bare(self, bare: bool) -> None:
        """Leave only card, slip and buttons on the page, for table mode."""
        self._is_bare = bare
        self._aside.setContentsMargins(_ASIDE_LEAVING if bare else _ASIDE, 6, 20, 0)
        self._show_bars()

    def host(self, screen: "SecondScreen") -> None:
        """Show the card on this screen, and here what the host needs to know of it."""
        self.views.add(screen)
        self._connect_stage(screen.stage)
        screen.take_up(self.acts)
        self.middle.is_hosting = True
        self.go_bare(True)
        self.refresh()

    def stop_hosting(self, screen: "SecondScreen") -> None:
        """Have the card here again."""
        self.views.remove(screen)
        self.middle.is_hosting = False
        self.go_bare(False)
        self.refresh()

    def refresh(self) -> None:
        """Show the evening as it is now."""
        if self._rooms is None:
            return
        table, motion = self._rooms.table, self.acts.motion
        evening, card = table.evening, table.card
        coming = tuple(one.depth for one in evening.coming)
        depth = int(card.depth) if card else next(iter(coming), int(Depth.LIGHT))
        self.bar.show_filters(evening.filters, table.matching, self._rooms.decks.title(evening.filters.deck))
        self._show_panel()
        self.buttons.show_state(
            has_card=card is not None,
            can_go_back=evening.can_go_back,
            is_saved=self._rooms.marks.talk is not None,
            depth=depth,
            has_two=bool(evening.offer),
        )
        scene = Scene(
            None,
            evening.rung,
            coming,
            self._caption(evening),
            listen=listen_line(card, evening.at, self._rooms.listen_lines) if card else "",
            was_here=self._was_here(card, evening) if card else "",
            can_return=evening.paused is not None,
        )
        self.views.show(table, scene, motion)
        self._show_bars()

    def _use_single_keys(self) -> None:
        self._keys.use_single_keys(self._settings.single_keys)
        self.middle.use_single_keys(self._settings.single_keys)

    def _connect(self) -> None:
        acts, stage, buttons = self.acts, self.stage, self.buttons
        self.bar.chosen.connect(acts.filter)
        self.bar.evening_requested.connect(self._open_evening)
        self.middle.cover_requested.connect(self.views.turn_cover)
        self.middle.journal_requested.connect(self.journal_requested)
        self.bar.shuffle_requested.connect(acts.shuffle)
        self.bar.light_requested.connect(self.light_requested)
        self.bar.table_mode_requested.connect(self.table_mode_requested)
        self._connect_stage(stage)
        buttons.next_requested.connect(self._next)
        buttons.back_requested.connect(acts.back_or_left)
        buttons.put_back_requested.connect(acts.put_back)
        buttons.lighter_requested.connect(acts.lighten)
        buttons.great_requested.connect(acts.great)
        buttons.menu_requested.connect(self._open_menu)
        buttons.saved.line_requested.connect(acts.ask_for_line)
        buttons.saved.undo_requested.connect(acts.unmark)
        acts.acted.connect(self.refresh)
        acts.saved.connect(self._on_saved)
        acts.said.connect(self._say)

    def _connect_stage(self, stage: Stage) -> None:
        acts = self.acts
        stage.swiped.connect(self._swipe)
        stage.favourite_requested.connect(acts.favourite)
        stage.turn_requested.connect(acts.pass_turn)
        stage.closer_requested.connect(acts.closer)
        stage.lighter_requested.connect(acts.rung_back)
        stage.return_requested.connect(acts.breathe_or_return)
        stage.pile_pressed.connect(acts.next_card)
        stage.menu_requested.connect(lambda where: self._open_menu(stage.mapToGlobal(where)))
        acts.shuffled.connect(stage.riffle)

    def _keyed(self) -> dict[str, Callable[[], None]]:
        acts = self.acts
        keys: dict[str, Callable[[], None]] = {
            **dict.fromkeys(("Space", "Return", "Enter"), self._next),
            **dict.fromkeys(("Down", "W"), acts.closer),
            "Right": acts.next_or_right,
            "Left": acts.back_or_left,
            "U": acts.back_or_left,
            "S": acts.put_back,
            "D": acts.lighten,
            "B": acts.breathe_or_return,
            "F": acts.favourite,
            "G": acts.great,
            "N": acts.ask_for_line,
            "Up": acts.rung_back,
            "T": acts.pass_turn,
            "C": self.views.turn_cover,
            "R": self._open_evening,
            "X": acts.shuffle,
            "L": self.light_requested.emit,
            "Menu": self._open_menu_at_card,
        }
        return keys | {str(int(depth)): self.bar.depths[depth].click for depth in Depth}

    def _next(self) -> None:
        """Turn the next card; one that is covered is shown first."""
        if self.views.is_covered:
            self.views.turn_cover()
        else:
            self.acts.next_card()

    def _swipe(self, swipe: Swipe) -> None:
        {
            Swipe.LEFT: self._next,
            Swipe.RIGHT: self.acts.back_or_left,
            Swipe.UP: self.acts.closer,
            Swipe.DOWN: self.acts.rung_back,
        }[swipe]()

    def _say(self, sentence: str, action: str, act: Callable[[], None] | None) -> None:
        self.notice.say(sentence, action, act, passing=True)
        if "evening_panel" in self.__dict__:
            self.evening_panel.say(sentence)

    def _on_changed(self, _topics: frozenset[Topic]) -> None:
        self.notice.move_on()
        self.refresh()

    def _on_saved(self) -> None:
        self.stage.card.glow_once()
        saved = self.tr("Saved to your journal")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, saved))

    def _open_evening(self) -> None:
        panel = self.evening_panel
        self._show_panel()
        panel.open_below(self.bar.more)
        panel.name.setFocus()

    def _show_panel(self) -> None:
        if self._rooms is not None and "evening_panel" in self.__dict__:
            table = self._rooms.table
            fitting = cards_that_fit(table.matching)
            self.evening_panel.show_evening(table.evening, self._rooms.people.everyone(), fitting)

    def _open_menu_at_card(self) -> None:
        self._open_menu(self.stage.card.mapToGlobal(self.stage.card.box.center().toPoint()))

    def _open_menu(self, where: QPoint) -> None:
        """What else can be done with this card and this evening."""
        if self._rooms is None or self._rooms.table.card is None:
            return
        TableMenu(self, self.acts).popup(where)

    def _show_bars(self) -> None:
        evening = self._rooms.table.evening if self._rooms else None
        if evening and (evening.dealt or evening.offer):
            # Whoever has drawn a card is not welcomed again when it leaves the table.
            self._settings = replace(self._settings, has_dealt=True)
        welcomes = not self._settings.has_dealt
        if welcomes:
            filters = evening.filters if evening else filters_seen(self._settings)
            coming = evening.coming if evening else ()
            self.welcome.show_filters(filters, coming[0].depth if coming else self._settings.pile_depth)
        if welcomes or "welcome" in self.__dict__:
            self.welcome.setVisible(welcomes)
        self.bar.setVisible(not welcomes and not self._is_bare)
        top = _TOP_LEAVING if self._is_bare and not self.middle.has_card else 0
        self._column.setContentsMargins(0, top, 0, 0)
        self.buttons.setVisible(not welcomes and self.middle.has_card)

    def _was_here(self, card: Card, evening: Evening) -> str:
        """When a card that has come back was here before; never what was said then."""
        assert self._rooms is not None
        then = self._rooms.returning.then(card.id, evening.people)
        return was_here_words(then.at.date(), self._rooms.memory.today().date()) if then else ""

    def _caption(self, evening: Evening) -> str:
        if not (self._settings.has_dealt or evening.dealt):
            return ""
        return cards_for(len(evening.pile), evening.filters.relationships, list(evening.people))

    def _face(self, card: Card, screen: QScreen) -> Face:
        assert self._rooms is not None
        distance = Distance(self._settings.distance)
        steps = _LETTER_STEP**self._settings.letter_steps
        who, initial = who_answers(self._rooms.table.evening, card) if self._settings.says_turns else ("", "")
        return Face(
            card,
            is_favourite=self._rooms.marks.is_favourite,
            who=who,
            initial=initial,
            legible=reading_size(distance, screen.physicalDotsPerInch()) * steps,
            scale=SCALES[distance] * steps,
            letters=self._theme.letters,
        )
