"""Consent: what somebody chose last counts, and silence is never a yes."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.consent import latest_consent, problem_with, says_yes
from coprod_desktop.domain.consent_records import Choice, ConsentRecord, Say, Signature, SignedBy
from coprod_desktop.domain.project import Project


def _choice(say: Say, condition: str = "", purpose: str = "photo") -> Choice:
    return Choice(purpose=purpose, asked="May we?", say=say, condition=condition)


def _record(record_id: str, person: str, *choices: Choice) -> ConsentRecord:
    return ConsentRecord(
        id=record_id,
        person=person,
        person_name="Sam",
        made_at="2026-11-23T12:00:00Z",
        pack_version="1",
        told="",
        choices=choices,
        signature=Signature(by=SignedBy.PAPER_LATER),
    )


def test_that_the_last_choice_of_a_person_counts() -> None:
    first, other, last = _record("1", "a"), _record("2", "b"), _record("3", "a")
    project = Project(id="p", consents=(first, last, other))
    assert latest_consent(project, "a") is last
    assert latest_consent(project, "b") is other


def test_that_somebody_who_was_not_asked_has_no_record() -> None:
    assert latest_consent(Project(id="p"), "a") is None


def test_that_only_a_plain_yes_to_that_purpose_is_a_yes() -> None:
    assert says_yes(_record("1", "a", _choice(Say.NO, purpose="name"), _choice(Say.YES)), "photo")
    assert not says_yes(_record("1", "a", _choice(Say.YES, purpose="name")), "photo")


@pytest.mark.parametrize("say", [Say.NO, Say.NOT_NOW, Say.YES_IF])
def test_that_any_other_answer_is_no_yes(say: Say) -> None:
    assert not says_yes(_record("1", "a", _choice(say, "If you ask first")), "photo")


def test_that_silence_is_never_a_yes() -> None:
    assert not says_yes(None, "photo")
    assert not says_yes(_record("1", "a"), "photo")


def test_that_yes_if_asks_for_what_would_need_to_be_so() -> None:
    problem = problem_with(_choice(Say.YES_IF, " \u200b"))
    assert problem is not None
    assert problem.field == "condition"
    assert problem_with(_choice(Say.YES_IF, "If you ask first")) is None


@pytest.mark.parametrize("say", [Say.YES, Say.NO, Say.NOT_NOW])
def test_that_no_other_answer_asks_for_anything(say: Say) -> None:
    assert problem_with(_choice(say)) is None
