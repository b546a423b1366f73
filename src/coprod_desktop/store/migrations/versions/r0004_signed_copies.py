"""Pictures of signed papers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the table, to which records are only ever added."""
    texts = ("document", "subject", "made_at", "words", "picture")
    op.create_table(
        "signed_copy",
        sa.Column("id", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in texts[:2]),
        sa.Column("number", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in texts[2:]),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_signed_copy"),
    )
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER no_{verb.lower()}_of_signed_copy BEFORE {verb} ON signed_copy "
            "BEGIN SELECT RAISE(ABORT, 'signed_copy is append-only'); END"
        )
