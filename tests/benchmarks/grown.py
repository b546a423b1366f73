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


def put_project(data: Path, people: int, answers: int) -> None:
    """Put the pretend project into a data folder, with this many people and answers in it."""
    sample = data / "sample.json"
    _carry_out(data, "sample", "--out", str(sample))
    document = json.loads(sample.read_text("utf-8"))
    grow(document.get("project", document), people, answers)
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


def _carry_out(data: Path, *words: str) -> None:
    command = [sys.executable, "-m", "coprod_desktop", *words]
    subprocess.run(command, env={**os.environ, "COPROD_DATA": str(data)}, check=True, capture_output=True)
