"""A card's labels agree: its depth with its people, its bands with its depth, its id with both."""

import re
from collections.abc import Iterator

from closer_desktop.deckfile.rules.findings import CardRule, Finding, warning
from closer_desktop.domain.cards import Band, Card, Depth, Relationship

# The highest depth for each relationship, where it is not intimate.
HIGHEST = {
    Relationship.TEEN: Depth.DEEP,
    Relationship.COWORKER: Depth.DEEP,
    Relationship.NEW_PERSON: Depth.DEEP,
    Relationship.CHILD: Depth.DEEP,
}
HIGHEST_FOR_BAND = {
    Band.FOUR_TO_SIX: Depth.LIGHT,
    Band.SEVEN_TO_NINE: Depth.OPEN,
    Band.TEN_TO_TWELVE: Depth.DEEP,
}

_READABLE_ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_TELLING_ID = re.compile(rf"({'|'.join(Relationship)})-({'|'.join(depth.label for depth in Depth)})-\d+")


def stays_below_ceilings(card: Card) -> Iterator[Finding]:
    """The depth is not above the highest ceiling of any relationship or band it is meant for."""
    for relationship in card.relationships:
        if card.depth > HIGHEST.get(relationship, Depth.INTIMATE):
            yield Finding("depth", "ceiling", f"{card.depth.label} is above the ceiling of {relationship}")
    for band in card.bands:
        if card.depth > HIGHEST_FOR_BAND[band]:
            yield Finding("bands", "ceiling", f"{card.depth.label} is above the ceiling of a child of {band}")


def has_bands_for_children(card: Card) -> Iterator[Finding]:
    """Bands stand exactly where a child is named."""
    if (Relationship.CHILD in card.relationships) != bool(card.bands):
        yield Finding("bands", "bands", "bands stand exactly where a child is named")


def has_a_readable_id(card: Card) -> Iterator[Finding]:
    """The id is small letters, digits and hyphens, and tells nothing false."""
    if not _READABLE_ID.fullmatch(card.id):
        yield Finding(
            "id", "id", "an id is small letters and digits joined by hyphens, such as friend-open-0042"
        )
    told = _TELLING_ID.fullmatch(card.id)
    if told and (told[1], told[2]) != (card.relationships[0], card.depth.label):
        yield warning("id", "id", f"the id says {told[1]} and {told[2]}, the card does not")


RULES: tuple[CardRule, ...] = (stays_below_ceilings, has_bands_for_children, has_a_readable_id)
