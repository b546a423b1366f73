"""Hears what the program tells other programs of its own accord. Needs the system's Python."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

KINDS = ("object:state-changed:checked", "object:state-changed:focused", "object:text-changed:insert")
SOON_S, LATE_S = 5.0, 0.03  # a second event for the same change would come at once


class Ears:
    """What was told, as kind and path of the thing. Only what became so: a state that went is left out."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, str]] = []
        self._listener = Atspi.EventListener.new(self._hear)
        for kind in KINDS:
            self._listener.register(kind)

    def _hear(self, event: Any) -> None:
        if event.type.startswith("object:text-changed") or event.detail1:
            self.heard.append((event.type, str(event.source.path)))

    @contextmanager
    def told(self, kind: str, path: str = "") -> Iterator[Callable[[int], int]]:
        """Within this, things are done; then one asks how often it was told; it should be `wanted`."""
        self._let_come(LATE_S)
        self.heard.clear()

        def found() -> int:
            return sum(kind == what and path in ("", where) for what, where in self.heard)

        def count(wanted: int) -> int:
            ends = time.monotonic() + SOON_S
            while found() < wanted and time.monotonic() < ends:
                self._let_come(LATE_S)
            self._let_come(LATE_S)
            return found()

        yield count

    def _let_come(self, seconds: float) -> None:
        """Take in what comes within this time."""
        context, ends = GLib.MainContext.default(), time.monotonic() + seconds
        while time.monotonic() < ends:
            if not context.iteration(False):
                time.sleep(0.002)
