"""Other processes for the fault tests: started quickly, killed without mercy, heard through a pipe."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from typing import Any, NamedTuple

PRELOADED = ["__main__", "pytest", "coprod_desktop.store.files", "coprod_desktop.store.opening"]


class Other(NamedTuple):
    """A running process, and our end of its pipe."""

    process: BaseProcess
    pipe: Connection

    def kill(self) -> list[Any]:
        """End it at once, as a power cut would, and return what it had still said."""
        self.process.kill()
        self.process.join()
        said = []
        while self.pipe.poll():
            try:
                said.append(self.pipe.recv())
            except (EOFError, OSError):  # the last word may be cut in half
                break
        return said


def _context() -> BaseContext:
    # A server that has loaded everything makes each process in a moment, and holds no Qt.
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    return context


@contextmanager
def another_process(work: Callable[..., None], *values: object) -> Iterator[Other]:
    """Run `work(pipe, *values)` in a process of its own for as long as the block lasts."""
    ours, theirs = multiprocessing.Pipe()
    process: Any = _context().Process(target=work, args=(theirs, *values), daemon=True)  # type: ignore[attr-defined]
    process.start()
    theirs.close()
    other = Other(process, ours)
    try:
        yield other
    finally:
        other.kill()
        ours.close()
        process.close()
