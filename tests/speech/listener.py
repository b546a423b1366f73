"""A real Orca on a private desktop: presses keys, and gives back what was said until it fell silent."""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.speech.desktop import Desktop, SetUpStuck

Record = dict[str, Any]

QUIET_TAB_S, QUIET_S = 0.2, 0.45  # moving on; pressing, where a notice may come a moment later
LONGEST_STEP_S = 40.0
LONGEST_WAIT_S = 120.0  # for work in the background, on a busy laptop
LOST_RELEASE_S = 2.0  # when a press opens another window, Orca may never hear of the release
_INSIDE = Path(__file__).parent / "inside_orca"


class Listener:
    """Orca, and the program it reads.

    Args:
        desktop: where they run.
    """

    def __init__(self, desktop: Desktop) -> None:
        self.desktop, self.records = desktop, list[Record]()
        self._log = desktop.folder / "speech.jsonl"
        self._read, self._part, self._deaf, self._given = 0, b"", 0, 0

    def start_orca(self) -> None:
        """Start Orca with a voice that writes down.

        Orca refuses to start beside another one of the same person, which it looks for with pgrep;
        that other one may read another screen. So this Orca gets a pgrep that finds nobody.
        """
        settings = self.desktop.folder / "data/orca"
        settings.mkdir()
        shutil.copy(_INSIDE / "orca_listen_speech.py", settings)
        shutil.copy(_INSIDE / "customizations.py", settings / "orca-customizations.py")
        nobody = self.desktop.folder / "bin/pgrep"
        nobody.write_text("#!/bin/sh\nexit 1\n", "utf-8")
        nobody.chmod(0o755)
        self._log.touch()
        env = {
            **self.desktop.env,
            "PATH": f"{nobody.parent}:{self.desktop.env['PATH']}",
            "SPEECH_LOG": str(self._log),
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        self.desktop.spawn("orca", ["/usr/bin/orca", "--user-prefs", str(settings)], env)
        self.desktop.wait("orca", lambda: self._heard_of("speak"), "Orca's first words", 120)
        self.wait_until_quiet(QUIET_S)

    def start_program(self, command: Sequence[str], env: Mapping[str, str]) -> list[Record]:
        """Start the program. Return what happened until Orca fell silent."""
        first = len(self.poll())
        self.desktop.spawn("program", command, program_env(self.desktop, env))
        shown = ("window:activate", "object:state-changed:focused")
        self.desktop.wait(
            "program",
            lambda: any(str(r.get("type", "")).startswith(shown) for r in self.poll()[first:]),
            "its window (is its accessibility on?)",
            120,
        )
        self.wait_until_quiet(0.9)
        return self._give(first)

    def press(self, key: str) -> list[Record]:
        """Press one key, such as Tab or alt+Left."""
        quiet = QUIET_TAB_S if key in ("Tab", "shift+Tab", "Up", "Down") else QUIET_S
        return self._do(("xdotool", "key", "--clearmodifiers", key), 1, quiet)

    def type(self, words: str) -> list[Record]:
        """Type words, letter by letter."""
        return self._do(("xdotool", "type", "--delay", "40", words), len(words), QUIET_S)

    def wait_for(self, words: str) -> list[Record]:
        """Wait until words are said. Return what was said from now on; nothing when they did not come."""
        first, ends = self._given, min(time.monotonic() + LONGEST_WAIT_S, self.desktop.ends)
        while not any(str(r.get("text", "")).startswith(words) for r in self.poll()[first:]):
            if time.monotonic() > ends:
                return []
            time.sleep(0.03)
        self.wait_until_quiet(QUIET_S)
        return self._give(first)

    def wait_until_quiet(self, quiet: float, ready: Callable[[], bool] = lambda: True) -> None:
        """Wait until Orca has worked through everything, and nothing happened for `quiet` seconds.

        Raises:
            SetUpStuck: it never fell silent.
        """
        started = since = time.monotonic()
        count, busy = len(self.poll()), 0
        while True:
            now = time.monotonic()
            if len(self.poll()) != count:
                count, since = len(self.records), now
            busy = busy + 1 if self._is_computing() else 0
            if busy >= 2:
                since = now
            if now - since >= quiet and not self._left() and ready():
                return
            if now - started > LONGEST_STEP_S or now > self.desktop.ends:
                raise SetUpStuck(f"Orca never fell silent\n{self.desktop.written_by('orca')}")
            time.sleep(0.015)

    def poll(self) -> list[Record]:
        """Return everything that happened so far."""
        with self._log.open("rb") as log:
            log.seek(self._read)
            new = log.read()
        self._read += len(new)
        *lines, self._part = (self._part + new).split(b"\n")
        self.records += [json.loads(line) for line in lines]
        return self.records

    def _do(self, command: tuple[str, ...], keys: int, quiet: float) -> list[Record]:
        first = len(self.poll())
        done = self.desktop.say_to(*command)
        if done.returncode:
            raise SetUpStuck(done.stderr)
        pressed = time.monotonic()

        def noticed() -> bool:
            new = self.records[first:]
            released = sum(r["kind"] == "key" and not r["press"] for r in new)
            return released >= keys or time.monotonic() - pressed > LOST_RELEASE_S

        self.wait_until_quiet(quiet, noticed)
        self._deaf = 0 if len(self.records) > first else self._deaf + 1
        if self._deaf >= 2 or self.desktop.processes["program"].poll() is not None:
            raise SetUpStuck(f"no sign of life after {command}\n{self.desktop.written_by('program')}")
        return self._give(first)

    def _give(self, first: int) -> list[Record]:
        """Return what happened since a record, and keep in mind that it was given."""
        self._given = len(self.records)
        return self.records[first:]

    def _heard_of(self, kind: str) -> bool:
        return any(record["kind"] == kind for record in self.poll())

    def _left(self) -> int:
        return next((int(r["left"]) for r in reversed(self.records) if r["kind"] == "worked"), 0)

    def _is_computing(self) -> bool:
        processes = self.desktop.processes
        return any(_state(processes[name].pid) == "R" for name in ("orca", "program") if name in processes)


def program_env(desktop: Desktop, more: Mapping[str, str]) -> dict[str, str]:
    """Return the environment a program gets on this desktop; it finds the accessibility bus by itself."""
    env = {name: value for name, value in desktop.env.items() if name not in ("NO_AT_BRIDGE", "GTK_A11Y")}
    on = {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_IM_MODULE": ""}
    path = os.environ.get("PATH", env["PATH"])
    return {**env, **on, "PATH": path, "PYTHONFAULTHANDLER": "1", **more}


def program_command() -> list[str]:
    """Return the command that starts the program, as people start it."""
    return [sys.executable, "-m", "coprod_desktop"]


def _state(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rsplit(")", 1)[1].split()[0]
    except (OSError, IndexError):
        return ""
