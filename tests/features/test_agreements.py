"""Each feature of agreements and documents (E1 to E11), on the papers of the pretend project."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from functools import cache
from html import unescape

import pikepdf
import pytest

from coprod_desktop.documents.html import make_html
from coprod_desktop.documents.pdf import make_pdf
from coprod_desktop.documents.styles import BODY, PAGE_HEIGHT, PAGE_WIDTH
from coprod_desktop.domain.agreement_records import AgreementStatus, OwnClause
from coprod_desktop.domain.agreements import build, build_one, own_copy
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.blocks import Document, EasyRow, SignatureLines
from coprod_desktop.domain.consent_records import Signature, SignedBy
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import PaperSize, WordLevel
from coprod_desktop.domain.standing_words import standing
from coprod_desktop.domain.tidying import tidy
from coprod_desktop.shipped import core_pack, sample_project
from tests.documents.reading import Reading, read_pdf

PROJECT, PACK = sample_project(), core_pack()
TOGETHER = DocumentKind.WORKING_TOGETHER


@cache
def paper(kind: DocumentKind, subject: str = "") -> Document:
    return build_one(PROJECT, PACK, kind, subject)


@cache
def reading(kind: DocumentKind, subject: str = "") -> Reading:
    return read_pdf(make_pdf(paper(kind, subject)))


def test_E1_a_role_agreement_is_built_from_what_was_said_about_the_role() -> None:
    holding = PROJECT.holdings[0]
    role = next(one for one in PROJECT.roles if one.id == holding.role)
    said = reading(DocumentKind.ROLE_AGREEMENT, holding.person).tree.said
    for words in (role.title, role.purpose, *role.tasks):
        assert words in said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (None, "Sign here, or make your mark"),
        (Signature(by=SignedBy.DRAWING, strokes=(((0, 0), (9, 9)),)), "Signed by drawing"),
        (Signature(by=SignedBy.TYPED_NAME, name="Kit"), "Kit"),
        (Signature(by=SignedBy.MARK, strokes=(((0, 0), (9, 9)),), witness="Jo"), "Jo"),
        (Signature(by=SignedBy.PAPER_LATER), "Sign here, or make your mark"),
    ],
)
def test_E2_a_paper_is_signed_on_screen_by_mark_with_a_witness_on_paper_or_later(
    given: Signature | None, said: str
) -> None:
    signed = replace(paper(TOGETHER), blocks=(SignatureLines(who="Kit", signature=given),))
    tree = read_pdf(make_pdf(signed)).tree
    assert said in tree.said
    assert tree.of("Form") or given, "there is room for what was not given"


def test_E3_each_page_says_version_date_status_and_page_x_of_y() -> None:
    document, read = tidy(paper(TOGETHER)), reading(TOGETHER)
    for number in range(1, read.pages + 1):
        furniture = read.furniture(number)
        assert f"Page {number} of {read.pages}" in furniture
        assert standing(document) in furniture.replace(" | ", ", ") or document.day in furniture


def test_E4_the_pack_has_each_paper_a_group_needs() -> None:
    kinds = {document.kind for document in build(PROJECT, PACK)}
    assert kinds >= {
        TOGETHER,
        DocumentKind.ROLE_AGREEMENT,
        DocumentKind.LIMITS_REGISTER,
        DocumentKind.CONSENT_RECORD,
        DocumentKind.ACTION_LIST,
        DocumentKind.NOT_KNOWN_YET,
        DocumentKind.YOU_SAID,
        DocumentKind.SUMMARY,
        DocumentKind.LEAVING_NOTE,
        DocumentKind.BLANK_QUESTIONS,
        DocumentKind.BLANK_CONSENT,
    }


@pytest.mark.parametrize("kind", [TOGETHER, DocumentKind.LIMITS_REGISTER, DocumentKind.BLANK_CONSENT])
def test_E5_a_tagged_paper_and_a_page_for_the_screen_say_the_same(kind: DocumentKind) -> None:
    page = unescape(re.sub(r"<[^>]+>", "\n", make_html(paper(kind)).partition("<main>")[2]))
    shown = " ".join(page.split())
    for node in reading(kind).tree.all():
        if node.kind in {"H1", "H2", "H3", "P"} and node.words and node.words != "☐":
            assert " ".join(node.words.split()) in shown


def test_E6_easy_words_are_rows_of_a_picture_and_a_short_idea_in_14_point_or_more() -> None:
    easy = build_one(replace(PROJECT, word_level=WordLevel.EASY), PACK, DocumentKind.LIMITS_REGISTER)
    rows = [block for block in easy.blocks if isinstance(block, EasyRow)]
    assert rows
    assert all(row.picture for row in rows)
    assert min(run.size for run in read_pdf(make_pdf(easy)).painted) >= 14
    assert "not yet checked by readers" in text_of(easy), "nobody takes it for more than it is"


def test_E7_a_group_s_own_clause_stands_where_the_group_put_it() -> None:
    first = OwnClause(id="a", document=TOGETHER, heading="Tea first", words="We have tea.", order=1)
    last = replace(first, id="b", heading="Tea last", order=9000)
    said = text_of(build_one(replace(PROJECT, own_clauses=(last, first)), PACK, TOGETHER))
    assert 0 < said.index("Tea first") < said.index("Tea last")


def test_E8_somebody_s_own_copy_names_nobody_else() -> None:
    for record in PROJECT.consents:
        said = text_of(own_copy(PROJECT, PACK, record.id))
        others = {one.name for one in PROJECT.people if one.id != record.person and not one.staff}
        chosen = said.partition("My choices")[2].partition("What I was told")[0]
        assert not [name for name in others if re.search(rf"\b{name}\b", chosen)]


def test_E9_an_agreement_says_that_it_is_not_a_contract() -> None:
    assert "This is not a contract." in text_of(paper(TOGETHER))
    assert "not a contract" in text_of(paper(DocumentKind.ROLE_AGREEMENT, PROJECT.holdings[0].person))


def test_E10_a_paper_is_in_the_format_that_is_kept() -> None:
    with pikepdf.open(io.BytesIO(make_pdf(paper(DocumentKind.SUMMARY)))) as file:
        about = file.open_metadata()
        assert (about.pdfa_status, str(about["pdfuaid:part"])) == ("2A", "1")


@pytest.mark.parametrize("size", PaperSize)
def test_E11_a_paper_is_a4_black_on_white_and_as_large_as_chosen(size: PaperSize) -> None:
    read = read_pdf(make_pdf(replace(paper(DocumentKind.SUMMARY), paper_size=size)))
    for page in read.file.pages:
        assert [float(edge) for edge in page.MediaBox[2:]] == pytest.approx(
            [PAGE_WIDTH, PAGE_HEIGHT], abs=0.1
        )
    assert min(run.size for run in read.painted) >= BODY[size]
    for page in read.file.pages:
        colours = {str(one.operator) for one in pikepdf.parse_content_stream(page)}
        assert not colours & {"rg", "RG", "k", "K", "sc", "SC", "scn", "SCN"}, "its ink is black"


def test_E4_a_draft_can_be_printed_before_all_is_agreed() -> None:
    draft = build_one(replace(PROJECT, consents=(), agreements=()), PACK, TOGETHER)
    assert draft.status is AgreementStatus.DRAFT
    assert "Draft" in read_pdf(make_pdf(draft)).furniture(1)
