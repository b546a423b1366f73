"""Whatever a group wrote is changed from its card or from Check your answers, and a slip is undone (H7)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from coprod_desktop.domain.agreements import build_one
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.idea_history import answers_before
from coprod_desktop.domain.ideas import Fit
from coprod_desktop.domain.limit_records import Column
from coprod_desktop.domain.limits import moves_of
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.place import Place
from coprod_desktop.domain.project import ONLY_ADDED_TO, Project
from coprod_desktop.presenters.screen import ChoiceField, Screen, Summary, TextField, TicksField
from tests.presenters.fake_house import Walk, the_pack, the_sample
from tests.presenters.looking import parts_of

WORDS = "Other words than before"
SAMPLE = the_sample()
CARDS = (
    *(("limit", one.id) for one in SAMPLE.limits[:4]),
    *(("piece-of-work", one.id) for one in SAMPLE.work[:2]),
    *(("role", one.id) for one in SAMPLE.roles[:2]),
    *(("role-more", one.id) for one in SAMPLE.roles if one.signs_off or one is SAMPLE.roles[0]),
    *(("person", one.id) for one in SAMPLE.people[:2]),
    *(("idea", one.id) for one in SAMPLE.ideas),
    *(("decision", one.id) for one in SAMPLE.decisions),
    *(("override", one.id) for one in SAMPLE.overrides),
    *(("action", one.id) for one in SAMPLE.actions[:2]),
    *(("cover-plan", one.id) for one in SAMPLE.cover_plans[:2]),
    *(("unknown", one.id) for one in SAMPLE.unknowns[:1]),
    *(("promise", one.id) for one in SAMPLE.promises[:1]),
)


def but_for_history(project: Project) -> Project:
    """Return what people wrote: not where they are, and not the lists that are only ever added to."""
    only_added: dict[str, Any] = {name: () for name in ONLY_ADDED_TO}
    return replace(project, changed_at="", place=Place(screen="map"), **only_added)


def changes(screen: Screen) -> list[str]:
    """Return each Change on the page that has an Undo of its own field."""
    rows = [row for part in parts_of(screen, Summary) for row in part.rows]
    return [row.button.id for row in rows if row.button is not None]


def write_something_else(walk: Walk) -> None:
    """Answer the field of the page in another way than it was."""
    field = next(part for part in walk.screen.parts if isinstance(part, TextField | ChoiceField | TicksField))
    match field:
        case TextField():
            walk.write(field.id, "1 May 2028" if "day" in field.label.casefold() else WORDS)
        case ChoiceField():
            other = (one.id for one in field.options if one.id not in (field.chosen, "person"))
            walk.write(field.id, next(other))
        case TicksField():
            option = field.options[0].id
            walk.write(f"{field.id}/{option}", "no" if option in field.ticked else "yes")


@pytest.mark.parametrize(("page", "item"), CARDS)
def test_H7_each_field_is_changed_from_its_card_and_undo_puts_it_back(page: str, item: str) -> None:
    walk, tried = Walk(SAMPLE), 0
    for change in changes(walk.go(page, item)):
        walk.go(page, item)
        if not walk.press(change).id.endswith(("-field", "idea-answer", "decision-outcome", "role-people")):
            continue
        if walk.screen.id == "role-people":
            continue  # ticks that are undone by the same tick
        before = walk.project
        write_something_else(walk)
        walk.press("continue")
        assert walk.screen.notice.startswith("It is changed."), (change, walk.screen.key)
        assert but_for_history(walk.project) != but_for_history(before), change
        walk.press("undo")
        assert walk.screen.notice == "It is as it was before."
        assert walk.screen.id in (page, "role", "role-more"), "it is seen where it was changed"
        assert but_for_history(walk.project) == but_for_history(before), change
        for name in ONLY_ADDED_TO:
            was = getattr(before, name)
            assert getattr(walk.project, name)[: len(was)] == was, name
        tried += 1
    assert tried


def test_H7_an_answer_is_changed_from_check_your_answers_and_undo_puts_it_back() -> None:
    walk = Walk(SAMPLE)
    themes = [theme.id for section in the_pack().sections for theme in section.themes]
    for theme in themes:
        for change in changes(walk.go("check", theme)):
            walk.go("check", theme)
            before = walk.project
            if walk.press(change).id == "question-note":
                walk.press("note/go-on")
            write_something_else(walk)
            walk.press("continue")
            assert walk.screen.id == "check", change
            assert walk.screen.notice.startswith("It is changed."), change
            walk.press("undo")
            assert walk.screen.id == "check"
            assert but_for_history(walk.project) == but_for_history(before), change


def test_H7_nothing_is_offered_where_nothing_was_changed_and_it_goes_with_the_next_step() -> None:
    walk = Walk(SAMPLE)
    walk.go("action", SAMPLE.actions[0].id)
    walk.press("change/what", "continue")
    assert not walk.program.desk or not walk.program.desk.undo_is_open
    walk.press("change/what")
    write_something_else(walk)
    walk.press("continue", "change/what", "continue")
    assert walk.screen.notice == ""
    assert "undo" not in walk.buttons()
    assert walk.project.actions[0].what == WORDS


def test_H7_undoing_a_change_leaves_what_was_taken_away_earlier_within_reach() -> None:
    walk = Walk(SAMPLE)
    walk.go("action", SAMPLE.actions[0].id)
    walk.press("remove")
    walk.go("action", SAMPLE.actions[1].id)
    walk.press("change/what")
    write_something_else(walk)
    walk.press("continue", "undo")
    assert walk.project.actions[0] == SAMPLE.actions[1]
    assert walk.program.desk is not None
    assert [one.said for one in walk.program.desk.taken_away] == ["The action is removed."]


def test_X02_a_limit_that_is_moved_and_undone_has_both_in_its_history_and_on_paper() -> None:
    limit = next(one for one in SAMPLE.limits if one.column is Column.FIXED)
    before = len(moves_of(SAMPLE, limit.id))
    walk = Walk(SAMPLE)
    walk.go("limit", limit.id)
    walk.press("change/column")
    walk.write("column", "influence")
    walk.press("continue", "keep")
    assert find(walk.project.limits, limit.id) == replace(limit, column=Column.INFLUENCE)
    walk.press("undo")
    assert find(walk.project.limits, limit.id) == limit
    lines = [(one.before, one.after) for one in moves_of(walk.project, limit.id)[before:]]
    assert lines == [(Column.FIXED, Column.INFLUENCE), (Column.INFLUENCE, Column.FIXED)]
    register = text_of(build_one(walk.project, the_pack(), DocumentKind.LIMITS_REGISTER))
    assert "Where it was before: Fixed, until" in register


def test_X13_an_answer_to_an_idea_that_is_undone_stays_among_what_was_said_before() -> None:
    idea = next(one for one in SAMPLE.ideas if one.fit is Fit.NOT_NOW)
    walk = Walk(SAMPLE)
    walk.go("idea", idea.id)
    walk.press("change/fit")
    walk.write("fit", "fits")
    walk.press("continue", "undo")
    assert find(walk.project.ideas, idea.id) == idea
    said = [one.fit for one in answers_before(walk.project, idea.id)]
    assert said[-2:] == [Fit.NOT_NOW, Fit.FITS]
