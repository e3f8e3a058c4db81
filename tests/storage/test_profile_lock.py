"""The second window learns where the first one is; what is left behind locks nobody out."""

import json
import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from closer_desktop.storage.profile_lock import (
    GONE_AFTER_SECONDS,
    Holder,
    WindowLock,
    take_window_lock,
    this_machine,
)
from tests.storage.journals import ROOT, without_the_powers_of_root

ELSEWHERE = {"host": "kitchen", "pid": 4321, "since": "2024-05-03T21:10:00+00:00"}


def taken(folder: Path, *, anyway: bool = False) -> WindowLock:
    lock = take_window_lock(folder, anyway=anyway)
    assert isinstance(lock, WindowLock)
    return lock


def left(folder: Path, content: bytes, age: float = 0.0) -> Path:
    """A lock file with this content whose last beat was so many seconds ago."""
    path = folder / "window.lock"
    path.write_bytes(content)
    os.utime(path, (time.time() - age, time.time() - age))
    return path


def test_the_second_window_learns_where_the_first_is_open(tmp_path: Path) -> None:
    first = taken(tmp_path)
    holder = take_window_lock(tmp_path)
    assert isinstance(holder, Holder)
    assert (holder.host, holder.pid, holder.is_here) == (this_machine(), os.getpid(), True)
    assert abs((datetime.now(UTC) - holder.since).total_seconds()) < 600
    assert holder.sentence.startswith(
        f"This profile has been open in another window (process {os.getpid()}) since "
    )
    assert isinstance(take_window_lock(tmp_path), Holder)
    first.release()
    taken(tmp_path).release()


def test_a_window_here_that_stopped_beating_is_still_open(tmp_path: Path) -> None:
    first = taken(tmp_path)
    os.utime(tmp_path / "window.lock", (0, 0))
    assert isinstance(take_window_lock(tmp_path), Holder)
    assert isinstance(take_window_lock(tmp_path, anyway=True), Holder)
    first.release()


def test_the_lock_is_for_its_owner_only(tmp_path: Path) -> None:
    lock = taken(tmp_path / "new")
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "new" / "window.lock").stat().st_mode & 0o777 == 0o600
    lock.release()


def test_a_window_in_another_process_is_found_until_it_dies(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from closer_desktop.storage.profile_lock import *;"
        "lock = take_window_lock(Path(sys.argv[1])); print(type(lock).__name__, flush=True); sys.stdin.read()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdout
    assert process.stdout.readline() == "WindowLock\n"
    holder = take_window_lock(tmp_path)
    assert isinstance(holder, Holder)
    assert holder.pid == process.pid
    process.kill()
    process.communicate()
    taken(tmp_path).release()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00" * 100,
        b"{",
        b"null",
        b"[1]",
        b"{}",
        b"\xff\xfe",
        b"[" * 5000,
        json.dumps(ELSEWHERE | {"pid": "many"}).encode(),
        json.dumps(ELSEWHERE | {"pid": 1e999}).encode(),
        json.dumps(ELSEWHERE | {"since": "yesterday"}).encode(),
        json.dumps(ELSEWHERE | {"since": "2024-05-03T21:10:00"}).encode(),
        json.dumps(ELSEWHERE | {"since": "0001-01-01T00:00:00+00:00"}).encode(),
        json.dumps(ELSEWHERE | {"host": ""}).encode(),
        json.dumps(ELSEWHERE | {"host": 7}).encode(),
    ],
)
def test_an_empty_or_broken_lock_holds_nobody(tmp_path: Path, content: bytes) -> None:
    left(tmp_path, content)
    taken(tmp_path).release()


def test_a_lock_left_by_a_process_that_died_here_holds_nobody(tmp_path: Path) -> None:
    left(tmp_path, json.dumps(ELSEWHERE | {"host": this_machine(), "pid": os.getpid()}).encode())
    taken(tmp_path).release()


def test_a_window_on_another_machine_holds_while_it_beats(tmp_path: Path) -> None:
    path = left(tmp_path, json.dumps(ELSEWHERE).encode(), age=GONE_AFTER_SECONDS / 2)
    before = path.stat().st_mtime
    for _ in range(2):
        holder = take_window_lock(tmp_path)
        assert isinstance(holder, Holder)
        assert (holder.host, holder.pid, holder.is_here) == ("kitchen", 4321, False)
        assert "open on kitchen (process 4321) since" in holder.sentence
    assert path.stat().st_mtime == pytest.approx(before, abs=1)
    taken(tmp_path, anyway=True).release()


@pytest.mark.parametrize("age", [GONE_AFTER_SECONDS + 5.0, 1e8, -1e8])
def test_a_lock_left_by_another_machine_holds_nobody(tmp_path: Path, age: float) -> None:
    left(tmp_path, json.dumps(ELSEWHERE).encode(), age)
    taken(tmp_path).release()


def test_a_beat_shows_that_the_window_is_still_there(tmp_path: Path) -> None:
    lock = taken(tmp_path)
    path = tmp_path / "window.lock"
    os.utime(path, (0, 0))
    lock.beat()
    assert path.stat().st_mtime > 0
    lock.release()
    os.utime(path, (0, 0))
    lock.beat()
    assert path.stat().st_mtime == 0
    lock.release()


def test_where_nothing_can_be_written_the_window_opens(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with without_the_powers_of_root():
        taken(tmp_path).release()
        taken(tmp_path / "new").release()
    tmp_path.chmod(0o700)
    (tmp_path / "plain").write_bytes(b"")
    taken(tmp_path / "plain").release()
