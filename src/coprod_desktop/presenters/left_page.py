"""Somebody has left: thank you, a paper of thanks, and choices that are offered and never asked for (X08)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coprod_desktop.domain.agreements import build_one
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.standing import choice_of
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.consent import latest_consent
from coprod_desktop.domain.consent_records import Say
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.material import TAKE_PART, TAKE_ROLE
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.thanking import keep_thanks
from coprod_desktop.domain.withdrawing import can_take_back
from coprod_desktop.presenters.own_choices import OwnChoicesPage
from coprod_desktop.presenters.own_papers import OwnPaper
from coprod_desktop.presenters.page import go_on, quiet
from coprod_desktop.presenters.screen import (
    Button,
    Cards,
    ChoiceField,
    Option,
    Part,
    Screen,
    Text,
    Tone,
)

ASKS = "May our papers still thank you by name?"


class ConsentLeftPage(OwnPaper, OwnChoicesPage):
    """Everything here may be left alone. A slip is put right with one press."""

    after_leaving = True

    def open(self) -> None:
        """Start with nothing chosen."""
        super().open()
        self.thanks = ""

    def find_person(self) -> Person | None:
        """Return who left, also where nothing but their card was kept, which went with them."""
        there, talk = super().find_person(), self.desk.talk
        if there or talk is None or talk.person != self.person_id or talk.stayed is None:
            return there
        gone = find(talk.stayed.people, self.person_id)
        return replace(gone, left_on=self.desk.today) if gone else None

    def _card_went(self) -> bool:
        return find(self.desk.project.people, self.person_id) is None

    def screen(self) -> Screen:
        """Return the thanks, and what may be chosen."""
        words = self.desk.words
        return Screen(
            id="consent-left",
            key=self.key,
            title=words("You have left. Thank you"),
            parts=(
                Text(words=words("Thank you for what you gave. You can come back at any time.")),
                *(
                    (Text(words=words("Nothing else was kept about you. Your card is taken away too.")),)
                    if self._card_went()
                    else ()
                ),
                *((quiet("stay", words("I did not mean to leave. I stay")),) if self.talk.stayed else ()),
                Button(id="print", words=words("Print my paper of thanks")),
                Button(id="save", words=words("Save it on a USB stick")),
                *self._offers(),
                go_on(words("Cover the screen and pass the laptop back"), "end"),
            ),
            back=False,
            notice=self.says,
            focus=self.focus,
            window_title=words("Your own choices"),
        )

    def _offers(self) -> Iterator[Part]:
        words = self.desk.words
        if latest_consent(self.desk.project, self.person_id) is None:
            return
        yield Text(words=words("What stays is up to you"), tone=Tone.LABEL)
        yield Text(words=words("You can leave all of this as it is."))
        yield ChoiceField(
            id="thanks",
            label=words(ASKS),
            options=(Option(id="yes", words=words("Yes")), Option(id="no", words=words("No"))),
            chosen=self.thanks,
        )
        source = Source(self.desk.project, self.desk.pack, words)
        cards = tuple(
            self.card(source, one)
            for one in self.desk.pack.purposes
            if one.id not in (TAKE_PART, TAKE_ROLE)
            and (self._was_slip(one.id) or can_take_back(choice_of(source, self.person_id, one.id)))
        )
        if cards:
            yield Cards(label=words("What you said yes to"), cards=cards)

    def _was_slip(self, purpose: str) -> bool:
        return f"take-back/{purpose}" in self.talk.slips

    def _paper(self) -> Document:
        """Return the paper of thanks."""
        desk, project = self.desk, self.desk.project
        if self._card_went():
            project = replace(project, people=(*project.people, self.person))
        return build_one(project, desk.pack, DocumentKind.LEAVING_NOTE, self.person_id, words=desk.words)

    def change(self, field: str, value: str) -> None:
        """Take in whether papers may thank the person by name."""
        if field == "thanks":
            self.thanks = value

    def act(self, button: str) -> None:
        """Take a yes back, take the paper, stay after all, or cover the screen."""
        verb, _, about = button.partition("/")
        self.focus = ""
        match verb:
            case "take-back":
                self.take_back(about)
            case "undo":
                self.undo(about)
            case "stay" if self.talk.stayed:
                self._stay()
            case "end":
                self._end()
            case _:
                self.make_paper(button, self._paper)

    def _stay(self) -> None:
        desk, stayed = self.desk, self.talk.stayed
        assert stayed is not None, "the button is not there otherwise"
        desk.put(desk.with_what_stays(stayed))
        self.talk.stayed = None
        self.paths.go("consent-mine", self.person_id)

    def _end(self) -> None:
        desk, record = self.desk, latest_consent(self.desk.project, self.person_id)
        if self.thanks and record:
            say = Say.YES if self.thanks == "yes" else Say.NO
            desk.put(keep_thanks(desk.project, record, desk.words(ASKS), say, desk.stamp, desk.make_id()))
        desk.talk = None
        self.paths.go("consent-return", self.person_id)
