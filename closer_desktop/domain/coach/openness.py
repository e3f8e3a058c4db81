"""Whether a question is open: cannot be met with yes, no, a name, a number or a date."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from closer_desktop.domain.coach import words as w
from closer_desktop.domain.coach.notation import any_of, at_start, whole
from closer_desktop.domain.coach.sentences import core, sentences


class Form(StrEnum):
    """What kind of answer one sentence asks for."""

    OPEN = "open"
    INSTRUCTION = "instruction"
    YES_NO_WHY = "yes_no_why"
    YES_NO = "yes_no"
    CHOICE = "choice"
    SHORT_ANSWER = "short_answer"
    ORDER = "order"
    NO_QUESTION = "no_question"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as it was written, the form it has, and the words that made it so."""

    text: str
    form: Form
    words: str = ""

    @property
    def is_open(self) -> bool:
        """Whether the sentence itself asks for more than a word."""
        return self.form in (Form.OPEN, Form.INSTRUCTION)


@dataclass(frozen=True, slots=True)
class Openness:
    """Whether a whole text is open, and the sentence that decides it."""

    is_open: bool
    deciding: Sentence
    opens_late: bool = False


def openness(text: str) -> Openness:
    """Return whether this straightened text is open; "Is it so? Why?" opens late."""
    parts = [part for part in map(sentence_form, sentences(text)) if part.form is not Form.NO_QUESTION]
    if not parts:
        return Openness(False, Sentence(text, Form.NO_QUESTION))
    first, *later = parts
    if first.is_open:
        return Openness(True, first)
    if first.form is Form.YES_NO_WHY:
        return Openness(True, first, opens_late=True)
    for part in later:
        if (part.is_open or part.form is Form.YES_NO_WHY) and not _SHORT_WHEN_LATER.match(part.text.lower()):
            return Openness(True, part, opens_late=True)
    return Openness(False, first)


def sentence_form(sentence: str) -> Sentence:
    """Return the form of one sentence; the first rule that knows it decides."""
    text = core(sentence)
    asks = sentence.rstrip('" ').endswith("?")
    for rule in (*RULES, *LATE_RULES) if asks else RULES:
        found = rule(text)
        if found:
            form, match = found
            return Sentence(sentence, form, match[0].strip())
    return Sentence(sentence, Form.NO_QUESTION)


Found = tuple[Form, re.Match[str]] | None

_SHORT_WHEN_LATER = re.compile(w.SHORT_WHEN_LATER)
_POLITE = re.compile(rf"^{any_of(w.POLITE_HELPERS)} you (?:please )?(?:just )?{any_of(w.POLITE_VERBS)}\b")
_WHY = at_start(w.WHY_WORDS)
_TELLING = at_start(w.TELLING_WORDS, w.TAKE_TIME)
_TELLING_ONE_WORD = at_start(w.TELLING_ONE_WORD)
_NAMING = at_start(w.NAMING_WORDS)
_AND_DESCRIBE = re.compile(w.AND_DESCRIBE)
_WHY_TAIL = re.compile("|".join(w.WHY_TAILS))
_RATHER = at_start(("would you rather",))
_EITHER_OR = re.compile(w.EITHER_OR)
_CHOOSING = at_start(w.CHOOSING_WORDS)
_AUXILIARY = at_start(w.AUXILIARIES)
_TIME = re.compile("|".join(w.ASKING_THE_TIME))
_MEASURE = re.compile(rf"^how {any_of(w.MEASURES)}\b")
_DEGREE = re.compile(
    rf"^how (?!{any_of(w.NO_DEGREE, w.AUXILIARIES)}\b)[a-z]+ {any_of(w.AUXILIARIES)}\b"
    r"(?! it (?:feel|look|seem))"
)
_CALLED_FIRST = re.compile(rf"^[^,]+, (?={any_of(w.QUESTION_WORDS, w.AUXILIARIES)}\b)")
_ASKED_LAST = re.compile(w.ASKED_LAST)
_BARE_CHOICE = re.compile(r"^(?:[\w']+ ){1,4}or (?:[\w']+ ?){1,4}$")
_RATING = at_start(("how would you rate",))
_WHO = at_start(w.WHO_WORDS)
_WHO_OPENS = re.compile(w.WHO_OPENS)
_WHICH = at_start(("which", "in which"))
_WHICH_OPENS = whole(w.WHICH_OPENS)
_WHEN = at_start(("when", "where"))
_WHEN_OPENS = whole(w.WHEN_OPENS)
_WHAT = re.compile(rf"^(?:{any_of(w.PREPOSITIONS)} )?(?:what|how)\b")
_WHAT_IS = "^what(?:'s| is| was| are| were)"
_THING = any_of(w.THINGS)
_LABEL = rf"{any_of(w.LABELS)}\b(?! {any_of(w.LABEL_OPENS)})"
_SHORT_WHAT = tuple(
    re.compile(expression)
    for expression in (
        rf"{_WHAT_IS} (?:your|the|my|our|a|an|his|her|their)?\s?(?:[\w']+ )?{_LABEL}",
        rf"^what (?:\w+ ){{0,2}}?{_THING}s?\b(?! {any_of(w.THING_OPENS)})",
        rf"{_WHAT_IS} (?:the|your) (?:\w+ ){{0,3}}?{any_of(w.EXTREMES)} (?:\w+ ){{0,2}}?{_THING}s?\b",
        rf"{_WHAT_IS} (?:the|your) (?:last|current|usual|next|first) {_THING}",
        w.LIVING,
    )
)


