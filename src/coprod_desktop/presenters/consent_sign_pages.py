"""Signing, who may have a paper of the answers, and the end of a person's talk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from coprod_desktop.domain import chain
from coprod_desktop.domain.agreements import own_copy
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.standing import points_for
from coprod_desktop.domain.agreements.telling import told_to
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.project import ConsentRecord, SignedBy
from coprod_desktop.domain.typed import clean, is_blank
from coprod_desktop.presenters.consent_pages import TalkPage
from coprod_desktop.presenters.page import go_on
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

T = TypeVar("T")

WAYS = {
    SignedBy.DRAWING: ("Draw my signature here", "With a mouse, a pen or a finger."),
    SignedBy.TYPED_NAME: ("Type my name", ""),
    SignedBy.MARK: (
        "Make my mark, with a witness",
        "Any mark will do. Somebody you choose sees you make it.",
    ),
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
                    label=words("Choose one"),
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
            parts=(*self._fields(), go_on(words("Continue")), self.stop_button()),
            problems=self.problems,
            window_title=words("Your own choices"),
        )

    def _fields(self) -> tuple[Part, ...]:
        words, talk = self.desk.words, self.talk
        if talk.signed_by is SignedBy.TYPED_NAME:
            label = words("Your name, or the name you use")
            return (TextField(id="typed_name", label=label, value=talk.typed_name),)
        drawing = SignatureField(
            id="strokes",
            label=words("Your mark") if talk.signed_by is SignedBy.MARK else words("Your signature"),
            value=talk.strokes,
            hint=words("No mouse or pen? Go back and type your name, or sign on paper."),
        )
        if talk.signed_by is SignedBy.MARK:
            hint = words("The name of somebody you choose. They see you make your mark.")
            return drawing, TextField(id="witness", label=words("Witness"), hint=hint, value=talk.witness)
        return (drawing,)

    def change(self, field: str, value: str) -> None:
        """Take in the signature. Nothing is saved yet."""
        if field == "typed_name":
            self.talk.typed_name = clean(value)
        elif field == "witness":
            self.talk.witness = clean(value)
        elif field == "strokes":
            self.talk.strokes = value

    def act(self, button: str) -> None:
        """Go on once there is a signature."""
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
        elif is_blank(talk.strokes):
            found.append(
                Problem(field="strokes", words=words("Draw in the box, or go back and choose another way."))
            )
        if talk.signed_by is SignedBy.MARK and is_blank(talk.witness):
            found.append(Problem(field="witness", words=words("Write who saw you make your mark.")))
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
                    label=words("Choose one"),
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
                self.stop_button(),
            ),
            window_title=words("Your own choices"),
        )

    def change(self, field: str, value: str) -> None:
        """Take in who may have it."""
        self.talk.shared = value

    def act(self, button: str) -> None:
        """Keep the person's choices, as a new record that never changes."""
        if button != "finish":
            return
        talk, desk = self.talk, self.desk
        source = Source(desk.project, desk.pack, desk.words)
        record = ConsentRecord(
            id=desk.make_id(),
            person=self.person_id,
            person_name=self.name,
            made_at=desk.stamp,
            pack_version=f"{desk.pack.id} {desk.pack.version}",
            told="\n".join(f"{heading}\n{said}" for heading, said in told_to(source, self.person_id)),
            choices=talk.final_choices(),
            signature=talk.signature(),
            supporter=talk.supporter.strip(),
            shared=talk.shared == "group",
            points=points_for(source, self.person_id),
        )
        desk.keep(consents=chain.add(desk.project.consents, record))
        talk.record = record
        self.paths.go("consent-end", self.person_id)


class ConsentEndPage(TalkPage):
    """Says that it is done, what happens next, and offers the person's own copy."""

    is_the_end = True

    def open(self) -> None:
        """Start with nothing to say about a copy."""
        super().open()
        self.says = ""

    def screen(self) -> Screen:
        """Return the thanks."""
        words = self.desk.words
        return Screen(
            id="consent-end",
            key=self.key,
            title=words("Your choices are not saved yet")
            if self.desk.trouble
            else words("Your choices are kept"),
            parts=(
                Text(
                    words=words("Thank you. You can change any of them on another day. Nobody will ask why.")
                ),
                Text(
                    words=words("Do you want a paper of your own? Choose now. It is not left on this laptop.")
                ),
                Button(id="print", words=words("Print my own copy")),
                Button(id="save", words=words("Save my own copy on a USB stick")),
                *((Text(words=self.says, tone=Tone.NOTE),) if self.says else ()),
                go_on(words("Cover the screen and pass the laptop back"), "end"),
            ),
            back=False,
            notice=self.says,
            window_title=words("Your own choices"),
        )

    def act(self, button: str) -> None:
        """Save the person's own copy, or cover the screen."""
        if button == "end":
            self.desk.talk = None
            self.paths.go("consent-return", self.person_id)
        elif button == "print":
            self._make(lambda: self.desk.outside.make_pdf(self._document()), self._print)
        elif button == "save":
            self.desk.outside.choose_folder(self._save)

    def _document(self) -> Document:
        record = self.talk.record
        assert record is not None, "the talk has ended with a record"
        return own_copy(self.desk.project, self.desk.pack, record.id, self.desk.words)

    def _make(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self.says = self.desk.words("Making your copy…")
        self.desk.outside.in_background(work, done, self._tell)

    def _print(self, pages: bytes) -> None:
        self.desk.outside.print_pdf(pages)
        self._tell(self.desk.words("Your copy goes to the printer you choose."))

    def _save(self, folder: Path) -> None:
        def done(_: object) -> None:
            self._tell(self.desk.words("Your copy is in this folder: {folder}", folder=folder))

        self._make(lambda: self.desk.outside.write_pdfs((self._document(),), folder), done)

    def _tell(self, said: str) -> None:
        self.says = said
        self.desk.outside.redraw()
