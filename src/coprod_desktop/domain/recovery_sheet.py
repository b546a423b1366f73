"""The recovery sheet: numbers that open a locked project when its words are lost. Kept nowhere."""

from __future__ import annotations

from coprod_desktop.domain.blocks import Bullets, Document, Fact, Facts, Heading, Paragraph
from coprod_desktop.domain.pack import SheetKind
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.sheets import sheet
from coprod_desktop.domain.words import Words


def recovery_sheet(project: Project, numbers: str, today: str, say: Words) -> Document:
    """Return the sheet. It holds the project's label and the numbers; the words that lock it stand nowhere.

    Args:
        project: whose sheet it is.
        numbers: the numbers, in groups.
        today: the day, ISO 8601.
        say: the reader's language.
    """
    groups = numbers.split()
    half = len(groups) // 2
    whoever = say("Whoever has this paper and the laptop can open the project.")
    where = say("Keep it in a safe place, not with the laptop. There is no other key.")
    blocks = (
        Paragraph(words="\n".join((whoever, where)), note=True),
        Facts(
            rows=(
                Fact(label=say("The project"), words=project.name),
                Fact(label=say("Numbers, first half"), words="   ".join(groups[:half])),
                Fact(label=say("Numbers, second half"), words="   ".join(groups[half:])),
            )
        ),
        Heading(level=2, words=say("When the words are lost")),
        Bullets(
            items=(
                say("Open the program. Choose the project."),
                say("Write all the numbers in the box for the words."),
                say("Then choose other words. You get a new spare key with them."),
            ),
            numbered=True,
        ),
    )
    return sheet(SheetKind.RECOVERY, say("Spare key"), blocks, project=project, today=today, say=say)
