"""Moments as whole numbers, so that they can be put in order whatever their offset."""

from datetime import UTC, datetime, timedelta

MICROSECONDS_A_DAY = 86_400_000_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def instant_of(at: datetime) -> int:
    """Microseconds since 1970 in UTC; raises TypeError for a moment without an offset."""
    since = at - _EPOCH
    return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds


def moment_of(instant: int) -> datetime:
    """The moment, in this computer's own time."""
    return (_EPOCH + timedelta(microseconds=instant)).astimezone()
