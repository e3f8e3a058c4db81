"""`closer decks` and `closer cards`: what there is."""

import pytest

from closer_desktop.domain.cards import Depth, Kind, Relationship, Theme
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
