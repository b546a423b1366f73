"""Each person's own notes, sealed or not."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    """Add the table; nobody has notes yet."""
    op.create_table(
        "private_notes",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "words", "sealed", "way")),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_private_notes"),
    )
