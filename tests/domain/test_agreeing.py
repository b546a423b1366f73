"""Silence is not a yes: an agreement is agreed when each person has given their own answer (X19)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.agreeing import Missing, counted, missing, not_answered, tally
from coprod_desktop.domain.agreement_answers import AnswerWindow
from coprod_desktop.domain.agreement_records import AgreementStatus, OwnClause
from coprod_desktop.domain.agreements import build_one, version_of
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.working_together import terms_of
from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.blocks import Document, Paragraph
from coprod_desktop.domain.consent_records import Say
from coprod_desktop.domain.decisions import Decision, DecisionMove, Stage, Stand, Tally
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.people import take_off
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Role
from tests.domain.answering import EARLY, answer, answered, asked
from tests.domain.test_agreement_versions import says
from tests.domain.test_agreement_words import PACK

TOGETHER = DocumentKind.WORKING_TOGETHER
LATE = "2026-11-24T09:00:00Z"
NAMES = ("amina", "ben", "cara")
GROUP = Project(
    id="p",
    changed_at="2026-11-23T10:00:00Z",
    people=tuple(Person(id=name, name=name.title()) for name in NAMES),
    answers=(Answer(id="about.goal", words="A brochure about the court"),),
    consents=tuple(says(name, Say.YES) for name in NAMES),
)
ASKED = asked(GROUP, PACK)
ALL = tuple(answer(name, Stand.AGREE) for name in NAMES)


def paper(project: Project) -> Document:
    return build_one(project, PACK, TOGETHER)


def recorded(project: Project, made_at: str = LATE) -> Project:
    version = version_of(paper(project), f"v{made_at}", made_at, AgreementStatus.AGREED)
    return replace(project, agreements=(*project.agreements, version))


def box(project: Project) -> str:
    note, _second_part = (
        one.words for one in paper(project).blocks if isinstance(one, Paragraph) and one.note
    )
    return note


def status(project: Project) -> AgreementStatus:
    return paper(project).status


def test_X19_an_agreement_closes_only_when_each_person_has_said_something() -> None:
    assert missing(answered(ASKED, *ALL), "round") == ()
    for silent in NAMES:
        some = answered(ASKED, *(one for one in ALL if one.person != silent))
        assert missing(some, "round") == (Missing.NO_ANSWER,)
        assert not_answered(some, "round") == (silent,)
        assert status(recorded(some)) is AgreementStatus.DRAFT
    assert status(recorded(answered(ASKED, *ALL))) is AgreementStatus.AGREED


def test_X19_who_did_not_answer_is_counted_apart_also_when_their_time_has_passed() -> None:
    some = answered(ASKED, answer("amina", Stand.AGREE), answer("ben", Stand.LIVE_WITH))
    assert tally(some, "round")[-1] == Tally(said="", people=1)
    late = replace(some, answer_windows=(AnswerWindow(id="round", until="1 November 2026"),))
    assert missing(late, "round") == (Missing.NO_ANSWER,)
    assert box(recorded(late)).split("\n") == [
        "Not agreed by everyone yet.",
        "Agree: 1",
        "Can live with it: 1",
        "Did not answer (this is not a yes): 1",
        "People can answer until: 1 November 2026",
    ]


def test_X19_a_rule_that_reads_silence_as_assent_changes_no_count() -> None:
    rule = OwnClause(id="c", document=TOGETHER, heading="Silence", words="No answer means yes.")
    ruled = asked(replace(GROUP, own_clauses=(rule,)), PACK)
    some = answered(ruled, answer("amina", Stand.AGREE))
    assert "No answer means yes." in text_of(paper(some))
    assert tally(some, "round") == (Tally(said="agree", people=1), Tally(said="", people=2))
    assert status(recorded(some)) is AgreementStatus.DRAFT


@pytest.mark.parametrize(
    ("stand", "words", "found"),
    [
        (Stand.AGREE, "", ()),
        (Stand.LIVE_WITH, "", ()),
        (Stand.NOT_YET, "I want to read it", (Missing.NOT_YET,)),
        (Stand.OBJECT, " ", (Missing.UNEXPLAINED_OBJECTION,)),
        (Stand.OBJECT, "It is too long", ()),
    ],
)
def test_X19_an_unexplained_objection_blocks_agreed_but_not_the_draft(
    stand: Stand, words: str, found: tuple[Missing, ...]
) -> None:
    project = recorded(answered(ASKED, *ALL[1:], answer("amina", stand, words)))
    assert missing(project, "round") == found
    assert status(project) is (AgreementStatus.DRAFT if found else AgreementStatus.AGREED)
    assert "A brochure about the court" in text_of(paper(project)), "it can be printed all the same"


def test_X19_an_objection_that_was_explained_stands_on_the_agreed_paper_without_a_name() -> None:
    objects = answer("amina", Stand.OBJECT, "It is too long")
    said = box(recorded(answered(ASKED, *ALL[1:], objects)))
    assert said.split("\n")[1:] == ["Somebody sees it differently: It is too long"]
    named = recorded(answered(ASKED, *ALL[1:], replace(objects, named=True)))
    assert "Person 1 sees it differently" in box(named), "they did not say that their name may be printed"
    assert box(recorded(answered(ASKED, *ALL))) == "Everyone in the group agreed to this."


def test_X19_somebody_who_is_spoken_for_counts_as_who_speaks_for_them() -> None:
    by_ben = answer("amina", Stand.REPRESENTED, speaker="ben")
    assert counted(answered(ASKED, by_ben), "round", "amina") is None, "Ben has not answered yet"
    both = answered(ASKED, by_ben, answer("ben", Stand.LIVE_WITH))
    assert counted(both, "round", "amina") is Stand.LIVE_WITH
    round_and_round = answered(ASKED, by_ben, answer("ben", Stand.REPRESENTED, speaker="amina"))
    assert counted(round_and_round, "round", "amina") is None
    left = take_off(both, "ben", "2026-11-25")
    assert counted(left, "round", "amina") is None, "who has left speaks for nobody"


def test_X19_the_last_answer_counts_and_a_new_one_asks_for_another_look() -> None:
    agreed = recorded(answered(ASKED, *ALL))
    later = answered(agreed, answer("ben", Stand.LIVE_WITH, made_at="2026-11-25T09:00:00Z"))
    assert counted(later, "round", "ben") is Stand.LIVE_WITH
    assert status(later) is AgreementStatus.DRAFT, "it was recorded before this answer"
    assert status(recorded(later, "2026-11-26T09:00:00Z")) is AgreementStatus.AGREED


def test_X19_other_words_ask_each_person_again_and_a_slip_of_the_pen_asks_nobody() -> None:
    agreed = recorded(answered(ASKED, *ALL))
    slip = replace(agreed, answers=(Answer(id="about.goal", words="A brochrue about the court"),))
    assert status(slip) is AgreementStatus.AGREED
    changed = replace(agreed, answers=(Answer(id="about.goal", words="A poster about the court"),))
    assert box(changed) == "Not agreed by everyone yet."
    again = asked(changed, PACK, round_id="second")
    assert not_answered(again, "second") == NAMES


def test_X19_somebody_new_is_asked_and_nobody_else_is_asked_again() -> None:
    agreed = recorded(answered(ASKED, *ALL))
    new = replace(agreed, people=(*agreed.people, Person(id="dee", name="Dee")))
    assert not_answered(new, "round") == ("dee",)
    assert box(new).split("\n")[-1] == "Did not answer (this is not a yes): 1"


def test_that_what_a_yes_rests_on_names_nobody() -> None:
    role = Role(id="r", title="Writer", tasks=("Write",))
    with_role = replace(GROUP, roles=(role,))
    held = replace(with_role, holdings=(Holding(id="h", role="r", person="ben"),))
    move = DecisionMove(
        id="m",
        decision="d",
        made_at=EARLY,
        before=Stage.OPEN,
        after=Stage.DECIDED,
        outcome="Yes",
    )
    made = Decision(id="d", what="Blue", stage=Stage.DECIDED)
    decided = replace(held, decisions=(made,), decision_moves=(move,))
    terms = terms_of(Source(with_role, PACK))
    assert terms_of(Source(decided, PACK)) == terms
    assert "Ben" not in terms
    assert "Writer" in terms


def test_that_a_group_of_nobody_agrees_to_nothing() -> None:
    nobody = replace(GROUP, people=())
    assert missing(asked(nobody, PACK), "round") == (Missing.NOBODY,)


def test_that_somebody_who_answered_stays_on_record_when_they_leave() -> None:
    spoken = answered(ASKED, answer("amina", Stand.REPRESENTED, speaker="ben"))
    bare = replace(spoken, consents=())
    assert [one.id for one in take_off(bare, "ben", "2026-11-25").people] == list(NAMES)
    assert [one.id for one in take_off(bare, "cara", "2026-11-25").people] == ["amina", "ben"]
