"""What every paper keeps to, told from the file alone. Each rule returns what is wrong, in words.

They hold what the two checkers do not look at: that words come in the order they were written, that
alternative words say something, and everything an eye sees.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

from coprod_desktop.documents.styles import BODY, LEADING, MARGIN, MEASURE, MM, PAGE_HEIGHT, PAGE_WIDTH
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.blocks import Block, Document, Heading, Paragraph, SignatureLines, Table
from coprod_desktop.domain.languages import from_right
from coprod_desktop.domain.standing_words import standing
from coprod_desktop.domain.tidying import tidy
from tests.documents.reading import Node, Painted, Reading

Rule = Callable[[Document, Reading], Iterator[str]]
_RIGHT = MARGIN + MEASURE
_SPACE = 0.3  # how wide a space is, in sizes
_SAYS_NOTHING = re.compile(r"(?i)^(image|picture|figure|graphic|photo|logo|field|text)?[\W\d_]*$")
_FILE = re.compile(r"(?i)\.(png|jpe?g|svg|gif|pdf)$")
_LEFT_OUT = {"|", "☐"}
_COLOURS = {b"rg", b"RG", b"g", b"G", b"k", b"K", b"sc", b"SC", b"scn", b"SCN", b"sh", b"Do", b"gs"}


def words_in_order(document: Document, reading: Reading) -> Iterator[str]:
    """The tree says every word once, in the order of the blocks."""
    said = _words(reading.tree.said)
    written = _words(text_of(document))
    if said == written or said == _words(text_of(_with_lists(document))):
        return
    for number, (one, other) in enumerate(zip(said, written, strict=False)):
        if one != other:
            yield f"word {number} is {one!r} where {other!r} was written"
            return
    yield f"{len(said)} words are read where {len(written)} were written"


def _with_lists(document: Document) -> Document:
    """Return the document with its tables said as lists, as they are where columns would be too narrow."""
    blocks: list[Block] = []
    for block in tidy(document).blocks:
        if isinstance(block, Table):
            lines = [block.caption]
            for row in block.rows or (block.header,):
                named = zip(block.header, row, strict=True)
                cells = [
                    f"{head}: {cell}" if head and at and block.rows else cell
                    for at, (head, cell) in enumerate(named)
                    if cell
                ]
                lines += cells
            blocks.append(Paragraph(words="\n".join(lines)))
        else:
            blocks.append(block)
    return replace(document, blocks=tuple(blocks))


def _words(text: str) -> list[str]:
    return [word for word in text.split() if word not in _LEFT_OUT]


def headings(document: Document, reading: Reading) -> Iterator[str]:
    """The title is the only first heading; no level is skipped; each can be jumped to."""
    found = [node for node in reading.tree.all() if re.fullmatch("H[1-6]", node.kind)]
    levels = [int(node.kind[1]) for node in found]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"the title is not the only first heading: {levels}"
    yield from (
        f"heading {after} follows {before}" for before, after in pairwise(levels) if after > before + 1
    )
    written = [tidy(document).title, *(b.words for b in tidy(document).blocks if isinstance(b, Heading))]
    if [node.words for node in found] != written:
        yield "the headings are not those that were written"
    with reading.file.open_outline() as outline:
        if list(_titles(outline.root)) != written:
            yield "the bookmarks are not the headings"


def _titles(entries: Any) -> Iterator[str]:
    for entry in entries:
        yield str(entry.title)
        yield from _titles(entry.children)


def table_headers(_document: Document, reading: Reading) -> Iterator[str]:
    """Each header cell says what it heads, and rows are even."""
    for table in reading.tree.of("Table"):
        yield from (
            f"{th.words!r} heads nothing" for th in table.of("TH") if th.scope not in ("Row", "Column")
        )
        if len({len(row.inside) for row in table.of("TR")}) > 1:
            yield "the rows of a table are not even"


def words_for_all(_document: Document, reading: Reading) -> Iterator[str]:
    """Figures and fields have words that say something."""
    for node in reading.tree.all():
        if node.kind in ("Figure", "Form") and (_SAYS_NOTHING.match(node.alt) or _FILE.search(node.alt)):
            yield f"a {node.kind} is called {node.alt!r}"
    fields = sum(len(page.get("/Annots", [])) for page in reading.file.pages)
    if fields != len(reading.tree.of("Form")):
        yield "a field is not in the tree"


def letters(_document: Document, reading: Reading) -> Iterator[str]:
    """Fonts are in the file; each glyph stands for a character people use."""
    fonts = {font.objgen: font for page in reading.file.pages for font in page.Resources.Font.values()}
    for font in fonts.values():
        if "/FontFile2" not in font.DescendantFonts[0].FontDescriptor or "/ToUnicode" not in font:
            yield f"{font.BaseFont} is not whole"
    for run in reading.painted:
        odd = [mark for mark in run.words if mark in "\0\ufffe\uffff" or "\ue000" <= mark <= "\uf8ff"]
        if odd:
            yield f"page {run.page}: {odd[0]!r} stands for nothing"


def size_of_words(document: Document, reading: Reading) -> Iterator[str]:
    """Nothing is smaller than was chosen, in fields neither."""
    least = BODY[document.paper_size]
    small = [run for run in reading.painted if run.size < least]
    yield from (f"page {run.page}: {run.words!r} is {run.size} points" for run in small[:1])
    for page in reading.file.pages:
        for widget in page.get("/Annots", []):
            if "/DA" in widget and float(str(widget.DA).split()[1]) < least:
                yield f"a field is set in {widget.DA}"


def within_the_page(_document: Document, reading: Reading) -> Iterator[str]:
    """Words keep to their margins, a space at a line's end aside; lines are 70 characters or less."""
    for run in reading.painted:
        if run.words.strip() and not (
            run.x > MARGIN - 0.5
            and run.x + run.wide < _RIGHT + run.size * _SPACE + 0.5
            and 12 * MM < run.y < PAGE_HEIGHT - 12 * MM
        ):
            yield f"page {run.page}: {run.words!r} is outside"
        if len(run.words.strip()) > 70:
            yield f"page {run.page}: a line is {len(run.words.strip())} characters long"


