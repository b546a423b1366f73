"""Reads a PDF back without the code that wrote it: its tree, all words painted, all lines drawn."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Any

import pikepdf


@dataclass
class Painted:
    """Words painted at once. `mark` is their number in the structure tree; artifacts have none."""

    page: int
    x: float
    y: float
    size: float
    words: str
    wide: float
    font: str
    mark: int | None
    actual: str | None


@dataclass
class Drawn:
    """A straight line."""

    page: int
    start: tuple[float, float]
    end: tuple[float, float]
    thick: float
    mark: int | None


@dataclass
class Shape:
    """A picture: the box around its curves and lines."""

    page: int
    left: float
    bottom: float
    right: float
    top: float
    mark: int | None


@dataclass
class Node:
    """One element of the structure tree, with its own words and what is inside it.

    A field has a `page`; all else has its page in its `marks`.

    Spans are parts of a paragraph and no nodes: `voices` are its parts with the language each is told to
    be in, which is empty where it is the paper's own.
    """

    kind: str
    words: str = ""
    alt: str = ""
    scope: str = ""
    page: int = 0
    voices: list[tuple[str, str]] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    inside: list[Node] = field(default_factory=list)

    def all(self) -> Iterator[Node]:
        """Yield this node and all under it in reading order."""
        yield self
        for node in self.inside:
            yield from node.all()

    @property
    def said(self) -> str:
        """All the words under it, a paragraph on each line."""
        return "\n".join(node.words for node in self.all() if node.words)

    def of(self, kind: str) -> list[Node]:
        """All nodes of a kind, in reading order."""
        return [node for node in self.all() if node.kind == kind]


@dataclass
class Reading:
    """What is in a PDF file."""

    file: pikepdf.Pdf
    pages: int
    painted: list[Painted]
    drawn: list[Drawn]
    pictures: list[Shape]
    tree: Node

    def runs_of(self, node: Node) -> list[Painted]:
        """All that is painted for a node and what is inside it."""
        marks = {mark for one in node.all() for mark in one.marks}
        return [run for mark in sorted(marks) for run in self._by_mark.get(mark, ())]

    @cached_property
    def _by_mark(self) -> dict[tuple[int, int], list[Painted]]:
        found: dict[tuple[int, int], list[Painted]] = {}
        for run in self.painted:
            if run.mark is not None:
                found.setdefault((run.page, run.mark), []).append(run)
        return found

    def furniture(self, page: int) -> str:
        """The words on a page that are not in the structure tree."""
        return " | ".join(run.words for run in self.painted if run.page == page and run.mark is None)

    def on_page(self, page: int) -> str:
        """The words on a page that are in the structure tree."""
        return "".join(run.words for run in self.painted if run.page == page and run.mark is not None)

    def page_of(self, words: str) -> int:
        """The first page that has words painted at once."""
        return next(run.page for run in self.painted if words in run.words and run.mark is not None)


@dataclass
class Font:
    """A font as a page knows it: what each code stands for, and how wide it is in thousandths."""

    name: str
    letters: dict[int, str]
    widths: dict[int, float]

    def read(self, codes: bytes) -> str:
        """Return what codes stand for."""
        return "".join(self.letters[code] for code in self.split(codes))

    def wide(self, codes: bytes) -> float:
        """Return how wide codes are."""
        return sum(self.widths[code] for code in self.split(codes))

    @staticmethod
    def split(codes: bytes) -> list[int]:
        """Return codes of two bytes as numbers."""
        return [int.from_bytes(codes[at : at + 2]) for at in range(0, len(codes), 2)]


def _font(font: Any) -> Font:
    pairs = re.findall(rb"<([0-9a-f]{4})> <([0-9a-f]+)>\n", font.ToUnicode.read_bytes())
    letters = {int(code, 16): bytes.fromhex(said.decode()).decode("utf-16-be") for code, said in pairs}
    (inside,) = font.DescendantFonts
    row = list(inside.W)
    widths = {int(code): float(wide[0]) for code, wide in zip(row[::2], row[1::2], strict=True)}
    return Font(str(font.BaseFont), letters, widths)


def _page(number: int, page: pikepdf.Page) -> tuple[list[Painted], list[Drawn], list[Shape]]:
    painted: list[Painted] = []
    drawn: list[Drawn] = []
    shapes: list[Shape] = []
    inked: list[tuple[float, float]] | None = None
    fonts = {str(name): _font(font) for name, font in page.Resources.Font.items()}
    marks: list[tuple[int | None, str | None]] = []
    x = y = size = thick = 0.0
    font = Font("", {}, {})
    path: list[tuple[str, float, float]] = []

    def paint(said: str, codes: list[bytes], moves: float) -> None:
        """One word at a time is given where words stand in for glyphs, and then all of it at once."""
        nonlocal x
        wide = (sum(font.wide(some) for some in codes) - moves) * size / 1000
        mark, actual = marks[-1]
        words = said if actual is None else actual
        painted.append(Painted(number, x, y, size, words, wide, font.name, mark, actual))
        if actual is not None:
            marks[-1] = (mark, "")
        x += wide

    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        operator = str(instruction.operator)
        match operator:
            case "BDC":
                properties = operands[1]
                mark = int(properties["/MCID"]) if "/MCID" in properties else None
                actual = str(properties["/ActualText"]) if "/ActualText" in properties else None
                marks.append((marks[-1][0] if actual is not None else mark, actual))
            case "BMC":
                marks.append((None, None))
            case "EMC":
                assert marks.pop()[1] in (None, "")
            case "Tm":
                assert [float(value) for value in operands[:4]] == [1, 0, 0, 1]
                x, y = float(operands[4]), float(operands[5])
            case "Tf":
                font, size = fonts[str(operands[0])], float(operands[1])
            case "Tj":
                paint(font.read(bytes(operands[0])), [bytes(operands[0])], 0)
            case "TJ":
                codes = [bytes(part) for part in operands[0] if isinstance(part, pikepdf.String)]
                moves = sum(float(part) for part in operands[0] if not isinstance(part, pikepdf.String))
                paint("".join(font.read(some) for some in codes), codes, moves)
            case "w":
                thick = float(operands[0])
            case "q":
                inked = []
            case "Q":
                assert inked
                across, up = zip(*inked, strict=True)
                shapes.append(Shape(number, min(across), min(up), max(across), max(up), marks[-1][0]))
                inked = None
            case "m" | "l" | "c" | "h" | "S" | "f" if inked is not None:
                points = [float(value) for value in operands]
                inked += zip(points[::2], points[1::2], strict=True)
            case "m" | "l":
                path.append((operator, float(operands[0]), float(operands[1])))
            case "S":
                for before, after in pairwise(path):
                    if after[0] == "l":
                        drawn.append(Drawn(number, before[1:], after[1:], thick, marks[-1][0]))
                path = []
            case "J" | "j" | "BT" | "ET" | "Ts":
                pass
            case other:
                raise AssertionError(f"an operator nobody expects: {other}")
    assert not marks
    return painted, drawn, shapes


def _field(widget: Any) -> tuple[str, str]:
    """Return what stands in a field, an empty box where nothing does, and what it is for."""
    if widget.get("/FT", "/Btn") == "/Tx":
        return str(widget.get("/V", "")), str(widget.get("/TU", ""))
    return "☐", str(widget.get("/TU", ""))


def _node(element: Any, words: dict[tuple[int, int], str], numbers: dict[Any, int]) -> Node:
    attributes = [entry for entry in element.get("/A", []) if "/Scope" in entry]
    node = Node(
        kind=str(element.S).lstrip("/"),
        alt=str(element.get("/Alt", "")),
        scope=str(attributes[0].Scope).lstrip("/") if attributes else "",
    )
    for child in element.get("/K", []):
        if not isinstance(child, pikepdf.Dictionary):
            node.marks.append((numbers[element.Pg.objgen], int(child)))
        elif child.get("/Type") == "/OBJR":
            node.words, node.alt = _field(child.Obj)
            node.page = numbers[child.Obj.P.objgen]
        elif child.get("/Type") == "/MCR":
            node.marks.append((numbers[child.Pg.objgen], int(child.MCID)))
        else:
            inside = _node(child, words, numbers)
            if inside.kind == "Span":
                node.marks += inside.marks
                node.voices += inside.voices
            else:
                node.inside.append(inside)
    own = "".join(words.get(mark, "") for mark in node.marks)
    node.voices = node.voices or [(own, str(element.get("/Lang", "")))]
    node.words += own
    return node


def read_pdf(content: bytes) -> Reading:
    file = pikepdf.open(io.BytesIO(content))
    painted: list[Painted] = []
    drawn: list[Drawn] = []
    pictures: list[Shape] = []
    for number, page in enumerate(file.pages, 1):
        runs, lines, shapes = _page(number, page)
        pictures += shapes
        painted += runs
        drawn += lines
    words: dict[tuple[int, int], str] = {}
    for run in painted:
        if run.mark is not None:
            words[run.page, run.mark] = words.get((run.page, run.mark), "") + run.words
    numbers = {page.obj.objgen: number for number, page in enumerate(file.pages, 1)}
    tree = _node(file.Root.StructTreeRoot.K, words, numbers)
    return Reading(file, len(file.pages), painted, drawn, pictures, tree)
