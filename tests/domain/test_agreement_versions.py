"""Versions of documents: the same words are the same version, whoever has signed since."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.agreement_records import AgreementStatus, AgreementVersion
from coprod_desktop.domain.agreements import build, build_one, version_of, words_of
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.telling import roles_in_words
from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.blocks import Document, Paragraph
from coprod_desktop.domain.consent_records import Choice, ConsentRecord, Say, Signature, SignedBy
from coprod_desktop.domain.decisions import Stand
from coprod_desktop.domain.fingerprints import fingerprint
from coprod_desktop.domain.pack import DocumentKind, Pack
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Role
from tests.domain.answering import answer, answered, asked

PACK = Pack(id="core", version="1", title="Core", author="A", language="en-GB")
PROJECT = Project(
    id="p",
    changed_at="2026-11-23T10:00:00Z",
    people=(Person(id="amina", name="Amina"), Person(id="ben", name="Ben", left_on="2026-11-01")),
)
WORKING = DocumentKind.WORKING_TOGETHER


def working(project: Project) -> Document:
    return build_one(project, PACK, WORKING)


def says(person: str, say: Say) -> ConsentRecord:
    return ConsentRecord(
        id=f"{person}-{say}",
        person=person,
        person_name=person,
        made_at="2026-11-20T12:00:00Z",
        pack_version="1",
        told=roles_in_words(Source(PROJECT, PACK), person),
        choices=(
            Choice(purpose="take-part", asked="Will you?", say=say),
            Choice(purpose="role", asked="And the role?", say=say),
        ),
        signature=Signature(by=SignedBy.TYPED_NAME, name=person),
    )


def recorded(
    project: Project, document: Document, made_at: str, status: AgreementStatus | None = None
) -> Project:
    version = version_of(document, f"v{len(project.agreements)}", made_at, status)
    return replace(project, agreements=(*project.agreements, version))


def test_that_the_first_version_has_the_day_of_the_last_change() -> None:
    document = working(PROJECT)
    assert (document.version, document.day, document.made_at) == (1, "23 November 2026", PROJECT.changed_at)


def test_that_a_project_without_a_time_has_no_day() -> None:
    assert working(replace(PROJECT, changed_at="")).day == ""


def test_that_the_same_words_keep_their_number_and_day() -> None:
    project = recorded(PROJECT, working(PROJECT), "2026-11-24T09:00:00Z")
    later = working(replace(project, changed_at="2026-12-01T10:00:00Z"))
    assert (later.version, later.day) == (1, "24 November 2026")


def test_that_new_words_are_the_next_version_and_old_words_the_old_one_again() -> None:
    project = recorded(PROJECT, working(PROJECT), "2026-11-24T09:00:00Z")
    changed = replace(project, answers=(Answer(id="about.goal", words="A poster"),))
    assert working(changed).version == 2
    both = recorded(changed, working(changed), "2026-11-25T09:00:00Z")
    assert working(both).version == 2
    assert working(replace(both, answers=())).version == 1


def test_that_words_agreed_later_keep_their_number_and_have_the_later_day() -> None:
    draft = recorded(PROJECT, working(PROJECT), "2026-11-24T09:00:00Z")
    agreed = recorded(draft, working(draft), "2026-11-26T09:00:00Z", AgreementStatus.AGREED)
    assert (working(agreed).version, working(agreed).day) == (1, "26 November 2026")
    assert working(replace(agreed, answers=(Answer(id="about.goal", words="A poster"),))).version == 2


def test_that_versions_of_another_document_or_person_do_not_count() -> None:
    project = PROJECT
    for document in build(PROJECT, PACK):
        if document.kind is not WORKING:
            project = recorded(project, document, "2026-11-24T09:00:00Z")
    assert working(project).version == 1
    own = replace(project, people=(*project.people, Person(id="cara", name="Amina")))
    assert build_one(own, PACK, DocumentKind.ROLE_AGREEMENT, "cara").day == "23 November 2026"


def test_that_a_version_keeps_the_exact_words_and_their_fingerprint() -> None:
    document = working(PROJECT)
    version = version_of(document, "v1", "2026-11-24T09:00:00Z")
    assert version == AgreementVersion(
        id="v1",
        document="working-together",
        number=1,
        status=AgreementStatus.DRAFT,
        made_at="2026-11-24T09:00:00Z",
        words=words_of(document),
        fingerprint=fingerprint(words_of(document)),
    )
    assert "Person 1" in version.words
    assert "Draft" not in version.words
    assert "version 0" not in version.words


def test_that_a_role_agreements_words_stay_the_same_when_it_is_signed() -> None:
    held = replace(PROJECT, roles=(Role(id="r"),), holdings=(Holding(id="h", role="r", person="amina"),))
    told = roles_in_words(Source(held, PACK), "amina")
    signed = replace(held, consents=(replace(says("amina", Say.YES), told=told),))
    before = build_one(held, PACK, DocumentKind.ROLE_AGREEMENT, "amina")
    after = build_one(signed, PACK, DocumentKind.ROLE_AGREEMENT, "amina")
    assert before.blocks != after.blocks
    assert words_of(before) == words_of(after)


def test_that_the_group_agrees_when_all_take_part_and_these_words_were_agreed() -> None:
    agreed = recorded(PROJECT, working(PROJECT), "2026-11-24T09:00:00Z", AgreementStatus.AGREED)
    everyone = replace(agreed, consents=(says("amina", Say.YES),))
    assert working(everyone).status is AgreementStatus.DRAFT, "nobody was asked about these words"
    everyone = answered(asked(everyone, PACK), answer("amina", Stand.AGREE))
    document = working(everyone)
    assert document.status is AgreementStatus.AGREED
    assert document.blocks[0] == Paragraph(words="Everyone in the group agreed to this.", note=True)
    changed = replace(everyone, answers=(Answer(id="about.goal", words="A poster"),))
    assert working(changed).status is AgreementStatus.DRAFT


def test_that_one_person_who_has_not_said_yes_keeps_it_a_draft() -> None:
    agreed = recorded(PROJECT, working(PROJECT), "2026-11-24T09:00:00Z", AgreementStatus.AGREED)
    assert working(agreed).status is AgreementStatus.DRAFT
    assert working(replace(agreed, consents=(says("amina", Say.NOT_NOW),))).status is AgreementStatus.DRAFT


def test_that_a_recorded_draft_agrees_nothing() -> None:
    draft = recorded(PROJECT, working(PROJECT), "2026-11-24T09:00:00Z")
    assert working(replace(draft, consents=(says("amina", Say.YES),))).status is AgreementStatus.DRAFT


def test_that_a_group_of_nobody_agrees_nothing() -> None:
    nobody = replace(PROJECT, people=())
    agreed = recorded(nobody, working(nobody), "2026-11-24T09:00:00Z", AgreementStatus.AGREED)
    assert working(agreed).status is AgreementStatus.DRAFT


def test_that_the_register_and_the_actions_can_be_agreed_too() -> None:
    for kind in (DocumentKind.LIMITS_REGISTER, DocumentKind.ACTION_LIST):
        before = build_one(PROJECT, PACK, kind)
        assert before.status is AgreementStatus.DRAFT
        project = recorded(PROJECT, before, "2026-11-24T09:00:00Z", AgreementStatus.AGREED)
        after = build_one(project, PACK, kind)
        assert after.status is AgreementStatus.AGREED
        assert after.blocks[0] == Paragraph(words="We agreed these words.", note=True)


def test_that_40_people_each_get_their_own_agreement() -> None:
    people = tuple(Person(id=f"p{number}", name=f"Name {number}", time="Mondays") for number in range(40))
    documents = build(replace(PROJECT, people=people), PACK)
    own = [one for one in documents if one.kind is DocumentKind.ROLE_AGREEMENT]
    assert len({one.name for one in documents}) == len(documents)
    assert len(own) == 40
