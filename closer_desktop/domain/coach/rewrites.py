"""Other ways to ask the same: offers made of a person's own words, never a must."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from closer_desktop.domain.coach import words as w
from closer_desktop.domain.coach.faults import Fault, Flag
from closer_desktop.domain.coach.focus import Focus
from closer_desktop.domain.coach.notation import any_of
from closer_desktop.domain.coach.openness import Form, Openness
from closer_desktop.domain.coach.sentences import core, sentences, straighten

ONE_NOW = "Ask one now and keep the other for later."
STEP_INWARD = "Add a step inward: “What was that like for you?” or “What made it matter?”"
OTHER_OPENINGS = "Try opening with “What is it like when…” or “Tell me about…”."
STEP_DOWN = "What is a small, recent example of that?"
ONE_OVER_THE_OTHER = "What would make you choose one over the other?"
MOST_OFFERS = 3
# "Why?", "In what way?" and "Why or why not?" cannot be asked alone.
LONGEST_PROBE = 4


@dataclass(frozen=True, slots=True)
class _Offer:
    """A beginning to look for and what to ask instead; braces take over the person's own words."""

    search: re.Pattern[str]
    instead: str


def _offer(beginning: str, instead: str) -> _Offer:
    return _Offer(re.compile(rf"^{beginning}$", re.IGNORECASE), instead)


_IT_IS = {"isn't": "is", "aren't": "are", "wasn't": "was", "weren't": "were"}

_OFFERS = (
    _offer(r"why did you (.+)", "What led you to {0}?"),
    _offer(r"why didn't you (.+)", "What was going on when you didn't {0}?"),
    _offer(r"why (?:don't|won't|wouldn't) you (.+)", "What would need to be true for you to {0}?"),
    _offer(r"why do you (.+)", "What is it that makes you {0}?"),
    _offer(r"why can't you (?:just |ever )?(.+)", "What makes it hard to {0}?"),
    _offer(r"why couldn't you (?:just |ever )?(.+)", "What made it hard to {0}?"),
    _offer(r"why haven't you (.+)", "What has been going on while you haven't {0}?"),
    _offer(r"why are you (?:so )?(.+)", "What is behind your being {0}?"),
    _offer(r"why were you (?:so )?(.+)", "What was behind your being {0}?"),
    _offer(r"why (?:aren't|weren't) you (.+)", "What would need to be true for you to be {0}?"),
    _offer(r"why would you (.+)", "What would lead you to {0}?"),
    _offer(r"why have you (.+)", "What led you to have {0}?"),
    _offer(
        r"(?:have|haven't) you (?:ever |never )?(.+)",
        "What comes to mind when you think about having {0}, or not?",
    ),
    _offer(
        r"(?:is|isn't|was) there (?:anything|something) (.+)", "What is one thing {0}, if any comes to mind?"
    ),
    _offer(r"(?:is|isn't|was) there an? (.+)", "Tell me about one {0}, if any comes to mind."),
    _offer(
        r"(?:is|isn't|was) there (?:anyone|someone|anybody|somebody) (.+)",
        "Tell me about one person {0}, if anyone comes to mind.",
    ),
    _offer(
        r"(?:do|don't) you (?:really )?(?:like|enjoy|love|hate|prefer) to (.+)",
        "What does it do for you to {0}?",
    ),
    _offer(
        r"did(?:n't)? you (?:really )?(?:like|enjoy|love|hate) (.+)", "What did {0} do for you, good or bad?"
    ),
    _offer(r"(?:do|don't|did) you have (?:a|an|any) (.+)", "Tell me about your {0}, if that fits you."),
    _offer(
        r"(?:do|don't|did) you (?:ever )?think (?:about|of) (.+)", "What comes to mind when you think of {0}?"
    ),
    _offer(
        r"(?:do|don't|did|would|wouldn't) you (?:not )?(?:think|believe|feel|agree|say) (?:that )?(.+)",
        "How do you see the idea that {0}?",
    ),
    _offer(
        r"how (?:much|badly|deeply) do you (?:enjoy|love|like|hate|miss|regret) (.+)",
        "What is {0} like for you?",
    ),
    _offer(
        r"how (?:much|badly|deeply) did you (?:enjoy|love|like|hate|miss|regret) (.+)",
        "What was {0} like for you?",
    ),
    _offer(r"are you (an? .+)", "What is it like for you to be {0}?"),
    _offer(r"(who .+|whose .+|whom .+)", "{0}, and what makes them stand out for you?"),
    _offer(
        r"(where .+|when .+|which .+|what(?:'s| is| was| are| were) (?:your|the|my|our) .+|what \w+ .+)",
        "{0}, and what makes it stand out for you?",
    ),
    _offer(r"(?:name|list|pick|choose|guess) (.+)", "Tell me about {0}."),
)
_NEGATIVE_CLAIM = re.compile(
    rf"^{any_of(tuple(_IT_IS))} (it|this|that|he|she|they|we|you|(?:the|our|my) \w+) (.+)$", re.IGNORECASE
)
_LIKING = re.compile(r"^(?:do|don't) you (?:really )?(?:like|enjoy|love|hate|prefer) (.+)$", re.IGNORECASE)
_BEING = re.compile(
    r"^are you (?:basically |generally )?(\w+)( (?:of|about|with|in|at|to) .+)?$", re.IGNORECASE
)
_BEING_ELSE = re.compile(r"^are you (.+)$", re.IGNORECASE)
_PERSONS = frozenset(("me", "him", "her", "them", "us", "it", "myself", "yourself"))
_ORDINARY = frozenset((*w.COMMON_ENGLISH, *w.AUXILIARIES, *w.LEAD_WORDS, *w.LEAD_CLAUSES))
_FEELING = re.compile(rf"{any_of(w.FEELINGS)}")
_TAG = re.compile(w.TAG.replace(r"\s*\?", r"\s*\??$"), re.IGNORECASE)
_PUSHING = re.compile(rf"\b{any_of(w.PUSHING_WORDS)}\b,?\s*", re.IGNORECASE)
_JUDGING = re.compile(rf"\b((?:our|my|this|the|their) )(?:new, )?{any_of(w.JUDGING_WORDS)} ", re.IGNORECASE)
_STATEMENT = re.compile(r"^(?:you|it|this|that|he|she|they|we|i|there)\b", re.IGNORECASE)


