"""The HTML form: the same words, in order, with nothing fetched from anywhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from coprod_desktop.documents.html import make_html
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.blocks import (
    Bullets,
    ChoiceField,
    Document,
    EasyRow,
    Fact,
    Facts,
    FieldOption,
    Heading,
    Paragraph,
    SignatureLines,
    Table,
    WriteField,
)
from coprod_desktop.domain.consent_records import Signature, SignedBy
from coprod_desktop.domain.jigsaw import Jigsaw, JigsawPiece
from coprod_desktop.domain.person import PaperSize
from coprod_desktop.domain.timeline import Timeline
from coprod_desktop.pictures import picture_ids

Make = Callable[..., Document]
DRAWING = Signature(by=SignedBy.DRAWING, strokes=(((0, 0), (1000, 1000)), ((500, 500),)))
EVERYTHING = (
    Heading(level=2, words='Who & what <b>"now"</b>'),
    Paragraph(words="One.\nTwo."),
    Paragraph(words="Keep this safe.\nPlease.", note=True),
    Bullets(items=("Start on time.", "Say why,\nin plain words.")),
    Bullets(items=("First", "مرحبا"), numbered=True),
    Facts(rows=(Fact(label="By when?", words="14 March"), Fact(label="Who?", words="A\nB"))),
    Table(caption="Who does what", header=("What", "Who"), rows=(("Write <it>", "Asha"), ("Draw", ""))),
    Table(caption="", header=(), rows=(("Print", "Ben"),)),
    SignatureLines(who="Asha & co", signature=DRAWING, signed_on="3 March"),
    SignatureLines(who=""),
    EasyRow(words="You can stop.\nYou do not have to say why.", picture="stop"),
    Jigsaw(
        pieces=(
            JigsawPiece(title="Roles: who does what", words="Started", there=True),
            JigsawPiece(title="People in the group", words="Not started", there=False),
            JigsawPiece(title="Ideas", words="Done for now", there=True),
            JigsawPiece(title="Questions", words="Not started", there=False),
        )
    ),
    Timeline(
        days=("2026-11-27", "2026-12-01", "2026-12-02", "2027-02-14"),
        says="Picture: a line with 4 days on it.",
        finish="2027-02-14",
    ),
    WriteField(name="goal", label="What do you want?", hint="Write or draw.", lines=3),
    WriteField(name="name", label="A name", words="Asha"),
    ChoiceField(
        name="part",
        label="Do you want to take part?",
        hint="Tick 1 box.",
        options=(
            FieldOption(id="yes", words="Yes"),
            FieldOption(id="no", words="No"),
            FieldOption(id="if", words="Yes, if:", room="part-if-words"),
        ),
    ),
    ChoiceField(
        name="ways",
        label="Which ways?",
        options=(FieldOption(id="talk", words="Talk"), FieldOption(id="write", words="Write")),
        several=True,
    ),
)


class _Reader(HTMLParser):
    """Collects words and tags of the body; refuses tags that do not match."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.names: list[str] = []
        self._open: list[str] = []
        self.feed(page.partition("<body>")[2].partition("</body>")[0])
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.names += [value or "" for name, value in attrs if name == "aria-label"]
        self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open[-1:] != ["text"]:  # in a picture, whose name says what it shows
            self.words += data.split()


def _plain(document: Document) -> list[str]:
    known = text_of(document).replace("\nA name\nAsha", "\nA name")  # what is filled in stands in its field
    return [word for word in known.split() if word not in {"|", "•", "1.", "2.", "☐"}]


def test_that_the_page_says_the_same_words_in_the_same_order(paper: Make) -> None:
    document = paper(*EVERYTHING)
    assert _Reader(make_html(document)).words == _plain(document)


def test_that_a_page_without_a_goal_or_day_says_the_rest(paper: Make) -> None:
    document = paper(goal="", day="")
    assert _Reader(make_html(document)).words == _plain(document)


