"""Rights to override, sign-offs and earlier answers have their place on paper (X09, X02, X13, R13)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.agreements import build_one
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.ideas import Fit, Idea, IdeaAnswer
from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.overrides import (
    Appeal,
    AppealAnswer,
    AppealDays,
    Ground,
    Outcome,
    Override,
    OverrideUse,
)
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import Person, WordLevel
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Matter, MayChange, Role, SignOff
from coprod_desktop.domain.yes_no import YesNo
from tests.domain.test_agreement_words import PACK

JO, SAM = Person(id="jo", name="Jo", staff=YesNo.YES), Person(id="sam", name="Sam")
RIGHT = Override(
    id="o",
    role="r",
    area="What the law says",
    ground=Ground.LAW,
    ask_first="The writer",
    appeal="sam",
    days=AppealDays.ONE_WEEK,
    ends="2027-03-01",
)
USE = OverrideUse(
    id="u",
    right="o",
    used_by="jo",
    what="The street name goes",
    asked="Dee agreed",
    reason="Safety",
    made_at="2026-11-23T10:00:00Z",
    area="What the law says",
    ground=Ground.LAW,
    heard_by="sam",
    appeal_until="2026-11-30",
)
PROJECT = Project(
    id="p",
    people=(JO, SAM),
    roles=(Role(id="r", title="Fact checker"),),
    holdings=(Holding(id="h", role="r", person="jo"),),
    overrides=(RIGHT,),
    override_uses=(USE,),
)


def paper(
    project: Project = PROJECT, kind: DocumentKind = DocumentKind.WORKING_TOGETHER, who: str = ""
) -> str:
    return text_of(build_one(project, PACK, kind, who))


def with_(**fields: Any) -> Project:
    return replace(PROJECT, **fields)


@pytest.mark.parametrize("level", WordLevel)
def test_X09_rights_and_uses_are_in_the_agreement_in_both_kinds_of_words(level: WordLevel) -> None:
    words = paper(with_(word_level=level))
    assert "Uses of a right to override" not in words, "they are in the second part, with all decisions"
    words += paper(with_(word_level=level), DocumentKind.WHAT_WE_SAID)
    for line in (
        "Rights to override",
        "Who has it: Person 1",
        "Why: The law asks for it",
        "Who is asked first: The writer",
        "Who hears an appeal: Person 2",
        "How long people can appeal: 1 week",
        "Last day: 1 March 2027",
        "Uses of a right to override",
        "The street name goes",
        "When: 23 November 2026",
        "The reason: Safety",
        "Last day to appeal: 30 November 2026",
    ):
        assert line in words


def test_that_an_agreement_of_a_group_without_rights_says_nothing_about_them() -> None:
    assert "override" not in paper(Project(id="p"))
    assert "Rights to override" not in paper(with_(overrides=(Override(id="o"),), override_uses=()))


def test_that_a_right_nobody_has_or_hears_says_so_and_uses_outlive_it() -> None:
    words = paper(with_(overrides=(replace(RIGHT, role="gone", appeal="jo", ends=""),), people=(SAM,)))
    assert "Who has it: Nobody yet." in words
    assert "Who hears an appeal: Nobody yet. So this right is not used." in words
    gone = paper(with_(overrides=())) + paper(with_(overrides=()), DocumentKind.WHAT_WE_SAID)
    assert "We have no such right now." in gone
    assert "The street name goes" in gone


def test_that_an_appeal_and_its_answer_are_told_and_nobody_is_named_who_did_not_want_to_be() -> None:
    open_one = Appeal(id="a", use="u", words="We need the street")
    words = paper(with_(appeals=(open_one,)), DocumentKind.WHAT_WE_SAID)
    assert "An appeal: We need the street\nThe answer: There is no answer yet." in words
    answer = AppealAnswer(id="a", outcome=Outcome.UNDONE, reason="It is known", answered_by="sam")
    answered = with_(appeals=(replace(open_one, said_by="jo"),), appeal_answers=(answer,))
    words = paper(answered, DocumentKind.WHAT_WE_SAID)
    assert (
        "From: Person 1\nThe answer: The override is undone\nWho answered: Person 2\nThe reason: It is known"
        in words
    )


def test_that_a_role_agreement_says_what_its_holder_may_override_and_names_nobody_else() -> None:
    words = paper(kind=DocumentKind.ROLE_AGREEMENT, who="jo")
    assert "What the law says (until 1 March 2027)" in words
    assert "Somebody else hears an appeal. Our agreement says who." in words
    assert "Sam" not in words
    endless = with_(overrides=(replace(RIGHT, ends=""),))
    assert "What the law says\n" in paper(endless, DocumentKind.ROLE_AGREEMENT, "jo")
    stopped = with_(overrides=(replace(RIGHT, stopped_on="2026-11-23"),))
    assert "override" not in paper(stopped, DocumentKind.ROLE_AGREEMENT, "jo")
    assert "Last day: 23 November 2026" in paper(stopped)


def test_that_a_sign_off_says_what_it_is_about_and_what_happens_when_nobody_answers() -> None:
    sign_off = SignOff(
        who="The trustees",
        matters=(Matter.CONTENT, Matter.LEGAL),
        may=MayChange.ASK,
        if_silent="We ask once more",
    )
    words = paper(with_(roles=(Role(id="r", title="Yes", signs_off=YesNo.YES, sign_off=sign_off),)))
    for line in (
        "What it is about: What it says; What the law says",
        "Whether they change it: They can ask us to change something",
        "If no answer comes: We ask once more",
    ):
        assert line in words


def test_X02_an_action_says_on_paper_which_limit_it_may_meet_and_what_would_make_it_a_yes() -> None:
    limit = Limit(id="l", what="The logo stays", column=Column.FIXED)
    action = Action(id="a", what="Draw a cover", limit="l", yes_if="If it is on the back")
    words = paper(with_(limits=(limit,), actions=(action,)), DocumentKind.ACTION_LIST)
    assert "The limit it may meet: The logo stays" in words
    assert "What would make it a yes: If it is on the back" in words
    assert "make it a yes" not in paper(with_(actions=(action,)), DocumentKind.ACTION_LIST)


def test_R13_an_idea_talked_about_again_still_tells_what_was_said_before() -> None:
    before = IdeaAnswer(id="x", idea="i", until="2026-11-01", fit=Fit.NOT_NOW, reason="No money")
    project = with_(ideas=(Idea(id="i", words="A film"),), idea_answers=(before,))
    words = paper(project, DocumentKind.YOU_SAID)
    assert "You said: A film\nWe are talking about this again." in words
    assert "What we said before, and why: No money" in words
    fits = replace(before, fit=Fit.FITS, reason="")
    assert "said before" not in paper(replace(project, idea_answers=(fits,)), DocumentKind.YOU_SAID)
