"""A real printer queue: what is printed reaches it as somebody wished."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from coprod_desktop.documents.pdf import make_pdf
from coprod_desktop.domain.agreements import build
from coprod_desktop.shipped import core_pack, sample_project
from tests.app.print_server import LPADMIN, SERVER, DoesNotStart, print_server

NEEDED = "NOT TESTED: a real printer. First: apt-get install --no-install-recommends cups cups-client"
pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs what Linux has"),
    pytest.mark.skipif(not (SERVER and LPADMIN), reason=NEEDED),
]

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.presenters.outside import PrintWish
from coprod_desktop.ui.background import run_in_background
from coprod_desktop.ui.printing import print_as, printers

app = QApplication([])
pdf, printer, copies, *pages = sys.argv[1:]
wish = PrintWish(printer=printer, copies=int(copies), pages=tuple((int(page), int(page)) for page in pages))

def work():
    found = ",".join(one.id for one in printers())
    prints = print_as(Path(pdf).read_bytes(), wish)
    stopped = any(one.stopped for one in printers())
    return f"{found} {'stopped' if stopped else 'ready'} {'prints' if prints else 'waits'}"

def end(said):
    print(said)
    app.quit()

run_in_background(work, end, end)
app.exec()
"""


@pytest.fixture
def queue(tmp_path: Path) -> Iterator[Path]:
    """Start a print server with one printer, "Hall", and return its folder."""
    folder = tmp_path / "cups"
    try:
        with print_server(folder):
            yield folder
    except DoesNotStart:
        pytest.skip("NOT TESTED: a real printer. The print server does not start for this user.")


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "paper.pdf"
    path.write_bytes(make_pdf(build(sample_project(), core_pack())[0]))
    return path


def send(queue: Path, paper: Path, *words: str) -> str:
    """Print as a program of its own does, and return what it said."""
    temp = queue / "temp"
    temp.mkdir(exist_ok=True)
    env = {**os.environ, "CUPS_SERVER": str(queue / "socket"), "TMPDIR": str(temp)}
    said = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(paper), *words],
        env=env, capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    assert not list(temp.iterdir()), "nothing may be left in clear"
    return said.stdout.strip()


def test_that_chosen_pages_reach_the_printer_with_the_number_of_copies(queue: Path, paper: Path) -> None:
    assert send(queue, paper, "Hall", "3", "1", "2", "4") == "Hall ready prints"
    (sent,) = (queue / "jobs").glob("d*")
    (asked,) = (queue / "jobs").glob("c*")
    job = asked.read_bytes()
    assert b"copies\x00\x04\x00\x00\x00\x03" in job
    with pikepdf.open(sent) as file:
        assert len(file.pages) == 3
    assert b"Working" not in job, "nothing a passer-by could read"


def test_that_a_printer_that_is_not_there_is_told_in_words(queue: Path, paper: Path) -> None:
    assert send(queue, paper, "Attic", "1") == "Choose another printer. This one is not there any more."


def tell(queue: Path, *command: str) -> None:
    """Let the one who looks after the printer do something to it."""
    env = {**os.environ, "CUPS_SERVER": str(queue / "socket")}
    subprocess.run([Path(LPADMIN or "").with_name(command[0]), *command[1:]], env=env, check=True)


def jobs(queue: Path) -> list[Path]:
    return sorted((queue / "jobs").glob("d*"))


def test_that_a_paper_waits_where_the_printer_is_paused_and_this_is_told(queue: Path, paper: Path) -> None:
    tell(queue, "cupsdisable", "-r", "no paper", "Hall")
    assert send(queue, paper, "Hall", "2") == "Hall stopped waits"
    (waiting,) = jobs(queue)
    with pikepdf.open(waiting) as sent, pikepdf.open(paper) as whole:
        assert len(sent.pages) == len(whole.pages)
    tell(queue, "cupsenable", "Hall")
    assert send(queue, paper, "Hall", "1", "1") == "Hall ready prints"


def test_that_a_printer_that_takes_nothing_is_told_in_words(queue: Path, paper: Path) -> None:
    tell(queue, "cupsreject", "Hall")
    assert send(queue, paper, "Hall", "1").startswith("Choose another printer, or ask")
    assert jobs(queue) == []
