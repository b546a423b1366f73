"""Nobody has pressed anything for a while, or the laptop slept: the project locks by itself, said before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

WARN_SECONDS = 60.0
"""So long before, it is told: more than the 20 seconds of WCAG 2.2.1, and any key or click is enough."""
ASLEEP_SECONDS = 30.0
"""A beat that comes later than this: nothing ran meanwhile, so the laptop slept."""


class Why(StrEnum):
    """Why a project rests."""

    QUIET = "Nobody pressed anything for a while."
    ASLEEP = "The laptop was not in use for a while."
    SCREEN = "The screen of the laptop was locked or turned off."


@dataclass
class Quiet:
    """Counts how long nothing was pressed, beat by beat.

    Args:
        minutes: after how many minutes the group wants it; 0 for never, also where nothing is open.
        is_busy: whether the program does something for somebody who listens, such as reading aloud.
        warn: tells that it is near, or that it is called off.
        rest: locks the project, or covers it where it has no lock.
    """

    minutes: Callable[[], int]
    is_busy: Callable[[], bool]
    warn: Callable[[bool], None]
    rest: Callable[[Why], None]
    warned: bool = False
    _beat: float | None = None
    _since: float = 0.0
    _stirred: bool = True

    def stir(self) -> None:
        """Somebody is here."""
        self._stirred = True
        if self.warned:
            self.warned = False
            self.warn(False)

    def beat(self, now: float) -> None:
        """Take in that time goes by.

        Args:
            now: seconds, counted also while the laptop sleeps. Where they go back, counting starts anew.
        """
        before, self._beat = self._beat, now
        if before is not None and now - before > ASLEEP_SECONDS:
            self._start(now)
            self.rest(Why.ASLEEP)
        elif self._stirred or now < self._since or self.is_busy():
            self._start(now)
        elif self.minutes():
            self._count(self.minutes() * 60 - (now - self._since))

    def screen_off(self) -> None:
        """The laptop's own screen lock came on, maybe because it is about to sleep."""
        self._stirred, self.warned = True, False
        self.rest(Why.SCREEN)

    def _start(self, now: float) -> None:
        self._since, self._stirred, self.warned = now, False, False

    def _count(self, left: float) -> None:
        if left > WARN_SECONDS:
            return
        if not self.warned:
            self.warned = True
            self.warn(True)
        elif left <= 0:
            self.warned, self._stirred = False, True
            self.rest(Why.QUIET)
