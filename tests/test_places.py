"""Where Closer writes: one profile folder, or this person's own folders, private either way."""

import os
import stat
from dataclasses import fields
from pathlib import Path

import pytest

from closer_desktop.errors import NotSaved, RefusedInput
from closer_desktop.places import Places, find_places


def every_path(places: Places) -> list[Path]:
    named = [getattr(places, field.name) for field in fields(places)]
    return [*named, places.backups, places.quarantine, *places.folders]


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_profile_keeps_every_file_in_its_folder(tmp_path: Path) -> None:
    places = find_places(str(tmp_path / "ours"))
    assert all(path.is_relative_to(tmp_path / "ours") for path in every_path(places))


def test_the_variable_names_a_profile_too(tmp_path: Path) -> None:
    assert find_places(None, {"CLOSER_PROFILE": str(tmp_path)}) == find_places(str(tmp_path))


def test_a_profile_named_in_the_command_wins_over_the_variable(tmp_path: Path) -> None:
    places = find_places(str(tmp_path / "named"), {"CLOSER_PROFILE": str(tmp_path / "variable")})
    assert places == find_places(str(tmp_path / "named"))


def test_an_empty_variable_names_no_profile() -> None:
    assert find_places(None, {"CLOSER_PROFILE": ""}) == find_places(None, {})


def test_without_a_profile_everything_lies_in_the_persons_own_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(variable, raising=False)
    places = find_places(None, {})
    assert all(path.is_relative_to(tmp_path) for path in every_path(places))
    assert all("closer" in path.parts for path in every_path(places))


def test_a_relative_profile_stays_where_it_was_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_places("here").journal == tmp_path / "here"


def test_a_tilde_is_the_persons_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert find_places(None, {"CLOSER_PROFILE": "~/ours"}).journal == tmp_path / "ours"


def test_naming_places_makes_nothing(tmp_path: Path) -> None:
    find_places(str(tmp_path / "ours"))
    assert not list(tmp_path.iterdir())


def test_folders_are_for_one_persons_eyes(tmp_path: Path) -> None:
    places = find_places(str(tmp_path / "deep" / "ours"))
    places.make_folders()
    places.make_folders()
    assert {mode(folder) for folder in places.folders} == {0o700}


def test_an_open_folder_is_mended(tmp_path: Path) -> None:
    places = find_places(str(tmp_path))
    tmp_path.chmod(0o755)
    places.make_folders()
    assert mode(tmp_path) == 0o700


def test_a_folder_that_everybody_shares_is_left_open(tmp_path: Path) -> None:
    tmp_path.chmod(0o1777)
    find_places(str(tmp_path)).make_folders()
    assert mode(tmp_path) == 0o1777


def test_a_file_is_no_profile(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(RefusedInput, match="is not a folder"):
        find_places(str(file))


@pytest.mark.parametrize("name", ["no\0folder", "~nobody-of-this-name/x", "x" * 5000])
def test_a_name_that_no_folder_can_have_is_refused(name: str) -> None:
    with pytest.raises(RefusedInput):
        find_places(name)


def test_a_folder_that_cannot_be_made_is_told_in_one_sentence(tmp_path: Path) -> None:
    blocked = tmp_path / "ours"
    places = find_places(str(blocked))
    blocked.mkdir()
    (blocked / "logs").touch()
    with pytest.raises(NotSaved) as trouble:
        places.make_folders()
    assert trouble.value.sentence.count("\n") == 0
    assert os.fspath(blocked) in trouble.value.sentence
    assert "--profile" in trouble.value.hint
