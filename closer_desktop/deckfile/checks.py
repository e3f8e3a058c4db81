"""Checks decks against the content standard, card by card and all together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from closer_desktop.deckfile.problems import DeckProblem, DeckRefused, Severity
from closer_desktop.deckfile.reader import read_deck
from closer_desktop.deckfile.rules import follow_ups, labels, safety, style, variety, wording
from closer_desktop.domain.cards import Card, Deck

# Rules on words know English only; rules on labels hold in every language.
_ENGLISH_RULES = (*wording.RULES, *safety.RULES, *follow_ups.RULES, *style.RULES)

# The "file" of a problem that only several decks have.
TOGETHER = "all decks together"


def check_deck(deck: Deck, file: str = "") -> list[DeckProblem]:
    """Return what is wrong with one deck, its cards in order; an empty list when it is fine."""
    return check_decks([(file or deck.id, deck)])


def check_decks(decks: Iterable[tuple[str, Deck]]) -> list[DeckProblem]:
    """Return what is wrong with decks and their files' names: each by itself, then all together."""
    decks = list(decks)
    problems = [problem for file, deck in decks for problem in _one_deck(file, deck)]
    problems += _twins(decks)
    if len(decks) > 1:
        problems += _all_together(decks)
    return problems


def check_files(paths: Iterable[Path]) -> list[DeckProblem]:
    """Return what is wrong with deck files, a file that cannot be read among it."""
    decks: list[tuple[str, Deck]] = []
    problems: list[DeckProblem] = []
    for path in paths:
        try:
            reading = read_deck(path)
        except DeckRefused as refused:
            problems += refused.problems
            continue
        problems += map(_as_checked, reading.warnings)
        decks.append((str(path), reading.deck))
    return problems + check_decks(decks)


def _as_checked(problem: DeckProblem) -> DeckProblem:
    """What is mended when a deck comes in must still be right in the deck's own file."""
    return problem if problem.rule == "encoding" else replace(problem, severity=Severity.ERROR)


def _one_deck(file: str, deck: Deck) -> Iterator[DeckProblem]:
    rules = (*labels.RULES, *_ENGLISH_RULES) if _is_english(deck) else labels.RULES
    for card in deck.cards:
        for rule in rules:
            for finding in rule(card):
                yield finding.in_file(file, card.id)
    if _is_english(deck):
        yield from _shares(file, deck.cards)


def _shares(file: str, cards: Sequence[Card]) -> Iterator[DeckProblem]:
    for rule in variety.SHARES:
        for card, finding in rule(cards):
            yield finding.in_file(file, card)


def _twins(decks: Sequence[tuple[str, Deck]]) -> Iterator[DeckProblem]:
    owned = [(file, card) for file, deck in decks for card in deck.cards]
    seen: dict[str, str] = {}
    for file, card in owned:
        if card.id in seen:
            reason = f"the id is used in {seen[card.id]} as well"
            yield DeckProblem(file=file, card=card.id, field="id", rule="own id", reason=reason)
        seen.setdefault(card.id, file)
    for place, finding in variety.cards_differ([card for _, card in owned]):
        file, card = owned[place]
        yield finding.in_file(file, card.id)


def _all_together(decks: Sequence[tuple[str, Deck]]) -> Iterator[DeckProblem]:
    yield from _shares(TOGETHER, [card for _, deck in decks if _is_english(deck) for card in deck.cards])


def _is_english(deck: Deck) -> bool:
    return deck.language.lower().split("-")[0] == "en"
