"""Plans that stay somebody's own, who to talk to, review days and an ending (X11, X12, F1, F7, F8)."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from coprod_desktop.domain.agreements import build, build_one
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.check_ins import CheckIn
from coprod_desktop.domain.contacts import Contact, ContactSort, RouteGap, is_to_be_checked, route_gaps
from coprod_desktop.domain.decisions import Decision, Stage, Stand
from coprod_desktop.domain.ending import ENDING, Ending
from coprod_desktop.domain.erasing import Wish, erase
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.people import take_off
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.plan_lines import PlanLine, PlanPart
from coprod_desktop.domain.plans import lines_of, shared_lines
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.promises import Kept, PromiseMade
from coprod_desktop.domain.reflections import Reflection
from coprod_desktop.domain.reviews import is_due_on, reviews
from coprod_desktop.domain.role_records import Role
from coprod_desktop.domain.texts import mentions
from coprod_desktop.shipped import core_pack
from tests.domain.answering import answer, answered, asked
from tests.domain.test_agreement_words import PACK

TODAY = "2026-11-23"
SECRET = "Zanzibar nights"
SAM = Person(id="sam", name="Sam", time="Mondays")
HARD = PlanLine(id="a", person="sam", part=PlanPart.HARD, words=SECRET)
HELPS = PlanLine(id="b", person="sam", part=PlanPart.HELPS, words="A break", shared=True)
GROUP = Project(
    id="p",
    changed_at=f"{TODAY}T10:00:00Z",
    people=(SAM, Person(id="kit", name="Kit")),
    plan_lines=(HARD, HELPS),
)
JO = Contact(id="jo", name="Jo", sort=ContactSort.TEAM)
FARAH = Contact(id="f", name="Farah", sort=ContactSort.OUTSIDE, how="Ring 100.", checked_on=TODAY)
LINE = Contact(id="s", name="Samaritans", sort=ContactSort.SERVICE)


def paper(kind: DocumentKind, project: Project, subject: str = "") -> str:
    return text_of(build_one(project, PACK, kind, subject))


def test_X11_no_paper_holds_a_line_that_was_not_shared() -> None:
    for document in build(GROUP, core_pack()):
        assert SECRET not in text_of(document), document.name
    assert "A break" in paper(DocumentKind.ROLE_AGREEMENT, GROUP, "sam")


def test_X11_others_find_only_the_lines_that_were_shared_one_by_one() -> None:
    assert lines_of(GROUP, "sam") == (HARD, HELPS)
    assert lines_of(GROUP, "kit") == ()
    assert shared_lines(GROUP) == (HELPS,)


def test_X11_what_was_shared_is_taken_back_and_goes_with_who_leaves() -> None:
    back = replace(GROUP, plan_lines=(HARD, replace(HELPS, shared=False)))
    assert shared_lines(back) == ()
    assert "A break" not in paper(DocumentKind.ROLE_AGREEMENT, back, "sam")
    assert shared_lines(take_off(GROUP, "sam", TODAY)) == ()


@pytest.mark.parametrize("word", ["diagnos", "illness", "offence", "crime", "abuse", "what happened to you?"])
def test_X12_no_question_asks_for_a_diagnosis_an_offence_or_what_happened(word: str) -> None:
    asked_of_people = [
        f"{one.words} {one.hint}"
        for section in core_pack().sections
        for theme in section.themes
        for one in theme.questions
    ]
    assert not [one for one in asked_of_people if word in one.casefold()]


def test_X12_no_record_of_a_person_has_a_kind_of_experience() -> None:
    names = {one.name for record in (Person, PlanLine) for one in fields(record)}
    assert not names & {"diagnosis", "condition", "offence", "experience", "experiences", "story", "kind"}


@pytest.mark.parametrize("words_too", [True, False])
def test_that_erasing_somebody_takes_out_all_of_their_own(words_too: bool) -> None:
    project = answered(asked(replace(GROUP, changed_at=""), PACK), answer("sam", Stand.AGREE))
    project = replace(
        project,
        reflections=(Reflection(id="r", session="s", words="Good", said_by="sam"),),
        check_ins=(CheckIn(id="c", what="Thursdays", who="sam"),),
    )
    numbers = iter(range(99))
    left = erase(project, Wish(person=SAM, words_too=words_too), lambda: f"new{next(numbers)}")
    assert left.plan_lines == ()
    assert [one.person for one in left.agreement_answers] == [""]
    assert not mentions(left, "sam")


def test_that_somebody_with_a_plan_or_words_of_their_own_stays_on_record() -> None:
    assert take_off(GROUP, "sam", TODAY).people[0].left_on == TODAY
    said = replace(
        GROUP, plan_lines=(), reflections=(Reflection(id="r", session="s", words="x", said_by="kit"),)
    )
    assert [one.id for one in take_off(said, "sam", TODAY).people] == ["kit"]
    assert take_off(said, "kit", TODAY).people[1].left_on == TODAY


@pytest.mark.parametrize(
    ("contacts", "gaps"),
    [
        ((), (RouteGap.TOO_FEW, RouteGap.NOBODY_OUTSIDE)),
        ((JO, LINE), (RouteGap.TOO_FEW, RouteGap.NOBODY_OUTSIDE)),
        ((JO, replace(JO, id="2")), (RouteGap.NOBODY_OUTSIDE,)),
        ((FARAH,), (RouteGap.TOO_FEW,)),
        ((JO, replace(FARAH, name=" ")), (RouteGap.TOO_FEW, RouteGap.NOBODY_OUTSIDE)),
        ((JO, FARAH), ()),
    ],
)
def test_F7_a_worry_has_a_route_with_2_people_and_1_outside(
    contacts: tuple[Contact, ...], gaps: tuple[RouteGap, ...]
) -> None:
    assert route_gaps(contacts) == gaps


@pytest.mark.parametrize(
    ("day", "old"), [("", True), ("2025-11-01", True), ("2025-11-23", False), (TODAY, False)]
)
def test_that_a_signpost_is_checked_again_after_12_months(day: str, old: bool) -> None:
    assert is_to_be_checked(replace(LINE, checked_on=day), TODAY) is old


def test_F7_who_to_talk_to_is_printed_with_the_day_it_was_checked() -> None:
    project = replace(
        GROUP, contacts=(JO, FARAH, Contact(id="x"), replace(JO, id="y", sort=ContactSort.NOT_SAID))
    )
    for kind in (DocumentKind.WORKING_TOGETHER, DocumentKind.REVIEW_SHEET):
        said = paper(kind, project)
        assert "Farah; Outside our team; Ring 100; checked on 23 November 2026" in said
        assert "Jo; In our team" in said
        assert "Who you can talk to" not in paper(kind, GROUP)


def test_F1_what_there_is_to_look_at_comes_the_soonest_first() -> None:
    project = replace(
        GROUP,
        check_ins=(
            CheckIn(id="c", what="Thursdays", day="soon"),
            CheckIn(id="d", what="Tea", day="1 December 2026"),
            CheckIn(id="e", what="No day"),
        ),
        roles=(
            Role(id="r", title="Writer", review_on="23 November 2026"),
            Role(id="n", title="Cook", review_on="1 May 2026", not_wanted=True),
        ),
        decisions=(
            Decision(id="m", what="Blue", stage=Stage.DECIDED, review="1 November 2026"),
            Decision(id="o", what="Red", review="1 November 2026"),
        ),
    )
    found = reviews(project)
    assert [(one.sort, one.what) for one in found] == [
        ("decision", "Blue"),
        ("role", "Writer"),
        ("check-in", "Tea"),
        ("check-in", "Thursdays"),
    ]
    assert [is_due_on(one, TODAY) for one in found] == [True, True, False, False]
    said = paper(DocumentKind.REVIEW_SHEET, project)
    assert "Check-ins and review days" in said
    assert "Thursdays" in said


def test_F8_the_ending_thanks_people_on_the_paper_for_the_review_day() -> None:
    ending = Ending(id=ENDING, difference="Parents know what comes.", thanks="Sam, for the tea", stays=" ")
    said = paper(DocumentKind.REVIEW_SHEET, replace(GROUP, endings=(ending,)))
    assert "Parents know what comes." in said
    assert "Sam, for the tea" in said
    assert "What happens with what we made" not in said
    for project in (GROUP, replace(GROUP, endings=(Ending(id=ENDING),))):
        assert "How we end" not in paper(DocumentKind.REVIEW_SHEET, project)


def test_F6_a_promise_shows_in_you_said_as_kept_or_with_the_reason() -> None:
    promise = PromiseMade(id="p", what="Fares are paid", kept=Kept.KEPT)
    assert "We did: Fares are paid" in paper(DocumentKind.YOU_SAID, replace(GROUP, promises=(promise,)))
    broken = replace(promise, kept=Kept.NOT_KEPT, reason="The box was empty")
    said = paper(DocumentKind.YOU_SAID, replace(GROUP, promises=(broken,)))
    assert "We promised you: Fares are paid" in said
    assert "We could not, because: The box was empty" in said
    owed = replace(broken, reason="")
    assert "Fares are paid" not in paper(DocumentKind.YOU_SAID, replace(GROUP, promises=(owed,)))
