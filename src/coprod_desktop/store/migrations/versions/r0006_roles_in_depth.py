"""Roles in depth: more on each card, their history, the words of a part, and pieces of work."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the columns with what they mean for what is there already, and the new tables."""
    for name in ("answers_for", "held_by_group", "trial_until", "review_on", "rule"):
        _add("role", name, "")
    _add("role", "need", "not-said")
    for name in ("no_time_asked", "keeps_flow"):
        op.add_column("role", sa.Column(name, sa.Boolean(), nullable=False, server_default="0"))
    for name in ("words", "edited_by"):
        _add("holding", name, "")
    fields = sa.Column("fields", sa.JSON(), nullable=False)
    _make("role_event", "role", "title", "made_at", "change", "person", "group", "words", inside=(fields,))
    _make("part_edit", "role", "owner", "part", "made_at", "by", "before", "after")
    _make("part_look", "made_at")
    _make("piece_of_work", "what", "level", "further", "role", "limit")
    for table in ("role_event", "part_edit", "part_look"):
        _only_add_to(table)


def _add(table: str, name: str, before: str) -> None:
    op.add_column(table, sa.Column(name, sa.Text(), nullable=False, server_default=before))


def _make(table: str, *names: str, inside: tuple[sa.Column[Any], ...] = ()) -> None:
    texts = [sa.Column(name, sa.Text(), nullable=False) for name in ("id", *names)]
    position = sa.Column("position", sa.Integer(), nullable=False)
    op.create_table(table, *texts, *inside, position, sa.PrimaryKeyConstraint("id", name=f"pk_{table}"))


def _only_add_to(table: str) -> None:
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER no_{verb.lower()}_of_{table} BEFORE {verb} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )
