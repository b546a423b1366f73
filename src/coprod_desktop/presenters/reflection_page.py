"""How a session closes: each person says how it was, alone, with a name only where they want one (F5)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.decisions import PrivateCheck
from coprod_desktop.domain.listing import find, put
from coprod_desktop.domain.people import present
from coprod_desktop.domain.private_spread import PASS, close_check, spreads_shown
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.reflections import Reflection
from coprod_desktop.domain.typed import clean, is_blank
from coprod_desktop.domain.yes_no import YesNo
from coprod_desktop.presenters.decision_counts import counted
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.naming import called_by_id
from coprod_desktop.presenters.page import NotHere, go_on, quiet
from coprod_desktop.presenters.passing import PassingPage, Shown
from coprod_desktop.presenters.screen import Bullets, Button, ChoiceField, Option, Part, Text, TextField, Tone

OPTIONS = {"good": "It was good", "mixed": "Some of it was good", "hard": "It was hard"}
COUNTED = {"good": "It was good: {n}", "mixed": "Some of it was good: {n}", "hard": "It was hard: {n}"}
ASKED = "How was this session for you?"
KEPT_FROM_4 = "What is said without a name is kept only when 4 people or more answered."


def said_of_session(desk: Desk, session_id: str) -> tuple[Part, ...]:
    """Return how a session was for people, and their words; nothing where nobody said anything."""
    words, project = desk.words, desk.project
    spreads = spreads_shown(project, session_id)
    lines = counted(desk, spreads[0].counts, COUNTED) if spreads else ()
    said = tuple(_said(desk, one) for one in project.reflections if one.session == session_id)
    if not lines and not said:
        return ()
    return Text(words=words("How it was for people"), tone=Tone.LABEL), Bullets(items=(*lines, *said))


def _said(desk: Desk, one: Reflection) -> str:
    name = called_by_id(desk, one.said_by)
    return desk.words("{name}: {words}", name=name, words=one.words) if name else one.words


class ReflectionPage(PassingPage):
    """The item is a session. What people say lives in memory alone until the session is closed."""

    screen_id = "private-reflection"
    window = "The end of a session"

    def open(self) -> None:
        """Find the session, and what was said so far."""
        super().open()
        if find(self.desk.project.sessions, self.item) is None:
            raise NotHere(self.item)
        self.answers = self.desk.said_alone.setdefault(("reflection", self.item), {})
        self.chosen = self.words = self.named = ""

    def shown(self) -> Shown:
        """Return the people, the question, room for words, or what was said."""
        words = self.desk.words
        match self.step:
            case "alone":
                return words(ASKED), self._question()
            case "alone-words":
                return words("Do you want to say more?"), self._more()
            case "closed":
                return words("Thank you, each of you"), self._closed()
            case _:
                return words("Before we go: how was it?"), self._group()

    def _group(self) -> tuple[Part, ...]:
        words = self.desk.words
        waiting = tuple(one for one in present(self.desk.project) if one.id not in self.answers)
        return (
            Text(words=words("Each person can say alone how it was. Nobody has to.")),
            Text(words=words(KEPT_FROM_4)),
            *(self.pass_to(one) for one in waiting),
            *((go_on(words("Close the session"), "close"),) if self.answers else ()),
            quiet("stop", words("Go on without this")),
        )

    def _question(self) -> tuple[Part, ...]:
        hint = self.desk.words("You can leave it empty and go on.")
        return self.own_answer(OPTIONS, self.chosen, hint)

    def _more(self) -> tuple[Part, ...]:
        words = self.desk.words
        return (
            TextField(
                id="words",
                label=words("What was good, or what to change (optional)"),
                value=self.words,
                lines=3,
            ),
            ChoiceField(
                id="named",
                label=words("May we write your name with your words?"),
                hint=words(KEPT_FROM_4),
                options=(
                    Option(id="yes", words=words("Yes, with my name")),
                    Option(id="no", words=words("No, without a name")),
                ),
                chosen=self.named,
            ),
            go_on(words("Keep my answer"), "keep"),
            Button(id="leave", words=words("Go back without an answer")),
        )

    def _closed(self) -> tuple[Part, ...]:
        words = self.desk.words
        nothing = (Text(words=words("Too few people answered to show it without names. Nothing is kept.")),)
        return (
            *(said_of_session(self.desk, self.item) or nothing),
            Text(words=words("You can talk to somebody if today stays with you.")),
            Button(id="contacts", words=words("Who we can talk to")),
            go_on(words("Back to the session"), "session"),
        )

    def change(self, field: str, value: str) -> None:
        """Take in what the person who has the laptop says."""
        if field == "said" and value in OPTIONS:
            self.chosen = value
        elif field == "words":
            self.words = clean(value).replace("\n", " ")
        elif field == "named":
            self.named = value

    def begin(self) -> None:
        """Nothing is chosen or written for the next person."""
        self.chosen = self.words = self.named = ""

    def act(self, button: str) -> None:
        """Take in an answer, close the session, or go on without."""
        if button == "continue" and self.step == "alone":
            self.step = "alone-words"
        elif button == "keep" and self.person is not None:
            self.answers[self.person.id] = (self.chosen or PASS, self.named, self.words.strip())
            self.begin()
            self.hand_back()
        elif button == "close":
            self._close()
        elif button == "contacts":
            self.paths.go("contacts")
        elif button in ("stop", "session"):
            self.answers.clear()
            self.paths.go("session", self.item)

    def _close(self) -> None:
        desk = self.desk
        check = close_check(
            PrivateCheck(id=desk.make_id(), topic=self.item, made_at=desk.stamp),
            {self.item: ASKED},
            list(OPTIONS),
            {who: {self.item: said} for who, (said, _, _) in self.answers.items()},
            desk.project.private_checks,
        )
        kept = [(words, who) for who, (_, named, words) in self.answers.items() if named == "yes"]
        if check.took_part:
            kept += [(words, "") for _, named, words in self.answers.values() if named != "yes"]
        new = (
            Reflection(id=desk.make_id(), session=self.item, words=words, said_by=who)
            for words, who in sorted(kept)  # not in the order in which people spoke
            if not is_blank(words)
        )
        self.answers.clear()
        self.step = "closed"
        asked = _with_feedback(desk.project, self.item)
        desk.put(
            replace(
                asked,
                private_checks=(*asked.private_checks, check),
                reflections=(*asked.reflections, *new),
            )
        )


def _with_feedback(project: Project, session_id: str) -> Project:
    """Return the project with it written down that people were asked how the session was."""
    session = find(project.sessions, session_id)
    if session is None:
        return project
    return replace(project, sessions=put(project.sessions, replace(session, feedback=YesNo.YES)))
