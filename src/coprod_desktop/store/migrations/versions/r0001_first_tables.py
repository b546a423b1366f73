"""The tables of the first version."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table, and the triggers that keep consents and agreements as they are."""
    _make_project()
    _make_people_and_roles()
    _make_what_was_said()
    _make_own_wording()
    _make_kept_for_good()


def _text(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _flag(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _json(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.JSON(), nullable=False)


def _number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _perhaps(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=True)


def _key(table: str, column: str, referred: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{referred}.id"],
        name=f"fk_{table}_{column}_{referred}",
        deferrable=True,
        initially="DEFERRED",
    )


def _make(table: str, *parts: sa.Column[Any] | sa.ForeignKeyConstraint) -> None:
    key = sa.PrimaryKeyConstraint("id", name=f"pk_{table}")
    columns = [part for part in parts if isinstance(part, sa.Column)]
    others = [part for part in parts if not isinstance(part, sa.Column)]
    op.create_table(table, *_text("id"), *columns, _number("position"), key, *others)


def _make_project() -> None:
    op.create_table(
        "project",
        *_text("id", "name", "language"),
        _flag("pretend"),
        *_text("made_at", "changed_at"),
        _json("place"),
        sa.PrimaryKeyConstraint("id", name="pk_project"),
    )


def _make_people_and_roles() -> None:
    _make(
        "person",
        *_text("name"),
        _flag("staff"),
        *_text("offers"),
        _flag("may_help"),
        *_text("time", "helps", "paper_size", "word_level", "left_on"),
    )
    _make(
        "role",
        *_text("starter", "title", "purpose"),
        _json("tasks"),
        *_text("may_decide", "limits", "time", "support", "ask"),
        _json("not_asked"),
        *_text("ends", "sharing"),
        _perhaps("cover"),
        _flag("signs_off"),
        _json("sign_off"),
        _flag("not_wanted"),
        _key("role", "cover", "person"),
    )
    _make(
        "holding",
        *_text("role", "person", "part"),
        _key("holding", "role", "role"),
        _key("holding", "person", "person"),
    )


def _make_what_was_said() -> None:
    _make("answer", *_text("reply", "words", "choice", "keeper", "sign"), _json("views"))
    for table in ("limit_line", "unfinished_limit"):
        _make(table, *_text("what", "column", "set_by", "why", "challenge"))
    _make(
        "action",
        *_text("what"),
        _perhaps("owner"),
        _perhaps("cover"),
        *_text("by_when", "if_it_slips", "question"),
        _flag("done"),
        _key("action", "owner", "person"),
        _key("action", "cover", "person"),
    )
    _make("parked", *_text("words", "question"), _flag("talked_about"))
    _make("section_mark", *_text("mark"))


def _make_own_wording() -> None:
    _make("own_question", *_text("theme", "words"))
    _make("question_change", *_text("words"), _flag("hidden"))
    _make("theme_order", _json("questions"))
    _make("own_clause", *_text("document", "heading", "words"), _number("order"))


def _make_kept_for_good() -> None:
    _make(
        "consent_record",
        *_text("person", "person_name", "made_at", "pack_version", "told"),
        _json("choices"),
        _json("signature"),
        *_text("supporter"),
        _flag("shared"),
    )
    _make(
        "agreement_version",
        *_text("document", "subject"),
        _number("number"),
        *_text("status", "made_at", "words", "fingerprint"),
    )
    for table in ("consent_record", "agreement_version"):
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER no_{verb.lower()}_of_{table} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
