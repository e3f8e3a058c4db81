"""How large and how deep a deck file may be; checked on its text before anything is parsed."""

import re
from itertools import accumulate

MOST_BYTES = 5_000_000
MOST_CARDS = 20_000
MOST_LINES = 400_000
MOST_NESTING = 16
# Keys and commas count twice and dots in keys twenty times, as that is what they cost the parser in
# time and memory: a file of 20,000 cards has about 720,000, and the worst one costs 1.3 s.
MOST_PIECES = 800_000

# The search for structure keeps one to two hundred bytes for each of these inside one string; a file of
# 20,000 cards has about 560,000 quotation marks.
_MOST_SIGNS = {"\\": 850_000, "'": 500_000, '"': 700_000}

_TOO_MANY_SIGNS = "it holds more quotation marks and backslashes than a deck needs"

_KEY_WEIGHT = 2
_COMMA_WEIGHT = 2
_DOT_WEIGHT = 20

# Each match runs over strings, comments and words up to the next character that makes structure, or to
# the end. Every repetition is possessive or atomic, so no text can make the search go back; groups are
# atomic because possessive ones match wrongly before Python 3.11.5 (python/cpython#106052). A string that
# is not closed goes on to where it would have to be, as the parser stops at it anyway: were its quote
# tried again and again, a few thousand escaped ones would take minutes.
_TOML_STEP = re.compile(
    r"""
    (?> (?: [^][{}=.,\n"'\#]++
      | \"\"\" (?> (?: [^"\\]++ | \\. | "(?!"") )* ) (?> (?: \"{3,5} )? )
      | \'\'\' (?> (?: [^']++ | '(?!'') )* ) (?> (?: '{3,5} )? )
      | " (?> (?: [^"\\\n]++ | \\[^\n] )* ) "?+
      | ' [^'\n]*+ '?+
      | \#[^\n]*+
    )* )
    ( [][{}=.,] | \n [\s]*+ | \Z )
    """,
    re.VERBOSE | re.DOTALL,
)
# The parser's search for a number keeps a hundred bytes for each digit it has seen.
_LONG_NUMBER = re.compile(r"[=\[,]\s*+[0-9A-Za-z_.:+-]{400}")
_JSON_ESCAPE = re.compile(rb"\\.", re.DOTALL)
_JSON_WORDS = bytes(set(range(256)) - set(b'[]{}:,"'))
_STEP_OF = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}


class TooMuch(Exception):
    """The text is beyond a limit; says which in a few words."""


def check_toml(text: str) -> None:
    """Raise TooMuch when parsing this TOML could take more time or memory than a deck needs."""
    pieces = tables = table_depth = depth = 0
    brackets: list[int] = []
    in_value = in_header = False
    _check_signs(text, "\\'\"")
    if _LONG_NUMBER.search(text):
        raise TooMuch("it holds a number of more than 400 digits")
    for sign in filter(None, (match[1] for match in _TOML_STEP.finditer(text))):
        if sign in "[{":
            if not brackets and not in_value:
                in_header = True
                table_depth = depth = 0
            if sign == "{" or (in_header and not brackets):
                tables += 1
            brackets.append(depth)
            depth += 1
            pieces += 1
        elif sign in "]}":
            if in_header:
                table_depth = max(table_depth, depth)
            if brackets:
                depth = brackets.pop()
        elif sign == ".":
            depth += 1
            pieces += _DOT_WEIGHT
        elif sign == "=":
            in_value = in_value or not brackets
            pieces += _KEY_WEIGHT
        elif sign == "," or brackets:
            depth = brackets[-1] + 1 if brackets else table_depth
            pieces += _COMMA_WEIGHT if sign == "," else 1
        elif sign[0] == "\n":
            in_value = in_header = False
            depth = table_depth
            pieces += 1
        _check_counts(depth, tables, pieces)


def check_json(text: str) -> None:
    """Raise TooMuch when parsing this JSON could take more time or memory than a deck needs."""
    _check_signs(text, "\\")
    # Without what is escaped, every second quote closes a string; all of it in bytes, which is quickest.
    signs = _JSON_ESCAPE.sub(b"", text.encode("utf-8", "replace")).translate(None, _JSON_WORDS)
    # What stands between the strings costs a hundred bytes for each of them to be put together.
    if signs.count(b'"') > 2 * MOST_PIECES:
        raise TooMuch(_TOO_MANY_SIGNS)
    structure = b"".join(signs.split(b'"')[::2])
    tables = structure.count(b"{")
    pieces = tables + structure.count(b"[") + _KEY_WEIGHT * (structure.count(b":") + structure.count(b","))
    depths = accumulate(map(_STEP_OF.__getitem__, structure.translate(None, b":,")))
    _check_counts(max(depths, default=0), tables, pieces)


def check_cards(count: int) -> None:
    """Raise TooMuch when there are more cards than one deck may hold."""
    if count > MOST_CARDS:
        raise TooMuch(f"it holds more than {MOST_CARDS:,} cards")


def check_lines(text: str) -> None:
    """Raise TooMuch when a table or a list has more lines than its cards could need."""
    if text.count("\n") + text.count("\r") > MOST_LINES:
        raise TooMuch(f"it has more than {MOST_LINES:,} lines")


def check_size(size: int) -> None:
    """Raise TooMuch when a file of this many bytes is too large for a deck."""
    if size > MOST_BYTES:
        raise TooMuch(f"it is larger than {MOST_BYTES // 1_000_000} MB")


def _check_signs(text: str, signs: str) -> None:
    if any(text.count(sign) > _MOST_SIGNS[sign] for sign in signs):
        raise TooMuch(_TOO_MANY_SIGNS)


def _check_counts(depth: int, tables: int, pieces: int) -> None:
    if depth > MOST_NESTING:
        raise TooMuch(f"it is nested more than {MOST_NESTING} levels deep")
    if tables > MOST_CARDS + 1:
        check_cards(tables)
    if pieces > MOST_PIECES:
        raise TooMuch("it holds more fields and values than a deck needs")
