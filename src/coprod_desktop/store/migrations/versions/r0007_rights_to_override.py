"""Rights to override, their uses and appeals; earlier answers to ideas; what else may meet a limit."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

USE = ("right", "used_by", "what", "asked", "reason", "made_at", "area", "ground", "heard_by", "appeal_until")
APPEAL = ("use", "words", "said_by", "made_at")
ANSWER = ("outcome", "reason", "answered_by", "made_at")
RIGHT = ("role", "person", "area", "ground", "ask_first", "appeal", "appeal_outside", "days")


def upgrade() -> None:
    """Add the tables, and the columns with nothing in them."""
    for table, name in (("answer", "limit"), ("answer", "yes_if"), ("action", "yes_if")):
        op.add_column(table, sa.Column(name, sa.Text(), nullable=False, server_default=""))
    _make("override_right", *RIGHT, "ends", "stopped_on")
    for before in ("unfinished_", ""):
        _make(f"{before}appeal", *APPEAL)
        _make(f"{before}appeal_answer", *ANSWER)
    for table in ("unfinished_use", "override_use"):
        _make(table, *USE, more=(sa.Column("in_area", sa.Boolean(), nullable=False),))
    _make("idea_answer", "idea", "until", "fit", "reason", "decided_by")
    for table in ("idea_answer", "override_use", "appeal", "appeal_answer"):
        _only_add_to(table)


def _make(table: str, *names: str, more: tuple[sa.Column[bool], ...] = ()) -> None:
    texts = [sa.Column(name, sa.Text(), nullable=False) for name in ("id", *names)]
    position = sa.Column("position", sa.Integer(), nullable=False)
    op.create_table(table, *texts, *more, position, sa.PrimaryKeyConstraint("id", name=f"pk_{table}"))


def _only_add_to(table: str) -> None:
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER no_{verb.lower()}_of_{table} BEFORE {verb} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )
