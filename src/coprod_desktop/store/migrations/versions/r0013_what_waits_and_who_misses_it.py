"""Why something is talked about again, while it is written, and which session somebody cannot come to."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Add the columns; nothing is written in them yet."""
    for table, name in (("decision", "again_why"), ("away", "session")):
        op.add_column(table, sa.Column(name, sa.Text(), nullable=False, server_default=""))
