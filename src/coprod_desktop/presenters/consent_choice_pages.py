"""One separate choice for each purpose, and a check of them before signing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coprod_desktop.domain.agreements.choices import choice_in_words
from coprod_desktop.domain.consent import problem_with
from coprod_desktop.domain.consent_records import Say
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.material import TAKE_PART
from coprod_desktop.domain.pack import Purpose
from coprod_desktop.domain.typed import clean, is_blank
from coprod_desktop.domain.withdrawing import YESES
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
from coprod_desktop.presenters.wording import SAYS


def still_needed(talk: Talk, purpose: str, words: Words) -> Problem | None:
    """Return what is still to be said about one choice. A condition next to a plain yes is never dropped."""
    chosen = talk.choice(purpose)
    if not is_blank(talk.conditions.get(purpose, "")) and (chosen is None or chosen.say is Say.YES):
        ask = words("Choose “Yes, if…” to keep the words you wrote, or take them out.")
        return Problem(field="condition", words=ask)
    return problem_with(chosen, words) if chosen else None


class PurposePage(TalkPage):
    """About one purpose. The item is "person/purpose", or "person/purpose/change" from the check."""

    def open(self) -> None:
        """Find the purpose."""
        super().open()
        _, purpose_id, self.way = split_item(self.item, 3)
        purpose = find(self.purposes, purpose_id)
        if purpose is None:
            raise NotHere(self.item)
        self.purpose: Purpose = purpose


class ConsentChoicePage(PurposePage):
    """One purpose, one choice."""

    def screen(self) -> Screen:
        """Return what the choice means, and the choice."""
        words, purpose, all_of = self.desk.words, self.purpose, self.purposes
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
                *self._after_no(),
                Summary(rows=tuple(Row(label=words(label), words=said) for label, said in facts)),
                ChoiceField(
                    id="say",
                    label=words("Your choice"),
                    hint=words("You can go on without choosing. You can take back a yes at any time."),
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
                *self._leave_the_rest(),
                self.stop_button(),
            ),
            problems=self.problems,
            window_title=words("Your own choices"),
        )

    def _after_no(self) -> tuple[Part, ...]:
        """Say once, after an answer to taking part that is no yes, that nothing else has to be chosen."""
        words, before = self.desk.words, self.purposes[: self.purposes.index(self.purpose)][-1:]
        said = self.talk.choice(TAKE_PART)
        if self.way or said is None or said.say in YESES or [one.id for one in before] != [TAKE_PART]:
            return ()
        return (
            Text(words=words("Your answer about taking part is a full answer. It is kept when you finish.")),
            Text(words=words("The next choices are about other things. You can leave them all.")),
        )

    def _leave_the_rest(self) -> tuple[Part, ...]:
        """Return the way past what follows: the same for everybody, whatever they chose (decision 0141)."""
        if self.way or self.purpose in self.purposes[:1]:
            return ()
        return (Button(id="leave-rest", words=self.desk.words("Leave the rest. Check my choices")),)

    def change(self, field: str, value: str) -> None:
        """Take in the choice or its condition. Nothing is saved yet."""
        if field == "say" and value in set(Say):
            self.talk.choose(self.purpose.id, self.purpose.asks, value)
        elif field == "condition":
            self.talk.conditions[self.purpose.id] = clean(value)

    def act(self, button: str) -> None:
        """Go on to the next choice. No choice at all is fine: it stays unanswered, and is never a yes."""
        if button not in ("continue", "leave-rest"):
            return
        self.talk.touched.add(self.purpose.id)
        problem = still_needed(self.talk, self.purpose.id, self.desk.words)
        self.problems = (problem,) if problem else ()
        if problem:
            return
        chosen = self.talk.choice(self.purpose.id)
        if button == "leave-rest":
            self.paths.go("consent-check", self.person_id)
        elif chosen and chosen.say in YESES and (self.purpose.asks_more or self.way):
            self.paths.go("consent-more", "/".join((self.person_id, self.purpose.id, self.way)).rstrip("/"))
        else:
            go_on_after(self, self.purpose, self.way)


def go_on_after(page: TalkPage, purpose: Purpose, way: str) -> None:
    """Go on to the next choice; to the check after the last one, or where one choice was changed."""
    purposes = page.purposes
    after = purposes.index(purpose) + 1
    if way or after >= len(purposes):
        page.paths.go("consent-check", page.person_id)
    else:
        page.paths.go("consent-choice", f"{page.person_id}/{purposes[after].id}")


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
                Text(words=words("To give a yes a last day, press Change."), tone=Tone.HINT),
                Summary(rows=tuple(self._row(purpose) for purpose in self.purposes)),
                go_on(words("Go on to sign")),
                self.stop_button(),
            ),
            problems=self.problems,
            window_title=words("Your own choices"),
        )

    def _row(self, purpose: Purpose) -> Row:
        words, choice = self.desk.words, self.talk.choice(purpose.id)
        said = words("No choice yet. This is not a yes.")
        if choice is not None:
            said = choice_in_words(choice, words)
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
        for purpose in self.purposes:
            problem = still_needed(self.talk, purpose.id, self.desk.words)
            if problem is not None:
                yield replace(problem, field=f"change/{purpose.id}")
