"""Grown projects: the pretend project with more people and more answers, through the open JSON format."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import cycle
from pathlib import Path
from typing import Any

from coprod_desktop.content.packs import core_pack_folder, load_pack

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
