"""The history of roles: nothing has to remember to write it, and nothing is left out of it (C12, X16)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.listing import put
from coprod_desktop.domain.part_edits import edits_of, look_at, not_looked_at
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_history import (
    Held,
    begin,
    catch_up,
    end_trial,
    held_by_history,
    held_now,
    history_of,
    say_about,
    title_of,
)
from coprod_desktop.domain.role_records import Holding, Role, RoleChange
from coprod_desktop.domain.roles import put_forward, step_back, take_away

SAM, KIT = Person(id="sam", name="Sam"), Person(id="kit", name="Kit")
COOK = Role(id="cook", title="Cook")
HELD = Holding(id="h", role="cook", person="sam")
GROUP = Project(id="p", people=(SAM, KIT), roles=(COOK,))
MONDAY, TUESDAY = "2026-11-23T12:00:00Z", "2026-11-24T12:00:00Z"


def ids() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"id{next(numbers)}"


def after(before: Project, now: Project, made_at: str = MONDAY) -> Project:
    return catch_up(before, now, made_at, iter([f"{made_at}{n}" for n in range(99)]).__next__)


def lines(project: Project, role: str = "cook") -> list[tuple[RoleChange, str, str, tuple[str, ...]]]:
    return [(one.change, one.person, one.group, one.fields) for one in history_of(project, role)]


def test_C12_who_came_and_who_stepped_back_is_there_with_its_day() -> None:
    came = after(GROUP, put_forward(GROUP, "cook", "sam", "h"))
    gone = after(came, step_back(came, "cook", "sam"), TUESDAY)
    assert lines(gone) == [(RoleChange.PUT_FORWARD, "sam", "", ()), (RoleChange.STEPPED_BACK, "sam", "", ())]
    assert [one.made_at for one in gone.role_events] == [MONDAY, TUESDAY]
    assert held_by_history(gone) == held_now(gone) == {}


def test_that_a_group_can_hold_a_role_and_another_group_after_it() -> None:
    one = after(GROUP, replace(GROUP, roles=(replace(COOK, held_by_group=" Year 9 "),)))
    two = after(one, replace(one, roles=(replace(COOK, held_by_group="Year 10"),)), TUESDAY)
    assert held_now(two) == {"cook": Held(group="Year 10")}
    assert lines(two) == [
        (RoleChange.PUT_FORWARD, "", "Year 9", ()),
        (RoleChange.STEPPED_BACK, "", "Year 9", ()),
        (RoleChange.PUT_FORWARD, "", "Year 10", ()),
    ]


def test_that_a_project_without_a_history_begins_with_who_holds_a_role_and_no_day() -> None:
    begun = begin(replace(GROUP, holdings=(HELD,)), ids())
    assert [(one.change, one.person, one.made_at) for one in begun.role_events] == [
        (RoleChange.HELD_BEFORE, "sam", "")
    ]
    assert begin(begun, ids()) is begun


def test_that_a_card_that_changed_says_which_fields_once_a_day_and_only_while_somebody_holds_it() -> None:
    def with_card(project: Project, **changes: str) -> Project:
        return replace(project, roles=(replace(project.roles[0], **changes),))  # type: ignore[arg-type]

    assert lines(after(GROUP, with_card(GROUP, time="1 hour"))) == []
    held = after(GROUP, replace(GROUP, holdings=(HELD,)))
    once = after(held, with_card(held, time="1 hour", support="Tea"))
    assert lines(once)[-1] == (RoleChange.CARD_CHANGED, "", "", ("time", "support"))
    again = after(once, with_card(once, time="2 hours"))
    assert lines(again) == lines(once), "typing on is not a change of its own"
    assert lines(after(again, with_card(again, time="3 hours"), TUESDAY))[-1][3] == ("time",)
    new = replace(again, roles=(*again.roles, Role(id="new", title="New", held_by_group="All of us")))
    assert [one.change for one in history_of(after(again, new), "new")] == [RoleChange.PUT_FORWARD]


def test_that_the_end_of_a_trial_is_1_line_and_changes_nothing_else() -> None:
    trial = replace(GROUP, roles=(replace(COOK, trial_until="1 March 2027"),), holdings=(HELD,))
    begun = after(trial, trial)
    ended = end_trial(begun, "cook", MONDAY, "e")
    assert ended.roles == (COOK,)
    assert lines(after(begun, ended))[-1] == (RoleChange.TRIAL_ENDED, "", "", ())
    assert [one.change for one in after(begun, ended).role_events].count(RoleChange.TRIAL_ENDED) == 1
    other = replace(ended, roles=(replace(COOK, time="1 hour"),))
    assert lines(after(ended, other))[-1][3] == ("time",)
    assert end_trial(begun, "no", MONDAY, "e") is begun


def test_that_words_are_added_only_where_there_are_any() -> None:
    assert say_about(GROUP, "cook", "  ", MONDAY, "e") is GROUP
    (event,) = say_about(GROUP, "cook", " It is fun. ", MONDAY, "e").role_events
    assert (event.change, event.words, event.title) == (RoleChange.SAID, "It is fun.", "Cook")


def test_that_a_role_that_was_taken_away_keeps_its_history_and_its_name() -> None:
    held = after(GROUP, replace(GROUP, holdings=(HELD,)))
    gone = after(held, take_away(held, "cook"))
    assert lines(gone)[-1][:2] == (RoleChange.STEPPED_BACK, "sam")
    assert (title_of(gone, "cook"), title_of(gone, "no")) == ("Cook", "")


def test_that_somebody_who_comes_back_finds_the_words_of_their_part() -> None:
    wrote = after(GROUP, replace(GROUP, holdings=(replace(HELD, part="Soup", words="Stir."),)))
    left = after(wrote, step_back(wrote, "cook", "sam"))
    back = put_forward(left, "cook", "sam", "h2").holdings[0]
    assert (back.part, back.words) == ("Soup", "Stir.")


def test_X16_an_edited_part_tells_its_owner_until_they_looked_and_nobody_of_their_own_edit() -> None:
    own = after(GROUP, replace(GROUP, holdings=(replace(HELD, words="Stir.", edited_by="sam"),)))
    assert not_looked_at(own) == ()
    other = after(own, replace(own, holdings=(replace(HELD, words="Stir well.", edited_by="kit"),)), TUESDAY)
    (edit,) = not_looked_at(other)
    assert (edit.owner, edit.by, edit.before, edit.after) == ("sam", "kit", "Stir.", "Stir well.")
    assert (not_looked_at(other, "sam"), not_looked_at(other, "kit")) == ((edit,), ())
    looked = look_at(other, "cook", "sam", TUESDAY)
    assert not_looked_at(looked) == ()
    assert look_at(looked, "cook", "sam", TUESDAY) is looked
    assert len(edits_of(looked, "cook", "sam")) == 2, "what was changed stays"
    gone = replace(other, people=(replace(SAM, left_on="2026-11-24"), KIT))
    assert not_looked_at(gone) == (), "nobody waits for somebody who has left"


Edit = Callable[[Project], Project]


def _edits() -> st.SearchStrategy[Edit]:
    who, role = st.sampled_from(["sam", "kit", "gone"]), st.sampled_from(["cook", "host"])
    words = st.sampled_from(["", " ", "One", "Two"])

    def forward(r: str, w: str) -> Edit:
        return lambda p: put_forward(p, r, w, f"{r}-{w}")

    def back(r: str, w: str) -> Edit:
        return lambda p: step_back(p, r, w)

    def group(r: str, g: str) -> Edit:
        return lambda p: replace(
            p, roles=put(p.roles, Role(id=r, title=r, held_by_group=g)) if g != "Two" else p.roles
        )

    def part(r: str, w: str) -> Edit:
        return lambda p: replace(
            p, holdings=tuple(replace(one, words=w) if one.role == r else one for one in p.holdings)
        )

    return st.one_of(
        st.builds(forward, role, who),
        st.builds(back, role, who),
        st.builds(group, role, words),
        st.builds(part, role, words),
        role.map(lambda r: lambda p: take_away(p, r)),
    )


@given(st.lists(_edits(), max_size=12))
def test_that_no_row_of_edits_leaves_a_role_or_a_part_without_its_history(edits: list[Edit]) -> None:
    now, make_id = GROUP, ids()
    for edit in edits:
        before, changed = now, edit(now)
        now = catch_up(before, changed, MONDAY, make_id)
        assert now.role_events[: len(before.role_events)] == before.role_events, "lines are only added"
        assert now.part_edits[: len(before.part_edits)] == before.part_edits
        there, told = held_now(now), held_by_history(now)
        assert {r: (set(h.people), h.group) for r, h in there.items()} == {
            r: (set(h.people), h.group) for r, h in told.items()
        }
        for holding in now.holdings:
            said = [one.after for one in edits_of(now, holding.role, holding.person)]
            assert (said[-1] if said else "").strip() == holding.words.strip()
        assert catch_up(now, now, MONDAY, make_id) is now
