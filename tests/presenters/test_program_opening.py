"""Opening, starting, carrying on and closing projects."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.place import Place
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.program import Program
from coprod_desktop.presenters.registry import ALL_PAGES, HOUSE_PAGES, PRIVATE_SCREENS, PROJECT_PAGES
from coprod_desktop.presenters.whereabouts import ALONE_FROM, place_to_keep
from tests.presenters.fake_house import FakeFile, FakeHouse, Walk, empty_project, the_pack, the_sample

PLACES = {
    "map": "",
    "section": "about",
    "theme": "about.basics",
    "question": "about.goal",
    "question-change": "about.goal",
    "question-limit": "about.goal/limit",
    "check": "about.basics",
    "own-questions": "about.basics",
    "own-question": "about.goal",
    "reword": "about.goal",
    "view-name": "",
    "park": "about.goal",
    "people": "",
    "person": "person-sam",
    "person-field": "person-sam/name",
    "catch-up": "person-sam",
    "limits": "",
    "limit": "limit-words",
    "limit-field": "limit-words/what",
    "roles": "",
    "role-library": "",
    "role": "role-writer",
    "role-field": "role-writer/title",
    "role-people": "role-writer",
    "role-parts": "role-writer",
    "role-more": "role-writer",
    "role-history": "role-writer",
    "part-words": "holding-writer-amina",
    "part-changes": "role-writer/person-amina",
    "work": "",
    "piece-of-work": "work-pictures",
    "piece-of-work-field": "work-pictures/level",
    "look-ahead": "",
    "the-say": "",
    "overrides": "",
    "override": "right-readable",
    "override-field": "right-readable/area",
    "override-use": "use-pale",
    "override-use-field": "use-pale/reason",
    "override-used": "use-size",
    "appeal": "appeal-soon",
    "appeal-field": "appeal-soon/words",
    "appeal-answer": "appeal-cover",
    "appeal-answer-field": "appeal-cover/reason",
    "ideas": "",
    "idea": "idea-logo",
    "idea-field": "idea-logo/yes_if",
    "idea-answer": "idea-phone/reason",
    "decisions": "",
    "decision": "decision-phone",
    "decision-field": "decision-logo/what",
    "decision-outcome": "decision-logo/outcome",
    "decision-again": "decision-phone",
    "decision-answers": "decision-logo",
    "decision-answer": "decision-logo/person-sam",
    "ways-to-decide": "",
    "round": "",
    "since": "",
    "keeping": "",
    "ending": "ending",
    "ending-field": "ending/thanks",
    "contacts": "",
    "contact": "contact-jo",
    "contact-field": "contact-jo/how",
    "reviews": "",
    "review": "check-in/check-in-dee",
    "check-in": "check-in-dee",
    "check-in-field": "check-in-dee/day",
    "unknowns": "",
    "unknown": "unknown-court",
    "unknown-field": "unknown-court/who",
    "promises": "",
    "promise": "promise-questions",
    "promise-field": "promise-questions/kept",
    "agree": "",
    "agree-until": "round-first/until",
    "sessions": "",
    "session": "session-first",
    "session-field": "session-first/note",
    "session-came": "session-first",
    "actions": "",
    "our-dates": "",
    "action": "action-room",
    "action-field": "action-room/what",
    "cover-plans": "person-sam",
    "cover-plan": "role-writer.person-sam",
    "cover-plan-field": "role-writer.person-sam/choice",
    "away": "",
    "away-who": "",
    "away-person": "person-sam",
    "agreements": "",
    "safe": "",
    "safe-lock": "",
    "safe-quiet": "",
    "safe-words": "",
    "safe-sheet": "",
    "safe-copies": "",
    "safe-taken": "",
    "safe-carry": "",
    "keep-until": "",
    "keep-until-field": "choices/until",
    "keep-until-due": "choices",
    "papers": "group",
    "save-papers": "",
    "papers-here": "",
    "paper-forms": "",
    "signed-copy": "limits-register/",
    "check-paper": "",
    "print": "limits-register",
    "document": "limits-register",
    "paper-names": "",
    "clauses": "agreement",
    "clause": "own-clause-biscuits",
    "clause-field": "own-clause-biscuits/heading",
    "consent-people": "",
    "turns": "",
}


def _view_place() -> str:
    return next(f"{answer.id}/{answer.views[0].id}" for answer in the_sample().answers if answer.views)


def _sample_at(screen: str, item: str = "") -> Project:
    return replace(the_sample(), place=Place(screen=screen, item=item))


def test_that_every_kind_of_place_is_tried() -> None:
    assert set(PLACES) | PRIVATE_SCREENS | {"turn-cover", "carried-in"} == set(PROJECT_PAGES)
    assert set(ALL_PAGES) == {*HOUSE_PAGES, *PROJECT_PAGES, "question-note"}


@pytest.mark.parametrize("screen", PLACES)
def test_that_a_project_opens_again_where_its_group_stopped(screen: str) -> None:
    item = PLACES[screen] or (_view_place() if screen == "view-name" else "")
    if screen == "clauses":
        item = the_sample().own_clauses[0].document
    walk = Walk(_sample_at(screen, item))
    expected = "question" if screen == "question-change" else screen
    assert walk.screen.id == expected
    assert walk.project.place == Place(screen=screen, item=item)
    assert walk.outside.last == the_sample().id


@pytest.mark.parametrize("screen", sorted(PRIVATE_SCREENS))
def test_that_a_project_never_opens_at_a_page_one_person_sees_alone(screen: str) -> None:
    opens = Place(screen="consent-people")
    items = {
        "private-check": "decision-logo",
        "private-cards": "statements.is-not",
        "private-reflection": "session-first",
    }
    if screen in ALONE_FROM:
        opens = Place(screen=ALONE_FROM[screen], item=items.get(screen, ""))
    walk = Walk(_sample_at(screen, opens.item or "person-sam"))
    assert walk.screen.id == opens.screen
    assert walk.project.place == opens


@pytest.mark.parametrize("place", [("role", "gone"), ("question", "x.y"), ("no-such-page", ""), ("home", "")])
def test_that_a_project_opens_at_the_map_when_its_place_is_not_there_any_more(place: tuple[str, str]) -> None:
    assert Walk(_sample_at(*place)).screen.id == "map"


def test_that_a_place_that_is_not_a_projects_own_is_not_kept() -> None:
    assert place_to_keep(Place(screen="comfort")) == Place(screen="map")


def test_that_the_place_is_kept_while_a_group_goes_on() -> None:
    walk = Walk(empty_project())
    walk.press("piece/people", "add")
    assert walk.project.place.screen == "person-field"


def test_that_a_new_project_is_made_with_its_name_and_opens_at_the_map() -> None:
    walk = Walk()
    walk.press("start")
    walk.write("name", "  Our\n leaflet ")
    screen = walk.press("continue")
    assert (screen.id, screen.notice, screen.step) == ("map", "", "Our leaflet")
    assert (walk.project.id, walk.project.name) == ("id1", "Our leaflet")
    assert walk.project.made_at == walk.project.changed_at == "2026-11-23T12:00:00Z"
    assert walk.outside.last == "id1"


def test_that_the_pretend_project_is_made_once_and_opened_after_that() -> None:
    walk = Walk()
    walk.press("sample", "piece/people", "map", "home", "sample")
    assert walk.screen.id == "map"
    assert list(walk.outside.files) == [the_sample().id]
    assert walk.project.pretend


def test_that_closing_a_project_lets_go_of_its_file_and_leads_home() -> None:
    walk = Walk(empty_project())
    screen = walk.press("home")
    assert (screen.id, screen.back, screen.goal) == ("home", False, "")
    assert walk.outside.files["p1"].closed
    assert walk.program.desk is None


def test_that_opening_another_project_lets_go_of_the_first() -> None:
    walk = Walk(empty_project())
    walk.outside.files["p2"] = FakeFile(empty_project(id="p2", name="Other"))
    walk.program.projects.open("p2")
    assert walk.screen.step == "Other"
    assert walk.outside.files["p1"].closed
    assert not walk.outside.files["p2"].closed


def test_that_what_stops_a_project_from_opening_is_said_on_home_and_then_forgotten() -> None:
    walk = Walk()
    walk.outside.files["p1"] = FakeFile(empty_project())
    walk.go("home")
    walk.outside.open_trouble = CoprodError("Close the project in the other window first.")
    screen = walk.press("open/p1")
    assert (screen.id, screen.notice) == ("home", "Close the project in the other window first.")
    assert walk.program.desk is None
    assert walk.press("help").notice == ""


def test_that_a_name_somebody_wrote_stays_when_the_project_cannot_be_made() -> None:
    def full(_: Project) -> FakeFile:
        raise CoprodError("Make room on this laptop, then try again.")

    outside = FakeHouse()
    outside.house = replace(outside.house, create=full)
    program = Program(outside.house)
    program.go("start")
    program.change("name", "Leaflet")
    program.press("continue")
    screen = program.screen()
    assert (screen.id, screen.notice) == ("start", "Make room on this laptop, then try again.")
    assert "Leaflet" in repr(screen.parts)


def test_that_the_questions_are_loaded_once_even_when_warmed_up_before() -> None:
    loads: list[Pack] = []

    def load() -> Pack:
        loads.append(the_pack())
        return loads[-1]

    outside = FakeHouse()
    outside.house = replace(outside.house, load_pack=load)
    program = Program(outside.house)
    assert not loads
    program.warm_up()
    program.warm_up()
    assert program.pack is the_pack()
    assert len(loads) == 1


def test_that_closing_the_program_saves_and_lets_go() -> None:
    walk = Walk(empty_project())
    walk.outside.waiting = []
    assert walk.program.desk is not None
    walk.program.desk.keep_soon(people=(Person(id="a", name="Sam"),))
    assert not walk.outside.files["p1"].project.people
    assert walk.program.close()
    assert walk.outside.files["p1"].project.people[0].name == "Sam"
    assert walk.outside.files["p1"].closed
    assert Walk().program.close()
