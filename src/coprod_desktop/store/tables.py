"""The tables of a project: one row for the project, one table for each of its collections.

A column has the name of the record's field; `position` keeps the order. What lies inside a record
(views, choices, strokes) is one JSON column, since nothing ever asks for a part of it.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    DDL,
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    event,
)

from coprod_desktop.domain.project import ONLY_ADDED_TO

APPLICATION_ID = 0x436F5072  # "CoPr": says in a file's header that it is a project
REVISION = "0020"  # the migration these tables stand for

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> Column[Any]:
    return Column("id", Text, primary_key=True)


def _text(name: str) -> Column[Any]:
    return Column(name, Text, nullable=False)


def _later(name: str, default: str) -> Column[Any]:
    """Return a column that came after the first version; rows of an earlier file have the default."""
    return Column(name, Text, nullable=False, server_default=default)


def _later_no(name: str) -> Column[Any]:
    """Return a yes or no that came after the first version; rows of an earlier file have a no."""
    return Column(name, Boolean, nullable=False, server_default="0")


def _yes_or_no(name: str) -> Column[Any]:
    return Column(name, Boolean, nullable=False)


def _inside(name: str) -> Column[Any]:
    return Column(name, JSON, nullable=False)


def _number(name: str) -> Column[Any]:
    return Column(name, Integer, nullable=False)


def _names(name: str, table: str, *, nullable: bool) -> Column[Any]:
    # Deferred, so that one save may write its rows in any order.
    key = ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return Column(name, Text, key, nullable=nullable)


def _table(name: str, *columns: Column[Any]) -> Table:
    return Table(name, metadata, _id(), *columns, _number("position"))


project = Table(
    "project",
    metadata,
    _id(),
    _text("name"),
    _text("language"),
    _yes_or_no("pretend"),
    _text("made_at"),
    _text("changed_at"),
    _inside("place"),
    _later("paper_size", "standard"),
    _later("word_level", "standard"),
    Column("copies_for_all", Boolean, nullable=False, server_default="1"),
    Column("lock_after", Integer, nullable=False, server_default="0"),
)
person = _table(
    "person",
    _text("name"),
    _yes_or_no("staff"),
    _text("offers"),
    _yes_or_no("may_help"),
    _text("time"),
    _text("helps"),
    _text("paper_size"),
    _text("word_level"),
    _text("left_on"),
    _later("needs_checked_on", ""),
    _later("language", ""),
    _later("joined_on", ""),
)
answer = _table(
    "answer",
    _text("reply"),
    _text("words"),
    _text("choice"),
    _text("keeper"),
    _text("sign"),
    _inside("views"),
    _later("limit", ""),
    _later("yes_if", ""),
)


def _limit(name: str) -> Table:
    texts = ("what", "column", "set_by", "why", "source", "challenge", "hear_by")
    return _table(name, *(_text(text) for text in texts))


limit = _limit("limit_line")  # LIMIT is a word of SQL's own
unfinished_limit = _limit("unfinished_limit")
limit_move = _table(
    "limit_move",
    _text("limit"),  # no foreign key: the history outlives the limit
    _text("made_at"),
    _text("before"),
    _text("after"),
    _text("why"),
)
idea = _table(
    "idea",
    *(_text(name) for name in ("words", "said_by", "limit", "yes_if", "fit", "reason", "decided_by")),
)
session = _table("session", _text("day"), _inside("came"), _text("note"), _yes_or_no("feedback"))
decision = _table(
    "decision",
    *(_text(name) for name in ("what", "how", "quorum", "decides", "session", "idea", "limit", "answer_by")),
    _inside("stands"),
    *(_text(name) for name in ("stage", "outcome", "reason")),
    _inside("dissent"),
    _text("review"),
    _later("again_why", ""),
)
decision_move = _table(
    "decision_move",
    *(_text(name) for name in ("decision", "made_at", "before", "after", "what", "how", "decides")),
    *(_text(name) for name in ("outcome", "reason")),
    _inside("tally"),
    _inside("dissent"),
    _text("why"),
)
private_check = _table(
    "private_check", _text("topic"), _text("made_at"), _inside("spreads"), _inside("took_part")
)
idea_answer = _table(
    "idea_answer", *(_text(name) for name in ("idea", "until", "fit", "reason", "decided_by"))
)
override_right = _table(
    "override_right",
    *(
        _text(name)
        for name in ("role", "person", "area", "ground", "ask_first", "appeal", "appeal_outside", "days")
    ),
    _text("ends"),
    _text("stopped_on"),
)


def _use(name: str) -> Table:
    # No foreign keys: what was done outlives the right, and the people.
    texts = ("used_by", "what", "asked", "reason", "made_at", "area", "ground", "heard_by", "appeal_until")
    return _table(name, _text("right"), _yes_or_no("in_area"), *(_text(text) for text in texts))


def _appeal(name: str) -> Table:
    return _table(name, *(_text(text) for text in ("use", "words", "said_by", "made_at")))


def _appeal_answer(name: str) -> Table:
    return _table(name, *(_text(text) for text in ("outcome", "reason", "answered_by", "made_at")))


unfinished_use, override_use = _use("unfinished_use"), _use("override_use")
unfinished_appeal, appeal = _appeal("unfinished_appeal"), _appeal("appeal")
unfinished_appeal_answer = _appeal_answer("unfinished_appeal_answer")
appeal_answer = _appeal_answer("appeal_answer")
role = _table(
    "role",
    _text("starter"),
    _text("title"),
    _text("purpose"),
    _inside("tasks"),
    _text("may_decide"),
    _text("limits"),
    _text("time"),
    _text("support"),
    _text("ask"),
    _inside("not_asked"),
    _text("ends"),
    _text("sharing"),
    _yes_or_no("signs_off"),
    _inside("sign_off"),
    _yes_or_no("not_wanted"),
    *(_later(name, "") for name in ("answers_for", "held_by_group", "trial_until", "review_on", "rule")),
    _later("need", "as-we-like"),
    _later_no("no_time_asked"),
    _later_no("keeps_flow"),
)
holding = _table(
    "holding",
    _names("role", "role", nullable=False),
    _names("person", "person", nullable=False),
    _text("part"),
    _later("words", ""),
    _later("edited_by", ""),
)
# No foreign keys: the history outlives the role and the person's place in it.
role_event = _table(
    "role_event",
    *(_text(name) for name in ("role", "title", "made_at", "change", "person", "group")),
    _inside("fields"),
    _text("words"),
)
part_edit = _table(
    "part_edit",
    *(_text(name) for name in ("role", "owner", "part", "made_at", "by", "before", "after")),
)
part_look = _table("part_look", _text("made_at"))
piece_of_work = _table(
    "piece_of_work", *(_text(name) for name in ("what", "level", "further", "role", "limit"))
)
action = _table(
    "action",
    _text("what"),
    _names("owner", "person", nullable=True),
    _text("by_when"),
    _text("if_it_slips"),
    _text("question"),
    _text("limit"),
    _later("yes_if", ""),
    _yes_or_no("done"),
)
cover_plan = _table(
    "cover_plan",
    *(_text(name) for name in ("task", "owner", "choice", "person", "last_moment")),
)
away = _table("away", _text("until"), _later("session", ""))
cover_line = _table(
    "cover_line",  # no foreign keys: the history outlives the task and the person
    *(_text(name) for name in ("made_at", "owner", "task", "what", "choice", "applied", "to")),
)
parked = _table("parked", _text("words"), _text("question"), _yes_or_no("talked_about"))
own_question = _table("own_question", _text("theme"), _text("words"))
question_change = _table("question_change", _text("words"), _yes_or_no("hidden"))
theme_order = _table("theme_order", _inside("questions"))
own_clause = _table("own_clause", _text("document"), _text("heading"), _text("words"), _number("order"))
section_mark = _table("section_mark", _text("mark"))
consent_record = _table(
    "consent_record",
    _text("person"),  # no foreign key: what somebody agreed to outlives their place in the group
    _text("person_name"),
    _text("made_at"),
    _text("pack_version"),
    _text("told"),
    _inside("choices"),
    _inside("signature"),
    _text("supporter"),
    _yes_or_no("shared"),
    Column("points", JSON, nullable=False, server_default="[]"),
    Column("took_back", JSON, nullable=False, server_default="[]"),
    _later("interpreter", ""),
    _later("counts_from", ""),
    _later_no("still_right"),
    _later("link", ""),
    _later("erased", ""),
)
trip = _table("trip", _text("mark"), _text("made_at"))
agreement_version = _table(
    "agreement_version",
    _text("document"),
    _text("subject"),
    _number("number"),
    _text("status"),
    _text("made_at"),
    _text("words"),
    _text("fingerprint"),
    _later("link", ""),
    _later("erased", ""),
)
agreement_round = _table(
    "agreement_round",
    *(_text(name) for name in ("document", "code", "made_at", "terms")),
    _number("number"),
)
agreement_answer = _table(
    "agreement_answer",  # no foreign keys, as above
    *(_text(name) for name in ("round", "person", "made_at", "stand", "words", "speaker")),
    _yes_or_no("named"),
)
answer_window = _table("answer_window", _text("until"))
unknown = _table(
    "unknown_yet", *(_text(name) for name in ("what", "who", "outside", "told_by", "if_bad", "answer"))
)
promise = _table(
    "promise_made", *(_text(name) for name in ("what", "sort", "who", "by_when", "kept", "reason"))
)
plan_line = _table("plan_line", *(_text(name) for name in ("person", "part", "words")), _yes_or_no("shared"))
reflection = _table("reflection", *(_text(name) for name in ("session", "words", "said_by")))
contact = _table("contact", *(_text(name) for name in ("name", "sort", "how", "checked_on")))
check_in = _table("check_in", *(_text(name) for name in ("what", "who", "day")))
look = _table("look", *(_text(name) for name in ("about", "what", "made_at", "said")))
ending = _table("ending", *(_text(name) for name in ("difference", "thanks", "celebrate", "stays")))
signed_copy = _table(
    "signed_copy",
    _text("document"),
    _text("subject"),
    _number("number"),
    _text("made_at"),
    _text("words"),
    _text("picture"),
)
coming = _table(
    "coming",
    _text("person"),  # no foreign key, as above
    _text("move"),
    _text("made_at"),
    _text("role"),
    _text("title"),
)
keep_until = _table("keep_until", _text("until"), _text("why"))
private_notes = _table("private_notes", _text("words"), _text("sealed"), _text("way"))
name_left = _table("name_left", *(_text(name) for name in ("person", "fingerprint", "decided_by", "made_at")))

# The same table that Alembic keeps, so that a new project starts at the newest revision without it.
revision = Table(
    "alembic_version",
    metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)

# Each collection of a project, by the name of its field.
COLLECTIONS: dict[str, Table] = {
    "people": person,
    "answers": answer,
    "limits": limit,
    "unfinished_limits": unfinished_limit,
    "limit_moves": limit_move,
    "ideas": idea,
    "sessions": session,
    "decisions": decision,
    "decision_moves": decision_move,
    "private_checks": private_check,
    "idea_answers": idea_answer,
    "overrides": override_right,
    "unfinished_uses": unfinished_use,
    "override_uses": override_use,
    "unfinished_appeals": unfinished_appeal,
    "appeals": appeal,
    "unfinished_appeal_answers": unfinished_appeal_answer,
    "appeal_answers": appeal_answer,
    "roles": role,
    "holdings": holding,
    "role_events": role_event,
    "part_edits": part_edit,
    "part_looks": part_look,
    "work": piece_of_work,
    "actions": action,
    "cover_plans": cover_plan,
    "away": away,
    "cover_log": cover_line,
    "parked": parked,
    "own_questions": own_question,
    "question_changes": question_change,
    "theme_orders": theme_order,
    "own_clauses": own_clause,
    "section_marks": section_mark,
    "consents": consent_record,
    "agreements": agreement_version,
    "agreement_rounds": agreement_round,
    "agreement_answers": agreement_answer,
    "answer_windows": answer_window,
    "unknowns": unknown,
    "promises": promise,
    "plan_lines": plan_line,
    "reflections": reflection,
    "contacts": contact,
    "check_ins": check_in,
    "looks": look,
    "endings": ending,
    "signed_copies": signed_copy,
    "comings": coming,
    "trips": trip,
    "keep_until": keep_until,
    "private_notes": private_notes,
    "names_left": name_left,
}

for _kept in (COLLECTIONS[_name] for _name in ONLY_ADDED_TO):
    for _verb in ("UPDATE", "DELETE"):
        event.listen(
            _kept,
            "after_create",
            DDL(  # type: ignore[no-untyped-call]
                f"CREATE TRIGGER no_{_verb.lower()}_of_{_kept.name} BEFORE {_verb} ON {_kept.name} "
                f"BEGIN SELECT RAISE(ABORT, '{_kept.name} is append-only'); END"
            ).execute_if(dialect="sqlite"),
        )
