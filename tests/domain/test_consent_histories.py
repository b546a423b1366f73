"""Any history: no yes that was not given, none used when stale, no record altered, nothing private shown."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from coprod_desktop.domain import chain
from coprod_desktop.domain.agreements import build
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.standing import holds, points_for
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.leaving import come_back, leave_group, leave_role, pause
from coprod_desktop.domain.people import present
from coprod_desktop.domain.project import (
    Answer,
    Choice,
    ConsentRecord,
    Holding,
    Person,
    Project,
    Role,
    Say,
    Signature,
    SignedBy,
)
from coprod_desktop.domain.withdrawing import take_back
from coprod_desktop.shipped import core_pack

PACK, SECRET, NOW = core_pack(), "zanzibar", "2026-12-01T12:00:00Z"
PURPOSES = tuple(one.id for one in PACK.purposes)
PEOPLE = st.sampled_from(["a", "b", "c"])
GOALS = ("A brochure for parents", "A film about moving home", "An evening with music")


class Histories(RuleBasedStateMachine):
    """People join, agree, take back, have a break, leave and return while the goal and the tasks change."""

    def __init__(self) -> None:
        super().__init__()
        self.ids = count(1)
        self.project = Project(
            id="p", changed_at=NOW, roles=(Role(id="r", title="Writer", tasks=("Write",)),)
        )
        self.given: dict[tuple[str, str], tuple[Say, str, tuple[str, ...]]] = {}
        self.kept: tuple[ConsentRecord, ...] = ()
        for who in ("a", "b"):
            self.join(who)
            self.agree(who, [Say.YES] * len(PURPOSES))

    def new_id(self) -> str:
        return f"id{next(self.ids)}"

    @property
    def here(self) -> set[str]:
        return {one.id for one in present(self.project)}

    @property
    def goal(self) -> str:
        return next((one.words for one in self.project.answers), "")

    @rule(who=PEOPLE)
    def join(self, who: str) -> None:
        if not any(one.id == who for one in self.project.people):
            holding = Holding(id=self.new_id(), role="r", person=who)
            self.project = replace(
                self.project,
                people=(*self.project.people, Person(id=who, name=f"Name{who}")),
                holdings=(*self.project.holdings, holding),
            )
            self.given = {key: said for key, said in self.given.items() if key[0] != who}

    @rule(who=PEOPLE, says=st.lists(st.sampled_from(Say), min_size=len(PURPOSES), max_size=len(PURPOSES)))
    def agree(self, who: str, says: list[Say]) -> None:
        if who not in self.here:
            return
        choices = tuple(
            Choice(purpose=one, asked="?", say=say, condition=SECRET if say is Say.YES_IF else "")
            for one, say in zip(PURPOSES, says, strict=True)
        )
        record = ConsentRecord(
            id=self.new_id(),
            person=who,
            person_name=f"Name{who}",
            made_at=NOW,
            pack_version="core 1",
            told="",
            choices=choices,
            signature=Signature(by=SignedBy.MARK, witness=SECRET),
            supporter=SECRET,
            points=points_for(Source(self.project, PACK), who),
        )
        self.project = replace(self.project, consents=chain.add(self.project.consents, record))
        for one in choices:
            self.given[who, one.purpose] = (one.say, self.goal, self.project.roles[0].tasks)

    @rule(who=PEOPLE, purpose=st.sampled_from(PURPOSES))
    def withdraw(self, who: str, purpose: str) -> None:
        self.project = take_back(self.project, PACK, who, purpose, NOW, self.new_id)
        if self.given.get((who, purpose), (Say.NO,))[0] in (Say.YES, Say.YES_IF):
            self.given[who, purpose] = (Say.NO, "", ())

    @rule(goal=st.sampled_from(GOALS))
    def change_scope(self, goal: str) -> None:
        self.project = replace(self.project, answers=(Answer(id="about.goal", words=goal),))

    @rule(tasks=st.sampled_from([("Write",), ("Write", "Read"), ("Draw",)]))
    def change_tasks(self, tasks: tuple[str, ...]) -> None:
        self.project = replace(self.project, roles=(replace(self.project.roles[0], tasks=tasks),))

    @rule(who=PEOPLE, role=st.booleans())
    def leave(self, who: str, *, role: bool) -> None:
        if role:
            self.project = leave_role(self.project, who, "r", NOW, self.new_id)
        else:
            self.project = leave_group(self.project, who, NOW, self.new_id)

    @rule(who=PEOPLE, away=st.booleans())
    def pause_or_return(self, who: str, *, away: bool) -> None:
        if any(one.id == who for one in self.project.people):
            self.project = (pause if away else come_back)(self.project, who, NOW, self.new_id)

    @invariant()
    def only_a_yes_that_was_given_and_is_not_stale_stands(self) -> None:
        source = Source(self.project, PACK)
        held = {one.person for one in self.project.holdings}
        for who in self.here:
            for purpose in PURPOSES:
                say, goal, tasks = self.given.get((who, purpose), (Say.NO, "", ()))
                fresh = purpose != "take-part" or goal == self.goal
                fresh = fresh and (
                    purpose != "role" or who not in held or tasks == self.project.roles[0].tasks
                )
                assert not holds(source, who, purpose) or (say is Say.YES and fresh)

    @invariant()
    def no_record_is_altered(self) -> None:
        assert self.project.consents[: len(self.kept)] == self.kept
        assert chain.broken(self.project.consents) is None
        self.kept = self.project.consents

    @invariant()
    def nothing_private_is_on_any_paper_or_action(self) -> None:
        assert SECRET not in repr((self.project.actions, self.project.comings))
        assert not [one.name for one in build(self.project, PACK) if SECRET in text_of(one)]


TestHistories = Histories.TestCase
TestHistories.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
