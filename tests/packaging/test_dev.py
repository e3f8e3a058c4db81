"""The two commands need nothing but Python, and what they install is pinned."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DEV = ROOT / "dev.py"
COMMANDS = ("run", "test", "check", "shots", "bench")


def dev(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, DEV, *arguments], capture_output=True, encoding="utf-8")


def pinned(lock: str) -> dict[str, str]:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    wanted = [line.split(";")[0].strip() for line in lines if line and not line.startswith("#")]
    assert all(re.fullmatch(r"[a-z0-9-]+==[\w.]+", each) for each in wanted), wanted
    return dict(each.split("==") for each in wanted)


def project() -> dict[str, object]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def names(value: object) -> set[str]:
    """The packages named anywhere in a table, as a lock file spells them."""
    if isinstance(value, dict):
        return set().union(*(names(each) for key, each in value.items() if key != "include-group"))
    if isinstance(value, list):
        return set().union(*(names(each) for each in value))
    name = re.match(r"[\w.-]+", str(value))
    return {re.sub(r"[-_.]+", "-", name.group()).lower()} if name else set()


def test_help_names_every_command() -> None:
    done = dev("--help")
    assert done.returncode == 0
    assert all(f"dev.py {command}" in done.stdout for command in COMMANDS)


def test_an_unknown_command_names_the_known_ones() -> None:
    done = dev("dance")
    assert done.returncode == 2
    assert all(command in done.stderr for command in COMMANDS)
    assert done.stderr.count("\n") == 1


def test_the_commands_import_the_standard_library_alone() -> None:
    tree = ast.parse(DEV.read_text(encoding="utf-8"))
    modules = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    modules |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {module.split(".")[0] for module in modules} <= sys.stdlib_module_names


def test_an_older_python_can_read_far_enough_to_say_so() -> None:
    tree = ast.parse(DEV.read_text(encoding="utf-8"), feature_version=(3, 7))
    docstring, first, second, *_ = tree.body
    assert isinstance(docstring, ast.Expr)
    assert ast.unparse(first) == "import sys"
    assert ast.unparse(second).startswith("if sys.version_info < (3, 11):")


def test_everything_the_product_needs_is_pinned() -> None:
    table = project()["project"]
    assert isinstance(table, dict)
    assert names(table["dependencies"]) <= pinned("requirements.lock").keys()


def test_the_product_uses_everything_it_needs() -> None:
    table = project()["project"]
    assert isinstance(table, dict)
    code = [path.read_text(encoding="utf-8") for path in (ROOT / "closer_desktop").rglob("*.py")]
    imported = set(re.findall(r"^\s*(?:from|import) (\w+)", "\n".join(code), re.MULTILINE))
    assert {name.removesuffix("-essentials") for name in names(table["dependencies"])} <= {
        module.lower() for module in imported
    }


def test_everything_development_needs_is_pinned() -> None:
    assert names(project()["dependency-groups"]) <= pinned("requirements-dev.lock").keys()


def test_a_wheel_is_built_with_what_is_pinned() -> None:
    table = project()["build-system"]
    assert isinstance(table, dict)
    assert table["requires"] == [f"hatchling=={pinned('requirements.lock')['hatchling']}"]


def test_people_and_developers_run_the_same_versions() -> None:
    assert pinned("requirements.lock").items() <= pinned("requirements-dev.lock").items()
