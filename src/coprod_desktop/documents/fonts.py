"""The faces words are set in, how wide words are, and what to do with a character a face lacks."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from coprod_desktop.resources import resources_folder

_JOINER = "\u200d"
_STAND_IN_WIDTH = 0.8


@dataclass(frozen=True)
class Face:
    """One face, known to reportlab as `name`. Lengths are in the unit of the size asked for."""

    name: str
    characters: Any
    widths: Any
    ascent: float
    descent: float

    def draws(self, cluster: str) -> bool:
        """Return whether the face has every character of `cluster`."""
        return all(ord(mark) in self.characters for mark in cluster)

    def width(self, cluster: str, size: float) -> float:
        """Return how wide a cluster is, or its stand-in."""
        seen = visible(cluster)
        if self.draws(seen):
            return sum(float(self.widths[ord(mark)]) for mark in seen) * size / 1000
        return _STAND_IN_WIDTH * size

    def length(self, words: str, size: float) -> float:
        """Return how long `words` are on one line."""
        return sum(self.width(cluster, size) for cluster in clusters(words))


@dataclass(frozen=True)
class Faces:
    """The plain face and the bold one."""

    plain: Face
    bold: Face


@lru_cache(maxsize=1)
def faces() -> Faces:
    """Return the faces, read from the program's resources the first time."""
    return Faces(
        plain=_face("Coprod", "AtkinsonHyperlegibleNext_400Regular.ttf"),
        bold=_face("Coprod-Bold", "AtkinsonHyperlegibleNext_700Bold.ttf"),
    )


def _face(name: str, file: str) -> Face:
    font = TTFont(name, str(resources_folder() / "fonts" / file))
    pdfmetrics.registerFont(font)
    inside = font.face
    return Face(name, inside.charToGlyph, inside.charWidths, inside.ascent / 1000, inside.descent / 1000)


def clusters(words: str) -> Iterator[str]:
    """Yield what a reader sees as single characters: a letter with its marks, an emoji with its parts."""
    if words.isascii():
        yield from words
        return
    cluster = ""
    for mark in words:
        if cluster and not (_clings(mark) or cluster.endswith(_JOINER)):
            yield cluster
            cluster = ""
        cluster += mark
    yield cluster


def visible(cluster: str) -> str:
    """Return the characters of `cluster` that leave a mark: no joiners, soft hyphens or the like."""
    if cluster.isascii():
        return cluster
    return "".join(mark for mark in cluster if not _unseen(mark))


def _unseen(mark: str) -> bool:
    return "\ufe00" <= mark <= "\ufe0f" or unicodedata.category(mark) == "Cf"


def _clings(mark: str) -> bool:
    skin_tone = "\U0001f3fb" <= mark <= "\U0001f3ff"
    return skin_tone or (unicodedata.category(mark) in {"Mn", "Me", "Cf"})


@dataclass(frozen=True)
class Run:
    """Characters painted together; one that is not `drawn` gets a shape in its place."""

    words: str
    drawn: bool


def runs(words: str, face: Face) -> Iterator[Run]:
    """Split `words` into stretches the face can draw and single clusters it cannot."""
    stretch = ""
    for cluster in clusters(words):
        seen = visible(cluster)
        if face.draws(seen):
            stretch += seen
            continue
        if stretch:
            yield Run(stretch, drawn=True)
            stretch = ""
        yield Run(cluster, drawn=False)
    if stretch:
        yield Run(stretch, drawn=True)
