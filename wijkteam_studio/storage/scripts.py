"""Running several statements of SQL inside a transaction that goes on."""

import sqlite3
from collections.abc import Iterator


def run_script(connection: sqlite3.Connection, sql: str) -> None:
    """Run the statements of a script; `executescript` would commit first. Raises sqlite3.Error."""
    for statement in _statements(sql):
        connection.execute(statement)


def _statements(sql: str) -> Iterator[str]:
    """The statements one by one; each begins on a line of its own."""
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if statement.strip() and sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement
