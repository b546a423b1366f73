"""What each file of a pack holds, and the names those files have."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.pack import (
    Clause,
    Noticed,
    Pictured,
    Purpose,
    Served,
    StarterRole,
    Term,
    Theme,
    Told,
)
from coprod_desktop.domain.record import Record


@dataclass(frozen=True, kw_only=True)
class PackFile(Record):
    """``pack.toml``: who wrote the pack, and its section files in the order they are worked through."""

    id: str
    version: str
    title: str
    author: str
    language: str
    sections: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SectionHead(Record):
    """The ``[section]`` table at the top of a section file."""

    id: str
    title: str
    intro: str
    minutes: int
    needs: str
    picture: str = ""
    seeds: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SectionFile(Record):
    """One section file."""

    section: SectionHead
    themes: tuple[Theme, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RolesFile(Record):
    """``roles.toml``."""

    roles: tuple[StarterRole, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ClausesFile(Record):
    """``clauses.toml``."""

    clauses: tuple[Clause, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PurposesFile(Record):
    """``purposes.toml``."""

    purposes: tuple[Purpose, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ToldFile(Record):
    """``told.toml``."""

    told: tuple[Told, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TermsFile(Record):
    """``terms.toml``."""

    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PicturesFile(Record):
    """``pictures.toml``."""

    pictures: tuple[Pictured, ...] = ()


@dataclass(frozen=True, kw_only=True)
class NoticedFile(Record):
    """``noticed.toml``."""

    noticed: tuple[Noticed, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ScreensFile(Record):
    """``screens.toml``."""

    screens: tuple[Served, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SeedLine(Record):
    """One line of the source text the program is built from, in short words of our own."""

    id: str
    words: str


@dataclass(frozen=True, kw_only=True)
class SeedsFile(Record):
    """``seeds.toml``: only the program's own pack has one."""

    seeds: tuple[SeedLine, ...] = ()


PACK_FILE = "pack.toml"
MAY_BE_MISSING = frozenset({"pictures", "noticed"})  # packs were made before there were any
SEEDS_FILE = "seeds.toml"
PART_FILES: tuple[tuple[str, type[Record]], ...] = (
    ("roles", RolesFile),
    ("clauses", ClausesFile),
    ("purposes", PurposesFile),
    ("told", ToldFile),
    ("terms", TermsFile),
    ("pictures", PicturesFile),
    ("noticed", NoticedFile),
    ("screens", ScreensFile),
)
