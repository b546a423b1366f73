"""Appeals against an override, from anybody and with no name if they wish, and their answers (X09)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.listing import drop, find
from coprod_desktop.domain.overriding import (
    give_answer,
    hearer_of_appeal,
    problems_of_answer,
    problems_of_appeal,
    send_appeal,
)
from coprod_desktop.presenters.cards import CardPage, FieldPage, card_rows
from coprod_desktop.presenters.override_cards import ANSWER, APPEAL, who_in_words
from coprod_desktop.presenters.page import go_on, quiet
from coprod_desktop.presenters.screen import Button, Part, Screen, Summary, Text, Tone


class AppealFieldPage(FieldPage):
    """One field of an appeal."""

    kind = APPEAL


class AppealPage(CardPage):
    """An appeal that is not sent yet. Once it is sent, it is never changed."""

    kind = APPEAL

    def screen(self) -> Screen:
        """Return what was said so far."""
        words = self.desk.words
        return Screen(
            id="appeal",
            key=self.key,
            title=words("Check this appeal"),
            parts=(
                Text(words=words("The whole group can read it. Nobody has to be named.")),
                Summary(rows=card_rows(self.desk, APPEAL, self.record)),
                go_on(words("Put this appeal to the group"), "send"),
                quiet("later", words("Finish it later")),
                quiet("remove", words("Take this appeal back")),
            ),
            problems=self.problems,
            window_title=words("An appeal"),
        )

    def _what_is_done(self) -> str:
        """Say what is done and what is not: nothing of the group's leaves this laptop by itself."""
        words, who = self.desk.words, hearer_of_appeal(self.desk.project, self.item)
        told = who_in_words(self.desk, who)
        tell = words("Now tell who hears it: {who}", who=told) if told else words("Nobody can hear it yet.")
        return f"{words('The appeal is written down here.')} {tell}"

    def press(self, button: str) -> None:
        """Send the appeal, or say what it needs; leave it for later, or take it back."""
        desk, project, use = self.desk, self.desk.project, self.record.use
        if button == "send":
            missing = problems_of_appeal(self.record, project, desk.today, desk.words)
            self.problems = tuple(replace(one, field=f"change/{one.field}") for one in missing)
            if not missing:
                desk.put(send_appeal(project, self.item, desk.stamp))
                desk.notice = self._what_is_done()
                self.paths.go("override-used", use)
        elif button == "later":
            self.paths.go("override-used", use)
        elif button == "remove":
            desk.can_undo(desk.words("The appeal is taken back."))
            desk.keep(unfinished_appeals=drop(project.unfinished_appeals, self.item))
            self.paths.go("override-used", use)
        else:
            super().press(button)


class AppealAnswerFieldPage(FieldPage):
    """One field of the answer to an appeal."""

    kind = ANSWER


class AppealAnswerPage(CardPage):
    """An answer that is not given yet: what becomes of the override, and the reason."""

    kind = ANSWER

    def screen(self) -> Screen:
        """Return the appeal, who answers it, and what was said so far."""
        words, appeal = self.desk.words, find(self.desk.project.appeals, self.item)
        return Screen(
            id="appeal-answer",
            key=self.key,
            title=words("Answer this appeal"),
            parts=(
                *((Text(words=appeal.words.strip(), tone=Tone.NOTE),) if appeal else ()),
                *self._who(),
                Summary(rows=card_rows(self.desk, ANSWER, self.record)),
                go_on(words("Give this answer"), "give"),
                quiet("later", words("Finish it later")),
            ),
            problems=self.problems,
            window_title=words("The answer to an appeal"),
        )

    def _who(self) -> tuple[Part, ...]:
        words, who = self.desk.words, hearer_of_appeal(self.desk.project, self.item)
        if who:
            return (Text(words=words("Who answers: {who}", who=who_in_words(self.desk, who))),)
        return (
            Text(words=words("Nobody can answer this yet. It cannot be somebody who has this right.")),
            Button(id="right", words=words("Name somebody on the card of the right")),
        )

    def press(self, button: str) -> None:
        """Give the answer, or say what it needs; name who hears it; or leave it for later."""
        desk, project = self.desk, self.desk.project
        appeal = find(project.appeals, self.item)
        use = find(project.override_uses, appeal.use) if appeal else None
        if use is not None and button == "right":
            self.paths.go("override", use.right)
        elif use is not None and button == "later":
            self.paths.go("override-used", use.id)
        elif use is not None and button == "give":
            missing = problems_of_answer(self.record, project, desk.words)
            self.problems = tuple(
                replace(one, field="right" if one.field == "hearer" else f"change/{one.field}")
                for one in missing
            )
            if not missing:
                desk.put(give_answer(project, self.item, desk.stamp))
                desk.notice = desk.words("The answer is given.")
                self.paths.go("override-used", use.id)
        else:
            super().press(button)
