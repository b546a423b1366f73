"""Makes a document as one HTML file that needs nothing else: the same words, in the same order."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import assert_never

from coprod_desktop.documents.files import write_whole
from coprod_desktop.documents.html_fields import FIELDS_LOOK, easy_row, field_html
from coprod_desktop.documents.html_timeline import timeline_html
from coprod_desktop.documents.html_words import Tags
from coprod_desktop.domain.blocks import (
    Block,
    Bullets,
    ChoiceField,
    Document,
    EasyRow,
    Facts,
    Heading,
    Paragraph,
    SignatureLines,
    Table,
    WriteField,
)
from coprod_desktop.domain.jigsaw import Jigsaw
from coprod_desktop.domain.languages import from_right
from coprod_desktop.domain.person import PaperSize
from coprod_desktop.domain.signing_words import Room, drawing_words, drawn_strokes, signing_lines
from coprod_desktop.domain.standing_words import goal_label, standing
from coprod_desktop.domain.tidying import tidy
from coprod_desktop.domain.timeline import Timeline
from coprod_desktop.domain.words import Words, say_english

_BODY = {PaperSize.STANDARD: 14, PaperSize.LARGE: 18, PaperSize.GIANT: 24}

BEGINS = """<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>"""
"""How the head of each page begins. The policy lets it fetch nothing, so that reading it tells nobody."""

# Black on white.
_HEAD = """<!DOCTYPE html>
<html lang="{language}"{side}>
{begins}{title}</title>
<style>
html {{ font: {size}pt/1.5 "Atkinson Hyperlegible Next", Verdana, Arial, sans-serif; }}
body {{ max-width: 70ch; margin: 2rem auto; padding: 0 1rem; color: #000; background: #fff;
  overflow-wrap: anywhere; }}
h1, h2, h3, h4, h5, h6 {{ line-height: 1.25; margin: 1.4em 0 0.4em; break-after: avoid; font-size: 1.2rem; }}
h1 {{ font-size: 1.9rem; margin-top: 0; }}
h2 {{ font-size: 1.4rem; }}
p, ul, ol, dl {{ margin: 0.75em 0; }}
li {{ margin: 0.4em 0; }}
.box {{ border: 1px solid #000; border-inline-start-width: 5px; padding: 0.2em 1em; margin: 1.2em 0;
  break-inside: avoid; }}
