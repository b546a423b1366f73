"""R12, X01: what one person answers in private is on no page, paper, file or title of anybody else."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from coprod_desktop.domain import own_part
from coprod_desktop.domain.agreements import consent_record
from coprod_desktop.domain.consent import latest_consent
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.place import Place
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.consent_people_page import ConsentPeoplePage
from coprod_desktop.presenters.screen import Card
from coprod_desktop.shipped import core_pack, sample_project
from coprod_desktop.store.portable import write_json
from coprod_desktop.ui.crash import report_of
from tests.app.conftest import go
from tests.app.everywhere import group_pages
from tests.app.secret_search import (
    OTHER,
    PERSON,
    SECRET,
    alone,
    beside_the_project,
    commands,
    copies_of_others,
    on_screen,
    pages,
    papers,
    planted,
)
from tests.journeys.hands import Hands

Begin = Callable[[Project], Hands]
LIST = (Place(screen="consent-people"),)


def test_r12_no_page_of_the_group_and_no_page_of_another_person_shows_or_speaks_it(begin: Begin) -> None:
    hands = begin(planted(sample_project()))
    assert pages(hands, group_pages(hands.project, core_pack())) == set()
    assert alone(hands, OTHER) == set()


def test_x01_what_is_chosen_and_not_finished_is_nowhere_once_the_person_stops(begin: Begin) -> None:
    hands = begin(sample_project())
    go(hands, "consent-cover", PERSON)
    hands.app.window.press("start")
    hands.app.window.press("go-on")
    while hands.screen.id == "consent-told":
        hands.app.window.press("continue")
    hands.app.window.press("not-sure")
    hands.app.window.press("continue")
    hands.app.program.change("say", "yes-if")
    hands.app.program.change("condition", SECRET)
    hands.app.window.redraw()
    assert any(SECRET in text for text in on_screen(hands))  # here it would be found
    before = hands.project.consents
    hands.app.window.press("stop")
    assert not any(SECRET in text for text in on_screen(hands))
    hands.app.window.press("stop")
    assert not any(SECRET in text for text in on_screen(hands))
    hands.app.window.press("list")
    assert pages(hands, LIST) == set()
    assert hands.project.consents == before
    desk = hands.app.program.desk
    assert desk is not None
    assert SECRET not in repr((desk.talk, desk._undo, desk.notice, hands.app.program.way.trail))
    assert SECRET not in repr(hands.project)


def test_r12_it_is_in_no_undo(begin: Begin) -> None:
    hands = begin(planted(sample_project()))
    go(hands, "person", OTHER)
    hands.app.window.press("take-off")
    assert not any(SECRET in text for text in on_screen(hands))
    hands.app.window.press("undo")
    assert not any(SECRET in text for text in on_screen(hands))


def test_r12_no_paper_and_nobody_elses_own_copy_holds_it() -> None:
    project = planted(sample_project())
    assert papers(project) == set()
    assert copies_of_others(project) == set()


def test_r12_no_command_no_log_and_no_name_of_a_file_holds_it(
    begin: Begin, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    project = planted(sample_project())
    hands = begin(project)
    assert hands.app.program.desk is not None
    vault = hands.app.program.desk.vault
    assert vault is not None
    vault.make_copy("2026-12-01")
    go(hands, "safe-copies")
    hands.wait(lambda: "go-back/" in repr(hands.screen))
    assert not any(SECRET in text for text in on_screen(hands))
    file = tmp_path / "project.json"
    file.write_bytes(write_json(project))
    assert commands(file, tmp_path / "out") == set()
    file.unlink()
    assert beside_the_project(tmp_path) == set()
    said = capfd.readouterr()
    assert SECRET not in said.out + said.err


def test_r12_a_report_of_a_fault_does_not_hold_what_was_being_worked_on() -> None:
    with pytest.raises(ValueError, match=SECRET) as fault:
        raise ValueError(SECRET)
    assert SECRET not in report_of(fault.type, fault.tb)


# From here on the program is broken on purpose, and the search has to find it.


def _telling_card(page: ConsentPeoplePage, person: Person) -> Card:
    record = latest_consent(page.desk.project, person.id)
    return Card(title=person.name, lines=(record.choices[0].condition,) if record else ())


def test_that_the_search_finds_a_page_that_shows_it(begin: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    hands = begin(planted(sample_project()))
    monkeypatch.setattr(ConsentPeoplePage, "_card", _telling_card)
    assert pages(hands, LIST) == {"consent-people/"}


def test_that_the_search_finds_it_in_the_windows_frame(begin: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    hands = begin(planted(sample_project()))
    plain = ConsentPeoplePage.screen
    monkeypatch.setattr(ConsentPeoplePage, "screen", lambda page: replace(plain(page), window_title=SECRET))
    go(hands, "consent-people")
    monkeypatch.undo()
    assert any(SECRET in text for text in on_screen(hands))


def test_that_the_search_finds_what_only_a_screen_reader_comes_upon(begin: Begin) -> None:
    hands = begin(planted(sample_project()))
    go(hands, "consent-people")
    hands.app.window.heading.setAccessibleDescription(SECRET)
    assert any(SECRET in text for text in on_screen(hands))


def test_that_the_search_finds_a_page_of_another_person_that_shows_it(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = begin(planted(sample_project()))
    monkeypatch.setattr("coprod_desktop.presenters.own_choices.choice_in_words", lambda *_: SECRET)
    assert alone(hands, OTHER) == {"consent-mine"}


def test_that_the_search_finds_a_paper_that_shows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(consent_record, "_private", consent_record._choices)
    project = planted(sample_project())
    assert len(papers(project)) == 1


def test_that_the_search_finds_a_copy_that_holds_somebody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    project = planted(sample_project())
    right = own_part._own

    def careless(name: str, whole: Project, person: str) -> tuple[Any, ...]:
        return whole.consents if name == "consents" else right(name, whole, person)

    monkeypatch.setattr(own_part, "_own", careless)
    assert copies_of_others(project) == {one.id for one in project.people} - {PERSON}


def test_that_the_search_finds_files_that_hold_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / f"{SECRET}.db").touch()
    (tmp_path / "label.json").write_text(SECRET)
    assert beside_the_project(tmp_path) == {f"{SECRET}.db", "label.json"}
    file = tmp_path / "project.json"
    file.write_bytes(write_json(planted(sample_project())))
    monkeypatch.setattr(consent_record, "_private", consent_record._choices)
    assert len(commands(file, tmp_path / "out")) == 2


def test_that_the_search_finds_it_in_a_log(capfd: pytest.CaptureFixture[str]) -> None:
    sys.stderr.write(SECRET)
    assert SECRET in capfd.readouterr().err
