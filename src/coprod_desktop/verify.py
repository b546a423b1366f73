"""Says whether a PDF is a version of a project's paper, unchanged."""

from __future__ import annotations

from pathlib import Path

from coprod_desktop import __version__
from coprod_desktop.documents.seal import sealed_in
from coprod_desktop.domain.agreements.checking import Checked, belongs, check_paper, codes
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.page_looks import what_changed
from coprod_desktop.domain.project import Project
from coprod_desktop.shipped import core_pack

LARGEST_PAPER = 256 * 1024 * 1024  # bytes


def verify_paper(path: Path, project: Project) -> Checked:
    """Return what there is to say about a paper.

    Raises:
        CoprodError: it cannot be checked; the words say what to do instead.
        OSError: the file cannot be read.
    """
    pdf = _read(path)
    pack = core_pack()
    sealed = sealed_in(pdf)
    if sealed is None:
        lines = "\n".join(codes(project, pack))
        raise CoprodError(
            "Look for the code on the paper in this list. "
            f"The file holds only its picture, or another program made it.\n{lines}"
        )
    checked = check_paper(sealed.document, project, pack)
    if not belongs(sealed.document, project):
        return checked
    changed = _changed(pdf, sealed.document)
    if changed and sealed.program != __version__:
        raise CoprodError(f"Use version {sealed.program} of this program to check the paper. It made it.")
    if not changed:
        return checked
    return Checked(False, ("Do not use this paper. It was changed after it was made.", *changed))


def _read(path: Path) -> bytes:
    if not path.is_file():
        raise CoprodError(f"Check the paper's name and place. There is no file {path}.")
    if path.stat().st_size > LARGEST_PAPER:
        raise CoprodError(f"Choose a smaller PDF. {path} is too large to check.")
    pdf = path.read_bytes()
    if b"%PDF-" not in pdf[:1024]:  # ISO 32000-1, annex H.3: readers allow for what stands before
        raise CoprodError(f"Choose a PDF file. {path} is none.")
    return pdf


def _changed(pdf: bytes, document: Document) -> tuple[str, ...]:
    """Make the paper again from what it says it is, and return what looks different."""
    from coprod_desktop.documents.pdf import make_pdf

    made = make_pdf(document)
    if made == pdf:
        return ()
    from coprod_desktop.ui.page_looks import looks_of

    return what_changed(looks_of(pdf), looks_of(made))
