"""The words of a conversation book that are ours: its title, its chapters, what stands over a talk."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from closer_desktop.domain.book import Book, Chapter, Talk
from closer_desktop.domain.people import name_key
from closer_desktop.ui.memory_words import day_words, talks_counted
from closer_desktop.ui.words import depth_word, listed

BETWEEN = "  ·  "


def title_of(book: Book) -> str:
    """What the book is called."""
    if book.name:
        return _tr("Talks with {name}").format(name=book.name)
    return _tr("A year of talks") if book.year is not None else _tr("Our talks")


def years_of(book: Book) -> str:
    """The years of a book, such as "2024–2026"."""
    first, last = book.chapters[0].month.year, book.chapters[-1].month.year
    return f"{first}" if first == last else f"{first}–{last}"


def count_of(book: Book) -> str:
    """How much is in a book."""
    months = len(book.chapters)
    if months == 1:
        return talks_counted(book.talks)
    return _tr("{talks} in {months:,} months").format(talks=talks_counted(book.talks), months=months)


def month_of(chapter: Chapter) -> str:
    """The month of a chapter."""
    return QLocale().standaloneMonthName(chapter.month.month)


def is_one_year(book: Book) -> bool:
    """Tell whether all talks of a book are of one year."""
    return book.chapters[0].month.year == book.chapters[-1].month.year


def chapter_of(chapter: Chapter, book: Book) -> str:
    """The month of a chapter, with its year where the book has several."""
    if is_one_year(book):
        return month_of(chapter)
    return QLocale().toString(QDate(chapter.month.year, chapter.month.month, 1), "MMMM yyyy")


def over_talk(talk: Talk, book: Book) -> str:
    """When a talk was, with whom, where, and how deep; whose book it is goes without saying."""
    entry = talk.entry
    words = [QLocale().toString(QDate(entry.at.year, entry.at.month, entry.at.day), "dddd d")]
    others = [name for name in entry.people if name_key(name) != name_key(book.name)]
    if others:
        together = _tr("also with {people}") if book.name else _tr("with {people}")
        words.append(together.format(people=listed(others)))
    if entry.place:
        words.append(entry.place)
    if entry.depth is not None:
        words.append(depth_word(entry.depth))
    if entry.rung:
        one, more = _tr("one step closer"), _tr("{count} steps closer")
        words.append(one if entry.rung == 1 else more.format(count=entry.rung))
    return BETWEEN.join(words)


def covered_words(talk: Talk) -> str:
    """What stands where a line is covered; nothing where none is."""
    if not talk.is_covered:
        return ""
    if talk.entry.ask_again is None:
        return _tr("This line stays covered until the new answer is noted.")
    return _tr("This line stays covered until you ask again, on {day}.").format(
        day=day_words(talk.entry.ask_again)
    )


def contents_title() -> str:
    """What stands over the list of chapters."""
    return _tr("In this book")


def marks_words() -> str:
    """What the two circles beside a question mean."""
    return _tr("The two circles beside a question say how close it comes.")


def made_with() -> str:
    """Where the book comes from."""
    return _tr("Made with Closer, from a journal that stayed at home.")


def file_name_of(book: Book) -> str:
    """A name for the book's file, without an ending, that every system takes."""
    words = f"{title_of(book)} {years_of(book)}"
    return "".join(sign if sign.isalnum() or sign in " -" else "-" for sign in words)[:80].strip()


def _tr(text: str) -> str:
    return QCoreApplication.translate("book", text)
