"""What bytes without a name are, as far as they show."""

import re

from closer_desktop.deckfile.encoding import NotText, to_text
from closer_desktop.deckfile.limits import TooMuch
from closer_desktop.deckfile.parsing import NotParsed
from closer_desktop.deckfile.sheet import sheet_of

_LOOKED_AT = 200_000
_PACKAGE = b"PK\x03\x04"
# A message out of a chat, or a box to tick, may begin with a bracket as well.
_JSON = re.compile(r'\s*+(?:\{\s*+["}]|\[\s*+["{])')
_TOML = re.compile(r"(?:\s|#[^\n]*+\n)*+[a-z]++[ \t]*+=[ \t]*+[\"'\d]")


def ending_of(data: bytes) -> str:
    """Return the ending that a file of these bytes would have; they are lines where nothing else shows."""
    if data.startswith(_PACKAGE):
        return ".apkg"
    try:
        text, _ = to_text(data[:_LOOKED_AT])
    except NotText:
        return ".txt"
    if _JSON.match(text):
        return ".json"
    if _TOML.match(text):
        return ".toml"
    if "\t" in text:
        return ".tsv"
    return ".csv" if _is_table(text) else ".txt"


def _is_table(text: str) -> bool:
    """Tell whether there are columns that are named, or whose cells are words that cards know."""
    try:
        columns = sheet_of(text).columns
    except (NotParsed, TooMuch):
        return False
    return len(columns.meanings) > 1 and (columns.has_names or bool({*columns.meanings} - {"", "text"}))
