"""The base of the pages that show somebody their own choices: each yes is taken back with one press."""

from __future__ import annotations

from coprod_desktop.domain.agreements.choices import choice_in_words
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.standing import choice_of, holds
from coprod_desktop.domain.consent_records import Choice, Say
from coprod_desktop.domain.days import as_said
from coprod_desktop.domain.pack import Purpose
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.slips import put_right, what_was_taken
from coprod_desktop.domain.withdrawing import can_take_back, take_back
from coprod_desktop.presenters.consent_pages import TalkPage
from coprod_desktop.presenters.screen import Button, Card


class OwnChoicesPage(TalkPage):
    """Shows choices as they are now. `says` is what to tell the person about what they did."""

    says = ""

    def card(self, source: Source, purpose: Purpose) -> Card:
        """Return one choice as it is now, with a way to take back a yes."""
        words, choice = self.desk.words, choice_of(source, self.person_id, purpose.id)
        if choice is None:
            return Card(title=purpose.asks, lines=(words("No choice yet. This is not a yes."),))
        lines = [words("Your choice: {choice}", choice=choice_in_words(choice, words))]
        if choice.say is Say.YES and not holds(source, self.person_id, purpose.id):
            lines.append(self._why_not(source))
        return Card(title=purpose.asks, lines=tuple(lines), buttons=self._buttons(purpose, choice))

    def _buttons(self, purpose: Purpose, choice: Choice) -> tuple[Button, ...]:
        """Return the way to take a yes back; for who just did, and holds the laptop, the way to undo it."""
        words = self.desk.words
        take_back = f"take-back/{purpose.id}"
        if can_take_back(choice):
            return (Button(id=take_back, words=words("Take back: {what}", what=purpose.asks)),)
        if take_back in self.talk.slips:
            said = words("Undo. My yes stays: {what}", what=purpose.asks)
            return (Button(id=f"undo/{take_back}", words=said),)
        return ()

    def _why_not(self, source: Source) -> str:
        first = source.consents[self.person_id].counts_from
        if first > source.day:
            day = as_said(first, self.desk.words)
            return self.desk.words("This yes counts from {day}. Until then you have time to think.", day=day)
        return self.desk.words("Please look again. This yes does not count now.")

    def take_back(self, purpose_id: str) -> None:
        """Take a yes back at once. Nothing is asked."""
        desk, before = self.desk, self.desk.project
        desk.put(take_back(before, desk.pack, self.person_id, purpose_id, desk.stamp, desk.make_id))
        if len(desk.project.consents) > len(before.consents):
            self.remember_slip(f"take-back/{purpose_id}", before, purpose_id)
            self.says = desk.words("This is taken back.")  # what it was, the Undo that has the keys says

    def remember_slip(self, button: str, before: Project, purpose: str = "") -> None:
        """Keep what a press took, until the laptop is passed on: it may have been a slip."""
        taken = what_was_taken(before, self.desk.project, self.person_id, purpose=purpose)
        self.talk.slips[button] = taken
        self.focus = f"undo/{button}"

    def undo(self, button: str) -> None:
        """Put right what a press took, where the laptop was not passed on yet."""
        desk, slip = self.desk, self.talk.slips.pop(button, None)
        if slip is not None:
            desk.put(put_right(desk.project, self.person_id, slip, desk.stamp, desk.make_id()))
            self.says, self.focus = desk.words("It is as it was before."), button
