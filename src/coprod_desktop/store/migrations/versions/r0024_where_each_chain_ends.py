"""Where each chain ends, apart from the chain: a record taken off its very end is missed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"

CHAINS = {
    "consents": "consent_record",
    "agreements": "agreement_version",
    "agreement_rounds": "agreement_round",
    "agreement_answers": "agreement_answer",
}
"""Each list whose records are tied to each other, and its table."""


def upgrade() -> None:
    """Add the table, with the ends as they are found: what was taken off before this is not known."""
    op.create_table(
        "chain_end",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("head", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_chain_end"),
    )
    for position, (name, table) in enumerate(CHAINS.items()):
        last = f"SELECT link FROM {table} ORDER BY position DESC LIMIT 1"
        op.execute(
            "INSERT INTO chain_end (id, count, head, position) "
            f"SELECT '{name}', COUNT(*), COALESCE(({last}), ''), {position} FROM {table}"
        )
