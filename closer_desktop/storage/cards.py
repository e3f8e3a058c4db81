"""The card store: every card, the decks they are in, favourites and cards put away."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine

from closer_desktop.domain.card_json import decode_card, encode_card
from closer_desktop.domain.cards import Card, Deck
from closer_desktop.domain.filters import Criteria, facets_of
from closer_desktop.domain.pile import PileCard
from closer_desktop.storage.engine import reading, writing

_PILE_CARD = "number, depth, theme, kind, traits"

# The same comparison as `Criteria.admits`, over the covering index of the facets.
_MATCHING = f"""
SELECT {_PILE_CARD} FROM card
WHERE relationships & :relationships = :relationships
  AND bands & :bands = :bands
  AND (:depths >> depth) & 1
  AND (:kinds >> kind) & 1
  AND themes & :themes
  AND NOT themes & :unwanted
  AND NOT traits & :barred
  AND (:deck = '' OR deck = :deck OR id IN (SELECT card FROM deck_card WHERE deck = :deck))
  AND id NOT IN (SELECT card FROM put_away)
"""

_SAVE_CARD = """
INSERT INTO card (id, deck, text, depth, kind, theme, relationships, themes, bands, traits, body)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
  deck = excluded.deck, text = excluded.text, depth = excluded.depth, kind = excluded.kind,
  theme = excluded.theme, relationships = excluded.relationships, themes = excluded.themes,
  bands = excluded.bands, traits = excluded.traits, body = excluded.body
"""

_SAVE_DECK = """
INSERT INTO deck (id, origin, position, title, description, language, licence, author)
VALUES (?, 'built_in', ?, ?, ?, ?, ?, ?)
"""

_BUILT_IN = "built_in"


class CardStore:
    """Cards by number and id; filters run in the database over whole numbers only."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def matching(self, criteria: Criteria) -> list[PileCard]:
        """The cards that may be dealt, in no particular order; those put away are left out."""
        values = {name: getattr(criteria, name) for name in Criteria.__slots__}
        with reading(self._engine) as connection:
            rows = connection.exec_driver_sql(_MATCHING, values)
            return [PileCard._make(row) for row in rows]

    def numbered(self, numbers: Iterable[int]) -> list[PileCard]:
        """The pile cards with these numbers, as far as they exist."""
        with reading(self._engine) as connection:
            found = (
                connection.exec_driver_sql(
                    f"SELECT {_PILE_CARD} FROM card WHERE number = ?", (number,)
                ).one_or_none()
                for number in numbers
            )
            return [PileCard._make(row) for row in found if row is not None]

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
        with reading(self._engine) as connection:
            bodies = connection.exec_driver_sql(
                "SELECT body FROM card JOIN deck ON deck.id = card.deck ORDER BY position, number"
            ).scalars()
            return [decode_card(body) for body in bodies]

    def decks(self) -> list[Deck]:
        """All decks in order, with the cards that are at home in them or chosen by them."""
        with reading(self._engine) as connection:
            heads = connection.exec_driver_sql(
                "SELECT id, title, description, language, licence, author FROM deck ORDER BY position"
            ).all()
            cards: dict[str, list[Card]] = {head.id: [] for head in heads}
            for deck, body in connection.exec_driver_sql("SELECT deck, body FROM card ORDER BY number"):
                cards[deck].append(decode_card(body))
            for deck, body in connection.exec_driver_sql(
                "SELECT deck_card.deck, body FROM deck_card JOIN card ON card.id = deck_card.card "
                "ORDER BY deck_card.position"
            ):
                cards[deck].append(decode_card(body))
        return [Deck(**head._asdict(), cards=tuple(cards[head.id])) for head in heads]

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
            homes = "SELECT id FROM deck WHERE origin = 'built_in'"
            mine = "SELECT card.id FROM card JOIN deck ON deck.id = card.deck WHERE origin = 'personal'"
            personal = set(connection.exec_driver_sql(mine).scalars())
            cards = [(deck.id, card) for deck in decks for card in deck.cards if card.id not in personal]
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            gone = set(
                connection.exec_driver_sql(f"SELECT id FROM card WHERE deck IN ({homes})").scalars()
            ) - {card.id for _, card in cards}
            for card_id in gone:
                connection.exec_driver_sql("DELETE FROM card WHERE id = ?", (card_id,))
            _replace_decks(connection, [*decks, *chosen])
            if cards:
                connection.exec_driver_sql(_SAVE_CARD, [_row(deck, card) for deck, card in cards])
            _choose(connection, chosen)
            connection.exec_driver_sql("INSERT INTO card_text (card_text) VALUES ('rebuild')")
            connection.exec_driver_sql(
                "INSERT INTO keep (name, value) VALUES ('built_in', ?) "
                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (version,),
            )

    def _body(self, query: str, value: str | int) -> str | None:
        with reading(self._engine) as connection:
            body: str | None = connection.exec_driver_sql(query, (value,)).scalar()
            return body


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


def _row(deck: str, card: Card) -> tuple[str | int, ...]:
    facets = facets_of(card)
    return (
        card.id,
        deck,
        card.text,
        facets.depth,
        facets.kind,
        facets.theme,
        facets.relationships,
        facets.themes,
        facets.bands,
        facets.traits,
        encode_card(card),
    )
