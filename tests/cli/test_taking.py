"""`closer print` and `closer phone`: files to take along, and one sentence where there can be none."""

import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.conftest import Closer, one_sentence, program


def test_a_deck_is_printed_without_a_display(profile: Path, tmp_path: Path) -> None:
    file = str(tmp_path / "cards.pdf")
    options = ("--deck", "friend", "--limit", "9", "--backs", "--json")
    done = program("print", *options, "--out", file, profile=profile)
    assert done.code == 0, done.err
    assert done.json == {"file": file, "cards": 9, "pages": 4}
    assert len(PdfReader(file).pages) == 4


def test_a_pocket_fold_is_one_sheet(profile: Path, tmp_path: Path) -> None:
    file = str(tmp_path / "fold.pdf")
    options = ("--search", "walk", "--limit", "6", "--fold", "--paper", "letter")
    done = program("print", *options, "--out", file, profile=profile)
    assert done.code == 0, done.err
    assert len(PdfReader(file).pages) == 1


def test_a_card_keeps_its_code_from_paper_to_phone(closer: Closer, profile: Path, tmp_path: Path) -> None:
    page, sheet = tmp_path / "walk.html", tmp_path / "walk.pdf"
    some = ("--deck", "friend", "--limit", "8", "--out")
    assert closer("phone", *some, str(page)).code == 0
    assert program("print", *some, str(sheet), profile=profile).code == 0
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
def test_what_cannot_be_done_is_one_sentence(
    closer: Closer, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "notes.txt").write_text("My own notes.", encoding="utf-8")
    done = closer(*(each.format(folder=folder) for each in arguments))
    assert done.code == 2
    assert words in done.err
    assert one_sentence(done.err)
    assert not done.out
    assert [each.name for each in folder.iterdir()] == ["notes.txt"]
