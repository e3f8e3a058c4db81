"""`closer decks` and `closer cards`: what there is."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from closer_desktop.domain.cards import Depth, Kind, Relationship, Theme
from closer_desktop.domain.search import CARD_FIELDS, ENTRY_FIELDS
from tests.cli.conftest import Closer, one_sentence
from tests.domain.cards_for_tests import shipped


def test_decks_are_listed_with_their_counts(closer: Closer) -> None:
    done = closer("decks", "--json")
    decks = {deck["id"]: deck for deck in done.json["decks"]}
    for relationship in Relationship:
        deck = decks[relationship.value]
        cards = [each for each in shipped() if each.id.startswith(f"{relationship.replace('_', '-')}-")]
        cards = cards or [each for each in shipped() if each.id.startswith(f"{relationship}-")]
        assert deck["cards"] == len(cards)
        assert deck["depths"] == {d.label: sum(each.depth is d for each in cards) for d in Depth}
        assert deck["kinds"] == {k.value: sum(each.kind is k for each in cards) for k in Kind}
        assert deck["themes"] == {t.value: sum(t in each.themes for each in cards) for t in Theme}
        assert deck["relationships"][relationship.value] == len(cards)


def test_decks_are_told_to_people(closer: Closer) -> None:
    done = closer("decks")
    assert "Coworker (coworker)" in done.out
    assert done.err == ""


def test_all_cards_are_listed_once(closer: Closer) -> None:
    assert sorted(closer("cards", "--json").card_ids) == sorted(each.id for each in shipped())


def test_cards_are_found_in_the_language_of_the_library(closer: Closer) -> None:
    done = closer("cards", "depth:deep..intimate (for:friend or for:partner) -kind:question", "--json")
    assert done.err == ""
    assert sorted(done.card_ids) == sorted(
        each.id
        for each in shipped()
        if each.depth >= Depth.DEEP
        and {Relationship.FRIEND, Relationship.PARTNER} & set(each.relationships)
        and each.kind is not Kind.QUESTION
    )


def test_a_search_may_be_several_arguments(closer: Closer) -> None:
    assert (
        closer("cards", "depth:deep", "theme:values", "--json").card_ids
        == closer("cards", "depth:deep theme:values", "--json").card_ids
    )


def test_a_search_that_begins_with_minus_comes_after_two(closer: Closer) -> None:
    kinds = {card["kind"] for card in closer("cards", "--json", "--", "-kind:question").json["cards"]}
    assert kinds == {kind.value for kind in Kind} - {"question"}


def test_what_cannot_be_read_is_said_and_searched_as_words(closer: Closer) -> None:
    done = closer("cards", "depth:dark", "--json")
    assert done.code == 0
    assert done.json == {"cards": []}
    assert one_sentence(done.err)
    assert "light, open, deep or intimate" in done.err


def test_what_people_did_with_a_card_can_be_searched(closer: Closer) -> None:
    shown = closer("draw", "--with", "Zoë", "--remember", "--json").card_ids
    closer("log", "add", stdin=f'{{"card": "{shipped()[0].id}", "with": ["Anna"]}}')
    assert closer("cards", "asked:1", "--json").card_ids == shown
    assert closer("cards", "with:zoe", "--json").card_ids == shown
    assert closer("cards", "talk:great", "--json").card_ids == [shipped()[0].id]
    assert closer("cards", "with:anna", "--json").card_ids == [shipped()[0].id]
    assert len(closer("cards", "asked:never", "--json").card_ids) == len(shipped()) - 1


@pytest.mark.parametrize("search", ["deck:coworker", "deck:Cowork"])
def test_cards_are_found_by_their_deck(closer: Closer, search: str) -> None:
    assert any(card_id.startswith("coworker-") for card_id in closer("cards", search, "--json").card_ids)


def test_nothing_found_is_said(closer: Closer) -> None:
    done = closer("cards", "xyzzy")
    assert (done.code, done.out) == (0, "")
    assert one_sentence(done.err)


def test_people_read_each_card_with_its_id(closer: Closer) -> None:
    done = closer("cards", "kind:story")
    assert all(each.id in done.out for each in shipped() if each.kind is Kind.STORY)


def test_a_deck_is_named_by_the_beginning_of_its_title(closer: Closer, tmp_path: Path) -> None:
    mine = tmp_path / "mine.txt"
    mine.write_text("What stays with you from the river?", encoding="utf-8")
    assert closer("import", str(mine), "--yes").code == 0
    assert "mine: 1 new" in closer("import", str(mine), "--profile", str(tmp_path / "other")).out
    assert "(mine): 1 card\n" in closer("decks").out
    file = tmp_path / "out.toml"
    done = closer("export", str(file), "--deck", "someone n", "--json")
    assert done.json["cards"] == len(closer("cards", 'deck:"someone new"', "--json").json["cards"])
    alone = closer("export", str(tmp_path / "mine.csv"))
    assert "1 card is in" in alone.out
    assert "This card names no licence" in alone.err


@pytest.mark.parametrize("arguments", [("draw",), ("export", "x.toml"), ("phone", "--out", "x.html")])
def test_an_unknown_deck_is_refused_with_the_nearest(closer: Closer, arguments: tuple[str, ...]) -> None:
    done = closer(*arguments, "--deck", "Freind")
    assert done.code == 2
    assert "There is no deck “Freind” (perhaps Friend); `closer decks` lists them all." in done.err
    assert "(perhaps For a dinner or For a walk)" in closer(*arguments, "--deck", "For a").err


@pytest.mark.parametrize(("command", "fields"), [("cards", CARD_FIELDS), ("log list", ENTRY_FIELDS)])
def test_the_help_names_what_a_search_knows(
    closer: Closer, command: str, fields: Mapping[str, object]
) -> None:
    said = closer(*command.split(), "--help").out
    assert all(f"{name}:" in said for name in fields)
