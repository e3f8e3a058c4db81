"""Brings 100,000 cards in, against raw SQLite that is given finished rows.

    python benchmarks/importing.py [CARDS] [ROUNDS]

Ours: checked cards are compared with what is there and written in one transaction, with their deck and
their words; reading and checking them before, file by file, is told by itself. Raw: `executemany` of the
same rows and one rebuild of the index. Seconds are the processor's, as machines are shared. As on the
window's worker, no garbage is collected meanwhile, on either side.
"""

import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from closer_desktop.deckfile.incoming import Incoming
from closer_desktop.deckfile.reader import read_deck_bytes
from closer_desktop.deckfile.writer import deck_to_json
from closer_desktop.domain.cards import Card, Deck, Depth, Kind, Relationship, Theme, Tone
from closer_desktop.services.curating import Curating
from closer_desktop.services.transfer import Transfer
from closer_desktop.storage.anki_notes import questions_in
from closer_desktop.storage.card_rows import card_row
from closer_desktop.storage.cards import CardStore
from closer_desktop.storage.changes import ChangeStore
from closer_desktop.storage.connection import connect
from closer_desktop.storage.journal_file import Journal

MOST = 3.0
# So many cards like these are nearly 5 MB.
_IN_A_FILE = 9_000
_DECK = "INSERT INTO deck VALUES (?, 'personal', 1, 'Own', '', 'en', '', '', '')"
_CARD = f"""
INSERT INTO card (id, deck, text, depth, kind, theme, relationships, themes, bands, traits, tone, places,
tags, added, words, body, number) VALUES ({", ".join("?" * 17)})
"""
_THEMES, _PEOPLE = list(Theme), [one for one in Relationship if one is not Relationship.CHILD]


def a_card(number: int) -> Card:
    """A card like those of a shipped deck."""
    return Card(
        id=f"imported-{number}",
        text=f"What did the year {number} change in how you think of the people you grew up with?",
        kind=Kind.QUESTION,
        depth=list(Depth)[number % 4],
        tone=Tone.PLAIN,
        themes=(_THEMES[number % 16], _THEMES[(number + 5) % 16]),
        relationships=(_PEOPLE[number % 8], _PEOPLE[(number + 3) % 8]),
        ladder=("What was that like for you?", "Why does that matter to you?", f"Where was it in {number}?"),
        share="For me it was…",
    )


def timed(work: Callable[[], object]) -> float:
    """How many seconds of the processor the work takes, as machines are shared."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def checked(files: list[bytes]) -> tuple[tuple[Card, ...], float]:
    """The cards in these deck files, and the seconds that reading and checking them takes."""
    begun = time.process_time()
    decks = [read_deck_bytes(file, "a.json").deck for file in files]
    return tuple(card for deck in decks for card in deck.cards), time.process_time() - begun


def raw(folder: Path, cards: tuple[Card, ...]) -> float:
    """Seconds for finished rows and the index of their words."""
    Journal(folder).close()
    rows = [(*card_row("mine", card, 1), None) for card in cards]
    held = [("own", card.id, place) for place, card in enumerate(cards)]
    connection = connect(folder / "journal.sqlite")

    def write() -> None:
        connection.execute("BEGIN IMMEDIATE")
        for deck in ("mine", "own"):
            connection.execute(
                "INSERT INTO deck VALUES (?, 'personal', 1, 'Own', '', 'en', '', '', '')", (deck,)
            )
        connection.executemany(_CARD, rows)
        connection.executemany("INSERT INTO deck_card VALUES (?, ?, ?)", held)
        connection.execute("INSERT INTO card_text (card_text) VALUES ('rebuild')")
        connection.execute("COMMIT")

    try:
        return timed(write)
    finally:
        connection.close()


def ours(folder: Path, cards: tuple[Card, ...]) -> float:
    """Seconds for looking at checked cards and writing them."""
    journal = Journal(folder)
    changes, store = ChangeStore(journal.engine), CardStore(journal.engine)
    curating = Curating(changes, store, None, lambda: datetime.now(UTC))
    transfer = Transfer(changes, store, curating, questions_in)

    def bring_in() -> None:
        edit = transfer.bring(transfer.look(Incoming(Deck(id="own", title="Own", cards=cards))))
        assert edit is not None
        edit.do()

    try:
        return timed(bring_in)
    finally:
        journal.close()


def main() -> int:
    """Print both sides, medians of interleaved rounds, and their ratio; 0 within the budget."""
    gc.disable()
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    cards = [a_card(number) for number in range(count)]
    parts = [tuple(cards[start : start + _IN_A_FILE]) for start in range(0, count, _IN_A_FILE)]
    files = [deck_to_json(Deck(id="own", title="Own", cards=part)).encode() for part in parts]
    reads, writes, floors = [], [], []
    for _ in range(rounds):
        read, seconds = checked(files)
        reads.append(seconds)
        with tempfile.TemporaryDirectory() as folder:
            writes.append(ours(Path(folder), read))
        with tempfile.TemporaryDirectory() as folder:
            floors.append(raw(Path(folder), read))
    reading, writing, floor = map(statistics.median, (reads, writes, floors))
    print(f"raw SQLite, finished rows      {floor:6.2f} s")
    print(f"ours, compared and written     {writing:6.2f} s  {writing / floor:.2f}x")
    print(f"  reading and checking before  {reading:6.2f} s")
    print(f"ours, all of it                {reading + writing:6.2f} s  {(reading + writing) / floor:.2f}x")
    return 0 if reading + writing <= MOST * floor else 1


if __name__ == "__main__":
    sys.exit(main())
