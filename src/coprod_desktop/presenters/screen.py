"""A screen as data: what the window draws, part by part, from top to bottom.

A presenter makes one; the window draws it and calls `change` and `press` back with the ids given
here. The window knows no project and no pack, so a new screen needs no new window code.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest
from typing import Protocol

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.said_in import NOTHING_KNOWN, Languages
from coprod_desktop.domain.timeline import Timeline


class Tone(StrEnum):
    """What a piece of text is for."""

    BODY = "body"
    HINT = "hint"
    NOTE = "note"  # set apart in a box
    LABEL = "label"  # a small heading inside the page
    HEADING = "heading"  # a heading inside what is read, such as a paper; a screen reader says that it is one


class Weight(StrEnum):
    """How much a button asks to be pressed. One screen has at most one MAIN button."""

    MAIN = "main"
    PLAIN = "plain"
    QUIET = "quiet"


class Status(StrEnum):
    """How far a part of the map is."""

    NOT_STARTED = "not-started"
    STARTED = "started"
    DONE_FOR_NOW = "done-for-now"
    LOOK_AGAIN = "look-again"


@dataclass(frozen=True, kw_only=True)
class Text:
    """Words to read."""

    words: str
    tone: Tone = Tone.BODY
    picture: str = ""


@dataclass(frozen=True, kw_only=True)
class Bullets:
    """A short list to read."""

    items: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class More:
    """Words behind a button, such as an example answer. Opens in place; the button says open or closed.

    An empty line parts paragraphs. `says` are buttons that read them aloud, one under each paragraph.
    """

    id: str
    label: str
    words: str
    says: tuple[Button, ...] = ()

    def paragraphs(self) -> tuple[tuple[str, str, Button | None], ...]:
        """Return each paragraph with the id it is read aloud by, before it, and its button, after it."""
        found = self.words.split("\n\n")
        ids = [self.id] if len(found) == 1 else [f"{self.id}/{number}" for number in range(len(found))]
        return tuple(zip_longest(ids, found, self.says))


@dataclass(frozen=True, kw_only=True)
class TextField:
    """Something to write. `lines` above 1 makes a taller box. The label stands above, then the hint.

    What is `secret` is never read aloud. What is `hidden` shows as dots, in a box of one line.
    `names` were written before, and may be chosen for this box instead of written again.
    """

    id: str
    label: str
    value: str = ""
    hint: str = ""
    lines: int = 1
    secret: bool = False
    hidden: bool = False
    names: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Option:
    """One choice. The words are its name; the hint stands under them, the picture before them."""

    id: str
    words: str
    hint: str = ""
    picture: str = ""


@dataclass(frozen=True, kw_only=True)
class ChoiceField:
    """Choose one (radio buttons). `chosen` is an option's id, or empty: nothing is ever pre-chosen."""

    id: str
    label: str
    options: tuple[Option, ...]
    chosen: str = ""
    hint: str = ""


@dataclass(frozen=True, kw_only=True)
class TicksField:
    """Choose any (tick boxes). Each option reports on its own as field `id/option`, "yes" or ""."""

    id: str
    label: str
    options: tuple[Option, ...]
    ticked: tuple[str, ...] = ()
    hint: str = ""


@dataclass(frozen=True, kw_only=True)
class SignatureField:
    """A place to draw a signature. The value is strokes as text: "x,y x,y;x,y x,y", 0–1000."""

    id: str
    label: str
    value: str = ""
    hint: str = ""


@dataclass(frozen=True, kw_only=True)
class Button:
    """Something to do. `words` make sense alone ("Change the goal", not "Change")."""

    id: str
    words: str
    weight: Weight = Weight.PLAIN
    hint: str = ""
    picture: str = ""


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row of a summary: a label, what was said, and a button to change it."""

    label: str
    words: str
    button: Button | None = None


@dataclass(frozen=True, kw_only=True)
class Summary:
    """Check your answers: rows with a Change each."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, kw_only=True)
class Card:
    """A thing in a list (a person, a role, a limit): a title, lines about it, and what can be done."""

    title: str
    lines: tuple[str, ...] = ()
    buttons: tuple[Button, ...] = ()
    picture: str = ""


@dataclass(frozen=True, kw_only=True)
class Cards:
    """A list of cards. `label` names the list; `empty` is said when there is none."""

    label: str
    cards: tuple[Card, ...] = ()
    empty: str = ""


