"""Each person's answer to an agreement, what is not known yet, what was promised, and who is new."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Add the tables; to the rounds and the answers records are only ever added."""
    _make("agreement_round", "document", "code", "made_at", "terms", "number#")
    _make(
        "agreement_answer",
        *("round", "person", "made_at", "stand", "words", "speaker", "named?"),
    )
    _make("answer_window", "until")
    _make("unknown_yet", "what", "who", "outside", "told_by", "if_bad", "answer")
    _make("promise_made", "what", "sort", "who", "by_when", "kept", "reason")
    op.add_column("person", sa.Column("joined_on", sa.Text(), nullable=False, server_default=""))
    for table in ("agreement_round", "agreement_answer"):
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER no_{verb.lower()}_of_{table} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )


def _make(table: str, *names: str) -> None:
    """Add a table. A name with a question mark holds yes or no, one with a hash a number."""
    columns = [sa.Column(name.rstrip("?#"), _kind(name), nullable=False) for name in ("id", *names)]
    position = sa.Column("position", sa.Integer(), nullable=False)
    op.create_table(table, *columns, position, sa.PrimaryKeyConstraint("id", name=f"pk_{table}"))


def _kind(name: str) -> sa.types.TypeEngine[Any]:
    if name.endswith("#"):
        return sa.Integer()
    return sa.Boolean() if name.endswith("?") else sa.Text()
