"""The product's words as people read them on screen."""

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from closer_desktop.domain.cards import TOGETHER, Band, Card, Depth, Kind, Place, Relationship, Theme, Tone

if TYPE_CHECKING:
    from closer_desktop.domain.evening import Evening
    from closer_desktop.domain.shelf import Wanted
    from closer_desktop.services.reasons import Reason
    from closer_desktop.services.shelf import Spot


def depth_word(depth: Depth) -> str:
    """The name of a depth, such as "Light"."""
    return {
        Depth.LIGHT: _tr("Light"),
        Depth.OPEN: _tr("Open"),
        Depth.DEEP: _tr("Deep"),
        Depth.INTIMATE: _tr("Intimate"),
    }[depth]


def theme_word(theme: Theme) -> str:
    """The name of a theme, such as "Decisions"."""
    return {
        Theme.DECISIONS: _tr("Decisions"),
        Theme.VALUES: _tr("Values"),
        Theme.FAILURES: _tr("Failures"),
        Theme.FEELINGS: _tr("Feelings"),
        Theme.EVERYDAY: _tr("Everyday"),
        Theme.ROOTS: _tr("Roots"),
        Theme.FRIENDSHIP: _tr("Friendship"),
        Theme.CLOSENESS: _tr("Closeness"),
        Theme.WORK: _tr("Work"),
        Theme.DREAMS: _tr("Dreams"),
        Theme.COURAGE: _tr("Courage"),
        Theme.PLAY: _tr("Play"),
        Theme.CHANGE: _tr("Change"),
        Theme.REPAIR: _tr("Repair"),
        Theme.GRATITUDE: _tr("Gratitude"),
        Theme.MEANING: _tr("Meaning"),
    }[theme]


def relationship_word(relationship: Relationship) -> str:
    """The name of a relationship on a chip, such as "New person"."""
    return {
        Relationship.PARTNER: _tr("Partner"),
        Relationship.FRIEND: _tr("Friend"),
        Relationship.CHILD: _tr("Child"),
        Relationship.TEEN: _tr("Teen"),
        Relationship.PARENT: _tr("Parent"),
        Relationship.FAMILY: _tr("Family"),
        Relationship.COWORKER: _tr("Coworker"),
        Relationship.NEW_PERSON: _tr("New person"),
        Relationship.MYSELF: _tr("Myself"),
    }[relationship]


def other_side(relationship: Relationship | None) -> str:
    """Who sits across the table, such as "Your friend"; a general word when several people do."""
    return {
        Relationship.PARTNER: _tr("Your partner"),
        Relationship.FRIEND: _tr("Your friend"),
        Relationship.CHILD: _tr("The child"),
        Relationship.TEEN: _tr("Your teen"),
        Relationship.PARENT: _tr("Your parent"),
        Relationship.COWORKER: _tr("Your coworker"),
    }.get(relationship or Relationship.MYSELF, _tr("The other one"))


def who_answers(evening: "Evening", card: Card) -> tuple[str, str]:
    """Whose answer comes first, as the card says it, and their initial; nobody's where all do it together.

    A card for listening names its reader, who is the one it calls "you".

    The one who brought the deck has no initial: "you" would be anyone who reads it.
    """
    people = evening.filters.relationships
    if evening.sides == 1 or (card.kind in TOGETHER and not _has_a_reader(card, people)):
        return "", ""
    if card.kind in TOGETHER:
        name = _speaker(evening) if evening.turn else _tr("Whoever brought the deck")
        return _tr("{name} reads it out").format(name=name), _initial(name) if evening.turn else ""
    if (
        evening.turn == 0
        and Relationship.CHILD in people
        and card.kind is not Kind.SHARE
        and evening.is_new_depth
    ):
        only = evening.people[0] if len(evening.people) == 1 else other_side(Relationship.CHILD)
        return _tr("{name} picks who goes first").format(name=only), _initial(only)
    if evening.turn == 0:
        return _tr("Whoever brought the deck begins"), ""
    name = _speaker(evening)
    return _tr("{name} answers first").format(name=name), _initial(name)


