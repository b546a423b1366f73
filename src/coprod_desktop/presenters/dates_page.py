"""Our dates: a picture of the days to come, and the same as a list (features B7 and F9)."""

from __future__ import annotations

from itertools import accumulate

from coprod_desktop.domain.days import say_day
from coprod_desktop.domain.due_words import due_in_words
from coprod_desktop.domain.foresight import FINISH_QUESTION, finish_of
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.our_dates import OF_ROLES, Due, DueDay, Kind, due_days, timeline_of
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.timeline import MOST
from coprod_desktop.domain.typed import is_blank, shorten
from coprod_desktop.presenters.list_page import MOST as MOST_CARDS
from coprod_desktop.presenters.list_page import ListPage
from coprod_desktop.presenters.naming import called_by_id
from coprod_desktop.presenters.page import go_on, quiet
from coprod_desktop.presenters.screen import Button, Card, Cards, Part, Screen, Text

_OPENS = {
    Kind.ACTION: "action",
    Kind.SIGN_OFF: "role",
    Kind.LIMIT: "limit",
    Kind.ANSWER: "decision",
    Kind.REVIEW: "decision",
    Kind.TRIAL_ENDS: "role-more",
    Kind.ROLE_REVIEW: "role-more",
    Kind.ROLE_ENDS: "role",
}
"""The page each is changed on."""
SHORT = 120
"""The most letters of what is due on its button; longer words stand whole under it."""


class OurDatesPage(ListPage):
    """Every day that something is due. Nothing that is done is here, and nobody is counted."""

    def open(self) -> None:
        """Work out the days once: nothing changes them here."""
        super().open()
        self.days = due_days(self.desk.project)

    def screen(self) -> Screen:
        """Return the picture, then the days."""
        words, desk = self.desk.words, self.desk
        picture = timeline_of(self.days, finish_of(desk.project), words, desk.today)
        parts: list[Part] = [
            Text(words=words("These are the days that are written down so far. Days can change.")),
            *((picture,) if picture else ()),
            *self._list(),
            Button(id="paper", words=words("See our dates on paper")),
            Button(id="wall", words=words("See a paper for the wall")),
            go_on(words("Go to the actions"), "actions"),
        ]
        return Screen(
            id="our-dates",
            key=self.key,
            title=words("What comes when?"),
            parts=tuple(parts),
            window_title=words("Our dates"),
        )

    def _list(self) -> tuple[Part, ...]:
        """Return the first days, and a button for the others: a day has a button for each thing on it."""
        words, label, days = self.desk.words, self.desk.words("Day by day"), self.days
        if "days" not in self.opened:
            sums = accumulate(len(one.due) for one in days)
            days = tuple(one for one, so_far in zip(days, sums, strict=True) if so_far <= MOST_CARDS)
            days = days or self.days[:1]
        cards = tuple(self._card(number, one) for number, one in enumerate(days, 1))
        empty = words("Nothing has a day yet. An action, a role or a decision with a day comes here.")
        listed = Cards(label=label, cards=cards, empty=empty)
        more = quiet("all/days", words("Show all {n}: {list}", n=len(self.days), list=label))
        return (listed,) if len(days) == len(self.days) else (listed, more)

    def _card(self, number: int, one: DueDay) -> Card:
        return Card(
            title=self._title(number, one),
            buttons=tuple(self._opens(due, undated=one.day is None) for due in one.due),
        )

    def _opens(self, due: Due, *, undated: bool) -> Button:
        """Return the button for one thing. All about it stands under it, and what it is is said once."""
        words, what = self.desk.words, due_in_words(due, self.desk.words)
        short = shorten(what, SHORT)
        return Button(
            id=f"open/{due.kind}/{due.about}",
            words=words("Open: {what}", what=short),
            hint=self._about("" if short == what else what, due, undated=undated),
        )

    def _title(self, number: int, one: DueDay) -> str:
        words = self.desk.words
        if one.day is None:
            return words("Without a day so far")
        day = say_day(one.day, words)
        day = words("{n}. {day}", n=number, day=day) if number <= MOST else day
        if one.day.isoformat() < self.desk.today:
            return words("{day} (this day has passed)", day=day)
        return words("{day} (today)", day=day) if one.day.isoformat() == self.desk.today else day

    def _about(self, what: str, due: Due, *, undated: bool) -> str:
        """Return when a thing is due in words, who does it and what happens if it is late."""
        words = self.desk.words
        who = called_by_id(self.desk, due.who) or due.who.strip()
        nobody = words("Nobody has taken this yet.") if due.kind is Kind.ACTION else ""
        when = due.when.strip() if undated else ""
        said = (
            what,
            words("When: {when}", when=when) if when else "",
            words("Who: {name}", name=who) if who else nobody,
            words("If it is late: {plan}", plan=due.if_late.strip()) if not is_blank(due.if_late) else "",
        )
        return " ".join(f"{one.rstrip('.')}." for one in said if one)

    def act(self, button: str) -> None:
        """Open what is due, or go to a paper."""
        verb, _, due = button.partition("/")
        kind, _, about = due.partition("/")
        if verb == "open" and kind in set(Kind):
            self._open(Kind(kind), about)
        elif button == "paper":
            self.paths.go("document", f"{DocumentKind.OUR_DATES}/")
        elif button == "wall":
            self.paths.go("document", f"{DocumentKind.WALL_SHEET}/")
        elif button == "actions":
            self.paths.go("actions")

    def _open(self, kind: Kind, about: str) -> None:
        if kind is Kind.FINISH:
            self.paths.go("question", FINISH_QUESTION)
        elif kind in OF_ROLES and find(self.desk.project.roles, about) is None:
            self.paths.go("roles")
        else:
            self.paths.go(_OPENS[kind], about)
