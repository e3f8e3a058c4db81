"""What the services ask of the places where things are kept; storage/ answers."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from closer_desktop.domain.cards import Card, Deck
from closer_desktop.domain.filters import Criteria
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.pile import PileCard


class Cards(Protocol):
    """Every card, built in and personal, and what the person did with it."""

    def matching(self, criteria: Criteria) -> list[PileCard]:
        """The cards that may be dealt, in no particular order; those put away are left out."""

    def numbered(self, numbers: Iterable[int]) -> list[PileCard]:
        """The pile cards with these numbers, as far as they exist."""

    def card(self, number: int) -> Card:
        """The card with this number; raises KeyError when there is none."""

    def find(self, card_id: str) -> Card | None:
        """The card with this id."""

    def all_cards(self) -> list[Card]:
        """All cards, deck by deck."""

    def decks(self) -> list[Deck]:
        """All decks with their cards, in order."""

    def favourites(self) -> set[str]:
        """The ids of the cards kept close."""

    def keep_close(self, card_id: str, close: bool) -> None:
        """Make a card a favourite, or no longer one."""


class Entries(Protocol):
    """The journal's entries."""

    def save(self, entry: Entry) -> None:
        """Save the entry durably; one with the same id is replaced."""

    def delete(self, entry_id: str) -> None:
        """Take the entry out; nothing happens when it is not there."""

    def find(self, entry_id: str) -> Entry | None:
        """The entry with this id."""

    def newest_first(self) -> Sequence[Entry]:
        """All entries, newest first."""


class Places(Protocol):
    """Where the table was left."""

    def left_at(self) -> str:
        """The evening as it was last kept, or an empty text."""

    def leave_at(self, evening: str) -> None:
        """Keep the evening."""


class DraftTexts(Protocol):
    """Texts that were being typed."""

    def pending(self) -> dict[str, str]:
        """Every draft by its name."""

    def keep(self, name: str, text: str) -> None:
        """Keep a draft, or let it go where the text is empty."""
