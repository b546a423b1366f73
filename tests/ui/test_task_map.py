"""The map has no empty picture in the way of its parts."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.presenters.screen import Screen, Status, TaskMap
from coprod_desktop.ui.jigsaw import Jigsaw
from tests.ui.conftest import Open
from tests.ui.samples import MAP


def _with(status: Status) -> Screen:
    parts = tuple(
        replace(part, tasks=tuple(replace(task, status=status) for task in part.tasks))
        if isinstance(part, TaskMap)
        else part
        for part in MAP.parts
    )
    return replace(MAP, parts=parts)


def test_that_the_jigsaw_is_there_once_a_piece_of_it_is_begun(open_window: Open) -> None:
    window, guide = open_window(_with(Status.NOT_STARTED), _with(Status.STARTED))
    (picture,) = window.findChildren(Jigsaw)
    assert picture.isHidden()
    guide.press("task-0")
    window.redraw()
    assert not picture.isHidden()
