"""Plays whole evenings by chance and counts broken rules: python -m benchmarks.evenings [10000]."""

import sys
from collections import Counter

from tests.simulated import House, play


def main(evenings: int) -> int:
    """Print how many evenings were played and the seeds of those that broke a rule; 1 when one did."""
    house = House()
    broken: Counter[str] = Counter()
    lengths: Counter[int] = Counter()
    for seed in range(evenings):
        played = play(house, seed)
        lengths[len(played.dealt)] += 1
        for breach in played.breaches:
            broken[breach] += 1
            print(f"seed {seed}: {breach}")
    print(
        f"{evenings} evenings, {sum(broken.values())} broken rules; "
        f"cards dealt: {dict(sorted(lengths.items()))}"
    )
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000))
