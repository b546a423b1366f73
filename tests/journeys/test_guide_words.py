"""The guide for facilitators keeps to plain words, leads from page to page, and its commands work."""

from __future__ import annotations

import re
import shlex
from itertools import pairwise
from pathlib import Path

import pytest

from coprod_desktop.cli import run_command
from coprod_desktop.ui.keys import PRESSES, SIZES
from tests.journeys.guide_pages import (
    FIRST,
    GUIDE,
    PAGES,
    commands_on,
    headings_on,
    links_on,
    pictures_on,
    sentences_on,
)

NOT_OUR_WORDS = re.compile(
    r"\b(service users?|contracts?|jobs?|hard to reach|non-compliant|failed|errors?|invalid|must|"
    r"meetings?|participants?|easy read|two|three|four|five|six|seven|eight|nine|ten)\b",
    re.IGNORECASE,
)
LONGEST = 20
EVERY_PAGE = (FIRST, *PAGES)
WITHOUT_A_WINDOW, KEYS = "17-without-a-window", "13-comfort-and-keys"


@pytest.mark.parametrize("page", EVERY_PAGE, ids=lambda page: page.stem)
def test_that_the_guide_has_short_sentences_in_our_words(page: Path) -> None:
    said = list(sentences_on(page))
    assert [sentence for sentence in said if len(sentence.split()) > LONGEST] == []
    assert [found[0] for sentence in said for found in NOT_OUR_WORDS.finditer(sentence)] == []


@pytest.mark.parametrize("page", EVERY_PAGE, ids=lambda page: page.stem)
def test_that_words_from_the_screen_are_bold_so_that_they_are_checked(page: Path) -> None:
    assert '"' not in " ".join(sentences_on(page))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_that_each_page_has_a_picture_that_words_describe(page: Path) -> None:
    pictures = pictures_on(page)
    assert pictures or page.stem == WITHOUT_A_WINDOW
    assert [name for name, alt in pictures.items() if len(alt.split()) < 8] == []


@pytest.mark.parametrize("page", EVERY_PAGE, ids=lambda page: page.stem)
def test_that_a_screen_reader_can_go_by_the_headings_and_hears_every_picture(page: Path) -> None:
    levels = headings_on(page)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels)), "no level is left out"
    assert all(alt.endswith(".") for alt in pictures_on(page).values()), "a voice pauses after it"
    text = page.read_text("utf-8")
    assert text.count("![") == len(pictures_on(page)), "a picture has words, and is one of ours"
    assert [words for words in links_on(page) if words.lower() in ("here", "more", "link", "")] == []
    assert "<" not in re.sub(r"`[^`]*`", "", text), "there is no HTML that could be left out"


def test_that_headings_that_skip_a_level_are_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# One\n\n```\n# no heading\n```\n\n### Three\n", "utf-8")
    assert headings_on(page) == [1, 3]


def test_that_each_page_leads_to_the_next() -> None:
    first = FIRST.read_text("utf-8")
    assert [page.name for page in PAGES if f"({page.name})" not in first] == []
    after = (*PAGES[1:], FIRST)
    ends = {page.name: page.read_text("utf-8").strip().splitlines()[-1] for page in PAGES}
    assert [name for name, then in zip(ends, after, strict=True) if f"({then.name})" not in ends[name]] == []


def test_that_the_guide_names_every_key() -> None:
    keys = (GUIDE / f"{KEYS}.md").read_text("utf-8")
    assert [key for key in {*PRESSES, *SIZES} - {"Ctrl+="} if f"`{key}`" not in keys] == []


def test_that_the_commands_for_it_staff_work(
    tmp_path: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for line in commands_on(GUIDE / f"{WITHOUT_A_WINDOW}.md"):
        program, *arguments = shlex.split(line)
        assert program == "coprod-desktop"
        assert run_command(arguments) == 0, line
    assert list(data_folder.iterdir())
    assert list((tmp_path / "papers").glob("*.pdf"))
    assert capsys.readouterr().err == ""
