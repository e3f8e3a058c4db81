"""An evening: one sitting at the table, as a value; every move gives a new one."""

from collections.abc import Container, Iterable
from dataclasses import dataclass, field, replace

from closer_desktop.domain.arc import Length, Pace, Shape, next_card
from closer_desktop.domain.cards import Depth
from closer_desktop.domain.filters import Filters
from closer_desktop.domain.pile import PileCard


@dataclass(frozen=True, slots=True, kw_only=True)
class Evening:
    """The pile, the cards dealt from it in order, and where people are among them.

    `at` is the place of the present card in `dealt`; past its end the pile lies closed, or is used
    up. `aside` are cards put back until another day; they are dealt no
    more, and leave no trace once the evening is saved. `talks` are great talks: card number, entry id.
    """

    filters: Filters = field(default_factory=Filters)
    pace: Pace = Pace.EASE_IN
    length: Length = Length.OPEN_ENDED
    pile: tuple[PileCard, ...] = ()
    dealt: tuple[PileCard, ...] = ()
    aside: tuple[PileCard, ...] = ()
    at: int = 0
    rung: int = 0
    turn: int = 0
    sides: int = 2
    talks: tuple[tuple[int, str], ...] = ()

    @property
    def card(self) -> PileCard | None:
        """The card on the table, if one is."""
        return self.dealt[self.at] if 0 <= self.at < len(self.dealt) else None

    @property
    def can_go_back(self) -> bool:
        """A card lies before the present one."""
        return self.at > 0

    @property
    def is_spent(self) -> bool:
        """The whole pile was gone through."""
        return self.card is None and not self.pile

    @property
    def shape(self) -> Shape:
        """What the arc knows of this evening."""
        depths = self.filters.open_depths or {Depth.LIGHT}
        peak = min(max(depths), self.filters.ceiling.first) if not self.filters.depths else max(depths)
        return Shape(start=min(depths), peak=peak, length=self.length)

    @property
    def coming(self) -> tuple[PileCard, ...]:
        """The next two cards, as the pile shows them from behind."""
        first = self._upcoming(self.pile, self.dealt)
        if first is None:
            return ()
        rest = tuple(card for card in self.pile if card.number != first.number)
        second = self._upcoming(rest, (*self.dealt, first))
        return (first,) if second is None else (first, second)

    def forward(self) -> "Evening":
        """Turn the next card; after going back, first the cards that were already dealt."""
        if self.at + 1 < len(self.dealt):
            return self._standing_at(self.at + 1)
        card = self._upcoming(self.pile, self.dealt)
        if card is None:
            return self._standing_at(len(self.dealt))
        rest = tuple(one for one in self.pile if one.number != card.number)
        dealt = (*self.dealt, card)
        return replace(self, pile=rest, dealt=dealt)._standing_at(len(dealt) - 1)

    def back(self) -> "Evening":
        """Bring the card before this one back; the first card stays."""
        return self._standing_at(self.at - 1) if self.at > 0 else self

    def put_back(self) -> "Evening":
        """Put the present card back until another day and turn the next one for the same people."""
        card = self.card
        if card is None:
            return self
        dealt = self.dealt[: self.at] + self.dealt[self.at + 1 :]
        lifted = replace(self, dealt=dealt, aside=(*self.aside, card), rung=0)
        return lifted if self.at < len(dealt) else replace(lifted.forward(), turn=self.turn)

    def on_rung(self, rung: int) -> "Evening":
        """Stand on this rung of the ladder; 0 is the card itself."""
        return replace(self, rung=max(0, rung))

    def with_turn_passed(self) -> "Evening":
        """Let the next person answer first."""
        return replace(self, turn=(self.turn + 1) % self.sides)

    def with_talk(self, entry: str) -> "Evening":
        """Remember that the present card opened something, under this journal entry."""
        return self if self.card is None else replace(self, talks=(*self.talks, (self.card.number, entry)))

    def without_talk(self, entry: str) -> "Evening":
        """Forget that mark again."""
        return replace(self, talks=tuple(talk for talk in self.talks if talk[1] != entry))

    def with_pile(self, filters: Filters, pile: Iterable[PileCard], suiting: Container[int]) -> "Evening":
        """Take up a newly shuffled pile; cards dealt or put back tonight are left out of it.

        Cards already dealt that do not suit the people now at the table (their numbers are not in
        `suiting`) leave it; when the present card is one of them the pile lies closed again.
        """
        known = {card.number for card in (*self.dealt, *self.aside)}
        fresh = tuple(card for card in pile if card.number not in known)
        dealt = tuple(card for card in self.dealt if card.number in suiting)
        stays = self.card is not None and self.card in dealt
        moved = replace(self, filters=filters, pile=fresh, dealt=dealt)
        if stays and self.card is not None:
            return replace(moved, at=dealt.index(self.card))
        return replace(moved, at=len(dealt), rung=0)

    def started_over(self, pile: Iterable[PileCard]) -> "Evening":
        """Begin the pile again from the start, shuffled anew; cards put back stay away if others are left."""
        cards = tuple(pile)
        aside = {card.number for card in self.aside}
        others = tuple(card for card in cards if card.number not in aside)
        return replace(self, pile=others or cards, dealt=(), at=0, rung=0)

    def _standing_at(self, place: int) -> "Evening":
        step = 1 if place > self.at else -1
        turn = (self.turn + step) % self.sides if self.card is not None else self.turn
        return replace(self, at=place, rung=0, turn=turn)

    def _upcoming(self, pile: tuple[PileCard, ...], dealt: tuple[PileCard, ...]) -> PileCard | None:
        return next_card(pile, self.pace, self.shape, dealt)