.strong, dt, th {{ font-weight: bold; }}
dt, caption, th, td {{ text-align: start; vertical-align: top; }}
dd {{ margin: 0; }}
dl div {{ border-top: 1px solid #444; padding: 0.4em 0; break-inside: avoid; }}
table {{ border-collapse: collapse; width: 100%; margin: 1em 0; }}
caption {{ font-weight: bold; padding: 0.4em 0; }}
th, td {{ border-bottom: 1px solid #444; padding-block: 0.35em; padding-inline-end: 0.9em; }}
tr {{ break-inside: avoid; }}
.sign {{ border-top: 1px solid #444; margin: 1.6em 0; padding-top: 0.6em; break-inside: avoid; }}
.line {{ display: flex; flex-wrap: wrap; align-items: end; gap: 0.6em; min-height: 12mm; }}
.line::after {{ content: ""; flex: 1 1 60mm; border-bottom: 1px solid #000; }}
.tall::after {{ content: ""; display: block; height: 16mm; width: 120mm; max-width: 100%;
  border-bottom: 1px solid #000; }}
.sign svg {{ display: block; width: 110mm; height: 33mm; max-width: 100%; border-bottom: 1px solid #000; }}
.jigsaw {{ display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 12em), 1fr));
  gap: 0.4em; padding: 0; list-style: none; }}
.jigsaw li {{ margin: 0; padding: 0.8em; break-inside: avoid; }}
.jigsaw p {{ margin: 0.1em 0; }}
.there {{ border: 5px solid #000; }}
.gap {{ border: 2px dashed #444; }}
{fields}
@page {{ size: A4; margin: 20mm; }}
@media print {{ body {{ margin: 0; padding: 0; max-width: none; }} }}
</style>
</head>
<body>
<main>
"""


def make_html(document: Document, say: Words = say_english) -> str:
    """Return the document as one HTML page."""
    document = tidy(document)
    head = _HEAD.format(
        language=escape(document.language),
        side=' dir="rtl"' if from_right(document.language) else "",
        begins=BEGINS,
        title=escape(document.title),
        size=_BODY[document.paper_size],
        fields=FIELDS_LOOK,
    )
    return head + "\n".join(_body(document, say)) + "\n</main>\n</body>\n</html>\n"


def write_html(document: Document, folder: Path, say: Words = say_english) -> Path:
    """Write the document as ``NAME.html`` in `folder` and return where it is.

    Raises:
        CannotWrite: the folder or the disk does not let us; nothing is left half written.
    """
    return write_whole(folder, f"{document.name}.html", make_html(document, say).encode())


def _body(document: Document, say: Words) -> Iterator[str]:
    tags = Tags(document.languages, document.language)
    yield tags.tag("h1", document.title)
    if document.goal:
        goal = "\n".join([tags.tag("p", goal_label(say), "strong"), *tags.paragraphs(document.goal)])
        yield f'<div class="box">\n{goal}\n</div>'
    yield tags.tag("p", standing(document, say), "strong")
    for block in document.blocks:
        yield from _block(block, tags, say)


def _block(block: Block, tags: Tags, say: Words) -> Iterator[str]:
    match block:
        case Heading():
            yield tags.tag(f"h{block.level}", block.words)
        case Paragraph(note=True):
            yield '<div class="box">\n' + "\n".join(tags.paragraphs(block.words)) + "\n</div>"
        case Paragraph():
            yield from tags.paragraphs(block.words)
        case Bullets():
            kind = "ol" if block.numbered else "ul"
            items = "\n".join(f"<li>{_inside(item, tags)}</li>" for item in block.items)
            yield f"<{kind}>\n{items}\n</{kind}>"
        case Facts():
            yield from _facts(block, tags)
        case Table():
            yield from _table(block, tags)
        case SignatureLines():
            yield from _signing(block, tags, say)
        case EasyRow():
            yield easy_row(block, tags)
        case Timeline():
            yield timeline_html(block, tags.usual, say)
        case Jigsaw():
            yield from _jigsaw(block, tags)
        case WriteField() | ChoiceField():
            yield from field_html(block, tags)
        case _:
            assert_never(block)


def _inside(words: str, tags: Tags) -> str:
    return "".join(tags.paragraphs(words)) if "\n" in words else tags.tag("span", words)


def _jigsaw(jigsaw: Jigsaw, tags: Tags) -> Iterator[str]:
    yield '<ul class="jigsaw">'
    for piece in jigsaw.pieces:
        look = "there" if piece.there else "gap"
        title = tags.tag("p", piece.title, "strong")
        yield f'<li class="{look}">{title}{tags.tag("p", piece.words)}</li>'
    yield "</ul>"


def _facts(facts: Facts, tags: Tags) -> Iterator[str]:
    yield "<dl>"
    for row in facts.rows:
        yield f"<div>{tags.tag('dt', row.label)}<dd>{_inside(row.words, tags)}</dd></div>"
    yield "</dl>"


def _table(table: Table, tags: Tags) -> Iterator[str]:
    yield "<table>"
    if table.caption:
        yield tags.tag("caption", table.caption)
    if any(table.header):
        cells = "".join(tags.tag("th", cell, more=' scope="col"') for cell in table.header)
        yield f"<thead><tr>{cells}</tr></thead>"
    yield "<tbody>"
    for first, *rest in table.rows:
        cells = "".join(tags.tag("td", cell) for cell in rest)
        name = tags.tag("th", first, more=' scope="row"')
        yield f"<tr>{name}{cells}</tr>"
    yield "</tbody>\n</table>"


def _signing(block: SignatureLines, tags: Tags, say: Words) -> Iterator[str]:
    yield '<div class="sign">'
    if block.who:
        yield tags.tag("p", block.who, "strong")
    for line in signing_lines(block, say):
        look = line.room.value if line.room in (Room.LINE, Room.TALL) else ""
        yield tags.tag("p", line.text, look)
        if line.room is Room.DRAWING:
            yield _drawing(block, say)
    yield "</div>"


def _drawing(block: SignatureLines, say: Words) -> str:
    strokes = "".join(
        f'<polyline points="{" ".join(f"{x},{y * 0.3:.0f}" for x, y in (*stroke, stroke[-1]))}"/>'
        for stroke in drawn_strokes(block)
    )
    return (
        f'<svg viewBox="0 0 1000 300" role="img" aria-label="{escape(drawing_words(block, say))}"'
        f' fill="none" stroke="#000" stroke-width="6" stroke-linecap="round">{strokes}</svg>'
    )
