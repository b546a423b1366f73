"""Looks for one person's private words wherever anybody else could come upon them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from coprod_desktop.cli import run_command
from coprod_desktop.documents.html import make_html
from coprod_desktop.documents.pdf import make_pdf
from coprod_desktop.domain import chain
from coprod_desktop.domain.agreements import build_all
from coprod_desktop.domain.agreements.my_copy import my_copy
from coprod_desktop.domain.consent import latest_consent
from coprod_desktop.domain.consent_records import Say, SignedBy
from coprod_desktop.domain.history_check import with_ends
from coprod_desktop.domain.own_part import own_part
from coprod_desktop.domain.place import Place
from coprod_desktop.domain.plan_lines import PlanLine, PlanPart
from coprod_desktop.domain.private_notes import PrivateNotes
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.words import say_english
from coprod_desktop.presenters.registry import PRIVATE_SCREENS
from coprod_desktop.shipped import core_pack
from coprod_desktop.store.portable import write_json
from tests.app.conftest import go
from tests.app.test_covered import tree
from tests.journeys.hands import Hands
from tests.journeys.reading_pdf import words_in

SECRET = "zanzibarquince"
PERSON, OTHER = "person-amina", "person-jo"


def planted(project: Project, person: str = PERSON) -> Project:
    """Return the project with one more record of a person, private, with a secret wherever words can be."""
    record = latest_consent(project, person) or project.consents[0]
    choices = tuple(replace(one, say=Say.YES_IF, condition=f"Yes {SECRET}") for one in record.choices)
    signature = replace(record.signature, by=SignedBy.MARK, witness=f"Witness {SECRET}")
    private = replace(
        record,
        id="planted",
        person=person,
        choices=choices,
        signature=signature,
        supporter=f"With {SECRET}",
        shared=False,
        took_back=(),
    )
    notes = PrivateNotes(id=person, words=f"Notes {SECRET}")
    line = PlanLine(id="planted", person=person, part=PlanPart.HELPS, words=f"Plan {SECRET}")
    with_it = replace(
        project,
        consents=chain.add(project.consents, private),
        private_notes=(notes,),
        plan_lines=(*project.plan_lines, line),
    )
    return with_ends(project, with_it)


def on_screen(hands: Hands) -> Iterator[str]:
    """Yield what the page shows, what the frame says, and what a screen reader can come upon."""
    yield repr(hands.screen)
    yield from (widget.windowTitle() for widget in QApplication.topLevelWidgets())
    yield tree(hands.app.window)
    yield "\n".join(hands.app.window.announcer.said)
    yield "\n".join(getattr(sentence, "words", str(sentence)) for sentence in hands.app.program.reading.said)


def pages(hands: Hands, places: Iterable[Place]) -> set[str]:
    """Go to each page, and return those where the secret is."""
    found = set()
    for place in places:
        go(hands, place.screen, place.item)
        if any(SECRET in text for text in on_screen(hands)):
            found.add(f"{place.screen}/{place.item}")
    return found


def alone(hands: Hands, person: str) -> set[str]:
    """Go through the private pages of another person, and return those where the secret is."""
    found = set()

    def note() -> None:
        if any(SECRET in text for text in on_screen(hands)):
            found.add(hands.app.program.place.screen)

    go(hands, "consent-cover", person)
    for button in ("mine", "data", "erase"):
        note()
        hands.app.window.press(button)
    note()
    go(hands, "consent-cover", person)
    hands.app.window.press("start")
    hands.app.window.press("go-on")
    while hands.screen.id == "consent-told":
        note()
        hands.app.window.press("continue")
    note()
    hands.app.window.press("not-sure")
    hands.app.window.press("continue")
    note()
    hands.app.window.press("stop")
    note()
    assert {"consent-told", "consent-choice"} <= PRIVATE_SCREENS
    return found


def papers(project: Project) -> set[str]:
    """Make every paper of the group, as PDF and as web page, and return those that hold the secret."""
    found = set()
    for paper in build_all(project, core_pack()):
        if SECRET in words_in(make_pdf(paper)) or SECRET in make_html(paper) or SECRET in paper.name:
            found.add(paper.name)
    return found


def copies_of_others(project: Project) -> set[str]:
    """Make the own copy of everybody else, in each form, and return whose holds the secret."""
    found = set()
    for person in project.people:
        own = own_part(project, person.id, "f" * 32)
        paper = make_html(my_copy(own, core_pack(), "2026-12-01", say_english))
        if person.id != PERSON and (SECRET in paper or SECRET in write_json(own).decode()):
            found.add(person.id)
    return found


def commands(file: Path, folder: Path) -> set[str]:
    """Run the commands that write papers or check something, and return the files that hold the secret.

    The command that writes everything as JSON says that it holds private answers; it is no output for others.
    """
    run_command(["check", str(file)])
    run_command(["export", str(file), "--out", str(folder), "--html"])
    return {path.name for path in folder.iterdir() if _holds(path)}


def _holds(path: Path) -> bool:
    whole = path.read_bytes()
    words = words_in(whole) if path.suffix == ".pdf" else whole.decode()
    return SECRET in path.name or SECRET in words


def beside_the_project(folder: Path) -> set[str]:
    """Return what holds the secret beside the project's own database: names of files, labels, settings."""
    found = set()
    for path in folder.rglob("*"):
        readable = path.is_file() and path.suffix in (".json", ".log", ".txt", ".lock")
        if SECRET in path.name or (readable and SECRET in json.dumps(path.read_text(errors="replace"))):
            found.add(path.name)
    return found
