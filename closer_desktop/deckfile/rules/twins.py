"""Cards that are nearly the same, found without comparing every card with every other."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from closer_desktop.deckfile.rules.vocabulary import EMPTY_WORDS

TOO_ALIKE = 0.6

_WORD = re.compile(r"[^\W\d_]{3,}")


def content_words(text: str) -> frozenset[str]:
    """Return the words of a text that carry content, in lower case."""
    return frozenset(_WORD.findall(text.lower())) - EMPTY_WORDS


def near_twins(texts: Sequence[str]) -> Iterator[tuple[int, int, float]]:
    """Yield each text that is too much like an earlier one: its place, the nearest one's, the overlap.

    Two sets can only reach the overlap if they share one of the few rarest words of each; so an index
    of just those words finds all twins, and common words never bring strangers together.
    """
    sets = [content_words(text) for text in texts]
    counts = Counter(word for words in sets for word in words)
    index: dict[str, list[int]] = {}
    first: dict[frozenset[str], int] = {}
    for later, words in enumerate(sets):
        if not words:
            continue
        if words in first:
            yield later, first[words], 1.0
            continue
        first[words] = later
        rarest = _rarest(words, counts)
        earlier = {number for word in rarest for number in index.get(word, ())}
        overlap, nearest = max(
            ((overlap_of(words, sets[number]), -number) for number in earlier), default=(0.0, 0)
        )
        if overlap >= TOO_ALIKE:
            yield later, -nearest, overlap
        for word in rarest:
            index.setdefault(word, []).append(later)


def _rarest(words: frozenset[str], counts: Counter[str]) -> list[str]:
    ordered = sorted(words, key=lambda word: (counts[word], word))
    # The tiny amount keeps an exact share from being rounded up past itself.
    return ordered[: len(words) - math.ceil(TOO_ALIKE * len(words) - 1e-9) + 1]


def overlap_of(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the words of two texts that stand in both, from 0 to 1."""
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared)
