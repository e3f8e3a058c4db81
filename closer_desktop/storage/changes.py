"""The change store: how cards, decks and marks stand, and bringing them to stand otherwise, all at once."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Engine

from closer_desktop.domain.card_json import decode_card, encode_card
from closer_desktop.domain.changes import (
    CardState,
    DeckState,
    MarkState,
    OwnDeck,
    ShownState,
    Standing,
    TalkState,
)
from closer_desktop.domain.progress import Progress, Tell
from closer_desktop.storage.card_rows import (
    AT_HAND,
    FIRST_OWN_POSITION,
    MINE,
    delete_cards,
    ensure_mine,
    save_cards,
)
from closer_desktop.storage.engine import reading, rows_among, writing

_HEAD = "id, title, description, language, licence, author, search"
_CARDS = """
SELECT card.id, card.number, card.deck, card.added, card.body, original.body AS original
FROM card LEFT JOIN original ON original.card = card.id WHERE card.id IN ({})
"""
_NUMBERS = "SELECT number FROM card WHERE id IN ({})"
_MARKED = "SELECT card, at FROM {} WHERE card IN ({})"
_SAVE_DECK = f"""
INSERT INTO deck ({_HEAD}, origin, position) VALUES (?, ?, ?, ?, ?, ?, ?, 'personal', ?)
ON CONFLICT (id) DO UPDATE SET title = excluded.title, description = excluded.description,
  language = excluded.language, licence = excluded.licence, author = excluded.author,
  search = excluded.search, position = excluded.position
"""

_LAY_DECK = f"""
INSERT INTO deck ({_HEAD}, origin, position) VALUES (?, ?, ?, ?, ?, ?, ?, 'personal', ?)
ON CONFLICT (id) DO UPDATE SET title = excluded.title
"""
# Not decks that a person made: where cards of one's own are at home, and what was laid out together.
_HIDDEN = (MINE, AT_HAND)


class ChangeStore:
    """Cards of one's own, changed cards, decks of one's own, favourites and what is put away."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def cards(self, ids: Iterable[str]) -> tuple[CardState, ...]:
        """How the cards with these ids stand."""
        wanted = list(ids)
        with reading(self._engine) as connection:
            found = {row.id: _card(row) for row in rows_among(connection, _CARDS, wanted)}
        return tuple([found.get(card_id) or CardState(id=card_id) for card_id in wanted])

    def numbers(self, ids: Iterable[str]) -> list[int]:
        """The numbers of the cards with these ids, as far as they are there."""
        with reading(self._engine) as connection:
            return [row.number for row in rows_among(connection, _NUMBERS, ids)]

    def texts(self) -> dict[str, str]:
        """The ids of all cards by their questions."""
        with reading(self._engine) as connection:
            return {row.text: row.id for row in connection.exec_driver_sql("SELECT text, id FROM card")}

    def marks(self, ids: Iterable[str]) -> tuple[MarkState, ...]:
        """How the cards with these ids are marked."""
        wanted = list(ids)
        with reading(self._engine) as connection:
            favourite, away = (
                {row.card: row.at for row in rows_among(connection, _MARKED.format(table, "{}"), wanted)}
                for table in ("favourite", "put_away")
            )
        return tuple(
            MarkState(id=one, favourite=favourite.get(one, ""), away=away.get(one, "")) for one in wanted
        )

    def own_decks(self) -> list[OwnDeck]:
        """The decks that a person made or brought in, in order."""
        query = (
            f"SELECT {_HEAD} FROM deck WHERE origin = 'personal' AND id NOT IN (?, ?) ORDER BY position, id"
        )
        with reading(self._engine) as connection:
            return [OwnDeck(**row._asdict()) for row in connection.exec_driver_sql(query, _HIDDEN)]

    def occasions(self) -> list[OwnDeck]:
        """The decks for an occasion, in order: they choose cards that are at home elsewhere."""
        query = (
            f"SELECT {_HEAD} FROM deck WHERE origin = 'built_in' "
            "AND id NOT IN (SELECT deck FROM card) ORDER BY position"
        )
        with reading(self._engine) as connection:
            return [OwnDeck(**row._asdict()) for row in connection.exec_driver_sql(query)]

    def deck(self, deck_id: str) -> DeckState:
        """How a deck of one's own stands; one that is not there would come last."""
        with reading(self._engine) as connection:
            query = f"SELECT {_HEAD} FROM deck WHERE id = ? AND origin = 'personal'"
            row = connection.exec_driver_sql(query, (deck_id,)).one_or_none()
            if row is None:
                last = connection.exec_driver_sql("SELECT MAX(position) FROM deck").scalar() or 0
                return DeckState(id=deck_id, position=max(last + 1, FIRST_OWN_POSITION))
            place = "SELECT position FROM deck WHERE id = ?"
            cards = "SELECT card FROM deck_card WHERE deck = ? ORDER BY position"
            return DeckState(
                id=deck_id,
                deck=OwnDeck(**row._asdict()),
                cards=tuple(connection.exec_driver_sql(cards, (deck_id,)).scalars()),
                position=connection.exec_driver_sql(place, (deck_id,)).scalar_one(),
            )

    def decks_with(self, card_id: str) -> list[str]:
        """The ids of the decks of one's own that a card was put into."""
        with reading(self._engine) as connection:
            query = (
                "SELECT deck.id FROM deck_card JOIN deck ON deck.id = deck_card.deck "
                "WHERE deck_card.card = ? AND deck.search = '' AND deck.id != ?"
            )
            return list(connection.exec_driver_sql(query, (card_id, AT_HAND)).scalars())

    def talks(self, card_id: str) -> tuple[TalkState, ...]:
        """The journal entries about a card."""
        with reading(self._engine) as connection:
            found = connection.exec_driver_sql("SELECT id FROM entry WHERE card = ? ORDER BY id", (card_id,))
            return tuple(TalkState(entry=entry, card=card_id) for entry in found.scalars())

    def shown(self, card_id: str) -> tuple[ShownState, ...]:
        """Who saw a card, and when."""
        query = "SELECT person, instant FROM shown WHERE card = ? ORDER BY instant, person"
        with reading(self._engine) as connection:
            rows = connection.exec_driver_sql(query, (card_id,))
            return tuple(ShownState(card=card_id, person=row.person, instant=row.instant) for row in rows)

    def lay_out(self, deck: OwnDeck, numbers: Sequence[int]) -> None:
        """Have exactly these cards in this deck, which may be new; it may be lost with the sitting."""
        with writing(self._engine, in_passing=True) as connection:
            head = (deck.id, deck.title, deck.description, deck.language, deck.licence, deck.author)
            connection.exec_driver_sql(_LAY_DECK, (*head, deck.search, FIRST_OWN_POSITION - 2))
            connection.exec_driver_sql("DELETE FROM deck_card WHERE deck = ?", (deck.id,))
            if numbers:
                connection.exec_driver_sql(
                    "INSERT INTO deck_card (deck, card, position) SELECT ?, id, ? FROM card WHERE number = ?",
                    [(deck.id, place, number) for place, number in enumerate(numbers)],
                )

    def bring_to(self, standing: Standing, progress: Progress | None = None) -> None:
        """Have the cards, decks and marks stand like this, in one transaction.

        Raises Stopped where the progress is stopped before the end, and then nothing has changed.
        """
        progress = progress or Progress()
        with writing(self._engine) as connection:
            _bring_cards(connection, standing.cards, progress.tell)
            for state in standing.decks:
                _bring_deck(connection, state)
            for table, since in (("favourite", "favourite"), ("put_away", "away")):
                _bring_marks(connection, table, [(one.id, getattr(one, since)) for one in standing.marks])
            _bring_past(connection, standing)
            progress.settle()


