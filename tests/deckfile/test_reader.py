"""A deck file is read as a whole or refused with every reason."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from closer_desktop.deckfile.problems import DeckRefused, Severity
from closer_desktop.deckfile.reader import DeckReading, read_deck
from closer_desktop.domain.cards import Band, Deck, Depth, Kind, Place, Relationship, Theme, Tone
from closer_desktop.errors import RefusedInput

Reading = Callable[..., DeckReading]
Refusal = Callable[..., DeckRefused]


def with_field(deck: str, line: str) -> str:
    """Give the only card one more field, or another value of a field that it has."""
    name = line.split("=")[0].strip()
    kept = [old for old in deck.splitlines() if not old.startswith(f"{name} =") or "[[cards]]" not in deck]
    head, cards = "\n".join(kept).split("[[cards]]")
    if name == "id":
        head += 'id = "small"\n'
    return f"{head}[[cards]]{cards}\n{line}\n"


def test_all_fields_of_the_examples_arrive(examples: Deck) -> None:
    cards = {card.id: card for card in examples.cards}
    assert len(cards) == 30
    assert (examples.id, examples.title, examples.licence) == ("examples", "Examples", "CC-BY-4.0")
    bedtime = cards["child-open-9010"]
    assert bedtime.kind is Kind.QUESTION
    assert bedtime.depth is Depth.OPEN
    assert bedtime.tone is Tone.PLAYFUL
    assert bedtime.themes == (Theme.DREAMS, Theme.PLAY)
    assert bedtime.relationships == (Relationship.CHILD,)
    assert bedtime.bands == (Band.SEVEN_TO_NINE, Band.TEN_TO_TWELVE)
    assert bedtime.ladder == ("What happens when you get there?", "How does it feel up there?")
    assert bedtime.share == "My bed would have to carry…"
    assert cards["friend-light-9022"].places == (Place.WALK,)
    assert cards["coworker-light-9018"].tags == ("bridge",)
    assert cards["partner-open-9030"].annual
    assert cards["friend-intimate-9008"].listen.startswith("No explaining.")


def test_json_and_toml_say_the_same(small: str, reading: Reading) -> None:
    card = {
        "id": "friend-open-0001",
        "text": "What have you been meaning to tell someone?",
        "kind": "question",
        "depth": "open",
        "themes": ["friendship"],
        "relationships": ["friend"],
    }
    deck = {"format": 1, "id": "small", "title": "Small", "cards": [card]}
    assert reading(json.dumps(deck), "small.json").deck == reading(small).deck


def test_what_is_optional_may_be_missing(small: str, reading: Reading) -> None:
    deck = reading(small.replace('tone = "plain"\n', "")).deck
    assert deck.language == "en"
    assert deck.cards[0].tone is Tone.PLAIN
    assert deck.cards[0].players == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_recognised(small: str, reading: Reading, encoding: str) -> None:
    text = small.replace("someone?", "someone… “naïve” 🙂?")
    found = reading(text.encode(encoding))
    assert found.deck.cards[0].text.endswith("“naïve” 🙂?")
    assert not found.warnings


def test_an_old_windows_file_is_read_with_a_warning(small: str, reading: Reading) -> None:
    found = reading(small.replace("someone", "Renée “again”").encode("cp1252"))
    assert "Renée “again”" in found.deck.cards[0].text
    assert [(warning.rule, warning.severity) for warning in found.warnings] == [
        ("encoding", Severity.WARNING)
    ]


def test_line_ends_of_windows_are_fine(small: str, reading: Reading) -> None:
    assert reading(small.replace("\n", "\r\n")).deck == reading(small).deck


def test_text_is_cleaned_on_the_way_in(small: str, reading: Reading) -> None:
    text = with_field(small, r'text = " What\u202e is\u0000 cafe\u0301?\u2066 "')
    assert reading(text).deck.cards[0].text == "What is café?"


def test_lone_surrogates_do_not_come_in(small: str, reading: Reading) -> None:
    card: dict[str, object] = {"id": "a\ud800b", "text": "What\udfff is it?", "kind": "story"}
    card |= {"depth": "open", "themes": ["play"], "relationships": ["friend"]}
    deck = {"format": 1, "id": "a", "title": "A", "cards": [card]}
    found = reading(json.dumps(deck), "a.json").deck.cards[0]
    assert (found.id, found.text) == ("ab", "What is it?")


def test_a_twin_id_gets_a_new_one_and_a_warning(small: str, reading: Reading) -> None:
    card = small[small.index("[[cards]]") :]
    found = reading(small + card + card.replace("0001", "0001-2") + card)
    ids = [one.id for one in found.deck.cards]
    assert ids == ["friend-open-0001", "friend-open-0001-3", "friend-open-0001-2", "friend-open-0001-4"]
    assert [warning.field for warning in found.warnings] == ["id", "id"]


@pytest.mark.parametrize(("depth", "bands"), [("light", 3), ("open", 2), ("deep", 1)])
def test_a_child_card_without_bands_gets_those_its_depth_allows(
    small: str, reading: Reading, depth: str, bands: int
) -> None:
    text = with_field(with_field(small, 'relationships = ["child"]'), f'depth = "{depth}"')
    found = reading(text)
    assert found.deck.cards[0].bands == tuple(Band)[-bands:]
    assert [warning.field for warning in found.warnings] == ["bands"]


def test_bands_without_a_child_are_refused(small: str, refusal: Refusal) -> None:
    assert refusal(with_field(small, 'bands = ["4-6"]')).problem.field == "bands"


def test_a_refusal_names_file_card_field_rule_and_reason(small: str, refusal: Refusal) -> None:
    problem = refusal(with_field(small, 'depth = "bottomless"')).problem
    assert problem.to_json() == {
        "file": "small.toml",
        "card": "friend-open-0001",
        "field": "depth",
        "rule": "known value",
        "reason": "“bottomless” is not known; allowed are light, open, deep and intimate",
    }


def test_a_refusal_is_one_sentence_for_people(small: str, refusal: Refusal) -> None:
    refused = refusal(with_field(small, 'text = ""'))
    assert isinstance(refused, RefusedInput)
    assert refused.sentence == "small.toml, card friend-open-0001, text: it is empty."


def test_every_problem_is_named_at_once(small: str, refusal: Refusal) -> None:
    text = with_field(with_field(small, "text = 5"), 'themes = ["horses"]')
    refused = refusal(text)
    assert [problem.field for problem in refused.problems] == ["text", "themes"]
    assert refused.hint == "There is 1 more like it."


def test_an_unknown_field_names_the_nearest_one(small: str, refusal: Refusal) -> None:
    assert "“relationships”" in refusal(with_field(small, 'relationship = ["friend"]')).problem.reason


def test_an_unknown_field_of_the_deck_is_refused(small: str, refusal: Refusal) -> None:
    problem = refusal(small.replace("title =", "titel =")).problem
    assert (problem.card, problem.field) == ("", "titel")


@pytest.mark.parametrize(
    "line",
    [
        "depth = 2",
        'depth = ["open"]',
        'depth = "Open"',
        'kind = "quiz"',
        'tone = "stern"',
        "themes = []",
        'themes = ["play", "work", "roots"]',
        'themes = ["play", "play"]',
        'themes = "play"',
        'relationships = ["stranger"]',
        'relationships = ["friend", "partner", "family", "teen", "parent", "myself"]',
        'places = ["bath"]',
        "players = 0",
        "players = true",
        "players = 1000000000000",
        "players = 2.0",
        "annual = 1",
        'annual = "yes"',
        'ladder = [""]',
        "ladder = [1]",
        'ladder = "Why?"',
        "share = 2026-01-01",
        "tags = [[]]",
        'id = ""',
        'id = "   "',
        "text = {}",
        f'text = "{"x" * 2_001}"',
        f'family = "{"x" * 201}"',
    ],
)
def test_a_value_that_does_not_fit_is_refused(small: str, refusal: Refusal, line: str) -> None:
    assert refusal(with_field(small, line)).problem.field == line.split(" ")[0]


@pytest.mark.parametrize("name", ["id", "text", "kind", "depth", "themes", "relationships"])
def test_what_is_required_must_be_there(small: str, refusal: Refusal, name: str) -> None:
    head, card = small.split("[[cards]]")
    card = "\n".join(line for line in card.splitlines() if not line.startswith(name))
    problem = refusal(f"{head}[[cards]]{card}").problem
    assert (problem.field, problem.rule) == (name, "required")


def test_a_newer_format_is_one_sentence(small: str, refusal: Refusal) -> None:
    refused = refusal(small.replace("format = 1", "format = 2\nfuture = true"))
    assert len(refused.problems) == 1
    assert "newer Closer" in refused.sentence


@pytest.mark.parametrize("version", ["0", "-1", "true", '"1"', "1.0"])
def test_a_format_that_never_was_is_refused(small: str, refusal: Refusal, version: str) -> None:
    assert refusal(small.replace("format = 1", f"format = {version}")).problem.rule == "format"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.toml", 'format = 1\nformat = 1\nid = "a"\ntitle = "A"\ncards = []'),
        ("a.toml", 'format = 1\nid = "a"\ntitle = "A"\ncards = [{id = "a", id = "b"}]'),
        ("a.json", '{"format": 1, "id": "a", "title": "A", "cards": [], "id": "b"}'),
        ("a.json", '{"format": 1, "id": "a", "title": "A", "cards": [{"id": "a", "id": "a"}]}'),
    ],
)
def test_a_key_given_twice_is_refused(refusal: Refusal, name: str, content: str) -> None:
    problem = refusal(content, name).problem
    assert problem.rule == "syntax"
    assert "given twice" in problem.reason


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.toml", ""),
        ("a.json", ""),
        ("a.json", "[]"),
        ("a.json", "null"),
        ("a.json", '{"format": 1, "id": "a", "title": "A"}'),
        ("a.json", '{"format": 1, "id": "a", "title": "A", "cards": {}}'),
        ("a.json", '{"format": 1, "id": "a", "title": "A", "cards": [5, null, []]}'),
        ("a.json", '{"format": NaN}'),
        ("a.toml", "format = "),
        ("a.csv", "id,text"),
        ("a", "format = 1"),
        ("a.toml", b"\x00\x01\x02\x03"),
        ("a.toml", b"\xff\xfe\x00\xd8"),
        ("a.toml", b"\x81\x8d\x8f"),
        ("a.toml", b"PK\x03\x04\x14\x00\x00\x00"),
    ],
)
def test_what_is_no_deck_is_refused(refusal: Refusal, name: str, content: str | bytes) -> None:
    assert refusal(content, name).problem.file == name


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("a.toml", b"format = 1\x00", "encoding"),
        ("a.toml", b"\xff\xfe\x00\xd8", "encoding"),
        ("a.json", b'{"format": NaN}', "syntax"),
        ("a.json", b'{"format": -Infinity}', "syntax"),
        ("a.json", b'{"format": 1} {', "syntax"),
        ("a.json", b"[]", "type"),
        ("a.csv", b"id,text", "file"),
    ],
)
def test_the_rule_says_what_kind_of_trouble_it_is(
    refusal: Refusal, name: str, content: bytes, rule: str
) -> None:
    assert refusal(content, name).problem.rule == rule


def test_a_deck_may_wait_for_its_first_card(reading: Reading) -> None:
    assert reading('format = 1\nid = "a"\ntitle = "A"\ncards = []').deck.cards == ()


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DeckRefused, match="no such file"):
        read_deck(tmp_path / "gone.toml")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "folder.toml"
    folder.mkdir()
    with pytest.raises(DeckRefused, match="not an ordinary file"):
        read_deck(folder)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.toml"
    os.mkfifo(pipe)
    with pytest.raises(DeckRefused, match="not an ordinary file"):
        read_deck(pipe)


def test_a_name_with_a_nul_is_refused() -> None:
    with pytest.raises(DeckRefused):
        read_deck(Path("a\x00b.toml"))
