"""Decks are checked against the content standard: real faults are found, good cards are left alone."""

import itertools
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closer_desktop.deckfile.checks import check_deck, check_decks, check_files
from closer_desktop.deckfile.coverage import check_coverage
from closer_desktop.deckfile.problems import DeckProblem, Severity
from closer_desktop.deckfile.rules.twins import content_words, near_twins
from closer_desktop.domain.cards import Band, Card, Deck, Depth, Kind, Relationship, Theme, Tone

GOOD = Card(
    id="friend-open-0001",
    text="What have you been meaning to tell someone that never comes up?",
    kind=Kind.QUESTION,
    depth=Depth.OPEN,
    tone=Tone.PLAIN,
    themes=(Theme.FRIENDSHIP,),
    relationships=(Relationship.FRIEND,),
    ladder=(
        "How long has it been waiting?",
        "What is it like to say it now?",
        "What made the moment hard to find?",
    ),
    share="The thing that never comes up for me is…",
)
CHILD: dict[str, Any] = {
    "id": "child-open-0001",
    "relationships": (Relationship.CHILD,),
    "bands": (Band.SEVEN_TO_NINE,),
    "ladder": ("What happened next?", "How did that feel?"),
}
OTHER_WORDS = (
    *("amber", "basket", "candle", "drawer", "engine", "feather", "garden", "hammer", "island", "jacket"),
    *("kettle", "ladder", "magnet", "needle", "orchard", "pencil", "quarry", "ribbon", "saddle", "tunnel"),
)


def deck_of(*cards: Card, **fields: str) -> Deck:
    return Deck(id="small", title="Small", cards=cards, **fields)


def found(card: Card) -> list[tuple[str, str]]:
    return [(problem.field, problem.rule) for problem in check_deck(deck_of(card)) if problem.is_error]


def warned(card: Card) -> list[tuple[str, str]]:
    return [(problem.field, problem.rule) for problem in check_deck(deck_of(card)) if not problem.is_error]


def unlike_cards(count: int, **changes: Any) -> list[Card]:
    """Cards with different ids and texts that share no content words to speak of."""
    pairs = itertools.islice(itertools.permutations(OTHER_WORDS, 3), 0, None, 7)
    return [
        replace(
            GOOD,
            id=f"friend-open-{number:04}",
            text=f"{first.capitalize()} {second} {third}, what is that like?",
            ladder=tuple(f"{rung[:-1]} {first} {number}?" for rung in GOOD.ladder),
            **changes,
        )
        for number, (first, second, third) in enumerate(itertools.islice(pairs, count), 1)
    ]


def test_a_good_card_has_no_problem() -> None:
    assert check_deck(deck_of(GOOD)) == []


def test_the_examples_are_in_order(examples_file: Path) -> None:
    assert [problem for problem in check_files([examples_file]) if problem.is_error] == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Do you often think about the street you grew up on?", "open"),
        ("What is your favourite film about the sea?", "open"),
        ("Who is the person you would call from the road?", "open"),
        ("Is it better to arrive early or to leave late?", "open"),
        ("Would you rather fly over the town or swim under it?", "own words"),
        ("Do you keep old letters in a box, and why?", "open"),
        ("Is there a box of letters? What is in it?", "open"),
        ("What is in the box? What would you add to it?", "one question"),
        ("What do you keep, and what do you throw away?", "one question"),
        ("There is a box of letters in the attic.", "one question"),
        ("What do you still keep?", "short"),
        (f"What do you keep {'very ' * 20}close to you?", "short"),
        ("What do you think of our excellent idea of keeping it all?", "not leading"),
        ("What do you clearly keep, don't you agree?", "not leading"),
        ("Why did you keep the letters for all these years?", "no accusing why"),
        ("What did you cook with your mum on quiet evenings?", "travels"),
        ("What smell belongs to Christmas in your kitchen?", "travels"),
        ("What crazy plan did you almost carry out?", "travels"),
        ("What would you say after your second beer?", "safe"),
        ("What would you dare to say to the mayor?", "safe"),
        ("What superpower would help you at the table tonight?", "own words"),
        ("What would you tell your younger self about waiting?", "own words"),
        ("What would you take along to a desert island?", "own words"),
        ("What do people usually get wrong about you?", "own words"),
    ],
)
def test_a_breach_in_the_text_is_found(text: str, rule: str) -> None:
    assert ("text", rule) in found(replace(GOOD, text=text))


