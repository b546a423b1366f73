"""Loads packs, and says everything that is wrong with one and where."""

from __future__ import annotations

from pathlib import Path

from coprod_desktop.content.checks import check_entry
from coprod_desktop.content.entries import Entry, entries
from coprod_desktop.content.files import MOST_SECTIONS, is_plain_file_name
from coprod_desktop.content.layout import MAY_BE_MISSING, PACK_FILE, PART_FILES, PackFile, SectionFile
from coprod_desktop.content.pointers import Pointer
from coprod_desktop.content.reading import Reading
from coprod_desktop.content.seeds import seed_lines
from coprod_desktop.content.together import check_together
from coprod_desktop.domain.errors import FileRefused
from coprod_desktop.domain.pack import Pack, Section
from coprod_desktop.resources import resources_folder


def core_pack_folder() -> Path:
    """Return the folder of the pack the program brings along."""
    return resources_folder() / "packs" / "core"


def load_pack(folder: Path) -> Pack:
    """Return the pack in `folder`.

    Raises:
        FileRefused: the first thing found wrong, with the file and the place.
    """
    outcome = _read(folder)
    if isinstance(outcome, Pack):
        return outcome
    raise outcome[0]


def check_pack(folder: Path) -> tuple[FileRefused, ...]:
    """Return everything found wrong with the pack in `folder`; nothing when it is fine to use.

    While a file cannot be read as what it should be, only such findings are returned: what the
    entries say to each other is looked at when every entry is there.
    """
    outcome = _read(folder)
    return () if isinstance(outcome, Pack) else outcome


def _read(folder: Path) -> Pack | tuple[FileRefused, ...]:
    reading = Reading(folder)
    head = reading.file(PACK_FILE, PackFile)
    named = head.sections[:MOST_SECTIONS] if head else ()
    names = tuple(dict.fromkeys(filter(is_plain_file_name, named)))
    sections = tuple(_section(file) for name in names if (file := reading.file(name, SectionFile)))
    parts = {
        part: getattr(reading.file(f"{part}.toml", kind), part, ())
        for part, kind in PART_FILES
        if part not in MAY_BE_MISSING or (folder / f"{part}.toml").exists()
    }
    if reading.findings or not head:
        return tuple(reading.findings)
    pack = Pack(
        id=head.id,
        version=head.version,
        title=head.title,
        author=head.author,
        language=head.language,
        sections=sections,
        **parts,
    )
    return _findings(head, names, pack) or pack


def _section(file: SectionFile) -> Section:
    head = file.section
    return Section(
        id=head.id,
        title=head.title,
        intro=head.intro,
        minutes=head.minutes,
        needs=head.needs,
        picture=head.picture,
        seeds=head.seeds,
        themes=file.themes,
    )


def _findings(head: PackFile, section_files: tuple[str, ...], pack: Pack) -> tuple[FileRefused, ...]:
    everything = (
        Entry(file=PACK_FILE, pointer=Pointer(), record=head),
        *entries(pack, section_files),
    )
    seed_ids = frozenset(line.id for line in seed_lines(core_pack_folder()))
    alone = [finding for entry in everything for finding in check_entry(entry, seed_ids)]
    return (*alone, *check_together(everything))
