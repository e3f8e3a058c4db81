"""Whether a text is English, as far as its words can tell: the coach judges nothing else."""

import re

from closer_desktop.domain.coach.sentences import straighten
from closer_desktop.domain.coach.words import COMMON_ELSEWHERE, COMMON_ENGLISH

# In ordinary English about half of all words are common ones; elsewhere hardly any are.
ENOUGH = 0.2

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def is_english(text: str) -> bool:
    """Return whether enough of the words are common English ones, and more than are common elsewhere."""
    found = _WORD.findall(straighten(text).lower())
    if not found:
        return False
    english = sum(word in COMMON_ENGLISH for word in found)
    elsewhere = sum(word in COMMON_ELSEWHERE for word in found)
    return english > elsewhere and english / len(found) >= ENOUGH


def has_words(text: str) -> bool:
    """Return whether there are any words at all."""
    return bool(_WORD.search(text))