def nothing_on_top(_document: Document, reading: Reading) -> Iterator[str]:
    """No words are painted over others."""
    for page in range(1, reading.pages + 1):
        runs = sorted((r for r in reading.painted if r.page == page and r.words.strip()), key=lambda r: r.y)
        for at, run in enumerate(runs):
            for other in runs[at + 1 :]:
                if other.y - run.y >= run.size * 0.6:
                    break
                if abs(other.y - run.y) > 0.01 and _across(run, other):
                    yield f"page {page}: {run.words!r} and {other.words!r} are on top of each other"
                    return


def _across(one: Painted, other: Painted) -> bool:
    return min(one.x + one.wide, other.x + other.wide) - max(one.x, other.x) > 1


def leading(document: Document, reading: Reading) -> Iterator[str]:
    """Lines of a paragraph are one and a half sizes apart."""
    size = BODY[document.paper_size]
    for node in reading.tree.of("P"):
        runs = [run for run in reading.runs_of(node) if run.size == size]
        for before, after in pairwise(sorted({(run.page, -run.y) for run in runs})):
            step = after[1] - before[1]
            if before[0] == after[0] and 0.01 < step < size * LEADING - 0.02:
                yield f"page {before[0]}: lines are {step:.1f} points apart"
                return


def splits(document: Document, reading: Reading) -> Iterator[str]:
    """A heading is with what follows it; a row, a fact, an item and a place to sign are on one page."""
    lines = int((PAGE_HEIGHT - 95 * MM) / (BODY[document.paper_size] * LEADING))
    for node, parent in _with_parent(reading.tree):
        pages = {run.page for run in reading.runs_of(node)}
        kept = node.kind in ("LI", "TR") or (node.kind == "Sect" and parent.kind == "Document")
        if kept and len(pages) > 1 and len({(r.page, r.y) for r in reading.runs_of(node)}) < lines - 4:
            yield f"{node.kind} is split: {node.said[:40]!r}"
    spoken = [node for node in reading.tree.all() if node.marks]
    for node, after in pairwise(spoken):
        if re.fullmatch("H[2-6]", node.kind) and node.marks[-1][0] != after.marks[0][0]:
            yield f"{node.words!r} is alone at the end of page {node.marks[-1][0]}"


