"""`closer lint` and `closer coach`."""

from pathlib import Path

import pytest

from closer_desktop.assets import decks_folder
from tests.cli.conftest import Closer, one_sentence

GOOD = """
format = 1
id = "ours"
title = "Ours"
language = "en"

[[cards]]
id = "ours-light-0001"
text = "What small thing went better than you expected this week?"
kind = "question"
depth = "light"
tone = "plain"
themes = ["everyday"]
relationships = ["friend"]
ladder = ["What happened just before?", "What was that like for you?", "What does it say about you?"]
share = "Something small that went well for me is…"
"""


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    file = tmp_path / "ours.toml"
    file.write_text(GOOD, encoding="utf-8")
    return file


def test_a_good_deck_has_no_problems(closer: Closer, deck: Path) -> None:
    done = closer("lint", str(deck), "--json")
    assert (done.code, done.json["problems"], done.err) == (0, [], "")
    assert closer("lint", str(deck)).out.endswith("Nothing is wrong.\n")


def test_the_shipped_decks_have_none_either(closer: Closer) -> None:
    done = closer("lint", *map(str, sorted(decks_folder().glob("*.toml"))), "--json")
    assert (done.code, done.json["problems"]) == (0, [])


def test_a_problem_names_file_card_field_rule_and_reason(closer: Closer, deck: Path) -> None:
    deck.write_text(GOOD.replace("What small thing went", "Did a thing go"), encoding="utf-8")
    done = closer("lint", str(deck), "--json")
    assert done.code == 2
    problem = done.json["problems"][0]
    assert set(problem) == {"file", "card", "field", "rule", "reason"}
    assert (problem["file"], problem["card"], problem["field"]) == (str(deck), "ours-light-0001", "text")
    told = closer("lint", str(deck))
    assert told.code == 2
    assert "ours-light-0001" in told.out


@pytest.mark.parametrize(
    "content",
    [b"", b"not toml [", b"\x00" * 100, b'format = 1\nid = "x"\nid = "y"', b"a." * 20_000 + b"b = 1"],
)
def test_a_file_that_is_no_deck_is_a_problem_and_no_crash(
    closer: Closer, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "junk.toml"
    file.write_bytes(content)
    done = closer("lint", str(file), "--json")
    assert done.code == 2
    assert done.json["problems"]
    assert done.err == ""


def test_a_missing_file_is_a_problem_and_the_others_are_checked(closer: Closer, deck: Path) -> None:
    done = closer("lint", "nowhere.toml", str(deck), "--json")
    assert done.code == 2
    assert [problem["file"] for problem in done.json["problems"]] == ["nowhere.toml"]


def test_lint_and_coach_write_nothing(closer: Closer, deck: Path, tmp_path: Path) -> None:
    closer("lint", str(deck), "--profile", str(tmp_path / "new"))
    closer("coach", "Why?", "--profile", str(tmp_path / "new"))
    assert not (tmp_path / "new").exists()


FIELDS = {"open", "focus", "depth", "flags", "notes", "rewrites"}


def test_the_coach_judges_a_question(closer: Closer) -> None:
    done = closer("coach", "Do you like your job?", "--json")
    assert set(done.json) == FIELDS
    assert done.json["open"] is False
    assert "closed" in done.json["flags"]
    assert done.json["rewrites"] == ["What does your job do for you, good or bad?"]
    assert done.code == 0


def test_a_question_needs_no_quotation_marks(closer: Closer) -> None:
    assert closer("coach", *["Do", "you", "like", "your", "job?"], "--json") == closer(
        "coach", "Do you like your job?", "--json"
    )


def test_people_read_what_the_coach_says(closer: Closer) -> None:
    done = closer("coach", "Do you like your job?")
    assert "Or: What does your job do for you, good or bad?" in done.out
    assert "reads open" in done.out


def test_each_line_that_comes_in_gets_one_value(closer: Closer) -> None:
    stdin = b"Why did you leave?\n\nWhat do you miss?\n\xff\xfe\n" + b"x" * 300_000 + b"\nWhat is it?"
    done = closer("coach", stdin=stdin)
    assert len(done.lines) == 6
    assert all(set(value) == FIELDS for value in done.lines)
    assert "accusing" in done.lines[0]["flags"]
    assert done.lines[2]["open"] is True


def test_no_line_means_no_value(closer: Closer) -> None:
    assert closer("coach", "--json").out == ""


def test_another_language_is_not_judged(closer: Closer) -> None:
    done = closer("coach", "Was hat dich in dieser Woche überrascht und warum?")
    assert "English" in done.out
    assert "reads" not in done.out


def test_what_is_said_stays_one_line(closer: Closer) -> None:
    done = closer("draw", "--deck", "a\nb\x1b[31m\u202e")
    assert done.code == 2
    assert one_sentence(done.err)
    assert "\x1b" not in done.err
