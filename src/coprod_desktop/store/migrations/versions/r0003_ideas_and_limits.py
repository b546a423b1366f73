"""Ideas, where a limit comes from, when an answer comes, and where a limit was before."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the columns with what they mean for what is there already, and the new tables."""
    for table in ("limit_line", "unfinished_limit"):
        _add(table, "source", "not-said")
        _add(table, "hear_by", "")
    _add("action", "limit", "")
    _make("idea", "words", "said_by", "limit", "yes_if", "fit", "reason", "decided_by")
    _make("limit_move", "limit", "made_at", "before", "after", "why")
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER no_{verb.lower()}_of_limit_move BEFORE {verb} ON limit_move "
            "BEGIN SELECT RAISE(ABORT, 'limit_move is append-only'); END"
        )


def _add(table: str, name: str, before: str) -> None:
    op.add_column(table, sa.Column(name, sa.Text(), nullable=False, server_default=before))


def _make(table: str, *names: str) -> None:
    texts = [sa.Column(name, sa.Text(), nullable=False) for name in ("id", *names)]
    position = sa.Column("position", sa.Integer(), nullable=False)
    op.create_table(table, *texts, position, sa.PrimaryKeyConstraint("id", name=f"pk_{table}"))
