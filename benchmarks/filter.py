"""A filter over 100,000 cards: the ids that fit, shuffled, against a raw select and a plain shuffle.

    python -m benchmarks.filter [ROUNDS]

Both sides read the same file and keep about 11 % of the cards; rounds are interleaved. The times are the
processor's, so that what else the machine does counts little.
"""

import random
import sqlite3
import statistics
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from closer_desktop.domain.cards import Depth, Relationship
from closer_desktop.domain.filters import Filters
from closer_desktop.domain.pile import shuffled
from closer_desktop.storage.cards import CardStore
from tests.large import large_journal

CARDS, BUDGET = 100_000, 2.0
FILTERS = Filters(relationships=frozenset({Relationship.FRIEND}), depths=frozenset({Depth.DEEP}))
RAW = "SELECT number FROM card WHERE relationships & ? = ? AND (? >> depth) & 1"


def ours(store: CardStore) -> int:
    """How many cards lie in the pile."""
    return len(shuffled(store.matching(FILTERS.criteria), random.Random(1)))


def raw(journal: sqlite3.Connection) -> int:
    """How many ids there are; the least that could do the job."""
    criteria = FILTERS.criteria
    values = (criteria.relationships, criteria.relationships, criteria.depths)
    found = [number for (number,) in journal.execute(RAW, values)]
    random.shuffle(found)
    return len(found)


def main(rounds: int) -> int:
    """Measure and print; 1 when the budget is missed."""
    with tempfile.TemporaryDirectory() as folder:
        journal = large_journal(Path(folder), CARDS)
        store = CardStore(journal.engine)
        floor = sqlite3.connect(Path(folder) / "journal.sqlite")
        times: list[list[float]] = [[], []]
        kept = 0
        for _ in range(rounds):
            for side, work in zip(times, (partial(raw, floor), partial(ours, store)), strict=True):
                begun = time.process_time()
                kept = work()
                side.append(time.process_time() - begun)
        floor.close()
        journal.close()
    least, found = (statistics.median(side) * 1000 for side in times)
    ratio = found / least
    print(
        f"{kept} of {CARDS} cards: raw {least:.1f} ms, ours {found:.1f} ms, {ratio:.2f}x (budget {BUDGET}x)"
    )
    return int(ratio > BUDGET)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 15))
