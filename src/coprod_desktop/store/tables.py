"""The tables of a project: one row for the project, one table for each of its collections.

A column has the name of the record's field; `position` keeps the order. What lies inside a record
(views, choices, strokes) is one JSON column, since nothing ever asks for a part of it.

Where a record outlives what it names (the history of roles, what was done with a right, what somebody
agreed to), the id is a text without a foreign key.
"""

from __future__ import annotations

from sqlalchemy import DDL, Column, PrimaryKeyConstraint, String, Table, event

from coprod_desktop.domain.project import ONLY_ADDED_TO
from coprod_desktop.store import columns
from coprod_desktop.store.columns import (
    collection,
    columns_of,
    identity,
    inside,
    later,
    later_list,
    later_number,
    later_texts,
    later_yes_or_no,
    names,
    number,
    yes_or_no,
)

metadata = columns.metadata  # holds every table once this file is read
APPLICATION_ID = 0x436F5072  # "CoPr": says in a file's header that it is a project
REVISION = "0024"  # the migration these tables stand for

project = Table(
    "project",
    metadata,
    identity(),
    *columns_of(
        "name",
        "language",
        yes_or_no("pretend"),
        "made_at",
        "changed_at",
        inside("place"),
        later("paper_size", "standard"),
        later("word_level", "standard"),
        later_yes_or_no("copies_for_all", default=True),
        later_number("lock_after"),
    ),
)

# The same table that Alembic keeps, so that a new project starts at the newest revision without it.
revision = Table(
    "alembic_version",
    metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)

_LIMIT = ("what", "column", "set_by", "why", "source", "challenge", "hear_by")
_USE = ("used_by", "what", "asked", "reason", "made_at", "area", "ground", "heard_by", "appeal_until")
_APPEAL = ("use", "words", "said_by", "made_at")
_APPEAL_ANSWER = ("outcome", "reason", "answered_by", "made_at")

