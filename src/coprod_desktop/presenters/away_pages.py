"""Somebody is away: what they chose is done with each task, and taken back when they are here again (X07).

Nobody is asked why, and nothing is counted for a person.
"""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.being_away import (
    HANDED_OVER,
    Task,
    come_back,
    is_too_late,
    mark_away,
    plan_of,
    settled,
    standing,
    tasks_of,
)
from coprod_desktop.domain.cover import Away, CoverLine
from coprod_desktop.domain.cover_words import applied_in_words
from coprod_desktop.domain.days import day_of
from coprod_desktop.domain.listing import find, put
from coprod_desktop.domain.people import present
from coprod_desktop.domain.typed import clean, is_blank, shorten
from coprod_desktop.presenters.cover_pages import stands, task_in_words, wanted
from coprod_desktop.presenters.naming import called, called_by_id
from coprod_desktop.presenters.page import NotHere, Page, go_on, quiet
from coprod_desktop.presenters.screen import (
    Bullets,
    Button,
    Card,
    Cards,
    ChoiceField,
    Option,
    Part,
    Row,
    Screen,
    Summary,
    Text,
    TextField,
    TicksField,
    Tone,
)
from coprod_desktop.presenters.session_pages import session_said
from coprod_desktop.presenters.wording import in_words

MOST_SESSIONS = 3
"""The most sessions to choose from: being away is about the last one, or one just before."""

FEW = 20
"""The most lines of the log that are shown before somebody asks for all of them."""


class AwayPage(Page):
    """Who is away now, and what was done with tasks while somebody was away."""

    def open(self) -> None:
        """Start with the newest lines, after writing down what changed by itself."""
        self.all = False
        self.desk.put(settled(self.desk.project, self.desk.stamp, self.desk.make_id))

    def screen(self) -> Screen:
        """Return the people who are away, then the log, the newest line first."""
        words, project = self.desk.words, self.desk.project
        return Screen(
            id="away",
            key=self.key,
            title=words("Who is away now?"),
            parts=(
                Text(words=words("Anybody can be away. Nobody has to say why.")),
                Button(id="mark", words=words("Somebody is away")),
                Cards(
                    label=words("Away now"),
                    cards=tuple(self._card(one) for one in project.away),
                    empty=words("Everyone is here."),
                ),
                *self._log(),
                go_on(words("Back to the actions"), "actions"),
            ),
            window_title=words("Being away"),
        )

    def _card(self, away: Away) -> Card:
        words, name = self.desk.words, called_by_id(self.desk, away.id)
        until = in_words(away.until, self.desk.today, words)
        missed = find(self.desk.project.sessions, away.session)
        session = words("The session: {day}", day=session_said(self.desk, missed)) if missed else ""
        lines = (session, words("Away: {until}", until=until) if not is_blank(until) else "")
        return Card(
            title=name,
            lines=tuple(line for line in lines if line),
            buttons=(
                Button(id=f"open/{away.id}", words=words("What happens to the tasks of {name}", name=name)),
            ),
        )

    def _log(self) -> tuple[Part, ...]:
        words, log = self.desk.words, self.desk.project.cover_log
        if not log:
            return ()
        newest = tuple(reversed(log))
        few = newest if self.all else newest[:FEW]
        more = quiet("all", words("Show all {n}: {list}", n=len(log), list=words("What was done")))
        lines = Bullets(items=tuple(self._line(line) for line in few))
        return (
            Text(words=words("What was done"), tone=Tone.LABEL),
            lines,
            *((more,) if len(few) < len(log) else ()),
        )

    def _line(self, line: CoverLine) -> str:
        words = self.desk.words
        owner, to = (called_by_id(self.desk, one) or words("Somebody") for one in (line.owner, line.to))
        done = applied_in_words(line.applied, owner, to if line.to else "", words)
        what = line.what.strip() or words("Something with no words yet")
        day = day_of(line.made_at, words)
        return words("{day}. {name} was away. {what}: {done}.", day=day, name=owner, what=what, done=done)

    def press(self, button: str) -> None:
        """Mark somebody, open what happens to somebody's tasks, or show the whole log."""
        verb, _, person = button.partition("/")
        if button == "mark":
            self.paths.go("away-who")
        elif verb == "open":
            self.paths.go("away-person", person)
        elif button == "all":
            self.all = True
        elif button == "actions":
            self.paths.go("actions")


class AwayWhoPage(Page):
    """Asks who is away."""

    def open(self) -> None:
        """Nobody is chosen yet."""
        self.who = ""

    def screen(self) -> Screen:
        """Return the people who are here."""
        words, project = self.desk.words, self.desk.project
        here = (person for person in present(project) if find(project.away, person.id) is None)
        people = tuple(Option(id=person.id, words=called(self.desk, person)) for person in here)
        nobody = Text(words=words("There is nobody in the group yet. Add people first."))
        who = ChoiceField(id="who", label=words("Who is away"), options=people, chosen=self.who)
        return Screen(
            id="away-who",
            key=self.key,
            title=words("Who is away?"),
            parts=(who if people else nobody, go_on(words("Continue"))),
            window_title=words("Being away"),
        )

    def change(self, field: str, value: str) -> None:
        """Take in who it is."""
        self.who = value

    def press(self, button: str) -> None:
        """Go on to their tasks; with nobody chosen, back to the list."""
        if button == "continue":
            self.paths.go(*(("away-person", self.who) if self.who else ("away", "")))


