"""The sheet everything is painted on: each mark goes to an element of the structure tree or is an artifact.

Sources of the rules: ISO 32000-1 section 14.8 (tagged PDF), ISO 14289-1 (PDF/UA-1), ISO 19005-2 (PDF/A-2).
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from coprod_desktop.documents.embedding import Fonts
from coprod_desktop.documents.form import Box, Field, Form
from coprod_desktop.documents.identity import Identity, colour_profile, packet
from coprod_desktop.documents.lines import Line, line_of
from coprod_desktop.documents.outline import Bookmark, put_outline
from coprod_desktop.documents.painting import Painter, Stroke, picture, strokes
from coprod_desktop.documents.pdf_file import PdfFile, Reference, day, numbers, text
from coprod_desktop.documents.structure import Element, Tree
from coprod_desktop.documents.styles import HAIRLINE, PAGE_HEIGHT, PAGE_WIDTH, Style
from coprod_desktop.documents.voices import Voices
from coprod_desktop.domain.languages import from_right
from coprod_desktop.domain.said_in import NOTHING_KNOWN, Languages
from coprod_desktop.pictures import Picture


class Artifact(StrEnum):
    """What is painted but not read: each value opens its marked content."""

    PLAIN = "/Artifact BMC"
    HEADER = "/Artifact <</Type /Pagination /Subtype /Header>> BDC"
    FOOTER = "/Artifact <</Type /Pagination /Subtype /Footer>> BDC"


Target = Element | Artifact


class Sheet:
    """Pages being painted. Points, from the bottom left of the page.

    A page whose language begins on the right is the mirror of one that begins on the left: what is said
    to be so far from the left is so far from the right. Words and drawings themselves are not turned.
    """

    def __init__(self, identity: Identity, languages: Languages = NOTHING_KNOWN) -> None:
        self.root = Element(None, "Document")
        self.from_right = from_right(identity.language)
        self._identity = identity
        self._voices = Voices(languages, identity.language)
        self._file = PdfFile()
        self._fonts = Fonts(self._file)
        self._resources = self._file.reserve()
        self._above = self._file.reserve()
        self._pages: list[Reference] = []
        self._parents: dict[int, Element | list[Element]] = {}
        self._bookmarks: list[Bookmark] = []
        self._open: Target | None = None
        self._painter = Painter(self._fonts)
        self._form = Form(self._file, self._fonts, self._resources, self.from_right)
        self._begin_page()

    def _begin_page(self) -> None:
        self._page_name = self._file.reserve()
        self._on_page: list[Element] = []
        self._fields: list[Reference] = []
        self._code: list[str] = []

    def _next_key(self) -> int:
        """Return the number that leads from a page or a field to its elements."""
        return len(self._parents)

    @property
    def _page(self) -> int:
        return len(self._pages) + 1

    def words(self, target: Target, x: float, y: float, words: str, style: Style) -> None:
        """Paint words on one line, their baseline starting at (x, y)."""
        self.line(target, x, y, line_of(words), style)

    def line(self, target: Target, x: float, y: float, line: Line, style: Style) -> None:
        """Paint a line, its baseline starting at (x, y) on the left, each part in its own language."""
        x = self._mirrored(x, style.face.length(line.words, style.size) if self.from_right else 0)
        voices: Sequence[tuple[Target, int]] = [(target, 0)]
        if isinstance(target, Element):
            voices = self._voices.of(target, line)
        cuts = [start for _, start in voices[1:]]
        for (voice, _), code in zip(voices, self._painter.line(x, y, line, style, cuts), strict=True):
            self._turn_to(voice)
            self._code.extend(code)

    def rule(self, start: tuple[float, float], end: tuple[float, float], thick: float = HAIRLINE) -> None:
        """Paint a line that is there for the eye only."""
        self._turn_to(Artifact.PLAIN)
        line = [(self._mirrored(x), y) for x, y in (start, end)]
        self._code.append(strokes([line], thick))

    def drawing(self, line: Stroke, thick: float = HAIRLINE) -> None:
        """Paint a line of many points that is there for the eye only."""
        self._turn_to(Artifact.PLAIN)
        self._code.append(strokes([[(self._mirrored(x), y) for x, y in line]], thick))

    def figure(self, element: Element, lines: Sequence[Stroke], box: Box) -> None:
        """Paint a drawing inside `box` (left, bottom, right, top) as a figure; `element` says what it is."""
        mirrored = self._mirrored_box(box)
        along = mirrored[0] - box[0]
        element.attributes["Layout"] = f"/Placement /Block /BBox [{numbers(mirrored)}]"
        self._turn_to(element)
        self._code.append(strokes([[(x + along, y) for x, y in line] for line in lines], 1.6))

    def picture(self, shown: Picture, left: float, top: float, size: float) -> None:
        """Paint a picture that says nothing the words beside it do not say."""
        self._turn_to(Artifact.PLAIN)
        self._code.append(picture(shown, self._mirrored(left, size), top, size))

    def field(self, element: Element, field: Field, box: Box) -> None:
        """Put room to write, or a box to tick, on the page; `element` is a Form with nothing else in it."""
        self._close()
        key = self._next_key()
        self._parents[key] = element
        reference = self._form.put(field, self._mirrored_box(box), self._page_name, key)
        element.field = (self._page, reference)
        self._fields.append(reference)

    def _mirrored(self, left: float, width: float = 0) -> float:
        """Return where something starts on the page."""
        return PAGE_WIDTH - left - width if self.from_right else left

    def _mirrored_box(self, box: Box) -> Box:
        left, bottom, right, top = box
        start = self._mirrored(left, right - left)
        return start, bottom, start + right - left, top

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
        key = self._next_key()
        self._parents[key] = self._on_page
        fields = f" /Annots [{' '.join(self._fields)}]" if self._fields else ""
        self._file.put(
            f"<</Type /Page /Parent {self._above} /MediaBox [0 0 {numbers((PAGE_WIDTH, PAGE_HEIGHT))}] "
            f"/Resources {self._resources} /Contents {content} /StructParents {key} /Tabs /S{fields}>>",
            self._page_name,
        )
        self._pages.append(self._page_name)
        self._begin_page()

    def finish(self, sealed: bytes = b"") -> bytes:
        """Return the whole file with `sealed`, which no reader shows, in it. Pages must be ended before."""
        file, about = self._file, self._identity
        form = self._form.finish()
        file.put(f"<</Font {self._fonts.put()}>>", self._resources)
        file.put(f"<</Type /Pages /Count {len(self._pages)} /Kids [{' '.join(self._pages)}]>>", self._above)
        tree = Tree(file, self._pages).put(self.root, self._parents)
        metadata = _put_metadata(file, about)
        catalog = file.put(
            f"<</Type /Catalog /Pages {self._above} /StructTreeRoot {tree} /MarkInfo <</Marked true>> "
            f"/Lang {text(about.language)} "
            f"/ViewerPreferences <</DisplayDocTitle true{' /Direction /R2L' if self.from_right else ''}>> "
            f"/Metadata {metadata} /OutputIntents [{_put_output_intent(file)}] "
            f"/Outlines {put_outline(file, self._pages, self._bookmarks)}"
            f"{form}{_put_sealed(file, about, sealed)}>>"
        )
        made = day(about.moment)
        said = file.put(
            f"<</Title {text(about.title)} /Creator {text(about.program)} /Producer {text(about.program)} "
            f"/CreationDate {made} /ModDate {made}>>"
        )
        return file.finish(catalog, said)


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
