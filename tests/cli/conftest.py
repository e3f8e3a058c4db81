"""The command line in this process, for speed, and as a program of its own where that matters."""

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from closer_desktop.cli import run_command

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON value on standard output."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """The JSON values on standard output, a line each."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def card_ids(self) -> list[str]:
        """The ids of the cards."""
        return [card["id"] for card in self.json["cards"]]


Closer = Callable[..., Done]


@pytest.fixture(scope="session")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile that holds the decks that come along, and nothing else."""
    folder = tmp_path_factory.mktemp("stocked") / "profile"
    assert run_command(["draw", "--profile", str(folder)]) == 0
    return folder


@pytest.fixture
def profile(stocked: Path, tmp_path: Path) -> Path:
    """A profile of one's own."""
    return Path(shutil.copytree(stocked, tmp_path / "profile"))


@pytest.fixture
def closer(profile: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Closer:
    """Runs a command on that profile."""

    def run(*arguments: str, stdin: bytes | str = b"") -> Done:
        given = stdin if isinstance(stdin, bytes) else stdin.encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"))
        monkeypatch.setenv("CLOSER_PROFILE", str(profile))
        capsys.readouterr()
        code = run_command(arguments)
        said = capsys.readouterr()
        return Done(code, said.out, said.err)

    return run


def program(
    *arguments: str,
    stdin: bytes = b"",
    profile: Path | None = None,
    environment: Mapping[str, str] | None = None,
    flags: tuple[str, ...] = (),
) -> Done:
    """Runs a command as a program of its own."""
    done = subprocess.run(
        command(*arguments, flags=flags),
        input=stdin,
        env={**surroundings(profile), **(environment or {})},
        capture_output=True,
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def command(*arguments: str, flags: tuple[str, ...] = ()) -> list[str]:
    """What to call for a command."""
    return [sys.executable, *flags, "-m", "closer_desktop", *arguments]


def surroundings(profile: Path | None = None) -> dict[str, str]:
    """An environment without a display and with Python's own buffers, with the checkout to import from."""
    unwanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONUNBUFFERED")
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    chosen = {"CLOSER_PROFILE": str(profile)} if profile else {}
    return kept | {"PYTHONPATH": str(ROOT)} | chosen


def one_sentence(text: str) -> bool:
    """Whether people were told one thing, on one line."""
    return text.count("\n") == 1 and text.strip().endswith(".") and "Traceback" not in text
