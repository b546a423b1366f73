"""Home: start a project, open one, carry on where the group stopped, or look at the pretend one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.domain.days import day_of
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.typed import clean, is_blank, shorten
from coprod_desktop.presenters.page import go_on
from coprod_desktop.presenters.screen import Button, Card, Cards, Part, Screen, Text, TextField, Tone, Weight

if TYPE_CHECKING:
    from coprod_desktop.presenters.doors import Doors
    from coprod_desktop.presenters.house import House, Label

FEW = 5
NAME_ON_BUTTONS = 80


class HomePage:
    """The first page."""

    def __init__(self, doors: Doors) -> None:
        self.doors = doors
        house = doors.house
        self.labels, self.many = house.recent(FEW)
        self.last = house.label(house.last_project())
        self.taken_away = house.taken_away()

    def screen(self) -> Screen:
        """Return the ways to begin."""
        words = self.doors.house.words
        parts: list[Part] = [
            Text(
                words=words(
                    "This helps a group to share control: "
                    "what to make, who does what, and what each person agrees to."
                )
            )
        ]
        if self.last is not None:
            name = label_name(self.last, self.doors.house)
            parts.append(go_on(words("Carry on: {project}", project=name), "carry-on"))
            parts.append(Button(id="since", words=words("Start a session: what is new")))
        weight = Weight.PLAIN if self.last else Weight.MAIN
        parts += [
            Button(id="start", words=words("Start a new project"), weight=weight),
            Button(id="sample", words=words("Look at the pretend project")),
            Button(id="take-in", words=words("Open a project from a stick")),
        ]
        if self.labels:
            parts.append(
                Cards(
                    label=words("Projects on this laptop"),
                    cards=tuple(label_card(label, self.doors.house) for label in self.labels),
                )
            )
        if self.many > FEW:
            parts.append(Button(id="projects", words=words("See all {n} projects", n=self.many)))
        parts += self._taken_away()
        parts.append(
            Text(
                words=words(
                    "Projects are kept on this laptop only. "
                    "Anybody who uses it can open those that are not locked."
                ),
                tone=Tone.HINT,
            )
        )
        return Screen(
            id="home",
            key="home",
            title=words("What do you want to do?"),
            parts=tuple(parts),
            back=False,
            window_title=words("Home"),
        )

    def _taken_away(self) -> tuple[Part, ...]:
        """Return what was taken away and can come back."""
        words = self.doors.house.words
        if not self.taken_away:
            return ()
        return (
            Cards(
                label=words("Projects that were taken away"),
                cards=tuple(taken_away_card(label, self.doors.house) for label in self.taken_away),
            ),
            Text(
                words=words("You can put it back until the program is closed. Then it cannot come back."),
                tone=Tone.HINT,
            ),
        )

    def change(self, field: str, value: str) -> None:
        """Nothing is written here."""

    def press(self, button: str) -> None:
        """Begin."""
        verb, _, project = button.partition("/")
        if button == "carry-on" and self.last is not None:
            self.doors.projects.open(self.last.id)
        elif button == "since" and self.last is not None:
            self.doors.projects.open_since(self.last.id)
        elif verb == "open":
            self.doors.projects.open(project)
        elif verb == "bring-back":
            self.doors.projects.bring_back(project)
        elif button == "sample":
            self.doors.projects.open_sample()
        elif button == "take-in":
            self.doors.arrivals.choose()
        elif button in ("start", "projects"):
            self.doors.go(button)


def label_name(label: Label, house: House) -> str:
    """Return a project's label for reading; the pretend one says so."""
    name = house.words("A project with no name yet")
    if not is_blank(label.name):
        name = shorten(label.name, NAME_ON_BUTTONS)
    return house.words("{name} (pretend)", name=name) if label.pretend else name


