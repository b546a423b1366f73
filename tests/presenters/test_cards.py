"""Cards: one field on each page, then all of them with a Change each."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.person import PaperSize, Person
from coprod_desktop.domain.role_records import Role, Sharing, SignOff
from coprod_desktop.domain.yes_no import YesNo
from coprod_desktop.presenters.card_kinds import read_field, write_field
from coprod_desktop.presenters.screen import ChoiceField, More, Summary, TextField
from tests.presenters.fake_house import Walk, empty_project
from tests.presenters.looking import field_of, parts_of

SAM = Person(id="sam", name="Sam")
ROLE = Role(id="r", title="Note taker", tasks=("Listen", "Write"))
SIGNER = Role(id="r", title="Sign-off lead", signs_off=YesNo.YES, sign_off=SignOff(who="Dee"))


def at(screen: str, item: str, **fields: object) -> Walk:
    walk = Walk(empty_project(**fields))
    walk.go(screen, item)
    return walk


def rows(walk: Walk) -> dict[str, str]:
    summaries = [part for part in walk.screen.parts if isinstance(part, Summary)]
    return {row.label: row.words for one in summaries for row in one.rows}


@pytest.mark.parametrize(
    ("record", "name", "text", "value"),
    [
        (SAM, "name", "Kit", "Kit"),
        (SAM, "staff", "yes", YesNo.YES),
        (SAM, "staff", "no", YesNo.NO),
        (Action(id="a"), "done", "yes", True),
        (Action(id="a"), "done", "no", False),
        (SAM, "paper_size", "giant", PaperSize.GIANT),
        (ROLE, "tasks", "Listen\nDraw", ("Listen", "Draw")),
        (ROLE, "tasks", "", ()),
        (Action(id="a", owner="sam"), "owner", "", None),
        (Action(id="a"), "owner", "sam", "sam"),
        (ROLE, "sharing", "shared", Sharing.SHARED),
        (SIGNER, "sign_off.who", "Jo", "Jo"),
    ],
)
def test_that_a_field_is_written_in_its_own_type_and_read_back(
    record: Person | Role | Action, name: str, text: str, value: object
) -> None:
    written = write_field(record, name, text)
    found: object = written
    for part in name.split("."):
        found = getattr(found, part)
    assert found == value
    assert read_field(written, name) == text


def test_that_writing_a_part_leaves_the_other_parts() -> None:
    both = Role(id="r", sign_off=SignOff(who="Dee", on_what="Words"))
    assert write_field(both, "sign_off.who", "Jo").sign_off == SignOff(who="Jo", on_what="Words")


def test_that_fields_follow_one_another_with_a_count() -> None:
    walk = at("action-field", "a/what", actions=(Action(id="a"),))
    assert (walk.screen.step, walk.screen.window_title) == ("Question 1 of 4", "An action")
    assert parts_of(walk.screen, More)[0].words == "Ask the printer for a price."
    walk.write("what", "Ask")
    assert walk.press("continue").key == "action-field/a/owner"
    assert walk.screen.step == "Ask: Question 2 of 4", "what it is about stays in sight"
    assert parts_of(walk.screen, More) == []


def test_that_the_rest_of_a_card_can_be_skipped() -> None:
    assert at("action-field", "a/what", actions=(Action(id="a"),)).press("card").key == "action/a"


def test_that_the_last_field_leads_to_the_card() -> None:
    assert at("action-field", "a/done", actions=(Action(id="a"),)).press("continue").key == "action/a"


def test_that_a_changed_field_returns_to_the_card() -> None:
    walk = at("action", "a", actions=(Action(id="a", what="Ask"),))
    assert walk.buttons()["change/what"] == "Change: What"
    walk.press("change/what")
    assert "card" not in walk.buttons()
    assert walk.screen.step == ""
    assert walk.screen.aside, "who comes back is at the Change that they pressed"
    walk.write("what", "Ask Dee")
    assert walk.press("continue").key == "action/a"
    assert rows(walk)["What"] == "Ask Dee"


def test_that_blanks_are_said_calmly() -> None:
    walk = at("action", "a", actions=(Action(id="a", what="\u200b", owner="gone"),))
    found = rows(walk)
    assert (found["What"], found["By when"]) == ("Nothing here yet",) * 2
    assert found["Who"] == "Nobody yet", "as it was chosen"
    assert found["Done"] == "Not yet"


def test_that_each_shape_of_field_is_said_in_words() -> None:
    done = Action(id="a", what="Ask", owner="sam", by_when="1/1/2020", done=True)
    found = rows(at("action", "a", actions=(done,), people=(SAM,)))
    assert (found["Who"], found["Done"]) == ("Sam", "Yes")
    assert found["By when"] == "1 January 2020 (this day has passed)"
    assert rows(at("role", "r", roles=(ROLE,)))["Tasks"] == "Listen\nWrite"
    assert rows(at("role-more", "r", roles=(ROLE,)))["How it is shared"] == "Nothing here yet"


def test_that_today_and_tomorrow_become_days_which_they_still_are_next_week() -> None:
    walk = at("action-field", "a/by_when", actions=(Action(id="a"),))
    walk.write("by_when", " Tomorrow ")
    walk.press("continue")
    assert walk.project.actions[0].by_when == "24 November 2026"


def test_that_a_person_is_chosen_from_those_here_or_nobody_yet() -> None:
    people = (SAM, Person(id="sam2", name="Sam"), Person(id="jo", name="Jo", left_on="2026-11-01"))
    walk = at("action-field", "a/owner", actions=(Action(id="a"),), people=people)
    choice = field_of(walk.screen, ChoiceField, "owner")
    assert [option.words for option in choice.options] == ["Sam (1)", "Sam (2)", "Nobody yet"]
    walk.write("owner", "sam2")
    assert field_of(walk.screen, ChoiceField, "owner").chosen == "sam2"
    assert walk.project.actions[0].owner == "sam2"


def test_that_yes_or_no_and_a_choice_show_what_was_kept() -> None:
    walk = at("action-field", "a/done", actions=(Action(id="a", done=True),))
    assert field_of(walk.screen, ChoiceField, "done").chosen == "yes"
    walk = at("role-field", "r/sharing", roles=(replace(ROLE, sharing=Sharing.ONE_PERSON),))
    choice = field_of(walk.screen, ChoiceField, "sharing")
    assert (len(choice.options), choice.chosen) == (4, "one-person")
    assert field_of(at("role-field", "r/sharing", roles=(ROLE,)).screen, ChoiceField, "sharing").chosen == ""


def test_that_a_list_is_written_one_on_each_line_and_blank_lines_go() -> None:
    walk = at("role-field", "r/tasks", roles=(ROLE,))
    walk.write("tasks", "Listen\n\n  Draw \n\u200b")
    assert field_of(walk.screen, TextField, "tasks").value == "Listen\n\n  Draw \n\u200b"
    walk.press("continue")
    assert walk.project.roles[0].tasks == ("Listen", "Draw")


def test_that_fields_that_make_no_sense_are_not_asked() -> None:
    assert "Who signs off" not in rows(at("role-more", "r", roles=(ROLE,)))
    assert rows(at("role-more", "r", roles=(SIGNER,)))["Who signs off"] == "Dee"
    walk = at("role-field", "r/sign_off.who", roles=(ROLE,))
    assert walk.screen.step == ROLE.title, "no count, as it is not asked"
    assert walk.press("continue").key == "role-more/r"


def test_that_weird_text_stays_and_what_no_file_can_hold_goes() -> None:
    walk = at("action-field", "a/what", actions=(Action(id="a"),))
    walk.write("what", "שלום 🧩\ud83d\x00")
    assert walk.project.actions[0].what == "שלום 🧩"


def test_that_what_is_not_there_leads_to_the_map_and_changes_nothing() -> None:
    action = Action(id="a", what="Ask")
    for screen, item in (("action-field", "a/no-such-field"), ("action-field", "no/what"), ("action", "no")):
        assert at(screen, item, actions=(action,)).screen.id == "map"
    for screen, item in (("action-field", "a/what"), ("action", "a")):
        walk = at(screen, item, actions=(action,))
        walk.program.press("no-such-button")
        assert (walk.screen.id, walk.project.actions) == (screen, (action,))
