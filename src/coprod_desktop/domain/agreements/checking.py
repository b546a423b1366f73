"""Checks what a paper says against a project: which version it is, and whether it is the newest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.agreements import build_all, own_copy
from coprod_desktop.domain.agreements.names_on_paper import as_papers_name
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.versions import words_of
from coprod_desktop.domain.blocks import Document, Paragraph, SignatureLines
from coprod_desktop.domain.fingerprints import fingerprint
from coprod_desktop.domain.history_check import is_whole, what_to_do
from coprod_desktop.domain.pack import DocumentKind, Pack
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.signing_words import printed_signature
from coprod_desktop.domain.standing_words import status_words
from coprod_desktop.domain.words import Words, say_english

TAKEN_ALONE = frozenset({DocumentKind.BLANK_CONSENT, DocumentKind.LEAVING_NOTE})
"""Kinds that somebody may take in their own turn, with no name that stays off papers."""


@dataclass(frozen=True)
class Checked:
    """What there is to say about a paper, in sentences, and whether all is well with it."""

    well: bool
    says: tuple[str, ...]


def check_paper(paper: Document, project: Project, pack: Pack, say: Words = say_english) -> Checked:
    """Say whether a paper's words are those of a version of this project, and the newest.

    Args:
        paper: what the paper says, as it was read.
        project: the project it should belong to.
        pack: the pack the project was built from.
        say: the reader's language.
    """
    if not belongs(paper, project):
        return Checked(False, (say("Choose the project this paper is from. It comes from another one."),))
    checked = _check(paper, project, pack, say)
    if is_whole(project):
        return checked
    return Checked(False, (*checked.says, what_to_do(say)))


def _check(paper: Document, project: Project, pack: Pack, say: Words) -> Checked:
    now = _papers_now(project, pack, say)
    words = words_of(paper)
    same = next((one for one in now if words_of(one) == words), None)
    kept = [one for one in project.agreements if one.document == paper.kind.value and one.words == words]
    numbers = {one.number for one in kept} | ({same.version} if same else set())
    if paper.version not in numbers and _lost_somebody(paper, project):
        return Checked(
            False,
            (say("This paper cannot be checked any more. Words were taken out of this version."),),
        )
    if paper.code != fingerprint(words) or paper.version not in numbers:
        return Checked(
            False, (say("Do not use this paper. Its words are those of no version in this project."),)
        )
    stands = {one.status for one in kept} | ({same.status} if same else set())
    wrong = tuple(_not_so(paper, same, stands, project, say))
    if wrong:
        return Checked(False, wrong)
    if same is None:
        return Checked(False, _older(paper, now, {one.subject for one in kept}, say))
    return Checked(True, (_unchanged(paper, say), *_stands_now(paper, same, say)))


def _lost_somebody(paper: Document, project: Project) -> bool:
    """Say whether something was taken out of the version a paper says it is."""
    about = (paper.kind.value, paper.version)
    return any(one.erased and (one.document, one.number) == about for one in project.agreements)


def belongs(paper: Document, project: Project) -> bool:
    """Say whether a paper comes from this project."""
    return paper.project == fingerprint(project.id)


def codes(project: Project, pack: Pack, say: Words = say_english) -> tuple[str, ...]:
    """Return the code of each paper the project makes now and of each version it kept, with its title."""
    now = [(document.code, document.title, document.version) for document in _papers_now(project, pack, say)]
    kept = [
        (one.fingerprint, one.words.partition("\n")[0], one.number)
        for one in project.agreements
        if one.fingerprint
    ]
    return tuple(
        say("{code}: {title}, version {number}", code=code, title=title, number=number)
        for code, title, number in dict.fromkeys(now + kept)
    )


def _papers_now(project: Project, pack: Pack, say: Words) -> tuple[Document, ...]:
    own = (own_copy(project, pack, record.id, say) for record in project.consents if record.person)
    papers, source = build_all(project, pack, say), Source(project, pack, say)
    alone = (as_papers_name(one, source) for one in papers if one.kind in TAKEN_ALONE)
    return (*papers, *own, *alone)


def _unchanged(paper: Document, say: Words) -> str:
    return say(
        "This is version {number} of “{title}”, as it was made. Its code is {code}.",
        number=paper.version,
        title=paper.title,
        code=paper.code,
    )


def _older(paper: Document, now: Iterable[Document], about: set[str], say: Words) -> tuple[str, ...]:
    newest = next((one for one in now if one.kind is paper.kind and one.subject in about), None)
    if newest is None:
        return (say("This paper is not in use any more."), _unchanged(paper, say))
    return (
        say("Use the newest version of this paper. It is version {number}.", number=newest.version),
        _unchanged(paper, say),
    )


def _not_so(
    paper: Document, same: Document | None, stands: set[AgreementStatus], project: Project, say: Words
) -> Iterator[str]:
    """Yield what the paper claims and the project does not: where it stands, and who signed."""
    if paper.status is not AgreementStatus.DRAFT and paper.status not in stands:
        yield say(
            "Do not use this paper. It says “{status}”, and the project does not.",
            status=status_words(paper, say),
        )
    elif same and same.status is paper.status and _boxes(same) != _boxes(paper):
        yield say("Do not use this paper. What it says in its box is not so.")
    given = {printed_signature(one.signature) for one in project.consents if one.person}
    given |= {replace(one, witness="") for one in given}  # as others see it: without who was there
    for block in paper.blocks:
        if isinstance(block, SignatureLines) and block.signature and block.signature not in given:
            yield say("Check who signed. The project has no such signature of: {who}.", who=block.who)


def _boxes(document: Document) -> tuple[str, ...]:
    return tuple(one.words for one in document.blocks if isinstance(one, Paragraph) and one.note)


def _stands_now(paper: Document, same: Document, say: Words) -> tuple[str, ...]:
    if same.status is paper.status:
        return ()
    return (
        say(
            "The paper says “{then}”. The project now says “{now}”.",
            then=status_words(paper, say),
            now=status_words(same, say),
        ),
    )
