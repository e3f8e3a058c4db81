"""Imports mutated files of every kind and a shelf of bombs: no crash, each within 2 s and 200 MB.

    python benchmarks/strange_files.py [MUTATIONS] [SEED] [bombs | mutations]

Mutations (200,000 unless told) run in child processes, a thousand in each; each bomb has a process of
its own, so that its memory can be told apart. All of them are looked at as `closer import` does, on a
journal whose bytes must be the same afterwards. Time is the processor's, as machines are shared.
"""

import hashlib
import json
import multiprocessing
import random
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from multiprocessing.connection import Connection
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from closer_desktop.deckfile.csv_text import deck_to_csv  # noqa: E402
from closer_desktop.deckfile.reader import read_deck_bytes  # noqa: E402
from closer_desktop.deckfile.writer import deck_to_json  # noqa: E402
from closer_desktop.domain.cards import Card  # noqa: E402
from closer_desktop.errors import RefusedInput  # noqa: E402
from closer_desktop.services.curating import Curating  # noqa: E402
from closer_desktop.services.transfer import Transfer  # noqa: E402
from closer_desktop.storage.anki_notes import questions_in  # noqa: E402
from closer_desktop.storage.cards import CardStore  # noqa: E402
from closer_desktop.storage.changes import ChangeStore  # noqa: E402
from closer_desktop.storage.journal_file import Journal  # noqa: E402
from tests.bombs import BOMBS, HARMLESS, NOTES, database, mutate, package  # noqa: E402
from tests.deckfile.test_limits import BOMBS as DECK_BOMBS  # noqa: E402

SECONDS, MEGABYTES = 2.0, 200
IN_A_CHILD, PATIENCE = 1_000, 300
ROOM = 3_000_000_000

# Children of a server that has loaded everything and held none of the files.
CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(
    [
        "closer_desktop.domain.coach",
        "closer_desktop.services.transfer",
        "closer_desktop.storage.anki_notes",
        "closer_desktop.storage.journal_file",
        "tests.deckfile.test_limits",
    ]
)

Kind = tuple[str, Callable[[random.Random], bytes]]


def kinds() -> list[Kind]:
    """How a mutated file of each kind is made, by its ending."""
    toml = (ROOT / "tests" / "deckfile" / "examples.toml").read_bytes()
    head, *cards = toml.split(b"\n[[cards]]")
    deck = read_deck_bytes(toml, "examples.toml").deck
    table = deck_to_csv(deck).encode()
    lines = "\n".join(card.text for card in deck.cards[:5]).encode()
    image = database(NOTES, rows=[(f"<b>{card.text}</b>\x1fback",) for card in deck.cards[:5]], page=1024)
    whole = package(image)

    def some(chance: random.Random) -> bytes:
        return b"\n[[cards]]".join([head, *chance.sample(cards, 2)])

    def a_few(chance: random.Random) -> tuple[Card, ...]:
        return tuple(chance.sample(deck.cards, 2))

    def plain(chance: random.Random) -> bytes:
        few = a_few(chance)
        objects = [{"question": card.text, "level": int(card.depth), "topic": card.themes[0]} for card in few]
        entries = objects if chance.random() < 0.5 else [card.text for card in few]
        return json.dumps({"questions": entries} if chance.random() < 0.5 else entries).encode()

    def cut(text: bytes) -> Callable[[random.Random], bytes]:
        return lambda chance: changed(text[: chance.randrange(300, 2_500)], chance)

    return [
        (".toml", lambda chance: changed(some(chance), chance)),
        (".json", lambda chance: changed(deck_to_json(replace(deck, cards=a_few(chance))).encode(), chance)),
        (".json", lambda chance: changed(plain(chance), chance)),
        (".csv", cut(table)),
        (".tsv", cut(table.replace(b",", b"\t"))),
        (".csv", lambda chance: changed(table[:1_500].decode("utf-8", "ignore").encode("utf-16"), chance)),
        (".txt", lambda chance: changed(lines, chance)),
        (".apkg", lambda chance: changed(whole, chance)),
        (".apkg", lambda chance: package(changed(image, chance))),
    ]


def changed(original: bytes, chance: random.Random) -> bytes:
    """The bytes with up to six changes."""
    data = bytearray(original)
    for _ in range(chance.randint(1, 6)):
        mutate(data, chance)
    return bytes(data)


def peak() -> float:
    """The most megabytes that this process has held."""
    status = Path("/proc/self/status")
    if status.exists():
        # What getrusage reports outlives exec: a child would start with its parent's peak.
        lines = status.read_text(encoding="utf-8").splitlines()
        return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


