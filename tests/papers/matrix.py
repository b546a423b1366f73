"""Every paper there is: each document, in each size and kind of words, for groups of every sort."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import cycle

from coprod_desktop.domain.agreements import build
from coprod_desktop.domain.agreements.benefits_letter import benefits_letter
from coprod_desktop.domain.agreements.catch_up_sheet import catch_up_sheet
from coprod_desktop.domain.agreements.my_copy import my_copy
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.what_we_keep import what_we_keep
from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.jigsaw import JigsawPiece
from coprod_desktop.domain.map_sheet import map_sheet
from coprod_desktop.domain.own_part import own_part
from coprod_desktop.domain.person import PaperSize, Person, WordLevel
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.recovery_sheet import recovery_sheet
from coprod_desktop.domain.words import say_english
from coprod_desktop.domain.yes_no import YesNo
from coprod_desktop.shipped import core_pack, sample_project

LONGEST = "We said a lot about this, and all of it matters to us. " * 182
ARABIC = "مرحبا، نحن نكتب هذا معًا (كل أسبوع) ولا أحد يقرر بدلًا عنا! "
NAMES = ("فاطمة الزهراء", "عائشہ صدیقی", "রাজলক্ষ্মী", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "Siân Ŵyn", "Łucja")
NUMBERS = "12345 67890 12345 67890 12345 67890 12345 67890"
DAY = "2026-12-01"
URDU = "ہم یہ سب مل کر لکھتے ہیں، ٹھیک ہے؟ "


@dataclass(frozen=True)
class Paper:
    """One paper of the matrix, and where in it."""

    situation: str
    size: PaperSize
    level: WordLevel
    document: Document

    @property
    def name(self) -> str:
        """What to call it."""
        return f"{self.situation} · {self.document.name} · {self.size.value} · {self.level.value}"


def _one_person(project: Project) -> Project:
    return replace(project, people=project.people[:1])


def _forty(project: Project) -> Project:
    """Forty people are here; two more have left, one of them before they said anything."""
    others, said = range(len(project.people), 41), cycle(YesNo)
    more = tuple(Person(id=f"person-{n}", name=f"Person {n}", staff=next(said)) for n in others)
    first, *rest = project.people
    gone = (replace(first, left_on="2026-12-01"), replace(more[-1], id="gone", left_on="2026-12-01"))
    return replace(project, people=(gone[0], *rest, *more, gone[1]))


def _empty(_project: Project) -> Project:
    return Project(id="nobody", name="")


def _longest(project: Project) -> Project:
    return _said(project, LONGEST)


def _from_the_right(project: Project) -> Project:
    people = tuple(replace(person, name=name) for person, name in zip(project.people, NAMES, strict=False))
    return _said(replace(project, people=people, name=ARABIC.strip()), f"{ARABIC}{URDU}\nRiverside {ARABIC}")


def _begins_on_the_right(project: Project) -> Project:
    """The group and its people read a language that is written from the right; each paper is mirrored."""
    people = tuple(replace(person, language="ar") for person in _from_the_right(project).people)
    return replace(_from_the_right(project), people=people, language="ar")


def _said(project: Project, words: str) -> Project:
    """Every second answer in words says this."""
    answers = tuple(
        replace(answer, words=words) if answer.words and turn % 2 == 0 else answer
        for turn, answer in enumerate(project.answers)
    )
    return replace(project, answers=answers or (Answer(id="about.goal", words=words),))


SITUATIONS: dict[str, Callable[[Project], Project]] = {
    "1 person": _one_person,
    "6 people": lambda project: project,
    "40 people": _forty,
    "nothing yet": _empty,
    "10,000 characters": _longest,
    "from the right": _from_the_right,
    "begins on the right": _begins_on_the_right,
}


@lru_cache
def project_for(situation: str, size: PaperSize, level: WordLevel) -> Project:
    """Return a group whose people all read the same way."""
    project = SITUATIONS[situation](sample_project())
    people = tuple(replace(person, paper_size=size, word_level=level) for person in project.people)
    return replace(project, people=people, paper_size=size, word_level=level)


def papers(situation: str, size: PaperSize, level: WordLevel) -> Iterator[Paper]:
    """Yield every paper of a group."""
    project = project_for(situation, size, level)
    for document in (*build(project, core_pack()), *_sheets(project)):
        yield Paper(situation, size, level, replace(document, paper_size=size))


def _sheets(project: Project) -> Iterator[Document]:
    """Yield the papers that are about the program, not made from what a group said."""
    yield recovery_sheet(project, NUMBERS, DAY, say_english)
    pieces = tuple(
        JigsawPiece(title=section.title, words="Started" if there else "Not started", there=there)
        for there, section in zip(cycle((True, False, False)), core_pack().sections, strict=False)
    )
    yield map_sheet(project, pieces, DAY, say_english)
    for person in project.people[:1]:
        own = own_part(project, person.id, "own")
        yield my_copy(own, core_pack(), DAY, say_english)
        yield catch_up_sheet(Source(project, core_pack()), person, DAY)
        yield benefits_letter(Source(project, core_pack()), person, DAY)
    yield what_we_keep(Source(project, core_pack()), DAY)
