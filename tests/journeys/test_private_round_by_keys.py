"""A private round by keys in the real window, with 3 people and with 5: nobody learns who said what (X04)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from coprod_desktop.domain.decisions import PrivateCheck
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.screen import Card, Cards, Screen
from coprod_desktop.shipped import core_pack
from coprod_desktop.store.projects import Shelf
from tests.journeys.hands import Hands
from tests.presenters.looking import parts_of, texts

NAMES = ("Anna", "Bert", "Cleo", "Dana", "Emre")
THEME = "statements.is-not"
STATEMENTS = tuple(
    question
    for section in core_pack().sections
    for theme in section.themes
    if theme.id == THEME
    for question in theme.questions
)
SAID = ("I agree", "I am not sure", "I see it differently")
Round = Callable[[int, dict[str, str]], "Table"]


class Table(Hands):
    """A group at one keyboard. `seen` is the group's own page each time the laptop comes back."""

    seen: tuple[Screen, ...] = ()

    def answers_alone(self, person: str, says: str) -> None:
        """Let somebody answer the first statement, leave the others empty, and pass the laptop back."""
        self.press(f"pass/{person}")
        self.looks_covered()
        self.press("start")
        self.choose("said", says)
        for _ in STATEMENTS:
            assert self.screen.alone
            self.press("continue")
        self.looks_covered()
        self.press("go-on")
        self.seen = (*self.seen, self.screen)

    def looks_covered(self) -> None:
        """See that nothing that is asked or said is in the window, nor in its title."""
        window = self.app.window
        shown = " ".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())
        spoken = " ".join(one.accessibleName() for one in window.findChildren(QWidget) if one.isVisible())
        for words in (*(one.words for one in STATEMENTS), *SAID):
            assert words not in f"{shown} {spoken} {window.windowTitle()}"
        assert not [one for one in NAMES if one in window.windowTitle()]


@pytest.fixture
def a_round(tmp_path: Path, qtbot: object) -> Round:
    """Return a way to have a round: with how many people, and what each says to the first statement."""

    def have(people: int, says: dict[str, str]) -> Table:
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        group = tuple(Person(id=name.lower(), name=name) for name in NAMES[:people])
        project = Project(id="f" * 32, name="Brochure", made_at="2026-11-23T12:00:00Z", people=group)
        Shelf(folder / "data").create(project).close()
        table = Table(folder, qtbot)  # type: ignore[arg-type]
        table.app.program.projects.open(project.id)
        table.app.program.go("private-cards", THEME)
        table.app.window.redraw()
        for person in group:
            table.answers_alone(person.id, says.get(person.id, "agree"))
        table.press("show")
        return table

    return have


def kept(table: Table) -> PrivateCheck:
    """Return the check as it was saved, and let the program go."""
    project_id = table.project.id
    table.app.close()
    with Shelf(table.folder / "data").open(project_id) as file:
        (check,) = file.project.private_checks
    return check


def in_words(card: Card) -> dict[str, int]:
    """Return how many said what, by its words."""
    return {said: int(number) for said, _, number in (line.partition(": ") for line in card.lines)}


def test_X04_3_people_answer_by_keys_and_the_group_sees_that_it_cannot_be_shown(a_round: Round) -> None:
    one, other = a_round(3, {"bert": "differently"}), a_round(3, {"cleo": "not-sure"})
    assert one.seen == other.seen, "between two people the page is the same, whatever was said"
    assert texts(one.screen) == texts(other.screen)
    assert texts(one.screen)[0].startswith("We cannot show it. People could guess who said what.")
    assert not parts_of(one.screen, Cards)
    for table in (one, other):
        check = kept(table)
        assert not check.took_part
        assert not any(spread.counts for spread in check.spreads)


def test_X04_5_people_answer_by_keys_and_the_group_sees_numbers_and_no_name(a_round: Round) -> None:
    one = a_round(5, {"bert": "differently", "emre": "not-sure"})
    other = a_round(5, {"anna": "not-sure", "cleo": "differently"})
    assert one.seen == other.seen, "between two people the page is the same, whatever was said"
    assert one.screen == other.screen, "what the group sees is the same, whoever said what"
    (talk,) = parts_of(one.screen, Cards)
    assert in_words(talk.cards[0]) == {"Agree": 3, "Not sure": 1, "See it differently": 1}
    assert not [name for name in NAMES if name in repr(one.screen)]
    one_kept, other_kept = kept(one), kept(other)
    assert one_kept.spreads == other_kept.spreads
    assert len(one_kept.took_part) == len(NAMES)
