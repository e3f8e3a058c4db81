"""The decks that come along, and the decks for an occasion among them."""

from pathlib import Path

import pytest

from closer_desktop.assets import decks_folder
from closer_desktop.deckfile.selections import read_selections
from closer_desktop.domain.cards import Deck, Place, Relationship
from closer_desktop.services.shipped import take_shipped_decks
from closer_desktop.storage.cards import CardStore
from closer_desktop.storage.engine import memory_engine


@pytest.fixture(scope="module")
def decks() -> dict[str, Deck]:
    store = CardStore(memory_engine())
    assert take_shipped_decks(store, decks_folder()) == []
    return {deck.id: deck for deck in store.decks()}


def test_every_occasion_has_a_deck_with_one_sentence_and_enough_cards(decks: dict[str, Deck]) -> None:
    selections = read_selections(decks_folder())
    assert len(selections) >= 11
    for selection in selections:
        assert len(decks[selection.id].cards) >= 20, selection.id
        assert decks[selection.id].description.endswith(".")


def test_a_deck_for_an_occasion_holds_what_its_name_says(decks: dict[str, Deck]) -> None:
    assert all(Place.WALK in card.places for card in decks["walk"].cards)
    assert all(Relationship.CHILD in card.relationships for card in decks["bedtime"].cards)
    assert all(card.annual for card in decks["year-end"].cards)


def test_a_card_is_counted_once_among_all_cards_though_it_is_in_several_decks() -> None:
    store = CardStore(memory_engine())
    take_shipped_decks(store, decks_folder())
    ids = [card.id for card in store.all_cards()]
    assert len(ids) == len(set(ids)) >= 1_240


def test_a_broken_deck_file_is_named_and_the_others_come_in(tmp_path: Path) -> None:
    good = (decks_folder() / "friend.toml").read_text(encoding="utf-8")
    (tmp_path / "friend.toml").write_text(good, encoding="utf-8")
    (tmp_path / "broken.toml").write_text("format = 1\nid = ", encoding="utf-8")
    store = CardStore(memory_engine())
    (sentence,) = take_shipped_decks(store, tmp_path)
    assert "broken.toml" in sentence
    assert [deck.id for deck in store.decks()] == ["friend"]
