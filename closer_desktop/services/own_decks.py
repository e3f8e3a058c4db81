"""Decks of one's own: making, naming, filling and ordering them; smart ones are saved searches."""

from collections.abc import Sequence
from dataclasses import replace

from closer_desktop.domain.changes import DeckState, OwnDeck, Standing
from closer_desktop.domain.journal import new_id
from closer_desktop.domain.text import CARD_LIMIT, NAME_LIMIT, clean, one_line
from closer_desktop.errors import RefusedInput
from closer_desktop.services.curating import Changes, Curating
from closer_desktop.services.edits import Edit


class OwnDecks:
    """The decks that a person made or brought in; the verbs give back an `Edit`, or None."""

    def __init__(self, changes: Changes, curating: Curating) -> None:
        self._changes = changes
        self._curating = curating

    def all(self) -> list[OwnDeck]:
        """The decks in order."""
        return self._changes.own_decks()

    def find(self, deck_id: str) -> OwnDeck | None:
        """The deck with this id."""
        return self._changes.deck(deck_id).deck

    def title(self, deck_id: str) -> str:
        """The title of the deck with this id, or an empty text where there is none."""
        deck = self._changes.deck(deck_id).deck if deck_id else None
        return deck.title if deck is not None else ""

    def make(self, title: str, cards: Sequence[str] = (), search: str = "") -> tuple[str, Edit | None]:
        """A new deck with these cards, or a smart one; raises RefusedInput without a title."""
        deck = OwnDeck(id=new_id(), title=_title(title), search=clean(search, CARD_LIMIT).strip())
        before = self._changes.deck(deck.id)
        after = replace(before, deck=deck, cards=tuple(cards))
        return deck.id, self._edit("Make a deck", before, after)

    def rename(self, deck_id: str, title: str, description: str | None = None) -> Edit | None:
        """Give a deck another title, and another description; raises RefusedInput without a title."""
        before = self._changes.deck(deck_id)
        if before.deck is None:
            return None
        said = before.deck.description if description is None else clean(description, CARD_LIMIT).strip()
        after = replace(before, deck=replace(before.deck, title=_title(title), description=said))
        return self._edit("Rename a deck", before, after)

    def search_for(self, deck_id: str, search: str) -> Edit | None:
        """Have a smart deck hold what another search finds; raises RefusedInput without a search."""
        before = self._changes.deck(deck_id)
        if before.deck is None:
            return None
        if not search.strip():
            raise RefusedInput("A smart deck needs something to search for.", "One word is enough.")
        changed = replace(before.deck, search=clean(search, CARD_LIMIT).strip())
        return self._edit("Change a smart deck", before, replace(before, deck=changed))

    def delete(self, deck_id: str) -> Edit | None:
        """Delete a deck; its cards stay in the Library."""
        before = self._changes.deck(deck_id)
        return self._edit("Delete a deck", before, DeckState(id=deck_id))

    def add(self, deck_id: str, cards: Sequence[str]) -> Edit | None:
        """Put cards into a deck, after those that are there."""
        before = self._changes.deck(deck_id)
        if before.deck is None or before.deck.search:
            return None
        after = replace(before, cards=tuple(dict.fromkeys((*before.cards, *cards))))
        return self._edit(_counted("Add to a deck", cards), before, after)

    def missing(self, deck_id: str, cards: Sequence[str]) -> list[str]:
        """Those of the cards that are not in the deck yet."""
        there = set(self._changes.deck(deck_id).cards)
        return [one for one in dict.fromkeys(cards) if one not in there]

    def remove(self, deck_id: str, cards: Sequence[str]) -> Edit | None:
        """Take cards out of a deck."""
        before = self._changes.deck(deck_id)
        gone = set(cards)
        after = replace(before, cards=tuple(one for one in before.cards if one not in gone))
        return self._edit(_counted("Take out of a deck", cards), before, after)

    def move(self, deck_id: str, cards: Sequence[str], by: int) -> Edit | None:
        """Move cards of a deck so many places down, or up where it is less than none."""
        before = self._changes.deck(deck_id)
        moving = [one for one in before.cards if one in set(cards)]
        if not moving:
            return None
        rest = [one for one in before.cards if one not in set(moving)]
        first = before.cards.index(moving[0])
        place = max(0, min(len(rest), first + by))
        return self._edit(
            "Order a deck", before, replace(before, cards=(*rest[:place], *moving, *rest[place:]))
        )

    def reorder(self, deck_id: str, by: int) -> Edit | None:
        """Move a deck up or down among the others."""
        decks = [self._changes.deck(deck.id) for deck in self.all()]
        place = next((at for at, one in enumerate(decks) if one.id == deck_id), None)
        if place is None or not 0 <= place + by < len(decks):
            return None
        one, other = decks[place], decks[place + by]
        return self._curating.edit(
            "Order the decks",
            Standing(decks=(one, other)),
            Standing(decks=(replace(one, position=other.position), replace(other, position=one.position))),
        )

    def _edit(self, label: str, before: DeckState, after: DeckState) -> Edit | None:
        return self._curating.edit(label, Standing(decks=(before,)), Standing(decks=(after,)))


def _title(title: str) -> str:
    written = one_line(title, NAME_LIMIT)
    if not written:
        raise RefusedInput("A deck needs a name.", "One word is enough.")
    return written


def _counted(label: str, cards: Sequence[str]) -> str:
    return label if len(cards) == 1 else f"{label}: {len(cards)} cards"