@pytest.mark.parametrize(
    "text",
    [
        "Tell me about a door you were glad to close behind you.",
        "On the way home, what do you hear first?",
        "Growing up, what did you notice when the mood changed?",
        "What makes a day count for you, even a quiet one?",
        "What do such days give you that big ones do not?",
        "Where did you learn to care about the small things?",
        "When do you feel most at home in a strange town?",
        "What in your life right now deserves a better question than “how are you”?",
    ],
)
def test_what_only_looks_like_a_breach_is_left_alone(text: str) -> None:
    assert found(replace(GOOD, text=text)) == []


@pytest.mark.parametrize(
    ("rung", "rule"),
    [
        ("Did it help?", "open"),
        ("Where was it?", "open"),
        ("Why did you do that?", "no accusing why"),
        ("Have you tried to say it in a letter?", "no advice"),
        ("How awful was it?", "fits any answer"),
        ("What was it? What did it do?", "one question"),
        ("What was it, and how was that for you?", "one question"),
        ("Something else", "one question"),
        ("What was the thing that you would most of all have wanted to say then?", "short"),
        ("What did your wife say to that?", "travels"),
    ],
)
def test_a_breach_in_a_rung_is_found(rung: str, rule: str) -> None:
    assert ("rung 2", rule) in found(replace(GOOD, ladder=(GOOD.ladder[0], rung, GOOD.ladder[2])))


def test_the_first_rung_may_ask_for_who_when_or_where() -> None:
    for rung in ("Who was there?", "When was that?", "Where were you?", "Who or what began it?"):
        assert found(replace(GOOD, ladder=(rung, *GOOD.ladder[1:]))) == []
    assert found(replace(GOOD, ladder=("Did it help?", *GOOD.ladder[1:]))) == [("rung 1", "open")]


def test_a_card_is_short_enough_for_every_child_it_is_for() -> None:
    text = "What would you do if the moon came down to sit on your own bed?"
    shared = replace(
        GOOD, relationships=(Relationship.FRIEND, Relationship.CHILD), bands=(Band.SEVEN_TO_NINE,)
    )
    assert found(replace(shared, text=text)) == [("text", "short")]


def test_a_card_that_some_find_long_is_a_warning() -> None:
    nineteen = "What do you keep in the box that stands behind the old door at the end of the hall?"
    assert warned(replace(GOOD, text=nineteen)) == []
    for_teens = replace(GOOD, text=nineteen, relationships=(Relationship.FRIEND, Relationship.TEEN))
    assert warned(for_teens) == [("text", "short")]
    assert warned(replace(GOOD, text=nineteen.replace("old door", "heavy old oak door"))) == [
        ("text", "short")
    ]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"ladder": GOOD.ladder[:2]}, ("ladder", "ladder")),
        ({"ladder": ()}, ("ladder", "ladder")),
        ({"share": ""}, ("share", "share line")),
        ({"share": "Me too, but worse…"}, ("share", "share line")),
        ({"share": "What about mine?"}, ("share", "share line")),
        ({"share": "The thing " * 8}, ("share", "short")),
        ({"listen": "Prove that you heard it."}, ("listen", "safe")),
        ({"kind": Kind.ACTIVITY, "text": "Cook something new together."}, ("ladder", "ladder")),
        ({"kind": Kind.STORY, "text": "Amal drove a bus."}, ("text", "one question")),
        ({"kind": Kind.STORY, "text": "Amal drove a bus. Was he glad?"}, ("text", "open")),
        ({"kind": Kind.SHARE, "text": "Tell about a bus. Have you been on one?"}, ("text", "open")),
        ({"kind": Kind.STORY, "text": "word " * 61 + "What is it?"}, ("text", "short")),
        ({"id": "Friend 1"}, ("id", "id")),
        (
            {"relationships": (Relationship.FRIEND, Relationship.TEEN), "depth": Depth.INTIMATE},
            ("depth", "ceiling"),
        ),
        ({"relationships": (Relationship.COWORKER,), "depth": Depth.INTIMATE}, ("depth", "ceiling")),
        ({"relationships": (Relationship.FRIEND, Relationship.CHILD)}, ("bands", "bands")),
        (CHILD | {"ladder": GOOD.ladder}, ("ladder", "ladder")),
        (CHILD | {"bands": (Band.FOUR_TO_SIX,)}, ("bands", "ceiling")),
        (CHILD | {"depth": Depth.DEEP}, ("bands", "ceiling")),
        (CHILD | {"depth": Depth.INTIMATE, "bands": (Band.TEN_TO_TWELVE,)}, ("depth", "ceiling")),
        (CHILD | {"text": "What secret would the moon whisper to you?"}, ("text", "safe")),
        (CHILD | {"text": "What is it like when your parents loudly argue?"}, ("text", "safe")),
        (CHILD | {"text": "What happens to the stars when they die?"}, ("text", "safe")),
        (
            CHILD | {"text": "What would you do if the moon came down to sit on your own bed?"},
            ("text", "short"),
        ),
        (
            {
                "relationships": (Relationship.COWORKER,),
                "text": "How does your salary change the way you spend a week?",
            },
            ("text", "safe"),
        ),
    ],
)
def test_a_breach_in_any_field_is_found(changes: dict[str, Any], problem: tuple[str, str]) -> None:
    assert problem in found(replace(GOOD, **changes))


