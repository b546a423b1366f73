"""Links between the answers to agreements, and between the times in which people were asked."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    """Add the columns; they are empty in records that are there, and the first new one ties them."""
    for table in ("agreement_round", "agreement_answer"):
        for name in ("link", "erased"):
            op.add_column(table, sa.Column(name, sa.Text(), nullable=False, server_default=""))
