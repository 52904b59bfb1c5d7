"""The one door to SQLModel and SQLAlchemy.

`system/heavy.py` brings them in on one thread: their modules import each other in circles, and a
second thread that comes in by another way would meet a module that is half there.
"""

import sqlmodel
from sqlalchemy import (
    BigInteger,
    ClauseElement,
    DateTime,
    Dialect,
    Float,
    Index,
    String,
    Table,
    Text,
    UniqueConstraint,
    and_,
    bindparam,
    create_engine,
    delete,
    func,
    text,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.pool import StaticPool
from sqlalchemy.types import TypeDecorator, TypeEngine, Uuid
from sqlmodel import Field, Session, SQLModel, col, select

__all__ = [
    "BigInteger",
    "ClauseElement",
    "DateTime",
    "Dialect",
    "Field",
    "Float",
    "Index",
    "SQLModel",
    "Session",
    "StaticPool",
    "String",
    "Table",
    "Text",
    "TypeDecorator",
    "TypeEngine",
    "UniqueConstraint",
    "Uuid",
    "and_",
    "bindparam",
    "col",
    "create_engine",
    "delete",
    "func",
    "select",
    "sqlite",
    "sqlmodel",
    "text",
]
