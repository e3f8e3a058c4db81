"""How exposed a question would leave one: a hint from words alone, never more."""

import re
from dataclasses import dataclass

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.coach import words as w
from closer_desktop.domain.coach.notation import whole

START = 2.0
FOR_EXPOSING, MOST_EXPOSING = 1.5, 2
FOR_PERSONAL, MOST_PERSONAL = 0.8, 2
FOR_WARM, MOST_WARM = 0.4, 3
FOR_EASY, MOST_EASY = -0.4, 2
FOR_NOBODY = -1.0
LOWEST, HIGHEST = 0.5, 5.5

# From these scores on a question reads open, deep and intimate. People rated fact questions 37 and
# feeling or meaning questions 65 of 100 for depth, so no telling word at all reads open (38 to 57)
# and a single one reads deep (58 to 77); only an exposing word, or several others, reads intimate.
# Against the labels of the built-in questions: within one depth for nine in ten.
OPEN_FROM, DEEP_FROM, INTIMATE_FROM = 1.9, 2.3, 3.4

_EXPOSING = whole(w.EXPOSING)
_PERSONAL = whole(w.PERSONAL)
_WARM = whole(w.WARM)
_EASY = whole(w.EASY)
_BETWEEN_US = whole(w.BETWEEN_US)
_A_VIEW = re.compile(w.A_VIEW)


@dataclass(frozen=True, slots=True)
class Exposure:
    """A score, the depth it reads as, and the words that raised it; the ones that weigh apart as well."""

    score: float
    depth: Depth
    words: tuple[str, ...] = ()
    weighty: tuple[str, ...] = ()


def exposure(text: str) -> Exposure:
    """Return how exposed this straightened text would leave the one who answers."""
    text = text.lower()
    rest = text
    found: list[tuple[str, ...]] = []
    # A word that weighs is not counted again as a lighter one: "your life" holds no second "life".
    for search in (_EXPOSING, _PERSONAL, _WARM):
        found.append(tuple(dict.fromkeys(search.findall(rest))))
        rest = search.sub(" ", rest)
    exposing, personal, warm = found
    easy = tuple(dict.fromkeys(_EASY.findall(text)))
    score = (
        START
        + FOR_EXPOSING * min(len(exposing), MOST_EXPOSING)
        + FOR_PERSONAL * min(len(personal), MOST_PERSONAL)
        + FOR_WARM * min(len(warm), MOST_WARM)
        + FOR_EASY * min(len(easy), MOST_EASY)
    )
    # "Who do you think will win?" is about the winner, whatever "you" stands in it.
    if not _BETWEEN_US.search(_A_VIEW.sub(" ", text)):
        score += FOR_NOBODY
    score = max(LOWEST, min(HIGHEST, score))
    return Exposure(score, depth_for(score), exposing + personal + warm, exposing + personal)


def depth_for(score: float) -> Depth:
    """Return the depth that a score reads as."""
    if score < OPEN_FROM:
        return Depth.LIGHT
    if score < DEEP_FROM:
        return Depth.OPEN
    return Depth.DEEP if score < INTIMATE_FROM else Depth.INTIMATE
