"""After how many quiet minutes a project locks by itself."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Add the column; an earlier project never locks by itself."""
    op.add_column("project", sa.Column("lock_after", sa.Integer(), nullable=False, server_default="0"))