def rewrites(text: str, openness: Openness, focus: Focus, found: tuple[Fault, ...]) -> tuple[str, ...]:
    """Return up to three offers for a straightened text, the most useful first."""
    flags = {fault.flag for fault in found}
    offers = list(dict.fromkeys(_offers(text, openness, focus, flags)))
    return tuple(typeset(offer) for offer in offers[:MOST_OFFERS])


def _offers(text: str, openness: Openness, focus: Focus, flags: set[Flag]) -> Iterator[str]:
    gentler = _gentler(text, openness, flags)
    if gentler:
        yield gentler
    if Flag.DOUBLE in flags or Flag.SEVERAL in flags:
        yield ONE_NOW
    if Flag.ABRUPT in flags:
        yield f"Only if you feel like it: {_lower_first(gentler if gentler.endswith('?') else text)}"
        yield STEP_DOWN
    if focus is Focus.FACT and openness.is_open:
        yield STEP_INWARD


def _gentler(text: str, openness: Openness, flags: set[Flag]) -> str:
    """Return the question open, bare of what pushes and charges; empty when it is so already."""
    first = next(iter(sentences(text)), text)
    bare = without_push(first) if Flag.LEADING in flags else first
    if Flag.ACCUSING in flags or not openness.is_open:
        return _asked_anew(bare, bare != first, openness)
    if openness.opens_late:
        alone = openness.deciding.text
        is_probe = alone == first or len(alone.split()) <= LONGEST_PROBE
        return _asked_anew(bare, bare != first, openness) if is_probe else _sentence(alone)
    return bare if bare != first else ""


def without_push(sentence: str) -> str:
    """Return a sentence without its tag, its pushing words and its judging adjective."""
    bare = _TAG.sub("", sentence)
    bare = _JUDGING.sub(r"\1", _PUSHING.sub("", bare)).strip(" ,")
    return _sentence(bare)


def _asked_anew(sentence: str, was_bared: bool, openness: Openness) -> str:
    """Return the sentence in an open form, or what comes nearest to one."""
    lead, question = _split_lead(sentence)
    anew = _anew(question)
    if anew:
        return _sentence(f"{lead} {_lower_first(anew)}" if lead else anew)
    if _STATEMENT.match(question) and was_bared:
        return f"How do you see the idea that {_lower_first(question)}?"
    if openness.deciding.form is Form.CHOICE:
        return ONE_OVER_THE_OTHER
    if openness.is_open:
        return sentence if was_bared else ""
    return OTHER_OPENINGS


def _anew(question: str) -> str:
    for find in _FINDERS:
        if found := find(question):
            return found
    for offer in _OFFERS:
        if match := offer.search.match(question):
            return offer.instead.format(*match.groups())
    return ""


def _about_liking(question: str) -> str:
    match = _LIKING.match(question)
    if not match or match[1].lower().startswith("to "):
        return ""
    thing = match[1]
    if thing.lower() in _PERSONS:
        return f"How do you see {thing}?"
    return f"What {'do' if _is_plural(thing) else 'does'} {thing} do for you, good or bad?"


def _about_being(question: str) -> str:
    match = _BEING.match(question)
    if match and _FEELING.fullmatch(match[1].lower()):
        return f"When do you feel {match[1]}{match[2] or ''}?"
    match = _BEING_ELSE.match(question)
    if not match or re.match(r"an? ", match[1]):
        return ""
    return f"What is it like for you to be {match[1]}, if you are?"


def _about_a_claim(question: str) -> str:
    match = _NEGATIVE_CLAIM.match(question)
    if not match:
        return ""
    verb = _IT_IS[question.split()[0].lower()]
    return f"How do you see the idea that {match[1]} {verb} {match[2]}?"


_FINDERS: tuple[Callable[[str], str], ...] = (_about_liking, _about_being, _about_a_claim)


def _split_lead(sentence: str) -> tuple[str, str]:
    """Part "When you were small, did you like school?" after its comma; joining words fall away."""
    text = straighten(sentence).rstrip('?.! "')
    heart = core(sentence)
    if not heart or len(text) != len(text.lower()):
        return "", text
    lead, question = text[: len(text) - len(heart)].strip(), text[len(text) - len(heart) :]
    return (lead, question) if "," in lead and len(lead.split()) > 2 else ("", question)


def _is_plural(thing: str) -> bool:
    head = re.split(r" (?:of|that|which|in|on|with|from|for|about) ", thing)[0]
    if " and " in head:
        return True
    last = head.split()[-1].lower()
    return last.endswith("s") and not last.endswith(("ss", "us", "is", "'s", "ics", "news", "jazz"))


def _lower_first(text: str) -> str:
    """Begin with a small letter, unless the first word may be a name or is "I"."""
    first = re.match(r"[^\W\d_]+", text)
    if first and first[0] != "I" and first[0].lower() in _ORDINARY:
        return text[:1].lower() + text[1:]
    return text


def _sentence(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "?", "!", "…")) else f"{text}?"


def typeset(text: str) -> str:
    """Return a text with the apostrophes of print."""
    return re.sub(r"(?<=\w)'(?=\w)", "’", text)
