"""Where things are kept on this laptop."""

from __future__ import annotations

import os
import re
from pathlib import Path

import platformdirs

NAME = "Co-production Desktop"


def data_folder() -> Path:
    """Return the folder that holds the projects. `COPROD_DATA` names another one."""
    given = os.environ.get("COPROD_DATA")
    return Path(given) if given else Path(platformdirs.user_data_dir(NAME, appauthor=False))


def papers_folder(label: str) -> Path:
    """Return the folder for a project's papers, by the label the group chose. `COPROD_PAPERS` names another one.

    Only letters and numbers of the label are used, so that the folder can be made on any laptop.
    """
    given = os.environ.get("COPROD_PAPERS")
    base = Path(given) if given else Path(platformdirs.user_documents_dir()) / "Co-production papers"
    plain = "-".join(re.findall(r"\w+", label.casefold()))[:40].strip("-")
    return base / (plain or "project")
