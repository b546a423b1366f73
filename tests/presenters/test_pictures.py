from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from coprod_desktop.domain.limit_names import COLUMNS
from coprod_desktop.pictures import picture_ids
from coprod_desktop.presenters.pictures import ANSWERS, BUTTONS, OPTIONS, PAGES, with_pictures
from coprod_desktop.presenters.registry import ALL_PAGES
from coprod_desktop.presenters.screen import Button, ChoiceField, Option, Screen, Text
from coprod_desktop.presenters.wording import REPLIES, SAYS, SHARINGS, STANCES
from tests.gates.every_page import every_screen

SCREENS = every_screen()


def test_that_every_page_there_is_has_a_picture() -> None:
    assert set(ALL_PAGES) - set(PAGES) == set()


def test_that_every_heading_has_a_picture_beside_it() -> None:
    assert [name for name, screen in SCREENS.items() if not screen.picture] == []


def test_that_every_picture_that_is_named_exists() -> None:
    named = {*PAGES.values(), *BUTTONS.values(), *ANSWERS.values()}
    named.update(picture for known in OPTIONS.values() for picture in known.values())
    named.update(picture for screen in SCREENS.values() for picture in _pictures(screen))
    assert named - picture_ids() == set()


def _pictures(screen: Screen) -> Iterator[str]:
    for part in screen.parts:
        if isinstance(part, ChoiceField):
            yield from (option.picture for option in part.options if option.picture)
        elif picture := getattr(part, "picture", ""):
            yield picture


@pytest.mark.parametrize(
    ("field", "ids"),
    [("column", COLUMNS), ("sharing", SHARINGS), ("say", SAYS), ("choice", STANCES)],
)
def test_that_every_choice_of_a_kind_has_a_picture_of_its_own(field: str, ids: dict[str, str]) -> None:
    known = OPTIONS.get(field, ANSWERS)
    assert len({known[id] for id in ids}) == len(ids)


def test_that_every_reply_without_an_answer_has_a_picture() -> None:
    replies = {id for id in BUTTONS if id.startswith("reply/")}
    assert len(replies) == len(REPLIES)


def test_that_a_page_may_choose_its_own_pictures() -> None:
    own = Screen(
        id="help",
        key="help",
        title="Help",
        picture="idea",
        parts=(
            Text(words="Read this."),
            Button(id="stop", words="Stop", picture="pause"),
            Button(id="other", words="Something else"),
            ChoiceField(id="say", label="Say", options=(Option(id="yes", words="Yes", picture="hand"),)),
        ),
    )
    assert with_pictures(own) == own
    assert with_pictures(replace(own, picture="")).picture == "help"


def test_that_a_page_nobody_drew_for_stands_without() -> None:
    bare = Screen(id="new-page", key="new", title="A new page")
    assert with_pictures(bare) == bare
