"""What a person would be agreeing to, one separate choice for each purpose, and a check of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.telling import told_to
from coprod_desktop.domain.consent import problem_with
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.pack import Purpose
from coprod_desktop.domain.project import Say
from coprod_desktop.domain.typed import clean, is_blank
from coprod_desktop.domain.words import Words
from coprod_desktop.presenters.consent_pages import TalkPage
from coprod_desktop.presenters.page import NotHere, go_on, split_item
from coprod_desktop.presenters.screen import (
    Button,
    ChoiceField,
    Option,
    Part,
    Row,
    Screen,
    Summary,
    Text,
    TextField,
    Tone,
    Weight,
)
from coprod_desktop.presenters.talk import Talk
from coprod_desktop.presenters.wording import NOTHING_YET, SAYS

WORDS_AT_ONCE = 120
"""About how many words to know stand on one page: few enough to read in one go."""

Told = tuple[tuple[str, str], ...]
"""Headings and what is said under each."""


def in_pages(told: Told) -> tuple[Told, ...]:
    """Return what there is to know page by page. One thing is never cut in 2; a long one stands alone."""
    pages: list[Told] = []
    room = 0
    for heading, said in told:
        length = len(said.split())
        if not pages or length > room:
            pages.append(())
            room = WORDS_AT_ONCE
        pages[-1] += ((heading, said),)
        room -= length
    return tuple(pages) or ((),)


def still_needed(talk: Talk, purpose: str, words: Words) -> Problem | None:
    """Return what is still to be said about one choice. A condition next to a plain yes is never dropped."""
    chosen = talk.choice(purpose)
    if not is_blank(talk.conditions.get(purpose, "")) and (chosen is None or chosen.say is Say.YES):
        ask = words("Choose “Yes, if…” to keep the words you wrote, or take them out.")
        return Problem(field="condition", words=ask)
    return problem_with(chosen, words) if chosen else None


class ConsentToldPage(TalkPage):
    """What the person would be agreeing to, a few things at a time. The item is "person/page"."""

    def open(self) -> None:
        """Find the page and what it says."""
        super().open()
        told = told_to(Source(self.desk.project, self.desk.pack, self.desk.words), self.person_id)
        self.pages = in_pages(told)
        number = split_item(self.item)[1]
        if number not in {str(n) for n in range(1, len(self.pages) + 1)}:
            raise NotHere(self.item)
        self.number = int(number)

    @property
    def is_last(self) -> bool:
        """Whether the choices come next."""
        return self.number == len(self.pages)

    def screen(self) -> Screen:
        """Return what there is to know."""
        words = self.desk.words
        parts: list[Part] = []
        pictures = {told.heading: told.picture for told in self.desk.pack.told}
        for heading, said in self.pages[self.number - 1]:
            head = Text(words=heading, tone=Tone.LABEL, picture=pictures.get(heading, ""))
            parts += [head, Text(words=said)]
        if self.is_last:
            parts.append(self._supporter())
        return Screen(
            id="consent-told",
            key=self.key,
            title=words("What you would be agreeing to"),
            step=words("Part {n} of {total}", n=self.number, total=len(self.pages)),
            parts=(
                *parts,
                go_on(words("Go on to my choices") if self.is_last else words("Continue")),
                self.stop_button(),
            ),
            window_title=words("Your own choices"),
        )

    def _supporter(self) -> TextField:
        words = self.desk.words
        return TextField(
            id="supporter",
            label=words("Is somebody helping you with this? (optional)"),
            hint=words("Write their name. They help, and you decide."),
            value=self.talk.supporter,
        )

    def change(self, field: str, value: str) -> None:
        """Take in who is helping."""
        self.talk.supporter = clean(value)

    def act(self, button: str) -> None:
        """Go on to the next page, or to the first choice."""
        if button != "continue":
            return
        purposes = self.desk.pack.purposes
        if not self.is_last:
            self.paths.go("consent-told", f"{self.person_id}/{self.number + 1}")
        elif purposes:
            self.paths.go("consent-choice", f"{self.person_id}/{purposes[0].id}")
        else:
            self.paths.go("consent-check", self.person_id)


class ConsentChoicePage(TalkPage):
    """One purpose, one choice. The item is "person/purpose", or "person/purpose/change" from the check."""

    def open(self) -> None:
        """Find the purpose."""
        super().open()
        _, purpose_id, self.way = split_item(self.item, 3)
        purpose = find(self.desk.pack.purposes, purpose_id)
        if purpose is None:
            raise NotHere(self.item)
        self.purpose: Purpose = purpose

    def screen(self) -> Screen:
        """Return what the choice means, and the choice."""
        words, purpose, all_of = self.desk.words, self.purpose, self.desk.pack.purposes
        chosen = self.talk.choices.get(purpose.id)
        facts = (
            ("What it means", purpose.means),
            ("What is good about it", purpose.good),
            ("What may be hard", purpose.hard),
            ("If you say no", purpose.if_no),
            ("Who sees it", purpose.who_sees),
            ("What is kept", purpose.kept),
        )
        return Screen(
            id="consent-choice",
            key=self.key,
            title=purpose.asks,
            picture=purpose.picture,
            step=words("Choice {n} of {total}", n=all_of.index(purpose) + 1, total=len(all_of)),
            parts=(
                Summary(rows=tuple(Row(label=words(label), words=said) for label, said in facts)),
                ChoiceField(
                    id="say",
                    label=words("Your choice"),
                    hint=words("You can go on without choosing. That is not a yes."),
                    options=tuple(Option(id=say, words=words(said)) for say, said in SAYS.items()),
                    chosen=chosen.say if chosen else "",
                ),
                TextField(
                    id="condition",
                    label=words("If you chose “Yes, if”: what needs to be so?"),
                    value=self.talk.conditions.get(purpose.id, ""),
                    lines=2,
                ),
                go_on(words("Continue")),
                self.stop_button(),
            ),
            problems=self.problems,
            window_title=words("Your own choices"),
        )

    def change(self, field: str, value: str) -> None:
        """Take in the choice or its condition. Nothing is saved yet."""
        if field == "say" and value in set(Say):
            self.talk.choose(self.purpose.id, self.purpose.asks, value)
        elif field == "condition":
            self.talk.conditions[self.purpose.id] = clean(value)

    def act(self, button: str) -> None:
        """Go on to the next choice. No choice at all is fine: it stays unanswered, and is never a yes."""
        if button != "continue":
            return
        problem = still_needed(self.talk, self.purpose.id, self.desk.words)
        self.problems = (problem,) if problem else ()
        if problem:
            return
        after = self.desk.pack.purposes.index(self.purpose) + 1
        if self.way or after >= len(self.desk.pack.purposes):
            self.paths.go("consent-check", self.person_id)
        else:
            self.paths.go("consent-choice", f"{self.person_id}/{self.desk.pack.purposes[after].id}")


class ConsentCheckPage(TalkPage):
    """The person's choices, each with a Change, before signing."""

    def screen(self) -> Screen:
        """Return the choices."""
        words = self.desk.words
        return Screen(
            id="consent-check",
            key=self.key,
            title=words("Check your choices"),
            parts=(
                Text(words=words("You can change any of them, now or on another day.")),
                Summary(rows=tuple(self._row(purpose) for purpose in self.desk.pack.purposes)),
                go_on(words("Go on to sign")),
                self.stop_button(),
            ),
            problems=self.problems,
            window_title=words("Your own choices"),
        )

    def _row(self, purpose: Purpose) -> Row:
        words, choice = self.desk.words, self.talk.choice(purpose.id)
        if choice is None:
            said = words("No choice yet. This is not a yes.")
        elif choice.say is Say.YES_IF:
            said = words("Yes, if: {condition}", condition=choice.condition or words(NOTHING_YET))
        else:
            said = words(SAYS[choice.say])
        button = Button(
            id=f"change/{purpose.id}", words=words("Change: {what}", what=purpose.asks), weight=Weight.QUIET
        )
        return Row(label=purpose.asks, words=said, button=button)

    def act(self, button: str) -> None:
        """Change a choice, or go on to sign."""
        if button.startswith("change/"):
            self.paths.go("consent-choice", f"{self.person_id}/{button.removeprefix('change/')}/change")
        elif button == "continue":
            self.problems = tuple(self._missing())
            if not self.problems:
                self.paths.go("consent-sign", self.person_id)

    def _missing(self) -> Iterator[Problem]:
        for purpose in self.desk.pack.purposes:
            problem = still_needed(self.talk, purpose.id, self.desk.words)
            if problem is not None:
                yield replace(problem, field=f"change/{purpose.id}")
