"""Sets what no row of single letters can: joined letters, letters with marks, other scripts, stand-ins.

Words are split into pieces that one face can draw in one direction; HarfBuzz chooses and places the
glyphs of each, as the rules of the script ask.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise
from operator import attrgetter

import uharfbuzz as hb

from coprod_desktop.documents.fonts import SCRIPTS, Face, clusters, visible

STAND_IN_WIDTH = 0.8
"""How wide a stand-in is, in sizes."""


@dataclass(frozen=True)
class Glyph:
    """A glyph as it is painted: its number in the face, the characters it is for and where they are.

    Lengths are thousandths of the size: how far the next glyph is, how far this one is moved, and how far
    it would go by itself.
    """

    number: int
    words: str
    words_at: int
    advance: float
    right: float
    up: float
    own: float


@dataclass(frozen=True)
class Piece:
    """Characters painted together. One that no face has is without a face, and gets a shape instead.

    Without glyphs, its characters are painted one by one as they stand. `level` is even where words run
    left to right, odd where they run right to left. `behind` is set where it takes no room from the right,
    and so starts where the letter before it does: it counts such pieces in a row.
    """

    words: str
    face: Face | None
    level: int
    length: float
    glyphs: tuple[Glyph, ...] = ()
    behind: int = 0


def pieces_of(face: Face, words: str, levels: Sequence[int] = ()) -> Iterator[Piece]:
    """Yield `words` as pieces in the order they are read. Without levels, each script runs its own way."""
    at, held, kind = 0, "", None
    before: Face | None = face
    for cluster in clusters(words):
        chosen = _face_for(face, cluster, before)
        level = levels[at] if levels else int(chosen is not None and chosen.from_right)
        shaped = cluster != " " and (chosen is not face or level % 2 == 1 or not face.sets_alone(cluster))
        kind_here = (chosen, level, shaped)
        if held and (kind_here != kind or chosen is None):
            yield from _set(held, *kind)  # type: ignore[misc]  # there is a kind where something is held
            held = ""
        held += cluster
        kind, before = kind_here, chosen
        at += len(cluster)
    if held and kind:
        yield from _set(held, *kind)


def _face_for(face: Face, cluster: str, before: Face | None) -> Face | None:
    """Return the face that draws a cluster; punctuation goes with the letters before it."""
    seen = visible(cluster)
    if not seen or cluster == " ":
        return before if before and cluster != " " else face
    punctuation = unicodedata.category(seen[0]).startswith("P")
    if punctuation and before and before.draws(seen):
        return before
    if face.draws(seen):
        return face
    script = next((script for script in SCRIPTS if script.has(seen[0])), None)
    helper = face.helper(script) if script else None
    return helper if helper and helper.draws(seen) else None


def _set(words: str, face: Face | None, level: int, shaped: bool) -> Iterator[Piece]:
    if face is None:
        yield Piece(words, None, level, STAND_IN_WIDTH)
        return
    if not shaped:
        yield Piece(words, face, level, face.length(words, 1))
        return
    from_right = level % 2 == 1
    glyphs = _shape(face, words, from_right)
    # Cluster by cluster as they are read, each at its place: readers turn words from the right round by
    # themselves, and few clusters need to be told apart from what their glyphs stand for.
    if not glyphs:  # only characters nobody sees
        yield Piece(words, face, level, 0)
        return
    parts = [[*part] for _, part in groupby(glyphs, key=attrgetter("words_at"))]
    behind = 0
    for part in reversed(parts) if from_right else parts:
        length = sum(glyph.advance for glyph in part) * face.scale / 1000
        behind = behind + 1 if from_right and not length else 0
        yield Piece(part[0].words, face, level, length, tuple(part), behind)


def shaped_length(face: Face, words: str) -> float:
    """Return how long `words` are, in sizes."""
    if " " in words:
        spaces = words.count(" ") * face.length(" ", 1)
        return spaces + sum(_word_length(face, word) for word in words.split(" ") if word)
    return _word_length(face, words)


@lru_cache(maxsize=20_000)
def _word_length(face: Face, word: str) -> float:
    return sum(piece.length for piece in pieces_of(face, word))


@lru_cache(maxsize=20_000)
def _shape(face: Face, words: str, from_right: bool) -> tuple[Glyph, ...]:
    buffer = hb.Buffer()
    buffer.add_str(words)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if from_right else "ltr"
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    if from_right:
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    # From the right, letters that may also stand by themselves are not drawn as one: readers that go by
    # places on the page would read such a sign backwards. Those that have to be joined still are.
    hb.shape(face.font, buffer, {"liga": False} if from_right else None)
    infos, places = buffer.glyph_infos, buffer.glyph_positions
    starts = sorted({info.cluster for info in infos} | {len(words)})
    said = {start: words[start if at else 0 : end] for at, (start, end) in enumerate(pairwise(starts))}
    scale = 1000 / face.units
    return tuple(
        Glyph(
            info.codepoint,
            said[info.cluster],
            info.cluster,
            place.x_advance * scale,
            place.x_offset * scale,
            place.y_offset * scale,
            face.font.get_glyph_h_advance(info.codepoint) * scale,
        )
        for info, place in zip(infos, places, strict=True)
    )
