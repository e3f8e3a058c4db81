"""How our tests are: they wait for facts, look from outside, and hold real things."""

import ast
import sys

from tests.house.source import holds, is_within, last_name, our_tests

WAITS = {("time", "sleep"), ("qtbot", "wait"), ("QTest", "qWait"), ("QTest", "qSleep"), ("asyncio", "sleep")}
MOCKS = {"unittest.mock", "mock", "pytest_mock"}
# Public for all their underscore: named tuples, and the way out of a process that must not clean up.
PUBLIC = {"_replace", "_asdict", "_make", "_fields", "_exit"}


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__") and name not in PUBLIC


def test_tests_wait_for_something_never_for_a_while() -> None:
    called = (
        source.at(call, f"{last_name(call.func.value)}.{name}")
        for source in our_tests()
        for call, name in source.calls()
        if isinstance(call.func, ast.Attribute) and (last_name(call.func.value), name) in WAITS
    )
    named = (
        source.at(node, name)
        for source in our_tests()
        for node, name in source.imports()
        if tuple(name.rsplit(".", 1)) in WAITS
    )
    holds("Use qtbot.waitUntil, waitSignal, or an event that can be waited for.", [*called, *named])


def test_tests_look_from_outside() -> None:
    reached = (
        source.at(node, node.attr)
        for source in our_tests()
        for node in source.nodes(ast.Attribute)
        if is_private(node.attr) and last_name(node.value) not in ("self", "cls")
    )
    named = (
        source.at(node, name)
        for source in our_tests()
        for node, name in source.imports()
        if is_private(name.rpartition(".")[2]) and name not in sys.stdlib_module_names
    )
    holds("A test uses what is public.", [*reached, *named])


def test_tests_hold_real_things() -> None:
    holds(
        "No mocks: a real file, a real window, a small fake for a protocol.",
        (
            source.at(node, name)
            for source in our_tests()
            for node, name in source.imports()
            if is_within(name, MOCKS)
        ),
    )


def test_every_test_module_is_found() -> None:
    holds(
        "A file with tests in it is called test_….py.",
        (
            source.at(node, node.name)
            for source in our_tests()
            if not source.path.name.startswith("test_")
            for node in source.tree.body
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
        ),
    )
