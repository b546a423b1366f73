"""Faults that people met elsewhere, each by its id: none of them is here (R05 to R18, I6)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.domain.agreements import build, own_copy
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.consent_records import Say, SignedBy
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.project import ONLY_ADDED_TO, Project
from coprod_desktop.presenters.screen import Button, Cards, Screen, SignatureField
from coprod_desktop.store.files import read_coprod, write_coprod
from coprod_desktop.store.portable import read_json, write_json
from coprod_desktop.store.projects import Shelf
from tests.gates.every_page import every_screen
from tests.presenters.fake_house import Walk, the_pack, the_sample

SAM = "person-sam"


@pytest.fixture(scope="module")
def screens() -> dict[str, Screen]:
    return every_screen()


def to_the_end_of_what_is_told(walk: Walk) -> Walk:
    walk.go("consent-cover", SAM)
    walk.press("start", "go-on")
    while walk.screen.id == "consent-told":
        walk.press("continue")
    return walk


def chosen(say: Say) -> Walk:
    walk = to_the_end_of_what_is_told(Walk(the_sample()))
    walk.press("continue")
    while walk.screen.id in ("consent-choice", "consent-more"):
        walk.write("say", say)
        if say is Say.YES_IF:
            walk.write("condition", "I can bring my dog")
        walk.press("continue")
    walk.press("continue")
    walk.write("way", SignedBy.PAPER_LATER)
    walk.press("continue", "finish")
    return walk


def test_r05_not_sure_leads_to_a_talk_and_is_no_dead_end() -> None:
    walk = to_the_end_of_what_is_told(Walk(the_sample()))
    before = walk.project.consents
    screen = walk.press("not-sure")
    assert screen.id == "consent-let-us-talk"
    assert walk.program.desk is not None
    assert walk.program.desk.contact in repr(screen)
    assert walk.project.consents == before
    assert walk.press("continue").id == "consent-choice"


@pytest.mark.parametrize("say", Say)
def test_r06_the_very_answer_that_was_given_is_kept(say: Say, tmp_path: Path) -> None:
    walk = chosen(say)
    record = walk.project.consents[-1]
    assert {one.say for one in record.choices} == {say}
    assert {one.condition for one in record.choices} == {"I can bring my dog" if say is Say.YES_IF else ""}
    Shelf(tmp_path).create(walk.project).close()
    with Shelf(tmp_path).open(walk.project.id) as file:
        assert file.project.consents[-1] == record


def test_r07_a_copy_of_a_project_has_all_its_history_or_none_of_the_groups(tmp_path: Path) -> None:
    project = the_sample()
    write_coprod(project, tmp_path / "p.coprod")
    with Shelf(tmp_path / "shelf").create(project) as file:
        file.make_copy("2026-12-01")
        kept = file.copies()[0].project
    for copy in (read_json(write_json(project), "p.json"), read_coprod(tmp_path / "p.coprod"), kept):
        for name in ONLY_ADDED_TO:
            assert getattr(copy, name) == getattr(project, name), name


def test_r09_signing_on_paper_can_be_reached_from_every_page_that_asks_to_sign(
    screens: dict[str, Screen],
) -> None:
    signing = [one for one in screens.values() if any(isinstance(p, SignatureField) for p in one.parts)]
    assert signing
    for screen in signing:
        assert screen.back
        assert "sign on paper" in repr(screen)
    assert SignedBy.PAPER_LATER in repr(screens["consent-sign"])


def test_R13_an_idea_that_was_not_taken_stays_on_the_list_with_its_reason() -> None:
    walk = Walk(the_sample())
    refused = [one for one in the_sample().ideas if one.reason]
    assert refused
    shown = repr(walk.go("ideas"))
    paper = next(p for p in build(the_sample(), the_pack()) if p.kind is DocumentKind.YOU_SAID)
    for idea in refused:
        assert idea.reason in shown
        assert idea.reason in text_of(paper)


def buttons_of(screen: Screen) -> list[Button]:
    found = [one for one in screen.parts if isinstance(one, Button)]
    cards = (card for part in screen.parts if isinstance(part, Cards) for card in part.cards)
    return found + [button for card in cards for button in card.buttons]


def test_r16_going_on_and_back_are_buttons_with_words_on_every_page(screens: dict[str, Screen]) -> None:
    for name, screen in screens.items():
        assert screen.back or buttons_of(screen) or screen.menu, name
        assert all(one.words.strip() for one in (*buttons_of(screen), *screen.menu)), name


def test_r17_reading_aloud_starts_and_stops_200_times_and_without_a_voice_it_says_so() -> None:
    walk = Walk(the_sample())
    walk.go("question", "about.goal")
    for _ in range(200):
        walk.program.press("read")
        assert walk.outside.voice.said
    walk.outside.voice.has_voice = False
    walk.outside.voice.stop()
    walk.program.press("read")
    assert "voice" in walk.screen.notice


def test_r18_the_record_and_the_paper_to_take_home_carry_the_same_version() -> None:
    project, pack = the_sample(), the_pack()
    version = f"{pack.id} {pack.version}"
    record = next(one for one in project.consents if one.pack_version == version)
    blank = next(one for one in build(project, pack) if one.kind is DocumentKind.BLANK_CONSENT)
    assert version in text_of(own_copy(project, pack, record.id))
    assert version in text_of(blank)


def test_i6_whoever_facilitates_sees_done_or_not_done_and_no_more() -> None:
    def seen(say: Say) -> tuple[object, ...]:
        walk = chosen(say)
        walk.press("end", "list")
        return walk.screen.parts

    assert seen(Say.YES) == seen(Say.NO) == seen(Say.NOT_NOW)
    project: Project = replace(the_sample(), consents=())
    assert "Not done yet" in repr(Walk(project).go("consent-people"))
