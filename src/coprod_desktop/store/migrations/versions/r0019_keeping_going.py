"""Plans of people's own, words at the end of a session, who to talk to, check-ins, and an ending."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    """Add the tables; to what was said at a session, and to looks, records are only ever added."""
    _make("plan_line", "person", "part", "words", "shared?")
    _make("reflection", "session", "words", "said_by")
    _make("contact", "name", "sort", "how", "checked_on")
    _make("check_in", "what", "who", "day")
    _make("look", "about", "what", "made_at", "said")
    _make("ending", "difference", "thanks", "celebrate", "stays")
    for table in ("reflection", "look"):
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER no_{verb.lower()}_of_{table} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )


def _make(table: str, *names: str) -> None:
    """Add a table. A name with a question mark holds yes or no."""
    columns = [sa.Column(name.rstrip("?"), _kind(name), nullable=False) for name in ("id", *names)]
    position = sa.Column("position", sa.Integer(), nullable=False)
    op.create_table(table, *columns, position, sa.PrimaryKeyConstraint("id", name=f"pk_{table}"))


def _kind(name: str) -> sa.types.TypeEngine[Any]:
    return sa.Boolean() if name.endswith("?") else sa.Text()
