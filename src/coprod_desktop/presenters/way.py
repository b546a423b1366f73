"""The way through the program: where the group is, the page that stands there, and how to get back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from coprod_desktop.domain.place import Place
from coprod_desktop.presenters.page import NotHere
from coprod_desktop.presenters.whereabouts import CALM, NO_WAY_BACK, PASSING, TOOLS

if TYPE_CHECKING:
    from coprod_desktop.presenters.screen import Presenter


class Way:
    """Leads from page to page, beginning at home.

    Args:
        make: makes the page that stands at a place; raises `NotHere` where what it is about is gone.
        arrived: called each time a page is shown.
    """

    def __init__(self, make: Callable[[Place], Presenter], arrived: Callable[[], None]) -> None:
        self._make, self._arrived = make, arrived
        self.trail: list[Place] = []
        self.place = Place(screen="home")
        self.page = make(self.place)
        self.asked_on = self.page.screen()  # the screen that help was asked on last
        self._aside: tuple[Place, Presenter] | None = None

    @property
    def is_calm(self) -> bool:
        """Whether a page is shown that leads back to where the group was."""
        return self.place.screen in (*CALM, "comfort-setting", "hand-back")

    @property
    def aside(self) -> tuple[Place, Presenter] | None:
        """The page that waits, as it was, until a calm page is left; None where none does."""
        return self._aside if self.is_calm else None

    def forget_aside(self) -> None:
        """Keep no page waiting: its project is closed, or its person was taken out."""
        self._aside = None

    def go(self, place: Place) -> None:
        """Go to a page; Back returns to the one before."""
        place = self._returning(place)
        if place.screen in NO_WAY_BACK:
            self.trail = []
        elif place != self.place and (not self.is_calm or place.screen == "help"):
            self.trail.append(self.place)
        self._put_aside(place)
        self.show_or_map(place)

    def back(self) -> bool:
        """Go to the page before this one, and return whether there was one."""
        while self.trail:
            place = self.trail.pop()
            passed = place.screen in PASSING and not self.is_calm
            if place != self.place and not passed and self._can_show(place):
                return True
        return False

    def show(self, place: Place) -> None:
        """Show a page. Raises `NotHere` where what it is about is not there any more."""
        kept = self.aside
        self.page = kept[1] if kept is not None and kept[0] == place else self._make(place)
        self.place = place
        self._arrived()

    def show_or_map(self, place: Place) -> None:
        """Show a page; the map when what it is about is not there any more."""
        if not self._can_show(place):
            self.show(Place(screen="map"))

    def wake(self, place: Place, page: Presenter, trail: tuple[Place, ...]) -> None:
        """Go on at a page as it was, with the way that led there."""
        self.place, self.page, self.trail = place, page, list(trail)

    def cover(self, place: Place, page: Presenter) -> None:
        """Put another page before the one that is shown; it waits as it is."""
        self._aside = (self.place, self.page)
        self.trail.append(self.place)
        self.place, self.page = place, page

    def _can_show(self, place: Place) -> bool:
        """Show a page, and return whether what it is about is still there."""
        try:
            self.show(place)
        except NotHere:
            return False
        return True

    def _put_aside(self, place: Place) -> None:
        """Keep the page as it is, to be back exactly there after a look at help, comfort or a pause."""
        if place.screen == "consent-erased":
            self.forget_aside()
        if place.screen in CALM and not self.is_calm:
            self._aside = (self.place, self.page)
        if place.screen == "help" and self.place.screen != "help":
            self.asked_on = self.page.screen()

    def _returning(self, place: Place) -> Place:
        """Return the place itself; or, back from a question's tools, the question as it was being changed."""
        before = next((one for one in reversed((*self.trail, self.place)) if one.screen not in TOOLS), place)
        changing = Place(screen="question-change", item=place.item)
        return changing if place.screen == "question" and before == changing else place
