"""Whether the decks that come with Closer hold enough of everything, taken all together."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from closer_desktop.deckfile.problems import DeckProblem
from closer_desktop.deckfile.rules.findings import Finding
from closer_desktop.deckfile.rules.labels import HIGHEST
from closer_desktop.domain.cards import Band, Card, Deck, Depth, Kind, Place, Relationship, Theme, Tone

PRIMARY = {
    Relationship.PARTNER: (30, 50, 60, 40),
    Relationship.FRIEND: (40, 55, 55, 20),
    Relationship.CHILD: (75, 65, 10, 0),
    Relationship.TEEN: (45, 45, 30, 0),
    Relationship.PARENT: (35, 45, 45, 15),
    Relationship.FAMILY: (35, 40, 35, 10),
    Relationship.COWORKER: (55, 50, 15, 0),
    Relationship.NEW_PERSON: (60, 50, 10, 0),
    Relationship.MYSELF: (20, 35, 45, 20),
}
KINDS = {
    Kind.ACTIVITY: 90,
    Kind.SIDE_BY_SIDE: 60,
    Kind.BREATHER: 30,
    Kind.LISTEN: 80,
    Kind.SAY_BACK: 40,
    Kind.QUESTION: 690,
    Kind.MAKE_YOUR_OWN: 20,
    Kind.SHARE: 90,
    Kind.PERSPECTIVE: 60,
    Kind.STORY: 30,
    Kind.REFLECT: 50,
}
THEMES_AT_EACH_DEPTH = dict.fromkeys((Theme.DECISIONS, Theme.VALUES, Theme.FAILURES), (20, 30, 30, 8))
MAIN_THEMES, DAILY_THEMES, OTHER_THEMES = 90, 60, 55
SHARED_THEMES = (Theme.CHANGE, Theme.FAILURES, Theme.COURAGE)
IN_EACH_CELL = 4
EMPTY_CELLS = {(Relationship.COWORKER, Theme.CLOSENESS)}
AT_EACH_DEPTH = 10

Condition = Callable[[Card], bool]
Wanted = tuple[str, int, Condition]


def check_coverage(decks: Iterable[Deck]) -> list[DeckProblem]:
    """Return what is missing in these decks together, one problem for each shortage."""
    cards = [card for deck in decks for card in deck.cards]
    wanted = (*_once_each(), *_themes(), *_kinds(), *_by_any_tag(), *_marks())
    problems = []
    for what, least, condition in wanted:
        count = sum(map(condition, cards))
        if count < least:
            problems.append(_missing(what, f"there are {count} cards, at least {least} are needed"))
    return problems + list(_tones(cards))


def _once_each() -> Iterator[Wanted]:
    for relationship, counts in PRIMARY.items():
        for depth, least in zip(Depth, counts, strict=True):
            yield f"{relationship} {depth.label}", least, _primary(relationship, depth)


def _themes() -> Iterator[Wanted]:
    for theme in Theme:
        if theme in THEMES_AT_EACH_DEPTH:
            least = MAIN_THEMES
            for depth, at_depth in zip(Depth, THEMES_AT_EACH_DEPTH[theme], strict=True):
                yield f"{theme} {depth.label}", at_depth, _theme_at(theme, depth)
        else:
            least = DAILY_THEMES if theme in (Theme.EVERYDAY, Theme.PLAY) else OTHER_THEMES
        yield theme.value, least, _theme(theme)


def _kinds() -> Iterator[Wanted]:
    for kind, least in KINDS.items():
        yield kind.value, least, _kind(kind)
    for theme in SHARED_THEMES:
        yield f"share {theme}", 20, _shared(theme)


def _by_any_tag() -> Iterator[Wanted]:
    for relationship in Relationship:
        for theme in Theme:
            if (relationship, theme) not in EMPTY_CELLS:
                yield f"{relationship} × {theme}", IN_EACH_CELL, _cell(relationship, theme)
        for depth in Depth:
            if depth <= HIGHEST.get(relationship, Depth.INTIMATE):
                yield f"{relationship} × {depth.label}", AT_EACH_DEPTH, _pair(relationship, depth)


def _marks() -> Iterator[Wanted]:
    yield "child of 4-6", 40, lambda card: Band.FOUR_TO_SIX in card.bands
    yield "bridge", 25, lambda card: "bridge" in card.tags
    yield "annual", 24, lambda card: card.annual
    for place in Place:
        yield f"place {place}", 60, _place(place)


def _tones(cards: Sequence[Card]) -> Iterator[DeckProblem]:
    for what, depths, share in (
        ("light and open", (Depth.LIGHT, Depth.OPEN), 0.25),
        ("deep", (Depth.DEEP,), 0.15),
    ):
        these = [card for card in cards if card.depth in depths]
        playful = sum(card.tone is Tone.PLAYFUL for card in these)
        if playful < share * len(these):
            yield _missing(f"playful {what}", f"{playful} of {len(these)} cards are, {share:.0%} should be")


def _missing(what: str, reason: str) -> DeckProblem:
    return Finding("", "coverage", f"{what}: {reason}").in_file("all decks together")


def _primary(relationship: Relationship, depth: Depth) -> Condition:
    return lambda card: card.relationships[0] is relationship and card.depth is depth


def _theme(theme: Theme) -> Condition:
    return lambda card: card.theme is theme


def _theme_at(theme: Theme, depth: Depth) -> Condition:
    return lambda card: card.theme is theme and card.depth is depth


def _kind(kind: Kind) -> Condition:
    return lambda card: card.kind is kind


def _shared(theme: Theme) -> Condition:
    return lambda card: card.kind is Kind.SHARE and theme in card.themes


def _cell(relationship: Relationship, theme: Theme) -> Condition:
    return lambda card: relationship in card.relationships and theme in card.themes


def _pair(relationship: Relationship, depth: Depth) -> Condition:
    return lambda card: relationship in card.relationships and card.depth is depth


def _place(place: Place) -> Condition:
    return lambda card: place in card.places
