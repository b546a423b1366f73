"""A project: everything one group has said, as flat collections of frozen records.

The collections are flat on purpose: each is one table in the store and one list in the JSON
document, and records name each other by id. Nothing here says how a project is stored or shown.
No field holds a kind of experience, a diagnosis, an offence, an address or a date of birth.
"""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.actions import Action, Parked
from coprod_desktop.domain.agreement_answers import AgreementAnswer, AgreementRound, AnswerWindow
from coprod_desktop.domain.agreement_records import AgreementVersion, OwnClause, SignedCopy
from coprod_desktop.domain.answers import Answer, SectionMark
from coprod_desktop.domain.chain import ChainEnd
from coprod_desktop.domain.check_ins import CheckIn, Look
from coprod_desktop.domain.comings import Coming
from coprod_desktop.domain.consent_records import ConsentRecord
from coprod_desktop.domain.contacts import Contact
from coprod_desktop.domain.cover import Away, CoverLine, CoverPlan
from coprod_desktop.domain.decisions import Decision, DecisionMove, PrivateCheck
from coprod_desktop.domain.ending import Ending
from coprod_desktop.domain.ideas import Idea, IdeaAnswer
from coprod_desktop.domain.keep_until import KeepUntil
from coprod_desktop.domain.limit_records import Limit, LimitMove
from coprod_desktop.domain.names_left import NameLeft
from coprod_desktop.domain.overrides import Appeal, AppealAnswer, Override, OverrideUse
from coprod_desktop.domain.own_questions import OwnQuestion, QuestionChange, ThemeOrder
from coprod_desktop.domain.person import PaperSize, Person, WordLevel
from coprod_desktop.domain.place import MAP, Place
from coprod_desktop.domain.plan_lines import PlanLine
from coprod_desktop.domain.private_notes import PrivateNotes
from coprod_desktop.domain.promises import PromiseMade
from coprod_desktop.domain.record import Record
from coprod_desktop.domain.reflections import Reflection
from coprod_desktop.domain.role_records import Holding, PartEdit, PartLook, Role, RoleEvent
from coprod_desktop.domain.sessions import Session
from coprod_desktop.domain.trips import Trip
from coprod_desktop.domain.unknowns import Unknown
from coprod_desktop.domain.words import ENGLISH
from coprod_desktop.domain.work import PieceOfWork


@dataclass(frozen=True, kw_only=True)
class Project(Record):
    """Everything one group has said, and where it stopped. Times are ISO 8601 in UTC.

    `paper_size` and `word_level` are for the papers of the whole group. `copies_for_all` says that
    people who read another way get a copy of those papers that they can read. `lock_after` is a number of
    quiet minutes; 0 means never.
    """

    id: str
    name: str = ""
    language: str = ENGLISH
    pretend: bool = False
    made_at: str = ""
    changed_at: str = ""
    place: Place = MAP
    people: tuple[Person, ...] = ()
    answers: tuple[Answer, ...] = ()
    limits: tuple[Limit, ...] = ()
    unfinished_limits: tuple[Limit, ...] = ()
    limit_moves: tuple[LimitMove, ...] = ()
    ideas: tuple[Idea, ...] = ()
    sessions: tuple[Session, ...] = ()
    decisions: tuple[Decision, ...] = ()
    decision_moves: tuple[DecisionMove, ...] = ()
    private_checks: tuple[PrivateCheck, ...] = ()
    idea_answers: tuple[IdeaAnswer, ...] = ()
    overrides: tuple[Override, ...] = ()
    unfinished_uses: tuple[OverrideUse, ...] = ()
    override_uses: tuple[OverrideUse, ...] = ()
    unfinished_appeals: tuple[Appeal, ...] = ()
    appeals: tuple[Appeal, ...] = ()
    unfinished_appeal_answers: tuple[AppealAnswer, ...] = ()
    appeal_answers: tuple[AppealAnswer, ...] = ()
    roles: tuple[Role, ...] = ()
    holdings: tuple[Holding, ...] = ()
    role_events: tuple[RoleEvent, ...] = ()
    part_edits: tuple[PartEdit, ...] = ()
    part_looks: tuple[PartLook, ...] = ()
    work: tuple[PieceOfWork, ...] = ()
    actions: tuple[Action, ...] = ()
    cover_plans: tuple[CoverPlan, ...] = ()
    away: tuple[Away, ...] = ()
    cover_log: tuple[CoverLine, ...] = ()
    parked: tuple[Parked, ...] = ()
    own_questions: tuple[OwnQuestion, ...] = ()
    question_changes: tuple[QuestionChange, ...] = ()
    theme_orders: tuple[ThemeOrder, ...] = ()
    own_clauses: tuple[OwnClause, ...] = ()
    section_marks: tuple[SectionMark, ...] = ()
    consents: tuple[ConsentRecord, ...] = ()
    agreements: tuple[AgreementVersion, ...] = ()
    agreement_rounds: tuple[AgreementRound, ...] = ()
    agreement_answers: tuple[AgreementAnswer, ...] = ()
    answer_windows: tuple[AnswerWindow, ...] = ()
    chain_ends: tuple[ChainEnd, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    promises: tuple[PromiseMade, ...] = ()
    plan_lines: tuple[PlanLine, ...] = ()
    reflections: tuple[Reflection, ...] = ()
    contacts: tuple[Contact, ...] = ()
    check_ins: tuple[CheckIn, ...] = ()
    looks: tuple[Look, ...] = ()
    endings: tuple[Ending, ...] = ()
    signed_copies: tuple[SignedCopy, ...] = ()
    comings: tuple[Coming, ...] = ()
    trips: tuple[Trip, ...] = ()
    keep_until: tuple[KeepUntil, ...] = ()
    private_notes: tuple[PrivateNotes, ...] = ()
    names_left: tuple[NameLeft, ...] = ()
    paper_size: PaperSize = PaperSize.STANDARD
    word_level: WordLevel = WordLevel.STANDARD
    copies_for_all: bool = True
    lock_after: int = 0


ONLY_ADDED_TO = (
    "consents",
    "agreements",
    "agreement_rounds",
    "agreement_answers",
    "reflections",
    "looks",
    "limit_moves",
    "signed_copies",
    "decision_moves",
    "private_checks",
    "role_events",
    "part_edits",
    "part_looks",
    "idea_answers",
    "override_uses",
    "appeals",
    "appeal_answers",
    "comings",
    "trips",
    "cover_log",
)
"""The lists of a project whose records are never changed and never taken out, not even by undoing."""
