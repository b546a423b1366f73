"""The map: the parts of a project in any order, as a jigsaw that fills in and never blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from coprod_desktop.domain.answers import Mark, Reply
from coprod_desktop.domain.consent import latest_consent
from coprod_desktop.domain.jigsaw import JigsawPiece
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.map_sheet import map_sheet
from coprod_desktop.domain.people import present
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.typed import shorten
from coprod_desktop.presenters.desk import Desk, says_something
from coprod_desktop.presenters.for_a_printer import for_a_printer
from coprod_desktop.presenters.keep_notes import keep_notes
from coprod_desktop.presenters.page import Page
from coprod_desktop.presenters.part_notes import follow, part_notes
from coprod_desktop.presenters.safe_pages import NO_LOCK
from coprod_desktop.presenters.screen import Button, Part, Screen, Status, Task, TaskMap, Text, Tone, Weight
from coprod_desktop.presenters.wording import STATUSES, how_long

NAME_IN_SIGHT = 160


@dataclass(frozen=True)
class Piece:
    """One piece of the jigsaw: where it leads, whether anything is in it, and about how long it takes.

    `minutes` are for the group together, or, where it is for `each`, for 1 person.
    """

    id: str
    title: str
    screen: str
    started: Callable[[Project], bool]
    picture: str = ""
    minutes: int = 0
    each: bool = False


def _has_limits(project: Project) -> bool:
    return bool(project.limits or project.unfinished_limits)


def _has_work(project: Project) -> bool:
    return bool(project.work)


def _has_actions(project: Project) -> bool:
    return bool(project.actions or project.parked)


def _has_consents(project: Project) -> bool:
    return bool(project.consents)


def _has_agreements(project: Project) -> bool:
    return bool(project.agreements)


PIECES_BY_HAND = (
    Piece("people", "People in the group", "people", lambda p: bool(p.people), "group", 5, each=True),
    Piece("limits", "Limits: what we can decide", "limits", _has_limits, "fence", 20),
    Piece("roles", "Roles: who does what", "roles", lambda p: bool(p.roles), "card", 30),
    Piece("work", "Our pieces of work, and how far each is shared", "work", _has_work, "bricks", 10),
    Piece("ideas", "Ideas, and what we said to them", "ideas", lambda p: bool(p.ideas), "idea", 20),
    Piece(
        "decisions",
        "Decisions, and how we make them",
        "decisions",
        lambda p: bool(p.decisions or p.sessions),
        "handshake",
        20,
    ),
    Piece("actions", "Actions and things to talk about", "actions", _has_actions, "list", 10),
    Piece("consent", "Each person's own choices", "consent-people", _has_consents, "signpost", 15, each=True),
    Piece("agreements", "Agreements to print and keep", "agreements", _has_agreements, "agreement", 10),
)


def status_of(desk: Desk, piece: str, started: bool) -> Status:
    """Return how far a part is: what the group marked, or whether anything is in it.

    A part that is done for now is to be looked at again when it holds a question to come back to,
    or, for the choices, when somebody in the group has not been asked.
    """
    mark = find(desk.project.section_marks, piece)
    if mark is None:
        return Status.STARTED if started else Status.NOT_STARTED
    if mark.mark is Mark.LOOK_AGAIN or _needs_another_look(desk, piece):
        return Status.LOOK_AGAIN
    return Status.DONE_FOR_NOW


def _needs_another_look(desk: Desk, piece: str) -> bool:
    project = desk.project
    if piece == "consent":
        return any(latest_consent(project, person.id) is None for person in present(project))
    if piece == "limits":
        return bool(project.unfinished_limits)
    section = desk.section(piece)
    if section is None:
        return False
    asked = {question.id for theme in section.themes for question in desk.questions_of(theme)}
    return any(answer.reply is Reply.LATER and answer.id in asked for answer in project.answers)


def pieces(desk: Desk) -> tuple[Piece, ...]:
    """Return the pieces of the jigsaw: the pack's sections, then the parts made by hand."""

    def started(section_id: str) -> Callable[[Project], bool]:
        section = desk.section(section_id)
        ids = {q.id for theme in section.themes for q in desk.questions_of(theme)} if section else set()
        return lambda project: any(answer.id in ids and says_something(answer) for answer in project.answers)

    asked = tuple(
        Piece(s.id, s.title, "section", started(s.id), s.picture, s.minutes) for s in desk.pack.sections
    )
    return asked + tuple(replace(piece, title=desk.words(piece.title)) for piece in PIECES_BY_HAND)


