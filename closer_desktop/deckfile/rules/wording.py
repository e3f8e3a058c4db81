"""Rules 1 to 7 on a card's text: open, one question, short, not leading, turned inward, no charge."""

import re
from collections.abc import Iterator

from closer_desktop.deckfile.rules.findings import CardRule, Finding, warning
from closer_desktop.deckfile.rules.vocabulary import (
    INWARD,
    NO_PUSH,
    OPEN_AFTER_ALL,
    PRESUMING,
)
from closer_desktop.domain.cards import Card, Depth, Kind, Relationship
from closer_desktop.domain.coach import faults
from closer_desktop.domain.coach.focus import Focus, focus_of
from closer_desktop.domain.coach.openness import Form, Openness, openness
from closer_desktop.domain.coach.sentences import core, straighten

ASKING = frozenset({Kind.QUESTION, Kind.SIDE_BY_SIDE})
MAY_ASK = frozenset({Kind.SHARE, Kind.STORY, Kind.REFLECT})
FEWEST_WORDS = 6
SOON_TOO_MANY = 20
MOST_WORDS = {
    Kind.REFLECT: faults.MOST_WORDS,
    Kind.STORY: 60,
}
MOST_WORDS_ELSE = 40
MOST_WORDS_SHARED = 14

_WORD = re.compile(r"[\w'’-]+")
_SENTENCE_END = re.compile(r"(?:(?<=[.?!])|(?<=[.?!][\"']))\s+")
_SCENE = re.compile(
    r"^.*?[,;:] (?=(?:and |so )?(?:what|how|which|when|where|who|why|tell|describe)\b)", re.IGNORECASE
)


def count_words(text: str) -> int:
    """Return how many words a person speaks when reading this."""
    return len(_WORD.findall(text))


def question_of(card: Card) -> str:
    """Return what a card asks, straightened: all of a question, the last question of another kind."""
    text = straighten(card.text)
    if card.kind in ASKING:
        return text
    asked = [part for part in _SENTENCE_END.split(text) if part.rstrip("\"'").endswith("?")]
    return asked[-1] if asked and card.kind in MAY_ASK else ""


def reader_openness(text: str) -> Openness:
    """Return whether a straightened text is open; a scene may stand before its question."""
    found = openness(text)
    if found.deciding.form is Form.NO_QUESTION and (scene := _SCENE.match(text)):
        return openness(text[scene.end() :])
    return found


def is_closed(found: Openness) -> bool:
    """Return whether a text is closed to a reader too, not only to the coach's rules."""
    return not found.is_open and not OPEN_AFTER_ALL.match(core(found.deciding.text))


def leading(text: str) -> faults.Fault | None:
    """Return what leads in a straightened text, but for words that push nobody where they stand."""
    return faults.leading(NO_PUSH.sub("", text.lower()))


def is_open(card: Card) -> Iterator[Finding]:
    """Rules 1 and 4: it cannot be met with yes, no, a name, a number or a date."""
    asked = question_of(card)
    if not asked:
        return
    found = reader_openness(asked)
    if found.opens_late:
        yield Finding("text", "open", "it begins closed and opens only later")
    elif is_closed(found):
        yield Finding("text", "open", _why_closed(found))


def asks_one_thing(card: Card) -> Iterator[Finding]:
    """Rule 2: one question mark, nothing joined on."""
    marks = card.text.count("?")
    if marks > 1:
        yield Finding("text", "one question", f"it has {marks} question marks")
    if card.kind in ASKING and marks == 0 and not _is_instruction(card.text):
        yield Finding("text", "one question", "it asks nothing")
    if card.kind is Kind.STORY and marks == 0:
        yield Finding("text", "one question", "a story ends in a question")
    if card.kind is Kind.PERSPECTIVE and marks == 0 and not re.search(r"\bask", card.text, re.IGNORECASE):
        yield warning("text", "one question", "a perspective card leads to asking, not to guessing alone")
    asked = question_of(card)
    if asked and (fault := faults.double(asked.lower())):
        yield Finding("text", "one question", f"it {fault.effect}: “{fault.words}”")


