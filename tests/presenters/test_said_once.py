"""What just happened is said once on a page: in its place under the heading, and nowhere else."""

from __future__ import annotations

import pytest

from coprod_desktop.presenters.screen import Button
from tests.presenters.looking import cards, parts_of, texts
from tests.presenters.talking import at_choices, talked


def test_that_a_yes_that_is_taken_back_is_said_once() -> None:
    walk = talked(at_choices())
    walk.press("pass/sam", "mine")
    walk.press(next(button for button in walk.buttons() if button.startswith("take-back/")))
    assert walk.screen.notice.startswith("This is taken back")
    assert walk.screen.notice not in texts(walk.screen)


@pytest.mark.parametrize("kind", ["take-back/", "leave-role/"])
def test_that_what_was_taken_is_named_by_the_undo_that_has_the_keys_and_not_twice(kind: str) -> None:
    walk = talked(at_choices())
    walk.press("pass/sam", "mine")
    pressed = next(button for button in walk.buttons() if button.startswith(kind))
    walk.press(pressed)
    assert walk.screen.focus == f"undo/{pressed}"
    on_cards = (one for card in cards(walk.screen) for one in card.buttons)
    shown = (*parts_of(walk.screen, Button), *on_cards)
    undo = next(one for one in shown if one.id == walk.screen.focus)
    what = undo.words.partition(": ")[2]
    assert what
    assert what not in walk.screen.notice


def test_that_making_ones_own_copy_is_said_once() -> None:
    walk = talked(at_choices())
    walk.press("pass/sam", "mine", "data", "print")
    assert walk.screen.notice
    assert walk.screen.notice not in texts(walk.screen)
