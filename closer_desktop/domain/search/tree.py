"""What a search says, as frozen values that an evaluator or a database query can be made from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from closer_desktop.domain.cards import Band, Depth, Kind, Relationship, Theme, Tone
from closer_desktop.domain.search.words import Words


class Mark(StrEnum):
    """What `is:` can say of a card."""

    FAVOURITE = "favourite"
    MINE = "mine"
    PUT_AWAY = "put-away"
    ANNUAL = "annual"


@dataclass(frozen=True, slots=True)
class Span:
    """Whole numbers from `lowest` to `highest`, both among them; None is without end."""

    lowest: int = 0
    highest: int | None = None

    def holds(self, number: int) -> bool:
        """Tell whether the number lies in it."""
        return self.lowest <= number and (self.highest is None or number <= self.highest)


@dataclass(frozen=True, slots=True)
class Everything:
    """A search that says nothing finds all."""


@dataclass(frozen=True, slots=True)
class Not:
    """What the part does not find."""

    part: "Node"


@dataclass(frozen=True, slots=True)
class And:
    """What every part finds."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Or:
    """What any part finds."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class DepthBetween:
    """Depths from one to another, both among them."""

    lowest: Depth
    highest: Depth


@dataclass(frozen=True, slots=True)
class Suits:
    """Cards for someone; with a band, for a child of that age."""

    relationship: Relationship
    band: Band | None = None


@dataclass(frozen=True, slots=True)
class About:
    """Cards with this theme, primary or not."""

    theme: Theme


@dataclass(frozen=True, slots=True)
class OfKind:
    """Cards of this kind."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class Sounding:
    """Cards of this tone."""

    tone: Tone


@dataclass(frozen=True, slots=True)
class InDeck:
    """Cards in a deck whose id or title holds these words."""

    name: Words


@dataclass(frozen=True, slots=True)
class AtPlace:
    """Cards at home at this place, or entries of talks there."""

    name: Words


@dataclass(frozen=True, slots=True)
class Tagged:
    """Cards or entries with a tag that holds these words."""

    name: Words


@dataclass(frozen=True, slots=True)
class With:
    """Cards asked, or entries of talks, with someone whose name holds these words."""

    name: Words


@dataclass(frozen=True, slots=True)
class Is:
    """Cards with this mark."""

    mark: Mark


@dataclass(frozen=True, slots=True)
class Asked:
    """Cards that were asked so many times."""

    times: Span


@dataclass(frozen=True, slots=True)
class GreatTalk:
    """Cards that sparked a great talk."""


@dataclass(frozen=True, slots=True)
class Added:
    """Cards added so many whole days ago."""

    days: Span


@dataclass(frozen=True, slots=True)
class OnDays:
    """Entries from one day to another, both among them; None is without end."""

    first: date | None = None
    last: date | None = None


Leaf: TypeAlias = (
    Words
    | DepthBetween
    | Suits
    | About
    | OfKind
    | Sounding
    | InDeck
    | AtPlace
    | Tagged
    | With
    | Is
    | Asked
    | GreatTalk
    | Added
    | OnDays
)
Node: TypeAlias = Everything | Not | And | Or | Leaf


def negated(node: Node) -> Node:
    """What the node does not find; twice is the node itself."""
    return node.part if isinstance(node, Not) else Not(node)


def all_of(nodes: Iterable[Node]) -> Node:
    """What every node finds; of none, everything."""
    parts = [part for node in nodes for part in (node.parts if isinstance(node, And) else (node,))]
    if not parts:
        return Everything()
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def any_of(nodes: Iterable[Node]) -> Node:
    """What any of the nodes finds, of which there is at least one."""
    parts = [part for node in nodes for part in (node.parts if isinstance(node, Or) else (node,))]
    return parts[0] if len(parts) == 1 else Or(tuple(parts))
