"""Sessions, decisions with their history, and the spreads of private checks."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the tables; to the history and to the private checks records are only ever added."""
    _make("session", "day", "came*", "note", "feedback?")
    _make(
        "decision",
        *("what", "how", "quorum", "decides", "session", "idea", "limit", "answer_by", "stands*"),
        *("stage", "outcome", "reason", "dissent*", "review"),
    )
    _make(
        "decision_move",
        *("decision", "made_at", "before", "after", "what", "how", "decides"),
        *("outcome", "reason", "tally*", "dissent*", "why"),
    )
    _make("private_check", "topic", "made_at", "spreads*", "took_part*")
    for table in ("decision_move", "private_check"):
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER no_{verb.lower()}_of_{table} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )


def _make(table: str, *names: str) -> None:
    """Add a table. A name with a star holds what lies inside a record, one with a question mark yes or no."""
    columns = [sa.Column(name.rstrip("*?"), _kind(name), nullable=False) for name in ("id", *names)]
    position = sa.Column("position", sa.Integer(), nullable=False)
    op.create_table(table, *columns, position, sa.PrimaryKeyConstraint("id", name=f"pk_{table}"))


def _kind(name: str) -> sa.types.TypeEngine[Any]:
    if name.endswith("*"):
        return sa.JSON()
    return sa.Boolean() if name.endswith("?") else sa.Text()
