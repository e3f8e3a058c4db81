"""The listen line: one sentence for whoever is not answering, now and then."""

from collections.abc import Mapping, Sequence

from closer_desktop.domain.cards import Card, Depth

# A listen line stands on one card in so many, so that it is read when it comes.
LISTEN_EVERY = 3


def listen_line(card: Card, place: int, pool: Mapping[Depth, Sequence[str]]) -> str:
    """The line for the card that lies at this place of the evening (0 is the first), or an empty text.

    The card's own line comes before those of the pool; the same card gets the same line every time.
    """
    if place % LISTEN_EVERY != LISTEN_EVERY - 1:
        return ""
    if card.listen:
        return card.listen
    lines = pool.get(card.depth, ())
    return lines[sum(card.id.encode()) % len(lines)] if lines else ""
