"""Any history: no yes that was not given, none used when stale, no record altered, nothing private shown.

A hundred histories in each check; thousands of new ones with `python3 dev.py histories`.
"""

from __future__ import annotations

import os
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from coprod_desktop.domain import chain
from coprod_desktop.domain.actions import Parked
from coprod_desktop.domain.agreeing import OFFERED, not_answered
from coprod_desktop.domain.agreement_answers import AgreementAnswer, AgreementRound
from coprod_desktop.domain.agreements import build
from coprod_desktop.domain.agreements.benefits_letter import benefits_letter
from coprod_desktop.domain.agreements.catch_up_sheet import catch_up_sheet
from coprod_desktop.domain.agreements.my_copy import my_copy
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.standing import choice_of, holds, points_for
from coprod_desktop.domain.answers import Answer, View
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.consent import latest_consent
from coprod_desktop.domain.consent_records import Choice, ConsentRecord, Say, Signature, SignedBy
from coprod_desktop.domain.decisions import Stand
from coprod_desktop.domain.erasing import Wish, erase
from coprod_desktop.domain.history_check import CHAINED, is_whole, with_ends
from coprod_desktop.domain.keep_until import Kept, let_go
from coprod_desktop.domain.leaving import come_back, leave_group, leave_role, pause
from coprod_desktop.domain.listing import find, put
from coprod_desktop.domain.own_part import own_part
from coprod_desktop.domain.people import present
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.plan_lines import PlanLine, PlanPart
from coprod_desktop.domain.private_notes import PrivateNotes
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Role
from coprod_desktop.domain.slips import put_right, what_was_taken
from coprod_desktop.domain.withdrawing import alone, can_take_back, take_back
from coprod_desktop.domain.words import say_english
from coprod_desktop.shipped import core_pack
from coprod_desktop.store.portable import read_json, write_json

PACK, SECRET, NOW = core_pack(), "zanzibar", "2026-12-01T12:00:00Z"
PURPOSES = tuple(one.id for one in PACK.purposes)
NAMES = ("anna", "bert", "cleo")
PEOPLE = st.sampled_from(NAMES)
HISTORIES = int(os.environ.get("COPROD_HISTORIES", "100"))
GOALS = ("A brochure for parents", "A film about moving home", "An evening with music")


