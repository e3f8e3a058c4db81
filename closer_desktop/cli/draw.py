"""`closer draw`: cards for these people, by the rules of the deal."""

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum
from random import Random, SystemRandom
from typing import TypeVar

from closer_desktop.cli import console
from closer_desktop.cli.arguments import Asked, listed, quoted
from closer_desktop.cli.deck_names import deck_named
from closer_desktop.cli.exits import Exit
from closer_desktop.cli.opened import Opened, now, opened
from closer_desktop.cli.texts import card_text
from closer_desktop.domain.arc import Pace
from closer_desktop.domain.card_json import card_to_json
from closer_desktop.domain.cards import Band, Depth, Kind, Relationship, Theme
from closer_desktop.domain.filters import Filters
from closer_desktop.domain.text import NAME_LIMIT, one_line
from closer_desktop.errors import NotSaved, RefusedInput
from closer_desktop.places import Places
from closer_desktop.services.dealing import Dealing, Dealt

MOST_CARDS = 100_000

DEPTHS = {depth.label: depth for depth in Depth}
THEMES = {theme.value: theme for theme in Theme}
KINDS = {kind.value: kind for kind in Kind}
PACES = {pace.value: pace for pace in Pace}
SEATS: dict[str, tuple[Relationship, Band | None]] = {
    **{relationship.value: (relationship, None) for relationship in Relationship},
    **{f"{Relationship.CHILD}:{band}": (Relationship.CHILD, band) for band in Band},
}
"""Who can sit at the table; a child's age may stand after it."""

_Word = TypeVar("_Word", bound=Enum | tuple[Relationship, Band | None])


def draw(asked: Asked, places: Places) -> int:
    """Deal, remember where that is asked for, and write the cards out."""
    chosen = _filters(asked)
    names = tuple(map(_name, asked.all("--with")))
    pace = _choice(asked.one("--pace"), "--pace", PACES)
    count = _number(asked.one("--count"), "--count", 1, range(1, MOST_CARDS + 1))
    chance = _chance(asked.one("--seed"))
    with opened(places) as desk:
        dealing = Dealing(desk.cards, desk.people, now, desk.returning)
        chosen = _in_deck(chosen, asked.one("--deck"), desk)
        filters = dealing.seated(chosen, names)
        _check_depths(filters)
        # A bare draw is a plain shuffle, in which every card is as likely as any other in every place.
        pace = pace or (Pace.EASE_IN if names else Pace.SURPRISE)
        dealt = dealing.deal(filters, names, pace, count, chance)
        _say_what_bent(dealing, filters, dealt, count)
        code = _remember(dealing, desk, dealt, names) if asked.has("--remember") else Exit.DONE
    if asked.as_json:
        console.tell({"cards": [card_to_json(card) for card in dealt.cards], "matching": dealt.matching})
    elif dealt.cards:
        console.show("\n\n".join(card_text(card, console.width()) for card in dealt.cards))
    return desk.ending(code)


def _filters(asked: Asked) -> Filters:
    seats = [_one_of(value, "--for", SEATS) for value in asked.all("--for")]
    return Filters(
        relationships=frozenset(relationship for relationship, _ in seats),
        bands=frozenset(band for _, band in seats if band is not None),
        depths=frozenset(_one_of(value, "--depth", DEPTHS) for value in asked.all("--depth")),
        themes=frozenset(_one_of(value, "--theme", THEMES) for value in asked.all("--theme")),
        kinds=frozenset(_one_of(value, "--kind", KINDS) for value in asked.all("--kind")),
    )


def _one_of(value: str, option: str, words: Mapping[str, _Word]) -> _Word:
    """The word that a value names, whatever its case; raises RefusedInput with all of them."""
    text = one_line(value, NAME_LIMIT).casefold()
    found = words.get(text) or words.get(text.replace("-", "_").replace(" ", "_"))
    if found is None:
        raise RefusedInput(f"{option} can be {listed(words)}, not {quoted(value)}.")
    return found


