"""Taking back a yes, leaving, a break and coming back: no reason, and nothing in the history is lost."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from coprod_desktop.domain import chain
from coprod_desktop.domain.agreements import build_one, own_copy
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.standing import agrees_to_roles, changes_for, holds, points_for
from coprod_desktop.domain.agreements.telling import roles_in_words
from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.comings import Move
from coprod_desktop.domain.consent_records import Choice, ConsentRecord, Say, Signature, SignedBy
from coprod_desktop.domain.leaving import come_back, is_paused, leave_group, leave_role, pause, roles_left
from coprod_desktop.domain.overrides import Override
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Role
from coprod_desktop.domain.withdrawing import signed_record, take_back
from coprod_desktop.shipped import core_pack

RIGHTS = ("own-rights", "/override")

PACK = core_pack()
LATER = "2026-12-01T12:00:00Z"
GROUP = Project(
    id="p",
    people=(Person(id="sam", name="Sam"), Person(id="kit", name="Kit")),
    answers=(Answer(id="about.goal", words="A brochure for parents"),),
    roles=(
        Role(id="writer", title="Writer", tasks=("Write", "Read"), support="Jo helps"),
        Role(id="artist", title="Artist", tasks=("Draw",)),
    ),
    holdings=(Holding(id="h", role="writer", person="sam"), Holding(id="i", role="artist", person="kit")),
)


def agreed(project: Project, person: str, *says: tuple[str, Say]) -> Project:
    said = says or tuple((one.id, Say.YES) for one in PACK.purposes)
    record = ConsentRecord(
        id=f"record-{person}-{len(project.consents)}",
        person=person,
        person_name=person.title(),
        made_at="2026-11-23T12:00:00Z",
        pack_version="core 1",
        told="",
        choices=tuple(Choice(purpose=one, asked="?", say=say) for one, say in said),
        signature=Signature(by=SignedBy.TYPED_NAME, name=person),
        points=points_for(Source(project, PACK), person),
    )
    return replace(project, consents=chain.add(project.consents, record))


BOTH = agreed(agreed(GROUP, "sam"), "kit")


def back(project: Project, purpose: str, person: str = "sam") -> Project:
    numbers = count(1)
    return take_back(project, PACK, person, purpose, LATER, lambda: f"new{next(numbers)}")


def stale(project: Project) -> set[str]:
    source = Source(project, PACK)
    return {one.id for one in project.people if changes_for(source, one.id)}


def test_d5_one_yes_is_taken_back_and_the_others_stand() -> None:
    after = back(BOTH, "name")
    source = Source(after, PACK)
    assert not holds(source, "sam", "name")
    assert holds(source, "sam", "photo")
    assert holds(source, "kit", "name")
    assert source.name("sam") == "Person 1"


def test_r02_all_earlier_records_are_still_there_after_a_withdrawal() -> None:
    after = back(BOTH, "name")
    assert after.consents[:2] == BOTH.consents
    assert chain.broken(after.consents) is None
    assert signed_record(after, after.consents[-1]) == BOTH.consents[0]
    assert signed_record(after, after.consents[0]) == after.consents[0]
    words = text_of(own_copy(after, PACK, after.consents[-1].id))
    assert "The yes was taken back on 1 December 2026." in words


def test_that_what_is_to_be_done_names_nobody_and_is_asked_once() -> None:
    after = back(back(BOTH, "name"), "name", "kit")
    (action,) = after.actions
    assert action.what.startswith("Print our papers again.")
    assert "Sam" not in repr(action)


def test_that_nothing_is_taken_back_where_there_was_no_yes() -> None:
    said_no = agreed(GROUP, "sam", ("name", Say.NO))
    assert back(said_no, "name") is said_no
    assert back(GROUP, "name") is GROUP
    strange = agreed(GROUP, "sam", ("own", Say.YES_IF))
    assert back(strange, "own").actions == ()


def test_r03_a_slip_makes_nobody_look_again_and_other_tasks_only_those_who_hold_the_role() -> None:
    slip = replace(BOTH, answers=(Answer(id="about.goal", words="A brochrue for parents."),))
    assert stale(slip) == set()
    renamed = replace(BOTH, roles=tuple(replace(role, title="Other") for role in BOTH.roles))
    assert stale(renamed) == set()
    more = replace(BOTH.roles[0], tasks=("Write", "Read", "Carry boxes"))
    changed = replace(BOTH, roles=(more, BOTH.roles[1]))
    assert stale(changed) == {"sam"}
    source = Source(changed, PACK)
    assert not agrees_to_roles(source, "sam")
    assert agrees_to_roles(source, "kit")
    (change,) = changes_for(source, "sam")
    assert (change.label, change.before, change.now) == (
        "Writer: What you would do",
        "Write; Read",
        "Write; Read; Carry boxes",
    )
    paper = build_one(changed, PACK, DocumentKind.ROLE_AGREEMENT, "sam")
    assert "Not agreed yet. Something changed after the yes." in text_of(paper)


def test_x10_a_new_deadline_touches_everyone_and_a_yes_again_settles_it() -> None:
    later = replace(BOTH, answers=(*BOTH.answers, Answer(id="about.when", words="2027-03-01")))
    assert stale(later) == {"sam", "kit"}
    assert stale(agreed(later, "sam")) == {"kit"}


def test_X10_a_right_to_override_given_later_asks_those_who_hold_it_to_look_again() -> None:
    right = Override(id="o", role="writer", area="The words", ends="1 March 2027")
    given = replace(BOTH, overrides=(right,))
    assert stale(given) == {"sam"}
    (change,) = changes_for(Source(given, PACK), "sam")
    assert (change.label, change.before) == ("Writer: What you may override", "Nothing was written.")
    assert change.now.startswith("The words (until 1 March 2027)")
    assert stale(agreed(given, "sam")) == set()
    alone = replace(BOTH, overrides=(replace(right, role="", person="kit"),))
    assert stale(alone) == {"kit"}
    over = replace(alone.overrides[0], stopped_on="2027-01-01")
    stopped = replace(agreed(alone, "kit"), overrides=(over,))
    assert stale(stopped) == {"kit"}


@pytest.mark.parametrize("keeps_points", [True, False])
def test_X10_a_right_given_after_a_yes_of_an_earlier_program_asks_to_look_again(keeps_points: bool) -> None:
    without = tuple(
        replace(
            one,
            told=roles_in_words(Source(BOTH, PACK), one.person),
            points=tuple(p for p in one.points if keeps_points and not p.id.endswith(RIGHTS)),
        )
        for one in BOTH.consents
    )
    earlier = replace(BOTH, consents=without)
    assert stale(earlier) == set()
    right = Override(id="o", role="writer", area="The words", ends="1 March 2027")
    given = replace(earlier, overrides=(right,))
    assert stale(given) == {"sam"}
    assert stale(agreed(given, "sam")) == set()
    assert stale(replace(earlier, overrides=(replace(right, role="", person="kit"),))) == {"kit"}
    told = tuple(replace(one, told=roles_in_words(Source(given, PACK), one.person)) for one in without)
    assert stale(replace(given, consents=told)) == set()


def test_that_people_are_told_what_they_may_override_before_they_are_asked() -> None:
    right = Override(id="o", role="writer", area="The words")
    alone = replace(right, id="p", role="", person="kit", area="The price")
    source = Source(replace(GROUP, overrides=(right, alone)), PACK)
    assert "What you may override: The words" in roles_in_words(source, "sam")
    assert "The price" not in roles_in_words(source, "sam")
    assert "What you may override: The price" in roles_in_words(source, "kit")


def test_r04_a_newcomer_is_told_of_no_change_and_makes_nobody_look_again() -> None:
    joined = replace(BOTH, people=(*BOTH.people, Person(id="new", name="New")))
    assert stale(joined) == set()
    assert stale(replace(joined, answers=())) == {"sam", "kit"}


def test_that_a_role_taken_on_later_is_not_yet_agreed_and_one_left_changes_nothing() -> None:
    more = replace(BOTH, holdings=(*BOTH.holdings, Holding(id="j", role="artist", person="sam")))
    assert not agrees_to_roles(Source(more, PACK), "sam")
    assert agrees_to_roles(Source(replace(BOTH, holdings=()), PACK), "sam")


def test_that_a_role_taken_on_later_is_named_once_and_only_what_is_written_about_it_is_told() -> None:
    bare = Role(id="waters", title=" ", tasks=("Water the beds",))
    more = replace(
        BOTH,
        roles=(*BOTH.roles, bare),
        holdings=(*BOTH.holdings, Holding(id="j", role="waters", person="sam")),
    )
    told = [(one.label, one.before, one.now) for one in changes_for(Source(more, PACK), "sam")]
    assert told == [
        ("A role without a name yet", "This was not your role.", "This is your role."),
        ("A role without a name yet: What you would do", "Nothing was written.", "Water the beds"),
    ]
    empty = replace(more, roles=(*BOTH.roles, replace(bare, tasks=())))
    assert not agrees_to_roles(Source(empty, PACK), "sam")
    unwanted = replace(more, roles=(*BOTH.roles, replace(bare, not_wanted=True)))
    assert agrees_to_roles(Source(unwanted, PACK), "sam")


def test_that_another_word_of_the_pack_on_who_sees_it_ends_a_yes() -> None:
    other = replace(
        PACK, purposes=tuple(replace(one, who_sees="Everyone in the world.") for one in PACK.purposes)
    )
    assert not Source(BOTH, other).said_yes("sam", "name")
    assert Source(BOTH, PACK).said_yes("sam", "name")


def test_that_a_record_of_an_earlier_program_rests_on_what_was_told() -> None:
    old = replace(BOTH.consents[0], points=(), told="Write; Read. Jo helps")
    assert stale(replace(GROUP, consents=(old,))) == set()
    changed = replace(GROUP.roles[0], tasks=("Sing",))
    assert stale(replace(GROUP, consents=(old,), roles=(changed,))) == {"sam"}


def leaving(project: Project, role: str = "") -> Project:
    numbers = count(1)
    make = lambda: f"new{next(numbers)}"  # noqa: E731
    if role:
        return leave_role(project, "sam", role, LATER, make)
    return leave_group(project, "sam", LATER, make)


def test_x08_one_role_ends_with_the_day_and_the_others_stay() -> None:
    both = replace(BOTH, holdings=(*BOTH.holdings, Holding(id="j", role="artist", person="sam")))
    after = leaving(both, "writer")
    assert [one.id for one in after.holdings] == ["i", "j"]
    (left,) = roles_left(after, "sam")
    assert (left.title, left.made_at) == ("Writer", LATER)
    assert [one.what for one in after.actions] == ["Talk about who does this role now: Writer"]
    shared = leaving(both, "artist")
    assert shared.actions == (), "somebody else still holds it"
    assert leaving(both, "no-such-role") is both
    assert leaving(replace(GROUP, roles=(Role(id="writer"),)), "writer").actions == ()


def test_x08_who_leaves_the_group_leaves_each_role_and_gets_a_paper_that_says_so() -> None:
    after = leaving(BOTH)
    assert after.people[0].left_on == "2026-12-01"
    assert [one.move for one in after.comings] == [Move.LEFT_ROLE, Move.LEFT]
    assert after.consents == BOTH.consents
    assert "Writer: 1 December 2026" in text_of(build_one(after, PACK, DocumentKind.LEAVING_NOTE, "sam"))
    assert leave_group(BOTH, "nobody", LATER, str) is BOTH


def test_that_nothing_is_kept_of_who_leaves_where_nothing_was_kept_before() -> None:
    after = leaving(GROUP)
    assert [one.id for one in after.people] == ["kit"]
    assert after.comings == ()


def test_that_a_break_is_no_leaving_and_ends_with_coming_back() -> None:
    paused = pause(BOTH, "sam", LATER, lambda: "1")
    assert is_paused(paused, "sam")
    assert (paused.people, paused.holdings) == (BOTH.people, BOTH.holdings)
    again = come_back(paused, "sam", LATER, lambda: "2")
    assert not is_paused(again, "sam")
    assert not is_paused(BOTH, "sam")
    assert come_back(leaving(BOTH), "sam", LATER, lambda: "3").people[0].left_on == ""
