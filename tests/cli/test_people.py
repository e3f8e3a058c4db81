"""People without a window: who they are, another name for someone, and erasing someone for good."""

import json
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
    closer("backup")
    assert holding(profile, GONE)
    assert closer("people", "erase", GONE, "--yes").code == 0
    assert holding(profile, GONE, "jorunnwhisper", "jorunnharbour", "jorunntag", "jorunnquestion") == []
    assert closer("log", "list", "--json").json == others
    assert [one["name"] for one in closer("people", "--json").json["people"]] == sorted(NAMES)
    assert closer("check", "--json").json["status"] == "ok"


def test_a_name_that_others_notes_hold_is_replaced_there(closer: Closer, profile: Path) -> None:
    told(closer, talk("Mia", 1, line="Jorunn called, and Jorunnsson too."), talk(GONE, 2))
    closer("people", "erase", GONE, "--yes")
    (left,) = closer("log", "list", "--json").json["entries"]
    assert left["line"] == "someone called, and Jorunnsson too."


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
