"""The columns and tables a project is made of: each kind has a short way to be written down."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Integer, MetaData, Table, Text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def collection(name: str, *columns: Column[Any] | str) -> Table:
    """Return the table of a collection: an id, these columns, and the place in the order.

    Args:
        name: the table's name.
        columns: its columns; a name alone is a text.
    """
    return Table(name, metadata, identity(), *columns_of(*columns), number("position"))


def columns_of(*columns: Column[Any] | str) -> tuple[Column[Any], ...]:
    """Return columns, where a name alone is a text."""
    return tuple(Column(one, Text, nullable=False) if isinstance(one, str) else one for one in columns)


def identity() -> Column[Any]:
    """Return the column that names a row."""
    return Column("id", Text, primary_key=True)


def yes_or_no(name: str) -> Column[Any]:
    """Return a column for a yes or a no."""
    return Column(name, Boolean, nullable=False)


def inside(name: str) -> Column[Any]:
    """Return a column for what lies inside a record."""
    return Column(name, JSON, nullable=False)


def number(name: str) -> Column[Any]:
    """Return a column for a whole number."""
    return Column(name, Integer, nullable=False)


def names(name: str, table: str, *, nullable: bool = False) -> Column[Any]:
    """Return a column that names a row of another table."""
    # Deferred, so that one save may write its rows in any order.
    key = ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return Column(name, Text, key, nullable=nullable)


# What came after the first version: rows of an earlier file have the default.


def later(name: str, default: str = "") -> Column[Any]:
    """Return a text that came later."""
    return Column(name, Text, nullable=False, server_default=default)


def later_texts(*names: str) -> tuple[Column[Any], ...]:
    """Return texts that came later; rows of an earlier file have empty ones."""
    return tuple(later(name) for name in names)


def later_yes_or_no(name: str, *, default: bool = False) -> Column[Any]:
    """Return a yes or no that came later."""
    return Column(name, Boolean, nullable=False, server_default=str(int(default)))


def later_number(name: str) -> Column[Any]:
    """Return a whole number that came later; rows of an earlier file have 0."""
    return Column(name, Integer, nullable=False, server_default="0")


def later_list(name: str) -> Column[Any]:
    """Return a list inside a record that came later; rows of an earlier file have an empty one."""
    return Column(name, JSON, nullable=False, server_default="[]")
