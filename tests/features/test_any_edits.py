"""Any row of edits on the pages of the program, undo and putting back too: what is never left behind.

No task of somebody who is away without its history, no cover who is gone, no appeal to oneself, and no
"no" without a reason (X02, X07, X09, X13).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.being_away import lines_of, standing, tasks
from coprod_desktop.domain.cover import CoverChoice
from coprod_desktop.domain.idea_history import answers_before
from coprod_desktop.domain.ideas import Fit, Idea
from coprod_desktop.domain.ideas import standing as fit_of
from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.limits import moves_of
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.overrides import AppealDays, Ground, Override
from coprod_desktop.domain.overriding import Standing, hearer_of, hearer_of_appeal, holders_of, standing_of
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import ONLY_ADDED_TO, Project
from coprod_desktop.domain.role_history import held_by_history, held_now
from coprod_desktop.domain.role_records import Holding, Role
from tests.domain.covering import may
from tests.presenters.fake_house import Walk, empty_project

IDS = ("jo", "sam", "dee")
RIGHT = Override(
    id="o",
    role="r",
    area="Law",
    ground=Ground.LAW,
    ask_first="All",
    appeal="sam",
    days=AppealDays.TWO_WEEKS,
    ends="1 March 2099",
)
people = st.sampled_from(IDS)
acts = st.sampled_from(("book", "ask"))
any_task = st.sampled_from(("book", "ask", "r"))
some_words = st.sampled_from(("", " ", "Because"))


def present_ids(project: Project) -> set[str]:
    return {person.id for person in project.people if not person.left_on}


def begun() -> Project:
    return empty_project(
        people=tuple(Person(id=one, name=one.title()) for one in IDS),
        roles=(Role(id="r", title="Writer"),),
        holdings=(Holding(id="h", role="r", person="jo"),),
        actions=(Action(id="book", what="Book", owner="sam"), Action(id="ask", what="Ask")),
        overrides=(RIGHT,),
        ideas=(Idea(id="i", words="A film"),),
        limits=(Limit(id="l", what="The logo", column=Column.OURS),),
    )


class AGroup(RuleBasedStateMachine):
    """A group that presses whatever stands on its pages, in any order."""

    @initialize()
    def begin(self) -> None:
        self.walk = Walk(begun())
        self.before = self.walk.project

    def at(self, screen: str, item: str = "") -> bool:
        """Go to a page; say whether it is still there."""
        return self.walk.go(screen, item).id == screen

    def tap(self, *buttons: str) -> bool:
        """Press buttons as long as they are on the page."""
        return all(one in self.walk.buttons() and self.walk.press(one) is not None for one in buttons)

    def answer(self, screen: str, item: str, value: str) -> None:
        """Change one field of a card."""
        if self.at(screen, f"{item}/change"):
            field = item.partition("/")[2]
            there = {getattr(part, "id", ""): part for part in self.walk.screen.parts}
            options = getattr(there.get(field), "options", None)
            if options is None or value in {one.id for one in options}:
                self.walk.write(field, value)
            self.tap("continue")

    @rule(task=acts, who=people)
    def own(self, task: str, who: str) -> None:
        self.answer("action-field", f"{task}/owner", who)

    @rule(task=acts)
    def take_an_action_away(self, task: str) -> None:
        self.at("action", task)
        self.tap("remove")

    @rule(who=people, value=st.sampled_from(("yes", "")))
    def hold(self, who: str, value: str) -> None:
        if self.at("role-people", "r") and who in present_ids(self.walk.project):
            self.walk.write(f"holds/{who}", value)
            self.tap("continue")

    @rule(button=st.sampled_from(("remove", "not-wanted")))
    def do_without_a_role(self, button: str) -> None:
        self.at("role-more", "r")
        self.tap(button)

    def one_of_the_tasks(self, which: int) -> str:
        """Return the plan of one of the tasks that somebody has, or of none."""
        there = [f"{task.id}.{task.owner}" for task in tasks(self.walk.project)]
        return there[which % len(there)] if there else "none.nobody"

    @rule(which=st.integers(0, 5), choice=st.sampled_from(("wait", "ask-first", "group")))
    def plan(self, which: int, choice: str) -> None:
        self.answer("cover-plan-field", f"{self.one_of_the_tasks(which)}/choice", choice)

    @rule(which=st.integers(0, 5), other=people)
    def name_a_cover(self, which: int, other: str) -> None:
        plan = self.one_of_the_tasks(which)
        self.answer("cover-plan-field", f"{plan}/choice", "person")
        self.answer("cover-plan-field", f"{plan}/person", other)

    @rule(who=people, stays=any_task, button=st.sampled_from(("mark", "here")))
    def away_or_back(self, who: str, stays: str, button: str) -> None:
        if self.at("away-person", who):
            self.walk.write(f"stays/{stays}", "yes")
            self.tap(button)

    @rule(who=people)
    def leave(self, who: str) -> None:
        self.at("person", who)
        self.tap("take-off")

    @rule(who=people)
    def come_again(self, who: str) -> None:
        self.at("people")
        self.tap(f"bring-back/{who}")

    @rule(column=st.sampled_from(Column), why=some_words, who=some_words)
    def move_a_limit(self, column: Column, why: str, who: str) -> None:
        for field, value in (("column", column), ("why", why), ("set_by", who), ("challenge", why)):
            self.answer("limit-field", f"l/{field}", value)
        self.at("limit", "l")
        self.tap("keep")

    @rule(fit=st.sampled_from(Fit), reason=some_words, who=some_words)
    def answer_the_idea(self, fit: Fit, reason: str, who: str) -> None:
        for field, value in (("fit", fit), ("reason", reason), ("decided_by", who)):
            self.answer("idea-answer", f"i/{field}", value)

    @rule()
    def talk_again(self) -> None:
        self.at("idea", "i")
        self.tap("again")

    @rule(who=people)
    def name_who_hears_appeals(self, who: str) -> None:
        self.answer("override-field", "o/appeal", who)

    @rule(button=st.sampled_from(("stop", "on", "remove")))
    def stop_the_right(self, button: str) -> None:
        self.at("override", "o")
        self.tap(button)

    @rule(who=people, area=st.sampled_from(("yes", "no")), reason=some_words)
    def use_the_right(self, who: str, area: str, reason: str) -> None:
        if self.at("override", "o") and self.tap("use") and self.walk.project.unfinished_uses:
            new = self.walk.project.unfinished_uses[-1].id
            said = {"used_by": who, "in_area": area, "what": "X", "asked": "All", "reason": reason}
            for field, value in said.items():
                self.answer("override-use-field", f"{new}/{field}", value)
            self.at("override-use", new)
            self.tap("record")

    @rule(who=people)
    def appeal(self, who: str) -> None:
        for use in self.walk.project.override_uses[-1:]:
            if self.at("override-used", use.id) and self.tap("appeal"):
                new = self.walk.project.unfinished_appeals[-1].id
                self.answer("appeal-field", f"{new}/words", "No")
                self.answer("appeal-field", f"{new}/said_by", who)
                self.at("appeal", new)
                self.tap("send")

    @rule(reason=some_words)
    def answer_an_appeal(self, reason: str) -> None:
        for appeal in self.walk.project.appeals[-1:]:
            if self.at("override-used", appeal.use) and self.tap(f"answer/{appeal.id}"):
                self.answer("appeal-answer-field", f"{appeal.id}/outcome", "stands")
                self.answer("appeal-answer-field", f"{appeal.id}/reason", reason)
                self.at("appeal-answer", appeal.id)
                self.tap("give")

    @rule()
    def undo(self) -> None:
        self.tap("undo")

    @precondition(lambda self: self.walk.program.desk.taken_away)
    @rule(which=st.integers(0, 5))
    def put_back(self, which: int) -> None:
        self.at("safe-taken")
        there = sorted(one for one in self.walk.buttons() if one.startswith("put-back/"))
        self.walk.press(there[which % len(there)])

    @invariant()
    def nothing_of_the_kind_is_left(self) -> None:
        project: Any = self.walk.project
        for name in ONLY_ADDED_TO:
            was = getattr(self.before, name)
            assert getattr(project, name)[: len(was)] == was, f"{name} lost a line"
        no_task_without_history(project)
        no_cover_who_is_gone(project)
        no_appeal_to_oneself(project)
        no_no_without_a_reason(project, self.before)
        self.before = project


def no_task_without_history(project: Project) -> None:
    """X07: a task whose owner is away stands as the last line of its log says. C12: so does a role."""
    away = {one.id for one in project.away}
    for task in tasks(project):
        stands = standing(project, task)
        assert (stands is None) == (task.owner not in away)
        if stands is not None:
            lines = [line for line in lines_of(project, task.id) if line.owner == task.owner]
            assert lines, f"{task} has no history"
            assert (lines[-1].applied, lines[-1].to) == (stands.applied, stands.to)
    by_history, now = held_by_history(project), held_now(project)
    assert by_history.keys() == now.keys()
    assert all(set(by_history[role].people) == set(now[role].people) for role in now)


def no_cover_who_is_gone(project: Project) -> None:
    here = present_ids(project)
    assert {one.id for one in project.away} <= here
    assert {task.owner for task in tasks(project)} <= here
    for plan in project.cover_plans:
        assert plan.person in {"", *here}, f"{plan.person} is gone and is to cover {plan.task}"


def no_appeal_to_oneself(project: Project) -> None:
    for right in project.overrides:
        hearer = hearer_of(right, project)
        assert hearer not in holders_of(right, project)
        assert standing_of(right, project, "2026-11-23") is not Standing.READY or hearer
    for use in project.override_uses:
        assert use.heard_by != use.used_by
        assert use.in_area
        assert use.reason.strip()
    used = {use.id: use.used_by for use in project.override_uses}
    asked = {appeal.id: used[appeal.use] for appeal in project.appeals}
    for appeal, against in asked.items():
        assert hearer_of_appeal(project, appeal) != against
    for answer in project.appeal_answers:
        assert answer.answered_by != asked[answer.id]
        assert answer.reason.strip()


def no_no_without_a_reason(project: Project, before: Project) -> None:
    for limit in project.limits:
        said = (limit.why, limit.set_by, limit.challenge)
        assert limit.column is not Column.FIXED or all(one.strip() for one in said)
        was = find(before.limits, limit.id)
        if was is not None and was.column is not limit.column:
            assert moves_of(project, limit.id)[-1].after is limit.column, "a limit moved with no history"
    for idea in project.ideas:
        told = idea.reason.strip() and idea.decided_by.strip()
        assert fit_of(idea) in (Fit.OPEN, Fit.FITS) or told
        for earlier in answers_before(project, idea.id):
            assert earlier.fit is Fit.FITS or earlier.reason.strip()


def test_X07_X09_X02_X13_C12_no_row_of_edits_on_the_pages_leaves_any_of_these() -> None:
    run_state_machine_as_test(AGroup, settings=settings(max_examples=100, stateful_step_count=30))


def test_X07_what_is_put_back_has_no_cover_and_no_owner_who_has_gone_since() -> None:
    jo, sam, dee = (Person(id=one, name=one.title()) for one in IDS)
    book = Action(id="book", what="Book", owner="sam")
    walk = Walk(
        empty_project(people=(jo, sam, dee), actions=(book,), cover_plans=(may("book", "sam", "jo"),))
    )
    walk.go("action", "book")
    walk.press("remove")
    walk.go("person", "jo")
    walk.press("take-off")
    walk.go("safe-taken")
    removed = [one for one in walk.buttons() if one.startswith("put-back/")][-1]
    walk.press(removed)
    (plan,) = walk.project.cover_plans
    assert (plan.owner, plan.choice, plan.person) == ("sam", CoverChoice.NOT_SAID, "")
    assert walk.project.actions[0] == book
    walk.go("action", "book")
    walk.press("remove")
    walk.go("person", "sam")
    walk.press("take-off")
    walk.go("safe-taken")
    walk.press([one for one in walk.buttons() if one.startswith("put-back/")][1])
    assert find(walk.project.actions, "book") == replace(book, owner=None)
    assert walk.project.cover_plans == ()
