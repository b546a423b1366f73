"""Every page opens, with nobody and with very many; none puts anything personal in the window's frame."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.actions import Action, Parked
from coprod_desktop.domain.consent_records import Say, SignedBy
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.list_page import MOST
from coprod_desktop.presenters.registry import HOUSE_PAGES, PROJECT_PAGES
from coprod_desktop.presenters.screen import Cards
from coprod_desktop.shipped import core_pack, sample_project
from coprod_desktop.store.stick import Carried
from tests.app.conftest import go
from tests.app.everywhere import LISTS, group_pages
from tests.journeys.hands import Hands

Begin = Callable[[Project], Hands]


def make_choices(hands: Hands, person: str, note: Callable[[], None]) -> None:
    """Go through one person's own pages, from the cover page back to the list, and note each."""

    def press(*buttons: str) -> None:
        for button in buttons:
            hands.app.window.press(button)
            note()

    go(hands, "consent-people")
    press(f"pass/{person}", "start", "go-on")
    while hands.screen.id == "consent-told":
        press("continue")
    press("not-sure", "continue")
    while hands.screen.id in ("consent-choice", "consent-more"):
        hands.app.program.change("say", Say.YES)
        press("continue")
    press("stop", "go-on", "continue")
    hands.app.program.change("way", SignedBy.TYPED_NAME)
    press("continue")
    hands.app.program.change("typed_name", "Somebody")
    press("continue")
    hands.app.program.change("shared", "group")
    press("finish", "end", "list")
    assert hands.screen.id == "consent-people"
    press(f"pass/{person}", "mine")
    assert hands.screen.id == "consent-mine"
    press("plan", "add/helps", "plan", "mine")
    press("paper", "back", "notes", "mine", "data", "erase")
    while hands.screen.parts[-1].id != "keep" or hands.screen.title != "Before you are taken out":  # type: ignore[union-attr]
        hands.app.program.change(hands.app.program.place.item.partition("/")[2], "yes")
        press("continue")
    press("now")
    assert hands.screen.id == "consent-erased"
    press("end", "list", f"pass/{hands.project.people[-1].id}", "mine", "leave")
    assert hands.screen.id == "consent-left"
    press("end", "list")
    go(hands, "agree")
    press(f"pass/{hands.project.people[0].id}")
    assert hands.screen.id == "private-agree"


def personal_words(project: Project) -> set[str]:
    """Return names, roles and the first words of what people said."""
    said = {person.name for person in project.people} | {role.title for role in project.roles}
    for text in (
        *(answer.words for answer in project.answers),
        *(view.words for answer in project.answers for view in answer.views),
        *(limit.what for limit in project.limits),
        *(action.what for action in project.actions),
        *(clause.heading for clause in project.own_clauses),
    ):
        said.add(text[:20])
    return {words for words in {*said, project.name} if len(words) > 1}


def test_that_no_page_puts_anything_personal_in_the_windows_frame(begin: Begin) -> None:
    project = sample_project()
    hands = begin(project)
    seen: set[tuple[str, str]] = set()

    def note() -> None:
        seen.add((hands.app.program.place.screen, hands.app.window.windowTitle()))

    for place in group_pages(project, core_pack()):
        go(hands, place.screen, place.item)
        assert hands.app.program.place == place
        note()
    make_choices(hands, project.people[-1].id, note)
    assert hands.app.program.desk is not None
    hands.app.program.desk.carried = Carried(project, b"", Path("brochure.coprod"))
    go(hands, "carried-in")
    note()
    for screen in set(HOUSE_PAGES) - {"sample"}:
        go(hands, screen, "text")  # a setting; the other pages are about nothing
        note()
    assert {screen for screen, _ in seen} == {*PROJECT_PAGES, *HOUSE_PAGES} - {"sample"}
    for screen, title in seen:
        assert title.endswith("Co-production Desktop"), screen
        for words in personal_words(project):
            assert words.casefold() not in title.casefold(), (screen, title)


def test_that_nothing_opens_beside_the_window_unless_somebody_asks(begin: Begin) -> None:
    project = sample_project()
    hands = begin(project)
    for place in group_pages(project, core_pack()):
        go(hands, place.screen, place.item)
        shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        assert shown == [hands.app.window], place


@pytest.mark.parametrize(("people", "actions"), [(0, 0), (1, 1), (40, 300)])
def test_that_every_list_opens_with_nobody_and_with_very_many(
    begin: Begin, people: int, actions: int
) -> None:
    project = Project(
        id="f" * 32,
        people=tuple(Person(id=f"p{number}", name="Sam") for number in range(people)),
        actions=tuple(Action(id=f"a{number}", what="Ring the printer") for number in range(actions)),
        parked=tuple(Parked(id=f"k{number}", words="The bus") for number in range(actions)),
    )
    hands = begin(project)
    shown = {}
    for screen in (*LISTS, "home"):
        go(hands, screen)
        assert hands.screen.id == screen
        assert hands.app.window.heading.isVisible()
        lists = [part for part in hands.screen.parts if isinstance(part, Cards)]
        assert all(one.cards or one.empty for one in lists)
        shown[screen] = sum(len(one.cards) for one in lists)
        if screen == "actions" and actions > MOST:
            hands.press("all/actions")
            opened = next(part for part in hands.screen.parts if isinstance(part, Cards))
            assert len(opened.cards) == actions
    assert (shown["people"], shown["consent-people"]) == (people, people)
    assert shown["actions"] == 2 * min(actions, MOST)
