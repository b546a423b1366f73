"""Sample screens of every kind of part, and a guide that shows them without a project."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QPainter, QPdfWriter

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.timeline import Timeline
from coprod_desktop.presenters.screen import (
    Bullets,
    Button,
    Card,
    Cards,
    ChoiceField,
    More,
    Option,
    PagesPart,
    Part,
    Row,
    Screen,
    SignatureField,
    Status,
    Summary,
    Task,
    TaskMap,
    Text,
    TextField,
    TicksField,
    Tone,
    Weight,
)

MENU = (
    Button(id="map", words="Map of the project"),
    Button(id="comfort", words="Text size and colours"),
    Button(id="help", words="Help"),
    Button(id="pause", words="Take a break"),
    Button(id="cover", words="Cover the screen"),
)
GOAL = "A brochure for parents in the childcare process, made by parents who have been through it."
GO_ON = Button(id="go-on", words="Save and continue", weight=Weight.MAIN)


def screen(key: str, title: str, *parts: Part, **more: object) -> Screen:
    """Return a screen in the usual frame."""
    frame: dict[str, object] = {"id": key, "key": key, "goal": GOAL, "menu": MENU, "step": "Question 3 of 12"}
    return Screen(**{**frame, "title": title, "parts": (*parts,), **more})  # type: ignore[arg-type]


READING = screen(
    "reading",
    "What working together means",
    Text(words="We share the decisions. Nobody decides alone & in secret."),
    Text(words="Why we ask", tone=Tone.LABEL),
    Text(words="This is private until you say it may be shared.", tone=Tone.NOTE),
    Bullets(
        items=(
            "We listen to every person in the group.",
            "We say what is fixed, and who fixed it, before we start.",
        )
    ),
    More(
        id="example", label="See an example answer", words="We meet on Tuesdays, because the buses run then."
    ),
    Text(words="You can change this later.", tone=Tone.HINT),
    GO_ON,
    Button(id="skip", words="Come back to this"),
)
WRITING = screen(
    "writing",
    "What do we want to make or change?",
    Text(words="Write it in the group's own words."),
    TextField(
        id="what", label="What we want to make or change", hint="One or 2 sentences are enough.", lines=4
    ),
    TextField(id="when", label="By when (optional)", value="In 8 weeks"),
    GO_ON,
    Button(id="not-sure", words="We are not sure yet"),
)
CHOOSING = screen(
    "choosing",
    "Do you want to take this role?",
    ChoiceField(
        id="answer",
        label="Your answer",
        hint="You can change it at any time.",
        options=(
            Option(id="yes", words="Yes"),
            Option(id="no", words="No"),
            Option(id="not-now", words="Not now", hint="We ask you again when you like."),
            Option(
                id="yes-if",
                words="Yes, if something is in place first, such as a quiet room or a person to come with me",
            ),
        ),
        chosen="not-now",
    ),
    TicksField(
        id="days",
        label="Days that suit you",
        options=(
            Option(id="mon", words="Monday"),
            Option(id="tue", words="Tuesday", hint="The buses run."),
        ),
        ticked=("tue",),
    ),
    GO_ON,
)
LISTS = screen(
    "lists",
    "Check your answers",
    Summary(
        rows=(
            Row(
                label="What we want to make",
                words="A brochure.",
                button=Button(id="change-what", words="Change what we want to make"),
            ),
            Row(label="Group name", words="Tuesday Group"),
        )
    ),
    Cards(
        label="People in the group",
        cards=(
            Card(
                title="Sam",
                lines=("I draw well.", "Tuesday mornings."),
                buttons=(
                    Button(id="change-sam", words="Change Sam’s page"),
                    Button(id="remove-sam", words="Remove Sam", weight=Weight.QUIET),
                ),
            ),
            Card(title="Alex", lines=("I know the office.",)),
        ),
    ),
    Cards(label="Roles", empty="There are no roles yet."),
    Button(id="add", words="Add a person", hint="A first name is enough."),
    GO_ON,
)
_NAMES = (
    "About our project",
    "Foundations",
    "What working together is, and is not",
    "Questions to talk through",
    "People",
    "Limits",
    "Roles",
    "Saying yes or no",
    "Our agreement",
)
_STATES = (Status.DONE_FOR_NOW, Status.DONE_FOR_NOW, Status.LOOK_AGAIN, Status.STARTED) + (
    Status.NOT_STARTED,
) * 5
_SAYS = {
    Status.DONE_FOR_NOW: "Done for now",
    Status.LOOK_AGAIN: "Look again",
    Status.STARTED: "Started: 8 of 20 questions",
    Status.NOT_STARTED: "Not started",
}
MAP = screen(
    "map",
    "Map of the project",
    Text(words="Do the parts in any order. You can stop at any time. Everything is saved."),
    TaskMap(
        tasks=tuple(
            Task(button=Button(id=f"task-{n}", words=name), status=state, says=_SAYS[state])
            for n, (name, state) in enumerate(zip(_NAMES, _STATES, strict=True))
        ),
        says="2 of 9 parts are done for now. 1 is started. 1 needs another look.",
    ),
    step="",
)
DATES = screen(
    "dates",
    "Our dates",
    Timeline(
        days=("2026-11-27", "2026-12-01", "2026-12-02", "2027-02-14"),
        says="Picture: a line with 4 days on it. The list has the same numbers.",
        finish="2027-02-14",
        today="2026-11-29",
    ),
    GO_ON,
)
SIGNING = screen(
    "signing",
    "Sign here",
    SignatureField(
        id="sign",
        label="Your signature",
        hint="Any mark is fine.",
        value="100,500 300,200 500,700;600,400 800,500",
    ),
    GO_ON,
)
TROUBLE = screen(
    "trouble",
    "Who set this limit?",
    TextField(id="who", label="Who set it", hint="A person, a law or an office."),
    ChoiceField(
        id="kind",
        label="What kind of limit it is",
        options=(Option(id="ours", words="Ours to decide"), Option(id="fixed", words="Fixed")),
    ),
    GO_ON,
    problems=(
        Problem(field="who", words="Write who set this limit."),
        Problem(field="kind", words="Choose what kind of limit it is."),
    ),
    notice="You removed “No photos”.",
    notice_button=Button(id="undo", words="Put “No photos” back"),
)
COVER = Screen(
    id="cover",
    key="cover",
    title="Please pass the computer to Sam",
    bare=True,
    back=False,
    window_title="A private page",
    parts=(Button(id="here", words="I am Sam", weight=Weight.MAIN),),
)


def make_pdf(pages: int = 2) -> bytes:
    """Return a PDF with some pages; needs an application."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    for number in range(pages):
        if number:
            writer.newPage()
        painter.drawText(400, 800, f"Page {number + 1} of the agreement")
        painter.fillRect(400, 1000, 3000, 2000, QColor("black"))
    painter.end()
    return bytes(buffer.data().data())


def pages_screen() -> Screen:
    """Return a screen with the pages of a document; needs an application."""
    return screen("pages", "Your agreement", PagesPart(id="paper", label="The pages", pdf=make_pdf()), GO_ON)


GALLERY = (MAP, READING, WRITING, CHOOSING, LISTS, DATES, SIGNING, TROUBLE, COVER)


class FakeGuide:
    """Shows the screens one after the other and writes down what it is told."""

    def __init__(self, *screens: Screen) -> None:
        self.screens, self.place = list(screens or GALLERY), 0
        self.changes, self.presses = list[tuple[str, str]](), list[str]()
        self.redraw: Callable[[], None] = lambda: None

    def screen(self) -> Screen:
        """Return the screen shown now."""
        return self.screens[self.place]

    def change(self, field: str, value: str) -> None:
        """Write down a change."""
        self.changes.append((field, value))

    def press(self, button: str) -> None:
        """Write down a press; main buttons and Back turn the page."""
        self.presses.append(button)
        if button in ("go-on", "here") or button.startswith("task-"):
            self.place = min(self.place + 1, len(self.screens) - 1)
        elif button == "back":
            self.place = max(self.place - 1, 0)
