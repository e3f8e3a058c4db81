"""Plays whole evenings by chance and counts broken rules: python -m benchmarks.evenings [10000].

Afterwards two people meet on 200 evenings of one year, and what they see again too soon is counted.
"""

import sys
from collections import Counter

from closer_desktop.domain.arc import Length
from closer_desktop.domain.pile import ANNUAL_REST_DAYS
from tests.simulated import House, play, play_a_year

EVENINGS_A_YEAR = 200


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
    too_soon = sum(map(a_year, (Length.QUARTER_HOUR, Length.FORTY_MINUTES)))
    return 1 if broken or too_soon else 0


def a_year(length: Length) -> int:
    """Print what two people see again in a year of evenings of this length; how often that was too soon."""
    year = play_a_year(House(), EVENINGS_A_YEAR, length)
    early = [number for number, days in year.returned.items() if days < ANNUAL_REST_DAYS]
    print(
        f"{year.evenings} evenings of {int(length)} cards with the same two people in a year: "
        f"{len(year.seen)} cards seen, {len(year.too_soon)} again too soon; {len(year.returned)} of "
        f"{len(year.yearly)} cards for once a year came back, {len(early)} of them too soon"
    )
    return len(year.too_soon) + len(early)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000))
