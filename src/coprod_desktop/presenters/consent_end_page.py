"""The end of a person's talk: it is done, what happens next, and a copy to take away."""

from __future__ import annotations

from coprod_desktop.domain.agreements import own_copy
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.days import as_said
from coprod_desktop.presenters.consent_pages import TalkPage
from coprod_desktop.presenters.own_papers import OwnPaper
from coprod_desktop.presenters.page import go_on
from coprod_desktop.presenters.screen import Button, Part, Screen, Text


class ConsentEndPage(OwnPaper, TalkPage):
    """Says that it is done, what happens next, and offers the person's own copy."""

    is_the_end = True

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
                *self._waits(),
                Text(
                    words=words("Do you want a paper of your own? Choose now. It is not left on this laptop.")
                ),
                Button(id="print", words=words("Print my own copy")),
                Button(id="save", words=words("Save my own copy on a USB stick")),
                go_on(words("Cover the screen and pass the laptop back"), "end"),
            ),
            back=False,
            notice=self.says,
            window_title=words("Your own choices"),
        )

    def _waits(self) -> tuple[Part, ...]:
        words, record = self.desk.words, self.talk.record
        if record is None or not record.counts_from:
            return ()
        said = "No yes counts before {day}. Until then you have time to think."
        return (Text(words=words(said, day=as_said(record.counts_from, words))),)

    def _paper(self) -> Document:
        """Return the person's own copy: all that they were asked and said."""
        record = self.talk.record
        assert record is not None, "the talk has ended with a record"
        return own_copy(self.desk.project, self.desk.pack, record.id, self.desk.words)

    def act(self, button: str) -> None:
        """Print or save the person's own copy, or cover the screen."""
        if button == "end":
            self.desk.talk = None
            self.paths.go("consent-return", self.person_id)
        else:
            self.make_paper(button, self._paper)
