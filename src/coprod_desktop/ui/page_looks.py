"""Looks at the pages of any PDF: the words on each, and how it looks. Needs no window."""

from __future__ import annotations

import hashlib

from PySide6.QtCore import QObject, QSize
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions

from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.page_looks import PageLook
from coprod_desktop.ui.pages import open_pdf

_WIDE = 1000  # pixels across: a full stop is several of them
_LONG = 3000


def looks_of(pdf: bytes) -> tuple[PageLook, ...]:
    """Return what can be seen on each page, with whatever was put on top of it.

    Raises:
        CoprodError: it is no PDF that can be opened.
    """
    holder = QObject()
    document = open_pdf(pdf, holder)
    if document.status() is not QPdfDocument.Status.Ready:
        raise CoprodError("Choose another file. This one does not open.")
    options = QPdfDocumentRenderOptions()
    options.setRenderFlags(QPdfDocumentRenderOptions.RenderFlag.Annotations)
    return tuple(_look(document, number, options) for number in range(document.pageCount()))


def _look(document: QPdfDocument, number: int, options: QPdfDocumentRenderOptions) -> PageLook:
    size = document.pagePointSize(number)
    high = min(_LONG, max(1, round(_WIDE * size.height() / max(1.0, size.width()))))
    picture = document.render(number, QSize(_WIDE, high), options)
    mark = hashlib.sha256(f"{size.width():.1f} {size.height():.1f}".encode())
    mark.update(picture.constBits())
    return PageLook(document.getAllText(number).text(), mark.digest())
