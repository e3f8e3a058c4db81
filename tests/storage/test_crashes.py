"""What was acknowledged is there after kill -9, and nothing twice."""

import random
import sys
from pathlib import Path

import pytest

from closer_desktop.storage.opening import Status
from tests.storage.journals import LINES, closed_journal, lines_in, opened, started

RUNS = 3

SAVES_AND_SAYS_SO = """
for number in range(100_000):
    note(journal.engine, f"said {number}")
    print(f"said {number}", flush=True)
    if number % 20 == 19:
        journal.back_up()
"""

OPENS_AND_CLOSES = """
import random
for number in range(100_000):
    note(journal.engine, f"said {number}")
    print(f"said {number}", flush=True)
    journal.close()
    journal = Journal(folder)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9")
@pytest.mark.parametrize("code", [SAVES_AND_SAYS_SO, OPENS_AND_CLOSES], ids=["saving", "closing"])
def test_what_was_acknowledged_outlives_a_kill(tmp_path: Path, code: str) -> None:
    chance = random.Random(6)
    for run in range(RUNS):
        folder = tmp_path / str(run)
        closed_journal(folder, LINES[:3])
        process = started(code, folder)
        assert process.stdout
        acknowledged = [process.stdout.readline().strip() for _ in range(chance.randrange(1, 60))]
        process.kill()
        acknowledged += process.stdout.read().split("\n")
        process.communicate()
        with opened(folder) as journal:
            assert journal.status is Status.OK
            said = [line for line in lines_in(journal.engine) if line not in LINES]
        acknowledged = [line for line in acknowledged if line.strip()]
        assert said[: len(acknowledged)] == acknowledged
        assert len(said) - len(acknowledged) in (0, 1)
        assert not [path for path in folder.rglob("*.partial") if path.parent.name != "backups"]
