"""A talk: nothing is chosen beforehand, answers are kept as given, and silence is never a yes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.consent import says_yes
from coprod_desktop.domain.consent_records import Say
from coprod_desktop.presenters.consent_told_pages import in_pages
from coprod_desktop.presenters.screen import ChoiceField, SignatureField, Summary, Text, TextField
from tests.presenters.fake_house import Walk, the_pack, the_sample
from tests.presenters.talking import SAYS, SECRET, at_choices, begun, go_to, one_step, take_the_laptop, talked

PURPOSES = the_pack().purposes


def test_that_a_talk_is_one_persons_alone() -> None:
    walk = begun("consent-check")
    assert walk.go("consent-check", "kit").id == "map"


def test_that_nothing_is_chosen_beforehand_on_any_page() -> None:
    walk = take_the_laptop(at_choices())
    while walk.screen.id != "consent-end":
        for part in walk.screen.parts:
            if isinstance(part, ChoiceField):
                assert part.chosen == "", walk.screen.title
            if isinstance(part, TextField | SignatureField):
                assert part.value == "", walk.screen.title
        one_step(walk)


def test_that_each_purpose_is_asked_on_its_own_page() -> None:
    walk = begun("consent-choice")
    asked = []
    while walk.screen.id != "consent-check":
        if walk.screen.id == "consent-choice":
            asked.append((walk.screen.title, walk.screen.step))
        one_step(walk)
    total = len(PURPOSES)
    assert asked == [(one.asks, f"Choice {n} of {total}") for n, one in enumerate(PURPOSES, 1)]


def test_that_no_choice_is_never_a_yes() -> None:
    walk = begun("consent-choice")
    while walk.screen.id == "consent-choice":
        walk.press("continue")
    (rows,) = (part.rows for part in walk.screen.parts if isinstance(part, Summary))
    assert {row.words for row in rows} == {"No choice yet. This is not a yes."}
    go_to(walk, "consent-end")
    (record,) = walk.project.consents
    assert record.choices == ()
    assert not any(says_yes(record, purpose.id) for purpose in PURPOSES)


def test_that_a_yes_if_needs_its_condition_and_no_condition_is_dropped() -> None:
    walk = begun("consent-choice")
    walk.write("say", "yes-if")
    assert [one.field for one in walk.press("continue").problems] == ["condition"]
    walk.write("condition", SECRET)
    walk.write("say", "yes")
    assert [one.field for one in walk.press("continue").problems] == ["condition"]
    walk.write("say", "yes-if")
    walk.press("continue")
    go_to(walk, "consent-end")
    assert walk.project.consents[0].choices[0].condition == SECRET


def test_that_the_check_leads_to_each_choice_and_holds_back_an_unfinished_one() -> None:
    walk = begun("consent-check")
    first, second = (f"change/{purpose.id}" for purpose in PURPOSES[:2])
    walk.press(first)
    walk.write("condition", "")
    walk.press("back")
    (rows,) = (part.rows for part in walk.screen.parts if isinstance(part, Summary))
    assert rows[0].words == "Yes, if: (not written yet)"
    assert [one.field for one in walk.press("continue").problems] == [first]
    walk.press(first)
    walk.write("say", "no")
    assert walk.press("continue", second).title == PURPOSES[1].asks
    assert walk.press("continue").id == "consent-check"
    go_to(walk, "consent-end")
    assert walk.project.consents[0].choices[0].say is Say.NO


def test_that_the_answers_are_kept_just_as_they_were_given() -> None:
    walk = talked(at_choices())
    (record,) = walk.project.consents
    assert [(one.purpose, one.asked, one.say, one.condition) for one in record.choices] == [
        (purpose.id, purpose.asks, say, SECRET if say == "yes-if" else "")
        for purpose, say in zip(PURPOSES, SAYS, strict=True)
    ]
    assert record.made_at == walk.project.changed_at
    assert (record.person, record.person_name, record.supporter) == ("sam", "Sam", "Ruth")
    assert all(told.heading in record.told for told in the_pack().told)


def test_that_a_second_talk_starts_empty_and_adds_a_second_record() -> None:
    walk = talked(at_choices())
    first = walk.project.consents
    go_to(take_the_laptop(walk), "consent-choice")
    assert [part.chosen for part in walk.screen.parts if isinstance(part, ChoiceField)] == [""]
    go_to(walk, "consent-end")
    assert (len(walk.project.consents), walk.project.consents[:1]) == (2, first)


def test_that_a_person_reads_their_own_name_and_roles_before_choosing() -> None:
    walk = Walk(the_sample())
    walk.go("consent-people")
    go_to(take_the_laptop(walk, "person-sam"), "consent-end")
    told = walk.project.consents[-1].told
    assert "Your role: Writer." in told
    assert "Your part: What the letters mean." in told
    assert "You have no role yet. That is fine." not in told


@pytest.mark.parametrize(
    ("lengths", "pages"),
    [
        ((), [()]),
        ((0, 0), [(0, 0)]),
        ((60, 60, 1), [(60, 60), (1,)]),
        ((50, 500, 50, 50), [(50,), (500,), (50, 50)]),
    ],
)
def test_that_a_page_to_read_is_short_and_never_cuts_one_thing_in_2(
    lengths: tuple[int, ...], pages: list[tuple[int, ...]]
) -> None:
    told = tuple(("Heading", " ".join(["word"] * length)) for length in lengths)
    assert [tuple(len(said.split()) for _, said in page) for page in in_pages(told)] == pages


def test_that_all_there_is_to_know_is_read_before_the_first_choice() -> None:
    walk = go_to(take_the_laptop(at_choices()), "consent-told")
    read: list[str] = []
    while walk.screen.id == "consent-told":
        read += [part.words for part in walk.screen.parts if isinstance(part, Text)]
        walk.press("continue")
    go_to(walk, "consent-end")
    assert "\n".join(read) == walk.project.consents[-1].told


@pytest.mark.parametrize("page", ["0", "99", "", "words"])
def test_that_a_page_of_things_to_know_that_is_not_there_leads_to_the_map(page: str) -> None:
    assert begun("consent-told").go("consent-told", f"sam/{page}").id == "map"
    assert begun("consent-told").go("consent-choice", f"sam/{page}").id == "map"


def test_that_a_pack_without_purposes_or_things_to_know_goes_straight_to_the_check() -> None:
    walk = take_the_laptop(at_choices())
    assert walk.program.desk is not None
    walk.program.desk.pack = replace(walk.program.desk.pack, purposes=(), told=())
    walk.press("go-on", "continue", "continue")
    assert walk.screen.id == "consent-check"


@pytest.mark.parametrize("step", ["consent-told", "consent-choice", "consent-check"])
def test_that_what_is_not_on_the_page_changes_nothing(step: str) -> None:
    walk = begun(step)
    before = repr(walk.program.desk and walk.program.desk.talk)
    walk.program.press("nothing")
    if step == "consent-told":
        walk.write("nothing", "at all")
    if step == "consent-choice":
        walk.write("say", "perhaps")
        walk.write("nothing", "yes")
    assert (walk.screen.id, repr(walk.program.desk and walk.program.desk.talk)) == (step, before)


def test_d8_who_helps_is_asked_where_the_reading_begins_and_not_at_its_end() -> None:
    walk = take_the_laptop(at_choices())
    walk.press("go-on")
    asked = []
    while walk.screen.id == "consent-told":
        asked.append([part.id for part in walk.screen.parts if isinstance(part, TextField)])
        walk.press("continue")
    assert asked[0] == ["supporter", "interpreter"]
    assert not any(asked[1:])
