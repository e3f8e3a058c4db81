"""Resting: which cards of a pile these people saw too lately."""

from collections.abc import Sequence
from datetime import datetime

from closer_desktop.domain.people import Person
from closer_desktop.domain.pile import PileCard, rested
from closer_desktop.services.stores import Cards, People


def rested_for(
    people: Sequence[Person], pile: Sequence[PileCard], store: People, cards: Cards, now: datetime
) -> tuple[PileCard, ...]:
    """The pile as these people find it: what any one of them saw lately, and its like, lies at the bottom."""
    since = store.days_since_shown(people, now) if people else {}
    if not since:
        return tuple(pile)
    return rested(pile, since, cards.favourite_numbers(), store.days_since_family_shown(people, now))
