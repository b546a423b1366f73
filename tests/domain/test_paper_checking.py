"""What is said about a paper: its version, whether it is the newest, and what it claims."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import pytest

from coprod_desktop.domain import chain
from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.agreements import build, build_one, checking, own_copy, version_of
from coprod_desktop.domain.agreements.checking import check_paper, codes
from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.blocks import Document, Paragraph, SignatureLines
from coprod_desktop.domain.consent_records import Signature, SignedBy
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.signing_words import printed_signature
from coprod_desktop.shipped import core_pack, sample_project

PACK = core_pack()
WORKING, ROLE = DocumentKind.WORKING_TOGETHER, DocumentKind.ROLE_AGREEMENT
NOT_OURS = ("Do not use this paper. Its words are those of no version in this project.",)


@pytest.fixture(scope="module")
def project() -> Project:
    return sample_project()


def paper_of(project: Project, kind: DocumentKind = WORKING, subject: str = "") -> Document:
    return build_one(project, PACK, kind, subject)


def kept(project: Project, paper: Document, status: AgreementStatus | None = None) -> Project:
    version = version_of(paper, f"new-{len(project.agreements)}", "2026-11-24T09:00:00Z", status)
    return replace(project, agreements=(*project.agreements, version))


def changed(project: Project) -> Project:
    return replace(project, answers=(*project.answers[1:], Answer(id="about.goal", words="A poster")))


def printed(paper: Document) -> Document:
    """Return the paper as it is read back: with nothing in it that is not printed."""
    blocks = tuple(
        replace(one, signature=printed_signature(one.signature))
        if isinstance(one, SignatureLines) and one.signature
        else one
        for one in paper.blocks
    )
    return replace(paper, blocks=blocks, subject="")


def test_that_every_paper_of_a_project_is_known_in_it(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "_papers_now", lru_cache(checking._papers_now))  # makes them once
    papers = (*build(project, PACK), *(own_copy(project, PACK, one.id) for one in project.consents))
    for paper in papers:
        checked = check_paper(printed(paper), project, PACK)
        assert checked.well, paper.name
        assert checked.says == (
            f"This is version {paper.version} of “{paper.title}”, as it was made. Its code is {paper.code}.",
        )


def test_that_a_paper_of_another_project_is_told_apart(project: Project) -> None:
    checked = check_paper(paper_of(project), replace(project, id="another"), PACK)
    assert not checked.well
    assert checked.says == ("Choose the project this paper is from. It comes from another one.",)


def test_that_words_nobody_kept_are_not_ours(project: Project) -> None:
    assert check_paper(paper_of(changed(project)), project, PACK).says == NOT_OURS


def test_that_a_wrong_number_or_code_is_not_ours(project: Project) -> None:
    paper = paper_of(project)
    assert check_paper(replace(paper, version=7), project, PACK).says == NOT_OURS
    assert check_paper(replace(paper, code="0000-0000"), project, PACK).says == NOT_OURS


def test_that_an_older_version_is_told_from_the_newest(project: Project) -> None:
    paper = paper_of(project)
    later = changed(kept(project, paper))
    checked = check_paper(paper, later, PACK)
    assert not checked.well
    assert checked.says[0] == "Use the newest version of this paper. It is version 2."
    assert checked.says[1].startswith("This is version 1 of “Working-together agreement”, as it was made.")


def test_that_a_paper_of_somebody_who_left_is_not_in_use(project: Project) -> None:
    person = project.people[0].id
    paper = paper_of(project, ROLE, person)
    left = tuple(replace(one, left_on="2026-11-25" if one.id == person else "") for one in project.people)
    checked = check_paper(printed(paper), replace(kept(project, paper), people=left), PACK)
    assert not checked.well
    assert checked.says[0] == "This paper is not in use any more."


def test_that_a_draft_of_what_was_agreed_since_is_well_and_says_so(project: Project) -> None:
    draft = paper_of(changed(project), DocumentKind.ACTION_LIST)
    checked = check_paper(draft, kept(changed(project), draft, AgreementStatus.AGREED), PACK)
    assert checked.well
    assert checked.says[1] == "The paper says “Draft”. The project now says “Agreed”."


def test_that_a_paper_may_not_say_it_was_agreed_when_it_was_not(project: Project) -> None:
    checked = check_paper(replace(paper_of(project), status=AgreementStatus.AGREED), project, PACK)
    assert checked.says == ("Do not use this paper. It says “Agreed”, and the project does not.",)


def test_that_the_box_of_a_paper_may_not_say_something_else(project: Project) -> None:
    paper = paper_of(project)
    boxed = replace(paper, blocks=(Paragraph(words="Everyone agreed.", note=True), *paper.blocks[1:]))
    checked = check_paper(boxed, project, PACK)
    assert checked.says == ("Do not use this paper. What it says in its box is not so.",)


def test_that_a_signature_the_project_does_not_hold_is_noticed(project: Project) -> None:
    paper = paper_of(project)
    forged = SignatureLines(who="Amina", signature=Signature(by=SignedBy.TYPED_NAME, name="Somebody"))
    checked = check_paper(replace(paper, blocks=(*paper.blocks, forged)), project, PACK)
    assert checked.says == ("Check who signed. The project has no such signature of: Amina.",)


def test_that_every_code_is_listed_once(project: Project) -> None:
    listed = codes(kept(project, paper_of(project)), PACK)
    assert len(listed) == len(set(listed))
    assert f"{paper_of(project).code}: Working-together agreement, version 1" in listed


def test_that_a_signature_on_paper_holds_only_what_is_printed() -> None:
    drawn = Signature(by=SignedBy.DRAWING, name="Amina", strokes=(((1, 2),),), witness="Sam")
    assert printed_signature(drawn) == replace(drawn, name="")
    typed = replace(drawn, by=SignedBy.TYPED_NAME)
    assert printed_signature(typed) == replace(typed, strokes=())


def test_e3_a_paper_of_a_project_whose_history_was_changed_says_so_too(project: Project) -> None:
    changed = replace(project.consents[0], told="Something else", link="0" * 64)
    checked = check_paper(paper_of(project), replace(project, consents=(changed,)), PACK)
    assert not checked.well
    assert "Something that people chose or agreed is not as it was kept." in checked.says[-1]


def test_that_a_paper_of_a_version_somebody_was_taken_out_of_says_why_it_cannot_be_compared(
    project: Project,
) -> None:
    paper = paper_of(project)
    version = version_of(paper, "v1", "2026-11-23T12:00:00Z")
    rest = chain.instead_of(version, replace(version, id="v2", words="", fingerprint=""))
    now = replace(project, agreements=(rest,), answers=())
    assert check_paper(paper, now, PACK).says == (
        "This paper cannot be checked any more. Words were taken out of this version.",
    )
