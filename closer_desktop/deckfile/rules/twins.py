"""Cards that are nearly the same, found without comparing every card with every other."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

TOO_ALIKE = 0.6

_WORD = re.compile(r"[^\W\d_]{3,}")
_EMPTY = """
a an the and or but of to in on at for with from by as is are was were be been am do does
did have has had can could will would should may might must i you me my your we us our it
its this that these those they them their he she his her what how when where who which why
if so not no one just about into than then there some any all more most out up down over
"""
_EMPTY_WORDS = frozenset(_EMPTY.split())


def content_words(text: str) -> frozenset[str]:
    """Return the words of a text that carry content, in lower case."""
    return frozenset(_WORD.findall(text.lower())) - _EMPTY_WORDS


def near_twins(texts: Sequence[str]) -> Iterator[tuple[int, int, float]]:
    """Yield each text that is too much like an earlier one: its place, the nearest one's, the overlap.

    Two sets can only reach the overlap if they share two of the few rarest words of each; so an index
    of just those pairs finds all twins, and common words never bring strangers together.
    """
    sets = [content_words(text) for text in texts]
    counts = Counter(word for words in sets for word in words)
    order = {word: place for place, word in enumerate(sorted(counts, key=lambda word: (counts[word], word)))}
    index: dict[int, list[int]] = {}
    first: dict[frozenset[str], int] = {}
    for later, words in enumerate(sets):
        if not words:
            continue
        if words in first:
            yield later, first[words], 1.0
            continue
        first[words] = later
        rarest = _rarest(words, order)
        earlier: set[int] = set()
        for one, other in combinations(rarest, 2):
            pair = one * len(order) + other
            if pair in index:
                earlier.update(index[pair])
                index[pair].append(later)
            else:
                index[pair] = [later]
        overlap, nearest = max(
            ((overlap_of(words, sets[number]), -number) for number in earlier), default=(0.0, 0)
        )
        if overlap >= TOO_ALIKE:
            yield later, -nearest, overlap


def _rarest(words: frozenset[str], order: Mapping[str, int]) -> list[int]:
    """The rarest words by their place in the order, so many that a twin shares two of them.

    A single word has no twin but its equal: one more word, and half of them are others.
    """
    ordered = sorted(order[word] for word in words)
    # The tiny amount keeps an exact share from being rounded up past itself.
    return ordered[: len(words) - math.ceil(TOO_ALIKE * len(words) - 1e-9) + 2]


def overlap_of(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the words of two texts that stand in both, from 0 to 1."""
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared)
