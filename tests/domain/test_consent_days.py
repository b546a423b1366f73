"""A yes has a first and a last day, places and another name, and is used in no other way."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from coprod_desktop.domain import chain
from coprod_desktop.domain.agreement_records import OwnClause
from coprod_desktop.domain.agreements import build_one
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.standing import changes_for, holds, points_after, points_for
from coprod_desktop.domain.agreements.telling import told_to
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.consent_days import reach
from coprod_desktop.domain.consent_records import Choice, ConsentRecord, Say, Signature, SignedBy
from coprod_desktop.domain.days import months_later, parse_day
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Role
from coprod_desktop.domain.withdrawing import take_back
from coprod_desktop.shipped import core_pack

PACK = core_pack()
LAST = "2026-12-01"
ON_THE_DAY, AFTER = "2026-12-01T09:00:00Z", "2026-12-02T09:00:00Z"
PHOTO = next(one for one in PACK.purposes if one.id == "photo")


def group(*choices: Choice, counts_from: str = "", **fields: object) -> Project:
    """Return a group in which Sam made these choices on 23 November 2026."""
    project = Project(
        id="p",
        changed_at="2026-11-23T12:00:00Z",
        people=(Person(id="sam", name="Sam"), Person(id="kit", name="Kit")),
        **fields,  # type: ignore[arg-type]
    )
    record = ConsentRecord(
        id="record",
        person="sam",
        person_name="Sam",
        made_at="2026-11-23T12:00:00Z",
        pack_version="core 1",
        told="",
        choices=choices,
        signature=Signature(by=SignedBy.TYPED_NAME, name="Sam"),
        counts_from=counts_from,
        points=points_for(Source(project, PACK), "sam"),
    )
    return replace(project, consents=chain.add((), record))


def choice(purpose: str, say: Say = Say.YES, **fields: object) -> Choice:
    return Choice(purpose=purpose, asked="May we?", say=say, **fields)  # type: ignore[arg-type]


def at(project: Project, moment: str) -> Project:
    numbers = count(1)
    return reach(project, PACK, moment, lambda: f"new{next(numbers)}")


def test_d12_a_yes_is_used_on_its_last_day_and_never_after_it() -> None:
    project = group(choice("name", until=LAST))
    assert Source(at(project, ON_THE_DAY), PACK).name("sam") == "Sam"
    after = at(project, AFTER)
    assert Source(after, PACK).name("sam") == "Person 1"
    assert "Sam" not in text_of(build_one(after, PACK, DocumentKind.WORKING_TOGETHER))
    assert not holds(Source(after, PACK), "sam", "name")


def test_d12_a_yes_that_ended_is_asked_again_once_and_leaves_something_to_do() -> None:
    where = (PHOTO.channels[0].words, PHOTO.channels[2].words)
    project = group(choice("photo", until=LAST, where=where), choice("contact", Say.NO, until=LAST))
    after = at(project, AFTER)
    (change,) = changes_for(Source(after, PACK), "sam")
    assert change.before == f"Yes.\nWhere or how: {'; '.join(where)}.\nThe last day: 1 December 2026."
    assert [one.what for one in after.actions] == [
        PHOTO.channels[0].when_taken_back,
        PHOTO.channels[2].when_taken_back,
    ]
    assert "Sam" not in repr(after.actions)
    looked = replace(after.consents[0], id="again", made_at=AFTER)
    again = replace(after, consents=chain.add(after.consents, looked))
    assert changes_for(Source(again, PACK), "sam") == ()
    assert not holds(Source(again, PACK), "sam", "photo"), "looking at it does not make it a yes"


@pytest.mark.parametrize("moment", ["2026-11-23T18:00:00Z", "2026-11-20T09:00:00Z", ON_THE_DAY])
def test_that_nothing_changes_before_a_last_day_or_when_a_clock_goes_back(moment: str) -> None:
    project = group(choice("photo", until=LAST))
    assert at(project, moment) is project
    unsaved = replace(project, changed_at="")
    assert at(unsaved, moment) is unsaved


def test_that_a_clock_that_goes_back_brings_no_yes_back() -> None:
    ended = at(group(choice("name", until=LAST)), AFTER)
    assert not holds(Source(at(ended, ON_THE_DAY), PACK), "sam", "name")


def test_d9_no_yes_counts_before_the_time_to_think_is_over() -> None:
    project = group(choice("name"), counts_from=LAST)
    assert not holds(Source(project, PACK), "sam", "name")
    assert changes_for(Source(project, PACK), "sam") == (), "waiting is no change to look at"
    counts = at(project, ON_THE_DAY)
    assert counts.changed_at == ON_THE_DAY
    assert holds(Source(counts, PACK), "sam", "name")
    taken = take_back(project, PACK, "sam", "name", AFTER, lambda: "new")
    assert not holds(Source(at(taken, AFTER), PACK), "sam", "name")


def test_d12_another_name_is_on_every_paper_for_others() -> None:
    project = group(
        choice("name", other_name=" Robin "),
        choice("take-part"),
        roles=(Role(id="r", title="Writer"),),
        holdings=(Holding(id="h", role="r", person="sam"),),
    )
    assert Source(project, PACK).name("sam") == "Robin"
    for kind in (DocumentKind.WORKING_TOGETHER, DocumentKind.ACTION_LIST, DocumentKind.SUMMARY):
        assert "Sam" not in text_of(build_one(project, PACK, kind))
    assert "Robin" in text_of(build_one(project, PACK, DocumentKind.WORKING_TOGETHER))
    own = text_of(build_one(project, PACK, DocumentKind.ROLE_AGREEMENT, "sam"))
    assert "Sam" in own, "the name they use is on their own paper"


def test_d5_taking_back_asks_to_take_it_out_of_each_place_it_was_for() -> None:
    project = group(choice("photo", where=(PHOTO.channels[1].words,)), choice("experience"))
    after = take_back(project, PACK, "sam", "photo", AFTER, lambda: "new")
    assert [one.what for one in after.actions] == [PHOTO.channels[1].when_taken_back]
    assert after.consents[-1].choices[0] == choice("photo", Say.NO), "no place and no day stays with a no"
    anywhere = take_back(project, PACK, "sam", "experience", AFTER, lambda: "new")
    assert anywhere.actions[0].what.startswith("Look at the shared words we use.")


def test_r14_an_edited_clause_is_told_to_everyone_who_agreed_to_it() -> None:
    before = OwnClause(
        id="c", document=DocumentKind.WORKING_TOGETHER, heading="Tea", words="We begin with tea."
    )
    project = group(choice("take-part"), own_clauses=(before,))
    assert ("What the group added", "Tea\nWe begin with tea.") in told_to(Source(project, PACK), "sam")
    edited = replace(project, own_clauses=(replace(before, words="Nobody brings tea."),))
    (change,) = changes_for(Source(edited, PACK), "sam")
    assert (change.label, change.before, change.now) == ("Tea", "We begin with tea.", "Nobody brings tea.")
    assert changes_for(Source(edited, PACK), "kit") == (), "who agreed to nothing is told of no change"
    assert not holds(Source(edited, PACK), "sam", "take-part")
    more = replace(project, own_clauses=(before, replace(before, id="d", heading="", words="No photos.")))
    (change,) = changes_for(Source(more, PACK), "sam")
    assert (change.before, change.now) == ("Tea", "Tea; Something we added")
    slip = replace(project, own_clauses=(replace(before, words="We begin with tea"),))
    assert changes_for(Source(slip, PACK), "sam") == ()


def test_r14_a_clause_of_each_role_agreement_touches_who_has_a_role() -> None:
    clause = OwnClause(
        id="c", document=DocumentKind.ROLE_AGREEMENT, heading="Keys", words="You may have a key."
    )
    role = {"roles": (Role(id="r", title="Writer"),), "holdings": (Holding(id="h", role="r", person="sam"),)}
    for held, told in ((role, 1), ({}, 0)):
        project = group(choice("role"), own_clauses=(clause,), **held)  # type: ignore[arg-type]
        edited = replace(project, own_clauses=(replace(clause, words="Ask Jo for the key."),))
        assert len(changes_for(Source(edited, PACK), "sam")) == told


def test_that_choices_left_alone_rest_on_what_they_rested_on() -> None:
    clause = OwnClause(
        id="c", document=DocumentKind.WORKING_TOGETHER, heading="Tea", words="We begin with tea."
    )
    project = group(choice("take-part"), choice("photo"), own_clauses=(clause,))
    source = Source(replace(project, own_clauses=(replace(clause, words="Nobody brings tea."),)), PACK)
    before = project.consents[0]
    untouched = {one.id: one.words for one in points_after(source, "sam", before, {"photo"})}
    assert untouched["clause/c"] == "We begin with tea."
    touched = {one.id: one.words for one in points_after(source, "sam", before, {"take-part"})}
    assert touched["clause/c"] == "Nobody brings tea."
    assert "about.goal" in touched
    none = replace(before, points=())
    assert {one.id for one in points_after(source, "sam", none, {"photo"})} == {"photo/who-sees"}


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        ("2026-11-23", 1, "2026-12-23"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2026-12-01", 12, "2027-12-01"),
        ("2027-08-31", 6, "2028-02-29"),
    ],
)
def test_that_some_months_later_is_the_same_day_or_the_last_of_the_month(
    day: str, months: int, then: str
) -> None:
    start = parse_day(day)
    assert start is not None
    assert months_later(start, months).isoformat() == then


def test_d12_a_yes_that_ended_is_no_change_on_any_later_day() -> None:
    ended = at(group(choice("photo", until=LAST)), AFTER)
    later = "2026-12-20T09:00:00Z"
    assert at(ended, later) is ended
    done = replace(ended, actions=tuple(replace(one, done=True) for one in ended.actions))
    assert at(done, later).actions == done.actions, "what was done is not asked for again"


def test_that_what_was_done_once_is_asked_for_again_when_another_yes_is_taken_back() -> None:
    project = group(choice("photo"))
    once = take_back(project, PACK, "sam", "photo", AFTER, lambda: "one")
    done = replace(
        once,
        actions=tuple(replace(one, done=True) for one in once.actions),
        consents=(*once.consents, replace(project.consents[0], id="again")),
    )
    twice = take_back(done, PACK, "sam", "photo", AFTER, lambda: "two")
    assert [one.done for one in twice.actions] == [True, False]
