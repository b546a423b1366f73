"""Says whether the history of choices and papers is as it was kept, in words nobody has to be afraid of."""

from __future__ import annotations

from coprod_desktop.domain.chain import Linked, broken
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.words import Words, say_english


def is_whole(project: Project) -> bool:
    """Return whether each choice, kept paper and answer is as it was when it was kept (D6, E3, X19)."""
    return all(broken(records) is None for records in chained(project))


def chained(project: Project) -> tuple[tuple[Linked, ...], ...]:
    """Return the lists of a project whose records are tied to each other."""
    return project.consents, project.agreements, project.agreement_rounds, project.agreement_answers


def what_to_do(say: Words = say_english) -> str:
    """Return what to do when the history is not whole."""
    return say("Ask who changed this file. Something that people chose or agreed is not as it was kept.")


def taken_out(project: Project, say: Words = say_english) -> str:
    """Return that something was taken out, where the history shows it; nothing is wrong with that."""
    places = sum(bool(one.erased) for records in chained(project) for one in records)
    if not places:
        return ""
    return say("Words were taken out of {n} records, as people asked or as their day came.", n=places)
