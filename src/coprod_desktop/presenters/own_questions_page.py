"""Add, reword, hide and move questions in the room."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.listing import drop, find, put
from coprod_desktop.domain.own_questions import OwnQuestion, QuestionChange, ThemeOrder
from coprod_desktop.domain.route import all_questions_of
from coprod_desktop.domain.typed import clean, is_blank
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.page import NotHere, Page, go_on, quiet
from coprod_desktop.presenters.screen import Button, Card, Cards, Screen, Text, TextField, Tone


class OwnQuestionsPage(Page):
    """The questions of one theme, as the group wants to ask them."""

    def open(self) -> None:
        """Find the theme."""
        found = self.desk.theme(self.item)
        if found is None:
            raise NotHere(self.item)
        self.theme = found[1]
        self._tidy()

    def _tidy(self) -> None:
        """Take out questions of our own that were begun and left without words."""
        project = self.desk.project
        begun = tuple(
            q for q in project.own_questions if not is_blank(q.words) or find(project.answers, q.id)
        )
        self.leave_out_empty(own_questions=begun)

    def screen(self) -> Screen:
        """Return the questions, each with a way to change it."""
        words = self.desk.words
        questions = all_questions_of(self.theme, self.desk.project, words)
        return Screen(
            id="own-questions",
            key=self.key,
            title=words("Questions about: {theme}", theme=self.theme.title),
            parts=(
                Text(words=words("Make these questions your own. A hidden question keeps its answers.")),
                Button(id="add", words=words("Add a question of our own")),
                Cards(
                    label=words("Our questions"),
                    cards=tuple(self._card(q.id, q.words, number) for number, q in enumerate(questions, 1)),
                ),
                go_on(words("Continue")),
            ),
            window_title=words("Our questions"),
        )

    def _card(self, question_id: str, said: str, number: int) -> Card:
        words = self.desk.words
        return Card(
            title=f"{number}. {said or words('A question with no words yet')}",
            lines=(words("Hidden"),) if is_hidden(self.desk, question_id) else (),
            buttons=(Button(id=f"open/{question_id}", words=words("Change question {n}", n=number)),),
        )

    def press(self, button: str) -> None:
        """Add or open a question, or go on."""
        verb, _, question = button.partition("/")
        if button == "continue":
            self.paths.go("theme", self.theme.id)
        elif button == "add":
            own = OwnQuestion(id=self.desk.make_id(), theme=self.theme.id)
            self.desk.keep(own_questions=(*self.desk.project.own_questions, own))
            self.paths.go("reword", own.id)
        elif verb == "open":
            self.paths.go("own-question", question)


def is_hidden(desk: Desk, question_id: str) -> bool:
    """Return whether the group does not want to be asked this question."""
    change = find(desk.project.question_changes, question_id)
    return change is not None and change.hidden


class OwnQuestionPage(Page):
    """What can be done with one question: reword, move, hide or remove it."""

    def open(self) -> None:
        """Find the question."""
        found = self.desk.find_question(self.item)
        if found is None:
            raise NotHere(self.item)
        self.theme = found[0]

    def _ids(self) -> list[str]:
        return [q.id for q in all_questions_of(self.theme, self.desk.project, self.desk.words)]

    def screen(self) -> Screen:
        """Return the question, where it stands, and what can be done with it."""
        words, ids = self.desk.words, self._ids()
        here, found = ids.index(self.item), self.desk.find_question(self.item)
        said = found[1].words if found else ""
        where = words("This is question {n} of {total}.", n=here + 1, total=len(ids))
        hidden = (words("It is hidden. It is not asked."),) if is_hidden(self.desk, self.item) else ()
        return Screen(
            id="own-question",
            key=self.key,
            title=words("What do you want to change?"),
            parts=(
                Text(words=said or words("A question with no words yet"), tone=Tone.NOTE),
                Text(words=" ".join((where, *hidden))),
                Button(id="reword", words=words("Reword this question")),
                *((Button(id="up", words=words("Move it up")),) if here else ()),
                *((Button(id="down", words=words("Move it down")),) if here + 1 < len(ids) else ()),
                self._last(),
                go_on(words("Back to our questions")),
            ),
            focus=self.focus,
            window_title=words("Our questions"),
        )

    def _last(self) -> Button:
        words = self.desk.words
        if find(self.desk.project.own_questions, self.item) is not None:
            return quiet("remove", words("Remove this question"))
        if is_hidden(self.desk, self.item):
            return quiet("show", words("Show this question again"))
        return quiet("hide", words("Hide this question"))

    def press(self, button: str) -> None:
        """Do what a button says, and go back where there is nothing more to do."""
        self.focus = button
        if button == "reword":
            self.paths.go("reword", self.item)
        elif button in ("up", "down"):
            self._move(-1 if button == "up" else 1)
        elif button in ("hide", "show"):
            self._hide(button == "hide")
        elif button == "remove":
            self._remove()
        elif button == "continue":
            self.paths.go("own-questions", self.theme.id)

    def _move(self, step: int) -> None:
        ids = self._ids()
        here = ids.index(self.item)
        there = here + step
        if 0 <= there < len(ids):
            ids[here], ids[there] = ids[there], ids[here]
            order = ThemeOrder(id=self.theme.id, questions=tuple(ids))
            self.desk.keep(theme_orders=put(self.desk.project.theme_orders, order))
            moved = self.desk.words("Now it is question {n} of {total}.", n=there + 1, total=len(ids))
            self.desk.notice = moved
        if there in (0, len(ids) - 1):  # at an end there is no such button any more
            self.focus = "down" if step < 0 else "up"

    def _hide(self, hidden: bool) -> None:
        changes = self.desk.project.question_changes
        change = find(changes, self.item) or QuestionChange(id=self.item)
        self.desk.keep(question_changes=put(changes, replace(change, hidden=hidden)))
        self.focus = "show" if hidden else "hide"

    def _remove(self) -> None:
        self.desk.can_undo(self.desk.words("The question is removed."))
        self.desk.keep(
            own_questions=drop(self.desk.project.own_questions, self.item),
            answers=drop(self.desk.project.answers, self.item),
        )
        self.paths.go("own-questions", self.theme.id)


class RewordPage(Page):
    """The words of one question: the group's own, or its own wording of the pack's."""

    def open(self) -> None:
        """Find the question."""
        found = self.desk.find_question(self.item)
        if found is None:
            raise NotHere(self.item)
        self.theme, question = found
        self.before = question.words
        self.own = find(self.desk.project.own_questions, self.item)
        change = find(self.desk.project.question_changes, self.item)
        self.said = self.own.words if self.own else (change.words if change else "")

    def screen(self) -> Screen:
        """Return the box for the words."""
        words, own = self.desk.words, self.own is not None
        title = words("What do you want to ask?") if own else words("How would you say this question?")
        was = self.before if own else self._pack_words
        hint = words("It was: {question} Leave the box blank to keep that.", question=was) if was else ""
        return Screen(
            id="reword",
            key=self.key,
            title=title,
            parts=(
                TextField(id="words", label=words("Our question"), value=self.said, hint=hint, lines=2),
                go_on(words("Continue")),
            ),
            window_title=words("Our questions"),
        )

    @property
    def _pack_words(self) -> str:
        return next((q.words for q in self.theme.questions if q.id == self.item), "")

    def change(self, field: str, value: str) -> None:
        """Take in the words. Left blank, a question stays as it was; a new one is not kept."""
        self.said, project = clean(value), self.desk.project
        said = "" if is_blank(self.said) else self.said
        if self.own is not None:
            own = replace(self.own, words=said or self.before)
            self.desk.keep_soon(own_questions=put(project.own_questions, own))
        else:
            old = find(project.question_changes, self.item) or QuestionChange(id=self.item)
            self.desk.keep_soon(question_changes=put(project.question_changes, replace(old, words=said)))

    def press(self, button: str) -> None:
        """Go back to the questions."""
        if button == "continue":
            self.paths.go("own-questions", self.theme.id)
