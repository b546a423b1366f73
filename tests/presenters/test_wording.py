"""Codes in words: one word for one thing, and blanks that are said calmly."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.answers import Answer, Reply, View
from coprod_desktop.domain.consent_records import Say
from coprod_desktop.domain.limit_names import COLUMNS
from coprod_desktop.domain.limit_records import Column
from coprod_desktop.domain.pack import Kind, Option, Question
from coprod_desktop.domain.person import PaperSize, Person, WordLevel
from coprod_desktop.domain.role_records import Sharing
from coprod_desktop.domain.words import say_english
from coprod_desktop.presenters import wording
from coprod_desktop.presenters.screen import Status
from tests.presenters.fake_house import empty_project

TODAY = "2026-11-23"


def said(kind: Kind, answer: Answer) -> str:
    project = empty_project(people=(Person(id="sam", name="Sam"),))
    question = Question(
        id="q",
        kind=kind,
        words="?",
        why="",
        who_sees="",
        used_by="",
        if_blank="",
        options=(Option(id="yes", words="Yes, all"),),
    )
    return wording.answer_in_words(project, question, answer, TODAY, say_english)


@pytest.mark.parametrize("kind", list(Kind))
def test_that_a_blank_is_said_as_not_provided(kind: Kind) -> None:
    assert said(kind, Answer(id="q")) == "Nothing here yet"


@pytest.mark.parametrize("kind", list(Kind))
def test_that_a_reply_is_said_in_place_of_kept_words(kind: Kind) -> None:
    kept = Answer(id="q", reply=Reply.RATHER_NOT_SAY, words="A film", views=(View(id="v", words="Yes"),))
    assert said(kind, kept) == "We would rather not say"


def test_that_words_are_said_as_they_are() -> None:
    assert said(Kind.WORDS, Answer(id="q", words="A film\nand songs ")) == "A film\nand songs"


def test_that_a_day_is_said_in_words() -> None:
    assert said(Kind.DAY, Answer(id="q", words="1/12/2026")) == "1 December 2026"


def test_that_a_choice_is_said_with_what_was_added() -> None:
    assert said(Kind.CHOICE, Answer(id="q", choice="yes", words="For now")) == "Yes, all\nFor now"


def test_that_an_option_that_is_gone_leaves_the_words() -> None:
    assert said(Kind.CHOICE, Answer(id="q", choice="gone", words="For now")) == "For now"
    assert said(Kind.STANCE, Answer(id="q", choice="gone")) == "Nothing here yet"


def test_that_a_stance_is_said_with_the_groups_own_wording() -> None:
    assert said(Kind.STANCE, Answer(id="q", choice="differently", words="Shared")) == (
        "We see it differently\nShared"
    )


def test_that_a_promise_is_said_with_its_keeper_and_sign() -> None:
    assert said(Kind.PROMISE, Answer(id="q", words="We listen", keeper="Sam", sign="We ask")) == (
        "We listen\nWho keeps it: Sam\nHow we will know: We ask"
    )
    assert said(Kind.PROMISE, Answer(id="q", words="We listen", keeper=" ", sign="\n")) == "We listen"


def test_that_views_are_said_with_their_names() -> None:
    views = (
        View(id="1", words="A ramp", said_by="sam"),
        View(id="2", words="Big print"),
        View(id="3", words=" ", said_by="sam"),
        View(id="4", words="Tea", said_by="nobody-here"),
    )
    assert said(Kind.VIEWS, Answer(id="q", views=views)) == "A ramp (Sam)\nBig print\nTea"


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2026-11-22", "22 November 2026 (this day has passed)"),
        ("2026-11-23", "23 November 2026"),
        ("24 Nov 2026", "24 November 2026"),
        ("31 February 2026", "31 February 2026"),
        ("end of spring", "end of spring"),
        ("", ""),
    ],
)
def test_that_a_day_that_has_passed_says_so_and_other_words_stay(when: str, words: str) -> None:
    assert wording.in_words(when, TODAY, say_english) == words


def test_that_words_nobody_can_see_are_not_provided() -> None:
    unseen = "\u200b \u200f"
    views = (View(id="1", words=unseen, said_by="sam"),)
    assert said(Kind.WORDS, Answer(id="q", words=unseen)) == "Nothing here yet"
    assert said(Kind.PROMISE, Answer(id="q", words=unseen, keeper=unseen, sign=unseen)) == "Nothing here yet"
    assert said(Kind.VIEWS, Answer(id="q", views=views)) == "Nothing here yet"


def test_that_every_code_has_its_own_words() -> None:
    for codes, words in (
        (set(Reply) - {Reply.ANSWERED}, wording.REPLIES),
        (set(Say), wording.SAYS),
        (set(Status), wording.STATUSES),
        (set(Column) - {Column.NOT_SAID}, COLUMNS),
        (set(Sharing) - {Sharing.NOT_SAID}, wording.SHARINGS),
        (set(PaperSize), wording.PAPER_SIZES),
        (set(WordLevel), wording.WORD_LEVELS),
    ):
        assert set(words) == codes
        assert len(set(words.values())) == len(codes)


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (5, "5 minutes"),
        (90, "90 minutes"),
        (120, "2 hours"),
        (150, "2 and a half hours"),
        (155, "155 minutes"),
    ],
)
def test_that_a_long_time_is_said_in_hours(minutes: int, said: str) -> None:
    assert wording.how_long(minutes, say_english) == said


def test_that_1_is_said_as_1() -> None:
    assert wording.and_in_more_places(1, say_english) == "And in 1 more place."
    assert wording.and_in_more_places(2, say_english) == "And in 2 more places."
    assert wording.papers_in_folder(1, "F", say_english) == "1 paper is in this folder: F"
    assert wording.papers_in_folder(2, "F", say_english) == "2 papers are in this folder: F"
