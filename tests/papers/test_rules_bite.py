"""Papers broken on purpose: each rule, and each of the two checkers, notices what it is there for."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Name, String

from coprod_desktop.documents import flow
from coprod_desktop.documents.pdf import make_pdf
from coprod_desktop.documents.pdf_file import number
from coprod_desktop.documents.styles import MARGIN, SIGNATURE_LENGTH
from coprod_desktop.documents.tagging import Sheet
from coprod_desktop.domain.blocks import Document, Paragraph, WriteField
from tests.documents.reading import read_pdf
from tests.papers.rules import RULES, complaints
from tests.papers.validators import NOT_CHECKED, page_failures, vera

Make = Callable[..., Document]
Break = Callable[[pikepdf.Pdf], None]
_LEFT, _SIGNED_TO = (number(at).encode() for at in (MARGIN, MARGIN + SIGNATURE_LENGTH))


def _elements(file: pikepdf.Pdf, kind: str) -> list[Any]:
    return [
        entry
        for entry in file.objects
        if isinstance(entry, pikepdf.Dictionary) and entry.get("/S") == f"/{kind}" and "/P" in entry
    ]


def _on_page(file: pikepdf.Pdf, found: bytes, instead: bytes, page: int = 0, count: int = 0) -> None:
    content = file.pages[page].Contents.read_bytes()
    changed = re.sub(found, instead, content, count=count, flags=re.DOTALL)
    assert changed != content, "nothing was broken"
    file.pages[page].Contents.write(changed)


def _swap_order(file: pikepdf.Pdf) -> None:
    top = file.Root.StructTreeRoot.K
    kids = list(top.K)
    kids[3], kids[4] = kids[4], kids[3]
    top.K = Array(kids)


def _lose_words(file: pikepdf.Pdf) -> None:
    top = file.Root.StructTreeRoot.K
    top.K = Array([*list(top.K)[:4], *list(top.K)[5:]])


def _junk_alternative(file: pikepdf.Pdf) -> None:
    _elements(file, "Figure")[0].Alt = String("image.png")


def _empty_alternative(file: pikepdf.Pdf) -> None:
    _elements(file, "Figure")[0].Alt = String("Picture 1")


def _no_alternative(file: pikepdf.Pdf) -> None:
    del _elements(file, "Figure")[0]["/Alt"]


def _skip_heading(file: pikepdf.Pdf) -> None:
    _elements(file, "H2")[0].S = Name.H4


def _second_title(file: pikepdf.Pdf) -> None:
    _elements(file, "H2")[-1].S = Name.H1


def _other_bookmark(file: pikepdf.Pdf) -> None:
    file.Root.Outlines.First.Title = String("Elsewhere")


def _no_scope(file: pikepdf.Pdf) -> None:
    for cell in _elements(file, "TH"):
        del cell["/A"]


def _uneven_row(file: pikepdf.Pdf) -> None:
    row = _elements(file, "TR")[1]
    row.K = Array(list(row.K)[:-1])


def _no_words_for_field(file: pikepdf.Pdf) -> None:
    del _widgets(file)[0]["/TU"]


def _small_field(file: pikepdf.Pdf) -> None:
    widget = next(widget for widget in _widgets(file) if "/DA" in widget)
    widget.DA = String(str(widget.DA).replace("14 Tf", "9 Tf"))


def _widgets(file: pikepdf.Pdf) -> list[Any]:
    return [widget for page in file.pages for widget in page.get("/Annots", [])]


def _coloured_field(file: pikepdf.Pdf) -> None:
    next(w for w in _widgets(file) if isinstance(w.AP.N, pikepdf.Stream)).AP.N.write(b"1 0 0 rg")


def _field_out_of_tree(file: pikepdf.Pdf) -> None:
    form = _elements(file, "Form")[0]
    form.P.K = Array([kid for kid in form.P.K if kid.objgen != form.objgen])


def _font_not_inside(file: pikepdf.Pdf) -> None:
    for font in file.pages[0].Resources.Font.values():
        del font.DescendantFonts[0].FontDescriptor["/FontFile2"]


def _other_font_not_inside(file: pikepdf.Pdf) -> None:
    """On the last page alone: a font of its own, that is not in the file."""
    last = file.pages[-1]
    fonts = last.Resources.Font
    name, font = next(iter(fonts.items()))
    inside = pikepdf.Dictionary({key: value for key, value in font.DescendantFonts[0].items()})
    told = {key: value for key, value in inside.FontDescriptor.items() if key != "/FontFile2"}
    inside.FontDescriptor = pikepdf.Dictionary(told)
    other = pikepdf.Dictionary({**dict(font.items()), "/DescendantFonts": Array([inside])})
    own = pikepdf.Dictionary({**dict(fonts.items()), name: file.make_indirect(other)})
    last.Resources = pikepdf.Dictionary({**dict(last.Resources.items()), "/Font": own})


def _private_letters(file: pikepdf.Pdf) -> None:
    for font in file.pages[0].Resources.Font.values():
        table = font.ToUnicode.read_bytes()
        font.ToUnicode.write(re.sub(rb"> <0061>", b"> <e061>", table))


def _small_words(file: pikepdf.Pdf) -> None:
    _on_page(file, rb" 14 Tf", b" 9 Tf", count=1)


def _small_footer(file: pikepdf.Pdf) -> None:
    content = file.pages[0].Contents.read_bytes()
    before, mark, after = content.rpartition(b" 14 Tf")
    file.pages[0].Contents.write(before + b" 8 Tf" + after if mark else b"")


def _outside(file: pikepdf.Pdf) -> None:
    _on_page(file, rb"Tf 1 0 0 1 " + _LEFT, b"Tf 1 0 0 1 10", count=1)


def _on_top(file: pikepdf.Pdf) -> None:
    heights = re.findall(rb"14 Tf 1 0 0 1 " + _LEFT + rb" ([\d.]+) Tm", file.pages[0].Contents.read_bytes())
    _on_page(file, rb" " + heights[4] + rb" Tm", b" " + _up(heights[5], 4) + b" Tm", count=1)


def _close_lines(file: pikepdf.Pdf) -> None:
    heights = re.findall(rb"14 Tf 1 0 0 1 " + _LEFT + rb" ([\d.]+) Tm", file.pages[0].Contents.read_bytes())
    _on_page(file, rb" " + heights[2] + rb" Tm", b" " + _up(heights[2], -4) + b" Tm", count=1)


def _up(height: bytes, by: float) -> bytes:
    return str(float(height) + by).encode()


def _no_footer(file: pikepdf.Pdf) -> None:
    _on_page(file, rb"/Artifact <</Type /Pagination /Subtype /Footer>> BDC.*?EMC", b"", page=1)


def _no_line_to_sign(file: pikepdf.Pdf) -> None:
    for page in range(len(file.pages)):
        content = file.pages[page].Contents.read_bytes()
        file.pages[page].Contents.write(
            re.sub(_LEFT + rb" ([\d.]+) m " + _SIGNED_TO + rb" \1 l", _LEFT + rb" \1 m 90 \1 l", content)
        )


OURS: dict[str, tuple[Break, ...]] = {
    "words_in_order": (_swap_order, _lose_words),
    "headings": (_skip_heading, _second_title, _other_bookmark),
    "table_headers": (_no_scope, _uneven_row),
    "words_for_all": (
        _junk_alternative,
        _empty_alternative,
        _no_alternative,
        _no_words_for_field,
        _field_out_of_tree,
    ),
    "letters": (_font_not_inside, _other_font_not_inside, _private_letters),
    "size_of_words": (_small_words, _small_footer, _small_field),
    "within_the_page": (_outside,),
    "nothing_on_top": (_on_top,),
    "leading": (_close_lines,),
    "only_black": (_coloured_field,),
    "furniture": (_no_footer,),
    "room_to_sign": (_no_line_to_sign,),
}


def _broken(document: Document, how: Break) -> bytes:
    file = pikepdf.open(io.BytesIO(make_pdf(document)))
    how(file)
    kept = io.BytesIO()
    file.save(kept)
    return kept.getvalue()


@pytest.mark.parametrize(
    ("rule", "how"),
    [pytest.param(rule, how, id=f"{rule}{how.__name__}") for rule, hows in OURS.items() for how in hows],
)
def test_that_our_rule_notices(everything: Make, rule: str, how: Break) -> None:
    document = everything()
    found = complaints(document, read_pdf(_broken(document, how)))
    assert rule in {said.partition(":")[0] for said in found}


def test_that_a_row_torn_apart_is_noticed(everything: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flow, "_least", lambda pieces, number, frame: 0)
    monkeypatch.setattr(flow, "_stop", lambda piece, index: index + 1)
    document = everything()
    found = complaints(document, read_pdf(make_pdf(document)))
    assert any(said.startswith("splits: ") for said in found)


def test_that_room_parted_from_its_question_is_noticed(
    everything: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def parted(piece: flow.Piece, index: int) -> int:
        return index + 1

    monkeypatch.setattr(flow, "_stop", parted)
    monkeypatch.setattr(flow, "_least", lambda pieces, number, frame: 0)
    found: list[str] = []
    rooms = tuple(block for block in everything().blocks if isinstance(block, WriteField))
    for more in range(24):  # somewhere among these, the end of a page falls between the two
        line = Paragraph(words="A line.")
        document = replace(everything(), blocks=(*(line,) * more, *rooms, *(line,) * 12))
        found += complaints(document, read_pdf(make_pdf(document)))
    assert any(said.startswith("room_with_its_question: ") for said in found)


NOTICED_ABOVE = {"splits", "same_side", "room_with_its_question"}


def test_that_every_rule_of_ours_is_seen_to_notice_something() -> None:
    assert {rule.__name__ for rule in RULES} == {*OURS, *NOTICED_ABOVE}


def test_that_a_heading_left_alone_is_noticed(everything: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    start = flow._least

    def parted(pieces: Any, number: int, frame: float) -> float:
        after_heading = number and pieces[number - 1].with_next
        return frame if after_heading else start([*pieces[:number], pieces[number]], number, frame)

    monkeypatch.setattr(flow, "_least", parted)
    document = everything()
    found = complaints(document, read_pdf(make_pdf(document)))
    assert any("is alone at the end of page" in said for said in found)


def test_that_a_picture_on_the_wrong_side_is_noticed(
    everything: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    paint = Sheet.picture
    monkeypatch.setattr(
        Sheet, "picture", lambda self, shown, left, top, size: paint(self, shown, left + 300, top, size)
    )
    document = everything()
    found = complaints(document, read_pdf(make_pdf(document)))
    assert any(said.startswith("same_side: ") for said in found)


def test_that_colour_on_a_page_is_noticed(everything: Make) -> None:
    broken = _broken(everything(), lambda file: _on_page(file, rb"^", b"1 0 0 rg\n", count=1))
    with pytest.raises(AssertionError, match="nobody expects: rg"):
        read_pdf(broken)


def _no_language(file: pikepdf.Pdf) -> None:
    del file.Root["/Lang"]


def _no_tab_order(file: pikepdf.Pdf) -> None:
    for page in file.pages:
        del page["/Tabs"]


def _title_not_shown(file: pikepdf.Pdf) -> None:
    file.Root.ViewerPreferences.DisplayDocTitle = False


def _unmarked(file: pikepdf.Pdf) -> None:
    _on_page(file, rb"/Artifact BMC(.*?)EMC", b"\\1", count=1)


def _lost_parent(file: pikepdf.Pdf) -> None:
    del _widgets(file)[0]["/StructParent"]


def _asks_reader_to_draw(file: pikepdf.Pdf) -> None:
    file.Root.AcroForm.NeedAppearances = True


THEIRS: dict[str, tuple[Break, ...]] = {
    "ua1": (
        _no_alternative, _skip_heading, _no_words_for_field, _no_language, _no_tab_order, _title_not_shown,
        _unmarked, _lost_parent, _font_not_inside,
    ),
    "2a": (_font_not_inside, _asks_reader_to_draw),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.xdist_group("vera")
@pytest.mark.parametrize(
    ("profile", "how"),
    [
        pytest.param(profile, how, id=f"{profile}{how.__name__}")
        for profile, hows in THEIRS.items()
        for how in hows
    ],
)
def test_that_the_checkers_notice(everything: Make, profile: str, how: Break) -> None:
    broken = _broken(everything(), how)
    assert page_failures(broken, profile)
    checker = vera()
    if checker is None:
        pytest.skip(NOT_CHECKED)
    assert checker.failures(broken, profile)
