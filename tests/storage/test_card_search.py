"""A search in the database finds what the language says, whatever is written in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from closer_desktop.domain.cards import Band, Card, Deck, Depth, Kind, Place, Relationship, Theme, Tone
from closer_desktop.domain.changes import MarkState, Standing
from closer_desktop.domain.search import CardFacts, finds_card, parse
from closer_desktop.storage.card_facts import CardFactStore
from closer_desktop.storage.card_search import CardSearch
from closer_desktop.storage.cards import CardStore
from closer_desktop.storage.changes import ChangeStore
from closer_desktop.storage.engine import memory_engine
from closer_desktop.storage.shelf import ShelfStore

TEXTS = (
    "What's 100% yours?",
    "Où étais-tu quand la boutique a fermé ?",
    "Which shop closing made you sad?",
    "Who laughs at 夜の川 with you?",
    "🌙 or the sun?",
    "Straße or street, which do you remember?",
    "Not or never (or both)?",
    "What would you tell your mother?",
)
WORDS = (
    "shop clos",
    '"shop closing"',
    "-shop",
    "sad or mother",
    "(what or who) -tell",
    "ETAIS",
    "夜",
    "🌙",
    "strasse",
    "100%",
    "what's",
    "depth:deep",
    "depth:open..intimate",
    "for:friend",
    "for:child:4-6",
    "theme:values",
    "kind:share",
    "tone:tender",
    "place:walk",
    "tag:winter",
    "deck:even",
    "is:favourite",
    "is:mine",
    "is:put-away",
    "is:annual",
    "asked:never",
    "asked:>0",
    "talk:great",
    "added:<30d",
    "added:>1y",
    "colour:red",
    "-(",
    '"',
)


def _cards() -> list[Card]:
    depths, themes, kinds, tones = list(Depth), list(Theme), list(Kind), list(Tone)
    return [
        Card(
            id=f"c{number}",
            text=text,
            kind=kinds[number % len(kinds)],
            depth=depths[number % len(depths)],
            tone=tones[number % len(tones)],
            themes=(themes[number % 3], themes[5]),
            relationships=(Relationship.FRIEND, Relationship.CHILD)
            if number % 2
            else (Relationship.PARTNER,),
            bands=(Band.FOUR_TO_SIX,) if number % 2 else (),
            ladder=("And why does that matter?",) if number % 3 else (),
            places=(Place.WALK,) if number % 4 == 1 else (),
            annual=number == 6,
            tags=("winter night",) if number == 2 else (),
        )
        for number, text in enumerate(TEXTS)
    ]


@pytest.fixture(scope="module")
def finding() -> tuple[CardSearch, CardStore, CardFactStore, ShelfStore]:
    engine = memory_engine()
    cards = CardStore(engine)
    cards.take_built_in([Deck(id="evening", title="Evening talk", cards=tuple(_cards()))], "1")
    ChangeStore(engine).bring_to(
        Standing(marks=(MarkState(id="c1", favourite="2026"), MarkState(id="c2", away="2026")))
    )
    return CardSearch(engine), cards, CardFactStore(engine), ShelfStore(engine)


Finding = tuple[CardSearch, CardStore, CardFactStore, ShelfStore]


def same(finding: Finding, text: str) -> None:
    search, cards, known, shelf = finding
    node, facts = parse(text).node, known.facts()
    wanted = {
        card.id for card in cards.all_cards() if finds_card(node, card, facts.get(card.id, CardFacts()))
    }
    found = shelf.printed(search.numbers([node]))
    assert {card.id for card in found} == wanted
    assert search.count([node]) == len(wanted)


@pytest.mark.parametrize("text", WORDS)
def test_the_database_finds_what_the_language_says(finding: Finding, text: str) -> None:
    same(finding, text)


@given(parts=some.lists(some.sampled_from((*WORDS, "or", "-", "(", ")")), max_size=6))
def test_any_mixture_finds_the_same(finding: Finding, parts: list[str]) -> None:
    same(finding, " ".join(parts))


@given(text=some.text(max_size=30))
def test_any_text_can_be_searched_for(finding: Finding, text: str) -> None:
    search = finding[0]
    node = parse(text).node
    assert len(search.numbers([node])) == search.count([node])


def test_the_first_cards_are_the_first_of_all(finding: Finding) -> None:
    search = finding[0]
    node = parse("wh").node
    assert search.numbers([node], most=2) == search.numbers([node])[:2]
