"""What happened since somebody was last here, in words: for the page and for the paper (F4, G5)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coprod_desktop.domain.catching_up import News
from coprod_desktop.domain.days import as_said, day_of
from coprod_desktop.domain.decisions import DecisionMove
from coprod_desktop.domain.limit_names import column_name
from coprod_desktop.domain.limit_records import Limit
from coprod_desktop.domain.role_records import RoleChange, RoleEvent
from coprod_desktop.domain.sessions import Session
from coprod_desktop.domain.typed import is_blank
from coprod_desktop.domain.words import Words

MOST = 5
"""How many things of a kind are told: the last ones."""


@dataclass(frozen=True)
class NewsWords:
    """Puts news into words.

    Args:
        news: what happened.
        say: the reader's language.
        name: what to call a person, by id; nothing for somebody who is not here.
    """

    news: News
    say: Words
    name: Callable[[str], str]

    def since(self) -> str:
        """Return from when on this is told."""
        if self.news.is_empty:
            return self.say("Nothing new is written down.")
        if not self.news.since:
            return self.say("This is what happened so far.")
        return self.say("This is what happened after {day}.", day=as_said(self.news.since, self.say))

    def lists(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return each heading with its lines; no heading without any."""
        say, news = self.say, self.news
        found = (
            (say("Sessions"), tuple(map(self._session, news.sessions[-MOST:]))),
            (say("What we decided"), tuple(map(self._decided, news.decided[-MOST:]))),
            (say("Limits that moved"), tuple(map(self._limit, news.limits[-MOST:]))),
            (say("Who does what"), tuple(map(self._role, news.roles[-MOST:]))),
        )
        return tuple((heading, lines) for heading, lines in found if lines)

    def end(self) -> str:
        """Return what is said after all of it."""
        return f"{self.say('Nobody has to do anything again.')} {self.say('Ask about anything you like.')}"

    def _session(self, session: Session) -> str:
        say = self.say
        day = as_said(session.day, say) or say("A session with no day")
        return day if is_blank(session.note) else say("{day}: {words}", day=day, words=session.note.strip())

    def _decided(self, move: DecisionMove) -> str:
        what, outcome = move.what.strip(), move.outcome.strip()
        return f"{what}\n{outcome}".strip() or day_of(move.made_at, self.say)

    def _limit(self, limit: Limit) -> str:
        say = self.say
        what = limit.what.strip() or say("A limit with no words yet")
        return say("{what}: {where}", what=what, where=say(column_name(limit.column)))

    def _role(self, event: RoleEvent) -> str:
        say = self.say
        who = self.name(event.person) or event.group or say("Somebody who has left")
        role = event.title.strip() or say("A role with no name yet")
        if event.change is RoleChange.STEPPED_BACK:
            return say("{who} left this role: {role}", who=who, role=role)
        return say("{who} now has this role: {role}", who=who, role=role)
