"""The whole journal goes into a file and comes back the same."""

import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from closer_desktop.services.keepsakes import Keepsakes, journal_to_json
from closer_desktop.storage.cards import CardStore
from closer_desktop.storage.engine import memory_engine
from closer_desktop.storage.journal import EntryStore
from closer_desktop.storage.people import PersonStore
from tests.cli.conftest import Closer
from tests.domain.test_entry_json import entries


def told(closer: Closer) -> None:
    lines = [
        {"with": ["Anna"], "line": "One.", "at": "2026-05-03T21:10:00+02:00", "ask_again": "2027-05-03"},
        {"with": ["Ben", "Anna"], "question": "Why snow?", "place": "River", "tags": ["winter"], "rung": 2},
    ]
    assert closer("log", "add", stdin="\n".join(map(json.dumps, lines))).code == 0


def test_an_exported_journal_comes_back_the_same(closer: Closer, tmp_path: Path) -> None:
    told(closer)
    file, again = tmp_path / "journal.json", tmp_path / "again.json"
    assert closer("log", "export", str(file), "--json").json["entries"] == 2
    before = closer("log", "list", "--json").json
    closer("people", "erase", "Anna", "--yes")
    shown = closer("log", "import", str(file), "--json").json
    assert shown == {"written": False, "new": 2, "changed": 0, "same": 0}
    assert closer("log", "list", "--json").json == {"entries": []}
    assert closer("log", "import", str(file), "--yes", "--json").json["written"] is True
    assert closer("log", "list", "--json").json == before
    closer("log", "export", str(again))
    assert again.read_bytes() == file.read_bytes()
    assert closer("log", "import", str(file), "--json").json["same"] == 2


def test_text_is_for_reading(closer: Closer, tmp_path: Path) -> None:
    told(closer)
    file = tmp_path / "journal.txt"
    assert closer("log", "export", str(file)).code == 0
    text = file.read_text(encoding="utf-8")
    assert "Why snow?" in text
    assert closer("log", "import", str(file)).code == 2


def test_a_file_of_something_else_is_left_alone(closer: Closer, tmp_path: Path) -> None:
    file = tmp_path / "recipes.json"
    file.write_text("{}", encoding="utf-8")
    assert closer("log", "export", str(file)).code == 2
    assert closer("log", "import", str(file), "--yes").code == 2
    assert file.read_text(encoding="utf-8") == "{}"


def test_a_file_with_one_bad_entry_brings_nothing(closer: Closer, tmp_path: Path) -> None:
    told(closer)
    file = tmp_path / "journal.json"
    closer("log", "export", str(file))
    whole = json.loads(file.read_text(encoding="utf-8"))
    whole["entries"][1]["rung"] = -1
    file.write_text(json.dumps(whole), encoding="utf-8")
    done = closer("log", "import", str(file), "--yes")
    assert done.code == 2
    assert "Entry 2 of the file" in done.err


@given(st.lists(entries(), max_size=6, unique_by=lambda entry: entry.id))
@settings(max_examples=60)
def test_any_journal_is_the_same_again(tmp_path_factory, kept) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path_factory.mktemp("journal") / "journal.json"
    first = EntryStore(memory_engine())
    first.save_all(kept)
    before = first.newest_first()
    file.write_bytes(journal_to_json(before, []))
    engine = memory_engine()
    keepsakes = Keepsakes(EntryStore(engine), PersonStore(engine), CardStore(engine))
    keepsakes.take_in(keepsakes.read(file))
    after = EntryStore(engine).newest_first()
    assert {entry.id: entry.line for entry in after} == {entry.id: entry.line for entry in before}
    assert journal_to_json(after, []) == journal_to_json(before, [])
