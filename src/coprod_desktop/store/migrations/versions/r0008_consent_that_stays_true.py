"""What a yes rests on, what was taken back, links between records, and comings and goings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add the columns, empty in records that are there, and a table to which records are only ever added."""
    for name in ("points", "took_back"):
        op.add_column("consent_record", sa.Column(name, sa.JSON(), nullable=False, server_default="[]"))
    for table in ("consent_record", "agreement_version"):
        op.add_column(table, sa.Column("link", sa.Text(), nullable=False, server_default=""))
    op.create_table(
        "coming",
        sa.Column("id", sa.Text(), nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("person", "move", "made_at", "role", "title")
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_coming"),
    )
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER no_{verb.lower()}_of_coming BEFORE {verb} ON coming "
            "BEGIN SELECT RAISE(ABORT, 'coming is append-only'); END"
        )
