"""A wheel is the whole of Closer: it works from another folder, with its own decks and resources."""

import importlib.util
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

# One wheel is built, by the one process that runs all of these.
pytestmark = [pytest.mark.packaging, pytest.mark.xdist_group("wheel")]
ROOT = Path(__file__).resolve().parents[2]
needs_commands = pytest.mark.skipif(
    importlib.util.find_spec("closer_desktop.cli") is None, reason="the command line does not stand yet"
)


def pip(*arguments: str | Path) -> None:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", folder, ROOT)
    (built,) = folder.glob("closer_desktop-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    pip("install", "--no-deps", "--no-index", "--target", folder, wheel)
    return folder


def run_installed(installed: Path, folder: Path, *command: str | Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(installed), "CLOSER_PROFILE": str(folder / "profile")}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8")


def inside(folder: str) -> set[str]:
    files = [
        path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts
    ]
    return {path.relative_to(ROOT).as_posix() for path in files}


def test_a_wheel_carries_every_deck_and_resource(wheel: Path) -> None:
    carried = set(zipfile.ZipFile(wheel).namelist())
    wanted = {f"closer_desktop/{name}" for name in inside("decks") | inside("resources")}
    assert "closer_desktop/decks/LICENSE" in wanted
    assert wanted <= carried


def test_a_wheel_carries_the_whole_package_and_nothing_else(wheel: Path) -> None:
    carried = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    brought = {f"closer_desktop/{name}" for name in inside("decks") | inside("resources")}
    assert carried == inside("closer_desktop") | brought


def test_a_wheel_carries_its_licences(wheel: Path) -> None:
    assert [name for name in zipfile.ZipFile(wheel).namelist() if name.endswith("dist-info/licenses/LICENSE")]


def test_an_installed_closer_finds_its_own_decks_and_resources(installed: Path, tmp_path: Path) -> None:
    code = "from closer_desktop.assets import *; print(decks_folder(), resources_folder(), sep='\\n')"
    done = run_installed(installed, tmp_path, sys.executable, "-c", code)
    decks, resources = done.stdout.splitlines()
    assert Path(decks) == installed / "closer_desktop" / "decks"
    assert Path(resources) == installed / "closer_desktop" / "resources"


@needs_commands
def test_an_installed_closer_deals_cards_from_another_folder(installed: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "closer_desktop", "draw", "--count", "2", "--json"]
    done = run_installed(installed, tmp_path, *command)
    assert done.returncode == 0, done.stderr
    assert len(json.loads(done.stdout)["cards"]) == 2


@needs_commands
def test_an_installation_gives_the_command_closer(installed: Path, tmp_path: Path) -> None:
    done = run_installed(installed, tmp_path, installed / "bin" / "closer", "decks", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["decks"]
