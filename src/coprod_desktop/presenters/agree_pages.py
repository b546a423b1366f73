"""Who agrees to the agreement: who has answered, how many said what, what is missing (feature X19)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain import agreeing, chain
from coprod_desktop.domain.agreeing import Missing
from coprod_desktop.domain.agreement_answers import AnswerWindow
from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.agreements import version_of
from coprod_desktop.domain.agreements.decided import sees_it_differently
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.terms import TOGETHER, counts
from coprod_desktop.domain.agreements.versions import everyone_takes_part
from coprod_desktop.domain.days import as_said
from coprod_desktop.domain.listing import find, put
from coprod_desktop.domain.people import present
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.asking import ask_now, asked_now, the_agreement
from coprod_desktop.presenters.card_kinds import Ask, CardField, CardKind
from coprod_desktop.presenters.cards import FieldPage
from coprod_desktop.presenters.naming import called
from coprod_desktop.presenters.page import Page, go_on
from coprod_desktop.presenters.screen import (
    Bullets,
    Button,
    Card,
    Cards,
    Part,
    Row,
    Screen,
    Summary,
    Text,
    Tone,
    Weight,
)

FIRST = {
    Missing.NOBODY: "Add the people in the group.",
    Missing.NO_ANSWER: "Ask the people who have not answered. Silence is not a yes.",
    Missing.NOT_YET: "Somebody says “not yet”. Ask what they need.",
    Missing.UNEXPLAINED_OBJECTION: "Somebody says no. Ask them why, when they want to say.",
}
"""What the group can do about what is missing."""

TAKES_PART = "Each person says yes to taking part first, in their own choices."
ALL_ASKED_AGAIN = "The words changed after people answered. Each person is asked again."


def _keep_window(project: Project, window: AnswerWindow) -> Project:
    return replace(project, answer_windows=put(project.answer_windows, window))


def _window_of(project: Project, round_id: str) -> AnswerWindow | None:
    if find(project.agreement_rounds, round_id) is None:
        return None
    return find(project.answer_windows, round_id) or AnswerWindow(id=round_id)


WINDOW = CardKind[AnswerWindow](
    screen="agree",
    field_screen="agree-until",
    window="Who agrees",
    find=_window_of,
    keep=_keep_window,
    fields=(
        CardField(
            "until",
            "Until when can people who are away answer?",
            "A day, or words",
            "People who are away can answer until",
            Ask.DAY,
            hint="For example: 14 March 2027. Words are fine too.",
        ),
    ),
)


class AgreeUntilPage(FieldPage):
    """Until when people who are away can answer."""

    kind = WINDOW


class AgreePage(Page):
    """Who has answered, how many said what, and what is still missing. Nobody's own answer is shown."""

    def open(self) -> None:
        """Look at the words as they are now."""
        self.document = the_agreement(self.desk)
        self.round = asked_now(self.desk)

    def screen(self) -> Screen:
        """Return the people and the answers."""
        words = self.desk.words
        agreed = self.document.status is AgreementStatus.AGREED
        return Screen(
            id="agree",
            key=self.key,
            title=words("Does each person agree to this?"),
            step=words(
                "{status}. Version {n}.",
                status=words("Agreed") if agreed else words("Not agreed yet"),
                n=self.document.version,
            ),
            parts=(
                Text(words=words("This is about our working-together agreement.")),
                Text(words=words("Each person answers alone. Silence is not a yes."), tone=Tone.NOTE),
                *self._again(),
                Cards(
                    label=words("People"),
                    cards=tuple(self._card(one) for one in present(self.desk.project)),
                    empty=words("Nobody is in the group yet. Add people first."),
                ),
                *self._said(),
                *self._until(),
                *self._ending(agreed),
                Button(id="paper", words=words("Look at the agreement")),
            ),
            window_title=words("Who agrees"),
        )

    def _again(self) -> tuple[Part, ...]:
        before = agreeing.last_round(self.desk.project, TOGETHER)
        if before is None or self.round is not None:
            return ()
        return (Text(words=self.desk.words(ALL_ASKED_AGAIN), tone=Tone.NOTE),)

    def _card(self, person: Person) -> Card:
        words, name = self.desk.words, called(self.desk, person)
        asked = self.round
        done = asked is not None and agreeing.own_answer(self.desk.project, asked.id, person.id) is not None
        ask = words("Pass the laptop to {name}", name=name)
        again = words("Pass the laptop to {name} again", name=name)
        return Card(
            title=name,
            lines=(words("Has answered") if done else words("No answer yet. This is not a yes."),),
            buttons=(Button(id=f"pass/{person.id}", words=again if done else ask),),
        )

    def _said(self) -> tuple[Part, ...]:
        words, project = self.desk.words, self.desk.project
        if self.round is None:
            return ()
        source = Source(project, self.desk.pack, words)
        kept = tuple(sees_it_differently(one, source) for one in agreeing.differently(project, self.round.id))
        return (
            Text(words=words("What people said"), tone=Tone.LABEL),
            Bullets(items=(*counts(source, self.round.id), *kept)),
        )

    def _until(self) -> tuple[Part, ...]:
        words = self.desk.words
        said = as_said(agreeing.until(self.desk.project, self.round.id), words) if self.round else ""
        label = words(WINDOW.fields[0].row)
        change = Button(id="until", words=words("Change: {what}", what=label), weight=Weight.QUIET)
        return (Summary(rows=(Row(label=label, words=said or words("No day yet."), button=change),)),)

    def _ending(self, agreed: bool) -> tuple[Part, ...]:
        words = self.desk.words
        if agreed:
            return ()
        first = self._first()
        if not first:
            return (go_on(words("We have all agreed this"), "agreed"),)
        return (
            Text(words=words("It stays a draft until this is done. You can print a draft."), tone=Tone.LABEL),
            Bullets(items=first),
        )

    def _first(self) -> tuple[str, ...]:
        """Return what to do before it is agreed."""
        words, desk = self.desk.words, self.desk
        missing = agreeing.missing(desk.project, self.round.id) if self.round else (Missing.NO_ANSWER,)
        parts = everyone_takes_part(Source(desk.project, desk.pack, words))
        return (*(words(FIRST[one]) for one in missing), *(() if parts else (words(TAKES_PART),)))

    def press(self, button: str) -> None:
        """Pass the laptop on, choose a day, look at the paper, or record that all agreed."""
        verb, _, person = button.partition("/")
        if verb == "pass":
            ask_now(self.desk)
            self.paths.go("private-agree", person)
        elif button == "until":
            self.paths.go("agree-until", f"{ask_now(self.desk).id}/until/change")
        elif button == "paper":
            self.paths.go("document", f"{TOGETHER}/")
        elif button == "agreed" and not self._first():
            desk = self.desk
            version = version_of(self.document, desk.make_id(), desk.stamp, AgreementStatus.AGREED)
            desk.keep(agreements=chain.add(desk.project.agreements, version))
            desk.notice = desk.words("This agreement is agreed.")
            self.open()
