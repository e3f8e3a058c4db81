"""`closer log`: what is acknowledged is on the disk, and can be found again."""

import json
import os
import signal
import subprocess
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from closer_desktop.domain.cards import Card
from closer_desktop.domain.text import NOTE_LIMIT
from tests.cli.conftest import Closer, command, one_sentence, program, surroundings
from tests.domain.cards_for_tests import shipped

ID = "0b5d1a0e-7f0c-4b8e-9d57-3f6a3a2c8a11"


def lines(*entries: object) -> str:
    return "".join(json.dumps(entry) + "\n" for entry in entries)


@pytest.fixture
def known() -> Card:
    return next(each for each in shipped() if each.ladder)


def test_an_entry_is_acknowledged_and_listed_whole(closer: Closer, known: Card) -> None:
    entry = {
        "id": ID,
        "at": "2026-05-03T21:10:00+02:00",
        "with": ["Anna", "Zoë"],
        "card": known.id,
        "rung": 2,
        "place": "the river",
        "line": "She had never told anyone.\nNor had I.",
        "tags": ["summer"],
        "ask_again": "2027-05-03",
    }
    done = closer("log", "add", stdin=lines(entry))
    assert (done.code, done.lines, done.err) == (0, [{"ack": ID}], "")
    assert closer("log", "list", "--json").json == {
        "entries": [entry | {"question": known.text, "depth": known.depth.label}]
    }


def test_entries_are_listed_newest_first(closer: Closer) -> None:
    hours = ["21:10:00+02:00", "20:00:00Z", "21:00:00-08:00"]
    given = [{"line": hour, "at": f"2026-05-03T{hour}"} for hour in hours]
    closer("log", "add", stdin=lines(*given))
    listed = closer("log", "list", "--json").json["entries"]
    assert [entry["line"] for entry in listed] == [hours[2], hours[1], hours[0]]


def test_what_is_listed_can_be_added_to_another_journal(closer: Closer, tmp_path: Path, known: Card) -> None:
    closer(
        "log", "add", stdin=lines({"card": known.id}, {"question": "What?", "depth": "deep"}, {"line": "x"})
    )
    listed = closer("log", "list", "--json").json["entries"]
    there = ["--profile", str(tmp_path / "other")]
    done = closer("log", "add", *there, stdin=lines(*listed))
    assert done.code == 0
    again = closer("log", "list", "--json", *there).json["entries"]
    assert sorted(again, key=str) == sorted(listed, key=str)


def test_the_same_id_twice_is_one_entry(closer: Closer) -> None:
    done = closer("log", "add", stdin=lines({"id": ID, "line": "first"}, {"id": ID, "line": "second"}))
    assert done.lines == [{"ack": ID}, {"ack": ID}]
    closer("log", "add", stdin=lines({"id": ID, "line": "third"}))
    assert [entry["line"] for entry in closer("log", "list", "--json").json["entries"]] == ["third"]


def test_an_entry_without_an_id_gets_one(closer: Closer) -> None:
    acknowledged = closer("log", "add", stdin=lines({"line": "x"}, {"line": "x"})).lines
    listed = {entry["id"] for entry in closer("log", "list", "--json").json["entries"]}
    assert {answer["ack"] for answer in acknowledged} == listed
    assert len(listed) == 2


def test_a_bad_line_is_answered_and_the_others_go_on(closer: Closer) -> None:
    stdin = lines({"line": "one"}) + "not json\n" + lines({"with": ["Anna"]}) + "\n" + lines({"line": "two"})
    done = closer("log", "add", "--json", stdin=stdin)
    assert done.code == 2
    assert [list(answer) for answer in done.lines] == [["ack"], ["error"], ["error"], ["ack"]]
    assert all(answer["error"].endswith(".") for answer in done.lines[1:3])
    assert len(closer("log", "list", "--json").json["entries"]) == 2


def test_a_line_too_long_is_answered_and_the_next_is_read(closer: Closer) -> None:
    stdin = b'{"line": "' + b"x" * 3_000_000 + b'"}\n{"line": "after"}'
    done = closer("log", "add", stdin=stdin)
    assert [list(answer) for answer in done.lines] == [["error"], ["ack"]]


def test_the_longest_note_there_may_be_is_taken(closer: Closer) -> None:
    note = "😀" * NOTE_LIMIT
    assert closer("log", "add", stdin=lines({"line": note})).code == 0
    assert closer("log", "list", "--json").json["entries"][0]["line"] == note


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(closer: Closer) -> None:
    done = closer("log", "add", stdin=b'\xef\xbb\xbf{"line": "a"}\r\n\r\n{"line": "b"}\r\n')
    assert [list(answer) for answer in done.lines] == [["ack"], ["ack"]]


