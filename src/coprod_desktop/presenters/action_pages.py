"""Actions, and the parking place for things to talk about later."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.actions import Action, Parked
from coprod_desktop.domain.being_away import Task, plan_of
from coprod_desktop.domain.days import parse_day
from coprod_desktop.domain.listing import drop, find, put
from coprod_desktop.domain.people import present
from coprod_desktop.domain.typed import is_blank
from coprod_desktop.presenters.asked_again import who_to_ask
from coprod_desktop.presenters.card_kinds import Ask, CardField, CardKind
from coprod_desktop.presenters.card_list import ListedCardPage
from coprod_desktop.presenters.cards import LimitedFieldPage, card_rows, limit_notes
from coprod_desktop.presenters.cover_pages import go_to_plan, stands, wanted
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.list_page import ListPage, listed
from coprod_desktop.presenters.naming import called, called_by_id
from coprod_desktop.presenters.page import go_on, quiet
from coprod_desktop.presenters.screen import Button, Card, Part, Screen, Summary, Text, Tone
from coprod_desktop.presenters.wording import in_words

ACTION = CardKind[Action](
    screen="action",
    window="An action",
    field_screen="action-field",
    find=lambda project, action_id: find(project.actions, action_id),
    keep=lambda project, action: replace(project, actions=put(project.actions, action)),
    fields=(
        CardField(
            "what", "What is to be done?", "The action", "What", example="Ask the printer for a price.", box=2
        ),
        CardField("owner", "Who does this action?", "Who does it", "Who", Ask.PERSON),
        CardField(
            "by_when",
            "By when is it done?",
            "A day, or words",
            "By when",
            Ask.DAY,
            hint="For example: 14 March 2027. Words are fine too.",
        ),
        CardField(
            "if_it_slips",
            "What do we do if it is late?",
            "If it is late (optional)",
            "If it is late",
            example="We leave page 4 for the next print.",
            box=2,
        ),
        CardField(
            "limit", "Does this meet a limit?", "The limit it may meet", "The limit it may meet", Ask.LIMIT
        ),
        CardField(
            "yes_if",
            "What would make it a yes?",
            "What would have to change (optional)",
            "What would make it a yes",
            example="If the school lets us use a room.",
            box=2,
            only=lambda action: bool(action.limit),
        ),
        CardField("done", "Is this action done?", "Done", "Done", Ask.YES_NO, no="Not yet", later=True),
    ),
)


class ActionsPage(ListPage):
    """What is to be done, and what is parked."""

    part = "actions"

    def tidy(self) -> None:
        """Take out actions and parked things that were opened and left empty."""
        project = self.desk.project
        actions = tuple(a for a in project.actions if a != Action(id=a.id, question=a.question))
        parked = tuple(one for one in project.parked if not is_blank(one.words))
        self.leave_out_empty(actions=actions, parked=parked)

    def screen(self) -> Screen:
        """Return both lists."""
        words, project = self.desk.words, self.desk.project
        return Screen(
            id="actions",
            key=self.key,
            title=words("Actions and things to talk about"),
            parts=self.with_ending(
                Button(id="add", words=words("Add an action")),
                *self.few_of(
                    "actions", words("Actions"), project.actions, self._action, words("No actions yet.")
                ),
                Button(id="our-dates", words=words("See our dates")),
                Button(id="away", words=words("Somebody is away")),
                Button(id="park", words=words("Park something to talk about later")),
                *self.few_of(
                    "parked",
                    words("Parked, to talk about"),
                    project.parked,
                    self._parked,
                    words("Nothing is parked."),
                ),
            ),
            focus=self.focus,
            window_title=words("Actions"),
        )

    def _action(self, action: Action) -> Card:
        words, owner = self.desk.words, called_by_id(self.desk, action.owner)
        no_words = words("An action with no words yet")
        what = no_words if is_blank(action.what) else action.what.strip()
        lines = [words("Who: {name}", name=owner) if owner else words("Nobody has taken this yet.")]
        if action.done:
            lines.append(words("Done"))
        elif not is_blank(action.by_when):
            lines.append(words("By: {day}", day=in_words(action.by_when, self.desk.today, words)))
        lines += _if_late(self.desk, action)
        now = stands(self.desk, Task(action.id, action.owner or "", what)) if not action.done else ""
        lines += [words("{name} is away. Now: {what}", name=owner, what=now)] if now else []
        return listed(self.desk, action.id, what, *lines)

    def _parked(self, parked: Parked) -> Card:
        words, short = self.desk.words, parked.words[:60]
        talk = words("Talk about it again: {what}", what=short)
        talked = words("We have talked about: {what}", what=short)
        return Card(
            title=parked.words,
            lines=(words("We have talked about this."),) if parked.talked_about else (),
            buttons=(
                Button(id=f"talked/{parked.id}", words=talk if parked.talked_about else talked),
                quiet(f"remove/{parked.id}", words("Remove: {what}", what=short)),
            ),
        )

    def act(self, button: str) -> None:
        """Add or open an action; park, tick off or remove something to talk about."""
        verb, _, record = button.partition("/")
        project = self.desk.project
        if button == "add":
            action = Action(id=self.desk.make_id())
            self.desk.keep(actions=(*project.actions, action))
            self.paths.go("action-field", f"{action.id}/what")
        elif button in ("park", "away", "our-dates"):
            self.paths.go(button)
        elif verb == "open":
            self.paths.go("action", record)
        elif verb == "talked":
            parked = find(project.parked, record)
            if parked is not None:
                self.desk.keep(
                    parked=put(project.parked, replace(parked, talked_about=not parked.talked_about))
                )
                self.focus = button
        elif verb == "remove":
            self.desk.can_undo(self.desk.words("It is removed."))
            self.desk.keep(parked=drop(project.parked, record))
            self.focus = ""


def _if_late(desk: Desk, action: Action) -> list[str]:
    """Return the plan for being late, once the day has passed and the action is not done."""
    day = parse_day(action.by_when)
    if action.done or day is None or day.isoformat() >= desk.today:
        return []
    if is_blank(action.if_it_slips):
        return [desk.words("We have not said yet what we do if it is late.")]
    return [desk.words("We said, if it is late: {plan}", plan=action.if_it_slips.strip())]


class ActionFieldPage(LimitedFieldPage):
    """One field of an action."""

    kind = ACTION

    def press(self, button: str) -> None:
        """Go on; say who to ask, where what was changed is somebody's to do."""
        super().press(button)
        desk, before = self.desk, find(self.earlier.actions, self.record_id)
        now = find(desk.project.actions, self.record_id)
        who = find(present(desk.project), who_to_ask(before, now)) if before and now else None
        if who is not None and desk.undo_is_open:
            ask = desk.words("Ask {name} if this is still right for them.", name=called(desk, who))
            desk.notice = f"{desk.notice} {ask}"


