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
from closer_desktop.domain.coach.step_inward import step_inward

ONE_NOW = "Ask one now and keep the other for later."
STEP_INWARD = "Add a step inward: “What was that like for you?” or “What made it matter?”"
OTHER_OPENINGS = "Try opening with “What is it like when…” or “Tell me about…”."
STEP_DOWN = "Take a step down first: “What is a small, recent example of that?”"
ONE_OVER_THE_OTHER = "You could ask what would make them choose one over the other."
# Said about the question, never in its place.
TIPS = frozenset((ONE_NOW, STEP_INWARD, OTHER_OPENINGS, ONE_OVER_THE_OTHER, STEP_DOWN))
MOST_OFFERS = 3
# "Why?", "In what way?" and "Why or why not?" cannot be asked alone.
LONGEST_PROBE = 5


@dataclass(frozen=True, slots=True)
class _Offer:
    """A beginning to look for and what to ask instead; braces take over the person's own words."""

    search: re.Pattern[str]
    instead: str


def _offer(beginning: str, instead: str) -> _Offer:
    return _Offer(re.compile(rf"^{beginning}$", re.IGNORECASE), instead)


_SUBJECTS = r"(?:i|you|we|they|he|she|it|people|the|this|your|my|our)"
# What stands after "that"; "that was right" and "tea or coffee is better" are no one idea.
_CLAIM = r"(?:that )?(?!(?:is|was|are|were|with)\b)((?:(?! or ).)+)"
# What is liked; "school because of your friends" and "the film but not its end" are more than one thing.
_THING = r"((?:(?!,? (?:because|but|if|unless|although)\b|, ).)+)"
_IT_IS = {"isn't": "is", "aren't": "are", "wasn't": "was", "weren't": "were"}

