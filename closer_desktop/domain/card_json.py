"""One card as JSON: the fields of the deck format, depth and kinds by name, empty fields left out."""

import json
from collections.abc import Mapping
from typing import Any

from closer_desktop.domain.cards import Band, Card, Depth, Kind, Place, Relationship, Theme, Tone
from closer_desktop.errors import RefusedInput

_DEPTHS = {depth.label: depth for depth in Depth}
_DEPTH_NAMES = {depth: depth.label for depth in Depth}
_KINDS = {kind.value: kind for kind in Kind}
_TONES = {tone.value: tone for tone in Tone}
_THEMES = {theme.value: theme for theme in Theme}
_RELATIONSHIPS = {relationship.value: relationship for relationship in Relationship}
_BANDS = {band.value: band for band in Band}
_PLACES = {place.value: place for place in Place}

# Fields are built anew for each card, so none can hold itself.
_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode
_decode = json.JSONDecoder().decode


def card_to_json(card: Card) -> dict[str, Any]:
    """Return the card's fields in the order of the deck format, ready for any JSON writer."""
    data: dict[str, Any] = {
        "id": card.id,
        "text": card.text,
        "kind": str(card.kind),
        "depth": _DEPTH_NAMES[card.depth],
        "tone": str(card.tone),
        "themes": list(map(str, card.themes)),
        "relationships": list(map(str, card.relationships)),
    }
    if card.bands:
        data["bands"] = list(map(str, card.bands))
    if card.ladder:
        data["ladder"] = list(card.ladder)
    if card.share:
        data["share"] = card.share
    if card.listen:
        data["listen"] = card.listen
    if card.places:
        data["places"] = list(map(str, card.places))
    if card.players != 1:
        data["players"] = card.players
    if card.annual:
        data["annual"] = True
    if card.family:
        data["family"] = card.family
    if card.tags:
        data["tags"] = list(card.tags)
    return data


def card_from_json(data: Mapping[str, Any]) -> Card:
    """Return the card that ``card_to_json`` wrote; raises RefusedInput when it is not one.

    This trusts its own writer and is made for speed: files from outside go through the deck reader.
    """
    get = data.get
    try:
        return Card(
            id=data["id"],
            text=data["text"],
            kind=_KINDS[data["kind"]],
            depth=_DEPTHS[data["depth"]],
            tone=_TONES[data["tone"]],
            themes=tuple([_THEMES[name] for name in data["themes"]]),
            relationships=tuple([_RELATIONSHIPS[name] for name in data["relationships"]]),
            bands=tuple([_BANDS[name] for name in get("bands", ())]),
            ladder=tuple(get("ladder", ())),
            share=get("share", ""),
            listen=get("listen", ""),
            places=tuple([_PLACES[name] for name in get("places", ())]),
            players=get("players", 1),
            annual=get("annual", False),
            family=get("family", ""),
            tags=tuple(get("tags", ())),
        )
    except (KeyError, TypeError, AttributeError):
        raise RefusedInput("A stored card could not be read.", "The deck may be imported again.") from None


def encode_card(card: Card) -> str:
    """Return the card as one line of JSON text; the same card gives the same text."""
    return _encode(card_to_json(card))


def decode_card(text: str) -> Card:
    """Return the card in a line of JSON text; raises RefusedInput when it is not one."""
    try:
        data = _decode(text)
    except (ValueError, RecursionError):
        raise RefusedInput("A stored card could not be read.", "The deck may be imported again.") from None
    if not isinstance(data, dict):
        raise RefusedInput("A stored card could not be read.", "The deck may be imported again.")
    return card_from_json(data)
