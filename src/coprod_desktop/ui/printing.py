"""Prints a document as it stands: each page of the PDF on a page of paper."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.ui.pages import open_pdf

_DOTS_PER_INCH = 300  # enough for clear text; more only makes the printer wait


def print_pdf(pdf: bytes, printer: QPrinter) -> None:
    """Print every page, as large as fits the paper and centred.

    Raises:
        CoprodError: the printer cannot start.
    """
    holder = QObject()
    document = open_pdf(pdf, holder)
    painter = QPainter()
    if not painter.begin(printer):
        raise CoprodError("Check that the printer is on, and try again. Nothing was printed.")
    paper = QRectF(printer.pageLayout().paintRectPixels(printer.resolution()))
    paper.moveTo(0, 0)
    for number in range(document.pageCount()):
        if number:
            printer.newPage()
        points = document.pagePointSize(number)
        image = document.render(number, (points * (_DOTS_PER_INCH / 72)).toSize())
        painter.drawImage(_fitted(points, paper), image)
    painter.end()


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
