"""The candle is lit at an hour of the clock and put out in the morning."""

from datetime import datetime, timedelta

import pytest

from closer_desktop.domain.candle import is_candle_time, until_change


@pytest.mark.parametrize(
    ("hour", "at", "burns"),
    [
        (21, "20:59", False),
        (21, "21:00", True),
        (21, "03:00", True),
        (21, "06:00", False),
        (0, "23:00", False),
    ],
)
def test_it_burns_from_its_hour_until_six(hour: int, at: str, burns: bool) -> None:
    assert is_candle_time(hour, datetime.fromisoformat(f"2026-11-27T{at}")) is burns


@pytest.mark.parametrize(
    ("at", "until"),
    [("20:30", timedelta(minutes=30)), ("21:00", timedelta(hours=9)), ("05:59", timedelta(minutes=1))],
)
def test_the_next_change_is_the_only_one_to_wait_for(at: str, until: timedelta) -> None:
    assert until_change(21, datetime.fromisoformat(f"2026-11-27T{at}")) == until
