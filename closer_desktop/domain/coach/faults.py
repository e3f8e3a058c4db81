"""What may stand in the way of a good answer: each fault with the words that made it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from closer_desktop.domain.cards import Relationship
from closer_desktop.domain.coach import words as w
from closer_desktop.domain.coach.notation import any_of
from closer_desktop.domain.coach.openness import Form, sentence_form
from closer_desktop.domain.coach.sentences import count_words, sentences

MOST_WORDS = 22
MOST_WORDS_FOR = {Relationship.CHILD: 14, Relationship.TEEN: 18}


class Flag(StrEnum):
    """The faults that the coach knows."""

    CLOSED = "closed"
    LEADING = "leading"
    DOUBLE = "double"
    SEVERAL = "several"
    ACCUSING = "accusing"
    LONG = "long"
    ABRUPT = "abrupt"
    NARROW = "narrow"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault, the words that made it, and what they do or what may stand instead."""

    flag: Flag
    words: str = ""
    effect: str = ""


_NARROW = re.compile(rf"\b{any_of(tuple(map(re.escape, sorted(w.NARROW, key=len, reverse=True))))}\b")


def faults(text: str, audience: Relationship | None = None) -> tuple[Fault, ...]:
    """Return the faults in the wording of a straightened text, at most one of each kind."""
    lowered = text.lower()
    found = (
        leading(lowered),
        accusing(lowered),
        several(text),
        double(lowered),
        long(lowered, audience),
        narrow(lowered),
    )
    return tuple(fault for fault in found if fault)


def leading(text: str) -> Fault | None:
    """Find wording that pushes towards one answer."""
    for shape in w.LEADING:
        if match := shape.search.search(text):
            return Fault(Flag.LEADING, match[0].strip(" ,"), shape.effect)
    return None


def accusing(text: str) -> Fault | None:
    """Find a "why did you", which can sound like a charge."""
    match = w.ACCUSING.match(text)
    return Fault(Flag.ACCUSING, match[0]) if match else None


def several(text: str) -> Fault | None:
    """Find a second question; a bare "Why?" after the first is none."""
    parts = sentences(text)
    questions = [part for part in parts if part.endswith("?")]
    heads = [part for part in parts if sentence_form(part).form is not Form.NO_QUESTION]
    bare = [part for part in heads if _is_bare_probe(part)]
    if len(questions) >= 2 and len(heads) - len(bare) >= 2:
        return Fault(Flag.SEVERAL, questions[-1])
    return None


def double(text: str) -> Fault | None:
    """Find two questions joined in one, or one question about two things."""
    for part in sentences(text):
        plain = w.PAIRS.sub("PAIR", w.ONE_QUESTION_WORD.sub(r"\1", part))
        for search in w.JOINED_QUESTIONS:
            if match := search.search(plain):
                return Fault(Flag.DOUBLE, match[0], "joins two questions")
        match = w.EVALUATED_PAIR.search(plain)
        if match and w.EVALUATING_START.search(plain):
            return Fault(Flag.DOUBLE, match[0], "asks about two things at once")
    return None


def long(text: str, audience: Relationship | None = None) -> Fault | None:
    """Find more words than one breath holds."""
    most = most_words(audience)
    count = count_words(text)
    return Fault(Flag.LONG, str(count), str(most)) if count > most else None


def most_words(audience: Relationship | None) -> int:
    """Return how many words a question may have for this listener."""
    return MOST_WORDS_FOR.get(audience, MOST_WORDS) if audience else MOST_WORDS


def narrow(text: str) -> Fault | None:
    """Find a word that leaves people out, with what may stand instead."""
    match = _NARROW.search(text)
    return Fault(Flag.NARROW, match[0], w.NARROW[match[0]]) if match else None


def narrow_words(text: str) -> Iterator[str]:
    """Yield each narrow word of a text."""
    yield from (match[0] for match in _NARROW.finditer(text.lower()))


def _is_bare_probe(sentence: str) -> bool:
    return bool(w.BARE_PROBE.match(sentence.lower().strip("?. ")))
