"""Prints a document as it stands: each page of the PDF on a page of paper."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable

from PySide6.QtCore import QObject, QRectF, QSizeF, Qt
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.page_choice import pages_chosen
from coprod_desktop.presenters.outside import Printer, PrintWish
from coprod_desktop.ui.pages import open_pdf

_STOPPED = (QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error)
_DOTS_PER_INCH = 300  # enough for clear text; more only makes the printer wait


def printers() -> tuple[Printer, ...]:
    """Return the printers this laptop knows, the usual one marked. Asking them may take a while."""
    return tuple(
        Printer(
            id=one.printerName(),
            words=one.description() or one.printerName(),
            usual=one.isDefault(),
            stopped=one.state() in _STOPPED,
        )
        for one in QPrinterInfo.availablePrinters()
    )


def print_as(pdf: bytes, wish: PrintWish) -> bool:
    """Print as somebody wished. Takes a while: call it away from the window.

    Returns:
        Whether the printer prints now; where it is stopped, the paper waits until it goes on.

    Raises:
        CoprodError: the printer is gone or does not take it, or the paper has no such pages.
    """
    info = QPrinterInfo.printerInfo(wish.printer)
    if info.isNull():
        raise CoprodError("Choose another printer. This one is not there any more.")
    if _takes_nothing(wish.printer):
        raise CoprodError("Choose another printer, or ask who looks after this one. It takes nothing now.")
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    printer.setDocName("Paper")  # anybody at the printer may read it
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setDuplex(
        QPrinter.DuplexMode.DuplexLongSide if wish.both_sides else QPrinter.DuplexMode.DuplexNone
    )
    alone = printer.supportsMultipleCopies()
    printer.setCopyCount(wish.copies if alone else 1)
    for _ in range(1 if alone else wish.copies):
        print_pdf(pdf, printer, wish.pages)
    return QPrinterInfo.printerInfo(wish.printer).state() not in _STOPPED


def _takes_nothing(printer: str) -> bool:
    """Say whether a printer refuses what it is sent. Qt does not tell; CUPS does, where there is CUPS."""
    asker = shutil.which("lpstat")
    if asker is None:
        return False
    plain = {**os.environ, "LC_ALL": "C"}
    said = subprocess.run([asker, "-a", printer], env=plain, capture_output=True, text=True, check=False)
    return " not accepting " in said.stdout


def print_pdf(pdf: bytes, printer: QPrinter, pages: tuple[tuple[int, int], ...] = ()) -> None:
    """Print pages, as large as fits the paper and centred.

    Args:
        pdf: the document.
        printer: where to print.
        pages: stretches of pages, the first being page 1; none means all.

    Raises:
        CoprodError: the printer does not take it, or there are no such pages.
    """
    holder = QObject()
    document = open_pdf(pdf, holder)
    chosen = pages_chosen(pages, document.pageCount())
    if not chosen:
        raise CoprodError(f"Choose pages from 1 to {document.pageCount()}. This paper has no others.")
    painter = QPainter()
    if not painter.begin(printer):
        raise CoprodError("Check that the printer is on, and try again. Nothing was printed.")
    paper = QRectF(printer.pageLayout().paintRectPixels(printer.resolution()))
    paper.moveTo(0, 0)
    for number in chosen:
        if number != chosen[0]:
            printer.newPage()
        points = document.pagePointSize(number - 1)
        image = document.render(number - 1, (points * (_DOTS_PER_INCH / 72)).toSize())
        painter.drawImage(_fitted(points, paper), image)
    if not painter.end() or printer.printerState() in _STOPPED:
        raise CoprodError("Check the printer, and try again. It stopped before the end.")


def ask_and_print(
    pdf: bytes, parent: QWidget, failed: Callable[[CoprodError], None], printer: QPrinter | None = None
) -> QPrintDialog:
    """Ask which printer, then print. Returns at once; the dialog stays open on its own.

    Args:
        pdf: the document.
        parent: the window the dialog belongs to.
        failed: gets what to tell when the printer cannot start.
        printer: where to print unless somebody chooses another.
    """
    chosen = printer or QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(chosen, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def begin() -> None:
        try:
            print_pdf(pdf, chosen)
        except CoprodError as problem:
            failed(problem)

    dialog.accepted.connect(begin)
    QDialog.open(dialog)  # QPrintDialog's own open() wants a slot; this one returns at once all the same
    return dialog


def _fitted(size: QSizeF, paper: QRectF) -> QRectF:
    fitted = size.scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    box = QRectF(paper.topLeft(), fitted)
    box.moveCenter(paper.center())
    return box
