"""A desktop of its own: a pretend screen, its buses and a window manager, all in one private folder.

Everything started here is ended here, and nothing else: no process is looked for by name.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import secrets
import select
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tests.speech.own_voice import missing_of_voice

SCREEN = "1280x900x24"
PROGRAMS = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus",
    "dbus-send": "dbus",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "xprop": "x11-utils",
    "orca": "orca",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "/usr/sbin/cupsd": "cups",
    "/usr/sbin/lpadmin": "cups-client",
}
"""Program → Debian package."""

LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What Qt's windows need → Debian package."""

_SYSTEM_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
_LEFT_OUT = ("XDG_", "DBUS_", "AT_SPI", "GTK_", "QT_", "SPEECHD", "LC_", "WAYLAND", "COV", "PYTEST")
_LEFT_OUT_WHOLE = {"DISPLAY", "XAUTHORITY", "LANGUAGE", "SESSION_MANAGER", "DESKTOP_SESSION"}
_OPENBOX = """<?xml version="1.0"?><openbox_config xmlns="http://openbox.org/3.4/rc">
<focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
<desktops><number>1</number><popupTime>0</popupTime></desktops>
<keyboard></keyboard><mouse></mouse><menu></menu></openbox_config>"""


class SetUpStuck(Exception):
    """The desktop, the screen reader or the program did not come up. Tells nothing about its speech."""


def missing_packages() -> list[str]:
    """Return the Debian packages that are needed here and are not installed."""
    missing = {package for program, package in PROGRAMS.items() if not shutil.which(program)}
    missing |= {package for library, package in LIBRARIES.items() if not _can_load(library)}
    if not _works("/usr/bin/python3", "-c", "import gi; gi.require_version('Atspi', '2.0')"):
        missing |= {"python3-pyatspi", "gir1.2-atspi-2.0"}
    return sorted(missing)


def _can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _works(*command: str) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


