"""Arguments: what is understood, and the one sentence that answers the rest."""

from pathlib import Path

import pytest

from closer_desktop import __version__
from closer_desktop.cli import run_command
from closer_desktop.cli.commands import COMMANDS
from closer_desktop.places import Places
from tests.cli.conftest import Closer, one_sentence

REFUSED = [
    (["frob"], "draw, decks, cards"),
    (["deck"], "no command of Closer (perhaps decks)"),
    (["cards", "--josn"], "(perhaps --json); a search that begins with - comes after --"),
    (["dra"], "draw, decks, cards"),
    (["log"], "add, list, export or import"),
    (["log", "shout"], "log add"),
    (["--json"], "draw, decks, cards"),
    (["--frob"], "--json, --profile"),
    (["--depth", "open", "draw"], "comes after the command"),
    (["draw", "--frob"], "--for, --depth, --theme"),
    (["draw", "--dept", "open"], "perhaps --depth"),
    (["draw", "-d", "open"], "--depth"),
    (["draw", "five"], "is too much"),
    (["check", "five"], "is too much"),
    (["draw", "--count"], "--count needs a value: N"),
    (["draw", "--depth"], "light, open, deep or intimate"),
    (["draw", "--depth", "--json"], "light, open, deep or intimate"),
    (["draw", "--depth="], "light, open, deep or intimate"),
    (["draw", "--json=yes"], "takes no value"),
    (["draw", "--count", "1", "--count", "2"], "can be given once"),
    (["draw", "--profile="], "--profile needs a value"),
    (["draw", "--for", "frend"], "partner, friend, child"),
    (["draw", "--for", "child:3"], "child:4-6, child:7-9 or child:10-12"),
    (["draw", "--depth", "dark"], "light, open, deep or intimate"),
    (["draw", "--theme", "sport"], "decisions, values, failures"),
    (["draw", "--kind", "dare"], "question, activity, side_by_side"),
    (["draw", "--pace", "fast"], "ease_in, stay or surprise"),
    (["draw", "--count", "0"], "a whole number from 1"),
    (["draw", "--count", "-2"], "a whole number from 1"),
    (["draw", "--count", "many"], "a whole number from 1"),
    (["draw", "--count", "9" * 5_000], "a whole number from 1"),
    (["draw", "--seed", "luck"], "--seed is a whole number"),
    (["draw", "--with", "  "], "--with needs a name"),
    (["draw", "--with", "n" * 201], "at most 200"),
    (["draw", "--deck", "colleague"], "A colleague"),
    (["draw", "--for", "coworker", "--depth", "intimate"], "light, open or deep"),
    (["draw", "--for", "child:4-6", "--for", "partner", "--depth", "deep"], "light or open"),
    (["cards", "-walk"], "comes after --"),
    (["lint"], "needs FILE"),
    (["restore"], "needs FILE"),
    (["restore", "a", "b"], "takes FILE alone"),
]


@pytest.mark.parametrize(("arguments", "said"), REFUSED)
def test_what_is_wrong_is_refused_in_one_sentence_that_names_what_can_be(
    closer: Closer, arguments: list[str], said: str
) -> None:
    done = closer(*arguments)
    assert done.code == 2
    assert done.out == ""
    assert one_sentence(done.err)
    assert said in done.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["--profile", "{}", "check"],
        ["check", "--profile", "{}"],
        ["--profile={}", "check"],
        ["--json", "check", "--profile={}"],
    ],
)
def test_the_profile_is_named_before_or_after_the_command(
    closer: Closer, tmp_path: Path, arguments: list[str]
) -> None:
    there = tmp_path / "elsewhere"
    assert closer(*(argument.format(there) for argument in arguments)).code == 0
    assert (there / "journal.sqlite").exists()


def test_a_profile_that_is_a_file_is_refused(closer: Closer, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = closer("draw", "--profile", str(tmp_path / "file"))
    assert done.code == 2
    assert one_sentence(done.err)


def test_every_command_and_option_is_in_the_help(closer: Closer) -> None:
    done = closer("--help")
    assert (done.code, done.err) == (0, "")
    for name, command in COMMANDS.items():
        assert f"closer {name}" in done.out
        own = closer(*name.split(), "--help")
        assert (own.code, own.err) == (0, "")
        for option in command.options:
            assert option.name in own.out
            assert all(word in own.out for word in option.allowed)


def test_help_fits_a_terminal(closer: Closer) -> None:
    for arguments in ([], *(name.split() for name in COMMANDS)):
        assert max(map(len, closer(*arguments, "--help").out.splitlines())) <= 100


def test_the_version_is_told(closer: Closer) -> None:
    assert closer("--version").out == f"Closer {__version__}\n"
    assert closer("draw", "--version").out == f"Closer {__version__}\n"


@pytest.mark.parametrize(
    "arguments", [[], ["--profile", "{}"], ["--profile={}"], ["--"], ["--profile", "{}", "--"]]
)
def test_without_a_command_the_window_opens_on_the_profile(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("CLOSER_PROFILE", str(tmp_path))
    opened = []

    def open_window(places: Places) -> int:
        opened.append(places.journal)
        return 0

    assert run_command([argument.format(tmp_path / "own") for argument in arguments], open_window) == 0
    assert opened == [tmp_path / "own" if "{}" in "".join(arguments) else tmp_path]


def test_the_window_has_the_last_word_on_the_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert run_command([], lambda _places: 2) == 2
