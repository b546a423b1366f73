"""A project: everything one group has said, as flat collections of frozen records.

The collections are flat on purpose: each is one table in the store and one list in the JSON
document, and records name each other by id. Nothing here says how a project is stored or shown.
No field holds a kind of experience, a diagnosis, an offence, an address or a date of birth.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.agreement_answers import AgreementAnswer, AgreementRound, AnswerWindow
from coprod_desktop.domain.check_ins import CheckIn, Look
from coprod_desktop.domain.comings import Coming
from coprod_desktop.domain.contacts import Contact
from coprod_desktop.domain.cover import Away, CoverLine, CoverPlan
from coprod_desktop.domain.decisions import Decision, DecisionMove, PrivateCheck
from coprod_desktop.domain.ending import Ending
from coprod_desktop.domain.ideas import Idea, IdeaAnswer
from coprod_desktop.domain.keep_until import KeepUntil
from coprod_desktop.domain.overrides import Appeal, AppealAnswer, Override, OverrideUse
from coprod_desktop.domain.place import MAP, Place
from coprod_desktop.domain.plan_lines import PlanLine
from coprod_desktop.domain.private_notes import PrivateNotes
from coprod_desktop.domain.promises import PromiseMade
from coprod_desktop.domain.record import Record
from coprod_desktop.domain.reflections import Reflection
from coprod_desktop.domain.role_records import Need, PartEdit, PartLook, RoleEvent
from coprod_desktop.domain.sessions import Session
from coprod_desktop.domain.trips import Trip
from coprod_desktop.domain.unknowns import Unknown
from coprod_desktop.domain.words import ENGLISH
from coprod_desktop.domain.work import PieceOfWork


class Reply(StrEnum):
    """How a question was answered. Each is a real answer; none is a failure."""

    ANSWERED = "answered"
    NOT_SURE = "not-sure"
    LATER = "later"
    NOT_FOR_US = "not-for-us"
    RATHER_NOT_SAY = "rather-not-say"


class Column(StrEnum):
    """Who holds the say over a limit. Nothing is chosen for a group that has not said it."""

    NOT_SAID = "not-said"
    OURS = "ours"
    INFLUENCE = "influence"
    FIXED = "fixed"


class LimitSource(StrEnum):
    """Where a limit comes from."""

    NOT_SAID = "not-said"
    LAW = "law"
    POLICY = "policy"
    MONEY = "money"
    BRAND = "brand"
    TIME = "time"


class Sharing(StrEnum):
    """How the people in a role split its work."""

    ONE_PERSON = "one-person"
    OWN_SECTIONS = "own-sections"
    SHARED = "shared"
    ALL_TOGETHER = "all-together"


class Say(StrEnum):
    """One person's answer to one consent purpose, kept exactly as given."""

    YES = "yes"
    NO = "no"
    NOT_NOW = "not-now"
    YES_IF = "yes-if"
    RATHER_NOT_SAY = "rather-not-say"


class SignedBy(StrEnum):
    """How a consent record was signed."""

    DRAWING = "drawing"
    TYPED_NAME = "typed-name"
    MARK = "mark"
    SPOKEN = "spoken"
    PAPER_LATER = "paper-later"


class PaperSize(StrEnum):
    """How big the words are on a person's papers."""

    STANDARD = "standard"
    LARGE = "large"
    GIANT = "giant"


class WordLevel(StrEnum):
    """Which words a person's papers use."""

    STANDARD = "standard"
    EASY = "easy"


class Mark(StrEnum):
    """What the group said about a part of the map."""

    DONE_FOR_NOW = "done-for-now"
    LOOK_AGAIN = "look-again"


class AgreementStatus(StrEnum):
    """Where a document stands: whether everyone it names has agreed to it."""

    DRAFT = "draft"
    AGREED = "agreed"
    RECORDED = "recorded"  # a consent record holds choices, which may all be no
    AS_IT_STANDS = "as-it-stands"  # says how things are today; nobody has to agree to it
    TO_FILL_IN = "to-fill-in"  # a paper with room to write


@dataclass(frozen=True, kw_only=True)
class View(Record):
    """One view on a question. `said_by` is a person's id, or empty when nobody is named."""

    id: str
    words: str
    said_by: str = ""


