"""The card store: every card, the decks they are in, favourites and cards put away."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from operator import itemgetter

from sqlalchemy import Connection, Engine

from closer_desktop.domain.card_json import decode_card, encode_card
from closer_desktop.domain.cards import Card, Deck
from closer_desktop.domain.filters import Criteria
from closer_desktop.domain.pile import PileCard
from closer_desktop.storage.card_rows import AT_HAND, MINE, ensure_mine, rebuild_words, save_cards
from closer_desktop.storage.engine import plain_rows, reading, rows_among, writing
from closer_desktop.storage.instants import instant_of

_PILE_CARD = "number, depth, theme, kind, traits"

# The same comparison as `Criteria.admits`; it reads nothing but the covering index of the facets.
_MATCHING = f"""
SELECT {_PILE_CARD} FROM card
WHERE (:depths >> depth) & 1
  AND relationships & :relationships = :relationships
  AND bands & :bands = :bands
  AND (:kinds >> kind) & 1
  AND themes & :themes
  AND NOT themes & :unwanted
  AND NOT traits & :barred
  AND number NOT IN (SELECT card.number FROM put_away JOIN card ON card.id = put_away.card)
"""
_IN_DECK = "  AND (deck = :deck OR id IN (SELECT card FROM deck_card WHERE deck = :deck))"

_SAVE_DECK = """
INSERT INTO deck (id, origin, position, title, description, language, licence, author, search)
VALUES (?, 'built_in', ?, ?, ?, ?, ?, ?, '')
"""

# Cards in the decks where they are at home, and then those that were put into decks of one's own.
_HOME_AND_CHOSEN = """
SELECT deck, body FROM (
  SELECT deck, 0 AS chosen, number AS place, body FROM card
  UNION ALL
  SELECT deck_card.deck, 1, deck_card.position, card.body FROM deck_card JOIN card ON card.id = deck_card.card
) ORDER BY chosen, place
"""


class CardStore:
    """Cards by number and id; filters run in the database over whole numbers only."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def matching(self, criteria: Criteria) -> list[PileCard]:
        """The cards that may be dealt, by number; those put away are left out."""
        values = {name: getattr(criteria, name) for name in Criteria.__slots__}
        with reading(self._engine) as connection:
            query = _MATCHING + _IN_DECK if criteria.deck else _MATCHING
            found = plain_rows(connection, query, values)
        # A sorted pile is shuffled the same way every time; before the rows have names this is fastest.
        return list(map(PileCard._make, sorted(found, key=itemgetter(0))))

    def numbered(self, numbers: Iterable[int]) -> list[PileCard]:
        """The pile cards with these numbers, as far as they exist."""
        wanted = list(numbers)
        query = f"SELECT {_PILE_CARD} FROM card WHERE number IN ({{}})"
        with reading(self._engine) as connection:
            found = {row.number: PileCard._make(row) for row in rows_among(connection, query, wanted)}
        return [found[number] for number in wanted if number in found]

    def card(self, number: int) -> Card:
        """The card with this number; raises KeyError when there is none."""
        body = self._body("SELECT body FROM card WHERE number = ?", number)
        if body is None:
            raise KeyError(number)
        return decode_card(body)

    def find(self, card_id: str) -> Card | None:
        """The card with this id."""
        body = self._body("SELECT body FROM card WHERE id = ?", card_id)
        return None if body is None else decode_card(body)

    def all_cards(self) -> list[Card]:
        """All cards, deck by deck."""
        query = "SELECT body FROM card JOIN deck ON deck.id = card.deck ORDER BY deck.position, card.number"
        with reading(self._engine) as connection:
            return [decode_card(body) for body in connection.exec_driver_sql(query).scalars()]

    def decks(self) -> list[Deck]:
        """All decks with their cards, in order; smart ones, which are searches, are not among them."""
        with reading(self._engine) as connection:
            heads = connection.exec_driver_sql(
                "SELECT id, title, description, language, licence, author FROM deck "
                "WHERE search = '' AND id != ? ORDER BY position",
                (AT_HAND,),
            ).all()
            cards: dict[str, list[Card]] = {head.id: [] for head in heads}
            for deck, body in connection.exec_driver_sql(_HOME_AND_CHOSEN):
                if deck in cards:
                    cards[deck].append(decode_card(body))
        found = [Deck(**head._asdict(), cards=tuple(cards[head.id])) for head in heads]
        return [deck for deck in found if deck.id != MINE or deck.cards]

    def deck_titles(self) -> dict[str, str]:
        """The decks' titles by their ids, in order."""
        with reading(self._engine) as connection:
            rows = connection.exec_driver_sql("SELECT id, title FROM deck ORDER BY position")
            return {row.id: row.title for row in rows}

    def favourites(self) -> set[str]:
        """The ids of the cards kept close."""
        with reading(self._engine) as connection:
            return set(connection.exec_driver_sql("SELECT card FROM favourite").scalars())

    def favourite_numbers(self) -> set[int]:
        """The numbers of the cards kept close."""
        with reading(self._engine) as connection:
            query = "SELECT number FROM card JOIN favourite ON favourite.card = card.id"
            return set(connection.exec_driver_sql(query).scalars())

    def keep_close(self, card_id: str, close: bool) -> None:
        """Make a card a favourite, or no longer one."""
        with writing(self._engine) as connection:
            if close:
                connection.exec_driver_sql(
                    "INSERT OR IGNORE INTO favourite (card, at) VALUES (?, ?)",
                    (card_id, datetime.now(UTC).isoformat()),
                )
            else:
                connection.exec_driver_sql("DELETE FROM favourite WHERE card = ?", (card_id,))

    def put_away(self, card_id: str, away: bool) -> None:
        """Deal the card no more, or again."""
        with writing(self._engine) as connection:
            if away:
                connection.exec_driver_sql(
                    "INSERT OR IGNORE INTO put_away (card, at) VALUES (?, ?)",
                    (card_id, datetime.now(UTC).isoformat()),
                )
            else:
                connection.exec_driver_sql("DELETE FROM put_away WHERE card = ?", (card_id,))

    def numbers_of(self, card_ids: Iterable[str]) -> dict[str, int]:
        """The numbers of these cards by their ids, as far as they exist."""
        with reading(self._engine) as connection:
            query = "SELECT number FROM card WHERE id = ?"
            found = {card_id: connection.exec_driver_sql(query, (card_id,)).scalar() for card_id in card_ids}
        return {card_id: number for card_id, number in found.items() if number is not None}

    def away(self) -> set[str]:
        """The ids of the cards put away."""
        with reading(self._engine) as connection:
            return set(connection.exec_driver_sql("SELECT card FROM put_away").scalars())

    def built_in_version(self) -> str:
        """Which built-in decks the journal holds, as `take_built_in` was told; empty before the first."""
        with reading(self._engine) as connection:
            found = connection.exec_driver_sql("SELECT value FROM keep WHERE name = 'built_in'").scalar()
            return str(found or "")

    def take_built_in(self, decks: Sequence[Deck], version: str, chosen: Sequence[Deck] = ()) -> None:
        """Make the built-in decks these; cards keep their numbers, personal cards are left alone.

        `chosen` are decks of cards that are at home in the others.
        """
        with writing(self._engine, in_passing=True) as connection:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            everything = {card.id: (deck.id, card) for deck in decks for card in deck.cards}
            _keep_changed(connection, everything)
            _drop_gone(connection, everything)
            _replace_decks(connection, [*decks, *chosen])
            mine = set(connection.exec_driver_sql(_PERSONAL).scalars())
            now = instant_of(datetime.now(UTC))
            shipped = [(*pair, now, 0) for card_id, pair in everything.items() if card_id not in mine]
            save_cards(connection, shipped)
            _choose(connection, chosen)
            rebuild_words(connection)
            connection.exec_driver_sql(
                "INSERT INTO keep (name, value) VALUES ('built_in', ?) "
                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (version,),
            )

    def _body(self, query: str, value: str | int) -> str | None:
        with reading(self._engine) as connection:
            body: str | None = connection.exec_driver_sql(query, (value,)).scalar()
            return body


