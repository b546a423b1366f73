"""Who put a consent talk into another language, from when a yes counts, and "this is still right"."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Add the columns, empty in records that are there."""
    for name in ("interpreter", "counts_from"):
        op.add_column("consent_record", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    op.add_column(
        "consent_record", sa.Column("still_right", sa.Boolean(), nullable=False, server_default="0")
    )
