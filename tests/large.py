"""A journal as large as a person's may ever be: made-up cards, quickly written."""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from random import Random

from closer_desktop.domain.cards import Card, Deck, Depth, Kind, Relationship, Theme, Tone
from closer_desktop.storage.cards import CardStore
from closer_desktop.storage.engine import writing
from closer_desktop.storage.journal_file import Journal

_LARGEST_DECK = 20_000
_WORDS = """
what which who when promise river kitchen brother silence courage garden letter winter answer street house
mistake music teacher window journey secret summer bread water door morning friend voice
"""
_WHO = (Relationship.PARTNER, Relationship.FRIEND, Relationship.PARENT, Relationship.FAMILY)


def large_journal(folder: Path, cards: int = 100_000, seed: int = 1) -> Journal:
    """An open journal in the folder with so many cards, the same every time."""
    journal = Journal(folder)
    made = list(many_cards(cards, Random(seed)))
    decks = [
        Deck(id=f"large-{start}", title=f"Large {start}", cards=tuple(made[start : start + _LARGEST_DECK]))
        for start in range(0, cards, _LARGEST_DECK)
    ]
    CardStore(journal.engine).take_built_in(decks, "large")
    with writing(journal.engine) as connection:
        # Personal cards stay when the app takes in the decks that it brings.
        connection.exec_driver_sql("UPDATE deck SET origin = 'personal'")
    return journal


def many_cards(count: int, chance: Random) -> Iterator[Card]:
    """Cards of every depth and theme; most suit a friend."""
    themes, vocabulary = cycle(Theme), _WORDS.split()
    for number in range(count):
        words = " ".join(chance.choices(vocabulary, k=9))
        yield Card(
            id=f"large-{number:06}",
            text=f"{words.capitalize()} {number}?",
            kind=Kind.QUESTION,
            depth=chance.choice(list(Depth)),
            tone=Tone.PLAIN,
            themes=(next(themes), chance.choice(list(Theme))),
            relationships=tuple(dict.fromkeys(chance.choices(_WHO, k=2))),
            ladder=("What happened?", "What was it like?", "What does it mean to you?"),
        )
