"""Reads a deck file: the whole of it, or nothing and every reason why not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from closer_desktop.deckfile.encoding import NotText, to_text
from closer_desktop.deckfile.fields import CARD_FIELDS, DECK_FIELDS, Field, Misfit, unknown_field
from closer_desktop.deckfile.limits import MOST_BYTES, TooMuch, check_cards, check_size
from closer_desktop.deckfile.parsing import PARSERS, NotParsed, shown
from closer_desktop.deckfile.problems import DeckProblem, DeckRefused, Severity
from closer_desktop.domain.cards import Band, Card, Deck, Depth, Relationship
from closer_desktop.domain.progress import Tell, unwatched
from closer_desktop.domain.text import CARD_LIMIT, one_line

# After so many problems a person mends the file first and reads on later.
MOST_PROBLEMS = 50
# Which share of the work is done when the text is there and when it is parsed; then after so many cards.
_READ, _PARSED, _EVERY = 0.1, 0.6, 256


@dataclass(frozen=True, slots=True)
class DeckReading:
    """A deck as it was read, and what had to be changed or guessed on the way."""

    deck: Deck
    warnings: tuple[DeckProblem, ...] = ()


def read_deck(path: Path) -> DeckReading:
    """Return the deck in a ``.toml`` or ``.json`` file; raises DeckRefused, a RefusedInput."""
    name = one_line(str(path), CARD_LIMIT)
    return read_deck_bytes(bytes_of(path, name), name)


def read_deck_bytes(data: bytes, name: str, tell: Tell = unwatched) -> DeckReading:
    """Return the deck in the bytes of a file of this name; raises DeckRefused, a RefusedInput."""
    return read_deck_tree(*tree_of(data, name, tell), name, tell)


def tree_of(data: bytes, name: str, tell: Tell = unwatched) -> tuple[Any, tuple[DeckProblem, ...]]:
    """Return the plain values in the bytes of a file of this name, and warnings; raises DeckRefused."""
    parse = PARSERS.get(Path(name).suffix.lower())
    if parse is None:
        raise _refused(name, "file", f"a deck file ends in {' or '.join(PARSERS)}")
    try:
        check_size(len(data))
        text, encoding = to_text(data)
        tell(_READ)
        tree = parse(text)
        tell(_PARSED)
    except TooMuch as reason:
        raise _refused(name, "limits", str(reason)) from None
    except NotText as reason:
        raise _refused(name, "encoding", str(reason)) from None
    except NotParsed as reason:
        raise _refused(name, "syntax", str(reason)) from None
    if encoding != "cp1252":
        return tree, ()
    guessed = DeckProblem(
        file=name,
        rule="encoding",
        reason="it is not UTF-8 and was read as cp1252; look at its accents and quotation marks",
        severity=Severity.WARNING,
    )
    return tree, (guessed,)


def read_deck_tree(
    tree: Any, warnings: tuple[DeckProblem, ...], name: str, tell: Tell = unwatched
) -> DeckReading:
    """Return the deck in the values of a file of this name; raises DeckRefused, a RefusedInput."""
    reading = _Assembly(name, tell).deck(tree)
    return replace(reading, warnings=(*warnings, *reading.warnings))


def bytes_of(path: Path, name: str) -> bytes:
    """Read one byte more than allowed at most, from ordinary files only: a pipe might never end."""
    try:
        if path.exists() and not path.is_file():
            raise _refused(name, "file", "it is not an ordinary file")
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise _refused(name, "file", "there is no such file") from None
    except (OSError, ValueError):
        raise _refused(name, "file", "it cannot be opened for reading") from None


def _refused(file: str, rule: str, reason: str) -> DeckRefused:
    return DeckRefused([DeckProblem(file=file, rule=rule, reason=reason)])


class _Assembly:
    """Puts one deck together from plain values and gathers what is wrong with it."""

    def __init__(self, file: str, tell: Tell) -> None:
        self._file = file
        self._tell = tell
        self._problems: list[DeckProblem] = []
        self._warnings: list[DeckProblem] = []

    def deck(self, tree: Any) -> DeckReading:
        """Return the deck in these values; raises DeckRefused with every problem found."""
        if not isinstance(tree, dict):
            raise _refused(self._file, "type", "it does not begin with the fields of a deck")
        self._check_format(tree)
        values = self._values(tree, DECK_FIELDS)
        given = values.pop("cards", [])
        self._check_count(given)
        cards = [card for number, raw in self._numbered(given) if (card := self._card(raw, number))]
        self._stop_on_problems()
        del values["format"]
        deck = Deck(**values, cards=tuple(self._with_own_ids(cards)))
        return DeckReading(deck, tuple(self._warnings))

    def _numbered(self, given: list[Any]) -> Iterable[tuple[int, Any]]:
        for number, raw in enumerate(given, 1):
            if number % _EVERY == 0:
                self._tell(_PARSED + (1 - _PARSED) * number / len(given))
            yield number, raw

    def _check_format(self, tree: Mapping[str, Any]) -> None:
        """Stop at a newer format: what else is in the file is not ours to judge."""
        if "format" in tree:
            self._values({"format": tree["format"]}, {"format": DECK_FIELDS["format"]})
            self._stop_on_problems()

    def _check_count(self, cards: list[Any]) -> None:
        try:
            check_cards(len(cards))
        except TooMuch as reason:
            raise _refused(self._file, "limits", str(reason)) from None

    def _card(self, raw: Any, number: int) -> Card | None:
        if not isinstance(raw, dict):
            self._problem(f"#{number}", "", "type", "it is not a card with fields")
            return None
        before = len(self._problems)
        values = self._values(raw, CARD_FIELDS, number)
        if len(self._problems) > before:
            return None
        card = Card(**values)
        if (Relationship.CHILD in card.relationships) == bool(card.bands):
            return card
        return self._with_bands(card)

    def _with_bands(self, card: Card) -> Card | None:
        if card.bands:
            self._problem(card.id, "bands", "bands", "bands are for cards that suit a child")
            return None
        bands = bands_for(card.depth)
        names = ", ".join(band.value for band in bands)
        self._warn(card.id, "bands", "bands", f"a card for a child names its bands; it was given {names}")
        return replace(card, bands=bands)

    def _with_own_ids(self, cards: list[Card]) -> Iterable[Card]:
        taken = {card.id for card in cards}
        if len(taken) == len(cards):
            return cards
        return list(self._renamed(cards, taken))

    def _renamed(self, cards: list[Card], taken: set[str]) -> Iterable[Card]:
        seen: dict[str, int] = {}
        for card in cards:
            copies = seen.get(card.id, 0) + 1
            new = card.id
            while copies > 1 and (new := f"{card.id}-{copies}") in taken:
                copies += 1
            seen[card.id] = copies
            if new == card.id:
                yield card
                continue
            taken.add(new)
            self._warn(card.id, "id", "own id", f"the id is used twice; this card is now “{shown(new)}”")
            yield replace(card, id=new)

    def _values(self, raw: Mapping[str, Any], fields: Mapping[str, Field], number: int = 0) -> dict[str, Any]:
        """Return each field's value, its stand-in where none is given, and note all that does not fit.

        `number` is the card's, 0 for the fields of the deck itself.
        """
        for name in raw:
            if name not in fields:
                self._problem(_label(raw, number), shown(name), "known field", unknown_field(name, fields))
        values = {}
        for name, field in fields.items():
            values[name] = field.missing
            if name in raw:
                try:
                    values[name] = field.read(raw[name])
                except Misfit as misfit:
                    self._problem(_label(raw, number), name, misfit.rule, misfit.reason)
            elif field.required:
                self._problem(_label(raw, number), name, "required", f"the field “{name}” is missing")
        return values

    def _problem(self, card: str, field: str, rule: str, reason: str) -> None:
        self._problems.append(DeckProblem(file=self._file, card=card, field=field, rule=rule, reason=reason))
        if len(self._problems) >= MOST_PROBLEMS:
            self._stop_on_problems()

    def _warn(self, card: str, field: str, rule: str, reason: str) -> None:
        self._warnings.append(
            DeckProblem(
                file=self._file,
                card=shown(card),
                field=field,
                rule=rule,
                reason=reason,
                severity=Severity.WARNING,
            )
        )

    def _stop_on_problems(self) -> None:
        if self._problems:
            raise DeckRefused(self._problems)


def _label(raw: Mapping[str, Any], number: int) -> str:
    """What a card is called in a problem: its id, else its number; nothing for a deck."""
    if not number:
        return ""
    return (shown(raw["id"]) if isinstance(raw.get("id"), str) else "") or f"#{number}"


def bands_for(depth: Depth) -> tuple[Band, ...]:
    """Return the bands of a child for whom a card of this depth may be meant."""
    if depth is Depth.LIGHT:
        return tuple(Band)
    return (Band.SEVEN_TO_NINE, Band.TEN_TO_TWELVE) if depth is Depth.OPEN else (Band.TEN_TO_TWELVE,)
