"""Whatever the disk does to what was not synced, and whichever call fails, nothing acknowledged is lost."""

import random
from pathlib import Path

import pytest

from tests.storage.deeds import DEEDS, Deed, calls_of, failed, failures, prepared, survived
from tests.storage.disk import Disk, can_be_under

# benchmarks/durability.py takes many more.
IMAGES = 25
FAILURES = 10


pytestmark = pytest.mark.skipif(not can_be_under(), reason="SQLite is built in here")


@pytest.mark.parametrize("deed", DEEDS)
def test_a_power_cut_at_any_moment_loses_nothing_acknowledged(tmp_path: Path, deed: Deed) -> None:
    survived(tmp_path / "profile", deed, IMAGES)


@pytest.mark.parametrize("deed", DEEDS)
def test_a_call_of_the_disk_that_fails_loses_and_doubles_nothing(tmp_path: Path, deed: Deed) -> None:
    before = prepared(tmp_path / "before", deed)
    plans = list(failures(calls_of(before, deed)))
    for number, for_ever, is_full in random.Random(8).sample(plans, FAILURES):
        failed(before, deed, Disk(fails_at=number, for_ever=for_ever, is_full=is_full))