class Histories(RuleBasedStateMachine):
    """People join, agree, take back, have a break, leave, return, are taken out; all else changes."""

    begun = steps = 0

    def __init__(self) -> None:
        super().__init__()
        Histories.begun += 1
        self.ids = count(1)
        self.project = Project(
            id="p", changed_at=NOW, roles=(Role(id="r", title="Writer", tasks=("Write",)),)
        )
        self.given: dict[tuple[str, str], tuple[Say, str, tuple[str, ...]]] = {}
        self.kept: tuple[ConsentRecord, ...] = ()
        self.answered: tuple[AgreementAnswer, ...] = ()
        self.gone: dict[str, Wish] = {}
        for who in ("anna", "bert"):
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
            self.gone.pop(who, None)
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
            Choice(purpose=one, asked="?", say=say, condition=SECRET + who if say is Say.YES_IF else "")
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
            signature=Signature(by=SignedBy.MARK, witness=SECRET + who),
            supporter=SECRET + who,
            points=points_for(Source(self.project, PACK), who),
        )
        self.take(replace(self.project, consents=chain.add(self.project.consents, record)))
        for one in choices:
            self.given[who, one.purpose] = (one.say, self.goal, self.project.roles[0].tasks)

    def take(self, project: Project) -> None:
        """Take a changed project, as the desk does: with where its chains end now."""
        self.project = with_ends(self.project, project)

    @rule(who=PEOPLE)
    def look_again_and_change_nothing(self, who: str) -> None:
        record = latest_consent(self.project, who)
        if record is None or who not in self.here:
            return
        points = points_for(Source(self.project, PACK), who)
        again = replace(alone(record, NOW, self.new_id()), points=points, still_right=True)
        self.take(replace(self.project, consents=chain.add(self.project.consents, again)))
        for one in again.choices:
            self.given[who, one.purpose] = (one.say, self.goal, self.project.roles[0].tasks)

    @rule(who=PEOPLE, shared=st.booleans())
    def write_in_private(self, who: str, *, shared: bool) -> None:
        if who not in self.here:
            return
        words = f"Tea-for-{who}" if shared else SECRET + who
        line = PlanLine(id=self.new_id(), person=who, part=PlanPart.HELPS, words=words, shared=shared)
        notes = put(self.project.private_notes, PrivateNotes(id=who, words=SECRET + who))
        self.take(replace(self.project, plan_lines=(*self.project.plan_lines, line), private_notes=notes))

    @rule(kind=st.sampled_from(Kept))
    def let_go_of_what_is_kept_no_longer(self, kind: Kept) -> None:
        left = [one.id for one in self.project.people if one.left_on] if kind is Kept.NAMES else []
        self.take(let_go(self.project, kind, self.new_id))
        for who in left:
            self.gone[who] = Wish(person=Person(id=who, name=f"Name{who}"), name_too=True)
            self.given = {key: said for key, said in self.given.items() if key[0] != who}
        self.kept, self.answered = self.project.consents, self.project.agreement_answers

    @rule(who=PEOPLE, purpose=st.sampled_from(PURPOSES))
    def withdraw(self, who: str, purpose: str) -> None:
        self.take(take_back(self.project, PACK, who, purpose, NOW, self.new_id))
        if self.given.get((who, purpose), (Say.NO,))[0] in (Say.YES, Say.YES_IF):
            self.given[who, purpose] = (Say.NO, "", ())

    @rule(who=PEOPLE, purpose=st.sampled_from(PURPOSES), role=st.booleans())
    def slip_and_put_it_right(self, who: str, purpose: str, *, role: bool) -> None:
        """Nothing is given anew by it: what was said before stands, or is stale, as it was or did."""
        before = self.project
        if role:
            self.take(leave_role(before, who, "r", NOW, self.new_id))
        else:
            self.take(take_back(before, PACK, who, purpose, NOW, self.new_id))
        if self.project == before:
            return
        slip = what_was_taken(before, self.project, who, purpose="" if role else purpose)
        self.take(put_right(self.project, who, slip, NOW, self.new_id()))
        assert set(self.project.holdings) == set(before.holdings)
        assert self.project.actions == before.actions
        was, now = Source(before, PACK), Source(self.project, PACK)
        assert [holds(was, who, one) for one in PURPOSES] == [holds(now, who, one) for one in PURPOSES]

    @rule(goal=st.sampled_from(GOALS))
    def change_scope(self, goal: str) -> None:
        views = self.project.answers[0].views if self.project.answers else ()
        self.project = replace(self.project, answers=(Answer(id="about.goal", words=goal, views=views),))

    @rule(who=PEOPLE)
    def say_something(self, who: str) -> None:
        if who in self.here and self.project.answers:
            (answer,) = self.project.answers
            view = View(id=self.new_id(), words=f"Thought-of-{who}", said_by=who)
            self.project = replace(self.project, answers=(replace(answer, views=(*answer.views, view)),))

    @rule(who=PEOPLE)
    def write_about(self, who: str) -> None:
        if who in self.here:
            parked = Parked(id=self.new_id(), words=f"Ask Name{who} again")
            self.project = replace(self.project, parked=(*self.project.parked, parked))

    @rule(who=PEOPLE, words=st.booleans(), name=st.booleans())
    def take_out(self, who: str, *, words: bool, name: bool) -> None:
        person = find(self.project.people, who)
        if person is None:
            return
        others = [one for one in self.project.consents if one.person not in (who, "")]
        wish = Wish(person=person, words_too=words, name_too=name)
        self.take(erase(self.project, wish, self.new_id))
        self.gone[who] = wish
        self.given = {key: said for key, said in self.given.items() if key[0] != who}
        assert [one for one in self.project.consents if one.person] == others
        assert len(self.project.consents) == len(self.kept)
        assert len(self.project.agreement_answers) == len(self.answered)
        self.kept, self.answered = self.project.consents, self.project.agreement_answers

    @rule()
    def ask_who_agrees(self) -> None:
        views = [one.words for answer in self.project.answers for one in answer.views]
        new = AgreementRound(
            id=self.new_id(),
            document="working-together",
            number=1,
            code="",
            made_at=NOW,
            terms="\n".join((self.goal, *views)),
        )
        rounds = chain.add(self.project.agreement_rounds, new)
        self.take(replace(self.project, agreement_rounds=rounds))

    @rule(who=PEOPLE, stand=st.sampled_from(OFFERED), other=PEOPLE)
    def say_whether_they_agree(self, who: str, stand: Stand, other: str) -> None:
        if who in self.here and self.project.agreement_rounds:
            answer = AgreementAnswer(
                id=self.new_id(),
                round=self.project.agreement_rounds[-1].id,
                person=who,
                made_at=NOW,
                stand=stand,
                words=f"Thought-of-{who}",
                speaker=other if stand is Stand.REPRESENTED and other in self.here else "",
            )
            answers = chain.add(self.project.agreement_answers, answer)
            self.take(replace(self.project, agreement_answers=answers))

    @invariant()
    def only_who_said_so_agrees(self) -> None:
        for asked in self.project.agreement_rounds[-1:]:
            said = {one.person for one in self.project.agreement_answers if one.round == asked.id}
            assert set(not_answered(self.project, asked.id)) >= self.here - said

    @rule()
    def export_and_read_again(self) -> None:
        again = read_json(write_json(self.project), "again.json")
        assert again == self.project
        self.project = again  # and the group goes on with what came out of the file

    @rule(tasks=st.sampled_from([("Write",), ("Write", "Read"), ("Draw",)]))
    def change_tasks(self, tasks: tuple[str, ...]) -> None:
        self.project = replace(self.project, roles=(replace(self.project.roles[0], tasks=tasks),))

    @rule(who=PEOPLE, role=st.booleans())
    def leave(self, who: str, *, role: bool) -> None:
        if role:
            self.take(leave_role(self.project, who, "r", NOW, self.new_id))
        else:
            self.take(leave_group(self.project, who, NOW, self.new_id))

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
        assert self.project.agreement_answers[: len(self.answered)] == self.answered
        assert is_whole(self.project)
        self.kept, self.answered = self.project.consents, self.project.agreement_answers

    @invariant()
    def each_step_counts_and_nothing_private_is_in_what_there_is_to_do(self) -> None:
        Histories.steps += 1
        assert SECRET not in repr((self.project.actions, self.project.comings, self.project.parked))

    @invariant()
    def what_was_given_is_taken_back_in_one_step(self) -> None:
        """Saying yes takes a step for each purpose and more around them; D5 asks for no more to take back."""
        source = Source(self.project, PACK)
        for who in self.here:
            for purpose in PURPOSES:
                if can_take_back(choice_of(source, who, purpose)):
                    back = take_back(self.project, PACK, who, purpose, NOW, lambda: "one-step")
                    assert not holds(Source(back, PACK), who, purpose)

    @invariant()
    def who_was_taken_out_is_nowhere(self) -> None:
        kept = write_json(self.project).decode() if self.gone else ""
        for who, wish in self.gone.items():
            assert f'"{who}"' not in kept
            assert SECRET + who not in kept
            assert not wish.words_too or f"Thought-of-{who}" not in kept
            assert not wish.name_too or f"Name{who}" not in kept

    def teardown(self) -> None:
        """Make every paper, and each person's own copy: nobody else's private words are in any.

        A record taken off the end of any list is missed.
        """
        for name in CHAINED:
            if records := getattr(self.project, name):
                assert not is_whole(replace(self.project, **{name: records[:-1]}))
        assert not [one.name for one in build(self.project, PACK) if SECRET in text_of(one)]
        for person in self.project.people:
            own = own_part(self.project, person.id, "own")
            copy = write_json(own).decode() + text_of(my_copy(own, PACK, "2026-12-01", say_english))
            assert is_whole(own)
            for sheet in (catch_up_sheet, benefits_letter):
                assert SECRET not in text_of(sheet(Source(self.project, PACK), person, "2026-12-01"))
            for other in set(NAMES) - {person.id}:
                assert SECRET + other not in copy
                assert f"Name{other}" not in copy
                assert f"Thought-of-{other}" not in copy


def test_that_no_history_breaks_what_consent_promises() -> None:
    Histories.begun = Histories.steps = 0
    run_state_machine_as_test(
        Histories, settings=settings(max_examples=HISTORIES, stateful_step_count=15, deadline=None)
    )
    print(f"{Histories.begun} histories, {Histories.steps} steps: no promise was broken")  # noqa: T201


def _leave_it(project: Project, *_: object) -> Project:
    return project


def _yes_to_all(*_: object) -> bool:
    return True


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("own_part", _leave_it),
        ("erase", _leave_it),
        ("take_back", _leave_it),
        ("put_right", _leave_it),
        ("holds", _yes_to_all),
        ("with_ends", lambda _, new: new),
        ("catch_up_sheet", lambda source, *_: replace(build(source.project, PACK)[0], title=SECRET)),
    ],
)
def test_that_the_histories_find_a_program_that_is_broken(
    name: str, broken: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(globals(), name, broken)
    few = settings(max_examples=200, stateful_step_count=15, deadline=None, phases=[Phase.generate])
    with pytest.raises((AssertionError, ExceptionGroup)):
        run_state_machine_as_test(Histories, settings=few)
