"""The code store: which short code was printed on which card."""

from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import Connection, Engine

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.codes import Issued
from closer_desktop.storage.engine import reading, writing

_KEEP = """
INSERT INTO code (number, card, question, depth) VALUES (?, ?, ?, ?)
ON CONFLICT (number) DO UPDATE SET question = excluded.question, depth = excluded.depth
"""


class CodeStore:
    """Codes by number; one that was given to a card is never given to another."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def issue(self, choose: Callable[[Mapping[str, Sequence[int]], int], Sequence[Issued]]) -> None:
        """Keep what is chosen, given the numbers each card has and the first that no card has had."""
        with writing(self._engine) as connection:
            there = _issued(connection)
            known: dict[str, list[int]] = {}
            for number, code in there.items():
                known.setdefault(code.card, []).append(number)
            chosen = choose(known, max(there, default=-1) + 1)
            rows = [(code.number, code.card, code.question, int(code.depth)) for code in chosen]
            if rows:
                connection.exec_driver_sql(_KEEP, rows)

    def issued(self) -> dict[int, Issued]:
        """Every code that left the house, by its number."""
        with reading(self._engine) as connection:
            return _issued(connection)


def _issued(connection: Connection) -> dict[int, Issued]:
    rows = connection.exec_driver_sql("SELECT number, card, question, depth FROM code ORDER BY number")
    return {row.number: Issued(row.number, row.card, row.question, Depth(row.depth)) for row in rows}
