"""The ways out of the window: folders, the printer, the program as a process. And no way to a network."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QLineEdit

from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.screen import Button
from coprod_desktop.shipped import sample_project
from coprod_desktop.ui.printing import ask_and_print
from tests.app import offline
from tests.app.conftest import go
from tests.journeys.hands import Hands

Begin = Callable[[Project], Hands]
ROOT = Path(__file__).parents[2]
TOGETHER = f"{DocumentKind.WORKING_TOGETHER}/"


def pages_of(hands: Hands) -> bytes:
    """Open the working-together agreement and return its pages."""
    go(hands, "document", TOGETHER)
    page = hands.app.program.page
    hands.wait(lambda: getattr(page, "pages", None) is not None)
    pages: bytes = getattr(page, "pages")  # noqa: B009
    return pages


def test_that_papers_go_to_the_folder_somebody_chooses(begin: Begin, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    hands = begin(sample_project())
    go(hands, "save-papers")
    hands.press("save-to")
    hands.wait(lambda: bool(hands.app.window.findChildren(QFileDialog)))
    (dialog,) = hands.app.window.findChildren(QFileDialog)
    dialog.setDirectory(str(tmp_path))
    box = dialog.findChild(QLineEdit)
    assert box
    box.setText(str(stick))
    dialog.accept()
    hands.wait(lambda: f"papers are in this folder: {stick}" in hands.screen.notice)
    assert list(stick.glob("*.pdf"))
    assert not hands.papers.exists()


def test_that_choosing_no_folder_writes_nothing(begin: Begin) -> None:
    hands = begin(sample_project())
    go(hands, "save-papers")
    hands.press("save-to")
    hands.wait(lambda: bool(hands.app.window.findChildren(QFileDialog)))
    (dialog,) = hands.app.window.findChildren(QFileDialog)
    dialog.reject()
    assert hands.screen.id == "save-papers"
    assert not hands.screen.notice
    assert not hands.papers.exists()


def test_that_printing_gives_the_same_number_of_pages(begin: Begin, tmp_path: Path) -> None:
    hands = begin(sample_project())
    pdf = pages_of(hands)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    told: list[CoprodError] = []
    dialog = ask_and_print(pdf, hands.app.window, told.append, printer)
    dialog.accept()
    (tmp_path / "asked.pdf").write_bytes(pdf)
    with pikepdf.open(tmp_path / "asked.pdf") as asked, pikepdf.open(tmp_path / "printed.pdf") as printed:
        assert len(printed.pages) == len(asked.pages)
    assert not told


def test_that_print_asks_which_printer_and_a_printer_that_cannot_start_is_said(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = begin(sample_project())
    pages_of(hands)

    def refuse(*_: object) -> None:
        raise CoprodError("Check that the printer is on, and try again. Nothing was printed.")

    monkeypatch.setattr("coprod_desktop.ui.printing.print_pdf", refuse)
    hands.press("print", "own")
    hands.wait(lambda: bool(hands.app.window.findChildren(QPrintDialog)))
    (dialog,) = hands.app.window.findChildren(QPrintDialog)
    dialog.done(QPrintDialog.DialogCode.Accepted)
    hands.wait(lambda: hands.screen.notice.startswith("Check that the printer is on"))


def test_that_the_program_opens_a_window_paints_it_and_ends(tmp_path: Path) -> None:
    env = {**os.environ, "COPROD_DATA": str(tmp_path), "COPROD_BENCH": "first-paint"}
    command = [sys.executable, "-m", "coprod_desktop"]
    said = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert (said.returncode, said.stdout, said.stderr) == (0, "first-paint\n", "")
    assert not list(tmp_path.iterdir()), "looking at Home keeps nothing"


def run_offline(tmp_path: Path, *before: str) -> subprocess.CompletedProcess[str]:
    command = [*before, sys.executable, "-m", offline.__name__, str(tmp_path)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_that_the_program_opens_no_connection(tmp_path: Path) -> None:
    said = run_offline(tmp_path)
    assert (said.returncode, said.stderr) == (0, "")
    assert said.stdout.splitlines()[-1] == "all done"


def test_that_the_watch_over_connections_sees_one(tmp_path: Path) -> None:
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            "from tests.app.offline import watch; watch(); import socket; socket.socket()",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode != 0
    assert "socket.__new__" in said.stderr


def test_that_the_program_works_where_there_is_no_network(tmp_path: Path) -> None:
    apart = ("unshare", "--net", "--map-root-user")
    try:
        subprocess.run([*apart, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this system cannot take the network away from one program")
    said = run_offline(tmp_path, *apart)
    assert (said.returncode, said.stderr) == (0, "")
    assert said.stdout.splitlines()[-1] == "all done"


def check(hands: Hands, paper: Path) -> str:
    """Check a paper as somebody does, and return what is said of it."""
    go(hands, "check-paper")
    hands.app.program.press("choose")
    (dialog,) = hands.app.window.findChildren(QFileDialog)
    dialog.setDirectory(str(paper.parent))
    box = dialog.findChild(QLineEdit)
    assert box
    box.setText(str(paper))
    dialog.accept()
    hands.wait(lambda: hands.screen.notice not in ("", "Looking at the paper…"))
    hands.wait(lambda: not hands.app.window.findChildren(QFileDialog))
    return hands.screen.notice


def test_that_a_paper_is_checked_in_the_window(begin: Begin, tmp_path: Path) -> None:
    hands = begin(sample_project())
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(pages_of(hands))
    assert check(hands, paper).startswith("All is well with this paper.\nThis is version 1 of “")
    with pikepdf.open(paper, allow_overwriting_input=True) as file:
        del file.pages[1]
        file.save(paper)
    said = check(hands, paper)
    assert said.startswith("Look at this paper again.\nDo not use this paper. It was changed")
    assert "Page 2 of " in said
    paper.write_bytes(b"no PDF")
    assert check(hands, paper).startswith("Choose a PDF file.")


def test_that_a_paper_with_a_script_in_it_is_only_looked_at(begin: Begin, tmp_path: Path) -> None:
    hands = begin(sample_project())
    with pikepdf.new() as file:
        file.add_blank_page()
        file.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('x')")
        file.save(tmp_path / "script.pdf")
    assert check(hands, tmp_path / "script.pdf").startswith("Look for the code on the paper in this list.")
    paper = tmp_path / "ours.pdf"
    paper.write_bytes(pages_of(hands))
    with pikepdf.open(paper, allow_overwriting_input=True) as file:
        file.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('x')")
        file.save(paper)
    assert check(hands, paper).startswith("All is well with this paper."), "its pages say the same"


def test_that_papers_on_this_laptop_are_taken_off_and_nothing_else_in_the_folder(begin: Begin) -> None:
    hands = begin(sample_project())
    go(hands, "save-papers")
    hands.press("save")
    hands.wait(lambda: "papers are in this folder" in hands.screen.notice)
    (hands.papers / "notes.txt").write_text("theirs")
    go(hands, "papers-here")
    hands.wait(lambda: "take-off" in {part.id for part in hands.screen.parts if isinstance(part, Button)})
    hands.press("take-off")
    hands.wait(lambda: hands.screen.notice == "The papers are off this laptop.")
    assert [path.name for path in hands.papers.iterdir()] == ["notes.txt"]
