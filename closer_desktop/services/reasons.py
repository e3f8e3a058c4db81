"""Why a card was dealt, and what to ask of people before they go deeper: read off what is remembered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from closer_desktop.domain.arc import OFTEN_MET
from closer_desktop.domain.cards import Depth, Theme
from closer_desktop.domain.people import Person
from closer_desktop.services.stores import Cards, Notes, People
from closer_desktop.services.table import Table

# "Not now" to going deeper is good for so many evenings.
SILENT_EVENINGS = 3
# Going deeper is offered once people have warmed up on this many cards.
WARMED_UP = 4


@dataclass(frozen=True, slots=True)
class Reason:
    """What is known of the present card and the people here; days are None where it never happened."""

    people: tuple[str, ...]
    theme: Theme
    days_since_card: float | None
    days_since_theme: float | None
    matching: int


class Reasons:
    """Answers about the evening under way; changes nothing but the "not now" it is told."""

    def __init__(
        self, table: Table, cards: Cards, people: People, notes: Notes, now: Callable[[], datetime]
    ) -> None:
        self._table = table
        self._cards = cards
        self._people = people
        self._notes = notes
        self._now = now

    def why(self) -> Reason | None:
        """Why the card on the table was dealt; None when there is none."""
        card, lying = self._table.card, self._table.evening.card
        if card is None or lying is None:
            return None
        since = self._people.days_since_shown(self._table.people, self._now())
        alike = [one.number for one in self._cards.numbered(since) if one.theme == lying.theme]
        return Reason(
            people=self._table.evening.people,
            theme=card.theme,
            days_since_card=since.get(lying.number),
            days_since_theme=min((since[number] for number in alike), default=None),
            matching=self._table.matching,
        )

    @property
    def people(self) -> int:
        """How many sit at the table."""
        return self._table.evening.sides

    def is_first_deep_card(self) -> bool:
        """Tell whether these people meet a deep or intimate card for the first time, now."""
        evening = self._table.evening
        if evening.card is None or evening.card.depth < Depth.DEEP or evening.sides == 1:
            return False
        tonight = [one for one in evening.dealt[: evening.at] if one.depth >= Depth.DEEP]
        if tonight:
            return False
        since = self._people.days_since_shown(self._table.people, self._now())
        return all(one.depth < Depth.DEEP for one in self._cards.numbered(since))

    def may_offer_deeper(self) -> bool:
        """Tell whether one card beyond the usual depth may be offered to these people tonight."""
        evening = self._table.evening
        knows = evening.people and evening.met >= OFTEN_MET
        warm = len(evening.dealt) == WARMED_UP and evening.at == WARMED_UP - 1
        if not knows or not warm or self._table.evening.deeper_depth is None:
            return False
        said = self.silence(self._table.people)
        return not said or evening.met - int(said) >= SILENT_EVENINGS

    def not_now(self) -> None:
        """Let the offer rest for some evenings."""
        self.keep_silent(self._table.people, str(self._table.evening.met))

    def silence(self, people: Sequence[Person]) -> str:
        """At which meeting of these people the offer began to rest, as it is noted; empty for never."""
        return self._notes.note(_key(people)) if people else ""

    def keep_silent(self, people: Sequence[Person], since: str | None = None) -> None:
        """Let the offer rest for these people from now on, or as `silence` said before."""
        if people:
            met = str(self._people.times_met(people)) if since is None else since
            self._notes.keep_note(_key(people), met)


def _key(people: Sequence[Person]) -> str:
    return "deeper " + " ".join(sorted(person.id for person in people))
