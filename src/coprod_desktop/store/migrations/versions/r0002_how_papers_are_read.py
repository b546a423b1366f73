"""How the group's papers are read, and the day each person's way of reading was last asked about."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns; an earlier project has standard papers and copies for those who need them."""
    for name in ("paper_size", "word_level"):
        op.add_column("project", sa.Column(name, sa.Text(), nullable=False, server_default="standard"))
    op.add_column("project", sa.Column("copies_for_all", sa.Boolean(), nullable=False, server_default="1"))
    op.add_column("person", sa.Column("needs_checked_on", sa.Text(), nullable=False, server_default=""))
