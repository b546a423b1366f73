"""No network: the whole journey works where there is none, and a trace of it shows no way to one.

It may talk to the display, the sound and the session bus of this laptop, all by files. Only who prints has
the print system asked, which is on this laptop too.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.app.journeys_apart import journey_apart
from tests.app.session_bus import session_bus

NO_NETWORK = ("unshare", "--net", "--map-root-user")
OURS = ("/.X11-unix/", "/bus", "/dbus-", "speech", "/pulse/", "/pipewire", "/wayland-", "/nscd/", "at-spi")
"""Parts of the names of places on this laptop: display, sound, session bus, and who has an account here."""
FAMILY, PLACE = re.compile(r"socket\((\w+)"), re.compile(r'sun_path=@?"([^"]*)"')
PRINT_SYSTEM = re.compile(r'port=htons\(631\).*("127\.0\.0\.1"|"::1")')


def ways_out(trace: str) -> list[str]:
    """Return each line of a trace that opens a way to anything but the display, the sound and the bus."""
    found = []
    for line in trace.splitlines():
        family, place = FAMILY.search(line), PLACE.search(line)
        other = family is not None and family[1] != "AF_UNIX"
        if other or ("connect(" in line and not (place and any(part in place[1] for part in OURS))):
            found.append(line)
    return found


def can(*command: str) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


@pytest.fixture
def watched(tmp_path: Path) -> tuple[str, ...]:
    """Return a command that takes the network away and writes down every call about one."""
    if not can(*NO_NETWORK, "true"):
        pytest.skip("NOT TESTED: no network. This system cannot take the network away from one program.")
    trace = ("strace", "-f", "-qq", "-e", "trace=%network", "-o", str(tmp_path / "trace"))
    if not can(*NO_NETWORK, *trace, "true"):
        pytest.skip("NOT TESTED: no network. First: apt-get install --no-install-recommends strace")
    return (*NO_NETWORK, *trace)


@contextmanager
def a_display() -> Iterator[str]:
    """Run a display that listens to nothing but a file."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert server.stdout is not None
    try:
        yield f":{server.stdout.readline().strip()}"
    finally:
        server.terminate()
        server.wait()
        server.stdout.close()


def travel(folder: Path, watched: tuple[str, ...], *how: str, **env: str) -> str:
    with journey_apart(folder, "lock", *how, before=watched, **env) as journey:
        assert journey.hear().startswith("resting ")
        journey.go_on()
        assert journey.hear() == "closed"
        assert journey.end() == 0
    return (folder / "trace").read_text()


def test_that_the_whole_journey_opens_no_way_to_a_network(tmp_path: Path, watched: tuple[str, ...]) -> None:
    assert ways_out(travel(tmp_path, watched)) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a display of its own is for Linux")
def test_that_with_a_display_and_a_session_bus_it_talks_to_those_and_to_nothing_else(
    tmp_path: Path, watched: tuple[str, ...]
) -> None:
    if not shutil.which("Xvfb"):
        pytest.skip("NOT TESTED: a real display. First: apt-get install --no-install-recommends xvfb")
    with a_display() as display, session_bus(tmp_path) as bus:
        own = {"DISPLAY": display, "DBUS_SESSION_BUS_ADDRESS": bus}
        trace = travel(tmp_path, watched, QT_QPA_PLATFORM="xcb", **own)
    assert ".X11-unix" in trace
    assert f'"{tmp_path}/bus"' in trace
    assert ways_out(trace) == []


def test_that_who_prints_asks_the_print_system_of_this_laptop_and_nobody_else(
    tmp_path: Path, watched: tuple[str, ...]
) -> None:
    lines = ways_out(travel(tmp_path, watched, "print"))
    asked = [line for line in lines if "connect(" in line and "sun_path" not in line]
    assert all(PRINT_SYSTEM.search(line) for line in asked), lines
    assert all("/cups" in line for line in lines if "sun_path" in line)


def test_that_a_way_out_would_be_seen(tmp_path: Path, watched: tuple[str, ...]) -> None:
    code = "import socket; s = socket.socket(); s.connect_ex(('192.0.2.1', 443)); "
    code += "u = socket.socket(socket.AF_UNIX); u.connect_ex('/run/other')"
    subprocess.run([*watched, sys.executable, "-c", code], env=os.environ, check=True)
    lines = ways_out((tmp_path / "trace").read_text())
    assert len(lines) == 3
    assert not any(map(PRINT_SYSTEM.search, lines))