_OFFERS = (
    _offer(r"why did you (.+)", "What led you to {0}?"),
    _offer(r"why didn't you (.+)", "What was going on when you didn't {0}?"),
    _offer(r"why (?:don't|won't|wouldn't) you (.+)", "What would need to be true for you to {0}?"),
    _offer(r"why do you (.+)", "What is it that makes you {0}?"),
    _offer(r"why can't you (?:just |ever )?(.+)", "What makes it hard to {0}?"),
    _offer(r"why couldn't you (?:just |ever )?(.+)", "What made it hard to {0}?"),
    _offer(r"why haven't you (.+)", "What has been going on while you haven't {0}?"),
    _offer(r"why are you (?:so |always |still )?(\w+ing .+)", "What is behind your {0}?"),
    _offer(r"why are you (?:so |always |still |being )*(.+)", "What is behind your being {0}?"),
    _offer(r"why were you (?:so |always |still )?(\w+ing .+)", "What was behind your {0}?"),
    _offer(r"why were you (?:so |always |still |being )*(.+)", "What was behind your being {0}?"),
    _offer(r"why (?:aren't|weren't) you (.+)", "What would need to be true for you to be {0}?"),
    _offer(r"why would you (.+)", "What would lead you to {0}?"),
    _offer(r"why have you (.+)", "What led you to have {0}?"),
    _offer(r"have you (?:ever |never )?heard (?:of|about) (.+)", "What have you heard about {0}?"),
    _offer(
        r"(?:have|haven't) you (?:ever |never )(?!needed to$|wanted to$)(.+)",
        "Tell me about a time you've {0}, if there is one.",
    ),
    _offer(
        r"(?:have|haven't) you (?!(?:ever|never|any|no|got|a|an|the)\b)((?:\S+ ){2,}\S+)",
        "Tell me about a time you've {0}, if there is one.",
    ),
    _offer(
        r"has (?:anyone|anybody|someone|somebody) (?:ever )?(.+)",
        "Tell me about a time someone has {0}, if there is one.",
    ),
    _offer(r"(?:were|weren't) you ever (.+)", "Tell me about a time you were {0}, if there was one."),
    _offer(r"(?:were|weren't) you (an? .+)", "What was it like to be {0}, if you were?"),
    _offer(
        r"(?:is|isn't|was) there (?:anything|something) (.+)", "What is one thing {0}, if any comes to mind?"
    ),
    _offer(
        r"(?:is|isn't|was) there (?:anyone|someone|anybody|somebody) (.+)",
        "Tell me about one person {0}, if anyone comes to mind.",
    ),
    _offer(r"(?:is|isn't|was) there an? (.+)", "Tell me about one {0}, if any comes to mind."),
    _offer(r"(?:are|were) there any (.+)", "Tell me about {0}, if any come to mind."),
    _offer(
        r"do you know (?:anyone|someone|anybody|somebody) (?:who is |who's )?(who .+)",
        "Tell me about someone you know {0}, if anyone comes to mind.",
    ),
    _offer(
        r"(?:do|don't) you (?:really )?(?:like|enjoy|love|hate|prefer) to (.+)",
        "What does it do for you to {0}?",
    ),
    _offer(
        rf"did(?:n't)? you (?:really )?(?:like|enjoy|love|hate) {_THING}",
        "What did {0} do for you, good or bad?",
    ),
    _offer(r"did you have an? (?:good|nice|great|lovely|fun|bad) (.+)", "How was your {0}?"),
    _offer(
        r"(?:do|don't) you (?:really )?(?:like|enjoy|love|hate) (?:it )?(when .+)",
        "What is it like for you {0}?",
    ),
    _offer(r"(?:do|don't|did) you have (?:a|an|any) (.+)", "Tell me about your {0}, if that fits you."),
    _offer(r"(?:do|don't) you (?:still )?remember (.+)", "What do you remember about {0}?"),
    _offer(
        r"(?:do|don't) you (?:ever |still |really )?(miss|admire|envy) (?:anyone|anybody|someone)",
        "Tell me about someone you {0}, if anyone comes to mind.",
    ),
    _offer(
        r"(?:do|don't) you (?:ever |still |really )?(miss|regret) anything", "What do you {0}, if anything?"
    ),
    _offer(
        r"(?:do|don't) you (?:ever |still |really )?(miss|regret) (.+)",
        "What do you {0} about {1}, if anything?",
    ),
    _offer(r"(?:do|don't) you (?:ever |still )?worry about (.+)", "What worries you about {0}, if anything?"),
    _offer(r"are you ever (.+)", "When are you {0}, if ever?"),
    _offer(
        r"(?:do|don't|did) you (?:ever )?think (?:about|of) (.+)", "What comes to mind when you think of {0}?"
    ),
    _offer(r"(?:do|don't) you (?:really )?believe in (.+)", "What do you believe about {0}?"),
    _offer(
        rf"do you (?:ever |often )?feel (?!that\b|{_SUBJECTS}\b)(.+)",
        "When do you feel {0}?",
    ),
    _offer(
        rf"did(?:n't)? you (?:ever )?(?:think|believe|feel|agree) {_CLAIM}",
        "How did you see the idea that {0}?",
    ),
    _offer(
        rf"(?:do|don't|would|wouldn't) you (?:not )?(?:think|believe|feel|agree|say) {_CLAIM}",
        "How do you see the idea that {0}?",
    ),
    _offer(
        r"(?:would|wouldn't) you (?:ever |rather )?(?:like|love|want|prefer) to ((?:(?! or ).)+)",
        "What would it be like for you to {0}?",
    ),
    _offer(
        r"(?:would|could|wouldn't|couldn't) you (?:ever |really )?"
        r"(?!rather|like|love|want|prefer|mind|please|be so)((?:(?! (?:if|or) ).)+)",
        "What would it take for you to {0}?",
    ),
    _offer(
        r"is it (?:ever |really )?(right|wrong|ok|okay|all right|fair|good|bad|better|possible|important"
        r"|necessary|rude|fine|worth it|easy|hard) to (.+)",
        "When is it {0} to {1}, if ever?",
    ),
    _offer(
        r"how (?:much|badly|deeply) do you (?:enjoy|love|like|hate|miss|regret) (.+)",
        "What is {0} like for you?",
    ),
    _offer(
        r"how (?:much|badly|deeply) did you (?:enjoy|love|like|hate|miss|regret) (.+)",
        "What was {0} like for you?",
    ),
    _offer(r"do you ever (?!like |want )((?:(?! or ).)+)", "When do you {0}, if ever?"),
    _offer(r"are you (an? .+)", "What is it like for you to be {0}?"),
    _offer(r"(?:are|aren't) you ready to (.+)", "What would make you ready to {0}?"),
    _offer(r"(?:name|list|pick|choose|guess) (.+)", "Tell me about {0}."),
)
_NEGATIVE_CLAIM = re.compile(
    rf"^{any_of(tuple(_IT_IS))} (it|this|that|he|she|they|we|you|(?:the|our|my) \w+) (.+)$", re.IGNORECASE
)
_LIKING = re.compile(
    rf"^(?:do|don't) you (?:really )?(?:like|enjoy|love|hate|prefer) {_THING}$", re.IGNORECASE
)
_BEING = re.compile(
    r"^are you (?:basically |generally )?(\w+)( (?:of|about|with|in|at|to) .+)?$", re.IGNORECASE
)
_BEING_ELSE = re.compile(r"^are you (.+)$", re.IGNORECASE)
_DOING = re.compile(r"^(?!feeling\b|going to (?!the |a |an |your |my |our ))\w{2,}ing\b")
# "If you found a purse, would you keep it?" is closed in a way that no other opening mends.
_SUPPOSED = re.compile(
    r"^(?:if|given|suppose)\b.*, (?:would|could|should|do|will|are|is|can)\b", re.IGNORECASE
)
_ANY = re.compile(r"\bany(one|body|thing|where|)\b(?! (?:more|longer))")
_JOINED_ON = re.compile(
    r"\b(?:and|or),? (?:if so|when|would|did|do|are|is|was|have|could|should)\b", re.IGNORECASE
)
# "How would you describe it?" means nothing without the question before it.
_DANGLING = re.compile(
    r"\b(?:it|its|they|them|their|that|this|those|these|there|he|she|him|her|his|one|ones|then|otherwise)\b"
    r"|^if (?:so|not)\b"
)
_PERSONS = frozenset(("me", "him", "her", "them", "us", "it", "myself", "yourself"))
_ORDINARY = frozenset((*w.COMMON_ENGLISH, *w.AUXILIARIES, *w.LEAD_WORDS, *w.LEAD_CLAUSES))
_FEELING = re.compile(rf"{any_of(w.FEELINGS)}")
_TAG = re.compile(w.TAG.replace(r"\s*\?", r"\s*\??$"), re.IGNORECASE)
_PUSHING = re.compile(rf"\b{any_of(w.PUSHING_WORDS)}\b,?\s*", re.IGNORECASE)
_JUDGING = re.compile(rf"\b((?:our|my|this|the|their) )(?:new, )?{any_of(w.JUDGING_WORDS)} ", re.IGNORECASE)
_OF_A_VIEW = re.compile(r"^do you (?:think|believe|know|find|feel)\b", re.IGNORECASE)
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
        asked = gentler if gentler and gentler not in TIPS else text
        if asked is not text or (openness.is_open and not flags & {Flag.DOUBLE, Flag.SEVERAL}):
            yield f"Only if you feel like it: {_lower_first(asked)}"
        yield STEP_DOWN
    if focus is Focus.FACT and openness.is_open:
        yield STEP_INWARD


