"""A question that was skipped is not a no: the card, the papers and the counts say the same (X05, X14)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.agreements import build_one
from coprod_desktop.domain.agreements.my_copy import my_copy
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.standing import points_for
from coprod_desktop.domain.agreements.telling import roles_in_words
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.limit_records import Limit
from coprod_desktop.domain.looking_words import HOLDERS
from coprod_desktop.domain.overrides import Override
from coprod_desktop.domain.overriding import unsaid_of
from coprod_desktop.domain.own_part import own_part
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Role, Sharing, SignOff
from coprod_desktop.domain.saying import Holder
from coprod_desktop.domain.sessions import Session
from coprod_desktop.domain.words import say_english
from coprod_desktop.domain.yes_no import YesNo
from coprod_desktop.presenters.screen import Cards, ChoiceField, Summary
from tests.presenters.fake_house import Walk, empty_project, the_pack, the_sample
from tests.presenters.looking import cards, field_of, parts_of, texts

CARD = {YesNo.YES: "Yes", YesNo.NO: "No", YesNo.NOT_SAID: "Not said"}
HELD_BY = {YesNo.YES: Holder.STAFF, YesNo.NO: Holder.MEMBERS, YesNo.NOT_SAID: Holder.NOT_SAID}
GROUPS = st.lists(st.sampled_from(YesNo), min_size=1, max_size=5)
FIELDS = [
    ("person", "person", "staff", "Here as staff"),
    ("person", "person", "may_help", "I have experience that may help"),
    ("role", "role-more", "signs_off", "Signs work off"),
    ("role", "role-more", "keeps_flow", "Keeps the flow"),
    ("role", "role-more", "no_time_asked", "No time is asked"),
    ("session", "session", "feedback", "We asked how it was"),
]


def group_of(said: list[YesNo]) -> Project:
    """Return a group in which each person decides about one thing alone."""
    people = tuple(Person(id=f"p{n}", name=f"Name{n}", staff=one) for n, one in enumerate(said))
    roles = tuple(Role(id=one.id, title=one.name, may_decide=f"Thing of {one.id}") for one in people)
    holdings = tuple(Holding(id=one.id, role=one.id, person=one.id) for one in people)
    consents = tuple(
        replace(record, id=one.id, person=one.id, person_name=one.name)
        for one, record in zip(people, the_sample().consents, strict=False)
    )
    return empty_project(people=people, roles=roles, holdings=holdings, consents=consents)


def rows(walk: Walk) -> dict[str, str]:
    return {row.label: row.words for part in parts_of(walk.screen, Summary) for row in part.rows}


def paper_of(project: Project, kind: DocumentKind, subject: str = "") -> str:
    return text_of(build_one(project, the_pack(), kind, subject))


@given(GROUPS)
def test_that_a_card_says_what_was_said_and_the_list_names_as_staff_only_who_said_so(
    said: list[YesNo],
) -> None:
    walk = Walk(group_of(said))
    listed = cards(walk.go("people"))
    assert ["Here as staff" in one.lines for one in listed] == [one is YesNo.YES for one in said]
    for person in walk.project.people:
        walk.go("person", person.id)
        assert rows(walk)["Here as staff"] == CARD[person.staff]


@given(GROUPS)
def test_that_papers_name_staff_and_count_who_did_not_say(said: list[YesNo]) -> None:
    staff, silent = said.count(YesNo.YES), said.count(YesNo.NOT_SAID)
    paper = paper_of(group_of(said), DocumentKind.WORKING_TOGETHER).split("\n")
    (line,) = (one for one in paper if one.startswith("• Here as staff:"))
    names = [one.strip(" .") for one in line.removeprefix("• Here as staff:").split(". ")[0].split(",")]
    assert (f"{silent} of us did not say." in line) is bool(silent)
    assert ("Nobody." in line) is (not staff and not silent)
    assert len(names) == staff or not staff
    (who,) = (one for one in paper if one.startswith("• Who we are:"))
    assert len(who.split(",")) == len(said)
    assert not staff or all(name in who for name in names)
    counts = paper_of(group_of(said), DocumentKind.SUMMARY)
    assert (f"{silent} of them did not say" in counts) is (silent > 0 and len(said) > 1)
    assert (f"{staff} of them here as staff" in counts) is (staff > 0 and len(said) > 1)


@given(GROUPS)
def test_X14_who_has_the_say_counts_who_did_not_say_apart_and_says_so(said: list[YesNo]) -> None:
    walk = Walk(group_of(said))
    words = texts(walk.go("the-say"))
    for value, holder in HELD_BY.items():
        n = said.count(value)
        counted = f"{HOLDERS[holder]}: {n} decision{'' if n == 1 else 's'}"
        assert (counted in words) is bool(n)
    silent = said.count(YesNo.NOT_SAID)
    apart = f"{silent} of us did not say if they are here as staff. What they hold is counted apart."
    assert (apart in words) is bool(silent)


@given(GROUPS)
def test_X05_nobody_is_called_the_only_member_while_somebody_did_not_say(said: list[YesNo]) -> None:
    words = texts(Walk(group_of(said)).go("the-say"))
    alone = len(said) > 1 and sorted(said) == sorted([YesNo.NO, *[YesNo.YES] * (len(said) - 1)])
    assert ("We see 1 person here who is not staff." in words) is alone


@pytest.mark.parametrize("said", YesNo)
def test_that_somebodys_own_copy_says_what_they_said_and_nothing_for_them(said: YesNo) -> None:
    project = replace(group_of([said]), consents=())
    project = replace(project, people=(replace(project.people[0], may_help=said),))
    copy = text_of(my_copy(own_part(project, "p0", "own"), the_pack(), "2026-11-23", say_english))
    for label in ("I am here as staff", "I have experience that may help"):
        assert (label in copy) is (said is not YesNo.NOT_SAID)
    assert ("Yes." in copy, "No." in copy) == (said is YesNo.YES, said is YesNo.NO)


@pytest.mark.parametrize(("card", "screen", "field", "label"), FIELDS)
def test_that_skipping_leaves_it_not_said_and_what_is_said_can_be_taken_back(
    card: str, screen: str, field: str, label: str
) -> None:
    record = {"person": Person(id="x"), "role": Role(id="x"), "session": Session(id="x")}[card]
    walk = Walk(empty_project(**{{"person": "people"}.get(card, f"{card}s"): (record,)}))
    walk.go(f"{card}-field", f"x/{field}")
    box = field_of(walk.screen, ChoiceField, field)
    assert [one.words for one in box.options] == ["Yes", "No", "Not said"]
    assert box.chosen == YesNo.NOT_SAID
    walk.press("card")
    walk.go(screen, "x")
    assert rows(walk)[label] == "Not said"
    for value in (YesNo.NO, YesNo.YES, YesNo.NOT_SAID):
        walk.go(f"{card}-field", f"x/{field}/change")
        walk.write(field, value)
        assert field_of(walk.screen, ChoiceField, field).chosen == value
        walk.press("continue")
        walk.go(screen, "x")
        assert rows(walk)[label] == CARD[value]


def test_that_a_new_role_says_nothing_for_the_group_about_how_it_is_shared_or_needed() -> None:
    walk = Walk(empty_project(roles=(Role(id="x", title="Writer"),), people=(Person(id="p"),)))
    walk.go("role-more", "x")
    assert rows(walk)["How it is shared"] == rows(walk)["How much we need it"] == "Nothing here yet"
    held = replace(walk.project, holdings=(Holding(id="h", role="x", person="p"),))
    assert "How the work is shared" not in paper_of(held, DocumentKind.ROLE_AGREEMENT, "p")
    said = replace(held, roles=(replace(held.roles[0], sharing=Sharing.ONE_PERSON),))
    assert "One person does it." in paper_of(said, DocumentKind.ROLE_AGREEMENT, "p")


@pytest.mark.parametrize("said", YesNo)
def test_that_a_yes_before_the_work_goes_out_is_on_paper_only_where_the_group_said_so(said: YesNo) -> None:
    role = Role(id="x", title="Writer", signs_off=said, sign_off=SignOff(who="Ruth", on_what="The cover"))
    project = empty_project(
        roles=(role,), people=(Person(id="p"),), holdings=(Holding(id="h", role="x", person="p"),)
    )
    for kind, subject in ((DocumentKind.WORKING_TOGETHER, ""), (DocumentKind.ROLE_AGREEMENT, "p")):
        assert ("What needs a yes" in paper_of(project, kind, subject)) is (said is YesNo.YES)
    group = paper_of(project, DocumentKind.WORKING_TOGETHER)
    assert ("Who says yes: Ruth" in group) is (said is YesNo.YES)


def test_that_a_limit_with_no_column_is_ours_only_once_the_group_says_so() -> None:
    walk = Walk(empty_project(limits=(Limit(id="l", what="The logo"),)))
    assert next(part.label for part in parts_of(walk.go("limits"), Cards)) == "Not finished yet"
    assert "Ours to decide: The logo" not in paper_of(walk.project, DocumentKind.WORKING_TOGETHER)


def test_X09_nobody_chooses_for_the_group_how_long_people_can_appeal() -> None:
    right = Override(id="o", person="p", area="The law", ends="1 March 2099")
    project = empty_project(people=(Person(id="p", name="Jo"),), overrides=(right,))
    assert "days" in [one.field for one in unsaid_of(right, project)]
    walk = Walk(project)
    walk.go("override-field", "o/days")
    assert field_of(walk.screen, ChoiceField, "days").chosen == ""
    assert "How long people can appeal" not in paper_of(project, DocumentKind.WORKING_TOGETHER)


@pytest.mark.parametrize("said", YesNo)
def test_that_a_yes_nobody_asked_for_is_not_told_and_no_choice_rests_on_it(said: YesNo) -> None:
    role = Role(id="x", title="Writer", signs_off=said, sign_off=SignOff(who="Ruth", on_what="The cover"))
    held = (Holding(id="h", role="x", person="p"),)
    source = Source(empty_project(roles=(role,), people=(Person(id="p"),), holdings=held), the_pack())
    points = {one.id: one.words for one in points_for(source, "p")}
    assert ("The cover" in roles_in_words(source, "p")) is (said is YesNo.YES)
    assert (points["x/sign_off.on_what"] == "The cover") is (said is YesNo.YES)
