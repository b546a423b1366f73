"""A project that goes out and comes in again is the same project, with the same papers."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings

from coprod_desktop.__main__ import main
from coprod_desktop.domain.agreements import build_all
from coprod_desktop.domain.copies import copies_for_the_group
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.project import Project
from coprod_desktop.shipped import core_pack, sample_project
from coprod_desktop.store.portable import read_json, write_json
from coprod_desktop.store.projects import Shelf
from tests.benchmarks.grown import grow
from tests.commands.conftest import Command, files_in
from tests.store.projects_strategy import projects


def papers_in(folder: Path) -> dict[str, bytes]:
    return {path.name: content for path, content in files_in(folder).items()}


def test_that_the_pretend_project_is_the_one_the_window_shows(sample: Path) -> None:
    assert read_json(sample.read_bytes(), sample.name) == sample_project()


def test_that_json_to_a_project_file_and_back_is_the_same_bytes(
    command: Command, sample: Path, project_file: Path, folder: Path
) -> None:
    said = command("export", project_file, "--json", "back.json")
    assert (folder / "back.json").read_bytes() == sample.read_bytes()
    assert "private answers" in said.out


def test_that_a_project_kept_on_this_laptop_is_the_same_too(
    command: Command, sample: Path, data_folder: Path
) -> None:
    command("import", sample)
    with Shelf(data_folder).open(sample_project().id) as kept:
        assert write_json(kept.project) == sample.read_bytes()


def test_that_importing_twice_leaves_the_first_as_it_is(
    command: Command, sample: Path, data_folder: Path
) -> None:
    command("import", sample)
    said = command("import", sample)
    assert said.code == 2
    assert "It is already on this laptop" in said.err
    assert len(Shelf(data_folder).labels()) == 1


def test_that_a_project_file_can_be_taken_in_as_well(
    command: Command, project_file: Path, data_folder: Path
) -> None:
    command("import", project_file)
    (label,) = Shelf(data_folder).labels()
    assert label.id == sample_project().id


def test_that_the_papers_are_the_same_bytes_from_json_and_from_a_project_file(
    command: Command, sample: Path, project_file: Path, folder: Path
) -> None:
    command("export", sample, "--out", "straight")
    said = command("export", project_file, "--out", "around")
    straight = papers_in(folder / "straight")
    assert straight == papers_in(folder / "around")
    assert straight
    assert all(content.startswith(b"%PDF") for content in straight.values())
    assert f"{len(straight)} papers are in around." in said.out


def test_that_papers_and_json_come_out_together(command: Command, sample: Path, folder: Path) -> None:
    command("export", sample, "--out", "papers", "--json", "whole.json")
    assert papers_in(folder / "papers")
    assert (folder / "whole.json").read_bytes() == sample.read_bytes()


def test_that_exporting_again_replaces_the_papers(command: Command, sample: Path, folder: Path) -> None:
    command("export", sample, "--out", "papers")
    before = papers_in(folder / "papers")
    (folder / "papers" / next(iter(before))).write_bytes(b"an older paper")
    command("export", sample, "--out", "papers")
    assert papers_in(folder / "papers") == before


def test_that_a_project_file_is_made_in_a_folder_that_is_not_there_yet(
    command: Command, sample: Path, folder: Path
) -> None:
    command("import", sample, "--out", Path("new") / "folder" / "p.coprod")
    assert (folder / "new" / "folder" / "p.coprod").is_file()


def test_that_capital_endings_are_read_and_written(command: Command, sample: Path, folder: Path) -> None:
    sample.rename(folder / "S.JSON")
    command("import", "S.JSON", "--out", "S.COPROD")
    command("export", "S.COPROD", "--json", "T.JSON")
    assert (folder / "T.JSON").read_bytes() == (folder / "S.JSON").read_bytes()


def test_that_a_project_that_did_not_change_makes_the_same_files_again(
    command: Command, sample: Path, folder: Path
) -> None:
    for place in ("first", "second"):
        command("export", sample, "--out", place, "--html")
    first = papers_in(folder / "first")
    assert first == papers_in(folder / "second")
    pdfs = {name.removesuffix(".pdf") for name in first if name.endswith(".pdf")}
    assert pdfs == {name.removesuffix(".html") for name in first if name.endswith(".html")}
    named = [person.name.casefold() for person in sample_project().people]
    assert not [name for name in first for one in named if one in name.casefold().split("-")]


def test_that_only_papers_of_some_kinds_can_be_written(command: Command, sample: Path, folder: Path) -> None:
    command("export", sample, "--out", "some", "--only", "action-list", "--only", "you-said")
    kinds = {name.removesuffix(".pdf").removesuffix("-standard-large") for name in papers_in(folder / "some")}
    assert kinds == {"action-list", "you-said", "action-list-easy-standard", "you-said-easy-standard"}


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(project=projects())
def test_that_any_project_goes_round_without_loss(
    tmp_path_factory: pytest.TempPathFactory, project: Project
) -> None:
    folder = tmp_path_factory.mktemp("round")
    first, file, second = (folder / name for name in ("first.json", "p.coprod", "second.json"))
    first.write_bytes(write_json(project))
    assert main(["check", str(first)]) == 0
    assert main(["import", str(first), "--out", str(file)]) == 0
    assert main(["check", str(file)]) == 0
    assert main(["export", str(file), "--json", str(second)]) == 0
    assert second.read_bytes() == first.read_bytes()


@settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(project=projects())
def test_that_any_project_has_papers(tmp_path_factory: pytest.TempPathFactory, project: Project) -> None:
    folder = tmp_path_factory.mktemp("papers")
    source = folder / "any.json"
    source.write_bytes(write_json(project))
    assert main(["export", str(source), "--out", str(folder / "papers")]) == 0
    made = papers_in(folder / "papers")
    assert len([name for name in made if name.endswith(".pdf")]) == len(build_all(project, core_pack()))
    assert len([name for name in made if name.endswith(".jpg")]) == len(copies_for_the_group(project))


@pytest.mark.slow
def test_that_40_people_each_get_their_papers(command: Command, sample: Path, folder: Path) -> None:
    document = json.loads(sample.read_text("utf-8"))
    grow(document["project"], 40, 100)
    sample.write_text(json.dumps(document), "utf-8")
    command("export", sample, "--out", "papers")
    papers = papers_in(folder / "papers")
    documents = build_all(read_json(sample.read_bytes(), sample.name), core_pack())
    assert set(papers) == {f"{document.name}.pdf" for document in documents}
    assert 0 < sum(document.kind is DocumentKind.ROLE_AGREEMENT for document in documents) < 40, "with a role"
    for content in papers.values():
        with pikepdf.open(BytesIO(content)) as pdf:
            assert len(pdf.pages) > 0


def test_that_signed_copies_come_out_with_the_papers_and_in_the_json(
    command: Command, sample: Path, folder: Path
) -> None:
    document = json.loads(sample.read_text("utf-8"))
    copy = {"id": "c", "document": "working-together", "number": 1, "made_at": "", "picture": "YWJj"}
    private = {**copy, "id": "d", "document": "consent-record", "subject": "person-sam"}
    document["project"]["signed_copies"] = [copy, private]
    sample.write_text(json.dumps(document), "utf-8")
    command("import", sample, "--out", "with.coprod")
    command("export", "with.coprod", "--out", "papers", "--json", "again.json")
    assert (folder / "papers" / "signed-copy-1-of-working-together.jpg").read_bytes() == b"abc"
    assert not list((folder / "papers").glob("*of-consent-record*")), "what somebody chose is theirs"
    again, _ = json.loads((folder / "again.json").read_text("utf-8"))["project"]["signed_copies"]
    assert again == {**copy, "subject": "", "words": ""}
