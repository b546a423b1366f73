"""A yes, a no, and what nobody said: earlier files kept a skipped question as a no."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from coprod_desktop.store.yes_no_before import THREE_VALUES

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    """Turn each yes or no into one of three values. A no may never have been said, so it is not said now."""
    for table, columns in THREE_VALUES.items():
        for column in columns:
            said = sa.Column(f"{column}_said", sa.Text(), nullable=False, server_default="not-said")
            op.add_column(table, said)
            op.execute(f"UPDATE {table} SET {column}_said = 'yes' WHERE {column}")
            op.drop_column(table, column)
            op.alter_column(table, f"{column}_said", new_column_name=column)
