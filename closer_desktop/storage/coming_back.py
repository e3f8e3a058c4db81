"""Which entries a yearly card asks again by itself, in the words of SQL."""

from datetime import date, timedelta

from closer_desktop.domain.filters import Trait
from closer_desktop.domain.memories import ONE_EVENING
from closer_desktop.domain.pile import ANNUAL_REST_DAYS

NEVER = "never"
"""What stands for the day on which to ask again where nobody wants to be asked."""

_A_YEAR = timedelta(days=ANNUAL_REST_DAYS)
_MICROSECOND = timedelta(microseconds=1)


def day_of_return(noted: date) -> date:
    """The day on which a yearly card is due again that was noted on this day."""
    return noted + _A_YEAR


def comes_back(today: date) -> str:
    """The condition that an `entry` is one that its yearly card asks again by now.

    It is until the same people have written down a new answer, unless they put it off or called it off.
    """
    # One CASE after the other: as a value, AND would look at everything for each entry.
    return f"""
(CASE WHEN ask_again != '' OR substr(at, 1, 10) > '{(today - _A_YEAR).isoformat()}' THEN 0
  WHEN NOT EXISTS (SELECT 1 FROM card WHERE card.id = entry.card AND card.traits & {int(Trait.ANNUAL)}) THEN 0
  ELSE NOT EXISTS (
    SELECT 1 FROM entry AS newer
    WHERE newer.card = entry.card AND newer.line != ''
      AND newer.instant > entry.instant + {ONE_EVENING // _MICROSECOND}
      AND NOT EXISTS (
        SELECT 1 FROM entry_person WHERE entry_person.entry IN (entry.id, newer.id)
        GROUP BY entry_person.person HAVING COUNT(*) = 1)) END)
"""
