"""The desk: one project, saved at every change, and what is looked up around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from coprod_desktop.domain.answers import Answer, Reply, View
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.place import Place
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.desk import GOAL_IN_SIGHT, Desk, says_something
from coprod_desktop.presenters.naming import called, called_by_id
from coprod_desktop.presenters.page import Page, split_item
from coprod_desktop.presenters.screen import Presenter
from tests.presenters.fake_house import NOON, FakeHouse, empty_project, the_pack

SAM = Person(id="a", name="Sam")


class Shelf:
    """Where a desk saves; it can be full."""

    def __init__(self) -> None:
        self.kept: list[Project] = []
        self.full = False

    def save(self, project: Project) -> None:
        if self.full:
            raise CoprodError("Make room on this laptop.")
        self.kept.append(project)


def _desk(shelf: Shelf | None = None, soon: Callable[[Callable[[], None]], None] | None = None) -> Desk:
    shelf, outside = shelf or Shelf(), FakeHouse().house.outside
    project, save, pack = empty_project(), shelf.save, the_pack()
    if soon is None:
        return Desk(project=project, pack=pack, save=save, outside=outside, now=lambda: NOON)
    return Desk(project=project, pack=pack, save=save, outside=outside, now=lambda: NOON, soon=soon)


def test_that_a_change_is_saved_at_once_with_its_time() -> None:
    shelf = Shelf()
    desk = _desk(shelf)
    desk.keep(people=(SAM,))
    assert shelf.kept == [replace(empty_project(), people=(SAM,), changed_at="2026-11-23T12:00:00Z")]


def test_that_a_change_that_changes_nothing_is_not_saved() -> None:
    shelf = Shelf()
    desk = _desk(shelf)
    desk.keep(name=desk.project.name)
    desk.flush()
    desk.move_to(desk.project.place)
    assert shelf.kept == []


def test_that_what_is_typed_is_saved_once_a_moment_later() -> None:
    shelf = Shelf()
    waiting: list[Callable[[], None]] = []
    desk = _desk(shelf, waiting.append)
    desk.keep_soon(name="B")
    desk.keep_soon(name="Br")
    assert shelf.kept == []
    for call in waiting:
        call()
    assert [project.name for project in shelf.kept] == ["Br"]


def test_that_where_the_group_is_counts_as_no_change_of_what_it_said() -> None:
    shelf = Shelf()
    desk = _desk(shelf)
    desk.move_to(Place(screen="people"))
    assert shelf.kept[-1].place == Place(screen="people")
    assert shelf.kept[-1].changed_at == ""


def test_that_what_could_not_be_saved_stays_on_the_desk_and_is_tried_again() -> None:
    shelf = Shelf()
    desk = _desk(shelf)
    shelf.full = True
    desk.keep(people=(SAM,))
    assert (desk.trouble, desk.project.people, shelf.kept) == ("Make room on this laptop.", (SAM,), [])
    shelf.full = False
    desk.flush()
    assert desk.trouble == ""
    assert shelf.kept[-1].people == (SAM,)


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (Answer(id="q"), False),
        (Answer(id="q", words=" \n"), False),
        (Answer(id="q", words="Yes"), True),
        (Answer(id="q", choice="a"), True),
        (Answer(id="q", keeper="Jo"), True),
        (Answer(id="q", sign="A nod"), True),
        (Answer(id="q", views=(View(id="v", words=" "),)), False),
        (Answer(id="q", views=(View(id="v", words="Yes"),)), True),
        (Answer(id="q", reply=Reply.LATER), True),
    ],
)
def test_that_an_answer_counts_once_it_says_something(answer: Answer, says: bool) -> None:
    assert says_something(answer) is says
    desk = _desk()
    desk.keep(answers=(answer,))
    assert desk.replies() == ({"q": answer.reply} if says else {})


def test_that_a_question_nobody_answered_has_an_empty_answer() -> None:
    assert _desk().answer_to("about.goal") == Answer(id="about.goal")


def test_that_a_long_goal_is_shortened_so_that_it_stays_in_sight() -> None:
    desk = _desk()
    desk.keep(answers=(Answer(id="about.goal", words="word " * 100),))
    assert len(desk.goal) <= GOAL_IN_SIGHT
    assert desk.goal.endswith("…")


def test_that_sections_themes_and_questions_are_found_and_unknown_ones_are_not() -> None:
    desk = _desk()
    section, theme = desk.themes()[0]
    assert desk.section(section.id) is section
    assert desk.theme(theme.id) == (section, theme)
    question = desk.questions_of(theme)[0]
    assert desk.find_question(question.id) == (theme, question)
    assert (desk.section("x"), desk.theme("x"), desk.find_question("x")) == (None, None, None)


def test_that_a_desk_has_its_own_clock_ids_and_words_when_none_are_given() -> None:
    desk = Desk(
        project=empty_project(), pack=the_pack(), save=Shelf().save, outside=FakeHouse().house.outside
    )
    desk.keep_soon(name="B")
    assert desk.now().utcoffset() == datetime.now(UTC).utcoffset()
    assert desk.make_id() != desk.make_id()
    assert desk.words("Hello {name}", name="Sam") == "Hello Sam"


def test_that_two_people_with_one_name_can_be_told_apart() -> None:
    desk, twin, gone = _desk(), Person(id="b", name=" Sam "), Person(id="c", name="Sam", left_on="2026-01-01")
    desk.keep(people=(SAM, twin, gone))
    assert [called(desk, one) for one in desk.project.people] == ["Sam (1)", "Sam (2)", "Sam"]
    assert called_by_id(desk, "b") == "Sam (2)"


def test_that_somebody_with_no_name_is_called_something_and_nobody_nothing() -> None:
    desk = _desk()
    desk.keep(people=(Person(id="n"),))
    assert called_by_id(desk, "n") == "Somebody with no name yet"
    assert [called_by_id(desk, one) for one in ("z", "", None)] == ["", "", ""]


def test_that_a_page_that_says_nothing_of_its_own_takes_nothing_in() -> None:
    class Bare(Page):
        """A page without a screen."""

    desk = _desk()
    page = Bare(desk, paths=NoPaths(), place=Place(screen="map", item="x"))
    page.change("field", "value")
    page.press("button")
    assert (page.item, page.key, desk.project) == ("x", "map/x", empty_project())
    with pytest.raises(NotImplementedError):
        page.screen()


class NoPaths:
    """Leads nowhere."""

    def go(self, screen: str, item: str = "") -> None:
        raise AssertionError(screen)

    def back(self) -> None:
        raise AssertionError

    def shows(self, page: Presenter) -> bool:
        raise AssertionError(page)

    def tell(self, said: str) -> None:
        raise AssertionError(said)


def test_that_an_item_is_split_into_as_many_parts_as_are_asked_for() -> None:
    assert split_item("a/b/c") == ("a", "b/c")
    assert split_item("a", 3) == ("a", "", "")
