"""Being taken out of a project: how, one question on each page; what that means; and then it is done (I7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from coprod_desktop.domain.erasing import Wish, erase, places_of_name
from coprod_desktop.domain.errors import CoprodError, Problem
from coprod_desktop.domain.kept_about import kept_about, papers, said_by
from coprod_desktop.domain.own_part import own_part
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.typed import shorten
from coprod_desktop.presenters.consent_pages import TalkPage
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.page import NotHere, Page, go_on, split_item
from coprod_desktop.presenters.screen import Bullets, Button, ChoiceField, Option, Part, Screen, Text, Tone
from coprod_desktop.presenters.wording import and_in_more_places

SAID, NAME, COPIES, LAST = "said", "name", "copies", "last"
STEPS = (SAID, NAME, COPIES, LAST)
YES, NO = "yes", "no"
MOST_SHOWN, IN_SIGHT = 5, 120


def first_step(desk: Desk, person: Person) -> str:
    """Return the first step that asks somebody about anything."""
    own = own_part(desk.project, person.id, desk.make_id(), desk.words)
    return _step_after("", own, places_of_name(desk.project, person))


def _step_after(step: str, own: Project, places: Sequence[str]) -> str:
    asked = {SAID: bool(said_by(own)), NAME: bool(places), COPIES: True, LAST: True}
    return next(one for one in STEPS[STEPS.index(step) + 1 if step else 0 :] if asked[one])


class ConsentErasePage(TalkPage):
    """One step on the way out. Nothing is chosen beforehand, and nothing happens before the last page."""

    def open(self) -> None:
        """Find the step, passing by those that ask about nothing."""
        super().open()
        self.step = split_item(self.item)[1]
        if self.step not in STEPS or self.desk.vault is None:
            raise NotHere(self.item)
        self.own = own_part(self.desk.project, self.person_id, self.desk.make_id(), self.desk.words)
        self.places = places_of_name(self.desk.project, self.person)

    def screen(self) -> Screen:
        """Return the step."""
        words = self.desk.words
        parts: tuple[Part, ...]
        match self.step:
            case "said":
                title, parts = words("What happens to what you said?"), self._ask_said()
            case "name":
                title, parts = words("Your name in what others wrote"), self._ask_name()
            case "copies":
                title, parts = words("Earlier copies on this laptop"), self._ask_copies()
            case _:
                title, parts = words("Before you are taken out"), tuple(self._before())
        return Screen(
            id="consent-erase",
            key=self.key,
            title=title,
            parts=parts,
            problems=self.problems,
            window_title=words("Your own choices"),
        )

    def _choice(self, label: str, yes: tuple[str, str], no: tuple[str, str]) -> tuple[Part, ...]:
        words, erasing = self.desk.words, self.talk.erasing
        options = (Option(id=YES, words=yes[0], hint=yes[1]), Option(id=NO, words=no[0], hint=no[1]))
        return (
            ChoiceField(id=self.step, label=label, options=options, chosen=erasing.get(self.step, "")),
            go_on(words("Continue")),
            Button(id="keep", words=words("No. Keep me in")),
        )

    def _ask_said(self) -> tuple[Part, ...]:
        words = self.desk.words
        stays = (words("It stays, with no name"), words("The group keeps it. Nobody can see it was yours."))
        goes = (words("It goes, too"), words("The group loses it. It is taken out of kept papers, too."))
        count = said_by(self.own)
        said = "You said 1 thing that the group wrote down."
        if count != 1:
            said = "You said {n} things that the group wrote down."
        return (
            Text(words=words(said, n=count)),
            *self._choice(words("What happens to what you said"), goes, stays),
        )

    def _ask_name(self) -> tuple[Part, ...]:
        words, shown = self.desk.words, self.places[:MOST_SHOWN]
        more = len(self.places) - len(shown)
        out = (words("Take it out"), words("It then says “a person who left”."))
        stay = (words("Leave it there"), words("Whoever reads it sees your name."))
        return (
            Text(words=words("Others wrote your name here:")),
            Bullets(items=tuple(shorten(one, IN_SIGHT) for one in shown)),
            *((Text(words=and_in_more_places(more, words)),) if more > 0 else ()),
            *self._choice(words("What happens to your name"), out, stay),
        )

    def _ask_copies(self) -> tuple[Part, ...]:
        words = self.desk.words
        out = (words("Take me out of those, too"), words("A copy that does not open is taken away."))
        stay = (words("Leave them as they are"), words("Somebody who goes back to one finds you in it."))
        return (
            Text(words=words("The laptop keeps earlier copies of the project, in case of harm.")),
            *self._choice(words("What happens to the earlier copies"), out, stay),
        )

    def _before(self) -> Iterator[Part]:
        words = self.desk.words
        yield Text(
            words=words("This cannot be undone. Take your copy first, if you want one."), tone=Tone.NOTE
        )
        yield Text(words=words("What goes"), tone=Tone.LABEL)
        yield Bullets(
            items=kept_about(self._what_goes(), words, said_by(self.own) if self._wants(SAID) else 0)
        )
        yield Text(words=words("What stays, with no name"), tone=Tone.LABEL)
        yield Bullets(items=tuple(self._what_stays()))
        yield Text(words=words("What nobody can promise"), tone=Tone.LABEL)
        yield Bullets(items=tuple(self._no_promise()))
        yield go_on(words("Take me out now"), "now")
        yield Button(id="keep", words=words("No. Keep me in"))

    def _what_goes(self) -> Project:
        lists = {
            "private_checks": (),
            "decisions": (),
            "decision_moves": (),
            "role_events": (),
            "cover_log": (),
        }
        own = replace(self.own, **lists)  # type: ignore[arg-type]
        return own if self._wants(SAID) else replace(own, answers=(), ideas=(), part_edits=())

    def _what_stays(self) -> Iterator[str]:
        words = self.desk.words
        if said_by(self.own) and not self._wants(SAID):
            yield words("What you said")
        yield words("What the group decided, and how many people said so")
        yield words("That “a person who left” had a role")
        yield words("That there was a paper. Its words about you go.")
        if self.places and not self._wants(NAME):
            yield words("Your name, where others wrote it")

    def _no_promise(self) -> Iterator[str]:
        words = self.desk.words
        yield words("Papers that were printed or given out, and files on sticks")
        yield words("Papers saved on this laptop, until the group takes them off it")
        yield words("Pictures of papers that the whole group signed")
        yield words("What a disk still keeps and does not show")
        if not self._wants(COPIES):
            yield words("The earlier copies on this laptop. You are still in them.")
        if papers(self.own):
            yield words("A paper about you, where somebody has one. It cannot be checked any more.")

    def _wants(self, step: str) -> bool:
        return self.talk.erasing.get(step) == YES

    def change(self, field: str, value: str) -> None:
        """Take in a choice."""
        if field == self.step:
            self.talk.erasing[field] = value

    def act(self, button: str) -> None:
        """Go on, stop, or do it."""
        match button:
            case "keep":
                self.talk.erasing.clear()
                self.paths.go("consent-data", self.person_id)
            case "continue" if self.step not in self.talk.erasing:
                self.problems = (Problem(field=self.step, words=self.desk.words("Choose one of these.")),)
            case "continue":
                step = _step_after(self.step, self.own, self.places)
                self.paths.go("consent-erase", f"{self.person_id}/{step}")
            case "now" if self.step == LAST:
                self._take_out()

    def _take_out(self) -> None:
        desk, vault = self.desk, self.desk.vault
        assert vault is not None, "the page opens only with one"
        desk.remember()
        desk.flush()
        if desk.trouble:
            return
        # Nobody is asked about a name in what others keep for themselves: it goes.
        name_too = self._wants(NAME) or not self.places
        wish = Wish(person=self.person, words_too=self._wants(SAID), name_too=name_too)

        def clean(project: Project) -> Project:
            return erase(project, wish, desk.make_id, desk.words)

        rest = replace(clean(desk.project), changed_at=desk.stamp)
        try:
            vault.take_out(rest)
        except CoprodError as trouble:
            desk.notice = str(trouble)
            return
        copies = clean if self._wants(COPIES) else None
        desk.forget(rest)
        desk.cleaning = lambda: vault.clean_up(copies)
        self.paths.go("consent-erased")


class ConsentErasedPage(Page):
    """Says that it is done, while the files are written anew. It names nobody."""

    def open(self) -> None:
        """Go through the files now, away from the window."""
        self.says = ""
        self._clean_up()

    def _clean_up(self) -> None:
        cleaning = self.desk.cleaning
        if cleaning is not None:
            self.busy = True
            self.desk.outside.in_background(cleaning, self._done, self._failed)
        else:
            self.busy = False

    def _done(self, _: None) -> None:
        self.busy, self.says, self.desk.cleaning = False, "", None
        self.desk.outside.redraw()

    def _failed(self, said: str) -> None:
        self.busy, self.says = False, said
        self.desk.outside.redraw()

    def screen(self) -> Screen:
        """Return what is done, and what is not yet."""
        words = self.desk.words
        return Screen(
            id="consent-erased",
            key=self.key,
            title=words("You are taken out"),
            parts=(*self._state(), go_on(words("Cover the screen and pass the laptop back"), "end")),
            back=False,
            bare=True,
            notice=self.says,
            window_title=words("Your own choices"),
        )

    def _state(self) -> Iterator[Part]:
        words = self.desk.words
        yield Text(words=words("It is done as you chose. Thank you for all you did."))
        if self.busy:
            said = words("The laptop writes its files again. This takes a few seconds. Please leave it on.")
            yield Text(words=said, tone=Tone.NOTE)
        elif self.desk.cleaning is not None:
            yield Text(words=words("The files are not written again yet. You may still be in them."))
            yield Button(id="again", words=words("Write the files again"))
        else:
            yield Text(words=words("The files of this project were written again, without you."))

    def press(self, button: str) -> None:
        """Pass the laptop back, or try once more."""
        if button == "end":
            self.paths.go("consent-return")
        elif button == "again" and not self.busy:
            self._clean_up()