# Each collection of a project, by the name of its field.
COLLECTIONS: dict[str, Table] = {
    "people": collection(
        "person",
        "name",
        "staff",
        "offers",
        "may_help",
        "time",
        "helps",
        "paper_size",
        "word_level",
        "left_on",
        *later_texts("needs_checked_on", "language", "joined_on"),
    ),
    "answers": collection(
        "answer",
        "reply",
        "words",
        "choice",
        "keeper",
        "sign",
        inside("views"),
        *later_texts("limit", "yes_if"),
    ),
    "limits": collection("limit_line", *_LIMIT),  # LIMIT is a word of SQL
    "unfinished_limits": collection("unfinished_limit", *_LIMIT),
    "limit_moves": collection("limit_move", "limit", "made_at", "before", "after", "why"),
    "ideas": collection("idea", "words", "said_by", "limit", "yes_if", "fit", "reason", "decided_by"),
    "sessions": collection("session", "day", inside("came"), "note", "feedback"),
    "decisions": collection(
        "decision",
        "what",
        "how",
        "quorum",
        "decides",
        "session",
        "idea",
        "limit",
        "answer_by",
        inside("stands"),
        "stage",
        "outcome",
        "reason",
        inside("dissent"),
        "review",
        later("again_why"),
    ),
    "decision_moves": collection(
        "decision_move",
        "decision",
        "made_at",
        "before",
        "after",
        "what",
        "how",
        "decides",
        "outcome",
        "reason",
        inside("tally"),
        inside("dissent"),
        "why",
    ),
    "private_checks": collection("private_check", "topic", "made_at", inside("spreads"), inside("took_part")),
    "idea_answers": collection("idea_answer", "idea", "until", "fit", "reason", "decided_by"),
    "overrides": collection(
        "override_right",
        "role",
        "person",
        "area",
        "ground",
        "ask_first",
        "appeal",
        "appeal_outside",
        "days",
        "ends",
        "stopped_on",
    ),
    "unfinished_uses": collection("unfinished_use", "right", yes_or_no("in_area"), *_USE),
    "override_uses": collection("override_use", "right", yes_or_no("in_area"), *_USE),
    "unfinished_appeals": collection("unfinished_appeal", *_APPEAL),
    "appeals": collection("appeal", *_APPEAL),
    "unfinished_appeal_answers": collection("unfinished_appeal_answer", *_APPEAL_ANSWER),
    "appeal_answers": collection("appeal_answer", *_APPEAL_ANSWER),
    "roles": collection(
        "role",
        "starter",
        "title",
        "purpose",
        inside("tasks"),
        "may_decide",
        "limits",
        "time",
        "support",
        "ask",
        inside("not_asked"),
        "ends",
        "sharing",
        "signs_off",
        inside("sign_off"),
        yes_or_no("not_wanted"),
        *later_texts("answers_for", "held_by_group", "trial_until", "review_on", "rule", "limit", "yes_if"),
        later("need", "not-said"),
        later("no_time_asked", "not-said"),
        later("keeps_flow", "not-said"),
    ),
    "holdings": collection(
        "holding",
        names("role", "role"),
        names("person", "person"),
        "part",
        *later_texts("words", "edited_by"),
    ),
    "role_events": collection(
        "role_event", "role", "title", "made_at", "change", "person", "group", inside("fields"), "words"
    ),
    "part_edits": collection("part_edit", "role", "owner", "part", "made_at", "by", "before", "after"),
    "part_looks": collection("part_look", "made_at"),
    "work": collection("piece_of_work", "what", "level", "further", "role", "limit"),
    "actions": collection(
        "action",
        "what",
        names("owner", "person", nullable=True),
        "by_when",
        "if_it_slips",
        "question",
        "limit",
        later("yes_if"),
        yes_or_no("done"),
    ),
    "cover_plans": collection("cover_plan", "task", "owner", "choice", "person", "last_moment"),
    "away": collection("away", "until", later("session")),
    "cover_log": collection("cover_line", "made_at", "owner", "task", "what", "choice", "applied", "to"),
    "parked": collection("parked", "words", "question", yes_or_no("talked_about")),
    "own_questions": collection("own_question", "theme", "words"),
    "question_changes": collection("question_change", "words", yes_or_no("hidden")),
    "theme_orders": collection("theme_order", inside("questions")),
    "own_clauses": collection("own_clause", "document", "heading", "words", number("order")),
    "section_marks": collection("section_mark", "mark"),
    "consents": collection(
        "consent_record",
        "person",
        "person_name",
        "made_at",
        "pack_version",
        "told",
        inside("choices"),
        inside("signature"),
        "supporter",
        yes_or_no("shared"),
        later_list("points"),
        later_list("took_back"),
        *later_texts("interpreter", "counts_from"),
        later_yes_or_no("still_right"),
        *later_texts("link", "erased"),
    ),
    "agreements": collection(
        "agreement_version",
        "document",
        "subject",
        number("number"),
        "status",
        "made_at",
        "words",
        "fingerprint",
        *later_texts("link", "erased"),
    ),
    "agreement_rounds": collection(
        "agreement_round",
        "document",
        "code",
        "made_at",
        "terms",
        number("number"),
        *later_texts("link", "erased"),
    ),
    "agreement_answers": collection(
        "agreement_answer",
        "round",
        "person",
        "made_at",
        "stand",
        "words",
        "speaker",
        yes_or_no("named"),
        *later_texts("link", "erased"),
    ),
    "answer_windows": collection("answer_window", "until"),
    "chain_ends": collection("chain_end", number("count"), "head"),
    "unknowns": collection("unknown_yet", "what", "who", "outside", "told_by", "if_bad", "answer"),
    "promises": collection("promise_made", "what", "sort", "who", "by_when", "kept", "reason"),
    "plan_lines": collection("plan_line", "person", "part", "words", yes_or_no("shared")),
    "reflections": collection("reflection", "session", "words", "said_by"),
    "contacts": collection("contact", "name", "sort", "how", "checked_on"),
    "check_ins": collection("check_in", "what", "who", "day"),
    "looks": collection("look", "about", "what", "made_at", "said"),
    "endings": collection("ending", "difference", "thanks", "celebrate", "stays"),
    "signed_copies": collection(
        "signed_copy", "document", "subject", number("number"), "made_at", "words", "picture"
    ),
    "comings": collection("coming", "person", "move", "made_at", "role", "title"),
    "trips": collection("trip", "mark", "made_at"),
    "keep_until": collection("keep_until", "until", "why"),
    "private_notes": collection("private_notes", "words", "sealed", "way"),
    "names_left": collection("name_left", "person", "fingerprint", "decided_by", "made_at"),
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
