"""What comes back from work in the background: told while its project is open, else once it is open again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

T = TypeVar("T")


class ComingBack:
    """Lets what comes back to a project wait while it is closed: nothing can be saved or shown then."""

    def __init__(self) -> None:
        self._is_open = True
        self._waiting: list[Callable[[], None]] = []

    def once_open(self, tell: Callable[[T], None]) -> Callable[[T], None]:
        """Return what tells what came back, now or once the project is open again."""

        def come(what: T) -> None:
            if self._is_open:
                tell(what)
            else:
                self._waiting.append(partial(tell, what))

        return come

    def close(self) -> None:
        """Tell nothing any more."""
        self._is_open = False

    def wake(self) -> None:
        """Tell what came meanwhile, and go on telling."""
        self._is_open = True
        waiting, self._waiting = self._waiting, []
        for tell in waiting:
            tell()
