"""Makes the page that stands at a place: those outside a project here, those of a project by the registry."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coprod_desktop.presenters.arrivals import TakeInPage
from coprod_desktop.presenters.calm_pages import CoverPage, PausePage
from coprod_desktop.presenters.comfort_pages import ComfortPage, ComfortSettingPage
from coprod_desktop.presenters.help_page import HelpPage
from coprod_desktop.presenters.home_pages import HomePage, ProjectsPage, StartPage
from coprod_desktop.presenters.rescue_page import RescuePage
from coprod_desktop.presenters.unlock_page import UnlockPage

if TYPE_CHECKING:
    from coprod_desktop.domain.place import Place
    from coprod_desktop.presenters.program import Program
    from coprod_desktop.presenters.screen import Presenter


def page_at(program: Program, place: Place) -> Presenter:
    """Return a new page for a place; home where no page stands there.

    Raises:
        NotHere: what the page is about is gone.
    """
    desk = program.desk
    match place.screen:
        case "comfort":
            return ComfortPage(program)
        case "comfort-setting":
            return ComfortSettingPage(program, place.item)
        case "help":
            return HelpPage(program, desk.contact if desk else "", program.pack, program.way.asked_on)
        case "pause":
            return PausePage(program)
        case "cover":
            return CoverPage(program)
        case "start":
            return StartPage(program)
        case "projects":
            return ProjectsPage(program)
        case "rescue":
            return RescuePage(program, *program.projects.harmed)
        case "take-in":
            return TakeInPage(program, program.arrivals, Path(place.item))
        case "unlock":
            return UnlockPage(program, place.item)
        case _:
            return _project_page(program, place)


def _project_page(program: Program, place: Place) -> Presenter:
    if program.desk is None:
        return HomePage(program)
    from coprod_desktop.presenters.registry import PROJECT_PAGES

    page = PROJECT_PAGES.get(place.screen)
    return HomePage(program) if page is None else page(program.desk, program, place)
