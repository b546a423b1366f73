"""A small project that uses every table, for tests that want to see through it."""

from __future__ import annotations

from coprod_desktop.domain.actions import Action, Parked
from coprod_desktop.domain.agreement_answers import AgreementAnswer, AgreementRound, AnswerWindow
from coprod_desktop.domain.agreement_records import AgreementStatus, AgreementVersion, OwnClause
from coprod_desktop.domain.answers import Answer, Mark, SectionMark, View
from coprod_desktop.domain.chain import ChainEnd
from coprod_desktop.domain.check_ins import CheckIn, Look, Said
from coprod_desktop.domain.comings import Coming, Move
from coprod_desktop.domain.consent_records import Choice, ConsentRecord, Say, Signature, SignedBy
from coprod_desktop.domain.contacts import Contact, ContactSort
from coprod_desktop.domain.cover import Applied, Away, CoverChoice, CoverLine, CoverPlan
from coprod_desktop.domain.decisions import (
    Decision,
    DecisionMove,
    Dissent,
    How,
    PersonStand,
    PrivateCheck,
    Spread,
    Stage,
    Stand,
    Tally,
)
from coprod_desktop.domain.ending import Ending
from coprod_desktop.domain.ideas import Fit, Idea, IdeaAnswer
from coprod_desktop.domain.keep_until import KeepUntil
from coprod_desktop.domain.limit_records import Column, Limit, LimitMove
from coprod_desktop.domain.names_left import NameLeft
from coprod_desktop.domain.overrides import Appeal, AppealAnswer, Ground, Outcome, Override, OverrideUse
from coprod_desktop.domain.own_questions import OwnQuestion, QuestionChange, ThemeOrder
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.place import Place
from coprod_desktop.domain.plan_lines import PlanLine, PlanPart
from coprod_desktop.domain.private_notes import PrivateNotes, SealedWith
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.promises import Kept, PromiseMade, PromiseSort
from coprod_desktop.domain.reflections import Reflection
from coprod_desktop.domain.role_records import (
    Holding,
    PartEdit,
    PartLook,
    Role,
    RoleChange,
    RoleEvent,
    SignOff,
)
from coprod_desktop.domain.sessions import Session
from coprod_desktop.domain.trips import Trip
from coprod_desktop.domain.unknowns import Unknown
from coprod_desktop.domain.work import Level, PieceOfWork
from coprod_desktop.domain.yes_no import YesNo

ID = "0123456789abcdef0123456789abcdef"


def consent(name: str) -> ConsentRecord:
    return ConsentRecord(
        id=name,
        person="sam",
        person_name="Sam",
        made_at="2025-01-02T10:00:00+00:00",
        pack_version="1",
        told="What we keep.",
        choices=(
            Choice(
                purpose="name",
                asked="May we print your name?",
                say=Say.YES,
                where=("On posters",),
                until="2025-07-02",
                other_name="Robin",
            ),
        ),
        signature=Signature(by=SignedBy.DRAWING, strokes=(((0, 0), (10, 1000)), ((5, 5),))),
    )


def agreement(name: str) -> AgreementVersion:
    return AgreementVersion(
        id=name,
        document="working-together",
        number=1,
        status=AgreementStatus.DRAFT,
        made_at="2025-01-02T10:00:00+00:00",
        words="We agree.",
        fingerprint="0" * 64,
    )


def cover_line(name: str) -> CoverLine:
    return CoverLine(
        id=name,
        made_at="2025-01-02T10:00:00+00:00",
        owner="sam",
        task="r1",
        what="Writer",
        choice=CoverChoice.PERSON,
        applied=Applied.PERSON,
        to="jo",
    )


