"""Files from elsewhere are untrusted: nasty ones made by hand, and some of those `dev.py fuzz` makes."""

from __future__ import annotations

import os
import struct
import zlib
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3

from coprod_desktop.documents.signed_copies import clean
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.store import files
from coprod_desktop.store.errors import Damaged, NotAProject
from coprod_desktop.store.files import read_coprod, write_coprod
from coprod_desktop.store.portable import read_json
from coprod_desktop.store.projects import Shelf
from tests.fuzz import run
from tests.fuzz.run import fuzz, watched
from tests.fuzz.targets import SMALL, TARGETS, Target

INPUTS = int(os.environ.get("COPROD_INPUTS", "20000"))

NASTY_JSON = (
    b"",
    b"\xef\xbb\xbf",
    b"[" * 100_000,
    b'{"a":' * 100_000,
    b"9" * 1_000_000,
    b'{"format": "coprod-desktop project", "version": 1e400}',
    b'{"format": "coprod-desktop project", "version": NaN}',
    b'{"format": "coprod-desktop project", "version": 1, "version": 1}',
    b'{"format": "coprod-desktop project", "version": 1, "project": {"id": "../../x", "__class__": "os"}}',
    b'{"format": "coprod-desktop project", "version": 1, "project": {"id": "\\ud800"}}',
    b'{"format": "coprod-desktop project", "version": 1, "project": {"id": "a", "people": {}}}',
    b'{"$ref": "file:///etc/passwd"}',
    '{"format": "coprod-desktop project", "version": 1}'.encode("utf-16"),
)

HOSTILE_SCHEMAS = (
    # An endless row source, under the name of a table that is read.
    "DROP TABLE answer; CREATE VIEW answer AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) "
    "SELECT i id, '' reply FROM n",
    "CREATE VIEW other AS SELECT load_extension('/tmp/x.so')",
    "CREATE TRIGGER steal AFTER UPDATE ON project BEGIN DELETE FROM person; END",
    "CREATE TABLE big (id TEXT, words TEXT GENERATED ALWAYS AS (hex(zeroblob(500000000))))",
    "CREATE TABLE big (id TEXT, words TEXT AS (hex(zeroblob(500000000))))",
    "CREATE VIRTUAL TABLE f USING fts5(words)",
)


@pytest.mark.parametrize("target", TARGETS, ids=[target.name for target in TARGETS])
def test_that_harmed_files_are_read_or_refused_and_nothing_else(target: Target) -> None:
    fuzz(target, max(20, INPUTS * target.share // 1000))


@pytest.mark.parametrize("nasty", NASTY_JSON, ids=range(len(NASTY_JSON)))
def test_that_nasty_json_is_refused_calmly(nasty: bytes) -> None:
    with pytest.raises(CoprodError):
        read_json(nasty, "ours.json")


@pytest.mark.parametrize("schema", HOSTILE_SCHEMAS, ids=range(len(HOSTILE_SCHEMAS)))
def test_that_a_database_with_code_of_its_own_is_refused_before_any_row_is_read(
    tmp_path: Path, schema: str
) -> None:
    path = tmp_path / "ours.coprod"
    write_coprod(SMALL, path)
    with closing(sqlcipher3.connect(str(path))) as database:
        database.executescript(schema)
        database.commit()
    with pytest.raises(Damaged):
        read_coprod(path)


def test_that_a_harmed_name_in_the_tables_is_harm_and_no_crash(tmp_path: Path) -> None:
    path = tmp_path / "ours.coprod"
    write_coprod(SMALL, path)
    whole = path.read_bytes()
    name, made = b"tablesection_mark", b"CREATE TABLE section_mark"
    assert (whole.count(name), whole.count(made)) == (1, 1)
    harmed = whole.replace(name, b"table\xfe\xfection_mark").replace(made, b"CREATE TXBLE section_mark")
    path.write_bytes(harmed)  # SQLite's message quotes the name, which is no text
    with pytest.raises(Damaged):
        read_coprod(path)


def test_that_a_file_too_large_to_be_a_project_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_coprod(SMALL, tmp_path / "ours.coprod")
    monkeypatch.setattr(files, "LARGEST_FILE", 1000)
    with pytest.raises(NotAProject):
        read_coprod(tmp_path / "ours.coprod")


@pytest.mark.parametrize("id", ["../outside", "/etc/passwd", "..", "con", "a\\b", ".", "x" * 5000])
def test_that_no_id_leads_out_of_the_shelf(tmp_path: Path, id: str) -> None:
    folder = Shelf(tmp_path / "shelf").folder_of(id)
    assert folder.parent == tmp_path / "shelf"
    assert len(folder.name) == 32


def test_that_a_small_picture_that_unfolds_into_a_huge_one_is_refused() -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    size = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
    bomb = chunk(b"IHDR", size) + chunk(b"IDAT", zlib.compress(b"\0" * 100_000)) + chunk(b"IEND", b"")
    with pytest.raises(CoprodError):
        clean(b"\x89PNG\r\n\x1a\n" + bomb)


def test_that_a_crash_a_hang_and_a_write_outside_would_be_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(_folder: Path, _data: bytes) -> None:
        raise ZeroDivisionError

    def write_outside(_folder: Path, _data: bytes) -> None:
        Path("/dev/null").write_bytes(b"")

    for read in (crash, write_outside):
        with pytest.raises(AssertionError, match="x, input 0"):
            fuzz(Target("x", 1, lambda: (b"seed",), read), 1)
    monkeypatch.setattr(run, "LONGEST_SECONDS", -1.0)
    with pytest.raises(AssertionError, match="x, input 0"):
        fuzz(Target("x", 1, lambda: (b"seed",), lambda *_: None), 1)
    with watched() as folder:
        (folder / "inside").write_bytes(b"")
    assert not run.WATCH.seen
