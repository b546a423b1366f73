"""Where things are kept on this laptop."""

from __future__ import annotations

import os
import re
from pathlib import Path

import platformdirs

NAME = "Co-production Desktop"

# Windows keeps these names for devices: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)\d")


def data_folder() -> Path:
    """Return the folder that holds the projects. `COPROD_DATA` names another one."""
    given = os.environ.get("COPROD_DATA")
    return Path(given) if given else Path(platformdirs.user_data_dir(NAME, appauthor=False))


def papers_folder(label: str) -> Path:
    """Return the folder for a project's papers, by the label the group chose.

    `COPROD_PAPERS` names another folder that holds it.
    Only letters and numbers of the label are used, so that the folder can be made on any laptop.
    """
    given = os.environ.get("COPROD_PAPERS")
    base = Path(given) if given else Path(platformdirs.user_documents_dir()) / "Co-production papers"
    plain = "-".join(re.findall(r"\w+", label.casefold()))[:40].strip("-")
    return base / (f"{plain}-project" if _DEVICE.fullmatch(plain) else plain or "project")
