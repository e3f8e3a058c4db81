"""How the journal, the people and the pictures speak of days and of numbers."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from closer_desktop.domain.naming import SHORTEST_NAME
from closer_desktop.domain.people import Erasure, Person


def talks_counted(count: int) -> str:
    """So many talks."""
    return _tr("1 talk") if count == 1 else _tr("{count:,} talks").format(count=count)


def ago(day: date, today: date) -> str:
    """When that was, as people say it: "yesterday", "on Sunday", "three weeks ago", "in March"."""
    days = (today - day).days
    if days <= 0:
        return _tr("today") if days == 0 else day_words(day)
    if days == 1:
        return _tr("yesterday")
    if days == 2:
        return _tr("two days ago")
    if days < 7:
        return _tr("on {day}").format(day=QLocale().dayName(day.isoweekday()))
    weeks = {1: _tr("a week ago"), 2: _tr("two weeks ago"), 3: _tr("three weeks ago")}
    if days < 28:
        return weeks[days // 7]
    if day.year == today.year:
        return _tr("in {month}").format(month=QLocale().standaloneMonthName(day.month))
    return _tr("in {month} {year}").format(month=QLocale().standaloneMonthName(day.month), year=day.year)


def last_talk_words(last: datetime | None, today: datetime) -> str:
    """When people last talked; a plain sentence where they have not yet."""
    if last is None:
        return _tr("No talk noted yet")
    return _tr("Last talk {ago}").format(ago=ago(last.date(), today.date()))


def day_words(day: date) -> str:
    """A day in full, such as "3 May 2026"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def near_day_words(day: date, today: date) -> str:
    """A day in full, or "Today" and "Yesterday" where it is one of these."""
    near = {0: _tr("Today"), 1: _tr("Yesterday")}
    return near.get((today - day).days) or day_words(day)


def on_day_words(day: date, today: date) -> str:
    """On which day, within a sentence: "today", "yesterday", "tomorrow", "on 3 May 2026"."""
    near = {0: _tr("today"), 1: _tr("yesterday"), -1: _tr("tomorrow")}
    return near.get((today - day).days) or _tr("on {day}").format(day=day_words(day))


def short_day_words(day: date, today: date) -> str:
    """A day in the fewest words, such as "3 May"; with its year where that is another."""
    pattern = "d MMM" if day.year == today.year else "d MMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def covered_words(ask_again: date | None) -> str:
    """What stands in place of a line to be asked again on this day, or since then; None for a yearly card."""
    if ask_again is None:
        return _tr("A card for once a year: your line stays covered until the new answer.")
    if ask_again <= date.today():
        return _tr("Your line stays covered until you have asked again.")
    covered = _tr("Your line stays covered until you ask again, on {day}.")
    return covered.format(day=day_words(ask_again))


def later_words() -> dict[int, str]:
    """When the same can be asked again, by the days until then."""
    return {30: _tr("In a month"), 90: _tr("In three months"), 365: _tr("In a year")}


def share_words(great: int, asked: int) -> str:
    """Great talks out of times asked."""
    if not great:
        times = _tr("once") if asked == 1 else _tr("{asked} times").format(asked=asked)
        return _tr("no great talk yet, asked {times}").format(times=times)
    if asked == 1:
        return _tr("1 great talk, asked once")
    talks = _tr("1 great talk") if great == 1 else _tr("{count} great talks").format(count=great)
    return _tr("{talks} out of {asked} times asked").format(talks=talks, asked=asked)


def fair_words() -> str:
    """How questions and themes with few talks are put in order."""
    return _tr("In order as if each had been asked three times more, with your usual luck.")


def erasure_words(person: Person, counted: Erasure) -> list[str]:
    """What erasing someone takes away, and what it cannot reach, a sentence each."""
    name = person.name
    words = []
    if counted.entries == 1:
        words.append(_tr("The journal’s one entry with {name} goes.").format(name=name))
    elif counted.entries:
        entries = _tr("All {count:,} entries of the journal with {name} go.")
        words.append(entries.format(count=counted.entries, name=name))
    else:
        words.append(_tr("The journal holds no entry with {name}.").format(name=name))
    if counted.shared:
        shared = _tr("{count:,} of them you had with others as well.")
        words.append(shared.format(count=counted.shared))
    if counted.mentions:
        mentions = _tr(
            "Where other entries say the name, however written ({count:,}), they will say “someone”."
        )
        words.append(mentions.format(count=counted.mentions))
    if counted.cards:
        own = _tr("So will cards of your own ({count:,}).")
        words.append(own.format(count=counted.cards))
    if counted.kept:
        kept = _tr("Written small, “{word}” is a word as well, so {count:,} other entries keep it.")
        words.append(kept.format(word=name.lower(), count=counted.kept))
    if len(name) < SHORTEST_NAME:
        words.append(_tr("A single letter is not looked for in what other entries say."))
    words.append(_tr("Earlier backups go too, and a new one is made. This cannot be undone."))
    words.append(_tr("Files that you exported, printed or copied elsewhere are out of reach."))
    return words


def _tr(text: str) -> str:
    return QCoreApplication.translate("memory", text)
