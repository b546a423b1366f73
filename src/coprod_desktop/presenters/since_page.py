"""How a session opens: since last time, who is new, what people need, what is late, what to look at again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coprod_desktop.domain import agreeing
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.standing import changes_for
from coprod_desktop.domain.agreements.terms import TOGETHER
from coprod_desktop.domain.days import parse_day
from coprod_desktop.domain.people import present
from coprod_desktop.domain.plans import shared_lines
from coprod_desktop.domain.promises import is_late, is_owed_a_reason
from coprod_desktop.domain.reviews import is_due_on, reviews
from coprod_desktop.domain.since import back_since, day_of_session, decided_since, last_session, new_since
from coprod_desktop.domain.typed import is_blank, shorten
from coprod_desktop.domain.unknowns import is_due
from coprod_desktop.presenters.agree_pages import ALL_ASKED_AGAIN
from coprod_desktop.presenters.asking import asked_now
from coprod_desktop.presenters.naming import called, called_by_id
from coprod_desktop.presenters.needs_notes import needs_today
from coprod_desktop.presenters.page import Page, go_on, quiet
from coprod_desktop.presenters.part_notes import follow, part_notes
from coprod_desktop.presenters.promise_pages import stands_in_words
from coprod_desktop.presenters.screen import Bullets, Button, Part, Screen, Text, Tone
from coprod_desktop.presenters.session_pages import session_said, start_session
from coprod_desktop.presenters.unknown_pages import finder_of

MOST = 4
"""The most lines of one kind: the page is read aloud at the start, and the lists hold the rest."""
LONGEST = 140
"""The most letters of one line."""


class SincePage(Page):
    """Only what there is: a part with nothing in it is not shown, and nothing is counted for a person."""

    def screen(self) -> Screen:
        """Return the page."""
        words = self.desk.words
        found = tuple(part for section in self._sections() for part in section)
        nothing = (Text(words=words("There is nothing new. You can start.")),)
        return Screen(
            id="since",
            key=self.key,
            title=words("What is new today"),
            parts=(
                *(found or nothing),
                go_on(words("Start a session today"), "today"),
                quiet("keeping", words("How we keep going")),
            ),
            window_title=words("What is new today"),
        )

    def _sections(self) -> Iterator[tuple[Part, ...]]:
        yield self._last_time()
        yield self._new()
        yield needs_today(self.desk)
        yield self._shared_lines()
        yield self._unknowns()
        yield self._promises()
        yield self._reviews()
        yield part_notes(self.desk)
        yield self._look_again()

    def _part(self, label: str, lines: Sequence[str], button: Button | None = None) -> tuple[Part, ...]:
        """Return a label, a few lines and a button; nothing where there are no lines."""
        if not lines:
            return ()
        words, left = self.desk.words, len(lines) - MOST
        few = [shorten(line, LONGEST) for line in lines[:MOST]]
        more = [words("and {n} more", n=left)] if left > 0 else []
        return (
            Text(words=label, tone=Tone.LABEL),
            Bullets(items=(*few, *more)),
            *((button,) if button else ()),
        )

    @property
    def _day(self) -> str:
        """The day of the last session, ISO 8601. Before the first session nothing is new."""
        last = last_session(self.desk.project, self.desk.today)
        return day_of_session(last) if last else self.desk.today

    def _last_time(self) -> tuple[Part, ...]:
        words, desk = self.desk.words, self.desk
        last = last_session(desk.project, desk.today)
        if last is None:
            return ()
        decided = decided_since(desk.project, day_of_session(last))
        lines = (
            *((last.note.strip(),) if not is_blank(last.note) else ()),
            *(words("We decided: {what}", what=one.outcome.strip()) for one in decided),
        )
        label = words("Our last session: {day}", day=session_said(desk, last))
        return self._part(label, lines) or (Text(words=label, tone=Tone.LABEL),)

    def _new(self) -> tuple[Part, ...]:
        words, project = self.desk.words, self.desk.project
        new, back = new_since(project, self._day), back_since(project, self._day)
        lines = (
            *(words("{name} is new here.", name=called(self.desk, one)) for one in new),
            *(words("{name} is back.", name=called(self.desk, one)) for one in back if one not in new),
        )
        came = tuple(dict.fromkeys((*new, *back)))[:MOST]
        return (
            *self._part(words("New here, or back"), lines),
            *(
                quiet(f"catch-up/{one.id}", words("What is new for {name}", name=called(self.desk, one)))
                for one in came
            ),
        )

    def _unknowns(self) -> tuple[Part, ...]:
        words, desk = self.desk.words, self.desk
        due = (one for one in desk.project.unknowns if is_due(one, desk.today))
        lines = tuple(f"{one.what.strip()} {finder_of(desk, one)}" for one in due)
        button = Button(id="late-unknowns", words=words("Look at what we do not know"))
        return self._part(words("We were to be told by now"), lines, button)

    def _promises(self) -> tuple[Part, ...]:
        words, desk = self.desk.words, self.desk
        late = (one for one in desk.project.promises if is_late(one, desk.today) or is_owed_a_reason(one))
        lines = tuple(f"{one.what.strip()} {stands_in_words(desk, one)}" for one in late)
        button = Button(id="late-promises", words=words("Look at the promises"))
        return self._part(words("Promised to us, and late"), lines, button)

    def _shared_lines(self) -> tuple[Part, ...]:
        """What people chose, line by line, to share of their own plans (feature X11)."""
        words = self.desk.words
        lines = tuple(
            words("{name}: {what}", name=called_by_id(self.desk, one.person), what=one.words.strip())
            for one in shared_lines(self.desk.project)
        )
        return self._part(words("What people want us to know"), lines)

    def _reviews(self) -> tuple[Part, ...]:
        words, desk = self.desk.words, self.desk
        due = tuple(one.what.strip() for one in reviews(desk.project) if is_due_on(one, desk.today))
        button = Button(id="reviews", words=words("Look at them: still right?"))
        return self._part(words("To look at today"), due, button)

    def _look_again(self) -> tuple[Part, ...]:
        """What waits for people's own answers. It says how many, never who said what."""
        words, desk = self.desk.words, self.desk
        source = Source(desk.project, desk.pack, words)
        changed = sum(bool(changes_for(source, one.id)) for one in present(desk.project))
        choices = self._part(
            words("Each person’s own choices"),
            (words("Please look again. Something changed for: {n}", n=changed),) if changed else (),
            Button(id="choices", words=words("Go to each person’s own choices")),
        )
        return (*choices, *self._agreement())

    def _agreement(self) -> tuple[Part, ...]:
        words, project = self.desk.words, self.desk.project
        before = agreeing.last_round(project, TOGETHER)
        if before is None:
            return ()
        asked = asked_now(self.desk)
        lines: tuple[str, ...] = (words(ALL_ASKED_AGAIN),)
        if asked is not None:
            waiting, until = agreeing.not_answered(project, asked.id), agreeing.until(project, asked.id)
            day = parse_day(until)
            passed = day is not None and day.isoformat() < self.desk.today
            late = words("The day to answer has passed. Silence is not a yes.")
            lines = (words("Not answered yet: {n}", n=len(waiting)), *((late,) if passed else ()))
            lines = lines if waiting else ()
        button = Button(id="agree", words=words("Ask each person if they agree"))
        return self._part(words("Our agreement"), lines, button)

    def press(self, button: str) -> None:
        """Start a session, or look at what is on the page."""
        follow(button, self.paths)
        verb, _, person = button.partition("/")
        if verb == "catch-up":
            self.paths.go("catch-up", person)
        goes = {
            "keeping": "keeping",
            "reviews": "reviews",
            "late-unknowns": "unknowns",
            "late-promises": "promises",
            "choices": "consent-people",
            "agree": "agree",
        }
        if button == "today":
            start_session(self.desk, self.paths)
        elif button in goes:
            self.paths.go(goes[button])
