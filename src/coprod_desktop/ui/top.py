"""What stands above every page's parts: the menu, the goal, problems, and what just happened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt

from coprod_desktop.domain.errors import Problem
from coprod_desktop.presenters.screen import Button, Weight
from coprod_desktop.ui.button_row import make_button
from coprod_desktop.ui.buttons import PressButton
from coprod_desktop.ui.focus import scroll_to
from coprod_desktop.ui.layouts import FlowRow, Stack
from coprod_desktop.ui.readings import HeadingLabel, Panel
from coprod_desktop.ui.text_label import TextLabel
from coprod_desktop.ui.theme import HINT, Token
from coprod_desktop.ui.views import Calls


class MenuRow(FlowRow):
    """The buttons that stand in the same place on every page."""

    def __init__(self, calls: Calls) -> None:
        super().__init__(gap=0.5)  # so that all of it fits into one line at the normal size
        self._calls, self._shown = calls, tuple[Button, ...]()
        self.hide()

    def show_menu(self, menu: tuple[Button, ...]) -> None:
        """Show these buttons; does nothing when they are shown already."""
        if menu != self._shown:
            self._shown = menu
            self.clear()
            for button in menu:
                made = make_button(replace(button, weight=Weight.QUIET), self._calls)
                self.add(made)
        self.setVisible(bool(menu))


class ProblemPanel(Panel):
    """What to put right on this page, with a button for each that goes to its field."""

    def __init__(self, calls: Calls, go_to: Callable[[str], None]) -> None:
        super().__init__(Token.PROBLEM, Token.PROBLEM_SOFT)
        self._calls, self._go_to, self._shown = calls, go_to, tuple[Problem, ...]()
        self.title = HeadingLabel(calls.say("Check this page"))
        self.title.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setObjectName("problems")
        self.add(self.title)
        self.row = FlowRow()
        self.add(self.row)
        self.hide()

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show what to put right; nothing at all when nothing is."""
        if problems != self._shown:
            self._shown = problems
            self.row.clear()
            for problem in problems:
                button = PressButton(problem.words, Weight.QUIET, id=f"problem/{problem.field}")
                button.clicked.connect(lambda _on=False, field=problem.field: self._go_to(field))
                self.row.add(button)
            said = (self.title.words + ".", *(problem.words for problem in problems))
            self.title.setAccessibleName(" ".join(said))  # a label's description is read by few
        self.setVisible(bool(problems))

    def take_focus(self) -> None:
        """Take the focus, so that a screen reader reads what to put right; all of it comes into sight."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        scroll_to(self)


class NoticeLine(Panel):
    """What just happened, and a button to undo it where there is one."""

    def __init__(self, calls: Calls) -> None:
        super().__init__()
        self._calls = calls
        self._button: Button | None = None
        self.words, self.row = TextLabel(), FlowRow()
        self.setObjectName("notice")
        self.add(self.words)
        self.add(self.row)
        self.hide()

    def show_notice(self, words: str, button: Button | None) -> None:
        """Show these words; nothing at all when there are none."""
        self.words.say(words)
        if button != self._button:
            self._button = button
            self.row.clear()
            if button is not None:
                self.row.add(make_button(button, self._calls))
        self.row.setVisible(button is not None)
        self.setVisible(bool(words))


class GoalLine(Stack):
    """The common goal, always in sight."""

    def __init__(self, calls: Calls) -> None:
        super().__init__(gap=0)
        self._say = calls.say
        self.goal = TextLabel(style=HINT)
        self.goal.make_reading_stop()
        self.add(self.goal)

    def show_goal(self, goal: str) -> None:
        """Show the goal; nothing at all when there is none yet."""
        self.goal.say(self._say("What we want to make or change: {goal}", goal=goal))
        self.setVisible(bool(goal))
