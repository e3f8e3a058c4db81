"""The whole journal as a file: complete as JSON, which comes back the same, and as text to read."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from closer_desktop.domain.cards import Band, Card, Relationship, Theme
from closer_desktop.domain.entry_json import entry_from_json, entry_to_json
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.memories import Sight
from closer_desktop.domain.people import Person, name_key, new_person_id
from closer_desktop.domain.text import CARD_LIMIT, NAME_LIMIT, one_line
from closer_desktop.errors import CloserError, RefusedInput
from closer_desktop.services.stores import Cards, Entries, People

FORMAT, VERSION = "closer-journal", 1
BEGINS = b'{\n "format": "closer-journal"'
LARGEST = 500_000_000


class ManyEntries(Entries, Protocol):
    """Entries that are saved together or not at all."""

    def save_all(self, entries: Iterable[Entry]) -> None:
        """Save all of them durably in one transaction."""


class ManySights(People, Protocol):
    """People, and the cards before them that are remembered together."""

    def note_sights(self, sights: Iterable[Sight]) -> None:
        """Remember all of these; those that are known already stay as they are."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a file holds against the journal of now: entries that are new, changed or the same, and people.

    `sights` are the cards that were before people.
    """

    new: tuple[Entry, ...]
    changed: tuple[Entry, ...]
    same: int
    people: tuple[Person, ...]
    sights: tuple[Sight, ...] = ()


def journal_to_json(
    entries: Iterable[Entry], people: Iterable[Person], sights: Iterable[Sight] = ()
) -> bytes:
    """A journal as JSON with its people and the cards they saw; the same one gives the same bytes."""
    ordered = sorted(entries, key=lambda entry: (entry.at, entry.id))
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "people": [_person_to_json(person) for person in people],
        "entries": [entry_to_json(entry) for entry in ordered],
        "shown": [_sight_to_json(sight) for sight in sights],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


class Keepsakes:
    """Takes journals in from files."""

    def __init__(self, entries: ManyEntries, people: ManySights, cards: Cards) -> None:
        self._entries = entries
        self._people = people
        self._cards = cards

    def read(self, file: Path) -> Incoming:
        """What would come in; raises RefusedInput in a sentence about the first thing that is wrong."""
        try:
            if file.stat().st_size > LARGEST:
                raise RefusedInput(f"{file} is larger than any journal.")
            whole = json.loads(file.read_bytes())
        except OSError as error:
            raise RefusedInput(f"{file} cannot be read: {error.strerror}.") from None
        except (ValueError, RecursionError):
            raise RefusedInput(
                f"{file} is not JSON.", "Only a journal exported as JSON can come in."
            ) from None
        if not isinstance(whole, dict) or whole.get("format") != FORMAT:
            raise RefusedInput(f"{file} is not a journal of Closer.", "Export one with `closer log export`.")
        if whole.get("version") != VERSION:
            raise RefusedInput(f"{file} was written by a newer Closer.")
        incoming = self._compared(_listed(whole, "entries"), _listed(whole, "people"))
        sights = _listed(whole, "shown") if "shown" in whole else []
        return replace(incoming, sights=tuple(map(_sight_from_json, sights)))

    def take_in(self, incoming: Incoming) -> None:
        """Save what is new and changed, in one transaction, and then who the people are."""
        self._entries.save_all((*incoming.new, *incoming.changed))
        for person in incoming.people:
            known = self._people.named([person.name])
            if not known:
                self._people.save(person)
            elif _says_nothing(known[0]):
                self._people.save(_with_id(person, known[0].id))
        self._people.note_sights(incoming.sights)

    def _compared(self, entries: list[Any], people: list[Any]) -> Incoming:
        known = {entry.id: entry for entry in self._entries.newest_first()}
        new, changed, same = [], [], 0
        for place, given in enumerate(entries, 1):
            entry = self._entry(given, place)
            before = known.get(entry.id)
            if before is None:
                new.append(entry)
            elif before == entry:
                same += 1
            else:
                changed.append(entry)
            known[entry.id] = entry
        return Incoming(tuple(new), tuple(changed), same, tuple(map(_person_from_json, people)))

    def _entry(self, given: Any, place: int) -> Entry:
        if not isinstance(given, dict) or not given.get("id") or not given.get("at"):
            raise RefusedInput(f"Entry {place} of the file has no id or no moment.")

        def card(card_id: str) -> Card | None:
            # The question is kept as it was asked, whatever the card says by now.
            return None if given.get("question") else self._cards.find(card_id)

        try:
            return entry_from_json(given, datetime.now(UTC), card, lambda _: None)
        except CloserError as trouble:
            raise RefusedInput(f"Entry {place} of the file: {trouble}") from None


def _person_to_json(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "relationship": person.relationship,
        "band": person.band,
        "likes": person.likes,
        "rather_not": sorted(person.rather_not),
    }


def _person_from_json(given: Any) -> Person:
    try:
        name = one_line(given["name"], NAME_LIMIT)
        if not name_key(name):
            raise ValueError
        return Person(
            id=new_person_id(),
            name=name,
            relationship=Relationship(given["relationship"]) if given.get("relationship") else None,
            band=Band(given["band"]) if given.get("band") else None,
            likes=one_line(given.get("likes") or "", CARD_LIMIT),
            rather_not=frozenset(map(Theme, given.get("rather_not") or ())),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        raise RefusedInput("A person in the file cannot be read.") from None


def _sight_to_json(sight: Sight) -> dict[str, Any]:
    shown = {"card": sight.card, "with": list(sight.people), "at": sight.at.isoformat()}
    return shown if sight.first is None else shown | {"first": sight.first}


def _sight_from_json(given: Any) -> Sight:
    try:
        at = datetime.fromisoformat(given["at"])
        card = one_line(given["card"], NAME_LIMIT)
        names = tuple(one_line(name, NAME_LIMIT) for name in given["with"])
        first = one_line(given["first"], NAME_LIMIT) if "first" in given else None
        if at.tzinfo is None or not card or not all(names) or first not in (None, "", *names):
            raise ValueError
    except (KeyError, TypeError, ValueError, AttributeError):
        raise RefusedInput("A card that was shown, in the file, cannot be read.") from None
    return Sight(card, names, at, first)


def _with_id(person: Person, person_id: str) -> Person:
    return Person(
        id=person_id,
        name=person.name,
        relationship=person.relationship,
        band=person.band,
        likes=person.likes,
        rather_not=person.rather_not,
    )


def _says_nothing(person: Person) -> bool:
    return not (person.relationship or person.band or person.likes or person.rather_not)


def _listed(whole: dict[str, Any], name: str) -> list[Any]:
    value = whole.get(name)
    if not isinstance(value, list):
        raise RefusedInput(f"The file has no list of {name}.")
    return value
