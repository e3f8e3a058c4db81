"""Whether a journal that goes out as JSON comes in again the same: generated journals, each through a file.

    python -m benchmarks.round_trip [JOURNALS]

Each journal has up to forty entries and five people with whatever text may stand in them (every script,
emoji, quotes, line breaks), and the cards these saw. It is exported, taken into an empty journal, exported
again, and compared entry by entry and byte by byte. Prints how many came back the same, and the time.
"""

import random
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine

from closer_desktop.domain.cards import Band, Depth, Relationship, Theme
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.memories import Sight
from closer_desktop.domain.people import Person, name_key
from closer_desktop.domain.text import NAME_LIMIT, clean, one_line
from closer_desktop.services.keepsakes import Keepsakes, journal_to_json
from closer_desktop.storage.cards import CardStore
from closer_desktop.storage.engine import memory_engine
from closer_desktop.storage.journal import EntryStore
from closer_desktop.storage.people import PersonStore

SIGNS = (
    "aeiou nrst ÄßçğłŻ αβγ дёж שלו مرح 你好 そ 🙂👩‍👧"
    " \"'\\&<>/{}[]%;:,.-–—… \t\n\u2028\u0301\u200d\x00\x1b\ud800"
)
LONGEST = 400


def text(chance: random.Random, longest: int = 30) -> str:
    """Some signs of every kind, as they may be kept on one line."""
    return one_line("".join(chance.choices(SIGNS, k=chance.randrange(longest))), NAME_LIMIT)


def note(chance: random.Random) -> str:
    """A note of some lines, or none."""
    return clean("".join(chance.choices(SIGNS, k=chance.randrange(LONGEST))), LONGEST).strip()


def names(chance: random.Random, most: int) -> tuple[str, ...]:
    """Different names, perhaps none."""
    found = {name_key(name): name for name in (text(chance) for _ in range(chance.randrange(most + 1)))}
    return tuple({name.casefold(): name for key, name in found.items() if key}.values())


def entry(chance: random.Random, known: tuple[str, ...]) -> Entry:
    """An entry with any of these people."""
    offset = timezone(timedelta(minutes=chance.randrange(-14 * 60, 14 * 60)))
    at = datetime(1980, 1, 1, tzinfo=offset) + timedelta(microseconds=chance.randrange(3 * 10**15))
    again = chance.choice((None, date(2030, 1, 1) + timedelta(days=chance.randrange(9_000))))
    return Entry(
        id=str(UUID(int=chance.getrandbits(128))),
        at=at,
        people=tuple(chance.sample(known, chance.randrange(len(known) + 1))),
        card=chance.choice(("", "a-card")),
        question=note(chance) or "?",
        depth=chance.choice((None, *Depth)),
        rung=chance.randrange(11),
        place=text(chance),
        line=note(chance),
        tags=names(chance, 3),
        ask_again=again,
        asks_no_more=again is None and chance.random() < 0.2,
    )


def fill(engine: Engine, chance: random.Random) -> None:
    """Keep a generated journal."""
    people, known = PersonStore(engine), names(chance, 5)
    for place, name in enumerate(known):
        people.save(
            Person(
                id=f"person-{place}",
                name=name,
                relationship=chance.choice((None, *Relationship)),
                band=chance.choice((None, *Band)),
                likes=text(chance, 80),
                rather_not=frozenset(chance.sample(list(Theme), chance.randrange(4))),
            )
        )
    EntryStore(engine).save_all(entry(chance, known) for _ in range(chance.randrange(41)))
    day = datetime(2026, 1, 1, tzinfo=UTC)
    sights = [
        Sight(f"card-{chance.randrange(20)}", known, day + timedelta(seconds=chance.randrange(10**7)))
        for _ in range(chance.randrange(10))
    ]
    people.note_sights(sights)


def exported(engine: Engine) -> bytes:
    """The whole journal as it goes out."""
    people = PersonStore(engine)
    return journal_to_json(EntryStore(engine).newest_first(), people.everyone(), people.sights())


def is_same_again(chance: random.Random, file: Path) -> bool:
    """Whether a generated journal comes back the same."""
    first, second = memory_engine(), memory_engine()
    fill(first, chance)
    file.write_bytes(exported(first))
    keepsakes = Keepsakes(EntryStore(second), PersonStore(second), CardStore(second))
    keepsakes.take_in(keepsakes.read(file))
    before, after = (
        {each.id: each for each in EntryStore(engine).newest_first()} for engine in (first, second)
    )
    same = before == after and exported(second) == file.read_bytes()
    first.dispose()
    second.dispose()
    return same


def main(journals: int) -> None:
    """Generate, compare and print; ends with 1 where one is not the same."""
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "journal.json"
        different = [seed for seed in range(journals) if not is_same_again(random.Random(seed), file)]
    seconds = time.monotonic() - begun
    print(f"{journals - len(different):,} of {journals:,} journals came back the same in {seconds:.0f} s")
    if different:
        print(f"not the same: seeds {different[:10]}")
        raise SystemExit(1)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)
