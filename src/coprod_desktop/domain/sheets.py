"""A sheet: a paper that is no agreement and has one version, such as the map or the spare key."""

from __future__ import annotations

from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.blocks import Block, Document
from coprod_desktop.domain.days import day_of
from coprod_desktop.domain.pack import SheetKind
from coprod_desktop.domain.person import PaperSize
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.words import Words


def sheet(
    kind: SheetKind,
    title: str,
    blocks: tuple[Block, ...],
    *,
    project: Project,
    today: str,
    say: Words,
    paper_size: PaperSize | None = None,
) -> Document:
    """Return a sheet.

    Args:
        kind: which sheet it is.
        title: its title.
        blocks: what stands on it.
        project: whose sheet it is; its language and paper size count.
        today: the day, ISO 8601.
        say: the reader's language.
        paper_size: another size than the project's.
    """
    return Document(
        kind=kind,
        name=kind.value,
        title=title,
        goal="",
        version=1,
        status=AgreementStatus.AS_IT_STANDS,
        day=day_of(today, say),
        made_at=today,
        language=project.language,
        blocks=blocks,
        paper_size=paper_size or project.paper_size,
    )
