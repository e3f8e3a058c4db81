"""The shelf store: cards by number with what is known of each, a few at a time."""

from collections.abc import Callable, Iterable
from datetime import date

from sqlalchemy import Engine

from closer_desktop.domain.card_json import decode_card
from closer_desktop.domain.cards import Card
from closer_desktop.domain.shelf import CardPast, ShelfCard
from closer_desktop.storage.coming_back import NEVER, comes_back
from closer_desktop.storage.engine import reading, rows_among

_CARD = """
SELECT card.number, card.body,
  EXISTS (SELECT 1 FROM favourite WHERE favourite.card = card.id) AS is_favourite,
  EXISTS (SELECT 1 FROM put_away WHERE put_away.card = card.id) AS is_away,
  deck.origin = 'personal' AS is_own,
  EXISTS (SELECT 1 FROM original WHERE original.card = card.id) AS is_changed,
  (SELECT COUNT(DISTINCT instant) FROM shown WHERE shown.card = card.id) AS asked,
  (SELECT COUNT(*) FROM entry WHERE entry.card = card.id) AS talks
FROM card JOIN deck ON deck.id = card.deck WHERE card.number IN ({})
"""

_ASKED = """
SELECT shown.instant, person.name FROM shown JOIN person ON person.id = shown.person
WHERE shown.card = ? ORDER BY shown.instant DESC, person.name
"""


class ShelfStore:
    """What the Library shows of cards."""

    def __init__(self, engine: Engine, today: Callable[[], date] = date.today) -> None:
        self._engine = engine
        self._today = today

    def cards(self, numbers: Iterable[int]) -> list[ShelfCard]:
        """The cards with these numbers, as far as they exist, with what is known of them."""
        wanted = list(numbers)
        with reading(self._engine) as connection:
            found = {row[0]: _shelved(*row) for row in rows_among(connection, _CARD, wanted)}
        return [found[number] for number in wanted if number in found]

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
            is_open = f"ask_again IN ('', '{NEVER}') AND NOT {comes_back(self._today())}"
            talks = connection.exec_driver_sql(
                f"SELECT instant, CASE WHEN {is_open} THEN line ELSE '' END AS line "
                "FROM entry WHERE card = ? ORDER BY instant DESC",
                (card_id,),
            ).all()
        return CardPast(
            asked=tuple((instant, tuple(names)) for instant, names in asked.items()),
            talks=tuple((row.instant, row.line) for row in talks),
        )


def _shelved(
    number: int,
    body: str,
    is_favourite: int,
    is_away: int,
    is_own: int,
    is_changed: int,
    asked: int,
    talks: int,
) -> ShelfCard:
    return ShelfCard(
        number=number,
        card=decode_card(body),
        is_favourite=bool(is_favourite),
        is_away=bool(is_away),
        is_own=bool(is_own),
        is_changed=bool(is_changed),
        asked=asked,
        talks=talks,
    )
