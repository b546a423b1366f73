"""What just happened is said once on a page: in its place under the heading, and nowhere else."""

from __future__ import annotations

from tests.presenters.looking import texts
from tests.presenters.talking import at_choices, talked


def test_that_a_yes_that_is_taken_back_is_said_once() -> None:
    walk = talked(at_choices())
    walk.press("pass/sam", "mine")
    walk.press(next(button for button in walk.buttons() if button.startswith("take-back/")))
    assert walk.screen.notice.startswith("This is taken back")
    assert walk.screen.notice not in texts(walk.screen)


def test_that_making_ones_own_copy_is_said_once() -> None:
    walk = talked(at_choices())
    walk.press("pass/sam", "mine", "data", "print")
    assert walk.screen.notice
    assert walk.screen.notice not in texts(walk.screen)
