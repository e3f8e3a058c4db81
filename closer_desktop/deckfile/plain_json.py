"""Questions in the JSON of other programs: a list of texts, or of objects whose keys are columns."""

from collections.abc import Sequence
from typing import Any

from closer_desktop.deckfile.cells import LISTS
from closer_desktop.deckfile.csv_text import in_one_cell
from closer_desktop.deckfile.limits import TooMuch, check_cards
from closer_desktop.deckfile.parsing import NotParsed, shown
from closer_desktop.deckfile.sheet import MOST_COLUMNS, field_named

# So long a cell the reader of tables takes, and no card needs.
_LONGEST = 131_072
_MOST_NAMED = 5


def is_plain(tree: Any) -> bool:
    """Tell whether these values are some other program's: they do not name the format of a deck."""
    return isinstance(tree, list) or (isinstance(tree, dict) and "format" not in tree)


def list_in(tree: Any) -> tuple[list[Any], str]:
    """The one list in these values, and what is said of all that stands beside it; raises NotParsed."""
    if isinstance(tree, list):
        return tree, ""
    lists = [name for name, value in tree.items() if isinstance(value, list)]
    if not lists:
        raise NotParsed("it holds no list of questions, and no “format” of a deck")
    if len(lists) > 1:
        raise NotParsed(f"it holds {len(lists)} lists, and which of them has the questions is not said")
    beside = [f"“{shown(name)}”" for name in tree if name != lists[0]]
    if not beside:
        return tree[lists[0]], ""
    more = f" and {len(beside) - _MOST_NAMED} more" if len(beside) > _MOST_NAMED else ""
    named = ", ".join(beside[:_MOST_NAMED])
    return tree[lists[0]], f"Only the list “{shown(lists[0])}” is read; left out: {named}{more}."


def texts_in(entries: Sequence[Any]) -> list[str] | None:
    """The texts that a list holds; None where it begins with something else. Raises NotParsed or TooMuch."""
    check_cards(len(entries))
    if not entries or not isinstance(entries[0], str):
        return None
    for number, entry in enumerate(entries, 1):
        if not isinstance(entry, str):
            raise NotParsed(f"entry {number} is no text, as the first one is")
        _check_length(entry, number)
    return list(entries)


def rows_in(entries: Sequence[Any]) -> tuple[tuple[str, ...], ...]:
    """A list of flat objects as the rows of a table, their keys first; raises NotParsed or TooMuch."""
    check_cards(len(entries))
    columns: dict[str, None] = {}
    for number, entry in enumerate(entries, 1):
        if not isinstance(entry, dict):
            raise NotParsed(f"entry {number} is neither a text nor an object with fields")
        columns.update(dict.fromkeys(entry))
        if len(columns) > MOST_COLUMNS:
            raise TooMuch(f"its entries have more than {MOST_COLUMNS} different fields")
    if not columns:
        raise NotParsed("there is no question in it")
    may_be_lists = {name for name in columns if field_named(name) in ("", *LISTS)}
    return (
        tuple(columns),
        *(
            tuple(_cell(entry.get(name), name, number, name in may_be_lists) for name in columns)
            for number, entry in enumerate(entries, 1)
        ),
    )


def _cell(value: Any, name: str, number: int, may_be_list: bool) -> str:
    if may_be_list and isinstance(value, list) and all(isinstance(one, str) for one in value):
        value = in_one_cell(value)
    if isinstance(value, dict | list):
        what = "more than a list of texts" if may_be_list else "more than one value"
        raise NotParsed(f"“{shown(name)}” of entry {number} holds {what}")
    if value is None:
        return ""
    text = str(value).lower() if isinstance(value, bool) else str(value)
    _check_length(text, number)
    return text


def _check_length(text: str, number: int) -> None:
    if len(text) > _LONGEST:
        raise TooMuch(f"entry {number} holds a text of more than {_LONGEST:,} characters")
