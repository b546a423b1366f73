"""Names of files and folders for a project: any laptop can make them, and they say only the label."""

from __future__ import annotations

import re
from hashlib import sha256

_CODE_LETTERS, _MOST = 6, 40


def plain_name(label: str, project_id: str) -> str:
    """Return a name made of the letters and numbers of a label and a short code of the project.

    2 projects may have the same label: the code keeps them apart. It says nothing about anybody.

    Args:
        label: what the group called the project.
        project_id: the project's own id; it stays when the label changes.
    """
    plain = "-".join(re.findall(r"\w+", label.casefold()))[:_MOST].strip("-")
    return f"{plain or 'project'}-{sha256(project_id.encode()).hexdigest()[:_CODE_LETTERS]}"
