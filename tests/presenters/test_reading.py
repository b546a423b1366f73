"""Reading aloud says what is shown, in the order it is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.errors import Problem
from coprod_desktop.presenters.screen import (
    Bullets,
    Button,
    Card,
    Cards,
    ChoiceField,
    More,
    Option,
    PagesPart,
    Part,
    Row,
    Screen,
    SignatureField,
    Status,
    Summary,
    Task,
    TaskMap,
    Text,
    TextField,
    TicksField,
)
from coprod_desktop.presenters.spoken import Said, sentences, spoken


def heard(screen: Screen) -> list[str]:
    return [said.words for said in spoken(screen)]


YES_NO = (Option(id="y", words="Yes", hint="A hint"), Option(id="n", words="No"))
CARD = Card(title="Sam", lines=("Staff",), buttons=(Button(id="b", words="Open"),))


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (Text(words="Read this. And this"), ["Read this.", "And this."]),
        (Bullets(items=("One", "Two!")), ["One.", "Two!"]),
        (More(id="m", label="See an example", words="Hidden"), ["Button: See an example."]),
        (TextField(id="t", label="Name", hint="Any"), ["Name.", "Any.", "It is empty."]),
        (TextField(id="t", label="Name", value=" \n"), ["Name.", "It is empty."]),
        (TextField(id="t", label="Name", value="Sam"), ["Name.", "You wrote: Sam."]),
        (
            ChoiceField(id="c", label="Which?", options=YES_NO, chosen="y"),
            ["Which?", "Yes: chosen.", "A hint.", "No."],
        ),
        (
            TicksField(id="c", label="Which?", options=YES_NO, ticked=("n",)),
            ["Which?", "Yes.", "A hint.", "No: chosen."],
        ),
        (SignatureField(id="s", label="Sign", hint="Draw"), ["Sign.", "Draw."]),
        (Button(id="b", words="Go on"), ["Button: Go on."]),
        (Summary(rows=(Row(label="Goal", words="A leaflet"),)), ["Goal.", "A leaflet."]),
        (Cards(label="People", cards=(CARD,), empty="Nobody"), ["People.", "Sam.", "Staff."]),
        (Cards(label="People", empty="Nobody"), ["People.", "Nobody."]),
        (
            TaskMap(
                tasks=(Task(button=Button(id="b", words="Roles"), status=Status.STARTED, says="Started"),),
                says="1 part",
            ),
            ["1 part.", "Roles.", "Started."],
        ),
        (PagesPart(id="p", label="Limits", pdf=b""), ["The pages of: Limits."]),
    ],
)
def test_that_each_kind_of_part_is_said(part: Part, said: list[str]) -> None:
    assert heard(Screen(id="x", key="x", title="", parts=(part,))) == said


def test_that_heading_step_problems_and_notice_come_before_the_rest() -> None:
    screen = Screen(
        id="x",
        key="x",
        title="What is the goal?",
        step="1 of 2",
        problems=(Problem(field="a", words="Write it"),),
        notice="Saved.",
        parts=(Text(words="Then this."),),
    )
    assert heard(screen) == ["What is the goal?", "1 of 2.", "Write it.", "Saved.", "Then this."]


def test_that_reading_speaks_the_readers_language() -> None:
    screen = Screen(id="x", key="x", title="", parts=(TextField(id="t", label="Name"),))
    said = spoken(screen, lambda english, /, **_: english.upper())
    assert [one.words for one in said] == ["Name.", "IT IS EMPTY."]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ()),
        (" \n ", ()),
        ("…", ()),
        ("One. Two? “Three!” Four", ("One.", "Two?", "“Three!”", "Four.")),
        ("A line\nanother", ("A line.", "another.")),
        ("Yes, if…", ("Yes, if…",)),
        ("(This)", ("(This)",)),
        ("It is £6.50 at 10.30", ("It is £6.50 at 10.30.",)),
    ],
)
def test_that_words_are_said_sentence_by_sentence(words: str, found: tuple[str, ...]) -> None:
    assert sentences(words) == found


@given(st.text())
def test_that_any_words_can_be_said_and_no_letter_is_left_out(words: str) -> None:
    said = sentences(words)
    assert all(one.strip() for one in said)
    letters = "".join(mark for mark in words if mark.isalnum())
    assert "".join(mark for one in said for mark in one if mark.isalnum()) == letters


def test_that_a_word_outside_the_shown_text_has_no_place() -> None:
    said = Said(words="You wrote: Sam.", thing="t", shown="Sam", start=0, end=3, shift=-11)
    assert said.shown_range(11, 14) == (0, 3)
    assert said.shown_range(0, 3) is None
    assert said.shown_range(4, 9) is None
