"""Projects, kept as data, that show exactly the signals they should and no others (feature X05)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from coprod_desktop.domain.project import Project
from coprod_desktop.domain.saying import Signal, signals
from coprod_desktop.store.plain import reader_of

PROJECTS: dict[str, dict[str, Any]] = json.loads(
    (Path(__file__).parent / "signal_projects.json").read_text(encoding="utf-8")
)
HEALTHY: dict[str, Any] = {
    "id": "p",
    "people": [
        {"id": "sam", "name": "Sam", "staff": "no"},
        {"id": "dee", "name": "Dee", "staff": "no"},
        {"id": "jo", "name": "Jo", "staff": "yes"},
    ],
    "answers": [{"id": "about.payment", "words": "£20 a session"}],
    "limits": [
        {"id": "o", "what": "The words", "column": "ours"},
        {"id": "f", "what": "The logo", "column": "fixed", "set_by": "The council"},
    ],
    "roles": [
        {"id": "s1", "signs_off": "yes", "sign_off": {"who": "Jo", "on_what": "The design"}},
        {"id": "s2", "signs_off": "yes", "sign_off": {"who": "sam", "on_what": "The words"}},
    ],
    "sessions": [{"id": "s1", "day": "1 March 2027", "feedback": "yes"}],
}


@pytest.mark.parametrize("name", PROJECTS)
def test_X05_a_project_shows_the_signals_it_should_and_no_others(name: str) -> None:
    told = PROJECTS[name]
    project: Project = reader_of(Project)({**HEALTHY, **told.get("change", {})})
    assert list(signals(project)) == told["shows"]


def test_that_every_signal_is_shown_by_a_project_that_shows_little_else() -> None:
    assert {signal for told in PROJECTS.values() for signal in told["shows"]} == set(Signal)
    assert max(len(told["shows"]) for told in PROJECTS.values()) == 2
    assert len(PROJECTS) >= 12
