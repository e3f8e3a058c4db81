"""Cards come in and go out: what a file would do, one edit that can be undone, and the same file again."""

import sqlite3
import zipfile
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from closer_desktop.deckfile.csv_text import deck_to_csv
from closer_desktop.deckfile.incoming import read_incoming_bytes
from closer_desktop.deckfile.writer import deck_to_json, deck_to_toml
from closer_desktop.domain.cards import Band, Card, Deck, Depth, Kind, Place, Relationship, Theme, Tone
from closer_desktop.domain.progress import Progress, Stopped
from closer_desktop.domain.text import CARD_LIMIT, clean, one_line
from closer_desktop.errors import RefusedInput
from closer_desktop.services.curating import Curating
from closer_desktop.services.transfer import Transfer
from closer_desktop.storage.anki_notes import questions_in
from closer_desktop.storage.cards import CardStore
from closer_desktop.storage.changes import ChangeStore
from closer_desktop.storage.engine import memory_engine
from tests.domain.cards_for_tests import card

LINES = "What did you dream of?\n• Why do you stay?\n\n# a remark\nWhat did you dream of?\n"


class Desk:
    """A profile of its own in memory, with one built-in deck."""

    def __init__(self) -> None:
        engine = memory_engine()
        self.cards = CardStore(engine)
        self.cards.take_built_in([Deck(id="friend", title="Friend", cards=(card(id="friend-1"),))], "1")
        self.changes = ChangeStore(engine)
        self.curating = Curating(self.changes, self.cards, None, lambda: datetime(2026, 5, 1, tzinfo=UTC))
        self.transfer = Transfer(self.changes, self.cards, self.curating, questions_in)

    def take(self, data: str, name: str) -> None:
        edit = self.transfer.bring(self.transfer.look(read_incoming_bytes(data.encode(), name)))
        if edit is not None:
            edit.do()

    def deck(self, deck_id: str) -> Deck:
        (found,) = [deck for deck in self.cards.decks() if deck.id == deck_id]
        return found


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_each_line_is_a_question(desk: Desk) -> None:
    plan = desk.transfer.look_at_text(LINES, "Pasted")
    assert [card.text for card in plan.new] == ["What did you dream of?", "Why do you stay?"]


@pytest.mark.parametrize(
    "line",
    [
        "- [ ] **What did you keep?**",
        "2) What did you keep?",
        "[20:14, 12/03/2024] Anna: What did you keep?",
        "12.03.24, 20:14 - Anna: What did you keep?",
        "Anna, [12.03.2024 20:14]\nWhat did you keep?",
    ],
)
def test_what_lists_and_chats_put_before_a_question_is_left_out(desk: Desk, line: str) -> None:
    assert [card.text for card in desk.transfer.look_at_text(line, "Pasted").new] == ["What did you keep?"]


def test_the_same_line_twice_is_said(desk: Desk) -> None:
    (doubled,) = desk.transfer.look_at_text(LINES, "Pasted").doubled
    assert doubled.sentence == "Line 5: it is in line 1 already."


ODD = """No.;Was heute?;Level;Topic;Follow-up 1;Follow-up 2
1;Who lit the stove, and why?;2;Childhood;How was that?;Why?
2;What did the rain change?;3;Weather;And then?;
"""


def test_odd_columns_of_a_spreadsheet_are_understood(desk: Desk) -> None:
    plan = desk.transfer.look(read_incoming_bytes(ODD.encode("cp1252"), "odd.csv"))
    assert plan.refused == ()
    assert plan.new[0].text == "Who lit the stove, and why?"
    assert [card.depth for card in plan.new] == [Depth.OPEN, Depth.DEEP]
    assert plan.new[0].ladder == ("How was that?", "Why?")
    assert [card.tags for card in plan.new] == [("Childhood",), ("Weather",)]


def test_columns_are_read_as_people_say(desk: Desk) -> None:
    plan = desk.transfer.look(read_incoming_bytes(ODD.encode(), "odd.csv"))
    again = desk.transfer.look_again(plan, lambda sheet: sheet.with_meaning(3, "text"))
    assert [card.text for card in again.new] == ["Childhood", "Weather"]
    again = desk.transfer.look_again(plan, lambda sheet: sheet.with_names(False))
    assert "Was heute?" in [card.text for card in again.new]
    again = desk.transfer.look_again(plan, lambda sheet: sheet.parted_by(","))
    assert again.new[1].text == "2;What did the rain change?;3;Weather;And then?;"
    # Only one row has a comma, and no column is made of it.
    (refused,) = again.refused
    assert refused.sentence.startswith("Line 2: it has 2 cells for 1 column;")


PARTED = """Wer bist du?;light;play
Worüber lachst du; mit wem?;light;play
"Worüber lachst du; mit wem?";light;play
Was trägst du?;open;;;
Was blieb?;deep;values
"""


