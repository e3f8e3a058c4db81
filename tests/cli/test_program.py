"""`closer` as a program of its own: its streams, its locale, its signals, and what it loads."""

import json
import os
import signal
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import command, one_sentence, program, surroundings

needs_posix = pytest.mark.skipif(os.name == "nt", reason="signals and pipes of POSIX")


@needs_posix
def test_without_a_display_one_sentence_names_closer_draw(tmp_path: Path) -> None:
    for arguments in ([], ["--profile", str(tmp_path)]):
        done = program(*arguments, profile=tmp_path)
        assert (done.code, done.out) == (2, "")
        assert one_sentence(done.err)
        assert "closer draw" in done.err


def test_no_command_loads_qt(profile: Path) -> None:
    code = (
        "import sys; from closer_desktop.cli import run_command\n"
        "for line in ('draw', 'decks', 'cards walk', 'coach Why?', 'log list', 'check', 'backup'):\n"
        "    assert run_command(line.split()) == 0, line\n"
        "sys.exit(any(name.startswith(('PySide6', 'shiboken')) for name in sys.modules))"
    )
    done = subprocess.run([*command()[:1], "-c", code], env=surroundings(profile), capture_output=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("arguments", [["coach", "Why?"], ["--help"], ["draw", "--frob"]])
def test_what_needs_no_journal_loads_no_database(profile: Path, arguments: list[str]) -> None:
    code = (
        "import sys; from closer_desktop.cli import run_command\n"
        f"run_command({arguments!r})\n"
        "sys.exit('sqlalchemy' in sys.modules)"
    )
    done = subprocess.run([*command()[:1], "-c", code], env=surroundings(profile), capture_output=True)
    assert done.returncode == 0


def test_every_locale_gets_utf_8(profile: Path) -> None:
    environment = {
        "LC_ALL": "C",
        "LANG": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "ascii",
    }
    entry = '{"line": "Zoë said “夜” 😀"}'.encode()
    assert program("log", "add", stdin=entry, profile=profile, environment=environment).code == 0
    listed = program("log", "list", "--json", profile=profile, environment=environment)
    assert listed.json["entries"][0]["line"] == "Zoë said “夜” 😀"
    assert "夜" in listed.out
    refused = program("draw", "--deck", "夜", profile=profile, environment={"LC_ALL": "C"})
    assert "夜" in refused.err


def test_encodings_are_never_left_to_the_machine(profile: Path) -> None:
    flags = ("-X", "warn_default_encoding", "-W", "error")
    for arguments in (["draw", "--json"], ["lint", "nowhere.toml"], ["backup"]):
        done = program(*arguments, profile=profile, flags=flags)
        assert "Traceback" not in done.err, arguments
        assert done.code in (0, 2), arguments


@needs_posix
def test_a_reader_that_goes_away_is_no_trouble(profile: Path) -> None:
    with subprocess.Popen(
        command("cards", "--json"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=surroundings(profile),
    ) as listing:
        assert listing.stdout is not None
        assert listing.stderr is not None
        assert listing.stdout.read(10) == b'{"cards": '
        listing.stdout.close()
        said = listing.stderr.read()
    assert (listing.returncode, said) == (0, b"")


@needs_posix
def test_a_full_output_is_said_in_one_sentence(profile: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command("decks", "--json"), stdout=full, stderr=subprocess.PIPE, env=surroundings(profile)
        )
    assert done.returncode == 2
    assert one_sentence(done.stderr.decode())


@needs_posix
def test_where_nobody_can_be_told_the_exit_code_still_says_it(profile: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command("draw", "--frob"), stderr=full, env=surroundings(profile))
    assert done.returncode == 2


@needs_posix
def test_ctrl_c_ends_without_a_word_and_keeps_what_was_acknowledged(profile: Path) -> None:
    with subprocess.Popen(
        command("log", "add"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=surroundings(profile),
    ) as adding:
        assert adding.stdin is not None
        assert adding.stdout is not None
        assert adding.stderr is not None
        adding.stdin.write(b'{"line": "Kept."}\n')
        adding.stdin.flush()
        answer = json.loads(adding.stdout.readline())
        adding.send_signal(signal.SIGINT)
        said = adding.stderr.read()
    assert (adding.returncode, said) == (130, b"")
    listed = program("log", "list", "--json", profile=profile)
    assert [entry["id"] for entry in listed.json["entries"]] == [answer["ack"]]


@needs_posix
def test_what_is_written_is_for_one_persons_eyes(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "profile"
    assert program("log", "add", stdin=b'{"line": "x"}', profile=folder).code == 0
    modes = {path.stat().st_mode & 0o777 for path in [folder, *folder.rglob("*")] if path.is_dir()}
    files = {path.stat().st_mode & 0o777 for path in folder.rglob("*") if path.is_file()}
    assert (modes, files) == ({0o700}, {0o600})


@needs_posix
def test_closed_streams_do_no_harm(profile: Path) -> None:
    closing = 'exec "$@" <&- >&- 2>&-'
    for arguments in (["log", "add"], ["draw", "--json"], ["draw", "--frob"], ["coach"]):
        done = subprocess.run(["sh", "-c", closing, "sh", *command(*arguments)], env=surroundings(profile))
        assert done.returncode in (0, 2), arguments


def test_our_own_fault_is_one_sentence_and_noted_without_private_words(profile: Path, tmp_path: Path) -> None:
    breaking = (
        "import sys, closer_desktop.cli.draw as draw\n"
        "def broken(*_): raise ZeroDivisionError('a private word')\n"
        "draw.opened = broken\n"
        "from closer_desktop.cli import run_command\n"
        "sys.exit(run_command(['draw']))"
    )
    done = subprocess.run(
        [*command()[:1], "-c", breaking], env=surroundings(profile), capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 1
    assert one_sentence(done.stderr)
    noted = (profile / "logs" / "closer.log").read_text(encoding="utf-8")
    assert "ZeroDivisionError" in noted
    assert "private word" not in noted + done.stderr


def test_commands_work_side_by_side(tmp_path: Path) -> None:
    environment = surroundings(tmp_path / "shared")
    started = [
        subprocess.Popen(
            command("log", "add"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
        )
        for _ in range(2)
    ]
    said = [each.communicate(b'{"line": "x"}\n' * 5) for each in started]
    assert [each.returncode for each in started] == [0] * 2, said
    assert len(program("log", "list", "--json", profile=tmp_path / "shared").json["entries"]) == 10


@needs_posix
def test_who_reads_the_first_problem_alone_still_hears_that_there_are_some(tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    card = '[[cards]]\nid = "c{}"\ntext = "Why?"\ndepth = "dark"\n'
    bad.write_text("format = 1\n" + "".join(card.format(number) for number in range(3_000)), encoding="utf-8")
    lint = [*command(), "lint", str(bad)]
    with subprocess.Popen(lint, env=surroundings(tmp_path), stdout=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stdout.readline()
        running.stdout.close()
    assert running.returncode == 2
