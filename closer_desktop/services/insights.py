"""Insights: what there is to draw, read off the journal and the cards shown."""

from collections.abc import Iterable, Iterator, Sequence

from closer_desktop.domain.insights import (
    Dot,
    Opening,
    Pictures,
    Span,
    months,
    pairs,
    rungs_reached,
    sittings,
)
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.memories import Asking, askings, entries_with, is_with
from closer_desktop.services.remembering import Remembering


class Insights:
    """Pictures of the evenings; nothing here changes the journal, or knows of cards put back."""

    def __init__(self, memory: Remembering) -> None:
        self._memory = memory

    def pictures(self, name: str = "", span: Span = Span.EVER) -> Pictures:
        """What is drawn of the talks with this person, or with everyone; a long journal takes its time."""
        today = self._memory.today().date()
        since = span.first_day(today)
        known, sights = self._memory.entries(), self._memory.sights()
        entries = [entry for entry in entries_with(known, name) if entry.at.date() >= since]
        asked = [
            asking
            for asking in askings(sights, known)
            if asking.at.date() >= since and is_with(asking.people, name)
        ]
        turns = pairs(sight for sight in sights if sight.at.date() >= since)
        return Pictures(
            today=today,
            known=len(known),
            talks=len(entries),
            sittings=sittings(self._dots(asked, entries)),
            openings=self._openings(asked),
            rungs=rungs_reached(entries),
            months=months(entries),
            pairs=tuple(pair for pair in turns if is_with((pair.person,), name)),
        )

    def _dots(self, asked: Iterable[Asking], entries: Iterable[Entry]) -> Iterator[Dot]:
        """A dot for each time a card was asked, and for each talk over a question of one's own."""
        for asking in asked:
            card = self._memory.card(asking.card)
            noted = asking.entries[-1] if asking.entries else None
            depth = noted.depth if noted is not None and noted.depth else card.depth if card else None
            if depth is not None:
                yield Dot(
                    at=asking.at,
                    people=asking.people,
                    question=noted.question if noted else card.text if card else "",
                    depth=depth,
                    is_great=asking.was_great,
                )
        for entry in entries:
            if not entry.card and entry.depth is not None:
                yield Dot(
                    at=entry.at,
                    people=entry.people,
                    question=entry.question,
                    depth=entry.depth,
                    is_great=True,
                )

    def _openings(self, asked: Sequence[Asking]) -> tuple[Opening, ...]:
        """What opened something, fairly ordered as `Remembering.themes_of` has it."""
        found = self._memory.themes_of(asked).items()
        return tuple(Opening(theme, great, times) for theme, (great, times) in found if great)
