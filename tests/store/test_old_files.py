"""A project's file of each version there ever was opens in this one, with every word that is in it (D6).

Each was written by the program as it was then, from `tests/fixtures`. `keep_version.py` adds the next.
"""

from __future__ import annotations

import json
import lzma
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory

from coprod_desktop.domain.history_check import is_whole
from coprod_desktop.domain.project import Project
from coprod_desktop.store import tables
from coprod_desktop.store.files import read_coprod
from coprod_desktop.store.migrate import LOCATION, _config
from coprod_desktop.store.plain import to_plain
from coprod_desktop.store.portable import read_json
from coprod_desktop.store.project_file import DATABASE
from coprod_desktop.store.projects import Shelf
from tests.store.keep_version import CIPHERS, COMMAND, FIXTURES, SUMS, VERSIONS, WORDS, cipher, sums
from tests.store.samples import ID

REVISIONS = sorted(
    script.revision for script in ScriptDirectory.from_config(_config(LOCATION)).walk_revisions()
)
NAMES = ("every-table", "pretend")
EACH = [(revision, name) for revision in sorted(path.name for path in VERSIONS.iterdir()) for name in NAMES]
each_old_file = pytest.mark.parametrize(("revision", "name"), EACH, ids=map("-".join, EACH))


def kept(revision: str, name: str) -> bytes:
    return lzma.decompress((VERSIONS / revision / f"{name}.xz").read_bytes())


def words_in(value: Any) -> Iterator[str]:
    """Give each text in plain values, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from words_in(part)


def missing(project: Project, written: bytes) -> list[str]:
    """Return the texts of a JSON document of that time that a project has less often."""
    then = Counter(word for word in words_in(json.loads(written)["project"]) if word)
    return sorted((then - Counter(words_in(to_plain(project)))).elements())


@each_old_file
def test_D6_that_a_file_of_each_version_opens_with_all_its_words(
    tmp_path: Path, revision: str, name: str
) -> None:
    path, written = tmp_path / "ours.coprod", kept(revision, f"{name}.json")
    path.write_bytes(before := kept(revision, f"{name}.coprod"))
    project = read_coprod(path)
    assert missing(project, written) == []
    assert path.read_bytes() == before
    then = read_json(written, "ours.json")
    assert then.chain_ends or is_whole(project), "files from before 0024 end where they were found to end"
    assert replace(then, chain_ends=project.chain_ends) == project


@each_old_file
def test_D6_that_a_project_of_each_version_is_carried_on_with(
    tmp_path: Path, revision: str, name: str
) -> None:
    written, shelf = kept(revision, f"{name}.json"), Shelf(tmp_path)
    folder = shelf.folder_of(read_json(written, "ours.json").id)
    folder.mkdir()
    (folder / DATABASE).write_bytes(kept(revision, f"{name}.coprod"))
    (label,) = shelf.labels()
    with shelf.open(label.id) as file:
        assert missing(file.project, written) == []
        file.save(changed := replace(file.project, name="Our new name"))
    with shelf.open(label.id) as file:
        assert file.project == changed
    copies = [path.name for path in folder.glob("copies/before-*")]
    assert copies == ([f"before-{revision}.db"] if revision != tables.REVISION else [])


def test_D6_that_a_locked_project_from_before_sticks_opens(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shutil.copytree(CIPHERS / "0007-folder", shelf.folder_of(ID))
    key = shelf.unlock(ID, WORDS)
    assert key
    with shelf.open(ID, key) as file:
        assert missing(file.project, kept("0007", "every-table.json")) == []


@pytest.mark.parametrize("path", sorted(CIPHERS.glob("*.coprod")), ids=lambda path: path.stem)
def test_D6_that_a_locked_file_of_each_cipher_opens(tmp_path: Path, path: Path) -> None:
    stick = Shelf(tmp_path).stick()
    carried = stick.read(path, WORDS)
    assert carried
    with stick.take_in(carried) as file:
        assert file.locked
        assert missing(file.project, kept(path.stem, "every-table.json")) == []


def test_that_every_version_has_its_kept_files() -> None:
    have = {path.name for path in VERSIONS.iterdir()}
    assert have == set(REVISIONS), f"run `{COMMAND}` at the version that is missing"
    assert REVISIONS[-1] == tables.REVISION
    for revision in have:
        found = {path.name for path in (VERSIONS / revision).iterdir()}
        assert found == {f"{name}.{kind}.xz" for name in NAMES for kind in ("coprod", "json")}


def test_that_the_cipher_of_today_has_its_kept_file() -> None:
    known = {path.stem for path in CIPHERS.glob("*.txt") if path.read_text("utf-8") == cipher()}
    assert known, f"run `{COMMAND}`"
    assert known <= {path.stem for path in CIPHERS.glob("*.coprod")}


def test_that_no_kept_file_was_written_again() -> None:
    assert sums() == SUMS.read_text("utf-8"), "kept files stay as they are for ever"
    assert sum(path.stat().st_size for path in FIXTURES.rglob("*")) < 3_000_000


def test_that_a_word_that_got_lost_would_be_seen(tmp_path: Path) -> None:
    path, written = tmp_path / "ours.coprod", kept("0001", "pretend.json")
    path.write_bytes(kept("0001", "pretend.coprod"))
    project = read_coprod(path)
    (first, *others) = project.people
    assert missing(replace(project, people=(replace(first, name="Somebody"), *others)), written) == [
        first.name
    ]
