"""Documents on the disk: whole, or not there at all."""

from __future__ import annotations

import errno
import os
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from coprod_desktop.documents import fonts
from coprod_desktop.documents.files import CannotWrite, write_whole
from coprod_desktop.documents.html import make_html, write_html
from coprod_desktop.documents.pdf import make_pdf, write_pdf
from coprod_desktop.domain.blocks import Document, Paragraph
from coprod_desktop.domain.errors import CoprodError


def test_that_a_document_is_written_under_its_name(paper: Callable[..., Document], tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    assert write_pdf(paper(), folder) == folder / "working-together-version-2.pdf"
    assert write_html(paper(), folder) == folder / "working-together-version-2.html"
    assert (folder / "working-together-version-2.pdf").read_bytes() == make_pdf(paper())
    assert (folder / "working-together-version-2.html").read_text("utf-8") == make_html(paper())
    assert len(list(folder.iterdir())) == 2


def test_that_a_newer_file_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    write_whole(tmp_path, "a.pdf", b"old")
    write_whole(tmp_path, "a.pdf", b"new")
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"new"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps each person's documents to them by itself")
def test_that_nobody_else_with_an_account_here_looks_into_a_new_folder_of_papers(tmp_path: Path) -> None:
    write_whole(tmp_path / "papers" / "ours", "a.pdf", b"x")
    assert (tmp_path / "papers" / "ours").stat().st_mode & 0o077 == 0


def test_that_a_folder_that_is_a_file_is_refused_calmly(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("words")
    with pytest.raises(CannotWrite, match="Choose another folder"):
        write_whole(tmp_path / "taken", "a.pdf", b"x")
    assert (tmp_path / "taken").read_text() == "words"


def test_that_a_full_disk_leaves_the_old_file_and_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_whole(tmp_path, "a.pdf", b"old")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CoprodError, match="Make some room on the disk"):
        write_whole(tmp_path, "a.pdf", b"new")
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"old"]


def test_that_a_file_somebody_has_open_is_kept_and_they_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_whole(tmp_path, "a.pdf", b"old")

    def held(_self: Path, _target: Path) -> Path:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(CannotWrite, match="close the paper if it is open"):
        write_whole(tmp_path, "a.pdf", b"new")
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"old"]


def test_that_a_read_only_folder_is_refused_calmly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_only(**_how: object) -> tuple[int, str]:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(tempfile, "mkstemp", read_only)
    with pytest.raises(CannotWrite, match="Choose another folder"):
        write_whole(tmp_path, "a.pdf", b"x")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", [".pdf", "a\\b.pdf", "a:b.pdf", "a\0.pdf", ".html"])
def test_that_a_name_that_is_not_plain_is_a_mistake_of_ours(name: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not a plain file name"):
        write_whole(tmp_path, name, b"x")
    assert not list(tmp_path.iterdir())


def test_that_a_name_cannot_leave_its_folder(paper: Callable[..., Document], tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not a plain file name"):
        write_pdf(paper(name="../elsewhere"), tmp_path / "inside")
    assert not list(tmp_path.iterdir())


def test_that_a_disk_that_fills_up_half_way_leaves_the_old_paper(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="NOT CHECKED: this system has no such limit")
    write_whole(tmp_path, "a.pdf", b"old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(CannotWrite, match="Make some room on the disk"):
            write_whole(tmp_path, "a.pdf", b"new" * 1000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"old"]


def test_that_missing_letters_leave_no_paper(
    paper: Callable[..., Document], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "resources_folder", lambda: tmp_path / "nowhere")
    fonts._loaded.cache_clear()
    fonts.faces.cache_clear()
    with pytest.raises(CoprodError, match="Install the program again"):
        write_pdf(paper(), tmp_path)
    assert not list(tmp_path.iterdir())


def test_that_emoji_and_the_longest_answer_make_a_paper(
    paper: Callable[..., Document], tmp_path: Path
) -> None:
    said = Paragraph(words="😀 We said a lot. ⛄🏳️‍🌈 " * 480)
    assert write_pdf(paper(said, title="😀"), tmp_path).stat().st_size > 1000
