"""The whole journal goes into a file and comes back the same."""

import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from closer_desktop.domain.cards import Band, Relationship, Theme
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.memories import Sight
from closer_desktop.domain.people import Person, name_key
from closer_desktop.services.keepsakes import Keepsakes, journal_to_json
from closer_desktop.storage.cards import CardStore
from closer_desktop.storage.engine import memory_engine
from closer_desktop.storage.journal import EntryStore
from closer_desktop.storage.people import PersonStore
from tests.cli.conftest import Closer
from tests.domain.test_entry_json import NAMES, entries


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


@pytest.fixture
def _open_to_all() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("_open_to_all")
def test_what_is_handed_out_is_for_its_owner_alone_however_open_the_machine_is(
    closer: Closer, tmp_path: Path
) -> None:
    told(closer)
    asked = {
        "journal.json": ("log", "export"),
        "journal.txt": ("log", "export"),
        "anna.json": ("people", "export", "Anna"),
        "book.txt": ("book", "--out"),
        "backup.closer": ("backup",),
    }
    for name, command in asked.items():
        file = tmp_path / name
        for _ in ("new", "there already"):
            assert closer(*command, str(file)).code == 0
            assert file.stat().st_mode & 0o777 == 0o600
            file.chmod(0o666)


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


@st.composite
def journals(draw: st.DrawFn) -> tuple[list[Entry], list[Person], list[Sight]]:
    kept = draw(st.lists(entries(), max_size=6, unique_by=lambda entry: entry.id))
    names = draw(st.lists(NAMES, max_size=3, unique_by=name_key))
    people = [
        Person(
            id=f"person-{place}",
            name=name,
            relationship=draw(st.none() | st.sampled_from(Relationship)),
            band=draw(st.none() | st.sampled_from(Band)),
            likes=" ".join(draw(NAMES).split()),
            rather_not=draw(st.frozensets(st.sampled_from(Theme), max_size=3)),
        )
        for place, name in enumerate(names)
    ]
    moments = st.datetimes(datetime(1971, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))
    seen = st.builds(Sight, NAMES, st.just(tuple(names)), moments)
    return kept, people, draw(st.lists(seen, max_size=4)) if names else []


def whole(engine: Engine) -> bytes:
    people = PersonStore(engine)
    return journal_to_json(EntryStore(engine).newest_first(), people.everyone(), people.sights())


@given(journals())
@settings(max_examples=30)
def test_any_journal_is_the_same_again(
    tmp_path_factory: pytest.TempPathFactory, journal: tuple[list[Entry], list[Person], list[Sight]]
) -> None:
    kept, people, sights = journal
    first, second = memory_engine(), memory_engine()
    for person in people:
        PersonStore(first).save(person)
    EntryStore(first).save_all(kept)
    PersonStore(first).note_sights(sights)
    file = tmp_path_factory.mktemp("journal") / "journal.json"
    file.write_bytes(whole(first))
    keepsakes = Keepsakes(EntryStore(second), PersonStore(second), CardStore(second))
    keepsakes.take_in(keepsakes.read(file))
    after = {entry.id: entry for entry in EntryStore(second).newest_first()}
    assert after == {entry.id: entry for entry in EntryStore(first).newest_first()}
    assert whole(second) == file.read_bytes()
