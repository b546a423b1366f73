"""The sheet everything is painted on: each mark goes to an element of the structure tree or is an artifact.

Sources of the rules: ISO 32000-1 section 14.8 (tagged PDF), ISO 14289-1 (PDF/UA-1), ISO 19005-2 (PDF/A-2).
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from coprod_desktop.documents.direction import seen_order
from coprod_desktop.documents.embedding import Fonts
from coprod_desktop.documents.fonts import Face
from coprod_desktop.documents.identity import Identity, colour_profile, packet
from coprod_desktop.documents.lines import Line, line_of
from coprod_desktop.documents.outline import Bookmark, put_outline
from coprod_desktop.documents.pdf_file import PdfFile, Reference, day, number, numbers, text
from coprod_desktop.documents.shapes import outline_of
from coprod_desktop.documents.shaping import Glyph, Piece, pieces_of
from coprod_desktop.documents.structure import Element, Tree
from coprod_desktop.documents.styles import HAIRLINE, PAGE_HEIGHT, PAGE_WIDTH, Style

Stroke = Sequence[tuple[float, float]]
Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


class Artifact(StrEnum):
    """What is painted but not read: each value opens its marked content."""

    PLAIN = "/Artifact BMC"
    HEADER = "/Artifact <</Type /Pagination /Subtype /Header>> BDC"
    FOOTER = "/Artifact <</Type /Pagination /Subtype /Footer>> BDC"


Target = Element | Artifact


class Sheet:
    """Pages being painted. Points, from the bottom left of the page."""

    def __init__(self, identity: Identity) -> None:
        self.root = Element(None, "Document")
        self._identity = identity
        self._file = PdfFile()
        self._fonts = Fonts(self._file)
        self._resources = self._file.reserve()
        self._above = self._file.reserve()
        self._pages: list[Reference] = []
        self._marked: list[list[Element]] = []
        self._bookmarks: list[Bookmark] = []
        self._open: Target | None = None
        self._on_page: list[Element] = []
        self._code: list[str] = []

    @property
    def _page(self) -> int:
        return len(self._pages) + 1

    def words(self, target: Target, x: float, y: float, words: str, style: Style) -> None:
        """Paint words on one line, their baseline starting at (x, y)."""
        self.line(target, x, y, line_of(words), style)

    def line(self, target: Target, x: float, y: float, line: Line, style: Style) -> None:
        """Paint a line, its baseline starting at (x, y) on the left."""
        self._turn_to(target)
        face = style.face
        if not line.levels and face.sets_alone(line.words):
            self._alone(Piece(line.words, face, 0, 0), x, y, style)
            return
        pieces = list(pieces_of(face, line.words, line.levels))
        places = [0.0] * len(pieces)
        for place in seen_order([piece.level for piece in pieces]):
            places[place] = x
            x += pieces[place].length * style.size
        for piece, left in zip(pieces, places, strict=True):
            self._piece(piece, left, y, style)

    def _piece(self, piece: Piece, x: float, y: float, style: Style) -> None:
        if piece.face and not piece.glyphs:
            if piece.length:
                self._alone(piece, x, y, style)
            return
        if piece.face and self._fonts.name_and_letters(piece.face)[1].say(piece.glyphs, piece.words):
            self._shaped(piece, piece.face, x, y, style)
            return
        # Readers are given the characters as they were written (14.9.4), whatever stands in for them.
        self._code.append(f"/Span <</ActualText {text(piece.words)}>> BDC")
        if piece.face:
            self._shaped(piece, piece.face, x, y, style)
        else:
            # Readers place the character by the letters inside the span, so the shape needs some.
            self._alone(Piece(" ", style.face, 0, 0), x, y, style)
            self._draw(outline_of(piece.words, x, y, style.size), style.size / 14)
        self._code.append("EMC")

    def _alone(self, piece: Piece, x: float, y: float, style: Style) -> None:
        name, letters = self._fonts.name_and_letters(piece.face or style.face)
        codes = letters.codes(piece.words)
        self._code.append(f"BT {name} {style.size:g} Tf 1 0 0 1 {number(x)} {number(y)} Tm <{codes}> Tj ET")

    def _shaped(self, piece: Piece, face: Face, x: float, y: float, style: Style) -> None:
        name, _ = self._fonts.name_and_letters(face)
        size = style.size * face.scale
        self._code.append(f"BT {name} {size:g} Tf 1 0 0 1 {number(x)} {number(y)} Tm")
        row: list[str] = []
        up = 0.0

        def paint() -> None:
            if row:
                self._code.append(f"[{' '.join(row)}] TJ")
                row.clear()

        for glyph in piece.glyphs:
            if glyph.up != up:
                paint()
                up = glyph.up
                self._code.append(f"{number(up * size / 1000)} Ts")
            row += _moved(glyph)
        paint()
        self._code.append("0 Ts ET" if up else "ET")

    def rule(self, start: tuple[float, float], end: tuple[float, float], thick: float = HAIRLINE) -> None:
        """Paint a line that is there for the eye only."""
        self._turn_to(Artifact.PLAIN)
        self._draw([[start, end]], thick)

    def figure(self, element: Element, lines: Sequence[Stroke], box: Box) -> None:
        """Paint a drawing inside `box` (left, bottom, right, top) as a figure; `element` says what it is."""
        element.attributes["Layout"] = f"/Placement /Block /BBox [{numbers(box)}]"
        self._turn_to(element)
        self._draw(lines, 1.6)

    def _draw(self, lines: Sequence[Stroke], thick: float) -> None:
        """Paint lines with round ends, so that a dot is seen."""
        code = [f"{number(thick)} w 1 J 1 j"]
        for line in lines:
            points = [numbers(point) for point in (line if len(line) > 1 else [*line, *line])]
            code.append(f"{points[0]} m " + " ".join(f"{point} l" for point in points[1:]))
        self._code.append("\n".join([*code, "S"]))

    def bookmark(self, words: str, level: int, top: float) -> None:
        """Let a reader's program jump to a heading; `level` 0 is the highest."""
        self._bookmarks.append(Bookmark(words, level, self._page, top))

    def _turn_to(self, target: Target) -> None:
        """Everything painted from here on belongs to `target`."""
        if target is self._open:
            return
        self._close()
        self._open = target
        if isinstance(target, Artifact):
            self._code.append(target.value)
            return
        if target.children:
            raise ValueError(f"{target.kind} has elements inside it: the order would be wrong")
        self._code.append(f"/{target.kind} <</MCID {len(self._on_page)}>> BDC")
        target.marks.append((self._page, len(self._on_page)))
        self._on_page.append(target)

    def _close(self) -> None:
        if self._open is not None:
            self._code.append("EMC")
            self._open = None

    def end_page(self) -> None:
        """Finish this page and turn to a new one."""
        self._close()
        content = self._file.put_stream("", "\n".join(self._code).encode("latin-1"))
        page = self._file.put(
            f"<</Type /Page /Parent {self._above} /MediaBox [0 0 {numbers((PAGE_WIDTH, PAGE_HEIGHT))}] "
            f"/Resources {self._resources} /Contents {content} /StructParents {len(self._marked)} /Tabs /S>>"
        )
        self._pages.append(page)
        self._marked.append(self._on_page)
        self._on_page, self._code = [], []

    def finish(self, sealed: bytes = b"") -> bytes:
        """Return the whole file with `sealed`, which no reader shows, in it. Pages must be ended before."""
        file, about = self._file, self._identity
        file.put(f"<</Font {self._fonts.put()}>>", self._resources)
        file.put(f"<</Type /Pages /Count {len(self._pages)} /Kids [{' '.join(self._pages)}]>>", self._above)
        tree = Tree(file, self._pages).put(self.root, self._marked, {})
        metadata = _put_metadata(file, about)
        catalog = file.put(
            f"<</Type /Catalog /Pages {self._above} /StructTreeRoot {tree} /MarkInfo <</Marked true>> "
            f"/Lang {text(about.language)} /ViewerPreferences <</DisplayDocTitle true>> "
            f"/Metadata {metadata} /OutputIntents [{_put_output_intent(file)}] "
            f"/Outlines {put_outline(file, self._pages, self._bookmarks)}{_put_sealed(file, about, sealed)}>>"
        )
        made = day(about.moment)
        said = file.put(
            f"<</Title {text(about.title)} /Creator {text(about.program)} /Producer {text(about.program)} "
            f"/CreationDate {made} /ModDate {made}>>"
        )
        return file.finish(catalog, said)


