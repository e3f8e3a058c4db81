"""The numbers of every picture as a table of text, to be read out, looked at and copied."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.insights import Pictures
from closer_desktop.ui.insights.words import month_word, rung_word
from closer_desktop.ui.words import depth_word, theme_word


@dataclass(frozen=True, slots=True)
class TextTable:
    """Columns with their heads, and rows of as many texts."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]

    def as_text(self) -> str:
        """Lines with a tab between the columns, as other programs take them for a table."""
        return "".join("\t".join(row) + "\n" for row in (self.columns, *self.rows))


def evenings_table(pictures: Pictures) -> TextTable:
    """Every card of every evening, oldest first."""
    columns = (_tr("Evening"), _tr("With"), _tr("Card"), _tr("Depth"), _tr("Great talk"), _tr("Question"))
    rows = [
        (
            sitting.day.isoformat(),
            ", ".join(sitting.people),
            str(number),
            depth_word(dot.depth),
            _tr("yes") if dot.is_great else "",
            " ".join(dot.question.split()),
        )
        for sitting in pictures.sittings
        for number, dot in enumerate(sitting.dots, start=1)
    ]
    return TextTable(columns, rows)


def openings_table(pictures: Pictures) -> TextTable:
    """Every theme that opened something, in fair order."""
    columns = (_tr("Theme"), _tr("Great talks"), _tr("Times asked"))
    rows = [(theme_word(one.theme), str(one.great), str(one.asked)) for one in pictures.openings]
    return TextTable(columns, rows)


def ladder_table(pictures: Pictures) -> TextTable:
    """How many great talks went at least so far down."""
    columns = (_tr("At least down to"), _tr("Great talks"))
    return TextTable(columns, [(rung_word(rung), str(count)) for rung, count in enumerate(pictures.rungs)])


def turns_table(pictures: Pictures) -> TextTable:
    """Whose answer came first, for everyone with a name."""
    columns = (_tr("You and"), _tr("They answered first"), _tr("You answered first"))
    return TextTable(columns, [(one.person, str(one.theirs), str(one.yours)) for one in pictures.pairs])


def months_table(pictures: Pictures) -> TextTable:
    """Every month with a talk, and how deep the talks were."""
    columns = (_tr("Month"), _tr("Great talks"), *map(depth_word, Depth), _tr("Without a card"))
    rows = [
        (month_word(month.first), str(month.count), *map(str, (*month.talks[1:], month.talks[0])))
        for month in pictures.months
    ]
    return TextTable(columns, rows)


def _tr(text: str) -> str:
    return QCoreApplication.translate("insights", text)
