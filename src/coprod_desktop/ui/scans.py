"""Draws the pages of a scan that is a PDF, as pictures. Needs no window."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QIODevice, QObject, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.ui.pages import open_pdf

MOST_PAGES = 40
"""More than the longest paper that people sign, in giant print."""

_LONG = 2000  # pixels on the longer side, as for photos (`documents.signed_copies`)
_FINE = 95  # of 100; it is made smaller afterwards
_LOCKED = (QPdfDocument.Error.IncorrectPassword, QPdfDocument.Error.UnsupportedSecurityScheme)


def drawn_pages(pdf: bytes) -> Iterator[bytes]:
    """Yield each page as a JPEG. What was typed into fields is not on it: refuse such a paper before.

    Nothing in the file is run or followed, and nothing but what an eye sees is passed on.

    Raises:
        CoprodError: it does not open, is locked, has no pages or too many.
    """
    holder = QObject()
    document = open_pdf(pdf, holder)
    if document.error() in _LOCKED:
        raise CoprodError("Choose a scan that is not locked. This one does not open.")
    if document.status() is not QPdfDocument.Status.Ready or not document.pageCount():
        raise CoprodError("Choose another file. This one does not open.")
    if document.pageCount() > MOST_PAGES:
        raise CoprodError(f"Choose a scan of {MOST_PAGES} pages or fewer. This one has more.")
    for number in range(document.pageCount()):
        yield _drawn(document, number)


def _drawn(document: QPdfDocument, number: int) -> bytes:
    points = document.pagePointSize(number)
    longest = max(points.width(), points.height(), 1.0)
    size = QSize(*(max(1, round(_LONG * side / longest)) for side in (points.width(), points.height())))
    page = QImage(size, QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.drawImage(0, 0, document.render(number, size))
    painter.end()
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    page.save(kept, "JPEG", _FINE)  # type: ignore[call-overload]
    return bytes(kept.data().data())
