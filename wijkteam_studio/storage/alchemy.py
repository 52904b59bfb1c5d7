"""The one door to SQLModel and SQLAlchemy.

Two threads may both be the first to need them. SQLAlchemy's modules import each other in circles,
so a second thread that comes in by another way can meet a module that is half there; it waits
here until the first is through.
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
from sqlalchemy.types import TypeDecorator, TypeEngine
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