class MapPage(Page):
    """Shows every part, with where it stands; any of them can be opened at any time."""

    def open(self) -> None:
        """Gather the pieces."""
        self.pieces = pieces(self.desk)

    def screen(self) -> Screen:
        """Return the jigsaw and the tasks."""
        words, project = self.desk.words, self.desk.project
        tasks = tuple(self._task(piece) for piece in self.pieces)
        parts: list[Part] = []
        if project.pretend:
            parts.append(
                Text(
                    words=words("This is a pretend project, to look at and try. Nobody in it is real."),
                    tone=Tone.NOTE,
                )
            )
        parts += [
            *part_notes(self.desk),
            *keep_notes(self.desk),
            Text(words=words("Open any part, in any order. Nothing has to be finished.")),
            TaskMap(tasks=tasks, says=self._how_far(tasks)),
            Text(words=self._takes(), tone=Tone.NOTE),
            Button(id="since", words=words("What is new today"), weight=Weight.QUIET),
            Button(id="look-ahead", words=words("What may get in our way?"), weight=Weight.QUIET),
            Button(id="the-say", words=words("Who has the say?"), weight=Weight.QUIET),
            Button(id="print-map", words=words("Print this map"), weight=Weight.QUIET),
            Button(id="our-dates", words=words("Our dates"), weight=Weight.QUIET),
            Button(id="away", words=self._away(), weight=Weight.QUIET),
            Button(id="safe", words=words("How our project is kept"), weight=Weight.QUIET),
            Button(id="home", words=words("Close this project"), weight=Weight.QUIET),
        ]
        if not (self.desk.vault and self.desk.vault.locked) and not project.pretend:
            parts.append(Text(words=words(NO_LOCK), tone=Tone.HINT))
        return Screen(
            id="map",
            key=self.key,
            title=words("The parts of our project"),
            step=shorten(project.name, NAME_IN_SIGHT),
            parts=tuple(parts),
            window_title=words("The map"),
        )

    def _how_far(self, tasks: tuple[Task, ...]) -> str:
        """Return the jigsaw in words; while there is none, where to start."""
        words = self.desk.words
        if all(task.status is Status.NOT_STARTED for task in tasks):
            return words("A good place to start: {part}.", part=self.pieces[0].title)
        done = sum(task.status is Status.DONE_FOR_NOW for task in tasks)
        return words("Jigsaw picture: {done} of {total} parts done for now.", done=done, total=len(tasks))

    def _away(self) -> str:
        words, away = self.desk.words, len(self.desk.project.away)
        return words("Away now: {n}. See their tasks", n=away) if away else words("Somebody is away")

    def _takes(self) -> str:
        minutes = sum(section.minutes for section in self.desk.pack.sections)
        return self.desk.words(
            "The questions take about {hours} hours in all, over as many sessions as you like. "
            "Everything is saved as you go, and you can stop at any time. "
            "At the end you have agreements to print, sign and keep.",
            hours=max(1, round(minutes / 60)),
        )

    def _task(self, piece: Piece) -> Task:
        status = status_of(self.desk, piece.id, piece.started(self.desk.project))
        return Task(
            button=Button(id=f"piece/{piece.id}", words=piece.title, picture=piece.picture),
            status=status,
            says=self._says(piece, status),
        )

    def _says(self, piece: Piece, status: Status) -> str:
        """Return how far a part is; for planning, also how long one takes that nobody has begun."""
        words = self.desk.words
        said = words(STATUSES[status])
        if status is not Status.NOT_STARTED:
            return said
        if piece.each:
            return words("{status}. About {n} minutes for each person.", status=said, n=piece.minutes)
        return words("{status}. About {time}.", status=said, time=how_long(piece.minutes, words))

    def _print(self) -> None:
        """Print the jigsaw as a picture with words, the gaps too (feature X17)."""
        desk, outside = self.desk, self.desk.outside
        found = ((piece, status_of(desk, piece.id, piece.started(desk.project))) for piece in self.pieces)
        pieces = tuple(
            JigsawPiece(
                title=piece.title, words=desk.words(STATUSES[status]), there=status is not Status.NOT_STARTED
            )
            for piece, status in found
        )
        document = map_sheet(desk.project, pieces, desk.today, desk.words)
        outside.in_background(lambda: for_a_printer(outside, document), outside.print_pdf, self._tell)

    def _tell(self, said: str) -> None:
        self.desk.notice = said
        self.desk.outside.redraw()

    def press(self, button: str) -> None:
        """Open a part, or a look at the whole."""
        follow(button, self.paths)
        if button in ("since", "look-ahead", "the-say", "our-dates", "away", "safe", "keep-until"):
            self.paths.go(button)
            return
        if button == "print-map":
            self._print()
            return
        piece = next((p for p in self.pieces if button == f"piece/{p.id}"), None)
        if piece is not None:
            self.paths.go(piece.screen, piece.id if piece.screen == "section" else "")