class AwayPersonPage(Page):
    """One person's tasks: what they chose before they are marked away, and what is done with each after."""

    def open(self) -> None:
        """Find the person."""
        found = find(present(self.desk.project), self.item)
        if found is None:
            raise NotHere(self.item)
        self.person = found
        self.stays: set[str] = set()

    @property
    def away(self) -> Away | None:
        """That they are away, or None while they are here."""
        return find(self.desk.project.away, self.item)

    def screen(self) -> Screen:
        """Return how long it is, their tasks, and the one thing to do."""
        words, name = self.desk.words, called(self.desk, self.person)
        away = self.away
        mine = tasks_of(self.desk.project, self.item)
        rows = tuple(self._row(task) for task in mine)
        nothing = Text(words=words("{name} has no tasks now.", name=name))
        return Screen(
            id="away-person",
            key=self.key,
            title=words("{name} is away", name=name) if away else words("Is {name} away?", name=name),
            parts=(
                *((*self._session(away), self._until(away)) if away else ()),
                Text(
                    words=words("What happens to their tasks now")
                    if away
                    else words("What {name} chose for their tasks", name=name),
                    tone=Tone.LABEL,
                ),
                Summary(rows=rows) if rows else nothing,
                *(self._coming_back(mine, name) if away else (self._leaving(name),)),
                Button(id="list", words=words("See who is away")),
            ),
            window_title=words("Being away"),
        )

    def _session(self, away: Away) -> tuple[Part, ...]:
        """Return the last sessions on record, to choose the one somebody cannot come to."""
        words, sessions = self.desk.words, self.desk.project.sessions
        if not sessions:
            return ()
        shown = sessions[-MOST_SESSIONS:]
        chosen = find(sessions, away.session)
        if chosen is not None and chosen not in shown:
            shown = (chosen, *shown[1:])
        options = tuple(Option(id=one.id, words=session_said(self.desk, one)) for one in reversed(shown))
        label = words("Which session? (optional)")
        return (ChoiceField(id="session", label=label, options=options, chosen=away.session),)

    def _until(self, away: Away) -> TextField:
        words = self.desk.words
        on_record = bool(self.desk.project.sessions)
        return TextField(
            id="until",
            label=words("Until when? (optional)")
            if on_record
            else words("Which session, or until when? (optional)"),
            hint=words("Nobody has to say why."),
            value=away.until,
        )

    def _leaving(self, name: str) -> Button:
        return go_on(self.desk.words("Yes, {name} is away", name=name), "mark")

    def _coming_back(self, mine: tuple[Task, ...], name: str) -> tuple[Part, ...]:
        words = self.desk.words
        given = tuple(
            Option(id=task.id, words=task_in_words(self.desk, task))
            for task in mine
            if (found := standing(self.desk.project, task)) and found.applied in HANDED_OVER
        )
        asks = TicksField(
            id="stays",
            label=words("When {name} is back: does a task stay where it is now?", name=name),
            hint=words("{name} says this. All others are theirs again.", name=name),
            options=given,
            ticked=tuple(option.id for option in given if option.id in self.stays),
        )
        return (*((asks,) if given else ()), go_on(words("{name} is back", name=name), "here"))

    def _row(self, task: Task) -> Row:
        words, what = self.desk.words, task_in_words(self.desk, task)
        if self.away is None:
            return Row(label=what, words=wanted(self.desk, task))
        late = is_too_late(self.desk.project, task, self.desk.today)
        told = words("The last moment has passed. Talk about what to do now.") if late else ""
        return Row(
            label=what,
            words="\n".join(line for line in (stands(self.desk, task), told) if line),
            button=quiet(f"change/{task.id}", words("Change what happens: {what}", what=shorten(what, 60))),
        )

    def change(self, field: str, value: str) -> None:
        """Take in how long it is, or what stays where it is."""
        away = self.away
        if field == "until" and away is not None:
            kept = put(self.desk.project.away, replace(away, until=clean(value)))
            self.desk.keep_soon(away=kept)
        elif field == "session" and away is not None:
            self.desk.keep(away=put(self.desk.project.away, replace(away, session=value)))
        else:
            task = field.removeprefix("stays/")
            (self.stays.add if value else self.stays.discard)(task)

    def press(self, button: str) -> None:
        """Mark them away, bring them back, or change what happens to a task."""
        name = called(self.desk, self.person)
        verb, _, task = button.partition("/")
        if button == "mark":
            marked = mark_away(self.desk.project, Away(id=self.item))
            self.desk.put(settled(marked, self.desk.stamp, self.desk.make_id))
            self.desk.notice = self.desk.words(
                "It is written down. Each task goes as {name} chose.", name=name
            )
        elif button == "here":
            here = come_back(self.desk.project, self.item, self.stays, self.desk.stamp, self.desk.make_id)
            self.desk.put(here)
            self.desk.notice = self.desk.words("{name} is back.", name=name)
            self.paths.go("away")
        elif verb == "change":
            self.paths.go(
                "cover-plan-field", f"{plan_of(self.desk.project, task, self.item).id}/choice/change"
            )
        elif button == "list":
            self.paths.go("away")
