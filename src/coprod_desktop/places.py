"""Where things are kept on this laptop."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from coprod_desktop.domain.file_names import plain_name

NAME = "Co-production Desktop"


def data_folder() -> Path:
    """Return the folder that holds the projects. `COPROD_DATA` names another one."""
    given = os.environ.get("COPROD_DATA")
    return Path(given) if given else Path(platformdirs.user_data_dir(NAME, appauthor=False))


def papers_folder(label: str, project_id: str) -> Path:
    """Return the folder for a project's papers.

    Args:
        label: what the group called the project.
        project_id: the project's own id; it stays when the label changes, and says nothing about anybody.

    `COPROD_PAPERS` names another folder that holds it.
    """
    given = os.environ.get("COPROD_PAPERS")
    base = Path(given) if given else Path(platformdirs.user_documents_dir()) / "Co-production papers"
    return base / plain_name(label, project_id)
