"""The statement on accessibility says what the results say, and not a word more."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.gates.catalogue import RULES
from tests.statement.evidence import Criterion, Evidence, exists, read_criteria, read_evidence
from tests.statement.record import outcomes
from tests.statement.write import STATEMENT, statement

HERE = "tests/statement/test_statement.py"


def test_that_the_statement_is_what_the_results_make_it() -> None:
    assert STATEMENT.read_text("utf-8") == statement(read_criteria(), read_evidence()), (
        "Run python3 dev.py accessibility."
    )


def test_that_every_criterion_of_wcag_2_2_is_there_once() -> None:
    criteria = read_criteria()
    assert Counter(one.level for one in criteria) == {"A": 31, "AA": 24, "AAA": 31}
    assert len({one.id for one in criteria}) == 86
    assert "4.1.1" not in {one.id for one in criteria}


@pytest.mark.parametrize("criterion", read_criteria(), ids=lambda one: one.id)
def test_that_each_criterion_says_how_it_is_met_or_why_not(criterion: Criterion) -> None:
    assert sum(map(bool, (criterion.checks, criterion.na, criterion.gap))) == 1
    assert bool(criterion.how) == bool(criterion.checks)
    for check in criterion.checks:
        assert check.removeprefix("gate:") in RULES or exists(check), check


@pytest.mark.parametrize(
    ("rules", "tests", "says"),
    [
        ({"name": {"checks": 5, "failed": 0}}, {f"{HERE}::*": "passed"}, "met"),
        ({"name": {"checks": 5, "failed": 1}}, {f"{HERE}::*": "passed"}, "gate:name failed 1 of 5 times"),
        ({"name": {"checks": 0, "failed": 0}}, {f"{HERE}::*": "passed"}, "gate:name was not run"),
        ({"name": {"checks": 5, "failed": 0}}, {}, f"{HERE}::*: not run"),
        ({"name": {"checks": 5, "failed": 0}}, {f"{HERE}::*": "skipped"}, f"{HERE}::*: skipped"),
    ],
)
def test_that_a_criterion_is_met_only_if_every_check_passed(
    rules: dict[str, dict[str, int]], tests: dict[str, str], says: str
) -> None:
    one = Criterion(id="1", name="One", level="A", how="So.", checks=("gate:name", f"{HERE}::*"))
    assert Evidence(gates={"rules": rules}, tests=tests).verdict(one) == says


def test_that_a_gate_proves_nothing_while_cases_were_left_out() -> None:
    rules = {"name": {"checks": 5, "failed": 0}}
    some = Evidence(gates={"rules": rules, "cases_run": 2, "cases_in_all": 108})
    every = Evidence(gates={"rules": rules, "cases_run": 108, "cases_in_all": 108})
    assert some.missing("gate:name") == "gate:name passed, but in 2 of 108 cases only"
    assert every.missing("gate:name") == ""


def test_that_a_test_that_is_gone_proves_nothing() -> None:
    gone = f"{HERE}::test_that_was_taken_away"
    one = Criterion(id="1", name="One", level="A", how="So.", checks=(gone,))
    assert Evidence(tests={gone: "passed"}).verdict(one) == f"{gone} does not exist"
    assert "no_such_file" in Evidence().missing("tests/no_such_file.py::*")


def test_that_a_criterion_without_checks_or_with_a_gap_is_not_met() -> None:
    assert Evidence().verdict(Criterion(id="1", name="One", level="A")) == "nothing tests it"
    assert Evidence().verdict(Criterion(id="1", name="One", level="A", gap="Not yet.")) == "Not yet."
    assert Evidence().verdict(Criterion(id="1", name="One", level="A", na="No film.")) == "does not apply"


def test_that_one_failed_case_of_a_test_is_a_failed_test() -> None:
    report = (
        '<testsuites><testsuite><testcase classname="tests.ui.test_keys" name="test_a[1]"/>'
        '<testcase classname="tests.ui.test_keys" name="test_a[2]"><failure/></testcase>'
        '<testcase classname="tests.ui.test_keys" name="test_b"/></testsuite></testsuites>'
    )
    found = outcomes(report)
    assert found["tests/ui/test_keys.py::test_a"] == {"passed", "failure"}
    assert found["tests/ui/test_keys.py::test_b"] == {"passed"}
    assert found["tests/ui/test_keys.py::*"] == {"passed", "failure"}


def test_that_what_is_not_met_is_said_before_the_tables() -> None:
    broken = Criterion(id="9.9.9", name="Broken", level="A", gap="It does not work.")
    known = [one for one in read_criteria() if one.id != "9.9.9"]
    said = statement([*known, broken], Evidence())
    assert said.index("**9.9.9 Broken** (A): It does not work.") < said.index("## WCAG 2.2, level A\n")
    assert "| A | 0 |" in said
