"""Reads mutated deck files and bombs: no crash, each within 2 s and 200 MB.

    python benchmarks/deck_bombs.py [MUTATIONS] [SEED]

Mutations (200,000 unless told) run in this process; each bomb runs in a process of its own, so that
its memory can be told apart.
"""

import importlib.util
import multiprocessing
import random
import resource
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path
from types import ModuleType

from closer_desktop.deckfile.reader import read_deck_bytes
from closer_desktop.deckfile.writer import deck_to_json
from closer_desktop.errors import RefusedInput

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "tests" / "deckfile" / "examples.toml"
SECONDS = 2.0
MEGABYTES = 200


def the_tests() -> ModuleType:
    """Return the test module that holds the bombs and the way to mutate."""
    spec = importlib.util.spec_from_file_location(
        "test_limits", ROOT / "tests" / "deckfile" / "test_limits.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(name: str, data: bytes) -> str:
    """Return ``read`` or ``refused``; anything else that comes out is a crash."""
    try:
        read_deck_bytes(data, name)
    except RefusedInput:
        return "refused"
    return "read"


def run_mutations(count: int, seed: int, tests: ModuleType) -> bool:
    """Print how many mutated files were read, refused or crashed; True when none crashed or was slow."""
    chance = random.Random(seed)
    toml = EXAMPLES.read_bytes()
    originals = [("m.toml", toml), ("m.json", deck_to_json(read_deck_bytes(toml, "m.toml").deck).encode())]
    outcomes = {"read": 0, "refused": 0, "crashed": 0}
    slowest = 0.0
    for _ in range(count):
        name, original = chance.choice(originals)
        # A part of the file is enough: most mutations of a whole one end in its first lines.
        end = chance.choice([len(original), chance.randrange(500, len(original))])
        data = bytearray(original[:end])
        for _ in range(chance.randint(1, 6)):
            tests.mutate(data, chance)
        start = time.perf_counter()
        try:
            outcomes[read(name, bytes(data))] += 1
        except Exception as error:
            outcomes["crashed"] += 1
            print(f"crash: {type(error).__name__}", file=sys.stderr)
        slowest = max(slowest, time.perf_counter() - start)
    print(f"{count} mutations (seed {seed}): {outcomes}, slowest {slowest:.3f} s")
    return not outcomes["crashed"] and slowest <= SECONDS


def peak() -> float:
    """Return the most megabytes this process has held."""
    status = Path("/proc/self/status")
    if status.exists():
        # The usage that getrusage reports outlives exec: a child would start with its parent's peak.
        line = next(
            line for line in status.read_text(encoding="utf-8").splitlines() if line.startswith("VmHWM")
        )
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def run_bomb(name: str, data: bytes, answer: Connection) -> None:
    """Read one bomb and answer with outcome, seconds and megabytes above what was there before."""
    before = peak()
    start = time.perf_counter()
    try:
        outcome = read(name, data)
    except Exception as error:
        outcome = f"crashed: {type(error).__name__}"
    seconds = time.perf_counter() - start
    answer.send((outcome, seconds, peak() - before))


def run_bombs(bombs: dict[str, tuple[str, str]]) -> bool:
    """Print each bomb's outcome, time and memory; True when all stay within the limits."""
    context = multiprocessing.get_context("spawn")
    good = True
    for title, (name, text) in bombs.items():
        ours, theirs = context.Pipe()
        process = context.Process(target=run_bomb, args=(name, text.encode(), theirs))
        process.start()
        outcome, seconds, megabytes = ours.recv()
        process.join()
        fits = outcome == "refused" and seconds <= SECONDS and megabytes <= MEGABYTES
        good = good and fits
        print(f"{'ok ' if fits else 'BAD'} {title:34} {outcome:8} {seconds:6.2f} s {megabytes:6.1f} MB")
    print(f"{len(bombs)} bombs: {'all' if good else 'NOT all'} within {SECONDS:.0f} s and {MEGABYTES} MB")
    return good


def main() -> int:
    """Run both parts; 0 when nothing crashed and nothing was slow."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    tests = the_tests()
    bombs = run_bombs(tests.BOMBS)
    return 0 if run_mutations(count, seed, tests) and bombs else 1


if __name__ == "__main__":
    sys.exit(main())
