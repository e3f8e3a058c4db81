"""How well the coach's depth score follows labels, and what one verdict costs.

    python -m benchmarks.coach [FILE]

A line of the file is a number, a tab and a question: the deeper, the higher the number. No such file is kept
here, since the questions are other people's; without one the built-in questions and their labels are read,
from which the score has learnt. What is printed is the rank correlation (Spearman), how many questions read
as each depth, and the processor's time for one whole verdict.
"""

import sys
import time
from collections import Counter
from pathlib import Path
from statistics import correlation, median

from closer_desktop.deckfile.reader import read_deck
from closer_desktop.domain.cards import Kind
from closer_desktop.domain.coach import advise
from closer_desktop.domain.coach.exposure import exposure
from closer_desktop.domain.coach.sentences import straighten

DECKS = Path(__file__).parents[1] / "decks"


def labelled(path: Path) -> list[tuple[float, str]]:
    """The questions of a file with their labels."""
    rows = [line.split("\t", 1) for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line]
    return [(float(label), question) for label, question in rows]


def built_in() -> list[tuple[float, str]]:
    """The built-in questions with the depths that were given to them."""
    cards = [card for file in sorted(DECKS.glob("*.toml")) for card in read_deck(file).deck.cards]
    return [(float(card.depth), card.text) for card in cards if card.kind is Kind.QUESTION]


def ranks(values: list[float]) -> list[float]:
    """The place of each value in their order; equal values share the mean of their places."""
    in_order = sorted(values)
    counts = Counter(values)
    return [in_order.index(value) + (counts[value] - 1) / 2 for value in values]


def time_of(question: str) -> float:
    """Milliseconds of the processor for one verdict."""
    start = time.process_time()
    advise(question)
    return (time.process_time() - start) * 1000


def main(rows: list[tuple[float, str]]) -> None:
    """Print the figures for these questions."""
    read = [exposure(straighten(question)) for _, question in rows]
    found = correlation(ranks([label for label, _ in rows]), ranks([one.score for one in read]))
    depths = Counter(one.depth.label for one in read)
    times = [time_of(question) for _, question in rows]
    print(f"{len(rows)} questions: rank correlation {found:.2f}")
    print(", ".join(f"{count} read {depth}" for depth, count in depths.most_common()))
    print(f"one verdict: median {median(times):.2f} ms, most {max(times):.2f} ms")


if __name__ == "__main__":
    main(labelled(Path(sys.argv[1])) if len(sys.argv) > 1 else built_in())
