"""The pretend project: a real group's words, in the open form, whole and believable."""

from __future__ import annotations

import json
import re
from functools import cache

from pydantic import TypeAdapter

from coprod_desktop.content.packs import core_pack_folder, load_pack
from coprod_desktop.domain.agreements import build
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.consent_records import Say, SignedBy
from coprod_desktop.domain.days import parse_day
from coprod_desktop.domain.fingerprints import fingerprint
from coprod_desktop.domain.limit_records import Column
from coprod_desktop.domain.pack import DocumentKind, Kind, Pack
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.route import questions_of
from coprod_desktop.domain.yes_no import YesNo
from coprod_desktop.resources import resources_folder

SAMPLE = resources_folder() / "sample" / "brochure.json"


@cache
def pack() -> Pack:
    return load_pack(core_pack_folder())


@cache
def project() -> Project:
    data = json.loads(SAMPLE.read_text(encoding="utf-8"))
    assert (data["format"], data["version"]) == ("coprod-desktop project", 1)
    return TypeAdapter(Project).validate_json(json.dumps(data["project"]), strict=True)


def test_that_it_says_it_is_pretend() -> None:
    assert project().pretend


def test_that_every_id_is_used_once_and_every_id_named_is_there() -> None:
    one = project()
    people = {person.id for person in one.people}
    roles = {role.id for role in one.roles}
    for things in (one.people, one.answers, one.limits, one.roles, one.holdings, one.actions, one.consents):
        assert len({thing.id for thing in things}) == len(things)
    assert {holding.person for holding in one.holdings} <= people
    assert {holding.role for holding in one.holdings} <= roles
    tasks = {role.id for role in one.roles} | {action.id for action in one.actions}
    assert {action.owner for action in one.actions} - {None} <= people
    assert {who for plan in one.cover_plans for who in (plan.owner, plan.person)} - {""} <= people
    assert {plan.task for plan in one.cover_plans} <= tasks
    assert {view.said_by for answer in one.answers for view in answer.views} - {""} <= people
    assert {record.person for record in one.consents} <= people


def test_that_it_answers_every_question_the_group_is_asked() -> None:
    answered = {answer.id for answer in project().answers}
    asked = {
        question.id: question
        for section in pack().sections
        for theme in section.themes
        for question in questions_of(theme, project(), pack())
    }
    assert set(asked) == answered
    options = {name: {one.id for one in question.options} for name, question in asked.items()}
    chosen = {one.id: one.choice for one in project().answers if asked[one.id].kind is Kind.CHOICE}
    assert all(choice in options[name] for name, choice in chosen.items())
    assert all(parse_day(one.words) for one in project().answers if asked[one.id].kind is Kind.DAY)


def test_that_it_shows_what_a_group_can_do() -> None:
    one = project()
    assert [person.staff for person in one.people].count(YesNo.YES) == 2
    assert len(one.people) == 6
    assert {limit.column for limit in one.limits} == set(Column) - {Column.NOT_SAID}
    assert len(one.roles) >= 8
    held = {holding.role for holding in one.holdings}
    assert [role.id for role in one.roles if role.id not in held and not role.not_wanted]
    assert [role.id for role in one.roles if role.not_wanted]
    assert [role.id for role in one.roles if role.signs_off and role.sign_off.who]
    assert one.own_questions
    assert one.question_changes
    assert one.own_clauses
    assert one.parked


def test_that_its_consents_show_every_way_to_choose_and_to_sign() -> None:
    records = project().consents
    asks = {purpose.id: purpose.asks for purpose in pack().purposes}
    assert len(records) == 4
    assert {record.signature.by for record in records} == set(SignedBy) - {SignedBy.SPOKEN}
    assert {choice.say for record in records for choice in record.choices} == set(Say)
    assert {record.shared for record in records} == {True, False}
    assert all({choice.purpose for choice in record.choices} == set(asks) for record in records)


def test_that_its_recorded_versions_have_the_fingerprint_of_their_words() -> None:
    assert project().agreements
    assert all(one.fingerprint == fingerprint(one.words) for one in project().agreements)


def test_that_no_role_agreement_names_another_member() -> None:
    # The contact person is named on every paper on purpose, as the group wrote it.
    members = {person.id: person.name for person in project().people if person.name != "Jo"}
    for document in build(project(), pack()):
        if document.kind is DocumentKind.ROLE_AGREEMENT:
            found = set(re.findall(r"\w+", text_of(document)))
            assert not [name for one, name in members.items() if one != document.subject and name in found]


def test_that_no_document_shows_a_code_or_a_gap() -> None:
    for document in build(project(), pack()):
        words = text_of(document)
        assert not re.search(r"\{[a-z]|person-|role-[a-z]+-|not written yet|not talked about", words)


def test_that_it_never_says_who_has_been_through_anything() -> None:
    words = SAMPLE.read_text(encoding="utf-8").casefold()
    assert not [
        one
        for one in ("been through", "my case", "my child", "my social worker", "was taken")
        if one in words
    ]


def test_that_the_file_is_tidy() -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    assert text.endswith("}\n")
    assert "\t" not in text
    assert "\\u" not in text
    assert text.startswith('{\n  "format"')
