"""The sum of what a record said, where a person was taken out of it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Add the column; it is empty in records that are whole."""
    for table in ("consent_record", "agreement_version"):
        op.add_column(table, sa.Column("erased", sa.Text(), nullable=False, server_default=""))
