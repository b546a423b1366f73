"""What is told, asked and kept with each choice, by the rows of the list of features (D, R and G)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from coprod_desktop.domain import chain
from coprod_desktop.domain.agreement_records import OwnClause
from coprod_desktop.domain.agreements import build_one, own_copy
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.standing import holds
from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.consent_records import Say, SignedBy
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.screen import (
    Bullets,
    Cards,
    ChoiceField,
    Summary,
    Text,
    TextField,
    TicksField,
)
from coprod_desktop.presenters.talk import Talk
from tests.presenters.fake_house import Walk, the_pack
from tests.presenters.talking import SECRET, at_choices, begun, go_to, one_step, take_the_laptop, talked

PURPOSES = {one.id: one for one in the_pack().purposes}
LONG = "2027-05-23"


def desk_of(walk: Walk) -> Desk:
    assert walk.program.desk is not None
    return walk.program.desk


def at_purpose(purpose: str) -> Walk:
    walk = begun("consent-choice")
    while walk.program.place.item.split("/")[1] != purpose:
        walk.press("continue")
    return walk


def more_of(purpose: str, say: str = "yes") -> Walk:
    walk = at_purpose(purpose)
    walk.write("say", say)
    walk.write("condition", SECRET if say == "yes-if" else "")
    walk.press("continue")
    return walk


def finished(walk: Walk, button: str = "finish") -> Walk:
    while walk.screen.id in ("consent-choice", "consent-more"):
        walk.press("continue")
    go_to(walk, "consent-share").press(button)
    return walk


def read(walk: Walk) -> str:
    return " ".join(part.words for part in walk.screen.parts if isinstance(part, Text))


def test_d1_taking_part_and_the_use_of_data_are_two_consents_in_different_words() -> None:
    part, data = PURPOSES["take-part"], PURPOSES["records"]
    assert not {"record", "records", "keep"} & set(part.asks.lower().strip("?").split())
    assert "take part" not in data.asks
    assert "Taking part is a different choice." in data.means
    walk = at_purpose("take-part")
    walk.write("say", "yes")
    finished(walk)
    (record,) = walk.project.consents
    assert [one.purpose for one in record.choices] == ["take-part"], "a yes to one is a yes to no other"
    source = Source(walk.project, the_pack())
    assert [one for one in PURPOSES if holds(source, "sam", one)] == ["take-part"]


def test_d1_each_consent_says_why_who_sees_what_is_kept_and_what_happens_on_no() -> None:
    for purpose in PURPOSES:
        walk = at_purpose(purpose)
        (rows,) = (part.rows for part in walk.screen.parts if isinstance(part, Summary))
        assert [row.label for row in rows] == [
            "What it means",
            "What is good about it",
            "What may be hard",
            "If you say no",
            "Who sees it",
            "What is kept",
        ]
        assert all(row.words.strip() for row in rows)
        (field,) = (part for part in walk.screen.parts if isinstance(part, ChoiceField))
        assert field.chosen == ""
        assert "take back a yes at any time" in field.hint


@pytest.mark.parametrize("say", list(Say))
def test_r06_the_record_holds_the_very_answer_that_was_given(say: Say) -> None:
    walk = at_purpose("photo")
    walk.write("say", say)
    condition = "Only my  hands, NOT my face"
    walk.write("condition", condition if say is Say.YES_IF else "")
    finished(walk)
    (choice,) = walk.project.consents[0].choices
    assert (choice.purpose, choice.say, choice.asked) == ("photo", say, PURPOSES["photo"].asks)
    assert choice.condition == (condition if say is Say.YES_IF else "")
    source = Source(walk.project, the_pack())
    assert holds(source, "sam", "photo") is (say is Say.YES)


def test_d3_every_answer_is_there_with_nothing_chosen_and_each_can_be_left() -> None:
    walk = at_purpose("contact")
    (field,) = (part for part in walk.screen.parts if isinstance(part, ChoiceField))
    assert {one.id for one in field.options} == set(Say)
    assert walk.press("continue").id in ("consent-choice", "consent-check")


@pytest.mark.parametrize("purpose", ["experience", "photo", "contact"])
def test_d12_a_yes_says_where_and_until_when_and_nothing_is_ticked_beforehand(purpose: str) -> None:
    walk = more_of(purpose)
    (ticks,) = (part for part in walk.screen.parts if isinstance(part, TicksField))
    (lasts,) = (part for part in walk.screen.parts if isinstance(part, ChoiceField))
    assert (walk.screen.id, ticks.ticked, lasts.chosen) == ("consent-more", (), "")
    assert len(ticks.options) <= 5
    assert [one.words for one in lasts.options][1:3] == [
        "1 month, until 23 December 2026",
        "6 months, until 23 May 2027",
    ]
    first, second = ticks.options[:2]
    for option, value in ((second, "yes"), (first, "yes"), (second, "")):
        walk.write(f"where/{option.id}", value)
    walk.write("until", LONG)
    (ticks,) = (part for part in walk.screen.parts if isinstance(part, TicksField))
    assert ticks.ticked == (first.id,)
    walk.press("continue")
    finished(walk)
    (choice,) = walk.project.consents[0].choices
    assert (choice.where, choice.until) == ((first.words,), LONG)
    paper = text_of(own_copy(walk.project, the_pack(), walk.project.consents[0].id))
    assert f"Yes.\nWhere or how: {first.words}.\nThe last day: 23 May 2027." in paper


def test_d12_a_yes_with_no_place_asks_first_and_one_with_no_day_lasts() -> None:
    walk = more_of("photo", "yes-if")
    walk.write("nothing", "x")
    walk.program.press("nothing")
    walk.write("until", "taken-back")
    walk.press("continue")
    finished(walk)
    (choice,) = walk.project.consents[0].choices
    assert (choice.where, choice.until, choice.condition) == (("Ask me first each time",), "", SECRET)


def test_d12_another_name_is_asked_for_and_printed() -> None:
    walk = more_of("name")
    field, _ = (part for part in walk.screen.parts if isinstance(part, TextField))
    assert (field.id, field.value) == ("other_name", "")
    walk.write("other_name", "Robin")
    walk.press("continue")
    finished(walk)
    paper = text_of(build_one(walk.project, the_pack(), DocumentKind.WORKING_TOGETHER))
    assert "Robin" in paper
    assert "Sam" not in paper


def test_that_nothing_more_is_asked_after_a_no_and_no_link_leads_there() -> None:
    walk = at_purpose("photo")
    walk.write("say", "no")
    assert walk.press("continue").title == PURPOSES["contact"].asks
    assert walk.go("consent-more", "sam/photo").id == "map"


def test_that_a_change_from_the_check_asks_for_a_last_day_of_any_yes() -> None:
    walk = begun("consent-check")
    walk.press("change/records", "continue")
    assert (walk.screen.id, walk.screen.title) == ("consent-more", "How long does your yes last?")
    walk.write("until", LONG)
    assert walk.press("continue").id == "consent-check"
    (rows,) = (part.rows for part in walk.screen.parts if isinstance(part, Summary))
    assert rows[-1].words == "Yes.\nThe last day: 23 May 2027."


def test_that_a_last_day_that_is_no_choice_any_more_is_still_shown() -> None:
    walk = more_of("photo")
    walk.write("until", "2027-02-03")
    (lasts,) = (part for part in walk.screen.parts if isinstance(part, ChoiceField))
    assert "Until 3 February 2027, as it is now" in [one.words for one in lasts.options]
    walk.write("until", "2026-02-03")
    walk.press("continue")
    finished(walk)
    assert walk.project.consents[0].choices[0].until == "", "a day that has passed is kept for nobody"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("14 March 2027", "2027-03-14"),
        ("14/3/2027", "2027-03-14"),
        ("23 November 2026", "2026-11-23"),
        (" ", LONG),
    ],
)
def test_d12_a_person_can_give_a_last_day_of_their_own(written: str, kept: str) -> None:
    walk = more_of("photo")
    walk.write("until", LONG)
    walk.write("own_day", written)
    walk.press("continue")
    walk.press("back")
    (field,) = (part for part in walk.screen.parts if isinstance(part, TextField))
    assert field.value.strip() == "", "a day that was taken in stands among the choices"
    finished(walk)
    assert walk.project.consents[0].choices[0].until == kept


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("in spring", "Write a whole day, such as 14 March 2027."),
        ("31 June 2027", "Write a whole day, such as 14 March 2027."),
        ("22 November 2026", "Write a later day. This one has passed."),
    ],
)
def test_d12_a_last_day_that_is_none_is_asked_for_again_and_nothing_is_lost(written: str, said: str) -> None:
    walk = more_of("photo")
    walk.write("until", LONG)
    walk.write("own_day", written)
    assert walk.press("continue").id == "consent-more"
    assert [(one.field, one.words) for one in walk.screen.problems] == [("own_day", said)]
    (field,) = (part for part in walk.screen.parts if isinstance(part, TextField))
    assert field.value == written
    walk.write("own_day", "")
    finished(walk)
    assert walk.project.consents[0].choices[0].until == LONG


def test_d4_r05_being_not_sure_leads_to_a_talk_and_on_to_the_choices() -> None:
    walk = begun("consent-say-back")
    assert any(isinstance(part, Bullets) and len(part.items) == 3 for part in walk.screen.parts)
    assert not [part for part in walk.screen.parts if isinstance(part, TextField | ChoiceField)]
    desk_of(walk).keep(answers=(Answer(id="about.contact", words="Jo, at the drop-in"),))
    walk.press("not-sure")
    assert "You can talk to: Jo, at the drop-in" in read(walk)
    assert {"again", "print", "continue", "stop"} <= set(walk.buttons())
    assert walk.press("again").id == "consent-told"
    go_to(walk, "consent-say-back").press("not-sure")
    assert walk.press("continue").id == "consent-choice"
    finished(walk)
    kept = repr(walk.project.consents)
    assert "not-sure" not in kept, "how sure somebody was is written down nowhere"


def test_that_a_talk_page_names_nobody_where_no_contact_is_written() -> None:
    walk = begun("consent-say-back")
    walk.press("not-sure")
    assert "You can talk to" not in read(walk)
    for step in ("consent-let-us-talk", "consent-say-back"):
        walk.program.press("nothing")
        assert walk.screen.id == step
        walk.press("back")


@pytest.mark.parametrize("step", ["consent-today", "consent-let-us-talk"])
def test_d9_it_can_be_taken_home_on_paper_with_nothing_chosen(step: str) -> None:
    walk = begun("consent-say-back") if step == "consent-let-us-talk" else begun(step)
    if step == "consent-let-us-talk":
        walk.press("not-sure")
    assert walk.screen.id == step
    walk.press("print")
    assert len(walk.outside.printed) == 1
    assert walk.screen.notice == "Your copy goes to the printer you choose."
    assert walk.project.consents == ()


def test_d9_time_to_think_is_given_and_said() -> None:
    walk = begun("consent-share")
    assert "7 days to think" in walk.buttons()["wait"]
    walk.press("wait")
    (record,) = walk.project.consents
    assert record.counts_from == "2026-11-30"
    assert "No yes counts before 30 November 2026." in read(walk)
    paper = text_of(own_copy(walk.project, the_pack(), record.id))
    assert "A yes counts from 30 November 2026." in paper
    assert not holds(Source(walk.project, the_pack()), "sam", "photo")
    walk.press("end", "list", "pass/sam", "mine")
    (cards,) = (part.cards for part in walk.screen.parts if isinstance(part, Cards))
    assert "Until then you have time to think." in repr(cards)
    desk = desk_of(walk)
    noon = desk.now()
    desk.now = lambda: noon + timedelta(days=7)
    walk.press("end", "list")
    said = {one.purpose for one in record.choices if one.say is Say.YES}
    source = Source(walk.project, the_pack())
    assert {one for one in PURPOSES if holds(source, "sam", one)} == said


def test_d8_a_spoken_yes_has_a_witness_and_helpers_never_decide() -> None:
    walk = begun("consent-sign")
    walk.write("way", "spoken")
    walk.press("continue")
    assert [one.field for one in walk.press("continue").problems] == ["witness"]
    walk.write("witness", "Ruth")
    walk.press("continue", "finish")
    (record,) = walk.project.consents
    assert (record.signature.by, record.signature.witness) == (SignedBy.SPOKEN, "Ruth")
    assert (record.supporter, record.interpreter) == ("Ruth", "Ada")
    paper = text_of(own_copy(walk.project, the_pack(), record.id))
    for words in (
        "Said aloud, and a witness heard it",
        "Ruth was with me to help. The choices are mine.",
        "Ada put it into my language. The choices are mine.",
    ):
        assert words in paper
    assert "behalf" not in paper


def test_d10_who_to_talk_to_and_what_happens_on_no_are_told_before_the_first_choice() -> None:
    walk = take_the_laptop(at_choices())
    desk_of(walk).keep(answers=(Answer(id="about.contact", words="Jo, at the drop-in"),))
    walk.press("go-on")
    told = ""
    while walk.screen.id != "consent-choice":
        told += read(walk)
        one_step(walk)
    assert "Jo, at the drop-in" in told
    assert "Nothing else you get is affected. That includes support, services and housing." in told
    assert PURPOSES["take-part"].if_no == "Nothing else you get is affected. You can say yes another day."


def test_d11_the_limits_to_what_stays_here_are_told_before_anybody_shares() -> None:
    walk = take_the_laptop(at_choices())
    told = ""
    while walk.screen.id != "consent-choice":
        told += read(walk)
        one_step(walk)
    for words in ("Somebody may be seriously hurt.", "A child is at risk.", "We tell you first"):
        assert words in told


def test_that_payment_and_benefits_are_told_before_any_yes_whatever_is_written() -> None:
    for answers in ((), (Answer(id="about.payment", words="£15 an hour"),)):
        walk = take_the_laptop(at_choices())
        desk_of(walk).keep(answers=answers)
        finished(go_to(walk, "consent-choice"))
        told = walk.project.consents[-1].told
        for words in (
            "Payment may change your benefits, and vouchers count too. Get free advice first.",
            "You can say no to payment, or ask for less. Nobody else is told.",
            "Payment does not depend on sharing anything painful.",
        ):
            assert words in told
        assert ("£15 an hour" in told) is bool(answers)


def test_d5_taking_back_takes_no_more_steps_than_the_shortest_yes_to_any_purpose() -> None:
    for purpose in PURPOSES:
        walk, agreed = at_choices(), 2  # pass the laptop, start
        take_the_laptop(walk)
        while walk.screen.id != "consent-end":
            here = walk.program.place.item.split("/")[1:]
            if walk.screen.id == "consent-choice" and here[0] == purpose:
                walk.write("say", "yes")
                agreed += 1
                walk.press("continue")
            elif walk.screen.id == "consent-choice":
                walk.press("continue")
            else:
                one_step(walk, "paper-later")
            agreed += 1
        walk.press("end", "list")
        withdrew = 0
        for button in ("pass/sam", "mine", f"take-back/{purpose}"):
            walk.press(button)
            withdrew += 1
        assert not holds(Source(walk.project, the_pack()), "sam", purpose)
        assert withdrew <= agreed
        assert withdrew == 3


def test_that_all_is_still_right_is_said_with_one_press_and_kept_as_a_new_record() -> None:
    walk = talked(at_choices())
    first = walk.project.consents[0]
    desk_of(walk).keep(answers=(Answer(id="about.goal", words="A film"),))
    clause = OwnClause(id="c", document=DocumentKind.WORKING_TOGETHER, heading="Tea", words="First, tea.")
    walk.press("pass/sam", "mine")
    assert "Something changed after you chose. Please look again." in read(walk)
    walk.press("still-right")
    before, after = walk.project.consents
    assert (before, after.choices, after.shared) == (first, first.choices, first.shared)
    assert (after.still_right, after.supporter, after.took_back) == (True, "", ())
    assert after.told.endswith("It was: Nothing was written.\nIt is now: A film")
    assert "Something changed" not in read(walk)
    assert chain.broken(walk.project.consents) is None
    paper = text_of(own_copy(walk.project, the_pack(), after.id))
    assert "I looked at all of this on 23 November 2026. It is still right." in paper
    assert "Signed by drawing" in paper, "it is signed as the one before"
    walk.press("still-right")
    assert walk.project.consents[-1].told == after.told
    assert clause.words not in repr(walk.project)


def test_that_some_choices_are_changed_and_the_others_rest_on_what_they_rested_on() -> None:
    walk = talked(at_choices())
    first = walk.project.consents[0]
    desk_of(walk).keep(answers=(Answer(id="about.goal", words="A film"),))
    walk.press("pass/sam", "mine", "change-some")
    assert walk.screen.id == "consent-check"
    walk.press("change/photo")
    walk.write("say", "no")
    walk.press("continue")
    finished(walk)
    after = walk.project.consents[-1]
    changed = {one.purpose: one.say for one in after.choices}
    assert changed == {one.purpose: one.say for one in first.choices} | {"photo": Say.NO}
    assert "A film" in after.told
    points = {one.id: one.words for one in after.points}
    assert points["about.goal"] == "", "the goal was not agreed to again"


def test_that_there_is_nothing_to_look_at_again_before_the_first_choices() -> None:
    walk = at_choices()
    walk.press("pass/sam", "mine")
    assert not {"still-right", "change-some"} & set(walk.buttons())
    walk.program.press("still-right")
    assert walk.project.consents == ()


def test_d12_the_list_asks_gently_again_when_a_last_day_has_passed() -> None:
    walk = more_of("photo")
    walk.write("until", "2026-12-23")
    walk.press("continue")
    finished(walk).press("end", "list")
    desk = desk_of(walk)
    noon = desk.now()
    desk.now = lambda: noon + timedelta(days=31)
    walk.press("people")
    shown = repr(walk.go("consent-people"))
    assert "Please look again. Something changed." in shown
    assert "photo" not in shown.lower()
    walk.press("pass/sam", "mine")
    assert "It is now: The last day has passed, so this is no longer a yes." in repr(walk.screen)
    walk.press("still-right")
    assert "Please look again" not in repr(walk.go("consent-people"))
    assert not holds(Source(walk.project, the_pack()), "sam", "photo")
    assert any("photos" in one.what.lower() for one in walk.project.actions)


def test_that_a_choice_made_again_keeps_no_day_that_has_passed() -> None:
    walk = talked(at_choices())
    desk = desk_of(walk)
    record = walk.project.consents[0]
    choices = tuple(replace(one, until="2026-11-01") for one in record.choices)
    desk.keep(consents=(replace(record, choices=choices, link=""),))
    walk.press("pass/sam", "mine", "change-some", "change/photo", "continue")
    assert walk.screen.id == "consent-more"
    walk.press("continue")
    finished(walk)
    until = {one.purpose: one.until for one in walk.project.consents[-1].choices}
    assert until["photo"] == ""


def test_that_what_was_chosen_or_only_looked_at_again_rests_on_what_is_so_now() -> None:
    walk = talked(at_choices())
    walk.press("pass/sam", "mine", "change-some", "change/photo")
    walk.write("say", "yes")
    walk.press("back", "change/records", "continue")
    talk = desk_of(walk).talk
    assert talk is not None
    assert talk.touched == {"photo", "records"}, "chosen and gone back from, or read and gone on from"


def test_that_a_plain_yes_holds_no_condition() -> None:
    talk = Talk(person="sam", name="Sam")
    talk.conditions["photo"] = SECRET
    talk.choose("photo", "May we?", Say.YES)
    assert [one.condition for one in talk.final_choices()] == [""]
    talk.choose("photo", "May we?", Say.YES_IF)
    assert [one.condition for one in talk.final_choices()] == [SECRET]


def test_G3_choosing_some_again_keeps_what_was_told_before_and_what_changed_since() -> None:
    walk = talked(at_choices())
    before = walk.project.consents[0].told
    desk_of(walk).keep(answers=(Answer(id="about.goal", words="A film"),))
    walk.press("pass/sam", "mine", "change-some", "change/photo")
    walk.write("say", "no")
    walk.press("continue")
    finished(walk)
    told = walk.project.consents[-1].told
    assert told.startswith(before)
    assert "What changed after that" in told
    assert "It is now: A film" in told
