"""A step inward, joined to a question that a name, a place or a day would answer."""

import re

WHY = "and why"
REMEMBER = "and what do you remember about it"
LIKE = "and what was it like"
LIKE_THERE = "and what is it like there"
STANDS_OUT = "and what makes it stand out for you"
STAND_OUT = "and what makes them stand out for you"
MEANS = "and what does it mean to you"
SAY_SO = "and what makes you say so"

_ASKS = re.compile(r"^(?:who|whose|whom|where|when|which|what)\b")
_IMAGINED = re.compile(r"\b(?:would|should|could|will|might|do you (?:think|wish|want|hope)|who'd|you'd)\b")
_PAST = re.compile(r"\b(?:did|was|were)\b")
_LIVED = re.compile(r"\b(?:did|was|were|have|had)\b")
_ONE_OF_A_KIND = re.compile(r"\bfavou?rite\b|\bgo-to\b|\bbest\b|\bworst\b|\bmost\b|\bleast\b|\b\w{2,}est\b")
_BE = re.compile(r"^(?:who|what)(?:'s| is| are| was| were)\b")
_THE_CLOCK = re.compile(
    r"^what (?:(?:is|was|'s) the )?(?:time|day|date|year|number|percent\w*)\b(?!.*\bwould\b)"
)
_US = re.compile(r"\b(?:you|your|yours|we|our|us|me|my)\b")
_AT_HOME = re.compile(r"\b(?:live|work|from|stay|sleep|grow up|go)\b")
_LAST_TIME = re.compile(r"^when was (the (?:last|first) time (?:that )?you .+)$")


def step_inward(question: str) -> str:
    """Return the question with a step inward after it; empty where none would sound natural."""
    text = question.lower()
    if not _ASKS.match(text) or _THE_CLOCK.match(text) or " did you think " in text:
        return ""
    if match := _LAST_TIME.match(text):
        return f"Tell me about {question[match.start(1) :]}."
    step = _step(text)
    return f"{question}, {step}?" if step else ""


def _step(text: str) -> str:
    asked = text.split()[0].split("'")[0]
    superlative = bool(_ONE_OF_A_KIND.search(text))
    if asked == "which":
        return SAY_SO if superlative and re.search(r"\b(?:is|are|has)\b", text) else WHY
    if _IMAGINED.search(text):
        return WHY
    if asked == "when":
        return LIKE if _LIVED.search(text) else ""
    if asked == "where":
        return REMEMBER if _PAST.search(text) else LIKE_THERE if _AT_HOME.search(text) else ""
    if _PAST.search(text) and (re.search(r"\b(?:last|first)\b", text) or not _BE.match(text)):
        return REMEMBER
    if asked in ("who", "whose", "whom") or re.match(r"^what (?:are|were|two|three|four|five|ten)\b", text):
        return STAND_OUT
    if superlative:
        return STANDS_OUT if _US.search(text) else SAY_SO
    if _BE.match(text):
        return MEANS if _US.search(text) and " and " not in text else ""
    return WHY