def room_with_its_question(_document: Document, reading: Reading) -> Iterator[str]:
    """Room to write, and each box to tick, is on the page that says what it is for."""
    for part in reading.tree.inside:
        pages = {run.page for run in reading.runs_of(part)}
        strays = [form for form in part.of("Form") if form.page not in pages]
        yield from (f"{form.alt[:40]!r} is alone on page {form.page}" for form in strays[:1])


def _with_parent(node: Node) -> Iterator[tuple[Node, Node]]:
    for child in node.inside:
        yield child, node
        yield from _with_parent(child)


def only_black(_document: Document, reading: Reading) -> Iterator[str]:
    """Black on the paper's own colour: more than 7:1 in colour and in grey, and cream paper stays cream."""
    for number, page in enumerate(reading.file.pages, 1):
        looks = [
            page.Contents,
            *(w.AP.N for w in page.get("/Annots", []) if w.AP.N.get("/Length") is not None),
        ]
        for look in looks:
            used = _COLOURS & set(look.read_bytes().split())
            if used:
                yield f"page {number}: {sorted(used)} paints in colour"


def furniture(document: Document, reading: Reading) -> Iterator[str]:
    """Each page says what it is, in which version, and its number of how many."""
    stands = standing(tidy(document)).split(",")[0]
    for page in range(1, reading.pages + 1):
        said = reading.furniture(page)
        if stands not in said or f"{page} of {reading.pages}" not in said:
            yield f"page {page} says {said!r}"


def room_to_sign(document: Document, reading: Reading) -> Iterator[str]:
    """A place to sign is 10 cm long or more and 12 mm high or more (guidance E12)."""
    asked = [run for run in reading.painted if run.words.startswith("Sign here")]
    unsigned = [
        block for block in document.blocks if isinstance(block, SignatureLines) and not block.signature
    ]
    if len(asked) < len(unsigned):
        yield f"{len(asked)} places to sign where {len(unsigned)} are asked for"
    for run in asked:
        long = [
            line for line in reading.drawn
            if line.page == run.page and abs(line.end[0] - line.start[0]) >= 100 * MM
            and 12 * MM <= run.y - line.start[1] <= 12 * MM + 3 * run.size
        ]  # fmt: skip
        if not long:
            yield f"page {run.page}: no room to sign"


def same_side(document: Document, reading: Reading) -> Iterator[str]:
    """Pictures of easy words are on the side the paper begins on, all through."""
    mirrored = from_right(document.language)
    for shape in reading.pictures:
        beside = [
            r
            for r in reading.painted
            if r.page == shape.page and r.mark is not None and shape.bottom < r.y < shape.top
        ]
        if any(run.x + run.wide > shape.left if mirrored else run.x < shape.right for run in beside):
            yield f"page {shape.page}: words are before their picture"
    if any((shape.left + shape.right > PAGE_WIDTH) is not mirrored for shape in reading.pictures):
        yield "a picture is on the other side"


RULES: tuple[Rule, ...] = (
    words_in_order, headings, table_headers, words_for_all, letters, size_of_words, within_the_page,
    nothing_on_top, leading, splits, room_with_its_question, only_black,
    furniture, room_to_sign, same_side,
)  # fmt: skip


def complaints(document: Document, reading: Reading) -> list[str]:
    """Return everything our own rules find wrong with a paper."""
    return [f"{rule.__name__}: {said}" for rule in RULES for said in rule(document, reading)]
