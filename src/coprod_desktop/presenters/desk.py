"""The desk: the project that is open, what everybody needs to work on it, and saving at every change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, TypeVar

from coprod_desktop.domain.answers import Answer, Reply
from coprod_desktop.domain.being_away import settled
from coprod_desktop.domain.consent_days import reach
from coprod_desktop.domain.contacts import listed_for
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.going_back import with_what_moved
from coprod_desktop.domain.history_check import is_whole, what_to_do, with_ends
from coprod_desktop.domain.leaving import with_returns
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.own_words import Heard
from coprod_desktop.domain.pack import Pack, Question, Section, Theme
from coprod_desktop.domain.people import present
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.place import Place
from coprod_desktop.domain.project import ONLY_ADDED_TO, Project
from coprod_desktop.domain.record import new_id
from coprod_desktop.domain.role_history import begin, catch_up, say_about
from coprod_desktop.domain.route import all_questions_of, questions_of
from coprod_desktop.domain.said_in import Languages
from coprod_desktop.domain.taken_away import TakenAway, what_went
from coprod_desktop.domain.typed import is_blank, shorten
from coprod_desktop.domain.words import Words, say_english
from coprod_desktop.presenters import what_is_in
from coprod_desktop.presenters.asked_again import newly_asked
from coprod_desktop.presenters.coming_back import ComingBack
from coprod_desktop.presenters.house import Carried, Vault, utc_now
from coprod_desktop.presenters.making import Making
from coprod_desktop.presenters.outside import Outside
from coprod_desktop.presenters.talk import Talk

GOAL_QUESTION = what_is_in.GOAL_QUESTION
CONTACT_QUESTION = "about.contact"
GOAL_IN_SIGHT = 160

T = TypeVar("T")


def says_something(answer: Answer) -> bool:
    """Return whether there is an answer at all. A box that was filled and emptied again is none."""
    said = (answer.words, answer.choice, answer.keeper, answer.sign, *(view.words for view in answer.views))
    return answer.reply is not Reply.ANSWERED or not all(is_blank(words) for words in said)


@dataclass
class Desk:
    """The open project and what presenters need around it.

    Args:
        project: the project as it stands.
        pack: the questions, roles, clauses and words in use.
        save: keeps a project for good; raises `CoprodError` when it cannot.
        outside: makes, saves and prints papers.
        soon: calls a function a moment later; typing saves through it, so that no key waits for the disk.
        now: the time.
        make_id: makes ids for new records.
        words: the reader's language.
        vault: the project's lock and its earlier copies.
        suggest_words: gives some words by chance, to lock the project with.
        easy: whether questions are asked in easy words, where there are any.
        said_alone: answers of a private check that goes on: by what was asked, then by person. Never kept.
    """

    project: Project
    pack: Pack
    save: Callable[[Project], None]
    outside: Outside
    soon: Callable[[Callable[[], None]], None] = field(default=lambda call: call())
    now: Callable[[], datetime] = utc_now
    make_id: Callable[[], str] = new_id
    words: Words = say_english
    easy: Callable[[], bool] = lambda: False
    trouble: str = ""
    notice: str = ""
    notes_read: set[str] = field(default_factory=set)
    talk: Talk | None = None
    said_alone: dict[tuple[str, ...], dict[str, tuple[str, ...]]] = field(default_factory=dict)
    turn: str = ""  # the id of the person who has the laptop; empty while it is the group's
    making: Making | None = None
    vault: Vault | None = None
    suggest_words: Callable[[], str] = lambda: ""
    cleaning: Callable[[], None] | None = None  # what is left to do in the files after somebody was taken out
    to_say: tuple[str, str] = ("", "")  # a role's id, and words on their way into its history
    taken_away: list[TakenAway] = field(default_factory=list)  # since the project was opened
    carried: Carried | None = None  # what came in a file, while somebody decides
    coming: ComingBack = field(default_factory=ComingBack)
    _heard: Heard = field(default_factory=Heard)
    _saved: Project | None = None
    _undo: Project | None = None
    _is_back: str = ""  # what is told once the last step is undone
    _gathered: Project | None = None
    _step: TakenAway | None = None  # what the last step took away

    def __post_init__(self) -> None:
        self._saved = self.project
        self.project = self._told = begin(self._as_of_now(self.project), self.make_id)

    @property
    def stamp(self) -> str:
        """The time now as it is kept: ISO 8601, in UTC, to the second."""
        return self.now().strftime("%Y-%m-%dT%H:%M:%SZ")

    @property
    def today(self) -> str:
        """The day now, as ISO 8601."""
        return self.now().date().isoformat()

    def keep(self, **changes: Any) -> None:
        """Change fields of the project and save."""
        self.put(replace(self.project, **changes))

    def put(self, project: Project) -> None:
        """Take a changed project and save it at once."""
        self._take(project)
        self.remember()
        self.flush()

    def keep_soon(self, **changes: Any) -> None:
        """Change fields of the project while somebody types; saved a moment later."""
        self.put_soon(replace(self.project, **changes))

    def put_soon(self, project: Project) -> None:
        """Take a changed project while somebody types; saved a moment later."""
        self._take(project)
        self.soon(self._flush_while_typing)

    def _take(self, project: Project) -> None:
        if project != self.project:
            self.project = with_ends(self.project, replace(self._as_of_now(project), changed_at=self.stamp))

    def _as_of_now(self, project: Project) -> Project:
        return reach(project, self.pack, self.stamp, self.make_id)

    def remember(self) -> None:
        """Add what happened since to the history of the roles: when a page is left, not while one types."""
        (role, said), self.to_say = self.to_say, ("", "")
        if said:
            self.project = say_about(self.project, role, said, self.stamp, self.make_id())
        self.project = self._told = catch_up(self._told, self.project, self.stamp, self.make_id)

    def flush(self) -> None:
        """Save what is not saved yet. What cannot be saved stays on the desk and is tried again."""
        if self.project is self._saved:
            return
        try:
            self.save(self.project)
        except CoprodError as trouble:
            self.trouble = str(trouble)
        else:
            self._saved, self.trouble = self.project, ""

    def in_background(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[str], None]
    ) -> None:
        """Work away from the window. What came of it waits while the project is closed."""
        self.outside.in_background(work, self.coming.once_open(done), self.coming.once_open(failed))

    def _flush_while_typing(self) -> None:
        """Save, and show at once when saving stopped working or works again: no button was pressed."""
        before = self.trouble
        self.flush()
        if self.trouble != before:
            self.outside.redraw()

    def move_to(self, place: Place) -> None:
        """Remember where the group is, so that the program opens there again."""
        if place != self.project.place:
            self._take(settled(self.project, self.stamp, self.make_id))
            self.project = replace(self.project, place=place)
        self.remember()
        self.flush()

    def can_undo(self, said: str) -> None:
        """Remember the project as it is now, before something is taken away; `said` tells what was done."""
        self._undo, self.notice, self._is_back = self.project, said, self.words("It is back.")

    def can_undo_change(self, earlier: Project) -> None:
        """Remember the project from before something was changed, and tell how many are asked again for it.

        Args:
            earlier: the project before it was changed.
        """
        self._undo = self._gathered = earlier
        self._step = None
        self.notice, self._is_back = self.words("It is changed."), self.words("It is as it was before.")
        if asked := newly_asked(earlier, self.project, self.pack, self.words):
            again = self.words("Asked to look at their own choices again: {n}.", n=asked)
            self.notice = f"{self.notice} {again}"

    def gather(self) -> None:
        """Keep what the step just done took away: it can come back until the project is closed (R15)."""
        if self._undo is None or self._gathered is self._undo:
            return
        self._gathered = self._undo
        self._step = what_went(self._undo, self.project, self.notice, self.make_id())
        if self._step is not None:
            self.taken_away.append(self._step)

    @property
    def undo_is_open(self) -> bool:
        """Whether the last step can be undone."""
        return self._undo is not None

    def forget(self, rest: Project) -> None:
        """Go on with a project that somebody was taken out of, and is stored. Nothing leads back to them."""
        self.project = self._saved = self._told = rest
        self.talk, self.making, self.turn, self.to_say = None, None, "", ("", "")
        self.taken_away.clear()
        self._gathered = self._step = None
        self._heard = Heard()
        self.settle()

    def about_the_history(self) -> str:
        """Return what to do when the history is not as it was kept; nothing while it is (D6, E3)."""
        return "" if is_whole(self.project) else what_to_do(self.words)

    def undo(self) -> None:
        """Put back what was last taken away or changed. Consent and agreements made since stay."""
        if self._undo is None:
            return
        earlier, self._undo = self._undo, None
        if self._step is not None and self._step in self.taken_away:
            self.taken_away.remove(self._step)
        self.put(self.with_what_stays(earlier))
        self.notice = self._is_back

    def go_back_to(self, earlier: Project, said: str) -> None:
        """Take the project back to an earlier copy; what is only ever added to stays. It can be undone.

        Args:
            earlier: the project as it was.
            said: tells what was done.
        """
        self.can_undo(said)
        self.put(self.with_what_stays(earlier))

    def take_over(self, later: Project, said: str) -> None:
        """Go on with this project as it went on elsewhere. It can be undone; what was only added to stays.

        Args:
            later: the project as it is now.
            said: tells what was done.
        """
        self.can_undo(said)
        self.project = self._told = begin(self._as_of_now(later), self.make_id)
        self.flush()

    def with_what_stays(self, earlier: Project) -> Project:
        """Return an earlier project with everything since that is only ever added to, or is one person's."""
        stays = {name: getattr(self.project, name) for name in ("place", "private_notes", *ONLY_ADDED_TO)}
        back = with_what_moved(self.project, replace(earlier, **stays), self.stamp, self.make_id)
        return settled(with_returns(back, self.stamp, self.make_id), self.stamp, self.make_id)

    def settle(self) -> None:
        """Forget the notice and the undo of the step before, and see which yes began or ended since."""
        self.notice, self._undo = "", None
        self._take(self._as_of_now(self.project))

    def answer_to(self, question_id: str) -> Answer:
        """Return the answer to a question; an empty one when there is none."""
        return find(self.project.answers, question_id) or Answer(id=question_id)

    @property
    def person_at_the_laptop(self) -> Person | None:
        """Who has the laptop; None while it is the group's, also when that person left."""
        return find(present(self.project), self.turn)

    @property
    def languages(self) -> Languages:
        """What is known of the languages people write in."""
        return self._heard.languages(self.project)

    def asked(self, question: Question) -> str:
        """Return a question as it is shown: in easy words when they are liked and there are some."""
        return question.easy if question.easy and self.easy() else question.words

    @property
    def goal(self) -> str:
        """The common goal, short enough to stay in sight."""
        return shorten(self.said_to(GOAL_QUESTION), GOAL_IN_SIGHT)

    @property
    def contact(self) -> str:
        """Who people can talk to, in the group's own words."""
        return self.said_to(CONTACT_QUESTION) or listed_for(CONTACT_QUESTION, self.project.contacts)

    def said_to(self, question_id: str) -> str:
        """Return the words the group stands by: not those it kept beside a reply such as "not sure yet"."""
        answer = self.answer_to(question_id)
        return answer.words.strip() if answer.reply is Reply.ANSWERED else ""

    def replies(self) -> dict[str, Reply]:
        """Return how each question was answered, by its id."""
        return {answer.id: answer.reply for answer in self.project.answers if says_something(answer)}

    def section(self, section_id: str) -> Section | None:
        """Return a section of the pack."""
        return find(self.pack.sections, section_id)

    def themes(self) -> tuple[tuple[Section, Theme], ...]:
        """Return every theme with its section, in order."""
        return tuple((section, theme) for section in self.pack.sections for theme in section.themes)

    def theme(self, theme_id: str) -> tuple[Section, Theme] | None:
        """Return a theme and the section it is in."""
        return next((pair for pair in self.themes() if pair[1].id == theme_id), None)

    def questions_of(self, theme: Theme) -> tuple[Question, ...]:
        """Return the questions of a theme the group is asked now."""
        return questions_of(theme, self.project, self.pack, self.words)

    def find_question(self, question_id: str) -> tuple[Theme, Question] | None:
        """Return a question, the pack's or the group's own, as the group words it, and its theme."""
        return next(
            (
                (theme, question)
                for _, theme in self.themes()
                for question in all_questions_of(theme, self.project, self.words)
                if question.id == question_id
            ),
            None,
        )
