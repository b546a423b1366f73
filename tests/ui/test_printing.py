"""Printing a document as it stands."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.presenters.outside import PrintWish
from coprod_desktop.ui.printing import _takes_nothing, ask_and_print, print_as, print_pdf, printers
from tests.ui.samples import make_pdf


def to_file(path: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_that_every_page_is_printed(tmp_path: Path, qtbot: QtBot) -> None:
    print_pdf(make_pdf(3), to_file(tmp_path / "out.pdf"))
    with pikepdf.open(tmp_path / "out.pdf") as printed:
        assert len(printed.pages) == 3
        assert all("/XObject" in page.Resources for page in printed.pages)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_that_a_printer_that_does_not_start_is_told_in_words(tmp_path: Path, qtbot: QtBot) -> None:
    with pytest.raises(CoprodError, match=r"^Check that the printer is on"):
        print_pdf(make_pdf(1), to_file(tmp_path / "no such folder" / "out.pdf"))


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def accept(dialog: QPrintDialog) -> None:
    """Say yes without the dialog's own look at the printer, which a file does not need."""
    dialog.accepted.emit(dialog.printer())
    dialog.close()


def test_that_the_printer_is_asked_for_without_holding_up_the_window(tmp_path: Path, parent: QWidget) -> None:
    problems: list[CoprodError] = []
    dialog = ask_and_print(make_pdf(2), parent, problems.append, to_file(tmp_path / "out.pdf"))
    assert dialog.isVisible()
    accept(dialog)
    with pikepdf.open(tmp_path / "out.pdf") as printed:
        assert len(printed.pages) == 2
    assert problems == []


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_that_a_printer_that_does_not_start_is_told_after_the_dialog(tmp_path: Path, parent: QWidget) -> None:
    problems: list[CoprodError] = []
    dialog = ask_and_print(make_pdf(1), parent, problems.append, to_file(tmp_path / "no such" / "out.pdf"))
    accept(dialog)
    assert len(problems) == 1


def test_that_only_the_chosen_pages_are_printed(tmp_path: Path, qtbot: QtBot) -> None:
    print_pdf(make_pdf(4), to_file(tmp_path / "out.pdf"), ((2, 3),))
    with pikepdf.open(tmp_path / "out.pdf") as printed:
        assert len(printed.pages) == 2
    with pytest.raises(CoprodError, match=r"^Choose pages from 1 to 4"):
        print_pdf(make_pdf(4), to_file(tmp_path / "none.pdf"), ((9, 9),))
    assert not (tmp_path / "none.pdf").exists()


def test_that_a_printer_that_is_gone_is_told_in_words(qtbot: QtBot) -> None:
    with pytest.raises(CoprodError, match=r"^Choose another printer"):
        print_as(make_pdf(1), PrintWish(printer="gone"))
    assert all(one.id != "gone" for one in printers())


def test_that_without_cups_a_printer_is_taken_to_take_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert not _takes_nothing("Hall")
