"""A real voice of its own: a speech service, and a sound server that nobody hears, in a folder of its own.

Everything started here is ended here.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

_PROGRAMS = {
    "pulseaudio": "pulseaudio",
    "speech-dispatcher": "speech-dispatcher",
    "/usr/lib/speech-dispatcher-modules/sd_espeak-ng": "speech-dispatcher-espeak-ng",
}
"""Program → Debian package."""
_PLACES = ("HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
_SECONDS = 20


class DoesNotStart(Exception):
    """The voice does not start for this user, or here."""


def missing_of_voice() -> list[str]:
    """Return the Debian packages that a voice of its own needs and that are not installed here."""
    return sorted(package for program, package in _PROGRAMS.items() if not shutil.which(program))


@contextmanager
def own_voice(folder: Path) -> Iterator[dict[str, str]]:
    """Run a voice. Gives what a program needs in its environment to speak with it.

    Args:
        folder: where everything of it is kept.

    Raises:
        DoesNotStart: something of it is missing, or it is not allowed to start.
    """
    missing = missing_of_voice()
    if missing:
        raise DoesNotStart(f"First: apt-get install {' '.join(missing)}")
    sound, speech = folder / "sound", folder / "speech"
    env = {**os.environ, **dict.fromkeys(_PLACES, str(folder)), "PULSE_SERVER": f"unix:{sound}"}
    nobody_hears = ("-n", "--load=module-null-sink")
    reached = (f"--load=module-native-protocol-unix auth-anonymous=1 socket={sound}",)
    lives = ("--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1")
    started = list[subprocess.Popen[bytes]]()

    def start(command: Sequence[str], place: Path) -> None:
        log = subprocess.DEVNULL
        started.append(subprocess.Popen(command, env=env, stdout=log, stderr=log))
        if not _until(place.exists, started[-1]):
            raise DoesNotStart(f"{command[0]} does not start for this user.")

    try:
        start(("pulseaudio", *nobody_hears, *reached, *lives), sound)
        start(("speech-dispatcher", "-s", "-t", "0", "-c", "unix_socket", "-S", str(speech)), speech)
        yield {"SPEECHD_ADDRESS": f"unix_socket:{speech}"}
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait(_SECONDS)


def _until(true: Callable[[], bool], process: subprocess.Popen[bytes]) -> bool:
    """Wait for something a process does, as long as it lives."""
    ends = time.monotonic() + _SECONDS
    while not true():
        if process.poll() is not None or time.monotonic() > ends:
            return False
        time.sleep(0.05)
    return True