def _gentler(text: str, openness: Openness, flags: set[Flag]) -> str:
    """Return the question open, bare of what pushes and charges; empty when it is so already."""
    first = next(iter(sentences(text)), text)
    bare = without_push(first) if Flag.LEADING in flags else first
    if Flag.ACCUSING in flags or not openness.is_open:
        return _asked_anew(bare, bare != first, openness, flags)
    if openness.opens_late:
        alone = openness.deciding.text
        if alone != first and can_stand_alone(alone):
            return _sentence(alone)
        return _asked_anew(bare, bare != first, openness, flags)
    return bare if bare != first else ""


def can_stand_alone(sentence: str) -> bool:
    """Return whether a sentence asks something without the one before it."""
    return len(sentence.split()) > LONGEST_PROBE and not _DANGLING.search(sentence.lower())


def without_push(sentence: str) -> str:
    """Return a sentence without its tag, its pushing words and its judging adjective."""
    bare = _TAG.sub("", sentence)
    bare = _JUDGING.sub(r"\1", _PUSHING.sub("", bare)).strip(" ,")
    return _sentence(bare)


def _asked_anew(sentence: str, was_bared: bool, openness: Openness, flags: set[Flag]) -> str:
    """Return the sentence in an open form, or what comes nearest to one."""
    lead, question = _split_lead(sentence)
    # Two questions in one do not become one by another word before them, nor does half a quotation.
    is_whole = Flag.DOUBLE not in flags and question.count('"') % 2 == 0 and not _JOINED_ON.search(question)
    anew = _anew(question) if is_whole and not _SUPPOSED.match(f"{lead} {question}") else ""
    if anew:
        return _sentence(f"{lead} {_lower_first(anew)}" if lead else anew)
    if _STATEMENT.match(question) and was_bared:
        return f"How do you see the idea that {_lower_first(question)}?"
    if openness.deciding.form is Form.CHOICE and not _OF_A_VIEW.match(question):
        return ONE_OVER_THE_OTHER
    if openness.is_open or not is_whole:
        return sentence if was_bared else ""
    return OTHER_OPENINGS


def _anew(question: str) -> str:
    for find in _FINDERS:
        if found := find(question):
            return found
    for offer in _OFFERS:
        if match := offer.search.match(question):
            return offer.instead.format(*map(_affirmed, match.groups()))
    return step_inward(question)


def _affirmed(words: str) -> str:
    """Say "someone" for "anyone": what was asked is now told."""
    return _ANY.sub(lambda match: f"some{match[1]}", words)


def _about_liking(question: str) -> str:
    match = _LIKING.match(question)
    if not match or match[1].lower().startswith(("to ", "when ", "it when ")):
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
    if not match or re.match(r"an? |ready to |ever ", match[1]):
        return ""
    if _DOING.match(match[1]):
        return f"How do you feel about {match[1]}?"
    if match[1].startswith("going to "):
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
