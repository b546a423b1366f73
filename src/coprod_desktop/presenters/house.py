"""What the program needs from the place it runs in, so that it can be tested without one."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from coprod_desktop.domain.record import new_id
from coprod_desktop.domain.words import ENGLISH, Words, say_english

if TYPE_CHECKING:
    from coprod_desktop.domain.pack import Pack
    from coprod_desktop.domain.project import Project
    from coprod_desktop.presenters.comfort import Comfort
    from coprod_desktop.presenters.outside import Outside
    from coprod_desktop.presenters.reading import Voice
    from coprod_desktop.presenters.wardrobe import Wardrobe


def utc_now() -> datetime:
    """Return the time now, in UTC."""
    return datetime.now(UTC)


class Label(Protocol):
    """What the list of projects says about one project, without opening it."""

    @property
    def id(self) -> str:
        """The project's id."""

    @property
    def name(self) -> str:
        """The label the group chose."""

    @property
    def pretend(self) -> bool:
        """Whether it is a pretend project."""

    @property
    def changed_at(self) -> str:
        """When it was last changed."""

    @property
    def locked(self) -> bool:
        """Whether it is locked with words."""


class KeptCopy(Protocol):
    """An earlier copy of a project."""

    @property
    def id(self) -> str:
        """What it is kept under."""

    @property
    def project(self) -> Project:
        """What is in it."""


class Carried(Protocol):
    """A project in a file that somebody brought."""

    @property
    def project(self) -> Project:
        """What is in it."""

    @property
    def key(self) -> bytes:
        """What opens it, where it is locked."""


class Stick(Protocol):
    """Projects in files, such as on a stick. All of it raises `CoprodError` in words."""

    def is_locked(self, path: Path, /) -> bool:
        """Return whether a file opens only with words."""

    def read(self, path: Path, typed: str, /) -> Carried | None:
        """Return what a file holds; None where these are not its words nor its spare key. Takes a while."""

    def take_in(self, carried: Any, as_id: str = "", name: str = "", /) -> OpenFile:
        """Keep what `read` gave on this laptop, maybe under another id and name, and open it."""


class Vault(Protocol):
    """What keeps a project safe: its lock, and its earlier copies. All but `locked` takes a while."""

    @property
    def locked(self) -> bool:
        """Whether the project opens only with words."""

    def lock(self, words: str, /) -> str:
        """Lock it with words, or with others, and return the numbers for its recovery sheet."""

    def new_sheet(self) -> str:
        """Return the numbers for another recovery sheet; the one before opens nothing any more."""

    def take_lock_off(self) -> None:
        """Make it open without words."""

    def take_out(self, new: Project, /) -> None:
        """Keep a project out of which somebody was taken, for good; raises `CoprodError` when it cannot."""

    def clean_up(self, clean: Callable[[Project], Project] | None, /) -> None:
        """Leave nothing of what was taken out in the file, nor, where `clean` is given, in earlier copies."""

    def remove(self) -> None:
        """Take the whole project away, with its copies, until it is brought back; raises `CoprodError`."""

    def make_copy(self, day: str, /) -> None:
        """Make an earlier copy of what is stored now, where something changed."""

    def copies(self) -> Sequence[KeptCopy]:
        """Return the earlier copies, the newest first."""

    def carry(self, folder: Path, name: str, project: Project, /) -> Path:
        """Write the project, as it is now, into a new file of this name in a folder, and return the file."""


class OpenFile(Vault, Protocol):
    """A project's own file, open for as long as the group works on it."""

    @property
    def project(self) -> Project:
        """The project as it was last saved."""

    def save(self, new: Project, /) -> None:
        """Keep the project for good; raises `CoprodError` when it cannot."""

    def close(self) -> None:
        """Let go of the file."""


@dataclass(frozen=True)
class House:
    """The projects on this laptop, the packs, the settings and the ways out.

    Args:
        labels: lists the projects without opening any.
        recent: lists only some projects, those worked on last, and says how many there are. It is quick.
        label: gives one project's label; None where it is not here.
        create: makes a project's file.
        open: opens a project's file, with its key where it is locked; raises `CoprodError` in words.
        is_locked: says whether a project opens only with words; raises `CoprodError`.
        unlock: gives the key that words, or a sheet's numbers, open; None where they do not. It takes a
            while, on purpose.
        suggest_words: gives some words by chance, to lock a project with.
        copies_of: gives the copies of a project that cannot be read, by its id and key. It takes a while.
        put_back: puts it back from a copy, by its id, its key and the copy's id. It takes a while.
        taken_away: lists the projects that were taken away, with what to bring each back by as its id.
        bring_back: brings one of those back; raises `CoprodError`.
        load_pack: loads the questions and words; slow, so called once, when first needed.
        load_sample: loads the pretend project.
        last_project: the id of the project worked on last, or empty.
        remember_project: keeps that id.
        wardrobe: the comfort settings that are worn, and what may be put on instead.
        outside: papers, printer, folders, background work.
        stick: projects in files; loaded when first needed.
        soon: calls a function a moment later.
        voice: reads pages aloud.
        reader_is_on: says whether a screen reader is on; it speaks already.
        forget_copied: leaves nothing to paste of what was copied here.
        system: the kind of system, as `sys.platform` names it.
        quit: closes the program.
        language: the code of the language that `words` speaks; says on which side lines begin.
    """

    labels: Callable[[], Sequence[Label]]
    recent: Callable[[int], tuple[Sequence[Label], int]]
    label: Callable[[str], Label | None]
    create: Callable[[Project], OpenFile]
    open: Callable[[str, bytes], OpenFile]
    is_locked: Callable[[str], bool]
    unlock: Callable[[str, str], bytes | None]
    suggest_words: Callable[[], str]
    copies_of: Callable[[str, bytes], Sequence[KeptCopy]]
    put_back: Callable[[str, bytes, str], None]
    taken_away: Callable[[], Sequence[Label]]
    bring_back: Callable[[str], None]
    load_pack: Callable[[], Pack]
    load_sample: Callable[[], Project]
    last_project: Callable[[], str]
    remember_project: Callable[[str], None]
    wardrobe: Wardrobe
    outside: Outside
    stick: Callable[[], Stick]
    soon: Callable[[Callable[[], None]], None]
    voice: Voice
    reader_is_on: Callable[[], bool] = lambda: False
    forget_copied: Callable[[], None] = lambda: None
    system: str = sys.platform
    now: Callable[[], datetime] = utc_now
    make_id: Callable[[], str] = new_id
    words: Words = say_english
    language: str = ENGLISH

    def comfort(self) -> Comfort:
        """Return the comfort settings that are worn now."""
        return self.wardrobe.worn

    def keep_comfort(self, comfort: Comfort) -> None:
        """Show other comfort settings at once, and keep them for whoever has the laptop."""
        self.wardrobe.put_on(comfort)
