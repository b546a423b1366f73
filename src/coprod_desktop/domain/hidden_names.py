"""The names that people chose not to see on papers, and what stands there instead (feature D12)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from coprod_desktop.domain.finding_names import forms, plain
from coprod_desktop.domain.own_part import names_of
from coprod_desktop.domain.project import Project

_BETWEEN = re.compile(r"(\s*[,;/&+]\s*|\s+and\s+)")


@dataclass(frozen=True)
class Hidden:
    """A person, what papers call them, and the names that stay off papers (as `forms` gives them)."""

    person: str
    shown: str
    names: frozenset[str]


def hidden_names(project: Project, shown: Mapping[str, str]) -> tuple[Hidden, ...]:
    """Return everybody who has names that stay off papers.

    A name that somebody else is printed under hides nobody, so it is not looked for.

    Args:
        project: everything the group has said.
        shown: what papers call each person who was asked, by id.
    """
    printed = forms(shown.values())
    found = (Hidden(one, shown[one], forms(names_of(project, one)) - printed) for one in shown)
    return tuple(one for one in found if one.names)


def in_place_of(words: str, hidden: tuple[Hidden, ...]) -> str:
    """Return what papers say where only names are written: for a hidden name, what stands instead.

    Args:
        words: a name, or several, such as “Ruth, Sam and Jo”.
        hidden: who has names that stay off papers.
    """
    return "".join(_instead(part, hidden) for part in _BETWEEN.split(words)) if hidden else words


def _instead(name: str, hidden: tuple[Hidden, ...]) -> str:
    meant = [one for one in hidden if plain(name) in one.names]
    return meant[0].shown if len(meant) == 1 else name  # two of one name: nobody can tell who is meant
