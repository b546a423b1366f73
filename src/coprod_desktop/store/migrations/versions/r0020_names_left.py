"""Names that stay in words as they are, and who decided so."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    """Add the table."""
    names = ("id", "person", "fingerprint", "decided_by", "made_at")
    op.create_table(
        "name_left",
        *(sa.Column(name, sa.Text(), nullable=False) for name in names),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_name_left"),
    )
