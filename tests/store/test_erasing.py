"""What is taken out is gone from the file, byte by byte, and from earlier copies (I5, I7, R15)."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from coprod_desktop.domain.erasing import Wish, erase
from coprod_desktop.domain.project import Project
from coprod_desktop.store import erasing, project_file
from coprod_desktop.store.copies import copies_in
from coprod_desktop.store.engine import connect, engine_on
from coprod_desktop.store.erasing import clean_copies
from coprod_desktop.store.errors import Damaged, DiskFull
from coprod_desktop.store.openers import Slowness
from coprod_desktop.store.project_file import ProjectFile
from coprod_desktop.store.projects import Shelf
from coprod_desktop.store.rewriting import read_whole
from tests.store.raw_pages import decrypted
from tests.store.samples import ID, brochure, consent

SECRET = "Persimmon-Zeppelin"
IDS = count(1)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project_file, "SLOWNESS", Slowness(n=2**10))


def folder_of(tmp_path: Path) -> Path:
    return tmp_path / "shelf" / ID


def planted() -> Project:
    """Return the brochure with a secret in many places of one person, enough to fill pages."""
    project = brochure()
    sam = replace(project.people[0], offers=SECRET * 40)
    record = replace(consent("c9"), told=SECRET * 300, supporter=SECRET, link="")
    move = project.decision_moves[0]
    move = replace(move, id="e9", dissent=(replace(move.dissent[0], words=SECRET),))
    return replace(
        project,
        people=(sam, *project.people[1:]),
        consents=(*project.consents, record),
        decision_moves=(*project.decision_moves, move),
    )


def without_sam(project: Project) -> Project:
    wish = Wish(person=planted().people[0], words_too=True, name_too=True)
    return erase(project, wish, lambda: f"new{next(IDS)}")


def bytes_of(folder: Path, key: bytes = b"") -> bytes:
    """Return all bytes of a project's files, with its databases decrypted where they are locked."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            database = key and path.suffix == ".db" and path.stat().st_size
            found.append(decrypted(path, key) if database else path.read_bytes())
    return b"".join(found)


@pytest.mark.parametrize("words", ["", "tea bread milk"])
def test_i7_nothing_of_somebody_who_is_taken_out_is_left_in_any_byte(
    kept: Shelf, tmp_path: Path, words: str
) -> None:
    folder = folder_of(tmp_path)
    with kept.open(ID) as file:
        if words:
            file.lock(words)
        file.save(planted())
        file.make_copy("2026-01-02")
        file.settle()
        assert SECRET.encode() in bytes_of(folder, file._key)  # it would be found
        rest = without_sam(file.project)
        file.take_out(rest)
        file.clean_up(without_sam)
        key = file._key
        assert SECRET.encode() not in bytes_of(folder, key)
        assert file.project == rest
        assert [one.project.people[0].name for one in file.copies()] == ["Jo"]
    assert SECRET.encode() not in bytes_of(folder, key)
    with kept.open(ID, kept.unlock(ID, words) or b"" if words else b"") as file:
        assert file.project == rest


def test_that_it_is_zeros_and_a_new_file_that_take_it_out(
    kept: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without them the very same search finds it: so the search can fail."""
    monkeypatch.setattr(project_file, "write_anew", lambda _: None)
    with kept.open(ID) as file:
        file.save(planted())
        file._disconnect()
        settings = partial(connect, folder_of(tmp_path) / "project.db", journal="WAL")

        def careless() -> object:
            connection = settings()
            connection.execute("PRAGMA secure_delete = OFF").close()
            return connection

        file._engine = engine_on(careless)
        file.take_out(without_sam(file.project))
        file.clean_up(None)
    assert SECRET.encode() in bytes_of(folder_of(tmp_path))


def test_that_earlier_copies_stay_as_they_are_when_nobody_asks(kept: Shelf, tmp_path: Path) -> None:
    with kept.open(ID) as file:
        file.save(planted())
        file.make_copy("2026-01-02")
        file.take_out(without_sam(file.project))
        file.clean_up(None)
        assert file.copies()[0].project == planted()


def test_that_a_copy_that_cannot_be_read_is_thrown_away_and_one_without_them_stays(
    kept: Shelf, tmp_path: Path
) -> None:
    folder = folder_of(tmp_path) / "copies"
    with kept.open(ID) as file:
        file.make_copy("2026-01-02")
        file.save(planted())
        file.make_copy("2026-01-03")
        harmed = folder / "000009-2026-01-04.db"
        harmed.write_bytes(SECRET.encode() * 999)
        clean_copies(folder, b"", lambda project: project)
        assert not harmed.exists()
        assert len(copies_in(folder)) == 2
        assert file.copies()[0].project == planted()


def test_that_records_are_only_added_to_again_afterwards(kept: Shelf) -> None:
    with kept.open(ID) as file:
        file.save(planted())
        file.take_out(without_sam(file.project))
        with pytest.raises(ValueError, match="only be added to"):
            file.save(replace(file.project, consents=()))
        with pytest.raises(IntegrityError), file._engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM consent_record")


def test_that_what_cannot_be_stored_takes_nobody_out(kept: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise DiskFull

    with kept.open(ID) as file:
        before = file.project
        monkeypatch.setattr(erasing, "write_changes", full)
        with pytest.raises(DiskFull):
            file.take_out(without_sam(before))
        assert file.project == before
        with pytest.raises(IntegrityError), file._engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM consent_record")


def test_that_a_closed_file_is_left_alone(kept: Shelf) -> None:
    file = kept.open(ID)
    file.close()
    file.clean_up(None)
    with pytest.raises(ValueError, match="closed"):
        file.take_out(file.project)


def _of(file: ProjectFile, tmp_path: Path) -> Path:
    file.save(planted())
    file.make_copy("2026-01-02")
    return copies_in(folder_of(tmp_path) / "copies")[0]


def test_that_a_copy_that_was_written_wrong_takes_no_ones_place(
    kept: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with kept.open(ID) as file:
        copy = _of(file, tmp_path)
        before = copy.read_bytes()
        monkeypatch.setattr(erasing, "read_whole", lambda path, key: replace(read_whole(path, key), name="x"))
        with pytest.raises(Damaged):
            file.clean_up(without_sam)
        assert copy.read_bytes() == before
        assert [one.name for one in copy.parent.iterdir()] == [copy.name]


def test_that_a_full_disk_stops_it_and_no_copy_is_lost(
    kept: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull

    with kept.open(ID) as file:
        copy = _of(file, tmp_path)
        before = copy.read_bytes()
        monkeypatch.setattr(erasing, "read_older", full)
        with pytest.raises(DiskFull):
            file.clean_up(without_sam)
        assert copy.read_bytes() == before


def test_i5_a_whole_project_goes_with_its_copies_and_the_shelf_is_empty(kept: Shelf, tmp_path: Path) -> None:
    file = kept.open(ID)
    file.lock("tea bread milk")
    file.make_copy("2026-01-02")
    file.remove()
    assert kept.labels() == ()
    assert not folder_of(tmp_path).exists()
    file.remove()  # doing it again is fine
    file.close()