@dataclass(frozen=True, kw_only=True)
class Answer(Record):
    """What the group said to the question whose id it bears.

    Which fields are used follows from the question's kind: `words` (words, a stance's own wording,
    a promise), `choice` (an option's id, or a stance), `keeper` and `sign` (a promise), `views`.
    Words stay when the reply changes: nobody's words are lost by choosing "come back to this".
    `limit` is the id of a limit the question may meet, and `yes_if` what would make it a yes.
    """

    id: str
    reply: Reply = Reply.ANSWERED
    words: str = ""
    choice: str = ""
    keeper: str = ""
    sign: str = ""
    views: tuple[View, ...] = ()
    limit: str = ""
    yes_if: str = ""


@dataclass(frozen=True, kw_only=True)
class Person(Record):
    """Somebody in the group. A first name or an alias is enough; `staff` is the only kind kept.

    `paper_size`, `word_level` and `language` (a BCP 47 code; empty when not said) are how they read;
    `needs_checked_on` is the day they last said so, ISO 8601.
    `joined_on` is the day their card was begun, ISO 8601; empty where it is not known.
    """

    id: str
    name: str = ""
    staff: bool = False
    offers: str = ""
    may_help: bool = False
    time: str = ""
    helps: str = ""
    paper_size: PaperSize = PaperSize.STANDARD
    word_level: WordLevel = WordLevel.STANDARD
    left_on: str = ""
    needs_checked_on: str = ""
    language: str = ""
    joined_on: str = ""


@dataclass(frozen=True, kw_only=True)
class Limit(Record):
    """A rule or restriction, and who holds the say over it. `hear_by`: when an answer comes, as written."""

    id: str
    what: str = ""
    column: Column = Column.OURS
    set_by: str = ""
    why: str = ""
    source: LimitSource = LimitSource.NOT_SAID
    challenge: str = ""
    hear_by: str = ""


@dataclass(frozen=True, kw_only=True)
class LimitMove(Record):
    """A limit went from one column to another; `why` is the reason it had then. Never changed."""

    id: str
    limit: str
    made_at: str
    before: Column
    after: Column
    why: str = ""


class Matter(StrEnum):
    """What a sign-off is about."""

    CONTENT = "content"
    DESIGN = "design"
    MONEY = "money"
    BRAND = "brand"
    LEGAL = "legal"


class MayChange(StrEnum):
    """Whether somebody who signs off may change the work."""

    NOT_SAID = "not-said"
    YES_OR_NO = "yes-or-no"
    ASK = "ask"
    CHANGE = "change"


@dataclass(frozen=True, kw_only=True)
class SignOff(Record):
    """Somebody has to say yes before the work goes out (feature C10).

    `who` is a person's id, or words. `may` says whether they may change the work; `may_change` says more
    about that. `if_silent`: what happens when no answer comes.
    """

    who: str = ""
    on_what: str = ""
    may_change: str = ""
    by_when: str = ""
    matters: tuple[Matter, ...] = ()
    may: MayChange = MayChange.NOT_SAID
    if_silent: str = ""


@dataclass(frozen=True, kw_only=True)
class Role(Record):
    """A role card. `starter` is the id of the library card it came from, if any. Days are as written.

    `answers_for` says who answers for the work, who may be somebody else than who does it. `held_by_group`
    names a group that holds the role. `rule` says which rule asks for it, where one does.
    """

    id: str
    starter: str = ""
    title: str = ""
    purpose: str = ""
    tasks: tuple[str, ...] = ()
    may_decide: str = ""
    limits: str = ""
    time: str = ""
    support: str = ""
    ask: str = ""
    not_asked: tuple[str, ...] = ()
    ends: str = ""
    sharing: Sharing = Sharing.ONE_PERSON
    signs_off: bool = False
    sign_off: SignOff = SignOff()
    not_wanted: bool = False
    answers_for: str = ""
    held_by_group: str = ""
    no_time_asked: bool = False
    trial_until: str = ""
    review_on: str = ""
    need: Need = Need.AS_WE_LIKE
    rule: str = ""
    keeps_flow: bool = False


@dataclass(frozen=True, kw_only=True)
class Holding(Record):
    """A person put themselves forward for a role; `part` is the section that is theirs, if any.

    `words` is what their part says now; `edited_by` who wrote that last, or empty when it was not said.
    """

    id: str
    role: str
    person: str
    part: str = ""
    words: str = ""
    edited_by: str = ""


