"""Sets a small table: thin rules between rows, no grid, its header again on each page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coprod_desktop.documents.flow import Piece, Strip
from coprod_desktop.documents.lines import lines_of
from coprod_desktop.documents.setting import RIGHT, parting_rule, words_strips
from coprod_desktop.documents.structure import Element
from coprod_desktop.documents.styles import MARGIN, MEASURE, Style, Styles
from coprod_desktop.documents.tagging import Artifact, Sheet, Target
from coprod_desktop.domain.blocks import Table

_BETWEEN = 0.9
"""The room between columns, in body sizes."""

_MOST_LINES, _NARROW = 4, 14
"""Words on more lines than this, in a column of fewer sizes across, are a ribbon that is hard to read."""


Columns = Sequence[tuple[float, float]]
"""The left edge and the width of each column."""


def table_pieces(parent: Element, table: Table, styles: Styles) -> Iterator[Piece]:
    """Yield the caption, then each row as a piece that stays on one page.

    Where columns would be so narrow that words are cut or stand in ribbons, as in giant print, each row
    is a list instead.
    """
    columns = _columns(table, styles)
    fits = columns and not _has_ribbons(table, styles, columns)
    yield from _in_columns(parent, table, styles, columns) if fits else _as_lists(parent, table, styles)


def _has_ribbons(table: Table, styles: Styles, columns: Columns) -> bool:
    face, size = styles.body.face, styles.body.size
    return any(
        width < size * _NARROW and len(lines_of(cell, face, size, width)) > _MOST_LINES
        for row in table.rows
        for cell, (_, width) in zip(row, columns, strict=True)
    )


def _in_columns(parent: Element, table: Table, styles: Styles, columns: Columns) -> Iterator[Piece]:
    element = Element(parent, "Table")
    body, strong = styles.body, styles.strong
    if table.caption:
        caption = words_strips(Element(element, "Caption"), table.caption, strong)
        yield Piece(caption, before=body.size * 1.2, whole=True, with_next=True)
    again: tuple[Strip, ...] = ()
    if any(table.header):
        row = Element(Element(element, "THead"), "TR")
        heads = [Element(row, "TH", Table="/Scope /Column") for _ in table.header]
        header = _row(heads, table.header, [strong] * len(heads), columns)
        again = _row([Artifact.PLAIN] * len(heads), table.header, [strong] * len(heads), columns)
        yield Piece(header, before=body.size * 0.4, whole=True, with_next=bool(table.rows))
    part = Element(element, "TBody")
    last_but_one = len(table.rows) - 2
    for number, words in enumerate(table.rows):
        row = Element(part, "TR")
        cells = [
            Element(row, "TH", Table="/Scope /Row"),
            *(Element(row, "TD") for _ in words[1:]),
        ]
        styles_of_row = [strong, *[body] * (len(words) - 1)]
        strips = _row(cells, words, styles_of_row, columns)
        yield Piece(strips, whole=True, with_next=number == last_but_one, again=again)


def _as_lists(parent: Element, table: Table, styles: Styles) -> Iterator[Piece]:
    """Each row as an item: its name, then each header with what is said under it."""
    body, strong = styles.body, styles.strong
    if table.caption:
        caption = words_strips(Element(parent, "P"), table.caption, strong)
        yield Piece(caption, before=body.size * 1.2, whole=True, with_next=True)
    element = Element(parent, "L", List="/ListNumbering /None")
    parting = parting_rule(body.size * 0.65, body.size * 0.5)
    for number, row in enumerate(table.rows or (table.header,)):
        inside = Element(Element(element, "LI"), "LBody")
        strips: list[Strip] = []
        for column, (head, cell) in enumerate(zip(table.header, row, strict=True)):
            if cell:
                said = f"{head}: {cell}" if head and column and table.rows else cell
                strips += words_strips(Element(inside, "P"), said, body if column else strong)
        over = 0 if number else body.size * 0.4
        yield Piece(tuple(strips), before=over, lead=parting if number else None, whole=True)


def _row(
    cells: Sequence[Target], words: Sequence[str], styles: Sequence[Style], columns: Columns
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


def _columns(table: Table, styles: Styles) -> Columns:
    """Return columns that hold their longest words, long cells getting the rest; none if words do not fit."""
    between = styles.body.size * _BETWEEN
    columns = list(zip(table.header, *table.rows, strict=True))
    face, size = styles.strong.face, styles.strong.size
    least = [
        max(face.length(word, size) for cell in column for word in cell.split(" ")) for column in columns
    ]
    wanted = [max(face.length(cell, size) for cell in column) for column in columns]
    spare = MEASURE - between * (len(columns) - 1) - sum(least)
    if spare < 0:
        return ()
    lefts_and_widths, left = [], MARGIN
    for width in _shared_out(least, wanted, spare):
        lefts_and_widths.append((left, width))
        left += width + between
    return lefts_and_widths


def _shared_out(least: Sequence[float], wanted: Sequence[float], spare: float) -> Sequence[float]:
    """Return widths: columns that want little get all of it, and the others share the rest evenly."""
    widths = list(least)
    by_want = sorted(range(len(least)), key=lambda column: wanted[column] - least[column])
    for turn, column in enumerate(by_want):
        more = min(wanted[column] - least[column], spare / (len(least) - turn))
        # A hair over, so that a cell measured to fit is not broken by rounding.
        widths[column] += more + 0.01
        spare -= more
    return widths
