"""Cards that come in on standard input, whatever they are written as."""

import json
from pathlib import Path

import pytest

from closer_desktop.deckfile.limits import MOST_BYTES
from closer_desktop.deckfile.writer import deck_to_json, deck_to_toml
from closer_desktop.domain.cards import Deck
from tests.bombs import notes
from tests.cli.conftest import Closer
from tests.domain.cards_for_tests import card

DECK = Deck(id="d", title="D", cards=(card(id="d-1", text="Who lit the stove?"),))
SHAPES = {
    "lines": b"# a remark\nWho lit the stove?\n",
    "a message": b"[20:14, 12/03/2024] Anna: Who lit the stove?\n",
    "a box": b"[ ] Who lit the stove?\n",
    "a table": b"question;level\nWho lit the stove?;deep\n",
    "a table without names": b"Who lit the stove?,deep\n",
    "tabs": b"depth\tquestion\ndeep\tWho lit the stove?\n",
    "UTF-16": "question;level\nWho lit the stove?;deep\n".encode("utf-16"),
    "a list": b'["Who lit the stove?"]',
    "objects": b'\n[ {"question": "Who lit the stove?"}]',
    "a deck": deck_to_json(DECK).encode(),
    "a deck in TOML": b"# mine\n" + deck_to_toml(DECK).encode(),
    "notes": notes("Who lit the stove?"),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_what_comes_is_known_by_its_beginning(closer: Closer, profile: Path, shape: str) -> None:
    before = (profile / "journal.sqlite").read_bytes()
    shown = closer("import", "-", stdin=SHAPES[shape])
    assert shown.code == 0
    assert shown.out.splitlines()[1:] == ["  Who lit the stove?"]
    assert (profile / "journal.sqlite").read_bytes() == before
    assert closer("import", "-", "--yes", "--json", stdin=SHAPES[shape]).json["new"] == 1
    found = closer("cards", '"lit the stove"', "--json").json["cards"]
    assert [one["text"] for one in found] == ["Who lit the stove?"]


@pytest.mark.parametrize(
    "given",
    [
        b"",
        b"x" * (MOST_BYTES + 2),
        b"PK\x03\x04" + b"x" * MOST_BYTES,
        b"PK\x03\x04",
        b"\x00\x01\x00",
        b"{}",
        json.dumps([{"question": {"en": "Who?"}}]).encode(),
    ],
)
def test_what_cannot_come_in_is_refused_in_one_sentence(closer: Closer, given: bytes) -> None:
    done = closer("import", "-", "--yes", stdin=given)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert len(done.err) < 300


def test_a_file_of_that_name_is_reached_by_its_folder(closer: Closer, tmp_path: Path) -> None:
    assert closer("import", "./-", stdin=b"Who lit the stove?").code == 2
