"""Text that came as HTML, as the words that people saw; each step looks at every character once."""

import html
import re
from collections.abc import Iterator

_TAG = re.compile(r"(<[^<>]{0,2000}>)")
_NAME = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,15})")
# Longer ones are no signs; a number of thousands of digits would be a fault of its own.
_SIGN = re.compile(r"&#?\w{1,31};?")
_UNSEEN = frozenset({"style", "script", "title"})
_BREAKS = frozenset({"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6"})
_CELLS = frozenset({"td", "th"})


def words_of_html(text: str) -> str:
    """The words of HTML with a line for each paragraph and a tab between cells; nothing is run or fetched."""
    shown = "".join(_words(" ".join(_without_remarks(text).split())))
    return _SIGN.sub(lambda sign: html.unescape(sign[0]), shown)


def _words(text: str) -> Iterator[str]:
    unseen = ""
    for place, part in enumerate(_TAG.split(text)):
        if place % 2 == 0:
            yield "" if unseen else part
            continue
        found = _NAME.match(part)
        end, name = (found[1], found[2].lower()) if found else ("", "")
        if unseen:
            unseen = "" if end and name == unseen else unseen
        elif name in _UNSEEN:
            unseen = "" if end else name
        elif name in _BREAKS and (end or name == "br"):
            yield "\n"
        elif name in _CELLS and end:
            yield "\t"


def _without_remarks(text: str) -> str:
    kept, place = [], 0
    while (begin := text.find("<!--", place)) >= 0:
        end = text.find("-->", begin)
        kept.append(text[place:begin])
        if end < 0:
            return "".join(kept)
        place = end + 3
    return "".join([*kept, text[place:]])
