"""A print server of its own, in a folder of its own, with one printer that prints to a file.

Needs CUPS, as Debian's ``apt-get install --no-install-recommends cups cups-client`` brings it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

SERVER = shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
LPADMIN = shutil.which("lpadmin", path=f"{os.environ.get('PATH', '')}:/usr/sbin")

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


class DoesNotStart(Exception):
    """The print server does not start for this user."""


@contextmanager
def print_server(folder: Path) -> Iterator[dict[str, str]]:
    """Run a print server with one printer, "Hall". Gives what a program needs in its environment.

    Args:
        folder: where everything of it is kept; what it was sent is in its folder ``jobs``.

    Raises:
        DoesNotStart: it is not installed, or not allowed to start.
    """
    if not (SERVER and LPADMIN):
        raise DoesNotStart
    for name in ("cache", "state", "jobs", "cups-temp", "ppd"):
        (folder / name).mkdir(parents=True)
    (folder / "cupsd.conf").write_text(SETTINGS.format(folder=folder))
    (folder / "cups-files.conf").write_text(FILES.format(folder=folder))
    command = [SERVER, "-f", "-c", str(folder / "cupsd.conf"), "-s", str(folder / "cups-files.conf")]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        if not _until((folder / "socket").exists, server):
            raise DoesNotStart
        reached = {"CUPS_SERVER": str(folder / "socket")}
        add = [LPADMIN, "-p", "Hall", "-E", "-v", f"file://{folder}/printed.pdf", "-m", "raw"]
        subprocess.run(add, env={**os.environ, **reached}, check=True, capture_output=True)
        yield reached
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
