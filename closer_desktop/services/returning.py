"""What comes back to these people, and when: cards asked again, yearly cards, and those that rest longer."""

import json
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from closer_desktop.domain.journal import Entry, is_covered
from closer_desktop.domain.memories import ONE_EVENING
from closer_desktop.domain.people import Person, name_key
from closer_desktop.domain.pile import ANNUAL_REST_DAYS, PileCard, rested
from closer_desktop.services.stores import Answers, Cards, Notes, People


class Returning:
    """Lays the pile for people who were here before; without `answers` and `notes` cards only rest."""

    def __init__(
        self,
        cards: Cards,
        people: People,
        now: Callable[[], datetime],
        answers: Answers | None = None,
        notes: Notes | None = None,
    ) -> None:
        self._cards = cards
        self._people = people
        self._now = now
        self._answers = answers
        self._notes = notes

    def lay(self, pile: Sequence[PileCard], names: Sequence[str]) -> tuple[PileCard, ...]:
        """The shuffled pile for these people: what is due on top, what they saw lately at the bottom."""
        people = self._people.named(names)
        since = self._people.days_since_shown(people, self._now())
        due = self._due(names, since)
        if not since and not due:
            return tuple(pile)
        return rested(
            pile,
            since,
            self._cards.favourite_numbers(),
            self._people.days_since_family_shown(people, self._now()),
            due=due,
            longer=self._numbers(self.longer(people)),
        )

    def then(self, card_id: str, names: Sequence[str]) -> Entry | None:
        """What these people noted of a card that has come back to them; None where none has."""
        return self.earlier(card_id, names, self._now())

    def answered_by(self, entry: Entry) -> Entry | None:
        """The earlier entry that this one is the new answer to; None where it answers none."""
        return self.earlier(entry.card, entry.people, entry.at) if entry.card else None

    def earlier(self, card_id: str, names: Sequence[str], at: datetime) -> Entry | None:
        """What these people noted of a card on an earlier evening, where it has come back to them by then."""
        if self._answers is None:
            return None
        for entry in self._answers.about(card_id):
            if is_covered(entry) and at - entry.at >= ONE_EVENING and _same(entry.people, names):
                return entry
        return None

    def longer(self, people: Sequence[Person]) -> frozenset[str]:
        """The ids of the cards that rest longer for just these people."""
        kept = self._notes.note(_key(people)) if self._notes and people else ""
        return frozenset(json.loads(kept)) if kept else frozenset()

    def let_rest(self, card_id: str, people: Sequence[Person], longer: bool) -> None:
        """Let a card rest longer for just these people, or no longer than others."""
        if self._notes is None or not people:
            return
        before = self.longer(people)
        after = before | {card_id} if longer else before - {card_id}
        if after != before:
            self._notes.keep_note(_key(people), json.dumps(sorted(after)))

    def _due(self, names: Sequence[str], since: dict[int, float]) -> list[int]:
        """The numbers of the cards that are due to just these people, the longest due first."""
        if self._answers is None:
            return []
        now = self._now()
        waiting = [entry for entry in self._answers.waiting() if _same(entry.people, names)]
        numbers = self._cards.numbers_of({entry.card for entry in waiting})
        due: dict[int, None] = {}
        for entry in waiting:
            number = numbers.get(entry.card)
            if number is None:
                continue
            days = since.get(number)
            if entry.ask_again is not None:
                # Once it was on the table since its day, it has come back.
                is_due = days is None or (now - timedelta(days=days)).date() < entry.ask_again
            else:
                is_due = days is None or days >= ANNUAL_REST_DAYS
            if is_due:
                due[number] = None
        return list(due)

    def _numbers(self, cards: frozenset[str]) -> frozenset[int]:
        return frozenset(self._cards.numbers_of(cards).values()) if cards else frozenset()


def _same(some: Sequence[str], others: Sequence[str]) -> bool:
    return set(map(name_key, some)) == set(map(name_key, others))


def _key(people: Sequence[Person]) -> str:
    return "longer " + " ".join(sorted(person.id for person in people))
