"""What comes with the program: the core pack and the pretend project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.resources import resources_folder

if TYPE_CHECKING:
    from coprod_desktop.domain.pack import Pack
    from coprod_desktop.domain.project import Project


LOCK_WORDS = 4


def core_pack() -> Pack:
    """Load the pack that comes with the program.

    Raises:
        FileRefused: the pack is not sound.
    """
    from coprod_desktop.content.packs import load_pack

    return load_pack(resources_folder() / "packs" / "core")


def suggest_words(how_many: int = LOCK_WORDS) -> str:
    """Return some words by chance, to lock a project with. 4 of them are worth about 40 bits.

    Raises:
        FileNotFoundError: the program was installed without its list of words.
    """
    import secrets

    path = resources_folder() / "words" / "lock-words.txt"
    words = path.read_text("utf-8").split()
    return " ".join(secrets.choice(words) for _ in range(how_many))


def sample_project() -> Project:
    """Load the pretend project that comes with the program.

    Raises:
        FileRefused: the file is not sound.
    """
    from coprod_desktop.store.portable import read_json

    path = resources_folder() / "sample" / "brochure.json"
    return read_json(path.read_bytes(), path.name)
