"""A role card in short and in full, its history, and the words of each part."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from coprod_desktop.domain.agreements import build_one
from coprod_desktop.domain.answers import Answer, Reply, View
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.role_records import Holding, Need, PartEdit, Role, RoleChange, RoleEvent, Sharing
from coprod_desktop.domain.yes_no import YesNo
from coprod_desktop.presenters.part_notes import MOST
from coprod_desktop.presenters.role_card import ROLE
from coprod_desktop.presenters.screen import ChoiceField, Summary, Text, TextField
from tests.presenters.fake_house import Walk, empty_project, the_pack, the_sample
from tests.presenters.looking import cards, field_of, parts_of, texts

SAM, KIT = Person(id="sam", name="Sam"), Person(id="kit", name="Kit", staff=YesNo.YES)
COOK = Role(id="cook", title="Cook")
HELD = Holding(id="h", role="cook", person="sam", words="Stir.", edited_by="sam")
PARTS = replace(COOK, sharing=Sharing.OWN_SECTIONS)


def at(screen: str, item: str, *roles: Role, **more: object) -> Walk:
    walk = Walk(empty_project(roles=roles or (COOK,), **{"people": (SAM, KIT), **more}))
    walk.go(screen, item)
    return walk


def labels(walk: Walk) -> list[str]:
    return [row.label for part in parts_of(walk.screen, Summary) for row in part.rows]


@pytest.mark.parametrize("staff", YesNo)
def test_X20_a_role_of_staff_has_each_field_a_members_role_has(staff: YesNo) -> None:
    sign_off = replace(COOK, signs_off=YesNo.YES, need=Need.RULE, limit="l")
    person = replace(SAM, staff=staff)
    limit = Limit(id="l", what="The stove is off at 4", column=Column.FIXED)
    holdings = (replace(HELD, words=""),)
    walk = at("role", "cook", sign_off, people=(person,), holdings=holdings, limits=(limit,))
    shown = labels(walk)
    walk.press("more")
    shown += labels(walk)
    assert sorted(shown) == sorted(one.row for one in ROLE.fields)
    assert "history" in walk.buttons()


def test_X03_a_role_that_meets_a_limit_says_so_when_it_is_written_and_on_its_papers() -> None:
    limit = Limit(id="l", what="The stove is off at 4", column=Column.FIXED, set_by="Ruth", why="Fire")
    walk = at("role-field", "cook/limit", limits=(limit,), people=(SAM,), holdings=(HELD,))
    walk.write("limit", "l")
    assert walk.press("continue").title == "What would make it a yes?"
    assert "This may meet a limit: The stove is off at 4\nWhy: Fire" in texts(walk.screen)
    walk.write("yes_if", "If we cook outside")
    walk.press("card")
    assert "This may meet a limit: The stove is off at 4\nWhy: Fire" in texts(walk.screen)
    for kind, subject in ((DocumentKind.WORKING_TOGETHER, ""), (DocumentKind.ROLE_AGREEMENT, "sam")):
        said = text_of(build_one(walk.project, the_pack(), kind, subject))
        assert "The limit it may meet" in said
        assert "The stove is off at 4" in said
        assert "If we cook outside" in said


def test_X20_the_library_gives_staff_roles_no_fewer_words_than_others() -> None:
    filled = {
        starter.id: {f.name for f in fields(starter) if getattr(starter, f.name)}
        for starter in the_pack().roles
    }
    for words in filled.values():
        assert {"title", "purpose", "tasks", "may_decide", "limits", "support", "ask", "not_asked"} <= words


def test_that_what_is_good_to_have_looks_different_from_what_a_rule_asks_for() -> None:
    good = parts_of(at("role", "cook", replace(COOK, need=Need.GOOD_TO_HAVE)).screen, Text)[1]
    rule = parts_of(at("role", "cook", replace(COOK, need=Need.RULE)).screen, Text)[1]
    named = parts_of(at("role", "cook", replace(COOK, need=Need.RULE, rule="The law")).screen, Text)[1]
    assert good.words == "Good to have. You can leave it empty."
    assert rule.words == "A rule asks for this role."
    assert named.words == "A rule asks for this role: The law"
    assert "" not in (good.picture, rule.picture)
    assert good.picture != rule.picture


def test_that_no_time_at_all_is_fine_and_said_so() -> None:
    walk = at("role", "cook", replace(COOK, no_time_asked=YesNo.YES))
    assert "No time is asked. Come when you can. You are one of us all the same." in texts(walk.screen)


def test_C8_days_that_passed_are_asked_about_gently_and_a_trial_can_end() -> None:
    role = replace(COOK, trial_until="1 1 2026", review_on="2 1 2026", ends="3 1 2026")
    walk = at("role", "cook", role, holdings=(replace(HELD, words=""),))
    said = texts(walk.screen)
    assert "We wanted to try this out until 1 January 2026. How did it go?" in said
    assert "We wrote that this role ends on 3 January 2026. It can go on, if you like." in said
    walk.press("trial-over")
    assert walk.project.roles[0].trial_until == ""
    assert walk.project.role_events[-1].change is RoleChange.TRIAL_ENDED
    assert "trial-over" not in walk.buttons()
    walk.go("roles")
    assert "A day on this card has passed. Look at it when it suits you." in cards(walk.screen)[0].lines


def test_that_the_list_says_how_much_a_role_is_needed_and_which_group_holds_it() -> None:
    walk = at("roles", "", replace(COOK, need=Need.RULE, held_by_group="Year 9"))
    assert cards(walk.screen)[0].lines == ("Who does it: Year 9", "A rule asks for it")


def test_that_more_leads_to_each_page_and_back() -> None:
    walk = at("role", "cook")
    walk.press("more")
    walk.program.press("nothing")
    assert walk.press("history").id == "role-history"
    assert walk.press("continue").id == "role-more"
    assert walk.press("change/support").id == "role-field"
    assert walk.press("continue").id == "role-more", "a field goes back to where it stands"
    assert walk.press("card").id == "role"


def event(change: RoleChange, **more: object) -> RoleEvent:
    values: dict[str, object] = {
        "id": f"{change}{more}",
        "role": "cook",
        "title": "Cook",
        "made_at": "",
        **more,
    }
    return RoleEvent(change=change, **values)  # type: ignore[arg-type]


def test_C12_each_line_of_a_history_is_a_plain_sentence() -> None:
    history = (
        event(RoleChange.HELD_BEFORE, person="kit"),
        event(RoleChange.STEPPED_BACK, person="kit", made_at="2026-11-02T10:00:00Z"),
        event(RoleChange.PUT_FORWARD, group="Year 9"),
        event(RoleChange.STEPPED_BACK, group="Year 9"),
        event(RoleChange.PUT_FORWARD, person="left"),
        event(RoleChange.STEPPED_BACK, person="left"),
        event(RoleChange.TRIAL_ENDED),
        event(RoleChange.CARD_CHANGED, fields=("time", "sign_off")),
        event(RoleChange.CARD_CHANGED, fields=("not_wanted",)),
        event(RoleChange.SAID, words="It is fun."),
    )
    walk = at("role-history", "cook", role_events=history)
    assert texts(walk.screen)[1:] == [
        "Kit had this role before we wrote this down.",
        "2 November 2026: Kit stepped back.",
        "Year 9 now has this role.",
        "Year 9 stepped back.",
        "Somebody who has left came forward for this role.",
        "Somebody who has left stepped back.",
        "The time to try it out ended. We go on with it.",
        "The card changed: Time, Who signs off",
        "The card changed: Whether we want this role",
        "It is fun.",
    ]


def test_that_nobody_has_to_say_why_and_words_that_were_written_are_kept_whichever_way_one_leaves() -> None:
    walk = at("role-history", "cook")
    assert "Nobody has had this role yet." in texts(walk.screen)
    assert "Nobody has to say why. Add words only if you want to." in texts(walk.screen)
    walk.write("words", "We liked it.")
    assert field_of(walk.screen, TextField, "words").value == "We liked it."
    walk.program.press("nothing")
    walk.go("map")
    walk.go("role-history", "cook")
    walk.press("continue")
    assert [one.words for one in walk.project.role_events] == ["We liked it."]


def test_that_a_role_that_is_gone_still_has_its_history_and_one_that_never_was_has_none() -> None:
    walk = at("role-history", "cook", Role(id="other"), role_events=(event(RoleChange.SAID, title=""),))
    assert (walk.screen.id, walk.screen.step) == ("role-history", "A role with no name yet")
    assert at("role-history", "no").screen.id == "map"


def test_that_the_words_of_a_part_can_be_written_by_anybody_with_their_name() -> None:
    walk = at("role", "cook", PARTS, holdings=(replace(HELD, words="", edited_by="", part="Soup"),))
    walk.press("parts", "words/h")
    assert (walk.screen.id, walk.screen.step) == ("part-words", "Sam (Soup)")
    assert "changes" not in walk.buttons()
    walk.write("words", "Stir well.")
    walk.write("writer", "kit")
    assert field_of(walk.screen, ChoiceField, "writer").chosen == "kit"
    walk.program.press("nothing")
    assert walk.press("continue").id == "role-parts"
    (edit,) = walk.project.part_edits
    assert (edit.owner, edit.by, edit.before, edit.after) == ("sam", "kit", "", "Stir well.")
    walk.press("words/h")
    assert walk.press("changes").id == "part-changes"


def edit(number: int, **more: object) -> PartEdit:
    values = {"role": "cook", "owner": "sam", "made_at": "", "before": "Stir.", "after": "Stir well."}
    return PartEdit(id=f"e{number}", **{**values, **more})  # type: ignore[arg-type]


def edited(*edits: PartEdit, **more: object) -> dict[str, object]:
    return {"part_edits": edits, "holdings": (replace(HELD, words=edits[-1].after),), **more}


def test_X16_an_edited_part_is_told_on_the_next_page_until_its_owner_looked() -> None:
    changes = edited(edit(1, by="kit", made_at="2026-11-02T10:00:00Z", part="Soup"))
    for screen, item in (("map", ""), ("person", "sam"), ("role", "cook")):
        walk = at(screen, item, **changes)
        assert "The part of Sam was changed: Soup" in texts(walk.screen), screen
        walk.press("part-changes/cook/sam")
        (card,) = cards(walk.screen)
        assert (card.title, card.lines) == ("Kit, on 2 November 2026", ("Before: Stir.", "Now: Stir well."))
        assert walk.press("looked").id == screen
        assert "part-changes/cook/sam" not in walk.buttons()
    walk.go("part-changes", "cook/sam")
    assert "looked" not in walk.buttons()
    assert walk.press("continue").id == "role"
    assert "part-changes/cook/sam" not in at("person", "kit", **changes).buttons()


def test_X16_an_owner_can_put_their_words_back_and_nothing_is_lost() -> None:
    walk = at("part-changes", "cook/sam", **edited(edit(1), edit(2, before="Stir well.", after="Whisk.")))
    walk.press("put-back")
    assert walk.project.holdings[0].words == "Stir."
    assert [one.after for one in walk.project.part_edits] == ["Stir well.", "Whisk.", "Stir."]
    assert walk.project.part_edits[-1].by == "sam", "nobody is told of what they did themselves"
    walk.press("undo")
    assert walk.project.holdings[0].words == "Whisk."
    walk.program.press("nothing")


def test_that_an_edit_says_no_name_and_no_day_where_there_is_none() -> None:
    walk = at(
        "part-changes",
        "cook/sam",
        **edited(edit(1, before=" "), edit(2, made_at="2026-11-02T10:00:00Z"), edit(3, by="kit")),
    )
    assert [card.title for card in cards(walk.screen)] == [
        "Before this was kept",
        "No name, on 2 November 2026",
        "Kit",
    ]
    assert cards(walk.screen)[0].lines[0] == "Before: Nothing here yet"


def test_that_a_part_whose_owner_stepped_back_or_left_can_still_be_read() -> None:
    walk = at("part-changes", "cook/sam", part_edits=(edit(1),))
    assert "put-back" not in walk.buttons()
    walk.program.press("put-back")
    left = at("part-changes", "cook/sam", **edited(edit(1), people=(KIT,)))
    assert left.screen.step == "somebody who has left (Cook)"
    assert at("part-changes", "cook/kit").screen.id == "map"
    assert at("part-words", "no").screen.id == "map"


def test_that_only_a_few_parts_are_told_of_at_once() -> None:
    people = tuple(Person(id=f"p{n}", name=f"P{n}") for n in range(6))
    edits = tuple(edit(n, owner=f"p{n}", role="") for n in range(6))
    holdings = tuple(Holding(id=f"h{n}", role="", person=f"p{n}", words="Stir well.") for n in range(6))
    walk = at("map", "", people=people, part_edits=edits, holdings=holdings)
    told = [words for words in texts(walk.screen) if words.endswith("was changed: a part with no name yet")]
    assert len(told) == MOST


def test_X16_what_good_enough_means_stands_beside_the_words() -> None:
    walk = Walk(the_sample())
    walk.go("part-words", "holding-writer-amina")
    assert "A worried person finds the right page in 1 minute." in texts(walk.screen)
    assert "changes" in walk.buttons()


def test_X16_the_good_enough_bar_asks_how_good_it_is_for_whom_and_who_pays_and_is_on_paper() -> None:
    asked = {one.id: one for section in the_pack().sections for t in section.themes for one in t.questions}
    assert len(asked["questions.quality"].options) == 3, "how polished"
    hint = asked["questions.quality.good-enough"].hint
    assert "who it is for" in hint
    assert "who pays" in hint
    view = View(id="v", words="For parents. The charity pays the printer.")
    answers = (
        Answer(id="questions.quality", choice="some-parts"),
        Answer(id="questions.quality.good-enough", views=(view,)),
    )
    said = text_of(build_one(empty_project(answers=answers), the_pack(), DocumentKind.WHAT_WE_SAID))
    assert "Yes, in some parts" in said
    assert "For parents. The charity pays the printer." in said


def test_X16_what_others_may_change_in_somebodys_words_is_told_where_they_change_them() -> None:
    rule = Answer(id="questions.flow.may-change", words="Commas: yes. A sentence: ask first.")
    screen = at("part-words", "h", answers=(rule,), holdings=(HELD,)).screen
    assert "What we said about changing each other’s words: Commas: yes. A sentence: ask first." in texts(
        screen
    )
    unsure = replace(rule, reply=Reply.NOT_SURE)
    screen = at("part-words", "h", answers=(unsure,), holdings=(HELD,)).screen
    assert not any("Commas" in words for words in texts(screen))


def test_X16_a_flow_keeper_takes_no_words_away_all_that_was_written_is_kept_and_comes_back() -> None:
    walk = at("part-words", "h", replace(COOK, keeps_flow=YesNo.YES), holdings=(HELD,))
    walk.write("writer", "kit")
    walk.write("words", "")
    walk.press("continue")
    kept = walk.project.part_edits[-1]
    assert (kept.before, kept.after, kept.by) == ("Stir.", "", "kit")
    walk.go("since")
    assert any(words.startswith("The part of Sam was changed") for words in texts(walk.screen))
    walk.press("part-changes/cook/sam", "put-back")
    assert walk.project.holdings[0].words == "Stir."


def test_X16_the_parts_are_on_the_review_sheet_with_what_their_owner_has_not_looked_at() -> None:
    walk = at("part-words", "h", replace(COOK, sharing=Sharing.OWN_SECTIONS), holdings=(HELD,))
    review = text_of(build_one(walk.project, the_pack(), DocumentKind.REVIEW_SHEET))
    assert "Cook (Person 1)\nStir." in review
    assert "not looked at" not in review
    walk.write("writer", "kit")
    walk.write("words", "Stir well.")
    walk.press("continue")
    review = text_of(build_one(walk.project, the_pack(), DocumentKind.REVIEW_SHEET))
    assert "Stir well.\nThe last change is not looked at yet by who wrote this part." in review
    none = at("map", "", holdings=(replace(HELD, words=" "),)).project
    assert "Our parts so far" not in text_of(build_one(none, the_pack(), DocumentKind.REVIEW_SHEET))


def test_that_a_role_with_no_name_asks_for_it_first_on_its_card() -> None:
    walk = at("role", "x", Role(id="x"))
    assert labels(walk)[0] == "Role"
    walk.press("change/title")
    walk.write("title", "Cook")
    assert walk.press("continue").title == "Role card: Cook"
    assert "Role" not in labels(walk)
