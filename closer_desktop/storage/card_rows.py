"""Rows of the card table: how they are written, and how the index of their words is kept in step."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from closer_desktop.domain.card_json import encode_card
from closer_desktop.domain.cards import Card, Place, Tone
from closer_desktop.domain.filters import facets_of
from closer_desktop.domain.progress import Tell, unwatched
from closer_desktop.domain.search.words import fold

# The home of every card that a person wrote or brought in.
MINE = "mine"
# Cards that were laid out together without being a deck of anybody's.
AT_HAND = "at-hand"
# Decks of one's own stand after the built-in ones.
FIRST_OWN_POSITION = 1_000_000

# Beyond so many cards the whole index is made anew, which is faster than card by card.
_REBUILDS_FROM = 3_000
# So many rows are made and written at once; when all are, this share of the work is done.
_AT_ONCE, _WRITTEN = 1_000, 0.8

_COLUMNS = (
    "id, deck, text, depth, kind, theme, relationships, themes, bands, traits, "
    "tone, places, tags, added, words, body"
)
# When a card came is not changed by changing it.
_KEPT = ("id", "added")

_SAVE = f"""
INSERT INTO card ({_COLUMNS}, number) VALUES ({", ".join("?" * 16)}, NULLIF(?, 0))
ON CONFLICT (id) DO UPDATE SET
{", ".join(f"{name} = excluded.{name}" for name in _COLUMNS.split(", ") if name not in _KEPT)}
"""

_TONES = {tone: place for place, tone in enumerate(Tone)}
_PLACES = {place: 1 << number for number, place in enumerate(Place)}


def save_cards(
    connection: Connection, placed: Sequence[tuple[str, Card, int, int]], tell: Tell = unwatched
) -> None:
    """Write cards: the home deck, the card, the moment it came, and its number or 0 for the next one."""
    is_many = len(placed) >= _REBUILDS_FROM
    ids = [card.id for _, card, _, _ in placed]
    if placed and not is_many:
        forget_words(connection, ids)
    for start in range(0, len(placed), _AT_ONCE):
        tell(start / len(placed) * _WRITTEN)
        part = placed[start : start + _AT_ONCE]
        rows = [(*card_row(home, card, added), number) for home, card, added, number in part]
        connection.exec_driver_sql(_SAVE, rows)
    if is_many:
        tell(_WRITTEN)
        rebuild_words(connection)
    elif placed:
        _learn_words(connection, ids)


def delete_cards(connection: Connection, ids: Sequence[str]) -> None:
    """Take cards out, with their words."""
    if not ids:
        return
    is_many = len(ids) >= _REBUILDS_FROM
    if not is_many:
        forget_words(connection, ids)
    connection.exec_driver_sql("DELETE FROM card WHERE id = ?", [(card_id,) for card_id in ids])
    if is_many:
        rebuild_words(connection)


def rebuild_words(connection: Connection) -> None:
    """Make the index of words anew."""
    connection.exec_driver_sql("INSERT INTO card_text (card_text) VALUES ('rebuild')")


def forget_words(connection: Connection, ids: Sequence[str]) -> None:
    """Take the words of these cards out of the index, as long as their rows are there unchanged."""
    connection.exec_driver_sql(
        "INSERT INTO card_text (card_text, rowid, words) "
        "SELECT 'delete', number, words FROM card WHERE id = ?",
        [(card_id,) for card_id in ids],
    )


def _learn_words(connection: Connection, ids: Sequence[str]) -> None:
    connection.exec_driver_sql(
        "INSERT INTO card_text (rowid, words) SELECT number, words FROM card WHERE id = ?",
        [(card_id,) for card_id in ids],
    )


def ensure_mine(connection: Connection) -> None:
    """Have the home of a person's own cards."""
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO deck VALUES (?, 'personal', ?, 'My cards', '', 'en', '', '', '')",
        (MINE, FIRST_OWN_POSITION - 1),
    )


def card_row(home: str, card: Card, added: int) -> tuple[str | int, ...]:
    """The card as a row, in the order of the columns."""
    facets = facets_of(card)
    return (
        card.id,
        home,
        card.text,
        facets.depth,
        facets.kind,
        facets.theme,
        facets.relationships,
        facets.themes,
        facets.bands,
        facets.traits,
        _TONES[card.tone],
        places_mask(card.places),
        "\n".join(map(fold, card.tags)),
        added,
        "\n".join(map(fold, (card.text, *card.ladder, card.share, card.listen))).rstrip("\n"),
        encode_card(card),
    )


def tone_number(tone: Tone) -> int:
    """The number of a tone in its column."""
    return _TONES[tone]


def places_mask(places: Iterable[Place]) -> int:
    """The places as bits of their column."""
    return sum(map(_PLACES.__getitem__, set(places)))
