"""`closer book`: a year's talks or somebody's, or one kind sentence."""

import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.conftest import Closer, one_sentence, program

TALKS = [
    {"with": ["Anna"], "line": "One.", "at": "2025-05-03T21:10:00+02:00"},
    {"with": ["Anna", "Ben"], "question": "Why snow?", "line": "Because.", "at": "2026-02-03T21:10:00+02:00"},
    {"with": ["Ben"], "line": "Nobody knows.", "at": "2026-03-03T21:10:00Z", "ask_again": "2027-05-03"},
]


@pytest.fixture
def told(closer: Closer) -> Closer:
    assert closer("log", "add", stdin="\n".join(map(json.dumps, TALKS))).code == 0
    return closer


def test_a_book_is_made_without_a_display(told: Closer, profile: Path, tmp_path: Path) -> None:
    file = tmp_path / "anna.pdf"
    done = program("book", "--with", "anna", "--year", "2026", "--out", str(file), "--json", profile=profile)
    assert (done.code, done.err) == (0, "")
    assert done.json == {"file": str(file), "talks": 1, "pages": 3}
    assert "Why snow?" in PdfReader(file).pages[2].extract_text()


def test_as_text_a_book_keeps_covered_lines_covered(told: Closer, tmp_path: Path) -> None:
    file = tmp_path / "all.txt"
    assert told("book", "--out", str(file), "--json").json == {"file": str(file), "talks": 3}
    text = file.read_text(encoding="utf-8")
    assert text.index("May 2025") < text.index("Why snow?") < text.index("March 2026")
    assert "Nobody knows" not in text
    assert "(The line stays covered until 3 May 2027.)" in text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--with", "Zoe", "--out", "{folder}/x.pdf"), "No talk with Zoe has been noted yet"),
        (("--year", "1999", "--out", "{folder}/x.txt"), "No talk in 1999 has been noted yet"),
        (("--year", "soon", "--out", "{folder}/x.pdf"), "--year is a year such as 2026"),
        (("--out", "{folder}/x.doc"), "as .pdf or .txt"),
        (("--out", "{folder}/notes.txt"), "something else already"),
        ((), "needs --out FILE"),
    ],
)
def test_what_cannot_be_made_is_one_sentence(
    told: Closer, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    (tmp_path / "notes.txt").write_text("My own notes.", encoding="utf-8")
    done = told("book", *(each.format(folder=tmp_path) for each in arguments))
    assert done.code == 2
    assert words in done.err
    assert one_sentence(done.err)
    assert not list(tmp_path.glob("x.*"))
