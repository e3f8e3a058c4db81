"""A question made ready for the rules: plain quotes, no asides, sentence by sentence."""

import re

from closer_desktop.domain.coach.notation import any_of
from closer_desktop.domain.coach.words import (
    ASKING_TO_ASK,
    AUXILIARIES,
    JOINING_WORDS,
    LEAD_CLAUSES,
    LEAD_WORDS,
    QUESTION_WORDS,
)

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "…": "...", "—": " - "})
_WHATS = re.compile(r"\bwhats\b", re.IGNORECASE)
_ASIDE = re.compile(r"\([^)]*\)")
_SENTENCE_END = re.compile(r"(?<=[.?!])(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)\s+")
_LEAD_WORD = re.compile(rf"^{any_of(LEAD_WORDS)}[, ]+")
_LEAD_CLAUSE = re.compile(
    rf"^{any_of(LEAD_CLAUSES)}\b[^?]*?,\s*(?=(?:please |and )?"
    rf"{any_of(QUESTION_WORDS, AUXILIARIES, ('tell', 'describe', 'share'))}\b)"
)
_ASKING_TO_ASK = re.compile(
    rf"^(?:{ASKING_TO_ASK},? (?={any_of(QUESTION_WORDS)}\b)|tell me, (?={any_of(AUXILIARIES)}\b))"
)
_JOINING_WORD = re.compile(rf"^{any_of(JOINING_WORDS)} ")
_WORD = re.compile(r"[a-z0-9']+")


def straighten(text: str) -> str:
    """Return the text on one line with plain quotation marks."""
    return " ".join(_WHATS.sub("what's", text.translate(_STRAIGHT)).split())


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a straightened text without what stands in brackets."""
    parts = (part.strip().strip('"').strip() for part in _SENTENCE_END.split(_ASIDE.sub("", text)))
    return tuple(part for part in parts if part)


def core(sentence: str) -> str:
    """Return a sentence in lower case without its lead-in and its end mark."""
    text = straighten(sentence).lower().rstrip('?.! "')
    for _ in range(3):
        text = _LEAD_CLAUSE.sub("", _LEAD_WORD.sub("", text))
    return _ASKING_TO_ASK.sub("", _JOINING_WORD.sub("", text))


def lead_in(sentence: str) -> str:
    """Return what ``core`` takes away from the start of a sentence."""
    whole = straighten(sentence).lower().rstrip('?.! "')
    return whole.removesuffix(core(sentence)).strip()


def count_words(text: str) -> int:
    """Return how many words a straightened text has."""
    return len(_WORD.findall(text.lower()))
