"""A card, a deck, and the words that describe them."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Depth(IntEnum):
    """How exposed a cautious person would feel when answering; higher is more exposed."""

    LIGHT = 1
    OPEN = 2
    DEEP = 3
    INTIMATE = 4

    @property
    def label(self) -> str:
        """The depth's name in files and on the command line, such as ``light``."""
        return self.name.lower()


class Strategy(StrEnum):
    """The four strategies for opening up that Closer rests on."""

    TIME = "time"
    LISTENING = "listening"
    QUESTIONS = "questions"
    UNDERSTANDING = "understanding"


class Kind(StrEnum):
    """What a card asks people to do."""

    QUESTION = "question"
    ACTIVITY = "activity"
    SIDE_BY_SIDE = "side_by_side"
    BREATHER = "breather"
    LISTEN = "listen"
    SAY_BACK = "say_back"
    MAKE_YOUR_OWN = "make_your_own"
    SHARE = "share"
    PERSPECTIVE = "perspective"
    STORY = "story"
    REFLECT = "reflect"

    @property
    def strategy(self) -> Strategy:
        """The strategy that this kind of card serves."""
        return _STRATEGIES[self]


_STRATEGIES = {
    Kind.ACTIVITY: Strategy.TIME,
    Kind.SIDE_BY_SIDE: Strategy.TIME,
    Kind.BREATHER: Strategy.TIME,
    Kind.LISTEN: Strategy.LISTENING,
    Kind.SAY_BACK: Strategy.LISTENING,
    Kind.QUESTION: Strategy.QUESTIONS,
    Kind.MAKE_YOUR_OWN: Strategy.QUESTIONS,
    Kind.SHARE: Strategy.UNDERSTANDING,
    Kind.PERSPECTIVE: Strategy.UNDERSTANDING,
    Kind.STORY: Strategy.UNDERSTANDING,
    Kind.REFLECT: Strategy.UNDERSTANDING,
}


# What everyone does at once, so that nobody answers first.
TOGETHER = frozenset({Kind.ACTIVITY, Kind.BREATHER, Kind.LISTEN, Kind.SAY_BACK})


class Theme(StrEnum):
    """What a card is about."""

    DECISIONS = "decisions"
    VALUES = "values"
    FAILURES = "failures"
    FEELINGS = "feelings"
    EVERYDAY = "everyday"
    ROOTS = "roots"
    FRIENDSHIP = "friendship"
    CLOSENESS = "closeness"
    WORK = "work"
    DREAMS = "dreams"
    COURAGE = "courage"
    PLAY = "play"
    CHANGE = "change"
    REPAIR = "repair"
    GRATITUDE = "gratitude"
    MEANING = "meaning"


class Relationship(StrEnum):
    """Whom a card suits."""

    PARTNER = "partner"
    FRIEND = "friend"
    CHILD = "child"
    TEEN = "teen"
    PARENT = "parent"
    FAMILY = "family"
    COWORKER = "coworker"
    NEW_PERSON = "new_person"
    MYSELF = "myself"


class Band(StrEnum):
    """A child's age in years, from and to."""

    FOUR_TO_SIX = "4-6"
    SEVEN_TO_NINE = "7-9"
    TEN_TO_TWELVE = "10-12"


class Tone(StrEnum):
    """How a card sounds, apart from its depth."""

    PLAYFUL = "playful"
    PLAIN = "plain"
    TENDER = "tender"


class Place(StrEnum):
    """Where a card is at home."""

    DINNER = "dinner"
    WALK = "walk"
    KITCHEN = "kitchen"
    DRIVE = "drive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One question or prompt with its fields; empty text and empty tuples mean "none"."""

    id: str
    text: str
    kind: Kind
    depth: Depth
    tone: Tone
    themes: tuple[Theme, ...]
    relationships: tuple[Relationship, ...]
    bands: tuple[Band, ...] = ()
    ladder: tuple[str, ...] = ()
    share: str = ""
    listen: str = ""
    places: tuple[Place, ...] = ()
    players: int = 1
    annual: bool = False
    family: str = ""
    tags: tuple[str, ...] = ()

    @property
    def theme(self) -> Theme:
        """The primary theme, the one printed on the card."""
        return self.themes[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """A named set of cards as a deck file holds it."""

    id: str
    title: str
    description: str = ""
    language: str = "en"
    licence: str = ""
    author: str = ""
    cards: tuple[Card, ...] = ()
