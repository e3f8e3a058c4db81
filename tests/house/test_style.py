"""How our code reads: docstrings of one sentence, small classes, calm words, one place for looks."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.source import (
    ROOT,
    Source,
    constant,
    everything,
    holds,
    is_within,
    keyword,
    last_name,
    package,
)

LONGEST_CLASS = 300
# A word with an exclamation mark; a code such as r2d! is none, nor is the mark when it is spoken of.
SHOUT = re.compile(r"(?<!\w)[^\W\d]+!")
TRANSLATES = {"tr", "_tr", "translate"}
OPENS_TEXT = {"open", "read_text", "write_text", "fdopen", "NamedTemporaryFile", "TextIOWrapper"}
BINARY = re.compile(r"^[rwaxt+]*b[rwaxt+]*$")
SUBPROCESS = {"run", "Popen", "check_output"}
SLOW = {"importlib.metadata", "pkg_resources", "qtawesome"}
TEXTS = {".py", ".toml", ".md", ".qss", ".json", ".lock", ".cfg", ".sql", ""}
MADE = {"__pycache__", "build", "dist", "shots"}

Documented = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def public(source: Source) -> Iterator[Documented]:
    """Classes, functions and methods that others use; setters and Qt's own overrides are told elsewhere."""
    classes = [each for each in source.nodes(ast.ClassDef) if not each.name.startswith("_")]
    bodies = [source.tree.body, *(each.body for each in classes)]
    for node in (node for body in bodies for node in body):
        if not isinstance(node, Documented) or node.name.startswith("_"):
            continue
        is_setter = any(last_name(each) == "setter" for each in node.decorator_list)
        if isinstance(node, ast.ClassDef) or (node.name.islower() and not is_setter):
            yield node


def begins_with_a_sentence(docstring: str | None) -> bool:
    return (docstring or "").strip().split("\n")[0].endswith(".")


def test_every_module_says_in_one_sentence_what_it_is_for() -> None:
    holds(
        "A module begins with a docstring whose first line is a whole sentence.",
        (
            source.at(source.tree)
            for source in everything()
            if not begins_with_a_sentence(ast.get_docstring(source.tree))
        ),
    )


def test_public_names_say_in_one_sentence_what_comes_back_or_happens() -> None:
    holds(
        "A public class or function has a docstring whose first line is a whole sentence.",
        (
            source.at(node, node.name)
            for source in package()
            for node in public(source)
            if not begins_with_a_sentence(ast.get_docstring(node))
        ),
    )


def test_no_class_is_longer_than_one_idea() -> None:
    def lines(node: ast.ClassDef) -> int:
        return (node.end_lineno or node.lineno) - node.lineno + 1

    holds(
        f"A class of more than {LONGEST_CLASS} lines is two.",
        (
            source.at(node, f"{node.name} has {lines(node)}")
            for source in everything()
            for node in source.nodes(ast.ClassDef)
            if lines(node) > LONGEST_CLASS
        ),
    )


def test_words_on_screen_never_shout() -> None:
    holds(
        "No exclamation marks in what people read.",
        (
            source.at(call, repr(constant(argument)))
            for source in package()
            for call, name in source.calls()
            if name in TRANSLATES
            for argument in call.args
            if SHOUT.search(str(constant(argument) or ""))
        ),
    )


def test_the_theme_alone_sets_style_sheets() -> None:
    holds(
        "Looks come from ui/theme: give the widget a property instead of a style sheet.",
        (
            source.at(call)
            for source in package()
            if not source.name.startswith("closer_desktop/ui/theme")
            for call, name in source.calls()
            if name == "setStyleSheet"
        ),
    )


def test_every_dialog_wears_the_light() -> None:
    """A dialog over the window itself inherits no sheet: it would open white in the candlelight.

    One that builds on a dialog of ours is dressed by that.
    """
    holds(
        "A dialog calls theme.dress(self), whatever it lies over.",
        (
            source.at(node, node.name)
            for source in package()
            for node in source.nodes(ast.ClassDef)
            if any(is_of_qt(last_name(base)) for base in node.bases) and not dresses_itself(node)
        ),
    )


def is_of_qt(base: str) -> bool:
    return base.startswith("Q") and base.endswith("Dialog")


def dresses_itself(node: ast.ClassDef) -> bool:
    calls = (each for each in ast.walk(node) if isinstance(each, ast.Call))
    return any(last_name(each.func) == "dress" and last_name(each.args[0]) == "self" for each in calls)


def test_text_files_are_opened_with_an_encoding() -> None:
    holds(
        'Give encoding="utf-8": the default differs from machine to machine.',
        (
            source.at(call, name)
            for source in everything()
            for call, name in source.calls()
            if guesses(call, name)
        ),
    )


def guesses(call: ast.Call, name: str) -> bool:
    """Whether a call opens text and leaves its encoding to the machine."""
    if keyword(call, "encoding"):
        return False
    if name in SUBPROCESS:
        return any(constant(keyword(call, flag)) is True for flag in ("text", "universal_newlines"))
    if name not in OPENS_TEXT:
        return False
    if name in ("read_text", "write_text"):
        return len(call.args) < (1 if name == "read_text" else 2)
    modes = [constant(each) for each in (*call.args, keyword(call, "mode"))]
    if any(isinstance(mode, str) and BINARY.match(mode) for mode in modes):
        return False
    if isinstance(call.func, ast.Attribute) and name == "open":
        # A method: Path.open("r") opens text, but a popover and os.open() are opened as well.
        return any(isinstance(mode, str) and re.match(r"^[rwaxt+]+$", mode) for mode in modes)
    return name != "NamedTemporaryFile" or "mode" in {each.arg for each in call.keywords}


def test_nothing_slow_is_imported_at_the_start() -> None:
    """importlib.metadata alone costs as much as half a window."""
    holds(
        "These imports cost more than they give.",
        (
            source.at(node, name)
            for source in package()
            for node, name in source.imports()
            if is_within(name, SLOW)
        ),
    )


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    machine = re.compile(r"(?<![\w.~-])/(?:work|home|root|Users)/[\w.]")
    holds(
        "No absolute path of a machine in the repository.",
        (
            f"{path.relative_to(ROOT).as_posix()}:{number}"
            for path in our_texts()
            for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
            if machine.search(line)
        ),
    )


def our_texts() -> Iterator[Path]:
    """Text files that belong to the repository; what tools keep in hidden folders does not."""
    for path in sorted(ROOT.rglob("*")):
        if path.name == ".git":  # in a second work tree it is a file that points to the first
            continue
        folders = path.relative_to(ROOT).parts[:-1]
        hidden = any(folder.startswith(".") and folder != ".ci" for folder in folders)
        if path.suffix in TEXTS and not hidden and not MADE & set(folders) and path.is_file():
            yield path
