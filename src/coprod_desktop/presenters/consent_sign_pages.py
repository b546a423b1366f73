"""Signing, who may have a paper of the answers, and time to think."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from coprod_desktop.domain import chain
from coprod_desktop.domain.consent_records import SignedBy
from coprod_desktop.domain.days import say_day
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.typed import clean, is_blank
from coprod_desktop.presenters.consent_pages import TalkPage
from coprod_desktop.presenters.consent_records import record_of
from coprod_desktop.presenters.naming import names_of
from coprod_desktop.presenters.page import go_on, quiet
from coprod_desktop.presenters.screen import (
    Button,
    ChoiceField,
    Option,
    Part,
    Screen,
    SignatureField,
    Text,
    TextField,
    Tone,
)

DAYS_TO_THINK = 7
"""How long a yes waits when somebody asks for time to think (feature D9)."""

WAYS = {
    SignedBy.DRAWING: ("Draw my signature here", "With a mouse, a pen or a finger."),
    SignedBy.TYPED_NAME: ("Type my name", ""),
    SignedBy.MARK: (
        "Make my mark, with a witness",
        "Any mark will do. Somebody you choose sees you make it.",
    ),
    SignedBy.SPOKEN: ("Say it aloud, with a witness", "Somebody you choose hears you say it."),
    SignedBy.PAPER_LATER: ("Sign on paper later", "The paper has room for a signature or a mark."),
}


class ConsentSignPage(TalkPage):
    """How do you want to sign?"""

    def screen(self) -> Screen:
        """Return the ways to sign."""
        words, way = self.desk.words, self.talk.signed_by
        return Screen(
            id="consent-sign",
            key=self.key,
            title=words("How do you want to sign?"),
            parts=(
                Text(words=words("Signing says that these choices are yours. This is not a contract.")),
                ChoiceField(
                    id="way",
                    label=words("How you sign"),
                    options=tuple(
                        Option(id=by, words=words(said), hint=words(hint))
                        for by, (said, hint) in WAYS.items()
                    ),
                    chosen=way or "",
                ),
                go_on(words("Continue")),
                self.stop_button(),
            ),
            problems=self.problems,
            window_title=words("Your own choices"),
        )

    def change(self, field: str, value: str) -> None:
        """Take in the way to sign."""
        if value in set(SignedBy):
            self.talk.signed_by = SignedBy(value)

    def act(self, button: str) -> None:
        """Go on to sign, or straight to the last question when it is on paper later."""
        if button != "continue":
            return
        if self.talk.signed_by is None:
            self.problems = (Problem(field="way", words=self.desk.words("Choose how you want to sign.")),)
        elif self.talk.signed_by is SignedBy.PAPER_LATER:
            self.paths.go("consent-share", self.person_id)
        else:
            self.paths.go("consent-sign-now", self.person_id)


class ConsentSignNowPage(TalkPage):
    """Draw, type, or make a mark."""

    def screen(self) -> Screen:
        """Return the place to sign."""
        words = self.desk.words
        return Screen(
            id="consent-sign-now",
            key=self.key,
            title=words("Sign your choices"),
            parts=(
                *self._fields(),
                go_on(words("Continue")),
                quiet("on-paper", words("Sign on paper later")),
                self.stop_button(),
            ),
            problems=self.problems,
            window_title=words("Your own choices"),
        )

    def _fields(self) -> tuple[Part, ...]:
        words, talk = self.desk.words, self.talk
        if talk.signed_by is SignedBy.TYPED_NAME:
            label = words("Your name, or the name you use")
            names = (self.name,) if self.name else ()
            return (TextField(id="typed_name", label=label, value=talk.typed_name, names=names),)
        if talk.signed_by is SignedBy.SPOKEN:
            ask = words("Say this aloud, or in your own way: “These choices are mine.”")
            return Text(words=ask), self._witness(words("The name of somebody you choose. They hear you."))
        drawing = SignatureField(
            id="strokes",
            label=words("Your mark") if talk.signed_by is SignedBy.MARK else words("Your signature"),
            value=talk.strokes,
            hint=words("No mouse or pen? Go back and type your name, or sign on paper later."),
        )
        if talk.signed_by is SignedBy.MARK:
            hint = words("The name of somebody you choose. They see you make your mark.")
            return drawing, self._witness(hint)
        return (drawing,)

    def _witness(self, hint: str) -> TextField:
        words, helper = self.desk.words, self.talk.supporter.strip()
        names = dict.fromkeys(one for one in (helper, *names_of(self.desk)) if one not in ("", self.name))
        return TextField(
            id="witness", label=words("Witness"), hint=hint, value=self.talk.witness, names=tuple(names)
        )

    def change(self, field: str, value: str) -> None:
        """Take in the signature. Nothing is saved yet."""
        if field == "typed_name":
            self.talk.typed_name = clean(value)
        elif field == "witness":
            self.talk.witness = clean(value)
        elif field == "strokes":
            self.talk.strokes = value

    def act(self, button: str) -> None:
        """Go on once there is a signature, or when it is on paper later (R09)."""
        if button == "on-paper":
            self.talk.signed_by = SignedBy.PAPER_LATER
            self.paths.go("consent-share", self.person_id)
        if button != "continue":
            return
        self.problems = self._missing()
        if not self.problems:
            self.paths.go("consent-share", self.person_id)

    def _missing(self) -> tuple[Problem, ...]:
        words, talk = self.desk.words, self.talk
        found: list[Problem] = []
        if talk.signed_by is SignedBy.TYPED_NAME:
            if is_blank(talk.typed_name):
                found.append(
                    Problem(
                        field="typed_name", words=words("Type a name, or go back and choose another way.")
                    )
                )
        elif talk.signed_by is not SignedBy.SPOKEN and is_blank(talk.strokes):
            found.append(
                Problem(field="strokes", words=words("Draw in the box, or go back and choose another way."))
            )
        if talk.signed_by in (SignedBy.MARK, SignedBy.SPOKEN) and is_blank(talk.witness):
            seen = talk.signed_by is SignedBy.MARK
            ask = words("Write who saw you make your mark.") if seen else words("Write who heard you.")
            found.append(Problem(field="witness", words=ask))
        return tuple(found)


class ConsentSharePage(TalkPage):
    """Who may have a paper with these answers. Nothing is chosen beforehand."""

    def screen(self) -> Screen:
        """Return the question."""
        words = self.desk.words
        return Screen(
            id="consent-share",
            key=self.key,
            title=words("Who may have a paper with your choices?"),
            parts=(
                ChoiceField(
                    id="shared",
                    label=words("Who may have it"),
                    options=(
                        Option(
                            id="me",
                            words=words("Only me"),
                            hint=words("The group’s papers say that you made choices, not what they were."),
                        ),
                        Option(
                            id="group",
                            words=words("It can be with the group’s papers"),
                            hint=words("Whoever looks after the papers can read your choices."),
                        ),
                    ),
                    chosen=self.talk.shared,
                ),
                Text(words=words("If you choose nothing, only you may have it."), tone=Tone.HINT),
                go_on(words("Finish and keep my choices"), "finish"),
                Button(
                    id="wait",
                    words=words("Finish, and give me {n} days to think", n=DAYS_TO_THINK),
                    hint=words("Then no yes counts before {day}.", day=say_day(self._first_day(), words)),
                    picture="calendar",
                ),
                self.stop_button(),
            ),
            window_title=words("Your own choices"),
        )

    def change(self, field: str, value: str) -> None:
        """Take in who may have it."""
        self.talk.shared = value

    def _first_day(self) -> date:
        return self.desk.now().date() + timedelta(days=DAYS_TO_THINK)

    def act(self, button: str) -> None:
        """Keep the person's choices, as a new record that never changes."""
        if button not in ("finish", "wait"):
            return
        desk, talk = self.desk, self.talk
        first = self._first_day().isoformat() if button == "wait" else ""
        talk.record = replace(record_of(desk, talk), counts_from=first)
        desk.keep(consents=chain.add(desk.project.consents, talk.record))
        self.paths.go("consent-end", self.person_id)