def test_a_reader_may_let_a_child_wonder_about_death() -> None:
    text = "What happens to the stars when they die?"
    assert found(replace(GOOD, **CHILD, text=text, tags=("wonder",))) == []
    assert found(replace(GOOD, **CHILD, text="What is it like when a pet has died?")) == []


def test_what_words_cannot_judge_is_only_a_warning() -> None:
    shallow = replace(
        GOOD, id="friend-deep-0001", depth=Depth.DEEP, text="What stands on the shelf above the sink?"
    )
    assert warned(shallow) == [("text", "turns inward")]
    assert found(shallow) == []


def test_a_light_card_turns_inward_on_its_later_rungs() -> None:
    outward = ("When did the shelf fall?", "What stood on the shelf?", "What stands there today?")
    assert ("ladder", "turns inward") in warned(replace(GOOD, ladder=outward))


@pytest.mark.parametrize(
    ("text", "field"), [("What a day!", "text"), ("What is this — a door?", "text"), ("What's that?", "text")]
)
def test_loud_or_typewritten_text_is_a_warning(text: str, field: str) -> None:
    assert (field, "style") in warned(replace(GOOD, text=text))


def test_an_id_that_tells_something_false_is_a_warning() -> None:
    assert warned(replace(GOOD, id="partner-deep-0001")) == [("id", "id")]


def test_another_language_is_checked_for_its_labels_only() -> None:
    card = replace(GOOD, text="Magst du deine Arbeit?", ladder=(), share="")
    assert check_deck(deck_of(card, language="de")) == []
    too_deep = replace(card, relationships=(Relationship.TEEN,), depth=Depth.INTIMATE)
    assert [problem.rule for problem in check_deck(deck_of(too_deep, language="de")) if problem.is_error] == [
        "ceiling"
    ]


def test_near_twins_are_found_within_a_deck_and_across_decks() -> None:
    twin = replace(
        GOOD,
        id="friend-open-0002",
        text="What have you been meaning to tell someone that never really comes up?",
        ladder=("How long was that?", "What is it like now?", "What makes it so?"),
    )
    within = check_deck(deck_of(GOOD, twin))
    across = check_decks([("one.toml", deck_of(GOOD)), ("two.toml", deck_of(twin))])
    for problems in (within, across):
        assert [(problem.card, problem.rule) for problem in problems if problem.is_error] == [
            (twin.id, "own words")
        ]
    assert across[-1].file == "two.toml"


def test_an_id_used_in_two_files_is_found() -> None:
    other = replace(unlike_cards(1)[0], id=GOOD.id)
    problems = check_decks([("one.toml", deck_of(GOOD)), ("two.toml", deck_of(other))])
    assert [(problem.file, problem.rule) for problem in problems if problem.is_error] == [
        ("two.toml", "own id")
    ]


def test_openings_must_vary() -> None:
    cards = unlike_cards(30)
    assert [problem for problem in check_deck(deck_of(*cards)) if problem.rule == "variety"] == []
    same = [replace(card, text=f"What did the {card.text}") for card in cards[:3]]
    problems = check_deck(deck_of(*same, *cards[3:]))
    assert [problem.reason for problem in problems if problem.rule == "variety"] == [
        "“what did the” opens 3 of 30 open cards, more than 4%"
    ]


