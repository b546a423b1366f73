"""The words of a part, and what was changed in them, for the person whose part it is (feature X16)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.answers import Reply
from coprod_desktop.domain.days import day_of
from coprod_desktop.domain.listing import find, put
from coprod_desktop.domain.part_edits import edits_of, look_at, not_looked_at
from coprod_desktop.domain.people import present
from coprod_desktop.domain.role_records import Holding, PartEdit
from coprod_desktop.domain.typed import clean, is_blank
from coprod_desktop.presenters.naming import called, called_by_id
from coprod_desktop.presenters.page import NotHere, Page, go_on, quiet, split_item
from coprod_desktop.presenters.part_notes import part_in_words
from coprod_desktop.presenters.screen import (
    Bullets,
    Button,
    Card,
    Cards,
    ChoiceField,
    Option,
    Part,
    Screen,
    Text,
    TextField,
)

GOOD_ENOUGH = "questions.quality.good-enough"
MAY_CHANGE = "questions.flow.may-change"
MOST = 10
"""The most earlier changes that are shown; all are kept."""


class PartWordsPage(Page):
    """What a part says now. Whoever changes it says who they are, if they like."""

    def open(self) -> None:
        """Find the part. Whoever has the laptop is taken to be the one who writes."""
        if find(self.desk.project.holdings, self.item) is None:
            raise NotHere(self.item)
        self.writer = self.desk.turn

    @property
    def part(self) -> Holding:
        """The part as it stands."""
        return next(one for one in self.desk.project.holdings if one.id == self.item)

    def screen(self) -> Screen:
        """Return the words, and who writes."""
        words, part = self.desk.words, self.part
        owner = called_by_id(self.desk, part.person)
        people = tuple(Option(id=one.id, words=called(self.desk, one)) for one in present(self.desk.project))
        parts: list[Part] = [
            Text(words=words("When somebody else changes these words, {name} is told.", name=owner))
        ]
        parts += (
            *self._good_enough(),
            *self._may_change(),
            TextField(id="words", label=words("The words now"), value=part.words, lines=8),
            ChoiceField(
                id="writer",
                label=words("Who writes now? (optional)"),
                options=(*people, Option(id="", words=words("No name"))),
                chosen=self.writer,
            ),
            go_on(words("Continue")),
        )
        if edits_of(self.desk.project, part.role, part.person):
            parts.append(quiet("changes", words("See what was changed before")))
        return Screen(
            id="part-words",
            key=self.key,
            title=words("What does this part say?"),
            step=words("{name} ({part})", name=owner, part=part.part) if not is_blank(part.part) else owner,
            parts=tuple(parts),
            window_title=words("A part"),
        )

    def _good_enough(self) -> tuple[Part, ...]:
        """Say what good enough means to this group, where it said so."""
        answer = self.desk.answer_to(GOOD_ENOUGH)
        said = tuple(view.words.strip() for view in answer.views if not is_blank(view.words))
        if not said or answer.reply is not Reply.ANSWERED:
            return ()
        return (Text(words=self.desk.words("What good enough means to us:")), Bullets(items=said))

    def _may_change(self) -> tuple[Part, ...]:
        """Say what the group agreed about changing each other's words, where it did."""
        said = self.desk.said_to(MAY_CHANGE)
        told = self.desk.words("What we said about changing each other’s words: {said}", said=said)
        return (Text(words=told),) if said else ()

    def change(self, field: str, value: str) -> None:
        """Take in the words, or who writes them."""
        if field == "writer":
            self.writer = value
        text = clean(value) if field == "words" else self.part.words
        changed = replace(self.part, words=text, edited_by=self.writer)
        self.desk.keep_soon(holdings=put(self.desk.project.holdings, changed))

    def press(self, button: str) -> None:
        """Go back to the parts, or look at earlier changes."""
        if button == "continue":
            self.paths.go("role-parts", self.part.role)
        elif button == "changes":
            self.paths.go("part-changes", f"{self.part.role}/{self.part.person}")


class PartChangesPage(Page):
    """What was changed in somebody's part: before and now, who and when, and nobody is blamed."""

    def open(self) -> None:
        """Find the edits. The item is "role/owner"."""
        self.role, self.owner = split_item(self.item)
        if not edits_of(self.desk.project, self.role, self.owner):
            raise NotHere(self.item)

    @property
    def waiting(self) -> tuple[PartEdit, ...]:
        """The edits the owner has not looked at."""
        return tuple(one for one in not_looked_at(self.desk.project, self.owner) if one.role == self.role)

    def screen(self) -> Screen:
        """Return what is new first, then earlier changes."""
        words, waiting = self.desk.words, self.waiting
        edits = edits_of(self.desk.project, self.role, self.owner)
        earlier = tuple(one for one in reversed(edits) if one not in waiting)[:MOST]
        name = called_by_id(self.desk, self.owner) or words("somebody who has left")
        parts: list[Part] = [Text(words=words("You can keep the change, or put your words back."))]
        if waiting:
            parts += (
                Cards(label=words("Changed, and not looked at yet"), cards=self._cards(waiting)),
                go_on(words("I am {name}. I have looked", name=name), "looked"),
            )
            if self._holding is not None:
                parts.append(Button(id="put-back", words=words("Put my words back as they were")))
        if earlier:
            parts.append(Cards(label=words("Earlier changes"), cards=self._cards(earlier)))
        if not waiting:
            parts.append(go_on(words("Continue")))
        return Screen(
            id="part-changes",
            key=self.key,
            title=words("What was changed in my part?"),
            step=words("{name} ({part})", name=name, part=part_in_words(self.desk, edits[-1])),
            parts=tuple(parts),
            window_title=words("A part"),
        )

    def _cards(self, edits: tuple[PartEdit, ...]) -> tuple[Card, ...]:
        return tuple(self._card(edit) for edit in edits)

    def _card(self, edit: PartEdit) -> Card:
        words = self.desk.words
        nothing = words("Nothing here yet")
        return Card(
            title=self._when(edit),
            lines=(
                words("Before: {words}", words=edit.before.strip() or nothing),
                words("Now: {words}", words=edit.after.strip() or nothing),
            ),
        )

    def _when(self, edit: PartEdit) -> str:
        words, day = self.desk.words, day_of(edit.made_at, self.desk.words)
        name = called_by_id(self.desk, edit.by)
        if name and day:
            return words("{name}, on {day}", name=name, day=day)
        return name or (words("No name, on {day}", day=day) if day else words("Before this was kept"))

    @property
    def _holding(self) -> Holding | None:
        own = (one for one in self.desk.project.holdings if (one.role, one.person) == (self.role, self.owner))
        return next(own, None)

    def press(self, button: str) -> None:
        """Note that the owner looked, put their words back, or go on."""
        if button == "looked":
            self._looked()
            self.paths.back()
        elif button == "put-back" and self._holding is not None and self.waiting:
            self.desk.can_undo(self.desk.words("Your words are back as they were."))
            back = replace(self._holding, words=self.waiting[0].before, edited_by=self.owner)
            self._looked()
            self.desk.keep(holdings=put(self.desk.project.holdings, back))
        elif button == "continue":
            self.paths.back()

    def _looked(self) -> None:
        self.desk.put(look_at(self.desk.project, self.role, self.owner, self.desk.stamp))
