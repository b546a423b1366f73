"""What the pages outside a project can do: go elsewhere, open a project, take one in, change how it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from coprod_desktop.presenters.arrivals import Arrivals
    from coprod_desktop.presenters.house import House
    from coprod_desktop.presenters.projects import Projects
    from coprod_desktop.presenters.screen import Presenter
    from coprod_desktop.presenters.wardrobe import Wardrobe


class Doors(Protocol):
    """The ways out of a page that belongs to no project. The program itself has them."""

    house: House
    wardrobe: Wardrobe
    projects: Projects
    arrivals: Arrivals

    def go(self, screen: str, item: str = "") -> None:
        """Go to a page."""

    def back(self) -> None:
        """Go to the page before."""

    def shows(self, page: Presenter) -> bool:
        """Return whether a page is the one that is shown."""

    @property
    def whose(self) -> str:
        """What the person is called who has the laptop; empty while it is the group's."""
