"""`closer print` and `closer phone`: files to take along, and one sentence where there can be none."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader


def closer(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the program as people do, without a display."""
    environment = {
        name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")
    }
    command = [sys.executable, "-m", "closer_desktop", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", env=environment)


def test_a_deck_is_printed_without_a_display(tmp_path: Path) -> None:
    file = tmp_path / "cards.pdf"
    done = closer("print", "--deck", "friend", "--limit", "9", "--backs", "--out", file, "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"file": str(file), "cards": 9, "pages": 4}
    assert len(PdfReader(file).pages) == 4


def test_a_pocket_fold_is_one_sheet(tmp_path: Path) -> None:
    file = tmp_path / "fold.pdf"
    done = closer("print", "--search", "walk", "--limit", "6", "--fold", "--paper", "letter", "--out", file)
    assert done.returncode == 0, done.stderr
    assert len(PdfReader(file).pages) == 1


def test_a_card_keeps_its_code_from_paper_to_phone(tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    page, sheet = tmp_path / "walk.html", tmp_path / "walk.pdf"
    for command, file in (("phone", page), ("print", sheet)):
        done = closer(command, "--profile", profile, "--deck", "friend", "--limit", "8", "--out", file)
        assert done.returncode == 0, done.stderr
    codes = re.findall(r'"code":"(\w{3,4})"', page.read_text(encoding="utf-8"))
    printed = PdfReader(sheet).pages[0].extract_text()
    assert len(codes) == 8
    assert all(code in printed for code in codes)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("print", "--deck", "friend"), "needs --out FILE"),
        (("print", "--deck", "nobody", "--out", "{folder}/x.pdf"), "There is no deck"),
        (("print", "--size", "huge", "--out", "{folder}/x.pdf"), "poker, a7 or business"),
        (("print", "--fold", "--backs", "--out", "{folder}/x.pdf"), "--fold makes a booklet"),
        (("print", "--out", "{folder}/nowhere/x.pdf"), "There is no folder"),
        (("print", "--out", "{folder}/notes.txt"), "something else already"),
        (("phone", "--search", "zzzz qqqq", "--out", "{folder}/x.html"), "No card was found"),
        (("phone", "--limit", "0", "--out", "{folder}/x.html"), "--limit is a whole number"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    (tmp_path / "notes.txt").write_text("My own notes.", encoding="utf-8")
    done = closer(*(each.format(folder=tmp_path) for each in arguments))
    assert done.returncode == 2
    assert words in done.stderr
    assert done.stderr.count("\n") == 1
    assert not done.stdout
    assert [each.name for each in tmp_path.iterdir()] == ["notes.txt"]
