"""The coach's advice on one question: what it is, what may stand in its way, and other ways to ask."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from closer_desktop.domain.cards import Depth, Relationship
from closer_desktop.domain.coach.exposure import Exposure, exposure
from closer_desktop.domain.coach.faults import Fault, Flag, faults
from closer_desktop.domain.coach.focus import Focus, FocusFound, focus_of
from closer_desktop.domain.coach.language import has_words, is_english
from closer_desktop.domain.coach.notes import NOT_ENGLISH, NOTHING_YET, notes, praise
from closer_desktop.domain.coach.openness import Openness, openness
from closer_desktop.domain.coach.rewrites import TIPS, rewrites
from closer_desktop.domain.coach.sentences import straighten
from closer_desktop.domain.text import clean

# A question is two dozen words; whatever is pasted beyond this only costs time.
LISTENS_TO = 600
STEPS_THAT_ARE_ABRUPT = 2


@dataclass(frozen=True, slots=True)
class Reason:
    """A verdict, such as ``closed`` or ``deep``, and the words that made it."""

    verdict: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """Advice on one question; it never forbids, and it says when it cannot judge."""

    is_judged: bool = True
    is_open: bool = True
    focus: Focus = Focus.FACT
    depth: Depth = Depth.LIGHT
    flags: tuple[Flag, ...] = ()
    notes: tuple[str, ...] = ()
    rewrites: tuple[str, ...] = ()
    praise: str = ""
    reasons: tuple[Reason, ...] = ()

    @property
    def ways(self) -> tuple[str, ...]:
        """The rewrites that can stand in the place of the question."""
        return tuple(offer for offer in self.rewrites if offer not in TIPS)

    @property
    def tips(self) -> tuple[str, ...]:
        """The rewrites that only say what could be done."""
        return tuple(offer for offer in self.rewrites if offer in TIPS)

    def to_json(self) -> dict[str, Any]:
        """The fields that ``closer coach`` prints."""
        return {
            "open": self.is_open,
            "focus": self.focus.value,
            "depth": self.depth.label,
            "flags": [flag.value for flag in self.flags],
            "notes": list(self.notes),
            "rewrites": list(self.rewrites),
        }


def advise(question: str, *, ceiling: Depth | None = None, audience: Relationship | None = None) -> Advice:
    """Return advice on a question for a talk that has come up to ``ceiling`` with this ``audience``.

    A question that reads two depths above the ceiling is abrupt; for the first card of an evening the
    ceiling is light. In a language other than English nothing is held against a question.
    """
    text = straighten(clean(question, LISTENS_TO))
    if not has_words(text):
        return Advice(is_judged=False, notes=(NOTHING_YET,))
    if not is_english(text):
        return Advice(is_judged=False, notes=(NOT_ENGLISH,))
    open_or_not = openness(text)
    focus = focus_of(text)
    exposed = exposure(text)
    found = tuple(_all_faults(text, open_or_not, exposed, ceiling, audience))
    return Advice(
        is_open=open_or_not.is_open,
        focus=focus.focus,
        depth=exposed.depth,
        flags=tuple(fault.flag for fault in found),
        notes=notes(text, open_or_not, focus.focus, found),
        rewrites=rewrites(text, open_or_not, focus.focus, found),
        praise=praise(text, open_or_not, focus.focus, exposed.depth, found),
        reasons=tuple(_reasons(open_or_not, focus, exposed, found)),
    )


def _all_faults(
    text: str, found: Openness, exposed: Exposure, ceiling: Depth | None, audience: Relationship | None
) -> Iterator[Fault]:
    if not found.is_open:
        yield Fault(Flag.CLOSED, found.deciding.words)
    yield from faults(text, audience)
    # Warm words alone, such as "friends" or "life", raise the estimate but land on nobody's toes.
    if ceiling is not None and exposed.weighty and exposed.depth - ceiling >= STEPS_THAT_ARE_ABRUPT:
        yield Fault(Flag.ABRUPT, ", ".join(exposed.weighty))


def _reasons(
    found: Openness, focus: FocusFound, exposed: Exposure, faults_found: tuple[Fault, ...]
) -> Iterator[Reason]:
    yield Reason("open" if found.is_open else "closed", (found.deciding.words,))
    yield Reason(focus.focus.value, focus.words)
    yield Reason(exposed.depth.label, exposed.words)
    for fault in faults_found:
        if fault.flag is not Flag.CLOSED:
            yield Reason(fault.flag.value, (fault.words,))
