"""Decks and resources are found wherever Closer lies."""

import subprocess
import sys
from pathlib import Path

from closer_desktop import assets


def test_the_decks_of_a_checkout_lie_beside_the_package() -> None:
    assert list(assets.decks_folder().glob("*.toml"))
    assert assets.decks_folder().parent == Path(assets.__file__).parents[1]


def test_the_resources_of_a_checkout_lie_beside_the_decks() -> None:
    assert assets.resources_folder() == assets.decks_folder().with_name("resources")


def test_finding_them_never_imports_the_slow_package_index() -> None:
    code = "import sys, closer_desktop.assets; sys.exit('importlib.metadata' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
