"""Every example that people are shown is true."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from closer_desktop.cli.commands import COMMANDS
from tests.cli.conftest import ROOT, Closer, program
from tests.cli.test_writing import GOOD

PAGE = ROOT / "docs" / "command-line.md"
A_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
NEEDS_QT = ("print", "book")


def examples() -> Iterator[tuple[str, str]]:
    """Each command that the page shows, with what it answers."""
    for block in A_BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        for shown in block.split("$ ")[1:]:
            command, _, answer = shown.partition("\n")
            yield command, answer


def parts(command: str) -> tuple[list[str], bytes]:
    """The arguments after `closer`, and what is piped into it."""
    piped, has_pipe, called = command.rpartition(" | ")
    stdin = f"{shlex.split(piped)[1]}\n".encode() if has_pipe else b""
    name, *arguments = shlex.split(called)
    assert name == "closer"
    return arguments, stdin


def looks_like(answer: str, out: str) -> bool:
    """Whether the output is as shown, where … stands for anything; nothing shown means anything."""
    pattern = ".*".join(map(re.escape, answer.strip().split("…")))
    told = re.sub(r"\s+", " ", out.strip())
    return not answer or re.fullmatch(re.sub(r"(\\?\s)+", " ", pattern), told, re.DOTALL) is not None


def test_every_example_on_the_page_is_true(
    closer: Closer, profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("my-deck.toml").write_text(GOOD, encoding="utf-8")
    for command, answer in examples():
        arguments, stdin = parts(command)
        if arguments[0] in NEEDS_QT:
            done = program(*arguments, profile=profile, environment={"QT_QPA_PLATFORM": "offscreen"})
        else:
            done = closer(*arguments, stdin=stdin)
        assert (done.code, done.err) == (0, ""), command
        assert looks_like(answer, done.out), f"{command}\n{done.out}"


def test_every_command_has_an_example_on_the_page() -> None:
    shown = [" ".join(parts(command)[0]) for command, _ in examples()]
    assert [name for name in COMMANDS if not any(each.startswith(name) for each in shown)] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_the_example_in_the_help_is_one_of_its_command(name: str) -> None:
    arguments, _ = parts(COMMANDS[name].example)
    assert " ".join(arguments).startswith(name)


def test_every_option_of_draw_is_told_on_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert [option.name for option in COMMANDS["draw"].options if option.name not in page] == []