def test_openings_must_vary_over_all_decks_together() -> None:
    cards = [replace(card, text=f"What did the {card.text}") for card in unlike_cards(4)]
    problems = check_decks([("one.toml", deck_of(*cards[:2])), ("two.toml", deck_of(*cards[2:]))])
    assert [problem.file for problem in problems if problem.rule == "variety"] == ["all decks together"]


def test_few_questions_may_begin_with_why() -> None:
    cards = [replace(card, text=f"Why {card.text}") for card in unlike_cards(2)]
    assert "no accusing why" in [problem.rule for problem in check_deck(deck_of(*cards))]
    assert "no accusing why" not in [problem.rule for problem in check_deck(deck_of(cards[0]))]


def test_few_questions_may_end_in_and_why() -> None:
    cards = [replace(card, text=f"What is the {card.text[:-24]}, and why?") for card in unlike_cards(4)]
    reasons = [problem.reason for problem in check_deck(deck_of(*cards))]
    assert "4 of 4 questions end in “and why”" in reasons
    assert not any("questions end in" in problem.reason for problem in check_deck(deck_of(*cards[:3])))


def test_a_rung_may_be_used_three_times_in_a_hundred_cards() -> None:
    cards = unlike_cards(30)
    again = [replace(card, ladder=("What happened?", *card.ladder[1:])) for card in cards[:4]]
    assert not any(problem.rule == "variety" for problem in check_deck(deck_of(*again[:3], *cards[3:])))
    assert any("used 4 times" in problem.reason for problem in check_deck(deck_of(*again, *cards[4:])))


def test_half_of_the_rungs_belong_to_their_cards() -> None:
    cards = unlike_cards(30)
    pairs = [replace(card, ladder=cards[number // 2].ladder) for number, card in enumerate(cards)]
    assert any("belong to their card alone" in problem.reason for problem in check_deck(deck_of(*pairs)))


def test_a_file_that_cannot_be_read_is_a_problem_like_others(tmp_path: Path, examples_file: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("format = ", encoding="utf-8")
    problems = [problem for problem in check_files([broken, examples_file]) if problem.is_error]
    assert [(problem.file, problem.rule) for problem in problems] == [(str(broken), "syntax")]


def test_what_the_reader_mends_is_still_wrong_in_the_file(tmp_path: Path, small: str) -> None:
    path = tmp_path / "small.toml"
    path.write_text(small + small[small.index("[[cards]]") :], encoding="utf-8")
    assert ("own id", Severity.ERROR) in [(problem.rule, problem.severity) for problem in check_files([path])]


def test_a_problem_is_printed_with_five_fields() -> None:
    problem = check_deck(deck_of(replace(GOOD, id="Friend 1")), "mine.toml")[0]
    assert list(problem.to_json()) == ["file", "card", "field", "rule", "reason"]
    assert problem.sentence.startswith("mine.toml, card Friend 1, id: an id is small letters")


WORDS = st.lists(st.sampled_from(OTHER_WORDS[:9]), min_size=1, max_size=7).map(" ".join)


@given(st.lists(WORDS, max_size=25))
def test_every_near_twin_is_found_as_by_comparing_all(texts: list[str]) -> None:
    sets = [content_words(text) for text in texts]
    expected = {
        later
        for earlier, later in itertools.combinations(range(len(texts)), 2)
        if len(sets[earlier] & sets[later]) / len(sets[earlier] | sets[later]) >= 0.6
    }
    assert {later for later, _, _ in near_twins(texts)} == expected


def test_twenty_thousand_cards_are_compared() -> None:
    texts = [" ".join(words) for words in itertools.islice(itertools.permutations(OTHER_WORDS, 4), 20_000)]
    assert len(list(near_twins(texts))) > 10_000


def test_what_is_missing_in_the_decks_together_is_told(examples: Deck) -> None:
    problems: list[DeckProblem] = check_coverage([examples])
    assert "partner deep: there are 1 cards, at least 60 are needed" in [
        problem.reason for problem in problems
    ]
    assert "decisions: there are 2 cards, at least 90 are needed" in [problem.reason for problem in problems]
