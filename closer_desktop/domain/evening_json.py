"""An evening as JSON, so that it can be taken up again after the lid was closed."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from closer_desktop.domain.arc import Length, Pace
from closer_desktop.domain.cards import Band, Depth, Kind, Relationship, Theme
from closer_desktop.domain.evening import Evening
from closer_desktop.domain.filters import Filters
from closer_desktop.domain.pile import PileCard


def evening_to_json(evening: Evening, touched: datetime) -> str:
    """The evening as one line of JSON; cards that were put back lie deep in the pile like any other.

    `touched` is when people last did something, with its offset from UTC. Of an evening that is over
    nothing is kept that tells what was not for tonight.
    """
    pile = [] if evening.is_over else _with_aside(evening)
    filters = replace(evening.chosen, unwanted=frozenset()) if evening.is_over else evening.chosen
    return json.dumps(
        {
            "touched": touched.isoformat(),
            "people": evening.people,
            "filters": filters_to_words(filters),
            "ticked": [] if evening.is_over else sorted(evening.ticked),
            "pace": evening.pace.value,
            "length": int(evening.length),
            "pile": pile,
            "offer": [] if evening.is_over else [card.number for card in evening.offer],
            "dealt": [card.number for card in evening.dealt],
            "at": evening.at,
            "rung": evening.rung,
            "turn": evening.turn,
            "paused": evening.paused,
            "has_landed": evening.has_landed,
            "is_over": evening.is_over,
            "talks": evening.talks,
        },
        separators=(",", ":"),
    )


def evening_from_json(
    text: str,
    cards_for: Callable[[Filters], Iterable[PileCard]],
    cards_numbered: Callable[[Iterable[int]], Iterable[PileCard]],
) -> Evening:
    """The evening that `text` holds, of the cards that still exist; raises ValueError on anything else.

    `cards_for` gives the cards that fit a filter now, and nothing else may lie in the pile.
    """
    try:
        kept: dict[str, Any] = json.loads(text)
        filters = filters_from_words(kept["filters"])
        now = {card.number: card for card in cards_for(filters)}
        known = {card.number: card for card in cards_numbered(kept["dealt"])}
        dealt = [known[number] for number in kept["dealt"] if number in known]
        gone = len(dealt) != len(kept["dealt"])
        offer = tuple(now[number] for number in kept.get("offer", ()) if number in now)
        is_whole = len(offer) == 2 and not gone
        return Evening(
            filters=filters,
            pace=Pace(kept["pace"]),
            length=Length(kept["length"]),
            pile=(
                *(now[number] for number in kept["pile"] if number in now),
                *(() if is_whole else offer),
            ),
            offer=offer if is_whole else (),
            dealt=tuple(dealt),
            at=len(dealt) if gone else int(kept["at"]),
            rung=0 if gone else int(kept["rung"]),
            turn=int(kept["turn"]),
            people=tuple(map(str, kept["people"])),
            ticked=frozenset(map(Theme, kept.get("ticked", ()))),
            paused=None if gone or not kept["paused"] else (int(kept["paused"][0]), int(kept["paused"][1])),
            has_landed=bool(kept["has_landed"]),
            is_over=bool(kept["is_over"]),
            talks=tuple((int(number), str(entry)) for number, entry in kept["talks"]),
        )
    except (KeyError, TypeError) as problem:
        raise ValueError("not an evening") from problem


def _with_aside(evening: Evening) -> list[int]:
    """The pile by numbers; where cards were put back into its lower half does not tell them from others."""
    pile = [card.number for card in evening.pile]
    for card in evening.aside:
        upper = (len(pile) + 1) // 2
        pile.insert(upper + card.number % (len(pile) - upper + 1), card.number)
    return pile


def touched_in_json(text: str) -> datetime | None:
    """When people last did something in the evening that `text` holds; None where it does not say."""
    try:
        touched = datetime.fromisoformat(json.loads(text)["touched"])
    except (KeyError, TypeError, ValueError):
        return None
    return touched if touched.tzinfo else None


def filters_to_words(filters: Filters) -> dict[str, Any]:
    """The filters as sorted words."""
    return {
        "relationships": sorted(filters.relationships),
        "bands": sorted(filters.bands),
        "depths": [depth.label for depth in sorted(filters.depths)],
        "themes": sorted(filters.themes),
        "kinds": sorted(filters.kinds),
        "unwanted": sorted(filters.unwanted),
        "deck": filters.deck,
        "people": filters.people,
    }


def filters_from_words(words: Mapping[str, Any]) -> Filters:
    """The filters that these words name; raises ValueError or KeyError on an unknown word."""
    return Filters(
        relationships=frozenset(map(Relationship, words["relationships"])),
        bands=frozenset(map(Band, words["bands"])),
        depths=frozenset(Depth[word.upper()] for word in words["depths"]),
        themes=frozenset(map(Theme, words["themes"])),
        kinds=frozenset(map(Kind, words["kinds"])),
        unwanted=frozenset(map(Theme, words["unwanted"])),
        deck=str(words["deck"]),
        people=int(words["people"]),
    )
