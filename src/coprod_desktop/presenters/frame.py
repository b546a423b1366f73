"""What stands around every page: the goal, the menu, what just happened, hard words, and reading aloud."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coprod_desktop.domain.said_in import NOTHING_KNOWN
from coprod_desktop.presenters.screen import Button, More, Screen, Weight
from coprod_desktop.presenters.spoken import languages_on

if TYPE_CHECKING:
    from coprod_desktop.presenters.program import Program

EXPLAINED_OUTSIDE = ("comfort-setting", "unlock", "take-in", "rescue")
"""Pages of no project whose hard words are explained."""


def framed(program: Program, shown: Screen) -> Screen:
    """Return a page with what stands around it."""
    desk = program.desk
    if desk is not None and desk.languages != NOTHING_KNOWN:
        shown = replace(shown, languages=languages_on(shown, desk.languages))
    return replace(
        shown,
        menu=_menu(program, shown.alone),
        goal=desk.goal if desk and not program.way.is_calm else "",
        notice=_notice(program, shown),
        notice_button=_undo_button(program),
        terms=_terms(program, shown),
        reading=program.reading.row(),
    )


def _terms(program: Program, shown: Screen) -> tuple[More, ...]:
    """Explain hard words on the pages of a project and of a setting; Help holds the whole list."""
    inside = program.desk is not None and not program.way.is_calm
    if not inside and program.place.screen not in EXPLAINED_OUTSIDE:
        return ()
    from coprod_desktop.presenters.hard_words import explained

    return explained(shown, program.pack.terms, program.house.words)


def _notice(program: Program, shown: Screen) -> str:
    said = (program.desk.trouble, program.desk.notice) if program.desk else ()
    told = (*said, program.about_the_screen, shown.notice, program.notice)
    return next((words for words in told if words), "")


def _undo_button(program: Program) -> Button | None:
    if program.desk is None or not program.desk.undo_is_open:
        return None
    return Button(id="undo", words=program.house.words("Undo"))


def _menu(program: Program, alone: bool) -> tuple[Button, ...]:
    words, desk = program.house.words, program.desk
    on_the_map = desk is not None and desk.talk is None and not alone
    buttons = (
        ("map", words("Map")) if on_the_map else None,
        ("turns", words("Whose turn?")) if on_the_map else None,
        ("comfort", words("Comfort")),
        ("read", words("Stop reading") if program.reading.is_reading else words("Read aloud")),
        ("help", words("Help")),
        ("pause", words("Pause")),
        ("cover", words("Cover")),
    )
    return tuple(Button(id=b[0], words=b[1], weight=Weight.QUIET) for b in buttons if b is not None)