@pytest.mark.parametrize("names", ["question;depth;theme\n", ""])
def test_a_text_that_was_parted_by_its_own_sign_is_said_and_not_cut(desk: Desk, names: str) -> None:
    plan = desk.transfer.look(read_incoming_bytes((names + PARTED).encode(), "parted.csv"))
    line = 2 + bool(names)
    (refused,) = plan.refused
    assert refused.sentence == (
        f"Line {line}: it has 4 cells for 3 columns; put a text that holds a semicolon in quotation marks."
    )
    assert refused.text == "Worüber lachst du; mit wem?;light;play"
    assert [card.text for card in plan.new] == [
        "Wer bist du?",
        "Worüber lachst du; mit wem?",
        "Was trägst du?",
        "Was blieb?",
    ]
    assert [card.depth for card in plan.new] == [Depth.LIGHT, Depth.LIGHT, Depth.OPEN, Depth.DEEP]
    assert plan.new[0].themes == (Theme.PLAY,)


def test_a_row_far_down_that_is_too_wide_is_said_as_well(desk: Desk) -> None:
    rows = "".join(f"Who was {at}?\tlight\n" for at in range(300))
    plan = desk.transfer.look_at_text(f"{rows}Who\tor what?\tdeep\n", "Pasted")
    assert [aside.sentence for aside in plan.refused] == [
        "Line 301: it has 3 cells for 2 columns; put a text that holds a tab in quotation marks."
    ]


def test_an_import_that_is_stopped_leaves_nothing(desk: Desk) -> None:
    class SoonStopped(Progress):
        def tell(self, share: float) -> None:
            super().tell(share)
            if share > 0.3:
                self.stop()

    before = desk.cards.decks()
    lines = "\n".join(f"What did {number} change?" for number in range(4_000))
    with pytest.raises(Stopped):
        desk.transfer.look_at_text(lines, "Many", SoonStopped())
    edit = desk.transfer.bring(desk.transfer.look_at_text(lines, "Many"), progress=SoonStopped())
    assert edit is not None
    with pytest.raises(Stopped):
        edit.do()
    assert desk.cards.decks() == before


def test_what_came_in_once_is_there_already_the_second_time(desk: Desk) -> None:
    desk.take(LINES, "walk.txt")
    plan = desk.transfer.look_at_text(LINES, "walk")
    assert (len(plan.new), len(plan.doubled)) == (0, 3)
    desk.take(LINES, "walk.txt")
    assert [deck.title for deck in desk.changes.own_decks()] == ["walk"]


def test_one_undo_takes_everything_back(desk: Desk) -> None:
    before = desk.cards.decks()
    edit = desk.transfer.bring(desk.transfer.look_at_text(LINES, "Pasted"))
    assert edit is not None
    edit.do()
    assert desk.cards.decks() != before
    edit.undo()
    assert desk.cards.decks() == before


def test_a_changed_built_in_card_keeps_its_original(desk: Desk) -> None:
    other = Deck(id="theirs", title="Theirs", cards=(card(id="friend-1", text="Said otherwise?"),))
    desk.take(deck_to_toml(other), "theirs.toml")
    state = desk.curating.state("friend-1")
    assert state.card is not None
    assert state.card.text == "Said otherwise?"
    assert state.original == card(id="friend-1")


def test_columns_are_known_by_name_whatever_separates_them(desk: Desk) -> None:
    table = "Level;Question;Topic\ndeep;What do you regret?;failures\nhuge;What else?;play\n"
    plan = desk.transfer.look(read_incoming_bytes(table.encode(), "t.csv"))
    assert [(card.text, card.depth, card.theme) for card in plan.new] == [
        ("What do you regret?", Depth.DEEP, Theme.FAILURES)
    ]
    assert len(plan.refused) == 1
    assert plan.refused[0].sentence.startswith("Line 3: ")


def test_without_names_the_column_that_asks_is_taken(desk: Desk) -> None:
    plan = desk.transfer.look_at_text("1\tWhat is new?\tx\n2\tWho was there?\ty\n", "Pasted")
    assert [card.text for card in plan.new] == ["What is new?", "Who was there?"]


def test_a_line_without_a_depth_has_the_one_that_the_coach_reads(desk: Desk) -> None:
    plan = desk.transfer.look_at_text("What are you most ashamed of in your marriage?", "Pasted")
    assert plan.new[0].depth >= Depth.DEEP


def package(file: Path, *fields: str, name: str = "collection.anki2") -> Path:
    with closing(sqlite3.connect(":memory:")) as notes:
        notes.execute("CREATE TABLE notes (id INTEGER, flds TEXT)")
        notes.executemany("INSERT INTO notes VALUES (1, ?)", [(field,) for field in fields])
        notes.commit()
        image = notes.serialize()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, image)
    return file


def test_notes_of_anki_come_in_as_plain_text(desk: Desk, tmp_path: Path) -> None:
    notes = package(tmp_path / "old.apkg", "<b>Who</b> taught you&nbsp;this?<script>x</script>\x1fback", "")
    assert [card.text for card in desk.transfer.look_at_file(notes).new] == ["Who taught you this?"]


