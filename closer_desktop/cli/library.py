"""`closer decks` and `closer cards`: what there is to draw from."""

from collections.abc import Iterable
from typing import Any

from closer_desktop.cli import console
from closer_desktop.cli.arguments import Asked
from closer_desktop.cli.exits import Exit
from closer_desktop.cli.opened import opened
from closer_desktop.cli.texts import card_line, counted, deck_text, paragraphs
from closer_desktop.domain.card_json import card_to_json
from closer_desktop.domain.cards import Card, Deck, Depth, Kind, Relationship, Theme
from closer_desktop.places import Places
from closer_desktop.services.library import Library


def decks(asked: Asked, places: Places) -> int:
    """List the decks with their counts."""
    with opened(places) as desk:
        found = desk.cards.decks()
    if asked.as_json:
        console.tell({"decks": [_deck_to_json(deck) for deck in found]})
    else:
        console.show(paragraphs([deck_text(deck, console.width()) for deck in found]))
    return desk.ending(Exit.DONE)


def cards(asked: Asked, places: Places) -> int:
    """List the cards that a search finds."""
    from closer_desktop.storage.card_facts import CardFactStore

    with opened(places) as desk:
        found = Library(desk.cards, CardFactStore(desk.engine)).search(asked.text)
    for hint in found.hints:
        console.say(hint)
    if asked.as_json:
        console.tell({"cards": [card_to_json(card) for card in found.cards]})
    elif found.cards:
        console.show(paragraphs([card_line(card, console.width()) for card in found.cards]))
    else:
        console.say("No card was found.")
    return desk.ending(Exit.DONE)


def _deck_to_json(deck: Deck) -> dict[str, Any]:
    """The deck's own fields, and how many of its cards have each word; a card counts for each it has."""
    return {
        "id": deck.id,
        "title": deck.title,
        "description": deck.description,
        "language": deck.language,
        "licence": deck.licence,
        "author": deck.author,
        "cards": len(deck.cards),
        **_counts(deck.cards),
    }


def _counts(cards: Iterable[Card]) -> dict[str, dict[str, int]]:
    everyone = list(cards)
    depths = counted(Depth, (card.depth for card in everyone))
    return {
        "relationships": _named(
            counted(Relationship, (one for card in everyone for one in card.relationships))
        ),
        "depths": {depth.label: count for depth, count in depths.items()},
        "themes": _named(counted(Theme, (one for card in everyone for one in card.themes))),
        "kinds": _named(counted(Kind, (card.kind for card in everyone))),
    }


def _named(counts: dict[Any, int]) -> dict[str, int]:
    return {word.value: count for word, count in counts.items()}
