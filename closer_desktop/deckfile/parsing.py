"""Deck text as plain dictionaries and lists, once its limits are checked."""

import json
import tomllib
from collections.abc import Callable
from typing import Any, NoReturn

from closer_desktop.deckfile.limits import check_json, check_toml
from closer_desktop.domain.text import one_line

_SHOWN = 40

# What the TOML parser says of a key or table that is given twice, and what we say.
_TWICE = (
    "Cannot overwrite a value",
    "Cannot declare",
    "Cannot mutate",
    "Cannot redefine",
    "Duplicate inline",
)


class NotParsed(Exception):
    """The text is not TOML or JSON; says what and where in a few words."""


def parse_toml(text: str) -> Any:
    """Return the tables of this TOML; raises TooMuch or NotParsed, also when a key is given twice."""
    check_toml(text)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise NotParsed(_toml_reason(str(error))) from None
    except (ValueError, RecursionError):
        raise NotParsed("it holds a number or a date that cannot be read") from None


def parse_json(text: str) -> Any:
    """Return the values of this JSON; raises TooMuch or NotParsed, also when a key is given twice."""
    check_json(text)
    try:
        return json.loads(text, object_pairs_hook=_without_twins, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        where = f"(at line {error.lineno}, column {error.colno})"
        raise NotParsed(f"it is not valid JSON: {error.msg} {where}") from None
    except (ValueError, RecursionError):
        raise NotParsed("it holds a number that cannot be read") from None


PARSERS: dict[str, Callable[[str], Any]] = {".toml": parse_toml, ".json": parse_json}


def shown(value: object) -> str:
    """Return a value from outside as it may stand in a sentence: one short line, empty for no text."""
    if not isinstance(value, str):
        return str(value) if isinstance(value, int | float) and abs(value) < 1e9 else ""
    text = one_line(value, _SHOWN * 2)
    return f"{text[:_SHOWN]}…" if len(text) > _SHOWN else text


def _toml_reason(message: str) -> str:
    message = one_line(message, 200)
    if message.startswith(_TWICE):
        _, _, where = message.rpartition("(")
        return f"a key or table is given twice ({where}"
    return f"it is not valid TOML: {message}"


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) < len(pairs):
        seen: set[str] = set()
        for name, _ in pairs:
            if name in seen:
                raise NotParsed(f"the key “{shown(name)}” is given twice")
            seen.add(name)
    return values


def _no_constant(name: str) -> NoReturn:
    raise NotParsed(f"“{name}” is not a value that a deck may hold")
