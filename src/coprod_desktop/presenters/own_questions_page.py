"""Add, reword, hide and move questions in the room."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.listing import drop, find, put
from coprod_desktop.domain.project import OwnQuestion, QuestionChange, ThemeOrder
from coprod_desktop.domain.route import all_questions_of
from coprod_desktop.domain.typed import clean, is_blank
from coprod_desktop.presenters.page import NotHere, Page, go_on, quiet
from coprod_desktop.presenters.screen import Button, Card, Cards, Screen, Text, TextField


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

    def _ids(self) -> list[str]:
        return [q.id for q in all_questions_of(self.theme, self.desk.project, self.desk.words)]

    def screen(self) -> Screen:
        """Return the questions with what can be done to each."""
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
                    cards=tuple(
                        self._card(q.id, q.words, number, len(questions))
                        for number, q in enumerate(questions, 1)
                    ),
                ),
                go_on(words("Continue")),
            ),
            focus=self.focus,
            window_title=words("Our questions"),
        )

    def _card(self, question_id: str, said: str, number: int, total: int) -> Card:
        words = self.desk.words
        change = find(self.desk.project.question_changes, question_id)
        hidden = change is not None and change.hidden
        own = find(self.desk.project.own_questions, question_id) is not None
        said = said or words("A question with no words yet")
        buttons = [Button(id=f"reword/{question_id}", words=words("Reword question {n}", n=number))]
        if number > 1:
            buttons.append(quiet(f"up/{question_id}", words("Move question {n} up", n=number)))
        if number < total:
            buttons.append(quiet(f"down/{question_id}", words("Move question {n} down", n=number)))
        if own:
            buttons.append(quiet(f"remove/{question_id}", words("Remove question {n}", n=number)))
        elif hidden:
            buttons.append(quiet(f"show/{question_id}", words("Show question {n} again", n=number)))
        else:
            buttons.append(quiet(f"hide/{question_id}", words("Hide question {n}", n=number)))
        lines = (words("Hidden"),) if hidden else ()
        return Card(title=f"{number}. {said}", lines=lines, buttons=tuple(buttons))

    def press(self, button: str) -> None:
        """Add, reword, move, hide, show or remove a question."""
        verb, _, question = button.partition("/")
        self.focus = button
        if button == "continue":
            self.paths.go("theme", self.theme.id)
        elif button == "add":
            own = OwnQuestion(id=self.desk.make_id(), theme=self.theme.id)
            self.desk.keep(own_questions=(*self.desk.project.own_questions, own))
            self.paths.go("reword", own.id)
        elif verb == "reword":
            self.paths.go("reword", question)
        elif verb in ("up", "down"):
            self._move(question, -1 if verb == "up" else 1)
        elif verb in ("hide", "show"):
            self._hide(question, verb == "hide")
        elif verb == "remove":
            self._remove(question)

    def _move(self, question: str, step: int) -> None:
        ids = self._ids()
        here = ids.index(question)
        there = here + step
        if 0 <= there < len(ids):
            ids[here], ids[there] = ids[there], ids[here]
            order = ThemeOrder(id=self.theme.id, questions=tuple(ids))
            self.desk.keep(theme_orders=put(self.desk.project.theme_orders, order))
        if there in (0, len(ids) - 1):  # at an end there is no such button any more
            self.focus = f"{'down' if step < 0 else 'up'}/{question}"

    def _hide(self, question: str, hidden: bool) -> None:
        changes = self.desk.project.question_changes
        change = find(changes, question) or QuestionChange(id=question)
        self.desk.keep(question_changes=put(changes, replace(change, hidden=hidden)))
        self.focus = f"{'show' if hidden else 'hide'}/{question}"

    def _remove(self, question: str) -> None:
        self.desk.can_undo(self.desk.words("The question is removed."))
        self.desk.keep(
            own_questions=drop(self.desk.project.own_questions, question),
            answers=drop(self.desk.project.answers, question),
        )
        self.focus = ""


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
