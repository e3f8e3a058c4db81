"""How the page and the sheet before a meeting speak of someone, of talks, threads and cards."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from closer_desktop.domain.cards import Kind
from closer_desktop.domain.journal import Entry, is_covered
from closer_desktop.domain.people import Person, name_key
from closer_desktop.domain.threads import Pull, Thread
from closer_desktop.services.meeting import Ground, Preparation, Suggestion
from closer_desktop.ui.memory_words import day_words, near_day_words, on_day_words, share_words, talks_counted
from closer_desktop.ui.words import band_word, listed, relationship_word, theme_word

# Longer lines are cut on the page, where many stand together; the journal holds the whole.
_LONGEST_LINE = 280
# On paper, which outlives the day, nothing is called today.
_NO_DAY = date.max


def title_words(person: Person) -> str:
    """What the page is called."""
    return _tr("Before you meet {name}").format(name=person.name)


def who_words(person: Person) -> str:
    """Who someone is, such as "Child, 4 to 6"."""
    if person.relationship is None:
        return ""
    word = relationship_word(person.relationship)
    return f"{word}, {band_word(person.band)}" if person.band else word


def facts_of(preparation: Preparation) -> list[tuple[str, str]]:
    """What is known of someone, a heading and a sentence each; what is not known is left out."""
    person, portrait = preparation.person, preparation.portrait
    facts = [
        (_tr("Likes"), person.likes),
        (_tr("Lights up at"), ", ".join(map(theme_word, portrait.lights_up))),
        (_tr("Rather not, for now"), ", ".join(map(theme_word, sorted(person.rather_not)))),
    ]
    return [(head, words) for head, words in facts if words]


def head_words(preparation: Preparation, today: date | None) -> str:
    """Who it is, how many talks were noted, and when the last one was."""
    last = preparation.portrait.last
    words = [
        who_words(preparation.person),
        talks_counted(preparation.portrait.talks) if last else "",
        last_words(last.date() if last else None, today),
    ]
    return " · ".join(word for word in words if word)


def last_words(last: date | None, today: date | None) -> str:
    """The day of the last talk."""
    if last is None:
        return _tr("No talk noted yet")
    return _tr("last talk {on_day}").format(on_day=on_day_words(last, today or _NO_DAY))


def talk_words(entry: Entry, person: Person, today: date | None) -> str:
    """When and where a talk was, and who was there besides the person."""
    words = [near_day_words(entry.at.date(), today or _NO_DAY), entry.place]
    others = [name for name in entry.people if name_key(name) != name_key(person.name)]
    if others:
        words.append(_tr("with {people} too").format(people=listed(others)))
    return " · ".join(word for word in words if word)


def question_words(entry: Entry) -> str:
    """The question of a talk."""
    return entry.question or _tr("A talk without a card")


def line_words(entry: Entry) -> str:
    """What stayed of a talk; nothing where it waits for a new answer."""
    if is_covered(entry):
        return ""
    line = " ".join(entry.line.split())
    return line if len(line) <= _LONGEST_LINE else f"{line[:_LONGEST_LINE].rsplit(' ', 1)[0]} …"


def thread_words(thread: Thread, preparation: Preparation, today: date | None) -> str:
    """Why a thread is open."""
    near = today or _NO_DAY
    if thread.pull is Pull.STEP:
        return _tr("Where you stopped last time, the next step was: {step}").format(step=thread.step)
    if thread.pull is Pull.ANNUAL:
        then = on_day_words(thread.entry.at.date(), near)
        return _tr("Comes back every year; you talked about it {on_day}.").format(on_day=then)
    if thread.day > preparation.today.date() or thread.day == near:
        return _tr("To ask again {on_day}.").format(on_day=on_day_words(thread.day, near))
    since = _tr("yesterday") if (near - thread.day).days == 1 else day_words(thread.day)
    return _tr("To ask again, since {day}.").format(day=since)


def cover_words(threads: Iterable[Thread]) -> str:
    """What is said in place of covered lines; nothing where there are none."""
    covered = any(is_covered(thread.entry) for thread in threads)
    return _tr("What you wrote then stays covered until the new answer.") if covered else ""


def more_words(count: int) -> str:
    """How many threads more there are than the page has room for."""
    return (
        _tr("One more waits in the journal.")
        if count == 1
        else _tr("{count} more wait in the journal.").format(count=count)
    )


def reason_words(suggestion: Suggestion, person: Person) -> str:
    """Why a card is suggested, in one sentence that is true."""
    theme, name = theme_word(suggestion.card.theme), person.name
    if suggestion.ground is Ground.LIGHTS_UP:
        share = share_words(suggestion.great, suggestion.asked)
        return _tr("{theme} lights {name} up: {share}.").format(theme=theme, name=name, share=share)
    if suggestion.ground is Ground.DOING:
        is_talk = suggestion.card.kind is Kind.SIDE_BY_SIDE
        doing = _tr("To talk side by side") if is_talk else _tr("Something to do together")
        return _tr("{doing}; {name} likes: {likes}.").format(
            doing=doing, name=name, likes=person.likes.rstrip(".")
        )
    if suggestion.ground is Ground.NEW_THEME:
        return _tr("Nothing about {theme} was asked with {name} yet.").format(theme=theme.lower(), name=name)
    return _tr("Never asked with {name}.").format(name=name)


def cards_words(suggestions: Sequence[Suggestion], person: Person) -> str:
    """What becomes of the suggested cards."""
    if not suggestions:
        return _tr("{name} has seen every card that suits.").format(name=person.name)
    return _tr("They come first when you draw for {name}.").format(name=person.name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("meeting", text)