class ActionPage(ListedCardPage):
    """One action."""

    kind, collection = ACTION, "actions"
    removed = "The action is removed."

    def screen(self) -> Screen:
        """Return the action."""
        words, action = self.desk.words, self.record
        from_question = self.desk.find_question(action.question) if action.question else None
        return Screen(
            id="action",
            key=self.key,
            title=words("Check this action"),
            parts=(
                *limit_notes(self.desk, action.limit),
                *(Text(words=line, tone=Tone.NOTE) for line in _if_late(self.desk, action)),
                *self._cover(action),
                Summary(rows=card_rows(self.desk, ACTION, action)),
                go_on(words("Back to the question"), "question")
                if from_question
                else go_on(words("Back to the actions"), "actions"),
                *((Button(id="actions", words=words("See all actions")),) if from_question else ()),
                quiet("remove", words("Remove this action")),
            ),
            window_title=words("An action"),
        )

    def _cover(self, action: Action) -> tuple[Part, ...]:
        """Return what its owner wants when they are away, and the way to say it."""
        if action.owner is None or action.done:
            return ()
        words, task = self.desk.words, Task(action.id, action.owner, action.what)
        now, name = stands(self.desk, task), called_by_id(self.desk, action.owner)
        said = words("When {name} is away: {what}", name=name, what=wanted(self.desk, task))
        shown = words("{name} is away. Now: {what}", name=name, what=now) if now else said
        return Text(words=shown), Button(id="cover-plan", words=words("Choose cover"))

    def press(self, button: str) -> None:
        """Change a field, go back to where the action came from, or remove it."""
        super().press(button)
        if button == "cover-plan":
            go_to_plan(self, plan_of(self.desk.project, self.item, self.record.owner).id)
        elif button == "question":
            self.paths.go("question", self.record.question)
