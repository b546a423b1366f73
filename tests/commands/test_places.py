"""Where things are kept: the same on every laptop, and never under a name that holds too much."""

from __future__ import annotations

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
    assert papers_folder("Brochure").parts[-2:] == ("Co-production papers", "brochure")


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("The Brochure", "the-brochure"),
        ("../../etc/passwd", "etc-passwd"),
        ("", "project"),
        ("🙂 …", "project"),
        ("CON: <what?>", "con-what"),
        ("Con", "con-project"),
        ("LPT1", "lpt1-project"),
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
    assert papers_folder(label) == tmp_path / name
