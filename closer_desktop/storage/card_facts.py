"""What the journal knows of each card besides what is printed on it."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine

from closer_desktop.domain.search.finding import CardFacts
from closer_desktop.domain.search.tree import Mark
from closer_desktop.storage.engine import reading
from closer_desktop.storage.instants import MICROSECONDS_A_DAY, instant_of

_DECKS = """
SELECT card.id AS card, deck.id, deck.title FROM card JOIN deck ON deck.id = card.deck
UNION
SELECT deck_card.card, deck.id, deck.title FROM deck_card JOIN deck ON deck.id = deck_card.deck
WHERE deck.id != 'at-hand' AND deck.search = ''
"""

_MARKED = {
    Mark.FAVOURITE: "SELECT card FROM favourite",
    Mark.PUT_AWAY: "SELECT card FROM put_away",
    Mark.MINE: "SELECT card.id FROM card JOIN deck ON deck.id = card.deck WHERE deck.origin = 'personal' "
    "UNION SELECT card FROM original",
}

# A card was asked at each moment at which it was shown to someone who was named.
_ASKED = "SELECT card, COUNT(DISTINCT instant) FROM (SELECT card, instant FROM shown) GROUP BY card"

_PEOPLE = """
SELECT shown.card, person.name FROM shown JOIN person ON person.id = shown.person
UNION
SELECT entry.card, person.name FROM entry
JOIN entry_person ON entry_person.entry = entry.id JOIN person ON person.id = entry_person.person
"""

_ADDED = "SELECT id, added FROM card"

_TALKED_OF = "SELECT DISTINCT card FROM entry WHERE card != ''"


class CardFactStore:
    """Facts by card id; a card of which nothing is known is not among them."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def facts(self) -> Mapping[str, CardFacts]:
        """The facts of every card."""
        with reading(self._engine) as connection:
            decks = _gathered(connection, _DECKS)
            people = _gathered(connection, _PEOPLE)
            asked = {card: int(times) for card, times in connection.exec_driver_sql(_ASKED)}
            now = instant_of(datetime.now(UTC))
            added = {card: max(0, now - at) for card, at in connection.exec_driver_sql(_ADDED)}
            talked_of = set(connection.exec_driver_sql(_TALKED_OF).scalars())
            marks: dict[str, set[Mark]] = defaultdict(set)
            for mark, query in _MARKED.items():
                for card in connection.exec_driver_sql(query).scalars():
                    marks[card].add(mark)
        return {
            card: CardFacts(
                decks=tuple(decks.get(card, ())),
                marks=frozenset(marks.get(card, ())),
                asked=asked.get(card, 0),
                people=tuple(people.get(card, ())),
                sparked_great_talk=card in talked_of,
                days_since_added=added[card] // MICROSECONDS_A_DAY if card in added else None,
            )
            for card in decks
        }


def _gathered(connection: Connection, query: str) -> dict[str, list[str]]:
    """Every word of the later columns, by the card in the first."""
    gathered: dict[str, list[str]] = defaultdict(list)
    for card, *words in connection.exec_driver_sql(query):
        gathered[card] += words
    return gathered
