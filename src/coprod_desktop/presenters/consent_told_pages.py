"""What a person would be agreeing to, a few things at a time, and saying it back in their own words."""

from __future__ import annotations

from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.telling import told_to
from coprod_desktop.domain.typed import clean
from coprod_desktop.presenters.consent_pages import TalkPage
from coprod_desktop.presenters.naming import names_of
from coprod_desktop.presenters.own_papers import OwnPaper, to_take_home
from coprod_desktop.presenters.page import NotHere, go_on, split_item
from coprod_desktop.presenters.screen import Bullets, Button, Part, Screen, Text, TextField, Tone

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
        if self.number == 1:  # whoever helps is there for all of the reading
            parts += self._who_helps()
        return Screen(
            id="consent-told",
            key=self.key,
            title=words("What you would be agreeing to"),
            step=words("Part {n} of {total}", n=self.number, total=len(self.pages)),
            parts=(
                *parts,
                go_on(words("Continue")),
                self.stop_button(),
            ),
            window_title=words("Your own choices"),
        )

    def _who_helps(self) -> tuple[Part, ...]:
        words = self.desk.words
        names = tuple(one for one in names_of(self.desk) if one != self.name)
        return (
            TextField(
                id="supporter",
                label=words("Is somebody helping you with this? (optional)"),
                hint=words("Write their name. They help, and you decide."),
                value=self.talk.supporter,
                names=names,
            ),
            TextField(
                id="interpreter",
                label=words("Does somebody put this into your language? (optional)"),
                hint=words("Write their name. They say your words, and you decide."),
                value=self.talk.interpreter,
            ),
        )

    def change(self, field: str, value: str) -> None:
        """Take in who is there to help."""
        if field == "supporter":
            self.talk.supporter = clean(value)
        elif field == "interpreter":
            self.talk.interpreter = clean(value)

    def act(self, button: str) -> None:
        """Go on to the next page."""
        if button != "continue":
            return
        if self.is_last:
            self.paths.go("consent-say-back", self.person_id)
        else:
            self.paths.go("consent-told", f"{self.person_id}/{self.number + 1}")


def go_to_choices(page: TalkPage) -> None:
    """Go on to the first choice; to the check, where a pack asks for none."""
    if page.purposes:
        page.paths.go("consent-choice", f"{page.person_id}/{page.purposes[0].id}")
    else:
        page.paths.go("consent-check", page.person_id)


class ConsentSayBackPage(TalkPage):
    """Did we explain it well? It tests us and not the person: nothing is kept, marked or held back (R05)."""

    def screen(self) -> Screen:
        """Return what to say back."""
        words = self.desk.words
        return Screen(
            id="consent-say-back",
            key=self.key,
            title=words("Did we explain this well?"),
            parts=(
                Text(words=words("Say these in your own words, aloud or to yourself. This is not a test.")),
                Bullets(
                    items=(
                        words("What is this project for?"),
                        words("What happens if you say no?"),
                        words("Who can see what you choose?"),
                    )
                ),
                go_on(words("It is clear. Go on to my choices")),
                Button(id="not-sure", words=words("I am not sure. Let us talk"), picture="talk"),
                self.stop_button(),
            ),
            window_title=words("Your own choices"),
        )

    def act(self, button: str) -> None:
        """Go on to the choices, or to a talk."""
        if button == "continue":
            go_to_choices(self)
        elif button == "not-sure":
            self.paths.go("consent-let-us-talk", self.person_id)


class ConsentLetUsTalkPage(OwnPaper, TalkPage):
    """A talk, the words again, a paper to take home, or going on: whatever the person likes best."""

    def screen(self) -> Screen:
        """Return the ways on."""
        words = self.desk.words
        contact = self.desk.contact
        return Screen(
            id="consent-let-us-talk",
            key=self.key,
            title=words("We have not explained it well yet"),
            parts=(
                Text(words=words("That is for us to put right. Talk to somebody, now or another day.")),
                *((Text(words=words("You can talk to: {contact}", contact=contact)),) if contact else ()),
                Button(id="again", words=words("Read it all again")),
                Button(id="print", words=words("Print it to take home")),
                go_on(words("Go on to my choices")),
                self.stop_button(),
            ),
            notice=self.says,
            window_title=words("Your own choices"),
        )

    def act(self, button: str) -> None:
        """Read it again, take it home, or go on."""
        if button == "again":
            self.paths.go("consent-told", f"{self.person_id}/1")
        elif button == "continue":
            go_to_choices(self)
        else:
            self.make_paper(button, lambda: to_take_home(self.desk, self.person))
