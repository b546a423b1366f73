"""Sets a small table: thin rules between rows, no grid, its header again on each page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.pdfbase.pdfdoc import PDFName

from coprod_desktop.documents.flow import Piece, Strip
from coprod_desktop.documents.setting import RIGHT, words_strips
from coprod_desktop.documents.styles import MARGIN, MEASURE, Style, Styles
from coprod_desktop.documents.tagging import Artifact, Element, Sheet, Target
from coprod_desktop.domain.blocks import Table

_BETWEEN = 0.9
"""The room between columns, in body sizes."""


def table_pieces(parent: Element, table: Table, styles: Styles) -> Iterator[Piece]:
    """Yield the caption, then each row as a piece that stays on one page."""
    element = Element(parent, "Table")
    body, strong = styles.body, styles.strong
    if table.caption:
        caption = words_strips(Element(element, "Caption"), table.caption, strong)
        yield Piece(caption, before=body.size * 1.2, whole=True, with_next=True)
    columns = _columns(table, styles)
    again: tuple[Strip, ...] = ()
    if any(table.header):
        row = Element(Element(element, "THead"), "TR")
        heads = [Element(row, "TH", Table={"Scope": PDFName("Column")}) for _ in table.header]
        header = _row(heads, table.header, [strong] * len(heads), columns)
        again = _row([Artifact.PLAIN] * len(heads), table.header, [strong] * len(heads), columns)
        yield Piece(header, before=body.size * 0.4, whole=True, with_next=bool(table.rows))
    part = Element(element, "TBody")
    for words in table.rows:
        row = Element(part, "TR")
        cells = [
            Element(row, "TH", Table={"Scope": PDFName("Row")}),
            *(Element(row, "TD") for _ in words[1:]),
        ]
        styles_of_row = [strong, *[body] * (len(words) - 1)]
        yield Piece(_row(cells, words, styles_of_row, columns), whole=True, again=again)


def _row(
    cells: Sequence[Target],
    words: Sequence[str],
    styles: Sequence[Style],
    columns: Sequence[tuple[float, float]],
) -> tuple[Strip, ...]:
    """Return a row as strips: the first lines of its cells, the second lines, and so on, then a rule."""
    columns_of_lines = [
        words_strips(cell, said, style, left, width) if said else ()
        for cell, said, style, (left, width) in zip(cells, words, styles, columns, strict=True)
    ]
    deepest = max(1, *(len(lines) for lines in columns_of_lines))
    room = styles[0].size * 0.35

    def strip(number: int) -> Strip:
        over, under = (room if number == 0 else 0), (room if number == deepest - 1 else 0)
        height = over + styles[0].leading + under

        def paint(sheet: Sheet, top: float) -> None:
            for lines in columns_of_lines:
                if number < len(lines):
                    lines[number].paint(sheet, top - over)
            if under:
                sheet.rule((MARGIN, top - height), (RIGHT, top - height))

        return Strip(height, paint)

    return tuple(strip(number) for number in range(deepest))


def _columns(table: Table, styles: Styles) -> list[tuple[float, float]]:
    """Return the left edge and width of each column: each has its longest word, long cells get the rest."""
    between = styles.body.size * _BETWEEN
    rows = [row for row in (table.header, *table.rows) if row]
    count = len(rows[0])
    room = MEASURE - between * (count - 1)
    face, size = styles.strong.face, styles.strong.size
    cells = [[row[column] for row in rows] for column in range(count)]
    least = [max(face.length(word, size) for cell in column for word in cell.split(" ")) for column in cells]
    most = [max(face.length(cell, size) for cell in column) for column in cells]
    widths = _shared(least, most, max(room, count))
    lefts = [MARGIN + sum(widths[:column]) + between * column for column in range(count)]
    return list(zip(lefts, widths, strict=True))


def _shared(least: Sequence[float], most: Sequence[float], room: float) -> list[float]:
    spare = room - sum(least)
    if spare < 0:
        return [room / len(least)] * len(least)
    wanted = [large - small for small, large in zip(least, most, strict=True)]
    share = min(1.0, spare / (sum(wanted) or 1))
    # A hair over, so that a cell measured to fit is not broken by rounding.
    return [small + want * share + 0.01 for small, want in zip(least, wanted, strict=True)]
