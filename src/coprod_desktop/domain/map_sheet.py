"""The map of a project as a paper: every piece of the jigsaw, and each gap by its name."""

from __future__ import annotations

from coprod_desktop.domain.blocks import Document, Paragraph
from coprod_desktop.domain.jigsaw import Jigsaw, JigsawPiece
from coprod_desktop.domain.pack import SheetKind
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.sheets import sheet
from coprod_desktop.domain.words import Words


def map_sheet(project: Project, pieces: tuple[JigsawPiece, ...], today: str, say: Words) -> Document:
    """Return the sheet. It says how far each part is, and nothing of what anybody said.

    Args:
        project: whose map it is.
        pieces: the parts of the map, in order.
        today: the day, ISO 8601.
        say: the reader's language.
    """
    there = sum(piece.there for piece in pieces)
    far = say("{n} of {total} parts are started.", n=there, total=len(pieces))
    free = say("Do them in any order. Nothing has to be finished.")
    blocks = (Paragraph(words=f"{far} {free}"), Jigsaw(pieces=pieces))
    title = say("The parts of our project")
    return sheet(SheetKind.MAP, title, blocks, project=project, today=today, say=say)
