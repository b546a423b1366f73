"""Roles and limits as a group uses them: each feature of its rows in the table, by its id (C1–C10, A5)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.agreements import build_one
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.limit_records import Column
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Sharing
from coprod_desktop.presenters.people_pages import PERSON
from coprod_desktop.presenters.role_card import ROLE
from coprod_desktop.presenters.screen import Summary, TicksField
from tests.presenters.fake_house import Walk, the_pack, the_sample
from tests.presenters.looking import parts_of, texts


def working(project: Project | None = None) -> str:
    return text_of(build_one(project or the_sample(), the_pack(), DocumentKind.WORKING_TOGETHER))


def test_A5_each_rule_has_who_set_it_and_whether_it_can_move_and_is_on_paper() -> None:
    register = text_of(build_one(the_sample(), the_pack(), DocumentKind.LIMITS_REGISTER))
    for limit in the_sample().limits:
        assert limit.what in register
        assert limit.column is not Column.NOT_SAID
        assert limit.set_by


def test_C1_a_role_card_says_purpose_tasks_limits_what_it_decides_time_support_and_who_to_ask() -> None:
    fields = {one.id for one in ROLE.fields}
    assert {"purpose", "tasks", "limits", "may_decide", "time", "support", "ask", "not_asked"} <= fields


def test_C2_the_starter_library_has_the_usual_roles_and_the_group_changes_their_words() -> None:
    starters = {one.id for one in the_pack().roles}
    assert len(starters) >= 10
    assert {"co-ordinator", "flow-keeper", "designer", "fact-checker", "welfare-lead"} <= starters
    assert {"sign-off-lead", "note-taker"} <= starters
    walk = Walk(the_sample())
    walk.go("role-field", "role-writer/purpose/change")
    walk.write("purpose", "Our own words")
    walk.press("continue")
    assert next(role for role in walk.project.roles if role.id == "role-writer").purpose == "Our own words"


def test_C3_people_offer_what_they_want_and_no_field_asks_for_a_diagnosis_or_a_history() -> None:
    fields = {one.id for one in PERSON.fields}
    assert {"offers", "may_help", "helps", "time"} <= fields
    asked = " ".join(f"{one.title} {one.label} {one.hint}" for one in PERSON.fields).casefold()
    assert not any(word in asked for word in ("diagnos", "offence", "address", "born", "illness", "child "))


def test_C4_a_role_is_one_persons_shared_in_parts_or_done_all_together() -> None:
    sharing = next(one for one in ROLE.fields if one.id == "sharing")
    assert {option.id for option in sharing.options} == {one.value for one in Sharing} - {Sharing.NOT_SAID}
    walk = Walk(the_sample())
    walk.go("role-people", "role-writer")
    assert walk.press("continue").id == "role-parts", "each person says which part is theirs"


def test_C5_unequal_time_and_work_is_said_on_purpose_in_the_agreement() -> None:
    words = working().casefold()
    assert "different amounts" in words


def test_C6_each_person_names_cover_and_gives_leave_for_their_own_work() -> None:
    walk = Walk(the_sample())
    walk.go("cover-plan-field", "role-writer.person-sam/choice/change")
    walk.write("choice", "wait")
    walk.press("continue")
    assert parts_of(walk.screen, Summary)[0].rows[0].words == "It waits for me"
    kept = find(walk.project.cover_plans, "role-writer.person-sam")
    assert kept is not None
    assert kept.choice == "wait"


def test_C7_an_empty_role_stays_in_sight_and_a_group_may_decide_not_to_have_one() -> None:
    sample = the_sample()
    empty = replace(sample, holdings=())
    assert "Nobody holds this yet." in working(empty)
    without = replace(sample, roles=(replace(sample.roles[0], not_wanted=True), *sample.roles[1:]))
    assert "We decided not to have this role." in working(without)


def test_C9_a_right_to_override_has_an_area_a_ground_who_is_asked_an_appeal_and_a_last_day() -> None:
    words = working()
    at = words.index("Rights to override")
    for label in ("Who has it", "Why", "Who is asked first", "Who hears an appeal", "Last day"):
        assert f"\n{label}: " in words[at:]


def test_C10_a_sign_off_says_who_on_what_whether_they_may_change_it_and_by_when() -> None:
    fields = {one.id for one in ROLE.fields}
    asked = {"sign_off.who", "sign_off.on_what", "sign_off.matters", "sign_off.may", "sign_off.by_when"}
    assert asked <= fields
    words = working()
    at = words.index("A yes before the work goes out")
    assert "Who says yes: Ruth" in words[at:]
    assert "25 February 2027" in words[at:]


def test_G6_a_small_group_holds_a_role_with_its_tasks_and_an_end() -> None:
    sample = the_sample()
    cover = replace(sample.roles[0], held_by_group="The cover team", ends="1 March 2027")
    project = replace(sample, roles=(cover, *sample.roles[1:]))
    words = working(project)
    assert "The cover team" in words
    assert "1 March 2027" in words
    walk = Walk(project)
    walk.go("role", cover.id)
    assert any("The cover team" in said for said in texts(walk.screen))


def test_X20_staff_have_the_same_card_and_the_same_role_fields_as_everybody() -> None:
    walk = Walk(the_sample())
    rows = []
    for person in the_sample().people:
        walk.go("person", person.id)
        rows.append([row.label for row in parts_of(walk.screen, Summary)[0].rows])
    assert all(labels == rows[0] for labels in rows)
    walk.go("role-people", "role-sign-off-lead")
    assert len(parts_of(walk.screen, TicksField)[0].options) == len(the_sample().people)


def test_X02_a_no_without_a_reason_is_refused_kindly_and_its_why_is_in_the_register() -> None:
    walk = Walk(the_sample())
    walk.go("limits")
    walk.press("add")
    walk.write("what", "No photos")
    walk.press("continue")
    walk.write("column", "fixed")
    walk.press("card")
    said = [problem.words for problem in walk.press("keep").problems]
    assert "Write why. People deserve a reason for a no." in said
    assert not any(limit.what == "No photos" for limit in walk.project.limits)
    register = text_of(build_one(the_sample(), the_pack(), DocumentKind.LIMITS_REGISTER))
    for limit in the_sample().limits:
        assert limit.what in working()
        assert limit.what in register
        assert limit.why in register
