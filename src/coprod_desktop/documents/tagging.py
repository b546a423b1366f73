"""The sheet everything is painted on: each mark goes to an element of the structure tree or is an artifact.

This is the one file that touches reportlab's private parts and mends two of its outputs. Sources of the
rules: ISO 32000-1 section 14.8 (tagged PDF), ISO 14289-1 (PDF/UA-1), ISO 19005-2 (PDF/A-2).
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from reportlab.pdfbase import pdfdoc, ttfonts
from reportlab.pdfbase.pdfdoc import (
    PDFArrayCompact,
    PDFDictionary,
    PDFName,
    PDFStream,
    PDFString,
)
from reportlab.pdfgen.canvas import Canvas

from coprod_desktop.documents.fonts import Run, faces, runs
from coprod_desktop.documents.identity import Identity, colour_profile, packet
from coprod_desktop.documents.shapes import outline_of
from coprod_desktop.documents.structure import Element, structure_tree
from coprod_desktop.documents.styles import HAIRLINE, PAGE_HEIGHT, PAGE_WIDTH, Style

Line = Sequence[tuple[float, float]]


def _end_streams_as_pdf_a_asks() -> None:
    """PDF/A wants a line end before "endstream" (ISO 19005-2, 6.1.7.1). CR LF, for data may end in CR."""
    plain = PDFStream.format

    def format_stream(self: Any, document: Any) -> bytes:
        return bytes(plain(self, document)[: -len(b"endstream\n")] + b"\r\nendstream\n")

    PDFStream.format = format_stream


def _name_no_character_zero() -> None:
    """Codes a font leaves unused may not stand for U+0000 (ISO 14289-1, 7.21.7)."""
    plain = ttfonts.makeToUnicodeCMap

    def make_map(name: str, subset: Sequence[int]) -> str:
        return str(plain(name, [code or 0xFFFD for code in subset]))

    ttfonts.makeToUnicodeCMap = make_map


_end_streams_as_pdf_a_asks()
_name_no_character_zero()


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
        self._file = io.BytesIO()
        self._canvas: Any = Canvas(
            self._file,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            initialFontName=faces().plain.name,
        )
        self._open: Target | None = None
        self._on_page: list[Element] = []
        self._page = 1
        self._pages: list[list[Element]] = []
        self._bookmarks = 0

    def words(self, target: Target, x: float, y: float, words: str, style: Style) -> None:
        """Paint words on one line, their baseline starting at (x, y)."""
        self._turn_to(target)
        for run in runs(words, style.face):
            if not run.drawn:
                self._stand_in(run, x, y, style)
            else:
                self._text(x, y, run.words, style)
            x += style.face.length(run.words, style.size)

    def _text(self, x: float, y: float, words: str, style: Style) -> None:
        text = self._canvas.beginText(x, y)
        text.setFont(style.face.name, style.size)
        text.textOut(words)
        self._canvas.drawText(text)

    def _stand_in(self, run: Run, x: float, y: float, style: Style) -> None:
        """Paint a shape where the face has no letter; readers are given the real character (14.9.4)."""
        actual = run.words.encode("utf-16-be").hex()
        self._canvas.addLiteral(f"/Span <</ActualText <feff{actual}>>> BDC")
        # Readers place the character by the text inside the span, so the shape needs some.
        self._text(x, y, " ", style)
        self._draw(outline_of(run.words, x, y, style.size), style.size / 14)
        self._canvas.addLiteral("EMC")

    def rule(self, start: tuple[float, float], end: tuple[float, float], thick: float = HAIRLINE) -> None:
        """Paint a line that is there for the eye only."""
        self._turn_to(Artifact.PLAIN)
        self._draw([[start, end]], thick)

    def figure(self, element: Element, lines: Sequence[Line], box: tuple[float, float, float, float]) -> None:
        """Paint a drawing inside `box` (left, bottom, right, top) as a figure; `element` says what it is."""
        element.attributes["Layout"] = {"Placement": PDFName("Block"), "BBox": PDFArrayCompact(box)}
        self._turn_to(element)
        self._draw(lines, 1.6)

    def _draw(self, lines: Sequence[Line], thick: float) -> None:
        self._canvas.setLineWidth(thick)
        self._canvas.setLineCap(1)
        self._canvas.setLineJoin(1)
        path = self._canvas.beginPath()
        for line in lines:
            path.moveTo(*line[0])
            for point in line[1:] or line:
                path.lineTo(*point)
        self._canvas.drawPath(path)

    def bookmark(self, words: str, level: int, top: float) -> None:
        """Let a reader's program jump to a heading; `level` 0 is the highest."""
        self._bookmarks += 1
        key = f"heading-{self._bookmarks}"
        self._canvas.bookmarkHorizontal(key, 0, top)
        self._canvas.addOutlineEntry(words, key, level)

    def _turn_to(self, target: Target) -> None:
        """Everything painted from here on belongs to `target`."""
        if target is self._open:
            return
        self._close()
        self._open = target
        if isinstance(target, Artifact):
            self._canvas.addLiteral(target.value)
            return
        if target.children:
            raise ValueError(f"{target.kind} has elements inside it: the order would be wrong")
        self._canvas.addLiteral(f"/{target.kind} <</MCID {len(self._on_page)}>> BDC")
        target.marks.append((self._page, len(self._on_page)))
        self._on_page.append(target)

    def _close(self) -> None:
        if self._open is not None:
            self._canvas.addLiteral("EMC")
            self._open = None

    def end_page(self) -> None:
        """Finish this page and turn to a new one."""
        self._close()
        self._canvas.showPage()
        page = self._canvas._doc.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = len(self._pages), PDFName("S")
        self._pages.append(self._on_page)
        self._on_page = []
        self._page += 1

    def finish(self) -> bytes:
        """Return the whole file. Pages must be ended before."""
        document = self._canvas._doc
        tree = structure_tree(self.root, self._pages, document)
        stamp = document._timeStamp
        stamp.YMDhms = self._identity.moment.timetuple()[:6]
        self._canvas.setTitle(self._identity.title)
        self._canvas.setAuthor("")
        self._canvas.setSubject("")
        self._canvas.setCreator(self._identity.program)
        self._canvas.setProducer(self._identity.program)
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._canvas.setCatalogEntry("StructTreeRoot", tree)
        self._canvas.setCatalogEntry("MarkInfo", PDFDictionary({"Marked": "true"}))
        catalog = document.Catalog
        catalog.Lang = PDFString(self._identity.language)
        catalog.Metadata = pdfdoc.XMP(creator=lambda _document: packet(self._identity))
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        catalog.OutputIntents = PDFArrayCompact([_output_intent(document)])
        self._canvas.save()
        return self._file.getvalue()


def _output_intent(document: Any) -> Any:
    """Colours are sRGB (ISO 19005-2, 6.2.3)."""
    profile = PDFStream(PDFDictionary({"N": 3}), colour_profile(), filters=[pdfdoc.PDFZCompress])
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString("sRGB"),
            "Info": PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": document.Reference(profile),
        }
    )
