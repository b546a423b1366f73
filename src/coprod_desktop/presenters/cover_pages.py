"""Cover: what each person wants for their own tasks when they are away; nobody says it for them (X07)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.being_away import Task, choice_of, is_said, plan_of, standing, tasks
from coprod_desktop.domain.cover import CoverChoice, CoverPlan
from coprod_desktop.domain.cover_words import applied_in_words, choice_in_words
from coprod_desktop.domain.listing import find, put
from coprod_desktop.domain.people import present
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.typed import is_blank, shorten
from coprod_desktop.presenters.card_kinds import Ask, CardField, CardKind
from coprod_desktop.presenters.cards import CardPage, FieldPage, card_rows
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.naming import called_by_id
from coprod_desktop.presenters.page import NotHere, Page, go_on, quiet
from coprod_desktop.presenters.screen import (
    Button,
    Card,
    Cards,
    ChoiceField,
    Option,
    Part,
    Screen,
    Summary,
    Text,
)
from coprod_desktop.presenters.wording import in_words


def find_plan(project: Project, plan_id: str) -> CoverPlan | None:
    """Return a plan for a task that somebody has, also one in which nothing is said yet."""
    kept = find(project.cover_plans, plan_id)
    for task in tasks(project):
        if kept is not None and (task.id, task.owner) == (kept.task, kept.owner):
            return kept
        if kept is None and plan_id == f"{task.id}.{task.owner}":
            return plan_of(project, task.id, task.owner)
    return None


def _names_somebody(plan: CoverPlan) -> bool:
    return plan.choice is CoverChoice.PERSON


COVER = CardKind[CoverPlan](
    screen="cover-plan",
    window="Cover",
    field_screen="cover-plan-field",
    find=find_plan,
    keep=lambda project, plan: replace(project, cover_plans=put(project.cover_plans, plan)),
    fields=(
        CardField(
            "choice",
            "What do you want when you are away?",
            "When away",
            "When away",
            Ask.CHOICE,
            hint="If you choose nothing, we ask you first.",
            options=(
                Option(id=CoverChoice.WAIT, words="It waits for me"),
                Option(id=CoverChoice.ASK_FIRST, words="Ask me first"),
                Option(id=CoverChoice.PERSON, words="Somebody I name may do it"),
                Option(id=CoverChoice.GROUP, words="The group may do it"),
            ),
        ),
        CardField(
            "person",
            "Who may do it when you are away?",
            "Cover",
            "Who may do it",
            Ask.PERSON,
            hint="Ask this person first. Choose somebody who has said yes.",
            only=_names_somebody,
        ),
        CardField(
            "last_moment",
            "How long can this wait for you?",
            "A day, or in your own words (optional)",
            "Last moment",
            Ask.DAY,
            hint="After this, the group talks about what to do.",
        ),
    ),
)


def task_in_words(desk: Desk, task: Task) -> str:
    """Return what a task is called, also one that has no words yet."""
    return desk.words("Something with no words yet") if is_blank(task.what) else task.what.strip()


def wanted(desk: Desk, task: Task) -> str:
    """Return what somebody wants for a task of theirs while they are away, in words."""
    plan = plan_of(desk.project, task.id, task.owner)
    owner, who = called_by_id(desk, task.owner), called_by_id(desk, plan.person)
    said = choice_in_words(choice_of(desk.project, plan), owner, who, desk.words)
    if not is_said(desk.project, plan):
        return desk.words("Nothing chosen yet. {wanted}.", wanted=said)
    return said


def stands(desk: Desk, task: Task) -> str:
    """Return who does a task while its owner is away, in words; nothing while they are here."""
    found = standing(desk.project, task)
    if found is None:
        return ""
    return applied_in_words(
        found.applied, called_by_id(desk, task.owner), called_by_id(desk, found.to), desk.words
    )


class CoverPlansPage(Page):
    """What is wanted for all tasks of a person, or by all people in a role. The item is either's id."""

    def open(self) -> None:
        """Find the person, the role or the action."""
        project = self.desk.project
        self.person = find(present(project), self.item)
        if not (self.person or find(project.roles, self.item) or find(project.actions, self.item)):
            raise NotHere(self.item)

    def screen(self) -> Screen:
        """Return a card for each task."""
        words = self.desk.words
        mine = tuple(task for task in tasks(self.desk.project) if self.item in (task.id, task.owner))
        name = called_by_id(self.desk, self.item)
        title = words("When {name} is away", name=name) if name else words("When somebody is away")
        return Screen(
            id="cover-plans",
            key=self.key,
            title=title,
            parts=(
                Text(words=words("Each person says this for their own tasks. Nobody says it for them.")),
                Cards(
                    label=words("Cover"),
                    cards=tuple(self._card(task) for task in mine),
                    empty=words("Nobody has this yet. The person who takes it says what they want.")
                    if self.person is None
                    else words("{name} has no tasks now.", name=name),
                ),
                go_on(words("Back to {name}", name=name), "person")
                if self.person
                else go_on(words("Back to the card"), "task"),
                quiet("away", words("{name} is away", name=name) if name else words("Somebody is away")),
            ),
            window_title=words("Cover"),
        )

    def _card(self, task: Task) -> Card:
        words, plan = self.desk.words, plan_of(self.desk.project, task.id, task.owner)
        what, owner = task_in_words(self.desk, task), called_by_id(self.desk, task.owner)
        last, now = in_words(plan.last_moment, self.desk.today, words), stands(self.desk, task)
        lines = (
            wanted(self.desk, task),
            words("Last moment: {day}", day=last) if not is_blank(last) else "",
            words("Now: {what}", what=now) if now else "",
        )
        of = what if self.person else owner
        ask = words("Ask {name} what they want", name=owner)
        choose = words("Choose cover: {what}", what=shorten(of, 60)) if self.person else ask
        return Card(
            title=of,
            lines=tuple(line for line in lines if line),
            buttons=(Button(id=f"open/{plan.id}", words=choose),),
        )

    def press(self, button: str) -> None:
        """Open a plan, or go back to the card of the person, the role or the action."""
        verb, _, plan = button.partition("/")
        if verb == "open":
            go_to_plan(self, plan)
        elif button == "person":
            self.paths.go("person", self.item)
        elif button == "task":
            _go_to_task(self, self.item)
        elif button == "away":
            self.paths.go(*(("away-person", self.item) if self.person else ("away", "")))


