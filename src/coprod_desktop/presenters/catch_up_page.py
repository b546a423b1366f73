"""Since somebody was last here: what happened, after missed sessions, a break, or for a newcomer (F4, G5)."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.catching_up import News, news_for
from coprod_desktop.domain.days import as_said, day_of
from coprod_desktop.domain.decisions import DecisionMove
from coprod_desktop.domain.limit_names import COLUMNS, NOT_IN_A_COLUMN
from coprod_desktop.domain.limit_records import Limit
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.people import present
from coprod_desktop.domain.role_records import RoleChange, RoleEvent
from coprod_desktop.domain.sessions import Session
from coprod_desktop.domain.typed import is_blank
from coprod_desktop.presenters.naming import called, called_by_id
from coprod_desktop.presenters.page import NotHere, Page, go_on
from coprod_desktop.presenters.screen import Bullets, Button, Part, Screen, Text, Tone

MOST = 5
"""How many things of a kind are shown: the last ones."""


class CatchUpPage(Page):
    """The item is a person's id. Nobody has to do anything again."""

    def open(self) -> None:
        """Find the person."""
        person = find(present(self.desk.project), self.item)
        if person is None:
            raise NotHere(self.item)
        self.person = person

    def screen(self) -> Screen:
        """Return what happened."""
        words, news = self.desk.words, news_for(self.desk.project, self.person.id)
        return Screen(
            id="catch-up",
            key=self.key,
            title=words("What is new for {name}", name=called(self.desk, self.person)),
            parts=(
                Text(words=self._since(news)),
                *self._lists(news),
                Text(words=words("Nobody has to do anything again. Ask about anything you like.")),
                Text(words=words("Your choices stay yours. You can look at them on your own page.")),
                go_on(words("Carry on"), "carry-on"),
                Button(id="choices", words=words("Go to my own choices")),
                Button(id="agreements", words=words("Look at our agreements")),
            ),
            window_title=words("What is new"),
        )

    def _since(self, news: News) -> str:
        words = self.desk.words
        if news.is_empty:
            return words("Nothing new is written down.")
        if not news.since:
            return words("This is what happened so far.")
        return words("This is what happened after {day}.", day=as_said(news.since, words))

    def _lists(self, news: News) -> Iterator[Part]:
        words = self.desk.words
        for heading, items in (
            (words("Sessions"), tuple(map(self._session, news.sessions[-MOST:]))),
            (words("What we decided"), tuple(map(self._decided, news.decided[-MOST:]))),
            (words("Limits that moved"), tuple(map(self._limit, news.limits[-MOST:]))),
            (words("Who does what"), tuple(map(self._role, news.roles[-MOST:]))),
        ):
            if items:
                yield Text(words=heading, tone=Tone.LABEL)
                yield Bullets(items=items)

    def _session(self, session: Session) -> str:
        words = self.desk.words
        day = as_said(session.day, words) or words("A session with no day")
        return day if is_blank(session.note) else words("{day}: {words}", day=day, words=session.note.strip())

    def _decided(self, move: DecisionMove) -> str:
        what, outcome = move.what.strip(), move.outcome.strip()
        return f"{what}\n{outcome}".strip() or day_of(move.made_at, self.desk.words)

    def _limit(self, limit: Limit) -> str:
        words = self.desk.words
        what = limit.what.strip() or words("A limit with no words yet")
        return words("{what}: {where}", what=what, where=words(COLUMNS.get(limit.column, NOT_IN_A_COLUMN)))

    def _role(self, event: RoleEvent) -> str:
        words = self.desk.words
        who = called_by_id(self.desk, event.person) or event.group or words("Somebody who has left")
        role = event.title.strip() or words("A role with no name yet")
        if event.change is RoleChange.STEPPED_BACK:
            return words("{who} left this role: {role}", who=who, role=role)
        return words("{who} now has this role: {role}", who=who, role=role)

    def press(self, button: str) -> None:
        """Carry on, or go to choices or papers."""
        if button == "choices":
            self.paths.go("consent-cover", self.item)
        elif button == "agreements":
            self.paths.go("agreements")
        elif button == "carry-on":
            alone = self.desk.turn == self.item
            self.paths.go("consent-return" if alone else "people", self.item if alone else "")
