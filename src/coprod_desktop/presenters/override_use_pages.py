"""Using a right to override: what is said before it is recorded, and what the group sees after (X09)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from coprod_desktop.domain.days import day_of, say_day
from coprod_desktop.domain.listing import drop, find, put
from coprod_desktop.domain.override_names import GROUNDS, OUTCOMES
from coprod_desktop.domain.overrides import Appeal, AppealAnswer, OverrideUse
from coprod_desktop.domain.overriding import appeals_to, holders_of, problems_of_use, record_use
from coprod_desktop.domain.typed import shorten
from coprod_desktop.presenters.cards import CardPage, FieldPage, card_rows
from coprod_desktop.presenters.naming import called_by_id
from coprod_desktop.presenters.override_cards import USE, who_in_words
from coprod_desktop.presenters.page import NotHere, Page, go_on, quiet
from coprod_desktop.presenters.screen import (
    Button,
    Card,
    Cards,
    ChoiceField,
    Part,
    Row,
    Screen,
    Summary,
    Text,
    Tone,
)

LONGEST = 60
"""The most letters of what somebody wrote in a button."""


class UseFieldPage(FieldPage):
    """One field of a use. What is outside the area is refused as soon as it is said."""

    kind = USE

    def notes(self) -> tuple[Part, ...]:
        """Say what the right is about, and who is asked first, where it matters."""
        words, right = self.desk.words, find(self.desk.project.overrides, self.record.right)
        if right is None:
            return ()
        if self.field.id == "in_area":
            return (Text(words=words("This right is only about: {area}", area=right.area), tone=Tone.NOTE),)
        if self.field.id == "asked":
            return (Text(words=words("Who is asked first: {who}", who=right.ask_first), tone=Tone.NOTE),)
        return ()

    def _box(self) -> Part:
        box = super()._box()
        right = find(self.desk.project.overrides, self.record.right)
        if self.field.id != "used_by" or right is None or not isinstance(box, ChoiceField):
            return box
        holders = holders_of(right, self.desk.project)
        return replace(box, options=tuple(one for one in box.options if one.id in holders))

    def change(self, field: str, value: str) -> None:
        """Take in the field."""
        super().change(field, value)
        self.problems = ()

    def press(self, button: str) -> None:
        """Go on. What is outside the area is decided together instead."""
        asked = self.field.id == "in_area" and button == "continue"
        found = problems_of_use(self.record, self.desk.project, self.desk.today, self.desk.words)
        self.problems = tuple(one for one in found if asked and one.field == "in_area")
        if not self.problems:
            super().press(button)


class UsePage(CardPage):
    """A use that is not recorded yet. It is recorded only when it says enough, and then never changed."""

    kind = USE

    def screen(self) -> Screen:
        """Return what was said so far."""
        words = self.desk.words
        return Screen(
            id="override-use",
            key=self.key,
            title=words("Check this before it is recorded"),
            parts=(
                Text(words=words("The whole group can read it then. Anybody can appeal.")),
                Summary(rows=card_rows(self.desk, USE, self.record)),
                go_on(words("Record this for the group"), "record"),
                quiet("later", words("Finish it later")),
                quiet("remove", words("Do not override")),
            ),
            problems=self.problems,
            window_title=words("Using a right to override"),
        )

    def press(self, button: str) -> None:
        """Record the use, or say what it needs; leave it for later, or take it back."""
        project, desk = self.desk.project, self.desk
        role = getattr(find(project.overrides, self.record.right), "role", "")
        if button == "record":
            missing = problems_of_use(self.record, project, desk.today, desk.words)
            self.problems = tuple(
                replace(one, field="record" if one.field == "right" else f"change/{one.field}")
                for one in missing
            )
            if not missing:
                desk.put(record_use(project, self.item, desk.stamp))
                desk.notice = desk.words("It is recorded. The group can read it here.")
                self.paths.go("override-used", self.item)
        elif button == "later":
            self.paths.go("overrides", role)
        elif button == "remove":
            desk.can_undo(desk.words("Nothing is changed."))
            desk.keep(unfinished_uses=drop(project.unfinished_uses, self.item))
            self.paths.go("overrides", role)
        else:
            super().press(button)


class UsedPage(Page):
    """A use that was recorded: what the group sees, the appeals, and their answers."""

    def open(self) -> None:
        """Find the use."""
        use = find(self.desk.project.override_uses, self.item)
        if use is None:
            raise NotHere(self.item)
        self.use: OverrideUse = use

    def screen(self) -> Screen:
        """Return the use and its appeals."""
        words, project = self.desk.words, self.desk.project
        appeals = (*appeals_to(project, self.item), *self._unsent())
        return Screen(
            id="override-used",
            key=self.key,
            title=words("A right to override was used"),
            parts=(
                Summary(rows=self._rows()),
                Cards(
                    label=words("Appeals"),
                    cards=tuple(self._appeal(one) for one in appeals),
                    empty=words("Nobody has appealed so far."),
                ),
                self._way_to_appeal(),
                go_on(words("Back to the rights to override"), "rights"),
            ),
            window_title=words("A use of a right to override"),
        )

    def _unsent(self) -> tuple[Appeal, ...]:
        return tuple(one for one in self.desk.project.unfinished_appeals if one.use == self.item)

    def _rows(self) -> tuple[Row, ...]:
        words, use = self.desk.words, self.use
        rows = (
            (words("Who used it"), called_by_id(self.desk, use.used_by)),
            (words("When"), day_of(use.made_at, words)),
            (words("What changes"), use.what.strip()),
            (words("What the right is about"), use.area),
            (words("Why there is this right"), words(GROUNDS[use.ground])),
            (words("Who was asked first"), use.asked.strip()),
            (words("The reason"), use.reason.strip()),
            (words("Who hears an appeal"), who_in_words(self.desk, use.heard_by)),
            (words("Last day to appeal"), self._last_day()),
        )
        return tuple(Row(label=label, words=said) for label, said in rows)

    def _last_day(self) -> str:
        return say_day(date.fromisoformat(self.use.appeal_until), self.desk.words)

    def _way_to_appeal(self) -> Part:
        words = self.desk.words
        if self.use.appeal_until < self.desk.today:
            late = words("The days to appeal are over. You can still talk about it in a session.")
            return Text(words=late)
        return Button(id="appeal", words=words("Say that you do not agree"))

    def _appeal(self, appeal: Appeal) -> Card:
        words, said_by = self.desk.words, called_by_id(self.desk, appeal.said_by)
        title = appeal.words.strip() or words("An appeal with no words yet")
        what = shorten(title, LONGEST)
        from_whom = words("From: {name}", name=said_by) if said_by else words("From: no name")
        if not appeal.made_at:
            finish = Button(id=f"finish/{appeal.id}", words=words("Finish: {what}", what=what))
            return Card(title=title, lines=(words("This is not finished yet."),), buttons=(finish,))
        answer = find(self.desk.project.appeal_answers, appeal.id)
        if answer is not None:
            return Card(title=title, lines=(from_whom, *self._answer(answer)))
        button = Button(id=f"answer/{appeal.id}", words=words("Answer: {what}", what=what))
        return Card(title=title, lines=(from_whom, words("There is no answer yet.")), buttons=(button,))

    def _answer(self, answer: AppealAnswer) -> tuple[str, ...]:
        words, who = self.desk.words, who_in_words(self.desk, answer.answered_by)
        return (
            words("{outcome} ({who})", outcome=words(OUTCOMES[answer.outcome]), who=who),
            words("Why: {why}", why=answer.reason.strip()),
        )

    def press(self, button: str) -> None:
        """Start, finish or answer an appeal, or go back to the list."""
        verb, _, appeal = button.partition("/")
        project = self.desk.project
        if button == "rights":
            self.paths.go("overrides", getattr(find(project.overrides, self.use.right), "role", ""))
        elif button == "appeal":
            new = Appeal(id=self.desk.make_id(), use=self.item)
            self.desk.keep(unfinished_appeals=(*project.unfinished_appeals, new))
            self.paths.go("appeal-field", f"{new.id}/words")
        elif verb == "finish":
            self.paths.go("appeal", appeal)
        elif verb == "answer" and find(project.appeals, appeal) is not None:
            kept = find(project.unfinished_appeal_answers, appeal) or AppealAnswer(id=appeal)
            self.desk.keep(unfinished_appeal_answers=put(project.unfinished_appeal_answers, kept))
            self.paths.go("appeal-answer", appeal)
