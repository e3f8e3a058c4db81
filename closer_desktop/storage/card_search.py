"""A search over cards as a database query: whole numbers, an index of words, and no card is read."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, Engine

from closer_desktop.domain.cards import Place, Relationship
from closer_desktop.domain.filters import Trait, mask, ordinal
from closer_desktop.domain.search.finding import fold_all
from closer_desktop.domain.search.tree import (
    About,
    Added,
    And,
    Asked,
    AtPlace,
    DepthBetween,
    Everything,
    GreatTalk,
    InDeck,
    Is,
    Leaf,
    Mark,
    Node,
    Not,
    OfKind,
    Or,
    Sounding,
    Span,
    Suits,
    Tagged,
    With,
)
from closer_desktop.domain.search.words import Words, fold
from closer_desktop.domain.shelf import ShelfCounts
from closer_desktop.storage.card_rows import MINE, places_mask, tone_number
from closer_desktop.storage.engine import reading
from closer_desktop.storage.instants import instant_of

# What an SQLite statement surely takes; a search with more parts finds nothing that anybody wrote by hand.
_MOST_VALUES = 900

_MARKED = {
    Mark.FAVOURITE: "id IN (SELECT card FROM favourite)",
    Mark.PUT_AWAY: "id IN (SELECT card FROM put_away)",
    Mark.MINE: "(deck IN (SELECT id FROM deck WHERE origin = 'personal')"
    " OR id IN (SELECT card FROM original))",
    Mark.ANNUAL: f"traits & {int(Trait.ANNUAL)}",
}


_AWAY = """
SELECT relationships, deck = 'mine' OR id IN (SELECT card FROM original) AS is_mine
FROM put_away JOIN card ON card.id = put_away.card
"""
_FAVOURITES = """
SELECT COUNT(*) FROM favourite JOIN card ON card.id = favourite.card
WHERE card.id NOT IN (SELECT card FROM put_away)
"""
_TALKS = """
SELECT COUNT(*) FROM (SELECT DISTINCT card AS id FROM entry) AS talk JOIN card ON card.id = talk.id
WHERE card.id NOT IN (SELECT card FROM put_away)
"""
_LED_BY_WORDS = """
SELECT number FROM (SELECT rowid AS found FROM card_text WHERE card_text MATCH ?) JOIN card ON number = found
"""
_OWN = "SELECT (SELECT COUNT(*) FROM card WHERE deck = ?) + (SELECT COUNT(*) FROM original)"
_HELD = """
SELECT deck_card.deck, COUNT(*) FROM deck_card JOIN card ON card.id = deck_card.card
WHERE card.id NOT IN (SELECT card FROM put_away) GROUP BY deck_card.deck
"""


@dataclass(frozen=True, slots=True)
class Query:
    """A condition on the card table and the values in it."""

    text: str
    values: tuple[str | int, ...] = ()


class CardSearch:
    """Finds the numbers of cards, in the order of the decks."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def numbers(self, nodes: Sequence[Node], deck: str = "", most: int = -1) -> list[int]:
        """The numbers of the cards that every node finds, `most` at most; of one deck in its own order."""
        with reading(self._engine) as connection:
            phrases, others = _apart(nodes)
            query = _both(_Reading(connection).query(node) for node in others)
            if phrases and not deck:
                # The index of words leads and stops at `most`: as a set beside it, it would be read whole.
                found = f"{_LED_BY_WORDS} WHERE {query.text} ORDER BY found LIMIT ?"
                values = (" AND ".join(map(_phrase, phrases)), *query.values, most)
                return _first_column(connection, found, values)
            query = _both((query, *map(_words, phrases)))
            if deck:
                chosen = (
                    "SELECT number FROM deck_card JOIN card ON card.id = deck_card.card "
                    f"WHERE deck_card.deck = ? AND {query.text} ORDER BY deck_card.position LIMIT ?"
                )
                held = (deck, *query.values, most)
                return _first_column(connection, chosen, held)
            found = f"SELECT number FROM card WHERE {query.text} ORDER BY number LIMIT ?"
            return _first_column(connection, found, (*query.values, most))

    def like(self, words: Iterable[str], most: int) -> list[int]:
        """The numbers of cards with any of these words, those with most of them first."""
        quoted = " OR ".join(f'"{fold(word)}"' for word in words)
        if not quoted:
            return []
        query = "SELECT rowid FROM card_text WHERE card_text MATCH ? ORDER BY rank LIMIT ?"
        with reading(self._engine) as connection:
            return list(connection.exec_driver_sql(query, (quoted, most)).scalars())

    def count(self, nodes: Sequence[Node]) -> int:
        """How many cards every node finds."""
        with reading(self._engine) as connection:
            query = _both(_Reading(connection).query(node) for node in nodes)
            found = connection.exec_driver_sql(f"SELECT COUNT(*) FROM card WHERE {query.text}", query.values)
            return int(found.scalar_one())

    def counts(self) -> ShelfCounts:
        """How many cards lie where, counted from the indexes alone."""
        with reading(self._engine) as connection:
            run = connection.exec_driver_sql
            suiting = run("SELECT relationships, COUNT(*) FROM card GROUP BY relationships").all()
            away = run(_AWAY).all()
            held = run(_HELD).all()
            return ShelfCounts(
                everything=sum(count for _, count in suiting) - len(away),
                favourites=run(_FAVOURITES).scalar_one(),
                talks=run(_TALKS).scalar_one(),
                mine=run(_OWN, (MINE,)).scalar_one() - sum(row.is_mine for row in away),
                away=len(away),
                relationships={
                    one: sum(count for people, count in suiting if people & mask([one]))
                    - sum(row.relationships & mask([one]) != 0 for row in away)
                    for one in Relationship
                },
                decks={row[0]: row[1] for row in held},
            )


