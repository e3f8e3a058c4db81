"""A stranger's file of any kind is read or refused in one sentence, and nothing is written."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from closer_desktop.deckfile.writer import deck_to_json, deck_to_toml
from closer_desktop.domain.cards import Deck
from closer_desktop.errors import RefusedInput
from tests.bombs import BOMBS, HARMLESS, NOTES, database, mutate, notes, package
from tests.domain.cards_for_tests import card
from tests.services.test_transfer import Desk

# Those that cost most are for benchmarks/strange_files.py.
QUICK = [
    "CSV of one enormous cell",
    "CSV of a million columns",
    "CSV with NULs",
    "CSV with a quote left open",
    "UTF-16 of odd length",
    "UTF-16 of half a pair",
    "JSON that is no number",
    "JSON with a key twice",
    "JSON of ever other keys",
    "JSON of lists in lists",
    "a package of zeros by bzip2",
    "a package that says too little",
    "a package that is encrypted",
    "a package packed in some other way",
    "a package of a link",
    "a package of the newest kind",
    "a package of nothing",
    "a package of noise",
    "notes that are a view",
    "notes that are an index of words",
    "notes that are computed",
    "notes in circles",
]
DECK = Deck(id="d", title="D", cards=tuple(card(id=f"c-{at}", text=f"Who was {at}?") for at in range(3)))
IMAGE = database(NOTES, rows=[("<b>Who</b> was here?\x1fback",)], page=512)
KINDS: dict[str, Callable[[random.Random], bytes]] = {
    "m.toml": lambda chance: changed(deck_to_toml(DECK).encode(), chance),
    "m.json": lambda chance: changed(deck_to_json(DECK).encode(), chance),
    "n.json": lambda chance: changed(b'{"q": [{"text": "Who?", "depth": 3}, {"text": "Why?"}]}', chance),
    "m.csv": lambda chance: changed(b"id;text;depth\na;Who was here?;deep\nb;Who else?;open\n", chance),
    "m.txt": lambda chance: changed("Who was here?\nWho else?\n".encode("utf-16"), chance),
    "m.apkg": lambda chance: package(changed(IMAGE, chance)),
    "n.apkg": lambda chance: changed(notes("Who?"), chance),
}


def changed(original: bytes, chance: random.Random) -> bytes:
    data = bytearray(original)
    for _ in range(chance.randint(1, 4)):
        mutate(data, chance)
    return bytes(data)


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize("name", [*QUICK, *HARMLESS])
def test_a_bomb_is_refused_or_harmless(desk: Desk, tmp_path: Path, name: str) -> None:
    ending, make = (BOMBS | HARMLESS)[name]
    file = tmp_path / ending
    file.write_bytes(make())
    if name in HARMLESS:
        desk.transfer.look_at_file(file)
        return
    with pytest.raises(RefusedInput) as refused:
        desk.transfer.look_at_file(file)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("kind", KINDS)
def test_a_mutated_file_is_read_or_refused(desk: Desk, tmp_path: Path, kind: str) -> None:
    chance = random.Random(1)
    before = desk.cards.decks()
    refused = 0
    for _ in range(60):
        file = tmp_path / kind
        file.write_bytes(KINDS[kind](chance))
        try:
            desk.transfer.look_at_file(file)
        except RefusedInput:
            refused += 1
    assert refused
    assert desk.cards.decks() == before
