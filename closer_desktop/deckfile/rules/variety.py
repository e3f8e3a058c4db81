"""Variety over many cards: their openings, their "and why", their rungs, their twins."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from closer_desktop.deckfile.rules.findings import Finding
from closer_desktop.deckfile.rules.twins import near_twins
from closer_desktop.deckfile.rules.vocabulary import BARE_WHY
from closer_desktop.domain.cards import Card, Depth, Kind

MOST_WITH_ONE_OPENING = 0.04
MOST_WITH_BARE_WHY = 0.15
MOST_OPENING_WITH_WHY = 0.05
MOST_USES_OF_A_RUNG_PER_HUNDRED = 3
LEAST_OWN_RUNGS = 0.5
# Shares say nothing about a handful of cards: so many of a kind are always fine.
ALWAYS_FINE = 2
A_HANDFUL = 20

_WORD = re.compile(r"[\w’']+")

# The finding and the card it is about, or "" for all of them.
Found = tuple[str, Finding]


def openings_vary(cards: Sequence[Card]) -> Iterator[Found]:
    """No single first three words in more than four of a hundred cards of a depth."""
    for depth in Depth:
        openings = Counter(opening(card.text) for card in cards if card.depth is depth)
        total = openings.total()
        for words, count in openings.items():
            if count > max(ALWAYS_FINE, MOST_WITH_ONE_OPENING * total):
                share = f"{count} of {total} {depth.label} cards"
                reason = f"“{words}” opens {share}, more than {MOST_WITH_ONE_OPENING:.0%}"
                yield "", Finding("text", "variety", reason)


def few_whys(cards: Sequence[Card]) -> Iterator[Found]:
    """Few questions begin with why, and few end in a bare "and why"."""
    questions = [card.text.lower().strip() for card in cards if card.kind is Kind.QUESTION]
    total = max(A_HANDFUL, len(questions))
    opening_with = sum(bool(re.match(r"why\b", text)) for text in questions)
    ending_with = sum(bool(BARE_WHY.search(text)) for text in questions)
    if opening_with > MOST_OPENING_WITH_WHY * total:
        yield (
            "",
            Finding(
                "text", "no accusing why", f"{opening_with} of {len(questions)} questions begin with why"
            ),
        )
    if ending_with > MOST_WITH_BARE_WHY * total:
        yield (
            "",
            Finding("text", "one question", f"{ending_with} of {len(questions)} questions end in “and why”"),
        )


def rungs_vary(cards: Sequence[Card]) -> Iterator[Found]:
    """No rung stands under too many cards, and at least half of the rungs stand under one card only."""
    uses = Counter(rung.casefold() for card in cards for rung in card.ladder)
    most = max(MOST_USES_OF_A_RUNG_PER_HUNDRED, MOST_USES_OF_A_RUNG_PER_HUNDRED * len(cards) // 100)
    for rung, count in uses.items():
        if count > most:
            yield (
                "",
                Finding("ladder", "variety", f"the rung “{rung}” is used {count} times, at most {most} fit"),
            )
    own = sum(count == 1 for count in uses.values())
    if len(cards) >= A_HANDFUL and own < LEAST_OWN_RUNGS * uses.total():
        yield (
            "",
            Finding("ladder", "variety", f"only {own} of {uses.total()} rungs belong to their card alone"),
        )


def cards_differ(cards: Sequence[Card]) -> Iterator[tuple[int, Finding]]:
    """No two cards have nearly the same words; with the place of the later card."""
    for later, earlier, overlap in near_twins([card.text for card in cards]):
        if cards[later].id == cards[earlier].id:
            continue
        reason = f"it shares {overlap:.0%} of its words with {cards[earlier].id}: “{cards[earlier].text}”"
        yield later, Finding("text", "own words", reason)


def opening(text: str) -> str:
    """Return the first three words in lower case."""
    return " ".join(_WORD.findall(text.lower())[:3])


SHARES = (openings_vary, few_whys, rungs_vary)
