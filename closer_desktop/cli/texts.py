"""Cards, decks and entries as plain text for a terminal."""

import textwrap
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import Enum
from typing import TypeVar

from closer_desktop.domain.cards import Card, Deck, Depth
from closer_desktop.domain.journal import Entry, is_covered
from closer_desktop.domain.text import NOTE_LIMIT, clean

_Word = TypeVar("_Word", bound=Enum)


def card_text(card: Card, width: int) -> str:
    """The card with its first rung, and its depth and theme in words."""
    lines = wrapped(card.text, width)
    if card.ladder:
        lines += wrapped(card.ladder[0], width, indent="  ")
    kind = [] if card.kind == "question" else [card.kind.replace("_", " ")]
    return "\n".join([*lines, f"  ({', '.join([card.depth.label, card.theme.value, *kind])})"])


def card_line(card: Card, width: int) -> str:
    """The card in short: its text, and its depth, theme and id."""
    return "\n".join([*wrapped(card.text, width), f"  ({card.depth.label}, {card.theme}, {card.id})"])


def deck_text(deck: Deck, width: int) -> str:
    """The deck's title and id, and how many cards of each depth it holds."""
    depths = counted(Depth, (card.depth for card in deck.cards))
    counts = ", ".join(f"{count} {depth.label}" for depth, count in depths.items() if count)
    return "\n".join(
        [
            *wrapped(f"{deck.title} ({deck.id}): {cards_counted(len(deck.cards))}", width),
            *wrapped(counts, width, indent="  "),
        ]
    )


def cards_counted(count: int) -> str:
    """How many cards there are, in words."""
    return "1 card" if count == 1 else f"{count:,} cards"


def entry_text(entry: Entry, width: int, *, covers: bool = False) -> str:
    """The entry: when, with whom and where, the question, and what stayed.

    With `covers`, a line that waits to be asked again is not told.
    """
    head = [f"{entry.at.day} {entry.at:%B %Y, %H:%M}"]
    if entry.people:
        head.append(f"with {', '.join(entry.people)}")
    if entry.place:
        head.append(entry.place)
    if entry.depth:
        head.append(entry.depth.label)
    lines = wrapped("; ".join(head), width)
    line = entry.line
    if covers and is_covered(entry):
        until = f"you ask again, on {entry.ask_again}" if entry.ask_again else "the new answer is noted"
        line = f"(The line stays covered until {until}.)"
    for text in (entry.question, line):
        lines += wrapped(text, width, indent="  ") if text else []
    if entry.tags:
        lines += wrapped(f"({', '.join(entry.tags)})", width, indent="  ")
    return "\n".join(lines)


def wrapped(text: str, width: int, indent: str = "") -> list[str]:
    """The text in lines of this width, fit for a terminal."""
    return [
        line
        for part in clean(text, NOTE_LIMIT).splitlines()
        for line in textwrap.wrap(part, width, initial_indent=indent, subsequent_indent=indent) or [""]
    ]


def counted(words: Iterable[_Word], found: Iterable[_Word]) -> dict[_Word, int]:
    """How often each of the words was found, in their order."""
    counts = Counter(found)
    return {word: counts[word] for word in words}


def paragraphs(texts: Sequence[str]) -> str:
    """The texts with a line between them."""
    return "\n\n".join(texts)
