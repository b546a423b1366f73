"""The marks of a project that is carried from laptop to laptop."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Add a table to which marks are only ever added."""
    op.create_table(
        "trip",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "mark", "made_at")),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_trip"),
    )
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER no_{verb.lower()}_of_trip BEFORE {verb} ON trip "
            "BEGIN SELECT RAISE(ABORT, 'trip is append-only'); END"
        )
