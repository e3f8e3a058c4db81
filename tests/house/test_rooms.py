"""The rooms of the house: who may import whom, and what a start must not load."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import ROOT


def program(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8")


def stands(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def test_every_import_contract_is_kept() -> None:
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = program(code)
    assert done.returncode == 0, done.stdout + done.stderr


# The window opens on a picture: theme, pages and journal are loaded behind it.
@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("closer_desktop.app", "sqlalchemy"),
        ("closer_desktop.app", "closer_desktop.ui.theme.theme"),
        ("closer_desktop.ui.content", "sqlalchemy"),
        ("closer_desktop.ui.content", "alembic"),
        ("closer_desktop.cli", "PySide6"),
        ("closer_desktop.__main__", "PySide6"),
        ("closer_desktop.__main__", "sqlalchemy"),
        ("closer_desktop.services", "PySide6"),
        ("closer_desktop.storage", "PySide6"),
        ("closer_desktop.deckfile", "sqlalchemy"),
    ],
)
def test_importing_one_room_loads_nothing_of_another(module: str, unwanted: str) -> None:
    if not stands(module):
        pytest.skip(f"{module} does not stand yet")
    done = program(
        f"import sys, {module}; sys.exit('{unwanted} is loaded' if '{unwanted}' in sys.modules else 0)"
    )
    assert done.returncode == 0, done.stderr


def test_a_start_reads_no_source_of_what_it_loads_behind_the_picture(tmp_path: Path) -> None:
    code = (
        "import linecache, sys\n"
        "from closer_desktop import __main__, app\n"
        "def run(places):\n"
        "    import closer_desktop.furnishing\n"
        "    return any(file.endswith('engine.py') for file in linecache.cache)\n"
        f"app.run, sys.argv = run, ['closer', '--profile', {str(tmp_path)!r}]\n"
        "__main__.main()"
    )
    done = program(code)
    assert done.returncode == 0, done.stderr
