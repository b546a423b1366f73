"""Papers when something around them is wrong: said calmly, nothing half written, nothing lost."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image
from PySide6.QtWidgets import QFileDialog, QLineEdit

from coprod_desktop.documents import fonts
from coprod_desktop.documents.signed_copies import pictures_of
from coprod_desktop.domain.consent_records import Signature, SignedBy
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.screen import PagesPart
from coprod_desktop.resources import resources_folder
from coprod_desktop.shipped import sample_project
from tests.app.conftest import go
from tests.documents.reading import read_pdf
from tests.journeys.hands import Hands

Begin = Callable[[Project], Hands]
AGREEMENT = "working-together-agreement.pdf"


def save_all(hands: Hands) -> str:
    """Save all the papers, and return what is said when that has ended."""
    go(hands, "save-papers")
    desk = hands.app.program.desk
    assert desk is not None
    before = desk.making
    hands.press("save")
    hands.wait(lambda: desk.making is not before and desk.making is not None and desk.making.ended)
    hands.wait(lambda: hands.app.window.notice.isVisible())
    return hands.screen.notice


def whole_papers(folder: Path) -> list[str]:
    """Return the names of the papers in a folder, each of them whole, with nothing else beside them."""
    names = sorted(file.name for file in folder.iterdir()) if folder.exists() else []
    for name in names:
        with pikepdf.open(folder / name) as paper:
            assert len(paper.pages)
    return names


@pytest.fixture
def fonts_forgotten() -> Iterator[Callable[[], None]]:
    """Return what makes the program read its letters anew, as after a start."""

    def forget() -> None:
        fonts._loaded.cache_clear()
        fonts.faces.cache_clear()

    yield forget
    forget()


@pytest.mark.parametrize("letters", ["gone", "empty"])
def test_that_letters_that_are_missing_are_said_and_the_words_can_be_read(
    begin: Begin,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    fonts_forgotten: Callable[[], None],
    letters: str,
) -> None:
    elsewhere = tmp_path / "resources"
    if letters == "empty":
        (elsewhere / "fonts").mkdir(parents=True)
        for font in (resources_folder() / "fonts").iterdir():
            (elsewhere / "fonts" / font.name).write_bytes(b"")
    hands = begin(sample_project())
    with monkeypatch.context() as patch:
        patch.setattr(fonts, "resources_folder", lambda: elsewhere)
        fonts_forgotten()
        assert save_all(hands).startswith("Install the program again")
        assert whole_papers(hands.papers) == []
        go(hands, "document", "working-together/")
        hands.wait(lambda: hands.screen.notice.startswith("Install the program again"))
        hands.press("words")
        assert "The main points" in [getattr(part, "words", "") for part in hands.screen.parts]
    fonts_forgotten()
    assert "papers are in this folder" in save_all(hands)
    assert AGREEMENT in whole_papers(hands.papers)


def test_that_a_disk_that_fills_up_half_way_keeps_what_is_whole_and_says_how_many(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = begin(sample_project())
    written, sync = 0, os.fsync

    def full_after_five(handle: int) -> None:
        nonlocal written
        if os.readlink(f"/proc/self/fd/{handle}").startswith(str(hands.papers)):
            written += 1
            if written > 5:
                raise OSError(errno.ENOSPC, "No space left on device")
        sync(handle)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full_after_five)
        said = save_all(hands)
    assert said.startswith("Make some room on the disk, then try again. This paper was not written. 5 of ")
    assert len(whole_papers(hands.papers)) == 5
    assert "papers are in this folder" in save_all(hands)
    assert len(whole_papers(hands.papers)) > 20


def _refused(*_: Any, **__: Any) -> Any:
    raise OSError(errno.EROFS, "Read-only file system")


def test_that_a_folder_that_cannot_be_written_is_said_and_another_can_be_chosen(
    begin: Begin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = begin(sample_project())
    with monkeypatch.context() as patch:
        patch.setattr("coprod_desktop.documents.files.tempfile.mkstemp", _refused)
        assert save_all(hands).startswith("Choose another folder")
        assert whole_papers(hands.papers) == []
    stick = tmp_path / "stick"
    stick.mkdir()
    hands.press("save-to")
    hands.wait(lambda: any(one.isVisible() for one in hands.app.window.findChildren(QFileDialog)))
    _choose(hands, stick)
    hands.wait(lambda: f"papers are in this folder: {stick}" in hands.screen.notice)
    assert AGREEMENT in whole_papers(stick)


def test_that_a_paper_open_in_another_program_stays_as_it_was_and_is_written_once_it_is_closed(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = begin(sample_project())
    hands.papers.mkdir()
    (hands.papers / AGREEMENT).write_bytes(b"the paper as somebody looks at it")
    move = Path.replace

    def held(self: Path, target: Path) -> Path:
        if target.name == AGREEMENT:
            raise PermissionError(errno.EACCES, "The process cannot access the file")
        return move(self, target)

    go(hands, "document", "working-together/")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", held)
        hands.press("save")
        hands.wait(lambda: "close the paper if it is open" in hands.screen.notice)
    assert (hands.papers / AGREEMENT).read_bytes() == b"the paper as somebody looks at it"
    assert [file.name for file in hands.papers.iterdir()] == [AGREEMENT]
    hands.press("save")
    hands.wait(lambda: "The paper is in this folder" in hands.screen.notice)
    assert whole_papers(hands.papers) == [AGREEMENT]


def _choose(hands: Hands, path: Path) -> None:
    dialog = next(one for one in hands.app.window.findChildren(QFileDialog) if one.isVisible())
    dialog.setDirectory(str(path.parent))
    box = dialog.findChild(QLineEdit)
    assert box
    box.setText(str(path))
    with hands.qtbot.waitActive(hands.app.window):
        dialog.accept()
        hands.app.window.activateWindow()


def _picture(path: Path) -> bytes:
    Image.effect_noise((200, 280), 60).save(path, "JPEG")
    return path.read_bytes()


NONE = "Choose a photo or a scan, saved as JPEG, PNG or PDF."
NO_PICTURES: dict[str, tuple[Callable[[Path], object], str]] = {
    "words": (lambda path: path.write_text("We all agreed."), NONE),
    "nothing": (lambda path: path.write_bytes(b""), NONE),
    "half a picture": (lambda path: path.write_bytes(_picture(path)[:900]), NONE),
    "half a PDF": (lambda path: path.write_bytes(b"%PDF-1.7\n"), "Choose another file."),
}


@pytest.mark.parametrize(("write", "says"), NO_PICTURES.values(), ids=NO_PICTURES)
def test_that_a_picture_that_is_none_is_not_kept_and_the_next_one_is(
    begin: Begin, tmp_path: Path, write: Callable[[Path], object], says: str
) -> None:
    hands = begin(sample_project())
    go(hands, "signed-copy", "working-together/")
    chosen = tmp_path / "photo.jpg"
    write(chosen)
    hands.press("choose")
    _choose(hands, chosen)
    hands.wait(lambda: hands.screen.notice.startswith(says))
    assert hands.project.signed_copies == ()
    _picture(chosen)
    hands.press("choose")
    _choose(hands, chosen)
    hands.wait(lambda: "The picture is ready" in str(hands.screen.parts))
    hands.press("keep")
    assert len(hands.project.signed_copies) == 1


def test_that_a_scan_of_several_pages_is_kept_looked_at_and_saved_with_the_record(
    begin: Begin, tmp_path: Path
) -> None:
    hands = begin(sample_project())
    go(hands, "signed-copy", "working-together/")
    pages = [Image.effect_noise((200, 280), 60) for _ in range(3)]
    pages[0].save(tmp_path / "scan.pdf", "PDF", save_all=True, append_images=pages[1:])
    hands.press("choose")
    _choose(hands, tmp_path / "scan.pdf")
    hands.wait(lambda: "The picture is ready" in str(hands.screen.parts))
    hands.press("keep")
    (copy,) = hands.project.signed_copies
    assert len(pictures_of(copy)) == 3
    hands.press(f"look/{copy.id}")
    hands.wait(lambda: any(isinstance(part, PagesPart) for part in hands.screen.parts))
    assert "papers are in this folder" in save_all(hands)
    (saved,) = hands.papers.glob("signed-copy-*")
    assert saved.suffix == ".pdf"


def test_that_a_drawn_signature_from_a_strange_file_stays_in_its_place(begin: Begin) -> None:
    sample = sample_project()
    wild = Signature(by=SignedBy.DRAWING, strokes=(((-9000, -900), (90_000, 3000)), ((10, 10),), ()))
    record = replace(sample.consents[0], signature=wild, shared=True)
    hands = begin(replace(sample, consents=(record, *sample.consents[1:])))
    assert "papers are in this folder" in save_all(hands)
    reading = read_pdf((hands.papers / "consent-record-1.pdf").read_bytes())
    (figure,) = (node for node in reading.tree.of("Figure") if node.alt.startswith("Drawn signature"))
    lines = [line for line in reading.drawn if (line.page, line.mark) in figure.marks]
    assert lines
    assert all(0 < x < 595 and 0 < y < 842 for line in lines for x, y in (line.start, line.end))
    words = [run for run in reading.painted if run.page == lines[0].page and run.words.strip()]
    low = min(min(line.start[1], line.end[1]) for line in lines)
    high = max(max(line.start[1], line.end[1]) for line in lines)
    assert not [run.words for run in words if low < run.y < high]
