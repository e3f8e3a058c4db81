"""An evening: one sitting at the table, as a value; every move gives a new one."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from closer_desktop.domain.arc import Length, Pace, Role, Shape, Step, next_card, pick, shape_of
from closer_desktop.domain.cards import Depth, Kind, Relationship, Theme
from closer_desktop.domain.filters import Filters, Trait, ordinal
from closer_desktop.domain.pile import PileCard

_SHARE = ordinal(Kind.SHARE)
_LANDING = int(Trait.LANDING)


class Felt(StrEnum):
    """What a card was to the people who met it, said afterwards; great is an entry of the journal."""

    NOTHING = "nothing"
    GOOD = "good"
    GREAT = "great"
    TOO_MUCH = "too_much"


# Without slots, so that what is coming is found once for each evening and not at every look.
@dataclass(frozen=True, kw_only=True)
class Evening:
    """The pile, the cards dealt from it in order, and where people are among them.

    `people` are the names at the table besides the one who brought the deck, and `met` is how often
    they sat here before. `at` is the place of the present card in `dealt`; past its end the pile lies
    closed, or is used up. `offer` are two cards to choose from. `paused` is the place and rung to come
    back to after a breather. `aside` are cards put back until another day, `eased` is how often people
    asked for something lighter, and `wished` the depths they had chosen before they did: none leaves a
    trace once the evening is saved, nor does `felt`, what cards were by number. `ticked` are
    themes that are not for tonight, whoever said so. `talks` are great talks: card number, entry id.
    """

    filters: Filters = field(default_factory=Filters)
    pace: Pace = Pace.EASE_IN
    length: Length = Length.OPEN_ENDED
    people: tuple[str, ...] = ()
    met: int = 0
    pile: tuple[PileCard, ...] = ()
    dealt: tuple[PileCard, ...] = ()
    offer: tuple[PileCard, ...] = ()
    aside: tuple[PileCard, ...] = ()
    at: int = 0
    rung: int = 0
    turn: int = 0
    sides: int = 2
    paused: tuple[int, int] | None = None
    eased: int = 0
    wished: frozenset[Depth] | None = None
    ticked: frozenset[Theme] = frozenset()
    has_landed: bool = False
    is_over: bool = False
    talks: tuple[tuple[int, str], ...] = ()
    felt: tuple[tuple[int, Felt], ...] = ()

    @property
    def card(self) -> PileCard | None:
        """The card on the table, if one is."""
        return self.dealt[self.at] if 0 <= self.at < len(self.dealt) else None

    @property
    def chosen(self) -> Filters:
        """The filters as people chose them: what was asked to be lighter is so for tonight alone."""
        return self.filters if self.wished is None else replace(self.filters, depths=self.wished)

    @property
    def speaker(self) -> str:
        """The name of whose answer comes first; empty for whoever brought the deck, or without names."""
        return self.people[(self.turn - 1) % len(self.people)] if self.turn and self.people else ""

    @property
    def can_be_passed(self) -> bool:
        """A card lies on the table, or two to choose from, that people may pass on."""
        return self.card is not None or bool(self.offer)

    @property
    def deeper_depth(self) -> Depth | None:
        """One depth beyond the evening's deepest; None where people may not go there."""
        deeper = self.shape.peak + 1
        return Depth(deeper) if deeper <= self.filters.ceiling.highest else None

    @property
    def is_new_depth(self) -> bool:
        """The card on the table is the first of its depth tonight."""
        card = self.card
        return card is not None and all(one.depth != card.depth for one in self.dealt[: self.at])

    @property
    def can_go_back(self) -> bool:
        """A card lies before the present one."""
        return self.at > 0

    @property
    def is_spent(self) -> bool:
        """The whole pile was gone through."""
        return self.card is None and not self.pile and not self.offer

    @property
    def shape(self) -> Shape:
        """What the arc knows of this evening."""
        return shape_of(self.filters, self.length, self.met)

    @cached_property
    def coming(self) -> tuple[PileCard, ...]:
        """The next two cards, as the pile shows them from behind."""
        first = self._upcoming(self.pile, self.dealt)
        if first is None:
            return ()
        second = self._upcoming(_without(self.pile, first), (*self.dealt, first))
        return (first,) if second is None else (first, second)

    @property
    def takes_courage(self) -> bool:
        """The next card is deep or intimate, or a child is here: two to choose from are kinder than one."""
        coming = self.coming
        with_child = Relationship.CHILD in self.filters.relationships
        return bool(coming) and not self.is_over and (with_child or coming[0].depth >= Depth.DEEP)

    def forward(self, *, offers: bool = False) -> "Evening":
        """Turn the next card; after going back, first the cards that were already dealt.

        With `offers`, two cards of a depth that takes courage are laid out to choose from. After the
        landing the evening is over.
        """
        if self.at + 1 < len(self.dealt):
            return self._standing_at(self.at + 1)
        if self.has_landed:
            return replace(self, is_over=True)
        if self.offer:
            return self._cleared().forward(offers=offers)
        card = next(iter(self.coming), None)
        if card is None:
            return self._standing_at(len(self.dealt))
        if offers:
            rest = _without(self.pile, card)
            last = self.dealt[-1] if self.dealt else None
            other = next((one for one in rest if _is_a_choice(card, one, last)), None)
            if other is not None:
                moved = replace(self, pile=_without(rest, other), offer=(card, other))
                return moved._standing_at(len(self.dealt))
        return self._dealing(card, lands=self._lands_next)

    def taken(self, place: int, goes_back_to: int) -> "Evening":
        """Take one of the two cards on offer (0 or 1); the other goes back unseen, so deep into the pile."""
        card, other = self.offer[place], self.offer[1 - place]
        depth = max(0, min(goes_back_to, len(self.pile)))
        pile = (*self.pile[:depth], other, *self.pile[depth:])
        return replace(self, offer=(), pile=pile)._dealing(card, lands=self._lands_next)

    def declined(self) -> "Evening":
        """Put both cards on offer back until another day."""
        return replace(self, offer=(), aside=(*self.aside, *self.offer))

    def back(self) -> "Evening":
        """Bring the card before this one back; the first card stays."""
        return self._standing_at(self.at - 1) if self.at > 0 else self

    def put_back(self) -> "Evening":
        """Put the present card back until another day and turn the next one for the same people."""
        card = self.card
        if card is None:
            return self
        dealt = self.dealt[: self.at] + self.dealt[self.at + 1 :]
        # What asks nearly the same would be no kinder now.
        alike = tuple(one for one in self.pile if one.family and one.family == card.family)
        pile = (*(one for one in self.pile if one not in alike), *alike)
        lifted = replace(self, pile=pile, dealt=dealt, aside=(*self.aside, card), rung=0, has_landed=False)
        if self.at < len(dealt):
            return lifted
        return replace(replace(lifted, at=len(dealt)).forward(), turn=self.turn)

    def with_breather(self, card: PileCard) -> "Evening":
        """Lay a breather on the table; the present card waits on its rung."""
        waiting = (self.at, self.rung) if self.card is not None else None
        dealt = (*self.dealt[: self.at + 1], card, *self.dealt[self.at + 1 :])
        laid = replace(self, pile=_without(self.pile, card), dealt=dealt, paused=waiting, rung=0)
        return replace(laid, at=min(self.at + 1, len(dealt) - 1))

    def with_card(self, card: PileCard) -> "Evening":
        """Deal this very card, whatever the arc would have chosen."""
        return replace(self._cleared(), at=max(0, len(self.dealt) - 1))._dealing(card, lands=False)

    def returned(self) -> "Evening":
        """Go back to where people were before the breather, on the same rung; the breather lies behind."""
        if self.paused is None:
            return self
        place, rung = self.paused
        waiting, breather = self.dealt[place : place + 2]
        dealt = (*self.dealt[:place], breather, waiting, *self.dealt[place + 2 :])
        return replace(self, dealt=dealt, at=place + 1, rung=rung, paused=None)

    def landing(self) -> "Evening":
        """Deal the warm last card; with no card left the evening is over at once."""
        depth = Depth(min(Depth.OPEN, max(self.filters.open_depths, default=Depth.LIGHT)))
        cleared = self._cleared()
        card = pick(cleared.pile, Step(depth, Role.LANDING), self.dealt)
        if card is None:
            return replace(self, is_over=True)
        return replace(cleared, at=len(self.dealt))._dealing(card, lands=True)

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

    def with_felt(self, number: int, felt: Felt | None) -> "Evening":
        """Remember what a card was, until the evening is forgotten; None for nothing said."""
        others = tuple(one for one in self.felt if one[0] != number)
        return replace(self, felt=others if felt is None else (*others, (number, felt)))

    def with_pile(self, filters: Filters, pile: Iterable[PileCard], suiting: Container[int]) -> "Evening":
        """Take up a newly shuffled pile; cards dealt or put back tonight are left out of it.

        Cards already dealt that do not suit the people now at the table (their numbers are not in
        `suiting`) leave it; when the present card is one of them the pile lies closed again.
        """
        known = {card.number for card in (*self.dealt, *self.aside)}
        fresh = tuple(card for card in pile if card.number not in known)
        dealt = tuple(card for card in self.dealt if card.number in suiting)
        stays = self.card is not None and self.card in dealt
        moved = replace(self, filters=filters, pile=fresh, dealt=dealt, offer=(), paused=None)
        if stays and self.card is not None:
            return replace(moved, at=dealt.index(self.card))
        return replace(moved, at=len(dealt), rung=0)

    def with_on_top(self, numbers: Sequence[int]) -> "Evening":
        """Have the cards with these numbers lie on top of the pile, as far as they are in it."""
        places = {number: place for place, number in enumerate(numbers)}
        pile = sorted(self.pile, key=lambda card: places.get(card.number, len(places)))
        return replace(self, pile=tuple(pile))

    def started_over(self, pile: Iterable[PileCard]) -> "Evening":
        """Begin the pile again from the start, shuffled anew; cards put back stay away if others are left."""
        cards = tuple(pile)
        aside = {card.number for card in self.aside}
        others = tuple(card for card in cards if card.number not in aside)
        return replace(self, pile=others or cards, dealt=(), at=0, rung=0, has_landed=False, is_over=False)

    def renewed(self, cards: Mapping[int, PileCard | None]) -> "Evening":
        """Take over cards that were changed, by their numbers; those that are gone (None) leave the table."""
        if not cards:
            return self

        def now(lying: tuple[PileCard, ...]) -> tuple[PileCard, ...]:
            found = (cards.get(one.number, one) for one in lying)
            return tuple(one for one in found if one is not None)

        dealt, before = now(self.dealt), now(self.dealt[: self.at])
        offer = now(self.offer)
        is_whole = len(dealt) == len(self.dealt)
        return replace(
            self,
            pile=(*now(self.pile), *(offer if len(offer) < len(self.offer) else ())),
            offer=offer if len(offer) == len(self.offer) else (),
            dealt=dealt,
            aside=now(self.aside),
            at=len(before),
            rung=self.rung if is_whole else 0,
            paused=self.paused if is_whole else None,
        )

    def _cleared(self) -> "Evening":
        """Two cards that lie there to choose from go back unseen."""
        return replace(self, pile=(*self.pile, *self.offer), offer=())

    @property
    def _lands_next(self) -> bool:
        return self.pace is Pace.EASE_IN and 0 < self.length <= len(self.dealt) + 1

    def _dealing(self, card: PileCard, *, lands: bool) -> "Evening":
        """Lay this card on the table, for whoever is first to answer it."""
        known_depths = {one.depth for one in self.dealt}
        host_goes_first = card.kind == _SHARE or card.depth not in known_depths
        dealt = (*self.dealt, card)
        laid = replace(
            self, pile=_without(self.pile, card), dealt=dealt, has_landed=self.has_landed or lands
        )._standing_at(len(dealt) - 1)
        return replace(laid, turn=0) if host_goes_first else laid

    def _standing_at(self, place: int) -> "Evening":
        step = 1 if place > self.at else -1
        turn = (self.turn + step) % self.sides if self.card is not None else self.turn
        return replace(self, at=place, rung=0, turn=turn, paused=None)

    def _upcoming(self, pile: tuple[PileCard, ...], dealt: tuple[PileCard, ...]) -> PileCard | None:
        return next_card(pile, self.pace, self.shape, dealt)


def _without(pile: tuple[PileCard, ...], card: PileCard) -> tuple[PileCard, ...]:
    # What is dealt lies near the top, so this reads little of a large pile.
    place = next((at for at, one in enumerate(pile) if one.number == card.number), len(pile))
    return pile[:place] + pile[place + 1 :]


def _is_a_choice(card: PileCard, other: PileCard, last: PileCard | None) -> bool:
    """Two cards are a choice when they are alike but for their themes, and the last one had neither.

    What was made to land on stands beside its like alone, so that an evening always lands.
    """
    alike = other.depth == card.depth and other.kind == card.kind
    if (other.traits ^ card.traits) & _LANDING:
        return False
    rested = other.is_resting == card.is_resting and not other.is_returning
    if other.family and other.family == card.family:
        return False
    differs = other.theme != card.theme and (last is None or other.theme != last.theme)
    return alike and rested and differs
