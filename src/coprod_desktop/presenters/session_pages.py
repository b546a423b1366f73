"""Sessions: one page to start one, one list, and nothing counted for a person (feature G5)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.days import as_said
from coprod_desktop.domain.listing import find, put
from coprod_desktop.domain.people import present
from coprod_desktop.domain.sessions import Session
from coprod_desktop.presenters.card_kinds import Ask, CardField, CardKind
from coprod_desktop.presenters.card_list import ListedCardPage
from coprod_desktop.presenters.cards import FieldPage, card_rows
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.list_page import listed
from coprod_desktop.presenters.naming import called, called_by_id
from coprod_desktop.presenters.needs_notes import needs_today
from coprod_desktop.presenters.page import NotHere, Page, Paths, go_on, quiet
from coprod_desktop.presenters.reflection_page import said_of_session
from coprod_desktop.presenters.screen import (
    Button,
    Card,
    Cards,
    Option,
    Row,
    Screen,
    Summary,
    Text,
    TicksField,
    Weight,
)

SESSION = CardKind[Session](
    screen="session",
    field_screen="session-field",
    window="A session",
    find=lambda project, session_id: find(project.sessions, session_id),
    keep=lambda project, session: replace(project, sessions=put(project.sessions, session)),
    fields=(
        CardField(
            "day",
            "When was the session?",
            "A day, or words",
            "Day",
            Ask.DAY,
            hint="For example: 14 March 2027. Words are fine too.",
        ),
        CardField(
            "note",
            "What do we want to remember of the session?",
            "A short note (optional)",
            "Note",
            example="We chose the colours.",
            box=3,
        ),
        CardField(
            "feedback",
            "Did we ask how the session was for people?",
            "We asked",
            "We asked how it was",
            Ask.YES_NO,
        ),
    ),
)


def session_said(desk: Desk, session: Session) -> str:
    """Return what a session is called in lists."""
    return as_said(session.day, desk.words) or desk.words("A session with no day yet")


def start_session(desk: Desk, paths: Paths) -> None:
    """Go to today's session, which begins when there is none yet."""
    today = next((one for one in desk.project.sessions if one.day == desk.today), None)
    session = today or Session(id=desk.make_id(), day=desk.today)
    desk.keep(sessions=put(desk.project.sessions, session))
    paths.go("session-came", session.id)


class SessionsPage(Page):
    """Every session there was, the newest first, and a button to start today's."""

    def screen(self) -> Screen:
        """Return the list."""
        words = self.desk.words
        sessions = tuple(reversed(self.desk.project.sessions))
        return Screen(
            id="sessions",
            key=self.key,
            title=words("Our sessions so far"),
            parts=(
                Text(words=words("Nobody has to come to every session.")),
                go_on(words("Start a session today"), "today"),
                Cards(
                    label=words("Sessions"),
                    cards=tuple(self._card(one) for one in sessions),
                    empty=words("No sessions are written down yet."),
                ),
                Button(id="since", words=words("What is new today")),
                Button(id="decisions", words=words("Go to our decisions")),
            ),
            window_title=words("Sessions"),
        )

    def _card(self, session: Session) -> Card:
        return listed(self.desk, session.id, session_said(self.desk, session), session.note.strip())

    def press(self, button: str) -> None:
        """Start a session or open one."""
        verb, _, session = button.partition("/")
        if button == "today":
            start_session(self.desk, self.paths)
        elif verb == "open":
            self.paths.go("session", session)
        elif button in ("since", "decisions"):
            self.paths.go(button)


class SessionCamePage(Page):
    """Who came. Nobody has to be ticked."""

    def open(self) -> None:
        """Find the session."""
        if find(self.desk.project.sessions, self.item) is None:
            raise NotHere(self.item)

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return find(self.desk.project.sessions, self.item) or Session(id=self.item)

    def screen(self) -> Screen:
        """Return the people to tick."""
        words = self.desk.words
        people = present(self.desk.project)
        return Screen(
            id="session-came",
            key=self.key,
            title=words("Who is at this session?"),
            parts=(
                TicksField(
                    id="came",
                    label=words("Who came"),
                    hint=words("You can leave this empty. We do not count how often somebody comes."),
                    options=tuple(Option(id=one.id, words=called(self.desk, one)) for one in people),
                    ticked=self.session.came,
                ),
                *needs_today(self.desk),
                go_on(words("Continue")),
            ),
            window_title=words("A session"),
        )

    def change(self, field: str, value: str) -> None:
        """Take in whether somebody came."""
        person, session = field.partition("/")[2], self.session
        came = tuple(one for one in session.came if one != person)
        changed = replace(session, came=(*came, person) if value else came)
        self.desk.put_soon(SESSION.keep(self.desk.project, changed))

    def press(self, button: str) -> None:
        """Go on to the session."""
        if button == "continue":
            self.paths.go("session", self.item)


class SessionFieldPage(FieldPage):
    """One field of a session."""

    kind = SESSION


class SessionPage(ListedCardPage):
    """One session."""

    kind, collection = SESSION, "sessions"
    removed = "The session is removed."

    def screen(self) -> Screen:
        """Return the session."""
        words = self.desk.words
        day, *others = card_rows(self.desk, SESSION, self.record)
        day = replace(day, words=session_said(self.desk, self.record))  # that it has passed says nothing new
        names = (called_by_id(self.desk, one) for one in self.record.came)
        change = Button(id="came", words=words("Change: {what}", what=words("Who came")), weight=Weight.QUIET)
        came = Row(
            label=words("Who came"),
            words=", ".join(name for name in names if name) or words("Nobody is named"),
            button=change,
        )
        return Screen(
            id="session",
            key=self.key,
            title=words("Check this session"),
            parts=(
                Summary(rows=(day, *others, came)),
                go_on(words("Back to our sessions"), "sessions"),
                Button(id="round", words=words("Hear everyone, one after the other")),
                Button(id="close", words=words("Before we go: how was it?")),
                *said_of_session(self.desk, self.item),
                *self._away(),
                quiet("remove", words("Remove this session")),
            ),
            window_title=words("A session"),
        )

    def _away(self) -> tuple[Button, ...]:
        """Return a way to say that somebody is away, and that somebody who came is back."""
        words, project = self.desk.words, self.desk.project
        back = tuple(
            Button(
                id=f"back-again/{one.id}", words=words("{name} is back", name=called_by_id(self.desk, one.id))
            )
            for one in project.away
            if one.id in self.record.came
        )
        return (Button(id="away", words=words("Somebody is away")), *back)

    def press(self, button: str) -> None:
        """Change a field, hear everybody, say who is away or back, or remove the session."""
        super().press(button)
        verb, _, person = button.partition("/")
        if button == "came":
            self.paths.go("session-came", self.item)
        elif button == "round":
            self.paths.go("round")
        elif button == "close":
            self.paths.go("private-reflection", self.item)
        elif button == "away":
            self.paths.go("away-who")
        elif verb == "back-again":
            self.paths.go("away-person", person)
