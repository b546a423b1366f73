"""Where things are kept: the same on every laptop, and never under a name that holds too much."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coprod_desktop.places import NAME, data_folder, papers_folder


def test_that_the_data_folder_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COPROD_DATA", str(tmp_path))
    assert data_folder() == tmp_path


def test_that_the_data_folder_is_the_platforms_own_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COPROD_DATA", raising=False)
    assert NAME in data_folder().parts


def test_that_papers_go_to_the_documents_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COPROD_PAPERS", raising=False)
    folder = papers_folder("Brochure", "some-id")
    assert folder.parent.name == "Co-production papers"
    assert folder.name.startswith("brochure-")


def test_that_2_projects_of_the_same_name_never_share_a_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("COPROD_PAPERS", str(tmp_path))
    one, other = papers_folder("Brochure", "first"), papers_folder("Brochure", "second")
    assert one != other
    assert one == papers_folder("Brochure", "first")
    assert "first" not in one.name


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("The Brochure", "the-brochure"),
        ("../../etc/passwd", "etc-passwd"),
        ("", "project"),
        ("🙂 …", "project"),
        ("CON: <what?>", "con-what"),
        ("Con", "con"),
        ("Connie", "connie"),
        ("שלום", "שלום"),
        ("a" * 10_000, "a" * 40),
        ("a" * 39 + " b", "a" * 39),
    ],
)
def test_that_a_label_becomes_a_name_any_folder_can_have(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, label: str, name: str
) -> None:
    monkeypatch.setenv("COPROD_PAPERS", str(tmp_path))
    made = papers_folder(label, "some-id")
    assert made.parent == tmp_path
    assert re.fullmatch(re.escape(name) + "-[0-9a-f]{6}", made.name)
