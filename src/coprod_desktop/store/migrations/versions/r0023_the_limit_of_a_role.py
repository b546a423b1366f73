"""The limit a role may meet, and what would make it a yes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    """Add the columns, with nothing in them."""
    for name in ("limit", "yes_if"):
        op.add_column("role", sa.Column(name, sa.Text(), nullable=False, server_default=""))
