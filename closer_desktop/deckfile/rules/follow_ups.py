"""The follow-ups of a card: its ladder and its share line."""

from collections.abc import Iterator

from closer_desktop.deckfile.rules.findings import CardRule, Finding
from closer_desktop.deckfile.rules.vocabulary import ADVICE, ME_TOO, PRESUMED_FEELING
from closer_desktop.deckfile.rules.wording import (
    ASKING,
    count_words,
    is_closed,
    leading,
    reader_openness,
)
from closer_desktop.domain.cards import Card, Kind, Relationship
from closer_desktop.domain.coach import faults
from closer_desktop.domain.coach.openness import Form
from closer_desktop.domain.coach.sentences import core, straighten

RUNGS, RUNGS_FOR_A_CHILD = 3, 2
MOST_WORDS_IN_A_RUNG = 12
WITHOUT_LADDER = frozenset({Kind.ACTIVITY, Kind.BREATHER, Kind.LISTEN, Kind.SAY_BACK, Kind.MAKE_YOUR_OWN})


def has_its_rungs(card: Card) -> Iterator[Finding]:
    """Questions have three rungs, a child's two, and some kinds none."""
    count = len(card.ladder)
    rungs = "1 rung" if count == 1 else f"{count} rungs"
    most = RUNGS_FOR_A_CHILD if card.relationships[0] is Relationship.CHILD else RUNGS
    if card.kind in WITHOUT_LADDER:
        if count:
            yield Finding("ladder", "ladder", f"{_a_card(card)} has no ladder")
    elif card.kind in ASKING and count != most:
        yield Finding("ladder", "ladder", f"it has {rungs}, {_a_card(card)} has {most}")
    elif count > RUNGS:
        yield Finding("ladder", "ladder", f"it has {rungs}, at most {RUNGS} fit")


def has_its_share_line(card: Card) -> Iterator[Finding]:
    """A question has a share line, unless one is alone with it; and it takes nothing over."""
    if card.kind is Kind.QUESTION and not card.share and card.relationships[0] is not Relationship.MYSELF:
        yield Finding("share", "share line", "a question has a line for the asker to share")
    if ME_TOO.search(card.share.lower()):
        yield Finding("share", "share line", "“me too” takes the talk away from them")
    if "?" in card.share:
        yield Finding("share", "share line", "it is a beginning for the asker, not another question")


def rungs_are_good_questions(card: Card) -> Iterator[Finding]:
    """Each rung is short, one question, without charge or advice, and open from the second on."""
    for number, rung in enumerate(card.ladder, 1):
        for rule, reason in _faults_of(rung, is_first=number == 1):
            yield Finding(f"rung {number}", rule, reason)


def _faults_of(rung: str, is_first: bool) -> Iterator[tuple[str, str]]:
    text = straighten(rung)
    lowered = text.lower()
    count = count_words(rung)
    found = reader_openness(text)
    if count > MOST_WORDS_IN_A_RUNG:
        yield "short", f"it has {count} words, at most {MOST_WORDS_IN_A_RUNG} fit a rung"
    marks = rung.count("?")
    if marks > 1 or (marks == 0 and found.deciding.form not in (Form.INSTRUCTION, Form.ORDER)):
        yield "one question", f"it has {marks} question marks"
    if is_closed(found) and (not is_first or found.deciding.form in (Form.YES_NO, Form.CHOICE)):
        yield "open", f"it is closed: “{rung}”"
    if faults.accusing(lowered) or "why did you" in lowered or "why didn't you" in lowered:
        yield "no accusing why", "“why did you” can sound like a charge"
    if ADVICE.search(lowered):
        yield "no advice", "it is advice in disguise"
    if PRESUMED_FEELING.search(core(text)):
        yield "fits any answer", "it presumes a feeling"
    if fault := leading(text):
        yield "not leading", f"“{fault.words}” {fault.effect}"
    if fault := faults.double(text.lower()):
        yield "one question", f"it {fault.effect}: “{fault.words}”"


def _a_card(card: Card) -> str:
    child = card.relationships[0] is Relationship.CHILD
    kind = card.kind.replace("_", " ")
    return f"a child’s {kind} card" if child else f"{'an' if kind[0] in 'aeiou' else 'a'} {kind} card"


RULES: tuple[CardRule, ...] = (has_its_rungs, has_its_share_line, rungs_are_good_questions)
