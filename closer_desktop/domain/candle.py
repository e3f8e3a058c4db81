"""When the candle is lit: from an hour that people set until the morning."""

from datetime import datetime, timedelta

MORNING = 6


def is_candle_time(hour: int, now: datetime) -> bool:
    """Tell whether the candle burns; it is lit at this hour of the clock, 1 to 23, and 0 means never."""
    return hour > 0 and (now.hour >= hour or now.hour < MORNING)


def until_change(hour: int, now: datetime) -> timedelta:
    """How long it is until the candle is lit at this hour, or until the morning that puts it out."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    changes = [midnight + timedelta(days=day, hours=at) for day in (0, 1) for at in (hour, MORNING)]
    return min(change for change in changes if change > now) - now
