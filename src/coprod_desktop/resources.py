"""Finds `resources/`: packs, fonts, pictures, the sample and the schema."""

from __future__ import annotations

from pathlib import Path


def resources_folder() -> Path:
    """Return the folder that holds the program's resources, in a wheel or in a checkout.

    Raises:
        FileNotFoundError: the program was installed without them.
    """
    here = Path(__file__).resolve().parent
    for folder in (here / "resources", here.parent.parent / "resources"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError("Install the program again. Its resources folder is missing.")
