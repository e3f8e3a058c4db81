"""Reads our own source, so that a rule of the house can be a short test."""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

import pytest

Node = TypeVar("Node", bound=ast.AST)

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, eq=False)
class Source:
    """One Python file of ours."""

    path: Path
    tree: ast.Module

    @property
    def name(self) -> str:
        """Its path from the root of the repository, with forward slashes."""
        return self.path.relative_to(ROOT).as_posix()

    @cached_property
    def _nodes(self) -> dict[type[ast.AST], list[ast.AST]]:
        nodes = defaultdict(list)
        for node in ast.walk(self.tree):
            nodes[type(node)].append(node)
        return nodes

    def at(self, node: ast.AST, what: str = "") -> str:
        """A place for people: file, line and what stands there."""
        return f"{self.name}:{getattr(node, 'lineno', 1)} {what}".strip()

    def nodes(self, kind: type[Node]) -> Iterator[Node]:
        """Every node of this kind, in no order that matters."""
        return (node for node in self._nodes.get(kind, ()) if isinstance(node, kind))

    def imports(self) -> Iterator[tuple[ast.AST, str]]:
        """Every import with its full name: `from http import client` is `http.client`."""
        for plain in self.nodes(ast.Import):
            yield from ((plain, alias.name) for alias in plain.names)
        for named in self.nodes(ast.ImportFrom):
            yield from ((named, f"{named.module or ''}.{alias.name}") for alias in named.names)

    def calls(self) -> Iterator[tuple[ast.Call, str]]:
        """Every call with the last name of what is called: `box.setText(…)` is `setText`."""
        for node in self.nodes(ast.Call):
            yield node, last_name(node.func)


def last_name(node: ast.expr) -> str:
    """The last part of a dotted name; "" for anything else."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def is_within(name: str, modules: Iterable[str]) -> bool:
    """Whether a full name is one of these modules or lies in one."""
    return any(name == module or name.startswith(f"{module}.") for module in modules)


def constant(node: ast.expr | None) -> object:
    """The value of a literal; None for anything else."""
    return node.value if isinstance(node, ast.Constant) else None


def keyword(call: ast.Call, name: str) -> ast.expr | None:
    """The value a call gives to a keyword; None when it does not."""
    return next((each.value for each in call.keywords if each.arg == name), None)


@cache
def sources(folder: str) -> tuple[Source, ...]:
    """The Python files under this folder of the repository."""
    paths = sorted((ROOT / folder).rglob("*.py"))
    return tuple(Source(path, ast.parse(path.read_text(encoding="utf-8"))) for path in paths)


def package() -> tuple[Source, ...]:
    """What people install."""
    return sources("closer_desktop")


def our_tests() -> tuple[Source, ...]:
    """What holds it up."""
    return sources("tests")


def everything() -> tuple[Source, ...]:
    """All Python in the repository."""
    dev = ROOT / "dev.py"
    own = Source(dev, ast.parse(dev.read_text(encoding="utf-8")))
    return (*package(), *our_tests(), *sources("benchmarks"), own)


def holds(rule: str, broken_at: Iterable[str]) -> None:
    """Fails with the rule and every place that breaks it."""
    places = sorted(set(broken_at))
    if places:
        pytest.fail("\n".join([rule, *places]), pytrace=False)