class Desktop:
    """A private desktop. Use it in a `with` statement.

    Args:
        limit: seconds after which everything here counts as stuck.
    """

    def __init__(self, limit: float) -> None:
        self.ends = time.monotonic() + limit
        self.folder = Path(tempfile.mkdtemp(prefix="speech-"))
        self.processes: dict[str, subprocess.Popen[bytes]] = {}
        self.env: dict[str, str] = {}

    def __enter__(self) -> Desktop:
        try:
            self._make_folders()
            self._start_screen()
            self._start_bus()
            self._start_accessibility_bus()
            self._start_window_manager()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def spawn(
        self,
        name: str,
        command: Sequence[str],
        env: Mapping[str, str] | None = None,
        pass_fds: tuple[int, ...] = (),
    ) -> subprocess.Popen[bytes]:
        """Start a process that ends with this desktop. What it writes goes to a file of its name."""
        with (self.folder / f"{name}.log").open("wb") as log:
            process = subprocess.Popen(
                command,
                env=dict(env or self.env),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                pass_fds=pass_fds,
                start_new_session=True,
            )
        self.processes[name] = process
        return process

    def written_by(self, name: str) -> str:
        """Return the last lines a process wrote."""
        log = self.folder / f"{name}.log"
        return log.read_text("utf-8", errors="replace")[-2000:] if log.exists() else ""

    def wait(self, name: str, until: Callable[[], bool], what: str, limit: float = 60) -> None:
        """Wait for something that a process is to do.

        Raises:
            SetUpStuck: it ended, or did not do it in time.
        """
        ends = min(time.monotonic() + limit, self.ends)
        while not until():
            code = self.processes[name].poll()
            if code is not None:
                raise SetUpStuck(f"{name} ended with {code} before {what}\n{self.written_by(name)}")
            if time.monotonic() > ends:
                raise SetUpStuck(f"{name}: waited too long for {what}\n{self.written_by(name)}")
            time.sleep(0.03)

    def say_to(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a short command on this desktop."""
        try:
            return subprocess.run(
                command, env=self.env, capture_output=True, text=True, check=False, timeout=90
            )
        except subprocess.TimeoutExpired as late:
            raise SetUpStuck(f"no answer to {command}") from late

    def stop(self) -> None:
        """End everything that was started here, the newest first, politely and then not."""
        for process in reversed(self.processes.values()):
            _end(process)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _make_folders(self) -> None:
        for name in ("home", "run", "config/openbox", "data", "cache", "state", "bin", "screen"):
            (self.folder / name).mkdir(parents=True, mode=0o700)
        kept = {
            n: v for n, v in os.environ.items() if n not in _LEFT_OUT_WHOLE and not n.startswith(_LEFT_OUT)
        }
        places = {
            "HOME": "home",
            "XDG_RUNTIME_DIR": "run",
            "XDG_CONFIG_HOME": "config",
            "XDG_DATA_HOME": "data",
            "XDG_CACHE_HOME": "cache",
            "XDG_STATE_HOME": "state",
            "XAUTHORITY": "Xauthority",
        }
        self.env = {
            **kept,
            **{name: str(self.folder / place) for name, place in places.items()},
            "XDG_DATA_DIRS": "/usr/local/share:/usr/share",
            "XDG_CONFIG_DIRS": "/etc/xdg",
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            "GSETTINGS_BACKEND": "memory",
            "GTK_A11Y": "none",
            "NO_AT_BRIDGE": "1",
            "PATH": _SYSTEM_PATH,
        }

    def _start_screen(self) -> None:
        _write_authority(self.folder / "Xauthority")
        room = ["-fbdir", str(self.folder / "screen"), "-auth", str(self.folder / "Xauthority")]
        looks = ["-screen", "0", SCREEN, "-dpi", "96", "-nolisten", "tcp", "-noreset"]
        self.env["DISPLAY"] = ":" + self._first_line(
            "Xvfb", lambda fd: ["Xvfb", "-displayfd", str(fd), *looks, *room]
        )

    def _start_bus(self) -> None:
        place = f"--address=unix:path={self.folder}/run/bus"
        quiet = ["--nofork", "--nopidfile", "--nosyslog"]
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self._first_line(
            "dbus", lambda fd: ["dbus-daemon", "--session", *quiet, place, f"--print-address={fd}"]
        )

    def _start_accessibility_bus(self) -> None:
        launcher = [
            "/usr/libexec/at-spi-bus-launcher",
            "--launch-immediately",
            "--a11y=1",
            "--screen-reader=1",
        ]
        self.spawn("atspi", launcher)
        ask = ["dbus-send", "--session", "--print-reply=literal", "--dest=org.a11y.Bus"]
        self.wait(
            "atspi",
            lambda: "unix:" in self.say_to(*ask, "/org/a11y/bus", "org.a11y.Bus.GetAddress").stdout,
            "the accessibility bus",
        )

    def _start_window_manager(self) -> None:
        config = self.folder / "config/openbox/rc.xml"
        config.write_text(_OPENBOX, "utf-8")
        self.spawn("openbox", ["openbox", "--sm-disable", "--config-file", str(config)])
        ask = ("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")
        self.wait("openbox", lambda: "window id" in self.say_to(*ask).stdout, "the window manager")

    def _first_line(self, name: str, command: Callable[[int], Sequence[str]]) -> str:
        """Start a process that tells its address to a descriptor, and return what it tells."""
        told, tells = os.pipe()
        self.spawn(name, command(tells), pass_fds=(tells,))
        os.close(tells)
        said = b""

        def complete() -> bool:
            nonlocal said
            if select.select([told], [], [], 0)[0]:
                said += os.read(told, 4096)
            return said.endswith(b"\n")

        try:
            self.wait(name, complete, "its address")
        finally:
            os.close(told)
        return said.decode().strip()


def _write_authority(path: Path) -> None:
    """Write a key to the screen, for this machine under any display number."""
    cookie = secrets.token_bytes(16)

    def counted(words: bytes) -> bytes:
        return struct.pack(">H", len(words)) + words

    path.touch(mode=0o600)
    with path.open("wb") as file:
        for family, address in ((256, socket.gethostname().encode()), (0xFFFF, b"")):
            file.write(struct.pack(">H", family) + counted(address) + counted(b""))
            file.write(counted(b"MIT-MAGIC-COOKIE-1") + counted(cookie))


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process and what it started: each has a group of its own."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, sign)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(4)


if __name__ == "__main__":
    sys.stdout.write(" ".join([*missing_packages(), *missing_of_voice()]))
