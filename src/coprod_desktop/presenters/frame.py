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
ELSEWHERE = "safe-carry"
"""Where a project is saved somewhere else, also while this laptop cannot save it."""


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
        notice_button=_notice_button(program),
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
    desk = program.desk
    if desk is not None and desk.trouble:
        # What was saved elsewhere is told too: it is what somebody did about the trouble.
        return f"{desk.notice} {desk.trouble}".strip() if program.place.screen == ELSEWHERE else desk.trouble
    told = (desk.notice if desk else "", program.about_the_screen, shown.notice, program.notice)
    return next((words for words in told if words), "")


def _notice_button(program: Program) -> Button | None:
    desk, words = program.desk, program.house.words
    if desk is None:
        return None
    if desk.undo_is_open:
        return Button(id="undo", words=words("Undo"))
    if desk.trouble and program.turn is None and program.place.screen != ELSEWHERE:
        return Button(id="save-elsewhere", words=words("Save our project somewhere else"))
    return None


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
    hints = {"cover": words("It hides the screen.")}  # heard alone, it might be the cover for a role
    return tuple(
        Button(id=b[0], words=b[1], weight=Weight.QUIET, hint=hints.get(b[0], ""))
        for b in buttons
        if b is not None
    )
