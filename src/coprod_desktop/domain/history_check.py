"""Says whether the history of choices and papers is as it was kept, in words nobody has to be afraid of."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.chain import ChainEnd, Linked, broken
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.words import Words, say_english

CHAINED = ("consents", "agreements", "agreement_rounds", "agreement_answers")
"""The lists of a project whose records are tied to each other."""


def is_whole(project: Project) -> bool:
    """Return whether each choice, kept paper and answer is as it was when it was kept (D6, E3, X19)."""
    return all(broken(_records(project, name)) is None and _ends_well(project, name) for name in CHAINED)


def ends_of(project: Project) -> tuple[ChainEnd, ...]:
    """Return where each chain of a project ends."""
    return tuple(_end(project, name) for name in CHAINED)


def with_ends(old: Project, new: Project) -> Project:
    """Return a changed project with where its chains end now.

    What was missing before stays missed: an end moves only with a chain that had all its records.

    Args:
        old: the project before the change.
        new: the project after it; the ends it holds are not looked at.
    """
    changed = [name for name in CHAINED if _records(old, name) is not _records(new, name)]
    if not changed:
        return new if new.chain_ends is old.chain_ends else replace(new, chain_ends=old.chain_ends)
    known = {one.id: one for one in old.chain_ends} or {one.id: one for one in ends_of(old)}
    known |= {name: _end(new, name) for name in changed if _ends_well(old, name)}
    return replace(new, chain_ends=tuple(known[name] for name in CHAINED if name in known))


def what_to_do(say: Words = say_english) -> str:
    """Return what to do when the history is not whole."""
    return say("Ask who changed this file. Something that people chose or agreed is not as it was kept.")


def taken_out(project: Project, say: Words = say_english) -> str:
    """Return that something was taken out, where the history shows it; nothing is wrong with that."""
    places = sum(bool(one.erased) for name in CHAINED for one in _records(project, name))
    if not places:
        return ""
    if places == 1:
        return say("Words were taken out of 1 record, as somebody asked or as its day came.")
    return say("Words were taken out of {n} records, as people asked or as their day came.", n=places)


def _records(project: Project, name: str) -> tuple[Linked, ...]:
    records: tuple[Linked, ...] = getattr(project, name)
    return records


def _end(project: Project, name: str) -> ChainEnd:
    records = _records(project, name)
    return ChainEnd(id=name, count=len(records), head=records[-1].link if records else "")


def _ends_well(project: Project, name: str) -> bool:
    """Return whether a chain ends where it was kept to end. Nobody knows in files from before (no ends)."""
    if not project.chain_ends:
        return True
    known = find(project.chain_ends, name)
    return (known or ChainEnd(id=name, count=0)) == _end(project, name)