def brochure(project_id: str = ID) -> Project:
    return Project(
        id=project_id,
        name="The brochure",
        made_at="2025-01-01T10:00:00+00:00",
        changed_at="2025-01-02T10:00:00+00:00",
        place=Place(screen="question", item="q1"),
        people=(Person(id="sam", name="Sam"), Person(id="jo", name="Jo", staff=YesNo.YES)),
        answers=(
            Answer(id="q1", words="שלום 🙂 e\u0301", views=(View(id="v", words="One view", said_by="sam"),)),
            Answer(id="q2"),
        ),
        limits=(Limit(id="l1", what="Eight weeks", why="The money ends"),),
        unfinished_limits=(Limit(id="l2", what="The logo"),),
        limit_moves=(
            LimitMove(id="m1", limit="l1", made_at="2025-01-02", before=Column.FIXED, after=Column.OURS),
        ),
        ideas=(Idea(id="i1", words="A film", said_by="sam", limit="l1", fit=Fit.NOT_NOW),),
        sessions=(Session(id="s1", day="2025-01-01", came=("sam",), note="We met", feedback=YesNo.YES),),
        decisions=(
            Decision(
                id="d1",
                what="A film",
                how=How.CONSENT,
                session="s1",
                idea="i1",
                stands=(PersonStand(id="sam", stand=Stand.REPRESENTED, asked="A film", speaker="jo"),),
                dissent=("It costs a lot",),
                again_why="A new price",
            ),
        ),
        decision_moves=(
            DecisionMove(
                id="e1",
                decision="d1",
                made_at="2025-01-02",
                before=Stage.OPEN,
                after=Stage.DECIDED,
                tally=(Tally(said="agree", people=2),),
                dissent=(Dissent(words="It costs a lot", said_by="sam"),),
            ),
        ),
        private_checks=(
            PrivateCheck(
                id="b1",
                topic="d1",
                made_at="2025-01-02",
                spreads=(Spread(about="d1", asked="A film", counts=(Tally(said="agree", people=4),)),),
                took_part=("a", "b", "c", "d"),
            ),
        ),
        idea_answers=(IdeaAnswer(id="ia1", idea="i1", until="2025-01-02", fit=Fit.PARTLY, reason="Money"),),
        overrides=(Override(id="o1", role="r1", area="Law", ground=Ground.LAW, appeal="jo"),),
        unfinished_uses=(OverrideUse(id="u2", right="o1", in_area=True),),
        override_uses=(OverrideUse(id="u1", right="o1", used_by="sam", what="Names", in_area=True),),
        unfinished_appeals=(Appeal(id="ap2", use="u1", words="No"),),
        appeals=(Appeal(id="ap1", use="u1", words="We disagree", said_by="sam"),),
        unfinished_appeal_answers=(AppealAnswer(id="ap2", reason="Yes"),),
        appeal_answers=(AppealAnswer(id="ap1", outcome=Outcome.UNDONE, reason="Right", answered_by="jo"),),
        roles=(Role(id="r1", title="Writer", tasks=("Write", "Read"), sign_off=SignOff(who="Jo")),),
        holdings=(Holding(id="h1", role="r1", person="sam"),),
        role_events=(
            RoleEvent(id="e1", role="r1", made_at="2025-01-02", change=RoleChange.PUT_FORWARD, person="sam"),
        ),
        part_edits=(PartEdit(id="d1", role="r1", owner="sam", made_at="2025-01-02", before="a", after="b"),),
        part_looks=(PartLook(id="d1", made_at="2025-01-03"),),
        work=(PieceOfWork(id="w1", what="The cover", level=Level.LED_BY_US, role="r1", limit="l1"),),
        cover_plans=(CoverPlan(id="r1.sam", task="r1", owner="sam", choice=CoverChoice.PERSON, person="jo"),),
        away=(Away(id="sam", until="Tuesday", session="s1"),),
        cover_log=(cover_line("w1"),),
        actions=tuple(Action(id=f"a{number}", owner="sam") for number in range(4)),
        parked=(Parked(id="p1", words="The printer"),),
        own_questions=(OwnQuestion(id="o1", theme="money"),),
        question_changes=(QuestionChange(id="q2", hidden=True),),
        theme_orders=(ThemeOrder(id="money", questions=("q2", "o1")),),
        own_clauses=(OwnClause(id="c1", document="working-together", heading="Cake"),),
        section_marks=(SectionMark(id="about", mark=Mark.LOOK_AGAIN),),
        consents=(consent("k1"),),
        agreements=(agreement("g1"),),
        trips=(Trip(id="t1", mark="ab12", made_at="2025-01-02T10:00:00+00:00"),),
        agreement_rounds=(
            AgreementRound(id="ar1", document="x", number=1, code="c", made_at="2025", terms="We agree."),
        ),
        agreement_answers=(
            AgreementAnswer(
                id="aa1",
                round="ar1",
                person="sam",
                made_at="2025",
                stand=Stand.OBJECT,
                named=True,
            ),
        ),
        answer_windows=(AnswerWindow(id="ar1", until="Tuesday"),),
        chain_ends=(ChainEnd(id="consents", count=2, head="4" * 64),),
        unknowns=(Unknown(id="un1", what="The price", who="jo", told_by="Tuesday"),),
        plan_lines=(PlanLine(id="pl1", person="sam", part=PlanPart.HELPS, words="Breaks", shared=True),),
        reflections=(Reflection(id="rf1", session="s1", words="Good tea", said_by="sam"),),
        contacts=(Contact(id="ct1", name="Jo", sort=ContactSort.TEAM, how="Here", checked_on="2025-01-01"),),
        check_ins=(CheckIn(id="ci1", what="Thursdays", who="sam", day="Tuesday"),),
        looks=(Look(id="lk1", about="ci1", what="Thursdays", made_at="2025", said=Said.STOP),),
        endings=(Ending(id="ending", difference="More", thanks="All", celebrate="Cake", stays="Jo"),),
        promises=(PromiseMade(id="pr1", what="A reply", sort=PromiseSort.REPLY, kept=Kept.LATE),),
        comings=(Coming(id="c1", person="sam", move=Move.PAUSED, made_at="2025-01-02T10:00:00+00:00"),),
        names_left=(
            NameLeft(
                id="nl1",
                person="sam",
                fingerprint="K7QF-2M9D",
                decided_by="Jo",
                made_at="2025-01-02T10:00:00Z",
            ),
        ),
        private_notes=(PrivateNotes(id="sam", sealed="abc", way=SealedWith.WORDS),),
        keep_until=(KeepUntil(id="choices", until="2027-01-01", why="The money ends"),),
    )
