"""Parks something to talk about later."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.actions import Parked
from coprod_desktop.domain.listing import drop, put
from coprod_desktop.domain.typed import clean, is_blank
from coprod_desktop.presenters.page import Page, go_on
from coprod_desktop.presenters.screen import Bullets, Screen, Text, TextField, Tone


class ParkPage(Page):
    """Parks one thing to talk about later, from a question or from the list."""

    def open(self) -> None:
        """Start with an empty box; nothing is kept until something is written."""
        self.parked = Parked(id=self.desk.make_id(), question=self.item)

    def screen(self) -> Screen:
        """Return the box, and what is parked already, so that nobody thinks it is lost."""
        words = self.desk.words
        parked = (one for one in self.desk.project.parked if one.question == self.item)
        already = tuple(one.words for one in parked if one.id != self.parked.id)
        return Screen(
            id="park",
            key=self.key,
            title=words("What do we want to talk about later?"),
            aside=True,
            parts=(
                TextField(
                    id="words",
                    label=words("To talk about"),
                    hint=words("It goes on the list “Parked, to talk about”."),
                    value=self.parked.words,
                    lines=3,
                ),
                *(
                    (Text(words=words("Parked already"), tone=Tone.LABEL), Bullets(items=already))
                    if already
                    else ()
                ),
                go_on(words("Continue")),
            ),
            window_title=words("Something to talk about"),
        )

    def change(self, field: str, value: str) -> None:
        """Take in the words."""
        self.parked = replace(self.parked, words=clean(value))
        kept = put(self.desk.project.parked, self.parked)
        self.desk.keep_soon(parked=drop(kept, self.parked.id) if is_blank(value) else kept)

    def press(self, button: str) -> None:
        """Go back to where this came from, and say what became of the words."""
        if button == "continue":
            if not is_blank(self.parked.words):
                self.desk.notice = self.desk.words("It is parked, to talk about later.")
            if self.item:
                self.paths.go("question", self.item)
            else:
                self.paths.go("actions")
