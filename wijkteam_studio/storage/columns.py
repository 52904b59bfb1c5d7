"""Column types that SQLite and other databases do not have themselves."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from wijkteam_studio.storage.alchemy import (
    DateTime,
    Dialect,
    String,
    Text,
    TypeDecorator,
    TypeEngine,
)
from wijkteam_studio.storage.moments import in_utc, utc_text

#: A table whose rows stand in the order of their key, without numbers of their own.
IN_ORDER_OF_KEY: Final = {"sqlite_with_rowid": False}


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
        return utc_text(value) if dialect.name == "sqlite" else in_utc(value)

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
