"""`closer draw`: only cards that fit, the same for the same seed, by the rules of the deal."""

from itertools import pairwise
from pathlib import Path

import pytest

from closer_desktop.domain.card_json import card_from_json
from closer_desktop.domain.cards import Band, Depth, Kind, Relationship, Theme
from closer_desktop.domain.filters import Filters
from tests.cli.conftest import Closer, one_sentence
from tests.domain.cards_for_tests import shipped

LIGHT, OPEN, DEEP, INTIMATE = Depth

FITTING = [
    ([], Filters()),
    (["--for", "friend"], Filters(relationships=frozenset({Relationship.FRIEND}))),
    (
        ["--for", "partner", "--for", "friend"],
        Filters(relationships=frozenset({Relationship.PARTNER, Relationship.FRIEND}), people=3),
    ),
    (["--for", "new_person"], Filters(relationships=frozenset({Relationship.NEW_PERSON}))),
    (["--for", "New-Person"], Filters(relationships=frozenset({Relationship.NEW_PERSON}))),
    (["--for", "child"], Filters(relationships=frozenset({Relationship.CHILD}))),
    (
        ["--for", "child:4-6"],
        Filters(relationships=frozenset({Relationship.CHILD}), bands=frozenset({Band.FOUR_TO_SIX})),
    ),
    (["--depth", "intimate"], Filters(depths=frozenset({INTIMATE}))),
    (["--depth=light", "--depth=DEEP"], Filters(depths=frozenset({LIGHT, DEEP}))),
    (
        ["--theme", "values", "--theme", "failures", "--kind", "share"],
        Filters(themes=frozenset({Theme.VALUES, Theme.FAILURES}), kinds=frozenset({Kind.SHARE})),
    ),
    (
        ["--for", "teen", "--depth", "deep"],
        Filters(relationships=frozenset({Relationship.TEEN}), depths=frozenset({DEEP})),
    ),
]


@pytest.mark.parametrize(("arguments", "filters"), FITTING)
def test_only_cards_that_fit_are_dealt_and_all_of_them_once(
    closer: Closer, arguments: list[str], filters: Filters
) -> None:
    done = closer("draw", *arguments, "--count", "5000", "--json")
    fitting = sorted(each.id for each in shipped() if filters.admits(each))
    assert done.code == 0
    assert sorted(done.card_ids) == fitting
    assert done.json["matching"] == len(fitting)
    assert "used up" in done.err


def test_a_card_has_the_fields_of_the_deck_format(closer: Closer) -> None:
    done = closer("draw", "--count", "40", "--seed", "1", "--json")
    by_id = {each.id: each for each in shipped()}
    for written in done.json["cards"]:
        assert card_from_json(written) == by_id[written["id"]]
        assert written["depth"] in ("light", "open", "deep")


def test_one_card_is_dealt_unless_told_otherwise(closer: Closer) -> None:
    done = closer("draw", "--json")
    assert len(done.json["cards"]) == 1
    assert done.err == ""


@pytest.mark.parametrize("more", [[], ["--with", "Anna"], ["--pace", "ease_in"], ["--pace", "stay"]])
def test_the_same_seed_deals_the_same_cards(closer: Closer, more: list[str]) -> None:
    first, again, other = (
        closer("draw", "--count", "9", "--seed", seed, "--json", *more) for seed in ("7", "7", "8")
    )
    assert first == again
    assert first.card_ids != other.card_ids


def test_a_seed_may_be_below_zero(closer: Closer) -> None:
    assert closer("draw", "--seed", "-7").code == 0


def test_without_a_seed_each_deal_is_another(closer: Closer) -> None:
    deals = {tuple(closer("draw", "--count", "9", "--json").card_ids) for _ in range(3)}
    assert len(deals) == 3


def test_a_bare_deal_is_a_plain_shuffle_that_may_begin_at_any_depth(closer: Closer) -> None:
    deals = [closer("draw", "--seed", str(seed), "--json").json["cards"][0] for seed in range(25)]
    assert {deal["depth"] for deal in deals} == {"light", "open", "deep"}


