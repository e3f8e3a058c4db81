"""The one door for text from outside: what may stand in a card, a note or a name."""

import re
import unicodedata

CARD_LIMIT = 2_000
NOTE_LIMIT = 100_000
NAME_LIMIT = 200
MARKS_ON_A_BASE = 4

# Up to this many marks are looked at before they are composed: sorting a longer run takes
# quadratic time, and no script needs more (it is the limit of Unicode's "stream-safe" text).
_MARKS_LOOKED_AT = 30
# Composing joins a letter and its marks into one character, at most this many to one.
_SHRINKS_BY = 4

_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")
# Control characters but tab and newline, the bidi embeddings, overrides and isolates, the byte order
# mark and surrogates. ZWNJ, ZWJ, LRM and RLM (U+200C to U+200F) stay: scripts and emoji need them.
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
# Outside these ranges a character may be a mark or may have another form in NFC.
_NEEDS_CARE = re.compile("[^\x00-\u02ff\u2010-\u2027\u2030-\u205e]")
_INVISIBLE_JOINERS = frozenset("\u200c\u200d\u200e\u200f")


def clean(text: str, limit: int) -> str:
    """Return the text in NFC, without harmful characters, cut to ``limit`` characters.

    Gone are control characters (but newline and tab), lone surrogates, bidi overrides and isolates,
    and all but four combining marks on a base. Cleaning twice changes nothing more.
    """
    if text.isprintable() and (text.isascii() or not _NEEDS_CARE.search(text)):
        return text[:limit]
    text = _LINE_ENDS.sub("\n", text[: limit * _SHRINKS_BY])
    text = _UNWANTED.sub("", text)
    if _NEEDS_CARE.search(text):
        text = unicodedata.normalize("NFC", _with_few_marks(text, _MARKS_LOOKED_AT))
        text = _with_few_marks(text, MARKS_ON_A_BASE)
    return text[:limit]


def one_line(text: str, limit: int) -> str:
    """Return the cleaned text on one line: runs of white space become one space, none at the ends."""
    text = clean(text, limit)
    if text.isprintable() and "  " not in text:
        # What can be printed has no other white space than single spaces.
        return text.strip()
    return " ".join(text.split())


def _with_few_marks(text: str, most: int) -> str:
    """Drop the marks beyond ``most`` on each base; joiners in between start no new base."""
    kept = []
    marks = 0
    for character in text:
        if unicodedata.category(character)[0] == "M":
            marks += 1
            if marks > most:
                continue
        elif character not in _INVISIBLE_JOINERS:
            marks = 0
        kept.append(character)
    return "".join(kept)
