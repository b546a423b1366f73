"""Where things are kept on this laptop."""

from __future__ import annotations

import os
import re
from hashlib import sha256
from pathlib import Path

import platformdirs

NAME = "Co-production Desktop"

_CODE_LETTERS = 6


def data_folder() -> Path:
    """Return the folder that holds the projects. `COPROD_DATA` names another one."""
    given = os.environ.get("COPROD_DATA")
    return Path(given) if given else Path(platformdirs.user_data_dir(NAME, appauthor=False))


def papers_folder(label: str, project_id: str) -> Path:
    """Return the folder for a project's papers.

    2 projects may have the same label, and their papers the same names: a short code of the project keeps
    them apart. Only letters and numbers of the label are used, so that any laptop can make the folder.

    Args:
        label: what the group called the project.
        project_id: the project's own id; it stays when the label changes, and says nothing about anybody.

    `COPROD_PAPERS` names another folder that holds it.
    """
    given = os.environ.get("COPROD_PAPERS")
    base = Path(given) if given else Path(platformdirs.user_documents_dir()) / "Co-production papers"
    plain = "-".join(re.findall(r"\w+", label.casefold()))[:40].strip("-")
    return base / f"{plain or 'project'}-{sha256(project_id.encode()).hexdigest()[:_CODE_LETTERS]}"
