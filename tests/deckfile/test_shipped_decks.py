"""The decks that come with Closer hold to the standard, each and all together."""

from pathlib import Path

import pytest

from closer_desktop.deckfile.checks import check_files
from closer_desktop.deckfile.coverage import check_coverage
from closer_desktop.deckfile.reader import DeckReading, read_deck
from closer_desktop.domain.cards import Kind
from closer_desktop.domain.coach import advise

FILES = sorted((Path(__file__).parents[2] / "decks").glob("*.toml"))


@pytest.fixture(scope="module")
def readings() -> list[DeckReading]:
    return [read_deck(file) for file in FILES]


def test_they_are_read_without_a_warning(readings: list[DeckReading]) -> None:
    assert [warning.sentence for reading in readings for warning in reading.warnings] == []


def test_they_hold_every_rule_that_a_program_can_check() -> None:
    assert [problem.sentence for problem in check_files(FILES) if problem.is_error] == []


def test_together_they_hold_enough_of_everything(readings: list[DeckReading]) -> None:
    assert [problem.reason for problem in check_coverage(reading.deck for reading in readings)] == []


def test_the_coach_reads_nineteen_in_twenty_questions_within_one_depth(readings: list[DeckReading]) -> None:
    questions = [card for reading in readings for card in reading.deck.cards if card.kind is Kind.QUESTION]
    near = sum(abs(advise(card.text).depth - card.depth) <= 1 for card in questions)
    assert near >= 0.95 * len(questions)


def test_the_coach_can_judge_every_question(readings: list[DeckReading]) -> None:
    questions = [card for reading in readings for card in reading.deck.cards if card.kind is Kind.QUESTION]
    assert [card.text for card in questions if not advise(card.text).is_judged] == []
