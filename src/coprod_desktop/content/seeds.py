"""The lines of the source text everything in the program serves."""

from __future__ import annotations

from pathlib import Path

from coprod_desktop.content.layout import SEEDS_FILE, SeedLine, SeedsFile
from coprod_desktop.content.reading import Reading


def seed_lines(folder: Path) -> tuple[SeedLine, ...]:
    """Return the lines listed in `folder`, in the order of the source text.

    Raises:
        FileRefused: the list is missing or not as it should be.
    """
    reading = Reading(folder)
    file = reading.file(SEEDS_FILE, SeedsFile)
    if file is None:
        raise reading.findings[0]
    return file.seeds
