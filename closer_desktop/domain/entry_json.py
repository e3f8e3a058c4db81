"""An entry of the journal as JSON: what comes from outside is checked and cleaned field by field."""

import difflib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from closer_desktop.domain.cards import Card, Depth
from closer_desktop.domain.journal import Entry, new_id
from closer_desktop.domain.text import CARD_LIMIT, NAME_LIMIT, NOTE_LIMIT, clean, one_line
from closer_desktop.errors import RefusedInput

MOST_RUNGS = 10
MOST_NAMES = 50

_NEVER = "never"

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(\.\d{1,6})?\d*([Zz]|[+-]\d\d:\d\d)", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
# Clocks and calendars of every system can tell these years.
_YEARS = range(1900, 9999)


def entry_to_json(entry: Entry) -> dict[str, Any]:
    """The entry's fields, all of them, ready for any JSON writer."""
    day = entry.ask_again
    return {
        "id": entry.id,
        "at": entry.at.isoformat(),
        "with": list(entry.people),
        "card": entry.card,
        "question": entry.question,
        "depth": entry.depth.label if entry.depth else None,
        "rung": entry.rung,
        "place": entry.place,
        "line": entry.line,
        "tags": list(entry.tags),
        "ask_again": day.isoformat() if day else _NEVER if entry.asks_no_more else None,
    }


def fields_in(line: str | bytes) -> dict[str, Any]:
    """The JSON object in a line of text; raises RefusedInput for anything else."""
    try:
        given = json.loads(line, object_pairs_hook=_each_once)
    except RefusedInput:
        raise
    except UnicodeDecodeError:
        raise RefusedInput("The line is not UTF-8 text.") from None
    except (ValueError, RecursionError):
        raise RefusedInput("The line is not JSON.") from None
    if not isinstance(given, dict):
        raise RefusedInput("The line is not a JSON object.")
    return given


def entry_from_json(
    given: Mapping[str, Any],
    now: datetime,
    card_with_id: Callable[[str], Card | None],
    entry_with_id: Callable[[str], Entry | None],
) -> Entry:
    """The entry in these fields; raises RefusedInput with a sentence about the first that is wrong.

    The question and its depth are the card's where there is one. An entry that is given again without
    its moment keeps the one it has.
    """
    values = {name: _value(name, value) for name, value in given.items() if value not in (None, "")}
    if not any(values.get(name) for name in ("card", "question", "line")):
        raise RefusedInput("An entry needs a card, a question or a line.")
    card = card_with_id(values["card"]) if "card" in values else None
    if "card" in values and card is None and not values.get("question"):
        raise RefusedInput(f"There is no card “{values['card']}”.")
    again = values.get("ask_again")
    before = entry_with_id(values["id"]) if "id" in values and "at" not in values else None
    return Entry(
        id=values.get("id") or new_id(),
        at=values.get("at") or (before.at if before else now),
        people=values.get("with", ()),
        card=values.get("card", ""),
        question=values.get("question") or (card.text if card else ""),
        depth=card.depth if card else values.get("depth"),
        rung=values.get("rung", 0),
        place=values.get("place", ""),
        line=values.get("line", ""),
        tags=values.get("tags", ()),
        ask_again=again if isinstance(again, date) else None,
        asks_no_more=again == _NEVER,
    )


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise RefusedInput("The line names a field twice.")
    return fields


def _value(name: str, value: Any) -> Any:
    read = _READERS.get(name)
    if read is None:
        raise RefusedInput(f"An entry has no field “{one_line(name, NAME_LIMIT)}”; {_instead(name)}.")
    return read(name, value)


def _instead(name: str) -> str:
    near = difflib.get_close_matches(name[:NAME_LIMIT], _READERS, 1)
    return f"perhaps “{near[0]}” was meant" if near else f"it has {', '.join(_READERS)}"


def _text(name: str, value: Any, limit: int) -> str:
    if not isinstance(value, str):
        raise RefusedInput(f"“{name}” is not a text.")
    if len(value) > limit:
        raise RefusedInput(f"“{name}” is longer than {limit:,} characters.")
    return value


def _id(name: str, value: Any) -> str:
    text = _text(name, value, NAME_LIMIT)
    if not _UUID.fullmatch(text):
        raise RefusedInput(f"“{name}” is not a UUID such as {new_id()}.")
    return text.lower()


def _moment(name: str, value: Any) -> datetime:
    given = _MOMENT.fullmatch(_text(name, value, NAME_LIMIT))
    if given is not None:
        day, time, fraction, offset = given.groups()
        try:
            moment = datetime.fromisoformat(f"{day}T{time}{(fraction or '.0'):0<7}{offset.upper()}")
        except ValueError:
            moment = None
        if moment is not None and moment.year in _YEARS:
            return moment
    raise RefusedInput(f"“{name}” is not a moment with its offset, such as 2026-05-03T21:10:00+02:00.")


def _names(name: str, value: Any) -> tuple[str, ...]:
    """Names or tags: short texts on one line, each once whatever its case."""
    if not isinstance(value, list) or len(value) > MOST_NAMES:
        raise RefusedInput(f"“{name}” is not a list of at most {MOST_NAMES} texts.")
    return _once(_short(name, each) for each in value)


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    known: dict[str, str] = {}
    for text in texts:
        known.setdefault(text.casefold(), text)
    return tuple(known.values())


def _short(name: str, value: Any) -> str:
    text = one_line(_text(name, value, NAME_LIMIT), NAME_LIMIT)
    if not text:
        raise RefusedInput(f"“{name}” holds an empty text.")
    return text


def _long(limit: int) -> Callable[[str, Any], str]:
    def read(name: str, value: Any) -> str:
        return clean(_text(name, value, limit), limit).strip()

    return read


def _depth(name: str, value: Any) -> Depth:
    depths = {depth.label: depth for depth in Depth}
    if not isinstance(value, str) or value not in depths:
        raise RefusedInput(f"“{name}” is not one of {', '.join(depths)}.")
    return depths[value]


def _rung(name: str, value: Any) -> int:
    if type(value) is not int or not 0 <= value <= MOST_RUNGS:
        raise RefusedInput(f"“{name}” is not a whole number from 0 to {MOST_RUNGS}.")
    return value


def _day(name: str, value: Any) -> date | str:
    text = _text(name, value, NAME_LIMIT)
    if text == _NEVER:
        return text
    try:
        day = date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None or day.year not in _YEARS:
        raise RefusedInput(f"“{name}” is not a day such as 2027-05-03, or “{_NEVER}”.")
    return day


_READERS: dict[str, Callable[[str, Any], Any]] = {
    "id": _id,
    "at": _moment,
    "with": _names,
    "card": _short,
    "question": _long(CARD_LIMIT),
    "depth": _depth,
    "rung": _rung,
    "place": _short,
    "line": _long(NOTE_LIMIT),
    "tags": _names,
    "ask_again": _day,
}