def is_short(card: Card) -> Iterator[Finding]:
    """Rule 3: few enough words for one breath, and for this listener."""
    count = count_words(card.text)
    most = _most_words(card)
    if count > most:
        yield Finding("text", "short", f"it has {count} words, at most {most} fit {_what(card)}")
    elif card.kind in ASKING and count > min(SOON_TOO_MANY, *map(faults.most_words, card.relationships)):
        yield warning("text", "short", f"it has {count} words, fewer fit everyone it is for better")
    if card.kind is Kind.QUESTION and count < FEWEST_WORDS:
        yield Finding("text", "short", f"it has {count} words, fewer than {FEWEST_WORDS} give no way in")
    if count_words(card.share) > MOST_WORDS_SHARED:
        yield Finding(
            "share", "short", f"it has {count_words(card.share)} words, at most {MOST_WORDS_SHARED} fit"
        )


def does_not_lead(card: Card) -> Iterator[Finding]:
    """Rule 5: it pushes towards no answer and presumes nothing."""
    asked = question_of(card)
    if asked and (fault := leading(asked)):
        yield Finding("text", "not leading", f"“{fault.words}” {fault.effect}")
    if card.relationships[0] is not Relationship.COWORKER and (match := PRESUMING.search(card.text.lower())):
        yield warning("text", "not leading", f"“{match[0]}” presumes what not everyone has")


def turns_inward(card: Card) -> Iterator[Finding]:
    """Rule 6: it asks for feeling, reason or meaning; words cannot judge it, so this only warns."""
    if card.kind not in ASKING:
        return
    if card.depth >= Depth.DEEP:
        if not is_inward(card.text):
            yield warning("text", "turns inward", "no word of it asks for feeling, reason or meaning")
    elif card.ladder and not any(map(is_inward, card.ladder[1:])):
        yield warning("ladder", "turns inward", "no rung after the first asks for feeling, reason or meaning")


def makes_no_charge(card: Card) -> Iterator[Finding]:
    """Rule 7: never "why did you"."""
    if fault := faults.accusing(straighten(card.text).lower()):
        yield Finding("text", "no accusing why", f"“{fault.words}” can sound like a charge")


def is_inward(text: str) -> bool:
    """Return whether any word of a text asks for feeling, reason or meaning."""
    text = straighten(text)
    return focus_of(text).focus is not Focus.FACT or bool(INWARD.search(text.lower()))


def _most_words(card: Card) -> int:
    if card.kind not in ASKING:
        return MOST_WORDS.get(card.kind, MOST_WORDS_ELSE)
    child = Relationship.CHILD in card.relationships
    return faults.most_words(Relationship.CHILD if child else card.relationships[0])


def _is_instruction(text: str) -> bool:
    found = openness(straighten(text))
    return found.deciding.form is Form.INSTRUCTION


def _why_closed(found: Openness) -> str:
    words = found.deciding.words
    return {
        Form.YES_NO: f"it can be met with yes or no: “{words}…”",
        Form.CHOICE: f"it offers a choice of answers: “{words}…”",
        Form.NO_QUESTION: "it does not ask with a word that the coach knows",
    }.get(found.deciding.form, f"a name, a number or a date would answer it: “{words}…”")


def _what(card: Card) -> str:
    child = Relationship.CHILD in card.relationships
    first = Relationship.CHILD if child else card.relationships[0]
    listener = first if first in faults.MOST_WORDS_FOR else ""
    return f"a {f'{listener} ' if listener else ''}{card.kind.replace('_', ' ')} card"


RULES: tuple[CardRule, ...] = (
    is_open,
    asks_one_thing,
    is_short,
    does_not_lead,
    turns_inward,
    makes_no_charge,
)