def test_that_the_page_is_built_of_what_readers_know(paper: Make) -> None:
    page = make_html(paper(*EVERYTHING))
    reader = _Reader(page)
    assert reader.tags.count("h1") == reader.tags.count("main") == 1
    assert {"h2", "ul", "ol", "dl", "dt", "dd", "table", "caption", "thead", "th", "td", "svg"} <= set(
        reader.tags
    )
    assert reader.tags.count("caption") == reader.tags.count("thead") == 1
    assert page.startswith('<!DOCTYPE html>\n<html lang="en-GB">')
    assert "<title>Our working-together agreement</title>" in page
    assert reader.names == ["Drawn signature of Asha & co", "Picture: a line with 4 days on it."]
    assert 'font-size="1">4</text>' in page


def test_that_each_field_has_its_label_and_one_choice_is_one_group(paper: Make) -> None:
    page = make_html(paper(*EVERYTHING))
    ids = set(re.findall(r'<(?:input|textarea)[^>]* id="([^"]*)"', page))
    assert ids - {"part-if-words"} == set(re.findall(r'<label for="([^"]*)"', page))
    assert 'aria-label="Do you want to take part? Yes, if:"' in page
    assert ids == {
        *("goal", "name", "part-yes", "part-no", "part-if", "part-if-words", "ways-talk", "ways-write")
    }
    assert page.count("<fieldset") == page.count("<legend") == 2
    assert page.count('type="radio"') == 3
    assert 'aria-describedby="goal-hint"' in page
    assert 'value="Asha"' in page
    assert "checked" not in page


def test_that_words_are_never_markup(paper: Make) -> None:
    page = make_html(paper(*EVERYTHING, title="<script>alert(1)</script>", language='x"><b>'))
    assert "<script" not in page
    assert "<b>" not in page
    assert "Who &amp; what &lt;b&gt;&quot;now&quot;&lt;/b&gt;" in page


def test_that_the_page_fetches_nothing(paper: Make) -> None:
    page = make_html(paper(*EVERYTHING))
    assert not re.search(r"https?:|\bsrc=|\bhref=|url\(|@import|<script|<link", page)
    assert _policies(page) == ["default-src 'none'; style-src 'unsafe-inline'"]


def _policies(page: str) -> list[str | None]:
    """Return each policy that a browser finds in a page."""
    found: list[str | None] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            given = dict(reversed(attrs))  # of two of a name, a browser takes the first
            if tag == "meta" and given.get("http-equiv") == "Content-Security-Policy":
                found.append(given.get("content"))

    Reader().feed(page)
    return found


@pytest.mark.parametrize(("size", "points"), [("standard", 14), ("large", 18), ("giant", 24)])
def test_that_the_page_has_the_chosen_size(paper: Make, size: str, points: int) -> None:
    assert f"font: {points}pt/1.5" in make_html(paper(paper_size=PaperSize(size)))


def test_that_the_style_keeps_to_the_measure_and_to_strong_contrast(paper: Make) -> None:
    page = make_html(paper())
    style = page.partition("<style>")[2].partition("</style>")[0]
    assert "max-width: 70ch" in style
    assert "color: #000; background: #fff" in style
    assert set(re.findall(r"#[0-9a-f]{3}\b", style)) == {"#000", "#fff", "#444"}
    assert not re.search(r"italic|underline|justify|uppercase|hyphens: auto", style)


def test_that_a_page_with_odd_words_can_be_written(paper: Make) -> None:
    make_html(paper(Paragraph(words="\ud800 \x00 😀 e\u0301" + "x" * 10_000))).encode()


def test_that_easy_words_have_their_picture_in_the_page_itself_and_say_nothing_twice(paper: Make) -> None:
    page = make_html(paper(EasyRow(words="You can stop.", label="Stop", picture="pause"), EasyRow(words="A")))
    first, second = re.findall(r'<div class="picture" aria-hidden="true">(.*?)</div>', page)
    assert first.startswith('<svg viewBox="0 0 48 48"')
    assert "<path" in first
    assert second == ""
    assert "Stop</p><p" in page
    filled = make_html(paper(*(EasyRow(words="A", picture=one) for one in sorted(picture_ids()))))
    assert 'fill="#000" stroke="none"' in filled
    only_label = make_html(paper(EasyRow(words="", label="Only this", picture="none")))
    assert "Only this" in only_label