@pytest.mark.parametrize("content", [b"", b"PK", b"not a package at all"])
def test_what_is_no_package_is_refused(desk: Desk, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "broken.apkg"
    file.write_bytes(content)
    with pytest.raises(RefusedInput):
        desk.transfer.look_at_file(file)


def test_a_package_for_the_newest_anki_alone_says_what_to_do(desk: Desk, tmp_path: Path) -> None:
    notes = package(tmp_path / "new.apkg", "Who?", name="collection.anki21b")
    with pytest.raises(RefusedInput, match="older Anki versions"):
        desk.transfer.look_at_file(notes)


def test_a_file_of_something_else_is_left_alone(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "letter.toml"
    file.write_text("Dear Anna", encoding="utf-8")
    with pytest.raises(RefusedInput):
        desk.transfer.export(desk.deck("friend"), file)
    assert file.read_text(encoding="utf-8") == "Dear Anna"


words = (some.text(max_size=40) | some.text("'=|\\ a", max_size=12)).map(
    lambda text: one_line(text, CARD_LIMIT)
)
asked = some.text(min_size=1, max_size=60).map(lambda text: clean(text, CARD_LIMIT).strip()).filter(bool)


@some.composite
def any_card(draw: some.DrawFn) -> Card:
    people = tuple(draw(some.lists(some.sampled_from(Relationship), min_size=1, max_size=5, unique=True)))
    bands = tuple(draw(some.lists(some.sampled_from(Band), min_size=1, max_size=3, unique=True)))
    return Card(
        id=draw(some.uuids().map(str)),
        text=draw(asked),
        kind=draw(some.sampled_from(Kind)),
        depth=draw(some.sampled_from(Depth)),
        tone=draw(some.sampled_from(Tone)),
        themes=tuple(draw(some.lists(some.sampled_from(Theme), min_size=1, max_size=2, unique=True))),
        relationships=people,
        bands=bands if Relationship.CHILD in people else (),
        ladder=tuple(draw(some.lists(words.filter(bool), max_size=3))),
        share=draw(words),
        places=tuple(draw(some.lists(some.sampled_from(Place), max_size=4, unique=True))),
        players=draw(some.integers(1, 20)),
        annual=draw(some.booleans()),
    )


@settings(max_examples=40)
@given(cards=some.lists(any_card(), min_size=1, max_size=8, unique_by=lambda card: card.id))
def test_what_goes_out_comes_in_elsewhere_and_goes_out_the_same(cards: list[Card]) -> None:
    deck = Deck(id="own", title="Sunday walk", licence="CC BY 4.0", author="Mia", cards=tuple(cards))
    for write, name in ((deck_to_toml, "d.toml"), (deck_to_json, "d.json")):
        desk = Desk()
        desk.take(write(deck), name)
        assert write(desk.deck("own")) == write(deck)


@settings(max_examples=40)
@given(cards=some.lists(any_card(), min_size=1, max_size=8, unique_by=lambda card: card.id))
def test_a_spreadsheet_brings_the_same_cards_back(cards: list[Card]) -> None:
    deck = Deck(id="d", title="d", cards=tuple(cards))
    desk = Desk()
    desk.take(deck_to_csv(deck), "d.csv")
    (own,) = desk.changes.own_decks()
    assert deck_to_csv(desk.deck(own.id)) == deck_to_csv(deck)


@given(data=some.binary(max_size=300), ending=some.sampled_from(["csv", "tsv", "txt", "toml", "json"]))
def test_no_file_does_worse_than_be_refused(data: bytes, ending: str) -> None:
    with suppress(RefusedInput):
        read_incoming_bytes(data, f"a.{ending}")


@given(
    begin=some.sampled_from(["", "{", "[", "[[", "id = ", "PK\x03\x04", "a;b\n", "\t", '"']),
    rest=some.binary(),
)
def test_nothing_without_a_name_does_worse_than_be_refused(begin: str, rest: bytes) -> None:
    with suppress(RefusedInput):
        Desk().transfer.look_at_bytes(begin.encode() + rest, "Imported cards")


def test_a_changed_card_that_is_left_out_says_what_it_said_and_stays_where_it_was(desk: Desk) -> None:
    theirs = (card(id="friend-1", text="Said otherwise?"), card(id="new-1", text="Who lit the stove?"))
    file = deck_to_toml(Deck(id="theirs", title="Theirs", cards=theirs)).encode()
    plan = desk.transfer.look(read_incoming_bytes(file, "theirs.toml")).without(frozenset({"friend-1"}))
    assert (len(plan.new), plan.changed, plan.was) == (1, (), ())
    edit = desk.transfer.bring(plan)
    assert edit is not None
    edit.do()
    assert desk.curating.state("friend-1").card == card(id="friend-1")
    assert desk.changes.deck(edit.deck).cards == ("new-1",)
