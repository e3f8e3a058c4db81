"""Sittings: the evening that is kept on the disk, and the one before it, on which people can look back."""

from collections.abc import Callable
from datetime import datetime

from closer_desktop.domain.evening import Evening
from closer_desktop.domain.evening_json import evening_from_json, evening_to_json, touched_in_json
from closer_desktop.services.stores import Cards, Places


class Sittings:
    """Remembers when evenings ended; `before` is the last one that another has followed."""

    def __init__(self, cards: Cards, places: Places, now: Callable[[], datetime]) -> None:
        self._cards = cards
        self._places = places
        self._now = now
        self._ended: datetime | None = None
        self.before = self._read(before=True)

    def kept(self) -> tuple[Evening, datetime] | None:
        """The evening as it was kept, and when people last did something in it; None where there is none."""
        return self._read(before=False)

    def keep(self, evening: Evening) -> None:
        """Keep the evening, and the one before it, so that they can be taken up again."""
        self._places.leave_at(evening_to_json(evening, self._now()))
        if self.before is not None:
            self._places.leave_at(evening_to_json(*self.before), before=True)

    def last(self, present: Evening) -> tuple[Evening, datetime] | None:
        """The evening that is over, and when it ended; None before the first."""
        return (present, self._ended or self._now()) if present.is_over else self.before

    def follow(self, evening: Evening, ended: datetime) -> None:
        """Another evening follows this one, in which people last did something at that moment."""
        if evening.dealt:
            self.before = (evening, ended)

    def moved(self, here: Evening, there: Evening) -> None:
        """The table went from one evening to another: one may have ended, or a new one have begun."""
        if there.is_over and not here.is_over:
            is_back = self.before is not None and self.before[0] == there
            self._ended = self.before[1] if is_back and self.before else self._now()
        elif here.is_over and not there.is_over and not there.dealt:
            self.follow(here, self._ended or self._now())

    def looked_back(self, present: Evening, last: Evening) -> Evening:
        """The evening under way, after the one that is over was changed by what people say of it."""
        if present.is_over:
            return last
        if self.before is not None:
            self.before = (last, self.before[1])
        return present

    def _read(self, *, before: bool) -> tuple[Evening, datetime] | None:
        kept = self._places.left_at(before=before)
        try:
            evening = evening_from_json(
                kept, lambda filters: self._cards.matching(filters.criteria), self._cards.numbered
            )
        except ValueError:
            return None
        return evening, touched_in_json(kept) or self._now()
