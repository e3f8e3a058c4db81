"""The log holds our own sentences, is private, stays small, and never gets in the way."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from closer_desktop.log import Log, code_places

SECRET = "what Mara said about her mother"


def text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def broken(secret: str) -> Exception:
    try:
        try:
            raise KeyError(secret)
        except KeyError as error:
            raise RuntimeError(f"could not show {secret}") from error
    except RuntimeError as error:
        return error


def test_a_sentence_and_its_numbers_are_one_line(tmp_path: Path) -> None:
    Log(tmp_path / "closer.log").note("The decks were read.", cards=240, decks=9)
    (line,) = text(tmp_path / "closer.log").splitlines()
    assert line.endswith("Z The decks were read. cards=240 decks=9")


def test_a_fault_is_told_by_type_and_place_alone(tmp_path: Path) -> None:
    Log(tmp_path / "closer.log").fault(broken(SECRET))
    line = text(tmp_path / "closer.log")
    assert "RuntimeError at" in line
    assert "KeyError at" in line
    assert "broken" in line
    assert SECRET not in line
    assert "Mara" not in line


def test_a_fault_that_was_never_raised_has_no_place() -> None:
    assert code_places(ValueError(SECRET)) == ["ValueError at no place"]


def test_faults_that_cause_each_other_are_told_once() -> None:
    first, second = ValueError(), KeyError()
    first.__context__, second.__context__ = second, first
    assert len(code_places(first)) == 2


def test_the_file_is_for_one_persons_eyes(tmp_path: Path) -> None:
    file = tmp_path / "closer.log"
    file.touch(mode=0o644)
    file.chmod(0o644)
    Log(file).note("Closer started.")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_full_log_becomes_the_older_of_two(tmp_path: Path) -> None:
    log = Log(tmp_path / "closer.log", limit=1_000)
    for number in range(100):
        log.note("The pile was shuffled.", number=number)
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == ["closer.log", "closer.log.1"]
    assert all(file.stat().st_size <= 1_000 for file in files)
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert text(files[0]).splitlines()[-1].endswith("number=99")


def test_lines_from_many_threads_stay_whole(tmp_path: Path) -> None:
    log = Log(tmp_path / "closer.log")
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: log.note("A card was dealt.", number=number), range(200)))
    lines = text(tmp_path / "closer.log").splitlines()
    assert sorted(int(line.rpartition("=")[2]) for line in lines) == list(range(200))


def test_a_log_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    log = Log(tmp_path / "missing" / "closer.log")
    log.note("Closer started.")
    log.fault(broken(SECRET))
    assert not (tmp_path / "missing").exists()
