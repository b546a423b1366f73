"""The language each person reads and writes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Add the column; nobody has said it yet."""
    op.add_column("person", sa.Column("language", sa.Text(), nullable=False, server_default=""))
