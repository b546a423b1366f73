"""The same paper, made in the ways people make papers: a program of its own, so that each pays its start.

`paper_makers WAY PAGES FILE` writes one file. The ways are ours, reportlab, weasyprint, and docx, which
LibreOffice then turns into pages.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from html import escape
from importlib import import_module
from pathlib import Path
from typing import Any

SECTIONS_A_PAGE = 1.9  # so that ours comes to about as many pages as asked for
FONTS = Path(__file__).parents[2] / "resources" / "fonts"
PLAIN, BOLD = (FONTS / f"AtkinsonHyperlegibleNext_{weight}.ttf" for weight in ("400Regular", "700Bold"))
SENTENCE = "We agree that everyone is heard, and that nobody has to say why they changed their mind. "
POINTS = ("People say what helps them.", "Anybody can stop a session.", "We write down what we decide.")
HEADER = ("What", "Who", "By when")
ROWS = (("Ask the printer", "Amina", "Friday"), ("Call the library", "Sam", "Monday"))


def sections(pages: int) -> Iterator[tuple[str, str]]:
    """Yield a heading and a paragraph for each section of a paper of about so many pages."""
    for number in range(1, max(2, round(pages * SECTIONS_A_PAGE)) + 1):
        yield f"Part {number} of what we agree", f"In part {number}, this is so. {SENTENCE * 3}"


def ours(pages: int) -> bytes:
    """Make it with the program's own documents, as the program does: it looks for rubbish seldom."""
    from coprod_desktop.collecting import look_seldom
    from coprod_desktop.documents.pdf import make_pdf
    from coprod_desktop.domain import blocks
    from coprod_desktop.domain.agreement_records import AgreementStatus
    from coprod_desktop.domain.pack import DocumentKind

    look_seldom()
    made: list[blocks.Block] = []
    for heading, words in sections(pages):
        made += [
            blocks.Heading(level=2, words=heading),
            blocks.Paragraph(words=words),
            blocks.Bullets(items=POINTS),
            blocks.Table(caption="", header=HEADER, rows=ROWS),
        ]
    document = blocks.Document(
        kind=DocumentKind.WORKING_TOGETHER, name="paper", title="Our agreement", goal="", version=1,
        status=AgreementStatus.DRAFT, day="", made_at="", language="en-GB", blocks=tuple(made),
    )  # fmt: skip
    return make_pdf(document)


def reportlab(pages: int) -> bytes:
    """Make it with plain reportlab: the same font, sizes and order, and no tags."""
    import io

    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    pdfmetrics.registerFont(TTFont("Plain", str(PLAIN)))
    pdfmetrics.registerFont(TTFont("Bold", str(BOLD)))
    body = ParagraphStyle("body", fontName="Plain", fontSize=14, leading=21, spaceBefore=10)
    head = ParagraphStyle("head", fontName="Bold", fontSize=20, leading=25, spaceBefore=26, keepWithNext=1)
    flow: list[Any] = [Paragraph("Our agreement", head)]
    for heading, words in sections(pages):
        flow += [Paragraph(heading, head), Paragraph(words, body)]
        flow += [Paragraph(point, body, bulletText="•") for point in POINTS]
        flow.append(Table([[Paragraph(cell, body) for cell in row] for row in (HEADER, *ROWS)]))
    out = io.BytesIO()
    SimpleDocTemplate(out, leftMargin=71, rightMargin=71, topMargin=70, bottomMargin=70).build(flow)
    return out.getvalue()


def weasyprint(pages: int) -> bytes:
    """Make it with WeasyPrint, from HTML, with the tags it can write."""
    faces = "".join(
        f"@font-face {{font-family: A; font-weight: {weight}; src: url({path.as_uri()})}}"
        for weight, path in (("normal", PLAIN), ("bold", BOLD))
    )
    rows = "".join(
        f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in row)}</tr>"
        for tag, row in (("th", HEADER), *(("td", row) for row in ROWS))
    )
    points = "".join(f"<li>{point}</li>" for point in POINTS)
    body = "".join(
        f"<h2>{escape(heading)}</h2><p>{escape(words)}</p><ul>{points}</ul><table>{rows}</table>"
        for heading, words in sections(pages)
    )
    style = f"{faces} @page {{size: A4; margin: 25mm}} html {{font: 14pt/1.5 A}}"
    html = (
        f"<html lang=en><head><title>Our agreement</title><style>{style}</style></head>"
        f"<body><h1>Our agreement</h1>{body}</body></html>"
    )
    maker: Any = import_module("weasyprint")
    return bytes(maker.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1"))


def docx(pages: int) -> bytes:
    """Write it as a word processor's file."""
    import io

    paper: Any = import_module("docx").Document()
    paper.add_heading("Our agreement", 1)
    for heading, words in sections(pages):
        paper.add_heading(heading, 2)
        paper.add_paragraph(words)
        for point in POINTS:
            paper.add_paragraph(point, style="List Bullet")
        table = paper.add_table(rows=0, cols=len(HEADER))
        for row in (HEADER, *ROWS):
            for cell, said in zip(table.add_row().cells, row, strict=True):
                cell.text = said
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


WAYS = {"ours": ours, "reportlab": reportlab, "weasyprint": weasyprint, "docx": docx}

if __name__ == "__main__":
    way, pages, file = sys.argv[1:]
    Path(file).write_bytes(WAYS[way](int(pages)))
