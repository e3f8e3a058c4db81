"""Great talks out of times asked, recomputed by hand from `closer log list --json` and what was asked."""

import json
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from closer_desktop.domain.memories import fair_share
from closer_desktop.services.remembering import Remembering, Way
from closer_desktop.storage.cards import CardStore
from closer_desktop.storage.journal import EntryStore
from closer_desktop.storage.journal_file import Journal
from closer_desktop.storage.people import PersonStore
from tests.cli.conftest import Closer

NAMES = ("Ana", "Ben", "Çelik")
FIRST = datetime.fromisoformat("2026-01-03T19:00:00+01:00")


def asked_and_told(closer: Closer, profile: Path, chance: Random) -> list[tuple[str, datetime, set[str]]]:
    """Twenty-five evenings: two cards asked of someone, of which some become entries; what was asked."""
    cards = closer("cards", "for:friend", "--json").json["cards"][:9]
    told, asked = [], []
    for day in range(25):
        people = set(chance.sample(NAMES, chance.randint(1, 2)))
        for card in chance.sample(cards, 2):
            at = FIRST + timedelta(days=day, minutes=chance.randrange(180))
            asked.append((card["id"], at, people))
            for _ in range(chance.choice((0, 0, 1, 1, 2))):
                later = at + timedelta(minutes=chance.randrange(90))
                told.append(
                    {
                        "at": later.isoformat(),
                        "with": sorted(people),
                        "card": card["id"],
                        "question": card["text"],
                        "line": "It opened something.",
                    }
                )
    told += [{"at": FIRST.isoformat(), "with": ["Ana"], "line": "A walk, no cards."}]
    assert closer("log", "add", stdin="\n".join(map(json.dumps, told))).code == 0
    journal = Journal(profile)
    people_kept = PersonStore(journal.engine)
    for card, at, people in asked:
        people_kept.note_shown([card], people_kept.named(sorted(people)), at)
    journal.close()
    return asked


def counted(
    asked: list[tuple[str, datetime, set[str]]],
    entries: list[dict[str, Any]],
    kinds: Callable[[str, set[str]], Any],
) -> dict[Any, tuple[int, int]]:
    times: Counter[Any] = Counter()
    great: Counter[Any] = Counter()
    noted = [(entry.get("card", ""), datetime.fromisoformat(entry["at"])) for entry in entries]
    for card, at, people in asked:
        opened = any(card == other and abs(then - at) < timedelta(hours=6) for other, then in noted)
        for kind in kinds(card, people):
            times[kind] += 1
            great[kind] += opened
    return {kind: (great[kind], times[kind]) for kind in times}


def test_every_list_agrees_with_the_log_and_what_was_asked(closer: Closer, profile: Path) -> None:
    asked = asked_and_told(closer, profile, Random(7))
    entries = closer("log", "list", "--json").json["entries"]
    cards = {card["id"]: card for card in closer("cards", "--json").json["cards"]}
    journal = Journal(profile)
    memory = Remembering(
        EntryStore(journal.engine),
        PersonStore(journal.engine),
        CardStore(journal.engine),
        lambda: FIRST + timedelta(days=90),
    )
    kinds: dict[Way, Callable[[str, set[str]], Any]] = {
        Way.PERSON: lambda card, people: people,
        Way.THEME: lambda card, people: [cards[card]["themes"][0]],
        Way.DEPTH: lambda card, people: [cards[card]["depth"]],
    }
    for name in ("", *NAMES):
        with_them = [one for one in asked if not name or name in one[2]]
        found = {door.card: (door.great, door.asked) for door in memory.doors(name)}
        by_card = counted(with_them, entries, lambda card, people: [card])
        assert found == {card: numbers for card, numbers in by_card.items() if numbers[0]}
        for way in Way:
            openings = memory.openings(way, name)
            told = {
                one.what.label if way is Way.DEPTH else str(one.what): (one.great, one.asked)  # type: ignore[union-attr]
                for one in openings
            }
            assert told == counted(with_them, entries, kinds[way])
            usual = sum(one.great for one in openings) / sum(one.asked for one in openings)
            order = [fair_share(one.great, one.asked, usual) for one in openings]
            assert order == sorted(order, reverse=True)
    journal.close()


def test_one_lucky_evening_does_not_outrank_four_of_six() -> None:
    usual = 5 / 12
    assert fair_share(4, 6, usual) > fair_share(1, 1, usual) > fair_share(1, 3, usual)
