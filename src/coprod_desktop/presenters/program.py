"""The program: knows which page comes now, and leads from one to the next.

Home is all that is needed to begin with. The pages of a project are loaded when the first project is
opened, or ahead of it once the window can be seen: they cost more time than the window itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.place import Place
from coprod_desktop.domain.said_in import NOTHING_KNOWN
from coprod_desktop.presenters.arrivals import Arrivals, TakeInPage
from coprod_desktop.presenters.calm_pages import CoverPage, PausePage
from coprod_desktop.presenters.comfort_pages import ComfortPage, ComfortSettingPage
from coprod_desktop.presenters.help_page import HelpPage
from coprod_desktop.presenters.home_pages import HomePage, ProjectsPage, StartPage
from coprod_desktop.presenters.known_names import CHOOSE, NAME, KnownNames
from coprod_desktop.presenters.page import NotHere
from coprod_desktop.presenters.pictures import with_pictures
from coprod_desktop.presenters.quiet import Quiet, Why
from coprod_desktop.presenters.reading import ReadingAloud
from coprod_desktop.presenters.rescue_page import RescuePage
from coprod_desktop.presenters.screen import Button, More, Presenter, Screen, Weight
from coprod_desktop.presenters.simple import Simple
from coprod_desktop.presenters.spoken import languages_on
from coprod_desktop.presenters.unlock_page import HandBackPage, UnlockPage
from coprod_desktop.presenters.wardrobe import GROUP, profile_of
from coprod_desktop.presenters.whereabouts import CALM, PASSING, STILL, TOOLS, is_one_persons, place_to_keep

if TYPE_CHECKING:
    from coprod_desktop.domain.pack import Pack
    from coprod_desktop.presenters.desk import Desk
    from coprod_desktop.presenters.house import House, OpenFile


@dataclass(frozen=True)
class Resting:
    """What a project that is locked for a while goes on with: its desk and the page, as they were.

    `whose` is the name of the person whose own turn it was, maybe empty; None while it was the group's.
    """

    desk: Desk
    place: Place
    page: Presenter
    trail: tuple[Place, ...]
    whose: str | None


class Program:
    """One window's worth of program: at most one project is open."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.arrivals = Arrivals(self)
        self.redraw: Callable[[], None] = lambda: None
        self.desk: Desk | None = None
        self.trail: list[Place] = []
        self.notice, self.about_the_screen = "", ""
        self._file: OpenFile | None = None
        self._pack: Pack | None = None
        self.place = Place(screen="home")
        self.page: Presenter = HomePage(self)
        self._aside: tuple[Place, Presenter] | None = None
        self._resting: Resting | None = None
        self._harmed = ("", b"")  # the id and the key of a project that cannot be read
        self._asked_on = self.page.screen()
        self.reading, self._shown = ReadingAloud(house), ""
        self.wardrobe, self.simple = house.wardrobe, Simple(house.words)
        self.names = KnownNames(house.words)
        self.wardrobe.went_back = self._say_it_went_back
        self.quiet = Quiet(
            minutes=lambda: self.desk.project.lock_after if self.desk and self._can_rest else 0,
            is_busy=lambda: self.reading.is_reading,
            warn=self._say_it_is_quiet,
            rest=self.rest,
        )

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
        whole = with_pictures(self._framed(shown))
        return self.simple.of(whole) if self.wardrobe.worn.simple else whole

    def _framed(self, shown: Screen) -> Screen:
        if self.desk is not None and self.desk.languages != NOTHING_KNOWN:
            shown = replace(shown, languages=languages_on(shown, self.desk.languages))
        return replace(
            shown,
            menu=self._menu(shown.alone),
            goal=self.desk.goal if self.desk and not self._is_calm else "",
            notice=self._notice(shown),
            notice_button=self._undo_button(),
            terms=self._terms(shown),
            reading=self.reading.row(),
        )

    def _terms(self, shown: Screen) -> tuple[More, ...]:
        """Explain hard words on the pages of a project and of a setting; Help holds the whole list."""
        outside = self.place.screen in ("comfort-setting", "unlock", "take-in", "rescue")
        if not outside and (self.desk is None or self._is_calm):
            return ()
        from coprod_desktop.presenters.hard_words import explained

        return explained(shown, self.pack.terms, self.house.words)

    @property
    def _is_calm(self) -> bool:
        return self.place.screen in (*CALM, "comfort-setting", "hand-back")

    def _notice(self, shown: Screen) -> str:
        said = (self.desk.trouble, self.desk.notice) if self.desk else ()
        told = (*said, self.about_the_screen, shown.notice, self.notice)
        return next((words for words in told if words), "")

    def _undo_button(self) -> Button | None:
        if self.desk is None or not self.desk.undo_is_open:
            return None
        return Button(id="undo", words=self.house.words("Undo"))

    def _menu(self, alone: bool) -> tuple[Button, ...]:
        words = self.house.words
        on_the_map = self.desk is not None and self.desk.talk is None and not alone
        buttons = (
            ("map", words("Map")) if on_the_map else None,
            ("turns", words("Whose turn?")) if on_the_map else None,
            ("comfort", words("Comfort")),
            ("read", words("Stop reading") if self.reading.is_reading else words("Read aloud")),
            ("help", words("Help")),
            ("pause", words("Pause")),
            ("cover", words("Cover")),
        )
        return tuple(Button(id=b[0], words=b[1], weight=Weight.QUIET) for b in buttons if b is not None)

    # What is done

    def change(self, field: str, value: str) -> None:
        """Take in what somebody wrote or chose."""
        self.quiet.stir()
        if field.startswith(NAME) and self.names.change(field, value, self.page.screen(), self.page.change):
            self.redraw()  # the box shows the name
        elif not self.reading.note(field, value):
            self.page.change(field, value)
        if self.place.screen == "comfort-setting":
            self.redraw()

    def press(self, button: str) -> None:
        """Do what a button says."""
        self.notice, self.about_the_screen = "", ""
        self.stir()
        if self.simple.press(button, lambda: self.page.screen().key):
            return
        if button.startswith(CHOOSE) and self.names.press(button, self.page.screen(), self.page.change):
            return
        told = self.reading.press(button, self.screen(), self._ears)
        if told is not None:
            self.notice = told
            return
        self.reading.stop()
        if button == "undo" and self.desk:
            self.desk.undo()
            self._show_or_map(self.place)
            return
        if self.desk:
            self.desk.settle()
        if button == "back":
            self.back()
        elif button == "lock-now":
            self.lock_now()
        elif button == "keep-both" and self.desk and self.desk.carried:
            self.arrivals.keep_both()
        elif button in CALM or (button in ("map", "home", "turns") and self.place.screen != button):
            self.go(button)
        else:
            self.page.press(button)
        if self.desk:
            self.desk.gather()
            self.desk.flush()

    def go(self, screen: str, item: str = "") -> None:
        """Go to a page; Back returns to the one before."""
        place = self._returning(Place(screen=screen, item=item))
        if screen == "home" and not self._close():
            return
        if screen == "home":
            self.arrivals.waiting, self._harmed = None, ("", b"")
        if screen in ("home", "map", "consent-return", "consent-erased", "turn-cover", "unlock", "rescue"):
            self.trail = []
        elif place != self.place and (not self._is_calm or screen == "help"):
            self.trail.append(self.place)
        self._put_aside(place)
        self._show_or_map(place)

    def _put_aside(self, place: Place) -> None:
        """Keep the page as it is, to be back exactly there after a look at help, comfort or a pause."""
        if place.screen == "consent-erased":
            self._aside = None
        if place.screen in CALM and not self._is_calm:
            self._aside = (self.place, self.page)
        if place.screen == "help" and self.place.screen != "help":
            self._asked_on = self.page.screen()

    def _returning(self, place: Place) -> Place:
        """Return the place itself; or, back from a question's tools, the question as it was being changed."""
        before = next((one for one in reversed((*self.trail, self.place)) if one.screen not in TOOLS), place)
        changing = Place(screen="question-change", item=place.item)
        return changing if place.screen == "question" and before == changing else place

    def back(self) -> None:
        """Go to the page before this one; without one, to the map, and from there home."""
        if self.place.screen == "comfort-setting":
            self.go("comfort")
            return
        while self.trail:
            place = self.trail.pop()
            passed = place.screen in PASSING and not self._is_calm
            if place != self.place and not passed and self._can_show(place):
                return
        self.go("map" if self.desk and self.place.screen != "map" else "home")

    def _can_show(self, place: Place) -> bool:
        """Show a page, and return whether what it is about is still there."""
        try:
            self._show(place)
        except NotHere:
            return False
        return True

    def _show_or_map(self, place: Place) -> None:
        """Show a page; the map when what it is about is not there any more."""
        if not self._can_show(place):
            self._show(Place(screen="map"))

    @property
    def _turn(self) -> object:
        """Whose private turn it is; None where others may hear the page."""
        if self.desk is None:
            return None
        return self.desk.talk or (self.place if is_one_persons(self.place) else None)

    @property
    def _ears(self) -> object:
        """What not everybody may hear: a private turn, or words and numbers that open a project."""
        return self._turn or (self.place if self.place.screen in ("safe-words", "safe-sheet") else None)

    def _show(self, place: Place) -> None:
        kept = self._aside if self._is_calm else None
        self.page = kept[1] if kept is not None and kept[0] == place else self._page(place)
        self.place = place
        self._dress()
        if self.desk and not self._is_calm:
            self.desk.move_to(place_to_keep(place))

    def _dress(self) -> None:
        """Wear what whoever has the laptop likes. Who finds the way to another page can use the screen."""
        if self.place.screen not in STILL:
            self.wardrobe.keep()
        person = self.desk.person_at_the_laptop if self.desk else None
        self.wardrobe.turn_to(profile_of(self.desk.project.id, person.id) if self.desk and person else GROUP)

    @property
    def whose(self) -> str:
        """What the person is called who has the laptop; empty while it is the group's."""
        person = self.desk.person_at_the_laptop if self.desk else None
        return person.name.strip() if person else ""

    def change_text_size(self, step: int) -> None:
        """Show words one step larger (1), smaller (-1) or of usual size (0), as a key asks for."""
        self.wardrobe.step_text(step)
        self.redraw()

    def make_safe(self) -> None:
        """Show the screen as it was at first, for somebody who cannot use it as it is."""
        self.wardrobe.start_anew()
        self._tell(self.house.words("The screen is as it was at first. Nothing else has changed."))

    def stir(self) -> None:
        """Somebody is here and does something."""
        self.wardrobe.stir()
        self.quiet.stir()

    def _say_it_is_quiet(self, near: bool) -> None:
        """Tell that the project is about to rest; or take that back, once the key that stopped it is done."""
        words = self.house.words
        if not near:
            self.about_the_screen = ""
            self.house.soon(self.redraw)
        elif self.can_lock:
            self._tell(words("Is somebody here? In 1 minute the project locks. Press any key to carry on."))
        else:
            self._tell(words("Is somebody here? In 1 minute the screen is covered. Press any key."))

    @property
    def _can_rest(self) -> bool:
        return self.can_lock or (self.desk is not None and self.place.screen != "cover")

    def rest(self, why: Why) -> None:
        """Lock the project, or cover it where it has no lock or cannot be saved now, and say why."""
        words = self.house.words
        if not self._can_rest:
            return
        if self.lock_now():
            self._tell(f"{words(why)} {words('The project is locked. Nothing is lost.')}")
            return
        if self.place.screen != "cover":
            self.go("cover")
        self._tell(f"{words(why)} {words('The screen is covered. Nothing is lost.')}")

    def _say_it_went_back(self) -> None:
        self._tell(self.house.words("Nothing was pressed, so the screen is as it was before."))

    def _tell(self, said: str) -> None:
        """Say something about the screen itself, on a covered page too: it is about nobody."""
        self.about_the_screen = said
        self.redraw()

    def _page(self, place: Place) -> Presenter:
        desk = self.desk
        match place.screen:
            case "comfort":
                return ComfortPage(self)
            case "comfort-setting":
                return ComfortSettingPage(self, place.item)
            case "help":
                return HelpPage(self, desk.contact if desk else "", self.pack, self._asked_on)
            case "pause":
                return PausePage(self)
            case "cover":
                return CoverPage(self)
            case "start":
                return StartPage(self)
            case "projects":
                return ProjectsPage(self)
            case "rescue":
                return RescuePage(self, *self._harmed)
            case "take-in":
                return TakeInPage(self, self.arrivals, Path(place.item))
            case "unlock":
                return UnlockPage(self, place.item)
            case _:
                return self._project_page(desk, place) if desk is not None else HomePage(self)

    def _project_page(self, desk: Desk, place: Place) -> Presenter:
        from coprod_desktop.presenters.registry import PROJECT_PAGES

        page = PROJECT_PAGES.get(place.screen)
        return HomePage(self) if page is None else page(desk, self, place)

    # Opening and closing projects

    def open_project(self, project_id: str) -> None:
        """Open a project at the page where its group stopped, or ask for the words that open it."""
        if not self._close():
            return
        try:
            locked = self.house.is_locked(project_id)
        except CoprodError as trouble:
            self.go("home")
            self.notice = str(trouble)
            return
        if locked:
            self.go("unlock", project_id)
        else:
            self._open_kept(project_id, b"")

    def open_since(self, project_id: str) -> None:
        """Open a project at the page a session starts with; a locked one asks for its words first."""
        self.open_project(project_id)
        if self.desk is not None:
            self.go("since")

    def open_with(self, page: Presenter, project_id: str, key: bytes) -> None:
        """Open a locked project, unless whoever asked has gone to another page since."""
        if self.shows(page):
            self._open_kept(project_id, key)

    def _open_kept(self, project_id: str, key: bytes) -> None:
        """Open a project that is kept here; show its copies where it cannot be read."""
        self._harmed = (project_id, key)
        self.open_file(lambda: self.house.open(project_id, key), if_harmed="rescue")

    def shows(self, page: Presenter) -> bool:
        """Return whether a page is the one that is shown."""
        return self.page is page

    @property
    def can_lock(self) -> bool:
        """Whether a project is open that locks with words."""
        return self._file is not None and self._file.locked

    def lock_now(self) -> bool:
        """Save, close the project and ask for its words. Who comes back is where they were.

        Returns:
            Whether it is locked now. What cannot be saved stays open, behind the cover.
        """
        desk = self.desk
        if desk is None or not self.can_lock:
            return False
        aside = self._aside if self._is_calm else None
        place, page = aside or (self.place, self.page)
        private, whose = self._turn is not None or (aside and is_one_persons(place)), self.whose
        resting = Resting(desk, place, page, tuple(self.trail), whose if private else None)
        if self._close():
            self.go("unlock", desk.project.id)
            self._resting = resting
            return True
        self.go("cover")
        return False

    def start_project(self, name: str, *, lock: bool = False) -> None:
        """Start a project, and go on to choosing words where it is to be locked."""
        from coprod_desktop.domain.project import Project

        moment = self.house.now().strftime("%Y-%m-%dT%H:%M:%SZ")
        project = Project(id=self.house.make_id(), name=name, made_at=moment, changed_at=moment)
        self.open_file(lambda: self.house.create(project))
        if lock and self.desk is not None:
            self.go("safe-words")

    def open_sample(self) -> None:
        """Open the pretend project; a new copy when it is not on this laptop yet."""
        sample = self.house.load_sample()
        if any(label.id == sample.id for label in self.house.labels()):
            self.open_project(sample.id)
        else:
            self.open_file(lambda: self.house.create(sample))

    def open_file(self, open_file: Callable[[], OpenFile], if_harmed: str = "home") -> bool:
        """Open a project's file at the page where its group stopped, and return whether it is open.

        Args:
            open_file: opens it.
            if_harmed: the page to show where part of it cannot be read.
        """
        if not self._close():
            return False
        try:
            pack, file = self.pack, open_file()
        except CoprodError as trouble:
            if self.place.screen != "start":  # the name somebody wrote there stays
                self.go(if_harmed if trouble.harmed else "home")
            self.notice = "" if self.place.screen == "rescue" else str(trouble)
            return False
        self._file, resting, self._resting = file, self._resting, None
        self.house.remember_project(file.project.id)
        if resting is not None and resting.desk.project == file.project:
            self._wake(resting, file)
            return True
        from coprod_desktop.presenters.desk import Desk

        self.desk = Desk(
            project=file.project,
            pack=pack,
            save=file.save,
            outside=self.house.outside,
            soon=self.house.soon,
            now=self.house.now,
            make_id=self.house.make_id,
            words=self.house.words,
            easy=lambda: self.wardrobe.worn.easy_words,
            vault=file,
            suggest_words=self.house.suggest_words,
        )
        self.trail = []
        arrived, self.arrivals.waiting = self.arrivals.waiting, None
        if arrived is not None and arrived.project.id == file.project.id:
            self.desk.carried = self.arrivals.waiting = arrived
            self._show(Place(screen="carried-in"))
        else:
            self._show_or_map(place_to_keep(file.project.place))
        self.notice = self.desk.about_the_history()
        today = self.desk.today  # a copy that cannot be made now is made another time
        self.house.outside.in_background(lambda: file.make_copy(today), lambda _: None, lambda _: None)
        return True

    def _wake(self, resting: Resting, file: OpenFile) -> None:
        """Go on with a project that was locked meanwhile: also with what nobody had finished yet."""
        self.desk, self.trail = resting.desk, list(resting.trail)
        self.desk.save, self.desk.vault = file.save, file
        self.place, self.page = resting.place, resting.page
        if resting.whose is not None:
            self._aside = (self.place, self.page)
            self.trail.append(self.place)
            self.place, self.page = Place(screen="hand-back"), HandBackPage(self, resting.whose)
        self._dress()

    def _close(self) -> bool:
        """Let go of the project. One that could not be saved stays open, and says so."""
        if self.desk is not None and self._file is not None:
            self.desk.remember()
            self.desk.flush()
            if self.desk.trouble:
                return False
            self._file.close()
            here = frozenset(person.id for person in self.desk.project.people if not person.left_on)
            self.wardrobe.forget(self.desk.project.id, here)
            self.wardrobe.turn_to(GROUP)
            self._aside = None  # a page of this project; none of the next may be taken for it
        self.desk, self._file = None, None
        return True

    def close(self) -> bool:
        """Save what is not saved yet and let go of the project. Return False when it could not be saved."""
        self.reading.stop()
        return self._close()
