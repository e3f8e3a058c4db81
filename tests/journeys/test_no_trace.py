"""Passing is free and invisible: no byte on the disk tells who passed on what, or ticked a theme."""

import sqlite3
from contextlib import closing
from pathlib import Path

from closer_desktop.cli import run_command
from closer_desktop.domain.cards import Depth, Kind
from tests.windows import AT_REST, BUTTON, CHIP, Home, a_card, click, panel, press, some_cards, until, write

# What a trace would be made of: the verbs of passing and the lists that hold ticked themes.
TELLING = (b"Not tonight", b"Lighter", b"put_back", b"lighten", b'"ticked":["', b'"unwanted":["')


def test_nothing_on_the_disk_tells_that_someone_passed_or_ticked(home: Home, tmp_path: Path) -> None:
    breathers = [a_card(f"breather-{number:03}", kind=Kind.BREATHER, ladder=()) for number in range(3)]
    home.bring_cards(
        [*some_cards("friend", Depth.LIGHT, 60), *some_cards("friend", Depth.OPEN, 60), *breathers]
    )
    window = home.open(AT_REST)
    assert window.rooms is not None
    table = window.rooms.table
    press("R")
    write("Sam")
    press("Return")
    click(panel("The evening"), BUTTON, "Not for tonight…")
    click(panel("Not for tonight"), CHIP, "Not for tonight: Dreams")
    press("Escape", "Escape", "Space", "G", "Space")
    passed = []
    for key in ("S", "S", "D", "D"):
        assert table.card is not None
        if key == "S":
            passed.append(table.card.id)
        press(key)
    unseen = table.evening.pile[0]
    press("Space")
    until(lambda: home.kept().get("is_over"))
    home.close(window)

    untouched = table_id(home, unseen.number)
    for file in (each for each in home.folder.rglob("*") if each.is_file()):
        held = file.read_bytes()
        assert not [word for word in TELLING if word in held], file
        for card in passed:
            assert held.count(card.encode()) == held.count(untouched.encode()), file
    for name in ("talks.json", "talks.txt"):
        export = tmp_path / name
        assert run_command(["--profile", str(home.folder), "log", "export", str(export)]) == 0
        held = export.read_bytes()
        assert not [word for word in (*TELLING, *(card.encode() for card in passed)) if word in held]


def table_id(home: Home, number: int) -> str:
    """The id of a card, as the journal file says it."""
    with closing(sqlite3.connect(home.folder / "journal.sqlite")) as journal:
        (found,) = journal.execute("SELECT id FROM card WHERE number = ?", (number,)).fetchone()
    return str(found)
