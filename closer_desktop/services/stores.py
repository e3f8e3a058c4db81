"""What the services ask of the places where things are kept; storage/ answers."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from closer_desktop.domain.cards import Card, Deck
from closer_desktop.domain.codes import Issued
from closer_desktop.domain.filters import Criteria
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.memories import Sight
from closer_desktop.domain.people import Bonds, Erasure, Person
from closer_desktop.domain.pile import PileCard


class Cards(Protocol):
    """Every card, built in and personal, and what the person did with it."""

    def matching(self, criteria: Criteria) -> list[PileCard]:
        """The cards that may be dealt, in no particular order; those put away are left out."""

    def numbered(self, numbers: Iterable[int]) -> list[PileCard]:
        """The pile cards with these numbers, as far as they exist."""

    def numbers_of(self, card_ids: Iterable[str]) -> dict[str, int]:
        """The numbers of these cards by their ids, as far as they exist."""

    def card(self, number: int) -> Card:
        """The card with this number; raises KeyError when there is none."""

    def find(self, card_id: str) -> Card | None:
        """The card with this id."""

    def all_cards(self) -> list[Card]:
        """All cards, deck by deck."""

    def decks(self) -> list[Deck]:
        """All decks with their cards, in order."""

    def put_away(self, card_id: str, away: bool) -> None:
        """Deal the card no more, or again."""

    def away(self) -> set[str]:
        """The ids of the cards put away."""

    def favourites(self) -> set[str]:
        """The ids of the cards kept close."""

    def favourite_numbers(self) -> set[int]:
        """The numbers of the cards kept close."""

    def keep_close(self, card_id: str, close: bool) -> None:
        """Make a card a favourite, or no longer one."""


class People(Protocol):
    """The people who sat at the table, and which cards they have seen."""

    def everyone(self) -> list[Person]:
        """All people, by name."""

    def named(self, names: Iterable[str]) -> list[Person]:
        """The people with these names, as far as they are known, in the order of the names."""

    def save(self, person: Person) -> None:
        """Save a person; one with the same id is replaced."""

    def delete(self, person_id: str) -> None:
        """Take a person out, with what was remembered of the cards they saw."""

    def note_shown(
        self, cards: Sequence[str], people: Sequence[Person], at: datetime, first: str | None = None
    ) -> None:
        """Remember that these people saw the cards with these ids, and whose answer came first.

        `first` is the id of one of them, empty for whoever brought the deck, None where nobody began.
        """

    def forget_shown(self, card: str, people: Sequence[Person], at: datetime) -> None:
        """Forget again what `note_shown` noted at that moment."""

    def days_since_shown(self, people: Sequence[Person], now: datetime) -> dict[int, float]:
        """By card number, how many days ago one of these people last saw the card."""

    def days_since_family_shown(self, people: Sequence[Person], now: datetime) -> dict[int, float]:
        """By family, how many days ago one of these people last saw a card of it."""

    def times_met(self, people: Sequence[Person]) -> int:
        """On how many days all of these people saw cards."""


class Entries(Protocol):
    """The journal's entries."""

    def save(self, entry: Entry) -> None:
        """Save the entry durably; one with the same id is replaced."""

    def save_all(self, entries: Iterable[Entry]) -> None:
        """Save these entries durably, all of them or none."""

    def delete(self, entry_id: str) -> None:
        """Take the entry out; nothing happens when it is not there."""

    def delete_all(self, entry_ids: Iterable[str]) -> None:
        """Take these entries out, all of them or none."""

    def find(self, entry_id: str) -> Entry | None:
        """The entry with this id."""

    def newest_first(self) -> Sequence[Entry]:
        """All entries, newest first."""

    def one_by_one(self) -> Iterator[Entry]:
        """All entries, newest first, read a few at a time."""


class Answers(Protocol):
    """What was noted of cards that come back."""

    def waiting(self) -> Sequence[Entry]:
        """Entries of cards that are to be asked again by today, yearly ones among them, oldest first."""

    def about(self, card_id: str) -> Sequence[Entry]:
        """The entries about this card, newest first."""


class Sights(Protocol):
    """The people, and when which cards were before them."""

    def everyone(self) -> list[Person]:
        """All people, by name."""

    def sights(self) -> list[Sight]:
        """Every card that was shown to people with names, oldest first."""


class Traces(Protocol):
    """What ties a person to the journal, and the ways to change it for good."""

    def bonds(self, person_id: str) -> Bonds:
        """The entries and the cards shown that a person is tied to."""

    def tie(self, person_id: str, bonds: Bonds) -> None:
        """Tie a person to just these entries and cards."""

    def count(self, person: Person) -> Erasure:
        """What erasing this person would take away."""

    def erase(self, person: Person) -> Erasure:
        """Erase a person for good from the journal and every copy of it beside it; what was taken away."""


class Places(Protocol):
    """Where the table was left."""

    def left_at(self, *, before: bool = False) -> str:
        """The evening as it was last kept, or the one `before` it; an empty text where there is none."""

    def leave_at(self, evening: str, *, before: bool = False) -> None:
        """Keep the evening, or the one `before` it."""


class DraftTexts(Protocol):
    """Texts that were being typed."""

    def pending(self) -> dict[str, str]:
        """Every draft by its name."""

    def keep(self, name: str, text: str) -> None:
        """Keep a draft, or let it go where the text is empty."""


class Notes(Protocol):
    """Small facts that the app keeps for itself."""

    def note(self, name: str) -> str:
        """The fact kept under this name, or an empty text."""

    def keep_note(self, name: str, value: str) -> None:
        """Keep a fact under this name."""


class Codes(Protocol):
    """The short codes that cards were taken along with."""

    def issue(self, choose: Callable[[Mapping[str, Sequence[int]], int], Sequence[Issued]]) -> None:
        """Keep what is chosen, given the numbers each card has and the first that no card has had."""

    def issued(self) -> dict[int, Issued]:
        """Every code that left the house, by its number."""
