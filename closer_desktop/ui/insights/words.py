"""What the pictures and their tables say."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from closer_desktop.domain.insights import Span


def span_word(span: Span) -> str:
    """How far back the pictures look, on a chip."""
    return {
        Span.EVER: _tr("All time"),
        Span.YEAR: _tr("Last 12 months"),
        Span.HALF_YEAR: _tr("Last 6 months"),
        Span.SIX_WEEKS: _tr("Last 6 weeks"),
    }[span]


def rung_word(rung: int) -> str:
    """How far down the ladder, 0 for the card itself."""
    words = {
        0: _tr("the card"),
        1: _tr("first follow-up"),
        2: _tr("second"),
        3: _tr("third"),
        4: _tr("fourth"),
    }
    return words.get(rung) or _tr("number {number}").format(number=rung)


def great_of(great: int, asked: int) -> str:
    """Great talks out of times asked, in the fewest words."""
    return _tr("{great} of {asked}").format(great=great, asked=asked)


def month_word(first: date) -> str:
    """A month in full, such as "May 2026"."""
    return f"{QLocale().standaloneMonthName(first.month)} {first.year}"


def short_month_word(first: date, *, is_tight: bool) -> str:
    """A month below its column, such as "May"; a letter where it is tight."""
    length = QLocale.FormatType.NarrowFormat if is_tight else QLocale.FormatType.ShortFormat
    return QLocale().standaloneMonthName(first.month, length)


def _tr(text: str) -> str:
    return QCoreApplication.translate("insights", text)
