"""Asks the speech service of Linux whether it answers: to wait for one that hangs would stop the window."""

from __future__ import annotations

import os
from contextlib import suppress
from errno import ECONNREFUSED
from pathlib import Path
from weakref import finalize

_SECONDS = 1.5  # it answers within milliseconds when it is well
_HELLO = b'SET SELF CLIENT_NAME "user:coprod_desktop:ready"\r\n'


def place_of_service() -> Path:
    """Return the file through which programs of this computer reach the service.

    The places are those of libspeechd: the address that is set, else a folder of the person's own.
    """
    kind, _, path = os.environ.get("SPEECHD_ADDRESS", "").partition(":")
    if kind == "unix_socket" and path:
        return Path(path)
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(os.environ.get("XDG_RUNTIME_DIR") or cache) / "speech-dispatcher" / "speechd.sock"


def hangs(place: Path, seconds: float = _SECONDS) -> bool:
    """Say whether a service is there that takes a greeting and never answers it.

    Args:
        place: the file it is reached through. With nobody behind it nothing hangs: it is started when needed.
        seconds: how long to wait for each step.
    """
    import socket

    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(seconds)
        try:
            line.connect(str(place))
            line.sendall(_HELLO)
            line.recv(1)
        except (TimeoutError, BlockingIOError):  # the second: more wait already than it takes in
            return True
        except OSError:
            return False
        with suppress(OSError):
            line.sendall(b"QUIT\r\n")
        return False


class Line:
    """A line of our own to the service that gave a voice: it breaks when that service ends.

    The voice itself does not tell: libspeechd 0.11 then ends the whole program at the next change of pace.

    Args:
        place: the file the service is reached through. Where it is reached another way, nothing is known.
    """

    def __init__(self, place: Path) -> None:
        import socket

        self._line, self._reached = socket.socket(socket.AF_UNIX), False
        self._line.settimeout(_SECONDS)
        with suppress(OSError):
            found = self._line.connect_ex(str(place))
            self._reached = found in (0, ECONNREFUSED)  # the second: it has ended already
        self._line.setblocking(False)
        finalize(self, self._line.close)

    @property
    def is_cut(self) -> bool:
        """Whether the service has ended since."""
        if not self._reached:
            return False
        try:
            return not self._line.recv(1)
        except BlockingIOError:
            return False
        except OSError:
            return True
