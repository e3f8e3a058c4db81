"""People without a window: who they are, another name for someone, and erasing someone for good."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from tests.cli.conftest import Closer

NAMES = ("Adaeze", "Bertrand", "Chidiebere", "Dagmar", "Eleftheria", "Fyodor", "Gwendolyn", "Hrafn", "Ingrid")
GONE = "Jorunn"


def talk(name: str, number: int, **fields: Any) -> dict[str, Any]:
    return {
        "at": f"2026-0{1 + number % 9}-03T21:10:00+02:00",
        "with": [name],
        "line": f"{name.lower()}whisper{number}",
        "place": f"{name.lower()}harbour",
        "tags": [f"{name.lower()}tag"],
        "question": f"What would {name.lower()}question ask?",
    } | fields


def told(closer: Closer, *entries: dict[str, Any]) -> None:
    assert closer("log", "add", stdin="\n".join(map(json.dumps, entries))).code == 0


def holding(profile: Path, *words: str) -> list[str]:
    """The files below the profile in whose bytes one of the words stands, whatever its case."""
    wanted = [word.lower().encode() for word in words]
    found = (path for path in profile.rglob("*") if path.is_file())
    return [path.name for path in found if any(word in path.read_bytes().lower() for word in wanted)]


@contextmanager
def left_by_a_window(profile: Path) -> Iterator[sqlite3.Connection]:
    """The journal file, to leave in it what only a window writes."""
    with closing(sqlite3.connect(profile / "journal.sqlite")) as journal, journal:
        yield journal


def words_like(name: str, profile: Path) -> set[str]:
    """Everything below the profile that reads like this name, with what follows it in the same word."""
    plain = r"j(?:ö|Ö|o\u0308|O\u0308|\\u00f6|\\u00d6|o)runn(?: b)?\w*"
    found: set[str] = set()
    for path in profile.rglob("*"):
        if path.is_file():
            text = path.read_bytes().decode("utf-8", "replace")
            found |= {word.lower() for word in re.findall(plain, text, re.IGNORECASE)}
    return found


def test_people_are_listed_with_what_is_remembered(closer: Closer) -> None:
    told(closer, talk("Sam", 1), talk("Sam", 2), talk("Mia", 3, ask_again="2027-01-01"))
    listed = {one["name"]: one for one in closer("people", "--json").json["people"]}
    assert list(listed) == ["Mia", "Sam"]
    assert listed["Sam"]["entries"] == 2
    assert listed["Sam"]["last"] == "2026-03-03T21:10:00+02:00"
    assert len(listed["Mia"]["ask_again"]) == 1


def test_a_renamed_person_keeps_every_entry(closer: Closer) -> None:
    told(closer, talk("S", 1), talk("S", 2))
    assert closer("people", "rename", "S", "Sam").code == 0
    assert [entry["with"] for entry in closer("log", "list", "--json").json["entries"]] == [["Sam"], ["Sam"]]


def test_two_people_become_one_and_nobody_stands_twice_in_an_entry(closer: Closer) -> None:
    told(closer, talk("Sam", 1), talk("Sammy", 2), talk("Sam", 3) | {"with": ["Sam", "Sammy", "Mia"]})
    assert closer("people", "rename", "Sammy", "Sam", "--json").json["merged"] is True
    entries = closer("log", "list", "--json").json["entries"]
    assert [sorted(entry["with"]) for entry in entries] == [["Mia", "Sam"], ["Sam"], ["Sam"]]
    assert [one["name"] for one in closer("people", "--json").json["people"]] == ["Mia", "Sam"]


def test_without_yes_erasing_only_says_what_it_takes_away(closer: Closer) -> None:
    told(closer, talk("Sam", 1), talk("Sam", 2) | {"with": ["Sam", "Mia"]})
    said = closer("people", "erase", "Sam", "--json").json
    assert (said["erased"], said["entries"], said["shared"]) == (False, 2, 1)
    assert len(closer("log", "list", "--json").json["entries"]) == 2


def test_erasing_one_of_ten_leaves_no_byte_of_them_and_the_others_whole(
    closer: Closer, profile: Path
) -> None:
    told(closer, *(talk(name, number) for name in NAMES for number in range(30)))
    others = closer("log", "list", "--json").json
    told(closer, *(talk(GONE, number, line=f"jorunnwhisper{number} " * 300) for number in range(30)))
    closer("draw", "--with", GONE, "--remember", "--count", "5", "--for", "friend")
    with left_by_a_window(profile) as journal:
        journal.execute("INSERT INTO draft VALUES ('entry', 'Jorunn at the harbour', '2026-05-03')")
    closer("backup")
    assert holding(profile, GONE)
    assert closer("people", "erase", GONE, "--yes").code == 0
    assert holding(profile, GONE, "jorunnwhisper", "jorunnharbour", "jorunntag", "jorunnquestion") == []
    assert closer("log", "list", "--json").json == others
    assert [one["name"] for one in closer("people", "--json").json["people"]] == sorted(NAMES)
    assert closer("check", "--json").json["status"] == "ok"


def test_a_name_that_others_words_hold_is_replaced_there_however_it_is_written(
    closer: Closer, profile: Path, tmp_path: Path
) -> None:
    deck = tmp_path / "ours.csv"
    deck.write_text("text,depth,for\nWhat would Jörunn say of the sea?,light,friend\n", encoding="utf-8")
    assert closer("import", str(deck), "--yes").code == 0
    told(
        closer,
        talk("Jörunn", 1),
        talk("Jorunn B", 2, line="JÖRUNN’s boat, jorunn’s oars, Jo\u0308runn. Not Jorunn B, not Jörunnsson."),
    )
    said = closer("people", "erase", "Jörunn", "--json").json
    assert (said["mentions"], said["cards"], said["kept"]) == (1, 1, 0)
    assert closer("people", "erase", "Jörunn", "--yes").code == 0
    (left,) = closer("log", "list", "--json").json["entries"]
    assert left["line"] == "someone’s boat, someone’s oars, someone. Not Jorunn B, not Jörunnsson."
    (card,) = [
        one for one in closer("cards", "someone sea", "--json").json["cards"] if "of the sea" in one["text"]
    ]
    assert card["text"] == "What would someone say of the sea?"
    assert closer("cards", "jörunn", "--json").json["cards"] == []
    # A name and the key that it is found by stand side by side in the file.
    kept = (
        "jorunn b",
        "jorunn bjorunn",
        "jörunnsson",
        "jorunn bwhisper",
        "jorunn bquestion",
        "jorunn bharbour",
        "jorunn btag",
    )
    assert [word for word in words_like("jörunn", profile) if word not in kept] == []


def test_a_name_that_is_a_word_stays_where_it_is_written_small(closer: Closer) -> None:
    told(closer, talk("Will", 1), talk("Mia", 2, line="Will it last? It will. WILL came."))
    said = closer("people", "erase", "Will", "--yes", "--json").json
    assert (said["mentions"], said["kept"]) == (1, 1)
    assert "Written small, “will” is a word as well: 1 other entry keeps it." in said["said"]
    assert any("Files that you exported" in each for each in said["said"])
    (left,) = closer("log", "list", "--json").json["entries"]
    assert left["line"] == "someone it last? It will. someone came."


def test_a_single_letter_is_not_looked_for_and_that_is_said(closer: Closer) -> None:
    told(closer, talk("S", 1), talk("Mia", 2, line="S and I swam."))
    said = closer("people", "erase", "S", "--yes", "--json").json["said"]
    assert "A single letter is not looked for in what other entries say." in said
    (left,) = closer("log", "list", "--json").json["entries"]
    assert left["line"] == "S and I swam."


def test_everything_kept_of_one_person_goes_into_a_file_and_comes_back(
    closer: Closer, tmp_path: Path
) -> None:
    told(closer, talk("Sam", 1), talk("Sam", 2) | {"with": ["Mia", "Sam"]}, talk("Mia", 3))
    closer("draw", "--with", "Sam", "--with", "Mia", "--remember", "--count", "3", "--for", "friend")
    file, again = tmp_path / "sam.json", tmp_path / "again.json"
    assert closer("people", "export", "sam", str(file), "--json").json["entries"] == 2
    kept = json.loads(file.read_bytes())
    assert [one["name"] for one in kept["people"]] == ["Sam"]
    assert [one["with"] for one in kept["shown"]] == [["Sam"]] * 3
    assert "miawhisper3" not in file.read_text(encoding="utf-8")
    closer("people", "erase", "Sam", "--yes")
    assert closer("log", "import", str(file), "--yes", "--json").json["new"] == 2
    closer("people", "export", "Sam", str(again))
    assert again.read_bytes() == file.read_bytes()


def test_as_text_a_person_can_be_read_and_covered_lines_stay_covered(closer: Closer, tmp_path: Path) -> None:
    told(closer, talk("Sam", 1), talk("Sam", 2, ask_again="2027-01-01"))
    file = tmp_path / "sam.txt"
    assert closer("people", "export", "Sam", str(file)).code == 0
    text = file.read_text(encoding="utf-8")
    assert text.startswith("What is kept of Sam\n")
    assert "samwhisper1" in text
    assert "samwhisper2" not in text
    assert closer("people", "export", "Sam", str(tmp_path / "sam.doc")).code == 2


def test_nobody_of_that_name_is_said_plainly(closer: Closer) -> None:
    done = closer("people", "erase", "Sam", "--yes")
    assert done.code == 2
    assert "Nobody here is called “Sam”" in done.err
