"""Cards and piles for tests of the domain: made at random, or taken from the decks that come along."""

from functools import cache
from typing import Any

from hypothesis import strategies as st

from closer_desktop.assets import decks_folder
from closer_desktop.deckfile.reader import bands_for, read_deck
from closer_desktop.domain.cards import Band, Card, Depth, Kind, Place, Relationship, Theme, Tone
from closer_desktop.domain.filters import Facets, Filters, Trait, facets_of, ordinal
from closer_desktop.domain.pile import PileCard

BREATHER = ordinal(Kind.BREATHER)
QUESTION = ordinal(Kind.QUESTION)
WORDS = st.sampled_from(
    ["walk", "kitchen", "café", "naïve", "Straße", "what's", "100%", "😀", "夜", "or", "and", "not"]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)


def card(number: int = 1, **fields: object) -> Card:
    """A card that suits a friend, with these fields."""
    plain: dict[str, object] = {
        "id": f"card-{number:04}",
        "text": f"What is question {number}?",
        "kind": Kind.QUESTION,
        "depth": Depth.LIGHT,
        "tone": Tone.PLAIN,
        "themes": (Theme.PLAY,),
        "relationships": (Relationship.FRIEND,),
    }
    return Card(**{**plain, **fields})  # type: ignore[arg-type]


def lying(number: int, depth: int = 1, theme: int = 0, kind: int = QUESTION, traits: int = 0) -> PileCard:
    """A card lying in a pile."""
    return PileCard(number, depth, theme, kind, traits)


@cache
def shipped() -> tuple[Card, ...]:
    """Every card that comes along."""
    files = sorted(decks_folder().glob("*.toml"))
    return tuple(each for file in files for each in read_deck(file).deck.cards)


@cache
def shipped_facets() -> tuple[Facets, ...]:
    """The facets of every card that comes along."""
    return tuple(map(facets_of, shipped()))


def fitting(filters: Filters) -> list[PileCard]:
    """The shipped cards that fit."""
    criteria = filters.criteria
    return [
        lying(number, facets.depth, facets.theme, facets.kind, facets.traits)
        for number, facets in enumerate(shipped_facets())
        if criteria.admits(facets)
    ]


_Words = type[Band] | type[Depth] | type[Kind] | type[Place] | type[Relationship] | type[Theme]


def some(words: _Words, most: int, least: int = 0) -> st.SearchStrategy[tuple[Any, ...]]:
    """So many of these words, each once, in any order."""
    return st.lists(st.sampled_from(words), unique=True, min_size=least, max_size=most).map(tuple)


@st.composite
def cards(draw: st.DrawFn) -> Card:
    """Any card."""
    relationships = draw(some(Relationship, 4, least=1))
    depth = draw(st.sampled_from(Depth))
    is_for_child = Relationship.CHILD in relationships
    return Card(
        id=f"card-{draw(st.integers(0, 9999)):04}",
        text=draw(TEXTS),
        kind=draw(st.sampled_from(Kind)),
        depth=depth,
        tone=draw(st.sampled_from(Tone)),
        themes=draw(some(Theme, 2, least=1)),
        relationships=relationships,
        bands=draw(some(Band, 3, least=1) | st.just(bands_for(depth))) if is_for_child else (),
        ladder=draw(st.lists(TEXTS, max_size=3).map(tuple)),
        places=draw(some(Place, 2)),
        players=draw(st.sampled_from([1, 1, 1, 3, 4])),
        annual=draw(st.booleans()),
        tags=draw(st.lists(WORDS | st.just("landing"), max_size=2).map(tuple)),
    )


@st.composite
def seats(draw: st.DrawFn) -> Filters:
    """Filters as people can choose them, with who is at the table and what they want."""
    return Filters(
        relationships=frozenset(draw(some(Relationship, 3))),
        bands=frozenset(draw(some(Band, 2))),
        depths=frozenset(draw(some(Depth, 4))),
        themes=frozenset(draw(some(Theme, 6))),
        kinds=frozenset(draw(some(Kind, 4))),
        unwanted=frozenset(draw(some(Theme, 2))),
        people=draw(st.integers(2, 5)),
    )


@st.composite
def piles(draw: st.DrawFn, depths: tuple[int, ...] = (1, 2, 3, 4), most: int = 24) -> list[PileCard]:
    """Piles of few themes and kinds, so that rules get in each other's way."""
    themes = draw(st.integers(1, 4))
    kinds = st.sampled_from([QUESTION, QUESTION, ordinal(Kind.ACTIVITY), BREATHER])
    facts = st.tuples(
        st.sampled_from(depths),
        st.integers(0, themes - 1),
        kinds,
        st.sampled_from([0, 0, 0, int(Trait.LANDING), int(Trait.TENDER), int(Trait.ANNUAL)]),
    )
    found = draw(st.lists(facts, min_size=draw(st.sampled_from([1, most // 2])), max_size=most))
    return [PileCard(number, *fact) for number, fact in enumerate(found)]


@st.composite
def memories(draw: st.DrawFn) -> dict[int, float]:
    """How many days ago these people saw cards, by number; nearly every card, or none."""
    days = st.none() | st.sampled_from([-1.0, 0.0, 5.0, 30.0, 31.0, 100.0, 179.9, 180.0, 250.0, 330.0])
    seen = draw(st.lists(days, max_size=40))
    return {number: ago for number, ago in enumerate(seen) if ago is not None}
