"""Column types that SQLite and other databases do not have themselves."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from wijkteam_studio.storage.alchemy import (
    DateTime,
    Dialect,
    String,
    Text,
    TypeDecorator,
    TypeEngine,
)


def _in_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a time without a time zone")
    return moment if moment.tzinfo is UTC else moment.astimezone(UTC)


def utc_text(moment: datetime | None) -> str | None:
    """An aware moment as SQLite keeps it: text of one length that sorts by time."""
    return None if moment is None else _in_utc(moment).isoformat(" ", "microseconds")


class UtcTime(TypeDecorator[datetime]):
    """An aware moment: kept in UTC, given back in UTC; a naive one is refused.

    SQLite has no moments, so there it is text of one length that sorts by time.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Text for SQLite, the real thing elsewhere."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(String(32))
        return dialect.type_descriptor(DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """The moment as the database keeps it."""
        if value is None:
            return None
        return utc_text(value) if dialect.name == "sqlite" else _in_utc(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """The moment as the domain knows it."""
        if value is None:
            return None
        return datetime.fromisoformat(value) if dialect.name == "sqlite" else value.astimezone(UTC)


class JsonText(TypeDecorator[Any]):
    """A tuple or a mapping as JSON; comes back as a list or a dict."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The value as JSON text."""
        if value is None:
            return None
        plain = dict(value) if isinstance(value, Mapping) else list(value)
        return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002
        """The list or dict in the JSON text."""
        return None if value is None else json.loads(value)
