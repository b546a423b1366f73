"""The program: takes in what is written and pressed, and says what the window shows.

Home is all that is needed to begin with. The pages of a project are loaded when the first project is
opened, or ahead of it once the window can be seen: they cost more time than the window itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from coprod_desktop.domain.place import Place
from coprod_desktop.presenters.arrivals import Arrivals
from coprod_desktop.presenters.frame import ELSEWHERE, framed
from coprod_desktop.presenters.front_pages import page_at
from coprod_desktop.presenters.known_names import CHOOSE, NAME, KnownNames
from coprod_desktop.presenters.pictures import with_pictures
from coprod_desktop.presenters.projects import Projects
from coprod_desktop.presenters.quiet import Quiet
from coprod_desktop.presenters.reading import ReadingAloud
from coprod_desktop.presenters.resting import Rest
from coprod_desktop.presenters.simple import Simple
from coprod_desktop.presenters.wardrobe import GROUP, profile_of
from coprod_desktop.presenters.way import Way
from coprod_desktop.presenters.whereabouts import CALM, HERE, STILL, is_one_persons, place_to_keep

if TYPE_CHECKING:
    from coprod_desktop.domain.pack import Pack
    from coprod_desktop.presenters.desk import Desk
    from coprod_desktop.presenters.house import House
    from coprod_desktop.presenters.screen import Presenter, Screen


class Program:
    """One window's worth of program.

    Args:
        house: what it needs from the place it runs in.
    """

    def __init__(self, house: House) -> None:
        self.house = house
        self.redraw: Callable[[], None] = lambda: None
        self.notice, self.about_the_screen = "", ""
        self._pack: Pack | None = None
        self.projects, self.arrivals, self.rest = Projects(self), Arrivals(self), Rest(self)
        self.way = Way(lambda place: page_at(self, place), self._arrive)
        self.reading, self._shown = ReadingAloud(house), ""
        self.wardrobe, self.simple = house.wardrobe, Simple(house.words)
        self.names = KnownNames(house.words)
        self.wardrobe.went_back = self._say_it_went_back
        self.quiet = Quiet(
            minutes=lambda: self.desk.project.lock_after if self.desk and self.rest.is_possible else 0,
            is_busy=lambda: self.reading.is_reading,
            warn=self.rest.warn,
            rest=self.rest.begin,
        )

    @property
    def desk(self) -> Desk | None:
        """The open project and what is around it; None where none is open."""
        return self.projects.desk

    @property
    def place(self) -> Place:
        """Where the group is."""
        return self.way.place

    @property
    def page(self) -> Presenter:
        """The page that is shown."""
        return self.way.page

    @property
    def pack(self) -> Pack:
        """The questions and words in use, loaded when first needed."""
        self.warm_up()
        assert self._pack is not None
        return self._pack

    def warm_up(self) -> None:
        """Load the questions and the pages ahead of the first project that needs them."""
        from coprod_desktop.presenters import registry

        assert registry.PROJECT_PAGES
        if self._pack is None:
            self._pack = self.house.load_pack()

    # What is shown

    def screen(self) -> Screen:
        """Return the page with what stands on every page: the goal, the menu, and what just happened."""
        shown = self.names.of(self.page.screen())
        if shown.key != self._shown:
            self._shown = shown.key
            self.reading.leave(self._ears)
        if shown.bare:
            return with_pictures(replace(shown, notice=self.about_the_screen))
        whole = with_pictures(framed(self, shown))
        return self.simple.of(whole) if self.wardrobe.worn.simple else whole

    def shows(self, page: Presenter) -> bool:
        """Return whether a page is the one that is shown."""
        return self.page is page

    def tell(self, said: str) -> None:
        """Say something about the screen itself, on a covered page too: it is about nobody."""
        self.about_the_screen = said
        self.redraw()

    def _say_it_went_back(self) -> None:
        self.tell(self.house.words("Nothing was pressed, so the screen is as it was before."))

    # Who has the laptop

    @property
    def whose(self) -> str:
        """What the person is called who has the laptop; empty while it is the group's."""
        person = self.desk.person_at_the_laptop if self.desk else None
        return person.name.strip() if person else ""

    @property
    def turn(self) -> object:
        """Whose private turn it is; None where others may hear the page."""
        if self.desk is None:
            return None
        return self.desk.talk or (self.place if is_one_persons(self.place) else None)

    @property
    def _ears(self) -> object:
        """What not everybody may hear: a private turn, or words and numbers that open a project."""
        return self.turn or (self.place if self.place.screen in ("safe-words", "safe-sheet") else None)

    def dress(self) -> None:
        """Wear what whoever has the laptop likes. Who finds the way to another page can use the screen."""
        if self.place.screen not in STILL:
            self.wardrobe.keep()
        person = self.desk.person_at_the_laptop if self.desk else None
        if self.desk and person:
            own = profile_of(self.desk.project.id, person.id)
            self.wardrobe.turn_to(own, easy_words=person.reads_easy_words)
        else:
            self.wardrobe.turn_to(GROUP)

    # What is done

    def change(self, field: str, value: str) -> None:
        """Take in what somebody wrote or chose."""
        self.quiet.stir()
        if field.startswith(NAME) and self.names.change(field, value, self.page.screen(), self.page.change):
            self.redraw()  # the box shows the name
        elif not self.reading.note(field, value):
            self.page.change(field, value)
        if self.place.screen == "comfort-setting" or self.names.is_stale(field, value):
            self.redraw()

    def press(self, button: str) -> None:
        """Do what a button says."""
        self.notice, self.about_the_screen = "", ""
        self.stir()
        if self._is_about_the_showing(button):
            return
        self.reading.stop()
        if button == "undo" and self.desk:
            self.desk.undo()
            self.way.show_or_map(self.place)
            return
        if self.desk:
            self.desk.settle()
        self._lead(button)
        if self.desk:
            self.desk.gather()
            self.desk.flush()

    def _is_about_the_showing(self, button: str) -> bool:
        """Do what a button says that only changes how the page is shown, filled in or read out."""
        if self.simple.press(button, lambda: self.page.screen().key):
            return True
        if button.startswith(CHOOSE) and self.names.press(button, self.page.screen(), self.page.change):
            return True
        told = self.reading.press(button, self.screen, self._ears)
        if told is not None:
            self.notice = told
        return told is not None

    def _lead(self, button: str) -> None:
        """Follow a button that stands on every page, or let the page do what its own button says."""
        if button == "back":
            self.back()
        elif button in HERE and self.place.screen == button:
            self.notice = self.house.words("You are on this page already.")
        elif button == "lock-now":
            self.rest.lock_now()
        elif button == "save-elsewhere" and self.desk:
            self.go(ELSEWHERE)
        elif button == "keep-both" and self.desk and self.desk.carried:
            self.arrivals.keep_both()
        elif button in CALM or (button in ("map", "home", "turns") and self.place.screen != button):
            self.go(button)
        else:
            self.page.press(button)

    def go(self, screen: str, item: str = "") -> None:
        """Go to a page; Back returns to the one before. Home closes the project."""
        if screen == "home":
            if not self.projects.close():
                return
            self.arrivals.waiting, self.projects.harmed = None, ("", b"")
        self.way.go(Place(screen=screen, item=item))

    def back(self) -> None:
        """Go to the page before this one; without one, to the map, and from there home."""
        if self.place.screen == "comfort-setting":
            self.go("comfort")
        elif not self.way.back():
            self.go("map" if self.desk and self.place.screen != "map" else "home")

    def _arrive(self) -> None:
        """Dress for the page that is shown, and keep where the group is."""
        self.dress()
        if self.desk and not self.way.is_calm:
            self.desk.move_to(place_to_keep(self.place))

    def stir(self) -> None:
        """Somebody is here and does something."""
        self.wardrobe.stir()
        self.quiet.stir()

    def change_text_size(self, step: int) -> None:
        """Show words one step larger (1), smaller (-1) or of usual size (0), as a key asks for."""
        self.wardrobe.step_text(step)
        self.redraw()

    def make_safe(self) -> None:
        """Show the screen as it was at first, for somebody who cannot use it as it is."""
        self.wardrobe.start_anew()
        self.tell(self.house.words("The screen is as it was at first. Nothing else has changed."))

    def close(self) -> bool:
        """Save what is not saved yet and let go of the project. Return False when it could not be saved."""
        self.reading.stop()
        return self.projects.close()
