"""A file is written whole or not at all, for its owner's eyes only."""

import threading
from pathlib import Path

import pytest

from closer_desktop.storage.files import held, write_whole
from tests.storage.disk import Disk, can_be_under, under


def test_a_file_is_written_for_its_owner_only_and_replaces_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    path.chmod(0o644)
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not can_be_under(), reason="SQLite is built in here")
def test_a_file_that_cannot_be_written_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with under(Disk()) as disk:
        write_whole(path, b"old")
    assert disk.calls >= 4
    for number in range(1, disk.calls + 1):
        path.write_bytes(b"old")
        with under(Disk(fails_at=number)), pytest.raises(OSError, match="No space"):
            write_whole(path, b"new")
        is_last = number == disk.calls  # the name was changed, but not surely for ever
        assert path.read_bytes() == (b"new" if is_last else b"old")
        assert list(tmp_path.iterdir()) == [path]


def test_one_at_a_time_holds_a_folder(tmp_path: Path) -> None:
    inside: list[str] = []

    def enter() -> None:
        with held(tmp_path):
            inside.append("second")

    second = threading.Thread(target=enter)
    with held(tmp_path):
        second.start()
        second.join(timeout=0.1)
        inside.append("first")
    second.join()
    assert inside == ["first", "second"]
