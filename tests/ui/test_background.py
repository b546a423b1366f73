"""Work away from the window: how it went is told on the window's own thread."""

from __future__ import annotations

import gc
import sys
import threading
from types import TracebackType

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.ui import background
from coprod_desktop.ui.background import outcome_of, run_in_background

Raised = list[BaseException]


def nothing(_: object) -> None:
    """Be told what this test does not look at."""


def test_that_work_is_done_elsewhere_and_told_here(qtbot: QtBot) -> None:
    here, told = threading.get_ident(), list[tuple[int, int]]()
    run_in_background(threading.get_ident, lambda there: told.append((there, threading.get_ident())), nothing)
    qtbot.waitUntil(lambda: bool(told))
    (there, back) = told[0]
    assert there != here == back


def listeners() -> list[QObject]:
    """Return everything of Qt that is there to hear how work went."""
    kept = [one for one in gc.get_objects() if isinstance(one, QObject)]
    return [one for one in kept if type(one).__module__ == background.__name__]


def test_that_one_listener_hears_how_all_work_went_and_is_never_taken_apart(qtbot: QtBot) -> None:
    """One for each work was taken apart on the thread of that work, while the window's thread was in it."""
    heard, found = list[int](), list[list[QObject]]()
    # It looks through all there is, which takes long in a long run: so at the first and the last work alone.
    run_in_background(int, lambda _: found.append(listeners()), nothing)
    qtbot.waitUntil(lambda: len(found) == 1)
    for _ in range(98):
        run_in_background(int, heard.append, nothing)
    run_in_background(int, lambda _: found.append(listeners()), nothing)
    qtbot.waitUntil(lambda: len(found) == 2 and len(heard) == 98)
    (only,) = found[0]
    assert found[1] == [only]
    app = QCoreApplication.instance()
    assert app is not None
    assert only.thread() is app.thread()


def test_that_what_a_person_can_act_on_is_told_in_words(qtbot: QtBot) -> None:
    told = list[CoprodError]()

    def full() -> None:
        raise CoprodError("Make room on the disk.")

    run_in_background(full, nothing, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert str(told[0]) == "Make room on the disk."


def test_that_a_fault_reaches_the_programs_own_hook(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    raised: Raised = []

    def keep(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        raised.append(fault)

    monkeypatch.setattr(sys, "excepthook", keep)
    run_in_background(lambda: 1 // 0, nothing, nothing)
    qtbot.waitUntil(lambda: bool(raised))
    assert isinstance(raised[0], ZeroDivisionError)


def test_that_an_outcome_is_what_was_returned_or_what_was_raised() -> None:
    assert outcome_of(lambda: 7) == (7, None)
    assert isinstance(outcome_of(lambda: 1 // 0)[1], ZeroDivisionError)
