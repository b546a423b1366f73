"""What cannot be saved is said, kept and tried again; what was taken away can be put back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.agreement_records import AgreementStatus, AgreementVersion
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.place import Place
from tests.presenters.fake_house import FakeFile, Walk, empty_project, the_sample

FULL = CoprodError("Make room on this laptop. Nothing you wrote is lost.")


def _at_a_name() -> Walk:
    walk = Walk(empty_project())
    walk.press("piece/people", "add")
    return walk


def _file(walk: Walk) -> FakeFile:
    return next(iter(walk.outside.files.values()))


def test_that_trouble_with_saving_is_said_on_every_page_until_it_is_over() -> None:
    walk = _at_a_name()
    _file(walk).trouble = FULL
    walk.write("name", "Sam")
    assert walk.screen.notice == str(FULL)
    assert walk.press("card").notice == str(FULL)
    assert walk.press("help").notice == str(FULL)
    _file(walk).trouble = None
    assert walk.press("carry-on").notice == ""
    assert walk.project.people[0].name == "Sam"


def test_that_the_window_shows_at_once_that_saving_stopped_working_and_works_again() -> None:
    walk = _at_a_name()
    walk.write("name", "S")
    assert walk.outside.redraws == 0
    _file(walk).trouble = FULL
    walk.write("name", "Sa")
    walk.write("name", "Sam")
    assert walk.outside.redraws == 1
    _file(walk).trouble = None
    walk.write("name", "Sam")
    walk.write("name", "Sam B")
    assert (walk.outside.redraws, walk.screen.notice) == (2, "")


def test_that_a_project_that_could_not_be_saved_stays_open() -> None:
    walk = _at_a_name()
    _file(walk).trouble = FULL
    walk.write("name", "Sam")
    walk.press("map")
    screen = walk.press("home")
    assert (screen.id, screen.notice) == ("map", str(FULL))
    assert not walk.program.close()
    assert not _file(walk).closed


@pytest.mark.parametrize("way", ["sample", "other", "new"])
def test_that_no_other_project_takes_the_place_of_one_that_could_not_be_saved(way: str) -> None:
    walk = _at_a_name()
    walk.outside.files["p2"] = FakeFile(empty_project(id="p2"))
    _file(walk).trouble = FULL
    walk.write("name", "Sam")
    if way == "sample":
        walk.program.projects.open_sample()
    elif way == "other":
        walk.program.projects.open("p2")
    else:
        walk.program.projects.start("New")
    assert walk.program.desk is not None
    assert walk.program.desk.project.id == "p1"
    assert walk.screen.notice == str(FULL)
    assert list(walk.outside.files) == ["p1", "p2"]


def test_that_what_was_typed_last_is_saved_by_the_next_press() -> None:
    walk = _at_a_name()
    walk.outside.waiting = []
    walk.write("name", "Sam")
    assert walk.project.people[0].name == ""
    walk.press("comfort")
    assert walk.project.people[0].name == "Sam"


def _with_sam_taken_off() -> Walk:
    walk = Walk(replace(the_sample(), place=Place(screen="people")))
    walk.press("open/person-sam", "take-off")
    return walk


def test_that_what_was_taken_away_comes_back_with_one_press() -> None:
    walk = _with_sam_taken_off()
    assert walk.screen.notice.startswith("Sam has left.")
    assert walk.buttons()["undo"] == "Undo"
    screen = walk.press("undo")
    assert (screen.id, screen.notice, screen.notice_button) == ("people", "It is back.", None)
    kept = walk.project
    sample = the_sample()
    assert (kept.people, kept.holdings, kept.roles, kept.actions) == (
        sample.people,
        sample.holdings,
        sample.roles,
        sample.actions,
    )
    assert "open/person-sam" in walk.buttons()


def test_that_the_chance_to_undo_ends_with_the_next_step() -> None:
    walk = _with_sam_taken_off()
    assert walk.press("map").notice == ""
    assert "undo" not in walk.buttons()
    walk.program.press("undo")
    assert walk.project.people != the_sample().people


def test_that_undo_without_a_project_does_nothing() -> None:
    walk = Walk()
    walk.program.press("undo")
    assert walk.screen.id == "home"


def test_that_undo_keeps_what_was_agreed_since() -> None:
    walk = _with_sam_taken_off()
    version = AgreementVersion(
        id="v",
        document="limits-register",
        number=2,
        status=AgreementStatus.AGREED,
        made_at="2026-11-23T12:00:00Z",
        words="",
        fingerprint="",
    )
    assert walk.program.desk is not None
    walk.program.desk.keep(agreements=(version,), consents=())
    walk.press("undo")
    assert walk.project.agreements == (version,)
    assert walk.project.consents == ()
    assert walk.project.place == Place(screen="people")


def test_that_undo_that_cannot_be_saved_is_said_and_tried_again() -> None:
    walk = _with_sam_taken_off()
    _file(walk).trouble = FULL
    assert walk.press("undo").notice == str(FULL)
    _file(walk).trouble = None
    walk.press("help")
    assert walk.project.people == the_sample().people
