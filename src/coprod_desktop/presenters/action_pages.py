"""Actions, and the parking place for things to talk about later."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.listing import drop, find, put
from coprod_desktop.domain.people import present
from coprod_desktop.domain.project import Action, Parked, View
from coprod_desktop.domain.typed import clean, is_blank
from coprod_desktop.presenters.cards import (
    Ask,
    CardField,
    CardKind,
    CardPage,
    FieldPage,
    card_rows,
    limit_notes,
)
from coprod_desktop.presenters.list_page import ListPage
from coprod_desktop.presenters.naming import called, called_by_id
from coprod_desktop.presenters.page import NotHere, Page, go_on, quiet, split_item
from coprod_desktop.presenters.screen import (
    Bullets,
    Button,
    Card,
    ChoiceField,
    Option,
    Part,
    Screen,
    Summary,
    Text,
    TextField,
    Tone,
)
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
        CardField("cover", "Who can do it if that person is away?", "Cover", "Cover", Ask.PERSON),
        CardField(
            "if_it_slips",
            "What do we do if it is late?",
            "If it is late (optional)",
            "If it is late",
            example="We leave page 4 for the next print.",
            box=2,
        ),
        CardField("limit", "Does this meet a limit?", "Choose one", "The limit it may meet", Ask.LIMIT),
        CardField("done", "Is this action done?", "Done", "Done", Ask.YES_NO),
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
            parts=(
                Button(id="add", words=words("Add an action")),
                *self.few_of(
                    "actions", words("Actions"), project.actions, self._action, words("No actions yet.")
                ),
                Button(id="park", words=words("Park something to talk about later")),
                *self.few_of(
                    "parked",
                    words("Parked, to talk about"),
                    project.parked,
                    self._parked,
                    words("Nothing is parked."),
                ),
                *self.ending(),
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
        return Card(
            title=what,
            lines=tuple(lines),
            buttons=(Button(id=f"open/{action.id}", words=words("Open: {action}", action=what[:60])),),
        )

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
        elif button == "park":
            self.paths.go("park")
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


class ActionFieldPage(FieldPage):
    """One field of an action."""

    kind = ACTION

    def notes(self) -> tuple[Part, ...]:
        """Say early what limit the action may meet."""
        return limit_notes(self.desk, self.record.limit)


class ActionPage(CardPage):
    """One action."""

    kind = ACTION

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
                Summary(rows=card_rows(self.desk, ACTION, action)),
                go_on(words("Back to the question"), "question")
                if from_question
                else go_on(words("Back to the actions"), "actions"),
                *((Button(id="actions", words=words("See all actions")),) if from_question else ()),
                quiet("remove", words("Remove this action")),
            ),
            window_title=words("An action"),
        )

    def press(self, button: str) -> None:
        """Change a field, go back to where the action came from, or remove it."""
        super().press(button)
        if button == "question":
            self.paths.go("question", self.record.question)
        elif button == "actions":
            self.paths.go("actions")
        elif button == "remove":
            self.desk.can_undo(self.desk.words("The action is removed."))
            self.desk.keep(actions=drop(self.desk.project.actions, self.item))
            self.paths.go("actions")


class ParkPage(Page):
    """Parks one thing to talk about later, from a question or from the list."""

    def open(self) -> None:
        """Start with an empty box; nothing is kept until something is written."""
        self.parked = Parked(id=self.desk.make_id(), question=self.item)

    def screen(self) -> Screen:
        """Return the box, and what is parked already, so that nobody thinks it is lost."""
        words = self.desk.words
        parked = (one for one in self.desk.project.parked if one.question == self.item)
        already = tuple(one.words for one in parked if one.id != self.parked.id)
        return Screen(
            id="park",
            key=self.key,
            title=words("What do we want to talk about later?"),
            aside=True,
            parts=(
                TextField(
                    id="words",
                    label=words("To talk about"),
                    hint=words("It goes on the list “Parked, to talk about”."),
                    value=self.parked.words,
                    lines=3,
                ),
                *(
                    (Text(words=words("Parked already"), tone=Tone.LABEL), Bullets(items=already))
                    if already
                    else ()
                ),
                go_on(words("Continue")),
            ),
            window_title=words("Something to talk about"),
        )

    def change(self, field: str, value: str) -> None:
        """Take in the words."""
        self.parked = replace(self.parked, words=clean(value))
        kept = put(self.desk.project.parked, self.parked)
        self.desk.keep_soon(parked=drop(kept, self.parked.id) if is_blank(value) else kept)

    def press(self, button: str) -> None:
        """Go back to where this came from, and say what became of the words."""
        if button == "continue":
            if not is_blank(self.parked.words):
                self.desk.notice = self.desk.words("It is parked, to talk about later.")
            if self.item:
                self.paths.go("question", self.item)
            else:
                self.paths.go("actions")


class ViewNamePage(Page):
    """Puts a name to a view, or takes it away. The item is "question/view"."""

    def open(self) -> None:
        """Find the view."""
        self.question, self.view_id = split_item(self.item)
        view = find(self.desk.answer_to(self.question).views, self.view_id)
        if view is None:
            raise NotHere(self.item)
        self.view: View = view

    def screen(self) -> Screen:
        """Return the people to choose from."""
        words = self.desk.words
        answer = self.desk.answer_to(self.question)
        view = find(answer.views, self.view_id) or self.view
        people = tuple(
            Option(id=person.id, words=called(self.desk, person))
            for person in present(self.desk.project)
            if person.name.strip()
        )
        return Screen(
            id="view-name",
            key=self.key,
            title=words("Whose view is this?"),
            aside=True,
            parts=(
                Text(words=view.words),
                ChoiceField(
                    id="said_by",
                    label=words("Only name somebody who says yes to it"),
                    options=(Option(id="", words=words("No name")), *people),
                    chosen=view.said_by,
                ),
                *self._nobody(bool(people)),
                go_on(words("Continue")),
            ),
            window_title=words("A view"),
        )

    def _nobody(self, people: bool) -> tuple[Part, ...]:
        words = self.desk.words
        if people:
            return ()
        return (
            Text(words=words("Nobody with a name is in the group yet.")),
            Button(id="people", words=words("Add people to the group")),
        )

    def change(self, field: str, value: str) -> None:
        """Take in the name."""
        answer = self.desk.answer_to(self.question)
        view = find(answer.views, self.view_id) or self.view
        views = put(answer.views, replace(view, said_by=value))
        self.desk.keep_soon(answers=put(self.desk.project.answers, replace(answer, views=views)))

    def press(self, button: str) -> None:
        """Go back to the question, or to the people to choose from."""
        if button == "people":
            self.paths.go("people")
        elif button == "continue":
            self.paths.go("question", self.question)
