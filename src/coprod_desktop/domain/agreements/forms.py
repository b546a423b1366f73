"""The forms a paper is made in: how big its words are, and which words. Each person has theirs."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.people import present
from coprod_desktop.domain.person import PaperSize, Person, WordLevel
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.record import Record


@dataclass(frozen=True, kw_only=True)
class Form(Record):
    """One way to make a paper."""

    paper_size: PaperSize = PaperSize.STANDARD
    word_level: WordLevel = WordLevel.STANDARD

    @property
    def id(self) -> str:
        """A short name for files and buttons, such as "easy-large"."""
        return f"{self.word_level.value}-{self.paper_size.value}"


def form_of(reader: Person | Project) -> Form:
    """Return how somebody reads, or how the papers of the whole group are made."""
    return Form(paper_size=reader.paper_size, word_level=reader.word_level)


def copies_of_group_papers(project: Project) -> tuple[Form, ...]:
    """Return the other forms in which the group's papers are made, for people who read another way.

    The need was said once, on the person's card; nobody is asked again (Accessible Information Standard:
    recorded, flagged and met).
    """
    if not project.copies_for_all:
        return ()
    usual = form_of(project)
    found = dict.fromkeys(form_of(person) for person in present(project))
    return tuple(form for form in found if form != usual)


def readers_of(form: Form, project: Project) -> tuple[Person, ...]:
    """Return the people who are here and read this form."""
    return tuple(person for person in present(project) if form_of(person) == form)