def _moved(glyph: Glyph) -> list[str]:
    """Return a glyph for TJ: moved to its place, then on to where the next one starts."""
    over, on = -glyph.right, glyph.right + glyph.own - glyph.advance
    return [
        *([number(over)] if abs(over) >= 0.01 else []),
        f"<{glyph.number:04x}>",
        *([number(on)] if abs(on) >= 0.01 else []),
    ]


def _put_metadata(file: PdfFile, about: Identity) -> Reference:
    return file.put_stream("/Type /Metadata /Subtype /XML", packet(about), packed=False)


def _put_sealed(file: PdfFile, about: Identity, sealed: bytes) -> str:
    """Return the program's own data as an entry: a page-piece dictionary (ISO 32000-1, 14.5)."""
    if not sealed:
        return ""
    name = about.program.replace(" ", "")
    kept = file.put_stream("", sealed)
    return f" /PieceInfo <</{name} <</LastModified {day(about.moment)} /Private {kept}>>>>"


def _put_output_intent(file: PdfFile) -> Reference:
    """Colours are sRGB (ISO 19005-2, 6.2.3)."""
    profile = file.put_stream("/N 3", colour_profile())
    return file.put(
        "<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) "
        f"/Info (sRGB IEC61966-2.1) /DestOutputProfile {profile}>>"
    )
