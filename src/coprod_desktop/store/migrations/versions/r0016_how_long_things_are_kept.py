"""Until when each kind of record is kept, and why."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Add the table; nobody has said it yet."""
    op.create_table(
        "keep_until",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "until", "why")),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_keep_until"),
    )