def take_one(evening: "Evening") -> str:
    """What stands below two cards to choose from: who takes one."""
    if evening.sides == 1 or Relationship.CHILD in evening.filters.relationships:
        return _tr("Take one of the two. The other goes back unseen.")
    after = evening.taken(0, 0)
    name = _speaker(after) if after.turn else _tr("Whoever brought the deck")
    return _tr("{name} takes one of the two. The other goes back unseen.").format(name=name)


def _has_a_reader(card: Card, people: Collection[Relationship]) -> bool:
    """Its "you" is whoever reads it out; with a child that is always the grown-up, as the card says."""
    return card.kind in (Kind.LISTEN, Kind.SAY_BACK) and Relationship.CHILD not in people


def _speaker(evening: "Evening") -> str:
    people = evening.filters.relationships
    return evening.speaker or other_side(next(iter(people)) if len(people) == 1 else None)


def _initial(name: str) -> str:
    return name.split()[-1][:1].upper()


def band_word(band: Band) -> str:
    """A child's age, such as "4 to 6"."""
    low, high = band.value.split("-")
    return _tr("{low} to {high}").format(low=low, high=high)


def kind_word(kind: Kind) -> str:
    """What a card asks for, such as "Do together"; empty for a plain question."""
    return {
        Kind.QUESTION: "",
        Kind.ACTIVITY: _tr("Do together"),
        Kind.SIDE_BY_SIDE: _tr("Side by side"),
        Kind.BREATHER: _tr("Breather"),
        Kind.LISTEN: _tr("Listen"),
        Kind.SAY_BACK: _tr("Say back"),
        Kind.MAKE_YOUR_OWN: _tr("Make your own"),
        Kind.SHARE: _tr("Share first"),
        Kind.PERSPECTIVE: _tr("Guess, then ask"),
        Kind.STORY: _tr("A story"),
        Kind.REFLECT: _tr("For yourself"),
    }[kind]


def kind_name(kind: Kind) -> str:
    """The name of a kind on a chip; a plain question has one too."""
    return kind_word(kind) or _tr("A question")


def tone_word(tone: Tone) -> str:
    """The name of a tone, such as "Playful"."""
    return {Tone.PLAYFUL: _tr("Playful"), Tone.PLAIN: _tr("Plain"), Tone.TENDER: _tr("Tender")}[tone]


def place_word(place: Place) -> str:
    """Where a card is at home, such as "On a walk"."""
    return {
        Place.DINNER: _tr("At dinner"),
        Place.WALK: _tr("On a walk"),
        Place.KITCHEN: _tr("In the kitchen"),
        Place.DRIVE: _tr("On a drive"),
    }[place]


def cards_that_fit(count: int) -> str:
    """How many cards fit the filters, as a phrase."""
    return _tr("1 card fits") if count == 1 else _tr("{count:,} cards fit").format(count=count)


def asked_times(count: int) -> str:
    """How often a card was asked, in the fewest words."""
    return _tr("asked {count}×").format(count=count)


def cards_counted(count: int) -> str:
    """So many cards."""
    return _tr("1 card") if count == 1 else _tr("{count:,} cards").format(count=count)


def spot_word(spot: "Spot") -> str:
    """The name of a place on the shelf, such as "Favourites"."""
    named = spot.deck or spot.occasion
    if named is not None:
        return named.title
    if spot.relationship is not None:
        return relationship_word(spot.relationship)
    return {
        "favourites": _tr("Favourites"),
        "talks": _tr("Sparked great talks"),
        "mine": _tr("My cards"),
        "away": _tr("Put away"),
    }.get(spot.place.value, _tr("All cards"))


def wanted_word(wanted: "Wanted") -> str:
    """What is looked for, in few words; empty where it is nothing."""
    return wanted.text.strip() or chosen_words(wanted)


