"""Search over everything that was written: teams, agreements, parked topics and notes.

Saving a text marks its session in `search_due`, by a trigger, unless it is marked already. The
index follows in a quiet moment (`catch_up`); until then the texts of a marked session are read
themselves, so a search is always exact. The index holds the folded words of a text, see
`domain/folding`, so it finds what a person would call the same word.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, islice
from typing import Any
from uuid import UUID

from wijkteam_studio.domain.folding import words_of
from wijkteam_studio.domain.graphemes import cut
from wijkteam_studio.domain.overview import SearchHit
from wijkteam_studio.storage.connection import DbSession
from wijkteam_studio.storage.search_sources import (
    DONE,
    DUE,
    NO_PLACE,
    PLACE,
    SAME_PLACE,
    SOURCES,
    Source,
)

MOST_WORDS = 8
_EXCERPT = 120
_WORDS_BEFORE = 6
_EVERYTHING = 1_000_000_000


def search(db: DbSession, text: str, limit: int = 50) -> tuple[SearchHit, ...]:
    """Texts that hold every word as the start of a word, in their folded form.

    Teams come first, then agreements, parked topics and notes, each newest first.
    """
    words = words_of(text)[:MOST_WORDS]
    if not words or limit < 1:
        return ()
    found = chain.from_iterable(_found(db, source, words, limit) for source in SOURCES)
    return tuple(islice(found, limit))


def _found(db: DbSession, source: Source, words: Sequence[str], limit: int) -> Iterator[SearchHit]:
    for row in _rows(db, source.marked, (source.table,)):
        if _holds(row["text"], words):
            yield _hit(source, row, words)
    query = " ".join(f'"{word}"*' for word in words)
    for row in _rows(db, source.matching, (query, source.table, limit)):
        yield _hit(source, row, words)


def _rows(db: DbSession, sql: str, values: Sequence[Any]) -> Iterator[Mapping[str, Any]]:
    cursor = db.run(sql, values)
    names = [column[0] for column in cursor.description]
    return (dict(zip(names, row, strict=True)) for row in cursor)


def _holds(text: str, words: Sequence[str]) -> bool:
    there = words_of(text)
    return all(any(word.startswith(wanted) for word in there) for wanted in words)


def _hit(source: Source, row: Mapping[str, Any], words: Sequence[str]) -> SearchHit:
    return SearchHit(
        kind=source.kind,
        item_id=UUID(row["id"]),
        team_id=UUID(row["team_id"]),
        team_name=row["team"],
        excerpt=excerpt(row["text"], words),
        where=row["place"],
        session_id=UUID(row["session_id"]) if row["session_id"] else None,
        day=date.fromisoformat(row["day"]) if row["day"] else None,
    )


def excerpt(text: str, words: Sequence[str]) -> str:
    """The part of a text around the first word that was found, on one line."""
    parts = text.split()
    if len(" ".join(parts)) <= _EXCERPT:
        return " ".join(parts)
    first = next((place for place, part in enumerate(parts) if _begins(part, words)), 0)
    start = max(0, first - _WORDS_BEFORE)
    shown = " ".join(parts[start:])
    part = cut(shown, _EXCERPT).rsplit(" ", 1)[0] if len(shown) > _EXCERPT else shown
    return ("… " if start else "") + part + (" …" if len(shown) > len(part) else "")


def _begins(part: str, words: Sequence[str]) -> bool:
    return any(there.startswith(wanted) for there in words_of(part) for wanted in words)


def catch_up(driver: sqlite3.Connection, most: int = _EVERYTHING) -> int:
    """Bring the index up to date, at most so many rows; gives how many it did."""
    done = 0
    for source in SOURCES:
        for (owner,) in driver.execute(DUE, (source.table, most)).fetchall():
            done += _catch_up_with(driver, source, owner, most - done)
            if done >= most:
                return done
            driver.execute(DONE, (source.table, owner))
    return done


def _catch_up_with(driver: sqlite3.Connection, source: Source, owner: str, most: int) -> int:
    """The texts of one owner; only those whose row is another than when it was indexed."""
    gone = driver.execute(source.gone, (source.table, owner)).fetchall()
    driver.executemany(source.unindex, gone)
    driver.executemany(NO_PLACE, gone)
    found = driver.execute(source.changed, (source.table, owner, most)).fetchall()
    for number, identity, made_of, text in found:
        if number is None:
            place = driver.execute(PLACE, (source.table, owner, identity, made_of)).lastrowid
        else:
            place = number
            driver.execute(source.unindex, (place,))
            driver.execute(SAME_PLACE, (made_of, place))
        driver.execute(source.reindex, (place, " ".join(words_of(text))))
    return len(gone) + len(found)


def forget_deleted(driver: sqlite3.Connection) -> None:
    """Bring the index up to date and write it anew, so that no word of a deleted text stays."""
    catch_up(driver)
    for source in SOURCES:
        driver.execute(source.rewrite)
