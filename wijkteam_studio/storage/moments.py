"""Moments as the database keeps them."""

from datetime import UTC, datetime


def in_utc(moment: datetime) -> datetime:
    """The moment in UTC; raises ValueError for one without a time zone."""
    if moment.tzinfo is None:
        raise ValueError("a time without a time zone")
    return moment if moment.tzinfo is UTC else moment.astimezone(UTC)


def utc_text(moment: datetime | None) -> str | None:
    """An aware moment as SQLite keeps it: text of one length that sorts by time."""
    return None if moment is None else in_utc(moment).isoformat(" ", "microseconds")