@dataclass(frozen=True, kw_only=True)
class Action(Record):
    """Something to do. `by_when` is as written; `question`: where it came from; `limit`: what it may meet.

    `yes_if` says what would make it a yes.
    """

    id: str
    what: str = ""
    owner: str | None = None
    by_when: str = ""
    if_it_slips: str = ""
    question: str = ""
    limit: str = ""
    yes_if: str = ""
    done: bool = False


@dataclass(frozen=True, kw_only=True)
class Parked(Record):
    """Something to talk about later; `question` is where it came up, if anywhere."""

    id: str
    words: str = ""
    question: str = ""
    talked_about: bool = False


@dataclass(frozen=True, kw_only=True)
class OwnQuestion(Record):
    """A question the group added itself, in one theme of a pack."""

    id: str
    theme: str
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class QuestionChange(Record):
    """The group's own wording for a pack's question (`id` is the question's), or that it is hidden."""

    id: str
    words: str = ""
    hidden: bool = False


@dataclass(frozen=True, kw_only=True)
class ThemeOrder(Record):
    """The order the group gave to the questions of a theme (`id` is the theme's)."""

    id: str
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class OwnClause(Record):
    """A clause the group wrote, for one document, placed among the others by `order`."""

    id: str
    document: str
    heading: str = ""
    words: str = ""
    order: int = 1000


@dataclass(frozen=True, kw_only=True)
class SectionMark(Record):
    """What the group said about one part of the map (`id` is the section's)."""

    id: str
    mark: Mark


@dataclass(frozen=True, kw_only=True)
class Choice(Record):
    """One separate choice in a consent record, with the exact words that were asked.

    Of a yes: `where` are the words that were ticked, such as "On our website"; `until` is its last day,
    ISO 8601, or empty; `other_name` is printed in place of the person's name.
    """

    purpose: str
    asked: str
    say: Say
    condition: str = ""
    where: tuple[str, ...] = ()
    until: str = ""
    other_name: str = ""


@dataclass(frozen=True, kw_only=True)
class Point(Record):
    """One thing a yes rests on, as it stood when the person chose. `material` says which there are."""

    id: str
    words: str


@dataclass(frozen=True, kw_only=True)
class Signature(Record):
    """How somebody signed. `strokes` are a drawing: lines of points from 0 to 1000 across and down."""

    by: SignedBy
    name: str = ""
    strokes: tuple[tuple[tuple[int, int], ...], ...] = ()
    witness: str = ""


@dataclass(frozen=True, kw_only=True)
class ConsentRecord(Record):
    """What one person chose at one moment. Never changed: a new choice is a new record.

    `told` is the exact text the person was shown; `points` are what of it a yes rests on. `shared` says
    whether the answers may be put on paper with the group's papers (the person's own copy always may).
    `took_back` names the purposes whose yes this record takes back; `still_right` says that the person
    looked at all of it and changed nothing. Both are signed as the record before. A yes counts from
    `counts_from` (ISO 8601; empty: at once). `link` ties the record to all before it (`chain`); records of
    earlier program versions have none.
    `erased` is there when the person was taken out since: then the record says nothing else any more.
    """

    id: str
    person: str
    person_name: str
    made_at: str
    pack_version: str
    told: str
    choices: tuple[Choice, ...]
    signature: Signature
    supporter: str = ""
    shared: bool = False
    points: tuple[Point, ...] = ()
    took_back: tuple[str, ...] = ()
    interpreter: str = ""
    counts_from: str = ""
    still_right: bool = False
    link: str = ""
    erased: str = ""


@dataclass(frozen=True, kw_only=True)
class AgreementVersion(Record):
    """One version of one document, with its exact words. Never changed.

    `subject` is the person a document is about, or empty; `fingerprint` is of `words`; `link` ties it to
    all versions before it (`chain`). `erased` is there when somebody was taken out of its words since.
    """

    id: str
    document: str
    subject: str = ""
    number: int
    status: AgreementStatus
    made_at: str
    words: str
    fingerprint: str
    link: str = ""
    erased: str = ""


@dataclass(frozen=True, kw_only=True)
class SignedCopy(Record):
    """A photo or a scan of a signed paper. Never changed.

    `document`, `subject` and `number` say of which version. `words` say what is on it; they may be empty.
    `picture` is a JPEG in base 64.
    """

    id: str
    document: str
    subject: str = ""
    number: int
    made_at: str
    words: str = ""
    picture: str


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
