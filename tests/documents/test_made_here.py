"""Papers of this program are found in a folder, and nothing that somebody else put there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from coprod_desktop.documents import made_here
from coprod_desktop.documents.html import write_html
from coprod_desktop.documents.made_here import papers_in
from coprod_desktop.documents.pdf import write_pdf
from coprod_desktop.documents.signed_copies import write_copies
from coprod_desktop.domain.agreement_records import SignedCopy
from coprod_desktop.domain.blocks import Document, WriteField

COPY = SignedCopy(id="c", document="consent-form", subject="", number=1, made_at="", words="", picture="AA==")


_HEAD_OF_ANOTHER = (
    """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">"""
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "our-group-abc123"


def test_that_papers_of_each_sort_are_found_also_under_an_earlier_label(
    folder: Path, paper: Callable[..., Document]
) -> None:
    before = folder.with_name("before-abc123")
    ours = (write_pdf(paper(), folder), write_html(paper(), folder), *write_copies((COPY,), folder))
    earlier = write_pdf(paper(), before)
    write_pdf(paper(), folder.with_name("others-abc124"))
    assert set(papers_in(folder)) == {*ours, earlier}
    assert papers_in(folder.with_name("nobody-ffffff")) == ()


def test_that_what_somebody_else_put_there_is_passed_over(
    folder: Path, tmp_path: Path, paper: Callable[..., Document], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = write_pdf(paper(), tmp_path / "elsewhere")
    (folder / "folder.pdf").mkdir(parents=True)
    (folder / "link.pdf").symlink_to(ours)
    (folder / "theirs.pdf").write_bytes(b"%PDF-1.7 of another program")
    (folder / "theirs.html").write_text("<html>words</html>")
    (folder / "careful.html").write_text(f"<html><head>{_HEAD_OF_ANOTHER}</head>words</html>")
    (folder / "notes.txt").write_text("words")
    (folder / "signed-copy.jpg").write_bytes(b"theirs")
    assert papers_in(folder) == ()
    kept = write_pdf(paper(), folder)
    assert papers_in(folder) == (kept,)
    monkeypatch.setattr(made_here, "LARGEST", 10)
    assert papers_in(folder) == ()


def test_that_a_paper_that_somebody_wrote_in_is_passed_over(
    folder: Path, paper: Callable[..., Document]
) -> None:
    blank = write_pdf(paper(WriteField(name="name", label="Name")), folder)
    assert papers_in(folder) == (blank,)
    filled = folder / "filled.pdf"
    with pikepdf.open(blank) as file:
        file.Root.AcroForm.Fields[0].V = "Sam"
        file.save(filled)
    appended = folder / "appended.pdf"
    appended.write_bytes(blank.read_bytes() + b"1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n")
    (folder / "cut.pdf").write_bytes(blank.read_bytes()[:-9])
    assert papers_in(folder) == (blank,)
