"""Rules 9, 10 and 12 by their words: a card travels, is safe for its people, and is our own."""

from collections.abc import Iterator

from closer_desktop.deckfile.rules import vocabulary as v
from closer_desktop.deckfile.rules.findings import CardRule, Finding, spoken_texts, warning
from closer_desktop.domain.cards import Card, Relationship
from closer_desktop.domain.coach.sentences import straighten
from closer_desktop.domain.coach.words import NARROW


def travels(card: Card) -> Iterator[Finding]:
    """Rule 9: no word of one country, one kind of family or one kind of body."""
    for field, text in spoken_texts(card):
        lowered = straighten(text).lower()
        for match in v.NARROW_WORDS.finditer(lowered):
            yield Finding(field, "travels", _narrow_reason(match[0]))
        for match in v.PERHAPS_NARROW.finditer(lowered):
            yield warning(field, "travels", f"“{match[0]}” may be about bodies or beauty")


def is_safe(card: Card) -> Iterator[Finding]:
    """Rule 10: none of the words that are kept from these people."""
    for field, text in spoken_texts(card):
        lowered = straighten(text).lower()
        for match in v.BLOCKED_FOR_ALL.finditer(lowered):
            yield Finding(field, "safe", f"“{match[0]}” is kept out of every card")
        for relationship, blocked in v.BLOCKED_FOR.items():
            if relationship in card.relationships:
                for match in blocked.finditer(lowered):
                    yield Finding(field, "safe", f"“{match[0]}” is kept from a {relationship} card")
        if Relationship.CHILD in card.relationships and not _may_name_death(card):
            for match in v.DEATH.finditer(lowered):
                yield Finding(
                    field, "safe", f"“{match[0]}” is kept from a child card; tag it “wonder” if it wonders"
                )


def is_our_own(card: Card) -> Iterator[Finding]:
    """Rule 12: not one of the questions that everybody knows."""
    for field, text in spoken_texts(card):
        if match := v.WELL_KNOWN.search(straighten(text).lower()):
            yield Finding(field, "own words", f"“{match[0]}” is a question that everybody knows")


def _may_name_death(card: Card) -> bool:
    return v.WONDER_TAG in card.tags or bool(v.DEATH_MAY_BE_NAMED.search(card.text.lower()))


def _narrow_reason(word: str) -> str:
    instead = NARROW.get(word, "")
    hint = f"; “{instead}” takes everyone in" if instead else ""
    return f"“{word}” leaves people out{hint}"


RULES: tuple[CardRule, ...] = (travels, is_safe, is_our_own)
