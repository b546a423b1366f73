"""Signed copies: pictures of signed papers, and who may have them."""

from __future__ import annotations

from coprod_desktop.domain.agreement_records import SignedCopy
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.project import Project


def copies_of(project: Project, document: str, subject: str) -> tuple[SignedCopy, ...]:
    """Return the pictures that are kept of one paper, of all its versions, the oldest first."""
    return tuple(one for one in project.signed_copies if (one.document, one.subject) == (document, subject))


def copies_for_the_group(project: Project) -> tuple[SignedCopy, ...]:
    """Return the pictures that go along with the group's papers: what a person chose is theirs alone."""
    return tuple(one for one in project.signed_copies if one.document != DocumentKind.CONSENT_RECORD)


def is_signed_on_paper(project: Project, person: str, number: int) -> bool:
    """Say whether a picture is kept of a person's consent record with this number, signed on paper."""
    found = copies_of(project, DocumentKind.CONSENT_RECORD, person)
    return any(one.number == number for one in found)
