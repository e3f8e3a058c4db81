"""The search language: whatever is typed finds something sensible, and nothing raises."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closer_desktop.domain.cards import Band, Card, Depth, Kind, Place, Relationship, Theme, Tone
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.search import (
    CARD_FIELDS,
    ENTRY_FIELDS,
    CardFacts,
    finds_card,
    finds_entry,
    parse,
)
from closer_desktop.domain.search.tree import Everything, Mark, Not, Or
from closer_desktop.domain.search.words import Words
from tests.domain.cards_for_tests import TEXTS, WORDS, card, cards

SHOP = card(
    text="What would you miss if the little café’s shop were closing?",
    depth=Depth.DEEP,
    tone=Tone.TENDER,
    themes=(Theme.VALUES, Theme.CHANGE),
    relationships=(Relationship.FRIEND, Relationship.CHILD),
    bands=(Band.TEN_TO_TWELVE,),
    kind=Kind.SIDE_BY_SIDE,
    ladder=("What was it like the last time?",),
    places=(Place.WALK,),
    annual=True,
    tags=("bridge",),
)
KNOWN = CardFacts(
    decks=("friend", "Sunday’s walk"),
    marks=frozenset({Mark.FAVOURITE, Mark.MINE}),
    asked=4,
    people=("Anna B", "Zoë"),
    sparked_great_talk=True,
    days_since_added=12,
)
ENTRY = Entry(
    id="1",
    at=datetime(2026, 5, 3, 21, 10, tzinfo=UTC),
    people=("Anna", "Zoë"),
    question="What would you miss?",
    depth=Depth.OPEN,
    place="the river walk",
    line="She had never told anyone.",
    tags=("summer",),
)

FIELDS = st.sampled_from([*CARD_FIELDS, *ENTRY_FIELDS, "foo"])
VALUES = st.sampled_from(
    [
        "deep",
        "open..intimate",
        "..",
        "friend",
        "child:7-9",
        "values",
        ">3",
        "<30d",
        "never",
        "great",
        "",
        "2026-05",
    ]
)
PIECES = (
    WORDS
    | st.tuples(FIELDS, VALUES | WORDS).map(":".join)
    | st.sampled_from(["(", ")", "-", '"', "or", "OR", "“", "--", "()", ":", '""'])
)
SEARCHES = st.lists(PIECES, max_size=12).flatmap(
    lambda pieces: st.sampled_from([" ", ""]).map(lambda gap: gap.join(pieces))
)


def finds(search: str, a_card: Card = SHOP) -> bool:
    return finds_card(parse(search).node, a_card, KNOWN)


def notes(search: str) -> bool:
    return finds_entry(parse(search, ENTRY_FIELDS).node, ENTRY)


@given(st.text() | SEARCHES, cards())
def test_no_text_whatever_raises(text: str, a_card: Card) -> None:
    finds_card(parse(text).node, a_card)
    finds_entry(parse(text, ENTRY_FIELDS).node, ENTRY)


@pytest.mark.parametrize(
    "text",
    ["(" * 5_000, "(a or " * 900, "-z(b or(" * 900, "-" * 5_000, '"' * 5_000, "a:" * 3_000, "or " * 3_000],
)
def test_no_depth_of_nesting_raises(text: str) -> None:
    # The last is looked into down to its innermost part.
    finds_card(parse(text).node, SHOP)


@given(SEARCHES, cards())
def test_minus_turns_any_search_around_and_twice_back(text: str, a_card: Card) -> None:
    plain = "".join(sign for sign in text if sign not in '()"“').strip(" -") or "walk"
    node = parse(f"({plain})").node
    assert parse(f"-(-({plain}))").node == node
    assert finds_card(parse(f"-({plain})").node, a_card) != finds_card(node, a_card)


@given(TEXTS, TEXTS, cards())
def test_searches_obey_the_laws_of_logic(one: str, other: str, a_card: Card) -> None:
    first, second = f'"{one}"', f'"{other}"'
    here, there = (finds_card(parse(text).node, a_card) for text in (first, second))
    for search, meant in [
        (f"{first} {second}", here and there),
        (f"{second} {first}", here and there),
        (f"{first} or {second}", here or there),
        (f"{second} OR {first}", here or there),
        (f"-{first}", not here),
        (f"-(-{first})", here),
        (f"--{first}", here),
        (f"-({first} or {second})", not here and not there),
        (f"-({first} {second})", not here or not there),
        (f"{first} ({first} or {second})", here),
        (f"{first} or {first} {second}", here),
        (f"({first})", here),
    ]:
        assert finds_card(parse(search).node, a_card) == meant, search


@given(cards(), st.data())
def test_every_word_is_found_where_it_stands(a_card: Card, data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(a_card.text.split()))
    assert finds_card(Words(word), a_card)
    assert finds_card(Words(word.upper()), a_card)
    assert finds_card(parse(f'"{a_card.text}"').node, a_card)
    assert not finds_card(parse(f'-"{word}"').node, a_card)


@given(cards(), st.sampled_from(Depth), st.sampled_from(Theme), st.sampled_from(Kind))
def test_fields_say_what_the_card_says(a_card: Card, depth: Depth, theme: Theme, kind: Kind) -> None:
    assert finds(f"depth:{depth.label}", a_card) == (a_card.depth == depth)
    assert finds(f"depth:{depth.label}..", a_card) == (a_card.depth >= depth)
    assert finds(f"depth:..{depth.label}", a_card) == (a_card.depth <= depth)
    assert finds(f"theme:{theme}", a_card) == (theme in a_card.themes)
    assert finds(f"kind:{kind}", a_card) == (a_card.kind is kind)


@pytest.mark.parametrize(
    "search",
    [
        "",
        "   ",
        "shop closing",
        "closing shop",
        "CAFE",
        "café's",
        "cafe’s",
        '"the little"',
        '"little café"',
        "“shop were”",
        "litt",
        "last time",
        "garden or shop",
        "garden or (little shop)",
        "-garden",
        "-(garden or house)",
        "depth:deep",
        "DEPTH:Deep",
        "depth:open..intimate",
        "depth:intimate..open",
        "depth:3",
        "depth:2..4",
        "for:friend",
        "for:friends",
        "theme:value",
        "is:favourites -is:putaway",
        "shop AND closing",
        "shop NOT garden",
        "NOT (garden OR house)",
        "for:child:10-12",
        "-for:child:4-6",
        "theme:values theme:change",
        "kind:side_by_side",
        "kind:side-by-side",
        "tone:tender",
        "deck:walk",
        "deck:friend",
        'deck:"sunday\'s walk"',
        "place:walk",
        "tag:bridge",
        "is:favourite",
        "is:favorite is:mine is:annual -is:put-away",
        "asked:>3",
        "asked:4",
        "asked:3..5",
        "-asked:never",
        "with:anna",
        "with:zoe",
        'with:"Anna B"',
        "talk:great",
        "added:<30d",
        "added:12d",
        "added:30d",
        "added:>1w",
        "-added:>1y",
    ],
)
def test_these_find_the_card_about_the_shop(search: str) -> None:
    assert parse(search).hints == ()
    assert finds(search)


@pytest.mark.parametrize(
    "search",
    [
        "garden",
        "hop",
        '"litt"',
        '"shop little"',
        "-shop",
        "NOT shop",
        "shop garden",
        "shop -closing",
        "depth:light..open",
        "for:partner",
        "for:child:4-6",
        "kind:story",
        "tone:plain",
        "deck:kitchen",
        "place:kitchen",
        "is:put-away",
        "asked:<4",
        "asked:never",
        "with:bob",
        'with:"Ann"',
        "added:>2w",
        "added:<12d",
    ],
)
def test_these_do_not(search: str) -> None:
    assert parse(search).hints == ()
    assert not finds(search)


@pytest.mark.parametrize(
    ("search", "words", "hint"),
    [
        ("depth:dark", "depth dark", "light, open, deep or intimate"),
        ("for:friend:7-9", "for friend 7 9", "friend, without an age"),
        ("asked:often", "asked often", "never, 3, >3 or 1..3"),
        ("added:<30x", "added 30x", "<30d"),
        ("is:red", "is red", "favourite, mine, put-away or annual"),
        ("talk:small", "talk small", "great"),
        ("colour:red", "colour red", "depth:, for:, theme:"),
        ("depth:", "depth", "Nothing stands after"),
        ("or", "or", "stands between two things"),
        ("shop or", "shop or", "stands between two things"),
        ("shop NOT", "shop not", "stands before something"),
        ("(or shop)", "or shop", "stands between two things"),
        ("shop (closing", "shop closing", "not closed"),
        ("shop) closing", "shop closing", "never opened"),
        ('shop "closing', "shop closing", "no partner"),
        ("shop () closing", "shop closing", "nothing between"),
    ],
)
def test_what_cannot_be_read_is_searched_as_words_with_a_hint(search: str, words: str, hint: str) -> None:
    read = parse(search)
    assert len(read.hints) == 1
    assert hint in read.hints[0]
    assert finds_card(read.node, card(text=f"Before {words} after"))
    assert not finds_card(read.node, card(text="Something else"))


@pytest.mark.parametrize("search", ["😀", "夜", "夜は", "100%", "what's"])
def test_signs_and_scripts_without_spaces_are_found(search: str) -> None:
    assert finds(search, card(text="今夜は what’s 100% fine 😀?"))
    assert not finds(search, card(text="Something else"))


def test_the_tree_is_public() -> None:
    assert parse("").node == Everything()
    assert parse("shop or closing").node == Or((Words("shop"), Words("closing")))
    assert parse('-"shop"').node == Not(Words("shop", whole=True))
    assert hash(parse("(shop or depth:deep) -with:anna").node)


def test_what_is_not_known_of_a_card_finds_nothing() -> None:
    nothing = CardFacts()
    for search in ("is:favourite", "asked:>0", "with:anna", "talk:great", "added:<30d", "deck:friend"):
        assert not finds_card(parse(search).node, SHOP, nothing), search
    assert finds_card(parse("asked:never").node, SHOP, nothing)


@pytest.mark.parametrize(
    "search",
    [
        "",
        "never told",
        "anna",
        "with:zoe",
        "place:river",
        '"river walk"',
        "depth:open",
        "tag:summer",
        "before:2026-05-04",
        "before:2027",
        "after:2026-05-03",
        "after:2026-05 before:2026-06",
        "-with:bob",
        "with:bob or with:anna",
    ],
)
def test_these_find_the_entry(search: str) -> None:
    assert parse(search, ENTRY_FIELDS).hints == ()
    assert notes(search)


@pytest.mark.parametrize(
    "search",
    [
        "with:bob",
        "before:2026-05-03",
        "after:2026-05-04",
        "depth:deep",
        "tag:winter",
        "place:sea",
        "-anna",
        "later",
    ],
)
def test_these_find_another_entry(search: str) -> None:
    assert parse(search, ENTRY_FIELDS).hints == ()
    assert not notes(search)


def test_an_entry_without_a_card_has_no_depth() -> None:
    without = replace(ENTRY, depth=None)
    assert not finds_entry(parse("depth:light..intimate", ENTRY_FIELDS).node, without)


@pytest.mark.parametrize("search", ["before:2026-13", "after:soon", "after:2026-02-30", "before:0000"])
def test_a_day_that_there_is_not_is_searched_as_words(search: str) -> None:
    assert "a day such as" in parse(search, ENTRY_FIELDS).hints[0]


def test_the_fields_of_cards_are_no_fields_of_entries() -> None:
    assert "with:, place:, before:" in parse("asked:never", ENTRY_FIELDS).hints[0]


def test_a_capital_and_that_is_excluded_excludes_nothing_else() -> None:
    assert repr(parse("-AND rain")) == repr(parse("-and rain")).replace("and", "AND")
