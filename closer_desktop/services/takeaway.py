"""Taking cards along: what leaves the house, and under which code it comes home."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from closer_desktop.domain.cards import Card
from closer_desktop.domain.codes import Issued, assigned
from closer_desktop.errors import NotSaved
from closer_desktop.services.stores import Codes

A_SHEET = 8


@dataclass(frozen=True, slots=True)
class TakenCard:
    """A card with its code; empty where it could not be kept, and then none is printed."""

    card: Card
    code: str = ""


class Takeaway:
    """Gives cards their codes; a code stays a card's own for ever."""

    def __init__(self, codes: Codes) -> None:
        self._codes = codes

    def take_along(self, cards: Sequence[Card], sheet: int = A_SHEET) -> list[TakenCard]:
        """The cards with their codes, kept on disk; so many to a sheet, none of which a slip can confuse.

        Where the journal cannot be written, the cards go without codes: one that is not remembered
        would lead to another card later.
        """
        given: dict[str, Issued] = {}

        def choose(known: Mapping[str, Sequence[int]], unused: int) -> list[Issued]:
            given.update((code.card, code) for code in assigned(cards, known, unused, sheet))
            return list(given.values())

        try:
            self._codes.issue(choose)
        except NotSaved:
            given.clear()
        return [TakenCard(card, given[card.id].code if card.id in given else "") for card in cards]