def _polite_request(text: str) -> Found:
    match = _POLITE.match(text)
    return (Form.INSTRUCTION, match) if match else None


def _why(text: str) -> Found:
    match = _WHY.match(text)
    return (Form.OPEN, match) if match else None


def _telling(text: str) -> Found:
    match = _TELLING.match(text)
    if not match:
        return None
    order = _TELLING_ONE_WORD.match(text)
    return (Form.ORDER, order) if order else (Form.INSTRUCTION, match)


def _naming(text: str) -> Found:
    match = _NAMING.match(text)
    if not match:
        return None
    opened = _WHY_TAIL.search(text) or _AND_DESCRIBE.search(text)
    return (Form.INSTRUCTION, opened) if opened else (Form.ORDER, match)


def _choice(text: str) -> Found:
    if _WHY_TAIL.search(text):
        return None
    match = _RATHER.match(text) or (_EITHER_OR.match(text) and _CHOOSING.match(text))
    return (Form.CHOICE, match) if match else None


def _yes_no(text: str) -> Found:
    match = _AUXILIARY.match(text)
    if not match:
        return None
    tail = _WHY_TAIL.search(text)
    return (Form.YES_NO_WHY, tail) if tail else (Form.YES_NO, match)


def _why_tail(text: str) -> Found:
    match = _WHY_TAIL.search(text)
    return (Form.OPEN, match) if match else None


def _short_answer(text: str) -> Found:
    if match := _WHO_OPENS.match(text):
        return Form.OPEN, match
    for search in (_TIME, _MEASURE, _DEGREE, _RATING, _WHO):
        if match := search.match(text):
            return Form.SHORT_ANSWER, match
    return None


def _which(text: str) -> Found:
    match = _WHICH.match(text)
    if not match:
        return None
    opened = _WHICH_OPENS.search(text)
    return (Form.OPEN, opened) if opened else (Form.SHORT_ANSWER, match)


def _when_or_where(text: str) -> Found:
    match = _WHEN.match(text)
    if not match:
        return None
    opened = _WHEN_OPENS.search(text)
    return (Form.OPEN, opened) if opened else (Form.SHORT_ANSWER, match)


def _what_or_how(text: str) -> Found:
    match = _WHAT.match(text)
    if not match:
        return None
    for search in _SHORT_WHAT:
        if short := search.match(text):
            return Form.SHORT_ANSWER, short
    return Form.OPEN, match


RULES: tuple[Callable[[str], Found], ...] = (
    _polite_request,
    _why,
    _telling,
    _naming,
    _choice,
    _yes_no,
    _why_tail,
    _short_answer,
    _which,
    _when_or_where,
    _what_or_how,
)


def _called_first(text: str) -> Found:
    """Find the question after a name or a crowd: "Anna, how was your day?"."""
    match = _CALLED_FIRST.match(text)
    if not match:
        return None
    return next((found for rule in RULES if (found := rule(text[match.end() :]))), None)


def _asked_last(text: str) -> Found:
    match = _ASKED_LAST.search(text)
    return (Form.OPEN, match) if match else None


def _either_or(text: str) -> Found:
    match = _BARE_CHOICE.match(text)
    return (Form.CHOICE, match) if match else None


# What only a question mark makes a question.
LATE_RULES: tuple[Callable[[str], Found], ...] = (_called_first, _asked_last, _either_or)
