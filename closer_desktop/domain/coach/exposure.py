"""How exposed a question would leave one: a hint from words alone, never more."""

import re
from dataclasses import dataclass
from functools import cache

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.coach import words as w
from closer_desktop.domain.coach.notation import whole
from closer_desktop.domain.coach.pulls import PULLS

START = 2.0
FOR_EXPOSING, MOST_EXPOSING = 1.5, 2
FOR_PERSONAL, MOST_PERSONAL = 0.8, 2
FOR_WARM, MOST_WARM = 0.4, 3
FOR_EASY, MOST_EASY = -0.4, 2
FOR_NOBODY = -1.0
# Every other word pulls a little as well; the small ones, such as "what" and "you", count a third.
SMALL_COUNTS = 0.3
# Silent words that join every mean, so that a question of three words is not all its loudest one.
SILENT = 2.0
# A word is named when it moved the score by this much.
NAMED_FROM = 0.1

# From these scores on a question reads open, deep and intimate: set so that seven of the eight examples in
# the content standard read as they are meant, and against the labels of the built-in questions, of which
# more than half read as labelled and nineteen in twenty within one depth.
OPEN_FROM, DEEP_FROM, INTIMATE_FROM = 2.6, 4.3, 5.6

_EXPOSING = whole(w.EXPOSING)
_PERSONAL = whole(w.PERSONAL)
_WARM = whole(w.WARM)
_EASY = whole(w.EASY)
_BETWEEN_US = whole(w.BETWEEN_US)
_A_VIEW = re.compile(w.A_VIEW)
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")


@dataclass(frozen=True, slots=True)
class Exposure:
    """A score, the depth it reads as, and the words that made it; the ones that weigh apart as well."""

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
    pulled = _pulled(text)
    score = (
        START
        + FOR_EXPOSING * min(len(exposing), MOST_EXPOSING)
        + FOR_PERSONAL * min(len(personal), MOST_PERSONAL)
        + FOR_WARM * min(len(warm), MOST_WARM)
        + FOR_EASY * min(len(easy), MOST_EASY)
        + sum(pulled.values())
    )
    # "Who do you think will win?" is about the winner, whatever "you" stands in it.
    if not _BETWEEN_US.search(_A_VIEW.sub(" ", text)):
        score += FOR_NOBODY
    depth = depth_for(score)
    listed = easy if depth is Depth.LIGHT else exposing + personal + warm
    return Exposure(score, depth, (*listed, *_named(pulled, depth, rest)), exposing + personal)


def _pulled(text: str) -> dict[str, float]:
    """How far each word moves the score: a mean of what the words pull, so that length alone is no depth."""
    words = dict.fromkeys(_WORD.findall(text))
    counts = {word: SMALL_COUNTS if word in w.SMALL_WORDS else 1.0 for word in words}
    total = SILENT + sum(counts.values())
    return {word: _pulls().get(word, 0) / 10 * count / total for word, count in counts.items()}


@cache
def _pulls() -> dict[str, int]:
    return {word: tenths for tenths, words in PULLS.items() for word in words.split()}


def _named(pulled: dict[str, float], depth: Depth, rest: str) -> tuple[str, ...]:
    """The words that no list knows and that moved the score the way it went, the strongest first."""
    way = -1 if depth is Depth.LIGHT else 1
    unlisted = set(_WORD.findall(_EASY.sub(" ", rest))) - w.SMALL_WORDS
    named = [word for word, pull in pulled.items() if word in unlisted and pull * way >= NAMED_FROM]
    return tuple(sorted(named, key=lambda word: -pulled[word] * way))


def depth_for(score: float) -> Depth:
    """Return the depth that a score reads as."""
    if score < OPEN_FROM:
        return Depth.LIGHT
    if score < DEEP_FROM:
        return Depth.OPEN
    return Depth.DEEP if score < INTIMATE_FROM else Depth.INTIMATE