def test_nothing_on_standard_input_is_nothing_to_do(closer: Closer) -> None:
    done = closer("log", "add")
    assert (done.code, done.out, done.err) == (0, "", "")


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("", {"a", "b", "c"}),
        ("with:anna", {"a", "b"}),
        ("with:anna -with:ben", {"b"}),
        ("place:kitchen", {"b"}),
        ("before:2026-05-02", {"a"}),
        ("after:2026-05-02", {"b", "c"}),
        ("tag:summer or depth:deep", {"a", "c"}),
        ('"the shop"', {"c"}),
    ],
)
def test_entries_are_found_in_the_same_language(closer: Closer, search: str, found: set[str]) -> None:
    closer(
        "log",
        "add",
        stdin=lines(
            {"line": "a", "with": ["Anna", "Ben"], "at": "2026-05-01T20:00:00Z", "tags": ["summer"]},
            {"line": "b", "with": ["Anna"], "at": "2026-05-02T20:00:00Z", "place": "Kitchen"},
            {"line": "c", "question": "And the shop?", "depth": "deep", "at": "2026-05-03T20:00:00Z"},
        ),
    )
    listed = closer("log", "list", search, "--json").json["entries"]
    assert {entry["line"] for entry in listed} == found


def test_people_read_when_with_whom_and_what(closer: Closer) -> None:
    entry = {
        "line": "Until two.",
        "with": ["Anna"],
        "at": "2026-05-01T20:05:00+02:00",
        "question": "What now?",
    }
    closer("log", "add", stdin=lines(entry))
    assert closer("log", "list").out == "1 May 2026, 20:05; with Anna\n  What now?\n  Until two.\n"
    nothing = closer("log", "list", "with:bob")
    assert (nothing.code, nothing.out) == (0, "")
    assert one_sentence(nothing.err)


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
@pytest.mark.parametrize("after", [1, 23])
def test_what_was_acknowledged_before_a_kill_is_there_afterwards(profile: Path, after: int) -> None:
    given = [str(uuid4()) for _ in range(60)]
    stdin = lines(*({"id": each, "line": f"line of {each}", "with": ["Anna"]} for each in given))
    acknowledged = []
    with subprocess.Popen(
        command("log", "add"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=surroundings(profile),
    ) as adding:
        assert adding.stdin is not None
        assert adding.stdout is not None
        # An acknowledgement that is held back would be waited for without end.
        patience = threading.Timer(60, adding.kill)
        patience.start()
        adding.stdin.write(stdin.encode())
        adding.stdin.flush()
        for _ in range(after):
            acknowledged.append(json.loads(adding.stdout.readline())["ack"])
        adding.send_signal(signal.SIGKILL)
        patience.cancel()
        rest = adding.stdout.read().decode().splitlines(keepends=True)
    acknowledged += [json.loads(line)["ack"] for line in rest if line.endswith("\n")]
    assert acknowledged == given[: len(acknowledged)]
    listed = program("log", "list", "--json", profile=profile)
    assert listed.code == 0
    saved = {entry["id"] for entry in listed.json["entries"]}
    assert set(acknowledged) <= saved
    assert saved <= set(given)


def test_a_covered_line_is_listed_for_programs_and_not_for_eyes(closer: Closer) -> None:
    entry = {"with": ["Sam"], "question": "Where?", "line": "By the sea.", "ask_again": "2097-05-03"}
    closer("log", "add", stdin=lines(entry))
    shown = closer("log", "list").out
    assert "Where?" in shown
    assert "By the sea" not in shown
    assert "stays covered until you ask again, on 2097-05-03" in " ".join(shown.split())
    assert closer("log", "list", "sea", "--json").json == {"entries": []}
    (listed,) = closer("log", "list", "--json").json["entries"]
    assert listed["line"] == "By the sea."


def test_a_yearly_line_is_covered_from_its_day_and_never_again_once_it_is_called_off(closer: Closer) -> None:
    then = datetime.now(UTC) - timedelta(days=330)
    entry = {"card": "friend-open-0004", "line": "By the sea.", "at": then.isoformat(), "with": ["Sam"]}
    closer("log", "add", stdin=lines(entry))
    shown = closer("log", "list").out
    assert "By the sea" not in shown
    assert "stays covered until the new answer is noted" in " ".join(shown.split())
    (listed,) = closer("log", "list", "--json").json["entries"]
    assert listed["ask_again"] is None
    closer("log", "add", stdin=lines(entry | {"id": listed["id"], "ask_again": "never"}))
    assert "By the sea" in closer("log", "list").out
    (listed,) = closer("log", "list", "--json").json["entries"]
    assert listed["ask_again"] == "never"
