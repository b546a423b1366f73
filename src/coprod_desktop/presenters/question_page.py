"""One question on one page, whatever its kind."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.answers import Answer, Reply, View
from coprod_desktop.domain.listing import drop, find, put
from coprod_desktop.domain.material import PROJECT
from coprod_desktop.domain.pack import Question, Theme
from coprod_desktop.domain.typed import clean, is_blank
from coprod_desktop.presenters.asked_again import newly_asked
from coprod_desktop.presenters.cards import limit_notes
from coprod_desktop.presenters.careful_notes import careful_notes
from coprod_desktop.presenters.desk import says_something
from coprod_desktop.presenters.equal_notes import equal_notes
from coprod_desktop.presenters.page import NotHere, Page, go_on, quiet
from coprod_desktop.presenters.question_fields import fields_of
from coprod_desktop.presenters.screen import (
    Button,
    More,
    Part,
    Screen,
    Text,
    Tone,
)
from coprod_desktop.presenters.wording import REPLIES, how_long

REPLY_BUTTONS = {
    "reply/answered": Reply.ANSWERED,
    "reply/not-sure": Reply.NOT_SURE,
    "reply/later": Reply.LATER,
    "reply/not-for-us": Reply.NOT_FOR_US,
    "reply/rather-not-say": Reply.RATHER_NOT_SAY,
}


RESTED_ON = frozenset(one.question for one in PROJECT)
"""Questions that a yes rests on."""


class QuestionPage(Page):
    """Asks one question. As `question-change` it returns to Check your answers instead of going on."""

    def open(self) -> None:
        """Find the question and its theme."""
        found = self.desk.find_question(self.item)
        if found is None:
            raise NotHere(self.item)
        self.theme: Theme = found[0]
        self.question: Question = found[1]
        self.extra_view = ""
        self._drop_empty()
        self.earlier = self.desk.project

    # What is shown

    def screen(self) -> Screen:
        """Return the content note, if there is one that was not read yet, or the question."""
        note = self.question.note
        if note is not None and self.question.id not in self.desk.notes_read:
            return self._note_screen()
        words = self.desk.words
        return Screen(
            id="question",
            key=self.key,
            title=self.desk.asked(self.question),
            picture=self.theme.picture,
            step=self._step(),
            parts=(
                *self._lead(),
                *fields_of(self.desk, self.question, self.answer),
                go_on(words("Continue")),
                *self._replies(),
                *self._tools(),
            ),
            problems=self.problems,
            focus=self.focus,
            window_title=words("A question"),
        )

    def _step(self) -> str:
        questions = [question.id for question in self.desk.questions_of(self.theme)]
        if self.question.id not in questions:
            return self.theme.title
        return self.desk.words(
            "{theme}: question {n} of {total}",
            theme=self.theme.title,
            n=questions.index(self.question.id) + 1,
            total=len(questions),
        )

    def _note_screen(self) -> Screen:
        words, note = self.desk.words, self.question.note
        assert note is not None
        return Screen(
            id="question-note",
            key=f"note/{self.item}",
            title=words("Before the next question"),
            step=self._step(),
            parts=(
                Text(words=note.about),
                Text(
                    words=words(
                        "It takes about {time}. You can stop at any time.",
                        time=how_long(note.minutes, words),
                    )
                ),
                Text(words=words("Nobody has to answer, and nobody has to say why.")),
                Text(words=note.talk_to, tone=Tone.NOTE),
                Text(
                    words=words("The contact person: {contact}", contact=self.desk.contact)
                    if self.desk.contact
                    else words("No contact person is named yet. For now, talk to whoever runs this session.")
                ),
                go_on(words("Go on to the question"), "note/go-on"),
                Button(id="reply/later", words=words("Come back to this question later")),
                Button(id="skip", words=words("Skip this question")),
            ),
            window_title=words("A question"),
        )

    def _lead(self) -> tuple[Part, ...]:
        words, question = self.desk.words, self.question
        parts: list[Part] = []
        if question.hint:
            parts.append(Text(words=question.hint, tone=Tone.HINT))
        asked = words("Why we ask: {why}", why=question.why)
        seen = words("Who sees this: {who}", who=question.who_sees)
        parts.append(Text(words=f"{asked}\n{seen}", tone=Tone.HINT))
        parts += limit_notes(self.desk, self.answer.limit)
        answer = self.answer
        written = (answer.words, answer.sign, *(view.words for view in answer.views))
        parts += (
            *equal_notes(self.desk, written),
            *careful_notes(self.desk, (view.words for view in answer.views)),
        )
        reply = self.answer.reply
        if reply is not Reply.ANSWERED:
            now = words("Our answer for now: {reply}.", reply=words(REPLIES[reply]))
            parts.append(Text(words=now, tone=Tone.NOTE))
            if says_something(replace(self.answer, reply=Reply.ANSWERED)):
                parts.append(Button(id="reply/answered", words=words("Use what we wrote as our answer")))
        return tuple(parts)

    def _tools(self) -> tuple[Part, ...]:
        words, question = self.desk.words, self.question
        told = words(
            "Who uses it: {used}\nIf you leave it blank: {blank}",
            used=question.used_by,
            blank=question.if_blank,
        )
        parts: list[Part] = []
        if question.example:
            parts.append(More(id="example", label=words("See an example answer"), words=question.example))
        parts.append(More(id="why", label=words("What happens with the answer"), words=told))
        if question.easy and self.desk.easy():
            parts.append(More(id="easy", label=words("Say it in the full words"), words=question.words))
        elif question.easy:
            parts.append(More(id="easy", label=words("Say it in easier words"), words=question.easy))
        if self.desk.project.limits:
            parts.append(quiet("limit", words("Does this meet a limit?")))
        parts += [
            quiet("make-action", words("Make an action from this")),
            quiet("park", words("Park something to talk about later")),
        ]
        return tuple(parts)

    def _replies(self) -> tuple[Part, ...]:
        """Return the answers that are none. Who comes back to theirs hears there that it counts."""
        words, now = self.desk.words, self.answer.reply
        ours = words("This is our answer for now.")
        return (
            Text(words=words("No answer for now? That is fine."), tone=Tone.LABEL),
            *(
                Button(id=code, words=words(REPLIES[reply]), hint=ours if reply is now else "")
                for code, reply in REPLY_BUTTONS.items()
                if reply in REPLIES
            ),
        )

    # What is taken in

    @property
    def answer(self) -> Answer:
        """The answer as it stands."""
        return self.desk.answer_to(self.question.id)

    def change(self, field: str, value: str) -> None:
        """Take in words, a choice or a view, and save a moment later."""
        value, answer = clean(value), self.answer
        if field.startswith("view/"):
            answer = self._with_view(answer, field.removeprefix("view/"), value)
        elif field == "words":
            answer = replace(answer, words=value)
        elif field == "choice":
            answer = replace(answer, choice=value)
        elif field == "keeper":
            answer = replace(answer, keeper=value)
        elif field == "sign":
            answer = replace(answer, sign=value)
        else:
            return
        answer = replace(answer, reply=Reply.ANSWERED)
        self.desk.keep_soon(answers=put(self.desk.project.answers, answer))

    def _with_view(self, answer: Answer, view_id: str, value: str) -> Answer:
        if not view_id:  # the one empty box of a question without views
            if not self.extra_view:
                self.extra_view = self.desk.make_id()
            view_id = self.extra_view
        view = find(answer.views, view_id) or View(id=view_id, words="")
        return replace(answer, views=put(answer.views, replace(view, words=value)))

    def press(self, button: str) -> None:
        """Go on, reply without an answer, or open one of the tools."""
        self.focus = ""
        if button in REPLY_BUTTONS:
            self._keep(replace(self.answer, reply=REPLY_BUTTONS[button]))
            self._drop_empty()
            self._go_on()
        elif button == "note/go-on":
            self.desk.notes_read.add(self.question.id)
        elif button == "another-view":
            self._add_view()
        elif button in ("continue", "skip"):
            self._drop_empty()
            self._go_on()
        elif button == "make-action":
            self._make_action()
        elif button == "limit":
            self.paths.go("question-limit", f"{self.question.id}/limit")
        elif button == "park":
            self.paths.go("park", self.question.id)
        elif button.startswith("view-name/"):
            self.paths.go("view-name", f"{self.question.id}/{button.removeprefix('view-name/')}")

    def _make_action(self) -> None:
        """Make an action that begins with the words of the answer, if there are any."""
        said = self._in_our_words()
        action = Action(id=self.desk.make_id(), question=self.question.id, what=said)
        self.desk.keep(actions=(*self.desk.project.actions, action))
        if said:
            self.desk.notice = self.desk.words("Your answer is now an action. You can change its words.")
        self.paths.go("action-field", f"{action.id}/what")

    def _in_our_words(self) -> str:
        """Return what the group wrote here and stands by: its own words, or its views one below the other."""
        answer = self.answer
        said = (answer.words, *(view.words for view in answer.views))
        filled = [words.strip() for words in said if not is_blank(words)]
        return "\n".join(filled) if answer.reply is Reply.ANSWERED else ""

    def _keep(self, answer: Answer) -> None:
        self.desk.keep(answers=put(self.desk.project.answers, answer))

    def _add_view(self) -> None:
        view = View(id=self.desk.make_id(), words="")
        views = self.answer.views or (View(id=self.extra_view or self.desk.make_id(), words=""),)
        self._keep(replace(self.answer, views=(*views, view)))
        self.focus = f"view/{view.id}"

    def _drop_empty(self) -> None:
        """Take out views, and an answer, that were begun and say nothing."""
        answer = find(self.desk.project.answers, self.question.id)
        if answer is None:
            return
        if not says_something(answer) and not answer.limit:
            self.desk.keep(answers=drop(self.desk.project.answers, answer.id))
        elif any(is_blank(view.words) for view in answer.views):
            self._keep(replace(answer, views=tuple(v for v in answer.views if not is_blank(v.words))))

    def _is_changed(self) -> bool:
        return self.answer != (find(self.earlier.answers, self.question.id) or Answer(id=self.question.id))

    def _others_are_asked(self) -> bool:
        """Return whether people who chose are asked again for what is said here: then that is told (X10)."""
        desk = self.desk
        return (
            self.question.id in RESTED_ON
            and newly_asked(self.earlier, desk.project, desk.pack, desk.words) > 0
        )

    def _go_on(self) -> None:
        is_change = self.place.screen == "question-change"
        if (is_change or self._others_are_asked()) and self._is_changed():
            self.desk.can_undo_change(self.earlier)
        if is_change:
            self.paths.go("check", self.theme.id)
            return
        questions = [question.id for question in self.desk.questions_of(self.theme)]
        here = questions.index(self.question.id) if self.question.id in questions else len(questions)
        if here + 1 < len(questions):
            self.paths.go("question", questions[here + 1])
        else:
            self.paths.go("check", self.theme.id)
