"""How a card is typeset: calm, with the marks of print; only warnings."""

import re
from collections.abc import Iterator

from closer_desktop.deckfile.rules.findings import CardRule, Finding, spoken_texts, warning
from closer_desktop.domain.cards import Card

_STRAIGHT = re.compile(r"['\"]")
_DASH = re.compile(r"—| – ")


def is_calm(card: Card) -> Iterator[Finding]:
    """No exclamation marks, no dashes, no typewriter quotes."""
    for field, text in spoken_texts(card):
        if "!" in text:
            yield warning(field, "style", "an exclamation mark raises the voice")
        if _DASH.search(text):
            yield warning(field, "style", "a dash is hard to speak; a comma or a full stop does it")
        if _STRAIGHT.search(text):
            yield warning(field, "style", "quotation marks of print are ’ “ and ”")


RULES: tuple[CardRule, ...] = (is_calm,)
