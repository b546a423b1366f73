"""Notices words that may say more about somebody than is needed: health, the law, a whole name (I4, G7).

It may be wrong, so it only asks. Nothing is changed, and nobody is stopped.
"""

from __future__ import annotations

import re

from coprod_desktop.domain.listing import find
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.project import Project


def is_about_health_or_law(words: str, pack: Pack) -> bool:
    """Return whether a word begins like one that the pack asks to be careful with."""
    found = find(pack.noticed, "careful")
    begins = "|".join(map(re.escape, found.when)) if found else ""
    return bool(begins) and re.search(rf"\b(?:{begins})", words.casefold()) is not None


def has_a_whole_name(words: str, project: Project) -> bool:
    """Return whether somebody of the group stands there with a second name."""
    first = {one.name.split()[0] for one in project.people if one.name.split()}
    names = "|".join(map(re.escape, sorted(first)))
    return bool(names) and re.search(rf"\b(?:{names}) [A-Z][\w’'-]+", words) is not None
