"""Grown projects: the pretend project with more people and more answers, through the open JSON format."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from typing import Any

from coprod_desktop.content.packs import core_pack_folder, load_pack
from coprod_desktop.domain import chain
from coprod_desktop.shipped import sample_project
from coprod_desktop.store.portable import read_json, write_json

ANSWER = "What somebody said, at about the length people say it. " * 4


def put_project(data: Path, people: int, answers: int, tasks: int = 0, ideas: int = 0) -> None:
    """Put the pretend project into a data folder, with this many people, answers, tasks and ideas in it."""
    sample = data / "sample.json"
    _carry_out(data, "sample", "--out", str(sample))
    document = json.loads(sample.read_text("utf-8"))
    project = document.get("project", document)
    grow(project, people, answers)
    give_tasks(project, tasks, ideas)
    sample.write_text(json.dumps(document), "utf-8")
    _carry_out(data, "import", str(sample))


def put_whole_group(data: Path, people: int, answers: int) -> None:
    """Put a project into a data folder in which each of so many people has roles and a record of choices."""
    document = json.loads(write_json(sample_project()))
    grow(document.get("project", document), people, answers)
    project = read_json(json.dumps(document).encode(), "sample.json")
    holdings, consents = list(project.holdings), project.consents
    for person, holding, consent in zip(
        project.people, cycle(project.holdings), cycle(project.consents), strict=False
    ):
        if not any(one.person == person.id for one in project.holdings):
            holdings.append(replace(holding, id=f"holding-{person.id}", person=person.id))
        if not any(one.person == person.id for one in project.consents):
            own = replace(consent, id=f"consent-{person.id}", person=person.id, person_name=person.name)
            consents = chain.add(consents, replace(own, link=""))
    whole = replace(project, holdings=tuple(holdings), consents=consents)
    (data / "sample.json").write_bytes(write_json(whole))
    _carry_out(data, "import", str(data / "sample.json"))


def grow(project: dict[str, Any], people: int, answers: int) -> None:
    """Add people, and questions of the group's own with their answers, until there are so many.

    The project stands at the first question afterwards.
    """
    for number in range(len(project["people"]), people):
        project["people"].append({"id": f"person-{number}", "name": f"Person {number}"})
    themes = [theme for section in load_pack(core_pack_folder()).sections for theme in section.themes]
    for number, theme in zip(range(len(project["answers"]), answers), cycle(themes), strict=False):
        own = f"own-{number}"
        project["own_questions"].append({"id": own, "theme": theme.id, "words": f"Question {number}?"})
        project["answers"].append({"id": own, "words": ANSWER})
    project["place"] = {"screen": "question", "item": themes[0].questions[0].id}


def give_tasks(project: dict[str, Any], tasks: int, ideas: int) -> None:
    """Add actions with cover, and ideas, until there are so many; one person in four is away."""
    people = [person["id"] for person in project["people"]]
    for number in range(len(project["actions"]), tasks):
        owner, cover = people[number % len(people)], people[(number + 1) % len(people)]
        action = f"action-{number}"
        day = f"{number % 28 + 1} March 2027"
        project["actions"].append(
            {"id": action, "what": f"{number}. {ANSWER}", "owner": owner, "by_when": day}
        )
        plan = {
            "id": f"{action}.{owner}",
            "task": action,
            "owner": owner,
            "choice": "person",
            "person": cover,
        }
        project["cover_plans"].append(plan)
    for number in range(len(project["ideas"]), ideas):
        project["ideas"].append({"id": f"idea-{number}", "words": f"{number}. {ANSWER}"})
    if tasks:
        project["away"] = [{"id": person, "until": ""} for person in people[::4]]


def _carry_out(data: Path, *words: str) -> None:
    command = [sys.executable, "-m", "coprod_desktop", *words]
    subprocess.run(command, env={**os.environ, "COPROD_DATA": str(data)}, check=True, capture_output=True)