def _card(row: Any) -> CardState:
    return CardState(
        id=row.id,
        card=decode_card(row.body),
        home=row.deck,
        original=None if row.original is None else decode_card(row.original),
        added=row.added,
        number=row.number,
    )


def _bring_cards(connection: Connection, states: Sequence[CardState], tell: Tell) -> None:
    if not states:
        return
    ensure_mine(connection)
    delete_cards(connection, [state.id for state in states if state.card is None])
    save_cards(
        connection,
        [
            (state.home or MINE, state.card, state.added, state.number)
            for state in states
            if state.card is not None
        ],
        tell,
    )
    held = set(connection.exec_driver_sql("SELECT card FROM original").scalars())
    if gone := [(state.id,) for state in states if state.id in held]:
        connection.exec_driver_sql("DELETE FROM original WHERE card = ?", gone)
    changed = [
        (state.id, state.home, encode_card(state.original)) for state in states if state.original is not None
    ]
    if changed:
        connection.exec_driver_sql("INSERT INTO original (card, deck, body) VALUES (?, ?, ?)", changed)


def _bring_deck(connection: Connection, state: DeckState) -> None:
    deck = state.deck
    if deck is None:
        connection.exec_driver_sql("DELETE FROM deck WHERE id = ? AND origin = 'personal'", (state.id,))
        return
    head = (deck.id, deck.title, deck.description, deck.language, deck.licence, deck.author, deck.search)
    connection.exec_driver_sql(_SAVE_DECK, (*head, state.position))
    connection.exec_driver_sql("DELETE FROM deck_card WHERE deck = ?", (state.id,))
    rows = [(state.id, card_id, place) for place, card_id in enumerate(dict.fromkeys(state.cards))]
    if rows:
        connection.exec_driver_sql("INSERT INTO deck_card (deck, card, position) VALUES (?, ?, ?)", rows)


def _bring_marks(connection: Connection, table: str, marks: Sequence[tuple[str, str]]) -> None:
    kept = [(card_id, since) for card_id, since in marks if since]
    gone = [(card_id,) for card_id, since in marks if not since]
    if gone:
        connection.exec_driver_sql(f"DELETE FROM {table} WHERE card = ?", gone)
    if kept:
        connection.exec_driver_sql(f"INSERT OR IGNORE INTO {table} (card, at) VALUES (?, ?)", kept)


def _bring_past(connection: Connection, standing: Standing) -> None:
    for talk in standing.talks:
        connection.exec_driver_sql("UPDATE entry SET card = ? WHERE id = ?", (talk.card, talk.entry))
    for one in standing.shown:
        if one.was_seen:
            query = "INSERT OR IGNORE INTO shown (card, person, instant) VALUES (?, ?, ?)"
        else:
            query = "DELETE FROM shown WHERE card = ? AND person = ? AND instant = ?"
        connection.exec_driver_sql(query, (one.card, one.person, one.instant))
