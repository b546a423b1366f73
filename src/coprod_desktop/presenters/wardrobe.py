"""What the screen wears: whose comfort settings count now, and a change that goes back unless it is kept.

A new text size, look, face, spacing or size of buttons can make the screen hard to use for the very
person who has to change it back. So such a change is only tried on: when nothing is pressed for
`QUIET_SECONDS`, the former settings come back and it is said. Only settings go back, nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import TypeAlias

from coprod_desktop.presenters.comfort import TEXT_SIZES, Comfort, comfort_from

QUIET_SECONDS = 15.0
TRIED_ON = ("text_percent", "look", "face", "wide_spacing", "large_targets")
"""Settings that can make the screen hard to use. The others are kept at once."""
GROUP = ""
"""The profile of everybody: worn whenever no one person has the laptop."""

Kept: TypeAlias = Mapping[str, str | int | bool]


def profile_of(project_id: str, person_id: str) -> str:
    """Return the name a person's settings are kept under. It is made of ids, and says nothing of anybody."""
    return f"{project_id}/{person_id}" if person_id else GROUP


@dataclass(frozen=True)
class Shelves:
    """Where comfort settings come from and go to.

    Args:
        kept: gives the settings kept under a profile's name; None before anybody chose.
        keep: keeps settings under a profile's name; None forgets them.
        names: the names of all profiles that are kept.
        at_first: the settings before anybody chose, as this laptop is set up.
        wear: shows everything in these settings at once.
        after: calls a function after some seconds, and returns how to call it off.
    """

    kept: Callable[[str], Kept | None]
    keep: Callable[[str, Kept | None], None]
    names: Callable[[], tuple[str, ...]]
    wear: Callable[[Comfort], None]
    after: Callable[[float, Callable[[], None]], Callable[[], None]]
    at_first: Callable[[], Comfort] = Comfort


@dataclass
class Wardrobe:
    """The settings that are worn, and what may be put on instead.

    Args:
        shelves: where settings are kept, and what shows them.
        went_back: called when a change went back by itself.
    """

    shelves: Shelves
    went_back: Callable[[], None] = field(default=lambda: None)

    def __post_init__(self) -> None:
        self.profile, self._easy_words = GROUP, False
        self.worn = self._chosen()
        self._before: Comfort | None = None
        self._call_off: Callable[[], None] = _nothing
        self.shelves.wear(self.worn)

    @property
    def is_trying(self) -> bool:
        """Whether a change is tried on that nobody has kept yet."""
        return self._before is not None

    @property
    def has_chosen(self) -> bool:
        """Whether anybody chose settings for this profile."""
        return self.shelves.kept(self.profile) is not None

    def put_on(self, comfort: Comfort) -> None:
        """Show other settings. What can make the screen hard to use is tried on; the rest is kept."""
        if comfort == self.worn:
            return
        if self._before is None and any(getattr(comfort, n) != getattr(self.worn, n) for n in TRIED_ON):
            self._before = self.worn
        self._wear(comfort)
        if comfort == self._before:
            self._end_trying()
        elif self._before is None:
            self._keep()
        self.stir()

    def keep(self) -> None:
        """Keep what is tried on."""
        if self._before is not None:
            self._end_trying()
            self._keep()

    def put_back(self) -> None:
        """Go back to the settings before the change that is tried on."""
        if self._before is not None:
            before = self._before
            self._end_trying()
            self._wear(before)

    def stir(self) -> None:
        """Somebody pressed something: the time until a change goes back starts anew."""
        if self._before is not None:
            self._call_off()
            self._call_off = self.shelves.after(QUIET_SECONDS, self._go_back)

    def step_text(self, step: int) -> None:
        """Show words one step larger (1), smaller (-1) or of usual size (0), and keep that.

        The key that does it undoes it too, unseen, so this is not tried on.
        """
        here = TEXT_SIZES.index(self.worn.text_percent)
        there = min(max(here + step, 0), len(TEXT_SIZES) - 1) if step else 0
        self.put_on(replace(self.worn, text_percent=TEXT_SIZES[there]))
        self.keep()

    def start_anew(self) -> None:
        """Forget what was chosen for this profile: everything is as at first."""
        self._end_trying()
        self.shelves.keep(self.profile, None)
        self._wear(self.shelves.at_first())

    def turn_to(self, profile: str, *, easy_words: bool = False) -> None:
        """Wear the settings of another profile; those of the group for somebody who chose none yet.

        Args:
            profile: whose settings.
            easy_words: whether their papers are in easy words. So is the screen, until they choose.
        """
        if profile != self.profile:
            self.keep()
            self.profile, self._easy_words = profile, easy_words
            self._wear(self._chosen())

    def follow(self) -> None:
        """Take over how this laptop is set up now, as long as nobody chose."""
        if not self.is_trying:
            self._wear(self._chosen())

    def forget(self, project_id: str, present: frozenset[str]) -> None:
        """Forget the settings of people who are not in a project any more.

        Args:
            project_id: the project.
            present: the ids of the people who are.
        """
        for name in self.shelves.names():
            project, _, person = name.partition("/")
            if project == project_id and person not in present:
                self.shelves.keep(name, None)

    def _chosen(self) -> Comfort:
        at_first = self.shelves.at_first()
        own = self.shelves.kept(self.profile)
        if own is not None:
            return comfort_from(own, at_first)
        groups = comfort_from(self.shelves.kept(GROUP) or {}, at_first)
        return replace(groups, easy_words=groups.easy_words or self._easy_words)

    def _wear(self, comfort: Comfort) -> None:
        if comfort != self.worn:
            self.worn = comfort
            self.shelves.wear(comfort)

    def _keep(self) -> None:
        self.shelves.keep(self.profile, asdict(self.worn))

    def _end_trying(self) -> None:
        self._call_off()
        self._before, self._call_off = None, _nothing

    def _go_back(self) -> None:
        if self._before is not None:
            self.put_back()
            self.went_back()


def _nothing() -> None:
    """Nothing is waited for."""
