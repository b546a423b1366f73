"""The faces words are set in: which characters a face has, how wide they are, and which face helps out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz as hb

from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.resources import resources_folder

_JOINER = "\u200d"
_PLAIN, _BOLD = "AtkinsonHyperlegibleNext_400Regular", "AtkinsonHyperlegibleNext_700Bold"


class FontMissing(CoprodError):
    """The letters of our papers are not where the program keeps them."""


@dataclass(frozen=True)
class Script:
    """Letters of a script, the files that have them, and which way they run. Loaded when they are met."""

    file: str
    blocks: tuple[tuple[str, str], ...]
    from_right: bool = False
    scale: float = 1.0
    """How much bigger it is set, so that its letters look as big as those beside them."""

    def has(self, mark: str) -> bool:
        """Return whether a character is one of the script's."""
        return any(first <= mark <= last for first, last in self.blocks)


SCRIPTS = (
    Script(
        "NotoNaskhArabic",
        (("\u0600", "\u06ff"), ("\u0750", "\u077f"), ("\u08a0", "\u08ff"), ("\ufb50", "\ufdff"),
         ("\ufe70", "\ufefc")),
        from_right=True,
        scale=1.15,
    ),
    Script("NotoSansBengali", (("\u0964", "\u0965"), ("\u0980", "\u09ff"))),
    Script("NotoSansGurmukhi", (("\u0a00", "\u0a7f"),)),
)  # fmt: skip


class Face:
    """One face. Lengths are in the unit of the size asked for; `ascent` and `descent` in sizes."""

    def __init__(self, file: str, bold: bool, script: Script | None = None) -> None:
        self.bold = bold
        self.from_right = script is not None and script.from_right
        self.scale = script.scale if script else 1.0
        path = resources_folder() / "fonts" / f"{file}.ttf"
        try:
            content = path.read_bytes()
        except OSError as problem:
            raise FontMissing(_trouble(path.name)) from problem
        self.inside = hb.Face(hb.Blob(content))
        self.font = hb.Font(self.inside)
        if not self.inside.unicodes:
            raise FontMissing(_trouble(path.name))
        self.units: int = self.inside.upem
        extents = self.font.get_font_extents("ltr")
        self.ascent: float = extents.ascender / self.units
        self.descent: float = extents.descender / self.units
        self.glyphs: dict[int, int] = {
            code: glyph for code in self.inside.unicodes if (glyph := self.font.get_nominal_glyph(code))
        }
        """Each character's glyph, by code."""
        self.own = {} if self.from_right else {glyph: chr(code) for code, glyph in self.glyphs.items()}
        """What a glyph stands for. Where letters change their shape, only the words it is used in say."""
        # A character stands alone when nothing about it depends on its neighbours.
        alone = {code: glyph for code, glyph in self.glyphs.items() if not _clings(chr(code))}
        self.advances: dict[str, int] = {
            chr(code): self.font.get_glyph_h_advance(alone[code]) for code in alone
        }
        self._alone = frozenset(self.advances)

    def sets_alone(self, words: str) -> bool:
        """Return whether each character of `words` can be painted by itself, left to right."""
        return self._alone.issuperset(words)

    def draws(self, cluster: str) -> bool:
        """Return whether the face has every visible character of `cluster`."""
        return all(ord(mark) in self.glyphs for mark in visible(cluster))

    def helper(self, script: Script) -> Face:
        """Return the face that has a script's letters, in this one's weight."""
        return _loaded(f"{script.file}-{'Bold' if self.bold else 'Regular'}", self.bold, script)

    def length(self, words: str, size: float) -> float:
        """Return how long `words` are on one line."""
        return em_length(self, words) * size


def _trouble(file: str) -> str:
    return (
        f"Install the program again, then make the paper. Its letters are missing: {file}. Your work is safe."
    )


def em_length(face: Face, words: str) -> float:
    """Return how long `words` are, in sizes."""
    try:
        return sum(map(face.advances.__getitem__, words)) / face.units
    except KeyError:
        from coprod_desktop.documents.shaping import shaped_length

        return shaped_length(face, words)


@dataclass(frozen=True)
class Faces:
    """The plain face and the bold one."""

    plain: Face
    bold: Face


@lru_cache(maxsize=1)
def faces() -> Faces:
    """Return the faces, read from the program's resources the first time.

    Raises:
        FontMissing: they are not there.
    """
    return Faces(_loaded(_PLAIN, False, None), _loaded(_BOLD, True, None))


@lru_cache
def _loaded(file: str, bold: bool, script: Script | None) -> Face:
    return Face(file, bold, script)


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
    return skin_tone or (unicodedata.category(mark) in {"Mn", "Mc", "Me", "Cf"})
