"""What people can do at the table: each act runs an edit and says how it should look."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from closer_desktop.domain.arc import Length, Pace
from closer_desktop.domain.cards import Band, Relationship, Theme
from closer_desktop.domain.filters import FEW_CARDS, Filters
from closer_desktop.domain.journal import is_covered
from closer_desktop.domain.people import MOST_AT_A_TABLE, two_tables
from closer_desktop.errors import CloserError
from closer_desktop.services.edits import Edit
from closer_desktop.ui.history import History
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.table.leaving_card import Exit
from closer_desktop.ui.words import cards_that_fit, listed, why_words

if TYPE_CHECKING:
    from closer_desktop.services.reasons import Reasons


@dataclass(frozen=True, slots=True)
class Motion:
    """How a change looks: whether a card is turned, and which way the one before leaves."""

    turns: bool = False
    leaving: Exit | None = None


STILL = Motion()
_TURNED = Motion(turns=True, leaving=Exit.LEFT)
_PUT_BACK = Motion(turns=True, leaving=Exit.DOWN)
_BROUGHT_BACK = Motion(turns=True)


class TableActs(QObject):
    """The verbs of the table on one history; before the journal is open a wished-for card is remembered.

    `acted` asks for the table to be shown again; `said` carries a sentence and, perhaps, what can be done;
    `asked` one that everyone at the table should read.
    """

    acted = Signal()
    saved = Signal()
    shuffled = Signal()
    said = Signal(str, str, object)
    asked = Signal(str)
    line_requested = Signal()
    takeaway_requested = Signal()
    homecoming_requested = Signal()

    def __init__(self, history: History) -> None:
        super().__init__()
        self._history = history
        self._rooms: Rooms | None = None
        self._wants_card = False
        self.motion = STILL

    def take_up(self, rooms: Rooms) -> None:
        """Act on these services, and deal the card that was already asked for."""
        self._rooms = rooms
        self.acted.emit()
        if self._wants_card:
            self._wants_card = False
            self.next_card()

    def next_card(self) -> None:
        """Turn the next card, or as soon as there is one."""
        if self._rooms is None:
            self._wants_card = True
        elif self._do(self._rooms.table.next_card, _TURNED):
            self._mention_depth(self._rooms.reasons)

    def take(self, place: int) -> None:
        """Take one of two cards."""
        if self._rooms is not None:
            table = self._rooms.table
            if self._do(lambda: table.take(place), _BROUGHT_BACK):
                self._mention_depth(self._rooms.reasons)

    def back_or_left(self) -> None:
        """Bring the last card back; of two cards, take the left one."""
        if self._rooms is None:
            return
        if self._rooms.table.evening.offer:
            self.take(0)
        else:
            self._do(self._rooms.table.back, _BROUGHT_BACK)

    def next_or_right(self) -> None:
        """Turn the next card; of two cards, take the right one."""
        if self._rooms is not None and self._rooms.table.evening.offer:
            self.take(1)
        else:
            self.next_card()

    def put_back(self) -> None:
        """Put the card, or both of two, back until another day."""
        if self._rooms is not None and self._rooms.table.evening.can_be_passed:
            self._do(self._rooms.table.put_back, _PUT_BACK)

    def put_away(self) -> None:
        """Deal this card no more."""
        if self._rooms is not None:
            self._do(self._rooms.marks.put_away, _PUT_BACK)

    def lighten(self) -> None:
        """Go one depth down."""
        if self._rooms is not None and self._rooms.table.evening.can_be_passed:
            self._do(self._rooms.table.lighten, _TURNED)

    def breathe_or_return(self) -> None:
        """Take a breather, or go back to where people were before it."""
        if self._rooms is None:
            return
        table = self._rooms.table
        self._do(table.return_from_breather if table.evening.paused else table.breathe, _TURNED)

    def land(self) -> None:
        """Deal the warm last card."""
        if self._rooms is not None:
            self._do(self._rooms.table.land, _TURNED)

    def say_why(self) -> None:
        """Say why this card was dealt."""
        reason = self._rooms.reasons.why() if self._rooms else None
        if reason is not None:
            self.said.emit(why_words(reason), "", None)

    def go_deeper(self) -> None:
        """Deal one card a depth deeper."""
        if self._rooms is not None:
            self._do(self._rooms.table.go_deeper_once, _TURNED)

    def stop(self) -> None:
        """End the evening here."""
        if self._rooms is not None:
            self._do(self._rooms.table.stop, Motion(leaving=Exit.LEFT))

    def begin_again(self) -> None:
        """Begin a new evening."""
        if self._rooms is not None:
            self._do(self._rooms.table.begin_again)

    def closer(self) -> None:
        """Go one rung down the ladder."""
        self._climb(1)

    def rung_back(self) -> None:
        """Go one rung up the ladder."""
        self._climb(-1)

    def pass_turn(self) -> None:
        """Let the next person answer first."""
        if self._rooms is not None:
            self._do(self._rooms.table.pass_turn)

    def favourite(self) -> None:
        """Keep the card close, or no longer."""
        if self._rooms is not None:
            self._do(self._rooms.marks.keep_close)

    def great(self) -> None:
        """Save the card as a great talk."""
        if self._rooms is not None and self._do(self._rooms.marks.mark_great_talk):
            self.saved.emit()

    def unmark(self) -> None:
        """Take the great talk back."""
        if self._rooms is not None:
            self._do(self._rooms.marks.unmark_great_talk)

    def ask_for_line(self) -> None:
        """Write a line for the great talk that was just saved."""
        talk = self._rooms.marks.talk if self._rooms else None
        if talk is not None and is_covered(talk):
            self.said.emit(self.tr("Your line stays covered until you ask again."), "", None)
        elif talk is not None:
            self.line_requested.emit()

    def shuffle(self) -> None:
        """Shuffle the pile."""
        if self._rooms is not None and self._do(self._rooms.table.shuffle):
            self.shuffled.emit()

    def filter(self, filters: Filters) -> None:
        """Choose filters; where few cards are left, say so and offer to widen the themes."""
        if self._rooms is None:
            return
        table = self._rooms.table
        self._do(lambda: table.filter(filters))
        if 0 < table.matching < FEW_CARDS and filters.themes:
            few = self.tr("{cards}. Fewer than ten soon repeat themselves.")
            wider = replace(filters, themes=frozenset())
            self.said.emit(
                few.format(cards=cards_that_fit(table.matching)),
                self.tr("Open all themes"),
                lambda: self.filter(wider),
            )

    def deal(self, filters: Filters) -> None:
        """Deal the cards that these filters let through, the first one at once."""
        if self._rooms is None:
            return
        if self._rooms.table.evening.is_over:
            self.begin_again()
        self.filter(filters)
        if self._rooms.table.matching:
            self.next_card()

    def seat(self, names: list[str]) -> None:
        """Seat the people with these names; a full table is told how to make two."""
        if self._rooms is None:
            return
        if len(names) + 1 > MOST_AT_A_TABLE:
            first, second = two_tables([self.tr("you"), *names])
            self.acted.emit()
            full = self.tr("Conversations hold about four. Make two tables: {first}; and {second}.")
            self.said.emit(full.format(first=listed(first), second=listed(second)), "", None)
            return
        known = {person.name: person for person in self._rooms.people.everyone()}
        people = [known[name] for name in names if name in known]
        table = self._rooms.table
        self._do(lambda: table.seat(people))

    def add_person(self, name: str, relationship: Relationship, band: Band | None) -> None:
        """Make a person known and seat them."""
        if self._rooms is None:
            return
        try:
            person, edit = self._rooms.people.add(name, relationship, band)
        except CloserError as trouble:
            self.said.emit(str(trouble), "", None)
            return
        if self._history.run(edit):
            there = [one for one in self._rooms.table.evening.people if one != person.name]
            self.seat([*there, person.name])

    def leave_out(self, themes: frozenset[Theme]) -> None:
        """Deal nothing about these themes tonight."""
        if self._rooms is not None:
            table = self._rooms.table
            self._do(lambda: table.leave_out(themes))

    def set_pace(self, pace: Pace, length: Length) -> None:
        """Change how the depth moves."""
        if self._rooms is not None:
            table = self._rooms.table
            self._do(lambda: table.set_pace(pace, length))

    def _mention_depth(self, reasons: "Reasons") -> None:
        """Ask both before the first deep card; offer one card closer to those who know each other well."""
        if reasons.is_first_deep_card():
            asks = self.tr("This one goes deeper. Take it only if both of you nod; any other card will do.")
            if reasons.people > 2:
                asks = self.tr(
                    "This one goes deeper. Take it only if all of you nod; any other card will do."
                )
            self.said.emit(asks, "", None)
            self.asked.emit(asks)
        elif reasons.may_offer_deeper():
            reasons.not_now()
            self.said.emit(
                self.tr("You know each other well by now. One card closer, if all of you like?"),
                self.tr("One card closer"),
                self.go_deeper,
            )

    def _climb(self, rungs: int) -> None:
        if self._rooms is not None:
            table = self._rooms.table
            self._do(lambda: table.stand_on_rung(table.evening.rung + rungs))

    def _do(self, verb: Callable[[], Edit | None], motion: Motion = STILL) -> bool:
        """Run what the verb would change; tell whether anything was changed."""
        self.motion = motion
        done = self._history.run(verb())
        self.motion = STILL
        if not done:
            self.acted.emit()
        return done