def label_card(label: Label, house: House) -> Card:
    """Return a project's card in a list."""
    words, name = house.words, label_name(label, house)
    day = day_of(label.changed_at, words)
    return Card(
        title=name,
        lines=(
            *((words("Last changed: {day}", day=day),) if day else ()),
            *((words("Locked with words"),) if label.locked else ()),
        ),
        buttons=(Button(id=f"open/{label.id}", words=words("Open: {project}", project=name)),),
    )


def taken_away_card(label: Label, house: House) -> Card:
    """Return the card of a project that was taken away."""
    words, name = house.words, label_name(label, house)
    return Card(
        title=name,
        buttons=(Button(id=f"bring-back/{label.id}", words=words("Put it back: {what}", what=name)),),
    )


class ProjectsPage:
    """Every project on this laptop, with a box to find one."""

    MOST = 50

    def __init__(self, doors: Doors) -> None:
        self.doors = doors
        self.labels = sorted(doors.house.labels(), key=lambda label: label.changed_at, reverse=True)
        self.sought = ""

    def screen(self) -> Screen:
        """Return the list, or what was found in it."""
        house, words = self.doors.house, self.doors.house.words
        sought = self.sought.strip().casefold()
        found = [label for label in self.labels if sought in self._sought_in(label)]
        return Screen(
            id="projects",
            key="projects",
            title=words("Which project do you want to open?"),
            parts=(
                TextField(id="sought", label=words("Find a project by its name"), value=self.sought),
                go_on(words("Find"), "find"),
                Cards(
                    label=self._how_many(len(found)),
                    cards=tuple(label_card(label, house) for label in found[: self.MOST]),
                    empty=words("Nothing has that name. Write less of it, or clear the box.")
                    if sought
                    else words("There are no projects on this laptop yet."),
                ),
            ),
            window_title=words("Projects"),
        )

    def _sought_in(self, label: Label) -> str:
        return f"{label.name}\n{label_name(label, self.doors.house)}".casefold()

    def _how_many(self, found: int) -> str:
        words = self.doors.house.words
        if found > self.MOST:
            return words(
                "{most} of {n} projects. Write part of a name to find others", most=self.MOST, n=found
            )
        return words("1 project") if found == 1 else words("{n} projects", n=found)

    def change(self, field: str, value: str) -> None:
        """Take in what is sought."""
        self.sought = clean(value)

    def press(self, button: str) -> None:
        """Open a project."""
        verb, _, project = button.partition("/")
        if verb == "open":
            self.doors.projects.open(project)


class StartPage:
    """Gives a new project a name."""

    def __init__(self, doors: Doors) -> None:
        self.doors = doors
        self.name = ""
        self.problems: tuple[Problem, ...] = ()

    def screen(self) -> Screen:
        """Return the one box."""
        words = self.doors.house.words
        return Screen(
            id="start",
            key="start",
            title=words("What shall we call this project?"),
            parts=(
                TextField(
                    id="name",
                    label=words("Name of the project"),
                    hint=words("It shows in the list on this laptop. Leave out anything private."),
                    value=self.name,
                ),
                Text(
                    words=words("The first part takes about 1 hour. You need the group and this laptop."),
                    tone=Tone.NOTE,
                    picture="clock",
                ),
                Text(words=words("You can stop at any time. Everything is saved as you go.")),
                go_on(words("Start")),
                Button(
                    id="lock",
                    words=words("Start, and lock it with words"),
                    hint=words("Without a lock, anybody who uses this laptop can open it."),
                ),
            ),
            problems=self.problems,
            window_title=words("A new project"),
        )

    def change(self, field: str, value: str) -> None:
        """Take in the name."""
        self.name, self.problems = clean(value), ()

    def press(self, button: str) -> None:
        """Start the project once it has a name."""
        if button not in ("continue", "lock"):
            return
        if is_blank(self.name):
            words = self.doors.house.words("Write a name, so that you can find the project again.")
            self.problems = (Problem(field="name", words=words),)
        else:
            self.doors.projects.start(" ".join(self.name.split()), lock=button == "lock")
