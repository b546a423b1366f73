"""A plan for cover from each person, who is away, and what was done then."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from coprod_desktop.store.cover_before import plans_from

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Add the tables, and turn the one cover of a role or an action into plans."""
    plan = _make("cover_plan", "task", "owner", "choice", "person", "last_moment")
    _make("away", "until")
    _make("cover_line", "made_at", "owner", "task", "what", "choice", "applied", "to")
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER no_{verb.lower()}_of_cover_line BEFORE {verb} ON cover_line "
            "BEGIN SELECT RAISE(ABORT, 'cover_line is append-only'); END"
        )
    found = plans_from(
        _rows("SELECT id, cover FROM role ORDER BY position"),
        _rows("SELECT id, owner, cover FROM action ORDER BY position"),
        _rows("SELECT role, person FROM holding ORDER BY position"),
    )
    op.bulk_insert(plan, [one | {"position": position} for position, one in enumerate(found)])
    for table in ("role", "action"):
        with op.batch_alter_table(table) as batch:
            batch.drop_column("cover")


def _make(table: str, *names: str) -> sa.Table:
    texts = [sa.Column(name, sa.Text(), nullable=False) for name in ("id", *names)]
    position = sa.Column("position", sa.Integer(), nullable=False)
    return op.create_table(table, *texts, position, sa.PrimaryKeyConstraint("id", name=f"pk_{table}"))


def _rows(query: str) -> list[dict[str, Any]]:
    found = op.get_bind().execute(sa.text(query)).mappings()
    return [{str(name): value for name, value in row.items()} for row in found]
