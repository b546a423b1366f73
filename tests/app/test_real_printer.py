"""A real printer queue: a print server of its own, in a folder of its own, that prints to a file.

Needs CUPS, as Debian's ``apt-get install --no-install-recommends cups cups-client`` brings it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest

from coprod_desktop.documents.pdf import make_pdf
from coprod_desktop.domain.agreements import build
from coprod_desktop.shipped import core_pack, sample_project

SERVER = shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
LPADMIN = shutil.which("lpadmin", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
NEEDED = "NOT TESTED: a real printer. First: apt-get install --no-install-recommends cups cups-client"
pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs what Linux has"),
    pytest.mark.skipif(not (SERVER and LPADMIN), reason=NEEDED),
]

SETTINGS = """
Listen {folder}/socket
LogLevel debug
Browsing No
PreserveJobFiles Yes
DirtyCleanInterval 0
PreserveJobHistory Yes
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
FILES = """
FileDevice Yes
ServerRoot {folder}
CacheDir {folder}/cache
StateDir {folder}/state
RequestRoot {folder}/jobs
TempDir {folder}/cups-temp
AccessLog {folder}/log
ErrorLog {folder}/errors
PageLog {folder}/pages
"""
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
    print_as(Path(pdf).read_bytes(), wish)
    return found

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
    for name in ("cache", "state", "jobs", "cups-temp", "ppd"):
        (folder / name).mkdir(parents=True)
    (folder / "cupsd.conf").write_text(SETTINGS.format(folder=folder))
    (folder / "cups-files.conf").write_text(FILES.format(folder=folder))
    assert SERVER
    assert LPADMIN
    command = [SERVER, "-f", "-c", str(folder / "cupsd.conf"), "-s", str(folder / "cups-files.conf")]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        if not _until((folder / "socket").exists, server):
            pytest.skip("NOT TESTED: a real printer. The print server does not start for this user.")
        env = {**os.environ, "CUPS_SERVER": str(folder / "socket")}
        add = [LPADMIN, "-p", "Hall", "-E", "-v", f"file://{folder}/printed.pdf", "-m", "raw"]
        subprocess.run(add, env=env, check=True, capture_output=True)
        yield folder
    finally:
        server.terminate()
        server.wait(timeout=20)


def _until(true: Callable[[], bool], server: subprocess.Popen[bytes]) -> bool:
    """Wait for something the server does, as long as it lives."""
    while not true():
        if server.poll() is not None:
            return False
        with_a_pause = subprocess.run(["sleep", "0.1"], check=True)
        assert with_a_pause.returncode == 0
    return True


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
    assert send(queue, paper, "Hall", "3", "1", "2", "4") == "Hall"
    (sent,) = (queue / "jobs").glob("d*")
    (asked,) = (queue / "jobs").glob("c*")
    job = asked.read_bytes()
    assert b"copies\x00\x04\x00\x00\x00\x03" in job
    with pikepdf.open(sent) as file:
        assert len(file.pages) == 3
    assert b"Working" not in job, "nothing a passer-by could read"


def test_that_a_printer_that_is_not_there_is_told_in_words(queue: Path, paper: Path) -> None:
    assert send(queue, paper, "Attic", "1") == "Choose another printer. This one is not there any more."
