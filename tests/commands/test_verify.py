"""`verify`: a paper is that version and unchanged, or what is the matter with it."""

from __future__ import annotations

import json
import re
import shutil
from functools import lru_cache
from pathlib import Path

import pikepdf
import pytest

from coprod_desktop import verify
from coprod_desktop.__main__ import main
from coprod_desktop.cli import read_project
from coprod_desktop.documents.seal import seal
from coprod_desktop.domain.agreements import build, checking
from coprod_desktop.shipped import core_pack
from coprod_desktop.ui.page_looks import looks_of
from tests.commands.conftest import Command

PAPER = "papers/working-together-agreement.pdf"
pytestmark = pytest.mark.usefixtures("qapp")
UNCHANGED = r"This is version 1 of “Working-together agreement”, as it was made\."
CHANGED = "Do not use this paper. It was changed after it was made.\n"


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Path:
    """Return all the papers of the pretend project, made once."""
    folder = tmp_path_factory.mktemp("made")
    sample, papers = folder / "sample.json", folder / "papers"
    assert main(["sample", "--out", str(sample)]) == 0
    assert main(["export", str(sample), "--out", str(papers)]) == 0
    return papers


@pytest.fixture
def paper(papers: Path, folder: Path) -> Path:
    shutil.copytree(papers, folder / "papers")
    return folder / PAPER


def test_that_a_paper_as_it_was_made_is_that_version(
    command: Command, paper: Path, project_file: Path
) -> None:
    for project in (project_file, project_file.with_suffix(".json")):
        said = command("verify", paper, project)
        assert said.code == 0
        assert re.fullmatch(rf"{UNCHANGED} Its code is [0-9A-Z]{{4}}-[0-9A-Z]{{4}}\.\n", said.out)


def test_that_every_exported_paper_is_known(
    command: Command, paper: Path, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "_papers_now", lru_cache(checking._papers_now))  # makes them once
    for one in paper.parent.iterdir():
        assert command("verify", one, sample).code == 0, one.name


def test_that_the_code_is_printed_on_every_page(command: Command, paper: Path, sample: Path) -> None:
    code = command("verify", paper, sample).out.split()[-1].rstrip(".")
    assert all(f"code {code}" in look.words for look in looks_of(paper.read_bytes()))


def test_that_a_paper_another_program_kept_anew_is_still_that_version(
    command: Command, paper: Path, sample: Path, folder: Path
) -> None:
    with pikepdf.open(paper) as file:
        file.save(folder / "anew.pdf")
    assert (folder / "anew.pdf").read_bytes() != paper.read_bytes()
    assert command("verify", "anew.pdf", sample).code == 0


def test_that_a_changed_word_is_shown(command: Command, paper: Path, sample: Path, folder: Path) -> None:
    with pikepdf.open(paper) as file:
        old = file.pages[1].Contents.read_bytes()
        found = re.search(rb"<((?:[0-9a-f]{4}){20,})>", old)
        assert found is not None
        glyphs = re.findall(rb"....", found[1])
        glyphs[2:4], glyphs[8:10] = glyphs[3:1:-1], glyphs[9:7:-1]
        file.pages[1].Contents = file.make_stream(
            old[: found.start(1)] + b"".join(glyphs) + old[found.end(1) :]
        )
        file.save(folder / "changed.pdf")
    said = command("verify", "changed.pdf", sample)
    assert said.code == 1
    assert said.out.startswith(f"{CHANGED}Page 2: the words are not as they were.\nIt was “")


def test_that_a_page_that_was_taken_out_is_named(
    command: Command, paper: Path, sample: Path, folder: Path
) -> None:
    with pikepdf.open(paper) as file:
        count = len(file.pages)
        del file.pages[2]
        file.save(folder / "short.pdf")
    assert command("verify", "short.pdf", sample).out == f"{CHANGED}Page 3 of {count} is missing.\n"


def test_that_covered_words_are_noticed(command: Command, paper: Path, sample: Path, folder: Path) -> None:
    with pikepdf.open(paper) as file:
        file.pages[3].contents_add(b"q 1 1 1 rg 100 300 300 200 re f Q")
        file.save(folder / "covered.pdf")
    said = command("verify", "covered.pdf", sample)
    assert said.out == f"{CHANGED}Page 4 does not look as it did. Something on it was drawn or covered.\n"


def test_that_a_note_stuck_on_top_is_noticed(
    command: Command, paper: Path, sample: Path, folder: Path
) -> None:
    with pikepdf.open(paper) as file:
        look = file.make_stream(b"1 1 1 rg 0 0 300 200 re f", Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Form, BBox=[0, 0, 300, 200])  # fmt: skip
        note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Stamp, F=4,
            Rect=[100, 300, 400, 500], AP=pikepdf.Dictionary(N=look))  # fmt: skip
        file.pages[0].Annots = pikepdf.Array([note])
        file.save(folder / "stuck.pdf")
    assert "Page 1 does not look as it did" in command("verify", "stuck.pdf", sample).out


def test_that_an_older_version_and_another_project_are_told_apart(
    command: Command, paper: Path, sample: Path, folder: Path
) -> None:
    document = json.loads(sample.read_text("utf-8"))
    document["project"]["answers"][0]["words"] += " And more."
    (folder / "later.json").write_text(json.dumps(document), "utf-8")
    said = command("verify", paper, "later.json")
    assert said == (1, "Do not use this paper. Its words are those of no version in this project.\n", "")
    document["project"]["id"] = "0" * 32
    (folder / "other.json").write_text(json.dumps(document), "utf-8")
    said = command("verify", paper, "other.json")
    assert said == (1, "Choose the project this paper is from. It comes from another one.\n", "")


def test_that_a_picture_of_a_paper_is_compared_by_its_code(
    command: Command, paper: Path, sample: Path, folder: Path
) -> None:
    with pikepdf.open(paper) as file:
        del file.Root.PieceInfo
        file.save(folder / "bare.pdf")
    said = command("verify", "bare.pdf", sample)
    assert said.code == 2
    assert said.err.startswith("Look for the code on the paper in this list.")
    assert "Working-together agreement, version 1\n" in said.err


def test_that_what_is_no_pdf_is_refused(
    command: Command, sample: Path, folder: Path, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "words.pdf").write_text("not a PDF")
    assert "words.pdf is none" in command("verify", "words.pdf", sample).err
    assert "There is no file gone.pdf" in command("verify", "gone.pdf", sample).err
    assert "There is no file papers" in command("verify", "papers", sample).err
    sealed = seal(build(read_project(sample), core_pack())[0])
    (folder / "torn.pdf").write_bytes(b"%PDF-1.7\nstream\n" + sealed)
    assert "does not open" in command("verify", "torn.pdf", sample).err
    monkeypatch.setattr(verify, "LARGEST_PAPER", 10)
    assert "too large" in command("verify", paper, sample).err


def test_that_a_changed_paper_of_another_program_version_is_left_to_that_one(
    command: Command, paper: Path, sample: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pikepdf.open(paper) as file:
        del file.pages[2]
        file.save(folder / "short.pdf")
    monkeypatch.setattr(verify, "__version__", "99")
    assert command("verify", "short.pdf", sample).err.startswith("Use version ")
    assert command("verify", paper, sample).code == 0
