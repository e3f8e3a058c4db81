"""The shelf store: cards by number with what is known of each, a few at a time."""

from collections.abc import Iterable

from sqlalchemy import Engine

from closer_desktop.domain.card_json import decode_card
from closer_desktop.domain.cards import Card
from closer_desktop.domain.shelf import CardPast, ShelfCard
from closer_desktop.storage.engine import reading

_CARD = """
SELECT card.number, card.body,
  EXISTS (SELECT 1 FROM favourite WHERE favourite.card = card.id) AS is_favourite,
  EXISTS (SELECT 1 FROM put_away WHERE put_away.card = card.id) AS is_away,
  deck.origin = 'personal' AS is_own,
  EXISTS (SELECT 1 FROM original WHERE original.card = card.id) AS is_changed,
  (SELECT COUNT(DISTINCT instant) FROM shown WHERE shown.card = card.id) AS asked,
  (SELECT COUNT(*) FROM entry WHERE entry.card = card.id) AS talks
FROM card JOIN deck ON deck.id = card.deck WHERE card.number = ?
"""

_ASKED = """
SELECT shown.instant, person.name FROM shown JOIN person ON person.id = shown.person
WHERE shown.card = ? ORDER BY shown.instant DESC, person.name
"""


class ShelfStore:
    """What the Library shows of cards."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def cards(self, numbers: Iterable[int]) -> list[ShelfCard]:
        """The cards with these numbers, as far as they exist, with what is known of them."""
        with reading(self._engine) as connection:
            rows = (connection.exec_driver_sql(_CARD, (number,)).one_or_none() for number in numbers)
            return [
                ShelfCard(
                    number=row.number,
                    card=decode_card(row.body),
                    is_favourite=bool(row.is_favourite),
                    is_away=bool(row.is_away),
                    is_own=bool(row.is_own),
                    is_changed=bool(row.is_changed),
                    asked=row.asked,
                    talks=row.talks,
                )
                for row in rows
                if row is not None
            ]

    def printed(self, numbers: Iterable[int]) -> list[Card]:
        """The cards with these numbers, as far as they exist."""
        with reading(self._engine) as connection:
            found = (
                connection.exec_driver_sql("SELECT body FROM card WHERE number = ?", (number,)).scalar()
                for number in numbers
            )
            return [decode_card(body) for body in found if body is not None]

    def questions(self) -> list[tuple[int, str, str]]:
        """Number, id and question of every card that is not put away, in order."""
        kept = "id NOT IN (SELECT card FROM put_away)"
        query = f"SELECT number, id, text FROM card WHERE {kept} ORDER BY number"
        with reading(self._engine) as connection:
            return [(number, card_id, text) for number, card_id, text in connection.exec_driver_sql(query)]

    def past(self, card_id: str) -> CardPast:
        """When a card was asked and with whom, and the lines of the talks it sparked, newest first."""
        with reading(self._engine) as connection:
            asked: dict[int, list[str]] = {}
            for instant, name in connection.exec_driver_sql(_ASKED, (card_id,)):
                asked.setdefault(instant, []).append(name)
            # A line that waits to be asked again is not told.
            talks = connection.exec_driver_sql(
                "SELECT instant, CASE WHEN ask_again = '' THEN line ELSE '' END AS line "
                "FROM entry WHERE card = ? ORDER BY instant DESC",
                (card_id,),
            ).all()
        return CardPast(
            asked=tuple((instant, tuple(names)) for instant, names in asked.items()),
            talks=tuple((row.instant, row.line) for row in talks),
        )