def chosen_words(wanted: "Wanted", *, with_depths: bool = True) -> str:
    """What was chosen beside the search, such as "Deep, Friend, Values"."""
    words = [depth_word(one) for one in Depth if with_depths and one in wanted.depths]
    words += [relationship_word(one) for one in Relationship if one in wanted.relationships]
    words += [theme_word(one) for one in Theme if one in wanted.themes]
    return ", ".join(words)


def themes_counted(count: int) -> str:
    """How many themes are chosen, where 0 means all."""
    if not count:
        return _tr("All themes")
    return _tr("1 theme") if count == 1 else _tr("{count} themes").format(count=count)


def cards_for(count: int, relationships: Collection[Relationship], names: list[str]) -> str:
    """What the closed pile says: how many cards, for whom, and that nobody has to answer."""
    cards = _tr("1 card") if count == 1 else _tr("{count:,} cards").format(count=count)
    if names:
        everyone = listed([_tr("you"), *names])
        return _tr("{cards} for {everyone}. You may pass on any of them.").format(
            cards=cards, everyone=everyone
        )
    if relationships == {Relationship.MYSELF}:
        return _tr("{cards} for a quiet hour. You may pass on any of them.").format(cards=cards)
    if len(relationships) != 1:
        return _tr("{cards} for all of you. You may pass on any of them.").format(cards=cards)
    other = other_side(next(iter(relationships)))
    whom = other[:1].lower() + other[1:]
    return _tr("{cards} for you and {whom}. You may pass on any of them.").format(cards=cards, whom=whom)


def why_words(reason: "Reason") -> str:
    """Why a card was dealt, in one sentence that is true."""
    theme = theme_word(reason.theme).lower()
    if not reason.people:
        return _tr("One of {count:,} cards that fit, as the shuffle had it.").format(count=reason.matching)
    people = listed(list(reason.people))
    if reason.days_since_card is None:
        asked = _tr("Never asked with {people}").format(people=people)
    else:
        ago = _ago(reason.days_since_card)
        asked = _tr("Last asked with {people} {ago}").format(people=people, ago=ago)
    if reason.days_since_theme is None:
        return _tr("{asked}; it is your first card on {theme}.").format(asked=asked, theme=theme)
    ago = _ago(reason.days_since_theme)
    return _tr("{asked}; your last card on {theme} was {ago}.").format(asked=asked, theme=theme, ago=ago)


def _ago(days: float) -> str:
    whole = int(days)
    if whole < 1:
        return _tr("today")
    if whole < 14:
        return _tr("yesterday") if whole == 1 else _tr("{count} days ago").format(count=whole)
    if whole < 61:
        return _tr("{count} weeks ago").format(count=whole // 7)
    return _tr("{count} months ago").format(count=round(whole / 30.4))


def was_here_words(day: date, today: date) -> str:
    """That a card was here before, and about when."""
    days = (today - day).days
    if days < 46:
        return _tr("This card was here {count} weeks ago.").format(count=max(2, round(days / 7)))
    if days < 320:
        return _tr("This card was here {count} months ago.").format(count=max(2, round(days / 30.4)))
    years = round(days / 365)
    return (
        _tr("This card was here a year ago.")
        if years <= 1
        else _tr("This card was here {count} years ago.").format(count=years)
    )


def last_line(number: int) -> str:
    """A kind last line for an evening; any number gives one."""
    lines = (
        _tr("Thank you for this evening."),
        _tr("That was time well spent."),
        _tr("Good talks keep. The rest can wait."),
        _tr("Whatever was said tonight is in good hands."),
    )
    return lines[number % len(lines)]


def listed(words: list[str]) -> str:
    """The words as people say a list: "Child, Deep and Failures"."""
    if len(words) < 2:
        return "".join(words)
    return _tr("{first} and {last}").format(first=", ".join(words[:-1]), last=words[-1])


def _tr(text: str) -> str:
    return QCoreApplication.translate("words", text)