def go_to_plan(page: Page, plan: str) -> None:
    """Go to what somebody wants for a task; straight to the question where nothing is said yet."""
    said = find(page.desk.project.cover_plans, plan)
    page.paths.go(*(("cover-plan", plan) if said else ("cover-plan-field", f"{plan}/choice")))


def _go_to_task(page: Page, task: str) -> None:
    is_role = find(page.desk.project.roles, task) is not None
    page.paths.go("role" if is_role else "action", task)


def _whose(page: CoverPlanFieldPage | CoverPlanPage) -> tuple[Part, ...]:
    """Return whose say this is, about what; and what was written before anybody had the task."""
    words, plan, project = page.desk.words, page.record, page.desk.project
    name, before = called_by_id(page.desk, plan.owner), plan_of(project, plan.task, "")
    earlier = called_by_id(page.desk, before.person)
    return (
        Text(words=_about(page)),
        Text(words=words("Only {name} says this. Nobody says it for them.", name=name)),
        *(
            (Text(words=words("It was written before: {name} may do it.", name=earlier)),)
            if earlier and not is_said(project, plan)
            else ()
        ),
    )


def _about(page: CoverPlanFieldPage | CoverPlanPage) -> str:
    """Return what the plan is about."""
    whose = page.record.task, page.record.owner
    task = next(task for task in tasks(page.desk.project) if (task.id, task.owner) == whose)
    return task_in_words(page.desk, task)


def _is_for_another(page: CoverPlanFieldPage | CoverPlanPage) -> bool:
    """Return whether somebody else has the laptop now."""
    there = page.desk.person_at_the_laptop
    return there is not None and there.id != page.record.owner


def _pass_it_on(page: CoverPlanFieldPage | CoverPlanPage, screen_id: str) -> Screen:
    words, name = page.desk.words, called_by_id(page.desk, page.record.owner)
    return Screen(
        id=screen_id,
        key=page.key,
        title=words("This is for {name} to say", name=name),
        parts=(*_whose(page), Button(id="pass", words=words("Pass the laptop"))),
        window_title=words("Cover"),
    )


class CoverPlanFieldPage(FieldPage):
    """One field of a plan."""

    kind = COVER

    def screen(self) -> Screen:
        """Return the field; only its owner writes in it, where the program knows who has the laptop."""
        return _pass_it_on(self, "cover-plan-field") if _is_for_another(self) else super().screen()

    def notes(self) -> tuple[Part, ...]:
        """Say whose say this is."""
        return _whose(self)

    def _box(self) -> Part:
        box = super()._box()
        if not isinstance(box, ChoiceField) or self.field.ask is not Ask.PERSON:
            return box
        return replace(box, options=tuple(one for one in box.options if one.id != self.record.owner))

    def press(self, button: str) -> None:
        """Go on; a person who was named for another choice is named no longer."""
        if button == "pass":
            self.paths.go("turns")
            return
        if self.record.choice is not CoverChoice.PERSON and self.record.person:
            self.desk.put(self.kind.keep(self.desk.project, replace(self.record, person="")))
        if self.field.id == "choice" and self.way and _names_somebody(self.record) and button == "continue":
            self.paths.go(self.kind.field_screen, f"{self.record_id}/person/change")
            return
        super().press(button)


class CoverPlanPage(CardPage):
    """One person's plan for one task."""

    kind = COVER

    def screen(self) -> Screen:
        """Return the plan."""
        if _is_for_another(self):
            return _pass_it_on(self, "cover-plan")
        words, name = self.desk.words, called_by_id(self.desk, self.record.owner)
        is_away = find(self.desk.project.away, self.record.owner) is not None
        return Screen(
            id="cover-plan",
            key=self.key,
            title=words("What {name} wants when they are away", name=name),
            parts=(
                *_whose(self),
                Summary(rows=card_rows(self.desk, COVER, self.record)),
                go_on(words("Back to: {name} is away", name=name), "away")
                if is_away
                else go_on(words("Back to: {what}", what=shorten(_about(self), 60)), "task"),
                quiet("plans", words("All that {name} wants when they are away", name=name)),
            ),
            window_title=words("Cover"),
        )

    def press(self, button: str) -> None:
        """Change a field, or go to the other tasks of this person."""
        super().press(button)
        if button == "pass":
            self.paths.go("turns")
        elif button == "task":
            _go_to_task(self, self.record.task)
        elif button == "plans":
            self.paths.go("cover-plans", self.record.owner)
        elif button == "away":
            self.paths.go("away-person", self.record.owner)
