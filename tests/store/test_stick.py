"""One file on a stick: written, never over another; opened on another laptop exactly as it was left."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.place import Place
from coprod_desktop.store import files, project_file, stick
from coprod_desktop.store.engine import connect, engine_on
from coprod_desktop.store.errors import (
    AlreadyHere,
    CannotReach,
    Damaged,
    DiskFull,
    LockedFile,
    NewerFile,
    NotAProject,
    StoreError,
)
from coprod_desktop.store.files import LOCKED, read_coprod
from coprod_desktop.store.openers import Slowness
from coprod_desktop.store.projects import Shelf
from coprod_desktop.store.stick import Stick
from tests.store.samples import ID, brochure

WORDS = "tea bread milk"
SECRET = "Persimmon-Zeppelin"
THERE = Place(screen="question", item="about.goal")


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project_file, "SLOWNESS", Slowness(n=2**10))


@pytest.fixture
def elsewhere(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "elsewhere")


def written(shelf: Shelf, folder: Path, words: str = "") -> tuple[Path, str]:
    """Change the project, write it on a stick, and return the file and the numbers of its spare key."""
    folder.mkdir(exist_ok=True)
    with shelf.open(ID) as file:
        numbers = file.lock(words) if words else ""
        file.save(replace(file.project, place=THERE, answers=(Answer(id="about.goal", words=SECRET),)))
        return file.carry(folder, "ours"), numbers


@pytest.mark.parametrize("words", ["", WORDS])
def test_K1_that_a_project_goes_on_elsewhere_exactly_where_it_was(
    kept: Shelf, elsewhere: Shelf, tmp_path: Path, words: str
) -> None:
    path, _ = written(kept, tmp_path / "stick", words)
    assert path.name == "ours.coprod"
    there = Stick(elsewhere)
    assert there.is_locked(path) is bool(words)
    carried = there.read(path, words)
    assert carried is not None
    with there.take_in(carried) as file:
        assert file.project.place == THERE
        assert file.project.answers[0].words == SECRET
        assert file.locked is bool(words)
        file.save(replace(file.project, name="There"))
    assert [(label.name, label.locked) for label in elsewhere.labels()] == [("There", bool(words))]
    key = elsewhere.unlock(ID, words) if words else b""
    assert key is not None
    elsewhere.open(ID, key).close()
    with pytest.raises(AlreadyHere):
        there.take_in(carried)


def test_that_a_locked_file_opens_with_its_words_or_its_spare_key_and_hides_the_rest(
    kept: Shelf, elsewhere: Shelf, tmp_path: Path
) -> None:
    path, numbers = written(kept, tmp_path / "stick", WORDS)
    assert SECRET.encode() not in path.read_bytes()
    there = Stick(elsewhere)
    assert there.read(path, "tea bread") is None
    by_sheet, by_words = there.read(path, numbers), there.read(path, WORDS.upper())
    assert by_sheet == by_words
    with pytest.raises(LockedFile):
        read_coprod(path)


@pytest.mark.parametrize("words", ["", WORDS])
def test_K1_that_both_can_be_kept_side_by_side(kept: Shelf, tmp_path: Path, words: str) -> None:
    path, _ = written(kept, tmp_path / "stick", words)
    here = Stick(kept)
    carried = here.read(path, words)
    assert carried is not None
    with here.take_in(carried, "b" * 32, "Ours (from a stick)") as beside:
        assert beside.project == replace(carried.project, id="b" * 32, name="Ours (from a stick)")
    assert {label.name for label in kept.labels()} == {"The brochure", "Ours (from a stick)"}
    key = kept.unlock("b" * 32, words) if words else b""
    assert key is not None
    kept.open("b" * 32, key).close()


def test_that_nothing_on_a_stick_is_written_over(kept: Shelf, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "ours.coprod").write_bytes(b"something of theirs")
    with kept.open(ID) as file:
        assert [file.carry(folder, "ours").name for _ in range(2)] == ["ours-2.coprod", "ours-3.coprod"]
    assert (folder / "ours.coprod").read_bytes() == b"something of theirs"


def test_that_a_stick_that_is_full_is_said_and_holds_no_half_file(
    kept: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "stick").mkdir()

    def full(*_: object) -> None:
        raise OSError(28, "full")

    with kept.open(ID) as file:
        file.lock(WORDS)
        monkeypatch.setattr(stick, "put_in_place", full)
        with pytest.raises(DiskFull):
            file.carry(tmp_path / "stick", "ours")
    assert list((tmp_path / "stick").iterdir()) == []


@pytest.mark.parametrize("words", ["", WORDS])
def test_that_links_on_a_stick_lead_nowhere_else(kept: Shelf, tmp_path: Path, words: str) -> None:
    folder, theirs = tmp_path / "stick", tmp_path / "theirs"
    folder.mkdir()
    theirs.write_bytes(b"a file of theirs")
    for name in ("ours.coprod.part", "ours.db.part"):
        (folder / name).symlink_to(theirs)
    with kept.open(ID) as file:
        if words:
            file.lock(words)
        path = file.carry(folder, "ours")
    assert theirs.read_bytes() == b"a file of theirs"
    assert path.is_file()
    assert not path.is_symlink()


def test_that_a_locked_project_is_carried_while_the_laptops_disk_cannot_be_read(
    kept: Shelf, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with kept.open(ID) as file:
        file.lock(WORDS)
    key = kept.unlock(ID, WORDS)
    with kept.open(ID, key or b"") as file:
        for record in kept.folder_of(ID).glob("keys*.json"):
            record.unlink()
        numbers = file.new_sheet()
        for record in kept.folder_of(ID).glob("keys*.json"):
            record.unlink()
        path = file.carry(stick, "ours")
    for secret in (WORDS, numbers):
        carried = Stick(kept).read(path, secret)
        assert carried is not None
        assert carried.project == brochure()


@pytest.mark.parametrize("words", ["", WORDS])
def test_that_a_stick_that_gives_back_something_else_is_said_to_be_at_fault_and_not_the_project(
    kept: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    def other(*_: object) -> None:
        raise Damaged

    with kept.open(ID) as file:
        if words:
            file.lock(words)
        monkeypatch.setattr(project_file, "read_whole", other)
        monkeypatch.setattr(stick, "write_coprod", other)
        with pytest.raises(CannotReach):
            file.carry(tmp_path, "ours")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes in folders")
def test_that_a_pipe_in_the_place_of_a_file_is_no_project(kept: Shelf, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ours.coprod")
    with pytest.raises(NotAProject):
        Stick(kept).is_locked(tmp_path / "ours.coprod")


@pytest.mark.parametrize("words", ["", WORDS])
def test_that_a_stick_that_went_while_its_file_was_read_is_not_told_as_harm(
    kept: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    path, _ = written(kept, tmp_path / "stick", words)

    def half_read(*_: object) -> None:
        path.unlink()
        raise Damaged

    for module in (files, stick):
        monkeypatch.setattr(module, "check_whole", half_read)
    with pytest.raises(CannotReach):
        Stick(kept).read(path, words)


def test_that_a_database_in_the_clear_is_never_written_as_a_locked_one(kept: Shelf, tmp_path: Path) -> None:
    with kept.open(ID) as file:
        file.lock(WORDS)
        record = file.snapshot(tmp_path / "x.db", file.project)
    (tmp_path / "plain.db").write_bytes(b"SQLite format 3\0 and the rest")
    with pytest.raises(Damaged):
        stick.write_locked(tmp_path / "ours.coprod", record, tmp_path / "plain.db")
    assert not list(tmp_path.glob("ours*"))


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda whole: whole[:-5000], Damaged),
        (lambda whole: whole[: len(LOCKED) + 100], Damaged),
        (lambda whole: whole[:-100] + b"x" * 100, Damaged),
        (lambda whole: whole.replace(b'"r": 8', b'"r": 9'), Damaged),
        (lambda whole: whole.replace(b"locked 1\n", b"locked 2\n"), NewerFile),
        (lambda whole: b"PK" + whole, NotAProject),
        (lambda _: b"", NotAProject),
    ],
)
def test_that_a_harmed_file_is_told_from_wrong_words_and_takes_nothing_in(
    kept: Shelf, elsewhere: Shelf, tmp_path: Path, harm: object, said: type[StoreError]
) -> None:
    path, _ = written(kept, tmp_path / "stick", WORDS)
    path.write_bytes(harm(path.read_bytes()))  # type: ignore[operator]
    with pytest.raises(said):
        Stick(elsewhere).read(path, WORDS)
    assert elsewhere.labels() == ()


def test_that_a_database_of_another_program_is_no_project(
    kept: Shelf, elsewhere: Shelf, tmp_path: Path
) -> None:
    with kept.open(ID) as file:
        file.lock(WORDS)
        key = file._key
        record = file.snapshot(snapshot := tmp_path / "x.db", file.project)
    engine = engine_on(partial(connect, snapshot, key=key))
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA application_id = 7")
    engine.dispose()
    stick.write_locked(tmp_path / "other.coprod", record, snapshot)
    with pytest.raises(Damaged):
        Stick(elsewhere).read(tmp_path / "other.coprod", WORDS)


def test_that_a_file_too_large_or_changed_since_it_was_looked_into_is_refused(
    kept: Shelf, elsewhere: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, _ = written(kept, tmp_path / "stick", WORDS)
    there = Stick(elsewhere)
    carried = there.read(path, WORDS)
    assert carried is not None
    with pytest.raises(Damaged):
        there.take_in(replace(carried, project=brochure("c" * 32)))
    assert elsewhere.labels() == ()
    monkeypatch.setattr(files, "LARGEST_FILE", 1000)
    with pytest.raises(NotAProject):
        there.read(path, WORDS)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such bits on files")
def test_that_a_file_is_only_read(kept: Shelf, elsewhere: Shelf, tmp_path: Path) -> None:
    path, _ = written(kept, tmp_path / "stick", WORDS)
    before = path.read_bytes()
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        assert Stick(elsewhere).read(path, WORDS) is not None
    finally:
        path.parent.chmod(0o755)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == ["ours.coprod"]
