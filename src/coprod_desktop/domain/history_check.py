"""Says whether the history of choices and papers is as it was kept, in words nobody has to be afraid of."""

from __future__ import annotations

from coprod_desktop.domain.chain import broken
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.words import Words, say_english


def is_whole(project: Project) -> bool:
    """Return whether each record of choices and each kept paper is as it was when it was kept (D6, E3)."""
    return broken(project.consents) is None and broken(project.agreements) is None


def what_to_do(say: Words = say_english) -> str:
    """Return what to do when the history is not whole."""
    return say("Ask who changed this file. Something that people chose or agreed is not as it was kept.")


def taken_out(project: Project, say: Words = say_english) -> str:
    """Return that something was taken out, where the history shows it; nothing is wrong with that."""
    places = sum(bool(one.erased) for one in project.consents)
    places += sum(bool(one.erased) for one in project.agreements)
    if not places:
        return ""
    return say("Words were taken out of {n} records, as people asked or as their day came.", n=places)