class Desk:
    """A journal in a folder of its own, and a look at what files would bring into it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._journal = Journal(folder)
        changes, cards = ChangeStore(self._journal.engine), CardStore(self._journal.engine)
        self._transfer = Transfer(changes, cards, Curating(changes, cards, None, _never), questions_in)
        # What is loaded once belongs to no file.
        for name, data in (("a.txt", b"Who was here?"), ("a.apkg", package(database(NOTES)))):
            self.outcome(name, data)

    def outcome(self, name: str, data: bytes) -> str:
        """Whether the file is read or refused; anything else that comes out of it is a crash."""
        file = self._folder / name
        file.write_bytes(data)
        try:
            self._transfer.look_at_file(file)
        except RefusedInput as refused:
            return "refused" if len(str(refused)) < 1_000 and "\n" not in str(refused) else "chatty"
        except Exception as fault:
            return f"crashed: {type(fault).__name__}"
        return "read"

    def digest(self) -> str:
        """The journal's bytes in short."""
        return hashlib.sha256((self._folder / "journal.sqlite").read_bytes()).hexdigest()


def _never() -> datetime:
    raise AssertionError("Nothing is written.")


def in_child(jobs: list[tuple[str, bytes]], answer: Connection) -> None:
    """Answer with each file's outcome and seconds, the memory used, and whether the journal is the same."""
    resource.setrlimit(resource.RLIMIT_AS, (ROOM, ROOM))
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        journal, before = desk.digest(), peak()
        outcomes = []
        for name, data in jobs:
            begun = time.process_time()
            outcome = desk.outcome(name, data)
            outcomes.append((outcome, time.process_time() - begun))
        answer.send((outcomes, peak() - before, desk.digest() == journal))


def looked_at(jobs: list[tuple[str, bytes]]) -> tuple[list[tuple[str, float]], float, bool]:
    """What a child process says of these files; one that dies or never ends is a crash."""
    ours, theirs = CONTEXT.Pipe()
    child = CONTEXT.Process(target=in_child, args=(jobs, theirs))
    child.start()
    theirs.close()
    try:
        said = ours.recv() if ours.poll(PATIENCE) else None
    except EOFError:
        said = None
    child.kill()
    child.join()
    return said or ([("crashed: the process", 0.0)], 0.0, False)


def run_bombs() -> bool:
    """Print each bomb's outcome, time and memory; True when all stay within the limits."""
    shelf = {title: (name, made.encode()) for title, (name, made) in DECK_BOMBS.items()}
    good = True
    for title in (*shelf, *BOMBS, *HARMLESS):
        name, make = (BOMBS | HARMLESS).get(title, ("", bytes))
        job = shelf.get(title) or (name, make())
        [(outcome, seconds)], megabytes, is_same = looked_at([job])
        fits = outcome in ("refused", "read") and seconds <= SECONDS and megabytes <= MEGABYTES and is_same
        good = good and fits
        print(
            f"{'ok ' if fits else 'BAD'} {title:38} {outcome:8} {seconds:6.2f} s {megabytes:6.1f} MB",
            flush=True,
        )
    word, count = "all" if good else "NOT all", len(shelf) + len(BOMBS) + len(HARMLESS)
    print(f"{count} bombs: {word} within {SECONDS:.0f} s and {MEGABYTES} MB", flush=True)
    return good


def run_mutations(count: int, seed: int) -> bool:
    """Print how many mutated files were read, refused or crashed; True when none crashed or was slow."""
    ways = kinds()
    outcomes: Counter[tuple[str, str]] = Counter()
    slowest = most = 0.0
    is_same = True
    for batch in range(0, count, IN_A_CHILD):
        chance = random.Random(f"{seed} {batch}")
        jobs = []
        for at in range(min(IN_A_CHILD, count - batch)):
            ending, make = ways[at % len(ways)]
            jobs.append((f"mutated{ending}", make(chance)))
        said, megabytes, same = looked_at(jobs)
        for (name, data), (outcome, seconds) in zip(jobs, said, strict=False):
            outcomes[Path(name).suffix, outcome] += 1
            if outcome not in ("read", "refused") or seconds > SECONDS:
                kept = (
                    Path(tempfile.gettempdir()) / f"strange-{hashlib.sha256(data).hexdigest()[:12]}{name[7:]}"
                )
                kept.write_bytes(data)
                print(f"{outcome}, {seconds:.2f} s: kept as {kept}", flush=True)
            slowest = max(slowest, seconds)
        print(f"{batch + len(jobs):,} of {count:,}", end="\r", flush=True)
        most, is_same = max(most, megabytes), is_same and same and len(said) == len(jobs)
    for (ending, outcome), number in sorted(outcomes.items()):
        print(f"{ending:6} {outcome:10} {number:8,}")
    crashed = sum(number for (_, outcome), number in outcomes.items() if outcome not in ("read", "refused"))
    print(
        f"{sum(outcomes.values()):,} mutated files (seed {seed}): {crashed} crashed, "
        f"slowest {slowest:.3f} s, "
        f"a thousand of them at most {most:.0f} MB, journal {'unchanged' if is_same else 'CHANGED'}"
    )
    return not crashed and slowest <= SECONDS and most <= MEGABYTES and is_same


def main() -> int:
    """Run both parts; 0 when nothing crashed, nothing was slow and nothing was written."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    part = sys.argv[3] if len(sys.argv) > 3 else ""
    good = part == "mutations" or run_bombs()
    return 0 if (part == "bombs" or run_mutations(count, seed)) and good else 1


if __name__ == "__main__":
    sys.exit(main())
