"""The program as other programs get it: every page is sound, and every control can be worked from there."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from coprod_desktop.domain.pack import Kind
from coprod_desktop.shipped import core_pack
from tests.speech.desktop import Desktop, SetUpStuck
from tests.speech.listener import program_command, program_env
from tests.speech.playing import ROOT, skip_where_nothing_can_be_heard, take_in_the_sample

PIECES = ("people", "limits", "roles", "actions")


def routes() -> dict[str, list[str]]:
    """Return how to get to each page that is looked at, each from where the last one ended."""
    going: dict[str, list[str]] = {"home": [], "start": ["start"], "comfort": ["back", "comfort"]}
    going["help"] = ["back", "help"]
    going["map"] = ["back", "sample"]
    for kind in Kind:
        section, theme, question = next(
            (section.id, theme.id, question.id)
            for section in core_pack().sections
            for theme in section.themes
            for question in theme.questions
            if question.kind is kind and not question.note
        )
        going[f"question: {kind}"] = ["map", f"piece/{section}", f"check/{theme}", f"change/{question}"]
    for piece in PIECES:
        going[piece] = ["map", f"piece/{piece}"]
    going["person"] = ["map", "piece/people", "open/person-amina"]
    going["role"] = ["map", "piece/roles", "open/role-co-ordinator"]
    going["limit"] = ["map", "piece/limits", "open/limit-sign-off"]
    going["agreements"] = ["map", "piece/agreements"]
    going["own choices"] = ["map", "piece/consent"]
    going["cover"] = ["pass/person-tomasz"]
    going["told"] = ["start", "go-on"]
    going["choice"] = ["continue"] * 4
    return going


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[str]]:
    """Look at every page, and return what was found on each."""
    skip_where_nothing_can_be_heard()
    for attempt in range(2):
        try:
            return _audit(tmp_path_factory.mktemp(f"audit{attempt}"))
        except SetUpStuck:
            if attempt:
                raise
    raise AssertionError


def _audit(folder: Path) -> Mapping[str, list[str]]:
    data = folder / "data"
    data.mkdir()
    take_in_the_sample(data)
    with Desktop(400) as desktop:
        env = {"COPROD_DATA": str(data), "COPROD_PAPERS": str(folder / "papers")}
        program = desktop.spawn("program", program_command(), program_env(desktop, env))
        title = ("xdotool", "getactivewindow", "getwindowname")
        desktop.wait("program", lambda: desktop.say_to(*title).returncode == 0, "its window", 40)
        done = subprocess.run(
            ["/usr/bin/python3", "-m", "tests.speech.outside.audit", str(program.pid)],
            input=json.dumps(routes()),
            cwd=ROOT,
            env={**desktop.env, "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            check=False,
            timeout=350,
        )
    if done.returncode:
        raise SetUpStuck(done.stderr)
    result: dict[str, list[str]] = json.loads(done.stdout)
    return result


@pytest.mark.slow
@pytest.mark.parametrize("page", routes())
def test_that_a_page_is_sound_and_its_controls_work_from_outside(
    page: str, found: Mapping[str, list[str]]
) -> None:
    assert found[page] == []