class _Reading:
    """One search being turned into a condition; names in it are looked up in the same view of the journal."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def query(self, node: Node) -> Query:
        match node:
            case Everything():
                return Query("1")
            case Not(part):
                inner = self.query(part)
                return Query(f"NOT ({inner.text})", inner.values)
            case And(parts):
                return _both(map(self.query, parts))
            case Or(parts):
                return _either(map(self.query, parts))
            case _:
                return self._leaf(node)

    def _leaf(self, leaf: Leaf) -> Query:
        match leaf:
            case Words():
                return _words(leaf)
            case DepthBetween(lowest, highest):
                return Query("depth BETWEEN ? AND ?", (int(lowest), int(highest)))
            case Suits(relationship, band):
                bands = f" AND bands & {mask([band])}" if band is not None else ""
                return Query(f"(relationships & {mask([relationship])}{bands})")
            case About(theme):
                return Query(f"themes & {mask([theme])}")
            case OfKind(kind):
                return Query("kind = ?", (ordinal(kind),))
            case Sounding(tone):
                return Query("tone = ?", (tone_number(tone),))
            case AtPlace(name):
                there = [place for place in Place if name.stand_in(fold_all([place.value]))]
                return Query(f"places & {places_mask(there)}")
            case Is(mark):
                return Query(_MARKED[mark])
            case GreatTalk():
                return Query("id IN (SELECT card FROM entry WHERE card != '')")
            case Asked(times):
                return _asked(times)
            case Added(days):
                return _added(days)
            case _:
                return self._named(leaf)

    def _named(self, leaf: Leaf) -> Query:
        """Conditions on names: the few there are are looked through here."""
        match leaf:
            case Tagged(name):
                return _among("tags", self._standing(name, "SELECT DISTINCT tags FROM card WHERE tags != ''"))
            case InDeck(name):
                query = "SELECT id, id || char(10) || title FROM deck WHERE id != 'at-hand' AND search = ''"
                homes = self._standing(name, query, lambda text: text.split("\n", 1))
                home = _among("deck", homes)
                chosen = _among("deck_card.deck", homes)
                return Query(
                    f"({home.text} OR id IN (SELECT card FROM deck_card WHERE {chosen.text}))",
                    (*home.values, *chosen.values),
                )
            case With(name):
                people = _among("person", self._standing(name, "SELECT id, name FROM person"))
                return Query(
                    f"id IN (SELECT card FROM shown WHERE {people.text} UNION SELECT entry.card FROM entry "
                    f"JOIN entry_person ON entry_person.entry = entry.id WHERE {people.text})",
                    (*people.values, *people.values),
                )
            case _:
                return Query("0")

    def _standing(
        self, words: Words, query: str, apart: Callable[[str], list[str]] = str.splitlines
    ) -> list[str]:
        """The first columns of the rows in whose last column the words stand."""
        rows = self._connection.exec_driver_sql(query)
        return [row[0] for row in rows if words.stand_in(fold_all(apart(row[-1])))]


def _first_column(connection: Connection, query: str, values: tuple[str | int, ...]) -> list[int]:
    """What a query of one column finds, straight from the driver: rows of Core cost as much again."""
    cursor = connection.connection.cursor()
    cursor.execute(query, values)
    return [number for (number,) in cursor.fetchall()]


def _apart(nodes: Sequence[Node]) -> tuple[list[Words], list[Node]]:
    """The words that must all stand there and that the index knows, and everything else."""
    parts = [part for node in nodes for part in (node.parts if isinstance(node, And) else (node,))]
    phrases = [part for part in parts if isinstance(part, Words) and part.runs]
    return phrases, [part for part in parts if not (isinstance(part, Words) and part.runs)]


def _words(words: Words) -> Query:
    if not words.runs:
        return Query("instr(words, ?)", (words.signs,))
    return Query("number IN (SELECT rowid FROM card_text WHERE card_text MATCH ?)", (_phrase(words),))


def _phrase(words: Words) -> str:
    phrase = " ".join(words.runs)
    return f'"{phrase}"' if words.whole else f'"{phrase}" *'


def _asked(times: Span) -> Query:
    counted = "SELECT card FROM (SELECT DISTINCT card, instant FROM shown) GROUP BY card HAVING COUNT(*)"
    if times.lowest > 0:
        if times.highest is None:
            return Query(f"id IN ({counted} >= ?)", (times.lowest,))
        return Query(f"id IN ({counted} BETWEEN ? AND ?)", (times.lowest, times.highest))
    return Query("1") if times.highest is None else Query(f"id NOT IN ({counted} > ?)", (times.highest,))


def _added(days: Span) -> Query:
    now = datetime.now(UTC)
    youngest = instant_of(now - timedelta(days=min(days.lowest, 300_000)))
    if days.highest is None:
        return Query("added <= ?", (youngest,))
    oldest = instant_of(now - timedelta(days=min(days.highest, 300_000) + 1))
    at_most = (1 << 62) if days.lowest == 0 else youngest
    return Query("added > ? AND added <= ?", (oldest, at_most))


def _among(column: str, values: Iterable[str]) -> Query:
    found = tuple(values)[:_MOST_VALUES]
    return Query(f"{column} IN ({', '.join('?' * len(found))})", found) if found else Query("0")


def _both(queries: Iterable[Query]) -> Query:
    return _joined(" AND ", queries)


def _either(queries: Iterable[Query]) -> Query:
    return _joined(" OR ", queries)


def _joined(word: str, queries: Iterable[Query]) -> Query:
    parts = list(queries)
    values = tuple(value for part in parts for value in part.values)
    return Query(f"({word.join(f'({part.text})' for part in parts) or '1'})", values)