def _choice(value: str | None, option: str, words: Mapping[str, Pace]) -> Pace | None:
    return None if value is None else _one_of(value, option, words)


def _number(value: str | None, option: str, otherwise: int, allowed: range) -> int:
    if value is None:
        return otherwise
    try:
        number = int(value)
    except ValueError:
        number = allowed.start - 1
    if number not in allowed:
        raise RefusedInput(
            f"{option} is a whole number from {allowed.start} to {allowed.stop - 1:,}, not {quoted(value)}."
        )
    return number


def _chance(seed: str | None) -> Random:
    if seed is None:
        return SystemRandom()
    try:
        return Random(int(seed))
    except ValueError:
        raise RefusedInput(f"--seed is a whole number, not {quoted(seed)}.") from None


def _name(value: str) -> str:
    name = one_line(value, NAME_LIMIT + 1)
    if not name or len(name) > NAME_LIMIT:
        raise RefusedInput(f"--with needs a name of at most {NAME_LIMIT} letters.")
    return name


def _in_deck(filters: Filters, deck: str | None, desk: Opened) -> Filters:
    if deck is None:
        return filters
    return replace(filters, deck=deck_named(deck, desk.cards.deck_titles()))


def _check_depths(filters: Filters) -> None:
    """Refuse to go deeper than the people at the table allow."""
    highest = filters.ceiling.highest
    if any(depth > highest for depth in filters.depths):
        allowed = listed([depth.label for depth in Depth if depth <= highest])
        raise RefusedInput(f"With {_people(filters)}, --depth can be {allowed}.")


def _people(filters: Filters) -> str:
    """Who sits at the table, as people say it."""
    ages = f" of {' and '.join(sorted(filters.bands))}" if filters.bands else ""
    return " and ".join(
        f"child{ages}" if one is Relationship.CHILD else one.replace("_", " ")
        for one in sorted(filters.relationships)
    )


def _say_what_bent(dealing: Dealing, filters: Filters, dealt: Dealt, count: int) -> None:
    if not dealt.matching:
        ways = [f"{_let_go(filters, way)} {cards} would" for way, cards in dealing.ways_out(filters)]
        console.say(
            f"No card fits; {', '.join(ways)}." if ways else "No card fits, whichever one choice is let go."
        )
    elif len(dealt.cards) < count:
        fit = "1 card fits" if dealt.matching == 1 else f"{dealt.matching:,} cards fit"
        console.say(f"The pile is used up: {fit}, and each was dealt once.")
    if dealt.seen_lately:
        console.say(f"No other was left, so some were seen in the last half year: {dealt.seen_lately:,}.")


def _let_go(filters: Filters, way: Filters) -> str:
    """What a filter lets go, as the beginning of a clause."""
    if way.relationships != filters.relationships:
        return f"for {_people(way)} alone"
    if way.bands != filters.bands:
        return f"for {_people(way)} alone"
    if way.deck != filters.deck:
        return f"without the deck {filters.deck}"
    for word, mine, its in (
        ("theme", filters.themes, way.themes),
        ("kind", filters.kinds, way.kinds),
    ):
        if mine != its:
            return f"without the {word}{'s' if len(mine) > 1 else ''} {' and '.join(sorted(mine))}"
    return f"without the depth {' and '.join(depth.label for depth in sorted(filters.depths))}"


def _remember(dealing: Dealing, desk: Opened, dealt: Dealt, names: tuple[str, ...]) -> Exit:
    if not names:
        console.say("Nobody was named with --with, so there is nobody to remember these cards for.")
        return Exit.DONE
    try:
        dealing.remember(dealt.cards, names)
    except NotSaved as trouble:
        console.say(trouble)
        return Exit.REFUSED
    return Exit.DONE if desk.can_save else Exit.REFUSED
