"""What a rule finds, before it is known in which file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from closer_desktop.deckfile.problems import DeckProblem, Severity
from closer_desktop.domain.cards import Card


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach of a rule in one field; only a warning where words alone cannot judge."""

    field: str
    rule: str
    reason: str
    severity: Severity = Severity.ERROR

    def in_file(self, file: str, card: str = "") -> DeckProblem:
        """Return the finding as a problem of this file and card."""
        return DeckProblem(
            file=file, card=card, field=self.field, rule=self.rule, reason=self.reason, severity=self.severity
        )


CardRule = Callable[[Card], Iterator[Finding]]


def warning(field: str, rule: str, reason: str) -> Finding:
    """Return a finding that a reader decides."""
    return Finding(field, rule, reason, Severity.WARNING)


def spoken_texts(card: Card) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of every field that people read or speak."""
    yield "text", card.text
    for number, rung in enumerate(card.ladder, 1):
        yield f"rung {number}", rung
    if card.share:
        yield "share", card.share
    if card.listen:
        yield "listen", card.listen
