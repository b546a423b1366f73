"""A person's own plan, in their own turn: only the lines they share leave this page (X11, X12)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.contacts import Contact
from coprod_desktop.domain.days import as_said
from coprod_desktop.domain.listing import drop, find, put
from coprod_desktop.domain.plan_lines import PlanLine, PlanPart
from coprod_desktop.domain.plan_to_notes import own_lines
from coprod_desktop.domain.plans import lines_of
from coprod_desktop.domain.typed import clean, is_blank, shorten
from coprod_desktop.presenters.consent_pages import TalkPage
from coprod_desktop.presenters.page import NotHere, go_on, quiet
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
    Tone,
)

PARTS = {
    PlanPart.HARD: ("What might be hard for me", "Add something that might be hard"),
    PlanPart.HELPS: ("What helps me", "Add something that helps"),
    PlanPart.TELL: ("Who I would tell", "Add who I would tell"),
    PlanPart.OFFER: ("What I may offer, and when", "Add what I may offer, and when"),
}
"""Each part of a plan, and the words of its button."""
ASKS = {
    PlanPart.HARD: "What might be hard for you?",
    PlanPart.HELPS: "What would help you?",
    PlanPart.TELL: "Who would you tell?",
    PlanPart.OFFER: "What may you offer, and when?",
}
HINTS = {
    PlanPart.HARD: "A few words are enough. You do not have to say what happened.",
    PlanPart.HELPS: "For example: a break, or tea with Jo.",
    PlanPart.TELL: "For example: I will talk to Jo.",
    PlanPart.OFFER: "You set what, and when. You can take it back.",
}


class PrivatePlanPage(TalkPage):
    """Every line of one person's plan, for that person alone."""

    def open(self) -> None:
        """Find the person; lines that were begun and left empty go."""
        super().open()
        project = self.desk.project
        filled = tuple(one for one in project.plan_lines if not is_blank(one.words))
        if filled != project.plan_lines:
            self.desk.keep(plan_lines=filled)

    def screen(self) -> Screen:
        """Return the plan."""
        words = self.desk.words
        return Screen(
            id="private-plan",
            key=self.key,
            title=words("Your own plan"),
            parts=(
                Text(words=words("This is yours. Only the lines you share are seen by others.")),
                Text(words=words("Nobody asks what happened to you. You can leave all of it empty.")),
                Text(
                    words=words(
                        "It is in the project’s file. Private notes can have a lock of your own. "
                        "Lines only you see can go there."
                    ),
                    tone=Tone.HINT,
                ),
                *self._to_lock(),
                *(part for one in PlanPart for part in self._part(one)),
                *self._signposts(),
                go_on(words("Back to your own choices"), "mine"),
            ),
            back=False,
            alone=True,
            window_title=words("Your own page"),
        )

    def _to_lock(self) -> tuple[Part, ...]:
        """Return the way to the notes, once there are lines that only this person sees."""
        if not own_lines(self.desk.project, self.person_id):
            return ()
        return (quiet("notes", self.desk.words("Lock the lines that only I see")),)

    def _part(self, part: PlanPart) -> tuple[Part, ...]:
        words = self.desk.words
        title, add = PARTS[part]
        lines = tuple(one for one in lines_of(self.desk.project, self.person_id) if one.part is part)
        return (
            Cards(
                label=words(title), cards=tuple(self._card(one) for one in lines), empty=words("Nothing yet.")
            ),
            Button(id=f"add/{part}", words=words(add)),
        )

    def _card(self, line: PlanLine) -> Card:
        words, short = self.desk.words, shorten(line.words, 60)
        seen = words("The group can see this.") if line.shared else words("Only you see this.")
        opens = Button(id=f"open/{line.id}", words=words("Change or share: {what}", what=short))
        return Card(title=line.words.strip(), lines=(seen,), buttons=(opens,))

    def _signposts(self) -> tuple[Part, ...]:
        lines = tuple(self._signpost(one) for one in self.desk.project.contacts if not is_blank(one.name))
        label = Text(words=self.desk.words("Who you can talk to"), tone=Tone.LABEL)
        return (label, Bullets(items=lines)) if lines else ()

    def _signpost(self, one: Contact) -> str:
        words, day = self.desk.words, as_said(one.checked_on, self.desk.words)
        said = words("{name}: {how}", name=one.name, how=one.how.strip()) if one.how.strip() else one.name
        return words("{who} (checked on {day})", who=said, day=day) if day else said

    def act(self, button: str) -> None:
        """Begin a line, open one, or go back."""
        verb, _, about = button.partition("/")
        if verb == "add" and about in set(PlanPart):
            new = PlanLine(id=self.desk.make_id(), person=self.person_id, part=PlanPart(about))
            self.desk.keep(plan_lines=(*self.desk.project.plan_lines, new))
            self.paths.go("private-plan-line", f"{self.person_id}/{new.id}")
        elif verb == "open":
            self.paths.go("private-plan-line", f"{self.person_id}/{about}")
        elif button in ("mine", "notes"):
            self.paths.go(f"consent-{button}", self.person_id)


class PrivatePlanLinePage(TalkPage):
    """One line: its words, and who sees it. The item is "person/line"."""

    def open(self) -> None:
        """Find the line."""
        super().open()
        if self._found() is None:
            raise NotHere(self.item)

    def _found(self) -> PlanLine | None:
        line = find(self.desk.project.plan_lines, self.item.partition("/")[2])
        return line if line is not None and line.person == self.person_id else None

    def screen(self) -> Screen:
        """Return the line."""
        words = self.desk.words
        line = self._found() or PlanLine(id="", person=self.person_id, part=PlanPart.HARD)
        return Screen(
            id="private-plan-line",
            key=self.key,
            title=words(ASKS[line.part]),
            parts=(
                TextField(
                    id="words",
                    label=words("In your own words"),
                    hint=words(HINTS[line.part]),
                    value=line.words,
                    lines=2,
                ),
                ChoiceField(
                    id="sees",
                    label=words("Who sees this line?"),
                    hint=words("You can change this at any time."),
                    options=(
                        Option(id="me", words=words("Only me")),
                        Option(id="group", words=words("The group. It is on our papers too")),
                    ),
                    chosen="group" if line.shared else "me",
                ),
                go_on(words("Back to your plan"), "plan"),
                quiet("remove", words("Remove this line")),
            ),
            back=False,
            alone=True,
            window_title=words("Your own page"),
        )

    def change(self, field: str, value: str) -> None:
        """Take in the words, or who sees them."""
        line = self._found()
        if line is None:
            return
        if field == "words":
            line = replace(line, words=clean(value))
        elif field == "sees":
            line = replace(line, shared=value == "group")
        self.desk.keep_soon(plan_lines=put(self.desk.project.plan_lines, line))

    def act(self, button: str) -> None:
        """Go back to the plan, with the line or without it."""
        if button == "remove":
            line = self.item.partition("/")[2]
            self.desk.can_undo(self.desk.words("It is removed."))
            self.desk.keep(plan_lines=drop(self.desk.project.plan_lines, line))
            self.paths.go("private-plan", self.person_id)
        elif button == "plan":
            self.paths.go("private-plan", self.person_id)
