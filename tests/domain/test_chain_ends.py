"""A record taken off the very end of a chain is missed: its end is kept apart from it (D6, E3)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain import chain
from coprod_desktop.domain.agreements import build_one
from coprod_desktop.domain.agreements.checking import check_paper
from coprod_desktop.domain.decisions import Stand
from coprod_desktop.domain.erasing import Wish, erase
from coprod_desktop.domain.history_check import CHAINED, ends_of, is_whole, with_ends
from coprod_desktop.domain.own_part import own_part
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.project import Project
from coprod_desktop.shipped import core_pack, sample_project
from coprod_desktop.store.portable import read_json, write_json
from tests.domain.test_answers_in_a_chain import SAM, group


def whole() -> Project:
    """Return a project with records in each of its chains, and where they end."""
    sample, asked = sample_project(), group()
    project = replace(
        sample, agreement_rounds=asked.agreement_rounds, agreement_answers=asked.agreement_answers
    )
    return replace(project, chain_ends=ends_of(project))


def without_the_last(project: Project, name: str, how_many: int = 1) -> Project:
    return replace(project, **{name: getattr(project, name)[:-how_many]})


@pytest.mark.parametrize("name", CHAINED)
def test_D6_a_record_taken_off_the_very_end_is_missed(name: str) -> None:
    project = whole()
    assert is_whole(project)
    for how_many in range(1, len(getattr(project, name)) + 1):
        cut = without_the_last(project, name, how_many)
        assert chain.broken(getattr(cut, name)) is None, "the chain alone shows no gap"
        assert not is_whole(cut)
        assert not is_whole(read_json(write_json(cut), "project.json")), "a file of JSON tells it as well"


def test_D6_a_paper_of_a_project_that_lacks_its_last_record_says_so() -> None:
    project = whole()
    paper = build_one(project, core_pack(), DocumentKind.LIMITS_REGISTER)
    assert check_paper(paper, project, core_pack()).well
    assert not check_paper(paper, without_the_last(project, "consents"), core_pack()).well


def test_D6_what_is_missing_stays_missed_whatever_is_added_later() -> None:
    cut = without_the_last(whole(), "agreement_answers")
    for n in range(3):
        answers = chain.add(
            cut.agreement_answers, replace(cut.agreement_answers[0], id=f"n{n}", stand=Stand.AGREE)
        )
        cut = with_ends(cut, replace(cut, agreement_answers=answers))
        assert not is_whole(cut)


def test_D6_an_end_that_was_taken_out_itself_is_missed_where_there_are_others() -> None:
    project = whole()
    cut = replace(project, consents=project.consents[:-1], chain_ends=project.chain_ends[1:])
    assert not is_whole(cut)
    record = replace(project.consents[0], id="new")
    assert not is_whole(with_ends(cut, replace(cut, consents=chain.add(cut.consents, record))))


def test_D6_ends_move_with_what_is_added_and_with_nothing_else() -> None:
    project = whole()
    record = replace(project.consents[0], id="new")
    more = with_ends(project, replace(project, consents=chain.add(project.consents, record)))
    assert is_whole(more)
    assert more.chain_ends[0].count == len(project.consents) + 1
    assert more.chain_ends[1:] == project.chain_ends[1:]
    assert with_ends(project, replace(project, name="Other")).chain_ends is project.chain_ends
    back = with_ends(more, replace(project, consents=more.consents))
    assert is_whole(back), "an earlier project with what stays: as undoing makes it"


def test_D6_a_file_from_before_has_ends_from_the_first_record_on() -> None:
    old = replace(whole(), chain_ends=())
    assert is_whole(old)
    answers = chain.add(old.agreement_answers, replace(old.agreement_answers[0], id="n"))
    new = with_ends(old, replace(old, agreement_answers=answers))
    assert [one.id for one in new.chain_ends] == list(CHAINED)
    assert is_whole(new)
    assert not is_whole(without_the_last(new, "consents"))


def test_D6_who_is_taken_out_leaves_each_chain_at_its_end() -> None:
    project = replace(group(), chain_ends=ends_of(group()))
    numbers = iter(range(99))
    rest = erase(project, Wish(person=SAM, words_too=True, name_too=True), lambda: f"new{next(numbers)}")
    assert rest.chain_ends == project.chain_ends
    assert is_whole(rest)


def test_D6_a_persons_own_copy_says_nothing_of_how_many_records_others_have() -> None:
    own = own_part(replace(group(), chain_ends=ends_of(group())), "sam", "own")
    assert own.chain_ends == ()
    assert is_whole(own)
