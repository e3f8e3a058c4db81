"""What the coach says: kind, short, the most useful first, and never more than two things."""

from collections.abc import Callable, Iterator

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.coach.faults import Fault, Flag
from closer_desktop.domain.coach.focus import Focus
from closer_desktop.domain.coach.openness import Form, Openness
from closer_desktop.domain.coach.rewrites import can_stand_alone, typeset
from closer_desktop.domain.coach.sentences import count_words, lead_in

MOST_NOTES = 2
FEW_WORDS = 12
NOT_ENGLISH = "This coach only knows English, so it cannot judge this one. You know best."
NOTHING_YET = "There are no words here yet."
FACT = "It asks for a fact. A step inward, to what it was like or meant, opens more."
ABRUPT = "This may land suddenly. You could soften it, take a smaller step first, or share first yourself."

_CLOSED = {
    Form.YES_NO: "A yes or a no would answer this. An opening like “what” or “how” leaves more room.",
    Form.CHOICE: "This offers two answers, and theirs may be a third.",
    Form.SHORT_ANSWER: "A name, a number or a date would answer this. Ask for what lies behind it as well.",
    Form.ORDER: "A word or two would do as an answer. Asking them to tell about it leaves more room.",
    Form.NO_QUESTION: "There is no question in it yet.",
}


def notes(text: str, openness: Openness, focus: Focus, found: tuple[Fault, ...]) -> tuple[str, ...]:
    """Return at most two notes on a straightened text."""
    said = list(_in_order(text, openness, focus, {fault.flag: fault for fault in found}))
    return tuple(typeset(note) for note in said[:MOST_NOTES])


def praise(text: str, openness: Openness, focus: Focus, depth: Depth, found: tuple[Fault, ...]) -> str:
    """Return in one sentence what is good about it; empty when nothing special is."""
    flags = {fault.flag for fault in found}
    good = []
    if openness.is_open and not openness.opens_late:
        good.append("open")
    if not flags & {Flag.DOUBLE, Flag.SEVERAL} and openness.deciding.form is not Form.NO_QUESTION:
        good.append("one thing")
    if not openness.is_open and good and count_words(text) <= FEW_WORDS:
        good.append("in few words")
    if openness.is_open and good and not flags - {Flag.NARROW}:
        good.append(_what_it_reaches(text, focus, depth))
    return f"{', '.join(part for part in good if part).capitalize()}." if good else ""


def _what_it_reaches(text: str, focus: Focus, depth: Depth) -> str:
    if focus is Focus.FEELING:
        return "and it asks how it feels"
    if focus is Focus.MEANING:
        return "and it asks what it means"
    return "easy to answer" if depth <= Depth.OPEN and count_words(text) <= 16 else ""


def _in_order(text: str, openness: Openness, focus: Focus, found: dict[Flag, Fault]) -> Iterator[str]:
    for flag, say in _SAYINGS.items():
        if flag is Flag.CLOSED and openness.opens_late:
            yield _opens_late(openness)
        elif flag in found:
            yield say(text, openness, found[flag])
    if openness.is_open and focus is Focus.FACT:
        yield FACT
    if Flag.NARROW in found:
        yield _narrow(found[Flag.NARROW])


def _opens_late(openness: Openness) -> str:
    alone = openness.deciding.text
    if openness.deciding.form is Form.YES_NO_WHY or not can_stand_alone(alone):
        return "It begins closed and opens later. It could begin with the open part."
    return f"It begins closed and opens later. Try asking “{alone}” alone."


def _leading(text: str, openness: Openness, fault: Fault) -> str:
    return f"“{_short(fault.words)}” {fault.effect}. Without it they can say what they really think."


def _double(text: str, openness: Openness, fault: Fault) -> str:
    return f"This {fault.effect}, and people answer the easier half. One at a time goes further."


def _several(text: str, openness: Openness, fault: Fault) -> str:
    return "There is more than one question here, and the last one wins. One at a time goes further."


def _accusing(text: str, openness: Openness, fault: Fault) -> str:
    return f"“{_short(fault.words).capitalize()}” can sound like a charge. “What” asks the same more gently."


def _closed(text: str, openness: Openness, fault: Fault) -> str:
    form = openness.deciding.form
    if form is Form.NO_QUESTION and text.endswith("?"):
        form = Form.YES_NO
    return _CLOSED.get(form, _CLOSED[Form.YES_NO])


def _abrupt(text: str, openness: Openness, fault: Fault) -> str:
    return ABRUPT


def _long(text: str, openness: Openness, fault: Fault) -> str:
    start = f"{fault.words} words are more than one breath holds; {fault.effect} or fewer are easier to hear."
    return f"{start} {_what_can_go(text)}"


def _what_can_go(text: str) -> str:
    lowered = text.lower()
    if "(" in text:
        return "What stands in brackets can go first."
    if any(sign in lowered for sign in ("for example", "such as", "e.g.", "for instance")):
        return "The examples can go first."
    lead = lead_in(text)
    if count_words(lead) > 2:
        return "The lead-in before the question can go first."
    return "What is left when the explaining goes?"


def _narrow(fault: Fault) -> str:
    if fault.effect:
        return f"“{fault.words}” leaves some people out; “{fault.effect}” takes everyone in."
    return f"“{fault.words}” may hurt someone it was never meant for."


def _short(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:40].rsplit(' ', 1)[0]}…"


_SAYINGS: dict[Flag, Callable[[str, Openness, Fault], str]] = {
    Flag.LEADING: _leading,
    Flag.DOUBLE: _double,
    Flag.SEVERAL: _several,
    Flag.ACCUSING: _accusing,
    Flag.CLOSED: _closed,
    Flag.ABRUPT: _abrupt,
    Flag.LONG: _long,
}