@dataclass(frozen=True, kw_only=True)
class Task:
    """One part of the map: its button, its status, and the status in words."""

    button: Button
    status: Status
    says: str


@dataclass(frozen=True, kw_only=True)
class TaskMap:
    """The map: a jigsaw picture that fills in, and the same as a list. `says` is the picture in words.

    `picture` has the pieces of the whole map where only some of the tasks are listed.
    """

    tasks: tuple[Task, ...]
    says: str
    picture: tuple[Status, ...] = ()

    @property
    def statuses(self) -> tuple[Status, ...]:
        """The pieces of the picture, in order."""
        return self.picture or tuple(task.status for task in self.tasks)


@dataclass(frozen=True, kw_only=True)
class PagesPart:
    """The real pages of a document. `pdf` is the file's bytes; the same words follow as other parts."""

    id: str
    label: str
    pdf: bytes


Part = (
    Text
    | Bullets
    | More
    | TextField
    | ChoiceField
    | TicksField
    | SignatureField
    | Button
    | Summary
    | Cards
    | TaskMap
    | PagesPart
    | Timeline
)


@dataclass(frozen=True, kw_only=True)
class ReadingRow:
    """What stands under every page while it is read aloud, and after.

    Args:
        buttons: stop, slower, faster; or the answers to a question.
        asks: a question about reading aloud; it takes the focus. Empty when nothing is asked.
    """

    buttons: tuple[Button, ...]
    asks: str = ""


@dataclass(frozen=True, kw_only=True)
class Screen:
    """One screen.

    Args:
        id: which page this is, from the page registry (the same for every person, role or question).
        key: which showing of it (a new key means a new page: focus goes to the heading; the same
            key means the same page drawn again: focus stays where it was, or goes to `focus`).
        title: the heading.
        step: where we are, such as "Question 3 of 12".
        goal: the common goal, always in sight; empty before there is one.
        parts: from top to bottom.
        problems: what to put right; shown at the top and beside each field.
        notice: something that just happened ("Saved." "You removed …"), said at once.
        back: whether there is a Back button.
        bare: a cover page: nothing but this screen is shown, no goal, no menu.
        alone: one person answers here, unseen by the others: no menu button leads away to the group's pages.
        aside: a look at something else, such as help or the page of one Change: who comes back is at the
            very thing they left.
        focus: id of the part to focus when the page is drawn again.
        window_title: for the window's frame; never holds anything personal.
        menu: buttons that stand in the same place and order on every page (map, comfort, help …).
        terms: hard words of this page, explained behind buttons, after the parts.
        reading: what can be pressed about reading aloud; None before anybody has asked for it.
        picture: id of the picture beside the heading. As everywhere on a screen, it stands beside
            words that say the same, and is silent.
        languages: what is known of words here that are in another language than the page.
    """

    id: str
    key: str
    title: str
    parts: tuple[Part, ...] = ()
    step: str = ""
    goal: str = ""
    problems: tuple[Problem, ...] = ()
    notice: str = ""
    notice_button: Button | None = None
    back: bool = True
    bare: bool = False
    alone: bool = False
    aside: bool = False
    focus: str = ""
    window_title: str = ""
    menu: tuple[Button, ...] = ()
    terms: tuple[More, ...] = ()
    reading: ReadingRow | None = None
    picture: str = ""
    languages: Languages = NOTHING_KNOWN

    def problem_of(self, field: str) -> str:
        """Return what to put right in a field, or an empty text."""
        mine = (p.words for p in self.problems if p.field == field or p.field.startswith(f"{field}/"))
        return " ".join(mine)


class Presenter(Protocol):
    """Says what a screen shows and does what its controls ask."""

    def screen(self) -> Screen:
        """Return what to show now."""

    def change(self, field: str, value: str) -> None:
        """Take in what somebody wrote or chose. Called at every change; must be quick."""

    def press(self, button: str) -> None:
        """Do what a button says. The window asks for `screen()` again afterwards."""


class Guide(Presenter, Protocol):
    """The presenter behind the whole window: always knows which screen comes now.

    `redraw` is set by the window; the guide calls it when a screen changed without a press, such as
    when work in the background is done. Back is pressed as ``back``; menu buttons by their own ids.
    """

    redraw: Callable[[], None]
