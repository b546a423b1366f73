"""Saving: only what changed is written, and what is stored is always known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3
from sqlalchemy.exc import DBAPIError, IntegrityError

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.place import Place
from coprod_desktop.domain.project import ONLY_ADDED_TO, Project
from coprod_desktop.store import project_file
from coprod_desktop.store.errors import CannotReach, DiskFull, StoreError
from coprod_desktop.store.labels import label_of
from coprod_desktop.store.mapping import write_changes
from coprod_desktop.store.project_file import ProjectFile
from coprod_desktop.store.projects import Shelf
from tests.store.samples import ID, agreement, brochure, consent


@pytest.fixture
def file(kept: Shelf) -> Iterator[ProjectFile]:
    with kept.open(ID) as opened:
        yield opened


def reopened(file: ProjectFile, shelf: Shelf) -> Project:
    file.close()
    with shelf.open(ID) as again:
        return again.project


def written(file: ProjectFile) -> list[str]:
    """Return a list that gathers the beginning of each statement, once for each row it is run for."""
    statements: list[str] = []

    def note(sql: str) -> None:
        statements.append(" ".join(sql.replace('"', "").split()[:3]))

    driver: Any = file._connection()
    driver.set_trace_callback(note)
    return statements


Change = Callable[[Project], Project]


def _only_added_to(project: Project) -> dict[str, Any]:
    return {name: getattr(project, name) for name in ONLY_ADDED_TO}


CHANGES: dict[str, Change] = {
    "nothing": lambda p: p,
    "the place": lambda p: replace(p, place=Place(screen="home")),
    "the name": lambda p: replace(p, name="Another", pretend=True),
    "one answer": lambda p: replace(p, answers=(replace(p.answers[0], words="New"), p.answers[1])),
    "one more answer": lambda p: replace(p, answers=(*p.answers, Answer(id="q3"))),
    "the first taken out": lambda p: replace(p, actions=p.actions[1:]),
    "the last put first": lambda p: replace(p, actions=(p.actions[-1], *p.actions[:-1])),
    "the first and the third": lambda p: replace(
        p, actions=(replace(p.actions[0], what="New"), p.actions[1], replace(p.actions[2], what="New"))
    ),
    "one put between": lambda p: replace(p, actions=(p.actions[0], Action(id="new"), *p.actions[1:])),
    "moved and changed": lambda p: replace(p, people=(replace(p.people[1], name="Jo B"), p.people[0])),
    "all taken out": lambda p: Project(id=ID, **_only_added_to(p)),
    "a person out, before the role they hold": lambda p: replace(
        p, people=p.people[1:], holdings=(), actions=()
    ),
    "one more consent and agreement": lambda p: replace(
        p, consents=(*p.consents, consent("k2")), agreements=(*p.agreements, agreement("g2"))
    ),
    "an equal consent in a new object": lambda p: replace(p, consents=(consent("k1"),)),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_that_a_change_is_there_after_opening_again(file: ProjectFile, kept: Shelf, change: Change) -> None:
    new = change(file.project)
    file.save(new)
    assert file.project is new
    assert reopened(file, kept) == new


def test_that_one_answer_among_many_writes_one_row(file: ProjectFile) -> None:
    many = tuple(Answer(id=f"m{number}") for number in range(2000))
    file.save(replace(file.project, answers=many))
    statements = written(file)
    changed = (*many[:7], replace(many[7], words="New"), *many[8:])
    file.save(replace(file.project, answers=changed, changed_at="later"))
    assert statements == ["BEGIN IMMEDIATE", "UPDATE project SET", "UPDATE answer SET", "COMMIT"]


def test_that_only_the_columns_that_changed_are_written(file: ProjectFile) -> None:
    statements: list[str] = []
    file._connection().set_trace_callback(statements.append)
    first, second = file.project.answers
    file.save(replace(file.project, changed_at="later", answers=(replace(first, words="New"), second)))
    assert statements[1].startswith('UPDATE "project" SET "changed_at" = \'later\' WHERE')
    assert statements[2].startswith('UPDATE "answer" SET "words" = \'New\' WHERE')
    assert len(statements) == 4


def test_that_one_answer_among_many_writes_its_page_and_the_projects_and_no_index(
    file: ProjectFile, tmp_path: Path
) -> None:
    many = tuple(Answer(id=f"m{number}", words="A few words") for number in range(2000))
    file.save(replace(file.project, answers=many))
    (log,) = tmp_path.rglob("project.db-wal")
    before = log.stat().st_size
    changed = (*many[:7], replace(many[7], words="Other words"), *many[8:])
    file.save(replace(file.project, answers=changed, changed_at="later"))
    page, head = 4096, 24  # https://www.sqlite.org/fileformat.html, 4.1
    assert log.stat().st_size - before == 2 * (page + head)


def test_that_of_rows_that_only_moved_nothing_but_their_place_is_written(file: ProjectFile) -> None:
    statements = written(file)
    file.save(replace(file.project, actions=file.project.actions[1:]))
    assert statements[1:] == ["DELETE FROM action", *["UPDATE action SET"] * 3, "COMMIT"]


def test_that_text_no_file_can_hold_is_kept_as_far_as_it_can_be(file: ProjectFile, kept: Shelf) -> None:
    file.save(replace(file.project, answers=(Answer(id="q1", words="a\0b \ud83d \ud83d\ude42 c"),)))
    assert reopened(file, kept).answers[0].words == "a\ufffdb \ufffd 🙂 c"


def test_that_ten_thousand_characters_are_kept(file: ProjectFile, kept: Shelf) -> None:
    file.save(replace(file.project, answers=(Answer(id="q1", words="é" * 10_000),)))
    assert reopened(file, kept).answers[0].words == "é" * 10_000


@pytest.mark.parametrize(
    "change",
    [
        lambda p: replace(p, consents=()),
        lambda p: replace(p, consents=(replace(p.consents[0], shared=True),)),
        lambda p: replace(p, consents=(consent("k0"), *p.consents)),
        lambda p: replace(p, limit_moves=()),
        lambda p: replace(p, decision_moves=()),
        lambda p: replace(p, private_checks=()),
        lambda p: replace(p, agreement_answers=()),
        lambda p: replace(p, cover_log=()),
        lambda p: replace(p, cover_log=(replace(p.cover_log[0], to="sam"),)),
        lambda p: replace(p, agreements=()),
        lambda p: replace(p, agreements=(replace(p.agreements[0], number=2),)),
    ],
)
def test_that_a_consent_or_an_agreement_can_only_be_added(
    file: ProjectFile, kept: Shelf, change: Change
) -> None:
    with pytest.raises(ValueError, match="only be added to"):
        file.save(change(file.project))
    assert reopened(file, kept) == brochure()


@pytest.mark.parametrize(
    "table",
    [
        "consent_record",
        "agreement_version",
        "decision_move",
        "private_check",
        "cover_line",
        "agreement_answer",
    ],
)
@pytest.mark.parametrize("sql", ["UPDATE {} SET made_at = ''", "DELETE FROM {}"])
def test_that_the_database_itself_refuses_to_change_what_is_kept_for_good(
    file: ProjectFile, table: str, sql: str
) -> None:
    with file._engine.begin() as connection, pytest.raises(IntegrityError, match="append-only"):
        connection.exec_driver_sql(sql.format(table))


@pytest.mark.parametrize(
    "change",
    [
        lambda p: replace(p, people=()),
        lambda p: replace(p, actions=(Action(id="r", owner="nobody"),)),
        lambda p: replace(p, people=(*p.people, Person(id="sam"))),
    ],
)
def test_that_records_that_do_not_fit_together_are_a_fault_and_store_nothing(
    file: ProjectFile, kept: Shelf, change: Change
) -> None:
    with pytest.raises(sqlcipher3.IntegrityError):
        file.save(replace(change(file.project), name="Half"))
    assert file.project == brochure()
    file.save(replace(file.project, name="Whole"))
    assert reopened(file, kept).name == "Whole"


def test_that_what_was_written_is_in_no_message(file: ProjectFile) -> None:
    with pytest.raises(sqlcipher3.IntegrityError) as raised:
        file.save(replace(file.project, people=(*file.project.people, Person(id="sam", name="Secret"))))
    assert "Secret" not in str(raised.value)


def test_that_another_project_or_a_closed_file_is_a_fault(file: ProjectFile) -> None:
    with pytest.raises(ValueError, match="another project"):
        file.save(replace(file.project, id="other"))
    file.close()
    file.close()
    with pytest.raises(ValueError, match="closed"):
        file.save(file.project)


class DriverFailure(Exception):
    def __init__(self, code: int) -> None:
        self.sqlite_errorcode = code


def failing(code: int, *, after_writing: bool, times: int = 1) -> Callable[..., None]:
    """Return a way to write changes that meets a failure of the driver, `times` times."""
    left = [times]

    def write(connection: Any, old: Project, new: Project) -> None:
        if not left[0]:
            return write_changes(connection, old, new)
        left[0] -= 1
        if after_writing:
            write_changes(connection, old, new)
            connection.commit()
        raise DBAPIError("INSERT", {}, DriverFailure(code))

    return write


def test_that_after_a_failed_save_the_project_is_what_was_stored_before(
    file: ProjectFile, kept: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project_file, "write_changes", failing(13, after_writing=False))
    new = replace(file.project, name="New")
    with pytest.raises(DiskFull):
        file.save(new)
    assert file.project == brochure()
    file.save(new)
    assert reopened(file, kept) == new


def test_that_a_failed_save_that_did_reach_the_disk_is_noticed(
    file: ProjectFile, kept: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = replace(file.project, name="New", actions=file.project.actions[1:])

    def write(connection: Any, old: Project, _new: Project) -> None:
        write_changes(connection, old, new)
        connection.execute("COMMIT")
        raise DBAPIError("COMMIT", {}, DriverFailure(10))

    monkeypatch.setattr(project_file, "write_changes", write)
    with pytest.raises(CannotReach):
        file.save(new)
    assert file.project == new
    monkeypatch.undo()
    file.save(replace(new, actions=()))
    assert reopened(file, kept) == replace(new, actions=())


def test_that_what_a_failed_save_left_in_the_log_is_in_the_database_before_the_next_save(
    file: ProjectFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = replace(file.project, name="Left in the log")

    def write(connection: Any, old: Project, _new: Project) -> None:
        write_changes(connection, old, new)
        connection.execute("COMMIT")
        monkeypatch.setattr(file, "_disconnect", lambda: None)  # which would empty the log where it can
        raise DBAPIError("COMMIT", {}, DriverFailure(10))

    monkeypatch.setattr(project_file, "write_changes", write)
    with pytest.raises(CannotReach):
        file.save(new)
    monkeypatch.undo()
    (database,) = tmp_path.rglob("project.db")
    assert b"Left in the log" not in database.read_bytes()
    file.save(new)
    assert b"Left in the log" in database.read_bytes()


def test_that_a_disk_that_is_gone_for_a_while_is_read_again_before_the_next_save(
    file: ProjectFile, kept: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_connection: object) -> Project:
        raise DBAPIError("SELECT", {}, DriverFailure(10))

    monkeypatch.setattr(project_file, "write_changes", failing(10, after_writing=False))
    monkeypatch.setattr(project_file, "read_project", gone)
    new = replace(file.project, name="New")
    for _ in range(2):
        with pytest.raises(CannotReach):
            file.save(new)
    assert file.project == brochure()
    monkeypatch.undo()
    file.save(new)
    assert reopened(file, kept) == new


def test_that_the_label_follows_the_name_at_once_and_the_rest_on_closing(
    file: ProjectFile, kept: Shelf
) -> None:
    file.save(replace(file.project, name="New"))
    assert kept.labels()[0].name == "New"
    new = replace(file.project, changed_at="2030-01-01T00:00:00+00:00")
    file.save(new)
    file.close()
    assert kept.labels() == (label_of(new),)


def test_that_a_label_that_cannot_be_written_spoils_no_save(
    file: ProjectFile, kept: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(project_file, "write_label", full)
    file.save(replace(file.project, name="New"))
    assert reopened(file, kept).name == "New"
    monkeypatch.undo()
    kept.open(ID).close()
    assert kept.labels()[0].name == "New"


def test_that_settling_and_closing_leave_everything_in_one_file(
    file: ProjectFile, kept: Shelf, tmp_path: Path
) -> None:
    log = tmp_path / "shelf" / ID / "project.db-wal"
    file.save(replace(file.project, name="New"))
    assert log.stat().st_size
    file.settle()
    assert not log.stat().st_size
    file.save(replace(file.project, name="Newer"))
    file.close()
    assert not log.exists()
    with kept.open(ID) as again:
        assert again.project.name == "Newer"


def test_that_a_file_is_let_go_when_something_goes_wrong_inside(kept: Shelf, file: ProjectFile) -> None:
    with pytest.raises(StoreError), file:
        raise DiskFull
    kept.open(ID).close()
