"""What is wrong with a deck file: the file, the card, the field, the rule and the reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from closer_desktop.errors import RefusedInput


class Severity(StrEnum):
    """Whether a problem must be mended or a reader decides."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeckProblem:
    """One thing wrong in a deck file; card and field are empty when it concerns the whole file."""

    file: str
    card: str = ""
    field: str = ""
    rule: str
    reason: str
    severity: Severity = Severity.ERROR

    @property
    def is_error(self) -> bool:
        """Whether the file is not in order until this is mended."""
        return self.severity is Severity.ERROR

    @property
    def sentence(self) -> str:
        """The problem in one sentence, with where it was found."""
        where = [self.file, f"card {self.card}" if self.card else "", self.field]
        return f"{', '.join(part for part in where if part)}: {self.reason}."

    def to_json(self) -> dict[str, str]:
        """The five fields that ``closer lint`` prints."""
        return {
            "file": self.file,
            "card": self.card,
            "field": self.field,
            "rule": self.rule,
            "reason": self.reason,
        }


class DeckRefused(RefusedInput):
    """A deck file that cannot be accepted; it carries every problem found, the first one foremost."""

    def __init__(self, problems: Sequence[DeckProblem]) -> None:
        more = len(problems) - 1
        hint = f"There {'is' if more == 1 else 'are'} {more} more like it." if more else ""
        super().__init__(problems[0].sentence, hint)
        self.problems = tuple(problems)

    @property
    def problem(self) -> DeckProblem:
        """The first problem found."""
        return self.problems[0]
