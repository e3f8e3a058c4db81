"""Whether a question asks for a fact, a feeling or a meaning."""

import re
from dataclasses import dataclass
from enum import StrEnum

from closer_desktop.domain.coach import words as w
from closer_desktop.domain.coach.notation import whole


class Focus(StrEnum):
    """What an answer would be made of."""

    FACT = "fact"
    FEELING = "feeling"
    MEANING = "meaning"


@dataclass(frozen=True, slots=True)
class FocusFound:
    """The focus of a question and the words that gave it."""

    focus: Focus
    words: tuple[str, ...] = ()


_FEELINGS = whole(w.FEELINGS)
_MEANINGS = whole(w.MEANINGS)
_TRIVIAL = whole(w.TRIVIAL_THINGS)
_COUNTED = re.compile(w.COUNTED)


def focus_of(text: str) -> FocusFound:
    """Return the focus of a straightened text; where feeling and meaning weigh the same, feeling."""
    text = text.lower()
    feelings = tuple(match[0].strip() for match in _FEELINGS.finditer(text))
    meanings = tuple(match[0].strip() for match in _MEANINGS.finditer(text))
    if _TRIVIAL.search(text):
        meanings = tuple(word for word in meanings if word != "why")
    # "How long have you felt so?" asks for a number of days.
    if _COUNTED.match(text) or (not feelings and not meanings):
        return FocusFound(Focus.FACT)
    if len(feelings) >= len(meanings):
        return FocusFound(Focus.FEELING, feelings)
    return FocusFound(Focus.MEANING, meanings)