# Cards that a person wrote, brought in or changed: an update leaves them alone.
_PERSONAL = """
SELECT card.id FROM card JOIN deck ON deck.id = card.deck WHERE origin = 'personal'
UNION SELECT card FROM original
"""


def _keep_changed(connection: Connection, shipped: Mapping[str, tuple[str, Card]]) -> None:
    """Renew what stands behind cards that a person changed; where it is gone, the card is theirs alone."""
    ensure_mine(connection)
    for card_id in connection.exec_driver_sql("SELECT card FROM original").scalars().all():
        if card_id in shipped:
            deck, card = shipped[card_id]
            values = (deck, encode_card(card), card_id)
            connection.exec_driver_sql("UPDATE original SET deck = ?, body = ? WHERE card = ?", values)
            connection.exec_driver_sql("UPDATE card SET deck = ? WHERE id = ?", (deck, card_id))
        else:
            connection.exec_driver_sql("DELETE FROM original WHERE card = ?", (card_id,))
            connection.exec_driver_sql("UPDATE card SET deck = ? WHERE id = ?", (MINE, card_id))


def _drop_gone(connection: Connection, shipped: Mapping[str, tuple[str, Card]]) -> None:
    homes = "SELECT id FROM deck WHERE origin = 'built_in'"
    found = connection.exec_driver_sql(f"SELECT id FROM card WHERE deck IN ({homes})").scalars()
    gone = [(card_id,) for card_id in found.all() if card_id not in shipped]
    if gone:
        connection.exec_driver_sql("DELETE FROM card WHERE id = ?", gone)


def _replace_decks(connection: Connection, decks: Sequence[Deck]) -> None:
    """Write the deck rows; cards point at them by id, so nothing cascades while keys are kept."""
    rows = [
        (deck.id, place, deck.title, deck.description, deck.language, deck.licence, deck.author)
        for place, deck in enumerate(decks)
    ]
    kept = {row[0] for row in rows}
    for deck_id in (
        connection.exec_driver_sql("SELECT id FROM deck WHERE origin = 'built_in'").scalars().all()
    ):
        if deck_id not in kept:
            connection.exec_driver_sql("DELETE FROM deck WHERE id = ?", (deck_id,))
    if rows:
        connection.exec_driver_sql(
            _SAVE_DECK + " ON CONFLICT (id) DO UPDATE SET position = excluded.position,"
            " title = excluded.title, description = excluded.description, language = excluded.language,"
            " licence = excluded.licence, author = excluded.author",
            rows,
        )


def _choose(connection: Connection, chosen: Sequence[Deck]) -> None:
    """Write which cards the decks for an occasion choose."""
    for deck in chosen:
        connection.exec_driver_sql("DELETE FROM deck_card WHERE deck = ?", (deck.id,))
    rows = [(deck.id, card.id, place) for deck in chosen for place, card in enumerate(deck.cards)]
    if rows:
        connection.exec_driver_sql("INSERT INTO deck_card (deck, card, position) VALUES (?, ?, ?)", rows)