def test_with_someone_named_the_deal_eases_in_and_lands(closer: Closer) -> None:
    for seed in range(8):
        cards = closer(
            "draw", "--with", "Anna", "--for", "friend", "--count", "5", "--seed", str(seed), "--json"
        ).json["cards"]
        depths = [Depth[each["depth"].upper()] for each in cards]
        assert depths[0] == LIGHT
        assert all(after <= before + 1 for before, after in pairwise(depths))
        assert depths[-1] <= OPEN
        themes = [each["themes"][0] for each in cards]
        assert all(after != before for before, after in pairwise(themes))


def test_remembered_cards_rest_for_the_people_named(closer: Closer) -> None:
    deal = ["draw", "--for", "friend", "--count", "20", "--seed", "3", "--json"]
    first = closer(*deal, "--with", "Anna", "--with", "Ben", "--remember")
    again = closer(*deal, "--with", "ANNA")
    nobody = closer(*deal)
    assert first.code == again.code == 0
    assert not set(first.card_ids) & set(again.card_ids)
    assert again.json["matching"] == nobody.json["matching"]


def test_nothing_is_remembered_unless_asked(closer: Closer) -> None:
    deal = ["draw", "--with", "Anna", "--count", "5", "--seed", "3", "--json"]
    assert closer(*deal) == closer(*deal)


def test_remembering_for_nobody_is_said(closer: Closer) -> None:
    done = closer("draw", "--remember", "--json")
    assert done.code == 0
    assert one_sentence(done.err)
    assert "--with" in done.err


def test_what_was_seen_lately_comes_when_all_else_is_used_up_and_that_is_said(closer: Closer) -> None:
    deal = ["draw", "--for", "coworker", "--depth", "deep", "--count", "999", "--json", "--with", "Anna"]
    closer(*deal, "--remember")
    again = closer(*deal)
    assert len(again.card_ids) == again.json["matching"]
    assert "seen in the last half year" in again.err
    assert closer("draw", "--for", "coworker", "--json", "--with", "Anna").err == ""


@pytest.mark.parametrize("name", ["coworker", "COWORKER", "Coworker"])
def test_a_deck_is_named_by_id_or_title(closer: Closer, name: str) -> None:
    done = closer("draw", "--deck", name, "--count", "999", "--json")
    assert done.code == 0
    assert done.card_ids
    assert all(card_id.startswith("coworker-") for card_id in done.card_ids)


def test_when_nothing_fits_the_filter_in_the_way_is_named(closer: Closer) -> None:
    done = closer("draw", "--for", "child:4-6", "--deck", "partner", "--depth", "light", "--json")
    assert done.code == 0
    assert done.json == {"cards": [], "matching": 0}
    assert one_sentence(done.err)
    assert "without the deck partner" in done.err


def test_when_no_one_choice_helps_that_is_said(closer: Closer) -> None:
    done = closer(
        "draw", "--for", "myself", "--for", "child:4-6", "--kind", "reflect", "--theme", "meaning", "--json"
    )
    assert done.json["cards"] == []
    assert one_sentence(done.err)


def test_people_read_the_card_its_first_rung_its_depth_and_its_theme(closer: Closer) -> None:
    written = closer("draw", "--kind", "question", "--seed", "3", "--json").json["cards"][0]
    told = closer("draw", "--kind", "question", "--seed", "3")
    text = " ".join(told.out.split())
    assert written["text"] in text
    assert written["ladder"][0] in text
    assert written["depth"] in text
    assert written["themes"][0] in text
    assert told.err == ""


def test_people_read_lines_as_wide_as_their_terminal(closer: Closer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert max(map(len, closer("draw", "--count", "50").out.splitlines())) <= 40


def test_a_name_in_any_script_is_a_name(closer: Closer, profile: Path) -> None:
    for name in ("Zoë", "Анна", "花子", "O'Neil; DROP TABLE person", "😀"):
        assert closer("draw", "--with", name, "--remember").code == 0
