"""No sequence of edits leaves an appeal to oneself, or a "no" without a reason (X09, X02, X13)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_desktop.domain.idea_history import answers_before, keep_answer, talk_again
from coprod_desktop.domain.ideas import Fit, Idea, standing
from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.limits import keep_limit
from coprod_desktop.domain.listing import find, put
from coprod_desktop.domain.overrides import (
    Appeal,
    AppealAnswer,
    AppealDays,
    Ground,
    Outcome,
    Override,
    OverrideUse,
)
from coprod_desktop.domain.overriding import (
    Standing,
    give_answer,
    hearer_of,
    hearer_of_appeal,
    holders_of,
    record_use,
    send_appeal,
    standing_of,
)
from coprod_desktop.domain.people import bring_back, take_off
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Role, Sharing
from coprod_desktop.domain.roles import put_forward, step_back, take_away

TODAY, NOW = "2026-11-27", "2026-11-27T10:00:00Z"
IDS = ("jo", "sam", "dee")
START = Project(
    id="p",
    people=tuple(Person(id=one, name=one.title()) for one in IDS),
    roles=(Role(id="r"),),
    overrides=(
        Override(
            id="o",
            role="r",
            area="Law",
            ground=Ground.LAW,
            ask_first="All",
            appeal="sam",
            days=AppealDays.TWO_WEEKS,
            ends="1 March 2027",
        ),
    ),
    ideas=(Idea(id="i", words="A film"),),
)
Edit = Callable[[Project, str], Project]
people = st.sampled_from(IDS)
some_words = st.sampled_from(("", " ", "Because"))


def _right(project: Project, **fields: str) -> Project:
    right = replace(project.overrides[0], **fields)  # type: ignore[arg-type]
    return replace(project, overrides=put(project.overrides, right))


def _use(project: Project, new: str, who: str, reason: str, in_area: bool) -> Project:
    use = OverrideUse(id=new, right="o", used_by=who, in_area=in_area, what="X", asked="All", reason=reason)
    return record_use(replace(project, unfinished_uses=(*project.unfinished_uses, use)), new, NOW)


def _appeal(project: Project, new: str, who: str) -> Project:
    if not project.override_uses:
        return project
    appeal = Appeal(id=new, use=project.override_uses[-1].id, words="No", said_by=who)
    return send_appeal(replace(project, unfinished_appeals=(*project.unfinished_appeals, appeal)), new, NOW)


def _answer(project: Project, reason: str) -> Project:
    if not project.appeals:
        return project
    last = project.appeals[-1].id
    answer = AppealAnswer(id=last, outcome=Outcome.STANDS, reason=reason)
    waits = put(project.unfinished_appeal_answers, answer)
    return give_answer(replace(project, unfinished_appeal_answers=waits), last, NOW)


def _say(project: Project, new: str, fit: Fit, reason: str, who: str) -> Project:
    kept = keep_answer(project, project.ideas[0], TODAY, new)
    return replace(kept, ideas=(replace(project.ideas[0], fit=fit, reason=reason, decided_by=who),))


def _limit(project: Project, new: str, column: Column, why: str, who: str, how: str) -> Project:
    limit = Limit(id="l", what="Logo", column=column, set_by=who, why=why, challenge=how)
    return keep_limit(project, limit, NOW, new)


def _with_everybody(project: Project) -> Project:
    roles = tuple(replace(role, sharing=Sharing.ALL_TOGETHER) for role in project.roles)
    return replace(project, roles=roles)


edits: st.SearchStrategy[Edit] = st.one_of(
    people.map(lambda who: lambda p, new: put_forward(p, "r", who, new)),
    people.map(lambda who: lambda p, new: step_back(p, "r", who)),
    people.map(lambda who: lambda p, new: take_off(p, who, TODAY)),
    people.map(lambda who: lambda p, new: bring_back(p, who)),
    people.map(lambda who: lambda p, new: _right(p, appeal=who)),
    people.map(lambda who: lambda p, new: _right(p, appeal="", appeal_outside=who.title())),
    people.map(lambda who: lambda p, new: _right(p, role="", person=who)),
    st.sampled_from(("", TODAY)).map(lambda day: lambda p, new: _right(p, stopped_on=day)),
    st.tuples(people, some_words, st.booleans()).map(lambda said: lambda p, new: _use(p, new, *said)),
    people.map(lambda who: lambda p, new: _appeal(p, new, who)),
    some_words.map(lambda why: lambda p, new: _answer(p, why)),
    st.tuples(st.sampled_from(Fit), some_words, some_words).map(
        lambda said: lambda p, new: _say(p, new, *said)
    ),
    st.just(lambda p, new: talk_again(p, p.ideas[0], TODAY, new)),
    st.tuples(st.sampled_from(Column), some_words, some_words, some_words).map(
        lambda said: lambda p, new: _limit(p, new, *said)
    ),
    st.just(lambda p, new: _with_everybody(p)),
    st.just(lambda p, new: take_away(p, "r")),
)


def _check(project: Project) -> None:
    for right in project.overrides:
        hearer = hearer_of(right, project)
        assert hearer not in holders_of(right, project)
        if standing_of(right, project, TODAY) is Standing.READY:
            assert hearer
    for use in project.override_uses:
        assert use.heard_by != use.used_by
        assert use.in_area
        assert use.reason.strip()
    for appeal in project.appeals:
        against = find(project.override_uses, appeal.use)
        assert against is not None
        assert hearer_of_appeal(project, appeal.id) != against.used_by
    for answer in project.appeal_answers:
        asked = find(project.appeals, answer.id)
        used = find(project.override_uses, asked.use) if asked else None
        assert used is not None
        assert answer.answered_by != used.used_by
        assert answer.reason.strip()
    for limit in project.limits:
        assert limit.column is not Column.FIXED or all(
            said.strip() for said in (limit.why, limit.set_by, limit.challenge)
        )
    for idea in project.ideas:
        assert standing(idea) in (Fit.OPEN, Fit.FITS) or (idea.reason.strip() and idea.decided_by.strip())
    for before in answers_before(project, "i"):
        assert before.fit is Fit.FITS or before.reason.strip()


@settings(max_examples=200)
@given(st.lists(edits, min_size=10, max_size=30))
def test_X09_X02_X13_no_edits_leave_an_appeal_to_oneself_or_a_no_without_a_reason(
    steps: list[Edit],
) -> None:
    project, ids = START, count()
    for edit in steps:
        before = project
        project = edit(project, f"new{next(ids)}")
        _check(project)
        assert project.override_uses[: len(before.override_uses)] == before.override_uses
        assert project.idea_answers[: len(before.idea_answers)] == before.idea_answers
        was = before.ideas[0]
        if standing(was) is not Fit.OPEN and standing(project.ideas[0]) is Fit.OPEN:
            assert project.idea_answers[-1].reason == was.reason, "an answer vanished"
