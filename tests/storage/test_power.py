"""Whatever the disk does to what was not synced, and whichever call fails, nothing acknowledged is lost."""

import random
from pathlib import Path

import pytest

from tests.storage.deeds import (
    DEEDS,
    Deed,
    backing_up,
    beginning,
    calls_of,
    failed,
    mending,
    migrating,
    prepared,
    restoring,
    saying,
    survived,
)
from tests.storage.disk import Disk, can_be_under

IMAGES = 40
CALLS = 6


pytestmark = pytest.mark.skipif(not can_be_under(), reason="SQLite is built in here")


@pytest.mark.parametrize("deed", DEEDS)
def test_a_power_cut_at_any_moment_loses_nothing_acknowledged(tmp_path: Path, deed: Deed) -> None:
    survived(tmp_path / "profile", deed, IMAGES)


@pytest.mark.parametrize("deed", [beginning, saying, backing_up, restoring, mending, migrating])
@pytest.mark.parametrize("is_full", [True, False], ids=["full", "broken"])
@pytest.mark.parametrize("for_ever", [False, True], ids=["once", "for ever"])
def test_a_call_of_the_disk_that_fails_loses_and_doubles_nothing(
    tmp_path: Path, deed: Deed, is_full: bool, for_ever: bool
) -> None:
    before = prepared(tmp_path / "before", deed)
    calls = calls_of(before, deed)
    for number in random.Random(8).sample(range(1, calls + 1), min(CALLS, calls)):
        failed(before, deed, Disk(fails_at=number, for_ever=for_ever, is_full=is_full))
